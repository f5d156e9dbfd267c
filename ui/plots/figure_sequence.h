#pragma once

#include "ui/plots/figure.h"

#include "core/base/result.h"

#include <QObject>
#include <QSize>
#include <QString>
#include <QTimer>

#include <functional>

namespace foresearch::plots {

/// Writes figures one after another as PNG files of a folder: frame-001.png, frame-002.png, ... for a film or a talk.
/// Between two of them the program answers.
/// Threads: that of the window.
class FigureSequence : public QObject {
    Q_OBJECT

public:
    using Frames = std::function<Figure(std::size_t)>;

    explicit FigureSequence(QObject *parent = nullptr);

    /// Writes `count` pictures of `pixels`; another sequence that was being written ends where it is. `frames` gives
    /// each when it is its turn, and lives until the end. Contract: the folder is there.
    void start(const QString &folder, const QSize &pixels, std::size_t count, Frames frames);
    void stop();
    bool isRunning() const { return m_timer.isActive(); }
    std::size_t written() const { return m_written; }

    /// The name of a picture, from 0.
    static QString fileName(std::size_t index);

Q_SIGNALS:
    void advanced();
    void finished();
    void failed(const foresearch::Error &error); ///< pictures that are written stay

private:
    void writeNext();

    QTimer m_timer;
    QString m_folder;
    QSize m_pixels;
    Frames m_frames;
    std::size_t m_count = 0;
    std::size_t m_written = 0;
};

} // namespace foresearch::plots
