#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

#include <array>

namespace foresearch::ui {

/// The colours of one theme. Everything that is drawn takes its colours from here or from the palette made of it.
struct Tokens {
    bool isDark = false;
    QColor page;        ///< behind the cards
    QColor surface;     ///< cards, bars, fields
    QColor border;      ///< hairlines around and between surfaces
    QColor rowTint;     ///< every other row of a table
    QColor hover;       ///< under the pointer
    QColor selection;   ///< chosen rows and stages, what differs
    QColor text;        ///< to be read
    QColor muted;       ///< explains; still 4.5 : 1 on page and surface
    QColor disabled;    ///< cannot be used now
    QColor accent;      ///< the one accent, as fill and line
    QColor accentHover; ///< the accent under the pointer
    QColor accentText;  ///< the accent as text and icon: 4.5 : 1 on surface and selection
    QColor onAccent;    ///< text on the accent
    QColor problem;     ///< text that says that something is wrong
    /// Okabe-Ito, for series in the order of their appearance; never the only mark of a series.
    std::array<QColor, 7> series;
};

const Tokens &lightTokens();
const Tokens &darkTokens();

/// The tokens of which `palette` was made.
const Tokens &tokensOf(const QPalette &palette);

QPalette paletteOf(const Tokens &tokens);

/// The style sheet of resources/style with the tokens filled in.
QString styleSheetOf(const Tokens &tokens);

/// Inter where it is installed, else the desktop's font; at least 13 px at 96 dpi.
QFont textFont(const QFont &desktopFont);

/// The three text sizes, derived from the widget's font.
enum class TextSize { Title, Text, Small };
QFont scaledFont(const QFont &font, TextSize size);

/// The grid, in device-independent pixels: outside, between and inside groups.
inline constexpr int kOutside = 16;
inline constexpr int kBetween = 8;
inline constexpr int kInside = 4;
inline constexpr int kCardRadius = 8;

} // namespace foresearch::ui
