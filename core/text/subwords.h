#pragma once

#include "core/base/task_control.h"
#include "core/text/dictionary.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace foresearch::text {

class SubwordModel;

/// A SentencePiece model, which cuts sentences into pieces after its own normalisation; the same pieces always.
/// The library is loaded with the first model. Threads: any may ask at once.
class Subwords {
public:
    /// Errors: those of readFile and parse.
    static Result<Subwords> open(const std::filesystem::path &path);
    /// Errors: BadFormat (not a SentencePiece model), naming source; Unavailable (no module that can be loaded).
    static Result<Subwords> parse(std::string bytes, const std::string &source);

    std::vector<std::string> pieces(std::string_view sentence) const;
    /// All that it knows, in its own order, without "<s>" and the like.
    std::vector<std::string> vocabulary() const;
    const std::string &bytes() const { return m_bytes; } ///< of the model's file
    bool cutsWordByWord() const;                         ///< see SubwordModel

private:
    Subwords(std::shared_ptr<const SubwordModel> model, std::string bytes);

    std::shared_ptr<const SubwordModel> m_model;
    std::string m_bytes;
};

/// Learns byte-pair encoding from a file of sentences, one a line, in a process of its own. Equal sentences give an
/// equal model. Memory (of that process): about 0.7 kB a sentence. Progress: in pieces. Errors: those of readFile;
/// BadValue (too few sentences for so many pieces, in SentencePiece's words); Unavailable; Stopped, within half a
/// second.
Result<Subwords> learnSubwords(const std::filesystem::path &sentences, std::size_t pieces, const TaskControl &control);

/// The ids of a sentence's pieces, with eos at the end; pieces that are not in the dictionary are kUnk.
std::vector<TokenId> encode(const Subwords &subwords, const Dictionary &dictionary, std::string_view sentence);

/// Whether a sentence holds only blanks, printable ASCII and the letters from U+00C0 to U+024F: what no normalisation
/// joins over a blank.
bool isCutWordByWord(std::string_view sentence);

/// Encodes many sentences, as encode does, about ten times as fast where the model cuts word by word: the ids of the
/// first 262,144 different words are kept. Contract: both outlive it. Threads: one.
class SentenceEncoder {
public:
    SentenceEncoder(const Subwords &subwords, const Dictionary &dictionary);

    std::vector<TokenId> encode(std::string_view sentence);

private:
    void appendWord(std::string_view word, std::vector<TokenId> &ids);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>()(word); }
    };

    const Subwords &m_subwords;
    const Dictionary &m_dictionary;
    bool m_keepsWords;
    std::unordered_map<std::string, std::vector<TokenId>, Hash, std::equal_to<>> m_words;
};

} // namespace foresearch::text
