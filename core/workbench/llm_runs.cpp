#include "core/workbench/llm_runs.h"

#include "core/base/member_reader.h"
#include "core/llm/endpoint.h"
#include "core/llm/replay.h"
#include "core/llm/wire/chat_body.h"
#include "core/workbench/judging_runs.h"
#include "core/workbench/run_end.h"

#include <algorithm>
#include <set>

namespace foresearch::workbench {

namespace {

constexpr const char *kMember = "llm";

/// The journal of a project that others use too.
class SharedReplies final : public prompt::ReplyJournal {
public:
    explicit SharedReplies(ProjectAccess access) : m_access(std::move(access)) {}

    Result<prompt::JournaledReplies> find(std::span<const std::string> keys) override
    {
        return readThrough(m_access, [keys](store::Project &project) { return project.findReplies(keys); });
    }

    Result<> commit(std::span<const prompt::JournaledReply> replies) override
    {
        return m_access([&](store::Project &project) { return project.addReplies(replies); });
    }

private:
    ProjectAccess m_access;
};

Result<SplitPrompt> readPart(const std::string &part, const TextSource &source)
{
    const auto parsed = parseJson(part, source);
    if (!parsed)
        return propagate(parsed);
    const JsonCursor object(*parsed, source);
    int seed = 0;
    std::string text;
    MemberReader reader(object);
    reader.read("seed", seed);
    reader.read("prompt", text);
    if (const auto done = reader.done(); !done)
        return propagate(done);
    auto version = prompt::parsePrompt(text, source);
    if (!version)
        return propagate(version);
    return SplitPrompt{seed, *std::move(version)};
}

/// Nothing for a run of another predictor.
Result<std::optional<LlmRun>> readSettings(const std::string &settings, const TextSource &source)
{
    const auto parsed = parseJson(settings, source);
    if (!parsed)
        return propagate(parsed);
    if (!parsed->is_object())
        return std::optional<LlmRun>();
    const JsonCursor object(*parsed, source);
    const auto found = object.find(kMember);
    if (!found)
        return propagate(found);
    if (!*found)
        return std::optional<LlmRun>();
    LlmRun run;
    MemberReader reader(object);
    reader.read("task", run.task);
    MemberReader inside(**found);
    inside.read("variant", run.variant);
    inside.read("endpoint", run.endpoint.identity);
    inside.read("endpoint_json", run.endpoint.json);
    if (const auto sampling = inside.at("sampling"))
        run.sampling = inside.keep(llm::readSamplingSettings(*sampling)).value_or(llm::SamplingSettings());
    for (const auto &done : {reader.done(), inside.done()})
        if (!done)
            return propagate(done);
    return std::optional(std::move(run));
}

std::string titleOf(const LlmRun &run)
{
    return run.variant + "@" + run.sampling.model;
}

/// Which run `words` mean on the context's task. Errors: NotFound, BadValue.
Result<const LlmRun *> findRun(const std::vector<LlmRun> &runs, const std::string &words,
                               const predict::PredictorContext &context)
{
    const LlmRun *found = nullptr;
    std::set<std::string> models;
    std::string known;
    for (const LlmRun &run : runs) {
        if (run.task != context.task)
            continue;
        known += (known.empty() ? "" : ", ") + titleOf(run);
        if (words != run.variant && words != titleOf(run))
            continue;
        models.insert(run.sampling.model);
        found = &run; // the latest
    }
    if (found == nullptr)
        return fail(ErrorCode::NotFound, "llm:" + words + ": the project has no predictions of it"
                                             + (context.task.empty() ? std::string(" without a task")
                                                                     : " for the task \"" + context.task + "\"")
                                             + ", expected one of: " + (known.empty() ? "none" : known) + ".");
    if (models.size() > 1) {
        std::string names;
        for (const std::string &model : models)
            names += (names.empty() ? "" : ", ") + words + "@" + model;
        return fail(ErrorCode::BadValue, "llm:" + words + ": found several models, expected one of: " + names + ".");
    }
    return found;
}

} // namespace

std::string predictorText(const LlmRun &run)
{
    return text(predict::PredictorSpec{.kind = predict::PredictorSpec::Kind::LanguageModel, .prompt = titleOf(run)});
}

std::string settingsJson(const LlmRun &run)
{
    const OrderedJson asked{{"variant", run.variant},
                            {"endpoint", run.endpoint.identity},
                            {"endpoint_json", run.endpoint.json},
                            {"sampling", toJson(run.sampling)}};
    return toText(OrderedJson{{"task", run.task},
                              {"truth", word(predict::TruthSet::Validation)},
                              {"predictor", predictorText(run)},
                              {kMember, asked}});
}

std::vector<std::string> partsOf(const LlmRun &run)
{
    std::vector<std::string> parts;
    for (const SplitPrompt &split : run.prompts)
        parts.push_back(toText(OrderedJson{{"seed", split.seed}, {"prompt", promptJson(split.prompt)}}));
    return parts;
}

Result<std::vector<LlmRun>> readLlmRuns(store::Project &project)
{
    const auto runs = project.runs();
    if (!runs)
        return propagate(runs);
    std::vector<LlmRun> found;
    for (const store::StoredRun &stored : *runs) {
        if (stored.value.kind != kEvaluateKind || stored.value.status != store::RunStatus::Finished)
            continue;
        const TextSource source{project.path().string() + ", " + runName(stored.id)};
        auto run = readSettings(stored.value.settings, source);
        if (!run)
            return propagate(run);
        if (!*run)
            continue;
        const auto parts = project.runParts(stored.id);
        if (!parts)
            return propagate(parts);
        for (const std::string &part : *parts) {
            auto read = readPart(part, source);
            if (!read)
                return propagate(read);
            (*run)->prompts.push_back(std::move(*read));
        }
        found.push_back(std::move(**run));
    }
    return found;
}

Result<std::function<std::string(const llm::ChatRequest &)>> bodyOfDialect(const AskedEndpoint &endpoint)
{
    const TextSource source{"endpoint " + endpoint.identity};
    const auto parsed = parseJson(endpoint.json, source);
    if (!parsed)
        return propagate(parsed);
    const auto read = llm::readEndpoint(JsonCursor(*parsed, source));
    if (!read)
        return propagate(read);
    return std::function<std::string(const llm::ChatRequest &)>(
        [dialect = read->dialect](const llm::ChatRequest &request) { return llm::chatBody(request, dialect); });
}

namespace {

/// Builds predictors from what a project keeps; looks for its runs once.
class Replays {
public:
    Replays(ProjectAccess access, BodyOfEndpoint bodyOf) : m_access(std::move(access)), m_bodyOf(std::move(bodyOf)) {}

