#include "app/cli/checkpoint.h"
#include "app/cli/command.h"
#include "app/cli/interruptible.h"
#include "app/cli/learning_options.h"
#include "app/cli/supernet_train.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/predict/network_file.h"
#include "core/predict/supernet_words.h"
#include "core/space/architecture_json.h"
#include "core/space/space_json.h"
#include "core/workbench/supernet_bleu.h"
#include "core/workbench/supernet_scoring.h"

#include <cstdio>
#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

constexpr const char *kScoreExamples = R"(Examples:
  foresearch-cli space sample hat-mini --count 5 | foresearch-cli supernet score \
      --checkpoint supernet.safetensors --corpus binarised --architectures -
  foresearch-cli supernet score --checkpoint supernet.safetensors --corpus binarised --architectures found.jsonl --json
  foresearch-cli supernet score --checkpoint supernet.safetensors --corpus binarised --architectures found.jsonl --bleu

The loss is HAT's, label-smoothed with 0.1, in bits per target token (eos included), with the weights that all
architectures share; lower is better. A checkpoint is a safetensors file with HAT's names; a corpus is a folder that
`corpus import` or fairseq's preprocess.py wrote. What architectures have in common is computed once. With --labels
losses are kept in a file as they come, which distil train learns from; the same command goes on where it ended.
With --bleu the pairs are translated (beam 4, length penalty 0.6) and judged by sacreBLEU's BLEU (13a), which takes many
times as long; as a predictor this is supernet:FILE@FOLDER@bleu.)";

struct ScoreOptions {
    CheckpointOptions checkpoint;
    std::string corpus;
    std::string split = "valid";
    std::string architectures;
    std::string labels;
    std::string precision = "fp32";
    std::string device = nn::kCpu;
    int threads = 0;
    bool isBleu = false;
    bool isJson = false;

    workbench::ScoringSource source(std::shared_ptr<const predict::SupernetFile> supernet) const
    {
        return {.supernet = std::move(supernet),
                .corpus = corpus,
                .split = split,
                .workers = threads,
                .precision = predict::precisionOf(precision).value_or(predict::Precision::Fp32),
                .device = device};
    }
};

void printScores(const std::vector<nn::SupernetScore> &scores, bool isJson)
{
    if (!isJson)
        std::cout << "      #  loss (bits/token)  negative log-likelihood\n";
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (isJson) {
            std::cout << toText({{"loss", scores[i].loss}, {"nll", scores[i].nll}}) << '\n';
            continue;
        }
        char row[80];
        std::snprintf(row, sizeof row, "%7zu  %17.4f  %23.4f\n", i + 1, scores[i].loss, scores[i].nll);
        std::cout << row;
    }
}

void printLosses(const std::vector<space::Architecture> &architectures, const predict::Labels &labels, bool isJson)
{
    if (!isJson)
        std::cout << "      #  loss (bits/token)\n";
    for (std::size_t i = 0; i < architectures.size(); ++i) {
        const std::optional<double> loss = labels.at(architectures[i]).value;
        if (isJson) {
            std::cout << toText({{"loss", loss ? OrderedJson(*loss) : OrderedJson()}}) << '\n';
            continue;
        }
        char row[80];
        if (loss)
            std::snprintf(row, sizeof row, "%7zu  %17.4f\n", i + 1, *loss);
        else
            std::snprintf(row, sizeof row, "%7zu  %17s\n", i + 1, "none");
        std::cout << row;
    }
}

/// So that the labels find their space from any folder.
std::string spaceReference(const ScoreOptions &options, const predict::SupernetFile &supernet)
{
    const std::string &space = options.checkpoint.space;
    const bool isFile = !space.empty() && !space::findSpace(space);
    return isFile ? std::filesystem::absolute(space).lexically_normal().string() : supernet.space().name;
}

using Architectures = std::vector<space::Architecture>;

