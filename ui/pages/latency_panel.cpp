#include "ui/pages/latency_panel.h"

#include "core/space/architecture_json.h"
#include "ui/pages/latency_form.h"
#include "ui/text/errors.h"
#include "ui/text/numbers.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scrolled_column.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace foresearch::ui {

namespace {

constexpr int kBarSteps = 1000;
constexpr int kMachineWidth = 110;

using workbench::Latencies;
using State = Latencies::State;
using Phase = Latencies::Phase;

QString milliseconds(double value)
{
    return number(value, value < 10 ? 2 : 1);
}

QPushButton *linkButton(const QString &text, const QString &accessibleName, const QString &tip)
{
    auto *button = new QPushButton(text);
    button->setProperty("role", QStringLiteral("link"));
    button->setAccessibleName(accessibleName);
    button->setToolTip(tip);
    return button;
}

QString tipOf(const predict::LatencyHeader &header)
{
    return LatencyPanel::tr("%1 on %2: %3 ids to %4, beam %5, %6 repetitions, seed %7")
        .arg(QString::fromStdString(header.space), QString::fromStdString(header.machine),
             count(static_cast<qint64>(header.regime.sourceLength)),
             count(static_cast<qint64>(header.regime.targetLength)), count(static_cast<qint64>(header.regime.beam)),
             count(static_cast<qint64>(header.regime.repetitions)), QString::number(header.seed));
}

} // namespace

LatencyPanel::LatencyPanel(workbench::ProjectSession &session, Latencies &latencies, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_latencies(latencies)
    , m_machines(new ValueTableModel(
          {{tr("machine")}, {tr("measured"), 0}, {tr("tau"), 2}, {tr("fitted"), -1, true}, {tr("space"), -1, true}},
          this))
    , m_form(new LatencyForm)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kOutside);
    layout->addWidget(m_form);
    layout->addWidget(makeMeasuring(), 2);
    layout->addWidget(makeMachines(), 3);
    follow();
    showMachines();
}

QString LatencyPanel::regimeText()
{
    return tr("on this machine, single precision, one thread, one sentence at a time");
}

QWidget *LatencyPanel::makeMeasuring()
{
    m_run = new QPushButton(tr("Measure"));
    m_bar = new QProgressBar;
    m_bar->setRange(0, kBarSteps);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the measurement"));
    m_working = makeNote();
    m_plan = makeNote();
    m_latency = makeNote("");
    m_noise = makeNote("problem");
    auto *texts = new QWidget;
    auto *lines = new QVBoxLayout(texts);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kInside);
    for (QLabel *label : {m_working, m_plan, m_latency, m_noise})
        lines->addWidget(label);
    lines->addStretch(1);
    auto *measuring = new QWidget;
    auto *layout = new QVBoxLayout(measuring);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kBetween);
    layout->addWidget(m_run, 0, Qt::AlignLeft);
    layout->addWidget(m_bar);
    layout->addWidget(makeScrolledColumn(texts), 1);
    connect(m_run, &QPushButton::clicked, this, &LatencyPanel::measureOrStop);
    return measuring;
}

QWidget *LatencyPanel::makeMachines()
{
    m_import = linkButton(tr("Import…"), tr("Import latencies"),
                          tr("Files of other machines: of Export here or of `foresearch-cli latency dataset`"));
    m_export = linkButton(tr("Export…"), tr("Export latencies"), tr("The machine's latencies as a file to give away"));
    m_fit = linkButton(tr("Fit"), tr("Fit the latency predictor"),
                       tr("A network learns the machine's latencies; a search takes it by the machine's name"));
    m_table = new TableView(tr("Machines of the project"));
    m_table->setModel(m_machines);
    m_table->setPlaceholder(tr("Machines whose latencies are measured or imported appear here."));
    m_table->header()->setStretchLastSection(false);
    m_table->fitColumns();
    auto *line = new QHBoxLayout;
    line->setSpacing(kInside);
    line->addWidget(makeSectionLabel(tr("Machines")), 1);
    for (QPushButton *button : {m_import, m_export, m_fit})
        line->addWidget(button);
    auto *machines = new QWidget;
    auto *layout = new QVBoxLayout(machines);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kInside);
    layout->addLayout(line);
    layout->addWidget(m_table, 1);
    connect(m_import, &QPushButton::clicked, this, &LatencyPanel::askAndImport);
    connect(m_export, &QPushButton::clicked, this, &LatencyPanel::askAndExport);
    connect(m_fit, &QPushButton::clicked, this, &LatencyPanel::fit);
    return machines;
}

