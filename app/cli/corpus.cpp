#include "app/cli/command.h"
#include "app/cli/interruptible.h"

#include "core/base/json.h"
#include "core/text/corpus.h"
#include "core/text/corpus_import.h"
#include "core/text/gettext.h"

#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

constexpr const char *kImportExamples = R"(Examples:
  foresearch-cli corpus import --source train.en.gz --target train.de.gz --languages en,de --valid 1000 --out corpus
  foresearch-cli corpus import --tsv pairs.tsv --languages en,de --out corpus
  foresearch-cli corpus import --source val.en --target val.de --languages en,de --split valid \
      --pieces spm.model --dictionary dict.txt --out corpus
  foresearch-cli corpus import --installed de --languages en,de --out corpus

Files may be compressed by gzip. The folder is fairseq's binarised form, so that HAT reads it too, with the SentencePiece
model beside it as spm.model. It is whole in the end, or not there.)";

struct ImportOptions {
    std::string source;
    std::string target;
    std::string tsv;
    std::string installed; ///< a language
    std::string locale = "/usr/share/locale";
    std::vector<std::string> languages;
    text::CorpusImport import;
    std::string pieces;
    std::string dictionary;
    std::string out;
    bool isJson = false;
};

Result<std::unique_ptr<text::PairReader>> openPairs(const ImportOptions &options)
{
    if (!options.tsv.empty())
        return text::openTabSeparated(options.tsv);
    if (options.installed.empty())
        return text::openLineAligned(options.source, options.target);
    auto pairs = text::installedTranslations(options.locale, options.installed);
    if (pairs.empty())
        return fail(ErrorCode::NotFound, options.locale + ": found no translations into \"" + options.installed
                                             + "\", expected LANGUAGE/LC_MESSAGES/*.mo.");
    return text::readerOf(std::move(pairs));
}

void printReport(const text::ImportReport &report, bool isJson)
{
    if (isJson) {
        OrderedJson splits = OrderedJson::array();
        for (const text::ImportedSplit &split : report.splits)
            splits.push_back({{"name", split.name},
                              {"pairs", split.pairs},
                              {"source_ids", split.sourceIds},
                              {"target_ids", split.targetIds}});
        std::cout << toText({{"splits", splits},
                             {"vocabulary", report.vocabularySize},
                             {"unknown_ids", report.unknownIds},
                             {"left_out",
                              {{"empty", report.empty},
                               {"too_long", report.tooLong},
                               {"ratio", report.ratio},
                               {"equal_sides", report.equalSides}}}})
                  << '\n';
        return;
    }
    for (const text::ImportedSplit &split : report.splits)
        std::cout << split.name << ": " << split.pairs << " pairs, " << split.sourceIds << " and " << split.targetIds
                  << " ids\n";
    std::cout << "Vocabulary: " << report.vocabularySize << "; unknown: " << report.unknownIds
              << " ids\nLeft out: " << report.empty << " empty, " << report.tooLong << " too long, " << report.ratio
              << " by ratio, " << report.equalSides << " with equal sides\n";
}

Result<> importPairs(const ImportOptions &options)
{
    const int given = !options.tsv.empty() + !options.installed.empty() + !options.source.empty();
    if (given != 1 || options.source.empty() != options.target.empty())
        throw CLI::ValidationError("corpus import", "needs either --source and --target, or --tsv, or --installed");
    if (options.languages.size() != 2)
        throw CLI::ValidationError("--languages", "needs two, such as en,de");
    const Interruptible interruptible;
    text::CorpusImport import = options.import;
    import.open = [&options] { return openPairs(options);
};
import.sourceLanguage = options.languages[0];
import.targetLanguage = options.languages[1];
import.pieces = options.pieces;
import.dictionary = options.dictionary;
const auto report = text::importCorpus(import, options.out, interruptible.control());
if (!report)
    return propagate(report);
printReport(*report, options.isJson);
return {};
} // namespace

struct InfoOptions {
    std::string corpus;
    bool isJson = false;
};

