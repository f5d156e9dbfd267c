#pragma once

#include "core/search/schedule.h"
#include "core/text/corpus_list.h"
#include "ui/widgets/card.h"

#include <optional>
#include <string>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QPushButton;
class QSpinBox;

namespace foresearch::ui {

class ElidedLabel;
class ScheduleStrip;

/// The schedule strip with the predictors that its cells are painted with, named as the paper names the search; or an
/// automatic hand-over with its two predictors and its rule.
class ScheduleCard : public Card {
    Q_OBJECT

public:
    explicit ScheduleCard(QWidget *parent = nullptr);

    /// One predictor for all iterations of the paper's number.
    static search::PredictorSchedule defaultSchedule();

    /// On which a supernet may score.
    void setCorpora(const std::vector<text::KnownCorpus> &corpora) { m_corpora = corpora; }

    ScheduleStrip *strip() const { return m_strip; }
    /// Whether cells can be painted and the hand-over be set.
    void setEditable(bool isEditable);
    /// What is painted, or the automatic hand-over. Errors: those of PredictorSchedule::automatic.
    Result<search::PredictorSchedule> schedule() const;
    /// In the order of their colours.
    const std::vector<std::string> &predictors() const { return m_predictors; }

    /// Its predictors join those that cells can be painted with.
    void setSchedule(const search::PredictorSchedule &schedule);
    /// How far an automatic hand-over has come: `decided` iterations, the first one of who took over, and in words.
    void showHandOver(int decided, std::optional<int> iteration, const QString &words);
    /// The last predictor's iterations grow or shrink.
    void setIterations(int iterations);
    /// Makes a predictor one that cells can be painted with. Errors: those of parsePredictorSpec; BadValue (not a
    /// name).
    Result<> addPredictor(const std::string &predictor);

    /// Offers these beside the predictors that need nothing.
    void offerNetworks(const std::vector<std::string> &networks);

Q_SIGNALS:
    void edited(); ///< by the user
    void failed(const QString &sentence);

private:
    void setUpNewPredictor();
    QWidget *makeHandOver();
    search::HandOverRule rule() const;
    void setRule(const search::HandOverRule &rule);
    void fillHandOver();
    void handOverEdited();
    void addTyped();
    void askForSupernet();
    void showBrushes();
    void showName();

    ScheduleStrip *m_strip;
    QHBoxLayout *m_brushes;
    QComboBox *m_newPredictor;
    QPushButton *m_automatic = nullptr;
    QWidget *m_handOver = nullptr;
    QComboBox *m_first = nullptr;
    QComboBox *m_then = nullptr;
    QDoubleSpinBox *m_tau = nullptr;
    QSpinBox *m_sample = nullptr;
    ElidedLabel *m_handOverWords = nullptr;
    double m_shownTau = 0; ///< what the field makes of m_exactTau
    double m_exactTau = 0;
    int m_decided = 1;
    std::optional<int> m_handOverIteration;
    std::vector<std::string> m_predictors;
    std::vector<text::KnownCorpus> m_corpora;
};

} // namespace foresearch::ui