void LatencyPanel::follow()
{
    connect(m_form, &LatencyForm::edited, this, &LatencyPanel::showTexts);
    connect(m_form->machine(), &QLineEdit::editingFinished, this, &LatencyPanel::recall);
    connect(&m_session.selection(), &workbench::Selection::changed, this, &LatencyPanel::showTexts);
    connect(&m_session, &workbench::ProjectSession::taskChosen, this, &LatencyPanel::showTexts);
    connect(&m_latencies, &Latencies::stateChanged, this, &LatencyPanel::showTexts);
    connect(&m_latencies, &Latencies::progressed, this, &LatencyPanel::showProgress);
    connect(&m_latencies, &Latencies::machinesChanged, this, &LatencyPanel::showMachines);
    connect(&m_latencies, &Latencies::failed, this, [this](const Error &error) { Q_EMIT failed(errorText(error)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isFilling)
            showTexts();
    });
}

int LatencyPanel::shownIndex() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.first().row();
}

const workbench::MachineLatencies *LatencyPanel::shown() const
{
    const auto index = static_cast<std::size_t>(shownIndex());
    return index < m_latencies.machines().size() ? &m_latencies.machines()[index] : nullptr;
}

/// Those that are in the task's space, as the other pages may have selected others.
std::vector<space::Architecture> LatencyPanel::selected() const
{
    std::vector<space::Architecture> architectures;
    if (!m_session.task())
        return architectures;
    for (const std::string &key : m_session.selection().keys())
        if (auto one = space::parseArchitecture(key, {"selection"}, &m_session.task()->space))
            architectures.push_back(*std::move(one));
    return architectures;
}

workbench::LatencyPlan LatencyPanel::plan() const
{
    workbench::LatencyPlan plan = m_form->plan();
    if (m_session.task())
        plan.space = m_session.task()->space;
    if (m_form->takesSelected())
        plan.chosen = m_selected;
    return plan;
}

/// The one that was shown stays, unless this machine was just measured; without one, this machine's or the last.
int LatencyPanel::rowToShow(const std::vector<ValueTableModel::Row> &rows, const QString &before)
{
    const auto same = std::find_if(rows.begin(), rows.end(), [&](const auto &row) { return row.key == before; });
    const workbench::MachineLatencies *own = m_latencies.find(plan());
    const bool isOwn = own && (m_showsOwn || same == rows.end());
    m_showsOwn = m_showsOwn && !isOwn;
    if (isOwn)
        return static_cast<int>(own - m_latencies.machines().data());
    return static_cast<int>(same == rows.end() ? std::ssize(rows) - 1 : same - rows.begin());
}

void LatencyPanel::showMachines()
{
    const auto &machines = m_latencies.machines();
    const QString before =
        shownIndex() < 0 ? QString() : m_machines->rows()[static_cast<std::size_t>(shownIndex())].key;
    std::vector<ValueTableModel::Row> rows;
    for (const workbench::MachineLatencies &machine : machines) {
        const predict::LatencyHeader &header = machine.dataset.header;
        rows.push_back(
            {.cells = {QString::fromStdString(header.machine), static_cast<double>(machine.dataset.entries.size()),
                       machine.rankAgreement ? QVariant(*machine.rankAgreement) : QVariant(),
                       machine.isFitted ? tr("yes") : QString(kNoValue), QString::fromStdString(header.space)},
             .key = QString::fromStdString(predict::latencyHeaderText(header)),
             .tip = tipOf(header),
             .series = -1});
    }
    if (machines.empty())
        m_recalled.clear();
    recall();
    const int row = rowToShow(rows, before);
    m_isFilling = true;
    m_machines->setRows(std::move(rows));
    m_table->fitColumns(kMachineWidth);
    if (row >= 0)
        m_table->setCurrentIndex(m_machines->index(row, 0));
    m_isFilling = false;
    showTexts();
}

