#include "core/workbench/distil_run.h"

#include "core/base/sha256.h"
#include "core/predict/regressor_file.h"
#include "core/search/predictor_set.h"
#include "core/space/space_json.h"
#include "core/workbench/labelling.h"
#include "core/workbench/lenient_json.h"
#include "core/workbench/project_parts.h"
#include "core/workbench/run_end.h"
#include "core/workbench/supernet_runs.h"

#include <algorithm>
#include <filesystem>

namespace foresearch::workbench {

namespace {

namespace fs = std::filesystem;

/// Labels of a project with all that belongs to them.
struct Material {
    store::RunId run{};
    predict::LabelHeader header;
    space::SearchSpace space;
    predict::Labels labels;
    predict::LabelledRows rows;
    std::optional<predict::KnownTruth> truth;

    predict::DistillationSource source() const { return {rows, header, space}; }
};

Result<> addTruth(const ProjectAccess &access, const TrainOrder &order, Material &material)
{
    const auto split =
        readThrough(access, [&](store::Project &project) { return splitOfProject(project, order.task, order.split); });
    if (!split)
        return propagate(split);
    material.truth = predict::truthOfTest(*split, predict::TruthSet::Validation);
    const auto outside = predict::rowsOutside(*material.truth, material.rows);
    if (outside.size() == material.rows.values.size())
        return {};
    predict::LabelledRows rows{.architectures = {}, .values = {}, .failed = material.rows.failed};
    for (const std::size_t row : outside) {
        rows.architectures.push_back(material.rows.architectures[row]);
        rows.values.push_back(material.rows.values[row]);
    }
    material.rows = std::move(rows);
    return {};
}

/// The labels of an order, which learns its number of examples where it said none.
Result<Material> openMaterial(const ProjectAccess &access, TrainOrder &order)
{
    std::string source;
    auto stored = readThrough(access, [&](store::Project &project) {
        source = project.path().string();
        return readLabelRun(project, order.labels);
    });
    if (!stored)
        return propagate(stored);
    auto space = space::parseSpace(stored->header.space, {source + ", space of the labels"});
    if (!space)
        return propagate(space);
    if (order.examples == 0 || order.examples > stored->labels.size())
        order.examples = stored->labels.size();
    order.labels = stored->id;
    Material material{.run = stored->id,
                      .header = std::move(stored->header),
                      .space = std::move(*space),
                      .labels = {},
                      .rows = {},
                      .truth = {}};
    material.labels = order.examples == stored->labels.size()
                          ? std::move(stored->labels)
                          : predict::firstLabels(stored->labels, material.space, material.header.seed, order.examples);
    material.rows = predict::labelledRows(material.labels);
    if (!order.task.empty())
        if (const auto added = addTruth(access, order, material); !added)
            return propagate(added);
    return material;
}

// What is kept of a network.

OrderedJson settingsJson(const TrainOrder &order)
{
    OrderedJson json{{"labels", static_cast<std::int64_t>(*order.labels)}, {"examples", order.examples}};
    json.update(trainingJson(order.training));
    if (order.unseenShare > 0)
        json["held_out"] = order.unseenShare;
    if (!order.task.empty()) {
        json["task"] = order.task;
        json["split"] = order.split;
    }
    return json;
}

TrainOrder orderOf(const Json &settings)
{
    TrainOrder order{.labels = store::RunId{integerMember(settings, "labels").value_or(0)},
                     .examples = countMember(settings, "examples", countMember(settings, "rows")),
                     .unseenShare = std::clamp(numberMember(settings, "held_out").value_or(0), 0.0, 0.9),
                     .training = trainingFromJson(settings),
                     .task = textMember(settings, "task")};
    order.split = static_cast<int>(integerMember(settings, "split").value_or(0));
    return order;
}

OrderedJson numberOrNull(const std::optional<double> &number)
{
    return number ? OrderedJson(*number) : OrderedJson(nullptr);
}

OrderedJson agreementJson(const predict::Agreement &agreement)
{
    return {{"mae", numberOrNull(agreement.mae)},
            {"rmse", numberOrNull(agreement.rmse)},
            {"tau", numberOrNull(agreement.tau)}};
}

predict::Agreement agreementFrom(const Json &json)
{
    return {.mae = numberMember(json, "mae"), .tau = numberMember(json, "tau"), .rmse = numberMember(json, "rmse")};
}

/// [member, step, training, held out, unseen]
OrderedJson pointJson(const predict::TrainingPoint &point)
{
    return OrderedJson::array(
        {point.member, point.step, point.training, numberOrNull(point.heldOut), numberOrNull(point.unseen)});
}

std::vector<predict::TrainingPoint> curveFrom(const Json &json)
{
    std::vector<predict::TrainingPoint> curve;
    const auto numberAt = [](const Json &row, std::size_t i) {
        return row[i].is_number() ? std::optional(row[i].get<double>()) : std::nullopt;
    };
    for (const Json &row : json) {
        if (!row.is_array() || row.size() != 5 || !row[0].is_number_unsigned() || !row[1].is_number_unsigned()
            || !row[2].is_number())
            continue;
        curve.push_back({.member = row[0].get<std::size_t>(),
                         .step = row[1].get<std::size_t>(),
                         .training = row[2].get<double>(),
                         .heldOut = numberAt(row, 3),
                         .unseen = numberAt(row, 4)});
    }
    return curve;
}

OrderedJson truthJson(const TruthAgreement &truth)
{
    return {{"architectures", truth.architectures},
            {"teacher", truth.teacher ? agreementJson(*truth.teacher) : OrderedJson(nullptr)},
            {"network", agreementJson(truth.network)}};
}

std::optional<TruthAgreement> truthFrom(const Json &result)
{
    const Json json = objectMember(result, "truth");
    if (json.empty())
        return std::nullopt;
    TruthAgreement truth{.architectures = countMember(json, "architectures"),
                         .teacher = {},
                         .network = agreementFrom(objectMember(json, "network"))};
    if (const Json teacher = objectMember(json, "teacher"); !teacher.empty())
        truth.teacher = agreementFrom(teacher);
    return truth;
}

OrderedJson resultJson(const StoredNetwork &network, const predict::FittedRegressor &fitted, const fs::path &file,
                       const OrderedJson &details)
{
    OrderedJson json{{"file", fs::absolute(file).lexically_normal().string()},
                     {"sha256", sha256(predict::regressorBytes(fitted.regressor))},
                     {"space", fitted.regressor.space}};
    json.update(details);
    if (!network.unseen.values.empty()) {
        json["unseen_rows"] = network.unseen.values.size();
        json.update(agreementJson(network.agreement));
    }
    if (network.truth)
        json["truth"] = truthJson(*network.truth);
    OrderedJson curve = OrderedJson::array();
    for (const predict::TrainingPoint &point : network.curve)
        curve.push_back(pointJson(point));
    json["curve"] = std::move(curve);
    return json;
}

/// Where the network is now: a project may have been moved with its files.
fs::path fileOf(const fs::path &project, const Json &result)
{
    const fs::path file = textMember(result, "file");
    std::error_code ignored;
    const fs::path beside = store::filesFolder(project) / file.filename();
    return !file.empty() && !fs::exists(file, ignored) && fs::exists(beside, ignored) ? beside : file;
}

std::string predictorText(const fs::path &file)
{
    return predict::text({.kind = predict::PredictorSpec::Kind::Distilled, .file = file.string()});
}

StoredNetwork begun(const Material &material, TrainOrder order)
{
    StoredNetwork network{.order = std::move(order), .header = material.header};
    network.unseen = predict::splitRows(material.rows, network.order.unseenShare).unseen;
    network.rows = material.rows.values.size() - network.unseen.values.size();
    network.failed = material.rows.failed;
    network.problems = predict::problemsOf(material.labels);
    network.warnings = predict::warningsOf(material.labels);
    for (const auto &[architecture, prediction] : material.labels)
        network.warned += prediction.value && !prediction.warnings.empty() ? 1 : 0;
    return network;
}

Result<TruthAgreement> judgeByTruth(const ProjectAccess &access, const TrainOrder &order, const Material &material,
                                    const predict::Regressor &regressor, const TaskControl &control)
{
    const auto said = predict::askNetwork(regressor, material.space, material.truth->architectures, control);
    if (!said)
        return propagate(said);
    TruthAgreement truth{.architectures = material.truth->architectures.size(),
                         .teacher = {},
                         .network = predict::agreementOf(*said, material.header.scale, *material.truth)};
    const auto spec = predict::parsePredictorSpec(material.header.teacher);
    if (!spec || costOf(*spec) == TeacherCost::Program)
        return truth;
    const auto teacher = predictorOfProject(
        access, material.header.teacher, material.space,
        {{search::argument::kTask, order.task}, {search::argument::kSplit, std::to_string(order.split)}}, control);
    if (!teacher)
        return propagate(teacher);
    // Labels of another split's teacher are compared with nothing else than the truth.
    if ((*teacher)->provenance().details != material.header.teacherDetails)
        return truth;
    const auto agreed = predict::agreementWith(*material.truth, **teacher, control);
    if (!agreed)
        return propagate(agreed);
    truth.teacher = *agreed;
    return truth;
}

/// The work of a run that has begun.
class Training {
public:
    Training(const ProjectAccess &access, const Material &material, StoredNetwork &network)
        : m_access(access)
        , m_material(material)
        , m_network(network)
    {}

