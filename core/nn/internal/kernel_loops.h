// No include guard: kernels.cpp takes this once for each vector unit, inside a namespace of its own that says in
// `kLanes` how many numbers a vector of the unit holds: GCC takes comparisons of larger ones apart number by number.
// Nothing of std is called: an inline function of std that was compiled for one unit could be linked into code for
// another.

using Vector = float __attribute__((vector_size(kLanes * sizeof(float))));
using Integers = std::int32_t __attribute__((vector_size(kLanes * sizeof(float))));

inline Vector load(const float *from)
{
    Vector value;
    __builtin_memcpy(&value, from, sizeof value);
    return value;
}

inline void store(float *to, Vector value)
{
    __builtin_memcpy(to, &value, sizeof value);
}

/// The first `count` numbers, then `rest`.
inline Vector loadSome(const float *from, std::size_t count, float rest)
{
    Vector value = rest - Vector{};
    __builtin_memcpy(&value, from, count * sizeof(float));
    return value;
}

inline Vector firstOf(Vector v, std::size_t count, float rest)
{
    Integers lanes;
    for (int i = 0; i < static_cast<int>(kLanes); ++i)
        lanes[i] = i;
    return lanes < static_cast<std::int32_t>(count) ? v : rest - Vector{};
}

template <int Step>
inline Vector rotated(Vector v)
{
    Integers places;
    for (int i = 0; i < static_cast<int>(kLanes); ++i)
        places[i] = (i + Step) % static_cast<int>(kLanes);
    return __builtin_shuffle(v, places);
}

inline float sumOf(Vector v)
{
    if (kLanes > 8)
        v += rotated<8>(v);
    if (kLanes > 4)
        v += rotated<4>(v);
    v += rotated<2>(v);
    v += rotated<1>(v);
    return v[0];
}

inline Vector larger(Vector a, Vector b)
{
    return a > b ? a : b;
}

inline float maxOf(Vector v)
{
    if (kLanes > 8)
        v = larger(v, rotated<8>(v));
    if (kLanes > 4)
        v = larger(v, rotated<4>(v));
    v = larger(v, rotated<2>(v));
    v = larger(v, rotated<1>(v));
    return v[0];
}

/// e^x for x <= 87, to 2e-7 relative; below -87 that of -87. Source: Cephes, expf.
inline Vector exponential(Vector x)
{
    constexpr float kLowest = -87.0F;
    constexpr float kLog2e = 1.44269504088896341F;
    constexpr float kLn2High = 0.693359375F;
    constexpr float kLn2Low = -2.12194440e-4F;
    constexpr float kRounding = 12582912.0F; // 1.5 * 2^23: adding and taking it away rounds to a whole number
    x = larger(x, kLowest - Vector{});
    const Vector shifted = x * kLog2e + kRounding;
    const Vector whole = shifted - kRounding;
    const Vector r = x - whole * kLn2High - whole * kLn2Low;
    Vector p = r * 1.9875691500e-4F + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = p * r + 1.0F;
    p = p * r + 1.0F;
    Integers bits, power;
    __builtin_memcpy(&bits, &p, sizeof bits);
    __builtin_memcpy(&power, &shifted, sizeof power); // the whole number is in its lowest bits
    bits += power << 23;
    __builtin_memcpy(&p, &bits, sizeof p);
    return p;
}

inline void addBiasRelu(float *x, const float *bias, std::size_t rows, std::size_t columns)
{
    for (std::size_t row = 0; row < rows; ++row, x += columns) {
        std::size_t i = 0;
        for (; i + kLanes <= columns; i += kLanes) {
            const Vector sum = load(x + i) + load(bias + i);
            store(x + i, sum > 0 ? sum : Vector{});
        }
        for (; i < columns; ++i) {
            const float sum = x[i] + bias[i];
            x[i] = sum > 0 ? sum : 0;
        }
    }
}

