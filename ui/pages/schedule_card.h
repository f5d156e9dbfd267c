#pragma once

#include "core/search/schedule.h"
#include "core/text/corpus_list.h"
#include "ui/widgets/card.h"

#include <string>
#include <vector>

class QComboBox;
class QHBoxLayout;

namespace foresearch::ui {

class ScheduleStrip;

/// The schedule strip with the predictors that its cells are painted with, named as the paper names the search.
class ScheduleCard : public Card {
    Q_OBJECT

public:
    explicit ScheduleCard(QWidget *parent = nullptr);

    /// One predictor for all iterations of the paper's number.
    static search::PredictorSchedule defaultSchedule();

    /// On which a supernet may score.
    void setCorpora(const std::vector<text::KnownCorpus> &corpora) { m_corpora = corpora; }

    ScheduleStrip *strip() const { return m_strip; }
    /// In the order of their colours.
    const std::vector<std::string> &predictors() const { return m_predictors; }

    /// Its predictors join those that cells can be painted with.
    void setSchedule(const search::PredictorSchedule &schedule);
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
    void addTyped();
    void askForSupernet();
    void showBrushes();
    void showName();

    ScheduleStrip *m_strip;
    QHBoxLayout *m_brushes;
    QComboBox *m_newPredictor;
    std::vector<std::string> m_predictors;
    std::vector<text::KnownCorpus> m_corpora;
};

} // namespace foresearch::ui
