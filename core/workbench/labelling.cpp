#include "core/workbench/labelling.h"

#include "core/space/space_json.h"
#include "core/workbench/llm_models.h"
#include "core/workbench/search_run.h"

#include <algorithm>
#include <chrono>

namespace foresearch::workbench {

namespace {

constexpr std::size_t kTimed = 20; ///< architectures that a teacher is timed with

bool mentions(const predict::PredictorSpec &spec, predict::PredictorSpec::Kind kind)
{
    return spec.kind == kind || std::any_of(spec.members.begin(), spec.members.end(), [kind](const auto &member) {
               return mentions(member, kind);
           });
}

} // namespace

TeacherCost costOf(const predict::PredictorSpec &teacher)
{
    using Kind = predict::PredictorSpec::Kind;
    return mentions(teacher, Kind::Exec)            ? TeacherCost::Program
           : mentions(teacher, Kind::LanguageModel) ? TeacherCost::Replies
                                                    : TeacherCost::Computed;
}

Result<std::unique_ptr<predict::Predictor>> predictorOfProject(const ProjectAccess &access, const std::string &words,
                                                               const space::SearchSpace &space,
                                                               const std::map<std::string, std::string> &arguments,
                                                               const TaskControl &control,
                                                               predict::LanguageModels languageModels)
{
    const auto spec = predict::parsePredictorSpec(words);
    if (!spec)
        return propagate(spec);
    auto context =
        readThrough(access, [&](store::Project &project) { return projectContext(project, space, arguments); });
    if (!context)
        return propagate(context);
    context->languageModels = languageModels ? std::move(languageModels) : replayedModels(access);
    return predict::buildPredictor(*spec, *context, control);
}

Result<Labelling> Labelling::prepare(ProjectAccess access, LabelOrder order, const TaskControl &control)
{
    const auto spec = predict::parsePredictorSpec(order.teacher);
    if (!spec)
        return propagate(spec);
    Labelling labelling(std::move(access), std::move(order));
    const LabelOrder &made = labelling.m_order;
    auto teacher =
        predictorOfProject(labelling.m_access, made.teacher, made.space, made.arguments, control, made.languageModels);
    if (!teacher)
        return propagate(teacher);
    labelling.m_teacher = std::move(*teacher);
    labelling.m_cost = costOf(*spec);
    if (made.languageModels && labelling.m_cost == TeacherCost::Replies)
        labelling.m_cost = TeacherCost::Endpoint;
    labelling.m_examples = predict::sampleArchitectures(made.space, made.examples, made.seed);
    // The space itself, so that it holds whatever becomes of a file.
    labelling.m_header = {.teacher = made.teacher,
                          .teacherDetails = labelling.m_teacher->provenance().details,
                          .scale = labelling.m_teacher->scale(),
                          .space = space::spaceJson(made.space),
                          .seed = made.seed};
    return labelling;
}

Result<std::optional<StoredLabels>> Labelling::known()
{
    return readThrough(m_access, [this](store::Project &project) { return findLabelRun(project, m_header); });
}

Result<LabelPrice> Labelling::price(const TaskControl &control)
{
    const auto stored = known();
    if (!stored)
        return propagate(stored);
    const auto missing = predict::withoutLabel(m_examples, *stored ? (*stored)->labels : predict::Labels());
    LabelPrice price{.examples = m_examples.size(),
                     .labelled = m_examples.size() - missing.size(),
                     .calls = (missing.size() + m_order.batch - 1) / m_order.batch,
                     .cost = m_cost};
    if (*stored)
        price.labels = (*stored)->id;
    if (m_cost == TeacherCost::Program || m_cost == TeacherCost::Endpoint || missing.empty())
        return price;
    const auto timed = std::span(missing).first(std::min(kTimed, missing.size()));
    const auto begin = std::chrono::steady_clock::now();
    if (const auto asked = m_teacher->predict(timed, control); !asked)
        return propagate(asked);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    price.seconds = taken.count() * static_cast<double>(missing.size()) / static_cast<double>(timed.size());
    return price;
}

Result<StoredLabels> Labelling::run(const std::string &commandLine, const TaskControl &control)
{
    auto run = LabelRun::open(m_access, m_header, commandLine);
    if (!run)
        return propagate(run);
    const auto missing = predict::withoutLabel(m_examples, run->labels());
    const auto done = predict::labelArchitectures(missing, *m_teacher, m_order.batch, *run, control);
    if (const auto ended = run->end(done); !ended && done)
        return propagate(ended);
    if (!done)
        return propagate(done);
    return StoredLabels{run->id(), m_header, run->labels()};
}

} // namespace foresearch::workbench
