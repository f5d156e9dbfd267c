#include "core/predict/untrained_supernet.h"

#include "core/base/rng.h"

#include <cmath>

namespace foresearch::predict {

Result<std::shared_ptr<const SupernetFile>> untrainedSupernet(const space::SearchSpace &space, std::uint64_t seed)
{
    Rng rng(seed);
    const std::vector<SupernetTensor> tensors = supernetTensors(space);
    std::vector<std::vector<float>> values;
    std::vector<NamedTensor> named;
    for (const SupernetTensor &tensor : tensors) {
        std::size_t count = 1;
        for (const std::size_t size : tensor.shape)
            count *= size;
        // As large as a product keeps the size of its input; norms begin as 1.
        const double spread = std::sqrt(3 / static_cast<double>(tensor.shape.back()));
        const double centre = tensor.name.ends_with("norm.weight") ? 1 : 0;
        std::vector<float> &drawn = values.emplace_back(count);
        for (float &value : drawn)
            value = static_cast<float>(centre + spread * (2 * rng.uniform() - 1));
    }
    for (std::size_t i = 0; i < tensors.size(); ++i)
        named.push_back({tensors[i].name, tensors[i].shape, values[i]});
    return SupernetFile::parse(supernetBytes(space, named), "untrained supernet", space);
}

} // namespace foresearch::predict
