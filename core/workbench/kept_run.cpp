#include "core/workbench/kept_run.h"

#include "core/predict/prediction_json.h"
#include "core/workbench/judging_runs.h"
#include "core/workbench/run_end.h"

namespace foresearch::workbench {

namespace {

constexpr auto kLabelKind = "label";

Result<predict::Labels> labelsOf(store::Project &project, store::RunId id)
{
    auto evaluations = project.evaluations({.task = {}, .run = id});
    if (!evaluations)
        return propagate(evaluations);
    predict::Labels labels;
    for (store::StoredEvaluation &evaluation : *evaluations)
        labels.insert_or_assign(std::move(evaluation.value.architecture), std::move(evaluation.value.prediction));
    return labels;
}

/// What `work` gives, as one transaction.
template <typename Work>
std::invoke_result_t<Work &, store::Project &> inOne(store::Project &project, Work work)
{
    std::optional<std::invoke_result_t<Work &, store::Project &>> outcome;
    const auto done = project.atomically([&]() -> Result<> {
        outcome.emplace(work(project));
        return *outcome ? Result<>() : propagate(*outcome);
    });
    if (!done)
        return propagate(done);
    return std::move(*outcome);
}

} // namespace

Result<KeptRun> KeptRun::begin(ProjectAccess access, const std::string &kind, const OrderedJson &settings,
                               const std::string &commandLine)
{
    std::vector<std::string> parts;
    const auto begin = [&](store::Project &project) -> Result<store::RunId> {
        const auto runs = project.runs();
        if (!runs)
            return propagate(runs);
        for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
            if (run->value.kind != kind || run->value.settings != toText(settings)
                || run->value.status == store::RunStatus::Finished)
                continue;
            auto kept = project.runParts(run->id);
            if (!kept)
                return propagate(kept);
            parts = std::move(*kept);
            const auto again = project.endRun(run->id, runningAgain());
            return again ? Result<store::RunId>(run->id) : propagate(again);
        }
        return project.addRun(
            {.kind = kind, .commandLine = commandLine, .settings = toText(settings), .startedAt = now()});
    };
    const auto id = readThrough(access, [&](store::Project &project) { return inOne(project, begin); });
    if (!id)
        return propagate(id);
    KeptRun run(std::move(access), *id);
    run.m_parts = std::move(parts);
    return run;
}

Result<> KeptRun::addPart(const OrderedJson &part)
{
    return m_access([&](store::Project &project) { return project.addRunPart(m_id, toText(part)); });
}

Result<> KeptRun::end(const Result<OrderedJson> &outcome)
{
    return m_access([&](store::Project &project) {
        return project.endRun(m_id, outcome ? runEnd({}, toText(*outcome)) : runEnd(outcome.error()));
    });
}

Result<std::filesystem::path> KeptRun::networkPath(const std::string &name) const
{
    const auto path =
        readThrough(m_access, [](store::Project &project) -> Result<std::filesystem::path> { return project.path(); });
    if (!path)
        return propagate(path);
    const std::filesystem::path folder = store::filesFolder(*path);
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    if (code)
        return fail(ErrorCode::CannotWrite, folder.string() + ": cannot be made (" + code.message() + ").");
    return folder / (name + "-" + std::to_string(static_cast<std::int64_t>(m_id)) + ".safetensors");
}

Result<LabelRun> LabelRun::open(ProjectAccess access, const predict::LabelHeader &header,
                                const std::string &commandLine)
{
    const auto open = [&](store::Project &project) -> Result<StoredLabels> {
        auto known = findLabelRun(project, header);
        if (!known)
            return propagate(known);
        if (*known) {
            const auto again = project.endRun((*known)->id, runningAgain());
            return again ? Result<StoredLabels>(std::move(**known)) : propagate(again);
        }
        const auto added = project.addRun({.kind = kLabelKind,
                                           .commandLine = commandLine,
                                           .settings = predict::labelHeaderText(header),
                                           .startedAt = now()});
        return added ? Result<StoredLabels>(StoredLabels{*added, header, {}}) : propagate(added);
    };
    auto opened = readThrough(access, [&](store::Project &project) { return inOne(project, open); });
    if (!opened)
        return propagate(opened);
    return LabelRun(std::move(access), opened->id, header, std::move(opened->labels));
}

Result<> LabelRun::append(std::span<const space::Architecture> architectures,
                          std::span<const predict::Prediction> predictions)
{
    const store::Source source{.kind = store::ValueKind::Predicted,
                               .scale = m_header.scale,
                               .provenance = {m_header.teacher, m_header.teacherDetails}};
    std::vector<store::Evaluation> evaluations;
    for (std::size_t i = 0; i < architectures.size(); ++i)
        evaluations.push_back({.architecture = architectures[i],
                               .source = source,
                               .prediction = predict::asWritten(predictions[i]),
                               .run = m_id,
                               .at = now()});
    const auto safe = m_access([&](store::Project &project) { return project.addEvaluations(evaluations); });
    if (!safe)
        return safe;
    for (store::Evaluation &evaluation : evaluations)
        m_labels.insert_or_assign(std::move(evaluation.architecture), std::move(evaluation.prediction));
    return {};
}

Result<> LabelRun::end(const Result<> &outcome)
{
    std::size_t values = 0;
    for (const auto &[architecture, prediction] : m_labels)
        values += prediction.value ? 1 : 0;
    const OrderedJson result{{"labels", values}, {"without_value", m_labels.size() - values}};
    return m_access([&](store::Project &project) {
        return project.endRun(m_id, outcome ? runEnd({}, toText(result)) : runEnd(outcome.error()));
    });
}

Result<StoredLabels> readLabelRun(store::Project &project, std::optional<store::RunId> id)
{
    const auto runs = project.runs();
    if (!runs)
        return propagate(runs);
    for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
        if (run->value.kind != kLabelKind || (id && run->id != *id))
            continue;
        auto header = predict::parseLabelHeader(run->value.settings, project.path().string() + ", " + runName(run->id));
        if (!header)
            return propagate(header);
        auto labels = labelsOf(project, run->id);
        if (!labels)
            return propagate(labels);
        return StoredLabels{run->id, std::move(*header), std::move(*labels)};
    }
    return fail(ErrorCode::NotFound, project.path().string() + ": found no labels"
                                         + (id ? " that are " + runName(*id) : std::string())
                                         + ", expected those of `distil label --project`.");
}

Result<std::optional<StoredLabels>> findLabelRun(store::Project &project, const predict::LabelHeader &header)
{
    const auto runs = project.runs();
    if (!runs)
        return propagate(runs);
    const std::string settings = predict::labelHeaderText(header);
    for (const store::StoredRun &run : *runs) {
        if (run.value.kind != kLabelKind || run.value.settings != settings)
            continue;
        auto labels = labelsOf(project, run.id);
        if (!labels)
            return propagate(labels);
        return StoredLabels{run.id, header, std::move(*labels)};
    }
    return std::optional<StoredLabels>();
}

} // namespace foresearch::workbench
