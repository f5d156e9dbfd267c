#pragma once

#include "core/predict/supernet_training.h"

#include <QString>

namespace foresearch::ui {

/// "HAT", "Sandwich", "Layer-wise MoS", "Neuron-wise MoS".
QString variantTitle(predict::SupernetVariant variant);
/// What it is, in a sentence.
QString variantWords(predict::SupernetVariant variant);

/// "HAT, hat-mini, seed 1".
QString trainingTitle(const predict::SupernetTrainingSettings &settings, const QString &space);

/// "620 MB", "1.4 GB".
QString byteCount(double bytes);

/// "0.002", "1.5e-7": a learning rate as short as it can be said.
QString rateNumber(double rate);

} // namespace foresearch::ui
