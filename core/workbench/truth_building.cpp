#include "core/workbench/truth_building.h"

#include "core/base/part_control.h"
#include "core/base/sha256.h"
#include "core/search/predictor_set.h"
#include "core/text/corpus.h"
#include "core/workbench/supernet_bleu.h"
#include "core/workbench/supernet_training_run.h"

#include <algorithm>
#include <chrono>

namespace foresearch::workbench {

namespace fs = std::filesystem;
using predict::TruthRow;

namespace {

constexpr const char *kValidSplit = "valid";
constexpr std::size_t kLatenciesAtOnce = 10;

using SupernetPointer = std::shared_ptr<const predict::SupernetFile>;

fs::path networkFolder(const fs::path &folder, std::size_t network)
{
    return folder / "networks" / std::to_string(network + 1);
}

/// Whether an error says something of the network and nothing of the machine or the data.
bool isOwnFailure(const Error &error)
{
    return error.code == ErrorCode::Undefined || error.code == ErrorCode::TooLarge;
}

/// BLEU of both parts with one file's weights.
class BothParts {
public:
    static Result<BothParts> open(EngineLoader &loader, const SupernetPointer &weights, const fs::path &corpus,
                                  const std::string &testSplit, const TaskControl &control)
    {
        auto valid =
            SupernetBleu::open(loader, {.supernet = weights, .corpus = corpus, .split = kValidSplit}, {}, control);
        if (!valid)
            return propagate(valid);
        auto test =
            SupernetBleu::open(loader, {.supernet = weights, .corpus = corpus, .split = testSplit}, {}, control);
        if (!test)
            return propagate(test);
        return BothParts(*std::move(valid), *std::move(test));
    }

    Result<eval::BleuScores> score(const space::Architecture &architecture, const TaskControl &control)
    {
        const auto valid = m_valid.score({&architecture, 1}, control);
        if (!valid)
            return propagate(valid);
        const auto test = m_test.score({&architecture, 1}, control);
        if (!test)
            return propagate(test);
        return eval::BleuScores{valid->front().score, test->front().score};
    }

private:
    BothParts(SupernetBleu valid, SupernetBleu test) : m_valid(std::move(valid)), m_test(std::move(test)) {}

    SupernetBleu m_valid;
    SupernetBleu m_test;
};

Result<SupernetPointer> openTruthSupernet(const predict::TruthPlan &plan, const predict::TruthSupernet &supernet)
{
    auto weights = predict::SupernetFile::open(supernet.file, std::nullopt);
    if (!weights)
        return weights;
    if ((*weights)->architecture() || !((*weights)->space() == plan.space))
        return fail(ErrorCode::BadValue,
                    supernet.file + ": found weights of "
                        + ((*weights)->architecture() ? "one network alone" : "space " + (*weights)->space().name)
                        + ", expected a supernet of the same space as the networks', " + plan.space.name + ".");
    return weights;
}

/// Whose latencies are asked for.
Result<std::unique_ptr<predict::Predictor>> openTruthMachine(const predict::TruthPlan &plan, const TaskControl &control)
{
    predict::PredictorContext context;
    context.space = plan.space;
    context.supernetModels = supernetModels();
    return search::buildMachine(plan.machine, std::move(context), control);
}

class Builder {
public:
    Builder(EngineLoader &loader, predict::TruthFile &file, const TruthPlace &place, FailedNetworks failed,
            const TruthListener &listener, const TaskControl &control)
        : m_loader(loader)
        , m_file(file)
        , m_plan(file.plan())
        , m_place(place)
        , m_failed(failed)
        , m_listener(listener)
        , m_control(control)
    {}

    Result<> run()
    {
        for (std::size_t i = 0; i < m_file.rows().size(); ++i)
            if (const auto trained = trainNetwork(i); !trained)
                return trained;
        for (const predict::TruthSupernet &supernet : m_plan.supernets)
            if (const auto scored = scoreSupernet(supernet); !scored)
                return scored;
        return m_plan.machine.empty() ? Result<>() : measureLatencies();
    }

private:
    /// The progress of a part that begins when so many networks are done.
    TaskControl partOf(std::size_t done, const std::string &activity) const
    {
        return partControl(m_control, {.done = static_cast<double>(done),
                                       .total = static_cast<double>(m_file.rows().size()),
                                       .unit = "networks",
                                       .activity = activity});
    }

