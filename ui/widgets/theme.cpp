#include "ui/widgets/theme.h"

#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>

#include <algorithm>

namespace foresearch::ui {

namespace {

QColor rgb(unsigned value)
{
    return QColor::fromRgb(QRgb(value));
}

} // namespace

const Tokens &lightTokens()
{
    static const Tokens tokens{
        .isDark = false,
        .page = rgb(0xf6f7f8),
        .surface = rgb(0xffffff),
        .border = rgb(0xe1e5e9),
        .rowTint = rgb(0xf8f9fa),
        .hover = rgb(0xf0f3f6),
        .selection = rgb(0xe6f1f8),
        .text = rgb(0x1f2328),
        .muted = rgb(0x5f6873),
        .disabled = rgb(0xa3abb4),
        .accent = rgb(0x0072b2),
        .accentHover = rgb(0x00639b),
        .accentText = rgb(0x0069a5),
        .onAccent = rgb(0xffffff),
        .problem = rgb(0xb23c00),
        .series = {rgb(0x0072b2), rgb(0xe69f00), rgb(0x009e73), rgb(0xcc79a7), rgb(0xd55e00), rgb(0x56b4e9),
                   rgb(0x6b7580)},
    };
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens{
        .isDark = true,
        .page = rgb(0x1e2227),
        .surface = rgb(0x262b31),
        .border = rgb(0x363d45),
        .rowTint = rgb(0x23282d),
        .hover = rgb(0x2d333a),
        .selection = rgb(0x2f3a45),
        .text = rgb(0xe6e9ec),
        .muted = rgb(0x9aa4af),
        .disabled = rgb(0x626c76),
        .accent = rgb(0x56b4e9),
        .accentHover = rgb(0x6fc0ee),
        .accentText = rgb(0x62baec),
        .onAccent = rgb(0x0d1b24),
        .problem = rgb(0xff9a5c),
        .series = {rgb(0x56b4e9), rgb(0xe69f00), rgb(0x1fb58a), rgb(0xcc79a7), rgb(0xe8763a), rgb(0x3d8fd1),
                   rgb(0x9aa4af)},
    };
    return tokens;
}

const Tokens &tokensOf(const QPalette &palette)
{
    // A style sheet's "transparent" is black that does not show.
    QColor ground = palette.color(QPalette::Active, QPalette::Window);
    if (ground.alpha() < 255)
        ground = QGuiApplication::palette().color(QPalette::Active, QPalette::Window);
    return ground.lightness() < 128 ? darkTokens() : lightTokens();
}

QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette(tokens.text, tokens.surface, tokens.surface.lighter(110), tokens.border.darker(130), tokens.border,
                     tokens.text, tokens.surface, tokens.surface, tokens.page);
    palette.setColor(QPalette::AlternateBase, tokens.rowTint);
    palette.setColor(QPalette::PlaceholderText, tokens.muted);
    palette.setColor(QPalette::Highlight, tokens.selection);
    palette.setColor(QPalette::HighlightedText, tokens.text);
    palette.setColor(QPalette::ToolTipBase, tokens.surface);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::Link, tokens.accentText);
    palette.setColor(QPalette::LinkVisited, tokens.accentText);
    palette.setColor(QPalette::Shadow, tokens.isDark ? rgb(0x101316) : rgb(0xc8ced4));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, tokens.disabled);
    return palette;
}

QString styleSheetOf(const Tokens &tokens)
{
    QFile file(QStringLiteral(":/style/foresearch.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    // Longer names first, since a name may begin with a shorter one.
    const std::array<std::pair<const char *, QColor>, 14> colours{{
        {"@accentHover", tokens.accentHover},
        {"@accentText", tokens.accentText},
        {"@onAccent", tokens.onAccent},
        {"@selection", tokens.selection},
        {"@disabled", tokens.disabled},
        {"@rowTint", tokens.rowTint},
        {"@surface", tokens.surface},
        {"@problem", tokens.problem},
        {"@border", tokens.border},
        {"@accent", tokens.accent},
        {"@muted", tokens.muted},
        {"@hover", tokens.hover},
        {"@page", tokens.page},
        {"@text", tokens.text},
    }};
    for (const auto &[name, colour] : colours)
        sheet.replace(QLatin1String(name), colour.name());
    sheet.replace(QLatin1String("@variant"), QLatin1String(tokens.isDark ? "dark" : "light"));
    return sheet;
}

QFont textFont(const QFont &desktopFont)
{
    QFont font = desktopFont;
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        font.setFamilies({QStringLiteral("Inter"), desktopFont.family()});
    font.setPointSizeF(std::max(9.75, desktopFont.pointSizeF()));
    return font;
}

QFont scaledFont(const QFont &font, TextSize size)
{
    QFont scaled = font;
    switch (size) {
    case TextSize::Title:
        scaled.setPointSizeF(font.pointSizeF() * 18 / 13);
        scaled.setWeight(QFont::DemiBold);
        break;
    case TextSize::Small:
        scaled.setPointSizeF(font.pointSizeF() * 11.5 / 13);
        break;
    case TextSize::Text:
        break;
    }
    return scaled;
}

} // namespace foresearch::ui
