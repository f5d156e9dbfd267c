#include "core/text/piece_lines.h"

#include "core/text/unicode.h"

namespace foresearch::text {

std::vector<TokenId> idsOfPieces(std::string_view line, const Dictionary &dictionary)
{
    std::vector<TokenId> ids;
    for (const std::string_view piece : words(line))
        ids.push_back(dictionary.id(piece));
    ids.push_back(kEos);
    return ids;
}

std::string piecesOfIds(std::span<const TokenId> ids, const Dictionary &dictionary, std::string_view unknown)
{
    if (!ids.empty() && ids.back() == kEos)
        ids = ids.first(ids.size() - 1);
    std::string line;
    for (const TokenId id : ids) {
        if (!line.empty())
            line += ' ';
        line += id == kUnk ? unknown : std::string_view(dictionary.piece(id));
    }
    return line;
}

PieceStyle pieceStyle(const Dictionary &dictionary)
{
    std::size_t marked = 0;
    std::size_t continued = 0;
    for (std::size_t id = kSpecials; id < dictionary.size(); ++id) {
        const std::string &piece = dictionary.piece(static_cast<TokenId>(id));
        marked += piece.starts_with("\u2581") ? 1 : 0;
        continued += piece.size() > 2 && piece.ends_with("@@") ? 1 : 0;
    }
    if (marked == 0 && continued == 0)
        return PieceStyle::None;
    return marked >= continued ? PieceStyle::SentencePiece : PieceStyle::SubwordNmt;
}

} // namespace foresearch::text