    Result<> trainNetwork(std::size_t network)
    {
        const TruthRow &row = m_file.rows()[network];
        const fs::path folder = networkFolder(m_place.folder, network);
        if (row.trained)
            leaveFinal(folder);
        if (row.trained || (row.failure && m_failed == FailedNetworks::Left))
            return {};
        std::error_code ignored; // what cannot be removed cannot be written either
        if (row.failure)
            fs::remove_all(folder, ignored);
        const auto trained = truthOf(network, folder);
        if (!trained && !isOwnFailure(trained.error()))
            return propagate(trained);
        const auto kept =
            trained ? m_file.addTrained(network, *trained) : m_file.addFailure(network, trained.error().detail);
        if (!kept)
            return kept;
        if (trained)
            leaveFinal(folder);
        m_listener.onNetwork(network, m_file.rows()[network]);
        return {};
    }

    Result<predict::TrainedTruth> truthOf(std::size_t network, const fs::path &folder)
    {
        const TaskControl control = partOf(network, "network " + std::to_string(network + 1));
        const auto begin = std::chrono::steady_clock::now();
        NewTraining training{m_plan.space, m_plan.settings};
        training.settings.architecture = m_plan.architectures[network];
        const bool isBegun = fs::exists(folder / kTrainingState);
        const auto trained = trainSupernet(m_loader, isBegun ? nullptr : &training,
                                           {.corpus = m_place.corpus, .folder = folder}, {}, control);
        if (!trained)
            return propagate(trained);
        const auto weights = predict::SupernetFile::open(folder / finalNetwork(m_plan.settings), std::nullopt);
        if (!weights)
            return propagate(weights);
        auto parts = BothParts::open(m_loader, *weights, m_place.corpus, m_plan.testSplit, m_control);
        if (!parts)
            return propagate(parts);
        const auto bleu = parts->score(m_plan.architectures[network], TaskControl{.stop = m_control.stop});
        if (!bleu)
            return propagate(bleu);
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
        const double loss = trained->average ? trained->average->loss : trained->best()->largest.loss;
        return predict::TrainedTruth{
            .updates = trained->updates, .loss = loss, .seconds = seconds.count(), .bleu = *bleu};
    }

    /// Removes what only a training needs that goes on. Until then its result is on the disk.
    void leaveFinal(const fs::path &folder) const
    {
        std::error_code ignored; // what stays is only a file too many
        if (!fs::exists(folder / kTrainingState, ignored))
            return;
        std::vector<fs::path> others;
        for (const fs::directory_entry &entry : fs::directory_iterator(folder, ignored))
            if (entry.path().filename() != finalNetwork(m_plan.settings))
                others.push_back(entry.path());
        // The state last: it says that there is something to remove.
        std::stable_partition(others.begin(), others.end(),
                              [](const fs::path &path) { return path.filename() != kTrainingState; });
        for (const fs::path &path : others)
            fs::remove(path, ignored);
    }

    Result<> scoreSupernet(const predict::TruthSupernet &supernet)
    {
        const auto isMissing = [&](const TruthRow &row) {
            return row.trained && !row.supernets.contains(supernet.name);
        };
        if (std::none_of(m_file.rows().begin(), m_file.rows().end(), isMissing))
            return {};
        const auto weights = openTruthSupernet(m_plan, supernet);
        if (!weights)
            return propagate(weights);
        auto parts = BothParts::open(m_loader, *weights, m_place.corpus, m_plan.testSplit, m_control);
        if (!parts)
            return propagate(parts);
        for (std::size_t i = 0; i < m_file.rows().size(); ++i) {
            if (!isMissing(m_file.rows()[i]))
                continue;
            const auto bleu = parts->score(m_plan.architectures[i], partOf(i, supernet.name));
            if (!bleu)
                return propagate(bleu);
            if (const auto kept = m_file.addSupernet(i, supernet.name, *bleu); !kept)
                return kept;
        }
        return {};
    }

