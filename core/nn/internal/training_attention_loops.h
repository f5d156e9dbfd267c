// No include guard: training_kernels.cpp takes this once for each vector unit, behind training_loops.h. A head's rows
// are first copied to where they stand one behind another, with zeros up to whole vectors.

/// Where one head's rows are copied to. "depth" is the head's dimension in whole vectors, "padded" the number of keys.
struct HeadScratch {
    float *queries;       ///< [queries, depth], with bias and scale
    float *outputs;       ///< [queries, depth]
    float *gradients;     ///< [queries, depth], by the output
    float *keys;          ///< [padded, depth]
    float *keysAcross;    ///< [depth, padded]
    float *values;        ///< [padded, depth], with bias
    float *valuesAcross;  ///< [depth, padded]
    float *rows;          ///< [padded, depth]
    float *dropped;       ///< [queries, padded], probabilities after dropout
    float *scoreGradient; ///< [queries, padded]
};

struct HeadSizes {
    std::size_t queries;
    std::size_t attended;
    std::size_t padded;
    std::size_t depth;
};

inline HeadSizes sizesOf(const TrainedAttention &a)
{
    std::size_t attended = 0;
    for (const TrainedRows *part = a.attended.data(); part != a.attended.data() + a.attended.size(); ++part)
        attended += part->count;
    return {a.queryCount, attended, (attended + kLanes - 1) / kLanes * kLanes,
            (a.headDim + kLanes - 1) / kLanes * kLanes};
}

inline HeadScratch scratchOf(const TrainedAttention &a, const HeadSizes &s)
{
    HeadScratch scratch;
    float *at = a.scratch;
    const auto take = [&at](std::size_t count) {
        float *const begin = at;
        at += count;
        return begin;
    };
    scratch.queries = take(s.queries * s.depth);
    scratch.outputs = take(s.queries * s.depth);
    scratch.gradients = take(s.queries * s.depth);
    scratch.keys = take(s.padded * s.depth);
    scratch.keysAcross = take(s.padded * s.depth);
    scratch.values = take(s.padded * s.depth);
    scratch.valuesAcross = take(s.padded * s.depth);
    scratch.rows = take(s.padded * s.depth);
    scratch.dropped = take(s.queries * s.padded);
    scratch.scoreGradient = take(s.queries * s.padded);
    return scratch;
}

/// One row of a head, (from + bias) * scale, zeros behind.
inline void copyRow(const float *from, const float *bias, float scale, std::size_t count, std::size_t depth, float *to)
{
    for (std::size_t i = 0; i < depth; i += kLanes) {
        const std::size_t lanes = lanesFrom(i, count);
        Vector x = loadUpTo(from + i, lanes);
        if (bias)
            x += loadUpTo(bias + i, lanes);
        store(to + i, x * scale);
    }
}

inline void zero(float *to, std::size_t count)
{
    __builtin_memset(to, 0, count * sizeof(float));
}

/// to [depth, rows] = from [rows, depth].
inline void transpose(const float *from, std::size_t rows, std::size_t depth, float *to)
{
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t d = 0; d < depth; ++d)
            to[d * rows + row] = from[row * depth + d];
}

inline void copyHead(const TrainedAttention &a, const HeadSizes &s, std::size_t head, const HeadScratch &to)
{
    const std::size_t offset = head * a.headDim;
    const float scale = 1 / __builtin_sqrtf(static_cast<float>(a.headDim));
    for (std::size_t i = 0; i < s.queries; ++i)
        copyRow(a.queries + i * a.queryStride + offset, a.queryBias + offset, scale, a.headDim, s.depth,
                to.queries + i * s.depth);
    std::size_t row = 0;
    for (const TrainedRows *part = a.attended.data(); part != a.attended.data() + a.attended.size(); ++part) {
        for (std::size_t i = 0; i < part->count; ++i, ++row) {
            copyRow(part->keys + i * part->stride + offset, nullptr, 1, a.headDim, s.depth, to.keys + row * s.depth);
            copyRow(part->values + i * part->stride + offset, a.valueBias + offset, 1, a.headDim, s.depth,
                    to.values + row * s.depth);
        }
    }
    zero(to.keys + row * s.depth, (s.padded - row) * s.depth);
    zero(to.values + row * s.depth, (s.padded - row) * s.depth);
    transpose(to.keys, s.padded, s.depth, to.keysAcross);
}

