#include "core/workbench/llm_models.h"

#include "core/llm/endpoint.h"
#include "core/llm/wire/chat_body.h"

#include <algorithm>
#include <set>

namespace foresearch::workbench {

namespace {

using predict::PredictorSpec;

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

Result<const SplitPrompt *> findSplit(const LlmRun &run, const std::string &words,
                                      const predict::PredictorContext &context)
{
    for (const SplitPrompt &prompt : run.prompts)
        if (prompt.seed == context.splitSeed)
            return &prompt;
    return fail(ErrorCode::Undefined, "llm:" + words + " was not asked about seed " + std::to_string(context.splitSeed)
                                          + " of " + context.task + ".");
}

/// The language models in a predictor.
void collect(const PredictorSpec &spec, std::set<std::string> &words)
{
    if (spec.kind == PredictorSpec::Kind::LanguageModel)
        words.insert(spec.prompt);
    for (const PredictorSpec &member : spec.members)
        collect(member, words);
}

std::string textOf(const std::string &words)
{
    return text(PredictorSpec{.kind = PredictorSpec::Kind::LanguageModel, .prompt = words});
}

/// Builds predictors from what a project keeps; looks for its runs once.
class KeptModels {
public:
    KeptModels(ProjectAccess access, AskingOfRun askingOf, PinnedRuns pinned)
        : m_access(std::move(access))
        , m_askingOf(std::move(askingOf))
        , m_pinned(std::move(pinned))
    {}

    Result<std::unique_ptr<predict::Predictor>> build(const std::string &words,
                                                      const predict::PredictorContext &context)
    {
        const auto run = runOf(words, context);
        if (!run)
            return propagate(run);
        const auto split = findSplit(**run, words, context);
        if (!split)
            return propagate(split);
        auto asking = m_askingOf(**run);
        if (!asking)
            return propagate(asking);
        return std::unique_ptr<predict::Predictor>(std::make_unique<llm::LlmPredictor>(
            llm::LlmPredictor::Options{textOf(words), (*split)->prompt, (*run)->sampling}, std::move(*asking)));
    }

private:
    Result<const LlmRun *> runOf(const std::string &words, const predict::PredictorContext &context)
    {
        const std::string name = textOf(words);
        if (const auto known = m_parsed.find(name); known != m_parsed.end())
            return &known->second;
        if (const auto pinned = m_pinned.find(name); pinned != m_pinned.end()) {
            auto run = parseLlmRun(pinned->second, {"the kept settings of " + name});
            if (!run)
                return propagate(run);
            return &m_parsed.emplace(name, std::move(*run)).first->second;
        }
        if (!m_runs) {
            auto runs = readThrough(m_access, &readLlmRuns);
            if (!runs)
                return propagate(runs);
            m_runs = std::move(*runs);
        }
        return findRun(*m_runs, words, context);
    }

    ProjectAccess m_access;
    AskingOfRun m_askingOf;
    PinnedRuns m_pinned;
    std::map<std::string, LlmRun> m_parsed; ///< of the pinned
    std::optional<std::vector<LlmRun>> m_runs;
};

} // namespace

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

Result<prompt::JournaledReplies> SharedReplies::find(std::span<const std::string> keys)
{
    return readThrough(m_access, [keys](store::Project &project) { return project.findReplies(keys); });
}

Result<> SharedReplies::commit(std::span<const prompt::JournaledReply> replies)
{
    return m_access([&](store::Project &project) { return project.addReplies(replies); });
}

AskingOfRun replaying(ProjectAccess access, llm::Unanswered unanswered, std::string advice, BodyOfEndpoint bodyOf)
{
    return [access = std::move(access), unanswered, advice = std::move(advice),
            bodyOf = std::move(bodyOf)](const LlmRun &run) -> Result<std::shared_ptr<llm::Asking>> {
        auto body = bodyOf(run.endpoint);
        if (!body)
            return propagate(body);
        return std::make_shared<llm::Asking>(
            llm::Asking::Parts{.endpoint = run.endpoint.identity,
                               .provider = std::make_shared<llm::ReplayProvider>(std::move(*body), unanswered, advice),
                               .journal = std::make_shared<SharedReplies>(access)});
    };
}

Result<> pinRuns(store::Project &project, std::span<const std::string> predictors, const std::string &task,
                 int splitSeed, PinnedRuns &pinned)
{
    std::set<std::string> named;
    for (const std::string &predictor : predictors) {
        const auto spec = predict::parsePredictorSpec(predictor);
        if (!spec)
            return propagate(spec);
        collect(*spec, named);
    }
    if (named.empty())
        return {};
    const auto runs = readLlmRuns(project);
    if (!runs)
        return propagate(runs);
    predict::PredictorContext context;
    context.task = task;
    context.splitSeed = splitSeed;
    for (const std::string &words : named) {
        const auto run = findRun(*runs, words, context);
        if (!run)
            return propagate(run);
        const auto split = findSplit(**run, words, context);
        if (!split)
            return propagate(split);
        LlmRun only = **run;
        only.prompts = {**split};
        pinned[textOf(words)] = runText(only);
    }
    return {};
}

predict::LanguageModels keptModels(ProjectAccess access, AskingOfRun askingOf, PinnedRuns pinned)
{
    const auto kept = std::make_shared<KeptModels>(std::move(access), std::move(askingOf), std::move(pinned));
    return [kept](const std::string &words, const predict::PredictorContext &context) {
        return kept->build(words, context);
    };
}

predict::LanguageModels replayedModels(ProjectAccess access, BodyOfEndpoint bodyOf)
{
    auto askingOf = replaying(access, llm::Unanswered::FailsAlone, {}, std::move(bodyOf));
    return keptModels(std::move(access), std::move(askingOf));
}

Result<bool> namesLanguageModel(const std::string &predictor)
{
    const auto spec = predict::parsePredictorSpec(predictor);
    if (!spec)
        return propagate(spec);
    std::set<std::string> named;
    collect(*spec, named);
    return !named.empty();
}

} // namespace foresearch::workbench
