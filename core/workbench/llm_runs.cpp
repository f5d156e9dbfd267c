#include "core/workbench/llm_runs.h"

#include "core/base/member_reader.h"
#include "core/workbench/judging_runs.h"
#include "core/workbench/run_end.h"

namespace foresearch::workbench {

namespace {

constexpr const char *kMember = "llm";

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

} // namespace

std::string titleOf(const LlmRun &run)
{
    return run.variant + "@" + run.sampling.model;
}

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

std::string runText(const LlmRun &run)
{
    return toText(OrderedJson{{"settings", settingsJson(run)}, {"prompts", partsOf(run)}});
}

Result<LlmRun> parseLlmRun(std::string_view text, const TextSource &source)
{
    const auto parsed = parseJson(text, source);
    if (!parsed)
        return propagate(parsed);
    const JsonCursor object(*parsed, source);
    std::string settings;
    MemberReader reader(object);
    reader.read("settings", settings);
    const auto prompts = reader.at("prompts");
    if (const auto done = reader.done(); !done)
        return propagate(done);
    auto run = readSettings(settings, source);
    if (!run)
        return propagate(run);
    if (!*run)
        return object.problem(ErrorCode::BadFormat, "settings of another predictor", "those of a language model");
    const auto elements = prompts->elements();
    if (!elements)
        return propagate(elements);
    for (const JsonCursor &element : *elements) {
        const auto part = element.text();
        auto prompt = part ? readPart(*part, source) : propagate(part);
        if (!prompt)
            return propagate(prompt);
        (*run)->prompts.push_back(std::move(*prompt));
    }
    return std::move(**run);
}

} // namespace foresearch::workbench
