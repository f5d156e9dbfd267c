#pragma once

#include "core/space/search_space.h"

#include <QWidget>

#include <optional>

namespace foresearch::ui {

/// One architecture, layer by layer: a bar for each FFN width, below it the heads, and for decoder layers how many
/// encoder layers they attend to. Encoder and decoder stand side by side.
class ArchitectureDiagram : public QWidget {
    Q_OBJECT

public:
    explicit ArchitectureDiagram(QWidget *parent = nullptr);

    /// Bars are as high as in every other diagram of the space. None: an empty widget that says what will appear.
    void setArchitecture(std::optional<space::Architecture> architecture, const space::SearchSpace &space);
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int slotWidth() const;
    void describe();

    std::optional<space::Architecture> m_architecture;
    int m_maxFfnDim = 1;
    int m_encoderSlots = 0; ///< layers of the space, so that diagrams of it line up
    int m_decoderSlots = 0;
};

} // namespace foresearch::ui
