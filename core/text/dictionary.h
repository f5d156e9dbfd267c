#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace foresearch::text {

using TokenId = std::int32_t;

inline constexpr TokenId kBos = 0;
inline constexpr TokenId kPad = 1;
inline constexpr TokenId kEos = 2;
inline constexpr TokenId kUnk = 3;
inline constexpr std::size_t kSpecials = 4;

/// The pieces that token ids stand for. Its file is fairseq's: a line "PIECE COUNT" for each id from 4 on; the four
/// specials are not listed. Source: fairseq, data/dictionary.py.
class Dictionary {
public:
    /// Errors: those of readFile and parse.
    static Result<Dictionary> open(const std::filesystem::path &path);
    /// Errors: BadFormat (a line without count, not UTF-8); BadValue (a piece twice, no piece at all), naming source
    /// and line.
    static Result<Dictionary> parse(std::string_view text, const std::string &source);

    /// With the specials.
    std::size_t size() const { return m_pieces.size(); }
    /// kUnk for a piece that is not in it.
    TokenId id(std::string_view piece) const;
    /// Contract: 0 <= id < size().
    const std::string &piece(TokenId id) const { return m_pieces[static_cast<std::size_t>(id)]; }

    friend bool operator==(const Dictionary &a, const Dictionary &b) { return a.m_pieces == b.m_pieces; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view piece) const { return std::hash<std::string_view>()(piece); }
    };

    Dictionary();
    bool add(std::string piece);

    std::vector<std::string> m_pieces;
    std::unordered_map<std::string, TokenId, Hash, std::equal_to<>> m_ids;
};

} // namespace foresearch::text
