#include "core/workbench/kept_training.h"

#include "core/workbench/scratch_plan.h"
#include "core/workbench/supernet_training_run.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace foresearch::workbench {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kSamplesOfTraining = 600;

using Clock = std::chrono::steady_clock;

/// Takes updates together to samples, keeps them in the project about every second, and hands them on about ten times
/// a second. Threads: the worker's.
class TrainingKeeper {
public:
    TrainingKeeper(ProjectAccess access, const StoredTraining &training, TellAdvance tell)
        : m_access(std::move(access))
        , m_training(training)
        , m_every(std::max<std::uint64_t>(1, training.plan.settings.updates / kSamplesOfTraining))
        , m_tell(std::move(tell))
    {}

    void take(const nn::SupernetUpdate &update)
    {
        m_last = update;
        m_lossSum += update.loss;
        m_tokens += static_cast<double>(update.tokens);
        ++m_count;
        if (update.update % m_every == 0)
            closeSample();
        const auto now = Clock::now();
        if (now - m_toldAt >= std::chrono::milliseconds(100))
            tell({}, now);
        if (now - m_keptAt >= std::chrono::seconds(1))
            keep({});
    }

    void take(const predict::ValidationPoint &point)
    {
        closeSample();
        m_training.add(point);
        keep(point);
        tell(point, Clock::now());
        m_sampleBegin = Clock::now(); // without the time of the validation
    }

    /// The rest; what went wrong while it was kept.
    Result<> finish(const Result<std::vector<JudgedPart>> &outcome)
    {
        closeSample();
        tell({}, Clock::now());
        keep({});
        const auto ended = m_access([&](store::Project &project) { return endTraining(project, m_training, outcome); });
        if (!m_problem)
            return ended;
        return Unexpected(*m_problem);
    }

private:
    void closeSample()
    {
        const auto now = Clock::now();
        if (m_count > 0) {
            const double seconds = std::chrono::duration<double>(now - m_sampleBegin).count();
            const TrainingSample sample{m_last.update, m_lossSum / static_cast<double>(m_count), m_last.learningRate,
                                        m_tokens / std::max(seconds, 1e-9)};
            m_training.add(sample);
            m_untold.push_back(sample);
            m_unkept.push_back(sample);
        }
        m_lossSum = m_tokens = 0;
        m_count = 0;
        m_sampleBegin = now;
    }

    void tell(const std::optional<predict::ValidationPoint> &point, Clock::time_point now)
    {
        m_tell({m_last.update, std::exchange(m_untold, {}), point});
        m_toldAt = now;
    }

    /// A project that cannot be written does not end the training: its state is in its own files.
    void keep(const std::optional<predict::ValidationPoint> &point)
    {
        m_keptAt = Clock::now();
        if (m_unkept.empty() && !point)
            return;
        const auto kept =
            m_access([&](store::Project &project) { return addTrainingPart(project, m_training.id, m_unkept, point); });
        if (!kept && !m_problem)
            m_problem = kept.error();
        m_unkept.clear();
    }

    ProjectAccess m_access;
    StoredTraining m_training;
    std::uint64_t m_every;
    TellAdvance m_tell;
    nn::SupernetUpdate m_last;
    double m_lossSum = 0;
    double m_tokens = 0;
    std::uint64_t m_count = 0;
    std::vector<TrainingSample> m_untold;
    std::vector<TrainingSample> m_unkept;
    Clock::time_point m_sampleBegin = Clock::now();
    Clock::time_point m_toldAt = Clock::now();
    Clock::time_point m_keptAt = Clock::now();
    std::optional<Error> m_problem;
};

/// Trains; what is trained from scratch is judged, too.
Result<std::vector<JudgedPart>> trainAndJudge(EngineLoader &loader, const StoredTraining &training,
                                              TrainingKeeper &keeper, const TaskControl &control)
{
    std::error_code code;
    const NewTraining begin{training.plan.space, training.plan.settings};
    const bool isBegun = fs::exists(training.folder / kTrainingState, code);
    const auto trained =
        trainSupernet(loader, isBegun ? nullptr : &begin, {.corpus = training.plan.corpus, .folder = training.folder},
                      {.onUpdate = [&](const nn::SupernetUpdate &update) { keeper.take(update); },
                       .onPoint = [&](const predict::ValidationPoint &point) { keeper.take(point); }},
                      control);
    if (!trained)
        return propagate(trained);
    if (!isScratch(training.plan))
        return std::vector<JudgedPart>();
    return judgeNetwork(loader, training.folder / finalNetwork(training.plan.settings), training.plan.corpus, control);
}

} // namespace

Result<> trainKept(EngineLoader &loader, const ProjectAccess &access, const StoredTraining &training,
                   const TellAdvance &tell, const TaskControl &control)
{
    const auto begun = access([&](store::Project &project) { return beginTraining(project, training.id); });
    if (!begun)
        return begun;
    TrainingKeeper keeper(access, training, tell);
    const auto outcome = trainAndJudge(loader, training, keeper, control);
    const auto kept = keeper.finish(outcome);
    return outcome ? kept : propagate(outcome);
}

} // namespace foresearch::workbench
