#pragma once

#include "core/text/corpus_list.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLabel;

namespace foresearch::workbench {
class Judging;
}

namespace foresearch::ui {

/// Adds a predictor to the table: one of those that the task knows, or any other as the command line takes it.
class PredictorPanel : public Card {
    Q_OBJECT

public:
    /// Contract: `judging` outlives the panel.
    explicit PredictorPanel(workbench::Judging &judging, QWidget *parent = nullptr);

    /// Shows the panel, ready for typing.
    void open();
    /// On which a supernet may score.
    void setCorpora(const std::vector<text::KnownCorpus> &corpora) { m_corpora = corpora; }

private:
    void fillCandidates();
    void add();
    void askForSupernet();
    void describe(const QString &text);

    workbench::Judging &m_judging;
    QComboBox *m_predictor;
    QLabel *m_note;
    std::vector<text::KnownCorpus> m_corpora;
};

} // namespace foresearch::ui
