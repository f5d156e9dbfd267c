// No include guard: training_kernels.cpp takes this once for each vector unit, behind kernel_loops.h.

using Words = std::uint32_t __attribute__((vector_size(kLanes * sizeof(float))));

inline Words laneNumbers()
{
    Words lanes;
    for (std::uint32_t i = 0; i < kLanes; ++i)
        lanes[i] = i;
    return lanes;
}

inline std::size_t lanesFrom(std::size_t begin, std::size_t count)
{
    return count - begin < kLanes ? count - begin : kLanes;
}

/// The first `count` numbers; all of them without a loop.
inline Vector loadUpTo(const float *from, std::size_t count)
{
    return count == kLanes ? load(from) : loadSome(from, count, 0);
}

inline void storeUpTo(float *to, Vector value, std::size_t count)
{
    if (count == kLanes)
        store(to, value);
    else
        __builtin_memcpy(to, &value, count * sizeof(float));
}

/// 0 for what is dropped, else the scale, of a vector's numbers from index `first` on.
/// Source of the mixing: Wellons, hash-prospector (lowbias32), with a second key between the rounds.
inline Vector dropoutFactors(const Dropout &dropout, std::uint32_t first)
{
    if (dropout.threshold == 0)
        return dropout.scale - Vector{};
    Words x = (laneNumbers() + first) * 0x9e3779b1U + dropout.firstKey;
    x ^= x >> 16;
    x *= 0x21f0aaadU;
    x ^= (x >> 15) ^ dropout.secondKey;
    x *= 0xd35a2d97U;
    x ^= x >> 15;
    return x >= dropout.threshold ? dropout.scale - Vector{} : Vector{};
}

inline void embedRow(const EmbeddedRow &row, const Dropout &dropout, float *out)
{
    for (std::size_t i = 0; i < row.columns; i += kLanes) {
        const std::size_t count = lanesFrom(i, row.columns);
        const Vector x = loadUpTo(row.table + i, count) * row.scale + loadUpTo(row.position + i, count);
        storeUpTo(out + i, x * dropoutFactors(dropout, row.first + static_cast<std::uint32_t>(i)), count);
    }
}

inline void embedRowBack(const EmbeddedRow &row, const Dropout &dropout, const float *gradient, float *tableGradient)
{
    for (std::size_t i = 0; i < row.columns; i += kLanes) {
        const std::size_t count = lanesFrom(i, row.columns);
        const Vector factors = dropoutFactors(dropout, row.first + static_cast<std::uint32_t>(i));
        const Vector sum = loadUpTo(tableGradient + i, count) + loadUpTo(gradient + i, count) * factors * row.scale;
        storeUpTo(tableGradient + i, sum, count);
    }
}

inline void normForward(const NormForward &norm, std::size_t rows, std::size_t columns)
{
    const float *residual = norm.residual;
    const float *branch = norm.branch;
    float *normalised = norm.normalised;
    float *out = norm.out;
    for (std::size_t row = 0; row < rows; ++row) {
        Vector sums{};
        for (std::size_t i = 0; i < columns; i += kLanes) {
            const std::size_t count = lanesFrom(i, columns);
            const Vector factors = dropoutFactors(norm.dropout, static_cast<std::uint32_t>(row * columns + i));
            const Vector x =
                loadUpTo(residual + i, count)
                + (loadUpTo(branch + i, count) + loadUpTo(norm.parameters.branchBias + i, count)) * factors;
            storeUpTo(normalised + i, x, count);
            sums += x;
        }
        const float mean = sumOf(sums) / static_cast<float>(columns);
        Vector squares{};
        for (std::size_t i = 0; i < columns; i += kLanes) {
            const std::size_t count = lanesFrom(i, columns);
            const Vector x =
                count == kLanes ? load(normalised + i) - mean : loadSome(normalised + i, count, mean) - mean;
            squares += x * x;
        }
        const float scale = 1 / __builtin_sqrtf(sumOf(squares) / static_cast<float>(columns) + 1e-5F);
        norm.scales[row] = scale;
        for (std::size_t i = 0; i < columns; i += kLanes) {
            const std::size_t count = lanesFrom(i, columns);
            const Vector x = (loadUpTo(normalised + i, count) - mean) * scale;
            storeUpTo(normalised + i, x, count);
            storeUpTo(out + i,
                      x * loadUpTo(norm.parameters.weight + i, count) + loadUpTo(norm.parameters.bias + i, count),
                      count);
        }
        residual += columns;
        branch += columns;
        normalised += columns;
        out += columns;
    }
}