    Result<OrderedJson> train(const fs::path &file, const predict::NetworkTrainer &trainer, const TrainWatch &watch,
                              const TaskControl &control)
    {
        const TrainOrder &order = m_network.order;
        auto judged = predict::distilAndJudge(m_material.source(), order.training, order.unseenShare, trainer, control,
                                              [&](const predict::TrainingPoint &point) {
                                                  m_network.curve.push_back(point);
                                                  if (watch.onPoint)
                                                      watch.onPoint(point);
                                              });
        if (!judged)
            return propagate(judged);
        m_network.agreement = judged->agreement;
        m_network.said = std::move(judged->said);
        if (m_material.truth) {
            auto truth = judgeByTruth(m_access, order, m_material, judged->fitted.regressor, control);
            if (!truth)
                return propagate(truth);
            m_network.truth = std::move(*truth);
        }
        return keep(judged->fitted, file);
    }

private:
    Result<OrderedJson> keep(predict::FittedRegressor &fitted, const fs::path &file)
    {
        const OrderedJson details{{"teacher", m_material.header.teacher},
                                  {"teacher_details", m_material.header.teacherDetails},
                                  {"rows", m_network.rows},
                                  {"failed", m_network.failed},
                                  {"held_out_rows", fitted.heldOutRows},
                                  {"best_step", fitted.bestStep},
                                  {"seed", m_network.order.training.seed},
                                  {"program", "foresearch " FORESEARCH_VERSION}};
        fitted.regressor.details = toText(details);
        if (const auto saved = predict::saveRegressor(fitted.regressor, file); !saved)
            return propagate(saved);
        m_network.predictor = predictorText(fs::absolute(file).lexically_normal());
        return resultJson(m_network, fitted, file, details);
    }

