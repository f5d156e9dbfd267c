#include "ui/text/corpora.h"

#include "ui/text/numbers.h"

#include <QCoreApplication>
#include <QStringList>

namespace foresearch::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Corpora)
};

QString splitText(const text::SplitFigures &split)
{
    return Words::tr("%1: %2 pairs of %3 and %4 ids")
        .arg(QString::fromStdString(split.name), count(static_cast<qint64>(split.target.sentences)),
             number(split.source.meanLength(), 1), number(split.target.meanLength(), 1));
}

} // namespace

QString dropReason(text::Drop drop)
{
    switch (drop) {
    case text::Drop::Empty:
        return Words::tr("empty side");
    case text::Drop::TooLong:
        return Words::tr("too many words");
    case text::Drop::Ratio:
        return Words::tr("ratio of lengths");
    case text::Drop::EqualSides:
        return Words::tr("equal sides");
    case text::Drop::Duplicate:
        return Words::tr("duplicate");
    case text::Drop::TooManyIds:
        return Words::tr("too many pieces");
    }
    return {};
}

QString dropsText(const text::DropCounts &drops)
{
    QStringList parts;
    for (const text::Drop drop : text::kDrops)
        if (drops.of(drop) > 0)
            parts << QStringLiteral("%1 %2").arg(count(static_cast<qint64>(drops.of(drop))), dropReason(drop));
    if (parts.isEmpty())
        return Words::tr("Nothing is left out.");
    return Words::tr("%1 left out: %2.")
        .arg(count(static_cast<qint64>(drops.total())), parts.join(QStringLiteral(", ")));
}

QString splitsText(const std::vector<text::SplitFigures> &splits)
{
    QStringList lines;
    double ids = 0;
    double unknown = 0;
    for (const text::SplitFigures &split : splits) {
        lines << splitText(split);
        ids += static_cast<double>(split.source.ids + split.target.ids);
        unknown += static_cast<double>(split.source.unknownIds + split.target.unknownIds);
    }
    if (ids > 0)
        lines << Words::tr("%1 % of the ids unknown").arg(number(100 * unknown / ids, 2));
    return lines.join(QLatin1Char('\n'));
}

} // namespace foresearch::ui
