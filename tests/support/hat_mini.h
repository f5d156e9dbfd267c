#pragma once

#include "core/base/json.h"
#include "core/predict/supernet_file.h"
#include "core/text/token_sequences.h"

#include <filesystem>
#include <memory>

namespace foresearch::testing {

/// The reference data hat_mini: a supernet that HAT trained, its validation set, and what HAT computes with them.
struct HatMini {
    static std::filesystem::path folder();
    static bool isThere();
    static Result<HatMini> open();

    std::shared_ptr<const predict::SupernetFile> supernet;
    std::shared_ptr<const text::TokenPairs> pairs; ///< of the validation set
    Json losses;                                   ///< losses.json

    /// Contract: losses.json has an architecture of that name.
    space::Architecture architecture(const std::string &name) const;
};

/// An architecture under HAT's names, as in losses.json.
space::Architecture hatConfig(const Json &config);

} // namespace foresearch::testing