/// A machine that is named again goes on with what it was measured by last.
void LatencyPanel::recall()
{
    const std::string machine = m_form->plan().machine;
    if (machine == m_recalled || !m_session.task())
        return;
    for (auto one = m_latencies.machines().rbegin(); one != m_latencies.machines().rend(); ++one) {
        const predict::LatencyHeader &header = one->dataset.header;
        if (header.machine != machine || header.space != m_session.task()->space.name)
            continue;
        m_recalled = machine;
        m_form->setHeader(header);
        return showTexts();
    }
}

QString LatencyPanel::planText(const workbench::LatencyPlan &plan) const
{
    if (plan.machine.empty())
        return tr("This machine needs a name.");
    const workbench::MachineLatencies *known = m_latencies.find(plan);
    if (!m_form->takesSelected())
        return known ? tr("%1 measured so far, %2 are wanted.")
                           .arg(count(static_cast<qint64>(known->dataset.entries.size())),
                                count(static_cast<qint64>(plan.count)))
                     : tr("None measured so far. They take some seconds each; what is measured stays when it is "
                          "stopped.");
    if (plan.chosen.empty())
        return tr("Select architectures in the table above.");
    std::set<space::Architecture> measured;
    if (known)
        for (const predict::LatencyEntry &entry : known->dataset.entries)
            measured.insert(entry.architecture);
    const auto done = std::count_if(plan.chosen.begin(), plan.chosen.end(),
                                    [&measured](const space::Architecture &one) { return measured.contains(one); });
    return tr("%1 selected, %2 of them measured.")
        .arg(count(static_cast<qint64>(plan.chosen.size())), count(static_cast<qint64>(done)));
}

/// Of the architecture that the diagram shows, on the machine that is shown.
QString LatencyPanel::latencyText() const
{
    const workbench::MachineLatencies *machine = shown();
    const predict::MeasuredLatency *latency =
        machine && !m_selected.empty() ? machine->latency(m_selected.back()) : nullptr;
    if (!latency)
        return {};
    return tr("%1 ms on %2: encoder %3 ± %4, decoder %5 ± %6, %7 repetitions")
        .arg(milliseconds(latency->totalMs()), QString::fromStdString(machine->dataset.header.machine),
             milliseconds(latency->encoder.trimmedMean), milliseconds(latency->encoder.sd),
             milliseconds(latency->decoder.trimmedMean), milliseconds(latency->decoder.sd),
             count(static_cast<qint64>(latency->repetitions)));
}

QString LatencyPanel::noiseText() const
{
    const workbench::MachineLatencies *machine = shown();
    if (!machine || !machine->isNoisy())
        return {};
    return tr("%1 is too noisy to rank architectures: both halves of the measurement order them with Kendall's tau "
              "%2, expected at least %3.")
        .arg(QString::fromStdString(machine->dataset.header.machine), number(*machine->rankAgreement, 2),
             number(predict::kLeastRankAgreement, 2));
}

void LatencyPanel::showEvent(QShowEvent *event)
{
    showTexts();
    QWidget::showEvent(event);
}

/// While it is not seen, the other parts of the page need not wait for it.
void LatencyPanel::showTexts()
{
    if (!isVisible())
        return;
    m_selected = selected();
    const workbench::LatencyPlan plan = this->plan();
    m_plan->setText(planText(plan));
    m_latency->setText(latencyText());
    m_latency->setVisible(!m_latency->text().isEmpty());
    m_noise->setText(noiseText());
    m_noise->setVisible(!m_noise->text().isEmpty());
    showState(plan);
}

