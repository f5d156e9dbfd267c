#include "core/predict/latency_fit.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <set>

using namespace foresearch;
using namespace foresearch::predict;

namespace {

const QByteArray kHeader =
    "encoder_embed_dim,encoder_layer_num,encoder_ffn_embed_dim_avg,encoder_self_attention_heads_avg,decoder_embed_dim,"
    "decoder_layer_num,decoder_ffn_embed_dim_avg,decoder_self_attention_heads_avg,decoder_ende_attention_heads_avg,"
    "decoder_arbitrary_ende_attn_avg,latency_mean_encoder,latency_mean_decoder,latency_std_encoder,"
    "latency_std_decoder\n";
const QByteArray kRow = "640,6,1024,8,512,3,2048,4,8,1.5,9.5,120.25,0.1,0\n";

Result<HatLatencyData> parse(const QByteArray &text)
{
    return parseHatLatency(text.toStdString(), "data.csv");
}

HatLatencyData manyRows(int count)
{
    HatLatencyData data{.source = "data.csv", .rows = {}};
    for (int i = 0; i < count; ++i) {
        HatLatencyRow row = parse(kHeader + kRow)->rows.front();
        row.decoderMs = 100 + i;
        data.rows.push_back(row);
    }
    return data;
}

/// Keeps the targets that it was shown, and learns nothing.
struct RecordingTrainer {
    std::set<float> *targets;

    Result<TrainedNetwork> operator()(const NetworkTask &task, const TaskControl &) const
    {
        targets->insert(task.training.targets.begin(), task.training.targets.end());
        targets->insert(task.heldOut.targets.begin(), task.heldOut.targets.end());
        return TrainedNetwork{.network = task.initial, .curve = {}, .bestStep = 1};
    }
};

} // namespace

class LatencyFitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreRead()
    {
        const auto data = parse(kHeader + kRow);
        QVERIFY2(data.has_value(), data ? "" : data.error().detail.c_str());
        QCOMPARE(data->rows.size(), std::size_t{1});
        QCOMPARE(data->rows.front().averages[9], 1.5);
        QCOMPARE(data->rows.front().totalMs(), 129.75);
        QCOMPARE(latencyRows(*data).features[9], 0.75);
    }

    void wrongDataAreExplained_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << "key \"encoder_embed_dim\"";
        QTest::newRow("no rows") << kHeader << "found no rows";
        QTest::newRow("missing column") << QByteArray(kHeader).replace("encoder_layer_num", "layers")
                                        << "key \"encoder_layer_num\": found 0 columns";
        QTest::newRow("short row") << kHeader + kRow + "1,2\n"
                                   << "data.csv, line 3: found 2 fields, expected 14";
        QTest::newRow("no number") << kHeader + QByteArray(kRow).replace("2048", "many")
                                   << "line 2, key \"decoder_ffn_embed_dim_avg\": found \"many\", expected a number";
        QTest::newRow("negative") << kHeader + QByteArray(kRow).replace("9.5", "-1") << "expected a positive number";
        QTest::newRow("not finite") << kHeader + QByteArray(kRow).replace("9.5", "nan") << "expected a positive number";
    }

    void wrongDataAreExplained()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, words);
        const auto data = parse(text);
        QVERIFY(!data.has_value());
        QVERIFY2(QString::fromStdString(data.error().detail).contains(words), data.error().detail.c_str());
    }

    void aSplitHasEveryRowOnce()
    {
        const LatencySplit split = splitLatencyRows(205, 3);
        QCOMPARE(split.test.size(), std::size_t{20});
        QCOMPARE(split.validation.size(), std::size_t{20});
        std::set<std::size_t> rows(split.training.begin(), split.training.end());
        rows.insert(split.validation.begin(), split.validation.end());
        rows.insert(split.test.begin(), split.test.end());
        QCOMPARE(rows.size(), std::size_t{205});
        QVERIFY(splitLatencyRows(205, 3).test == split.test);
        QVERIFY(splitLatencyRows(205, 4).test != split.test);
    }

    void errorsAreThoseOfTheField()
    {
        const std::vector<double> predicted{110, 90};
        const std::vector<double> measured{100, 100};
        const LatencyErrors errors = latencyErrors(predicted, measured);
        QCOMPARE(errors.mape, 10.0);
        QCOMPARE(errors.rmseMs, 10.0);
    }

    void judgedRowsAreNeverShownToTheTrainer_data()
    {
        QTest::addColumn<JudgedRows>("judged");
        QTest::addColumn<double>("heldOutShare");
        QTest::addColumn<int>("shown");
        QTest::newRow("test, best step chosen") << JudgedRows::Test << 1.0 / 9 << 90;
        QTest::newRow("test, as the paper") << JudgedRows::Test << 0.0 << 80;
        QTest::newRow("validation") << JudgedRows::Validation << 1.0 / 9 << 80;
    }

    void judgedRowsAreNeverShownToTheTrainer()
    {
        QFETCH(JudgedRows, judged);
        QFETCH(double, heldOutShare);
        QFETCH(int, shown);
        std::set<float> targets;
        RegressorSettings settings = paperLatency(1);
        settings.heldOutShare = heldOutShare;
        const HatLatencyData data = manyRows(100);
        const std::vector<std::uint64_t> seeds{7};
        const auto results = judgeLatency(data, settings, seeds, judged, RecordingTrainer{&targets}, {});
        QVERIFY2(results.has_value(), results ? "" : results.error().detail.c_str());
        QCOMPARE(static_cast<int>(targets.size()), shown);
        const LatencySplit split = splitLatencyRows(100, 7);
        for (const std::size_t row : split.test)
            QVERIFY(!targets.contains(static_cast<float>(data.rows[row].totalMs())));
    }

    void tooFewRowsAndOtherFeaturesAreRefused()
    {
        std::set<float> targets;
        const std::vector<std::uint64_t> seeds{1};
        QVERIFY(!judgeLatency(manyRows(9), paperLatency(1), seeds, JudgedRows::Test, RecordingTrainer{&targets}, {}));
        RegressorSettings settings = paperLatency(1);
        settings.features = space::Features::LatencyPerLayer;
        QVERIFY(!fitLatency(manyRows(20), "cpu", settings, RecordingTrainer{&targets}, {}));
    }

    void theReferenceDataAreRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("titanxp") << "wmt14ende_gpu_titanxp_all.csv";
        QTest::newRow("xeon") << "wmt14ende_cpu_xeon_all.csv";
    }

    void theReferenceDataAreRead()
    {
        QFETCH(QString, file);
        const auto path = std::filesystem::path(qEnvironmentVariable("FORESEARCH_REFERENCE_DATA").toStdString())
                          / "hat_latency" / file.toStdString();
        if (!std::filesystem::exists(path))
            QSKIP("HAT's latency data are not there: set FORESEARCH_REFERENCE_DATA.");
        const auto data = openHatLatency(path);
        QVERIFY2(data.has_value(), data ? "" : data.error().detail.c_str());
        QCOMPARE(data->rows.size(), std::size_t{2000});
    }
};

QTEST_APPLESS_MAIN(LatencyFitTest)
#include "latency_fit_test.moc"
