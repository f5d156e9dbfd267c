#pragma once

#include <QDoubleSpinBox>

namespace foresearch::ui {

/// A small number without useless zeros: 0.00001, 0.002.
class SmallNumberBox : public QDoubleSpinBox {
    Q_OBJECT

public:
    using QDoubleSpinBox::QDoubleSpinBox;
    QString textFromValue(double value) const override;
};

} // namespace foresearch::ui