    Result<> measureLatencies()
    {
        std::vector<std::size_t> missing;
        for (std::size_t i = 0; i < m_file.rows().size(); ++i)
            if (m_file.rows()[i].trained && !m_file.rows()[i].latencyMs)
                missing.push_back(i);
        if (missing.empty())
            return {};
        const auto machine = openTruthMachine(m_plan, m_control);
        if (!machine)
            return propagate(machine);
        for (std::size_t begin = 0; begin < missing.size(); begin += kLatenciesAtOnce) {
            const std::size_t count = std::min(kLatenciesAtOnce, missing.size() - begin);
            if (const auto kept = keepLatencies(**machine, std::span(missing).subspan(begin, count)); !kept)
                return kept;
        }
        return {};
    }

    Result<> keepLatencies(predict::Predictor &machine, std::span<const std::size_t> networks)
    {
        std::vector<space::Architecture> architectures;
        for (const std::size_t network : networks)
            architectures.push_back(m_plan.architectures[network]);
        const auto predictions = machine.predict(architectures, partOf(networks.front(), "latency"));
        if (!predictions)
            return propagate(predictions);
        for (std::size_t i = 0; i < networks.size(); ++i)
            if (const auto &value = (*predictions)[i].value; value && *value > 0)
                if (const auto kept = m_file.addLatency(networks[i], *value); !kept)
                    return kept;
        return {};
    }

    EngineLoader &m_loader;
    predict::TruthFile &m_file;
    const predict::TruthPlan &m_plan;
    const TruthPlace &m_place;
    FailedNetworks m_failed;
    const TruthListener &m_listener;
    const TaskControl &m_control;
};

} // namespace

Result<std::string> truthCorpus(const fs::path &folder, const std::string &testSplit, const TaskControl &control)
{
    const auto corpus = text::openCorpus(folder);
    if (!corpus)
        return propagate(corpus);
    std::string all;
    for (const std::string &split : {std::string("train"), std::string(kValidSplit), testSplit}) {
        const auto pairs = text::readSplit(*corpus, split, control);
        if (!pairs)
            return propagate(pairs);
        all += sentencesFingerprint(*pairs);
    }
    return sha256(all);
}

Result<predict::TruthFile> openTruth(const fs::path &folder, const predict::TruthPlan *plan)
{
    std::error_code code;
    if (plan)
        fs::create_directories(folder, code);
    if (code)
        return fail(ErrorCode::CannotWrite, folder.string() + ": " + code.message() + ".");
    return predict::TruthFile::open(folder / kTruthFile, plan);
}

Result<> buildTruth(EngineLoader &loader, predict::TruthFile &file, const TruthPlace &place, FailedNetworks failed,
                    const TruthListener &listener, const TaskControl &control)
{
    const auto corpus = truthCorpus(place.corpus, file.plan().testSplit, control);
    if (!corpus)
        return propagate(corpus);
    if (*corpus != file.plan().corpus)
        return fail(ErrorCode::BadValue, place.corpus.string() + ": found other sentences than the data in "
                                             + place.folder.string() + " began with, expected the same.");
    return Builder(loader, file, place, failed, listener, control).run();
}

Result<> checkTruth(const predict::TruthPlan &plan, const fs::path &folder, const TaskControl &control)
{
    const auto corpus = text::openCorpus(folder);
    if (!corpus)
        return propagate(corpus);
    const auto expected = static_cast<std::size_t>(plan.space.sizes.vocabularySize);
    for (const text::Dictionary *dictionary : {&corpus->sourceDictionary, &corpus->targetDictionary})
        if (dictionary->size() != expected)
            return fail(ErrorCode::BadValue, folder.string() + ": found a vocabulary of "
                                                 + std::to_string(dictionary->size()) + " entries, expected "
                                                 + std::to_string(expected) + ", as in space " + plan.space.name + ".");
    for (const std::string &split : {std::string("train"), std::string(kValidSplit), plan.testSplit})
        if (const auto read = text::openSplit(*corpus, split); !read)
            return propagate(read);
    for (const predict::TruthSupernet &supernet : plan.supernets)
        if (const auto weights = openTruthSupernet(plan, supernet); !weights)
            return propagate(weights);
    if (plan.machine.empty())
        return {};
    const auto machine = openTruthMachine(plan, control);
    return machine ? Result<>() : propagate(machine);
}

} // namespace foresearch::workbench
