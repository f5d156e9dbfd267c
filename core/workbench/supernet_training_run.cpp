#include "core/workbench/supernet_training_run.h"

#include "core/base/sha256.h"
#include "core/predict/network_file.h"
#include "core/text/corpus.h"
#include "core/workbench/checkpoint_average.h"
#include "core/workbench/supernet_plan.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <memory>

namespace foresearch::workbench {

namespace fs = std::filesystem;
using predict::TrainingProgress;
using predict::ValidationPoint;

namespace {

constexpr const char *kLast = "last.safetensors";
constexpr const char *kBest = "best.safetensors";
constexpr const char *kAverage = "average.safetensors";
constexpr std::size_t kFingerprintPairs = 4096;

/// Which pairs these are: their numbers, and the ids of the first ones.
std::string fingerprintOf(const text::TokenPairs &pairs)
{
    std::string bytes = std::to_string(pairs.size()) + " " + std::to_string(pairs.source.idCount()) + " "
                        + std::to_string(pairs.target.idCount());
    for (const text::PackedSequences *side : {&pairs.source, &pairs.target}) {
        for (std::size_t i = 0; i < std::min(pairs.size(), kFingerprintPairs); ++i) {
            const std::span<const text::TokenId> ids = (*side)[i];
            bytes.append(reinterpret_cast<const char *>(ids.data()), ids.size_bytes());
        }
    }
    return sha256(bytes);
}

Result<> checkVocabulary(const text::Corpus &corpus, const space::SearchSpace &space)
{
    const auto expected = static_cast<std::size_t>(space.sizes.vocabularySize);
    if (const std::size_t found = corpus.vocabularySize(); found > expected)
        return fail(ErrorCode::BadValue, corpus.folder.string() + ": found a vocabulary of " + std::to_string(found)
                                             + " entries, expected at most " + std::to_string(expected)
                                             + ", as in space " + space.name + ".");
    return {};
}

struct OpenedPairs {
    std::shared_ptr<const text::TokenPairs> pairs;
    std::shared_ptr<const text::TokenPairs> heldOut;
};

Result<OpenedPairs> readPairs(const text::Corpus &corpus, const TrainingPlace &place, const TaskControl &control)
{
    auto pairs = text::readSplit(corpus, place.trainSplit, control);
    if (!pairs)
        return propagate(pairs);
    auto heldOut = text::readSplit(corpus, place.validSplit, control);
    if (!heldOut)
        return propagate(heldOut);
    return OpenedPairs{std::make_shared<const text::TokenPairs>(*std::move(pairs)),
                       std::make_shared<const text::TokenPairs>(*std::move(heldOut))};
}

ValidationPoint::Losses meanOf(const std::vector<nn::ValidationLoss> &losses)
{
    ValidationPoint::Losses mean;
    for (const nn::ValidationLoss &one : losses) {
        mean.loss += one.loss / static_cast<double>(losses.size());
        mean.nll += one.nll / static_cast<double>(losses.size());
    }
    return mean;
}

class TrainingRun {
public:
    TrainingRun(const space::SearchSpace &space, nn::SupernetTrainer &trainer, TrainingProgress progress,
                const TrainingPlace &place, const TrainingListener &listener, const TaskControl &control)
        : m_space(space)
        , m_trainer(trainer)
        , m_progress(std::move(progress))
        , m_place(place)
        , m_listener(listener)
        , m_control(control)
    {}

