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

} // namespace

Result<KeptRun> KeptRun::begin(store::Project &project, const std::string &kind, const OrderedJson &settings,
                               const std::string &commandLine)
{
    std::optional<KeptRun> begun;
    const auto done = project.atomically([&]() -> Result<> {
        const auto runs = project.runs();
        if (!runs)
            return propagate(runs);
        for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
            if (run->value.kind != kind || run->value.settings != toText(settings)
                || run->value.status == store::RunStatus::Finished)
                continue;
            auto parts = project.runParts(run->id);
            if (!parts)
                return propagate(parts);
            begun = KeptRun(project, run->id);
            begun->m_parts = std::move(*parts);
            return project.endRun(run->id, runningAgain());
        }
        const auto added = project.addRun(
            {.kind = kind, .commandLine = commandLine, .settings = toText(settings), .startedAt = now()});
        if (!added)
            return propagate(added);
        begun = KeptRun(project, *added);
        return {};
    });
    if (!done)
        return propagate(done);
    return std::move(*begun);
}

Result<> KeptRun::addPart(const OrderedJson &part)
{
    return m_project->addRunPart(m_id, toText(part));
}

Result<> KeptRun::end(const Result<OrderedJson> &outcome)
{
    return m_project->endRun(m_id, outcome ? runEnd({}, toText(*outcome)) : runEnd(outcome.error()));
}

Result<std::filesystem::path> KeptRun::networkPath(const std::string &name) const
{
    const std::filesystem::path folder = store::filesFolder(m_project->path());
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    if (code)
        return fail(ErrorCode::CannotWrite, folder.string() + ": cannot be made (" + code.message() + ").");
    return folder / (name + "-" + std::to_string(static_cast<std::int64_t>(m_id)) + ".safetensors");
}

Result<LabelRun> LabelRun::open(store::Project &project, const predict::LabelHeader &header,
                                const std::string &commandLine)
{
    std::optional<LabelRun> opened;
    const std::string settings = predict::labelHeaderText(header);
    const auto done = project.atomically([&]() -> Result<> {
        const auto runs = project.runs();
        if (!runs)
            return propagate(runs);
        for (const store::StoredRun &run : *runs) {
            if (run.value.kind != kLabelKind || run.value.settings != settings)
                continue;
            auto labels = labelsOf(project, run.id);
            if (!labels)
                return propagate(labels);
            opened = LabelRun(project, run.id, header, std::move(*labels));
            return project.endRun(run.id, runningAgain());
        }
        const auto added =
            project.addRun({.kind = kLabelKind, .commandLine = commandLine, .settings = settings, .startedAt = now()});
        if (!added)
            return propagate(added);
        opened = LabelRun(project, *added, header, {});
        return {};
    });
    if (!done)
        return propagate(done);
    return std::move(*opened);
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
    if (const auto safe = m_project->addEvaluations(evaluations); !safe)
        return safe;
    for (store::Evaluation &evaluation : evaluations)
        m_labels.insert_or_assign(std::move(evaluation.architecture), std::move(evaluation.prediction));
    return {};
}

Result<> LabelRun::end(const Result<> &outcome)
{
    if (!outcome)
        return m_project->endRun(m_id, runEnd(outcome.error()));
    std::size_t values = 0;
    for (const auto &[architecture, prediction] : m_labels)
        values += prediction.value ? 1 : 0;
    const OrderedJson result{{"labels", values}, {"without_value", m_labels.size() - values}};
    return m_project->endRun(m_id, runEnd({}, toText(result)));
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

} // namespace foresearch::workbench
