// No include guard: decoding_kernels.cpp takes this once for each vector unit, behind kernel_loops.h, whose vectors and
// rules these are.

// As many sums as registers hold.
constexpr std::size_t kPanelVectors = kLanes > 8 ? 4 : 2;
constexpr std::size_t kPanelWidth = kPanelVectors * kLanes;
constexpr std::size_t kTileRows = kLanes > 4 ? 6 : 4;

/// Some rows times one panel, of which `columns` are wanted.
template <std::size_t Rows>
inline void multiplyTile(const PackedProduct &p, const float *x, const float *panel, std::size_t columns, float *out)
{
    Vector sums[Rows][kPanelVectors] = {};
    for (std::size_t k = 0; k < p.inner; ++k, panel += kPanelWidth) {
        Vector weights[kPanelVectors];
        for (std::size_t v = 0; v < kPanelVectors; ++v)
            weights[v] = load(panel + v * kLanes);
        for (std::size_t row = 0; row < Rows; ++row) {
            const float number = x[row * p.xStride + k];
            for (std::size_t v = 0; v < kPanelVectors; ++v)
                sums[row][v] += number * weights[v];
        }
    }
    for (std::size_t row = 0; row < Rows; ++row, out += p.columns) {
        float some[kPanelWidth];
        float *to = columns == kPanelWidth ? out : some;
        for (std::size_t v = 0; v < kPanelVectors; ++v)
            store(to + v * kLanes, sums[row][v]);
        if (columns < kPanelWidth)
            __builtin_memcpy(out, some, columns * sizeof(float));
    }
}

/// The same for fewer rows than a tile has.
template <std::size_t Rows>
inline void multiplyRest(const PackedProduct &p, std::size_t rows, const float *x, const float *panel,
                         std::size_t columns, float *out)
{
    if constexpr (Rows > 0) {
        if (rows == Rows)
            multiplyTile<Rows>(p, x, panel, columns, out);
        else
            multiplyRest<Rows - 1>(p, rows, x, panel, columns, out);
    }
}

inline void multiply(const PackedProduct &p)
{
    const float *panel = p.panels;
    for (std::size_t begin = 0; begin < p.columns; begin += kPanelWidth, panel += p.panelStride) {
        const std::size_t columns = p.columns - begin < kPanelWidth ? p.columns - begin : kPanelWidth;
        std::size_t row = 0;
        for (; row + kTileRows <= p.rows; row += kTileRows)
            multiplyTile<kTileRows>(p, p.x + row * p.xStride, panel, columns, p.out + row * p.columns + begin);
        multiplyRest<kTileRows - 1>(p, p.rows - row, p.x + row * p.xStride, panel, columns,
                                    p.out + row * p.columns + begin);
    }
}

inline float rowScore(const float *query, const float *key, std::size_t headDim)
{
    Vector sums{};
    std::size_t d = 0;
    for (; d + kLanes <= headDim; d += kLanes)
        sums += load(query + d) * load(key + d);
    float sum = d > 0 ? sumOf(sums) : 0;
    for (; d < headDim; ++d)
        sum += query[d] * key[d];
    return sum;
}

/// Exponentials of the scores, relative to the largest; their sum.
inline float scoreRow(const RowAttention &a, std::size_t offset, const float *query, float *scores)
{
    constexpr float kMasked = -3e38F;
    const std::size_t padded = (a.count + kLanes - 1) / kLanes * kLanes;
    for (std::size_t j = 0; j < a.count; ++j)
        scores[j] = rowScore(query, a.keys[j] + offset, a.headDim);
    for (std::size_t j = a.count; j < padded; ++j)
        scores[j] = kMasked;
    Vector largest = load(scores);
    for (std::size_t j = kLanes; j < padded; j += kLanes)
        largest = larger(load(scores + j), largest);
    const float max = maxOf(largest);
    Vector sum{};
    for (std::size_t j = 0; j < padded; j += kLanes) {
        const Vector e = exponential(load(scores + j) - max);
        store(scores + j, e);
        sum += e;
    }
    // Exponentials end at e^-87, which no sum of at least 1 notices.
    return sumOf(sum);
}

template <std::size_t Vectors>
inline void mixRow(const RowAttention &a, std::size_t offset, const float *weights, float scale, float *out)
{
    Vector sums[Vectors] = {};
    for (std::size_t j = 0; j < a.count; ++j) {
        const float *value = a.keys[j] + a.valueOffset + offset;
        for (std::size_t v = 0; v < Vectors; ++v)
            sums[v] += weights[j] * load(value + v * kLanes);
    }
    for (std::size_t v = 0; v < Vectors; ++v)
        store(out + v * kLanes, sums[v] * scale + load(a.valueBias + offset + v * kLanes));
}

inline void attendRow(const RowAttention &a)
{
    float *query = a.scratch;
    float *scores = query + a.headDim;
    const float scale = 1 / __builtin_sqrtf(static_cast<float>(a.headDim));
    for (std::size_t head = 0; head < a.heads; ++head) {
        const std::size_t offset = head * a.headDim;
        for (std::size_t d = 0; d < a.headDim; ++d)
            query[d] = (a.query[offset + d] + a.queryBias[offset + d]) * scale;
        const float rest = 1 / scoreRow(a, offset, query, scores);
        std::size_t d = 0;
        for (; d + 4 * kLanes <= a.headDim; d += 4 * kLanes)
            mixRow<4>(a, offset + d, scores, rest, a.output + offset + d);
        for (; d + 2 * kLanes <= a.headDim; d += 2 * kLanes)
            mixRow<2>(a, offset + d, scores, rest, a.output + offset + d);
        for (; d + kLanes <= a.headDim; d += kLanes)
            mixRow<1>(a, offset + d, scores, rest, a.output + offset + d);
        for (; d < a.headDim; ++d) {
            float sum = 0;
            for (std::size_t j = 0; j < a.count; ++j)
                sum += scores[j] * a.keys[j][a.valueOffset + offset + d];
            a.output[offset + d] = sum * rest + a.valueBias[offset + d];
        }
    }
}

inline void laneMaxima(const float *numbers, std::size_t count, float *maxima)
{
    constexpr float kNothing = -3e38F;
    constexpr std::size_t kVectors = kMaximumLanes / kLanes;
    Vector largest[kVectors];
    for (std::size_t v = 0; v < kVectors; ++v)
        largest[v] = kNothing - Vector{};
    std::size_t i = 0;
    for (; i + kMaximumLanes <= count; i += kMaximumLanes)
        for (std::size_t v = 0; v < kVectors; ++v)
            largest[v] = larger(load(numbers + i + v * kLanes), largest[v]);
    for (std::size_t v = 0; v < kVectors; ++v)
        store(maxima + v * kLanes, largest[v]);
    for (std::size_t lane = 0; i + lane < count; ++lane)
        maxima[lane] = numbers[i + lane] > maxima[lane] ? numbers[i + lane] : maxima[lane];
}

inline std::size_t placesFrom(const float *numbers, std::size_t count, float bound, std::uint32_t *places)
{
    std::size_t found = 0;
    const auto look = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            places[found] = static_cast<std::uint32_t>(i);
            found += numbers[i] >= bound ? 1 : 0;
        }
    };
    std::size_t i = 0;
    for (; i + 4 * kLanes <= count; i += 4 * kLanes) {
        const Vector first = larger(load(numbers + i), load(numbers + i + kLanes));
        const Vector second = larger(load(numbers + i + 2 * kLanes), load(numbers + i + 3 * kLanes));
        if (maxOf(larger(first, second)) >= bound)
            look(i, i + 4 * kLanes);
    }
    look(i, count);
    return found;
}
