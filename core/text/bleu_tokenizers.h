#pragma once

#include <string>
#include <string_view>

namespace foresearch::text {

/// How sacreBLEU takes a line apart before it counts; each gives a text whose words are the tokens.
enum class BleuTokenizer {
    Mteval13a,     ///< NIST's mteval-v13a, for languages in Latin script
    International, ///< NIST's mteval-v14 --international-tokenization
    Characters,
    None ///< the text is tokenised already
};

/// "13a", "intl", "char", "none", as in signatures.
const char *name(BleuTokenizer tokenizer);

/// Source: sacreBLEU 2, tokenizers/.
std::string tokenizeForBleu(std::string_view line, BleuTokenizer tokenizer);

/// How words were split into pieces.
enum class PieceStyle {
    None,         ///< they were not
    SubwordNmt,   ///< "@@" at the end of a piece that goes on
    SentencePiece ///< U+2581 at the beginning of a piece that begins a word
};

/// The line of words that a line of pieces stands for. Source: fairseq, --remove-bpe.
std::string joinPieces(std::string_view line, PieceStyle style);

/// "well-known" as "well ##AT##-##AT## known", as it was done to what "normal" BLEU was computed on.
/// Source: HAT, score.py and tensor2tensor's get_ende_bleu.sh.
std::string splitCompounds(std::string_view line);

} // namespace foresearch::text