    const ProjectAccess &m_access;
    const Material &m_material;
    StoredNetwork &m_network;
};

Result<store::StoredRun> findRun(store::Project &project, std::optional<store::RunId> id)
{
    const auto runs = project.runs();
    if (!runs)
        return propagate(runs);
    for (auto run = runs->rbegin(); run != runs->rend(); ++run)
        if (run->value.kind == kDistilKind && (!id || run->id == *id))
            return *run;
    return fail(ErrorCode::NotFound, project.path().string()
                                         + (id ? ": found no network that is " + runName(*id) : ": found no network")
                                         + ", expected one of `distil train --project` or the window.");
}

// Learning curves.

OrderedJson curveKey(const TrainOrder &order)
{
    OrderedJson json{{"labels", static_cast<std::int64_t>(*order.labels)}, {"examples", order.examples}};
    OrderedJson training = trainingJson(order.training);
    training.erase("seed");
    json.update(training);
    if (!order.task.empty()) {
        json["task"] = order.task;
        json["split"] = order.split;
    }
    return json;
}

void addToCurve(std::vector<predict::LearningPoint> &curve, std::size_t examples, const predict::Agreement &agreement)
{
    const auto at = std::find_if(curve.begin(), curve.end(), [examples](const predict::LearningPoint &point) {
        return point.examples >= examples;
    });
    if (at != curve.end() && at->examples == examples)
        at->bySeed.push_back(agreement);
    else
        curve.insert(at, {.examples = examples, .bySeed = {agreement}});
}

std::vector<predict::LearningPoint> curveOfParts(const std::vector<std::string> &parts)
{
    std::vector<predict::LearningPoint> curve;
    for (const std::string &part : parts) {
        const Json json = objectOf(part);
        if (const std::size_t examples = countMember(json, "examples"); examples > 0)
            addToCurve(curve, examples, agreementFrom(json));
    }
    return curve;
}

/// The last one of the same labels and settings.
Result<std::vector<predict::LearningPoint>> findCurve(store::Project &project, TrainOrder order)
{
    const auto runs = project.runs();
    if (!runs)
        return propagate(runs);
    order.task.clear();
    const Json wanted = objectOf(toText(curveKey(order)));
    for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
        if (run->value.kind != kCurveKind)
            continue;
        Json settings = objectOf(run->value.settings);
        settings.erase("sizes");
        settings.erase("seeds");
        if (settings != wanted)
            continue;
        const auto parts = project.runParts(run->id);
        if (!parts)
            return propagate(parts);
        return curveOfParts(*parts);
    }
    return std::vector<predict::LearningPoint>();
}

/// One network of a curve.
Result<predict::Agreement> judgeOne(const Material &material, const TrainOrder &order, std::size_t size,
                                    std::uint64_t seed, const predict::NetworkTrainer &trainer,
                                    const TaskControl &control)
{
    const predict::LearningCurveOptions options{.settings = order.training, .sizes = {size}, .seeds = {seed}};
    const auto curve = material.truth
                           ? predict::truthCurve(material.source(), *material.truth, options, trainer, control)
                           : predict::learningCurve(material.source(), options, trainer, control);
    if (!curve)
        return propagate(curve);
    return curve->front().bySeed.front();
}

/// Progress over all networks of a curve.
TaskControl controlOf(std::size_t network, std::size_t count, const TaskControl &control)
{
    return {.stop = control.stop, .progress = [network, count, &control](const Progress &progress) {
                const double share = progress.total > 0 ? progress.done / progress.total : 0;
                control.progress({.done = static_cast<double>(network) + share,
                                  .total = static_cast<double>(count),
                                  .unit = "networks",
                                  .activity = {}});
            }};
}

} // namespace

