#pragma once

#include "core/search/best.h"
#include "core/workbench/scoring.h"
#include "ui/widgets/card.h"

#include <QList>

#include <optional>
#include <string>
#include <utility>
#include <vector>

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace foresearch::ui {

class ArchitectureDiagram;
class ArchitecturePairModel;
class LineageModel;
class ScoreModel;
class TableView;

/// The architecture of a search that is chosen, else the best found so far: layer by layer, the line of its
/// ancestors, its scores by every predictor, and side by side with another one. It can be copied, and sent on to
/// other stages.
class IndividualPanel : public Card {
    Q_OBJECT

public:
    enum Tab { LayersTab, LineageTab, ScoresTab, PairTab };

    /// Contract: `searching` outlives the panel.
    explicit IndividualPanel(workbench::Searching &searching, QWidget *parent = nullptr);

    /// Stages that an architecture can be sent on to: names for stageWanted() and titles.
    void setStages(const QList<std::pair<QString, QString>> &stages);

    /// Shows what is chosen in the search that is shown; of an architecture that is in several iterations, the
    /// individual of this one. `predictors`: asked for their scores.
    void show(std::optional<std::size_t> generation, const std::vector<std::string> &predictors);
    void showTab(Tab tab);

    /// The individual that is shown; null without any.
    const search::Individual *current() const;

Q_SIGNALS:
    /// The selection is the architecture; the stage is to be shown.
    void stageWanted(const QString &stage);

private:
    void setUpTabs();
    void setUpLayers();
    void setUpLineage();
    void setUpScores();
    void setUpPair();
    QMenu *makeCopyMenu();
    void fill();
    void fillLayers(const search::Individual &one);
    void fillLineage(const search::Individual &one);
    void fillScores();
    void fillPair();
    std::optional<search::IndividualPlace> find() const;
    const search::Individual &at(const search::IndividualPlace &place) const;
    bool isChosen() const;
    void copy(const std::string &text) const;
    void sendTo(const QString &stage);

    workbench::Searching &m_searching;
    workbench::Scoring *m_scoring;
    std::optional<std::size_t> m_generation;
    std::optional<search::IndividualPlace> m_place;
    std::vector<std::string> m_predictors;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_send = nullptr;
    ArchitectureDiagram *m_diagram = nullptr;
    QLabel *m_words = nullptr;
    LineageModel *m_lineage;
    TableView *m_lineageTable = nullptr;
    QLabel *m_lineageWords = nullptr;
    ScoreModel *m_scores;
    TableView *m_scoreTable = nullptr;
    ArchitecturePairModel *m_pair;
    QLabel *m_pairWords = nullptr;
};

} // namespace foresearch::ui
