#include "tests/support/distillation_experiment.h"

#include "core/predict/predictor_factory.h"

namespace foresearch::testing {

Result<DistillationExperiment> distillationExperiment(const eval::TfsTask &task, const eval::TfsSplit &split,
                                                      std::size_t examples)
{
    constexpr const char *kTeacher = "regression";
    const auto context = predict::splitContext(task, split, predict::TruthSet::Validation, {});
    if (!context)
        return propagate(context);
    const auto teacher = predict::buildPredictor(*predict::parsePredictorSpec(kTeacher), *context, {});
    if (!teacher)
        return propagate(teacher);
    DistillationExperiment experiment{
        .space = task.space,
        .header = {.teacher = kTeacher, .teacherDetails = {}, .scale = (*teacher)->scale(), .space = task.space.name},
        .rows = {},
        .truth = predict::truthOfTest(split, predict::TruthSet::Validation),
        .teacher = {}};
    const auto agreed = predict::agreementWith(experiment.truth, **teacher, {});
    if (!agreed)
        return propagate(agreed);
    experiment.teacher = *agreed;
    const auto architectures = predict::sampleArchitectures(task.space, examples, experiment.header.seed);
    const auto labels = (*teacher)->predict(architectures, {});
    if (!labels)
        return propagate(labels);
    for (std::size_t i = 0; i < architectures.size(); ++i) {
        experiment.rows.architectures.push_back(architectures[i]);
        experiment.rows.values.push_back(labels->at(i).value.value());
    }
    return experiment;
}

Result<std::vector<predict::Agreement>> distilledAgreement(const DistillationExperiment &experiment,
                                                           const predict::RegressorSettings &settings,
                                                           const std::vector<std::uint64_t> &seeds,
                                                           const predict::NetworkTrainer &trainer)
{
    auto curve = predict::truthCurve(experiment.source(), experiment.truth,
                                     {.settings = settings, .sizes = {experiment.rows.values.size()}, .seeds = seeds},
                                     trainer, {});
    if (!curve)
        return propagate(curve);
    return std::move(curve->front().bySeed);
}

} // namespace foresearch::testing
