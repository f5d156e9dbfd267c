#include "core/workbench/latencies.h"

#include "core/base/file.h"
#include "core/base/shell.h"
#include "core/predict/labels.h"
#include "core/predict/untrained_supernet.h"
#include "core/workbench/latency_fitting.h"
#include "core/workbench/latency_measuring.h"
#include "core/workbench/latency_runs.h"
#include "core/workbench/project_file.h"

#include <algorithm>

namespace foresearch::workbench {

namespace fs = std::filesystem;

namespace {

predict::LatencyHeader headerOf(const LatencyPlan &plan)
{
    return {.machine = plan.machine, .space = plan.space.name, .seed = plan.seed, .regime = plan.regime};
}

Result<> measureKept(const MeterSource &meters, const ProjectAccess &access, const LatencyPlan &plan,
                     const std::string &command, const TaskControl &control)
{
    const auto supernet = predict::untrainedSupernet(plan.space, 1);
    if (!supernet)
        return propagate(supernet);
    // First, so that a project without the engine gets no run of nothing.
    const auto meter = meters({.supernet = *supernet, .regime = plan.regime});
    if (!meter)
        return propagate(meter);
    auto run = LatencyRun::open(access, headerOf(plan), command);
    if (!run)
        return propagate(run);
    const auto measured = measureInto(
        **meter, plan.chosen.empty() ? predict::sampleArchitectures(plan.space, plan.count, plan.seed) : plan.chosen,
        *run, control);
    const auto ended = run->end(measured);
    return measured ? ended : measured;
}

Result<> importKept(const ProjectAccess &access, const std::vector<fs::path> &files, const std::string &command)
{
    std::vector<predict::LatencyDataset> datasets;
    for (const fs::path &file : files) {
        const auto text = readFile(file);
        if (!text)
            return propagate(text);
        auto dataset = predict::parseLatencies(*text, file.string());
        if (!dataset)
            return propagate(dataset);
        datasets.push_back(*std::move(dataset));
    }
    for (const predict::LatencyDataset &dataset : datasets)
        if (const auto added = importLatencies(access, dataset, command); !added)
            return propagate(added);
    return {};
}

Result<std::vector<MachineLatencies>> readMachines(store::Project &project)
{
    auto stored = storedLatencies(project);
    if (!stored)
        return propagate(stored);
    const auto networks = machineNetworks(project);
    if (!networks)
        return propagate(networks);
    std::vector<MachineLatencies> machines;
    for (StoredLatencies &one : *stored) {
        std::vector<predict::MeasuredLatency> measured;
        for (const predict::LatencyEntry &entry : one.dataset.entries)
            measured.push_back(entry.latency);
        const bool isFitted = networks->contains(one.dataset.header.machine);
        machines.push_back({std::move(one.dataset), predict::rankAgreement(measured), isFitted});
    }
    return machines;
}

} // namespace

const predict::MeasuredLatency *MachineLatencies::latency(const space::Architecture &architecture) const
{
    const auto found =
        std::find_if(dataset.entries.begin(), dataset.entries.end(),
                     [&](const predict::LatencyEntry &entry) { return entry.architecture == architecture; });
    return found == dataset.entries.end() ? nullptr : &found->latency;
}

MeterSource engineMeters(std::shared_ptr<EngineLoader> loader)
{
    return [loader = std::move(loader)](const nn::LatencyTask &task) { return openLatencyMeter(*loader, task); };
}

Latencies::Latencies(jobs::JobCenter &jobs, ProjectSession &session, MeterSource meters,
                     predict::NetworkTrainer trainer, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_session(session)
    , m_meters(std::move(meters))
    , m_trainer(std::move(trainer))
{
    connect(&session, &ProjectSession::projectChanged, this, [this] {
        forget();
        read();
    });
    connect(&session, &ProjectSession::tasksChanged, this, &Latencies::read);
    connect(&session, &ProjectSession::accessChanged, this, &Latencies::stateChanged);
}

Latencies::Latencies(jobs::JobCenter &jobs, ProjectSession &session, const std::shared_ptr<EngineLoader> &engine,
                     QObject *parent)
    : Latencies(jobs, session, engineMeters(engine), engineTrainer(engine), parent)
{}

/// What is held belongs to the project that was closed.
void Latencies::forget()
{
    m_running.reset();
    m_reading.reset();
    m_machines.clear();
    setState(State::Idle);
    Q_EMIT machinesChanged();
}

void Latencies::read()
{
    if (!m_session.isOpen())
        return;
    m_reading = m_jobs.start(
        {.title = m_session.name().toStdString(), .pool = jobs::Pool::Io, .isListed = false}, this,
        [access = accessOf(m_session.file())](const TaskControl &) { return readThrough(access, readMachines); },
        [this](Result<std::vector<MachineLatencies>> machines) {
            if (!machines)
                return Q_EMIT failed(machines.error());
            m_machines = *std::move(machines);
            Q_EMIT machinesChanged();
        });
}

bool Latencies::canWork() const
{
    return m_session.isOpen() && m_session.readOnlyReason().isEmpty() && m_state == State::Idle;
}

const MachineLatencies *Latencies::find(const LatencyPlan &plan) const
{
    const predict::LatencyHeader header = headerOf(plan);
    const auto found = std::find_if(m_machines.begin(), m_machines.end(),
                                    [&](const MachineLatencies &machine) { return machine.dataset.header == header; });
    return found == m_machines.end() ? nullptr : &*found;
}

template <typename Work>
void Latencies::start(jobs::JobSpec spec, Phase phase, Work work)
{
    m_phase = phase;
    m_running = m_jobs.start(
        std::move(spec), this, std::move(work), [this](const Result<> &done) { finish(done); },
        [this](const Progress &) { Q_EMIT progressed(); });
    setState(State::Running);
}

void Latencies::measure(const QString &title, const LatencyPlan &plan)
{
    const std::string command = commandLine(plan);
    start({.title = title.toStdString(), .pool = jobs::Pool::Compute, .command = command}, Phase::Measuring,
          [meters = m_meters, access = accessOf(m_session.file()), plan, command](const TaskControl &control) {
              return measureKept(meters, access, plan, command, control);
          });
}

void Latencies::fit(const QString &title, const std::string &machine)
{
    const std::string command = shellLine(
        {"foresearch-cli", "latency", "fit", "--machine", machine, "--project", m_session.path().toStdString()});
    start({.title = title.toStdString(), .pool = jobs::Pool::Compute, .command = command}, Phase::Fitting,
          [trainer = m_trainer, access = accessOf(m_session.file()), machine,
           command](const TaskControl &control) -> Result<> {
              const auto fitted = fitLatencyInProject(access, {.machine = machine}, trainer, command, control);
              return fitted ? Result<>() : propagate(fitted);
          });
}

void Latencies::importFiles(const QString &title, std::vector<fs::path> files)
{
    std::vector<std::string> words{"foresearch-cli", "latency", "import"};
    for (const fs::path &file : files)
        words.push_back(file.string());
    words.insert(words.end(), {"--project", m_session.path().toStdString()});
    const std::string command = shellLine(words);
    start({.title = title.toStdString(), .pool = jobs::Pool::Io, .command = command}, Phase::Exchanging,
          [access = accessOf(m_session.file()), files = std::move(files), command](const TaskControl &) {
              return importKept(access, files, command);
          });
}

void Latencies::exportFile(const QString &title, std::size_t index, const fs::path &file)
{
    start({.title = title.toStdString(), .pool = jobs::Pool::Io}, Phase::Exchanging,
          [dataset = m_machines[index].dataset, file](const TaskControl &) {
              return writeFile(file, predict::latenciesText(dataset));
          });
}

void Latencies::stop()
{
    if (m_state != State::Running)
        return;
    setState(State::Stopping);
    m_running.stop();
}

void Latencies::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void Latencies::finish(const Result<> &done)
{
    setState(State::Idle);
    read();
    if (!done && done.error().code != ErrorCode::Stopped)
        Q_EMIT failed(done.error());
}

std::string Latencies::commandLine(const LatencyPlan &plan) const
{
    std::vector<std::string> words{
        "foresearch-cli", "latency",   "dataset",    "--project", m_session.path().toStdString(), "--space",
        plan.space.name,  "--machine", plan.machine, "--seed",    std::to_string(plan.seed)};
    const auto add = [&words](const char *option, std::size_t value, std::size_t usual) {
        if (value != usual)
            words.insert(words.end(), {option, std::to_string(value)});
    };
    if (plan.chosen.empty())
        words.insert(words.end(), {"--count", std::to_string(plan.count)});
    else
        words.insert(words.end(), {"--architectures", "-"});
    const predict::LatencyRegime usual;
    add("--source-length", plan.regime.sourceLength, usual.sourceLength);
    add("--target-length", plan.regime.targetLength, usual.targetLength);
    add("--beam", plan.regime.beam, usual.beam);
    add("--repetitions", plan.regime.repetitions, usual.repetitions);
    return shellLine(words);
}

} // namespace foresearch::workbench
