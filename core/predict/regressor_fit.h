#pragma once

#include "core/predict/network_training.h"
#include "core/predict/regressor.h"

namespace foresearch::predict {

/// How a regressor is fitted.
struct RegressorSettings {
    std::string preset;
    space::Features features = space::Features::Bleu;
    std::size_t hiddenWidth = 400;
    std::size_t hiddenLayers = 4;
    bool normalised = false; ///< inputs and targets, by the rows that it learns from
    TargetForm targetForm = TargetForm::Value;
    double targetUnit = 1;   ///< targets are divided by this where they are not normalised
    double heldOutShare = 0; ///< of the rows, to choose the step whose network is kept
    NetworkOptimisation optimisation;
    std::size_t members = 1; ///< networks with held-out parts of their own, whose mean becomes one network
    std::uint64_t seed = 1;  ///< of the split, the initial weights and the batches
    friend bool operator==(const RegressorSettings &, const RegressorSettings &) = default;
};

/// The settings of LLMAS: ten averages, 400 x 4, raw targets, Adam 1e-5, 5,000 steps of 128 without a held-out part.
/// Source: Jawahar et al. 2023, section 6; ALGORITHMS 8.2.
RegressorSettings paperDistillation();
/// Ours: every layer's own numbers, everything normalised, a smaller network, the best step by a held-out tenth.
RegressorSettings recommendedDistillation();
/// The settings of HAT; `unitMs` is its lat-norm. Source: HAT, latency_predictor.py; ALGORITHMS 9.4.
RegressorSettings paperLatency(double unitMs);
/// Ours: the logarithm of the latency, everything normalised, absolute errors and the mean of nine networks of 8
/// neurons. HAT's data have a tenth of rows that a busy machine made a fifth slower: squared errors chase them, and so
/// do large networks.
/// Chosen on validation parts (five splits, seeds 101 to 105, test parts untouched), MAPE on TITAN Xp and Xeon: one
/// network, squared errors 128 x 2 6.75 and 5.83 %, absolute 128 x 2 6.09 and 5.71 %, 32 x 2 5.61 and 5.60 %, 32 x 1
/// 5.39 and 5.63 %, 16 x 1 5.23 and 5.49 %; three 16 x 1 5.12 and 5.28 %; nine 32 x 1 5.09 and 5.27 %, 16 x 1 5.09 and
/// 5.18 %, 16 x 1 with squared errors 5.80 and 5.32 %, 8 x 1 5.10 and 5.11 %.
RegressorSettings recommendedLatency();

/// What a regressor is fitted to.
struct RegressorData {
    std::vector<double> features; ///< [rows, width] row-major
    std::vector<double> targets;  ///< [rows], in the scale's unit
};

struct FittedRegressor {
    Regressor regressor;          ///< without scale, space, machine and details, which the caller knows
    std::vector<LossPoint> curve; ///< of the first member
    std::size_t bestStep = 0;     ///< of the first member
    std::size_t heldOutRows = 0;  ///< by each member
};

/// Errors of a network in training after `step` steps: root mean squares, or means where the loss is absolute.
/// Units: the targets', or their logarithm's where the network learns that.
struct TrainingPoint {
    std::size_t member = 0;
    std::size_t step = 0;
    double training = 0;                ///< over the batches since the point before
    std::optional<double> heldOut = {}; ///< of the rows that choose the step
    std::optional<double> unseen = {};
    friend bool operator==(const TrainingPoint &, const TrainingPoint &) = default;
};

/// How a fit is watched.
struct FitWatch {
    RegressorData unseen = {}; ///< rows that are only judged: no network learns from them or is chosen by them
    std::function<void(const TrainingPoint &)> onPoint = {}; ///< on the calling thread; may be empty
};

/// Fits a regressor. Equal arguments give equal results on one machine, watched or not.
/// Errors: BadValue (no rows, a target that has no logarithm, rows of another width); the trainer's.
Result<FittedRegressor> fitRegressor(const RegressorData &data, const RegressorSettings &settings,
                                     const NetworkTrainer &trainer, const TaskControl &control,
                                     const FitWatch &watch = {});

} // namespace foresearch::predict
