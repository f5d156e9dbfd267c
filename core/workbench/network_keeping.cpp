#include "core/workbench/network_keeping.h"

#include "core/base/sha256.h"
#include "core/predict/regressor_file.h"

namespace foresearch::workbench {

Result<OrderedJson> keepNetwork(predict::Regressor regressor, const OrderedJson &details,
                                const std::filesystem::path &out)
{
    regressor.details = toText(details);
    if (const auto saved = predict::saveRegressor(regressor, out); !saved)
        return propagate(saved);
    OrderedJson result{{"file", std::filesystem::absolute(out).lexically_normal().string()},
                       {"sha256", sha256(predict::regressorBytes(regressor))}};
    result.update(details);
    return result;
}

} // namespace foresearch::workbench