inline void normRow(const float *residual, const float *branch, const NormParameters &parameters, float *out,
                    std::size_t columns)
{
    Vector sums{};
    float sum = 0;
    std::size_t i = 0;
    for (; i + kLanes <= columns; i += kLanes) {
        const Vector x = load(residual + i) + load(branch + i) + load(parameters.branchBias + i);
        store(out + i, x);
        sums += x;
    }
    for (; i < columns; ++i) {
        out[i] = residual[i] + branch[i] + parameters.branchBias[i];
        sum += out[i];
    }
    const float mean = (sum + sumOf(sums)) / static_cast<float>(columns);
    Vector squares{};
    float square = 0;
    for (i = 0; i + kLanes <= columns; i += kLanes) {
        const Vector x = load(out + i) - mean;
        squares += x * x;
    }
    for (; i < columns; ++i)
        square += (out[i] - mean) * (out[i] - mean);
    const float variance = (square + sumOf(squares)) / static_cast<float>(columns);
    const float scale = 1 / __builtin_sqrtf(variance + 1e-5F);
    for (i = 0; i + kLanes <= columns; i += kLanes)
        store(out + i, (load(out + i) - mean) * scale * load(parameters.weight + i) + load(parameters.bias + i));
    for (; i < columns; ++i)
        out[i] = (out[i] - mean) * scale * parameters.weight[i] + parameters.bias[i];
}

inline void addNorm(const float *residual, const float *branch, const NormParameters &parameters, float *out,
                    std::size_t rows, std::size_t columns)
{
    for (std::size_t row = 0; row < rows; ++row)
        normRow(residual + row * columns, branch + row * columns, parameters, out + row * columns, columns);
}

/// Numbers that lie `Distance` lanes apart change places between two rows: one step of a transposition.
template <int Distance>
inline void exchange(Vector &upper, Vector &lower)
{
    Integers first, second;
    for (int i = 0; i < static_cast<int>(kLanes); ++i) {
        const bool isCrossed = (i & Distance) != 0;
        first[i] = isCrossed ? i - Distance + static_cast<int>(kLanes) : i;
        second[i] = isCrossed ? i + static_cast<int>(kLanes) : i + Distance;
    }
    const Vector a = upper;
    const Vector b = lower;
    upper = __builtin_shuffle(a, b, first);
    lower = __builtin_shuffle(a, b, second);
}

template <int Distance>
inline void exchangeAll(Vector *rows)
{
    for (std::size_t i = 0; i < kLanes; ++i)
        if ((i & static_cast<std::size_t>(Distance)) == 0)
            exchange<Distance>(rows[i], rows[i + static_cast<std::size_t>(Distance)]);
}

/// A square of numbers.
inline void transpose(Vector *rows)
{
    if constexpr (kLanes > 8)
        exchangeAll<8>(rows);
    if constexpr (kLanes > 4)
        exchangeAll<4>(rows);
    exchangeAll<2>(rows);
    exchangeAll<1>(rows);
}

/// Some keys, one a lane, as columns of `keys`; zeros where there is no key.
inline void transposeSomeKeys(const float *const *from, std::size_t count, std::size_t headDim, std::size_t padded,
                              float *keys)
{
    std::size_t d = 0;
    for (; d + kLanes <= headDim; d += kLanes) {
        Vector rows[kLanes];
        for (std::size_t i = 0; i < kLanes; ++i)
            rows[i] = i < count ? load(from[i] + d) : Vector{};
        transpose(rows);
        for (std::size_t i = 0; i < kLanes; ++i)
            store(keys + (d + i) * padded, rows[i]);
    }
    for (; d < headDim; ++d)
        for (std::size_t i = 0; i < kLanes; ++i)
            keys[d * padded + i] = i < count ? from[i][d] : 0;
}

/// Keys of one head, transposed into rows of `padded` numbers, zeros behind the last key.
inline void transposeKeys(const Attention &a, std::size_t head, std::size_t padded, float *keys)
{
    const float *some[kLanes];
    std::size_t count = 0;
    for (const AttendedRows *part = a.attended.data(); part != a.attended.data() + a.attended.size(); ++part) {
        for (std::size_t row = 0; row < part->count; ++row) {
            some[count++] = part->keys + row * part->stride + head * a.headDim;
            if (count == kLanes) {
                transposeSomeKeys(some, count, a.headDim, padded, keys);
                keys += kLanes;
                count = 0;
            }
        }
    }
    if (count > 0)
        transposeSomeKeys(some, count, a.headDim, padded, keys);
}

/// Queries that are computed side by side: sums that wait for nobody, and keys and values that are loaded once for all.
constexpr std::size_t kQueries = 4;

