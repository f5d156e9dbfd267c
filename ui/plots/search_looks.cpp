#include "ui/plots/search_looks.h"

#include <QCoreApplication>

#include <algorithm>

namespace foresearch::plots {

const std::array<OriginLook, 4> &originLooks()
{
    static constexpr std::array looks{
        OriginLook{search::Origin::Random, kNeutralColour, Marker::Diamond},
        OriginLook{search::Origin::Mutation, 5, Marker::Triangle},
        OriginLook{search::Origin::Crossover, 3, Marker::Square},
        OriginLook{search::Origin::Elite, 2, Marker::Circle},
    };
    return looks;
}

Axis iterationAxis(int iterations)
{
    return {.title = figureText(QT_TRANSLATE_NOOP("search figures", "iteration")),
            .min = 1,
            .max = std::max(iterations, 2),
            .integersOnly = true};
}

std::size_t colourOf(const std::vector<std::string> &predictors, const std::string &predictor)
{
    const auto found = std::find(predictors.begin(), predictors.end(), predictor);
    return found == predictors.end() ? kNeutralColour : static_cast<std::size_t>(found - predictors.begin());
}

QString figureText(const char *source)
{
    return QCoreApplication::translate("search figures", source);
}

} // namespace foresearch::plots
