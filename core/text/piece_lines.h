#pragma once

#include "core/text/bleu_tokenizers.h"
#include "core/text/dictionary.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foresearch::text {

/// The ids of the pieces between blanks, and eos. A piece that is not in the dictionary is unknown.
std::vector<TokenId> idsOfPieces(std::string_view line, const Dictionary &dictionary);

/// The pieces that ids stand for, blanks between them, without eos at the end; `unknown` where there is none.
/// Contract: 0 <= id < dictionary.size().
std::string piecesOfIds(std::span<const TokenId> ids, const Dictionary &dictionary, std::string_view unknown = "<unk>");

/// How the dictionary's pieces were made, by what they look like.
PieceStyle pieceStyle(const Dictionary &dictionary);

} // namespace foresearch::text
