#pragma once

#include "core/jobs/job_center.h"
#include "core/predict/latency_measurement.h"
#include "core/workbench/engine_loader.h"
#include "core/workbench/project_session.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::workbench {

/// Latencies of a space that are to be measured here.
struct LatencyPlan {
    space::SearchSpace space;
    std::string machine; ///< what this one is called
    std::size_t count = 500;
    std::uint64_t seed = 1;
};

/// What the project has of a machine.
struct KnownLatencies {
    std::string machine;
    std::string space;
    std::size_t architectures = 0;
    friend bool operator==(const KnownLatencies &, const KnownLatencies &) = default;
};

/// How long architectures take on this machine: some that are chosen, and whole
/// sets of random ones, which are kept in the project as they come. One thing
/// at a time, in the background. Threads: that of the JobCenter.
class Latencies : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Running, Stopping };

    /// Contract: `jobs` and `session` outlive it.
    Latencies(jobs::JobCenter &jobs, ProjectSession &session, std::shared_ptr<EngineLoader> engine,
              QObject *parent = nullptr);

    State state() const { return m_state; }
    /// Of what runs; nothing while it does not.
    std::optional<jobs::JobInfo> job() const { return m_jobs.job(m_running.id()); }

    /// Of this project, as they were measured since the start.
    const predict::MeasuredLatency *latency(const space::Architecture &architecture) const;
    /// Why they are not to be trusted, about what was measured last; empty where
    /// nothing is wrong.
    const std::string &warning() const { return m_warning; }
    const std::vector<KnownLatencies> &known() const { return m_known; }

    /// With random weights, on which latency does not depend. Contract: Idle; at
    /// least one, all in the space. `title`: how the list of jobs calls it.
    /// Errors by failed().
    void measure(const QString &title, const space::SearchSpace &space, std::vector<space::Architecture> architectures);
    /// Goes on where the same plan was stopped. Contract: Idle, and the project
    /// can be written. Errors by failed().
    void measureSet(const QString &title, const LatencyPlan &plan);
    void stop();

    /// The same set by command line.
    std::string commandLine(const LatencyPlan &plan) const;

Q_SIGNALS:
    void stateChanged();
    void progressed();
    void measured(); ///< latency() or warning()
    void knownChanged();
    void failed(const foresearch::Error &error);

private:
    void forget();
    void readKnown();
    void begin();
    void finish(const std::optional<Error> &error);

    jobs::JobCenter &m_jobs;
    ProjectSession &m_session;
    std::shared_ptr<EngineLoader> m_engine;
    State m_state = State::Idle;
    std::vector<predict::LatencyEntry> m_measured; ///< the latest last
    std::string m_warning;
    std::vector<KnownLatencies> m_known;
    jobs::JobHandle m_reading;
    jobs::JobHandle m_running;
};

} // namespace foresearch::workbench
