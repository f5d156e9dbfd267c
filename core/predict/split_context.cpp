#include "core/predict/split_context.h"

#include <algorithm>
#include <array>
#include <utility>

namespace foresearch::predict {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kPaperColumns{
    {{"HAT", "hat"},
     {"Supernet (Sandwich)", "sandwich"},
     {"Layer-wise MoS", "mos-layer"},
     {"Neuron-wise MoS", "mos-neuron"}}};

void recordColumns(const std::vector<eval::TfsEntry> &entries, const std::string &source, TruthSet set,
                   std::map<std::string, RecordedValues> &columns)
{
    for (const eval::TfsEntry &entry : entries) {
        for (const auto &[column, scores] : entry.supernets) {
            RecordedValues &values = columns[recordedName(column)];
            values.title = column;
            values.source = source;
            values.scale = truthScale(set);
            values.values[entry.architecture] = {.value = truth(scores, set)};
        }
    }
}

PredictorSpec named(std::string name)
{
    return {.kind = PredictorSpec::Kind::Named, .name = std::move(name)};
}

PredictorSpec calibrated(PredictorSpec member)
{
    return {.kind = PredictorSpec::Kind::Calibrated, .members = {std::move(member)}};
}

/// Columns in the order of the paper's table, others behind them.
std::vector<std::string> columnNames(const eval::TfsEval &data)
{
    std::vector<std::string> found;
    for (const eval::TfsTask &task : data.tasks)
        for (const eval::TfsSplit &split : task.splits)
            for (const auto *entries : {&split.demonstrations, &split.test})
                for (const eval::TfsEntry &entry : *entries)
                    for (const auto &[column, scores] : entry.supernets)
                        if (std::find(found.begin(), found.end(), recordedName(column)) == found.end())
                            found.push_back(recordedName(column));
    std::vector<std::string> ordered;
    for (const auto &[column, name] : kPaperColumns)
        if (std::find(found.begin(), found.end(), name) != found.end())
            ordered.emplace_back(name);
    for (const std::string &name : found)
        if (std::find(ordered.begin(), ordered.end(), name) == ordered.end())
            ordered.push_back(name);
    return ordered;
}

} // namespace

double truth(const eval::BleuScores &scores, TruthSet set)
{
    return set == TruthSet::Validation ? scores.valid : scores.test;
}

Scale truthScale(TruthSet set)
{
    return set == TruthSet::Validation ? validationBleuScale() : testBleuScale();
}

std::string recordedName(const std::string &column)
{
    const auto paper = std::find_if(kPaperColumns.begin(), kPaperColumns.end(),
                                    [&](const auto &entry) { return entry.first == column; });
    return paper != kPaperColumns.end() ? std::string(paper->second) : predictorName(column);
}

Result<PredictorContext> splitContext(const eval::TfsTask &task, const eval::TfsSplit &split, TruthSet set,
                                      std::span<const ImportedPredictions> imported)
{
    PredictorContext context{.space = task.space, .scale = truthScale(set), .demonstrations = {}, .recorded = {}};
    context.task = task.name;
    context.splitSeed = split.seed;
    for (const eval::TfsEntry &entry : split.demonstrations)
        context.demonstrations.push_back({.architecture = entry.architecture, .value = truth(entry.truth, set)});
    std::map<std::string, RecordedValues> columns;
    for (const auto *entries : {&split.demonstrations, &split.test})
        recordColumns(*entries, task.title, set, columns);
    for (auto &[name, values] : columns)
        context.recorded[name] = std::make_shared<const RecordedValues>(std::move(values));

    if (const auto added = addImported(imported, task.name, split.seed, context); !added)
        return propagate(added);
    return context;
}

Result<> addImported(std::span<const ImportedPredictions> imported, const std::string &task, int seed,
                     PredictorContext &context)
{
    std::vector<std::string> builtin = builtinPredictors();
    builtin.emplace_back(kMeasuredPredictor);
    for (const ImportedPredictions &file : imported) {
        for (const std::string &name : file.names()) {
            if (context.recorded.contains(name) || std::find(builtin.begin(), builtin.end(), name) != builtin.end())
                return fail(ErrorCode::BadValue, file.source() + ": found predictions of \"" + name
                                                     + "\", which is the name of another predictor, expected a name "
                                                       "of their own.");
            context.recorded[name] = file.values(name, task, seed, context.scale);
        }
    }
    return {};
}

std::vector<PredictorSpec> defaultPredictors(const eval::TfsEval &data, std::span<const ImportedPredictions> imported)
{
    std::vector<std::string> recorded = columnNames(data);
    const bool hasHat = std::find(recorded.begin(), recorded.end(), "hat") != recorded.end();
    for (const ImportedPredictions &file : imported)
        for (const std::string &name : file.names())
            recorded.push_back(name);
    std::vector<PredictorSpec> predictors;
    for (const std::string &name : recorded)
        predictors.push_back(named(name));
    for (const char *control : {"mean", "gflops", "parameters", "regression"})
        predictors.push_back(named(control));
    for (const std::string &name : recorded)
        predictors.push_back(calibrated(named(name)));
    if (hasHat)
        predictors.push_back(
            {.kind = PredictorSpec::Kind::Ensemble, .members = {named("regression"), calibrated(named("hat"))}});
    return predictors;
}

} // namespace foresearch::predict
