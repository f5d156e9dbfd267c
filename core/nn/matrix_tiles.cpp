#include "core/nn/internal/matrix_tiles.h"

#if defined(__x86_64__) && defined(__linux__)
#include <immintrin.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>

#pragma GCC push_options
#pragma GCC target("amx-tile,amx-bf16,avx512f,avx512bw,avx512dq,avx512vl,avx512bf16,prefer-vector-width=512")
#endif

namespace foresearch::nn {

#if defined(__x86_64__) && defined(__linux__)

namespace {

constexpr std::size_t kLanes = 16;     // rows of a tile, each of 64 bytes
constexpr std::size_t kTileDepth = 32; // bf16 of a row
constexpr std::size_t kTile = kLanes * kTileDepth;
constexpr std::size_t kBlock = 2 * kLanes; // rows and columns of what four tiles sum up
constexpr std::size_t kPartSize = 128;     // rows or columns
constexpr std::size_t kPieces = 3;
constexpr int kTileBytes = 64; // between two rows

struct alignas(64) TileSettings {
    std::uint8_t palette = 1;
    std::uint8_t startRow = 0;
    std::array<std::uint8_t, 14> reserved{};
    std::array<std::uint16_t, 16> bytesOfRow{};
    std::array<std::uint8_t, 16> rows{};
};

TileSettings wholeTiles()
{
    TileSettings settings;
    std::fill_n(settings.bytesOfRow.begin(), 8, std::uint16_t{kTileBytes});
    std::fill_n(settings.rows.begin(), 8, std::uint8_t{kLanes});
    return settings;
}

std::size_t blocksOf(std::size_t count, std::size_t size)
{
    return (count + size - 1) / size;
}

/// The lanes of a vector that begins at `begin` of `count`.
__mmask16 lanesFrom(std::size_t begin, std::size_t count)
{
    const std::size_t left = begin < count ? count - begin : 0;
    return left >= kLanes ? __mmask16{0xffff} : static_cast<__mmask16>((1U << left) - 1);
}

__m512 loadNumbers(const float *from, __mmask16 lanes)
{
    return lanes == 0 ? _mm512_setzero_ps() : _mm512_maskz_loadu_ps(lanes, from);
}

__m256i loadHalves(const Bf16 *from, __mmask16 lanes)
{
    return lanes == 0 ? _mm256_setzero_si256() : _mm256_maskz_loadu_epi16(lanes, from);
}

/// Vectors of one tile for each piece. A lane of 32 bits is a pair of numbers whose depths lie kLanes apart, which
/// costs less than pairs of neighbours; both sides pair alike, so that it changes nothing.
struct PairsOfPiece {
    __m512i rows[kLanes];
};
template <std::size_t Pieces>
struct Pairs {
    PairsOfPiece pieces[Pieces];
};

__m512i paired(__m256i low, __m256i high)
{
    return _mm512_or_si512(_mm512_cvtepu16_epi32(low), _mm512_slli_epi32(_mm512_cvtepu16_epi32(high), 16));
}

/// The number's upper half, which is a bf16 towards zero.
__m512i upperHalf(__m512 x)
{
    return _mm512_and_si512(_mm512_castps_si512(x), _mm512_set1_epi32(static_cast<int>(0xffff0000)));
}

/// Each piece takes eight bits of the mantissa, and three of them all.
template <std::size_t Pieces>
void takeApart(__m512 low, __m512 high, Pairs<Pieces> &pairs, std::size_t row)
{
    if constexpr (Pieces == 1) {
        pairs.pieces[0].rows[row] = paired(reinterpret_cast<__m256i>(_mm512_cvtneps_pbh(low)),
                                           reinterpret_cast<__m256i>(_mm512_cvtneps_pbh(high)));
        return;
    }
    for (PairsOfPiece &piece : pairs.pieces) {
        const __m512i ofLow = upperHalf(low);
        const __m512i ofHigh = upperHalf(high);
        piece.rows[row] = _mm512_or_si512(_mm512_srli_epi32(ofLow, 16), ofHigh);
        low = _mm512_sub_ps(low, _mm512_castsi512_ps(ofLow));
        high = _mm512_sub_ps(high, _mm512_castsi512_ps(ofHigh));
    }
}

/// Where a vector's numbers are and which of them there are.
struct Place {
    std::size_t at;
    __mmask16 lanes;
};

template <std::size_t Pieces>
void takePairs(const TiledSide &side, Place low, Place high, Pairs<Pieces> &pairs, std::size_t row)
{
    if (side.halves)
        pairs.pieces[0].rows[row] =
            paired(loadHalves(side.halves + low.at, low.lanes), loadHalves(side.halves + high.at, high.lanes));
    else
        takeApart<Pieces>(loadNumbers(side.numbers + low.at, low.lanes),
                          loadNumbers(side.numbers + high.at, high.lanes), pairs, row);
}

/// [row or column of the side][pair of depths]
template <std::size_t Pieces>
void takeAlongDepth(const TiledSide &side, std::size_t first, std::size_t depthBegin, std::size_t depth,
                    Pairs<Pieces> &pairs)
{
    const __mmask16 low = lanesFrom(depthBegin, depth);
    const __mmask16 high = lanesFrom(depthBegin + kLanes, depth);
    for (std::size_t i = 0; i < kLanes; ++i) {
        const bool isThere = first + i < side.count;
        const std::size_t at = (first + i) * side.stride + depthBegin;
        takePairs<Pieces>(side, {at, isThere ? low : __mmask16{0}}, {at + kLanes, isThere ? high : __mmask16{0}}, pairs,
                          i);
    }
}

/// [pair of depths][row or column of the side]
template <std::size_t Pieces>
void takeAcrossDepth(const TiledSide &side, std::size_t first, std::size_t depthBegin, std::size_t depth,
                     Pairs<Pieces> &pairs)
{
    const __mmask16 lanes = lanesFrom(first, side.count);
    const auto placeOf = [&](std::size_t d) {
        return Place{d * side.stride + first, d < depth ? lanes : __mmask16{0}};
    };
    for (std::size_t i = 0; i < kLanes; ++i)
        takePairs<Pieces>(side, placeOf(depthBegin + i), placeOf(depthBegin + kLanes + i), pairs, i);
}

/// Exchanges rows and lanes of 32 bits.
void transpose(__m512i (&rows)[kLanes])
{
    __m512i other[kLanes];
    for (std::size_t i = 0; i < kLanes; i += 2) {
        other[i] = _mm512_unpacklo_epi32(rows[i], rows[i + 1]);
        other[i + 1] = _mm512_unpackhi_epi32(rows[i], rows[i + 1]);
    }
    for (std::size_t i = 0; i < kLanes; i += 4) {
        rows[i] = _mm512_unpacklo_epi64(other[i], other[i + 2]);
        rows[i + 1] = _mm512_unpackhi_epi64(other[i], other[i + 2]);
        rows[i + 2] = _mm512_unpacklo_epi64(other[i + 1], other[i + 3]);
        rows[i + 3] = _mm512_unpackhi_epi64(other[i + 1], other[i + 3]);
    }
    for (std::size_t i = 0; i < 4; ++i) {
        other[i] = _mm512_shuffle_i32x4(rows[i], rows[4 + i], 0x88);
        other[4 + i] = _mm512_shuffle_i32x4(rows[i], rows[4 + i], 0xdd);
        other[8 + i] = _mm512_shuffle_i32x4(rows[8 + i], rows[12 + i], 0x88);
        other[12 + i] = _mm512_shuffle_i32x4(rows[8 + i], rows[12 + i], 0xdd);
    }
    for (std::size_t i = 0; i < 4; ++i) {
        rows[i] = _mm512_shuffle_i32x4(other[i], other[8 + i], 0x88);
        rows[8 + i] = _mm512_shuffle_i32x4(other[i], other[8 + i], 0xdd);
        rows[4 + i] = _mm512_shuffle_i32x4(other[4 + i], other[12 + i], 0x88);
        rows[12 + i] = _mm512_shuffle_i32x4(other[4 + i], other[12 + i], 0xdd);
    }
}

/// Which way a tile's rows go: of the left side along its rows, of the right side along the depth.
enum class TileOf { Left, Right };

/// Tiles of the side's entries from `first` on, zeros where there are none: [block][step of the depth][piece][half].
template <std::size_t Pieces>
void pack(const TiledSide &side, std::size_t first, std::size_t end, std::size_t depth, TileOf kind, Bf16 *to)
{
    const TiledSide upToEnd{side.numbers, side.halves, end, side.stride, side.isDepthInner};
    const bool isTurned = (kind == TileOf::Right) == side.isDepthInner;
    Pairs<Pieces> pairs;
    for (std::size_t block = first; block < end; block += kBlock) {
        for (std::size_t d = 0; d < depth; d += kTileDepth, to += 2 * Pieces * kTile) {
            for (std::size_t half = 0; half < 2; ++half) {
                if (side.isDepthInner)
                    takeAlongDepth<Pieces>(upToEnd, block + half * kLanes, d, depth, pairs);
                else
                    takeAcrossDepth<Pieces>(upToEnd, block + half * kLanes, d, depth, pairs);
                for (std::size_t piece = 0; piece < Pieces; ++piece) {
                    if (isTurned)
                        transpose(pairs.pieces[piece].rows);
                    std::memcpy(to + (2 * piece + half) * kTile, pairs.pieces[piece].rows, kTile * sizeof(Bf16));
                }
            }
        }
    }
}

// The number of a tile is part of an instruction: 0 to 3 are sums, 4 and 5 of the left side, 6 and 7 of the right.

template <std::size_t Piece>
void loadLeft(const Bf16 *step)
{
    _tile_loadd(4, step + 2 * Piece * kTile, kTileBytes);
    _tile_loadd(5, step + (2 * Piece + 1) * kTile, kTileBytes);
}

template <std::size_t Piece>
void loadRight(const Bf16 *step)
{
    _tile_loadd(6, step + 2 * Piece * kTile, kTileBytes);
    _tile_loadd(7, step + (2 * Piece + 1) * kTile, kTileBytes);
}

void addProducts()
{
    _tile_dpbf16ps(0, 4, 6);
    _tile_dpbf16ps(1, 4, 7);
    _tile_dpbf16ps(2, 5, 6);
    _tile_dpbf16ps(3, 5, 7);
}

/// The smallest products first.
template <std::size_t Pieces>
void addStep(const Bf16 *left, const Bf16 *right)
{
    if constexpr (Pieces == kPieces) {
        loadLeft<2>(left);
        loadRight<0>(right);
        addProducts();
        loadLeft<0>(left);
        loadRight<2>(right);
        addProducts();
        loadLeft<1>(left);
        loadRight<1>(right);
        addProducts();
        loadRight<0>(right);
        addProducts();
        loadLeft<0>(left);
        loadRight<1>(right);
        addProducts();
        loadRight<0>(right);
        addProducts();
    } else {
        loadLeft<0>(left);
        loadRight<0>(right);
        addProducts();
    }
}

void loadSums(const float *from, std::size_t stride)
{
    const auto bytes = static_cast<int>(stride * sizeof(float));
    _tile_loadd(0, from, bytes);
    _tile_loadd(1, from + kLanes, bytes);
    _tile_loadd(2, from + kLanes * stride, bytes);
    _tile_loadd(3, from + kLanes * stride + kLanes, bytes);
}

void storeSums(float *to, std::size_t stride)
{
    const auto bytes = static_cast<int>(stride * sizeof(float));
    _tile_stored(0, to, bytes);
    _tile_stored(1, to + kLanes, bytes);
    _tile_stored(2, to + kLanes * stride, bytes);
    _tile_stored(3, to + kLanes * stride + kLanes, bytes);
}

template <std::size_t Pieces>
void sumUp(const Bf16 *left, const Bf16 *right, std::size_t depth)
{
    for (std::size_t d = 0; d < depth; d += kTileDepth) {
        addStep<Pieces>(left, right);
        left += 2 * Pieces * kTile;
        right += 2 * Pieces * kTile;
    }
}

void clearSums()
{
    _tile_zero(0);
    _tile_zero(1);
    _tile_zero(2);
    _tile_zero(3);
}

/// A block of the result, of which only so many rows and columns are there.
struct Corner {
    float *result;
    std::size_t stride;
    std::size_t rows;
    std::size_t columns;
};

template <std::size_t Pieces>
void multiplyBlock(const Bf16 *left, const Bf16 *right, std::size_t depth, const Corner &corner, bool isAdded)
{
    if (corner.rows == kBlock && corner.columns == kBlock) {
        isAdded ? loadSums(corner.result, corner.stride) : clearSums();
        sumUp<Pieces>(left, right, depth);
        storeSums(corner.result, corner.stride);
        return;
    }
    alignas(64) std::array<float, kBlock * kBlock> whole;
    clearSums();
    sumUp<Pieces>(left, right, depth);
    storeSums(whole.data(), kBlock);
    for (std::size_t row = 0; row < corner.rows; ++row) {
        float *to = corner.result + row * corner.stride;
        for (std::size_t column = 0; column < corner.columns; ++column)
            to[column] = (isAdded ? to[column] : 0) + whole[row * kBlock + column];
    }
}

std::size_t packedSize(std::size_t count, std::size_t depth, std::size_t pieces)
{
    return blocksOf(count, kBlock) * blocksOf(depth, kTileDepth) * 2 * pieces * kTile;
}

/// Entries of a side in packed tiles.
struct PackedPart {
    const Bf16 *tiles;
    std::size_t begin;
    std::size_t end;
};

template <std::size_t Pieces>
void multiplyParts(const TiledProduct &p, const PackedPart &left, const PackedPart &right)
{
    const std::size_t ofBlock = packedSize(kBlock, p.depth, Pieces);
    for (std::size_t column = right.begin; column < right.end; column += kBlock) {
        for (std::size_t row = left.begin; row < left.end; row += kBlock) {
            const Corner corner{p.result + row * p.resultStride + column, p.resultStride,
                                std::min(kBlock, left.end - row), std::min(kBlock, right.end - column)};
            multiplyBlock<Pieces>(left.tiles + (row - left.begin) / kBlock * ofBlock,
                                  right.tiles + (column - right.begin) / kBlock * ofBlock, p.depth, corner, p.isAdded);
        }
    }
}

bool isLeftSmaller(const TiledProduct &p)
{
    return p.left.count < p.right.count;
}

/// The smaller side is packed as a whole, the other one in parts that stay in the second cache.
template <std::size_t Pieces>
void multiplyPieces(const TiledProduct &p)
{
    const TileOf smallerKind = isLeftSmaller(p) ? TileOf::Left : TileOf::Right;
    const TileOf largerKind = isLeftSmaller(p) ? TileOf::Right : TileOf::Left;
    const TiledSide &smaller = isLeftSmaller(p) ? p.left : p.right;
    const TiledSide &larger = isLeftSmaller(p) ? p.right : p.left;
    Bf16 *const whole = p.scratch;
    Bf16 *const part = whole + packedSize(smaller.count, p.depth, Pieces);
    pack<Pieces>(smaller, 0, smaller.count, p.depth, smallerKind, whole);
    for (std::size_t begin = 0; begin < larger.count; begin += kPartSize) {
        const std::size_t end = std::min(begin + kPartSize, larger.count);
        pack<Pieces>(larger, begin, end, p.depth, largerKind, part);
        const PackedPart ofSmaller{whole, 0, smaller.count};
        const PackedPart ofLarger{part, begin, end};
        isLeftSmaller(p) ? multiplyParts<Pieces>(p, ofSmaller, ofLarger)
                         : multiplyParts<Pieces>(p, ofLarger, ofSmaller);
    }
}

std::size_t piecesOf(const TiledProduct &p)
{
    return p.left.halves || p.right.halves ? 1 : kPieces;
}

/// Linux gives a process the tiles when it asks for them.
bool askForTiles()
{
    constexpr long kRequest = 0x1023; // ARCH_REQ_XCOMP_PERM
    constexpr long kTileData = 18;
    if (!__builtin_cpu_supports("amx-tile") || !__builtin_cpu_supports("amx-bf16")
        || !__builtin_cpu_supports("avx512bf16") || !__builtin_cpu_supports("avx512bw"))
        return false;
    return ::syscall(SYS_arch_prctl, kRequest, kTileData) == 0;
}

} // namespace

bool hasMatrixTiles()
{
    static const bool hasThem = askForTiles();
    return hasThem;
}

std::size_t tileScratch(const TiledProduct &p)
{
    return packedSize(std::min(p.left.count, p.right.count), p.depth, piecesOf(p))
           + packedSize(kPartSize, p.depth, piecesOf(p));
}

void multiplyTiles(const TiledProduct &p)
{
    static const TileSettings settings = wholeTiles();
    _tile_loadconfig(&settings);
    piecesOf(p) == 1 ? multiplyPieces<1>(p) : multiplyPieces<kPieces>(p);
    _tile_release();
}

#pragma GCC pop_options

#else

bool hasMatrixTiles()
{
    return false;
}

std::size_t tileScratch(const TiledProduct &)
{
    return 0;
}

void multiplyTiles(const TiledProduct &) {}

#endif

} // namespace foresearch::nn