/// Some queries of one head. Where there are fewer, the last one stands for the rest.
struct QueryBlock {
    float *queries = nullptr;           ///< [kQueries, headDim], scaled
    float *scores = nullptr;            ///< [kQueries, padded]
    std::size_t rows[kQueries] = {};    ///< of the sentence
    std::size_t visible[kQueries] = {}; ///< keys that each attends to
    std::size_t attended = 0;           ///< the most of them
    float rests[kQueries] = {};         ///< one over the sum of the exponentials
};

inline QueryBlock takeQueries(const Attention &a, std::size_t first, std::size_t offset, std::size_t attendedCount,
                              float *queries, float *scores)
{
    QueryBlock block{.queries = queries, .scores = scores};
    const float scale = 1 / __builtin_sqrtf(static_cast<float>(a.headDim));
    for (std::size_t q = 0; q < kQueries; ++q, queries += a.headDim) {
        const std::size_t row = first + q < a.queryCount ? first + q : a.queryCount - 1;
        const float *from = a.queries + row * a.queryStride + offset;
        for (std::size_t d = 0; d < a.headDim; ++d)
            queries[d] = (from[d] + a.queryBias[offset + d]) * scale;
        block.rows[q] = row;
        block.visible[q] = a.isCausal ? row + 1 : attendedCount;
        block.attended = block.visible[q];
    }
    return block;
}

/// Scores relative to the largest become exponentials. What a query does not see gets e^-87, which no sum notices.
inline float makeWeights(float *scores, std::size_t visible, std::size_t padded)
{
    constexpr float kMasked = -3e38F;
    Vector largest = kMasked - Vector{};
    for (std::size_t begin = 0; begin < padded; begin += kLanes) {
        if (begin + kLanes > visible)
            store(scores + begin, firstOf(load(scores + begin), begin < visible ? visible - begin : 0, kMasked));
        largest = larger(load(scores + begin), largest);
    }
    const float max = maxOf(largest);
    Vector sum{};
    for (std::size_t begin = 0; begin < padded; begin += kLanes) {
        const Vector e = exponential(load(scores + begin) - max);
        store(scores + begin, e);
        sum += e;
    }
    return sumOf(sum);
}

/// Scores of the block for the keys from `begin` on.
template <std::size_t Vectors>
inline void scoreKeys(const QueryBlock &block, const float *keys, std::size_t headDim, std::size_t padded,
                      std::size_t begin)
{
    Vector scores[kQueries][Vectors] = {};
    for (std::size_t d = 0; d < headDim; ++d) {
        for (std::size_t v = 0; v < Vectors; ++v) {
            const Vector key = load(keys + d * padded + begin + v * kLanes);
            for (std::size_t q = 0; q < kQueries; ++q)
                scores[q][v] += block.queries[q * headDim + d] * key;
        }
    }
    for (std::size_t q = 0; q < kQueries; ++q)
        for (std::size_t v = 0; v < Vectors; ++v)
            store(block.scores + q * padded + begin + v * kLanes, scores[q][v]);
}

/// Fills in the exponentials of the block's scores, and one over their sums.
inline void scoreQueries(QueryBlock &block, const float *keys, std::size_t headDim, std::size_t padded)
{
    const std::size_t end = (block.attended + kLanes - 1) / kLanes * kLanes;
    std::size_t begin = 0;
    for (; begin + 2 * kLanes <= end; begin += 2 * kLanes)
        scoreKeys<2>(block, keys, headDim, padded, begin);
    if (begin < end)
        scoreKeys<1>(block, keys, headDim, padded, begin);
    for (std::size_t q = 0; q < kQueries; ++q)
        block.rests[q] = 1 / makeWeights(block.scores + q * padded, block.visible[q], end);
}

/// sum over rows of weight * value, divided by the weights' sum, plus bias, for `Vectors` vectors of one head.
template <std::size_t Vectors>
inline void mixValues(const Attention &a, const QueryBlock &block, std::size_t offset, std::size_t padded)
{
    Vector sums[kQueries][Vectors] = {};
    std::size_t seen = 0;
    for (const AttendedRows *part = a.attended.data(); seen < block.attended; ++part) {
        const float *value = part->values + offset;
        for (std::size_t row = 0; row < part->count && seen < block.attended; ++row, ++seen, value += part->stride) {
            for (std::size_t v = 0; v < Vectors; ++v) {
                const Vector some = load(value + v * kLanes);
                for (std::size_t q = 0; q < kQueries; ++q)
                    sums[q][v] += block.scores[q * padded + seen] * some;
            }
        }
    }
    for (std::size_t q = 0; q < kQueries; ++q)
        for (std::size_t v = 0; v < Vectors; ++v)
            store(a.output + block.rows[q] * a.outputStride + offset + v * kLanes,
                  sums[q][v] * block.rests[q] + load(a.valueBias + offset + v * kLanes));
}

