#include "core/nn/internal/device.h"

#include "core/nn/supernet_trainer.h"

#include <c10/core/impl/DeviceGuardImplInterface.h>
#include <torch/version.h>

#include <charconv>

namespace foresearch::nn {

namespace {

constexpr std::string_view kCuda = "cuda";

/// The number behind "cuda:"; none where it is no number.
std::optional<int> gpuNumber(std::string_view name)
{
    if (name == kCuda)
        return 0;
    if (!name.starts_with(std::string(kCuda) + ":"))
        return std::nullopt;
    const std::string_view digits = name.substr(kCuda.size() + 1);
    int number = -1;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool isNumber = problem == std::errc() && end == digits.data() + digits.size() && number >= 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

} // namespace

bool hasCuda()
{
    return c10::impl::hasDeviceGuardImpl(c10::DeviceType::CUDA);
}

int gpuCount()
{
    return hasCuda() ? c10::impl::getDeviceGuardImpl(c10::DeviceType::CUDA)->deviceCount() : 0;
}

Result<std::optional<c10::Device>> findDevice(const std::string &what, const std::string &name)
{
    if (name == kCpu)
        return std::optional<c10::Device>();
    if (name == "cpu-aten")
        return std::optional(c10::Device(c10::DeviceType::CPU));
    const std::optional<int> number = gpuNumber(name);
    if (!number)
        return fail(ErrorCode::BadValue,
                    what + ": found the device \"" + name + "\", expected cpu, cuda or cuda:NUMBER.");
    if (!hasCuda())
        return fail(ErrorCode::Unavailable, what + ": found LibTorch " TORCH_VERSION " without CUDA, expected one with "
                                                + "it for " + name + "; cpu needs none.");
    if (*number >= gpuCount())
        return fail(ErrorCode::Unavailable, what + ": found " + std::to_string(gpuCount()) + " GPUs, expected more for "
                                                + name + "; cpu needs none.");
    return std::optional(c10::Device(c10::DeviceType::CUDA, static_cast<c10::DeviceIndex>(*number)));
}

} // namespace foresearch::nn
