#pragma once

#include <QString>

#include <string>

namespace foresearch::ui {

/// A predictor as people call it: "calibrated:hat" is "HAT, calibrated". What is no predictor's text stays as it is.
QString predictorTitle(const std::string &predictor);

/// Where its values come from, in a few words: "fitted to the demonstrations", "recorded".
QString predictorKind(const std::string &predictor);

} // namespace foresearch::ui
