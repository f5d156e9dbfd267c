#include "core/text/subwords.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/module.h"
#include "core/base/process.h"
#include "core/base/readable.h"
#include "core/text/subword_module.h"

#include <algorithm>
#include <charconv>

namespace foresearch::text {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kMaxModelBytes = std::uintmax_t{64} << 20;
constexpr std::chrono::hours kSilenceLimit{2}; ///< while it counts the pairs of many sentences it says nothing

Result<SubwordModelFactory *> modelFactory()
{
    const auto path = findModule(kSubwordModule);
    if (!path)
        return propagate(path);
    const auto function = moduleFunction(*path, kSubwordModelFactory, "the module for SentencePiece");
    if (!function)
        return propagate(function);
    return reinterpret_cast<SubwordModelFactory *>(*function);
}

/// "... Added: freq=12 size=340 all=..." to 340.
std::optional<std::size_t> learnedSoFar(std::string_view line)
{
    constexpr std::string_view kSize = " size=";
    const std::size_t at = line.find(kSize);
    if (at == std::string_view::npos)
        return std::nullopt;
    line.remove_prefix(at + kSize.size());
    std::size_t size = 0;
    const auto parsed = std::from_chars(line.data(), line.data() + line.size(), size);
    return parsed.ec == std::errc() ? std::optional(size) : std::nullopt;
}

/// What SentencePiece says is wrong, without the place in its sources.
std::string withoutPlace(const std::string &message)
{
    const std::size_t end = message.rfind("] ");
    const std::string words = end == std::string::npos ? message : message.substr(end + 2);
    return words.empty() ? message : words;
}

void appendIds(const Subwords &subwords, const Dictionary &dictionary, std::string_view sentence,
               std::vector<TokenId> &ids)
{
    for (const std::string &piece : subwords.pieces(sentence)) {
        // A text may hold "<pad>" and must not become padding.
        const TokenId id = dictionary.id(piece);
        ids.push_back(id < static_cast<TokenId>(kSpecials) ? kUnk : id);
    }
}

} // namespace

Subwords::Subwords(std::shared_ptr<const SubwordModel> model, std::string bytes)
    : m_model(std::move(model))
    , m_bytes(std::move(bytes))
{}

Result<Subwords> Subwords::open(const fs::path &path)
{
    auto bytes = readFile(path, kMaxModelBytes);
    if (!bytes)
        return propagate(bytes);
    return parse(*std::move(bytes), path.string());
}

Result<Subwords> Subwords::parse(std::string bytes, const std::string &source)
{
    const auto factory = modelFactory();
    if (!factory)
        return propagate(factory);
    std::uint32_t version = 0;
    std::shared_ptr<const SubwordModel> model((*factory)(kSubwordModuleVersion, bytes.data(), bytes.size(), &version));
    if (version != kSubwordModuleVersion)
        return fail(ErrorCode::Unavailable, std::string(kSubwordModule) + ": found version " + std::to_string(version)
                                                + ", expected " + std::to_string(kSubwordModuleVersion)
                                                + ": install all of Foresearch of the same release.");
    if (!model)
        return fail(ErrorCode::BadFormat, describeProblem({source}, {}, "something else", "a SentencePiece model"));
    return Subwords(std::move(model), std::move(bytes));
}

std::vector<std::string> Subwords::pieces(std::string_view sentence) const
{
    std::vector<std::string> found;
    m_model->pieces(sentence, found);
    return found;
}

std::vector<std::string> Subwords::vocabulary() const
{
    return m_model->vocabulary();
}

Result<Subwords> learnSubwords(const fs::path &sentences, std::size_t pieces, const TaskControl &control)
{
    if (const auto readable = checkReadable(sentences); !readable)
        return propagate(readable);
    const auto learner = findModule(kPieceLearner);
    if (!learner)
        return propagate(learner);
    const fs::path model = sentences.string() + ".model";
    const std::string task = "Learning " + std::to_string(pieces) + " pieces";
    const auto report = [&](std::size_t done) {
        control.progress({.done = static_cast<double>(done),
                          .total = static_cast<double>(pieces),
                          .unit = "pieces",
                          .activity = "learning"});
    };
    report(0);
    const auto end = runProcess(
        {.command = {learner->string(), sentences.string(), std::to_string(pieces), model.string()},
         .silenceLimit = kSilenceLimit},
        {},
        [&](std::string_view line) -> Result<Expected> {
            if (const auto size = learnedSoFar(line))
                report(*size);
            return Expected::MoreLines;
        },
        control);
    if (!end)
        return propagate(end);
    if (!end->succeeded)
        return fail(ErrorCode::BadValue,
                    task + ": SentencePiece refused ("
                        + (end->errorTail.empty() ? end->description : withoutPlace(end->errorTail)) + ").");
    auto bytes = readFile(model, kMaxModelBytes);
    if (!bytes)
        return propagate(bytes);
    std::error_code code;
    fs::remove(model, code);
    return Subwords::parse(*std::move(bytes), "learned pieces");
}

bool Subwords::cutsWordByWord() const
{
    return m_model->cutsWordByWord();
}

std::vector<TokenId> encode(const Subwords &subwords, const Dictionary &dictionary, std::string_view sentence)
{
    std::vector<TokenId> ids;
    appendIds(subwords, dictionary, sentence, ids);
    ids.push_back(kEos);
    return ids;
}

bool isCutWordByWord(std::string_view sentence)
{
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const auto byte = static_cast<unsigned char>(sentence[i]);
        if (byte >= 0x20 && byte < 0x7F)
            continue;
        if (byte < 0xC3 || byte > 0xC9 || ++i == sentence.size()) // lead bytes of U+00C0 to U+027F
            return false;
        if (byte == 0xC9 && static_cast<unsigned char>(sentence[i]) > 0x8F)
            return false;
    }
    return true;
}

SentenceEncoder::SentenceEncoder(const Subwords &subwords, const Dictionary &dictionary)
    : m_subwords(subwords)
    , m_dictionary(dictionary)
    , m_keepsWords(subwords.cutsWordByWord())
{}

void SentenceEncoder::appendWord(std::string_view word, std::vector<TokenId> &ids)
{
    constexpr std::size_t kMaxWords = std::size_t{1} << 18;
    constexpr std::size_t kMaxWordBytes = 40;
    if (const auto known = m_words.find(word); known != m_words.end()) {
        ids.insert(ids.end(), known->second.begin(), known->second.end());
        return;
    }
    const std::size_t before = ids.size();
    appendIds(m_subwords, m_dictionary, word, ids);
    if (word.size() <= kMaxWordBytes && m_words.size() < kMaxWords)
        m_words.emplace(word, std::vector<TokenId>(ids.begin() + static_cast<std::ptrdiff_t>(before), ids.end()));
}

std::vector<TokenId> SentenceEncoder::encode(std::string_view sentence)
{
    if (!m_keepsWords || !isCutWordByWord(sentence))
        return text::encode(m_subwords, m_dictionary, sentence);
    std::vector<TokenId> ids;
    while (!sentence.empty()) {
        const std::size_t end = std::min(sentence.find(' '), sentence.size());
        if (end > 0)
            appendWord(sentence.substr(0, end), ids);
        sentence.remove_prefix(std::min(end + 1, sentence.size()));
    }
    ids.push_back(kEos);
    return ids;
}

} // namespace foresearch::text
