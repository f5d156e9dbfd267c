#include "core/text/subwords.h"

#include "core/base/file.h"
#include "core/base/json.h"

#include <sentencepiece_processor.h>
#include <sentencepiece_trainer.h>

namespace foresearch::text {

namespace {

constexpr std::uintmax_t kMaxModelBytes = std::uintmax_t{64} << 20;

/// Sentences as the trainer asks for them.
class Sentences final : public sentencepiece::SentenceIterator {
public:
    explicit Sentences(const std::function<std::optional<std::string>()> &next) : m_next(next) { Next(); }

    bool done() const override { return m_isDone; }
    void Next() override
    {
        auto sentence = m_next();
        m_isDone = !sentence;
        m_sentence = std::move(sentence).value_or("");
    }
    const std::string &value() const override { return m_sentence; }
    sentencepiece::util::Status status() const override { return {}; }

private:
    const std::function<std::optional<std::string>()> &m_next;
    std::string m_sentence;
    bool m_isDone = false;
};

/// In one line, without the place in SentencePiece's sources.
std::string wordsOf(const sentencepiece::util::Status &status)
{
    std::string words = status.message();
    return words.substr(0, words.find('\n'));
}

} // namespace

Subwords::Subwords(std::unique_ptr<sentencepiece::SentencePieceProcessor> processor, std::string bytes)
    : m_processor(std::move(processor))
    , m_bytes(std::move(bytes))
{}
Subwords::Subwords(Subwords &&other) noexcept = default;
Subwords &Subwords::operator=(Subwords &&other) noexcept = default;
Subwords::~Subwords() = default;

Result<Subwords> Subwords::open(const std::filesystem::path &path)
{
    auto bytes = readFile(path, kMaxModelBytes);
    if (!bytes)
        return propagate(bytes);
    return parse(*std::move(bytes), path.string());
}

Result<Subwords> Subwords::parse(std::string bytes, const std::string &source)
{
    auto processor = std::make_unique<sentencepiece::SentencePieceProcessor>();
    // An empty message is a valid one, and no model.
    if (bytes.empty() || !processor->LoadFromSerializedProto(bytes).ok())
        return fail(ErrorCode::BadFormat, describeProblem({source}, {}, "something else", "a SentencePiece model"));
    return Subwords(std::move(processor), std::move(bytes));
}

Result<Subwords> Subwords::train(const std::function<std::optional<std::string>()> &next, std::size_t pieces)
{
    Sentences sentences(next);
    std::string bytes;
    const auto status = sentencepiece::SentencePieceTrainer::Train({{"model_type", "bpe"},
                                                                    {"vocab_size", std::to_string(pieces)},
                                                                    {"character_coverage", "1.0"},
                                                                    {"input_sentence_size", "1000000"},
                                                                    {"shuffle_input_sentence", "true"},
                                                                    {"num_threads", "1"}},
                                                                   &sentences, &bytes);
    if (!status.ok())
        return fail(ErrorCode::BadValue, "Learning " + std::to_string(pieces) + " pieces: " + wordsOf(status));
    return parse(std::move(bytes), "learned pieces");
}

std::vector<std::string> Subwords::pieces(std::string_view sentence) const
{
    std::vector<std::string> found;
    // It fails only without a model.
    [[maybe_unused]] const auto status = m_processor->Encode({sentence.data(), sentence.size()}, &found);
    return found;
}

std::vector<TokenId> encode(const Subwords &subwords, const Dictionary &dictionary, std::string_view sentence)
{
    std::vector<TokenId> ids;
    for (const std::string &piece : subwords.pieces(sentence)) {
        // A text may hold "<pad>" and must not become padding.
        const TokenId id = dictionary.id(piece);
        ids.push_back(id < static_cast<TokenId>(kSpecials) ? kUnk : id);
    }
    ids.push_back(kEos);
    return ids;
}

} // namespace foresearch::text
