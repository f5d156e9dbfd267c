#include "ui/models/agreement_model.h"

#include "ui/text/numbers.h"

namespace foresearch::ui {

namespace {

constexpr int kDecimals = 3;

QString numberText(const std::optional<double> &value)
{
    return value ? number(*value, kDecimals) : QString(kNoValue);
}

} // namespace

void AgreementModel::setRows(std::vector<Row> rows, const QString &unit)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_unit = unit;
    endResetModel();
}

int AgreementModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AgreementModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AgreementModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return row.agreement ? row.who : row.why;
    case Qt::AccessibleTextRole:
        return index.column() == WhoColumn
                   ? row.who
                   : QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(),
                                                  text(row, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant(index.column() > WhoColumn ? Qt::AlignRight | Qt::AlignVCenter
                                                   : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QString AgreementModel::text(const Row &row, int column) const
{
    if (column == WhoColumn)
        return row.who;
    if (!row.agreement)
        return QString(kNoValue);
    return numberText(column == MaeColumn    ? row.agreement->mae
                      : column == RmseColumn ? row.agreement->rmse
                                             : row.agreement->tau);
}

QVariant AgreementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section > WhoColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhoColumn:
        return tr("who, on what");
    case MaeColumn:
        return m_unit.isEmpty() ? tr("MAE") : tr("MAE, %1").arg(m_unit);
    case RmseColumn:
        return tr("RMSE");
    default:
        return tr("tau");
    }
}

} // namespace foresearch::ui
