#include "core/workbench/latencies.h"

#include "core/base/shell.h"
#include "core/predict/labels.h"
#include "core/predict/untrained_supernet.h"
#include "core/workbench/latency_measuring.h"
#include "core/workbench/latency_runs.h"
#include "core/workbench/project_file.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace foresearch::workbench {

namespace {

using space::Architecture;

/// Both halves of one measurement may differ by this much of their mean.
constexpr double kMostDifference = 0.1;

Result<std::unique_ptr<nn::LatencyMeter>> meterOf(EngineLoader &loader, const space::SearchSpace &space,
                                                  const predict::LatencyRegime &regime)
{
    auto supernet = predict::untrainedSupernet(space, 1);
    if (!supernet)
        return propagate(supernet);
    return openLatencyMeter(loader, {.supernet = *std::move(supernet), .regime = regime});
}

/// Of one architecture, for which there is no order to be wrong.
std::string unsteadiness(const predict::MeasuredLatency &latency)
{
    const double mean = (latency.firstHalfMs + latency.secondHalfMs) / 2;
    const double difference = std::abs(latency.firstHalfMs - latency.secondHalfMs) / std::max(mean, 1e-9);
    if (difference <= kMostDifference)
        return {};
    char text[160];
    std::snprintf(text, sizeof text,
                  "This machine is noisy: both halves of the measurement differ "
                  "by %.0f %%, expected at most %.0f %%.",
                  100 * difference, 100 * kMostDifference);
    return text;
}

std::string warningOf(const std::vector<predict::LatencyEntry> &entries)
{
    std::vector<predict::MeasuredLatency> latencies;
    for (const predict::LatencyEntry &entry : entries)
        latencies.push_back(entry.latency);
    if (latencies.size() == 1)
        return unsteadiness(latencies.front());
    return predict::noiseWarning(latencies).value_or(std::string());
}

Result<> measureKept(EngineLoader &loader, const ProjectAccess &access, const LatencyPlan &plan,
                     const std::string &command, const TaskControl &control)
{
    const predict::LatencyHeader header{
        .machine = plan.machine, .space = plan.space.name, .seed = plan.seed, .regime = {}};
    auto run = LatencyRun::open(access, header, command);
    if (!run)
        return propagate(run);
    const auto meter = meterOf(loader, plan.space, header.regime);
    const auto measured =
        meter ? measureInto(**meter, predict::sampleArchitectures(plan.space, plan.count, plan.seed), *run, control)
              : Result<>(propagate(meter));
    const auto ended = run->end(measured);
    return measured ? ended : measured;
}

} // namespace

Latencies::Latencies(jobs::JobCenter &jobs, ProjectSession &session, std::shared_ptr<EngineLoader> engine,
                     QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_session(session)
    , m_engine(std::move(engine))
{
    connect(&session, &ProjectSession::projectChanged, this, [this] {
        forget();
        readKnown();
    });
    connect(&session, &ProjectSession::tasksChanged, this, &Latencies::readKnown);
}

void Latencies::forget()
{
    m_running.reset();
    m_reading.reset();
    m_measured.clear();
    m_warning.clear();
    m_known.clear();
    m_state = State::Idle;
    Q_EMIT stateChanged();
    Q_EMIT measured();
    Q_EMIT knownChanged();
}

void Latencies::readKnown()
{
    if (!m_session.isOpen())
        return;
    m_reading = m_jobs.start(
        {.title = m_session.name().toStdString(), .pool = jobs::Pool::Io, .isListed = false}, this,
        [access = accessOf(m_session.file())](const TaskControl &) { return readThrough(access, storedLatencies); },
        [this](const Result<std::vector<StoredLatencies>> &stored) {
            if (!stored)
                return Q_EMIT failed(stored.error());
            std::vector<KnownLatencies> known;
            for (const StoredLatencies &one : *stored)
                known.push_back({one.dataset.header.machine, one.dataset.header.space, one.dataset.entries.size()});
            if (known == m_known)
                return;
            m_known = std::move(known);
            Q_EMIT knownChanged();
        });
}

const predict::MeasuredLatency *Latencies::latency(const Architecture &architecture) const
{
    const auto found = std::find_if(m_measured.rbegin(), m_measured.rend(),
                                    [&](const predict::LatencyEntry &one) { return one.architecture == architecture; });
    return found == m_measured.rend() ? nullptr : &found->latency;
}

void Latencies::begin()
{
    m_state = State::Running;
    Q_EMIT stateChanged();
}

void Latencies::finish(const std::optional<Error> &error)
{
    m_state = State::Idle;
    Q_EMIT stateChanged();
    if (error && error->code != ErrorCode::Stopped)
        Q_EMIT failed(*error);
}

void Latencies::stop()
{
    if (m_state != State::Running)
        return;
    m_state = State::Stopping;
    m_running.stop();
    Q_EMIT stateChanged();
}

void Latencies::measure(const QString &title, const space::SearchSpace &space,
                        std::vector<space::Architecture> architectures)
{
    m_running = m_jobs.start(
        {.title = title.toStdString(),
         .pool = jobs::Pool::Compute,
         .command = shellLine({"foresearch-cli", "latency", "measure", "--space", space.name, "-"})},
        this,
        [engine = m_engine, space,
         architectures](const TaskControl &control) -> Result<std::vector<predict::LatencyEntry>> {
            const auto meter = meterOf(*engine, space, {});
            if (!meter)
                return propagate(meter);
            const auto latencies = (*meter)->measure(architectures, control);
            if (!latencies)
                return propagate(latencies);
            std::vector<predict::LatencyEntry> entries;
            for (std::size_t i = 0; i < architectures.size(); ++i)
                entries.push_back({architectures[i], (*latencies)[i]});
            return entries;
        },
        [this](const Result<std::vector<predict::LatencyEntry>> &entries) {
            if (!entries)
                return finish(entries.error());
            m_measured.insert(m_measured.end(), entries->begin(), entries->end());
            m_warning = warningOf(*entries);
            finish({});
            Q_EMIT measured();
        },
        [this](const Progress &) { Q_EMIT progressed(); });
    begin();
}

void Latencies::measureSet(const QString &title, const LatencyPlan &plan)
{
    const std::string command = commandLine(plan);
    m_running = m_jobs.start(
        {.title = title.toStdString(), .pool = jobs::Pool::Compute, .command = command}, this,
        [engine = m_engine, access = accessOf(m_session.file()), plan, command](const TaskControl &control) {
            return measureKept(*engine, access, plan, command, control);
        },
        [this](const Result<> &done) {
            finish(done ? std::nullopt : std::optional(done.error()));
            readKnown();
        },
        [this](const Progress &) { Q_EMIT progressed(); });
    begin();
}

std::string Latencies::commandLine(const LatencyPlan &plan) const
{
    return shellLine({"foresearch-cli", "latency", "dataset", "--project", m_session.path().toStdString(), "--space",
                      plan.space.name, "--machine", plan.machine, "--count", std::to_string(plan.count), "--seed",
                      std::to_string(plan.seed)});
}

} // namespace foresearch::workbench
