#pragma once

#include "core/workbench/prompt_drafts.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace foresearch::ui {

class DemonstrationModel;
class TableView;

/// Which demonstrations a prompt shows: of which task and split, by which rule, or by hand from the table.
class DemonstrationsEditor : public QWidget {
    Q_OBJECT

public:
    explicit DemonstrationsEditor(QWidget *parent = nullptr);

    void setTasks(const std::vector<std::shared_ptr<const eval::TfsTask>> &tasks);
    /// `task`: the recipe's, null where the project has none of that name.
    void setDraft(const workbench::PromptDraft &draft, const std::shared_ptr<const eval::TfsTask> &task);

    DemonstrationModel *model() const { return m_model; }

Q_SIGNALS:
    void chosen(const foresearch::prompt::PromptRecipe &recipe);

private:
    void setUpForm(QFormLayout *form);
    void tell();
    void toggle(std::size_t row, bool isChosen);
    void showTable(const workbench::PromptDraft &draft, const std::shared_ptr<const eval::TfsTask> &task);

    DemonstrationModel *m_model;
    QComboBox *m_task = nullptr;
    QComboBox *m_split = nullptr;
    QComboBox *m_rule = nullptr;
    QSpinBox *m_count = nullptr;
    QSpinBox *m_seed = nullptr;
    QLabel *m_note = nullptr;
    TableView *m_table = nullptr;
    prompt::PromptRecipe m_recipe;
    bool m_isFilling = false;
};

/// Which sentence pairs a prompt shows: by seed or by line, of the template or of a file.
class TaskExamplesEditor : public QWidget {
    Q_OBJECT

public:
    explicit TaskExamplesEditor(QWidget *parent = nullptr);

    /// `available`: pairs to choose from where no file is.
    void setDraft(const workbench::PromptDraft &draft, std::size_t available);
    /// One file with "input<TAB>output" lines, or inputs and outputs in two; none: the template's.
    void chooseFiles(const QStringList &paths);

Q_SIGNALS:
    void chosen(const foresearch::prompt::PromptRecipe &recipe);

private:
    void tell();
    void askFiles();

    QLabel *m_source = nullptr;
    QSpinBox *m_count = nullptr;
    QSpinBox *m_seed = nullptr;
    QLineEdit *m_lines = nullptr;
    QLabel *m_pairs = nullptr;
    prompt::PromptRecipe m_recipe;
    bool m_isFilling = false;
};

} // namespace foresearch::ui
