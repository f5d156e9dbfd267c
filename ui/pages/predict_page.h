#pragma once

#include "ui/widgets/page.h"

namespace foresearch::ui {

/// Which predictor to trust: error, rank quality, and the pairs that each one orders wrongly.
class PredictPage : public Page {
    Q_OBJECT

public:
    explicit PredictPage(QWidget *parent = nullptr);
};

} // namespace foresearch::ui
