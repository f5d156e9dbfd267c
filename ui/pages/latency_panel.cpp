#include "ui/pages/latency_panel.h"

#include "core/space/architecture_json.h"
#include "ui/text/errors.h"
#include "ui/text/numbers.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QSysInfo>
#include <QVBoxLayout>

namespace foresearch::ui {

namespace {

constexpr int kBarSteps = 1000;
constexpr std::size_t kMostAtOnce = 30;

using State = workbench::Latencies::State;

QPushButton *smallButton(const QString &text, const QString &accessibleName, const QString &tip)
{
    auto *button = new QPushButton(text);
    button->setProperty("role", QStringLiteral("small"));
    button->setAccessibleName(accessibleName);
    button->setToolTip(tip);
    return button;
}

QString milliseconds(double value)
{
    return number(value, value < 10 ? 2 : 1);
}

QString latencyText(const predict::MeasuredLatency &latency)
{
    return LatencyPanel::tr("%1 ms: encoder %2 ± %3, decoder %4 ± %5\nmedian %6 "
                            "ms, %n repetitions",
                            nullptr, static_cast<int>(latency.repetitions))
        .arg(milliseconds(latency.totalMs()), milliseconds(latency.encoder.trimmedMean),
             milliseconds(latency.encoder.sd), milliseconds(latency.decoder.trimmedMean),
             milliseconds(latency.decoder.sd), milliseconds(latency.encoder.median + latency.decoder.median));
}

} // namespace

LatencyPanel::LatencyPanel(workbench::ProjectSession &session, workbench::Latencies &latencies, QWidget *parent)
    : Card(tr("Latency here"), tr("one thread, one sentence of 30 ids"), parent)
    , m_session(session)
    , m_latencies(latencies)
    , m_measure(smallButton(tr("Measure"), tr("Measure the latency of the chosen architectures"),
                            tr("The chosen architectures in turn, some seconds each")))
    , m_stop(smallButton(tr("Stop"), tr("Stop measuring"), tr("What is measured of a set stays in the project")))
    , m_latency(makeNote(""))
    , m_warning(makeNote("problem"))
{
    titleLine()->addWidget(m_measure);
    titleLine()->addWidget(m_stop);
    content()->addWidget(m_latency);
    content()->addWidget(m_warning);
    m_working = makeNote();
    m_bar = new QProgressBar;
    m_bar->setRange(0, kBarSteps);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the measurement"));
    content()->addWidget(m_working);
    content()->addWidget(m_bar);
    content()->addStretch(1);
    setUpSet();
    follow();
    showArchitecture();
    showKnown();
}

void LatencyPanel::setUpSet()
{
    m_machine = new QLineEdit(QSysInfo::machineHostName());
    m_machine->setAccessibleName(tr("Name of this machine"));
    m_machine->setToolTip(tr("Under which the project keeps its latencies"));
    m_count = new QSpinBox;
    m_count->setAccessibleName(tr("Architectures of the set"));
    m_count->setToolTip(tr("Random ones of the task's space"));
    m_count->setRange(10, 100'000);
    m_count->setValue(500);
    m_count->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_count->setAlignment(Qt::AlignRight);
    m_count->setFixedWidth(72);
    m_measureSet = smallButton(tr("Measure a set"), tr("Measure a set of latencies"),
                               tr("Random architectures, from which this machine's "
                                  "predictor is learnt; it goes on where "
                                  "it was stopped"));
    auto *line = new QHBoxLayout;
    line->setSpacing(kBetween);
    line->addWidget(m_machine, 1);
    line->addWidget(m_count);
    line->addWidget(m_measureSet);
    m_known = makeNote();
    content()->addLayout(line);
    content()->addWidget(m_known);
    connect(m_measureSet, &QPushButton::clicked, this, &LatencyPanel::measureSet);
    connect(m_machine, &QLineEdit::textChanged, this, &LatencyPanel::showState);
}

void LatencyPanel::follow()
{
    using workbench::Latencies;
    connect(&m_session.selection(), &workbench::Selection::changed, this, &LatencyPanel::showArchitecture);
    connect(&m_session, &workbench::ProjectSession::taskChosen, this, &LatencyPanel::showArchitecture);
    connect(&m_session, &workbench::ProjectSession::accessChanged, this, &LatencyPanel::showState);
    connect(&m_latencies, &Latencies::stateChanged, this, &LatencyPanel::showState);
    connect(&m_latencies, &Latencies::progressed, this, &LatencyPanel::showProgress);
    connect(&m_latencies, &Latencies::measured, this, &LatencyPanel::showArchitecture);
    connect(&m_latencies, &Latencies::knownChanged, this, &LatencyPanel::showKnown);
    connect(&m_latencies, &Latencies::failed, this, [this](const Error &error) { Q_EMIT failed(errorText(error)); });
    connect(m_measure, &QPushButton::clicked, this, &LatencyPanel::measure);
    connect(m_stop, &QPushButton::clicked, &m_latencies, &Latencies::stop);
}

/// Those that are selected, in the task's space; the first ones where there are
/// many.
std::vector<space::Architecture> LatencyPanel::chosen() const
{
    std::vector<space::Architecture> architectures;
    if (!m_session.task())
        return architectures;
    for (const std::string &key : m_session.selection().keys()) {
        const auto architecture = space::parseArchitecture(key, {"selection"}, &m_session.task()->space);
        if (architecture && architectures.size() < kMostAtOnce)
            architectures.push_back(*architecture);
    }
    return architectures;
}

void LatencyPanel::showArchitecture()
{
    const std::vector<space::Architecture> architectures = chosen();
    const predict::MeasuredLatency *latency =
        architectures.empty() ? nullptr : m_latencies.latency(architectures.back());
    m_latency->setText(latency                 ? latencyText(*latency)
                       : architectures.empty() ? tr("Choose architectures in the table to measure "
                                                    "them on this machine.")
                                               : tr("Not measured yet: %n architectures are chosen.", nullptr,
                                                    static_cast<int>(architectures.size())));
    m_warning->setText(QString::fromStdString(m_latencies.warning()));
    m_warning->setVisible(latency && !m_latencies.warning().empty());
    showState();
}

void LatencyPanel::showKnown()
{
    QStringList sets;
    for (const workbench::KnownLatencies &known : m_latencies.known())
        sets << tr("%1: %2 of %3")
                    .arg(QString::fromStdString(known.machine), count(static_cast<qint64>(known.architectures)),
                         QString::fromStdString(known.space));
    m_known->setText(sets.isEmpty() ? tr("The project has no set of latencies yet.")
                                    : sets.join(QStringLiteral(" · ")));
}

void LatencyPanel::showState()
{
    const bool isIdle = m_latencies.state() == State::Idle;
    m_measure->setVisible(isIdle);
    m_measure->setEnabled(!chosen().empty());
    m_stop->setVisible(!isIdle);
    m_stop->setEnabled(m_latencies.state() == State::Running);
    m_stop->setText(m_latencies.state() == State::Stopping ? tr("Stopping…") : tr("Stop"));
    m_measureSet->setEnabled(isIdle && m_session.task() && m_session.readOnlyReason().isEmpty()
                             && !m_machine->text().trimmed().isEmpty());
    m_working->setVisible(!isIdle);
    m_bar->setVisible(!isIdle);
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
    else
        parts << tr("%1 of %2 architectures")
                     .arg(count(static_cast<qint64>(progress.done)), count(static_cast<qint64>(progress.total)));
    if (job->secondsLeft)
        parts << tr("about %1 left").arg(duration(*job->secondsLeft));
    m_working->setText(parts.join(QStringLiteral(" · ")));
    m_bar->setValue(progress.total > 0 ? static_cast<int>(kBarSteps * progress.done / progress.total) : 0);
}

void LatencyPanel::measure()
{
    m_latencies.measure(tr("Measure latency"), m_session.task()->space, chosen());
}

void LatencyPanel::measureSet()
{
    m_latencies.measureSet(tr("Latencies of %1").arg(m_machine->text().trimmed()),
                           {.space = m_session.task()->space,
                            .machine = m_machine->text().trimmed().toStdString(),
                            .count = static_cast<std::size_t>(m_count->value()),
                            .seed = 1});
}

} // namespace foresearch::ui
