#pragma once

#include "core/report/recipe.h"

#include <QString>

namespace foresearch::ui {

/// "Table 1: predictors against training from scratch".
QString recipeTitle(const report::Recipe &recipe);
/// What it shows, in a sentence.
QString recipeWords(const report::Recipe &recipe);
/// What a project still needs for it, in a sentence; empty for nothing.
QString needText(report::Need need);

/// The stage's page, as the window names it: "predict"; and its title: "Predict".
QString stageId(report::Stage stage);
QString stageTitle(report::Stage stage);

} // namespace foresearch::ui
