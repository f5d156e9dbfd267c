#pragma once

#include "core/predict/regressor.h"

#include <filesystem>

namespace foresearch::predict {

/// A regressor's file, which can be given to others: safetensors (base/safetensors.h) with
///
///     tensors    "layers.N.weight" [outputs, inputs] and "layers.N.bias" [outputs], F32, N = 0, 1, ...
///     metadata   "format": "foresearch-regressor"
///                "version": "1"
///                "regressor": JSON, for example
///                   {"metric": "validation BLEU", "unit": "BLEU", "higher_is_better": true,
///                    "features": "latency-per-layer", "space": "hat-wmt14-en-de", "machine": "",
///                    "preset": "recommended", "target_form": "value", "target_mean": 25.1, "target_deviation": 0.6,
///                    "input_means": [...], "input_deviations": [...], "details": {...}}
///
/// The network sees (feature - input mean) / input deviation; its output times the target's deviation plus the
/// target's mean is the value, or with target form "logarithm" the value's logarithm.
inline constexpr int kRegressorFileVersion = 1;

/// Errors: BadValue (parts that do not fit); CannotWrite. A file of that name is replaced whole or not at all.
Result<> saveRegressor(const Regressor &regressor, const std::filesystem::path &path);

/// Errors: those of reading; BadFormat, BadValue, NotFound (not a regressor's file), NewerVersion.
Result<Regressor> openRegressor(const std::filesystem::path &path);

/// The same for the bytes of a file; `source` names it in messages.
std::string regressorBytes(const Regressor &regressor);
Result<Regressor> parseRegressor(std::string bytes, const std::string &source);

} // namespace foresearch::predict
