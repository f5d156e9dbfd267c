#include "ui/pages/prompt_editors.h"

#include "ui/pages/examples_editors.h"
#include "ui/text/architecture_words.h"
#include "ui/text/prompt_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scrolled_column.h"
#include "ui/widgets/text_editor.h"
#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace foresearch::ui {

namespace {

using prompt::Component;
using prompt::PromptWords;

constexpr int kHeadingLines = 2;
constexpr int kDefinitionLines = 2;

QVBoxLayout *fillPage(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kInside);
    return layout;
}

} // namespace

PromptEditors::PromptEditors(QWidget *parent) : QWidget(parent), m_stack(new QStackedLayout(this))
{
    m_stack->setContentsMargins(0, 0, 0, 0);
    setUpTexts();
    setUpHyperparameters();
    setUpExamples();
    setUpTest();
    setUpImported();
}

void PromptEditors::addPage(Component component, QWidget *page)
{
    m_pages[component] = page;
    m_stack->addWidget(page);
}

void PromptEditors::follow(TextEditor *editor)
{
    connect(editor, &TextEditor::left, this, &PromptEditors::left);
    connect(editor, &TextEditor::undoWanted, this, &PromptEditors::undoWanted);
    connect(editor, &TextEditor::redoWanted, this, &PromptEditors::redoWanted);
}

/// `lines`: 0 takes the room there is.
TextEditor *PromptEditors::addField(QBoxLayout *layout, const QString &name, int lines, const Place &place)
{
    auto *editor = new TextEditor(name);
    if (lines > 0)
        editor->setLines(lines);
    layout->addWidget(editor, lines > 0 ? 0 : 1);
    m_fields.push_back({editor, place});
    follow(editor);
    connect(editor, &TextEditor::edited, this, [this, editor, place, name] {
        if (auto *words = std::get_if<PromptWords>(&m_words)) {
            place(*words) = editor->toPlainText().toStdString();
            Q_EMIT typed(tr("Edit of “%1”").arg(name), m_words);
        }
    });
    return editor;
}

void PromptEditors::setUpTexts()
{
    auto *role = new QWidget;
    addField(fillPage(role), componentTitle(Component::Role), 0,
             [](PromptWords &words) -> std::string & { return words.role; });
    addPage(Component::Role, role);
    for (std::size_t i = 0; i < prompt::kInstructions.size(); ++i) {
        auto *page = new QWidget;
        QVBoxLayout *layout = fillPage(page);
        if (i == 0) {
            layout->addWidget(makeSectionLabel(tr("Heading of all instructions")));
            addField(layout, tr("Heading of the instructions"), kHeadingLines,
                     [](PromptWords &words) -> std::string & { return words.instructionsHeading; });
            layout->addWidget(makeSectionLabel(tr("Instruction")));
        }
        addField(layout, componentTitle(prompt::kInstructions[i]), 0,
                 [i](PromptWords &words) -> std::string & { return words.instructions[i]; });
        addPage(prompt::kInstructions[i], page);
    }
}

void PromptEditors::setUpHyperparameters()
{
    auto *inner = new QWidget;
    QVBoxLayout *layout = fillPage(inner);
    layout->setContentsMargins(0, 0, kBetween, 0);
    layout->addWidget(makeSectionLabel(tr("Heading")));
    addField(layout, tr("Heading of the hyperparameters"), kHeadingLines,
             [](PromptWords &words) -> std::string & { return words.hyperparametersHeading; });
    for (std::size_t i = 0; i < space::kHyperparameters.size(); ++i) {
        const QString title = partTitle(space::kHyperparameters[i]);
        auto *label = makeSectionLabel(title);
        label->setToolTip(QString::fromStdString(std::string(space::hatName(space::kHyperparameters[i]))));
        layout->addWidget(label);
        addField(layout, tr("Definition: %1").arg(title), kDefinitionLines,
                 [i](PromptWords &words) -> std::string & { return words.definitions[i]; });
    }
    addPage(Component::Hyperparameters, makeScrolledColumn(inner));
}

void PromptEditors::setUpExamples()
{
    m_demonstrations = new DemonstrationsEditor;
    m_taskExamples = new TaskExamplesEditor;
    addPage(Component::Demonstrations, m_demonstrations);
    addPage(Component::TaskExamples, m_taskExamples);
    connect(m_demonstrations, &DemonstrationsEditor::chosen, this, &PromptEditors::demonstrationsChosen);
    connect(m_taskExamples, &TaskExamplesEditor::chosen, this, &PromptEditors::taskExamplesChosen);
}

