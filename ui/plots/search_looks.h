#pragma once

#include "core/search/individual.h"
#include "ui/plots/figure.h"

#include <array>
#include <string>
#include <vector>

/// What the figures of searches have in common.
namespace foresearch::plots {

inline constexpr std::size_t kNeutralColour = 6; ///< of the series: grey

/// How individuals of one origin look, the same in every figure.
struct OriginLook {
    search::Origin origin = search::Origin::Random;
    std::size_t colour = kNeutralColour;
    Marker marker = Marker::Circle;
};

/// In the order in which they are drawn.
const std::array<OriginLook, 4> &originLooks();

/// From the first iteration to the last.
Axis iterationAxis(int iterations);

/// Index of the predictor's colour; neutral where it is not among them.
std::size_t colourOf(const std::vector<std::string> &predictors, const std::string &predictor);

/// A text of the context "search figures", in the user's language.
QString figureText(const char *source);

} // namespace foresearch::plots