    Result<TrainingProgress> run()
    {
        const predict::SupernetTrainingSettings &settings = m_progress.settings;
        m_listener.onBegin(m_progress);
        report(0);
        // What was stopped in its validation begins with it.
        if (m_progress.updates > 0 && isValidationDue())
            if (const auto kept = validate(); !kept)
                return ended(kept.error());
        while (!m_progress.isDone()) {
            const auto begin = std::chrono::steady_clock::now();
            const auto update = m_trainer.update(m_control.stop);
            if (!update)
                return ended(update.error());
            take(*update, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
            const auto kept = isValidationDue() ? validate() : isDue(settings.saveEvery) ? save() : Result<>();
            if (!kept)
                return ended(kept.error());
        }
        if (settings.average > 0 && !m_progress.average)
            if (const auto kept = averageLast(); !kept)
                return ended(kept.error());
        return m_progress;
    }

private:
    bool isDue(std::uint64_t every) const { return every > 0 && m_progress.updates % every == 0; }

    bool isValidationDue() const
    {
        const bool isThere = !m_progress.points.empty() && m_progress.points.back().update == m_progress.updates;
        return !isThere
               && (isDue(m_progress.settings.validateEvery) || m_progress.updates == m_progress.settings.updates);
    }

    void take(const nn::SupernetUpdate &update, double seconds)
    {
        m_progress.updates = update.update;
        m_progress.lossSum += update.loss;
        m_listener.onUpdate(update);
        constexpr double kForget = 0.05; // about the last twenty updates
        const double speed = static_cast<double>(update.tokens) / std::max(seconds, 1e-9);
        m_speed = m_speed > 0 ? m_speed + kForget * (speed - m_speed) : speed;
        report(update.loss);
    }

    void report(double loss) const
    {
        char words[64] = "training";
        if (m_speed > 0)
            std::snprintf(words, sizeof words, "loss %.3f, %.0f tokens/s", loss, m_speed);
        m_control.progress({.done = static_cast<double>(m_progress.updates),
                            .total = static_cast<double>(m_progress.settings.updates),
                            .unit = "updates",
                            .activity = words});
    }

    Result<> validate()
    {
        const auto losses =
            m_trainer.validate(predict::validationArchitectures(m_space, m_progress.settings), m_control.stop);
        if (!losses)
            return propagate(losses);
        const std::uint64_t before = m_progress.points.empty() ? 0 : m_progress.points.back().update;
        ValidationPoint point{.update = m_progress.updates,
                              .training = m_progress.lossSum / static_cast<double>(m_progress.updates - before)};
        ValidationPoint::Losses *const into[] = {&point.largest, &point.smallest, &point.random};
        for (std::size_t i = 0; i < std::size(into); ++i) {
            const nn::ValidationLoss &one = (*losses)[std::min(i, losses->size() - 1)];
            *into[i] = {one.loss, one.nll};
        }
        if (!std::isfinite(point.mean()))
            return fail(ErrorCode::Undefined, "The training diverged: found a validation loss that is not finite after "
                                              "update "
                                                  + std::to_string(point.update)
                                                  + ", expected a smaller learning rate.");
        m_progress.points.push_back(point);
        m_progress.lossSum = 0;
        m_listener.onPoint(point);
        if (m_progress.best()->update == point.update)
            if (const auto written = writeWeights(m_place.folder / kBest); !written)
                return written;
        if (m_progress.settings.average == 0)
            return save();
        if (const auto written = writeWeights(checkpointAfter(m_place.folder, point.update)); !written)
            return written;
        if (const auto saved = save(); !saved)
            return saved;
        removeOldCheckpoints(m_place.folder, m_progress);
        return {};
    }

    /// A supernet, or the one network that is trained.
    Result<> writeWeights(const fs::path &path)
    {
        if (const auto fetched = m_trainer.fetch(); !fetched)
            return fetched;
        std::vector<NamedTensor> tensors;
        for (const nn::TrainedTensor &tensor : m_trainer.tensors())
            tensors.push_back({tensor.name, tensor.shape, tensor.values});
        const predict::SupernetTrainingSettings &settings = m_progress.settings;
        return settings.architecture ? predict::writeNetwork(path, m_space, *settings.architecture, tensors)
                                     : predict::writeSupernet(path, m_space, tensors, predict::mixtureOf(settings));
    }

    /// The trainer has its own weights again afterwards.
    Result<> averageLast()
    {
        if (const auto fetched = m_trainer.fetch(); !fetched)
            return fetched;
        std::vector<std::vector<float>> own;
        m_progress.steps.clear();
        for (const nn::TrainedTensor &tensor : m_trainer.tensors()) {
            own.emplace_back(tensor.values.begin(), tensor.values.end());
            m_progress.steps.push_back(tensor.steps);
        }
        const auto averaged = writeAverage();
        std::vector<nn::TrainedTensor> tensors = m_trainer.tensors();
        for (std::size_t i = 0; i < own.size(); ++i)
            std::copy(own[i].begin(), own[i].end(), tensors[i].values.begin());
        if (const auto restored = m_trainer.restored(m_progress.updates, m_progress.steps); !restored)
            return restored;
        if (!averaged)
            return propagate(averaged);
        m_progress.average = *averaged;
        return save();
    }

    Result<ValidationPoint::Losses> writeAverage()
    {
        if (const auto averaged = averageInto(m_trainer, m_place.folder, m_progress); !averaged)
            return propagate(averaged);
        if (const auto restored = m_trainer.restored(m_progress.updates, m_progress.steps); !restored)
            return propagate(restored);
        const auto losses =
            m_trainer.validate(predict::validationArchitectures(m_space, m_progress.settings), m_control.stop);
        if (!losses)
            return propagate(losses);
        if (const auto written = writeWeights(m_place.folder / kAverage); !written)
            return propagate(written);
        return meanOf(*losses);
    }

    /// State last: what it says has happened is then on the disk.
    Result<> save()
    {
        if (const auto fetched = m_trainer.fetch(); !fetched)
            return fetched;
        std::vector<predict::StateTensor> tensors;
        m_progress.steps.clear();
        for (const nn::TrainedTensor &tensor : m_trainer.tensors()) {
            const auto isWrong = [](float value) { return !std::isfinite(value); };
            if (std::any_of(tensor.values.begin(), tensor.values.end(), isWrong))
                return fail(ErrorCode::Undefined, "The training diverged: found a value in " + tensor.name
                                                      + " that is not finite after update "
                                                      + std::to_string(m_progress.updates)
                                                      + ", expected a smaller learning rate.");
            tensors.push_back({tensor.name, tensor.shape, tensor.values, tensor.means, tensor.squares});
            m_progress.steps.push_back(tensor.steps);
        }
        if (const auto written = writeWeights(m_place.folder / kLast); !written)
            return written;
        const auto written = predict::writeTrainingState(m_place.folder / kTrainingState, m_space, m_progress, tensors);
        if (written)
            m_saved = m_progress.updates;
        return written;
    }

    Unexpected ended(const Error &error)
    {
        return error.code == ErrorCode::Stopped ? stopped() : withCheckpoint(error);
    }

    Unexpected stopped()
    {
        if (m_saved != m_progress.updates)
            if (const auto saved = save(); !saved)
                return withCheckpoint(saved.error());
        return fail(ErrorCode::Stopped, "The training was stopped after update " + std::to_string(m_progress.updates)
                                            + "; it can be resumed from " + m_place.folder.string() + ".");
    }

    /// What is left when a training ends with an error.
    Unexpected withCheckpoint(const Error &error) const
    {
        const std::string left = fs::exists(m_place.folder / kTrainingState)
                                     ? " The last checkpoint in " + m_place.folder.string() + " is whole."
                                     : "";
        return fail(error.code, error.detail + left);
    }

    const space::SearchSpace &m_space;
    nn::SupernetTrainer &m_trainer;
    TrainingProgress m_progress;
    const TrainingPlace &m_place;
    const TrainingListener &m_listener;
    const TaskControl &m_control;
    std::optional<std::uint64_t> m_saved; ///< updates of the state on the disk, where this run wrote it
    double m_speed = 0;                   ///< target ids a second
};

Result<> restore(const predict::TrainingState &state, nn::SupernetTrainer &trainer)
{
    const std::vector<nn::TrainedTensor> tensors = trainer.tensors();
    if (state.progress.steps.size() != tensors.size())
        return fail(ErrorCode::BadValue, state.file.source() + ": found steps of "
                                             + std::to_string(state.progress.steps.size()) + " tensors, expected of "
                                             + std::to_string(tensors.size()) + ".");
    for (const nn::TrainedTensor &tensor : tensors)
        if (const auto copied = state.copy(tensor.name, tensor.shape, tensor.values, tensor.means, tensor.squares);
            !copied)
            return copied;
    return trainer.restored(state.progress.updates, state.progress.steps);
}

Result<> prepareFolder(const fs::path &folder, bool isNew)
{
    std::error_code code;
    fs::create_directories(folder, code);
    if (code)
        return fail(ErrorCode::CannotWrite, folder.string() + ": " + code.message() + ".");
    if (isNew && fs::exists(folder / kTrainingState, code))
        return fail(ErrorCode::BadValue,
                    folder.string() + ": found a training, expected a new folder, or that it is resumed.");
    return {};
}

} // namespace

Result<TrainingProgress> trainSupernet(EngineLoader &loader, const NewTraining *begin, const TrainingPlace &place,
                                       const TrainingListener &listener, const TaskControl &control)
{
    std::optional<predict::TrainingState> state;
    if (!begin) {
        auto opened = predict::openTrainingState(place.folder / kTrainingState);
        if (!opened)
            return propagate(opened);
        state = *std::move(opened);
    }
    const auto corpus = text::openCorpus(place.corpus);
    if (!corpus)
        return propagate(corpus);
    const space::SearchSpace space = begin ? withVocabulary(begin->space, corpus->vocabularySize()) : state->space;
    TrainingProgress progress = begin ? TrainingProgress{.settings = begin->settings} : state->progress;
    if (const auto checked = predict::validate(progress.settings); !checked)
        return propagate(checked);
    if (const auto checked = checkVocabulary(*corpus, space); !checked)
        return propagate(checked);
    const auto opened = readPairs(*corpus, place, control);
    if (!opened)
        return propagate(opened);
    const std::string fingerprint = fingerprintOf(*opened->pairs);
    if (!begin && fingerprint != progress.corpus)
        return fail(ErrorCode::BadValue, place.corpus.string() + ": found other sentences than the training in "
                                             + place.folder.string() + " began with, expected the same.");
    progress.corpus = fingerprint;
    if (const auto prepared = prepareFolder(place.folder, begin != nullptr); !prepared)
        return propagate(prepared);
    const auto engine = loader.engine();
    if (!engine)
        return propagate(engine);
    auto trainer = (*engine)->openTrainer({.space = space,
                                           .settings = progress.settings,
                                           .pairs = opened->pairs,
                                           .heldOut = opened->heldOut,
                                           .device = place.device});
    if (!trainer)
        return propagate(trainer);
    if (state) {
        if (const auto restored = restore(*state, **trainer); !restored)
            return propagate(restored);
        state.reset();
    }
    return TrainingRun(space, **trainer, std::move(progress), place, listener, control).run();
}

std::string finalNetwork(const predict::SupernetTrainingSettings &settings)
{
    return settings.average > 0 ? kAverage : kBest;
}

} // namespace foresearch::workbench
