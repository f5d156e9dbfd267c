#include "ui/pages/examples_editors.h"

#include "ui/models/demonstration_model.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/count_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scrolled_column.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <map>

namespace foresearch::ui {

namespace {

constexpr int kMostExamples = 1000;
constexpr int kFieldWidth = 152;

using prompt::DemonstrationRule;

QSpinBox *makeNumber(const QString &label, int min, int max, const QString &tip)
{
    auto *box = new QSpinBox;
    box->setAccessibleName(label);
    box->setToolTip(tip);
    box->setRange(min, max);
    box->setFixedWidth(kFieldWidth);
    box->setAlignment(Qt::AlignRight);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setKeyboardTracking(false); // one edit for one number, however it is typed
    return box;
}

QFormLayout *makeForm()
{
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(kBetween);
    form->setVerticalSpacing(kInside);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    return form;
}

/// "3, 1, 7" as numbers from 1; what is no number is passed over.
std::vector<std::size_t> numbersOf(const QString &text)
{
    std::vector<std::size_t> numbers;
    for (const QString &word : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (const qulonglong number = word.trimmed().toULongLong(); number > 0)
            numbers.push_back(static_cast<std::size_t>(number));
    return numbers;
}

QString textOf(const std::vector<std::size_t> &numbers)
{
    QStringList words;
    for (const std::size_t number : numbers)
        words << QString::number(number);
    return words.join(QStringLiteral(", "));
}

} // namespace

DemonstrationsEditor::DemonstrationsEditor(QWidget *parent) : QWidget(parent), m_model(new DemonstrationModel(this))
{
    m_note = makeNote();
    m_table = new TableView(tr("Demonstrations to choose from"));
    m_table->setModel(m_model);
    m_table->setPlaceholder(tr("The demonstrations of a task appear here. Without a task, a prompt has none."));
    m_table->header()->setStretchLastSection(true);
    auto *form = makeForm();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kBetween);
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addWidget(m_table, 1);
    setUpForm(form);
    connect(m_model, &DemonstrationModel::toggled, this, &DemonstrationsEditor::toggle);
}

void DemonstrationsEditor::setUpForm(QFormLayout *form)
{
    m_task = makeChoiceBox(tr("Task of the demonstrations"));
    m_task->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    form->addRow(m_task);
    m_split = makeChoiceBox(tr("Split"));
    m_split->setFixedWidth(kFieldWidth);
    m_split->setToolTip(tr("Seed of the split whose demonstrations are shown; its test architectures are asked about"));
    form->addRow(tr("Split"), m_split);
    m_rule = makeChoiceBox(tr("Choice of the demonstrations"));
    m_rule->setFixedWidth(kFieldWidth);
    m_rule->addItem(tr("the first"), static_cast<int>(DemonstrationRule::First));
    m_rule->addItem(tr("by seed"), static_cast<int>(DemonstrationRule::Drawn));
    m_rule->addItem(tr("spread over BLEU"), static_cast<int>(DemonstrationRule::Spread));
    m_rule->addItem(tr("by hand"), static_cast<int>(DemonstrationRule::ByHand));
    form->addRow(tr("Choice"), m_rule);
    m_count = makeNumber(tr("Number of demonstrations"), 1, kMostExamples, tr("At most; the paper shows 10"));
    form->addRow(tr("Number"), m_count);
    m_seed = makeNumber(tr("Seed of the choice"), 0, std::numeric_limits<int>::max(), tr("As Python's random draws"));
    form->addRow(tr("Seed"), m_seed);
    connect(m_task, &QComboBox::activated, this, &DemonstrationsEditor::tell);
    connect(m_split, &QComboBox::activated, this, &DemonstrationsEditor::tell);
    connect(m_rule, &QComboBox::activated, this, &DemonstrationsEditor::tell);
    connect(m_count, &QSpinBox::valueChanged, this, &DemonstrationsEditor::tell);
    connect(m_seed, &QSpinBox::valueChanged, this, &DemonstrationsEditor::tell);
}

void DemonstrationsEditor::setTasks(const std::vector<std::shared_ptr<const eval::TfsTask>> &tasks)
{
    m_isFilling = true;
    m_task->clear();
    for (const auto &task : tasks)
        m_task->addItem(QString::fromStdString(task->title), QString::fromStdString(task->name));
    m_task->setCurrentIndex(m_task->findData(QString::fromStdString(m_recipe.task)));
    m_task->setEnabled(m_task->count() > 0);
    m_isFilling = false;
}

void DemonstrationsEditor::setDraft(const workbench::PromptDraft &draft,
                                    const std::shared_ptr<const eval::TfsTask> &task)
{
    m_isFilling = true;
    m_recipe = draft.recipe;
    m_task->setCurrentIndex(m_task->findData(QString::fromStdString(m_recipe.task)));
    m_split->clear();
    if (task)
        for (const eval::TfsSplit &split : task->splits)
            m_split->addItem(QString::number(split.seed), split.seed);
    m_split->setCurrentIndex(m_split->findData(m_recipe.split));
    m_rule->setCurrentIndex(m_rule->findData(static_cast<int>(m_recipe.demonstrations.rule)));
    showCount(*m_count, m_recipe.demonstrations.count);
    showCount(*m_seed, m_recipe.demonstrations.seed);
    const DemonstrationRule rule = m_recipe.demonstrations.rule;
    m_count->setEnabled(task && rule != DemonstrationRule::ByHand);
    m_seed->setEnabled(task && rule == DemonstrationRule::Drawn);
    for (QWidget *widget : {static_cast<QWidget *>(m_split), static_cast<QWidget *>(m_rule)})
        widget->setEnabled(task != nullptr);
    m_isFilling = false;
    showTable(draft, task);
}

void DemonstrationsEditor::showTable(const workbench::PromptDraft &draft,
                                     const std::shared_ptr<const eval::TfsTask> &task)
{
    const eval::TfsSplit *split = task ? workbench::splitOf(m_recipe, *task) : nullptr;
    m_model->setSplit(task, split ? static_cast<std::size_t>(split - task->splits.data()) : 0);
    std::set<std::size_t> rows;
    std::size_t found = 0;
    if (split) {
        std::map<space::Architecture, std::size_t> rowOf;
        for (std::size_t row = 0; row < split->demonstrations.size(); ++row)
            rowOf.emplace(split->demonstrations[row].architecture, row);
        for (const prompt::Demonstration &demonstration : draft.prompt.demonstrations)
            if (const auto row = rowOf.find(demonstration.architecture); row != rowOf.end()) {
                rows.insert(row->second);
                ++found;
            }
    }
    m_model->setChosen(std::move(rows));
    for (int column = 0; column < DemonstrationModel::ColumnCount - 1; ++column)
        m_table->fitColumn(column);
    const std::size_t others = draft.prompt.demonstrations.size() - found;
    QString note = tr("%n shown", nullptr, static_cast<int>(draft.prompt.demonstrations.size()));
    if (others > 0)
        note = tr("%1, of which %2 are not of this split").arg(note).arg(others);
    m_note->setText(note);
}

void DemonstrationsEditor::tell()
{
    if (m_isFilling)
        return;
    prompt::PromptRecipe recipe = m_recipe;
    recipe.task = m_task->currentData().toString().toStdString();
    if (recipe.task == m_recipe.task)
        recipe.split = m_split->currentData().toInt();
    prompt::DemonstrationChoice &choice = recipe.demonstrations;
    choice.rule = static_cast<DemonstrationRule>(m_rule->currentData().toInt());
    choice.count = countOf(*m_count, choice.count);
    choice.seed = countOf(*m_seed, choice.seed);
    choice.rows.clear();
    if (choice.rule == DemonstrationRule::ByHand)
        for (const std::size_t row : m_model->chosen())
            choice.rows.push_back(row + 1);
    Q_EMIT chosen(recipe);
}

/// From now on by hand, in the order of the data.
void DemonstrationsEditor::toggle(std::size_t row, bool isChosen)
{
    std::set<std::size_t> rows = m_model->chosen();
    if (isChosen)
        rows.insert(row);
    else
        rows.erase(row);
    prompt::PromptRecipe recipe = m_recipe;
    recipe.demonstrations.rule = DemonstrationRule::ByHand;
    recipe.demonstrations.rows.clear();
    for (const std::size_t one : rows)
        recipe.demonstrations.rows.push_back(one + 1);
    Q_EMIT chosen(recipe);
}

TaskExamplesEditor::TaskExamplesEditor(QWidget *parent) : QWidget(parent)
{
    m_source = makeNote();
    auto *files = new QPushButton(tr("From a file…"));
    files->setAccessibleName(tr("Sentence pairs from a file"));
    files->setToolTip(tr("One file with a tab between input and output, or inputs and outputs in two files"));
    auto *own = new QPushButton(tr("The template's"));
    own->setAccessibleName(tr("Sentence pairs of the template"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kBetween);
    buttons->addWidget(files);
    buttons->addWidget(own);
    buttons->addStretch();
    auto *form = makeForm();
    m_count = makeNumber(tr("Number of task examples"), 0, kMostExamples, tr("The paper shows 5"));
    form->addRow(tr("Number"), m_count);
    m_seed =
        makeNumber(tr("Seed of the task examples"), 0, std::numeric_limits<int>::max(), tr("As Python's random draws"));
    form->addRow(tr("Seed"), m_seed);
    m_lines = new QLineEdit;
    m_lines->setAccessibleName(tr("Lines of the task examples"));
    m_lines->setPlaceholderText(tr("by hand: 3, 1, 7"));
    m_lines->setFixedWidth(kFieldWidth);
    form->addRow(tr("Lines"), m_lines);
    m_pairs = makeNote("");
    m_pairs->setAlignment(Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kBetween);
    layout->addWidget(m_source);
    layout->addLayout(buttons);
    layout->addLayout(form);
    layout->addWidget(makeScrolledColumn(m_pairs), 1); // many must not make the page higher than the window
    connect(files, &QPushButton::clicked, this, &TaskExamplesEditor::askFiles);
    connect(own, &QPushButton::clicked, this, [this] { chooseFiles({}); });
    connect(m_count, &QSpinBox::valueChanged, this, &TaskExamplesEditor::tell);
    connect(m_seed, &QSpinBox::valueChanged, this, &TaskExamplesEditor::tell);
    connect(m_lines, &QLineEdit::editingFinished, this, &TaskExamplesEditor::tell);
}

void TaskExamplesEditor::setDraft(const workbench::PromptDraft &draft, std::size_t available)
{
    m_isFilling = true;
    m_recipe = draft.recipe;
    const bool isFile = !m_recipe.corpus.source.empty();
    const QString file = QFileInfo(QString::fromStdString(m_recipe.corpus.source.string())).fileName();
    m_source->setText(isFile          ? tr("Sentence pairs of %1").arg(file)
                      : available > 0 ? tr("%n sentence pairs of the template", nullptr, static_cast<int>(available))
                                      : tr("The template has no sentence pairs; a file can bring some."));
    showCount(*m_count, m_recipe.taskExamples.count);
    showCount(*m_seed, m_recipe.taskExamples.seed);
    if (!m_lines->hasFocus())
        m_lines->setText(textOf(m_recipe.taskExamples.lines));
    const bool isByHand = !m_recipe.taskExamples.lines.empty();
    m_count->setEnabled(!isByHand);
    m_seed->setEnabled(!isByHand);
    constexpr std::size_t kShownPairs = 8;
    QStringList pairs;
    for (std::size_t i = 0; i < std::min(kShownPairs, draft.prompt.taskExamples.size()); ++i)
        pairs << QString::fromStdString(draft.prompt.taskExamples[i].input + "\n→ "
                                        + draft.prompt.taskExamples[i].output);
    m_pairs->setTextFormat(Qt::PlainText);
    m_pairs->setText(pairs.join(QStringLiteral("\n\n")));
    m_isFilling = false;
}

void TaskExamplesEditor::chooseFiles(const QStringList &paths)
{
    prompt::PromptRecipe recipe = m_recipe;
    recipe.corpus = {};
    if (!paths.isEmpty())
        recipe.corpus.source = paths[0].toStdString();
    if (paths.size() > 1)
        recipe.corpus.target = paths[1].toStdString();
    recipe.taskExamples.lines.clear();
    recipe.taskExamples.count = std::max(recipe.taskExamples.count, std::size_t{1});
    Q_EMIT chosen(recipe);
}

void TaskExamplesEditor::askFiles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Sentence pairs"));
    if (!paths.isEmpty())
        chooseFiles(paths);
}

void TaskExamplesEditor::tell()
{
    if (m_isFilling)
        return;
    prompt::PromptRecipe recipe = m_recipe;
    recipe.taskExamples = {.count = countOf(*m_count, m_recipe.taskExamples.count),
                           .seed = countOf(*m_seed, m_recipe.taskExamples.seed),
                           .lines = numbersOf(m_lines->text())};
    if (recipe != m_recipe)
        Q_EMIT chosen(recipe);
}

} // namespace foresearch::ui