/// By a file that keeps every loss.
Result<> scoreIntoFile(const ScoreOptions &options, const workbench::ScoringSource &source,
                       const Architectures &architectures, const workbench::OpenedScorer &opened,
                       const TaskControl &control)
{
    const auto teacher = predict::supernetSpec({.file = options.checkpoint.file,
                                                .corpus = options.corpus,
                                                .precision = source.precision,
                                                .device = source.device});
    auto file = predict::LabelFile::open(options.labels, {.teacher = predict::text(teacher),
                                                          .teacherDetails = scoringDetails(source, *opened.pairs),
                                                          .scale = workbench::lossScale(),
                                                          .space = spaceReference(options, *source.supernet)});
    if (!file)
        return propagate(file);
    if (const auto done = workbench::scoreInto(*opened.scorer, architectures, *file, control); !done)
        return done;
    printLosses(architectures, file->labels(), options.isJson);
    return {};
}

Result<> scoreByBleu(const ScoreOptions &options, const workbench::ScoringSource &source,
                     const Architectures &architectures, const TaskControl &control)
{
    workbench::EngineLoader loader;
    auto bleu = workbench::SupernetBleu::open(loader, source, {}, control);
    if (!bleu)
        return propagate(bleu);
    const auto scores = bleu->score(architectures, control);
    if (!scores)
        return propagate(scores);
    if (!options.isJson)
        std::cout << "      #   BLEU\n";
    for (std::size_t i = 0; i < scores->size(); ++i) {
        char row[40];
        std::snprintf(row, sizeof row, "%7zu  %5.2f", i + 1, (*scores)[i].score);
        std::cout << (options.isJson ? toText({{"bleu", (*scores)[i].score}}) : std::string(row)) << '\n';
    }
    return {};
}

Result<> score(const ScoreOptions &options)
{
    const Interruptible interruptible;
    const TaskControl &control = interruptible.control();
    const auto supernet = openCheckpoint(options.checkpoint);
    if (!supernet)
        return propagate(supernet);
    const auto architectures = openArchitectures(options.architectures, **supernet, control);
    if (!architectures)
        return propagate(architectures);
    const workbench::ScoringSource source = options.source(*supernet);
    if (options.isBleu)
        return scoreByBleu(options, source, *architectures, control);
    workbench::EngineLoader loader;
    const auto opened = workbench::openScorer(loader, source, control);
    if (!opened)
        return propagate(opened);
    if (!options.labels.empty())
        return scoreIntoFile(options, source, *architectures, *opened, control);
    const auto scores = opened->scorer->score(*architectures, control);
    if (!scores)
        return propagate(scores);
    printScores(*scores, options.isJson);
    return {};
}

struct InfoOptions {
    CheckpointOptions checkpoint;
    bool isJson = false;
};

Result<> info(const InfoOptions &options)
{
    const auto opened = openCheckpoint(options.checkpoint);
    if (!opened)
        return propagate(opened);
    const predict::SupernetFile &supernet = **opened;
    const space::SearchSpace &space = supernet.space();
    const auto &alone = supernet.architecture();
    const std::size_t tensors =
        (alone ? predict::networkTensors(*alone, space) : predict::supernetTensors(space)).size();
    const bool isShared = space.sizes.embeddingSharing == space::EmbeddingSharing::All;
    if (options.isJson) {
        OrderedJson json{{"space", space.name},
                         {"tensors", tensors},
                         {"parameters", supernet.parameterCount()},
                         {"vocabulary", space.sizes.vocabularySize},
                         {"encoder_layers", space.maxEncoderLayers()},
                         {"decoder_layers", space.maxDecoderLayers()},
                         {"qkv_dim", space.sizes.qkvDim},
                         {"embedding_sharing", isShared ? "all" : "none"},
                         {"architectures", space::distinctArchitectures(space)},
                         {"sha256", supernet.fingerprint()}};
        if (alone)
            json["architecture"] = OrderedJson::parse(space::canonicalJson(*alone));
        std::cout << toText(json) << '\n';
        return {};
    }
    if (alone)
        std::cout << "Network       " << space::canonicalJson(*alone) << '\n';
    std::cout << "Space         " << space.name << " (" << space.title << "), " << space::distinctArchitectures(space)
              << " architectures\nVocabulary    " << space.sizes.vocabularySize << ", "
              << (isShared ? "one table for source, target and output" : "three tables") << "\nLayers        "
              << (alone ? alone->encoder.layers.size() : static_cast<std::size_t>(space.maxEncoderLayers())) << " + "
              << (alone ? alone->decoder.layers.size() : static_cast<std::size_t>(space.maxDecoderLayers()))
              << "\nParameters    " << supernet.parameterCount() << " in " << tensors << " tensors\nSHA-256       "
              << supernet.fingerprint() << '\n';
    return {};
}

