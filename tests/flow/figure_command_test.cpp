#include "core/base/json.h"
#include "tests/support/command_line.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtTest>

using namespace foresearch;
using testing::CommandOutcome;
using testing::runCommandLine;

namespace {

/// As on a server: no display, and no platform chosen.
testing::CommandPlace withoutDisplay()
{
    testing::CommandPlace place;
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        place.environment.remove(name);
    return place;
}

} // namespace

class FigureCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto outcome = draw({"scatter"}, "probe.svg");
        if (outcome.exitCode == 1 && outcome.errors.contains("FORESEARCH_WINDOW"))
            QSKIP("built without the window");
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
    }

    void aPdfHasVectorsTrueTypeTextAndItsSize()
    {
        const auto outcome = draw({"scatter", "--width", "84.3", "--height", "70"}, "figure.pdf");
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        const QByteArray pdf = content("figure.pdf");
        QVERIFY(pdf.contains("/FontFile2") && pdf.contains("/CIDFontType2"));
        QVERIFY(!pdf.contains("/Type3"));
        QVERIFY(!pdf.contains("/Subtype /Image"));
        const QRegularExpression box("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]");
        const auto match = box.match(QString::fromLatin1(pdf));
        QVERIFY(std::abs(match.captured(1).toDouble() / 72 * 25.4 - 84.3) <= 0.2);
        QVERIFY(std::abs(match.captured(2).toDouble() / 72 * 25.4 - 70) <= 0.2);
    }

    void anSvgHasVectorsAndItsSize_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"scatter", "discordant", "cdf"})
            QTest::newRow(kind) << kind;
    }

    void anSvgHasVectorsAndItsSize()
    {
        QFETCH(QString, kind);
        const auto outcome = draw({kind, "--width", "120", "--height", "80.5"}, "figure.svg");
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        const QByteArray svg = content("figure.svg");
        QVERIFY(svg.contains("width=\"120mm\" height=\"80.5mm\""));
        QVERIFY(svg.contains("<text") && !svg.contains("<image"));
        QVERIFY(svg.contains("Regression"));
    }

    void drawingTwiceGivesTheSameBytes_data()
    {
        QTest::addColumn<QString>("ending");
        for (const char *ending : {"pdf", "svg", "png", "csv"})
            QTest::newRow(ending) << ending;
    }

    void drawingTwiceGivesTheSameBytes()
    {
        QFETCH(QString, ending);
        QCOMPARE(draw({"discordant"}, "first." + ending).exitCode, 0);
        QTest::qWait(1100); // dates in the files have a resolution of a second
        QCOMPARE(draw({"discordant"}, "second." + ending).exitCode, 0);
        QVERIFY(!content("first." + ending).isEmpty());
        QCOMPARE(content("first." + ending), content("second." + ending));
    }

    void theDataOfAScatterAreThePredictions()
    {
        QCOMPARE(draw({"scatter", "--predictor", "ridge"}, "figure.csv").exitCode, 0);
        const auto outcome = runCommandLine({"evaluate", "--predictor", "ridge", "--json", "--with-predictions"});
        const auto rows = OrderedJson::parse(outcome.output.toStdString());
        const QList<QByteArray> lines = content("figure.csv").trimmed().split('\n');
        const auto &predictions = rows[0]["predictions"];
        QCOMPARE(lines.size(), qsizetype(predictions.size()) + 1);
        for (std::size_t i = 0; i < predictions.size(); ++i) {
            const QList<QByteArray> fields = lines[qsizetype(i) + 1].split(',');
            QCOMPARE(fields[0], QByteArray("\"Ridge regression\""));
            QCOMPARE(fields[1].toDouble(), predictions[i]["truth"].get<double>());
            QCOMPARE(fields[2].toDouble(), predictions[i]["value"].get<double>());
        }
    }

    void whatSharesNoAxisIsSaid()
    {
        const auto outcome = draw({"scatter", "--predictor", "hat", "--predictor", "gflops"}, "figure.svg");
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(outcome.errors.contains("gflops is in GFLOPs, not in BLEU"), outcome.errors);
    }

    void mistakesAreSaidInASentence()
    {
        const auto ending = draw({"cdf"}, "figure.bmp");
        QCOMPARE(ending.exitCode, 1);
        QVERIFY2(ending.errors.contains("expected pdf, svg or png"), ending.errors);
        QVERIFY(!QFile::exists(m_folder.filePath("figure.bmp")));
        const auto size = draw({"cdf", "--width", "1"}, "figure.pdf");
        QCOMPARE(size.exitCode, 1);
        QVERIFY2(size.errors.contains("expected 10 to 2000 mm"), size.errors);
        QCOMPARE(draw({"pie"}, "figure.pdf").exitCode, 2);
        QCOMPARE(draw({"cdf", "--predictor", "calibrated:"}, "figure.pdf").exitCode, 2);
    }

    void otherCommandsDoNotLoadTheCharts()
    {
        const QString ldd = QStandardPaths::findExecutable("ldd");
        if (ldd.isEmpty())
            QSKIP("ldd is not installed.");
        QProcess process;
        process.start(ldd, {qEnvironmentVariable("FORESEARCH_BIN") + "/foresearch-cli"});
        QVERIFY(process.waitForFinished());
        const QByteArray libraries = process.readAllStandardOutput();
        QVERIFY(libraries.contains("libQt6Core"));
        QVERIFY(!libraries.contains("libQt6Gui") && !libraries.contains("libQt6Charts"));
    }

private:
    CommandOutcome draw(QStringList arguments, const QString &file)
    {
        arguments.prepend("figure");
        return runCommandLine(arguments << "-o" << m_folder.filePath(file), withoutDisplay());
    }

    QByteArray content(const QString &file)
    {
        QFile opened(m_folder.filePath(file));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(FigureCommandTest)
#include "figure_command_test.moc"
