#include "core/text/corpus_import.h"

#include "core/base/file.h"
#include "core/base/rng.h"
#include "core/text/corpus.h"
#include "core/text/gettext.h"
#include "tests/support/hat_mini.h"
#include "tests/support/paths.h"

#include <zlib.h>

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace foresearch;
using text::SentencePair;

namespace {

std::vector<SentencePair> all(text::PairReader &reader)
{
    std::vector<SentencePair> pairs;
    while (true) {
        auto pair = reader.next();
        if (!pair || !*pair)
            return pairs;
        pairs.push_back(**pair);
    }
}

std::filesystem::path dataPath(const char *name)
{
    return testing::testDataPath(QString::fromLatin1(name)).toStdString();
}

/// Sentences of few words, enough to learn pieces from.
std::vector<SentencePair> manyPairs(std::size_t count)
{
    Rng rng(1);
    const std::vector<std::string> words{"house", "boat", "tree", "river", "stone", "green", "small", "old"};
    const auto sentence = [&] {
        std::string text;
        for (std::size_t i = 0; i < 2 + rng.below(6); ++i)
            text += (text.empty() ? "" : " ") + words[rng.below(words.size())];
        return text;
    };
    std::vector<SentencePair> pairs;
    for (std::size_t i = 0; i < count; ++i)
        pairs.push_back({sentence(), sentence()});
    return pairs;
}

text::CorpusImport importOf(std::vector<SentencePair> pairs)
{
    text::CorpusImport import{.open = {}, .sourceLanguage = "en", .targetLanguage = "de", .pieces = {}, .dictionary = {}};
    import.open = [pairs = std::move(pairs)]()->Result<std::unique_ptr<text::PairReader>> {
        return text::readerOf(pairs);
};
import.learnedPieces = 40;
return import;
} // namespace

} // namespace

class CorpusImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void lineAlignedFilesAreRead_data()
    {
        QTest::addColumn<bool>("isCompressed");
        QTest::newRow("plain") << false;
        QTest::newRow("gzip") << true;
    }

    void lineAlignedFilesAreRead()
    {
        QFETCH(bool, isCompressed);
        write("a.en", "\xEF\xBB\xBFone\r\ntwo\n\nfour", isCompressed);
        write("a.de", "eins\nzwei\ndrei\nvier\n", false);
        const auto reader = text::openLineAligned(path("a.en"), path("a.de"));
        QVERIFY2(reader, reader ? "" : reader.error().detail.c_str());
        const std::vector<SentencePair> expected{{"one", "eins"}, {"two", "zwei"}, {"", "drei"}, {"four", "vier"}};
        QVERIFY(all(**reader) == expected);
    }

    void longFilesAreReadInBlocks()
    {
        std::string lines;
        for (int i = 0; i < 50'000; ++i)
            lines += "sentence number " + std::to_string(i) + "\n";
        write("a.en", lines, true);
        write("a.de", lines, false);
        const auto pairs = all(**text::openLineAligned(path("a.en"), path("a.de")));
        QCOMPARE(pairs.size(), std::size_t{50'000});
        QVERIFY(std::all_of(pairs.begin(), pairs.end(), [](const auto &pair) { return pair.source == pair.target; }));
        QCOMPARE(pairs.back().source, std::string("sentence number 49999"));
    }

    void wrongTextIsRefusedInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("words");
        QTest::newRow("fewer lines") << QByteArray("a\n") << "a.en: found 1 lines, expected as many as in";
        QTest::newRow("more lines") << QByteArray("a\nb\nc\n") << "a.de: found 2 lines, expected as many as in";
        QTest::newRow("not UTF-8") << QByteArray("a\n\xff\n") << "a.en, line 2: found bytes that are no UTF-8";
        QTest::newRow("long line") << QByteArray(3 << 20, 'x') << "a.en, line 1: found a line over 1 MiB";
    }

    void wrongTextIsRefusedInOneSentence()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, words);
        write("a.en", source.toStdString(), false);
        write("a.de", "x\ny\n", false);
        text::CorpusImport import = importOf({});
        import.open = [this] { return text::openLineAligned(path("a.en"), path("a.de"));
    };
    const auto report = text::importCorpus(import, path("out"), {});
    QVERIFY(!report);
    QVERIFY2(QString::fromStdString(report.error().detail).contains(words), report.error().detail.c_str());
    checkNothingIsLeft({"a.en", "a.de"});
}

    void aCutCompressedFileIsRefused()
{
    write("a.en", std::string(100'000, 'a') + "\n", true);
    std::string bytes = *readFile(path("a.en"));
    QVERIFY(writeFile(path("a.en"), bytes.substr(0, bytes.size() / 2)));
    write("a.de", std::string(100'000, 'a') + "\n", false);
    const auto reader = text::openLineAligned(path("a.en"), path("a.de"));
    const auto pair = (*reader)->next();
    QVERIFY(!pair);
    QVERIFY2(pair.error().detail.find("a.en: reading failed") != std::string::npos, pair.error().detail.c_str());
}

void tabSeparatedPairsAreRead()
{
    write("a.tsv", "one\teins\ntwo\tzwei\tnote\n", false);
    const std::vector<SentencePair> expected{{"one", "eins"}, {"two", "zwei"}};
    QVERIFY(all(**text::openTabSeparated(path("a.tsv"))) == expected);
    write("a.tsv", "one\n", false);
    const auto pair = (*text::openTabSeparated(path("a.tsv")))->next();
    QVERIFY(pair.error().detail.find("line 1: found \"one\", expected source, tab, target") != std::string::npos);
}

void pairsAreCleaned()
{
    const text::CleaningOptions options{.maxWords = 4, .maxRatio = 1.5, .dropsEqualSides = true};
    const auto dropOf = [&](const char *source, const char *target) {
        SentencePair pair{source, target};
        return text::clean(pair, options);
    };
    QVERIFY(!dropOf(" two words ", "zwei Worte"));
    QVERIFY(dropOf(" ", "zwei") == text::Drop::Empty);
    QVERIFY(dropOf("1 2 3 4 5", "1 2 3 4") == text::Drop::TooLong);
    QVERIFY(dropOf("1 2", "1 2 3 4") == text::Drop::Ratio);
    QVERIFY(dropOf("same", " same") == text::Drop::EqualSides);
}

void installedTranslationsAreSentences()
{
    const auto pairs = text::installedTranslations(dataPath("locale"), "de");
    const std::vector<SentencePair> expected{{"Open the file", "\u00D6ffnen der Datei"},
                                             {"Save as", "Speichern unter"},
                                             {"line one line two", "Zeile eins Zeile zwei"},
                                             {"one file", "eine Datei"}};
    QVERIFY(pairs == expected);
    QVERIFY(text::installedTranslations(dataPath("locale"), "xx").empty());
}

void importedPairsAreACorpus()
{
    const auto report = text::importCorpus(importOf(manyPairs(300)), path("out"), {});
    QVERIFY2(report, report ? "" : report.error().detail.c_str());
    QCOMPARE(report->splits.size(), std::size_t{1});
    QCOMPARE(report->splits.front().pairs, std::uint64_t{300});
    QCOMPARE(report->vocabularySize % 8, std::size_t{0});
    QCOMPARE(report->unknownIds, std::uint64_t{0});
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
        for (const auto &[split, size] : {std::pair("train", 235U), std::pair("valid", 40U), std::pair("test", 25U)}) {
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

void whatCannotBeImportedLeavesNothing()
{
    text::CorpusImport import = importOf(manyPairs(30));
    import.validPairs = 30;
    auto report = text::importCorpus(import, path("out"), {});
    QVERIFY2(report.error().detail.find("found 30 after cleaning, expected more than the 30") != std::string::npos,
             report.error().detail.c_str());
    std::stop_source source;
    source.request_stop();
    report = text::importCorpus(importOf(manyPairs(30)), path("out"), {.stop = source.get_token()});
    QCOMPARE(name(report.error().code), name(ErrorCode::Stopped));
    import = importOf(manyPairs(30));
    write("no.model", "nonsense", false);
    import.pieces = path("no.model");
    report = text::importCorpus(import, path("out"), {});
    QVERIFY(report.error().detail.find("expected a SentencePiece model") != std::string::npos);
    import = importOf(manyPairs(30));
    import.targetLanguage = "de-x";
    QVERIFY(!text::importCorpus(import, path("out"), {}));
    checkNothingIsLeft({"no.model"});
    QVERIFY(std::filesystem::create_directory(path("out")));
    report = text::importCorpus(importOf(manyPairs(30)), path("out"), {});
    QVERIFY(report.error().detail.find("expected a new folder") != std::string::npos);
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
    text::CorpusImport import{.open = {}, .sourceLanguage = "en", .targetLanguage = "de", .pieces = {}, .dictionary = {}};
    import.open = [&] {
        return text::openLineAligned(multi30k / (file.toStdString() + ".en"), multi30k / (file.toStdString() + ".de"));
};
import.split = split.toStdString();
import.pieces = hat / "spm.model";
import.dictionary = hat / "dict.txt";
const auto report = text::importCorpus(import, path("out"), {});
QVERIFY2(report, report ? "" : report.error().detail.c_str());
for (const char *end : {".en-de.en.idx", ".en-de.en.bin", ".en-de.de.idx", ".en-de.de.bin"}) {
    const std::string name = split.toStdString() + end;
    QVERIFY2(*readFile(path("out") / name) == *readFile(hat / "binarised" / name), name.c_str());
}
}

private:
std::filesystem::path path(const std::string &name) const
{
    return std::filesystem::path(m_folder->path().toStdString()) / name;
}

void write(const char *name, const std::string &content, bool isCompressed) const
{
    if (!isCompressed) {
        QVERIFY(writeFile(path(name), content));
        return;
    }
    gzFile file = gzopen(path(name).c_str(), "wb");
    gzwrite(file, content.data(), static_cast<unsigned>(content.size()));
    gzclose(file);
}

/// Neither the folder that was to be made nor a part of it.
void checkNothingIsLeft(const QStringList &expected) const
{
    QStringList found = QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    found.sort();
    QStringList sorted = expected;
    sorted.sort();
    QCOMPARE(found, sorted);
}

std::unique_ptr<QTemporaryDir> m_folder;
}
;

QTEST_APPLESS_MAIN(CorpusImportTest)
#include "corpus_import_test.moc"
