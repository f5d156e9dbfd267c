#include "core/text/subwords.h"

#include "core/base/file.h"
#include "core/base/rng.h"
#include "core/text/text_lines.h"
#include "tests/support/hat_mini.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace foresearch;

namespace {

constexpr const char *kSentences = "the old house\nthe old boat\na green house\na green boat by the house\n";

} // namespace

class SubwordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void learnedPiecesCutSentencesAndGoThroughAFile()
    {
        const auto learned = learn(25);
        QVERIFY2(learned, learned ? "" : learned.error().detail.c_str());
        const auto pieces = learned->pieces("the green house");
        std::string joined;
        for (const std::string &piece : pieces)
            joined += piece;
        QCOMPARE(joined, std::string("\u2581the\u2581green\u2581house"));
        QVERIFY(pieces.size() < 13); // not letter by letter
        QVERIFY(writeFile(path("spm.model"), learned->bytes()));
        const auto opened = text::Subwords::open(path("spm.model"));
        QVERIFY(opened && opened->pieces("the green house") == pieces);
        QVERIFY(opened->vocabulary() == learned->vocabulary());
    }

    void theVocabularyHasNoSpecials()
    {
        const auto learned = learn(25);
        const auto vocabulary = learned->vocabulary();
        QCOMPARE(vocabulary.size(), std::size_t{22}); // <unk>, <s> and </s> are the other three
        for (const char *special : {"<unk>", "<s>", "</s>"})
            QVERIFY(std::find(vocabulary.begin(), vocabulary.end(), special) == vocabulary.end());
    }

    void progressIsInPieces()
    {
        double last = -1;
        double total = 0;
        const TaskControl control{.stop = {}, .progress = [&](const Progress &progress) {
                                      last = progress.done;
                                      total = progress.total;
                                  }};
        QVERIFY(writeFile(path("sentences"), kSentences));
        QVERIFY(text::learnSubwords(path("sentences"), 25, control));
        QVERIFY(last >= 0 && last <= total);
        QCOMPARE(total, 25.0);
    }

    void specialsInATextAreNoSpecials()
    {
        const auto learned = learn(25);
        const auto dictionary = text::Dictionary::parse(learned->pieces("the").front() + " 3\n", "test");
        const auto ids = text::encode(*learned, *dictionary, "the <pad> </s>");
        QCOMPARE(ids.front(), text::TokenId{4});
        QCOMPARE(ids.back(), text::kEos);
        QVERIFY(std::all_of(ids.begin(), ids.end() - 1, [](text::TokenId id) { return id >= text::kUnk; }));
    }

    /// On HAT's data where it is there, and on sentences with what normalisations do something to.
    void encodingWordByWordChangesNothing()
    {
        auto learned = learn(25);
        QVERIFY(learned && learned->cutsWordByWord());
        std::vector<std::string> sentences{"the  old   house ",
                                           " leading",
                                           "caf\u00E9 house",
                                           "e\u0301 old \u0301 boat",
                                           "house\u00A0boat",
                                           "a\tb",
                                           "\u4E2D\u4E2D old \u4E2D",
                                           "\uFB01 \u00BD \u2581 x",
                                           "\u0132 \u017F \u01C4",
                                           "",
                                           "z q z qq"};
        Rng rng(5);
        const std::vector<std::string> parts{"the",    "old",    " ", "  ",     "\u0301", "\u00E9",
                                             "\u00A8", "\u3000", "x", "\u2581", "ho"};
        for (int i = 0; i < 500; ++i) {
            std::string sentence;
            for (std::size_t k = 0; k < 1 + rng.below(8); ++k)
                sentence += parts[rng.below(parts.size())];
            sentences.push_back(sentence);
        }
        auto subwords = *std::move(learned);
        if (testing::HatMini::isThere()) {
            subwords = *text::Subwords::open(testing::HatMini::folder() / "spm.model");
            QVERIFY(subwords.cutsWordByWord());
            for (const char *file : {"train.en", "train.de"}) {
                auto lines = text::TextLines::open(testing::HatMini::folder().parent_path() / "multi30k" / file);
                for (int i = 0; lines && i < 3000 && *lines->next(); ++i)
                    sentences.emplace_back(lines->line());
            }
        }
        std::string pieces;
        for (const std::string &piece : subwords.vocabulary())
            pieces += piece + " 1\n";
        const auto dictionary = text::Dictionary::parse(pieces, "test");
        text::SentenceEncoder encoder(subwords, *dictionary);
        std::size_t byWords = 0;
        for (const std::string &sentence : sentences) {
            QVERIFY2(encoder.encode(sentence) == text::encode(subwords, *dictionary, sentence), sentence.c_str());
            byWords += text::isCutWordByWord(sentence) ? 1 : 0;
        }
        QVERIFY(byWords > 20 && byWords < sentences.size());
    }

    void whatIsNoModelIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("nonsense");
        QTest::newRow("cut") << QByteArray::fromStdString(learn(25)->bytes()).left(100);
    }

    void whatIsNoModelIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto subwords = text::Subwords::parse(bytes.toStdString(), "a.model");
        QVERIFY(!subwords);
        QCOMPARE(subwords.error().detail,
                 std::string("a.model: found something else, expected a SentencePiece model."));
    }

    void tooManyPiecesAreRefusedInSentencePiecesWords()
    {
        const auto learned = learn(5000);
        QVERIFY(!learned);
        QVERIFY2(learned.error().detail.find("5000 pieces: SentencePiece refused (") != std::string::npos
                     && learned.error().detail.find(".cc") == std::string::npos,
                 learned.error().detail.c_str());
    }

private:
    Result<text::Subwords> learn(std::size_t pieces)
    {
        if (!m_folder)
            m_folder = std::make_unique<QTemporaryDir>();
        if (!writeFile(path("sentences"), kSentences))
            qFatal("cannot write sentences");
        return text::learnSubwords(path("sentences"), pieces, {});
    }

    std::filesystem::path path(const char *name) const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(SubwordsTest)
#include "subwords_test.moc"
