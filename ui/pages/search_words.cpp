#include "ui/pages/search_words.h"

#include "core/search/comparison.h"
#include "ui/models/difference_model.h"
#include "ui/text/numbers.h"

#include <QCoreApplication>
#include <QStringList>

namespace foresearch::ui {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("foresearch::ui::SearchPage", source);
}

} // namespace

QString handOverText(const workbench::StoredSearch &search)
{
    const auto &rule = search.record.setup.schedule.rule();
    if (!rule)
        return {};
    if (const auto at = search::handOverIteration(search.record.generations, *rule))
        return text(QT_TRANSLATE_NOOP("foresearch::ui::SearchPage", "handed over in iteration %1")).arg(*at);
    if (search.agreements.empty() || !search.agreements.back().tau || !search.agreements.back().quartiles)
        return {};
    const search::Agreement &last = search.agreements.back();
    return text(QT_TRANSLATE_NOOP("foresearch::ui::SearchPage", "not handed over, tau %1 [%2, %3]"))
        .arg(number(*last.tau, 2), number(last.quartiles->low, 2), number(last.quartiles->high, 2));
}

QString changesText(const search::SearchSetup &before, const search::SearchSetup &after)
{
    QStringList changes;
    for (const search::Difference &difference : search::differences({{before, {}, {}}, {after, {}, {}}}))
        if (difference.name != "search") // the schedule says it
            changes << text(QT_TRANSLATE_NOOP("foresearch::ui::SearchPage", "%1 %2 → %3"))
                           .arg(differenceTitle(difference.name), QString::fromStdString(difference.values[0]),
                                QString::fromStdString(difference.values[1]));
    return changes.join(QStringLiteral("; "));
}

} // namespace foresearch::ui