void LatencyPanel::showState(const workbench::LatencyPlan &plan)
{
    const State state = m_latencies.state();
    const bool isIdle = state == State::Idle;
    const workbench::MachineLatencies *known = m_latencies.find(plan);
    const bool goesOn = known && !m_form->takesSelected() && known->dataset.entries.size() < plan.count;
    m_run->setText(state == State::Stopping  ? tr("Stopping…")
                   : state == State::Running ? tr("Stop")
                   : goesOn                  ? tr("Resume")
                                             : tr("Measure"));
    const bool hasWork =
        m_session.task() && !plan.machine.empty() && (!m_form->takesSelected() || !plan.chosen.empty());
    m_run->setEnabled(isIdle ? m_latencies.canWork() && hasWork : state == State::Running);
    m_form->setEnabled(isIdle);
    m_import->setEnabled(m_latencies.canWork());
    m_export->setEnabled(isIdle && shown());
    m_fit->setEnabled(m_latencies.canWork() && shown());
    m_bar->setVisible(!isIdle);
    m_working->setVisible(!isIdle);
    m_plan->setVisible(isIdle);
    showProgress();
}

void LatencyPanel::showProgress()
{
    const auto job = m_latencies.job();
    if (m_latencies.state() == State::Idle || !job)
        return;
    const Progress &progress = job->progress;
    QStringList parts;
    if (job->state == jobs::JobState::Waiting)
        parts << tr("waits until another computation ends");
    else if (m_latencies.phase() == Phase::Fitting)
        parts << tr("a network learns the latencies");
    else if (progress.total > 0)
        parts << tr("%1 of %2 architectures")
                     .arg(count(static_cast<qint64>(progress.done)), count(static_cast<qint64>(progress.total)));
    else
        parts << tr("running");
    if (job->secondsLeft)
        parts << tr("about %1 left").arg(duration(*job->secondsLeft));
    m_working->setText(parts.join(QStringLiteral(" · ")));
    m_bar->setRange(0, progress.total > 0 ? kBarSteps : 0);
    if (progress.total > 0)
        m_bar->setValue(static_cast<int>(kBarSteps * progress.done / progress.total));
}

void LatencyPanel::measureOrStop()
{
    if (m_latencies.state() == State::Running)
        return m_latencies.stop();
    Q_EMIT begun();
    const workbench::LatencyPlan plan = this->plan();
    m_recalled = plan.machine;
    m_showsOwn = true;
    m_latencies.measure(tr("Measure latencies of %1").arg(QString::fromStdString(plan.machine)), plan);
}

void LatencyPanel::fit()
{
    Q_EMIT begun();
    const std::string &machine = shown()->dataset.header.machine;
    m_latencies.fit(tr("Fit the latencies of %1").arg(QString::fromStdString(machine)), machine);
}

void LatencyPanel::askAndImport()
{
    const QStringList paths =
        QFileDialog::getOpenFileNames(this, tr("Import latencies"), {}, tr("Latencies (*.jsonl);;All files (*)"));
    if (!paths.isEmpty())
        importFrom(paths);
}

void LatencyPanel::importFrom(const QStringList &paths)
{
    if (!m_latencies.canWork())
        return;
    Q_EMIT begun();
    std::vector<std::filesystem::path> files;
    for (const QString &path : paths)
        files.emplace_back(path.toStdString());
    m_latencies.importFiles(tr("Import latencies"), std::move(files));
}

void LatencyPanel::askAndExport()
{
    const QString name = QString::fromStdString(shown()->dataset.header.machine);
    const QString path = QFileDialog::getSaveFileName(this, tr("Export latencies"), name + QStringLiteral(".jsonl"),
                                                      tr("Latencies (*.jsonl)"));
    if (!path.isEmpty())
        exportTo(path);
}

void LatencyPanel::exportTo(const QString &path)
{
    const int index = shownIndex();
    if (index < 0 || m_latencies.state() != State::Idle) // what was shown may be gone since the file was asked for
        return;
    Q_EMIT begun();
    m_latencies.exportFile(tr("Export %1").arg(QFileInfo(path).fileName()), static_cast<std::size_t>(index),
                           path.toStdString());
}

} // namespace foresearch::ui
