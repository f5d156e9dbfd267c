#pragma once

#include <string>

namespace foresearch::nn {

/// The BLAS library that LibTorch was linked with, as far as it says.
struct BlasLibrary {
    std::string file;
    std::string config;
    std::string kernel;
};
BlasLibrary findBlas();

/// Makes every later product run on the thread that asks for it. Only OpenBLAS has threads of its own to stop;
/// other libraries follow LibTorch's setting.
void makeBlasSingleThreaded();

} // namespace foresearch::nn
