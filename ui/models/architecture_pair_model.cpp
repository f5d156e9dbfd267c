#include "ui/models/architecture_pair_model.h"

#include "core/space/costs.h"
#include "ui/text/cell_roles.h"
#include "ui/text/numbers.h"

#include <QFont>
#include <QStringList>

#include <functional>
#include <numeric>

namespace foresearch::ui {

namespace {

/// "8, 4, 4", or "4" where all layers have the same.
template <typename Layer, typename Member>
QString listText(const std::vector<Layer> &layers, Member member)
{
    QStringList values;
    for (const Layer &layer : layers)
        values << QString::number(std::invoke(member, layer));
    if (values.count(values.value(0)) == values.size())
        return values.value(0);
    return values.join(QStringLiteral(", "));
}

template <typename Layer>
QString meanFfnText(const std::vector<Layer> &layers)
{
    const double sum = std::accumulate(layers.begin(), layers.end(), 0.0,
                                       [](double s, const Layer &layer) { return s + layer.ffnDim; });
    return count(qRound64(sum / static_cast<double>(layers.size())));
}

} // namespace

void ArchitecturePairModel::setArchitectures(const std::vector<space::Architecture> &architectures,
                                             const space::FixedSizes &sizes, const std::vector<KnownValue> &values)
{
    beginResetModel();
    m_rows.clear();
    m_isPair = architectures.size() > 1;
    if (!architectures.empty()) {
        addValues(values);
        addShape(architectures, sizes);
    }
    endResetModel();
}

void ArchitecturePairModel::clear()
{
    setArchitectures({}, {}, {});
}

void ArchitecturePairModel::addValues(const std::vector<KnownValue> &values)
{
    for (const KnownValue &known : values) {
        const auto shown = [&known](const std::optional<double> &value) {
            return value ? number(*value, known.decimals) : QString(kNoValue);
        };
        const bool both = known.first && known.second && m_isPair;
        m_rows.push_back({.name = known.name,
                          .first = shown(known.first),
                          .second = m_isPair ? shown(known.second) : QString(),
                          .isShape = false,
                          .isFirstBest = both && *known.first != *known.second
                                         && (*known.first > *known.second) != known.isBetterWhenLower,
                          .isSecondBest = both && *known.first != *known.second
                                          && (*known.second > *known.first) != known.isBetterWhenLower});
    }
}

void ArchitecturePairModel::addShape(const std::vector<space::Architecture> &architectures,
                                     const space::FixedSizes &sizes)
{
    using space::Architecture;
    using space::DecoderLayer;
    using space::EncoderLayer;
    const auto add = [&](const QString &name, const std::function<QString(const Architecture &)> &text) {
        m_rows.push_back({.name = name,
                          .first = text(architectures[0]),
                          .second = m_isPair ? text(architectures[1]) : QString(),
                          .isShape = true});
    };
    add(tr("encoder width"), [](const Architecture &a) { return count(a.encoder.embedDim); });
    add(tr("decoder width"), [](const Architecture &a) { return count(a.decoder.embedDim); });
    add(tr("encoder layers"), [](const Architecture &a) { return count(qint64(a.encoder.layers.size())); });
    add(tr("decoder layers"), [](const Architecture &a) { return count(qint64(a.decoder.layers.size())); });
    add(tr("encoder FFN, mean"), [](const Architecture &a) { return meanFfnText(a.encoder.layers); });
    add(tr("decoder FFN, mean"), [](const Architecture &a) { return meanFfnText(a.decoder.layers); });
    add(tr("encoder heads"),
        [](const Architecture &a) { return listText(a.encoder.layers, &EncoderLayer::selfHeads); });
    add(tr("decoder heads"),
        [](const Architecture &a) { return listText(a.decoder.layers, &DecoderLayer::selfHeads); });
    add(tr("cross heads"), [](const Architecture &a) { return listText(a.decoder.layers, &DecoderLayer::crossHeads); });
    add(tr("layers attended"), [](const Architecture &a) {
        return listText(a.decoder.layers,
                        [](const DecoderLayer &l) { return space::attendedEncoderLayers(l.arbitraryAttention); });
    });
    add(tr("GFLOPs"), [&sizes](const Architecture &a) {
        return number(static_cast<double>(space::costs(a, sizes).flopsTotal()) / 1e9, 2);
    });
    add(tr("parameters, M"), [&sizes](const Architecture &a) {
        return number(static_cast<double>(space::costs(a, sizes).parameters) / 1e6, 1);
    });
}

int ArchitecturePairModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ArchitecturePairModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ArchitecturePairModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column == PropertyColumn ? row.name : column == FirstColumn ? row.first : row.second;
    case Qt::TextAlignmentRole:
        return QVariant(column == PropertyColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                 : Qt::AlignRight | Qt::AlignVCenter);
    case MutedRole:
        return column == PropertyColumn;
    case DiffersRole:
        return m_isPair && row.isShape && row.first != row.second;
    case Qt::FontRole: {
        QFont font;
        font.setWeight(QFont::DemiBold);
        const bool isBest = (column == FirstColumn && row.isFirstBest) || (column == SecondColumn && row.isSecondBest);
        return isBest ? QVariant(font) : QVariant();
    }
    default:
        return {};
    }
}

QVariant ArchitecturePairModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section > 0 ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{QString(), tr("A"), m_isPair ? tr("B") : QString()};
    return titles[section];
}

} // namespace foresearch::ui