    Result<std::unique_ptr<predict::Predictor>> build(const std::string &words,
                                                      const predict::PredictorContext &context)
    {
        if (const auto read = readRuns(); !read)
            return propagate(read);
        const auto found = findRun(*m_runs, words, context);
        if (!found)
            return propagate(found);
        const LlmRun &run = **found;
        const auto split = std::find_if(run.prompts.begin(), run.prompts.end(),
                                        [&](const SplitPrompt &one) { return one.seed == context.splitSeed; });
        if (split == run.prompts.end())
            return fail(ErrorCode::Undefined, "llm:" + words + " was not asked about seed "
                                                  + std::to_string(context.splitSeed) + " of " + context.task + ".");
        auto body = m_bodyOf(run.endpoint);
        if (!body)
            return propagate(body);
        auto asking = std::make_shared<llm::Asking>(llm::Asking::Parts{
            .endpoint = run.endpoint.identity,
            .provider = std::make_shared<llm::ReplayProvider>(std::move(*body), llm::Unanswered::FailsAlone),
            .journal = std::make_shared<SharedReplies>(m_access)});
        return std::unique_ptr<predict::Predictor>(std::make_unique<llm::LlmPredictor>(
            llm::LlmPredictor::Options{"llm:" + words, split->prompt, run.sampling}, std::move(asking)));
    }

private:
    Result<> readRuns()
    {
        if (m_runs)
            return {};
        auto runs = readThrough(m_access, &readLlmRuns);
        if (!runs)
            return propagate(runs);
        m_runs = std::move(*runs);
        return {};
    }

    ProjectAccess m_access;
    BodyOfEndpoint m_bodyOf;
    std::optional<std::vector<LlmRun>> m_runs;
};

} // namespace

predict::LanguageModels replayedModels(ProjectAccess access, BodyOfEndpoint bodyOf)
{
    const auto replays = std::make_shared<Replays>(std::move(access), std::move(bodyOf));
    return [replays](const std::string &words, const predict::PredictorContext &context) {
        return replays->build(words, context);
    };
}

} // namespace foresearch::workbench
