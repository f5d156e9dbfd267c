#include "app/cli/checkpoint.h"
#include "app/cli/command.h"
#include "app/cli/interruptible.h"
#include "app/cli/text_input.h"

#include "core/base/json.h"
#include "core/text/subwords.h"
#include "core/workbench/translating.h"

#include <cstdio>
#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

constexpr const char *kExamples = R"(Examples:
  foresearch-cli translate --checkpoint supernet.safetensors --vocabulary dict.txt --pieces spm.model \
      --architecture best.json < test.en > translated.de
  foresearch-cli translate --checkpoint supernet.safetensors --vocabulary binarised --split test \
      --architecture largest | foresearch-cli bleu test.de
  foresearch-cli translate --checkpoint supernet.safetensors --vocabulary dict.txt --architecture largest --nbest 4

With --pieces lines are text, else pieces with blanks between them; what is written is text, a line for each. With --nbest, "LINE ||| TEXT
||| SCORE" with lines from 0, best first. Beam search is HAT's: a score is the sum of log-probabilities divided by the
number of pieces, end included, to the power of the length penalty.)";

struct TranslateOptions {
    CheckpointOptions checkpoint;
    std::string vocabulary;
    std::string pieces; ///< file of the model that cuts lines; empty: they are cut already
    std::string architecture;
    std::string input = "-";
    std::string split;
    nn::BeamOptions beam;
    bool hasBest = false;
    bool writesPieces = false;
    bool isJson = false;
    int threads = 0;
};

Result<std::optional<text::Subwords>> openPieces(const TranslateOptions &options)
{
    if (options.pieces.empty())
        return std::optional<text::Subwords>();
    auto opened = text::Subwords::open(options.pieces);
    if (!opened)
        return propagate(opened);
    return std::optional(*std::move(opened));
}

Result<text::PackedSequences> readLines(const TranslateOptions &options,
                                        const workbench::TranslationVocabulary &vocabulary)
{
    const auto subwords = openPieces(options);
    if (!subwords)
        return propagate(subwords);
    const auto lines = readTextLines(options.input);
    if (!lines)
        return propagate(lines);
    text::PackedSequences sources;
    for (std::size_t i = 0; i < lines->size(); ++i) {
        const std::string &line = (*lines)[i];
        const std::vector<text::TokenId> ids =
            *subwords ? text::encode(**subwords, vocabulary.source, line) : text::idsOfPieces(line, vocabulary.source);
        if (ids.size() > text::kMaxPositions)
            return fail(ErrorCode::TooLarge,
                        describeProblem({options.input == "-" ? "standard input" : options.input, i + 1}, {},
                                        std::to_string(ids.size() - 1) + " pieces",
                                        std::to_string(text::kMaxPositions - 1) + " at most"));
        sources.add(ids);
    }
    return sources;
}

Result<text::PackedSequences> readSources(const TranslateOptions &options,
                                          const workbench::TranslationVocabulary &vocabulary,
                                          const TaskControl &control)
{
    if (options.split.empty())
        return readLines(options, vocabulary);
    const auto corpus = text::openCorpus(options.vocabulary);
    if (!corpus)
        return propagate(corpus);
    auto pairs = text::readSplit(*corpus, options.split, control);
    if (!pairs)
        return propagate(pairs);
    return std::move(pairs->source);
}

OrderedJson toJson(const nn::Hypotheses &hypotheses, const workbench::TranslationVocabulary &vocabulary)
{
    OrderedJson list = OrderedJson::array();
    for (const nn::Hypothesis &hypothesis : hypotheses) {
        const workbench::TranslatedLine line = workbench::translatedLine(hypothesis, vocabulary);
        list.push_back({{"text", line.text},
                        {"pieces", line.pieces},
                        {"ids", hypothesis.ids},
                        {"score", line.score},
                        {"log_probabilities", hypothesis.logProbabilities}});
    }
    return {{"hypotheses", list}};
}

void print(const std::vector<nn::Hypotheses> &translations, const TranslateOptions &options,
           const workbench::TranslationVocabulary &vocabulary)
{
    for (std::size_t i = 0; i < translations.size(); ++i) {
        if (options.isJson) {
            std::cout << toText(toJson(translations[i], vocabulary)) << '\n';
            continue;
        }
        for (const nn::Hypothesis &hypothesis : translations[i]) {
            const workbench::TranslatedLine line = workbench::translatedLine(hypothesis, vocabulary);
            const std::string &text = options.writesPieces ? line.pieces : line.text;
            char score[40];
            std::snprintf(score, sizeof score, "%.6f", line.score);
            if (options.hasBest)
                std::cout << i << " ||| " << text << " ||| " << score << '\n';
            else
                std::cout << text << '\n';
        }
    }
}

