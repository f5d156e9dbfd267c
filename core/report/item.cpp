#include "core/report/item.h"

#include "core/report/costs.h"
#include "core/report/predictor_label.h"
#include "core/report/predictor_tables.h"
#include "core/report/provenance.h"
#include "core/report/search_tables.h"
#include "core/space/hyperparameter.h"

#include <algorithm>
#include <set>

namespace foresearch::report {

namespace {

constexpr std::string_view kTableOne = "table1";
constexpr std::string_view kAblation = "ablation";
constexpr std::string_view kCosts = "costs";

/// What makers share.
struct Making {
    const Facts &facts;
    const Published &published;
    const TaskControl &control;
    Item &item;
    Origins &origins;

    std::string name(const std::string &suffix = {}) const
    {
        return std::string(item.recipe->id) + (suffix.empty() ? "" : "-" + suffix);
    }
    void addTable(const std::string &suffix, Table table) const
    {
        item.tables.push_back({name(suffix), std::move(table)});
    }
    void addFigure(const std::string &suffix, std::string title, FigureContent content) const
    {
        item.figures.push_back({name(suffix), std::move(title), std::move(content)});
    }
    void addSearches(const std::vector<std::size_t> &searches) const
    {
        for (const std::size_t index : std::set<std::size_t>(searches.begin(), searches.end()))
            origins.addSearch(index);
    }
    void addPredictors() const
    {
        for (const JudgedTask &task : facts.tasks) {
            origins.addTask(task);
            for (const predict::PredictorEvaluation &predictor : task.evaluation.predictors)
                origins.addPredictor(task, predictor.predictor);
        }
    }
};

Result<> makeTableOne(const Making &making)
{
    const auto summary = summariseTasks(making.facts, Comparing::Nothing, making.control);
    if (!summary)
        return propagate(summary);
    making.addTable({}, tableOne(making.facts, *summary));
    for (std::size_t i = 0; i < summary->tasks.size(); ++i)
        if (!making.facts.tasks[i].evaluation.predictors.empty())
            making.addTable(making.facts.tasks[i].data.name, taskTable(making.facts.tasks[i], summary->tasks[i]));
    making.addPredictors();
    return {};
}

Result<> makeAblation(const Making &making)
{
    auto tables = ladderTables(making.facts, making.control);
    if (!tables)
        return propagate(tables);
    for (std::size_t i = 0; i < tables->size(); ++i) {
        const LadderFacts &ladder = making.facts.ladders[i];
        const JudgedTask &task = making.facts.tasks[ladder.task];
        making.addTable(task.data.name + (tables->size() > 1 ? "-" + std::to_string(i + 1) : ""),
                        std::move((*tables)[i]));
        making.origins.addTask(task);
        for (const std::string &predictor : ladder.predictors)
            making.origins.addPredictor(task, predictor);
    }
    return {};
}

Result<> makeControls(const Making &making)
{
    const auto summary = summariseTasks(making.facts, Comparing::WithControls, making.control);
    if (!summary)
        return propagate(summary);
    for (std::size_t i = 0; i < summary->tasks.size(); ++i)
        if (hasControls(making.facts.tasks[i]))
            making.addTable(making.facts.tasks[i].data.name, controlTable(making.facts.tasks[i], summary->tasks[i]));
    making.addPredictors();
    return {};
}

Result<> makeJudgedFigure(const Making &making, JudgedFigure::Kind kind)
{
    for (const JudgedTask &task : making.facts.tasks) {
        const bool isScatter = kind == JudgedFigure::Kind::Scatter;
        predict::TaskEvaluation shown = isScatter ? ofTruthsUnit(task) : labelled(task.evaluation);
        if (shown.predictors.empty())
            continue;
        making.addTable(task.data.name, isScatter ? scatterTable(task) : discordanceTable(task));
        making.addFigure(task.data.name, task.evaluation.title, JudgedFigure{kind, std::move(shown), task.truth});
        making.origins.addTask(task);
        for (const predict::PredictorEvaluation &predictor : task.evaluation.predictors)
            making.origins.addPredictor(task, predictor.predictor);
    }
    return {};
}

std::string joined(const std::vector<int> &values)
{
    std::string text;
    for (const int value : values)
        text += (text.empty() ? "" : ", ") + std::to_string(value);
    return text;
}

Result<> makeSpaces(const Making &making)
{
    std::vector<const space::SearchSpace *> known;
    for (const JudgedTask &task : making.facts.tasks) {
        making.origins.addTask(task);
        const space::SearchSpace &space = task.data.space;
        if (std::any_of(known.begin(), known.end(), [&](const auto *one) { return *one == space; }))
            continue;
        known.push_back(&space);
        Table table{.caption = "Search space " + space.name + (space.title.empty() ? "" : ", " + space.title),
                    .columns = {{.title = "Hyperparameter"}, {.title = "Choices"}, {.title = "For"}},
                    .rows = {},
                    .note = {}};
        for (const space::Hyperparameter one : space::kHyperparameters) {
            const auto &choices = space::choicesOf(space.choices, one);
            const std::string side = space::isEncoderHyperparameter(one) ? "encoder " : "decoder ";
            table.rows.push_back({{side + std::string(space::words(one)), joined(choices),
                                   std::string(space::isPerLayer(one) ? "each layer" : "all layers")}});
        }
        making.addTable(space.name, std::move(table));
    }
    return {};
}

GenerationsPtr generationsOf(const SearchFacts &search)
{
    return {search.record, &search.record->generations};
}

/// One figure for each scale, as scores of different units share no axis.
void addBestFigures(const Making &making)
{
    std::vector<predict::Scale> scales;
    std::vector<SearchLine> lines;
    for (const SearchFacts &search : making.facts.searches) {
        lines.push_back({"run " + std::to_string(search.run.id) + ": " + searchLabel(search.record->setup.schedule),
                         generationsOf(search)});
        for (const search::ScaleProgress &progress : search::progressByScale(search.record->generations))
            if (std::find(scales.begin(), scales.end(), progress.scale) == scales.end())
                scales.push_back(progress.scale);
    }
    for (std::size_t i = 0; i < scales.size(); ++i)
        making.addFigure(scales.size() > 1 ? std::to_string(i + 1) : "", "The best so far, " + scales[i].metric,
                         BestFigure{scales[i], lines});
}

Result<> makeSearches(const Making &making)
{
    SearchTable made = searchTable(0, making.facts);
    made.table.caption = "All finished searches";
    making.addTable({}, std::move(made.table));
    making.addSearches(made.searches);
    addBestFigures(making);
    return {};
}

/// "Table 4: start and end iteration" is "Start and end iteration".
std::string captionOf(const Recipe &recipe)
{
    std::string caption(recipe.title.substr(recipe.title.find(": ") + 2));
    if (caption.front() >= 'a' && caption.front() <= 'z')
        caption.front() = static_cast<char>(caption.front() - 'a' + 'A');
    return caption;
}

Result<> makeSearchTable(const Making &making)
{
    SearchTable made = searchTable(making.item.recipe->published, making.facts);
    made.table.caption = captionOf(*making.item.recipe);
    making.addTable({}, std::move(made.table));
    making.addSearches(made.searches);
    return {};
}

Result<> makeHandOver(const Making &making)
{
    SearchTable made = handOverTable(making.facts);
    made.table.caption = "Automatic hand-over";
    making.addTable({}, std::move(made.table));
    making.addSearches(made.searches);
    return {};
}

/// The first search of every group: others differ in their seed only.
std::vector<std::size_t> oneOfEach(const Facts &facts)
{
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < facts.searches.size(); ++i) {
        search::SearchSetup setup = facts.searches[i].record->setup;
        const bool isKnown = std::any_of(chosen.begin(), chosen.end(), [&](std::size_t other) {
            setup.options.seed = facts.searches[other].record->setup.options.seed;
            return setup == facts.searches[other].record->setup && facts.searches[i].task == facts.searches[other].task;
        });
        if (!isKnown)
            chosen.push_back(i);
    }
    return chosen;
}

Result<> makeFronts(const Making &making)
{
    const std::vector<std::size_t> chosen = oneOfEach(making.facts);
    for (const std::size_t index : chosen) {
        const SearchFacts &one = making.facts.searches[index];
        const search::Constraints &limits = one.record->setup.constraints;
        const bool isLatency = limits.latencyMs.has_value();
        const std::string label = searchLabel(one.record->setup.schedule) + ", run " + std::to_string(one.run.id);
        const std::string suffix = "run" + std::to_string(one.run.id);
        making.addTable(suffix, frontTable(making.facts, index));
        making.addFigure(suffix, label,
                         FrontFigure{.search = {label, generationsOf(one)},
                                     .scale = one.result.scale,
                                     .cost = isLatency ? search::CostKind::LatencyMs : search::CostKind::FlopsGiga,
                                     .machine = limits.machine,
                                     .limit = isLatency ? limits.latencyMs : limits.flopsGiga});
    }
    making.addSearches(chosen);
    return {};
}

Result<> makeCosts(const Making &making)
{
    std::size_t number = 0;
    for (Table &table : measuredCostTables(making.facts))
        making.addTable(std::to_string(++number), std::move(table));
    for (const ReplyFacts &one : making.facts.replies)
        making.origins.addReplies(one);
    for (const LabelFacts &one : making.facts.labels)
        making.origins.addLabels(one);
    for (const NetworkFacts &one : making.facts.networks)
        making.origins.addNetwork(one);
    for (std::size_t i = 0; i < making.facts.searches.size(); ++i)
        making.origins.addSearch(i);
    return {};
}

std::optional<eval::MeanAndSd> meanOf(const predict::LearningPoint &point,
                                      std::optional<double> predict::Agreement::*member)
{
    std::vector<double> values;
    for (const predict::Agreement &one : point.bySeed)
        if (one.*member)
            values.push_back(*(one.*member));
    return eval::meanAndSd(values);
}

Cell cellOf(const std::optional<eval::MeanAndSd> &summary)
{
    return summary ? Cell(Number{.value = summary->mean, .sd = summary->sd}) : Cell();
}

Result<> makeLearning(const Making &making)
{
    for (const CurveFacts &curve : making.facts.curves) {
        const std::string suffix = "run" + std::to_string(curve.run.id);
        Table table{
            .caption = "Learning curve, run " + std::to_string(curve.run.id),
            .columns = {{.title = "Labels", .alignment = Alignment::Right, .precision = 0},
                        {.title = "MAE", .unit = curve.scale.unit, .alignment = Alignment::Right, .precision = 3},
                        {.title = "Kendall tau", .alignment = Alignment::Right, .precision = 3}},
            .rows = {},
            .note = "Mean ± sd over the seeds of the networks."};
        for (const predict::LearningPoint &point : curve.points)
            table.rows.push_back(
                {{Number{.value = static_cast<double>(point.examples)}, cellOf(meanOf(point, &predict::Agreement::mae)),
                  cellOf(meanOf(point, &predict::Agreement::tau))}});
        making.addTable(suffix, std::move(table));
        making.addFigure(suffix, "Learning curve", LearningFigure{curve.scale, curve.points});
        making.origins.addCurve(curve);
    }
    return {};
}

Result<> makeTrainings(const Making &making)
{
    const auto number = [](const char *title, const char *unit, int precision) {
        return Column{.title = title, .unit = unit, .alignment = Alignment::Right, .precision = precision};
    };
    Table table{.caption = "Trainings of supernets",
                .columns = {{.title = "Supernet"},
                            {.title = "Variant"},
                            number("Seed", "", 0),
                            number("Updates", "", 0),
                            number("Held-out loss, largest", "bits/token", 3),
                            number("smallest", "bits/token", 3),
                            number("random", "bits/token", 3)},
                .rows = {},
                .note = "Label-smoothed losses at the last validation."};
    LossFigure figure;
    for (const TrainingFacts &one : making.facts.trainings) {
        Row row{.cells = {one.name, std::string(predict::name(one.settings.variant)),
                          Number{.value = static_cast<double>(one.settings.seed)},
                          Number{.value = static_cast<double>(one.updates)}}};
        if (!one.points.empty())
            for (const double loss :
                 {one.points.back().largest.loss, one.points.back().smallest.loss, one.points.back().random.loss})
                row.cells.push_back(Number{.value = loss});
        table.rows.push_back(std::move(row));
        figure.lines.push_back({one.name, one.settings, one.losses, one.points, one.updates});
        making.origins.addTraining(one);
    }
    making.addTable({}, std::move(table));
    making.addFigure({}, "Losses of supernets", std::move(figure));
    return {};
}

Result<> make(std::string_view id, const Making &making)
{
    if (id == kTableOne)
        return makeTableOne(making);
    if (id == kAblation)
        return makeAblation(making);
    if (id == "figure2")
        return makeJudgedFigure(making, JudgedFigure::Kind::Scatter);
    if (id == "figure4")
        return makeJudgedFigure(making, JudgedFigure::Kind::Discordant);
    if (id == "figure5")
        return makeJudgedFigure(making, JudgedFigure::Kind::Cumulative);
    if (id == "table6")
        return makeSpaces(making);
    if (id == "controls")
        return makeControls(making);
    if (id == kCosts)
        return makeCosts(making);
    if (id == "learning")
        return makeLearning(making);
    if (id == "trainings")
        return makeTrainings(making);
    if (id == "searches")
        return makeSearches(making);
    if (id == "front")
        return makeFronts(making);
    if (id == "handover")
        return makeHandOver(making);
    return makeSearchTable(making);
}

} // namespace

std::vector<NamedTable> publishedTables(const Recipe &recipe, const Published &published)
{
    if (recipe.id == kCosts)
        return {{std::string(recipe.id) + "-published", paperCostTable(published)}};
    const PublishedTable *table = published.table(recipe.published);
    if (!table)
        return {};
    PublishedRows rows = PublishedRows::All;
    if (recipe.id == kTableOne)
        rows = PublishedRows::WithoutAblation;
    else if (recipe.id == kAblation)
        rows = PublishedRows::AblationOnly;
    return {{std::string(recipe.id) + "-published", publishedTable(*table, rows)}};
}

Result<Item> makeItem(const Recipe &recipe, const Facts &facts, const Published &published, const TaskControl &control)
{
    Item item{.recipe = &recipe,
              .tables = {},
              .figures = {},
              .published = publishedTables(recipe, published),
              .provenance = {}};
    Origins origins(facts);
    const Making making{facts, published, control, item, origins};
    if (const auto made = make(recipe.id, making); !made)
        return propagate(made);
    if (!item.published.empty())
        origins.addPaper(published.source());
    item.provenance = origins.json(recipe);
    return item;
}

} // namespace foresearch::report
