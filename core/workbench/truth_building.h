#pragma once

#include "core/predict/truth_file.h"
#include "core/workbench/engine_loader.h"

#include <filesystem>
#include <functional>

namespace foresearch::workbench {

/// The file of a folder that says what is known.
inline constexpr const char *kTruthFile = "truth.jsonl";

/// Where TFS-Eval is made: FOLDER/truth.jsonl (predict/truth_file.h) says what is known, and FOLDER/networks/N holds
/// the training of a network, of which its final weights stay.
struct TruthPlace {
    std::filesystem::path corpus; ///< a folder, as text::openCorpus takes it
    std::filesystem::path folder;
};

/// Which sentences a corpus has to train on, to validate with and to judge by. Errors: those of the corpus; Stopped.
Result<std::string> truthCorpus(const std::filesystem::path &corpus, const std::string &testSplit,
                                const TaskControl &control);

/// The file that says what is known. Errors: those of TruthFile::open; CannotWrite.
Result<predict::TruthFile> openTruth(const std::filesystem::path &folder, const predict::TruthPlan *plan);

/// Told about it, on the calling thread: once a network is trained and its BLEU is known, or it has failed.
struct TruthListener {
    std::function<void(std::size_t network, const predict::TruthRow &row)> onNetwork = [](std::size_t,
                                                                                          const predict::TruthRow &) {};
};

/// What becomes of networks that have failed before.
enum class FailedNetworks { Left, TrainedAgain };

/// Trains what is not trained yet, one network after another, and judges its translations of the validation and of the
/// test part (beam 4, length penalty 0.6, sacreBLEU's 13a); then those with inherited weights of the plan's supernets,
/// then its latencies. Goes on where it was ended, in the middle of a training too. A network that diverges or has no
/// memory has failed alone and is kept with the reason; everything else ends the call. A latency that the machine's
/// predictor does not know is left out.
/// Progress: networks. Errors: BadValue (other sentences than the plan's); those of trainSupernet, SupernetBleu and the
/// machine's predictor; CannotWrite; Stopped.
Result<> buildTruth(EngineLoader &loader, predict::TruthFile &file, const TruthPlace &place, FailedNetworks failed,
                    const TruthListener &listener, const TaskControl &control);

/// Whether the corpus has the plan's splits and vocabulary, and every supernet the plan's space: what would end the
/// call after hours. Errors: those of the files; BadValue.
Result<> checkTruth(const predict::TruthPlan &plan, const std::filesystem::path &corpus, const TaskControl &control);

} // namespace foresearch::workbench
