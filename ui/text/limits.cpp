#include "ui/text/limits.h"

#include "core/search/schedule.h"
#include "ui/text/numbers.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace foresearch::ui {

namespace {

struct Limits {
    Q_DECLARE_TR_FUNCTIONS(foresearch::ui::Limits)
};

QString limit(double value)
{
    return number(value, value == std::floor(value) ? 0 : 2);
}

} // namespace

QString limitsText(const search::Constraints &constraints)
{
    QStringList parts;
    if (constraints.latencyMs)
        parts << Limits::tr("≤ %1 ms on %2")
                     .arg(limit(*constraints.latencyMs),
                          QString::fromStdString(search::predictorLabel(constraints.machine)));
    if (constraints.flopsGiga)
        parts << Limits::tr("≤ %1 GFLOPs").arg(limit(*constraints.flopsGiga));
    if (constraints.parametersMillion)
        parts << Limits::tr("≤ %1 million parameters").arg(limit(*constraints.parametersMillion));
    return parts.isEmpty() ? Limits::tr("no limits") : parts.join(QStringLiteral(" · "));
}

} // namespace foresearch::ui
