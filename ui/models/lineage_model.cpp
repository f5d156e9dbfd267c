#include "ui/models/lineage_model.h"

#include "core/space/architecture_json.h"
#include "ui/text/architecture_words.h"
#include "ui/text/cell_roles.h"
#include "ui/text/numbers.h"
#include "ui/text/predictors.h"

#include <QStringList>

namespace foresearch::ui {

void LineageModel::setLineage(const std::vector<search::Generation> &generations, std::size_t id)
{
    const std::vector<search::Birth> births = search::births(generations, id);
    beginResetModel();
    m_rows.clear();
    m_births = births.size();
    for (auto birth = births.rbegin(); birth != births.rend(); ++birth) {
        if (!birth->isTrunk)
            continue;
        const search::Generation &generation = generations[static_cast<std::size_t>(birth->place.iteration) - 1];
        const search::Individual &one = generation.individuals[birth->place.index];
        m_rows.push_back({.key = QString::fromStdString(canonicalJson(one.architecture)),
                          .iteration = birth->place.iteration,
                          .origin = originTitle(one.origin),
                          .score = one.score ? number(*one.score, 3) : QString(kNoValue),
                          .scoreTip = tr("%1 by %2")
                                          .arg(QString::fromStdString(generation.scale.metric),
                                               predictorTitle(generation.predictor)),
                          .changes = one.parents.empty()      ? tr("drawn from the space")
                                     : birth->changes.empty() ? tr("only what is not used")
                                                              : changesText(birth->changes)});
    }
    endResetModel();
}

void LineageModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_births = 0;
    endResetModel();
}

int LineageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LineageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LineageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column == IterationColumn ? count(row.iteration)
               : column == OriginColumn  ? row.origin
               : column == ScoreColumn   ? row.score
                                         : row.changes;
    case Qt::ToolTipRole:
        return column == ScoreColumn ? row.scoreTip : column == ChangesColumn ? row.changes : QString();
    case Qt::TextAlignmentRole:
        return QVariant(column == IterationColumn || column == ScoreColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                                           : Qt::AlignLeft | Qt::AlignVCenter);
    case MutedRole:
        return column == OriginColumn;
    case KeyRole:
        return row.key;
    default:
        return {};
    }
}

QVariant LineageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == IterationColumn || section == ScoreColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                                             : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("iteration"), tr("origin"), tr("score"), tr("what changed")};
    return titles[section];
}

} // namespace foresearch::ui
