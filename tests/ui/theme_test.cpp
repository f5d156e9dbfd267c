#include "ui/widgets/theme.h"
#include "ui/window/house_style.h"

#include <QCheckBox>
#include <QRadioButton>
#include <QTest>

#include <cmath>

using namespace foresearch::ui;

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textStandsOutFromItsGround_data();
    void textStandsOutFromItsGround();
    void aPaletteLeadsBackToItsTokens();
    void anUncheckedBoxIsSeen_data();
    void anUncheckedBoxIsSeen();
};

namespace {

/// Source: WCAG 2.1, relative luminance.
double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

void ThemeTest::textStandsOutFromItsGround_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const Tokens *tokens : {&lightTokens(), &darkTokens()}) {
        const char *theme = tokens->isDark ? "dark" : "light";
        const std::pair<const char *, QColor> grounds[] = {{"page", tokens->page},
                                                           {"surface", tokens->surface},
                                                           {"row tint", tokens->rowTint},
                                                           {"hover", tokens->hover},
                                                           {"selection", tokens->selection}};
        for (const auto &[name, ground] : grounds) {
            QTest::addRow("%s: text on %s", theme, name) << tokens->text << ground;
            QTest::addRow("%s: muted on %s", theme, name) << tokens->muted << ground;
            QTest::addRow("%s: accent text on %s", theme, name) << tokens->accentText << ground;
            QTest::addRow("%s: problem on %s", theme, name) << tokens->problem << ground;
        }
        QTest::addRow("%s: on accent", theme) << tokens->onAccent << tokens->accent;
        QTest::addRow("%s: on hovered accent", theme) << tokens->onAccent << tokens->accentHover;
    }
}

void ThemeTest::textStandsOutFromItsGround()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double found = contrast(text, ground);
    QVERIFY2(found >= 4.5, qPrintable(QString::number(found)));
}

void ThemeTest::aPaletteLeadsBackToItsTokens()
{
    QVERIFY(tokensOf(paletteOf(darkTokens())).isDark);
    QVERIFY(!tokensOf(paletteOf(lightTokens())).isDark);
}

void ThemeTest::anUncheckedBoxIsSeen_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("isRound");
    for (const bool isDark : {false, true})
        for (const bool isRound : {false, true})
            QTest::addRow("%s %s", isDark ? "dark" : "light", isRound ? "radio button" : "check box")
                << isDark << isRound;
}

/// Source: WCAG 2.1, 1.4.11: three to one for what tells where a control is.
void ThemeTest::anUncheckedBoxIsSeen()
{
    QFETCH(bool, isDark);
    QFETCH(bool, isRound);
    QApplication::setStyle(new HouseStyle);
    const Tokens &tokens = isDark ? darkTokens() : lightTokens();
    QApplication::setPalette(paletteOf(tokens));
    qApp->setStyleSheet(styleSheetOf(tokens));
    QCheckBox box;
    QRadioButton button;
    const QImage image = (isRound ? static_cast<QWidget &>(button) : box).grab().toImage();
    double most = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            most = std::max(most, contrast(image.pixelColor(x, y), tokens.surface));
    QVERIFY2(most >= 3, qPrintable(QString::number(most)));
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
