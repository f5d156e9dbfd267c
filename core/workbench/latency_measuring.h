#pragma once

#include "core/predict/labels.h"
#include "core/predict/latency_measurement.h"
#include "core/workbench/engine_loader.h"

#include <memory>
#include <span>
#include <vector>

namespace foresearch::workbench {

/// Loads the engine, which must outlive the meter. Errors: those of EngineLoader and the engine.
Result<std::unique_ptr<nn::LatencyMeter>> openLatencyMeter(EngineLoader &loader, const nn::LatencyTask &task);

/// Measures what the keeper has not, some at a time, in the order given, and keeps them as they come.
/// Errors: those of the meter and of LatencyKeeper::append.
Result<> measureInto(nn::LatencyMeter &meter, std::span<const space::Architecture> architectures,
                     predict::LatencyKeeper &keeper, const TaskControl &control);

/// Milliseconds a sentence of real translation, with beam search, one sentence at a time: the second measure of
/// latency, in which short translations count as short. The architectures take turns, so that what disturbs the
/// machine for a while disturbs all of them; one sentence before the first is not counted.
/// Contract: the translator has one worker; at least one source. Errors: those of nn::Translator.
Result<std::vector<predict::Timing>> timeTranslations(nn::Translator &translator,
                                                      std::span<const space::Architecture> architectures,
                                                      const text::PackedSequences &sources,
                                                      const nn::BeamOptions &options, const TaskControl &control);

} // namespace foresearch::workbench
