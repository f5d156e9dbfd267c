#pragma once

#include "core/workbench/supernet_estimate.h"
#include "core/workbench/supernet_trying.h"
#include "ui/plots/supernet_figures.h"

#include <QString>

#include <optional>
#include <vector>

/// What the Supernet page says of trainings.
namespace foresearch::ui {

/// "HAT, hat-mini, seed 1".
QString titleOf(const workbench::StoredTraining &training);
/// The same in a few words: of a network from scratch its shape alone.
QString shortTitleOf(const workbench::StoredTraining &training);
/// "1,650 of 3,300".
QString updatesText(const workbench::StoredTraining &training);
/// Of one that neither runs nor waits: "done", "paused", "failed", "interrupted", "not begun".
QString trainingStatus(const workbench::StoredTraining &training);

/// Loss, learning rate, speed and time left of what runs, or how it ended.
QString nowText(const workbench::StoredTraining &training, const std::optional<jobs::JobInfo> &job);

/// Time, memory and disk that a plan asks for. `hasCorpus`: one is chosen; null: it is being looked at.
QString estimateText(const workbench::TrainingEstimate *estimate, bool hasCorpus);

/// Score, interval, precisions, signature and what was translated.
QString bleuText(const workbench::TriedBleu &bleu);

/// BLEU of what was trained from scratch on both parts of its corpus, and what it was measured with; before that, what
/// will appear.
QString judgedText(const workbench::StoredTraining &training);

/// What differs between trainings, architectures by their shapes.
std::vector<search::Difference> differencesOf(const std::vector<const workbench::StoredTraining *> &trainings);

plots::TrainingCurve curveOf(const workbench::StoredTraining &training);

/// "192 / 128", widths of encoder and decoder.
QString widthsText(const space::Architecture &architecture);
/// "6 / 3".
QString layersText(const space::Architecture &architecture);

} // namespace foresearch::ui
