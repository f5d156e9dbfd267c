#pragma once

#include "core/search/best.h"
#include "core/search/births.h"
#include "core/search/progress.h"
#include "core/search/record.h"
#include "core/workbench/search_run.h"
#include "core/workbench/selection.h"
#include "ui/plots/figure_sequence.h"
#include "ui/plots/search_figures.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QTabBar;
class QVBoxLayout;

namespace foresearch::ui {

class FigureCard;

/// The population of an iteration as dots, everything scored with its Pareto front, how different the architectures
/// are, the ancestors of one, or how well the predictors of an automatic hand-over agree; beside it the best so far. A
/// slider goes back through the iterations, and a recorded search plays like a live one.
class SearchPlots : public QWidget {
    Q_OBJECT

public:
    /// Contract: `selection` outlives it.
    explicit SearchPlots(workbench::Selection &selection, QWidget *parent = nullptr);

    /// Another search; null: none. `predictors`: in the order of their colours. showBest() shows the best so far.
    /// Contract: `search` lives until the next call.
    void setSearch(const workbench::StoredSearch *search, std::vector<std::string> predictors);
    /// Iterations were added to the search; the last is shown unless an earlier one was chosen. showBest() shows the
    /// best so far.
    void addGenerations();
    /// The best so far of all iterations, which is drawn apart, so that no turn of the event loop is long.
    void showBest();

    /// Index of the generation that is shown; none while there is none.
    std::optional<std::size_t> current() const { return m_current; }
    void showGeneration(std::size_t index);

    /// The individual whose lineage is shown. While the lineage is shown, its ancestors may be chosen without becoming
    /// the subject.
    void setSubject(std::optional<std::size_t> id);

    /// Writes the population of each iteration as a PNG picture of `pixels` into a folder.
    void exportFrames(const QString &folder, const QSize &pixels);
    bool isExporting() const { return m_frames->isRunning(); }
    std::size_t exportedCount() const { return m_frames->written(); }

    void play();
    void stopPlaying();
    bool isPlaying() const { return m_clock.isActive(); }

    FigureCard *population() const { return m_population; }

Q_SIGNALS:
    void currentChanged();
    void failed(const QString &sentence);
    void exportAdvanced();               ///< of exportFrames(): another picture is written
    void exported(std::size_t pictures); ///< by exportFrames()

private:
    void setUpPopulation();
    void setUpScrubber();
    void fillCosts();
    search::CostKind cost() const;
    void showPopulation();
    plots::Figure shownFigure();
    plots::Figure lineageFigure();
    plots::PopulationOptions populationOptions() const;
    QString description(const plots::PointLayer &layer, const plots::DataPoint &point) const;
    bool isLineage() const;
    const space::Architecture &architectureOf(const search::IndividualPlace &place) const;
    void showSelection();
    void choosePoint(std::size_t id);
    void showScrubber();
    void step();

    workbench::Selection &m_selection;
    const search::SearchRecord *m_record = nullptr;
    const std::vector<search::Agreement> *m_agreements = nullptr;
    std::vector<std::string> m_predictors;
    std::optional<std::size_t> m_current;
    std::size_t m_known = 0; ///< iterations that there were when the plots were drawn
    FigureCard *m_population;
    std::vector<FigureCard *> m_best;
    QVBoxLayout *m_bestColumn = nullptr;
    QTabBar *m_view = nullptr;
    QComboBox *m_cost = nullptr;
    QSlider *m_slider = nullptr;
    QPushButton *m_play = nullptr;
    QLabel *m_iteration = nullptr;
    QTimer m_clock;
    std::vector<search::IndividualPlace> m_places; ///< of the population's points, by id
    std::optional<std::size_t> m_subject;
    std::vector<search::Birth> m_births; ///< of the subject, where the lineage is shown
    plots::FigureSequence *m_frames;
};

} // namespace foresearch::ui