Result<> translate(const TranslateOptions &options)
{
    const Interruptible interruptible;
    const TaskControl &control = interruptible.control();
    const auto supernet = openCheckpoint(options.checkpoint);
    if (!supernet)
        return propagate(supernet);
    const auto vocabulary = workbench::openVocabulary(options.vocabulary, **supernet);
    if (!vocabulary)
        return propagate(vocabulary);
    const auto architecture = openArchitecture(options.architecture, **supernet);
    if (!architecture)
        return propagate(architecture);
    const auto sources = readSources(options, *vocabulary, control);
    if (!sources)
        return propagate(sources);
    workbench::EngineLoader loader;
    const auto translator = workbench::openTranslator(loader, {.supernet = *supernet, .workers = options.threads});
    if (!translator)
        return propagate(translator);
    const auto translations = (*translator)->decode(*architecture, *sources, options.beam, control);
    if (!translations)
        return propagate(translations);
    print(*translations, options, *vocabulary);
    return {};
}

void addBeamOptions(CLI::App &command, nn::BeamOptions &beam)
{
    command.add_option("--beam", beam.beam, "Hypotheses that are followed; 1: greedy")
        ->check(CLI::Range(std::size_t{1}, nn::kMaxBeam))
        ->capture_default_str();
    command.add_option("--length-penalty", beam.lengthPenalty, "Larger: longer translations")
        ->check(CLI::Range(-100.0, 100.0))
        ->capture_default_str();
    command.add_option("--max-length", beam.maxLength, "Pieces of a translation at most")
        ->check(CLI::Range(std::size_t{0}, nn::kMaxTranslationLength))
        ->capture_default_str();
    command.add_option("--min-length", beam.minLength, "Pieces of a translation at least")
        ->check(CLI::Range(std::size_t{0}, nn::kMaxTranslationLength))
        ->capture_default_str();
    command.add_option("--unknown-penalty", beam.unknownPenalty, "Taken from the unknown piece's log-probability")
        ->check(CLI::Range(-1000.0, 1000.0))
        ->capture_default_str();
    command.add_option("--batch-tokens", beam.batchTokens, "Pieces of sources that a worker translates at once")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1} << 20))
        ->capture_default_str();
}

} // namespace

void addTranslateCommand(CLI::App &app)
{
    CLI::App &command = *app.add_subcommand("translate", "Translate with a supernet's weights: beam search");
    const auto options = std::make_shared<TranslateOptions>();
    addCheckpointOptions(command, options->checkpoint);
    command
        .add_option("--vocabulary", options->vocabulary,
                    "fairseq's dictionary of both languages, or a folder of binarised sentence pairs")
        ->required()
        ->type_name("FILE|DIR");
    command
        .add_option("--architecture", options->architecture,
                    "One architecture of the space; not needed for a network that stands alone")
        ->type_name("FILE|largest|smallest");
    CLI::Option *input = command.add_option("input", options->input, "Lines of text or pieces; -: standard input");
    input->capture_default_str()->type_name("FILE|-");
    CLI::Option *pieces =
        command.add_option("--pieces", options->pieces, "SentencePiece's model, which cuts lines of text into pieces");
    command.add_option("--split", options->split, "Translates a split of the folder instead")
        ->excludes(input)
        ->excludes(pieces);
    addBeamOptions(command, options->beam);
    CLI::Option *best = command.add_option("--nbest", options->beam.best, "Hypotheses of each line");
    best->check(CLI::Range(std::size_t{1}, nn::kMaxBeam));
    command.add_option("--threads", options->threads, "Compute workers; 0: one for each core")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    command.add_flag("--write-pieces", options->writesPieces, "Pieces instead of text");
    command.add_flag("--json", options->isJson, "One JSON object a line, with ids and log-probabilities");
    command.footer(kExamples);
    onRun(command, [options, best] {
        options->hasBest = best->count() > 0;
        return translate(*options);
    });
}

} // namespace foresearch::cli
