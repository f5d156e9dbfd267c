#include "ui/models/architecture_table_model.h"

#include "core/space/architecture_json.h"
#include "ui/text/cell_roles.h"
#include "ui/text/numbers.h"

#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace foresearch::ui {

namespace {

constexpr double kMillion = 1e6;
constexpr double kGiga = 1e9;

/// Mean FFN width of all layers of both sides.
double meanFfnDim(const space::Architecture &architecture)
{
    double sum = 0;
    for (const auto &layer : architecture.encoder.layers)
        sum += layer.ffnDim;
    for (const auto &layer : architecture.decoder.layers)
        sum += layer.ffnDim;
    return sum / static_cast<double>(architecture.encoder.layers.size() + architecture.decoder.layers.size());
}

int layerKey(const space::Architecture &architecture)
{
    return static_cast<int>(1000 * architecture.encoder.layers.size() + architecture.decoder.layers.size());
}

bool isInteger(int column)
{
    return column == ArchitectureTableModel::EncoderColumn || column == ArchitectureTableModel::DecoderColumn
           || column == ArchitectureTableModel::FfnColumn;
}

QString layersText(const space::Architecture &architecture)
{
    return QStringLiteral("%1 / %2").arg(architecture.encoder.layers.size()).arg(architecture.decoder.layers.size());
}

} // namespace

void ArchitectureTableModel::setTask(std::shared_ptr<const eval::TfsTask> task)
{
    beginResetModel();
    m_task = std::move(task);
    collectRows();
    endResetModel();
}

void ArchitectureTableModel::collectRows()
{
    m_rows.clear();
    std::set<std::string> supernets;
    std::map<space::Architecture, std::size_t> rowOf;
    const std::size_t splitCount = m_task ? m_task->splits.size() : 0;
    for (std::size_t split = 0; split < splitCount; ++split) {
        const auto add = [&](const std::vector<eval::TfsEntry> &entries, Part part) {
            for (const eval::TfsEntry &entry : entries) {
                const auto [row, isNew] = rowOf.try_emplace(entry.architecture, m_rows.size());
                if (isNew)
                    m_rows.push_back({&entry, QString::fromStdString(canonicalJson(entry.architecture)),
                                      costs(entry.architecture, m_task->space.sizes),
                                      std::vector<Part>(splitCount, Part::Absent)});
                m_rows[row->second].parts[split] = part;
                for (const auto &[name, scores] : entry.supernets)
                    supernets.insert(name);
            }
        };
        add(m_task->splits[split].demonstrations, Part::Demonstration);
        add(m_task->splits[split].test, Part::Test);
    }
    m_supernets.assign(supernets.begin(), supernets.end());
}

int ArchitectureTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ArchitectureTableModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return FixedColumnCount + supernetColumns() + (m_task ? static_cast<int>(m_task->splits.size()) : 0);
}

QVariant ArchitectureTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const int firstSplit = FixedColumnCount + supernetColumns();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, column);
    case Qt::TextAlignmentRole:
        return QVariant(column < firstSplit ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case MutedRole:
        return column >= firstSplit && row.parts[static_cast<std::size_t>(column - firstSplit)] != Part::Demonstration;
    case KeyRole:
        return row.key;
    case SortRole:
        return value(row, column);
    default:
        return {};
    }
}

/// The number behind a cell, invalid where there is none.
QVariant ArchitectureTableModel::value(const Row &row, int column) const
{
    const eval::TfsEntry &entry = *row.entry;
    switch (column) {
    case EncoderColumn:
        return entry.architecture.encoder.embedDim;
    case DecoderColumn:
        return entry.architecture.decoder.embedDim;
    case LayersColumn:
        return layerKey(entry.architecture);
    case FfnColumn:
        return meanFfnDim(entry.architecture);
    case ParametersColumn:
        return static_cast<double>(row.costs.parameters) / kMillion;
    case FlopsColumn:
        return static_cast<double>(row.costs.flopsTotal()) / kGiga;
    case ValidColumn:
        return entry.truth.valid;
    case TestColumn:
        return entry.truth.test;
    case LatencyColumn:
        return entry.latencyMs ? QVariant(*entry.latencyMs) : QVariant();
    default:
        break;
    }
    const int offset = column - FixedColumnCount;
    if (offset >= supernetColumns())
        return static_cast<int>(row.parts[static_cast<std::size_t>(offset - supernetColumns())]);
    const auto scores = entry.supernets.find(m_supernets[static_cast<std::size_t>(offset / 2)]);
    if (scores == entry.supernets.end())
        return {};
    return offset % 2 == 0 ? scores->second.valid : scores->second.test;
}

QString ArchitectureTableModel::text(const Row &row, int column) const
{
    if (column >= FixedColumnCount + supernetColumns())
        return partText(row.parts[static_cast<std::size_t>(column - FixedColumnCount - supernetColumns())]);
    if (column == LayersColumn)
        return layersText(row.entry->architecture);
    const QVariant cell = value(row, column);
    if (!cell.isValid())
        return QString(kNoValue);
    if (isInteger(column))
        return count(qRound64(cell.toDouble()));
    return number(cell.toDouble(), column == ParametersColumn || column == LatencyColumn ? 1 : 2);
}

QString ArchitectureTableModel::partText(Part part)
{
    switch (part) {
    case Part::Demonstration:
        return tr("demonstration");
    case Part::Test:
        return tr("test");
    case Part::Absent:
        break;
    }
    return QString(kNoValue);
}

QVariant ArchitectureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const int firstSplit = FixedColumnCount + supernetColumns();
    if (role == Qt::TextAlignmentRole)
        return QVariant(section < firstSplit ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList fixed{tr("encoder"), tr("decoder"), tr("layers"),     tr("FFN, mean"),  tr("parameters, M"),
                            tr("GFLOPs"),  tr("BLEU"),    tr("BLEU, test"), tr("latency, ms")};
    if (section < FixedColumnCount)
        return fixed[section];
    if (section >= firstSplit)
        return tr("seed %1").arg(m_task->splits[static_cast<std::size_t>(section - firstSplit)].seed);
    const int offset = section - FixedColumnCount;
    const QString name = QString::fromStdString(m_supernets[static_cast<std::size_t>(offset / 2)]);
    return offset % 2 == 0 ? name : tr("%1, test").arg(name);
}

} // namespace foresearch::ui
