#include "core/space/search_space.h"

#include <QtTest>

#include <functional>

using namespace foresearch;
using namespace foresearch::space;

using Change = std::function<void(SearchSpace &)>;
using ArchitectureChange = std::function<void(Architecture &)>;

class SearchSpaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void builtinSpacesAreValidAndFoundByName()
    {
        QCOMPARE(builtinSpaces().size(), std::size_t{5});
        for (const SearchSpace &space : builtinSpaces()) {
            QVERIFY(validate(space));
            QCOMPARE(findSpace(space.name).value(), space);
            QVERIFY(checkMembership(space, largestArchitecture(space)));
            QVERIFY(checkMembership(space, smallestArchitecture(space)));
        }
    }

    void unknownSpaceNamesThoseThatExist()
    {
        const auto space = findSpace("hat");
        QCOMPARE(space.error().code, ErrorCode::NotFound);
        QVERIFY(QString::fromStdString(space.error().detail).contains("hat-wmt14-en-fr"));
    }

    void hatsWmtSpaceHasItsPublishedNumberOfArchitectures()
    {
        QCOMPARE(distinctArchitectures(builtinSpaces().front()), 417846678672384.0);
    }

    void extremesHaveArbitraryAttentionOne()
    {
        const Architecture largest = largestArchitecture(builtinSpaces().front());
        QCOMPARE(largest.decoder, (Decoder{640, std::vector<DecoderLayer>(6, {3072, 8, 8, 1})}));
        const Architecture smallest = smallestArchitecture(builtinSpaces().front());
        QCOMPARE(smallest.decoder, (Decoder{512, {{1024, 4, 4, 1}}}));
        QCOMPARE(smallest.encoder, (Encoder{512, std::vector<EncoderLayer>(6, {1024, 4})}));
    }

    void impossibleSpacesNameTheList_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, Change change, const char *detail) {
            QTest::newRow(name) << std::move(change) << QString(detail);
        };
        row(
            "empty list", [](auto &s) { s.choices.decoderFfnDims = {}; },
            "Space hat-wmt14-en-de, key \"choices.decoder.ffn_dims\": found 0 choices, expected 1 to 255 "
            "choices.");
        row(
            "repeated",
            [](auto &s) {
                s.choices.encoderEmbedDims = {640, 640};
            },
            "Space hat-wmt14-en-de, key \"choices.encoder.embed_dims[1]\": found 640 again, expected every "
            "choice once.");
        row(
            "negative", [](auto &s) { s.choices.encoderLayerCounts = {-6}; },
            "Space hat-wmt14-en-de, key \"choices.encoder.layer_counts[0]\": found -6, expected a value from "
            "1 to 100.");
        row(
            "heads",
            [](auto &s) {
                s.choices.decoderCrossHeads = {8, 3};
            },
            "Space hat-wmt14-en-de, key \"choices.decoder.cross_heads[1]\": found 3, "
            "expected a divisor of the qkv dimension 512.");
        row(
            "arbitrary attention",
            [](auto &s) {
                s.choices.arbitraryAttentions = {-1, 0};
            },
            "Space hat-wmt14-en-de, key \"choices.decoder.arbitrary_attentions[1]\": found 0, "
            "expected -1, or from 1 to one less than the fewest encoder layers (5).");
        row(
            "qkv", [](auto &s) { s.sizes.qkvDim = 0; },
            "Space hat-wmt14-en-de, key \"sizes.qkv_dim\": found 0, expected a value from 1 to 16384.");
    }
    void impossibleSpacesNameTheList()
    {
        QFETCH(Change, change);
        QFETCH(QString, detail);
        SearchSpace space = builtinSpaces().front();
        change(space);
        const auto valid = validate(space);
        QCOMPARE(valid.error().code, ErrorCode::BadValue);
        QCOMPARE(QString::fromStdString(valid.error().detail), detail);
    }

    void architecturesOutsideTheSpaceNameLayerValueAndChoices_data()
    {
        QTest::addColumn<ArchitectureChange>("change");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, ArchitectureChange change, const char *detail) {
            QTest::newRow(name) << std::move(change) << QString(detail);
        };
        row(
            "FFN", [](auto &a) { a.decoder.layers[1].ffnDim = 999; },
            "Architecture, key \"decoder.ffn_dims[1]\": found FFN dimension 999 in decoder layer 2, "
            "expected one of 3072, 2048, 1024 (space hat-wmt14-en-de).");
        row(
            "width", [](auto &a) { a.encoder.embedDim = 768; },
            "Architecture, key \"encoder.embed_dim\": found embedding dimension 768 in the encoder, "
            "expected one of 640, 512 (space hat-wmt14-en-de).");
        row(
            "depth", [](auto &a) { a.decoder.layers.clear(); },
            "Architecture, key \"decoder.ffn_dims\": found layer count 0 in the decoder, "
            "expected one of 6, 5, 4, 3, 2, 1 (space hat-wmt14-en-de).");
    }
    void architecturesOutsideTheSpaceNameLayerValueAndChoices()
    {
        QFETCH(ArchitectureChange, change);
        QFETCH(QString, detail);
        Architecture architecture = largestArchitecture(builtinSpaces().front());
        change(architecture);
        const auto member = checkMembership(builtinSpaces().front(), architecture);
        QCOMPARE(member.error().code, ErrorCode::BadValue);
        QCOMPARE(QString::fromStdString(member.error().detail), detail);
    }
};

QTEST_APPLESS_MAIN(SearchSpaceTest)
#include "search_space_test.moc"