/// out [rows, padded] = a [rows, depth] * across [depth, padded].
inline void multiplyAcross(const float *a, std::size_t rows, std::size_t depth, std::size_t used, const float *across,
                           std::size_t padded, float *out)
{
    for (std::size_t row = 0; row < rows; row += 4) {
        const std::size_t left = rows - row;
        const float *r0 = a + row * depth;
        const float *r1 = left > 1 ? r0 + depth : r0;
        const float *r2 = left > 2 ? r1 + depth : r0;
        const float *r3 = left > 3 ? r2 + depth : r0;
        for (std::size_t column = 0; column < padded; column += kLanes) {
            Vector s0{}, s1{}, s2{}, s3{};
            const float *b = across + column;
            for (std::size_t d = 0; d < used; ++d, b += padded) {
                const Vector v = load(b);
                s0 += v * r0[d];
                s1 += v * r1[d];
                s2 += v * r2[d];
                s3 += v * r3[d];
            }
            float *to = out + row * padded + column;
            store(to, s0);
            if (left > 1)
                store(to + padded, s1);
            if (left > 2)
                store(to + 2 * padded, s2);
            if (left > 3)
                store(to + 3 * padded, s3);
        }
    }
}

/// Weights of a sum of rows: that of row j in sum i stands at i * step + j * next.
struct RowWeights {
    const float *first;
    std::size_t step;
    std::size_t next;
};

template <std::size_t Vectors>
inline void addRows(const RowWeights &weights, std::size_t sums, std::size_t count, const float *rows,
                    std::size_t depth, std::size_t column, float *out)
{
    for (std::size_t i = 0; i < sums; i += 4) {
        const std::size_t left = sums - i;
        const float *w[4];
        for (std::size_t k = 0; k < 4; ++k)
            w[k] = weights.first + (i + (k < left ? k : 0)) * weights.step;
        Vector s[4][Vectors] = {};
        for (std::size_t j = 0; j < count; ++j) {
            const float *row = rows + j * depth + column;
            for (std::size_t v = 0; v < Vectors; ++v) {
                const Vector x = load(row + v * kLanes);
                for (std::size_t k = 0; k < 4; ++k)
                    s[k][v] += x * w[k][j * weights.next];
            }
        }
        for (std::size_t k = 0; k < 4 && k < left; ++k)
            for (std::size_t v = 0; v < Vectors; ++v)
                store(out + (i + k) * depth + column + v * kLanes, s[k][v]);
    }
}

/// out [sums, depth]: sum over `count` rows, weighted.
inline void multiplyRows(const RowWeights &weights, std::size_t sums, std::size_t count, const float *rows,
                         std::size_t depth, float *out)
{
    std::size_t column = 0;
    for (; column + 2 * kLanes <= depth; column += 2 * kLanes)
        addRows<2>(weights, sums, count, rows, depth, column, out);
    if (column < depth)
        addRows<1>(weights, sums, count, rows, depth, column, out);
}

/// Scores become probabilities; zeros behind those that are visible.
inline void softmaxRow(float *scores, std::size_t visible, std::size_t padded)
{
    const std::size_t whole = visible / kLanes * kLanes;
    Vector largest = loadSome(scores + whole, visible - whole, -3e38F);
    for (std::size_t i = 0; i < whole; i += kLanes)
        largest = larger(load(scores + i), largest);
    const float max = maxOf(largest);
    const Integers lanes = __builtin_convertvector(laneNumbers(), Integers);
    Vector sums{};
    for (std::size_t i = 0; i < padded; i += kLanes) {
        if (i >= visible) {
            store(scores + i, Vector{});
            continue;
        }
        // Scores that are not visible may be larger: they are cut first.
        const Vector x = load(scores + i) - max;
        Vector e = exponential(x < 0 ? x : Vector{});
        if (i + kLanes > visible)
            e = lanes < static_cast<std::int32_t>(visible - i) ? e : Vector{};
        store(scores + i, e);
        sums += e;
    }
    const float scale = 1 / sumOf(sums);
    for (std::size_t i = 0; i < visible; i += kLanes)
        store(scores + i, load(scores + i) * scale);
}

inline void dropRow(const TrainedAttention &a, const float *row, std::size_t padded, float *to)
{
    const auto first = a.first + static_cast<std::uint32_t>(row - a.probabilities);
    for (std::size_t j = 0; j < padded; j += kLanes)
        store(to + j, load(row + j) * dropoutFactors(a.dropout, first + static_cast<std::uint32_t>(j)));
}

