#include "core/prompt/prompt_version.h"

#include "core/base/file.h"
#include "core/base/member_reader.h"
#include "core/base/sha256.h"
#include "core/prompt/prompt_template.h"
#include "core/space/architecture_json.h"
#include "core/space/limits.h"

#include <array>
#include <tuple>
#include <utility>

namespace foresearch::prompt {

namespace {

constexpr std::string_view kFormat = "foresearch-prompt";
constexpr int kVersion = 1;
constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{16} << 20;
constexpr std::array<std::pair<const char *, Layout>, 2> kLayouts{{{"figure", Layout::Figure}, {"code", Layout::Code}}};

OrderedJson contentJson(const Prompt &prompt)
{
    OrderedJson components = OrderedJson::array();
    for (const Component component : kComponents)
        if (prompt.components.has(component))
            components.push_back(key(component));
    OrderedJson json{{"layout", key(prompt.layout)}, {"components", components}};
    if (const auto *words = std::get_if<PromptWords>(&prompt.words))
        json["words"] = wordsJson(*words);
    else
        json["text"] = std::get<ImportedText>(prompt.words).text;
    json["task_examples"] = taskExamplesJson(prompt.taskExamples);
    OrderedJson demonstrations = OrderedJson::array();
    for (const Demonstration &demonstration : prompt.demonstrations)
        demonstrations.push_back(
            {{"architecture", OrderedJson::parse(space::canonicalJson(demonstration.architecture))},
             {"bleu", demonstration.bleu}});
    json["demonstrations"] = demonstrations;
    // How embeddings are shared changes no FLOPs.
    json["sizes"] = {{"qkv_dim", prompt.sizes.qkvDim},
                     {"vocabulary_size", prompt.sizes.vocabularySize},
                     {"sentence_length", prompt.sizes.sentenceLength}};
    return json;
}

Result<ComponentSet> readComponents(const JsonCursor &root)
{
    ComponentSet components;
    const auto list = root.at("components");
    if (!list)
        return propagate(list);
    const auto elements = list->elements();
    if (!elements)
        return propagate(elements);
    for (const JsonCursor &element : *elements) {
        const auto word = element.text();
        if (!word)
            return propagate(word);
        const auto component = parseComponent(*word);
        if (!component)
            return element.problem(ErrorCode::BadValue, element.found(), "a component of a prompt");
        components = components.with(*component);
    }
    return components;
}

Result<std::vector<Demonstration>> readDemonstrations(const JsonCursor &root)
{
    std::vector<Demonstration> demonstrations;
    const auto list = root.at("demonstrations");
    if (!list)
        return propagate(list);
    const auto elements = list->elements();
    if (!elements)
        return propagate(elements);
    for (const JsonCursor &element : *elements) {
        const auto member = element.at("architecture");
        if (!member)
            return propagate(member);
        auto architecture = space::readArchitecture(*member, nullptr);
        if (!architecture)
            return propagate(architecture);
        const auto bleuMember = element.at("bleu");
        if (!bleuMember)
            return propagate(bleuMember);
        const auto bleu = bleuMember->number();
        if (!bleu)
            return propagate(bleu);
        demonstrations.push_back({*std::move(architecture), *bleu});
    }
    return demonstrations;
}

Result<space::FixedSizes> readSizes(const JsonCursor &root)
{
    space::FixedSizes sizes;
    const auto object = root.at("sizes");
    if (!object)
        return propagate(object);
    for (const auto &[name, target, limit] :
         {std::tuple{"qkv_dim", &sizes.qkvDim, space::kMaxQkvDim},
          std::tuple{"vocabulary_size", &sizes.vocabularySize, space::kMaxVocabulary},
          std::tuple{"sentence_length", &sizes.sentenceLength, space::kMaxSentenceLength}}) {
        const auto member = object->at(name);
        if (!member)
            return propagate(member);
        const auto value = member->integer(1, limit);
        if (!value)
            return propagate(value);
        *target = static_cast<int>(*value);
    }
    return sizes;
}

Result<Prompt> readContent(const JsonCursor &root, Completeness completeness)
{
    Prompt prompt;
    MemberReader reader(root);
    reader.readWord("layout", prompt.layout, kLayouts);
    if (const auto components = reader.keep(readComponents(root)))
        prompt.components = *components;
    if (auto words = reader.keep(readWords(root, Blanks::Allowed)))
        prompt.words = *std::move(words);
    if (auto examples = reader.keep(readTaskExamples(root)))
        prompt.taskExamples = *std::move(examples);
    if (auto demonstrations = reader.keep(readDemonstrations(root)))
        prompt.demonstrations = *std::move(demonstrations);
    if (const auto sizes = reader.keep(readSizes(root)))
        prompt.sizes = *sizes;
    if (const auto done = reader.done(); !done)
        return propagate(done);
    const auto valid = completeness == Completeness::Whole ? validate(prompt) : Result<>();
    if (!valid)
        return fail(valid.error().code, root.source().name + ": " + valid.error().detail);
    return prompt;
}

OrderedJson fileJson(const PromptVersion &version)
{
    OrderedJson json{
        {"format", kFormat}, {"version", kVersion}, {"hash", version.hash()}, {"parent", version.parent()}};
    json.update(contentJson(version.prompt()));
    return json;
}

} // namespace

std::string contentHash(const Prompt &prompt)
{
    return sha256(toText(contentJson(prompt)));
}

PromptVersion::PromptVersion(Prompt prompt, std::string parent)
    : m_prompt(std::move(prompt))
    , m_hash(contentHash(m_prompt))
    , m_parent(std::move(parent))
{
    m_prompt.sizes.embeddingSharing = space::FixedSizes().embeddingSharing;
}

std::string promptJson(const PromptVersion &version)
{
    return fileJson(version).dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

std::string promptLine(const PromptVersion &version)
{
    return toText(fileJson(version));
}

Result<PromptVersion> parsePrompt(std::string_view text, const TextSource &source, Completeness completeness)
{
    const auto json = parseJson(withoutByteOrderMark(text), source);
    if (!json)
        return propagate(json);
    const JsonCursor root(*json, source);
    if (const auto known = checkFormat(root, kFormat, kVersion); !known)
        return propagate(known);
    std::string hash;
    std::string parent;
    MemberReader reader(root);
    reader.read("hash", hash);
    reader.read("parent", parent);
    if (const auto done = reader.done(); !done)
        return propagate(done);
    auto prompt = readContent(root, completeness);
    if (!prompt)
        return propagate(prompt);
    PromptVersion version(*std::move(prompt), parent);
    if (version.hash() != hash)
        return fail(ErrorCode::BadValue,
                    describeProblem(source, "hash", shownText(hash),
                                    version.hash() + ", which is this content's: the file was changed"));
    return version;
}

Result<PromptVersion> readPrompt(const std::filesystem::path &path)
{
    const auto text = readFile(path, kMaxFileBytes);
    if (!text)
        return propagate(text);
    return parsePrompt(*text, {path.string()});
}

} // namespace foresearch::prompt
