#pragma once

#include "core/workbench/prompting.h"

#include <QWidget>

#include <functional>
#include <map>

class QBoxLayout;
class QLabel;
class QSpinBox;
class QStackedLayout;

namespace foresearch::ui {

class DemonstrationsEditor;
class TaskExamplesEditor;
class TextEditor;

using PromptTexts = std::variant<prompt::PromptWords, prompt::ImportedText>;

/// An editor for each component of a prompt, one of them shown; for an imported text, one for all of it.
class PromptEditors : public QWidget {
    Q_OBJECT

public:
    explicit PromptEditors(QWidget *parent = nullptr);

    void setTasks(const std::vector<workbench::TaskPtr> &tasks);
    void setPrompting(const workbench::Prompting &prompting);

    void showComponent(prompt::Component component);
    /// Of what is shown.
    QWidget *firstField() const;
    DemonstrationsEditor *demonstrations() const { return m_demonstrations; }

Q_SIGNALS:
    void typed(const QString &editName, const foresearch::ui::PromptTexts &words);
    void demonstrationsChosen(const foresearch::prompt::PromptRecipe &recipe);
    void taskExamplesChosen(const foresearch::prompt::PromptRecipe &recipe);
    void testChosen(std::size_t row);
    void left(); ///< a text's focus went elsewhere
    void undoWanted();
    void redoWanted();

private:
    /// Where in a prompt an editor's text is.
    using Place = std::function<std::string &(prompt::PromptWords &)>;
    struct Field {
        TextEditor *editor;
        Place place;
    };

    void addPage(prompt::Component component, QWidget *page);
    TextEditor *addField(QBoxLayout *layout, const QString &name, int lines, const Place &place);
    void follow(TextEditor *editor);
    void setUpTexts();
    void setUpHyperparameters();
    void setUpExamples();
    void setUpTest();
    void setUpImported();

    PromptTexts m_words;
    std::vector<Field> m_fields;
    std::map<prompt::Component, QWidget *> m_pages;
    QStackedLayout *m_stack;
    DemonstrationsEditor *m_demonstrations = nullptr;
    TaskExamplesEditor *m_taskExamples = nullptr;
    TextEditor *m_imported = nullptr;
    QWidget *m_importedPage = nullptr;
    QSpinBox *m_test = nullptr;
    QLabel *m_testNote = nullptr;
    prompt::Component m_component = prompt::Component::Role;
};

} // namespace foresearch::ui
