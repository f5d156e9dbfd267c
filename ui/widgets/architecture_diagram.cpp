#include "ui/widgets/architecture_diagram.h"

#include "ui/text/numbers.h"
#include "ui/widgets/tabular_text.h"
#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace foresearch::ui {

namespace {

constexpr int kSlotWidth = 48; ///< of a layer, and the least that it may shrink to
constexpr int kMinSlotWidth = 32;
constexpr int kBarWidth = 24;
constexpr int kBarHeight = 72;
constexpr int kHeading = 24;
constexpr int kLine = 20;
constexpr int kGutter = 104; ///< for the names of the rows
constexpr int kHeight = kHeading + kLine + kBarHeight + 3 * kLine;

/// Where a side is drawn, and at which measure.
struct Frame {
    QPoint at;
    int slotWidth;
    int maxFfnDim;
};

/// One side as it is drawn: a column for each layer.
struct Side {
    QString heading;
    QColor colour;
    std::vector<int> ffnDims;
    QList<std::pair<QString, QStringList>> lines; ///< name, then a text for each layer
};

template <typename Layers, typename Text>
QStringList each(const Layers &layers, Text text)
{
    QStringList texts;
    for (const auto &layer : layers)
        texts << text(layer);
    return texts;
}

Side encoderSide(const space::Encoder &encoder, const Tokens &tokens)
{
    Side side{.heading = ArchitectureDiagram::tr("Encoder · width %1").arg(encoder.embedDim),
              .colour = tokens.series[2],
              .ffnDims = {},
              .lines = {}};
    for (const auto &layer : encoder.layers)
        side.ffnDims.push_back(layer.ffnDim);
    side.lines = {
        {ArchitectureDiagram::tr("heads"), each(encoder.layers, [](auto &l) { return QString::number(l.selfHeads); })}};
    return side;
}

Side decoderSide(const space::Decoder &decoder, const Tokens &tokens)
{
    Side side{.heading = ArchitectureDiagram::tr("Decoder · width %1").arg(decoder.embedDim),
              .colour = tokens.series[0],
              .ffnDims = {},
              .lines = {}};
    for (const auto &layer : decoder.layers)
        side.ffnDims.push_back(layer.ffnDim);
    side.lines = {
        {ArchitectureDiagram::tr("heads"), each(decoder.layers, [](auto &l) { return QString::number(l.selfHeads); })},
        {ArchitectureDiagram::tr("cross heads"),
         each(decoder.layers, [](auto &l) { return QString::number(l.crossHeads); })},
        {ArchitectureDiagram::tr("attends to last"), each(decoder.layers, [](auto &l) {
             return QString::number(space::attendedEncoderLayers(l.arbitraryAttention));
         })}};
    return side;
}

void drawBars(QPainter &painter, const Frame &frame, const Side &side, const Tokens &tokens)
{
    const int bottom = frame.at.y() + kHeading + kLine + kBarHeight;
    for (std::size_t layer = 0; layer < side.ffnDims.size(); ++layer) {
        const int x = frame.at.x() + kGutter + static_cast<int>(layer) * frame.slotWidth;
        const int height = std::max(2, kBarHeight * side.ffnDims[layer] / std::max(frame.maxFfnDim, 1));
        const QRectF bar(x + (frame.slotWidth - kBarWidth) / 2, bottom - height, kBarWidth, height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(side.colour);
        painter.drawRoundedRect(bar, 3, 3);
        painter.setPen(tokens.muted);
        drawTabular(painter, QRectF(x, bar.top() - kLine, frame.slotWidth, kLine), Qt::AlignHCenter,
                    QString::number(side.ffnDims[layer]));
    }
}

void drawLines(QPainter &painter, const Frame &frame, const Side &side, const Tokens &tokens)
{
    int y = frame.at.y() + kHeading + kLine + kBarHeight;
    for (const auto &[name, texts] : side.lines) {
        painter.setPen(tokens.muted);
        painter.drawText(QRect(frame.at.x(), y, kGutter, kLine), Qt::AlignVCenter, name);
        painter.setPen(tokens.text);
        for (int layer = 0; layer < texts.size(); ++layer)
            drawTabular(painter, QRectF(frame.at.x() + kGutter + layer * frame.slotWidth, y, frame.slotWidth, kLine),
                        Qt::AlignHCenter, texts[layer]);
        y += kLine;
    }
}

void drawSide(QPainter &painter, const Frame &frame, const Side &side, const QFont &font, const Tokens &tokens)
{
    const QPoint at = frame.at;
    painter.setFont(font);
    painter.setPen(tokens.text);
    painter.drawText(QRect(at.x(), at.y(), kGutter + 4 * frame.slotWidth, kHeading), Qt::AlignVCenter, side.heading);
    painter.setFont(scaledFont(font, TextSize::Small));
    painter.setPen(tokens.muted);
    painter.drawText(QRect(at.x(), at.y() + kHeading + kBarHeight, kGutter, kLine), Qt::AlignVCenter,
                     ArchitectureDiagram::tr("FFN width"));
    drawBars(painter, frame, side, tokens);
    drawLines(painter, frame, side, tokens);
}

} // namespace

ArchitectureDiagram::ArchitectureDiagram(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Architecture"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ArchitectureDiagram::setArchitecture(std::optional<space::Architecture> architecture,
                                          const space::SearchSpace &space)
{
    m_architecture = std::move(architecture);
    m_encoderSlots = space.maxEncoderLayers();
    m_decoderSlots = space.maxDecoderLayers();
    m_maxFfnDim = std::max(*std::max_element(space.choices.encoderFfnDims.begin(), space.choices.encoderFfnDims.end()),
                           *std::max_element(space.choices.decoderFfnDims.begin(), space.choices.decoderFfnDims.end()));
    describe();
    updateGeometry();
    update();
}

void ArchitectureDiagram::clear()
{
    m_architecture.reset();
    describe();
    update();
}

QSize ArchitectureDiagram::sizeHint() const
{
    return {2 * kGutter + (m_encoderSlots + m_decoderSlots) * kSlotWidth + kOutside, kHeight};
}

QSize ArchitectureDiagram::minimumSizeHint() const
{
    return {2 * kGutter + (m_encoderSlots + m_decoderSlots) * kMinSlotWidth + kOutside, kHeight};
}

int ArchitectureDiagram::slotWidth() const
{
    const int room = (width() - 2 * kGutter - kOutside) / std::max(m_encoderSlots + m_decoderSlots, 1);
    return std::clamp(room, kMinSlotWidth, kSlotWidth);
}

/// What is drawn, in words for a screen reader.
void ArchitectureDiagram::describe()
{
    if (!m_architecture)
        return setAccessibleDescription(tr("None is chosen."));
    setAccessibleDescription(
        tr("Encoder of width %1 with %n layers; ", nullptr, static_cast<int>(m_architecture->encoder.layers.size()))
            .arg(m_architecture->encoder.embedDim)
        + tr("decoder of width %1 with %n layers.", nullptr, static_cast<int>(m_architecture->decoder.layers.size()))
              .arg(m_architecture->decoder.embedDim));
}

void ArchitectureDiagram::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_architecture) {
        painter.setPen(tokens.muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Choose an architecture in the table, and it is drawn here layer by layer."));
        return;
    }
    const int slot = slotWidth();
    const QPoint decoderAt(kGutter + m_encoderSlots * slot + kOutside, 0);
    drawSide(painter, {QPoint(), slot, m_maxFfnDim}, encoderSide(m_architecture->encoder, tokens), font(), tokens);
    drawSide(painter, {decoderAt, slot, m_maxFfnDim}, decoderSide(m_architecture->decoder, tokens), font(), tokens);
}

} // namespace foresearch::ui
