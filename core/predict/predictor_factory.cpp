#include "core/predict/predictor_factory.h"

#include "core/predict/calibrated.h"
#include "core/predict/demonstration_regression.h"
#include "core/predict/distilled.h"
#include "core/predict/ensemble.h"
#include "core/predict/exec.h"
#include "core/predict/proxies.h"

#include <algorithm>

namespace foresearch::predict {

namespace {

using Kind = PredictorSpec::Kind;
using Members = std::vector<std::unique_ptr<Predictor>>;

Unexpected unknownName(const std::string &name, const PredictorContext &context)
{
    std::string known;
    for (const auto &[recorded, values] : context.recorded)
        known += recorded + ", ";
    for (const std::string &builtin : builtinPredictors())
        known += builtin + ", ";
    known += std::string(kMeasuredPredictor) + ", ";
    return fail(ErrorCode::NotFound,
                "Predictors: found no \"" + name + "\", expected one of " + known + "or a combination of them.");
}

Result<std::unique_ptr<Predictor>> named(const std::string &name, const PredictorContext &context,
                                         const TaskControl &control)
{
    if (name == "mean")
        return MeanPredictor::create(context.demonstrations, context.scale);
    if (name == "gflops")
        return std::unique_ptr<Predictor>(std::make_unique<CostPredictor>(Cost::FlopsGiga, context.space.sizes));
    if (name == "parameters")
        return std::unique_ptr<Predictor>(std::make_unique<CostPredictor>(Cost::Parameters, context.space.sizes));
    for (const RegressionKind kind :
         {RegressionKind::GaussianProcess, RegressionKind::Ridge, RegressionKind::SubsetAverage})
        if (name == predict::name(kind))
            return DemonstrationRegression::create(kind, context.demonstrations, context.scale, context.space, control);
    return unknownName(name, context);
}

Result<std::unique_ptr<Predictor>> withEngine(const PredictorSpec &spec, const PredictorContext &context,
                                              const TaskControl &control)
{
    if (!context.supernetModels)
        return fail(ErrorCode::Unavailable, text(spec) + " needs the engine, which nothing loads here.");
    return context.supernetModels(spec, context, control);
}

Result<std::unique_ptr<Predictor>> program(const PredictorSpec &spec, const PredictorContext &context)
{
    return ExecPredictor::create({.process = {.command = spec.command, .silenceLimit = context.execSilenceLimit},
                                  .name = text(spec),
                                  .scale = context.scale});
}

Result<Members> members(const PredictorSpec &spec, const PredictorContext &context, const TaskControl &control)
{
    Members built;
    for (const PredictorSpec &member : spec.members) {
        auto predictor = buildPredictor(member, context, control);
        if (!predictor)
            return propagate(predictor);
        built.push_back(std::move(*predictor));
    }
    return built;
}

/// Whether `wanted` says so of `spec` or of anything in it.
template <typename Condition>
bool anyOf(const PredictorSpec &spec, const Condition &wanted)
{
    return wanted(spec) || std::any_of(spec.members.begin(), spec.members.end(), [&](const PredictorSpec &member) {
               return anyOf(member, wanted);
           });
}

/// What the members say of each demonstration when they are built without it. Demonstrations for which any of them
/// says nothing are left out.
struct HeldOut {
    std::vector<std::vector<double>> byMember;
    std::vector<double> truth;
};

Result<HeldOut> holdOut(const PredictorSpec &spec, const PredictorContext &context, const TaskControl &control)
{
    HeldOut heldOut{.byMember = std::vector<std::vector<double>>(spec.members.size()), .truth = {}};
    for (std::size_t i = 0; i < context.demonstrations.size(); ++i) {
        PredictorContext rest = context;
        rest.demonstrations.erase(rest.demonstrations.begin() + static_cast<std::ptrdiff_t>(i));
        const auto built = members(spec, rest, control);
        if (!built)
            return propagate(built);
        std::vector<double> values;
        for (const auto &member : *built) {
            const auto prediction = member->predict({&context.demonstrations[i].architecture, 1}, control);
            if (!prediction)
                return propagate(prediction);
            if (prediction->front().value)
                values.push_back(*prediction->front().value);
        }
        if (values.size() < built->size())
            continue;
        for (std::size_t m = 0; m < values.size(); ++m)
            heldOut.byMember[m].push_back(values[m]);
        heldOut.truth.push_back(context.demonstrations[i].value);
    }
    return heldOut;
}

Result<std::vector<double>> memberWeights(const PredictorSpec &spec, const PredictorContext &context,
                                          const TaskControl &control)
{
    const double count = static_cast<double>(spec.members.size());
    if (spec.kind == Kind::Ensemble || spec.members.size() == 1)
        return std::vector<double>(spec.members.size(), 1 / count);
    PredictorContext recorded = context;
    std::vector<Architecture> architectures;
    for (const Demonstration &demonstration : context.demonstrations)
        architectures.push_back(demonstration.architecture);
    if (const auto done = recordPrograms(spec, architectures, recorded, control); !done)
        return propagate(done);
    const auto heldOut = holdOut(spec, recorded, control);
    if (!heldOut)
        return propagate(heldOut);
    if (heldOut->truth.empty())
        return fail(ErrorCode::Undefined,
                    text(spec) + " needs all its members' values for at least 1 demonstration, found none.");
    return stackingWeights(heldOut->byMember, heldOut->truth);
}

Result<std::unique_ptr<Predictor>> combination(const PredictorSpec &spec, const PredictorContext &context,
                                               const TaskControl &control)
{
    const auto isStack = [](const PredictorSpec &part) { return part.kind == Kind::Stack; };
    if (isStack(spec) && std::any_of(spec.members.begin(), spec.members.end(), [&](const PredictorSpec &member) {
            return anyOf(member, isStack);
        }))
        return fail(ErrorCode::BadValue, text(spec) + ": found a stack inside a stack, expected an ensemble there.");
    auto built = members(spec, context, control);
    if (!built)
        return propagate(built);
    const auto how = isStack(spec) ? Combination::Stacking : Combination::Mean;
    // Members that do not fit together are refused before anything is held out.
    if (const auto fit = checkMembers(*built); !fit)
        return propagate(fit);
    auto weights = memberWeights(spec, context, control);
    if (!weights)
        return propagate(weights);
    return EnsemblePredictor::create(how, std::move(*built), std::move(*weights));
}

} // namespace

const std::vector<std::string> &builtinPredictors()
{
    static const std::vector<std::string> names{"mean",       "gflops", "parameters",
                                                "regression", "ridge",  "subset-average"};
    return names;
}

Result<std::unique_ptr<Predictor>> buildPredictor(const PredictorSpec &spec, const PredictorContext &context,
                                                  const TaskControl &control)
{
    if (control.stopped())
        return stoppedError();
    const std::string specText = text(spec);
    if (const auto known = context.recorded.find(specText); known != context.recorded.end())
        return std::unique_ptr<Predictor>(std::make_unique<RecordedPredictor>(specText, known->second));
    switch (spec.kind) {
    case Kind::Named:
        return spec.name == kMeasuredPredictor ? withEngine(spec, context, control)
                                               : named(spec.name, context, control);
    case Kind::Exec:
        return program(spec, context);
    case Kind::Distilled:
        return DistilledPredictor::open(specText, context.folder / spec.file, context.space);
    case Kind::Supernet:
        return withEngine(spec, context, control);
    case Kind::LanguageModel:
        if (!context.languageModels)
            return fail(ErrorCode::Unavailable,
                        specText + " reads the replies that a project keeps, expected a project.");
        return context.languageModels(spec.prompt, context);
    case Kind::Calibrated: {
        auto other = buildPredictor(spec.members.front(), context, control);
        if (!other)
            return other;
        return CalibratedPredictor::create(std::move(*other), context.demonstrations, context.scale,
                                           context.space.sizes, control);
    }
    case Kind::Ensemble:
    case Kind::Stack:
        break;
    }
    return combination(spec, context, control);
}

Result<> recordPrograms(const PredictorSpec &spec, std::span<const Architecture> architectures,
                        PredictorContext &context, const TaskControl &control)
{
    for (const PredictorSpec &member : spec.members)
        if (const auto done = recordPrograms(member, architectures, context, control); !done)
            return done;
    const std::string name = text(spec);
    if (spec.kind != Kind::Exec || context.recorded.contains(name))
        return {};
    auto built = program(spec, context);
    if (!built)
        return propagate(built);
    auto predictions = (*built)->predict(architectures, control);
    if (!predictions)
        return propagate(predictions);
    RecordedValues values{.title = name, .source = spec.command.front(), .scale = context.scale, .values = {}};
    for (std::size_t i = 0; i < architectures.size(); ++i)
        values.values.insert_or_assign(architectures[i], std::move((*predictions)[i]));
    context.recorded[name] = std::make_shared<const RecordedValues>(std::move(values));
    return {};
}

} // namespace foresearch::predict
