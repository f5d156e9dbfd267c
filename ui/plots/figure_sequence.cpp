#include "ui/plots/figure_sequence.h"

#include "ui/plots/figure_export.h"

#include <QDir>

namespace foresearch::plots {

namespace {

constexpr double kWidthMm = 170; ///< the paper size whose proportions of text and marks the pictures have
constexpr double kFontPoints = 9;
constexpr double kMmPerInch = 25.4;

ExportOptions optionsFor(const QSize &pixels)
{
    const double pixelsPerMm = pixels.width() / kWidthMm;
    return {.sizeMm = {kWidthMm, pixels.height() / pixelsPerMm},
            .fontPoints = kFontPoints,
            .pngDpi = pixelsPerMm * kMmPerInch};
}

} // namespace

FigureSequence::FigureSequence(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &FigureSequence::writeNext);
}

QString FigureSequence::fileName(std::size_t index)
{
    return QStringLiteral("frame-%1.png").arg(index + 1, 3, 10, QLatin1Char('0'));
}

void FigureSequence::start(const QString &folder, const QSize &pixels, std::size_t count, Frames frames)
{
    m_folder = folder;
    m_pixels = pixels;
    m_count = count;
    m_frames = std::move(frames);
    m_written = 0;
    m_timer.start();
}

void FigureSequence::stop()
{
    m_timer.stop();
    m_frames = {};
}

void FigureSequence::writeNext()
{
    if (m_written == m_count) {
        stop();
        return Q_EMIT finished();
    }
    const auto done =
        exportFigure(m_frames(m_written), QDir(m_folder).filePath(fileName(m_written)), optionsFor(m_pixels));
    if (!done) {
        stop();
        return Q_EMIT failed(done.error());
    }
    ++m_written;
    Q_EMIT advanced();
}

} // namespace foresearch::plots