void PromptEditors::setUpTest()
{
    auto *page = new QWidget;
    QVBoxLayout *layout = fillPage(page);
    layout->setSpacing(kBetween);
    m_test = new QSpinBox;
    m_test->setAccessibleName(tr("Test architecture in the preview"));
    m_test->setToolTip(tr("Which one of the split the preview shows; each is asked about in its own prompt"));
    m_test->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_test->setAlignment(Qt::AlignRight);
    m_test->setMinimum(1);
    m_testNote = makeNote();
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Shown"), m_test);
    layout->addLayout(form);
    layout->addWidget(m_testNote);
    layout->addWidget(makeSectionLabel(tr("Heading (layout of the figure only)")));
    addField(layout, tr("Heading of the test architecture"), kHeadingLines,
             [](PromptWords &words) -> std::string & { return words.testHeading; });
    layout->addStretch(1);
    addPage(Component::TestArchitecture, page);
    connect(m_test, &QSpinBox::valueChanged, this,
            [this](int row) { Q_EMIT testChosen(static_cast<std::size_t>(row - 1)); });
}

void PromptEditors::setUpImported()
{
    m_importedPage = new QWidget;
    QVBoxLayout *layout = fillPage(m_importedPage);
    auto *note = makeNote();
    note->setText(tr("One text. $$$task_examples$$$ and $$$seedarch_examples$$$ stand for the examples; the test "
                     "architecture follows it."));
    m_imported = new TextEditor(tr("Text of the prompt"));
    layout->addWidget(note);
    layout->addWidget(m_imported, 1);
    m_stack->addWidget(m_importedPage);
    follow(m_imported);
    connect(m_imported, &TextEditor::edited, this, [this] {
        m_words = prompt::ImportedText{m_imported->toPlainText().toStdString()};
        Q_EMIT typed(tr("Edit of “%1”").arg(tr("Text of the prompt")), m_words);
    });
}

void PromptEditors::setTasks(const std::vector<workbench::TaskPtr> &tasks)
{
    m_demonstrations->setTasks(tasks);
}

void PromptEditors::setPrompting(const workbench::Prompting &prompting)
{
    m_words = prompting.draft().prompt.words;
    const workbench::TaskPtr task = prompting.task();
    if (auto *words = std::get_if<PromptWords>(&m_words)) {
        for (const Field &field : m_fields)
            field.editor->showText(QString::fromStdString(field.place(*words)));
    } else {
        m_imported->showText(QString::fromStdString(std::get<prompt::ImportedText>(m_words).text));
    }
    m_demonstrations->setDraft(prompting.draft(), task);
    m_taskExamples->setDraft(
        prompting.draft(), pairsFor(prompting.supplies(), prompting.draft().recipe.promptTemplate, task.get()).size());
    const eval::TfsSplit *split = prompting.split();
    const QSignalBlocker quiet(m_test);
    m_test->setMaximum(split ? std::max(1, static_cast<int>(split->test.size())) : 1);
    m_test->setValue(static_cast<int>(prompting.testRow()) + 1);
    m_test->setEnabled(split != nullptr);
    m_testNote->setText(
        split
            ? tr("of %n test architectures of seed %1", nullptr, static_cast<int>(split->test.size())).arg(split->seed)
            : tr("Without a task, the preview shows an arbitrary architecture."));
    showComponent(m_component);
}

void PromptEditors::showComponent(Component component)
{
    m_component = component;
    const bool isImported = std::holds_alternative<prompt::ImportedText>(m_words);
    const bool isExamples = component == Component::Demonstrations || component == Component::TaskExamples
                            || component == Component::TestArchitecture;
    m_stack->setCurrentWidget(isImported && !isExamples ? m_importedPage : m_pages.at(component));
}

QWidget *PromptEditors::firstField() const
{
    QWidget *page = m_stack->currentWidget();
    const auto children = page->findChildren<QWidget *>();
    const auto first = std::find_if(children.begin(), children.end(), [](const QWidget *child) {
        return (child->focusPolicy() & Qt::TabFocus) != 0 && child->isEnabled();
    });
    return first == children.end() ? page : *first;
}

} // namespace foresearch::ui
