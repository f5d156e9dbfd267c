#include "ui/plots/outlined_text_device.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

namespace foresearch::plots {

/// QPaintEngine's own drawTextItem fills the glyphs' outlines, so text needs nothing here.
class OutlinedTextDevice::Engine : public QPaintEngine {
public:
    explicit Engine(QPainter &target) : QPaintEngine(QPaintEngine::AllFeatures), m_target(target) {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return QPaintEngine::User; }

    void updateState(const QPaintEngineState &next) override
    {
        m_target.setPen(next.pen());
        m_target.setBrush(next.brush());
        m_target.setBrushOrigin(next.brushOrigin());
        m_target.setOpacity(next.opacity());
        m_target.setRenderHints(next.renderHints());
        m_target.setTransform(next.transform());
        if (next.state() & QPaintEngine::DirtyClipPath)
            m_target.setClipPath(next.clipPath(), next.clipOperation());
        if (next.state() & QPaintEngine::DirtyClipRegion)
            m_target.setClipRegion(next.clipRegion(), next.clipOperation());
        if (next.state() & QPaintEngine::DirtyClipEnabled)
            m_target.setClipping(next.isClipEnabled());
    }

    void drawPath(const QPainterPath &path) override { m_target.drawPath(path); }

    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        if (mode == PolylineMode)
            m_target.drawPolyline(points, count);
        else
            m_target.drawPolygon(points, count, mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    }

    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override
    {
        m_target.drawPixmap(target, pixmap, source);
    }

private:
    QPainter &m_target;
};

OutlinedTextDevice::OutlinedTextDevice(QPainter &target) : m_target(target), m_engine(std::make_unique<Engine>(target))
{}

OutlinedTextDevice::~OutlinedTextDevice() = default;

QPaintEngine *OutlinedTextDevice::paintEngine() const
{
    return m_engine.get();
}

int OutlinedTextDevice::metric(PaintDeviceMetric metric) const
{
    const QPaintDevice &device = *m_target.device();
    switch (metric) {
    case PdmWidth:
        return device.width();
    case PdmHeight:
        return device.height();
    case PdmWidthMM:
        return device.widthMM();
    case PdmHeightMM:
        return device.heightMM();
    case PdmNumColors:
        return device.colorCount();
    case PdmDepth:
        return device.depth();
    case PdmDpiX:
        return device.logicalDpiX();
    case PdmDpiY:
        return device.logicalDpiY();
    case PdmPhysicalDpiX:
        return device.physicalDpiX();
    case PdmPhysicalDpiY:
        return device.physicalDpiY();
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(QPaintDevice::devicePixelRatioFScale());
    }
    return 0;
}

} // namespace foresearch::plots
