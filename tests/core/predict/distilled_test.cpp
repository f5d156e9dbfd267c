#include "core/predict/distilled.h"
#include "core/predict/predictor_factory.h"
#include "core/predict/regressor_file.h"
#include "core/space/genome.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::predict;

namespace {

Regressor network(space::Features features, std::size_t inputs)
{
    Rng rng(1);
    Regressor regressor;
    regressor.scale = validationBleuScale();
    regressor.features = features;
    regressor.space = "hat-wmt14-en-de";
    regressor.inputs = identityNormalisation(inputs);
    regressor.network = initialNetwork({.inputs = inputs, .hiddenWidth = 8, .hiddenLayers = 1}, rng);
    return regressor;
}

std::vector<Architecture> someArchitectures(const space::SearchSpace &space)
{
    Rng rng(2);
    std::vector<Architecture> architectures;
    for (int i = 0; i < 70; ++i)
        architectures.push_back(space::decode(space, space::sampleGenome(space, rng)));
    return architectures;
}

} // namespace

class DistilledTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileIsAPredictor()
    {
        QTemporaryDir folder;
        const Regressor regressor = network(space::Features::LatencyPerLayer, 40);
        QVERIFY(saveRegressor(regressor, folder.filePath("net.safetensors").toStdString()));
        PredictorContext context;
        context.space = *space::findSpace("hat-wmt14-en-de");
        context.folder = folder.path().toStdString();
        const auto built = buildPredictor(*parsePredictorSpec("distilled:net.safetensors"), context, {});
        QVERIFY2(built.has_value(), built ? "" : built.error().detail.c_str());
        QVERIFY((*built)->scale() == validationBleuScale());
        const auto architectures = someArchitectures(context.space);
        const auto predictions = (*built)->predict(architectures, {});
        QCOMPARE(predictions->size(), architectures.size());
        const auto values = evaluate(regressor, featureRows(context.space, architectures, regressor.features));
        for (std::size_t i = 0; i < values.size(); ++i) {
            QCOMPARE((*predictions)[i].value, std::optional(values[i]));
            QVERIFY((*predictions)[i].warnings.empty());
        }
    }

    void networksAreToldApartByTheirProvenance()
    {
        const auto space = *space::findSpace("hat-wmt14-en-de");
        Regressor regressor = network(space::Features::Bleu, 10);
        const auto first = DistilledPredictor::create("net", regressor, space);
        const auto same = DistilledPredictor::create("net", regressor, space);
        regressor.network.layers.front().bias.front() += 1;
        const auto other = DistilledPredictor::create("net", regressor, space);
        QVERIFY((*first)->provenance() == (*same)->provenance());
        QVERIFY((*first)->provenance() != (*other)->provenance());
    }

    void anotherSpaceIsWarnedOf()
    {
        const auto space = *space::findSpace("hat-iwslt14-de-en");
        const auto built = DistilledPredictor::create("net", network(space::Features::Bleu, 10), space);
        const auto predictions = (*built)->predict(someArchitectures(space), {});
        QVERIFY(predictions->front().value.has_value());
        QCOMPARE(predictions->front().warnings.size(), std::size_t{1});
    }

    void anotherNumberOfFeaturesIsRefused()
    {
        const auto space = *space::findSpace("hat-wmt14-en-de");
        const auto built = DistilledPredictor::create("net", network(space::Features::LatencyPerLayer, 39), space);
        QVERIFY(!built.has_value());
        QVERIFY(built.error().detail.find("39") != std::string::npos);
    }

    void aMissingFileIsNamed()
    {
        PredictorContext context;
        context.space = *space::findSpace("hat-wmt14-en-de");
        const auto built = buildPredictor(*parsePredictorSpec("distilled:/no/net.safetensors"), context, {});
        QVERIFY(!built.has_value());
        QVERIFY(built.error().detail.find("/no/net.safetensors") != std::string::npos);
    }

    void stopEndsPrediction()
    {
        const auto space = *space::findSpace("hat-wmt14-en-de");
        const auto built = DistilledPredictor::create("net", network(space::Features::Bleu, 10), space);
        std::stop_source source;
        source.request_stop();
        QCOMPARE((*built)->predict(someArchitectures(space), {.stop = source.get_token()}).error().code,
                 ErrorCode::Stopped);
    }
};

QTEST_APPLESS_MAIN(DistilledTest)
#include "distilled_test.moc"
