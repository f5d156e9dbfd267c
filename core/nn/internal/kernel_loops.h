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

/// e^x for x <= 0, to 2e-7 relative; below -87 that of -87. Source: Cephes, expf.
inline Vector exponential(Vector x)
{
    constexpr float kLowest = -87.0F;
    constexpr float kLog2e = 1.44269504088896341F;
    constexpr float kLn2High = 0.693359375F;
    constexpr float kLn2Low = -2.12194440e-4F;
    constexpr float kRounding = 12582912.0F; // 1.5 * 2^23: adding and taking it away rounds to a whole number
    x = x > kLowest ? x : kLowest - Vector{};
    const Vector shifted = x * kLog2e + kRounding;
    const Vector whole = shifted - kRounding;
    const Vector r = x - whole * kLn2High - whole * kLn2Low;
    Vector p = r * 1.9875691500e-4F + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = p * r * r + r + 1.0F;
    Integers bits;
    __builtin_memcpy(&bits, &p, sizeof bits);
    bits += __builtin_convertvector(whole, Integers) << 23;
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

/// Keys of one head, transposed into rows of `padded` numbers, zeros behind the last key.
inline void transposeKeys(const Attention &a, std::size_t head, std::size_t padded, float *keys)
{
    std::size_t column = 0;
    for (const AttendedRows *part = a.attended.data(); part != a.attended.data() + a.attended.size(); ++part) {
        for (std::size_t row = 0; row < part->count; ++row, ++column) {
            const float *key = part->keys + row * part->stride + head * a.headDim;
            for (std::size_t d = 0; d < a.headDim; ++d)
                keys[d * padded + column] = key[d];
        }
    }
    for (; column < padded; ++column)
        for (std::size_t d = 0; d < a.headDim; ++d)
            keys[d * padded + column] = 0;
}

/// The exponentials of one query's scores, relative to the largest; their sum.
inline float scoreQuery(const float *query, const float *keys, std::size_t headDim, std::size_t padded,
                        std::size_t visible, float *scores)
{
    constexpr float kMasked = -3e38F;
    Vector largest = kMasked - Vector{};
    for (std::size_t begin = 0; begin < visible; begin += kLanes) {
        Vector score{};
        for (std::size_t d = 0; d < headDim; ++d)
            score += query[d] * load(keys + d * padded + begin);
        if (begin + kLanes > visible) {
            Vector masked = kMasked - Vector{};
            __builtin_memcpy(&masked, &score, (visible - begin) * sizeof(float));
            score = masked;
        }
        store(scores + begin, score);
        largest = larger(score, largest);
    }
    const float max = maxOf(largest);
    Vector sum{};
    for (std::size_t begin = 0; begin < visible; begin += kLanes) {
        const Vector e = exponential(load(scores + begin) - max);
        store(scores + begin, e);
        sum += e;
    }
    return sumOf(sum);
}

/// sum over rows of weight * value, times `scale`, plus bias, for `Vectors` vectors of one head.
template <std::size_t Vectors>
inline void mixValues(const Attention &a, std::size_t offset, const float *weights, std::size_t visible, float scale,
                      float *out)
{
    Vector sums[Vectors] = {};
    std::size_t seen = 0;
    for (const AttendedRows *part = a.attended.data(); seen < visible; ++part) {
        const float *value = part->values + offset;
        for (std::size_t row = 0; row < part->count && seen < visible; ++row, ++seen, value += part->stride)
            for (std::size_t v = 0; v < Vectors; ++v)
                sums[v] += weights[seen] * load(value + v * kLanes);
    }
    for (std::size_t v = 0; v < Vectors; ++v)
        store(out + v * kLanes, sums[v] * scale + load(a.valueBias + offset + v * kLanes));
}

inline void mixNumber(const Attention &a, std::size_t offset, const float *weights, std::size_t visible, float scale,
                      float *out)
{
    float sum = 0;
    std::size_t seen = 0;
    for (const AttendedRows *part = a.attended.data(); seen < visible; ++part)
        for (std::size_t row = 0; row < part->count && seen < visible; ++row, ++seen)
            sum += weights[seen] * part->values[row * part->stride + offset];
    *out = sum * scale + a.valueBias[offset];
}

inline void mixHead(const Attention &a, std::size_t head, const float *weights, std::size_t visible, float scale,
                    float *out)
{
    constexpr std::size_t kTogether = kLanes > 8 ? 4 : 8; // sums that registers hold
    std::size_t d = 0;
    for (; d + kTogether * kLanes <= a.headDim; d += kTogether * kLanes)
        mixValues<kTogether>(a, head * a.headDim + d, weights, visible, scale, out + d);
    for (; d + kLanes <= a.headDim; d += kLanes)
        mixValues<1>(a, head * a.headDim + d, weights, visible, scale, out + d);
    for (; d < a.headDim; ++d)
        mixNumber(a, head * a.headDim + d, weights, visible, scale, out + d);
}

inline void attend(const Attention &a)
{
    std::size_t attendedCount = 0;
    for (std::size_t part = 0; part < a.attended.size(); ++part)
        attendedCount += a.attended.data()[part].count;
    const std::size_t padded = (attendedCount + kLanes - 1) / kLanes * kLanes;
    float *keys = a.scratch;
    float *scores = keys + a.headDim * padded;
    float *query = scores + padded;
    const float scale = 1 / __builtin_sqrtf(static_cast<float>(a.headDim));
    for (std::size_t head = 0; head < a.heads; ++head) {
        const std::size_t offset = head * a.headDim;
        transposeKeys(a, head, padded, keys);
        for (std::size_t i = 0; i < a.queryCount; ++i) {
            const float *from = a.queries + i * a.queryStride + offset;
            for (std::size_t d = 0; d < a.headDim; ++d)
                query[d] = (from[d] + a.queryBias[offset + d]) * scale;
            const std::size_t visible = a.isCausal ? i + 1 : attendedCount;
            const float sum = scoreQuery(query, keys, a.headDim, padded, visible, scores);
            mixHead(a, head, scores, visible, 1 / sum, a.output + i * a.outputStride + offset);
        }
    }
}

inline void addExponentials(const float *logits, std::size_t rows, std::size_t columns, bool isFirst, RunningSum *sums)
{
    const std::size_t whole = columns / kLanes * kLanes;
    constexpr float kNothing = -3e38F;
    for (std::size_t row = 0; row < rows; ++row, logits += columns) {
        RunningSum &running = sums[row];
        const Vector rest = loadSome(logits + whole, columns - whole, kNothing);
        Vector largest = rest;
        Vector second = rest; // two chains, since each step waits for the one before
        std::size_t at = 0;
        for (; at + 2 * kLanes <= whole; at += 2 * kLanes) {
            largest = larger(load(logits + at), largest);
            second = larger(load(logits + at + kLanes), second);
        }
        if (at < whole)
            largest = larger(load(logits + at), largest);
        largest = larger(largest, second);
        const float before = isFirst ? kNothing : running.max;
        float max = maxOf(largest);
        max = max > before ? max : before;
        Vector sum{};
        for (std::size_t i = 0; i < whole; i += kLanes)
            sum += exponential(load(logits + i) - max);
        // Exponentials end at e^-87, so what is not there must not be added.
        const Vector last = exponential(rest - max);
        float tail = 0;
        for (std::size_t i = 0; i < columns - whole; ++i)
            tail += last[i];
        const double kept = isFirst ? 0 : running.sum * __builtin_exp(static_cast<double>(before - max));
        running = {max, kept + static_cast<double>(sumOf(sum) + tail)};
    }
}