DistilPlan planOf(const StoredNetwork &network)
{
    return {.task = network.order.task,
            .split = network.order.split,
            .teacher = network.header.teacher,
            .examples = network.order.examples,
            .seed = network.header.seed,
            .unseenShare = network.order.unseenShare,
            .training = network.order.training};
}

Result<StoredNetwork> trainInProject(const ProjectAccess &access, const TrainOrder &order,
                                     const predict::NetworkTrainer &trainer, const std::string &commandLine,
                                     const TrainWatch &watch, const TaskControl &control)
{
    TrainOrder whole = order;
    const auto material = openMaterial(access, whole);
    if (!material)
        return propagate(material);
    auto run = KeptRun::begin(access, kDistilKind, settingsJson(whole), commandLine);
    if (!run)
        return propagate(run);
    StoredNetwork network = begun(*material, std::move(whole));
    network.id = run->id();
    auto learning = readThrough(access, [&](store::Project &project) { return findCurve(project, network.order); });
    if (learning)
        network.learning = std::move(*learning);
    if (watch.onBegun)
        watch.onBegun(network);
    const auto place = order.out.empty() ? run->networkPath("distilled") : Result<fs::path>(order.out);
    Result<OrderedJson> outcome =
        place ? Training(access, *material, network).train(*place, trainer, watch, control) : propagate(place);
    if (const auto ended = run->end(outcome); !ended && outcome)
        return propagate(ended);
    if (!outcome)
        return propagate(outcome);
    network.status = store::RunStatus::Finished;
    return network;
}

Result<StoredNetwork> readNetwork(const ProjectAccess &access, std::optional<store::RunId> id,
                                  const TaskControl &control)
{
    fs::path project;
    const auto run = readThrough(access, [&](store::Project &opened) {
        project = opened.path();
        return findRun(opened, id);
    });
    if (!run)
        return propagate(run);
    TrainOrder order = orderOf(objectOf(run->value.settings));
    const auto material = openMaterial(access, order);
    if (!material)
        return propagate(material);
    StoredNetwork network = begun(*material, std::move(order));
    network.id = run->id;
    network.status = run->value.status;
    network.message = run->value.message;
    auto learning = readThrough(access, [&](store::Project &opened) { return findCurve(opened, network.order); });
    if (!learning)
        return propagate(learning);
    network.learning = std::move(*learning);
    if (network.status != store::RunStatus::Finished)
        return network;
    const Json result = objectOf(run->value.result.value_or(std::string()));
    network.curve = curveFrom(arrayMember(result, "curve"));
    network.agreement = agreementFrom(result);
    network.truth = truthFrom(result);
    const fs::path file = fileOf(project, result);
    const auto regressor = predict::openRegressor(file);
    if (!regressor) {
        network.message = regressor.error().detail;
        return network;
    }
    network.predictor = predictorText(file);
    const auto said = predict::askNetwork(*regressor, material->space, network.unseen.architectures, control);
    if (!said)
        return propagate(said);
    for (const predict::Prediction &prediction : *said)
        network.said.push_back(prediction.value.value_or(std::numeric_limits<double>::quiet_NaN()));
    return network;
}

