#include "ui/models/choices_model.h"

#include "ui/text/cell_roles.h"

#include <QStringList>

#include <utility>

namespace foresearch::ui {

namespace {

using space::Hyperparameter;

QString title(Hyperparameter hyperparameter)
{
    switch (hyperparameter) {
    case Hyperparameter::EncoderEmbedDim:
        return ChoicesModel::tr("encoder width");
    case Hyperparameter::EncoderLayerCount:
        return ChoicesModel::tr("encoder layers");
    case Hyperparameter::EncoderFfnDim:
        return ChoicesModel::tr("encoder FFN");
    case Hyperparameter::EncoderSelfHeads:
        return ChoicesModel::tr("encoder heads");
    case Hyperparameter::DecoderEmbedDim:
        return ChoicesModel::tr("decoder width");
    case Hyperparameter::DecoderLayerCount:
        return ChoicesModel::tr("decoder layers");
    case Hyperparameter::DecoderFfnDim:
        return ChoicesModel::tr("decoder FFN");
    case Hyperparameter::DecoderSelfHeads:
        return ChoicesModel::tr("decoder heads");
    case Hyperparameter::DecoderCrossHeads:
        return ChoicesModel::tr("cross heads");
    case Hyperparameter::ArbitraryAttention:
        return ChoicesModel::tr("attends to, layers");
    }
    return {};
}

} // namespace

void ChoicesModel::setSpace(std::optional<space::SearchSpace> space)
{
    beginResetModel();
    m_space = std::move(space);
    endResetModel();
}

int ChoicesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_space ? 0 : static_cast<int>(space::kHyperparameters.size());
}

int ChoicesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChoicesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Hyperparameter hyperparameter = space::kHyperparameters[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return index.column() == HyperparameterColumn ? title(hyperparameter) : choicesText(hyperparameter);
    case Qt::ToolTipRole:
        return space::isPerLayer(hyperparameter) ? tr("Chosen for every layer") : tr("Chosen once");
    case MutedRole:
        return index.column() == HyperparameterColumn;
    default:
        return {};
    }
}

QVariant ChoicesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == HyperparameterColumn ? tr("hyperparameter") : tr("choices");
}

QString ChoicesModel::choicesText(Hyperparameter hyperparameter) const
{
    QStringList texts;
    for (const int choice : choicesOf(m_space->choices, hyperparameter)) {
        const bool isAttention = hyperparameter == Hyperparameter::ArbitraryAttention;
        texts << QString::number(isAttention ? space::attendedEncoderLayers(choice) : choice);
    }
    return texts.join(QStringLiteral("  "));
}

} // namespace foresearch::ui
