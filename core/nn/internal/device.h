#pragma once

#include "core/base/result.h"

#include <c10/core/Device.h>

#include <optional>
#include <string>

namespace foresearch::nn {

/// Whether LibTorch was built with CUDA.
bool hasCuda();
/// GPUs that CUDA finds.
int gpuCount();

/// What tasks call a device: "cuda" is "cuda:0", "cpu-aten" LibTorch's operators on the CPU. None for "cpu", which has
/// kernels of our own. Errors: BadValue (another name), Unavailable (no CUDA, no such GPU), naming `what` asked.
Result<std::optional<c10::Device>> findDevice(const std::string &what, const std::string &name);

} // namespace foresearch::nn