inline void attendForward(const TrainedAttention &a)
{
    const HeadSizes s = sizesOf(a);
    const HeadScratch scratch = scratchOf(a, s);
    for (std::size_t head = 0; head < a.heads; ++head) {
        copyHead(a, s, head, scratch);
        float *probabilities = a.probabilities + head * s.queries * s.padded;
        multiplyAcross(scratch.queries, s.queries, s.depth, a.headDim, scratch.keysAcross, s.padded, probabilities);
        for (std::size_t i = 0; i < s.queries; ++i) {
            float *row = probabilities + i * s.padded;
            softmaxRow(row, a.isCausal ? i + 1 : s.attended, s.padded);
            dropRow(a, row, s.padded, scratch.dropped + i * s.padded);
        }
        multiplyRows({scratch.dropped, s.padded, 1}, s.queries, s.attended, scratch.values, s.depth, scratch.outputs);
        for (std::size_t i = 0; i < s.queries; ++i)
            __builtin_memcpy(a.output + i * a.outputStride + head * a.headDim, scratch.outputs + i * s.depth,
                             a.headDim * sizeof(float));
    }
}

/// Gradient by the scores, from that by the dropped probabilities in its place; the dropped probabilities.
inline void softmaxRowBack(const TrainedAttention &a, const float *probabilities, std::size_t padded, float *gradient,
                           float *dropped)
{
    const auto first = a.first + static_cast<std::uint32_t>(probabilities - a.probabilities);
    Vector sums{};
    for (std::size_t j = 0; j < padded; j += kLanes) {
        const Vector p = load(probabilities + j);
        const Vector factors = dropoutFactors(a.dropout, first + static_cast<std::uint32_t>(j));
        const Vector g = load(gradient + j) * factors;
        store(dropped + j, p * factors);
        store(gradient + j, g);
        sums += p * g;
    }
    const float sum = sumOf(sums);
    for (std::size_t j = 0; j < padded; j += kLanes)
        store(gradient + j, load(probabilities + j) * (load(gradient + j) - sum));
}

/// Rows of a head's keys or values back to where the parts' gradients are.
template <typename Target>
inline void spread(const TrainedAttention &a, std::size_t head, std::size_t depth, const float *rows,
                   const Target &target)
{
    for (const TrainedRows *part = a.attended.data(); part != a.attended.data() + a.attended.size(); ++part)
        for (std::size_t i = 0; i < part->count; ++i, rows += depth)
            __builtin_memcpy(target(*part) + i * part->stride + head * a.headDim, rows, a.headDim * sizeof(float));
}

inline void attendBackward(const TrainedAttention &a)
{
    const HeadSizes s = sizesOf(a);
    const HeadScratch scratch = scratchOf(a, s);
    const float scale = 1 / __builtin_sqrtf(static_cast<float>(a.headDim));
    for (std::size_t head = 0; head < a.heads; ++head) {
        const std::size_t offset = head * a.headDim;
        copyHead(a, s, head, scratch);
        transpose(scratch.values, s.padded, s.depth, scratch.valuesAcross);
        for (std::size_t i = 0; i < s.queries; ++i)
            copyRow(a.outputGradient + i * a.outputStride + offset, nullptr, 1, a.headDim, s.depth,
                    scratch.gradients + i * s.depth);
        multiplyAcross(scratch.gradients, s.queries, s.depth, a.headDim, scratch.valuesAcross, s.padded,
                       scratch.scoreGradient);
        for (std::size_t i = 0; i < s.queries; ++i)
            softmaxRowBack(a, a.probabilities + (head * s.queries + i) * s.padded, s.padded,
                           scratch.scoreGradient + i * s.padded, scratch.dropped + i * s.padded);
        multiplyRows({scratch.dropped, 1, s.padded}, s.attended, s.queries, scratch.gradients, s.depth, scratch.rows);
        spread(a, head, s.depth, scratch.rows, [](const TrainedRows &part) { return part.valuesGradient; });
        multiplyRows({scratch.scoreGradient, 1, s.padded}, s.attended, s.queries, scratch.queries, s.depth,
                     scratch.rows);
        spread(a, head, s.depth, scratch.rows, [](const TrainedRows &part) { return part.keysGradient; });
        multiplyRows({scratch.scoreGradient, s.padded, 1}, s.queries, s.attended, scratch.keys, s.depth,
                     scratch.outputs);
        for (std::size_t i = 0; i < s.queries; ++i) {
            for (std::size_t d = 0; d < s.depth; d += kLanes)
                store(scratch.outputs + i * s.depth + d, load(scratch.outputs + i * s.depth + d) * scale);
            __builtin_memcpy(a.queriesGradient + i * a.queryStride + offset, scratch.outputs + i * s.depth,
                             a.headDim * sizeof(float));
        }
    }
}
