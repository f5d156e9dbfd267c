#include "core/prompt/recipe.h"

#include <array>

namespace foresearch::prompt {

namespace {

constexpr std::int64_t kMaxCount = 10'000;
constexpr std::size_t kMaxList = 1'000'000;
constexpr std::array kRules{DemonstrationRule::First, DemonstrationRule::Drawn, DemonstrationRule::Spread,
                            DemonstrationRule::ByHand};

/// Reads members that may be absent; the first failure is kept.
class OptionalMembers {
public:
    explicit OptionalMembers(const JsonCursor &object) : m_object(object) {}

    void read(const char *key, std::string &target)
    {
        readBy(key, target, [](const JsonCursor &at) { return at.text(); });
    }
    void read(const char *key, std::filesystem::path &target)
    {
        std::string text;
        read(key, text);
        target = text;
    }
    template <typename T>
    void readInteger(const char *key, T &target, std::int64_t min, std::int64_t max)
    {
        readBy(key, target, [min, max](const JsonCursor &at) { return at.integer(min, max); });
    }
    void read(const char *key, DemonstrationRule &target)
    {
        const auto member = find(key);
        if (!member)
            return;
        const auto word = member->text();
        if (!word)
            return keep(word.error());
        std::string words;
        for (const DemonstrationRule rule : kRules) {
            if (*word == prompt::key(rule)) {
                target = rule;
                return;
            }
            (words += ' ') += prompt::key(rule);
        }
        keep(member->problem(ErrorCode::BadValue, "\"" + *word + "\"", "one of" + words).error());
    }
    /// Numbers from 1.
    void read(const char *key, std::vector<std::size_t> &target)
    {
        const auto member = find(key);
        if (!member)
            return;
        const auto elements = member->elements();
        if (!elements)
            return keep(elements.error());
        if (elements->size() > kMaxList)
            return keep(
                member->problem(ErrorCode::BadValue, std::to_string(elements->size()) + " numbers", "at most a million")
                    .error());
        for (const JsonCursor &element : *elements) {
            const auto value = element.integer(1, INT64_MAX);
            if (!value)
                return keep(value.error());
            target.push_back(static_cast<std::size_t>(*value));
        }
    }
    template <typename Read>
    void inside(const char *key, const Read &read)
    {
        if (const auto member = find(key)) {
            OptionalMembers members(*member);
            read(members);
            if (members.m_error)
                keep(*members.m_error);
        }
    }

    Result<> done() const { return m_error ? Result<>(Unexpected(*m_error)) : Result<>(); }

private:
    std::optional<JsonCursor> find(const char *key)
    {
        if (m_error)
            return std::nullopt;
        const auto member = m_object.find(key);
        if (member)
            return *member;
        keep(member.error());
        return std::nullopt;
    }
    template <typename T, typename Read>
    void readBy(const char *key, T &target, const Read &read)
    {
        const auto member = find(key);
        if (!member)
            return;
        const auto value = read(*member);
        if (value)
            target = static_cast<T>(*value);
        else
            keep(value.error());
    }
    void keep(const Error &error)
    {
        if (!m_error)
            m_error = error;
    }

    const JsonCursor &m_object;
    std::optional<Error> m_error;
};

} // namespace

std::string recipeJson(const PromptRecipe &recipe)
{
    const DemonstrationChoice &demonstrations = recipe.demonstrations;
    const TaskExampleChoice &examples = recipe.taskExamples;
    return toText(OrderedJson{{"template", recipe.promptTemplate},
                              {"task", recipe.task},
                              {"split", recipe.split},
                              {"demonstrations", OrderedJson{{"rule", key(demonstrations.rule)},
                                                             {"count", demonstrations.count},
                                                             {"seed", demonstrations.seed},
                                                             {"rows", demonstrations.rows}}},
                              {"task_examples", OrderedJson{{"source", recipe.corpus.source.string()},
                                                            {"target", recipe.corpus.target.string()},
                                                            {"count", examples.count},
                                                            {"seed", examples.seed},
                                                            {"lines", examples.lines}}}});
}

Result<PromptRecipe> parseRecipe(std::string_view json, const TextSource &source)
{
    const auto parsed = parseJson(json, source);
    if (!parsed)
        return propagate(parsed);
    PromptRecipe recipe;
    const JsonCursor root(*parsed, source);
    OptionalMembers members(root);
    members.read("template", recipe.promptTemplate);
    members.read("task", recipe.task);
    members.readInteger("split", recipe.split, INT32_MIN, INT32_MAX);
    members.inside("demonstrations", [&recipe](OptionalMembers &inside) {
        inside.read("rule", recipe.demonstrations.rule);
        inside.readInteger("count", recipe.demonstrations.count, 0, kMaxCount);
        inside.readInteger("seed", recipe.demonstrations.seed, 0, INT64_MAX);
        inside.read("rows", recipe.demonstrations.rows);
    });
    members.inside("task_examples", [&recipe](OptionalMembers &inside) {
        inside.read("source", recipe.corpus.source);
        inside.read("target", recipe.corpus.target);
        inside.readInteger("count", recipe.taskExamples.count, 0, kMaxCount);
        inside.readInteger("seed", recipe.taskExamples.seed, 0, INT64_MAX);
        inside.read("lines", recipe.taskExamples.lines);
    });
    if (const auto done = members.done(); !done)
        return propagate(done);
    return recipe;
}

Result<Prompt> forSplit(Prompt prompt, const PromptRecipe &recipe, const eval::TfsTask &task,
                        const eval::TfsSplit &split)
{
    auto demonstrations = chooseDemonstrations(split, recipe.demonstrations);
    if (!demonstrations)
        return propagate(demonstrations);
    prompt.demonstrations = *std::move(demonstrations);
    prompt.sizes = task.space.sizes;
    return prompt;
}

} // namespace foresearch::prompt
