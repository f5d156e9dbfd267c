#pragma once

#include "core/space/search_space.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace foresearch::workbench {
class ProjectSession;
}

namespace foresearch::ui {

class ChoicesModel;
class TableView;

/// The column at the left of the Task page: which task, and a search space with its choices, its size and the range
/// of its costs.
class SpacePanel : public QWidget {
    Q_OBJECT

public:
    static constexpr int kWidth = 320;

    /// Contract: `session` outlives the panel.
    explicit SpacePanel(workbench::ProjectSession &session, QWidget *parent = nullptr);

    QComboBox *taskBox() const { return m_taskBox; }

    /// Reads a space from JSON and adds it to the project; says under the table what is wrong with it.
    void addSpaceFrom(const QString &path);

private:
    void setUpTaskBox(QVBoxLayout *layout);
    void setUpSpaceButtons(QVBoxLayout *layout);
    void setUpSpaceBox(QVBoxLayout *layout);
    void showTasks();
    void showSpaces();
    void showSpace();
    void askForSpace();
    space::SearchSpace currentSpace() const;

    workbench::ProjectSession &m_session;
    ChoicesModel *m_choices;
    QComboBox *m_taskBox;
    QPushButton *m_removeTask;
    QComboBox *m_spaceBox;
    TableView *m_table;
    QLabel *m_size;
    QLabel *m_problem;
    QPushButton *m_removeSpace;
    std::vector<space::SearchSpace> m_shown; ///< in the order of the box
};

} // namespace foresearch::ui
