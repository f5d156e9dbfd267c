#pragma once

#include <QPaintDevice>

#include <memory>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace foresearch::plots {

/// A paint device that passes everything on to `target`, text as filled outlines.
/// QSvgGenerator can neither embed fonts nor draw outlines itself.
/// Contract: `target` is active and outlives the device.
class OutlinedTextDevice : public QPaintDevice {
public:
    explicit OutlinedTextDevice(QPainter &target);
    ~OutlinedTextDevice() override;

    QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    QPainter &m_target;
    std::unique_ptr<Engine> m_engine;
};

} // namespace foresearch::plots
