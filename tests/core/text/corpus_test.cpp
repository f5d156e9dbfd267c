#include "core/text/corpus.h"

#include "core/base/file.h"
#include "core/text/batches.h"
#include "tests/support/binarised.h"
#include "tests/support/hat_mini.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace foresearch;
using testing::Sentences;

namespace {

const Sentences kSource{{4, 5, 2}, {2}, {11, 2}};
const Sentences kTarget{{6, 2}, {7, 8, 9, 2}, {2}};

std::vector<std::uint32_t> inOrder(std::size_t count)
{
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

/// Pairs of these lengths, as long on both sides.
text::TokenPairs pairsOf(const std::vector<std::size_t> &lengths)
{
    text::TokenPairs pairs;
    for (const std::size_t length : lengths) {
        pairs.source.add(std::vector<text::TokenId>(length, text::kEos));
        pairs.target.add(std::vector<text::TokenId>(length, text::kEos));
    }
    return pairs;
}

} // namespace

class CorpusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        testing::writeBinarised(path(), kSource, kTarget, 12);
    }

    void aBinarisedFolderIsRead()
    {
        const auto corpus = text::openCorpus(path());
        QVERIFY2(corpus, corpus ? "" : corpus.error().detail.c_str());
        QCOMPARE(corpus->sourceLanguage, std::string("en"));
        QCOMPARE(corpus->targetLanguage, std::string("de"));
        QCOMPARE(corpus->splits(), std::vector<std::string>{"valid"});
        checkPairs(text::readSplit(*corpus, "valid", {}));
    }

    void theOlderFormatIsRead()
    {
        write("valid.en-de.de.idx", testing::olderIndex(kTarget));
        write("valid.en-de.de.bin", testing::olderData(kTarget));
        checkPairs(text::readSplit(*text::openCorpus(path()), "valid", {}));
    }

    void wrongFoldersAreRefusedInOneSentence_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *file, const std::string &content, const char *words) {
            QTest::newRow(name) << file << QByteArray::fromStdString(content) << words;
        };
        const std::string index = testing::mappedIndex(kTarget);
        row("another beginning", "valid.en-de.de.idx", "nonsense", "found another beginning, expected MMIDIDX");
        row("cut", "valid.en-de.de.idx", index.substr(0, index.size() - 1), "found 61 bytes, expected 62");
        row("cut in the header", "valid.en-de.de.idx", index.substr(0, 20), "found 20 bytes");
        row("something behind", "valid.en-de.de.idx", index + "x", "found 63 bytes, expected 62");
        row("newer", "valid.en-de.de.idx", index.substr(0, 9) + "\2" + index.substr(10), "found version 2");
        row("floating-point", "valid.en-de.de.idx", index.substr(0, 17) + "\6" + index.substr(18),
            "found element type 6");
        row("past the end", "valid.en-de.de.bin", testing::mappedData({{6, 2}, {7, 8}}),
            "found sentence 1 of 4 ids from 4 on, expected one inside the 8 bytes");
        row("unequal counts", "valid.en-de.de.idx", testing::mappedIndex({{6, 2}}), "found 1 sentences, expected 3");
        row("id outside", "valid.en-de.de.bin", testing::mappedData({{6, 2}, {7, 8, 12, 2}, {2}}),
            "found id 12 in sentence 1, expected ids below 12");
        row("empty sentence", "valid.en-de.en.idx", testing::mappedIndex({{4, 5, 2}, {}, {11, 2}}),
            "found sentence 1 of 0 ids, expected 1 to 1024");
        row("dictionary", "dict.en.txt", "a", "dict.en.txt, line 1: found");
        row("two pairs of languages", "valid.en-fr.fr.idx", index, "expected one pair of languages");
    }

    void wrongFoldersAreRefusedInOneSentence()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        write(file.toStdString(), content.toStdString());
        const auto corpus = text::openCorpus(path());
        std::string detail = corpus ? "" : corpus.error().detail;
        if (corpus) {
            const auto pairs = text::readSplit(*corpus, "valid", {});
            QVERIFY(!pairs);
            detail = pairs.error().detail;
        }
        QVERIFY2(QString::fromStdString(detail).contains(words), detail.c_str());
    }

    void missingPartsAreNamed()
    {
        QVERIFY(text::openCorpus(path() / "nowhere").error().detail.find("no such folder") != std::string::npos);
        const auto split = text::readSplit(*text::openCorpus(path()), "test", {});
        QVERIFY(split.error().detail.find("found no split \"test\", expected one of valid") != std::string::npos);
        std::filesystem::remove(path() / "valid.en-de.de.bin");
        const auto file = text::readSplit(*text::openCorpus(path()), "valid", {});
        QVERIFY(file.error().detail.find("valid.en-de.de.bin: no such file") != std::string::npos);
    }

    void batchesAreFilledAsFairseqDoes()
    {
        // 8 sentences and one more of length 3; then one of 7, which ends the batch.
        const text::TokenPairs pairs = pairsOf({3, 3, 3, 3, 3, 3, 3, 3, 3, 7, 50});
        const auto batches = text::fillBatches(pairs, inOrder(pairs.size()), {.maxTokens = 30, .multiple = 8});
        QCOMPARE(batches, (std::vector<text::Batch>{{0, 1, 2, 3, 4, 5, 6, 7}, {8, 9}, {10}}));
    }

    void hatsValidationBatchesAre24()
    {
        if (!testing::HatMini::isThere())
            QSKIP("hat_mini is not there: set FORESEARCH_REFERENCE_DATA.");
        const auto data = testing::HatMini::open();
        QVERIFY2(data, data ? "" : data.error().detail.c_str());
        const auto sorted = text::sortedByLength(*data->pairs, inOrder(data->pairs->size()));
        QCOMPARE(text::fillBatches(*data->pairs, sorted, {.maxTokens = 1024, .multiple = 8}).size(), std::size_t{24});
    }

private:
    std::filesystem::path path() const { return m_folder->path().toStdString(); }

    void write(const std::string &name, const std::string &content) const
    {
        QVERIFY(writeFile(path() / name, content));
    }

    static void checkPairs(const Result<text::TokenPairs> &pairs)
    {
        QVERIFY2(pairs, pairs ? "" : pairs.error().detail.c_str());
        QCOMPARE(pairs->size(), kSource.size());
        for (std::size_t i = 0; i < kSource.size(); ++i) {
            QVERIFY(std::equal(kSource[i].begin(), kSource[i].end(), pairs->source[i].begin(), pairs->source[i].end()));
            QVERIFY(std::equal(kTarget[i].begin(), kTarget[i].end(), pairs->target[i].begin(), pairs->target[i].end()));
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(CorpusTest)
#include "corpus_test.moc"
