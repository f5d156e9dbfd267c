#pragma once

#include "core/workbench/search_comparing.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace foresearch::ui {

class ArchitecturePairModel;
class DifferenceModel;
class FigureCard;
class RepeatModel;
class SearchListModel;
class TableView;

/// Searches of the project side by side: those that are selected in the list with their best so far in one figure, and
/// only what differs between them; means over seeds; the best architectures of two.
class ComparePanel : public QWidget {
    Q_OBJECT

public:
    /// Contract: `searching` outlives the panel.
    explicit ComparePanel(workbench::Searching &searching, QWidget *parent = nullptr);

    /// Compares these; the list follows, also where it has them only later.
    void choose(const std::vector<store::RunId> &ids);
    TableView *list() const { return m_list; }
    const workbench::SearchComparing &comparing() const { return *m_comparing; }

Q_SIGNALS:
    void failed(const QString &sentence);
    void openWanted(qint64 id); ///< the number of a search that is to be shown alone

private:
    QWidget *makeTop();
    QWidget *makeBottom();
    void showTitles();
    void selectChosen();
    void chooseSelected();
    void showCompared();
    void showBest();
    void showPair();

    workbench::Searching &m_searching;
    workbench::SearchComparing *m_comparing;
    SearchListModel *m_searches;
    TableView *m_list = nullptr;
    QVBoxLayout *m_bestColumn = nullptr;
    std::vector<FigureCard *> m_best;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    DifferenceModel *m_differences;
    TableView *m_differenceTable = nullptr;
    RepeatModel *m_repeats;
    TableView *m_repeatTable = nullptr;
    ArchitecturePairModel *m_pair;
    QLabel *m_pairWords = nullptr;
    bool m_isFollowing = false; ///< the list's selection follows, and is not the user's
};

} // namespace foresearch::ui