inline void normBackward(const NormBackward &norm, std::size_t rows, std::size_t columns)
{
    const float *gradient = norm.gradient;
    const float *normalised = norm.normalised;
    for (std::size_t row = 0; row < rows; ++row, gradient += columns, normalised += columns) {
        Vector sums{};
        Vector products{};
        for (std::size_t i = 0; i < columns; i += kLanes) {
            const std::size_t count = lanesFrom(i, columns);
            const Vector g = loadUpTo(gradient + i, count);
            const Vector x = loadUpTo(normalised + i, count);
            storeUpTo(norm.biasGradient + i, loadUpTo(norm.biasGradient + i, count) + g, count);
            storeUpTo(norm.weightGradient + i, loadUpTo(norm.weightGradient + i, count) + g * x, count);
            const Vector weighted = g * loadUpTo(norm.weight + i, count);
            sums += weighted;
            products += weighted * x;
        }
        const float mean = sumOf(sums) / static_cast<float>(columns);
        const float product = sumOf(products) / static_cast<float>(columns);
        for (std::size_t i = 0; i < columns; i += kLanes) {
            const std::size_t count = lanesFrom(i, columns);
            const Vector weighted = loadUpTo(gradient + i, count) * loadUpTo(norm.weight + i, count);
            const Vector dx = (weighted - mean - loadUpTo(normalised + i, count) * product) * norm.scales[row];
            storeUpTo(norm.residualGradient + row * columns + i, dx, count);
            const Vector branch = dx * dropoutFactors(norm.dropout, static_cast<std::uint32_t>(row * columns + i));
            storeUpTo(norm.branchGradient + row * columns + i, branch, count);
            storeUpTo(norm.branchBiasGradient + i, loadUpTo(norm.branchBiasGradient + i, count) + branch, count);
        }
    }
}

using Halves = Bf16 __attribute__((vector_size(kLanes * sizeof(Bf16))));

/// The first `count` numbers, then zeros.
inline Vector loadUpTo(const Bf16 *from, std::size_t count)
{
    Halves halves{};
    if (count == kLanes)
        __builtin_memcpy(&halves, from, sizeof halves);
    else
        __builtin_memcpy(&halves, from, count * sizeof(Bf16));
    const Words bits = __builtin_convertvector(halves, Words) << 16;
    Vector value;
    __builtin_memcpy(&value, &bits, sizeof value);
    return value;
}

inline void roundNumbers(const float *from, std::size_t count, Bf16 *to)
{
    for (std::size_t i = 0; i < count; i += kLanes) {
        const std::size_t lanes = lanesFrom(i, count);
        const Vector value = loadUpTo(from + i, lanes);
        Words bits;
        __builtin_memcpy(&bits, &value, sizeof bits);
        bits += 0x7fffU + ((bits >> 16) & 1U);
        // What is not a number would lose what says so.
        bits = value == value ? bits : 0x7fc00000U - Words{};
        const Halves halves = __builtin_convertvector(bits >> 16, Halves);
        __builtin_memcpy(to + i, &halves, lanes * sizeof(Bf16));
    }
}

inline void widenNumbers(const Bf16 *from, std::size_t count, float *to)
{
    for (std::size_t i = 0; i < count; i += kLanes) {
        const std::size_t lanes = lanesFrom(i, count);
        storeUpTo(to + i, loadUpTo(from + i, lanes), lanes);
    }
}

inline void addRoundedNumbers(const Bf16 *from, std::size_t count, float *to)
{
    for (std::size_t i = 0; i < count; i += kLanes) {
        const std::size_t lanes = lanesFrom(i, count);
        storeUpTo(to + i, loadUpTo(to + i, lanes) + loadUpTo(from + i, lanes), lanes);
    }
}

template <typename Number>
inline void reluBackwardOf(const Number *result, float *gradient, float *biasGradient, std::size_t rows,
                           std::size_t columns)
{
    for (std::size_t row = 0; row < rows; ++row, result += columns, gradient += columns) {
        for (std::size_t i = 0; i < columns; i += kLanes) {
            const std::size_t count = lanesFrom(i, columns);
            const Vector g = loadUpTo(result + i, count) > 0 ? loadUpTo(gradient + i, count) : Vector{};
            storeUpTo(gradient + i, g, count);
            storeUpTo(biasGradient + i, loadUpTo(biasGradient + i, count) + g, count);
        }
    }
}

inline void reluBackward(const float *result, float *gradient, float *biasGradient, std::size_t rows,
                         std::size_t columns)
{
    reluBackwardOf(result, gradient, biasGradient, rows, columns);
}

