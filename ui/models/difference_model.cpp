#include "ui/models/difference_model.h"

#include "ui/text/architecture_words.h"
#include "ui/text/cell_roles.h"
#include "ui/text/numbers.h"
#include "ui/text/predictors.h"

#include <map>

namespace foresearch::ui {

namespace {

/// Names that end with a predictor's.
QString predictorDifference(const std::string &name)
{
    static const std::map<std::string, const char *> prefixes{
        {"asked of ", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "%1: scores asked")},
        {"reused of ", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "%1: scores saved by reuse")},
        {"seconds in ", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "%1: seconds")},
    };
    for (const auto &[prefix, title] : prefixes)
        if (name.starts_with(prefix))
            return DifferenceModel::tr(title).arg(predictorTitle(name.substr(prefix.size())));
    return {};
}

/// Numbers with as many places as they deserve; the tip has them all.
QString valueText(const std::string &name, const std::string &value)
{
    const QString text = QString::fromStdString(value);
    bool isNumber = false;
    const double asNumber = text.toDouble(&isNumber);
    if (!isNumber || value.find('.') == std::string::npos)
        return text;
    if (name.starts_with("seconds in "))
        return number(asNumber, 2);
    if (name == "best score")
        return number(asNumber, 3);
    if (name.starts_with("best: "))
        return number(asNumber, name == "best: GFLOPs" ? 2 : 1);
    return text;
}

} // namespace

QString differenceTitle(const std::string &name)
{
    static const std::map<std::string, const char *> titles{
        {"training.corpus", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "corpus")},
        {"training.space", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "search space")},
        {"training.variant", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "variant")},
        {"training.updates", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "updates")},
        {"training.seed", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "seed")},
        {"training.draws", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "draws")},
        {"training.precision", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "precision")},
        {"training.max-tokens", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "tokens a batch")},
        {"training.update-freq", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "batches an update")},
        {"training.schedule", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "schedule")},
        {"training.warmup-updates", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "warm-up")},
        {"training.first-rate", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "first rate")},
        {"training.learning-rate", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "learning rate")},
        {"training.weight-decay", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "weight decay")},
        {"training.clip-norm", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "longest gradient")},
        {"training.dropout", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "dropout")},
        {"training.attention-dropout", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "attention dropout")},
        {"training.label-smoothing", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "label smoothing")},
        {"training.experts", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "experts")},
        {"training.router-width", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "router width")},
        {"training.router-dropout", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "router dropout")},
        {"training.validate-every", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "validate every")},
        {"training.save-every", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "save every")},
        {"training.architecture", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "architecture")},
        {"training.patience", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "patience")},
        {"training.average", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "average")},
        {"search", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "search")},
        {"schedule", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "schedule")},
        {"iterations", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "iterations")},
        {"strategy", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "strategy")},
        {"options.seed", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "seed")},
        {"options.population", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "population")},
        {"options.parents", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "parents")},
        {"options.mutations", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "mutations")},
        {"options.crossovers", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "crossovers")},
        {"options.mutation_probability", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "mutation probability")},
        {"constraints.latency_ms", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "limit: latency, ms")},
        {"constraints.machine", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "machine")},
        {"constraints.flops_giga", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "limit: GFLOPs")},
        {"constraints.parameters_million",
         QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "limit: parameters, million")},
        {"finished iterations", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "finished iterations")},
        {"latencies asked", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "latencies asked")},
        {"score's scale", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "unit of the score")},
        {"best score", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "best score")},
        {"found in iteration", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "found in iteration")},
        {"best: latency, ms", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "best: latency, ms")},
        {"best: GFLOPs", QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "best: GFLOPs")},
        {"best: parameters, million",
         QT_TRANSLATE_NOOP("foresearch::ui::DifferenceModel", "best: parameters, million")},
    };
    if (const auto found = titles.find(name); found != titles.end())
        return DifferenceModel::tr(found->second);
    for (const space::Hyperparameter part : space::kHyperparameters)
        if (name == "best: " + std::string(hatName(part)))
            return DifferenceModel::tr("best: %1").arg(partTitle(part));
    const QString ofPredictor = predictorDifference(name);
    return ofPredictor.isEmpty() ? QString::fromStdString(name) : ofPredictor;
}

void DifferenceModel::setDifferences(std::vector<search::Difference> differences, const QStringList &titles)
{
    beginResetModel();
    m_differences = std::move(differences);
    m_titles = titles;
    endResetModel();
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_differences.size());
}

int DifferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size()) + 1;
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const search::Difference &difference = m_differences[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        if (column == 0)
            return differenceTitle(difference.name);
        const std::string &value = difference.values[static_cast<std::size_t>(column) - 1];
        return value.empty() ? QString(kNoValue) : valueText(difference.name, value);
    }
    case Qt::ToolTipRole:
        return column == 0 ? QString::fromStdString(difference.name)
                           : QString::fromStdString(difference.values[static_cast<std::size_t>(column) - 1]);
    case Qt::TextAlignmentRole:
        return QVariant(column > 0 ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case MutedRole:
        return column == 0;
    default:
        return {};
    }
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section > 0 ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("what differs") : m_titles[section - 1];
}

} // namespace foresearch::ui
