#include "core/search/score_caches.h"

#include "core/search/search.h"
#include "tests/support/search_fixtures.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace foresearch;
using namespace foresearch::testing;
using namespace foresearch::search;

namespace {

SearchOutcome searched(predict::Predictor &predictor, ScoreCaches *caches, std::uint64_t seed = 1)
{
    SearchSetup setup = smallSetup();
    setup.options.seed = seed;
    auto outcome = runSearch(setup, {.predictors = {{"hat", &predictor}}, .shared = caches}, {});
    if (!outcome)
        qFatal("%s", outcome.error().detail.c_str());
    return std::move(*outcome);
}

/// Cannot be asked until `isReached`, and has no value for some.
class Moody final : public predict::Predictor {
public:
    predict::Scale scale() const override { return {"score", "points", predict::Direction::HigherIsBetter}; }
    predict::Provenance provenance() const override { return {"moody", {}}; }
    Result<std::vector<predict::Prediction>> predict(std::span<const space::Architecture> architectures,
                                                     const TaskControl &) override
    {
        std::vector<predict::Prediction> predictions;
        for (const space::Architecture &architecture : architectures) {
            ++asked;
            predict::Prediction &prediction = predictions.emplace_back();
            if (architecture.decoder.layers.size() == 1)
                prediction.problem = Error{ErrorCode::Undefined, "too shallow"};
            else if (architecture.decoder.layers.size() == 2 && !isReached)
                prediction.problem = Error{ErrorCode::NoNetwork, "not reached"};
            else
                prediction.value = toyScore(architecture);
        }
        return predictions;
    }

    std::size_t asked = 0;
    bool isReached = false;
};

} // namespace

class ScoreCachesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameSearchAgainAsksNothing()
    {
        const auto predictor = toyPredictor(predict::Direction::HigherIsBetter);
        ScoreCaches caches;
        const auto first = searched(*predictor, &caches);
        const std::size_t asked = predictor->asked.size();
        const auto second = searched(*predictor, &caches);
        QCOMPARE(predictor->asked.size(), asked);
        QVERIFY(allIndividuals(first.generations) == allIndividuals(second.generations));
        const PredictorUse use = usesOf(second.generations).at("hat");
        QCOMPARE(use.asked, asked);
        QCOMPARE(use.cached, asked);
        QCOMPARE(use.seconds, 0.0);
    }

    void filesAnswerAsMemoryDoes()
    {
        const QTemporaryDir folder;
        const auto predictor = toyPredictor(predict::Direction::HigherIsBetter);
        const auto alone = searched(*predictor, nullptr);
        const std::size_t asked = predictor->asked.size();
        {
            ScoreCaches caches(folder.path().toStdString());
            searched(*predictor, &caches);
        }
        ScoreCaches caches(folder.path().toStdString());
        const auto again = searched(*predictor, &caches);
        QCOMPARE(predictor->asked.size(), 2 * asked);
        QVERIFY(allIndividuals(again.generations) == allIndividuals(alone.generations));
    }

    void predictorsOfOneNameAreToldApart()
    {
        const auto higher = toyPredictor(predict::Direction::HigherIsBetter);
        const auto lower = toyPredictor(predict::Direction::LowerIsBetter);
        ScoreCaches caches;
        searched(*higher, &caches);
        searched(*lower, &caches);
        const std::size_t asked = lower->asked.size();
        QVERIFY(asked > 0);
        QCOMPARE(usesOf(searched(*lower, nullptr).generations).at("hat").asked, asked);
    }

    void whatCouldNotBeAskedIsAskedAgain()
    {
        Moody predictor;
        ScoreCaches caches;
        const auto first = searched(predictor, &caches);
        const auto wasNotReached = [](const Individual &individual) { return individual.problem == "not reached"; };
        const auto before = allIndividuals(first.generations);
        QVERIFY(std::any_of(before.begin(), before.end(), wasNotReached));
        predictor.isReached = true;
        const auto second = searched(predictor, &caches);
        const auto after = allIndividuals(second.generations);
        QVERIFY(std::none_of(after.begin(), after.end(), wasNotReached));
        Moody reached;
        reached.isReached = true;
        QVERIFY(after == allIndividuals(searched(reached, nullptr).generations));
    }

    void journalsTeachWhatTheirSearchesAsked()
    {
        const auto predictor = toyPredictor(predict::Direction::HigherIsBetter);
        const auto first = searched(*predictor, nullptr);
        ScoreCaches caches;
        QVERIFY(caches.learn({smallSetup(), {}, first.generations}));
        predictor->asked.clear();
        const auto again = searched(*predictor, &caches);
        QVERIFY(predictor->asked.empty());
        QVERIFY(allIndividuals(again.generations) == allIndividuals(first.generations));
    }
};

QTEST_APPLESS_MAIN(ScoreCachesTest)
#include "score_caches_test.moc"
