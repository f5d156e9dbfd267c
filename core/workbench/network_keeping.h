#pragma once

#include "core/base/json.h"
#include "core/predict/regressor_fit.h"

#include <filesystem>

namespace foresearch::workbench {

/// Writes the network, with `details` in its file, and gives a run's result: the file, its SHA-256 and the details.
/// Errors: CannotWrite.
Result<OrderedJson> keepNetwork(predict::Regressor regressor, const OrderedJson &details,
                                const std::filesystem::path &out);

} // namespace foresearch::workbench
