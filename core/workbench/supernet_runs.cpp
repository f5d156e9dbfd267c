#include "core/workbench/supernet_runs.h"

#include "core/predict/supernet_words.h"
#include "core/workbench/judging_runs.h"
#include "core/workbench/lenient_json.h"
#include "core/workbench/plan_files.h"
#include "core/workbench/run_end.h"
#include "core/workbench/scratch_plan.h"
#include "core/workbench/supernet_training_run.h"

#include <algorithm>

namespace foresearch::workbench {

namespace fs = std::filesystem;

namespace {

predict::ValidationPoint::Losses lossesFrom(const Json &json)
{
    return {numberMember(json, "loss").value_or(0), numberMember(json, "nll").value_or(0)};
}

predict::ValidationPoint pointFrom(const Json &json)
{
    return {.update = countMember(json, "update"),
            .training = numberMember(json, "training").value_or(0),
            .largest = lossesFrom(objectMember(json, "largest")),
            .smallest = lossesFrom(objectMember(json, "smallest")),
            .random = lossesFrom(objectMember(json, "random"))};
}

/// [update, loss, learning rate, tokens a second]; nothing where it is something else.
std::optional<TrainingSample> sampleFrom(const Json &json)
{
    if (!json.is_array() || json.size() != 4 || !json[0].is_number_unsigned())
        return std::nullopt;
    if (!std::all_of(json.begin(), json.end(), [](const Json &value) { return value.is_number(); }))
        return std::nullopt;
    return TrainingSample{json[0].get<std::uint64_t>(), json[1].get<double>(), json[2].get<double>(),
                          json[3].get<double>()};
}

void addPart(StoredTraining &training, const std::string &part)
{
    const Json json = objectOf(part);
    for (const Json &sample : arrayMember(json, "samples"))
        if (const auto read = sampleFrom(sample))
            training.add(*read);
    if (const Json point = objectMember(json, "point"); !point.empty())
        training.add(pointFrom(point));
}

OrderedJson settingsJson(const SupernetPlan &plan, const std::string &folder)
{
    OrderedJson json = planJson(plan);
    json["folder"] = folder;
    return json;
}

/// The first free name of the variant, or of networks.
Result<fs::path> makeFolder(const fs::path &files, const SupernetPlan &plan)
{
    const std::string stem =
        isScratch(plan) ? "network" : "supernet-" + std::string(predict::name(plan.settings.variant));
    std::error_code code;
    fs::create_directories(files, code);
    for (int number = 1; !code; ++number) {
        const fs::path folder = files / (stem + "-" + std::to_string(number));
        if (fs::create_directory(folder, code))
            return folder;
    }
    return fail(ErrorCode::CannotWrite, files.string() + ": cannot be made (" + code.message() + ").");
}

std::vector<JudgedPart> judgedFrom(const Json &result)
{
    std::vector<JudgedPart> parts;
    for (const Json &part : arrayMember(result, "judged"))
        if (const auto bleu = numberMember(part, "bleu"))
            parts.push_back({textMember(part, "split"), *bleu, toText(OrderedJson(objectMember(part, "details")))});
    return parts;
}

OrderedJson judgedJson(const std::vector<JudgedPart> &judged)
{
    OrderedJson json = OrderedJson::array();
    for (const JudgedPart &part : judged)
        json.push_back({{"split", part.split},
                        {"bleu", part.bleu},
                        {"details", OrderedJson::parse(part.details, nullptr, false)}});
    return json;
}

std::optional<StoredTraining> trainingFrom(const store::StoredRun &run, const fs::path &files)
{
    const Json settings = objectOf(run.value.settings);
    const std::string folder = textMember(settings, "folder");
    if ((run.value.kind != kSupernetKind && run.value.kind != kScratchKind) || folder.empty())
        return std::nullopt;
    return StoredTraining{.id = run.id,
                          .status = run.value.status,
                          .message = run.value.message,
                          .commandLine = run.value.commandLine,
                          .plan = supernetPlanFromJson(settings),
                          .folder = files / fs::path(folder).filename(),
                          .samples = {},
                          .points = {},
                          .judged = judgedFrom(objectOf(run.value.result.value_or(std::string()))),
                          .updates = 0};
}

std::string predictorText(const fs::path &file, const std::string &corpus)
{
    return predict::text(predict::supernetSpec({.file = file.string(), .corpus = corpus}));
}

OrderedJson resultJson(const StoredTraining &training, const std::vector<JudgedPart> &judged)
{
    OrderedJson result{{"updates", training.updates}, {"space", training.plan.space.name}};
    if (const auto best = training.best()) {
        result["best_update"] = best->update;
        result["best_mean_loss"] = best->mean();
        const fs::path file = finalNetwork(training.plan.settings);
        result["checkpoint"] = training.folder.filename().string() + "/" + file.string();
    }
    if (!judged.empty())
        result["judged"] = judgedJson(judged);
    return result;
}

/// What was measured of a network, with all that it takes to get it again.
std::vector<store::Evaluation> evaluationsOf(const StoredTraining &training, const std::vector<JudgedPart> &judged)
{
    std::vector<store::Evaluation> evaluations;
    for (const JudgedPart &part : judged) {
        store::Source source{
            .kind = store::ValueKind::Measured,
            .scale = part.split == "test" ? predict::testBleuScale() : predict::validationBleuScale(),
            .provenance = {"scratch:" + (training.folder / finalNetwork(training.plan.settings)).string(),
                           part.details},
            .seed = static_cast<std::int64_t>(training.plan.settings.seed)};
        evaluations.push_back({.architecture = *training.plan.settings.architecture,
                               .source = std::move(source),
                               .prediction = {.value = part.bleu},
                               .run = training.id,
                               .at = now()});
    }
    return evaluations;
}

Change restoreChange(store::RemovedRun removed)
{
    return {[removed = std::move(removed)](store::Project &project) -> Result<Change> {
        const auto done = project.restoreRun(removed);
        if (!done)
            return propagate(done);
        return removeTrainingChange(removed.run.id);
    }};
}

Result<StoredTraining> enlistTraining(store::Project &project, const SupernetPlan &plan)
{
    const fs::path files = store::filesFolder(project.path());
    const auto folder = makeFolder(files, plan);
    if (!folder)
        return propagate(folder);
    if (const auto written = writePlanFiles(planFiles(plan, files)); !written)
        return propagate(written);
    const store::Run run{.kind = isScratch(plan) ? kScratchKind : kSupernetKind,
                         .commandLine = supernetTrainCommand(plan, files, *folder),
                         .settings = toText(settingsJson(plan, folder->filename().string())),
                         .startedAt = now(),
                         .status = store::RunStatus::Stopped};
    const auto id = project.addRun(run);
    if (!id)
        return propagate(id);
    return *trainingFrom({*id, run}, files);
}

} // namespace

std::optional<predict::ValidationPoint> StoredTraining::best() const
{
    const auto isBetter = [](const auto &a, const auto &b) { return a.mean() < b.mean(); };
    const auto found = std::min_element(points.begin(), points.end(), isBetter);
    return found == points.end() ? std::nullopt : std::optional(*found);
}

fs::path StoredTraining::resultFile() const
{
    return status == store::RunStatus::Finished ? folder / finalNetwork(plan.settings) : bestFile();
}

void StoredTraining::add(const TrainingSample &sample)
{
    while (!samples.empty() && samples.back().update >= sample.update)
        samples.pop_back();
    samples.push_back(sample);
    updates = sample.update;
}

void StoredTraining::add(const predict::ValidationPoint &point)
{
    while (!points.empty() && points.back().update >= point.update)
        points.pop_back();
    points.push_back(point);
    updates = std::max(updates, point.update);
}

Result<std::vector<StoredTraining>> enlistTrainings(store::Project &project, const std::vector<SupernetPlan> &plans)
{
    std::vector<StoredTraining> trainings;
    const auto done = project.atomically([&]() -> Result<> {
        for (const SupernetPlan &plan : plans) {
            auto training = enlistTraining(project, plan);
            if (!training)
                return propagate(training);
            trainings.push_back(*std::move(training));
        }
        return {};
    });
    if (!done)
        return propagate(done);
    return trainings;
}

Result<std::vector<StoredTraining>> storedTrainings(store::Project &project)
{
    const auto runs = project.runs();
    if (!runs)
        return propagate(runs);
    const fs::path files = store::filesFolder(project.path());
    std::vector<StoredTraining> trainings;
    for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
        auto training = trainingFrom(*run, files);
        if (!training)
            continue;
        const auto parts = project.runParts(run->id);
        if (!parts)
            return propagate(parts);
        for (const std::string &part : *parts)
            addPart(*training, part);
        trainings.push_back(std::move(*training));
    }
    return trainings;
}