inline void reluBackwardRounded(const Bf16 *result, float *gradient, float *biasGradient, std::size_t rows,
                                std::size_t columns)
{
    reluBackwardOf(result, gradient, biasGradient, rows, columns);
}

inline void addColumnSums(const float *from, std::size_t stride, std::size_t rows, std::size_t columns, float *sums)
{
    for (std::size_t row = 0; row < rows; ++row, from += stride) {
        for (std::size_t i = 0; i < columns; i += kLanes) {
            const std::size_t count = lanesFrom(i, columns);
            storeUpTo(sums + i, loadUpTo(sums + i, count) + loadUpTo(from + i, count), count);
        }
    }
}

/// What one row of logits says, before it becomes its gradient.
struct RowSums {
    float max = 0;
    float exponentials = 0;
    double logits = 0;
};

inline RowSums sumRow(float *logits, std::size_t columns)
{
    const std::size_t whole = columns / kLanes * kLanes;
    Vector largest = loadSome(logits + whole, columns - whole, -3e38F);
    Vector sums{};
    for (std::size_t i = 0; i < whole; i += kLanes) {
        const Vector x = load(logits + i);
        largest = larger(x, largest);
        sums += x;
    }
    sums += loadSome(logits + whole, columns - whole, 0);
    const float max = maxOf(largest);
    Vector exponentials{};
    for (std::size_t i = 0; i < whole; i += kLanes) {
        const Vector e = exponential(load(logits + i) - max);
        store(logits + i, e);
        exponentials += e;
    }
    float tail = 0;
    const Vector last = exponential(loadSome(logits + whole, columns - whole, -3e38F) - max);
    for (std::size_t i = whole; i < columns; ++i) {
        logits[i] = last[i - whole];
        tail += logits[i];
    }
    return {max, sumOf(exponentials) + tail, static_cast<double>(sumOf(sums))};
}

inline TargetLosses lossBackward(float *logits, const text::TokenId *gold, double labelSmoothing, std::size_t rows,
                                 std::size_t columns)
{
    TargetLosses losses;
    const auto each = static_cast<float>(labelSmoothing / static_cast<double>(columns));
    for (std::size_t row = 0; row < rows; ++row, logits += columns) {
        const std::size_t right = static_cast<std::size_t>(gold[row]);
        const auto rightLogit = static_cast<double>(logits[right]);
        const RowSums sums = sumRow(logits, columns);
        const double logSum = static_cast<double>(sums.max) + __builtin_log(static_cast<double>(sums.exponentials));
        losses.nll += logSum - rightLogit;
        losses.loss += (1 - labelSmoothing) * (logSum - rightLogit)
                       + labelSmoothing * (logSum - sums.logits / static_cast<double>(columns));
        const float scale = 1 / sums.exponentials;
        for (std::size_t i = 0; i < columns; i += kLanes) {
            const std::size_t count = lanesFrom(i, columns);
            storeUpTo(logits + i, loadUpTo(logits + i, count) * scale - each, count);
        }
        logits[right] -= static_cast<float>(1 - labelSmoothing);
    }
    return losses;
}

inline void addScaledNumbers(const float *from, float factor, std::size_t count, float *to)
{
    for (std::size_t i = 0; i < count; i += kLanes) {
        const std::size_t lanes = lanesFrom(i, count);
        storeUpTo(to + i, loadUpTo(to + i, lanes) + loadUpTo(from + i, lanes) * factor, lanes);
    }
}

inline double dotProduct(const float *a, const float *b, std::size_t count)
{
    Vector sums{};
    for (std::size_t i = 0; i < count; i += kLanes) {
        const std::size_t lanes = lanesFrom(i, count);
        sums += loadUpTo(a + i, lanes) * loadUpTo(b + i, lanes);
    }
    return static_cast<double>(sumOf(sums));
}

inline void adamUpdate(const AdamUpdate &u)
{
    float *__restrict values = u.values;
    float *__restrict means = u.means;
    float *__restrict squares = u.squares;
    float *__restrict gradient = u.gradient;
    const AdamUpdate c = u;
    for (std::size_t i = 0; i < c.count; ++i) {
        const float g = gradient[i] * c.gradientScale;
        gradient[i] = 0;
        means[i] = c.beta1 * means[i] + (1 - c.beta1) * g;
        squares[i] = c.beta2 * squares[i] + (1 - c.beta2) * g * g;
        values[i] = c.keep * values[i] - c.stepSize * means[i] / (__builtin_sqrtf(squares[i]) + c.epsilon);
    }
}
