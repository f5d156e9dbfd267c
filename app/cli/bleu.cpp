#include "app/cli/choice.h"
#include "app/cli/command.h"
#include "app/cli/interruptible.h"
#include "app/cli/text_input.h"

#include "core/base/json.h"
#include "core/workbench/bleu_comparison.h"

#include <cstdio>
#include <iostream>
#include <map>
#include <memory>

namespace foresearch::cli {

namespace {

constexpr const char *kExamples = R"(Examples:
  foresearch-cli bleu test.de --hypotheses translated.de
  foresearch-cli translate ... < test.en | foresearch-cli bleu test.de
  foresearch-cli bleu test.de --hypotheses best.de --baseline first.de --interval
  foresearch-cli bleu test.tok.de --hypotheses best.tok.de --normal

Scores and signatures are those of sacreBLEU 2.6.0. --normal is what HAT and the papers after it print: words between
blanks, pieces joined ("@@ "), compounds split at hyphens, one reference, no smoothing. A line that lacks one of several
references is empty in its file.)";

struct BleuCommandOptions {
    std::vector<std::string> references;
    std::string hypotheses = "-";
    std::string baseline;
    text::BleuOptions bleu;
    double smoothingValue = 0;
    bool isNormal = false;
    bool keepsCompounds = false;
    text::PieceStyle pieces = text::PieceStyle::SubwordNmt;
    bool isByLine = false;
    bool hasInterval = false;
    eval::BootstrapOptions bootstrap{.resamples = 1000};
    bool isJson = false;
};

const std::map<std::string, text::BleuTokenizer> kTokenizers{{"13a", text::BleuTokenizer::Mteval13a},
                                                             {"intl", text::BleuTokenizer::International},
                                                             {"char", text::BleuTokenizer::Characters},
                                                             {"none", text::BleuTokenizer::None}};
const std::map<std::string, text::BleuSmoothing> kSmoothings{{"exp", text::BleuSmoothing::Exponential},
                                                             {"floor", text::BleuSmoothing::Floor},
                                                             {"add-k", text::BleuSmoothing::AddK},
                                                             {"none", text::BleuSmoothing::None}};
const std::map<std::string, text::PieceStyle> kPieces{{"subword-nmt", text::PieceStyle::SubwordNmt},
                                                      {"sentencepiece", text::PieceStyle::SentencePiece},
                                                      {"none", text::PieceStyle::None}};

/// What a system is scored by.
struct Judge {
    text::BleuOptions bleu; ///< of the formula
    std::string signature;
    std::vector<std::vector<text::BleuStatistics>> systems;
};

std::string normalSignature(const BleuCommandOptions &options)
{
    return std::string("nrefs:1|case:") + (options.bleu.isLowerCased ? "lc" : "mixed")
           + "|compounds:" + (options.keepsCompounds ? "whole" : "split") + "|tok:none|smooth:none|HAT";
}

Result<text::BleuLines> count(const BleuCommandOptions &options, const std::vector<std::string> &hypotheses,
                              const std::vector<std::vector<std::string>> &references)
{
    if (options.isNormal)
        return text::countForTokenisedBleu(hypotheses, references.front(),
                                           {.pieces = options.pieces,
                                            .splitsCompounds = !options.keepsCompounds,
                                            .isLowerCased = options.bleu.isLowerCased});
    std::vector<text::ReferenceStream> streams;
    for (const auto &lines : references)
        streams.emplace_back(lines.begin(), lines.end());
    return text::countForBleu(hypotheses, streams, options.bleu);
}

Result<Judge> openJudge(const BleuCommandOptions &options)
{
    std::vector<std::vector<std::string>> references;
    for (const std::string &path : options.references) {
        auto lines = readTextLines(path);
        if (!lines)
            return propagate(lines);
        references.push_back(*std::move(lines));
    }
    Judge judge{.bleu = options.bleu, .signature = {}, .systems = {}};
    if (options.isNormal)
        judge.bleu = {.smoothing = text::BleuSmoothing::None};
    std::vector<std::string> paths{options.hypotheses};
    if (!options.baseline.empty())
        paths.insert(paths.begin(), options.baseline);
    for (const std::string &path : paths) {
        const auto hypotheses = readTextLines(path);
        if (!hypotheses)
            return propagate(hypotheses);
        const auto counted = count(options, *hypotheses, references);
        if (!counted)
            return propagate(counted);
        judge.systems.push_back(counted->lines);
        judge.signature =
            options.isNormal ? normalSignature(options) : text::bleuSignature(options.bleu, counted->references);
    }
    return judge;
}

std::string formatted(const char *format, double value)
{
    char text[40];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

OrderedJson toJson(const text::BleuScore &score)
{
    return {{"score", score.score},
            {"precisions", score.precisions},
            {"matches", score.matches},
            {"counts", score.counts},
            {"brevity_penalty", score.brevityPenalty},
            {"hypothesis_length", score.hypothesisLength},
            {"reference_length", score.referenceLength}};
}

std::string words(const text::BleuScore &score)
{
    std::string line = formatted("BLEU = %.2f ", score.score);
    for (std::size_t n = 0; n < text::kBleuOrder; ++n)
        line += (n == 0 ? "" : "/") + formatted("%.1f", score.precisions[n]);
    const double ratio = score.referenceLength == 0
                             ? 0
                             : static_cast<double>(score.hypothesisLength) / static_cast<double>(score.referenceLength);
    return line + formatted(" (brevity penalty %.3f", score.brevityPenalty) + formatted(", ratio %.3f, ", ratio)
           + std::to_string(score.hypothesisLength) + " tokens, reference " + std::to_string(score.referenceLength)
           + ")";
}

std::string words(const eval::Interval &interval)
{
    return formatted("%.2f", interval.low) + " to " + formatted("%.2f", interval.high);
}

void printLines(const Judge &judge, bool isJson)
{
    for (const text::BleuStatistics &line : judge.systems.back()) {
        const text::BleuScore score = text::bleuScore(line, judge.bleu);
        std::cout << (isJson ? toText(toJson(score)) : formatted("%.4f", score.score)) << '\n';
    }
}

OrderedJson comparisonJson(const workbench::BleuComparison &comparison, const std::string &signature)
{
    OrderedJson json = toJson(comparison.systems.back().score);
    json["signature"] = signature;
    if (const auto &interval = comparison.systems.back().interval)
        json["interval"] = {interval->low, interval->high};
    if (!comparison.differences.empty()) {
        json["baseline"] = toJson(comparison.systems.front().score);
        if (const auto &difference = comparison.differences.back())
            json["difference"] = {{"value", difference->difference},
                                  {"interval", {difference->interval.low, difference->interval.high}},
                                  {"p_value", difference->pValue}};
    }
    return json;
}

void printComparison(const workbench::BleuComparison &comparison, const std::string &signature)
{
    const workbench::BleuEstimate &system = comparison.systems.back();
    std::cout << words(system.score) << '\n';
    if (system.interval)
        std::cout << "95 % interval " << words(*system.interval) << '\n';
    if (!comparison.differences.empty()) {
        std::cout << "Baseline: " << words(comparison.systems.front().score) << '\n';
        if (const auto &difference = comparison.differences.back())
            std::cout << "Difference " << formatted("%+.2f", difference->difference) << ", 95 % interval "
                      << words(difference->interval) << formatted(", p = %.3f", difference->pValue) << '\n';
    }
    std::cout << "Signature " << signature << '\n';
}

Result<> judgeSystems(const BleuCommandOptions &options, const Judge &judge)
{
    const Interruptible interruptible;
    eval::BootstrapOptions bootstrap = options.bootstrap;
    if (!options.hasInterval && options.baseline.empty())
        bootstrap.resamples = 0;
    const auto comparison = workbench::compareBleu(
        judge.systems, [&](const text::BleuStatistics &sum) { return text::bleuScore(sum, judge.bleu); }, bootstrap,
        interruptible.control());
    if (!comparison)
        return propagate(comparison);
    if (options.isJson)
        std::cout << toText(comparisonJson(*comparison, judge.signature)) << '\n';
    else
        printComparison(*comparison, judge.signature);
    return {};
}

Result<> run(BleuCommandOptions options, bool hasSmoothingValue)
{
    if (hasSmoothingValue)
        options.bleu.smoothingValue = options.smoothingValue;
    if (options.isNormal && options.references.size() > 1)
        throw CLI::ValidationError("--normal", "takes one reference");
    const auto judge = openJudge(options);
    if (!judge)
        return propagate(judge);
    if (options.isByLine) {
        printLines(*judge, options.isJson);
        return {};
    }
    return judgeSystems(options, *judge);
}

} // namespace

void addBleuCommand(CLI::App &app)
{
    CLI::App &command = *app.add_subcommand("bleu", "BLEU of translations against references, as sacreBLEU or HAT");
    const auto options = std::make_shared<BleuCommandOptions>();
    command.add_option("references", options->references, "Files of references, line by line")->required();
    command.add_option("--hypotheses", options->hypotheses, "Translations, line by line; -: standard input")
        ->capture_default_str()
        ->type_name("FILE|-");
    command.add_option("--baseline", options->baseline,
                       "Another system's translations: the difference and its interval");
    addChoice(command, "--tokenize", options->bleu.tokenizer, kTokenizers, "Tokens");
    addChoice(command, "--smooth", options->bleu.smoothing, kSmoothings, "Of orders without a match");
    CLI::Option *value = command.add_option("--smooth-value", options->smoothingValue, "Of floor (0.1) and add-k (1)");
    value->check(CLI::Range(0.0, 1000.0));
    command.add_flag("--lowercase", options->bleu.isLowerCased, "Case does not count");
    command.add_flag("--effective-order", options->bleu.hasEffectiveOrder, "For single sentences, with --by-line");
    command.add_flag("--normal", options->isNormal, "HAT's BLEU on tokenised text instead of sacreBLEU's");
    addChoice(command, "--pieces", options->pieces, kPieces, "How words were split, with --normal");
    command.add_flag("--keep-compounds", options->keepsCompounds, "No split at hyphens, with --normal");
    CLI::Option *byLine = command.add_flag("--by-line", options->isByLine, "One score a line");
    byLine->excludes("--baseline");
    command.add_flag("--interval", options->hasInterval, "95 % interval by bootstrap")->excludes(byLine);
    command.add_option("--resamples", options->bootstrap.resamples, "Of the bootstrap")
        ->check(CLI::Range(std::size_t{10}, std::size_t{1'000'000}))
        ->capture_default_str();
    command.add_option("--seed", options->bootstrap.seed, "Of the bootstrap")->capture_default_str();
    command.add_flag("--json", options->isJson, "One JSON object, full precision");
    command.footer(kExamples);
    onRun(command, [options, value] { return run(*options, value->count() > 0); });
}

} // namespace foresearch::cli
