#include "app/cli/command.h"
#include "app/cli/interruptible.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/text/corpus_import.h"
#include "core/text/phrasebook.h"

#include <cstdio>
#include <iostream>
#include <limits>
#include <memory>

namespace foresearch::cli {

namespace {

using text::Drop;

constexpr const char *kImportExamples = R"(Examples:
  foresearch-cli corpus import --source train.en.gz --target train.de.gz --languages en,de --valid 1000 --out corpus
  foresearch-cli corpus import --tsv pairs.tsv --languages en,de --drop-duplicates --max-ratio 1.5 --out corpus
  foresearch-cli corpus import --source val.en --target val.de --languages en,de --split valid \
      --pieces spm.model --dictionary dict.txt --out corpus
  foresearch-cli corpus import --installed de --languages en,de --out corpus
  foresearch-cli corpus import --phrasebook en-de --pairs 20000 --seed 1 --valid 1000 --test 1000 --out corpus
  foresearch-cli corpus import --binarised wmt14ende --drop-duplicates --out corpus
  foresearch-cli corpus import --tsv pairs.tsv --preview

Files may be compressed by gzip. The folder is fairseq's binarised form, so that HAT reads it too, with the SentencePiece
model beside it as spm.model and all settings, sources and counts in corpus.json. It is whole in the end, or not there.
A folder that fairseq binarised needs no import: score and other commands take it as it is.)";

struct ImportOptions {
    std::string source;
    std::string target;
    std::string tsv;
    std::string installed; ///< a language
    std::string locale = "/usr/share/locale";
    std::string binarised;
    std::string phrasebook; ///< "en-de"
    std::string grammar;
    text::PhrasebookDraw draw;
    std::vector<std::string> languages;
    text::CorpusImport import;
    std::string pieces;
    std::string dictionary;
    std::string out;
    bool isPreview = false;
    bool isJson = false;
};

/// The grammar that was named, or else the shipped one. Errors: those of Phrasebook::shipped.
Result<std::filesystem::path> grammarOf(const std::string &named)
{
    return named.empty() ? text::Phrasebook::shipped() : Result<std::filesystem::path>(std::filesystem::path(named));
}

/// The two languages of "en-de". Errors: CLI::ValidationError.
std::vector<std::string> languagesOf(const std::string &direction)
{
    const std::size_t dash = direction.find('-');
    if (dash == std::string::npos || dash == 0 || dash + 1 == direction.size())
        throw CLI::ValidationError("--phrasebook", "found " + direction + ", expected two languages, such as en-de");
    return {direction.substr(0, dash), direction.substr(dash + 1)};
}

/// Errors: CLI::ValidationError where not just one kind is given; those of grammarOf.
Result<text::PairFiles> pairFiles(const ImportOptions &options)
{
    const int given = !options.tsv.empty() + !options.installed.empty() + !options.source.empty()
                      + !options.binarised.empty() + !options.phrasebook.empty();
    if (given != 1 || options.source.empty() != options.target.empty())
        throw CLI::ValidationError("corpus import", "needs either --source and --target, or --tsv, or --installed, or "
                                                    "--phrasebook, or --binarised");
    using Kind = text::PairFiles::Kind;
    if (!options.phrasebook.empty()) {
        const auto grammar = grammarOf(options.grammar);
        if (!grammar)
            return propagate(grammar);
        text::PairFiles files{.kind = Kind::Phrasebook, .source = *grammar, .language = options.phrasebook};
        files.draw = options.draw;
        files.draw.seed = options.import.seed;
        return files;
    }
    if (!options.tsv.empty())
        return text::PairFiles{.kind = Kind::TabSeparated, .source = options.tsv};
    if (!options.installed.empty())
        return text::PairFiles{.kind = Kind::Installed, .source = options.locale, .language = options.installed};
    if (!options.binarised.empty())
        return text::PairFiles{.kind = Kind::Binarised, .source = options.binarised};
    return text::PairFiles{.kind = Kind::LineAligned, .source = options.source, .target = options.target};
}

const char *words(Drop drop)
{
    switch (drop) {
    case Drop::Empty:
        return "empty";
    case Drop::TooLong:
        return "too long";
    case Drop::Ratio:
        return "by ratio";
    case Drop::EqualSides:
        return "with equal sides";
    case Drop::Duplicate:
        return "duplicates";
    case Drop::TooManyIds:
        return "with too many ids";
    }
    return "";
}

std::string dropWords(const text::DropCounts &drops)
{
    std::string found;
    for (const Drop drop : text::kDrops)
        if (drops.of(drop) > 0)
            found += (found.empty() ? "" : ", ") + std::to_string(drops.of(drop)) + " " + words(drop);
    return found.empty() ? "none" : found;
}

OrderedJson dropJson(const text::DropCounts &drops)
{
    OrderedJson json;
    for (const Drop drop : text::kDrops)
        json[name(drop)] = drops.of(drop);
    return json;
}

std::string sideWords(const std::string &language, const text::SideFigures &side)
{
    char line[160];
    std::snprintf(line, sizeof line,
                  "  %-6s %12llu ids, mean %.1f, median %zu, 99 %% up to %zu, longest %zu, unknown %.4f %%\n",
                  language.c_str(), static_cast<unsigned long long>(side.ids), side.meanLength(), side.medianLength,
                  side.longLength, side.maxLength, 100 * side.unknownShare());
    return line;
}

OrderedJson sideJson(const text::SideFigures &side)
{
    return {{"ids", side.ids},
            {"mean_length", side.meanLength()},
            {"median_length", side.medianLength},
            {"length_99", side.longLength},
            {"max_length", side.maxLength},
            {"unknown_ids", side.unknownIds},
            {"unknown_share", side.unknownShare()}};
}

void printSplits(const std::vector<text::SplitFigures> &splits, const std::string &source, const std::string &target)
{
    for (const text::SplitFigures &split : splits)
        std::cout << split.name << ": " << split.target.sentences << " pairs\n"
                  << sideWords(source, split.source) << sideWords(target, split.target);
}

OrderedJson splitsJson(const std::vector<text::SplitFigures> &splits)
{
    OrderedJson json = OrderedJson::array();
    for (const text::SplitFigures &split : splits)
        json.push_back({{"name", split.name},
                        {"pairs", split.target.sentences},
                        {"source", sideJson(split.source)},
                        {"target", sideJson(split.target)}});
    return json;
}

Result<> preview(const ImportOptions &options, const TaskControl &control)
{
    constexpr std::size_t kShown = 10;
    constexpr std::uint64_t kLimit = 10'000;
    const auto found = text::previewPairs(options.import.pairs, options.import.rules, kShown, kLimit, control);
    if (!found)
        return propagate(found);
    if (options.isJson) {
        OrderedJson pairs = OrderedJson::array();
        for (const text::PreviewedPair &shown : found->first)
            pairs.push_back({{"source", shown.pair.source},
                             {"target", shown.pair.target},
                             {"left_out", shown.drop ? OrderedJson(name(*shown.drop)) : OrderedJson()}});
        std::cout << toText({{"read", found->read},
                             {"is_whole", found->isWhole},
                             {"left_out", dropJson(found->drops)},
                             {"first", pairs}})
                  << '\n';
        return {};
    }
    for (const text::PreviewedPair &shown : found->first)
        std::cout << (shown.drop ? std::string("- (") + words(*shown.drop) + ") " : "+ ") << shown.pair.source << "\n  "
                  << shown.pair.target << '\n';
    std::cout << (found->isWhole ? "All " : "The first ") << found->read
              << " pairs; left out: " << dropWords(found->drops) << '\n';
    return {};
}

std::vector<text::SplitFigures> figuresOf(const text::CorpusManifest &manifest)
{
    std::vector<text::SplitFigures> splits;
    for (const text::PreparedSplit &split : manifest.splits)
        splits.push_back(split.figures);
    return splits;
}

void printReport(const text::CorpusManifest &report, bool isJson)
{
    if (isJson) {
        std::cout << toText({{"splits", splitsJson(figuresOf(report))},
                             {"vocabulary", report.vocabularySize},
                             {"read", report.readPairs},
                             {"left_out", dropJson(report.drops)}})
                  << '\n';
        return;
    }
    printSplits(figuresOf(report), report.sourceLanguage, report.targetLanguage);
    std::cout << "Vocabulary: " << report.vocabularySize << " entries\nLeft out of " << report.readPairs
              << " pairs: " << dropWords(report.drops) << '\n';
}

Result<> importPairs(ImportOptions &options)
{
    if (!options.phrasebook.empty())
        options.languages = languagesOf(options.phrasebook);
    auto pairs = pairFiles(options);
    if (!pairs)
        return propagate(pairs);
    options.import.pairs = *std::move(pairs);
    const Interruptible interruptible;
    if (options.isPreview)
        return preview(options, interruptible.control());
    if (options.out.empty())
        throw CLI::ValidationError("corpus import", "needs --out, or --preview");
    if (options.binarised.empty() && options.languages.size() != 2)
        throw CLI::ValidationError("--languages", "needs two, such as en,de");
    text::CorpusImport &import = options.import;
    if (options.languages.size() == 2) {
        import.sourceLanguage = options.languages[0];
        import.targetLanguage = options.languages[1];
    }
    import.pieces = options.pieces;
    import.dictionary = options.dictionary;
    const auto report = text::importCorpus(import, options.out, interruptible.control());
    if (!report)
        return propagate(report);
    printReport(*report, options.isJson);
    return {};
}

struct InfoOptions {
    std::string corpus;
    bool isJson = false;
};

OrderedJson originJson(const text::OriginFile &origin)
{
    return {{"path", origin.path}, {"bytes", origin.bytes}, {"sha256", origin.sha256}};
}

void printInfo(const text::Corpus &corpus, const std::vector<text::SplitFigures> &splits,
               const std::optional<text::CorpusManifest> &manifest, const std::string &fingerprint)
{
    std::cout << "Languages   " << corpus.sourceLanguage << " to " << corpus.targetLanguage << "\nVocabulary  "
              << corpus.sourceDictionary.size() << " and " << corpus.targetDictionary.size()
              << (corpus.sourceDictionary == corpus.targetDictionary ? ", equal\n" : "\n") << "SHA-256     "
              << fingerprint << '\n';
    printSplits(splits, corpus.sourceLanguage, corpus.targetLanguage);
    if (!manifest)
        return;
    std::cout << "Made of     " << manifest->readPairs << " pairs, " << manifest->kind
              << "; left out: " << dropWords(manifest->drops) << '\n';
    for (const text::OriginFile &origin : manifest->origins)
        std::cout << "  " << origin.sha256 << "  " << origin.path << '\n';
    if (manifest->learnedPieces > 0)
        std::cout << "Pieces      " << manifest->learnedPieces << " learned, byte-pair encoding\n";
    for (const auto &[title, given] :
         {std::pair("Pieces", &manifest->pieces), std::pair("Dictionary", &manifest->dictionary)})
        if (*given)
            std::cout << title << "\n  " << (*given)->sha256 << "  " << (*given)->path << '\n';
}

OrderedJson infoJson(const text::Corpus &corpus, const std::vector<text::SplitFigures> &splits,
                     const std::optional<text::CorpusManifest> &manifest, const std::string &fingerprint)
{
    OrderedJson json{{"source", corpus.sourceLanguage},
                     {"target", corpus.targetLanguage},
                     {"source_vocabulary", corpus.sourceDictionary.size()},
                     {"target_vocabulary", corpus.targetDictionary.size()},
                     {"sha256", fingerprint},
                     {"splits", splitsJson(splits)}};
    if (!manifest)
        return json;
    OrderedJson origins = OrderedJson::array();
    for (const text::OriginFile &origin : manifest->origins)
        origins.push_back(originJson(origin));
    json["read"] = manifest->readPairs;
    json["left_out"] = dropJson(manifest->drops);
    json["kind"] = manifest->kind;
    json["origins"] = origins;
    if (manifest->learnedPieces > 0)
        json["learned_pieces"] = manifest->learnedPieces;
    if (manifest->pieces)
        json["pieces"] = originJson(*manifest->pieces);
    if (manifest->dictionary)
        json["dictionary"] = originJson(*manifest->dictionary);
    return json;
}

Result<> info(const InfoOptions &options)
{
    const Interruptible interruptible;
    const auto corpus = text::openCorpus(options.corpus);
    if (!corpus)
        return propagate(corpus);
    const auto manifest = text::readManifest(options.corpus);
    if (!manifest)
        return propagate(manifest);
    const auto splits = text::corpusFigures(*corpus, interruptible.control());
    if (!splits)
        return propagate(splits);
    const auto fingerprint = text::corpusFingerprint(*corpus, interruptible.control());
    if (!fingerprint)
        return propagate(fingerprint);
    if (options.isJson)
        std::cout << toText(infoJson(*corpus, *splits, *manifest, *fingerprint)) << '\n';
    else
        printInfo(*corpus, *splits, *manifest, *fingerprint);
    return {};
}

void addPhrasebookOptions(CLI::App &command, text::PhrasebookDraw &draw, std::string &grammar, CLI::Option *needed)
{
    command.add_option("--pairs", draw.pairs, "How many of the phrasebook, no two with the same source")
        ->needs(needed)
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000}))
        ->capture_default_str();
    command
        .add_option("--noise", draw.noise,
                    "Times the phrasebook's own rates of typos, words left out and paraphrases; 0: none")
        ->needs(needed)
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    command.add_option("--grammar", grammar, "Another grammar than the one that is shipped")
        ->needs(needed)
        ->type_name("FILE");
}

