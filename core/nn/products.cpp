#include "core/nn/internal/products.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <numeric>

namespace foresearch::nn {

namespace {

using Clock = std::chrono::steady_clock;

struct NamedShape {
    ProductShape shape;
    const char *purpose;
};

constexpr std::array<NamedShape, 6> kShapes = {{
    {{2048, 512, 512}, "attention projection, WMT space"},
    {{1024, 512, 2048}, "feed-forward, WMT space"},
    {{1024, 192, 8000}, "output layer, mini space"},
    {{1024, 128, 512}, "feed-forward, mini space"},
    {{128, 400, 400}, "regressor, one batch"},
    {{16, 192, 768}, "one decoding step, mini space"},
}};

at::Tensor randomMatrix(int rows, int columns, Rng &rng)
{
    at::Tensor matrix = at::empty({rows, columns}, at::kFloat);
    std::generate_n(matrix.data_ptr<float>(), matrix.numel(), [&] { return static_cast<float>(rng.normal()); });
    return matrix;
}

/// Best of as many products as fit into `duration`, in GFLOP/s.
double speedOfOneWorker(const at::Tensor &left, const at::Tensor &right, std::chrono::milliseconds duration)
{
    at::Tensor product = at::mm(left, right);
    const auto end = Clock::now() + duration;
    double best = 1e9;
    while (Clock::now() < end) {
        const auto start = Clock::now();
        at::mm_out(product, left, right);
        best = std::min(best, std::chrono::duration<double>(Clock::now() - start).count());
    }
    const auto operations = 2.0 * static_cast<double>(left.numel()) * static_cast<double>(right.size(1));
    return 1e-9 * operations / best;
}

double speed(Workers &workers, std::size_t count, const ProductShape &shape, at::ScalarType type,
             std::chrono::milliseconds duration)
{
    std::vector<double> speeds(count);
    workers.run(count, [&](std::size_t worker) {
        const at::NoGradGuard noGradient;
        Rng rng(worker);
        const at::Tensor left = randomMatrix(shape.rows, shape.inner, rng).to(type);
        const at::Tensor right = randomMatrix(shape.inner, shape.columns, rng).to(type);
        speeds[worker] = speedOfOneWorker(left, right, duration);
    });
    return std::accumulate(speeds.begin(), speeds.end(), 0.0);
}

} // namespace

double productError(const ProductShape &shape, Rng &rng)
{
    const at::NoGradGuard noGradient;
    const at::Tensor left = randomMatrix(shape.rows, shape.inner, rng);
    const at::Tensor right = randomMatrix(shape.inner, shape.columns, rng);
    // Sums in double, one value at a time: no BLAS kernel judges another.
    const float *a = left.data_ptr<float>();
    const at::Tensor transposed = right.t().contiguous();
    const at::Tensor product = at::mm(left, right);
    const float *found = product.data_ptr<float>();
    double worst = 0;
    double largest = 0;
    for (int row = 0; row < shape.rows; ++row) {
        const float *b = transposed.data_ptr<float>();
        for (int column = 0; column < shape.columns; ++column, b += shape.inner) {
            const double exact =
                std::inner_product(a, a + shape.inner, b, 0.0, std::plus<>(), [](double x, double y) { return x * y; });
            worst = std::max(worst, std::abs(static_cast<double>(*found++) - exact));
            largest = std::max(largest, std::abs(exact));
        }
        a += shape.inner;
    }
    return largest > 0 ? worst / largest : 0;
}

Result<std::vector<ProductSpeed>> measureProducts(Workers &workers, int millisecondsEach, const TaskControl &control)
{
    const std::chrono::milliseconds duration(millisecondsEach);
    const std::size_t all = workers.count();
    std::vector<ProductSpeed> speeds;
    for (const NamedShape &named : kShapes) {
        if (control.stopped())
            return stoppedError();
        control.progress({.done = static_cast<double>(speeds.size()),
                          .total = kShapes.size(),
                          .unit = "products",
                          .activity = named.purpose});
        ProductSpeed measured{.shape = named.shape, .purpose = named.purpose};
        measured.fp32OneWorker = speed(workers, 1, named.shape, at::kFloat, duration);
        measured.fp32AllWorkers = speed(workers, all, named.shape, at::kFloat, duration);
        measured.bf16OneWorker = speed(workers, 1, named.shape, at::kBFloat16, duration);
        measured.bf16AllWorkers = speed(workers, all, named.shape, at::kBFloat16, duration);
        ProductShape sample = named.shape;
        sample.rows = std::min(sample.rows, 64);
        workers.run(1, [&](std::size_t) {
            Rng rng(1);
            measured.fp32WorstError = productError(sample, rng);
        });
        speeds.push_back(measured);
    }
    return speeds;
}

} // namespace foresearch::nn
