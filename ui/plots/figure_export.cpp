#include "ui/plots/figure_export.h"

#include "core/base/file.h"
#include "ui/plots/figure_chart.h"
#include "ui/plots/outlined_text_device.h"

#include <QBuffer>
#include <QFileInfo>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QGuiApplication>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QScreen>
#include <QSvgGenerator>

#include <filesystem>

namespace foresearch::plots {

namespace {

constexpr double kMmPerInch = 25.4;
constexpr double kPointsPerInch = 72;

/// Text is laid out with the screen's resolution, so the paper takes the same: then a point is a point on
/// both.
double layoutDpi()
{
    return QGuiApplication::primaryScreen()->logicalDotsPerInch();
}

FigureStyle scaledPaperStyle(double fontPoints)
{
    FigureStyle style = FigureStyle::paper(fontPoints);
    style.font.setHintingPreference(QFont::PreferNoHinting);
    const double scale = layoutDpi() / kPointsPerInch;
    style.markerSize *= scale;
    style.lineWidth *= scale;
    style.axisWidth *= scale;
    return style;
}

/// The figure laid out for paper, ready to be painted on any device.
class PaperFigure {
public:
    PaperFigure(const Figure &figure, const ExportOptions &options)
        : m_size(options.sizeMm / kMmPerInch * layoutDpi())
        , m_chart(new FigureChart(figure, scaledPaperStyle(options.fontPoints)))
    {
        m_scene.addItem(m_chart);
        m_chart->resize(m_size);
        m_scene.setSceneRect(QRectF(QPointF(), m_size));
        m_chart->layout()->activate();
    }

    QSizeF size() const { return m_size; }
    void paint(QPainter &painter) { m_scene.render(&painter, QRectF(QPointF(), m_size), m_scene.sceneRect()); }

private:
    QSizeF m_size;
    QGraphicsScene m_scene;
    FigureChart *m_chart; // owned by the scene
};

std::string withFixedDates(QByteArray pdf)
{
    static const QRegularExpression date(QStringLiteral("D:\\d{14}[^)]*"));
    const QString text = QString::fromLatin1(pdf);
    auto match = date.globalMatch(text);
    while (match.hasNext()) {
        const auto found = match.next();
        // As long as what it replaces: the file's table of byte offsets stays right.
        const QByteArray fixed = QByteArray("D:20000101000000Z").leftJustified(found.capturedLength(), ' ', true);
        pdf.replace(found.capturedStart(), found.capturedLength(), fixed);
    }
    return pdf.toStdString();
}

std::string renderPdf(PaperFigure &figure, const ExportOptions &options, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Foresearch"));
    writer.setResolution(static_cast<int>(layoutDpi()));
    writer.setPageSize(QPageSize(options.sizeMm, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    figure.paint(painter);
    painter.end();
    return withFixedDates(bytes);
}

/// QSvgGenerator rounds the size to whole pixels; journals want millimetres.
QByteArray withExactSize(const QByteArray &svg, const QSizeF &sizeMm)
{
    static const QRegularExpression size(QStringLiteral("<svg width=\"[^\"]*\" height=\"[^\"]*\""));
    return QString::fromUtf8(svg)
        .replace(size, QStringLiteral("<svg width=\"%1mm\" height=\"%2mm\"").arg(sizeMm.width()).arg(sizeMm.height()))
        .toUtf8();
}

std::string renderSvg(PaperFigure &figure, const ExportOptions &options, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(title);
    generator.setDescription(QString());
    generator.setResolution(static_cast<int>(layoutDpi()));
    generator.setSize(figure.size().toSize());
    generator.setViewBox(QRectF(QPointF(), figure.size()));
    QPainter painter(&generator);
    if (options.svgText == SvgText::Outlines) {
        OutlinedTextDevice device(painter);
        QPainter outliner(&device);
        figure.paint(outliner);
    } else {
        figure.paint(painter);
    }
    painter.end();
    return withExactSize(bytes, options.sizeMm).toStdString();
}

std::string renderPng(PaperFigure &figure, const ExportOptions &options)
{
    const QSizeF pixels = options.sizeMm / kMmPerInch * options.pngDpi;
    QImage image(pixels.toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDotsPerMeterX(static_cast<int>(layoutDpi() * 1000 / kMmPerInch + 0.5));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QPainter painter(&image);
    painter.scale(pixels.width() / figure.size().width(), pixels.height() / figure.size().height());
    figure.paint(painter);
    painter.end();
    image.setDotsPerMeterX(static_cast<int>(options.pngDpi * 1000 / kMmPerInch + 0.5));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

std::string quoted(const QString &text)
{
    QString escaped = text;
    return '"' + escaped.replace('"', QStringLiteral("\"\"")).toStdString() + '"';
}

std::string number(double value)
{
    return QString::number(value, 'g', 17).toStdString();
}

} // namespace

QSizeF oneColumnMm()
{
    return {84, 63};
}

QSizeF twoColumnsMm()
{
    return {174, 80};
}

Result<FigureFormat> figureFormat(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix == QLatin1String("pdf"))
        return FigureFormat::Pdf;
    if (suffix == QLatin1String("svg"))
        return FigureFormat::Svg;
    if (suffix == QLatin1String("png"))
        return FigureFormat::Png;
    return fail(ErrorCode::BadValue, fileName.toStdString() + ": found the ending \"" + suffix.toStdString()
                                         + "\", expected pdf, svg or png.");
}

Result<std::string> renderFigure(const Figure &figure, FigureFormat format, const ExportOptions &options)
{
    if (options.sizeMm.width() < 10 || options.sizeMm.height() < 10 || options.sizeMm.width() > 2000
        || options.sizeMm.height() > 2000)
        return fail(ErrorCode::BadValue, "figure size: found " + number(options.sizeMm.width()) + " mm by "
                                             + number(options.sizeMm.height()) + " mm, expected 10 to 2000 mm each.");
    PaperFigure paper(figure, options);
    switch (format) {
    case FigureFormat::Pdf:
        return renderPdf(paper, options, figure.title);
    case FigureFormat::Svg:
        return renderSvg(paper, options, figure.title);
    case FigureFormat::Png:
        return renderPng(paper, options);
    }
    return fail(ErrorCode::Internal, "Unknown figure format.");
}

Result<> exportFigure(const Figure &figure, const QString &fileName, const ExportOptions &options)
{
    const auto format = figureFormat(fileName);
    if (!format)
        return propagate(format);
    const auto bytes = renderFigure(figure, *format, options);
    if (!bytes)
        return propagate(bytes);
    return writeFile(std::filesystem::path(fileName.toStdString()), *bytes);
}

std::string figureCsv(const Figure &figure)
{
    std::string csv = "series,x,y,spread\n";
    for (const PointLayer &layer : figure.points) {
        for (const DataPoint &point : layer.points)
            csv += quoted(layer.name) + ',' + number(point.x) + ',' + number(point.y) + ','
                   + (point.spread ? number(*point.spread) : std::string()) + '\n';
    }
    for (const LineLayer &layer : figure.lines) {
        for (const QPointF &point : layer.points)
            csv += quoted(layer.name) + ',' + number(point.x()) + ',' + number(point.y()) + ",\n";
    }
    for (const BarLayer &layer : figure.bars) {
        for (std::size_t i = 0; i < layer.heights.size(); ++i)
            csv += quoted(layer.name) + ',' + std::to_string(layer.firstX + static_cast<int>(i)) + ','
                   + number(layer.heights[i]) + ",\n";
    }
    return csv;
}

} // namespace foresearch::plots