void addTextOptions(CLI::App &command, ImportOptions &options)
{
    command.add_option("--source", options.source, "Sentences, one a line")->type_name("FILE");
    command.add_option("--target", options.target, "Their translations, in the same lines")->type_name("FILE");
    command.add_option("--tsv", options.tsv, "Pairs, a line each: source, tab, target")->type_name("FILE");
    command
        .add_option("--installed", options.installed, "Translations of the programs installed here, into a language")
        ->type_name("LANGUAGE");
    command.add_option("--locale", options.locale, "Where installed translations lie")->capture_default_str();
    CLI::Option *phrasebook = command
                                  .add_option("--phrasebook", options.phrasebook,
                                              "Sentences made by a grammar, from one of its languages into another: "
                                              "en-de, en-fr; needs no --languages")
                                  ->type_name("LANGUAGES");
    addPhrasebookOptions(command, options.draw, options.grammar, phrasebook);
    command.add_option("--binarised", options.binarised, "Folder that fairseq's preprocess.py wrote")->type_name("DIR");
    command.add_option("--languages", options.languages, "Names of both, for the files: en,de")
        ->delimiter(',')
        ->allow_extra_args(false);
}

void addCleaningOptions(CLI::App &command, text::CorpusImport &import)
{
    text::CleaningOptions &cleaning = import.rules.cleaning;
    command.add_option("--max-words", cleaning.maxWords, "Longer sentences are left out with their pairs")
        ->capture_default_str();
    command.add_option("--max-ratio", cleaning.maxRatio, "Of the longer side to the shorter, in words; 0: any")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    command.add_option("--max-ids", import.maxIds, "Of a sentence once it is cut into pieces")
        ->check(CLI::Range(std::size_t{1}, text::kMaxPositions - 1))
        ->capture_default_str();
    command.add_flag("--drop-equal", cleaning.dropsEqualSides, "Leave out pairs whose sides are equal");
    command.add_flag("--drop-duplicates", import.rules.dropsDuplicates, "Leave out pairs that were there before");
}

