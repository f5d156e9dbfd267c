#include "core/predict/latency_measurement.h"

#include "core/base/file.h"
#include "core/space/genome.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::predict;

namespace {

LatencyHeader header()
{
    return {.machine = "laptop", .space = "hat-mini", .seed = 7, .regime = {.repetitions = 12}};
}

LatencyEntry entry(int decoderLayers, double decoderMs)
{
    space::Architecture architecture = space::largestArchitecture(*space::findSpace("hat-mini"));
    architecture.decoder.layers.resize(static_cast<std::size_t>(decoderLayers));
    for (space::DecoderLayer &layer : architecture.decoder.layers)
        layer.arbitraryAttention = 2;
    return {architecture, {{1.5, 1.25, 0}, {decoderMs, decoderMs, 0.5}, decoderMs + 1, decoderMs + 2, 12}};
}

MeasuredLatency halves(double first, double second)
{
    return {{1, 1, 0}, {1, 1, 0}, first, second, 4};
}

} // namespace

class LatencyMeasurementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timingsLeaveOutTheExtremes()
    {
        const std::vector<double> ten{9, 1, 2, 3, 4, 5, 6, 7, 8, 1000};
        QCOMPARE(timingOf(ten).trimmedMean, 5.5);
        QCOMPARE(timingOf(ten).median, 5.5);
        const std::vector<double> three{1, 2, 6};
        QCOMPARE(timingOf(three).trimmedMean, 3.0);
        QCOMPARE(timingOf(three).median, 2.0);
        QVERIFY(qFuzzyCompare(timingOf(three).sd, std::sqrt(7.0)));
        const std::vector<double> one{4};
        QCOMPARE(timingOf(one), (Timing{4, 4, 0}));
    }

    void halvesSayHowWellRanksAreRepeated()
    {
        QCOMPARE(*rankAgreement(std::vector{halves(1, 10), halves(2, 20), halves(3, 30)}), 1.0);
        QVERIFY(*rankAgreement(std::vector{halves(1, 10), halves(2, 30), halves(3, 20)}) < kLeastRankAgreement);
        QVERIFY(!rankAgreement(std::vector{halves(1, 10)}));
        QVERIFY(!rankAgreement({}));
    }

    void noiseIsSaidWhereRanksAreNotRepeated()
    {
        QVERIFY(!noiseWarning(std::vector{halves(1, 10), halves(2, 20), halves(3, 30)}));
        QVERIFY(!noiseWarning(std::vector{halves(1, 10)}));
        const auto warning = noiseWarning(std::vector{halves(1, 10), halves(2, 30), halves(3, 20)});
        QVERIFY(warning);
        QVERIFY2(warning->find("tau-b 0.33, expected 0.90") != std::string::npos, warning->c_str());
    }

    void theWholeTextIsReadAgain()
    {
        const LatencyDataset dataset{header(), {entry(1, 10), entry(2, 20)}, 0};
        const auto read = parseLatencies(latenciesText(dataset), "text");
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QCOMPARE(read->header, dataset.header);
        QCOMPARE(read->entries, dataset.entries);
    }

    void filesGoOnWhereTheyEnded()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("laptop.jsonl").toStdString();
        {
            auto file = LatencyFile::open(path, header());
            QVERIFY2(file, file ? "" : file.error().detail.c_str());
            QVERIFY(file->append(std::vector{entry(1, 10), entry(2, 20)}));
        }
        // What a killed program leaves behind.
        QVERIFY(writeFile(path, *readFile(path) + "{\"architecture\": {\"enc"));
        auto file = LatencyFile::open(path, header());
        QVERIFY2(file, file ? "" : file.error().detail.c_str());
        QCOMPARE(file->entries(), (std::vector{entry(1, 10), entry(2, 20)}));
        QVERIFY(file->append(std::vector{entry(3, 30)}));
        const auto read = parseLatencies(*readFile(path), path);
        QVERIFY(read);
        QCOMPARE(read->header, header());
        QCOMPARE(read->entries.size(), std::size_t{3});
    }

    void filesOfAnotherRegimeAreLeftAlone()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("laptop.jsonl").toStdString();
        QVERIFY(LatencyFile::open(path, header()));
        LatencyHeader other = header();
        other.regime.beam = 4;
        const auto file = LatencyFile::open(path, other);
        QVERIFY(!file);
        QCOMPARE(name(file.error().code), name(ErrorCode::BadValue));
    }

    void theyAreWhatRegressorsLearnFrom()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("laptop.jsonl").toStdString();
        QVERIFY(LatencyFile::open(path, header())->append(std::vector{entry(2, 20)}));
        const auto data = openLatencyData(path);
        QVERIFY2(data, data ? "" : data.error().detail.c_str());
        QCOMPARE(data->rows.size(), std::size_t{1});
        const HatLatencyRow &row = data->rows.front();
        const std::array<double, 10> expected{192, 3, 768, 4, 192, 2, 768, 4, 4, 3};
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(row.averages[i], expected[i]);
        QCOMPARE(row.totalMs(), 21.5);
        QCOMPARE(row.decoderSdMs, 0.5);
    }

    void wrongFilesAreRefusedInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("words");
        QTest::newRow("version") << QByteArray("\"version\":1") << QByteArray("\"version\":9") << "version 9";
        QTest::newRow("negative") << QByteArray("\"sd_ms\":0.5") << QByteArray("\"sd_ms\":-1")
                                  << "line 2, key \"decoder.sd_ms\": found number -1, expected milliseconds";
        QTest::newRow("nothing") << QByteArray("\"trimmed_mean_ms\":20.0") << QByteArray("\"trimmed_mean_ms\":0")
                                 << "expected milliseconds";
        QTest::newRow("seed") << QByteArray("\"seed\":\"7\"") << QByteArray("\"seed\":\"x\"") << "a seed in digits";
        QTest::newRow("layers") << QByteArray("\"ffn_dims\"") << QByteArray("\"other\"") << "ffn_dims";
    }

    void wrongFilesAreRefusedInOneSentence()
    {
        QFETCH(QByteArray, change);
        QFETCH(QByteArray, to);
        QFETCH(QString, words);
        QByteArray text =
            QByteArray::fromStdString(latencyHeaderText(header()) + '\n' + latencyEntryText(entry(2, 20)) + '\n');
        QVERIFY(parseLatencies(text.toStdString(), "file"));
        QVERIFY(text.contains(change));
        text.replace(change, to);
        const auto read = parseLatencies(text.toStdString(), "file");
        QVERIFY(!read);
        QVERIFY2(QString::fromStdString(read.error().detail).contains(words), read.error().detail.c_str());
    }
};

QTEST_APPLESS_MAIN(LatencyMeasurementTest)
#include "latency_measurement_test.moc"
