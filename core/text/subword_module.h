#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace foresearch::text {

/// The seam to SentencePiece. Debian's library exports a protobuf of its own, which clashes with LibTorch's in one
/// scope of names; so programs never link it: Subwords loads the module that exports `kSubwordModelFactory`. Learning a
/// model is the work of a program, `kPieceLearner`, that can be ended at any time. Values of std only, no exception
/// crosses the seam.

/// A SentencePiece model. Threads: any may ask at once.
class SubwordModel {
public:
    virtual ~SubwordModel() = default;

    /// The pieces of a sentence in UTF-8, after the model's own normalisation. What it doesn't know is a piece, too.
    virtual void pieces(std::string_view sentence, std::vector<std::string> &found) const = 0;

    /// The pieces that it knows, in its own order, without "<s>", "</s>" and the like.
    virtual std::vector<std::string> vocabulary() const = 0;

    /// Whether the pieces of a sentence are those of its words, one after another, as long as it holds only what
    /// isCutWordByWord (subwords.h) names: byte-pair encoding without pieces that reach over a blank, after one of
    /// SentencePiece's own normalisations.
    virtual bool cutsWordByWord() const = 0;
};

/// Opens the model in a file's bytes; null where there is none, or where `version` is not the module's, which it says
/// in `moduleVersion`.
using SubwordModelFactory = SubwordModel *(std::uint32_t version, const char *bytes, std::size_t size,
                                           std::uint32_t *moduleVersion);

inline constexpr const char *kSubwordModelFactory = "foresearch_open_subword_model";
inline constexpr std::uint32_t kSubwordModuleVersion = 1;
inline constexpr const char *kSubwordModule = "libforesearch-subwords.so";

/// foresearch-learn-pieces SENTENCES PIECES MODEL: learns byte-pair encoding from a file of sentences and writes the
/// model. SentencePiece's log goes to standard output, where "size=N" says how many pieces there are; what is wrong
/// goes to standard error, with exit status 1.
inline constexpr const char *kPieceLearner = "foresearch-learn-pieces";

} // namespace foresearch::text
