#include "core/text/sentence_pairs.h"

#include "core/base/file.h"
#include "core/text/gettext.h"
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

} // namespace

class SentencePairsTest : public QObject {
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
        QTest::newRow("fewer lines") << QByteArray("a\n") << "a.en: found 1 lines, expected 2, as many as in";
        QTest::newRow("more lines") << QByteArray("a\nb\nc\n") << "a.de: found 2 lines, expected 3, as many as in";
        QTest::newRow("not UTF-8") << QByteArray("a\n\xff\n") << "a.en, line 2: found bytes that are no UTF-8";
        QTest::newRow("long line") << QByteArray(3 << 20, 'x') << "a.en, line 1: found a line over 1 MiB";
    }

    void wrongTextIsRefusedInOneSentence()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, words);
        write("a.en", source.toStdString(), false);
        write("a.de", "x\ny\n", false);
        const auto reader = text::openLineAligned(path("a.en"), path("a.de"));
        auto pair = (*reader)->next();
        while (pair && *pair)
            pair = (*reader)->next();
        QVERIFY(!pair);
        QVERIFY2(QString::fromStdString(pair.error().detail).contains(words), pair.error().detail.c_str());
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

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(SentencePairsTest)
#include "sentence_pairs_test.moc"
