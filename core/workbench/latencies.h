#pragma once

#include "core/jobs/job_center.h"
#include "core/predict/latency_measurement.h"
#include "core/predict/regressor_fit.h"
#include "core/workbench/engine_loader.h"
#include "core/workbench/project_session.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::workbench {

/// What is to be measured on this machine.
struct LatencyPlan {
    std::string machine; ///< what it is called
    space::SearchSpace space;
    predict::LatencyRegime regime = {};
    std::uint64_t seed = 1;                       ///< of the random architectures
    std::size_t count = 500;                      ///< of them in the end
    std::vector<space::Architecture> chosen = {}; ///< these instead, where there are any; they join the random ones
};

/// What a project has of a machine in one regime.
struct MachineLatencies {
    predict::LatencyDataset dataset;
    std::optional<double> rankAgreement; ///< of both halves of the measurement, over all entries
    bool isFitted = false;               ///< the project has a network that learnt the machine's latencies

    /// Too noisy to rank the architectures.
    bool isNoisy() const { return rankAgreement && *rankAgreement < predict::kLeastRankAgreement; }
    /// Null where it was not measured.
    const predict::MeasuredLatency *latency(const space::Architecture &architecture) const;
};

/// Measures on this machine: opens a meter of a supernet's architectures, in a regime.
using MeterSource = std::function<Result<std::unique_ptr<nn::LatencyMeter>>(const nn::LatencyTask &task)>;

/// With the engine, which is loaded when something is to be measured first. Errors: those of openLatencyMeter.
MeterSource engineMeters(std::shared_ptr<EngineLoader> loader);

/// How long architectures take on this machine and others: what is measured here is in the project as soon as ten are
/// done, datasets of other machines come and go as files, and a network learns from those of one machine. One thing at
/// a time, in the background. Threads: that of the JobCenter.
class Latencies : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Running, Stopping };
    enum class Phase { Measuring, Fitting, Exchanging };

    /// Contract: `jobs` and `session` outlive it.
    Latencies(jobs::JobCenter &jobs, ProjectSession &session, MeterSource meters, predict::NetworkTrainer trainer,
              QObject *parent = nullptr);
    Latencies(jobs::JobCenter &jobs, ProjectSession &session, const std::shared_ptr<EngineLoader> &engine,
              QObject *parent = nullptr);

    State state() const { return m_state; }
    Phase phase() const { return m_phase; } ///< of what runs or ran last
    /// Of what runs; nothing while it does not.
    std::optional<jobs::JobInfo> job() const { return m_jobs.job(m_running.id()); }
    bool canWork() const; ///< a project is open that can be written, and nothing runs

    /// In the order in which they were begun.
    const std::vector<MachineLatencies> &machines() const { return m_machines; }
    /// What the project has of this machine, seed, space and regime; null: nothing.
    const MachineLatencies *find(const LatencyPlan &plan) const;

    /// With random weights, on which latency does not depend. Goes on where the same plan was stopped. `title`: how the
    /// list of jobs calls it. Contract: canWork(); the machine has a name, the chosen ones are in the space.
    /// Errors by failed().
    void measure(const QString &title, const LatencyPlan &plan);
    /// A network that learns the machine's last dataset, for Search. Contract: canWork(). Errors by failed().
    void fit(const QString &title, const std::string &machine);
    /// What the files have that the project has not. Contract: canWork(). Errors by failed().
    void importFiles(const QString &title, std::vector<std::filesystem::path> files);
    /// A dataset of machines() as a file, replaced whole or not at all. Contract: nothing runs. Errors by failed().
    void exportFile(const QString &title, std::size_t index, const std::filesystem::path &file);
    /// What was measured stays.
    void stop();

    /// The same by command line; chosen architectures come from standard input.
    std::string commandLine(const LatencyPlan &plan) const;

Q_SIGNALS:
    void stateChanged(); ///< also the phase and what may be done
    void progressed();
    void machinesChanged();
    void failed(const foresearch::Error &error);

private:
    template <typename Work>
    void start(jobs::JobSpec spec, Phase phase, Work work);
    void forget();
    void read();
    void setState(State state);
    void finish(const Result<> &done);

    jobs::JobCenter &m_jobs;
    ProjectSession &m_session;
    MeterSource m_meters;
    predict::NetworkTrainer m_trainer;
    State m_state = State::Idle;
    Phase m_phase = Phase::Measuring;
    std::vector<MachineLatencies> m_machines;
    jobs::JobHandle m_reading;
    jobs::JobHandle m_running;
};

} // namespace foresearch::workbench