void addSplitOptions(CLI::App &command, text::CorpusImport &import)
{
    command.add_option("--split", import.split, "Name of what is not held out")->capture_default_str();
    command.add_option("--valid", import.validPairs, "Pairs to hold out at random as \"valid\"")->capture_default_str();
    command.add_option("--test", import.testPairs, "The same as \"test\"")->capture_default_str();
    command.add_option("--seed", import.seed, "Of the draws")
        ->check(CLI::Range(std::int64_t{0}, std::numeric_limits<std::int64_t>::max()))
        ->capture_default_str();
}

void addImport(CLI::App &corpus)
{
    CLI::App &command = *corpus.add_subcommand("import", "Makes a corpus of pairs of sentences");
    const auto options = std::make_shared<ImportOptions>();
    text::CorpusImport &import = options->import;
    addTextOptions(command, *options);
    command.add_option("-o,--out", options->out, "Folder to be made")->type_name("DIR");
    command.add_flag("--preview", options->isPreview, "Only show the first pairs, and what is left out of 10,000");
    addSplitOptions(command, import);
    addCleaningOptions(command, import);
    CLI::Option *pieces = command.add_option("--pieces", options->pieces, "SentencePiece model; else one is learned");
    command.add_option("--dictionary", options->dictionary, "fairseq's dictionary of both sides; else one is made")
        ->needs(pieces);
    command.add_option("--learn-pieces", import.learnedPieces, "How many to learn, by byte-pair encoding")
        ->excludes(pieces)
        ->check(CLI::Range(10, 1'000'000))
        ->capture_default_str();
    command.add_option("--learn-from", import.learnedFrom, "Sentences to learn them from at most, drawn at random")
        ->excludes(pieces)
        ->check(CLI::Range(1, 100'000'000))
        ->capture_default_str();
    command.add_flag("--json", options->isJson, "One JSON object");
    command.footer(kImportExamples);
    onRun(command, [options] { return importPairs(*options); });
}

