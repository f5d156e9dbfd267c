// A module that a newer release might bring.

#include "core/nn/engine.h"

extern "C" __attribute__((visibility("default"))) foresearch::nn::Engine *
foresearch_create_engine(std::uint32_t, std::uint32_t *moduleVersion)
{
    *moduleVersion = foresearch::nn::kEngineVersion + 1;
    return nullptr;
}
