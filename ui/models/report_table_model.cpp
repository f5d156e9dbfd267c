#include "ui/models/report_table_model.h"

#include "ui/text/numbers.h"

#include <QFont>

namespace foresearch::ui {

namespace {

/// "0.281 ± 0.012  [0.240, 0.322]"
QString text(const report::Number &cell, int decimals)
{
    QString text = number(cell.value, decimals);
    if (cell.sd)
        text += QStringLiteral(" ± ") + number(*cell.sd, decimals);
    if (cell.interval)
        text += QStringLiteral("  [%1, %2]")
                    .arg(number(cell.interval->low, decimals), number(cell.interval->high, decimals));
    return text;
}

} // namespace

void ReportTableModel::setTable(report::Table table)
{
    report::markBest(table);
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int ReportTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ReportTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

const report::Cell *ReportTableModel::cell(const QModelIndex &index) const
{
    const auto &cells = m_table.rows[static_cast<std::size_t>(index.row())].cells;
    const auto column = static_cast<std::size_t>(index.column());
    return column < cells.size() ? &cells[column] : nullptr;
}

Qt::Alignment ReportTableModel::alignment(int column) const
{
    switch (m_table.columns[static_cast<std::size_t>(column)].alignment) {
    case report::Alignment::Right:
        return Qt::AlignRight | Qt::AlignVCenter;
    case report::Alignment::Center:
        return Qt::AlignCenter;
    case report::Alignment::Left:
        break;
    }
    return Qt::AlignLeft | Qt::AlignVCenter;
}

QVariant ReportTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const report::Cell *found = cell(index);
    const auto *value = found != nullptr ? std::get_if<report::Number>(found) : nullptr;
    switch (role) {
    case Qt::DisplayRole:
        if (value != nullptr)
            return text(*value, m_table.columns[static_cast<std::size_t>(index.column())].precision);
        if (const auto *words = found != nullptr ? std::get_if<std::string>(found) : nullptr)
            return QString::fromStdString(*words);
        return QString(kNoValue);
    case Qt::TextAlignmentRole:
        return QVariant(alignment(index.column()));
    case Qt::FontRole: {
        if (value == nullptr || !value->isBest)
            return {};
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    default:
        return {};
    }
}

QVariant ReportTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const report::Column &column = m_table.columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant(alignment(section));
    if (role != Qt::DisplayRole)
        return {};
    return column.unit.empty()
               ? QString::fromStdString(column.title)
               : tr("%1, %2").arg(QString::fromStdString(column.title), QString::fromStdString(column.unit));
}

} // namespace foresearch::ui
