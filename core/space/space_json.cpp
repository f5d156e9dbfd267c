#include "core/space/space_json.h"

#include "core/base/file.h"

#include <limits>

namespace foresearch::space {

namespace {

constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{1} << 20;
constexpr std::int64_t kMinInt = std::numeric_limits<int>::min();
constexpr std::int64_t kMaxInt = std::numeric_limits<int>::max();

Result<Choices> readChoices(const JsonCursor &root)
{
    const auto member = root.at("choices");
    if (!member)
        return propagate(member);
    Choices choices;
    for (const Hyperparameter hyperparameter : kHyperparameters) {
        const auto side = member->at(sideKey(hyperparameter));
        if (!side)
            return propagate(side);
        const auto list = side->at(choicesKey(hyperparameter));
        if (!list)
            return propagate(list);
        auto numbers = list->integers(kMinInt, kMaxInt);
        if (!numbers)
            return propagate(numbers);
        choicesOf(choices, hyperparameter) = *std::move(numbers);
    }
    return choices;
}

Result<int> readSize(const JsonCursor &sizes, std::string_view key)
{
    const auto member = sizes.at(key);
    if (!member)
        return propagate(member);
    const auto number = member->integer(kMinInt, kMaxInt);
    if (!number)
        return propagate(number);
    return static_cast<int>(*number);
}

Result<EmbeddingSharing> readSharing(const JsonCursor &sizes)
{
    const auto member = sizes.at("embedding_sharing");
    if (!member)
        return propagate(member);
    if (member->json() == "all")
        return EmbeddingSharing::All;
    if (member->json() == "none")
        return EmbeddingSharing::None;
    return member->problem(ErrorCode::BadValue, member->found(), "\"all\" or \"none\"");
}

Result<FixedSizes> readSizes(const JsonCursor &root)
{
    const auto member = root.at("sizes");
    if (!member)
        return propagate(member);
    const auto qkvDim = readSize(*member, "qkv_dim");
    if (!qkvDim)
        return propagate(qkvDim);
    const auto vocabularySize = readSize(*member, "vocabulary_size");
    if (!vocabularySize)
        return propagate(vocabularySize);
    const auto sentenceLength = readSize(*member, "sentence_length");
    if (!sentenceLength)
        return propagate(sentenceLength);
    const auto sharing = readSharing(*member);
    if (!sharing)
        return propagate(sharing);
    return FixedSizes{*qkvDim, *vocabularySize, *sentenceLength, *sharing};
}

Result<SearchSpace> readSpaceJson(const JsonCursor &root)
{
    if (const auto known = checkFormat(root, kSpaceFormat, kSpaceVersion); !known)
        return propagate(known);
    SearchSpace space;
    const auto nameMember = root.at("name");
    if (!nameMember)
        return propagate(nameMember);
    auto name = nameMember->text();
    if (!name)
        return propagate(name);
    space.name = *std::move(name);
    space.title = space.name;
    const auto titleMember = root.find("title");
    if (!titleMember)
        return propagate(titleMember);
    if (*titleMember) {
        auto title = (*titleMember)->text();
        if (!title)
            return propagate(title);
        space.title = *std::move(title);
    }
    auto choices = readChoices(root);
    if (!choices)
        return propagate(choices);
    space.choices = *std::move(choices);
    const auto sizes = readSizes(root);
    if (!sizes)
        return propagate(sizes);
    space.sizes = *sizes;
    return space;
}

} // namespace

std::string spaceJson(const SearchSpace &space)
{
    OrderedJson choices;
    for (const Hyperparameter hyperparameter : kHyperparameters)
        choices[sideKey(hyperparameter)][choicesKey(hyperparameter)] = choicesOf(space.choices, hyperparameter);
    const FixedSizes &sizes = space.sizes;
    const OrderedJson json{
        {"format", kSpaceFormat},
        {"version", kSpaceVersion},
        {"name", space.name},
        {"title", space.title},
        {"choices", choices},
        {"sizes",
         {{"qkv_dim", sizes.qkvDim},
          {"vocabulary_size", sizes.vocabularySize},
          {"sentence_length", sizes.sentenceLength},
          {"embedding_sharing", sizes.embeddingSharing == EmbeddingSharing::All ? "all" : "none"}}},
    };
    return json.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

Result<SearchSpace> parseSpace(std::string_view text, const TextSource &source)
{
    const auto json = parseJson(text, source);
    if (!json)
        return propagate(json);
    auto space = readSpaceJson(JsonCursor(*json, source));
    if (!space)
        return space;
    if (const auto problem = findProblem(*space))
        return fail(ErrorCode::BadValue, describeProblem(source, problem->key, problem->found, problem->expected));
    return space;
}

Result<SearchSpace> readSpace(const std::filesystem::path &path)
{
    const auto text = readFile(path, kMaxFileBytes);
    if (!text)
        return propagate(text);
    return parseSpace(*text, {path.string()});
}

Result<SearchSpace> openSpace(const std::string &nameOrPath)
{
    auto builtin = findSpace(nameOrPath);
    if (builtin)
        return builtin;
    auto space = readSpace(nameOrPath);
    if (space || space.error().code != ErrorCode::NotFound)
        return space;
    std::string detail = builtin.error().detail;
    detail.pop_back();
    return fail(ErrorCode::NotFound, detail + ", or the file of an own space.");
}

} // namespace foresearch::space