Result<> beginTraining(store::Project &project, store::RunId id)
{
    return project.endRun(id, runningAgain());
}

Result<> addTrainingPart(store::Project &project, store::RunId id, const std::vector<TrainingSample> &samples,
                         const std::optional<predict::ValidationPoint> &point)
{
    OrderedJson part{{"samples", OrderedJson::array()}};
    for (const TrainingSample &sample : samples)
        part["samples"].push_back(
            OrderedJson::array({sample.update, sample.loss, sample.learningRate, sample.tokensPerSecond}));
    if (point)
        part["point"] = predict::toJson(*point);
    return project.addRunPart(id, toText(part));
}

Result<> endTraining(store::Project &project, const StoredTraining &training,
                     const Result<std::vector<JudgedPart>> &outcome)
{
    if (!outcome)
        return project.endRun(training.id, runEnd(outcome.error(), toText(resultJson(training, {}))));
    return project.atomically([&]() -> Result<> {
        if (const auto added = project.addEvaluations(evaluationsOf(training, *outcome)); !added)
            return added;
        return project.endRun(training.id, runEnd(std::nullopt, toText(resultJson(training, *outcome))));
    });
}

Change removeTrainingChange(store::RunId id)
{
    return {[id](store::Project &project) -> Result<Change> {
        auto removed = project.removeRun(id);
        if (!removed)
            return propagate(removed);
        return restoreChange(std::move(*removed));
    }};
}

std::string predictorOf(const StoredTraining &training)
{
    return training.points.empty() || isScratch(training.plan)
               ? std::string()
               : predictorText(training.bestFile(), training.plan.corpus);
}

std::optional<NetworkPredictor> supernetPredictor(const fs::path &project, const store::Run &run)
{
    const Json result = objectOf(run.result.value_or(std::string()));
    const std::string checkpoint = textMember(result, "checkpoint");
    if (run.kind != kSupernetKind || checkpoint.empty())
        return std::nullopt;
    return NetworkPredictor{
        predictorText(store::filesFolder(project) / checkpoint, textMember(objectOf(run.settings), "corpus")),
        textMember(result, "space")};
}

std::vector<DrawnArchitecture> drawnArchitectures(const SupernetPlan &plan, std::uint64_t updates, std::size_t count)
{
    std::vector<DrawnArchitecture> drawn;
    for (std::uint64_t update = updates; update > 0 && drawn.size() < count; --update)
        drawn.push_back({update, predict::architecturesOfUpdate(plan.space, plan.settings, update - 1).front()});
    return drawn;
}

} // namespace foresearch::workbench
