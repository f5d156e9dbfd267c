// No include guard: kernels.cpp takes this for the larger vector units, behind kernel_loops.h. A product goes through
// the weights a panel at a time: some of their rows, of which so many columns that they stay in the first cache,
// transposed. All rows of x pass by it, some at once, whose sums stay in registers.

constexpr std::size_t kTileRows = 6; // times the vectors of a panel: sums that registers hold
constexpr std::size_t kPanelVectors = kLanes > 8 ? 4 : 2;
constexpr std::size_t kPanelColumns = kPanelVectors * kLanes;
constexpr std::size_t kPanelDepth = 128;

/// Some columns of the result, and some of the numbers that each is a sum of.
struct Panel {
    std::size_t begin;
    std::size_t columns;
    std::size_t depthBegin;
    std::size_t depth;
    float *weights; ///< [depth, kPanelColumns]
};

/// Zeros where there is no column.
inline void packPanel(const Product &p, const Panel &panel)
{
    const float *from = p.weights + panel.begin * p.weightStride + panel.depthBegin;
    for (std::size_t column = 0; column < kPanelColumns; column += kLanes) {
        const std::size_t left = column < panel.columns ? panel.columns - column : 0;
        const std::size_t count = left < kLanes ? left : kLanes;
        float *to = panel.weights + column;
        std::size_t d = 0;
        for (; d + kLanes <= panel.depth; d += kLanes) {
            Vector rows[kLanes];
            for (std::size_t i = 0; i < kLanes; ++i)
                rows[i] = i < count ? load(from + (column + i) * p.weightStride + d) : Vector{};
            transpose(rows);
            for (std::size_t i = 0; i < kLanes; ++i)
                store(to + (d + i) * kPanelColumns, rows[i]);
        }
        for (; d < panel.depth; ++d)
            for (std::size_t i = 0; i < kLanes; ++i)
                to[d * kPanelColumns + i] = i < count ? from[(column + i) * p.weightStride + d] : 0;
    }
}

/// Rows of x from `row` on; later parts of the depth are added to what is there.
template <std::size_t Rows>
inline void multiplyTile(const Product &p, const Panel &panel, std::size_t row)
{
    const float *x = p.x + row * p.depth + panel.depthBegin;
    const float *weights = panel.weights;
    Vector sums[Rows][kPanelVectors] = {};
    for (std::size_t d = 0; d < panel.depth; ++d, weights += kPanelColumns) {
        Vector some[kPanelVectors];
        for (std::size_t v = 0; v < kPanelVectors; ++v)
            some[v] = load(weights + v * kLanes);
        for (std::size_t i = 0; i < Rows; ++i)
            for (std::size_t v = 0; v < kPanelVectors; ++v)
                sums[i][v] += x[i * p.depth + d] * some[v];
    }
    const bool adds = panel.depthBegin > 0;
    float *result = p.result + row * p.columns + panel.begin;
    for (std::size_t i = 0; i < Rows; ++i, result += p.columns) {
        for (std::size_t v = 0; v < kPanelVectors; ++v) {
            const std::size_t begin = v * kLanes;
            if (begin + kLanes <= panel.columns) {
                store(result + begin, adds ? load(result + begin) + sums[i][v] : sums[i][v]);
                continue;
            }
            for (std::size_t c = begin; c < panel.columns; ++c)
                result[c] = (adds ? result[c] : 0) + sums[i][v][c - begin];
        }
    }
}

inline void multiply(const Product &p)
{
    alignas(sizeof(Vector)) float weights[kPanelDepth * kPanelColumns];
    for (std::size_t d = 0; d < p.depth; d += kPanelDepth) {
        const std::size_t depth = p.depth - d < kPanelDepth ? p.depth - d : kPanelDepth;
        for (std::size_t begin = 0; begin < p.columns; begin += kPanelColumns) {
            const std::size_t left = p.columns - begin;
            const Panel panel{begin, left < kPanelColumns ? left : kPanelColumns, d, depth, weights};
            packPanel(p, panel);
            std::size_t row = 0;
            for (; row + kTileRows <= p.rows; row += kTileRows)
                multiplyTile<kTileRows>(p, panel, row);
            for (; row < p.rows; ++row)
                multiplyTile<1>(p, panel, row);
        }
    }
}