Result<std::vector<predict::LearningPoint>>
curveInProject(const ProjectAccess &access, const TrainOrder &order, const CurveSettings &settings,
               const predict::NetworkTrainer &trainer, const std::string &commandLine,
               const std::function<void(const std::vector<predict::LearningPoint> &)> &onPoint,
               const TaskControl &control)
{
    TrainOrder whole = order;
    const auto material = openMaterial(access, whole);
    if (!material)
        return propagate(material);
    OrderedJson key = curveKey(whole);
    key["sizes"] = settings.sizes;
    key["seeds"] = settings.seeds;
    auto run = KeptRun::begin(access, kCurveKind, key, commandLine);
    if (!run)
        return propagate(run);
    std::vector<predict::LearningPoint> curve = curveOfParts(run->parts());
    const std::size_t count = settings.sizes.size() * settings.seeds.size();
    const auto judgeAll = [&]() -> Result<OrderedJson> {
        for (std::size_t i = run->parts().size(); i < count; ++i) {
            const std::size_t size = settings.sizes[i / settings.seeds.size()];
            const std::uint64_t seed = settings.seeds[i % settings.seeds.size()];
            const auto agreed = judgeOne(*material, whole, size, seed, trainer, controlOf(i, count, control));
            if (!agreed)
                return propagate(agreed);
            OrderedJson part{{"examples", size}, {"seed", seed}};
            part.update(agreementJson(*agreed));
            if (const auto kept = run->addPart(part); !kept)
                return propagate(kept);
            addToCurve(curve, size, *agreed);
            if (onPoint)
                onPoint(curve);
        }
        return OrderedJson{{"networks", count}};
    };
    const auto outcome = judgeAll();
    if (const auto ended = run->end(outcome); !ended && outcome)
        return propagate(ended);
    if (!outcome)
        return propagate(outcome);
    return curve;
}

Result<std::vector<NetworkTitle>> networkTitles(store::Project &project)
{
    const auto runs = project.runs();
    if (!runs)
        return propagate(runs);
    std::map<store::RunId, std::string> teachers;
    std::vector<NetworkTitle> titles;
    for (const store::StoredRun &run : *runs) {
        if (const auto header = predict::parseLabelHeader(run.value.settings, {}); header)
            teachers[run.id] = header->teacher;
        if (run.value.kind != kDistilKind)
            continue;
        const TrainOrder order = orderOf(objectOf(run.value.settings));
        titles.push_back({.id = run.id,
                          .status = run.value.status,
                          .teacher = teachers[*order.labels],
                          .examples = order.examples,
                          .preset = order.training.preset});
    }
    std::reverse(titles.begin(), titles.end());
    return titles;
}

Result<std::vector<NetworkPredictor>> networkPredictors(store::Project &project)
{
    const auto runs = project.runs();
    if (!runs)
        return propagate(runs);
    std::vector<NetworkPredictor> predictors;
    for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
        if (const auto supernet = supernetPredictor(project.path(), run->value))
            predictors.push_back(*supernet);
        if (run->value.kind != kDistilKind || run->value.status != store::RunStatus::Finished)
            continue;
        const Json result = objectOf(run->value.result.value_or(std::string()));
        if (const fs::path file = fileOf(project.path(), result); !file.empty())
            predictors.push_back({predictorText(file), textMember(result, "space")});
    }
    return predictors;
}

Result<fs::path> networkFile(store::Project &project, store::RunId id)
{
    const auto run = project.run(id);
    if (!run)
        return propagate(run);
    fs::path file = fileOf(project.path(), objectOf(run->value.result.value_or(std::string())));
    if (file.empty())
        return fail(ErrorCode::NotFound,
                    project.path().string() + ": found no network in " + runName(id) + ", expected one.");
    return file;
}

} // namespace foresearch::workbench
