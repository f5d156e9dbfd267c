#pragma once

#include "core/base/result.h"
#include "core/text/dictionary.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sentencepiece {
class SentencePieceProcessor;
}

namespace foresearch::text {

/// A SentencePiece model, which cuts sentences into pieces after its own normalisation; the same pieces always.
/// Threads: any may ask at once.
class Subwords {
public:
    /// Errors: those of readFile and parse.
    static Result<Subwords> open(const std::filesystem::path &path);
    /// Errors: BadFormat (not a SentencePiece model), naming source.
    static Result<Subwords> parse(std::string bytes, const std::string &source);

    /// Learns byte-pair encoding from sentences; `next` gives one after another and nothing at the end. Of more than a
    /// million it takes a random million, always the same. Equal sentences give an equal model.
    /// Errors: BadValue (too few sentences for so many pieces, in SentencePiece's words).
    static Result<Subwords> train(const std::function<std::optional<std::string>()> &next, std::size_t pieces);

    Subwords(Subwords &&other) noexcept;
    Subwords &operator=(Subwords &&other) noexcept;
    ~Subwords();

    std::vector<std::string> pieces(std::string_view sentence) const;
    const std::string &bytes() const { return m_bytes; } ///< of the model's file

private:
    Subwords(std::unique_ptr<sentencepiece::SentencePieceProcessor> processor, std::string bytes);

    std::unique_ptr<sentencepiece::SentencePieceProcessor> m_processor;
    std::string m_bytes;
};

/// The ids of a sentence's pieces, with eos at the end; pieces that are not in the dictionary are kUnk.
std::vector<TokenId> encode(const Subwords &subwords, const Dictionary &dictionary, std::string_view sentence);

} // namespace foresearch::text
