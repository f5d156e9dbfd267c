#include "ui/pages/space_panel.h"

#include "core/space/costs.h"
#include "core/space/space_json.h"
#include "core/workbench/project_session.h"
#include "ui/models/choices_model.h"
#include "ui/text/errors.h"
#include "ui/text/numbers.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace foresearch::ui {

namespace {

QPushButton *linkButton(const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text);
    button->setProperty("role", QStringLiteral("link"));
    button->setToolTip(tip);
    return button;
}

/// A section's title with what can be done to it at the right end.
QHBoxLayout *sectionLine(const QString &title, const QList<QPushButton *> &buttons)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(kInside);
    line->addWidget(makeSectionLabel(title), 1);
    for (QPushButton *button : buttons)
        line->addWidget(button);
    return line;
}

QComboBox *comboBox(const QString &accessibleName)
{
    auto *box = makeChoiceBox(accessibleName);
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return box;
}

QLabel *note(const char *role)
{
    QLabel *label = makeNote(role);
    label->setContentsMargins(kBetween, 0, 0, 0);
    return label;
}

/// How many architectures there are, and what they cost.
QString sizeText(const space::SearchSpace &space)
{
    const space::Costs least = costs(smallestArchitecture(space), space.sizes);
    const space::Costs most = costs(largestArchitecture(space), space.sizes);
    const auto giga = [](std::int64_t flops) { return number(static_cast<double>(flops) / 1e9, 2); };
    const auto million = [](std::int64_t parameters) { return number(static_cast<double>(parameters) / 1e6, 1); };
    return SpacePanel::tr("%1 distinct architectures\n%2 to %3 GFLOPs\n%4 to %5 million parameters")
        .arg(largeCount(distinctArchitectures(space)), giga(least.flopsTotal()), giga(most.flopsTotal()),
             million(least.parameters), million(most.parameters));
}

} // namespace

SpacePanel::SpacePanel(workbench::ProjectSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_choices(new ChoicesModel(this))
{
    setFixedWidth(kWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kBetween);
    setUpTaskBox(layout);
    layout->addSpacing(kBetween);
    setUpSpaceButtons(layout);
    setUpSpaceBox(layout);
    connect(&session, &workbench::ProjectSession::tasksChanged, this, &SpacePanel::showTasks);
    connect(&session, &workbench::ProjectSession::taskChosen, this, [this] {
        showTasks();
        showSpaces();
    });
    connect(&session, &workbench::ProjectSession::spacesChanged, this, &SpacePanel::showSpaces);
    showTasks();
    showSpaces();
}

void SpacePanel::setUpTaskBox(QVBoxLayout *layout)
{
    m_taskBox = comboBox(tr("Task"));
    m_removeTask = linkButton(tr("Remove"), tr("Takes the task out of the project; Undo brings it back"));
    m_removeTask->setAccessibleName(tr("Remove the task"));
    layout->addLayout(sectionLine(tr("Task"), {m_removeTask}));
    layout->addWidget(m_taskBox);
    connect(m_taskBox, &QComboBox::activated, this,
            [this](int index) { m_session.chooseTask(m_session.tasks()[static_cast<std::size_t>(index)]->name); });
    connect(m_removeTask, &QPushButton::clicked, this, [this] {
        const auto task = m_session.task();
        m_session.removeTask(tr("Remove task %1").arg(QString::fromStdString(task->title)), task->name);
    });
}

void SpacePanel::setUpSpaceBox(QVBoxLayout *layout)
{
    m_spaceBox = comboBox(tr("Search space"));
    m_table = new TableView(tr("Choices of the search space"));
    m_table->setModel(m_choices);
    m_table->setHeaderHidden(true);
    m_table->setHeightToRows(static_cast<int>(space::kHyperparameters.size()));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->header()->setSectionResizeMode(ChoicesModel::HyperparameterColumn, QHeaderView::Fixed);
    m_table->header()->resizeSection(ChoicesModel::HyperparameterColumn, 136);
    m_size = note("muted");
    m_problem = note("problem");
    m_problem->hide();
    for (QWidget *widget : {static_cast<QWidget *>(m_spaceBox), static_cast<QWidget *>(m_table),
                            static_cast<QWidget *>(m_size), static_cast<QWidget *>(m_problem)})
        layout->addWidget(widget);
    connect(m_spaceBox, &QComboBox::activated, this, &SpacePanel::showSpace);
}

void SpacePanel::setUpSpaceButtons(QVBoxLayout *layout)
{
    auto *add = linkButton(tr("Add from JSON…"), tr("Reads a search space of your own from a file"));
    m_removeSpace = linkButton(tr("Remove"), tr("Takes your search space out of the project; Undo brings it back"));
    m_removeSpace->setAccessibleName(tr("Remove the search space"));
    layout->addLayout(sectionLine(tr("Search space"), {add, m_removeSpace}));
    connect(add, &QPushButton::clicked, this, &SpacePanel::askForSpace);
    connect(m_removeSpace, &QPushButton::clicked, this, [this] {
        const space::SearchSpace space = currentSpace();
        m_session.removeSpace(tr("Remove search space %1").arg(QString::fromStdString(space.title)), space.name);
    });
}

void SpacePanel::showTasks()
{
    m_taskBox->clear();
    for (const workbench::TaskPtr &task : m_session.tasks()) {
        m_taskBox->addItem(QString::fromStdString(task->title));
        if (task == m_session.task())
            m_taskBox->setCurrentIndex(m_taskBox->count() - 1);
    }
    m_taskBox->setEnabled(m_taskBox->count() > 0);
    m_removeTask->setEnabled(m_session.task() != nullptr);
}

/// The task's own space first, then the user's, then the built-in ones.
void SpacePanel::showSpaces()
{
    m_shown.clear();
    m_spaceBox->clear();
    const auto add = [this](const space::SearchSpace &space, const QString &title) {
        m_shown.push_back(space);
        m_spaceBox->addItem(title);
    };
    if (const auto task = m_session.task())
        add(task->space, tr("%1 (of the task)").arg(QString::fromStdString(task->space.title)));
    for (const workbench::SpacePtr &space : m_session.spaces())
        add(*space, QString::fromStdString(space->title));
    for (const space::SearchSpace &space : space::builtinSpaces())
        add(space, QString::fromStdString(space.title));
    m_problem->hide();
    showSpace();
}

space::SearchSpace SpacePanel::currentSpace() const
{
    return m_shown[static_cast<std::size_t>(m_spaceBox->currentIndex())];
}

void SpacePanel::showSpace()
{
    const space::SearchSpace space = currentSpace();
    m_choices->setSpace(space);
    m_size->setText(sizeText(space));
    const int first = m_session.task() ? 1 : 0;
    const int index = m_spaceBox->currentIndex();
    m_removeSpace->setEnabled(index >= first && index < first + static_cast<int>(m_session.spaces().size()));
}

void SpacePanel::askForSpace()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Add a search space"), {}, tr("Search spaces (*.json);;All files (*)"));
    if (!path.isEmpty())
        addSpaceFrom(path);
}

void SpacePanel::addSpaceFrom(const QString &path)
{
    auto space = space::readSpace(path.toStdString());
    if (!space) {
        m_problem->setText(errorText(space.error()));
        m_problem->show();
        return;
    }
    const std::string name = space->name;
    m_session.addSpace(tr("Add search space %1").arg(QString::fromStdString(space->title)), *std::move(space));
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        if (m_shown[i].name == name)
            m_spaceBox->setCurrentIndex(static_cast<int>(i));
    }
    showSpace();
}

} // namespace foresearch::ui