void addInfo(CLI::App &corpus)
{
    CLI::App &command = *corpus.add_subcommand("info", "Languages, vocabulary, splits, lengths and origin of a corpus");
    const auto options = std::make_shared<InfoOptions>();
    command.add_option("corpus", options->corpus, "Folder of binarised sentence pairs")->required()->type_name("DIR");
    command.add_flag("--json", options->isJson, "One JSON object");
    command.footer("Example:\n  foresearch-cli corpus info binarised\n\nEvery id is looked at.");
    onRun(command, [options] { return info(*options); });
}

struct PhrasebookOptions {
    std::string direction;
    std::string grammar;
    text::PhrasebookDraw draw;
    std::string out;
};

/// Both files, whole, or none.
Result<> writePhrasebook(const PhrasebookOptions &options)
{
    const std::vector<std::string> languages = languagesOf(options.direction);
    const auto grammar = grammarOf(options.grammar);
    if (!grammar)
        return propagate(grammar);
    const auto reader = text::openPhrasebook(*grammar, options.direction, options.draw);
    if (!reader)
        return propagate(reader);
    const Interruptible interruptible;
    std::string source;
    std::string target;
    for (auto pair = (*reader)->next();; pair = (*reader)->next()) {
        if (!pair)
            return propagate(pair);
        if (interruptible.control().stopped())
            return stoppedError();
        if (!*pair)
            break;
        source += (*pair)->source + '\n';
        target += (*pair)->target + '\n';
    }
    for (const auto &[language, lines] : {std::pair(&languages[0], &source), std::pair(&languages[1], &target)})
        if (const auto written = writeFile(options.out + "." + *language, *lines); !written)
            return written;
    return {};
}

void addPhrasebook(CLI::App &corpus)
{
    CLI::App &command = *corpus.add_subcommand("phrasebook", "Writes a phrasebook's pairs as two line-aligned files");
    const auto options = std::make_shared<PhrasebookOptions>();
    CLI::Option *direction = command.add_option("languages", options->direction, "From and into: en-de, en-fr");
    direction->required();
    addPhrasebookOptions(command, options->draw, options->grammar, direction);
    command.add_option("--seed", options->draw.seed, "Of the draws")->capture_default_str();
    command.add_option("-o,--out", options->out, "Beginning of the files' names: PREFIX.en and PREFIX.de")
        ->required()
        ->type_name("PREFIX");
    command.footer("Example:\n  foresearch-cli corpus phrasebook en-de --pairs 100000 --seed 1 --out pairs");
    onRun(command, [options] { return writePhrasebook(*options); });
}

} // namespace

void addCorpusCommand(CLI::App &app)
{
    CLI::App *corpus = app.add_subcommand("corpus", "Pairs of sentences to train and score with");
    corpus->require_subcommand(1);
    addImport(*corpus);
    addInfo(*corpus);
    addPhrasebook(*corpus);
}

} // namespace foresearch::cli
