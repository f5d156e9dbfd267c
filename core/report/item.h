#pragma once

#include "core/report/figure_content.h"
#include "core/report/published.h"
#include "core/report/recipe.h"
#include "core/report/table.h"

#include <string>
#include <vector>

namespace foresearch::report {

struct NamedTable {
    std::string name; ///< of its files, without ending: "table1", "figure2-wmt14ende"
    Table table;
};

struct NamedFigure {
    std::string name; ///< likewise
    std::string title;
    FigureContent content;
};

/// A recipe as a project makes it.
struct Item {
    const Recipe *recipe = nullptr; ///< never null
    std::vector<NamedTable> tables;
    std::vector<NamedFigure> figures;
    std::vector<NamedTable> published; ///< what the paper has in its place
    OrderedJson provenance;            ///< what each number came from
};

/// Contract: needOf(recipe, facts) is Nothing. Deterministic. Errors: Stopped. Cost: the bootstrap of the predictors.
Result<Item> makeItem(const Recipe &recipe, const Facts &facts, const Published &published, const TaskControl &control);

/// What the paper has in its place; also where the project has nothing yet.
std::vector<NamedTable> publishedTables(const Recipe &recipe, const Published &published);

} // namespace foresearch::report