struct ExportOptions {
    CheckpointOptions checkpoint;
    std::string architectures;
    std::string out;
};

Result<> exportNetwork(const ExportOptions &options)
{
    const auto supernet = openCheckpoint(options.checkpoint);
    if (!supernet)
        return propagate(supernet);
    const auto architectures = openArchitectures(options.architectures, **supernet, {});
    if (!architectures)
        return propagate(architectures);
    if (architectures->size() != 1)
        return fail(ErrorCode::BadValue, options.architectures + ": found " + std::to_string(architectures->size())
                                             + " architectures, expected one to export.");
    return writeFile(options.out, predict::subTransformerBytes(**supernet, architectures->front()));
}

void addInfo(CLI::App &supernet)
{
    CLI::App &command = *supernet.add_subcommand("info", "What a supernet's file holds; checks all of it");
    const auto options = std::make_shared<InfoOptions>();
    addCheckpointOptions(command, options->checkpoint);
    command.add_flag("--json", options->isJson, "One JSON object");
    command.footer("Example:\n  foresearch-cli supernet info --checkpoint supernet.safetensors");
    onRun(command, [options] { return info(*options); });
}

void addExport(CLI::App &supernet)
{
    CLI::App &command = *supernet.add_subcommand("export", "One architecture's weights as a file of their own");
    const auto options = std::make_shared<ExportOptions>();
    addCheckpointOptions(command, options->checkpoint);
    command.add_option("--architectures", options->architectures, "One architecture, JSON; -: standard input")
        ->required()
        ->type_name("FILE|-");
    command.add_option("-o,--out", options->out, "Safetensors file, replaced whole or not at all")->required();
    command.footer("Example:\n"
                   "  foresearch-cli supernet export --checkpoint supernet.safetensors --architectures best.json \\\n"
                   "      --out best.safetensors\n"
                   "The tensors are cut to the network's own sizes, under HAT's names; the file's metadata say the\n"
                   "architecture and the supernet's space, whose largest widths the positions are made for.");
    onRun(command, [options] { return exportNetwork(*options); });
}

void addScore(CLI::App &supernet)
{
    CLI::App &command = *supernet.add_subcommand("score", "Losses of architectures with the supernet's weights");
    const auto options = std::make_shared<ScoreOptions>();
    addCheckpointOptions(command, options->checkpoint);
    command.add_option("--corpus", options->corpus, "Folder of binarised sentence pairs")->required()->type_name("DIR");
    command
        .add_option("--architectures", options->architectures,
                    "JSON lines; -: standard input; not needed for a network that stands alone")
        ->type_name("FILE|-");
    command.add_option("--split", options->split, "Of the corpus")->capture_default_str();
    CLI::Option *labels =
        command.add_option("--labels", options->labels, "File that keeps losses; what is in it is not computed again");
    labels->type_name("FILE");
    CLI::Option *precision = command.add_option(
        "--precision", options->precision,
        "Of the products; bf16 needs a processor with AVX-512 BF16, is less exact, and faster only on some");
    precision->check(CLI::IsMember({"fp32", "bf16"}))->capture_default_str();
    CLI::Option *device = addDeviceOption(command, options->device, "losses agree to about six digits");
    command.add_flag("--bleu", options->isBleu, "BLEU of translations instead of losses")
        ->excludes(labels)
        ->excludes(precision)
        ->excludes(device);
    command.add_option("--threads", options->threads, "Compute workers; 0: one for each core")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    command.add_flag("--json", options->isJson, "One JSON object a line");
    command.footer(kScoreExamples);
    onRun(command, [options] { return score(*options); });
}

} // namespace

void addSupernetCommand(CLI::App &app)
{
    CLI::App *supernet =
        app.add_subcommand("supernet", "Supernets: train one, score architectures with its weights, export one");
    supernet->require_subcommand(1);
    addScore(*supernet);
    addSupernetTrain(*supernet);
    addInfo(*supernet);
    addExport(*supernet);
}

} // namespace foresearch::cli
