#pragma once

#include "core/workbench/judging.h"
#include "core/workbench/llm_judging.h"
#include "ui/widgets/card.h"

#include <vector>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace foresearch::ui {

/// What stands behind one prediction of a language model: the number or why there is none, the reply, the request,
/// usage, attempts, latency and time.
class ReplyPanel : public Card {
    Q_OBJECT

public:
    /// Contract: `models` outlives the panel.
    explicit ReplyPanel(workbench::LlmJudging &models, QWidget *parent = nullptr);

    /// What is shown belongs to this evaluation; an open cell stays open if it is in it.
    void setJudged(workbench::JudgedPtr judged);
    /// Opens what `predictor` said of an architecture in a split. Empty: the one that is chosen, else the first.
    void open(const std::string &predictor, int splitSeed, const std::string &architecture);

    /// The judged predictors that ask a language model.
    static std::vector<std::string> languageModels(const workbench::JudgedPtr &judged);

Q_SIGNALS:
    void closed();

private:
    void setUpContent();
    void fillPredictors();
    void ask();
    void showCell();
    void showSample();
    void showHeadline();
    const predict::JudgedPrediction *prediction() const;

    workbench::LlmJudging &m_models;
    workbench::JudgedPtr m_judged;
    int m_seed = 0;
    std::string m_architecture;
    QComboBox *m_predictor;
    QComboBox *m_sample;
    QLabel *m_headline;
    QLabel *m_problem;
    QPlainTextEdit *m_reply;
    QPlainTextEdit *m_request;
    QLabel *m_facts;
};

} // namespace foresearch::ui