Result<> info(const InfoOptions &options)
{
    const Interruptible interruptible;
    const auto corpus = text::openCorpus(options.corpus);
    if (!corpus)
        return propagate(corpus);
    OrderedJson splits = OrderedJson::array();
    for (const std::string &name : corpus->splits()) {
        const auto files = text::openSplit(*corpus, name);
        if (!files)
            return propagate(files);
        splits.push_back({{"name", name},
                          {"pairs", files->source.size()},
                          {"source_ids", files->source.idCount()},
                          {"target_ids", files->target.idCount()}});
    }
    if (options.isJson) {
        std::cout << toText({{"source", corpus->sourceLanguage},
                             {"target", corpus->targetLanguage},
                             {"source_vocabulary", corpus->sourceDictionary.size()},
                             {"target_vocabulary", corpus->targetDictionary.size()},
                             {"splits", splits}})
                  << '\n';
        return {};
    }
    std::cout << "Languages   " << corpus->sourceLanguage << " to " << corpus->targetLanguage << "\nVocabulary  "
              << corpus->sourceDictionary.size() << " and " << corpus->targetDictionary.size()
              << (corpus->sourceDictionary == corpus->targetDictionary ? ", equal\n" : "\n");
    for (const OrderedJson &split : splits)
        std::cout << split["name"].get<std::string>() << ": " << split["pairs"] << " pairs, " << split["source_ids"]
                  << " and " << split["target_ids"] << " ids\n";
    return {};
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
    command.add_option("--languages", options.languages, "Names of both, for the files: en,de")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->required();
}

void addImport(CLI::App &corpus)
{
    CLI::App &command = *corpus.add_subcommand("import", "Makes a corpus of pairs of sentences");
    const auto options = std::make_shared<ImportOptions>();
    text::CorpusImport &import = options->import;
    addTextOptions(command, *options);
    command.add_option("-o,--out", options->out, "Folder to be made")->required()->type_name("DIR");
    command.add_option("--split", import.split, "Name of what is not held out")->capture_default_str();
    command.add_option("--valid", import.validPairs, "Pairs to hold out at random as \"valid\"")->capture_default_str();
    command.add_option("--test", import.testPairs, "The same as \"test\"")->capture_default_str();
    command.add_option("--seed", import.seed, "Of the draw")->capture_default_str();
    command.add_option("--max-words", import.cleaning.maxWords, "Longer sentences are left out with their pairs")
        ->capture_default_str();
    command.add_option("--max-ratio", import.cleaning.maxRatio, "Of the longer side to the shorter, in words; 0: any")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    command.add_flag("--drop-equal", import.cleaning.dropsEqualSides, "Leave out pairs whose sides are equal");
    CLI::Option *pieces = command.add_option("--pieces", options->pieces, "SentencePiece model; else one is learned");
    command.add_option("--dictionary", options->dictionary, "fairseq's dictionary of both sides; else one is made")
        ->needs(pieces);
    command.add_option("--learn-pieces", import.learnedPieces, "How many to learn")
        ->excludes(pieces)
        ->check(CLI::Range(10, 1'000'000))
        ->capture_default_str();
    command.add_flag("--json", options->isJson, "One JSON object");
    command.footer(kImportExamples);
    onRun(command, [options] { return importPairs(*options); });
}

void addInfo(CLI::App &corpus)
{
    CLI::App &command = *corpus.add_subcommand("info", "Languages, vocabulary and splits of a corpus");
    const auto options = std::make_shared<InfoOptions>();
    command.add_option("corpus", options->corpus, "Folder of binarised sentence pairs")->required()->type_name("DIR");
    command.add_flag("--json", options->isJson, "One JSON object");
    command.footer("Example:\n  foresearch-cli corpus info binarised");
    onRun(command, [options] { return info(*options); });
}

} // namespace foresearch::cli

void addCorpusCommand(CLI::App &app)
{
    CLI::App *corpus = app.add_subcommand("corpus", "Pairs of sentences to train and score with");
    corpus->require_subcommand(1);
    addImport(*corpus);
    addInfo(*corpus);
}

} // namespace foresearch::cli
