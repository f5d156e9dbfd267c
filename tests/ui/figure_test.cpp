#include "ui/plots/figure_chart.h"
#include "ui/plots/figure_export.h"
#include "ui/plots/figure_view.h"

#include <QGraphicsLayout>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace foresearch;
using namespace foresearch::plots;

namespace {

Figure scatter(std::size_t count = 20)
{
    Figure figure;
    figure.title = "Predicted against true BLEU";
    figure.x.title = "BLEU trained from scratch (validation)";
    figure.y.title = "predicted BLEU";
    figure.equalAxes = true;
    figure.references = {{ReferenceLine::Kind::Diagonal, 0, {}}};
    PointLayer circles{"Regression", 0, Marker::Circle, {}};
    PointLayer squares{"HAT", 3, Marker::Square, {}};
    for (std::size_t i = 0; i < count; ++i) {
        const double x = 24 + 2.0 * static_cast<double>(i) / static_cast<double>(count);
        circles.points.push_back({x, x + 0.1 * std::sin(static_cast<double>(i)), 0.1, i});
        squares.points.push_back({x, x - 0.5, std::nullopt, i});
    }
    figure.points = {circles, squares};
    return figure;
}

Figure histogram()
{
    Figure figure;
    figure.title = "Wrongly ordered pairs";
    figure.x.title = "distance";
    figure.x.integersOnly = true;
    figure.y.integersOnly = true;
    figure.bars = {{"A", 0, {13, 10, 8, 6}, 1}, {"B", 1, {11, 9, 9, 7}, 1}};
    return figure;
}

QByteArray rendered(const Figure &figure, FigureFormat format, const ExportOptions &options = {})
{
    const auto bytes = renderFigure(figure, format, options);
    return bytes ? QByteArray::fromStdString(*bytes) : QByteArray();
}

} // namespace

class FigureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void niceStepsAreOneTwoOrFive_data()
    {
        QTest::addColumn<double>("length");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("integers");
        QTest::addColumn<double>("step");
        QTest::newRow("unit") << 1.0 << 5 << false << 0.2;
        QTest::newRow("bleu") << 2.4 << 6 << false << 0.5;
        QTest::newRow("hundreds") << 730.0 << 5 << false << 200.0;
        QTest::newRow("integers") << 3.0 << 10 << true << 1.0;
    }

    void niceStepsAreOneTwoOrFive()
    {
        QFETCH(double, length);
        QFETCH(int, count);
        QFETCH(bool, integers);
        QTEST(niceStep(length, count, integers), "step");
    }

    void logarithmicAxesPlaceValuesByTheirLogarithm()
    {
        Figure figure;
        figure.x.logarithmic = true;
        figure.y.logarithmic = true;
        figure.lines = {{"error", 0, LineShape::Straight, {{300, 0.4}, {1000, 0.1}, {2700, 0.0}}, {}, {}}};
        FigureChart chart(figure, FigureStyle::paper());
        chart.resize(400, 300);
        chart.layout()->activate();
        QVERIFY(chart.range().left() < std::log10(300.0) && chart.range().right() > std::log10(1000.0));
        QVERIFY(chart.range().top() < -1 && chart.range().bottom() > std::log10(0.4));
        const PlotMapping &mapping = chart.item().mapping();
        QVERIFY(mapping.isValid());
        const double decade = mapping.sceneX(1000) - mapping.sceneX(100);
        QVERIFY(std::abs(mapping.sceneX(10'000) - mapping.sceneX(1000) - decade) < 1e-6);
        const QPointF back = mapping.toPosition(mapping.toScene(500, 0.2));
        QVERIFY(std::abs(back.x() - std::log10(500.0)) < 1e-9 && std::abs(back.y() - std::log10(0.2)) < 1e-9);
        QVERIFY(!rendered(figure, FigureFormat::Svg).isEmpty());
        figure.lines.front().points = {{1, 0}}; // nothing that has a place
        QVERIFY(!rendered(figure, FigureFormat::Svg).isEmpty());
    }

    void pdfIsVectorsWithTrueTypeText()
    {
        const QByteArray pdf = rendered(scatter(), FigureFormat::Pdf);
        QVERIFY(pdf.startsWith("%PDF-1."));
        QVERIFY(!pdf.contains("/Type3"));
        QVERIFY(!pdf.contains("/Subtype /Image"));
        QVERIFY(pdf.contains("/FontFile2"));
        QVERIFY(pdf.contains("/CIDFontType2"));
    }

    void pdfPageHasTheSizeAskedFor()
    {
        const QByteArray pdf = rendered(scatter(), FigureFormat::Pdf, {.sizeMm = {84, 63}});
        const QRegularExpression box("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]");
        const auto match = box.match(QString::fromLatin1(pdf));
        QVERIFY(match.hasMatch());
        QVERIFY(std::abs(match.captured(1).toDouble() / 72 * 25.4 - 84) <= 0.2);
        QVERIFY(std::abs(match.captured(2).toDouble() / 72 * 25.4 - 63) <= 0.2);
    }

    void pdfPassesPdffonts()
    {
        const QString pdffonts = QStandardPaths::findExecutable("pdffonts");
        if (pdffonts.isEmpty())
            QSKIP("pdffonts (poppler-utils) is not installed.");
        QTemporaryDir folder;
        const QString file = folder.filePath("figure.pdf");
        QVERIFY(exportFigure(scatter(), file, {}).has_value());
        QProcess process;
        process.start(pdffonts, {file});
        QVERIFY(process.waitForFinished());
        const QString fonts = process.readAllStandardOutput();
        QVERIFY2(fonts.contains("TrueType"), qPrintable(fonts));
        QVERIFY2(!fonts.contains("Type 3"), qPrintable(fonts));
    }

    void svgIsVectorsOfTheExactSize()
    {
        const QByteArray svg = rendered(scatter(), FigureFormat::Svg, {.sizeMm = {84.3, 63.1}});
        QVERIFY(svg.contains("width=\"84.3mm\" height=\"63.1mm\""));
        QVERIFY(svg.contains("<text"));
        QVERIFY(!svg.contains("<image"));
        QVERIFY(svg.count("<path") >= 40);
    }

    void svgTextCanBeOutlines()
    {
        const QByteArray svg = rendered(scatter(), FigureFormat::Svg, {.svgText = SvgText::Outlines});
        QVERIFY(!svg.contains("<text"));
        QVERIFY(!svg.contains("<image"));
        QVERIFY(svg.count("<path") > 45);
    }

    void exportingTwiceGivesTheSameBytes_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("pdf") << static_cast<int>(FigureFormat::Pdf);
        QTest::newRow("svg") << static_cast<int>(FigureFormat::Svg);
        QTest::newRow("png") << static_cast<int>(FigureFormat::Png);
    }

    void exportingTwiceGivesTheSameBytes()
    {
        QFETCH(int, format);
        const QByteArray first = rendered(scatter(), static_cast<FigureFormat>(format));
        QTest::qWait(1100); // dates in the files have a resolution of a second
        QVERIFY(!first.isEmpty());
        QCOMPARE(rendered(scatter(), static_cast<FigureFormat>(format)), first);
    }

    void pngHasThePixelsOfItsSize()
    {
        const QImage image =
            QImage::fromData(rendered(histogram(), FigureFormat::Png, {.sizeMm = {50.8, 25.4}, .pngDpi = 300}));
        QCOMPARE(image.size(), QSize(600, 300));
    }

    void unknownEndingIsOneSentence()
    {
        const auto done = exportFigure(scatter(), "figure.bmp", {});
        QVERIFY(!done);
        QVERIFY(done.error().detail.find("pdf, svg or png") != std::string::npos);
    }

    void csvHoldsEveryPoint()
    {
        QCOMPARE(QByteArray::fromStdString(figureCsv(scatter(3))).count('\n'), 1 + 6);
        QVERIFY(figureCsv(histogram()).find("\"B\",4,7") != std::string::npos);
    }

    void clickingAPointActivatesIt()
    {
        FigureView view;
        view.resize(500, 400);
        view.setFigure(scatter());
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy activated(&view, &FigureView::pointActivated);
        const auto &item = static_cast<FigureChart *>(view.chart())->item();
        const DataPoint &point = view.figure().points[1].points[7];
        const QPointF scene = item.mapping().toScene(point.x, point.y);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.mapFromScene(scene));
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].value<std::size_t>(), std::size_t{7});
    }

    void arrowsWalkThroughThePoints()
    {
        FigureView view;
        view.setFigure(scatter(5));
        view.show();
        connect(&view, &FigureView::pointActivated, &view, [&view](std::size_t id) { view.setSelection({id}); });
        QSignalSpy activated(&view, &FigureView::pointActivated);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(activated.last()[0].value<std::size_t>(), std::size_t{2});
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(activated.last()[0].value<std::size_t>(), std::size_t{1});
    }

    void zoomIsRememberedWhileTheDataChange()
    {
        FigureView view;
        view.resize(500, 400);
        view.setFigure(scatter());
        view.show();
        QTest::keyClick(&view, Qt::Key_Plus);
        const QRectF zoomed = static_cast<FigureChart *>(view.chart())->range();
        view.setFigure(scatter(30));
        QCOMPARE(static_cast<FigureChart *>(view.chart())->range(), zoomed);
        QTest::keyClick(&view, Qt::Key_0);
        QVERIFY(static_cast<FigureChart *>(view.chart())->range().width() > zoomed.width());
    }

    void emptyFigureSaysWhatWillAppear()
    {
        Figure figure;
        figure.emptyText = "Predictions appear here once a predictor has run.";
        const QByteArray svg = rendered(figure, FigureFormat::Svg);
        QVERIFY(svg.contains("Predictions appear here"));
    }
};

QTEST_MAIN(FigureTest)
#include "figure_test.moc"