/// The same for one number.
inline void mixNumber(const Attention &a, const QueryBlock &block, std::size_t offset, std::size_t padded)
{
    for (std::size_t q = 0; q < kQueries; ++q) {
        float sum = 0;
        std::size_t seen = 0;
        for (const AttendedRows *part = a.attended.data(); seen < block.visible[q]; ++part)
            for (std::size_t row = 0; row < part->count && seen < block.visible[q]; ++row, ++seen)
                sum += block.scores[q * padded + seen] * part->values[row * part->stride + offset];
        a.output[block.rows[q] * a.outputStride + offset] = sum * block.rests[q] + a.valueBias[offset];
    }
}

inline void mixHead(const Attention &a, const QueryBlock &block, std::size_t offset, std::size_t padded)
{
    std::size_t d = 0;
    for (; d + 2 * kLanes <= a.headDim; d += 2 * kLanes)
        mixValues<2>(a, block, offset + d, padded);
    for (; d + kLanes <= a.headDim; d += kLanes)
        mixValues<1>(a, block, offset + d, padded);
    for (; d < a.headDim; ++d)
        mixNumber(a, block, offset + d, padded);
}

inline void attend(const Attention &a)
{
    std::size_t attendedCount = 0;
    for (std::size_t part = 0; part < a.attended.size(); ++part)
        attendedCount += a.attended.data()[part].count;
    const std::size_t padded = (attendedCount + kLanes - 1) / kLanes * kLanes;
    float *keys = a.scratch;
    float *scores = keys + a.headDim * padded;
    float *queries = scores + kQueries * padded;
    for (std::size_t head = 0; head < a.heads; ++head) {
        transposeKeys(a, head, padded, keys);
        for (std::size_t first = 0; first < a.queryCount; first += kQueries) {
            QueryBlock block = takeQueries(a, first, head * a.headDim, attendedCount, queries, scores);
            scoreQueries(block, keys, a.headDim, padded);
            mixHead(a, block, head * a.headDim, padded);
        }
    }
}

inline float largestOf(const float *numbers, std::size_t whole, Vector rest)
{
    Vector largest = rest;
    Vector second = rest; // two chains, since each step waits for the one before
    std::size_t at = 0;
    for (; at + 2 * kLanes <= whole; at += 2 * kLanes) {
        largest = larger(load(numbers + at), largest);
        second = larger(load(numbers + at + kLanes), second);
    }
    if (at < whole)
        largest = larger(load(numbers + at), largest);
    return maxOf(larger(largest, second));
}

inline void addExponentials(const float *logits, std::size_t rows, std::size_t columns, bool isFirst, RunningSum *sums)
{
    constexpr float kNothing = -3e38F;
    constexpr float kHeadroom = 20; // e^20 times a vocabulary is far from what a float ends at
    const std::size_t whole = columns / kLanes * kLanes;
    for (std::size_t row = 0; row < rows; ++row, logits += columns) {
        RunningSum &running = sums[row];
        const Vector rest = loadSome(logits + whole, columns - whole, kNothing);
        const float max = largestOf(logits, whole, rest);
        if (isFirst) {
            running = {max, 0};
        } else if (max > running.reference + kHeadroom) {
            running.sum *= __builtin_exp(static_cast<double>(running.reference - max));
            running.reference = max;
        }
        Vector sum{};
        for (std::size_t i = 0; i < whole; i += kLanes)
            sum += exponential(load(logits + i) - running.reference);
        // Exponentials end at e^-87, so what is not there must not be added.
        const Vector last = exponential(rest - running.reference);
        float tail = 0;
        for (std::size_t i = 0; i < columns - whole; ++i)
            tail += last[i];
        running.sum += static_cast<double>(sumOf(sum) + tail);
    }
}
