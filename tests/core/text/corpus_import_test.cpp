#include "core/text/corpus_import.h"

#include "core/base/file.h"
#include "core/base/rng.h"
#include "core/base/sha256.h"
#include "core/text/corpus.h"
#include "core/text/subwords.h"
#include "tests/support/binarised.h"
#include "tests/support/hat_mini.h"
#include "tests/support/paths.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <functional>
#include <set>

using namespace foresearch;
using text::Drop;
using text::PairFiles;
using text::SentencePair;

namespace {

/// Sentences of few words, enough to learn pieces from.
std::vector<SentencePair> manyPairs(std::size_t count)
{
    Rng rng(1);
    const std::vector<std::string> words{"house", "boat", "tree", "river", "stone", "green", "small", "old"};
    const auto sentence = [&] {
        std::string text;
        const std::size_t length = 2 + rng.below(6);
        for (std::size_t i = 0; i < length; ++i)
            text += (text.empty() ? "" : " ") + words[rng.below(words.size())];
        return text;
    };
    std::vector<SentencePair> pairs;
    for (std::size_t i = 0; i < count; ++i)
        pairs.push_back({sentence(), sentence()});
    return pairs;
}

std::string tsvOf(const std::vector<SentencePair> &pairs)
{
    std::string lines;
    for (const SentencePair &pair : pairs)
        lines += pair.source + "\t" + pair.target + "\n";
    return lines;
}

} // namespace

class CorpusImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void importedPairsAreACorpus()
    {
        const auto report = text::importCorpus(importOf(manyPairs(300)), path("out"), {});
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        QCOMPARE(report->splits.size(), std::size_t{1});
        QCOMPARE(report->splits.front().figures.target.sentences, std::uint64_t{300});
        QCOMPARE(report->splits.front().figures.target.unknownIds, std::uint64_t{0});
        QCOMPARE(report->vocabularySize % 8, std::size_t{0});
        const auto corpus = text::openCorpus(path("out"));
        QVERIFY2(corpus, corpus ? "" : corpus.error().detail.c_str());
        QCOMPARE(corpus->splits(), std::vector<std::string>{"train"});
        const auto pairs = text::readSplit(*corpus, "train", {});
        QVERIFY2(pairs, pairs ? "" : pairs.error().detail.c_str());
        const auto subwords = text::Subwords::open(path("out") / "spm.model");
        const std::vector<SentencePair> sentences = manyPairs(300);
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            const auto ids = text::encode(*subwords, corpus->targetDictionary, sentences[i].target);
            QVERIFY(std::equal(ids.begin(), ids.end(), pairs->target[i].begin(), pairs->target[i].end()));
        }
        checkNothingIsLeft({"out", "pairs.tsv"});
    }

    void theManifestSaysHowItWasMade()
    {
        text::CorpusImport import = importOf(manyPairs(300));
        import.rules.dropsDuplicates = true;
        const auto report = text::importCorpus(import, path("out"), {});
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        const auto manifest = text::readManifest(path("out"));
        QVERIFY2(manifest, manifest ? "" : manifest.error().detail.c_str());
        QVERIFY(*manifest && **manifest == *report);
        QCOMPARE(report->origins.size(), std::size_t{1});
        QCOMPARE(report->origins[0].sha256, sha256(*readFile(path("pairs.tsv"))));
        QCOMPARE(report->splits[0].targetSha256, sha256(*readFile(path("out") / "train.en-de.de.bin")));
        const auto figures = text::corpusFigures(*text::openCorpus(path("out")), {});
        QVERIFY(figures && figures->front() == report->splits[0].figures);
    }

    void dictionariesBeginWithWhatIsFrequent()
    {
        QVERIFY(text::importCorpus(importOf(manyPairs(300)), path("out"), {}));
        const std::string text = *readFile(path("out") / "dict.en.txt");
        QVERIFY(text == *readFile(path("out") / "dict.de.txt"));
        std::size_t last = SIZE_MAX;
        for (const QByteArray &line : QByteArray::fromStdString(text).trimmed().split('\n')) {
            const auto count = line.mid(line.lastIndexOf(' ') + 1).toULongLong();
            QVERIFY(count <= last);
            last = count;
        }
        QCOMPARE(last, std::size_t{0}); // padding
    }

    void whatIsLeftOutIsCountedByReason()
    {
        std::vector<SentencePair> pairs = manyPairs(100);
        pairs.push_back(pairs[3]);
        pairs.push_back(pairs[3]);
        pairs.push_back({"", "house"});
        pairs.push_back({"old house", "old house"});
        pairs.push_back({"a b c d e f g h i j k l m n", "boat"});
        pairs.push_back({"river", "house boat tree river"});
        pairs.push_back({std::string(300, 'x'), std::string(300, 'y')});
        text::CorpusImport import = importOf(pairs);
        import.rules = {.cleaning = {.maxWords = 12, .maxRatio = 3.8, .dropsEqualSides = true},
                        .dropsDuplicates = true};
        import.maxIds = 60;
        const auto report = text::importCorpus(import, path("out"), {});
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        QCOMPARE(report->readPairs, std::uint64_t{107});
        QCOMPARE(report->drops.of(Drop::Empty), std::uint64_t{1});
        QCOMPARE(report->drops.of(Drop::Duplicate), std::uint64_t{2});
        QCOMPARE(report->drops.of(Drop::EqualSides), std::uint64_t{1});
        QCOMPARE(report->drops.of(Drop::TooLong), std::uint64_t{1});
        QCOMPARE(report->drops.of(Drop::Ratio), std::uint64_t{1});
        QCOMPARE(report->drops.of(Drop::TooManyIds), std::uint64_t{1});
        QCOMPARE(report->splits[0].figures.target.sentences, std::uint64_t{100});

        const auto preview = text::previewPairs(import.pairs, import.rules, 3, 1000, {});
        QVERIFY(preview && preview->isWhole);
        QCOMPARE(preview->first.size(), std::size_t{3});
        QCOMPARE(preview->drops.of(Drop::Duplicate), std::uint64_t{2});
        QCOMPARE(preview->drops.total(), std::uint64_t{6}); // ids are not known yet
        QVERIFY(!text::previewPairs(import.pairs, import.rules, 3, 50, {})->isWhole);
    }

    void heldOutPairsAreDrawnBySeed()
    {
        const auto splitsOf = [this](std::uint64_t seed, const char *name) {
            text::CorpusImport import = importOf(manyPairs(300));
            import.validPairs = 40;
            import.testPairs = 25;
            import.seed = seed;
            const auto report = text::importCorpus(import, path(name), {});
            const auto corpus = text::openCorpus(path(name));
            std::vector<text::PackedSequences> splits;
            for (const auto &[split, size] :
                 {std::pair("train", 235U), std::pair("valid", 40U), std::pair("test", 25U)}) {
                splits.push_back(text::readSplit(*corpus, split, {})->target);
                if (splits.back().size() != size)
                    splits.clear();
            }
            return report ? splits : std::vector<text::PackedSequences>();
        };
        const auto first = splitsOf(1, "one");
        QCOMPARE(first.size(), std::size_t{3});
        QVERIFY(splitsOf(1, "again") == first);
        QVERIFY(splitsOf(2, "other") != first);
    }

    void equalImportsAreEqualByteForByte()
    {
        text::CorpusImport import = importOf(manyPairs(300));
        import.learnedFrom = 100; // a sample
        const auto one = text::importCorpus(import, path("one"), {});
        const auto two = text::importCorpus(import, path("two"), {});
        QVERIFY(one && two && *one == *two);
        QVERIFY(*readFile(path("one") / "spm.model") == *readFile(path("two") / "spm.model"));
        const auto print = [this](const char *name) {
            return *text::corpusFingerprint(*text::openCorpus(path(name)), {});
        };
        QCOMPARE(print("one"), print("two"));
        import.rules.cleaning.maxWords = 6;
        QVERIFY(text::importCorpus(import, path("three"), {}));
        QVERIFY(print("three") != print("one"));
    }

    void binarisedFoldersAreTakenOver_data()
    {
        QTest::addColumn<bool>("isOlder");
        QTest::newRow("MMIDIDX") << false;
        QTest::newRow("TNTIDX") << true;
    }

    void binarisedFoldersAreTakenOver()
    {
        QFETCH(bool, isOlder);
        const testing::Sentences source{{4, 5, 2}, {2}, {4, 5, 2}, {6, 7, 8, 2}, {5, 2}};
        const testing::Sentences target{{9, 2}, {9, 2}, {9, 2}, {9, 2}, {4, 4, 4, 4, 4, 2}};
        testing::writeBinarised(path("from"), source, target, 12);
        if (isOlder) {
            for (const auto &[language, sentences] : {std::pair("en", &source), std::pair("de", &target)}) {
                const std::string prefix = (path("from") / (std::string("valid.en-de.") + language)).string();
                QVERIFY(writeFile(prefix + ".idx", testing::olderIndex(*sentences)));
                QVERIFY(writeFile(prefix + ".bin", testing::olderData(*sentences)));
            }
        }
        const text::CorpusImport import{.pairs = {.kind = PairFiles::Kind::Binarised, .source = path("from")},
                                        .rules = {.dropsDuplicates = true},
                                        .maxIds = 4};
        const auto report = text::importCorpus(import, path("out"), {});
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        QCOMPARE(report->drops.of(Drop::Empty), std::uint64_t{1});
        QCOMPARE(report->drops.of(Drop::Duplicate), std::uint64_t{1});
        QCOMPARE(report->drops.of(Drop::TooManyIds), std::uint64_t{1});
        const auto corpus = text::openCorpus(path("out"));
        const auto pairs = text::readSplit(*corpus, "valid", {});
        QVERIFY2(pairs, pairs ? "" : pairs.error().detail.c_str());
        QCOMPARE(pairs->size(), std::size_t{2});
        QVERIFY(std::ranges::equal(pairs->source[1], std::vector<text::TokenId>{6, 7, 8, 2}));
        QVERIFY(corpus->sourceDictionary == text::openCorpus(path("from"))->sourceDictionary);
        checkNothingIsLeft({"from", "out"});
    }

    void whatCannotBeImportedLeavesNothing_data()
    {
        using Import = text::CorpusImport;
        QTest::addColumn<std::function<void(Import &)>>("change");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, std::function<void(Import &)> change, const char *words) {
            QTest::newRow(name) << std::move(change) << words;
        };
        row(
            "too many held out", [](Import &i) { i.validPairs = 30; },
            "found 30 pairs that stay, expected more than the 30 that are to be held out");
        row(
            "no model", [](Import &i) { i.pieces = i.pairs.source; }, "expected a SentencePiece model");
        row(
            "no such file", [](Import &i) { i.pairs.source = "/nowhere.tsv"; }, "/nowhere.tsv: no such file");
        row(
            "no language", [](Import &i) { i.targetLanguage = "de-x"; }, "expected two languages such as en and de");
        row(
            "rest twice", [](Import &i) { i.split = "valid", i.validPairs = 3; }, "expected another split");
        row(
            "dictionary alone", [](Import &i) { i.dictionary = "/dict.txt"; }, "expected both");
        row(
            "too many pieces", [](Import &i) { i.learnedPieces = 5000; },
            "Learning 5000 pieces: SentencePiece refused");
        row(
            "nothing stays", [](Import &i) { i.rules.cleaning.maxWords = 1; }, "found none of 30 pairs that may stay");
        row(
            "no translations",
            [](Import &i) {
                i.pairs = {PairFiles::Kind::Installed, "/nowhere", {}, "xx"};
            },
            "found no translations into \"xx\"");
    }

    void whatCannotBeImportedLeavesNothing()
    {
        QFETCH(std::function<void(text::CorpusImport &)>, change);
        QFETCH(QString, words);
        text::CorpusImport import = importOf(manyPairs(30));
        change(import);
        const auto report = text::importCorpus(import, path("out"), {});
        QVERIFY(!report);
        QVERIFY2(QString::fromStdString(report.error().detail).contains(words), report.error().detail.c_str());
        QCOMPARE(report.error().detail.find('\n'), std::string::npos);
        checkNothingIsLeft({"pairs.tsv"});
    }

    void aStopLeavesNothing_data()
    {
        QTest::addColumn<QString>("activity");
        for (const char *activity : {"looking at", "drawing", "learning", "cutting into pieces", "writing"})
            QTest::newRow(activity) << activity;
    }

    void aStopLeavesNothing()
    {
        QFETCH(QString, activity);
        std::stop_source source;
        text::CorpusImport import = importOf(manyPairs(5000));
        import.rules.dropsDuplicates = true;
        const auto stopAt = [&](const Progress &progress) {
            if (progress.activity == activity.toStdString())
                source.request_stop();
        };
        const auto report = text::importCorpus(import, path("out"), {source.get_token(), stopAt});
        QVERIFY(!report);
        QCOMPARE(name(report.error().code), name(ErrorCode::Stopped));
        checkNothingIsLeft({"pairs.tsv"});
    }

    void aFolderThatIsThereIsLeftAlone()
    {
        QVERIFY(std::filesystem::create_directory(path("out")));
        const auto report = text::importCorpus(importOf(manyPairs(30)), path("out"), {});
        QVERIFY(report.error().detail.find("expected a new folder") != std::string::npos);
        QVERIFY(std::filesystem::is_empty(path("out")));
        checkNothingIsLeft({"out", "pairs.tsv"});
    }

    void installedTranslationsAreImported()
    {
        text::CorpusImport import = importOf({});
        import.pairs = {.kind = PairFiles::Kind::Installed,
                        .source = testing::testDataPath("locale").toStdString(),
                        .language = "de"};
        import.learnedPieces = 45;
        const auto report = text::importCorpus(import, path("out"), {});
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        QCOMPARE(report->splits[0].figures.target.sentences, std::uint64_t{4});
        QCOMPARE(report->origins[0].sha256.size(), std::size_t{64});
    }

    void phrasebooksAreImportedAndHeldOutPairsAreNotTrainedOn()
    {
        text::CorpusImport import = importOf({});
        import.pairs = {.kind = PairFiles::Kind::Phrasebook,
                        .source = testing::sourcePath("resources/phrasebook/phrasebook.json").toStdString(),
                        .language = "en-de",
                        .draw = {
                            .pairs = 3000,
                            .seed = 5
                        }};
        import.validPairs = 200;
        import.testPairs = 100;
        import.learnedPieces = 600;
        const auto report = text::importCorpus(import, path("out"), {});
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        QCOMPARE(report->readPairs, std::uint64_t{3000});
        QCOMPARE(report->kind, std::string("phrasebook"));
        QCOMPARE(report->origins.size(), std::size_t{1});
        const auto corpus = text::openCorpus(path("out"));
        std::set<std::vector<text::TokenId>> known;
        std::size_t pairs = 0;
        for (const auto &[split, size] :
             {std::pair("train", 2700U), std::pair("valid", 200U), std::pair("test", 100U)}) {
            const auto found = text::readSplit(*corpus, split, {});
            QVERIFY2(found, found ? "" : found.error().detail.c_str());
            QCOMPARE(found->size(), std::size_t{size});
            for (std::size_t i = 0; i < found->size(); ++i, ++pairs)
                known.insert({found->source[i].begin(), found->source[i].end()});
        }
        QCOMPARE(known.size(), pairs);
        QVERIFY(text::importCorpus(import, path("again"), {}));
        QCOMPARE(*text::corpusFingerprint(*corpus, {}), *text::corpusFingerprint(*text::openCorpus(path("again")), {}));
    }

    void charactersThatTheModelDoesNotKnowAreUnknown()
    {
        QVERIFY(text::importCorpus(importOf(manyPairs(300)), path("one"), {}));
        text::CorpusImport import = importOf({{"house \u4E2D boat", "tree"}});
        import.pieces = path("one") / "spm.model";
        const auto report = text::importCorpus(import, path("two"), {});
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        QCOMPARE(report->splits[0].figures.source.unknownIds, std::uint64_t{1});
        QVERIFY(readFile(path("two") / "dict.en.txt")->find("\u4E2D") == std::string::npos);
    }

    /// With HAT's vocabulary the text becomes the ids that HAT trained on, and the same files byte for byte.
    void idsFromTextAreHats_data()
    {
        QTest::addColumn<QString>("split");
        QTest::addColumn<QString>("file");
        QTest::newRow("valid") << "valid"
                               << "val";
        QTest::newRow("test") << "test"
                              << "test_2016_flickr";
    }

    void idsFromTextAreHats()
    {
        QFETCH(QString, split);
        QFETCH(QString, file);
        const std::filesystem::path hat = testing::HatMini::folder();
        const std::filesystem::path multi30k = hat.parent_path() / "multi30k";
        if (!testing::HatMini::isThere() || !std::filesystem::is_directory(multi30k))
            QSKIP("hat_mini and multi30k are not there: set FORESEARCH_REFERENCE_DATA.");
        const text::CorpusImport import{.pairs = {.kind = PairFiles::Kind::LineAligned,
                                                  .source = multi30k / (file.toStdString() + ".en"),
                                                  .target = multi30k / (file.toStdString() + ".de")},
                                        .sourceLanguage = "en",
                                        .targetLanguage = "de",
                                        .split = split.toStdString(),
                                        .pieces = hat / "spm.model",
                                        .dictionary = hat / "dict.txt"};
        const auto report = text::importCorpus(import, path("out"), {});
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        for (const char *end : {".en-de.en.idx", ".en-de.en.bin", ".en-de.de.idx", ".en-de.de.bin"}) {
            const std::string name = split.toStdString() + end;
            QVERIFY2(*readFile(path("out") / name) == *readFile(hat / "binarised" / name), name.c_str());
        }
    }

private:
    text::CorpusImport importOf(const std::vector<SentencePair> &pairs) const
    {
        if (!pairs.empty() && !writeFile(path("pairs.tsv"), tsvOf(pairs)))
            qFatal("cannot write pairs.tsv");
        return {.pairs = {.kind = PairFiles::Kind::TabSeparated, .source = path("pairs.tsv")},
                .sourceLanguage = "en",
                .targetLanguage = "de",
                .learnedPieces = 40};
    }

    std::filesystem::path path(const std::string &name) const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }

    /// Neither the folder that was to be made nor a part of it.
    void checkNothingIsLeft(const QStringList &expected) const
    {
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name), expected);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(CorpusImportTest)
#include "corpus_import_test.moc"
