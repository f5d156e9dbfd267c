#include "core/workbench/supernet_runs.h"

#include "core/base/file.h"
#include "core/predict/supernet_words.h"
#include "core/space/space_json.h"
#include "core/workbench/judging_runs.h"
#include "core/workbench/lenient_json.h"
#include "core/workbench/run_end.h"

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

/// The first free name of the variant.
Result<fs::path> makeFolder(const fs::path &files, const SupernetPlan &plan)
{
    std::error_code code;
    fs::create_directories(files, code);
    for (int number = 1; !code; ++number) {
        const fs::path folder =
            files / ("supernet-" + std::string(predict::name(plan.settings.variant)) + "-" + std::to_string(number));
        if (fs::create_directory(folder, code))
            return folder;
    }
    return fail(ErrorCode::CannotWrite, files.string() + ": cannot be made (" + code.message() + ").");
}

Result<> writeSpace(const SupernetPlan &plan, const fs::path &files)
{
    const fs::path file = spaceFileOf(plan, files);
    return file.empty() ? Result<>() : writeFile(file, space::spaceJson(plan.space));
}

std::optional<StoredTraining> trainingFrom(const store::StoredRun &run, const fs::path &files)
{
    const Json settings = objectOf(run.value.settings);
    const std::string folder = textMember(settings, "folder");
    if (run.value.kind != kSupernetKind || folder.empty())
        return std::nullopt;
    return StoredTraining{.id = run.id,
                          .status = run.value.status,
                          .message = run.value.message,
                          .commandLine = run.value.commandLine,
                          .plan = supernetPlanFromJson(settings),
                          .folder = files / fs::path(folder).filename(),
                          .samples = {},
                          .points = {},
                          .updates = 0};
}

std::string predictorText(const fs::path &file, const std::string &corpus)
{
    return predict::text(predict::supernetSpec({.file = file.string(), .corpus = corpus}));
}

OrderedJson resultJson(const StoredTraining &training)
{
    OrderedJson result{{"updates", training.updates}, {"space", training.plan.space.name}};
    if (const auto best = training.best()) {
        result["best_update"] = best->update;
        result["best_mean_loss"] = best->mean();
        result["checkpoint"] = training.folder.filename().string() + "/" + training.bestFile().filename().string();
    }
    return result;
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

} // namespace

std::optional<predict::ValidationPoint> StoredTraining::best() const
{
    const auto isBetter = [](const auto &a, const auto &b) { return a.mean() < b.mean(); };
    const auto found = std::min_element(points.begin(), points.end(), isBetter);
    return found == points.end() ? std::nullopt : std::optional(*found);
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

Result<StoredTraining> enlistTraining(store::Project &project, const SupernetPlan &plan)
{
    const fs::path files = store::filesFolder(project.path());
    const auto folder = makeFolder(files, plan);
    if (!folder)
        return propagate(folder);
    if (const auto written = writeSpace(plan, files); !written)
        return propagate(written);
    const store::Run run{.kind = kSupernetKind,
                         .commandLine = supernetTrainCommand(plan, files, *folder),
                         .settings = toText(settingsJson(plan, folder->filename().string())),
                         .startedAt = now(),
                         .status = store::RunStatus::Stopped};
    const auto id = project.addRun(run);
    if (!id)
        return propagate(id);
    return *trainingFrom({*id, run}, files);
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

Result<> endTraining(store::Project &project, const StoredTraining &training, const std::optional<Error> &error)
{
    return project.endRun(training.id, runEnd(error, toText(resultJson(training))));
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
    return training.points.empty() ? std::string() : predictorText(training.bestFile(), training.plan.corpus);
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
