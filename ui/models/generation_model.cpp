#include "ui/models/generation_model.h"

#include "core/space/architecture_json.h"
#include "ui/text/cell_roles.h"
#include "ui/text/numbers.h"

#include <QStringList>

#include <algorithm>

namespace foresearch::ui {

namespace {

constexpr int kScoreDecimals = 3;

} // namespace

QString originText(const search::Individual &individual)
{
    switch (individual.origin) {
    case search::Origin::Random:
        return GenerationModel::tr("random");
    case search::Origin::Elite:
        return GenerationModel::tr("elite");
    case search::Origin::Mutation:
        return GenerationModel::tr("mutation of %1").arg(individual.parents.front());
    case search::Origin::Crossover:
        return GenerationModel::tr("crossover of %1 and %2")
            .arg(individual.parents.front())
            .arg(individual.parents.back());
    }
    return {};
}

void GenerationModel::setGeneration(search::Generation generation)
{
    beginResetModel();
    m_generation = std::move(generation);
    m_rows.clear();
    for (const std::size_t index : ranking(m_generation))
        m_rows.push_back({index, QString::fromStdString(canonicalJson(m_generation.individuals[index].architecture))});
    endResetModel();
}

const search::Individual *GenerationModel::find(const QString &key) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&key](const Row &one) { return one.key == key; });
    return row == m_rows.end() ? nullptr : &individual(*row);
}

int GenerationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int GenerationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant GenerationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == ScoreColumn ? QString::fromStdString(individual(row).problem) : QString();
    case Qt::TextAlignmentRole:
        return QVariant(column == OriginColumn ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case MutedRole:
        return column == OriginColumn;
    case KeyRole:
        return row.key;
    case SortRole:
        return value(row, column);
    default:
        return {};
    }
}

QVariant GenerationModel::value(const Row &row, int column) const
{
    const search::Individual &one = individual(row);
    const auto number = [](const std::optional<double> &value) { return value ? QVariant(*value) : QVariant(); };
    switch (column) {
    case WidthsColumn:
        return 10'000 * one.architecture.encoder.embedDim + one.architecture.decoder.embedDim;
    case LayersColumn:
        return static_cast<int>(1000 * one.architecture.encoder.layers.size() + one.architecture.decoder.layers.size());
    case ScoreColumn:
        return number(one.score);
    case LatencyColumn:
        return number(one.costs.latencyMs);
    case FlopsColumn:
        return one.costs.flopsGiga;
    case ParametersColumn:
        return one.costs.parametersMillion;
    default:
        return originText(one);
    }
}

QString GenerationModel::text(const Row &row, int column) const
{
    const space::Architecture &architecture = individual(row).architecture;
    if (column == WidthsColumn)
        return QStringLiteral("%1 / %2").arg(architecture.encoder.embedDim).arg(architecture.decoder.embedDim);
    if (column == LayersColumn)
        return QStringLiteral("%1 / %2")
            .arg(architecture.encoder.layers.size())
            .arg(architecture.decoder.layers.size());
    const QVariant cell = value(row, column);
    if (column == OriginColumn)
        return cell.toString();
    if (!cell.isValid())
        return kNoValue;
    const int decimals = column == ScoreColumn ? kScoreDecimals : column == FlopsColumn ? 2 : 1;
    return number(cell.toDouble(), decimals);
}

QVariant GenerationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == OriginColumn ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString unit = QString::fromStdString(m_generation.scale.unit);
    const QStringList titles{
        tr("encoder / decoder"), tr("layers"), unit.isEmpty() ? tr("score") : unit, tr("latency, ms"), tr("GFLOPs"),
        tr("parameters, M"),     tr("origin")};
    return titles[section];
}

} // namespace foresearch::ui
