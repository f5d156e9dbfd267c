// Translating with random supernets; hat_mini_translations_test.cpp compares with HAT.

#include "core/nn/internal/translator.h"

#include "core/nn/internal/beam_search.h"
#include "core/nn/internal/blas.h"
#include "core/space/architecture_json.h"
#include "core/space/genome.h"
#include "tests/support/supernet_reference.h"

#include <QtTest>

#include <cmath>

using namespace foresearch;
using nn::BeamOptions;
using text::TokenId;

namespace {

space::SearchSpace spaceOf(int vocabularySize, bool hasThreeTables = false)
{
    space::SearchSpace space = testing::tinySpace();
    space.sizes.vocabularySize = vocabularySize;
    if (hasThreeTables) {
        space.sizes.embeddingSharing = space::EmbeddingSharing::None;
        space.choices.encoderEmbedDims = {26, 16};
    }
    return space;
}

/// A supernet with a translator.
struct Fixture {
    explicit Fixture(const space::SearchSpace &theSpace, int workers = 0)
        : space(theSpace)
        , supernet(testing::randomSupernet(space, 3))
        , translator(nn::openTranslator(all, {.supernet = supernet, .workers = workers}))
    {}

    std::vector<nn::Hypotheses> translate(const text::PackedSequences &sources, const BeamOptions &options)
    {
        auto found = translator->decode(space::largestArchitecture(space), sources, options, {});
        if (!found)
            qWarning("%s", found.error().detail.c_str());
        return found ? *std::move(found) : std::vector<nn::Hypotheses>();
    }

    space::SearchSpace space;
    std::shared_ptr<const predict::SupernetFile> supernet;
    nn::Workers all{3};
    std::unique_ptr<nn::Translator> translator;
};

text::PackedSequences oneSource(std::vector<TokenId> ids)
{
    text::PackedSequences sources;
    sources.add(ids);
    return sources;
}

/// Its log-probability in double precision, computed at once.
double exactSum(const Fixture &fixture, std::span<const TokenId> source, std::span<const TokenId> target)
{
    text::TokenPairs pair;
    pair.source.add(source);
    pair.target.add(target);
    const auto score = testing::referenceScore(*fixture.supernet, space::largestArchitecture(fixture.space), pair);
    return -score.nll * static_cast<double>(target.size()) * std::log(2.0);
}

/// All sentences of 1 to `longest` ids, with eos, that are no pad and no eos before the end.
std::vector<std::vector<TokenId>> allSentences(int vocabularySize, std::size_t longest)
{
    std::vector<std::vector<TokenId>> sentences;
    std::vector<std::vector<TokenId>> beginnings{{}};
    for (std::size_t length = 1; length <= longest; ++length) {
        std::vector<std::vector<TokenId>> longer;
        for (const auto &beginning : beginnings)
            for (TokenId id = 0; id < vocabularySize; ++id)
                if (id != text::kPad && id != text::kEos) {
                    longer.push_back(beginning);
                    longer.back().push_back(id);
                    sentences.push_back(longer.back());
                    sentences.back().push_back(text::kEos);
                }
        beginnings = std::move(longer);
    }
    return sentences;
}

/// A step of two beams, of which the second is so much worse.
nn::OpenSentence twoBeams()
{
    nn::OpenSentence sentence;
    sentence.maxLength = 5;
    sentence.beams = {{{4}, {-1}, {0}, -1}, {{5}, {-2}, {0}, -2}};
    return sentence;
}

} // namespace

class TranslatorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { nn::makeBlasSingleThreaded(); }

    void stepsGiveWhatTheWholeSentenceGives_data()
    {
        QTest::addColumn<bool>("hasThreeTables");
        QTest::addColumn<int>("arbitrary");
        QTest::addColumn<int>("encoderDim");
        QTest::addColumn<int>("decoderDim");
        for (const bool hasThreeTables : {false, true})
            for (const int arbitrary : {-1, 1, 2})
                for (const int encoderDim : {hasThreeTables ? 26 : 22, 16})
                    for (const int decoderDim : {22, 12})
                        QTest::addRow("%s, attention %d, widths %d and %d",
                                      hasThreeTables ? "three tables" : "one table", arbitrary, encoderDim, decoderDim)
                            << hasThreeTables << arbitrary << encoderDim << decoderDim;
    }

    void stepsGiveWhatTheWholeSentenceGives()
    {
        QFETCH(bool, hasThreeTables);
        QFETCH(int, arbitrary);
        QFETCH(int, encoderDim);
        QFETCH(int, decoderDim);
        const space::SearchSpace space = spaceOf(600, hasThreeTables);
        const nn::SuperTransformer model(testing::randomSupernet(space, 3));
        space::Architecture architecture = space::largestArchitecture(space);
        architecture.encoder.embedDim = encoderDim;
        architecture.encoder.layers.resize(3);
        architecture.decoder.embedDim = decoderDim;
        for (space::DecoderLayer &layer : architecture.decoder.layers)
            layer.arbitraryAttention = arbitrary;
        // Longer than a block of positions.
        const auto pairs = testing::randomPairs(1, 40, 600, 8);
        const auto source = pairs->source[0];
        const nn::ScoringBatch batch = nn::makeScoringBatches(*pairs, 1024).front();
        const auto sourcePositions = nn::positionTable(64, static_cast<std::size_t>(model.sourceTable().size(1)));
        const auto targetPositions = nn::positionTable(64, static_cast<std::size_t>(model.targetTable().size(1)));
        const nn::WalkSettings settings{&model, &sourcePositions, &targetPositions, 0};
        const c10::InferenceMode inference;
        nn::BatchWalk walk(settings, batch);
        QVERIFY(walk.advanceTo(nn::stepsOf(architecture), 0, {}));
        const at::Tensor &expected = walk.activations(nn::stepsOf(architecture).size() - 1);
        const nn::DecodingWeights weights(model);
        nn::IncrementalDecoder decoder(settings, weights, architecture, 3);
        const auto memory = decoder.encode({&source, 1}, {});
        QCOMPARE(memory.size(), std::size_t{1});
        std::vector<nn::Slot> ancestors;
        QVERIFY(batch.target.ids.size() > 17);
        for (std::size_t i = 0; i < batch.target.ids.size(); ++i) {
            const auto slot = static_cast<nn::Slot>(i % 3);
            const nn::DecodingRow row{memory[0].get(), batch.target.ids[i], slot, ancestors};
            const at::Tensor found = decoder.advance({&row, 1});
            const at::Tensor whole = expected.narrow(0, static_cast<std::int64_t>(i), 1);
            QVERIFY((found - whole).abs().max().item<float>() < 1e-5F);
            ancestors.push_back(slot);
        }
    }

    void aBeamThatHoldsAllFindsWhatExhaustiveSearchFinds()
    {
        Fixture fixture(spaceOf(9)); // five words besides the specials
        const std::vector<TokenId> source{5, 3, 8, 4, text::kEos};
        struct Scored {
            std::vector<TokenId> ids;
            double score = 0;
        };
        std::vector<Scored> expected;
        for (const auto &ids : allSentences(9, 3))
            expected.push_back({ids, exactSum(fixture, source, ids) / std::pow(static_cast<double>(ids.size()), 0.6)});
        QCOMPARE(expected.size(), std::size_t{7 + 49 + 343});
        std::sort(expected.begin(), expected.end(), [](auto &a, auto &b) { return a.score > b.score; });
        const auto found = fixture.translate(oneSource(source), {.beam = 400, .maxLength = 3, .best = 400}).front();
        QCOMPARE(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            QVERIFY(std::abs(found[i].score - expected[i].score) < 1e-5);
            const auto same = std::find_if(expected.begin(), expected.end(),
                                           [&](const Scored &scored) { return scored.ids == found[i].ids; });
            QVERIFY(std::abs(same->score - found[i].score) < 1e-5);
        }
        QCOMPARE(found.front().ids, expected.front().ids);
    }

    void scoresAreThoseOfTheWholeSentence()
    {
        Fixture fixture(spaceOf(50));
        const auto pairs = testing::randomPairs(6, 20, 50, 2);
        const auto found = fixture.translate(pairs->source, {.maxLength = 25, .best = 4});
        QCOMPARE(found.size(), std::size_t{6});
        for (std::size_t i = 0; i < found.size(); ++i) {
            QCOMPARE(found[i].size(), std::size_t{4});
            for (const nn::Hypothesis &hypothesis : found[i]) {
                QCOMPARE(hypothesis.ids.back(), text::kEos);
                QCOMPARE(hypothesis.logProbabilities.size(), hypothesis.ids.size());
                double sum = 0;
                for (const double logProbability : hypothesis.logProbabilities)
                    sum += logProbability;
                const auto length = static_cast<double>(hypothesis.ids.size());
                QVERIFY(std::abs(sum / std::pow(length, 0.6) - hypothesis.score) < 1e-9);
                QVERIFY(std::abs(sum - exactSum(fixture, pairs->source[i], hypothesis.ids)) < 1e-4);
            }
            for (std::size_t k = 1; k < found[i].size(); ++k)
                QVERIFY(found[i][k - 1].score >= found[i][k].score);
        }
    }

    void resultsDependNeitherOnWorkersNorOnBatches()
    {
        const auto pairs = testing::randomPairs(40, 20, 200, 2);
        Fixture all(spaceOf(200));
        const BeamOptions options{.maxLength = 30, .best = 4};
        const auto expected = all.translate(pairs->source, options);
        Fixture one(spaceOf(200), 1);
        compare(one.translate(pairs->source, options), expected, 0);
        for (const std::size_t sentences : {1, 7, 128}) {
            BeamOptions batched = options;
            batched.batchSentences = sentences;
            compare(all.translate(pairs->source, batched), expected, 1e-5);
        }
        BeamOptions small = options;
        small.batchTokens = 1;
        compare(all.translate(pairs->source, small), expected, 1e-5);
    }

    void oddSourcesAreTranslated_data()
    {
        QTest::addColumn<QVector<int>>("source");
        QTest::newRow("empty") << QVector<int>{text::kEos};
        QTest::newRow("unknown words") << QVector<int>{text::kUnk, text::kUnk, text::kEos};
        QTest::newRow("without eos") << QVector<int>{7};
        QVector<int> longest(1023, 9);
        longest.push_back(text::kEos);
        QTest::newRow("longest") << longest;
    }

    void oddSourcesAreTranslated()
    {
        QFETCH(QVector<int>, source);
        Fixture fixture(spaceOf(30));
        const std::vector<TokenId> ids(source.begin(), source.end());
        const auto found = fixture.translate(oneSource(ids), {.maxLength = 6, .best = 4});
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found.front().size(), std::size_t{4});
        const nn::Hypothesis &best = found.front().front();
        const double sum = best.score * std::pow(static_cast<double>(best.ids.size()), 0.6);
        if (ids.size() < 100)
            QVERIFY(std::abs(sum - exactSum(fixture, ids, best.ids)) < 1e-4);
    }

    void aBeamMayBeWiderThanTheVocabulary()
    {
        Fixture fixture(spaceOf(5)); // 3 ids may be said
        const auto found =
            fixture.translate(oneSource({4, text::kEos}), {.beam = 12, .maxLength = 4, .best = 12}).front();
        QCOMPARE(found.size(), std::size_t{12});
        for (const nn::Hypothesis &hypothesis : found)
            QVERIFY(std::find(hypothesis.ids.begin(), hypothesis.ids.end(), text::kPad) == hypothesis.ids.end());
    }

    void lengthsAreKept()
    {
        Fixture fixture(spaceOf(30));
        const auto lengthOf = [&](const BeamOptions &options) {
            return fixture.translate(oneSource({7, 8, text::kEos}), options).front().front().ids.size();
        };
        QCOMPARE(lengthOf({.beam = 1, .maxLength = 0, .minLength = 0}), std::size_t{1});
        QCOMPARE(lengthOf({.maxLength = 9, .minLength = 9}), std::size_t{10});
        QVERIFY(lengthOf({.maxLength = 0, .maxLengthFactor = 1.5, .minLength = 0}) <= 5);
    }

    void unknownWordsHaveAPrice()
    {
        Fixture fixture(spaceOf(5));
        const auto unknowns = [&](double penalty) {
            const auto found =
                fixture.translate(oneSource({4, text::kEos}), {.maxLength = 5, .unknownPenalty = penalty});
            const auto &ids = found.front().front().ids;
            return std::count(ids.begin(), ids.end(), text::kUnk);
        };
        QCOMPARE(unknowns(100), 0);
        QVERIFY(unknowns(-100) > 0);
    }

    void eosCountsOnlyAmongTheFirst()
    {
        // Beam 2: the order is (first, 6), (first, 7), (first, eos), (second, 6).
        nn::OpenSentence sentence = twoBeams();
        const std::vector<nn::NextWords> words{{{{-0.1, 6}, {-0.2, 7}, {-0.3, text::kEos}}, -0.3}, {{{-0.1, 6}}, -9}};
        const BeamOptions options{.beam = 2};
        nn::selectBeams(sentence, words, options);
        QVERIFY(sentence.finished.empty());
        QCOMPARE(sentence.beams.size(), std::size_t{2});
        QCOMPARE(sentence.beams[1].ids, (std::vector<TokenId>{4, 7}));
        QCOMPARE(sentence.beams[1].ancestors, (std::vector<nn::Slot>{0, 0}));
        QVERIFY(!nn::isFinished(sentence, options));
    }

    void aFinishedHypothesisLeavesItsPlaceToTheNext()
    {
        nn::OpenSentence sentence = twoBeams();
        const std::vector<nn::NextWords> words{{{{-0.1, text::kEos}, {-0.2, 7}}, -0.1}, {{{-0.1, 6}, {-0.3, 8}}, -9}};
        nn::selectBeams(sentence, words, {.beam = 2, .lengthPenalty = 1});
        QCOMPARE(sentence.finished.size(), std::size_t{1});
        QCOMPARE(sentence.finished[0].ids, (std::vector<TokenId>{4, text::kEos}));
        QCOMPARE(sentence.finished[0].score, -1.1 / 2);
        QCOMPARE(sentence.beams[0].ids, (std::vector<TokenId>{4, 7}));
        QCOMPARE(sentence.beams[1].ids, (std::vector<TokenId>{5, 6}));
        QCOMPARE(sentence.beams[1].ancestors, (std::vector<nn::Slot>{0, 1}));
    }

    void wrongInputIsRefused_data()
    {
        QTest::addColumn<QVector<int>>("source");
        QTest::addColumn<int>("beam");
        QTest::addColumn<int>("best");
        QTest::addColumn<QString>("words");
        const QVector<int> good{4, text::kEos};
        QTest::newRow("no beam") << good << 0 << 1 << "found a beam of 0";
        QTest::newRow("too many wanted") << good << 2 << 3 << "found 3 hypotheses a sentence, expected 1 to 2";
        QTest::newRow("other vocabulary") << QVector<int>{30, 2} << 2 << 1 << "found the id 30, expected one below 30";
        QTest::newRow("nothing at all") << QVector<int>{} << 2 << 1 << "found 0 ids";
        QTest::newRow("too long") << QVector<int>(1025, 5) << 2 << 1 << "found 1025 ids";
    }

    void wrongInputIsRefused()
    {
        QFETCH(QVector<int>, source);
        QFETCH(int, beam);
        QFETCH(int, best);
        QFETCH(QString, words);
        Fixture fixture(spaceOf(30));
        const BeamOptions options{.beam = static_cast<std::size_t>(beam), .best = static_cast<std::size_t>(best)};
        const auto found = fixture.translator->decode(space::largestArchitecture(fixture.space),
                                                      oneSource({source.begin(), source.end()}), options, {});
        QVERIFY(!found);
        QCOMPARE(name(found.error().code), name(ErrorCode::BadValue));
        QVERIFY2(found.error().detail.find(words.toStdString()) != std::string::npos, found.error().detail.c_str());
    }

    void nothingIsTranslatedToNothing()
    {
        Fixture fixture(spaceOf(30));
        QVERIFY(fixture.translate({}, {}).empty());
    }

    void stopEndsIt()
    {
        Fixture fixture(spaceOf(30));
        std::stop_source source;
        source.request_stop();
        const auto found = fixture.translator->decode(space::largestArchitecture(fixture.space),
                                                      oneSource({4, text::kEos}), {}, {.stop = source.get_token()});
        QVERIFY(!found);
        QCOMPARE(name(found.error().code), name(ErrorCode::Stopped));
    }

private:
    static void compare(const std::vector<nn::Hypotheses> &found, const std::vector<nn::Hypotheses> &expected,
                        double tolerance)
    {
        QCOMPARE(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            QCOMPARE(found[i].size(), expected[i].size());
            for (std::size_t k = 0; k < found[i].size(); ++k) {
                QCOMPARE(found[i][k].ids, expected[i][k].ids);
                QVERIFY(std::abs(found[i][k].score - expected[i][k].score) <= tolerance);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TranslatorTest)
#include "translator_test.moc"
