#include "ui/text/numbers.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace foresearch::ui {

namespace {

struct Numbers {
    Q_DECLARE_TR_FUNCTIONS(foresearch::ui::Numbers)
};

QString superscript(int value)
{
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text;
    for (const QChar digit : QString::number(value))
        text += digits[digit.digitValue()];
    return text;
}

} // namespace

QString number(double value, int decimals)
{
    if (!std::isfinite(value))
        return QString(kNoValue);
    QLocale locale;
    if (std::abs(value) < 10'000)
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = locale.toString(value, 'f', decimals);
    text.replace(QLatin1Char('-'), QChar(0x2212));
    return text;
}

QString count(qint64 value)
{
    return QLocale().toString(value);
}

QString largeCount(double value)
{
    if (!std::isfinite(value) || value < 1e6)
        return number(value, 0);
    const int exponent = static_cast<int>(std::floor(std::log10(value)));
    return Numbers::tr("%1 × 10%2").arg(number(value / std::pow(10.0, exponent), 1), superscript(exponent));
}

QString duration(double seconds)
{
    const auto whole = static_cast<qint64>(std::ceil(seconds));
    if (whole < 60)
        return Numbers::tr("%1 s").arg(whole);
    const qint64 minutes = (whole + 30) / 60;
    if (minutes < 60)
        return Numbers::tr("%1 min").arg(minutes);
    return Numbers::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString rate(double perSecond, const QString &unit)
{
    if (perSecond >= 1)
        return Numbers::tr("%1 %2/s").arg(number(perSecond, perSecond < 10 ? 1 : 0), unit);
    return Numbers::tr("%1 %2/min").arg(number(perSecond * 60, 1), unit);
}

} // namespace foresearch::ui
