#include "ui/text/architecture_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace foresearch::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(foresearch::ui::ArchitectureWords)
};

} // namespace

QString partTitle(space::Hyperparameter part)
{
    using space::Hyperparameter;
    switch (part) {
    case Hyperparameter::EncoderEmbedDim:
        return Words::tr("encoder width");
    case Hyperparameter::EncoderLayerCount:
        return Words::tr("encoder layers");
    case Hyperparameter::EncoderFfnDim:
        return Words::tr("encoder FFN");
    case Hyperparameter::EncoderSelfHeads:
        return Words::tr("encoder heads");
    case Hyperparameter::DecoderEmbedDim:
        return Words::tr("decoder width");
    case Hyperparameter::DecoderLayerCount:
        return Words::tr("decoder layers");
    case Hyperparameter::DecoderFfnDim:
        return Words::tr("decoder FFN");
    case Hyperparameter::DecoderSelfHeads:
        return Words::tr("decoder heads");
    case Hyperparameter::DecoderCrossHeads:
        return Words::tr("cross heads");
    case Hyperparameter::ArbitraryAttention:
        return Words::tr("layers attended");
    }
    return {};
}

QString changeText(const search::PartChange &change)
{
    const auto shown = [&change](int value) {
        return QString::number(
            change.part == space::Hyperparameter::ArbitraryAttention ? space::attendedEncoderLayers(value) : value);
    };
    QStringList layers;
    QString one;
    for (std::size_t i = 0; i < change.before.size(); ++i) {
        if (change.before[i] == change.after[i])
            continue;
        layers << QString::number(i + 1);
        one = Words::tr("%1 → %2").arg(shown(change.before[i]), shown(change.after[i]));
    }
    const QString title = partTitle(change.part);
    if (!isPerLayer(change.part))
        return Words::tr("%1 %2").arg(title, one);
    return layers.size() == 1 ? Words::tr("%1 %2 in layer %3").arg(title, one, layers.front())
                              : Words::tr("%1 in layers %2").arg(title, layers.join(QStringLiteral(", ")));
}

QString changesText(const std::vector<search::PartChange> &changes)
{
    QStringList texts;
    for (const search::PartChange &change : changes)
        texts << changeText(change);
    return texts.join(QStringLiteral("; "));
}

QString originTitle(search::Origin origin)
{
    switch (origin) {
    case search::Origin::Random:
        return Words::tr("random");
    case search::Origin::Elite:
        return Words::tr("elite");
    case search::Origin::Mutation:
        return Words::tr("mutation");
    case search::Origin::Crossover:
        return Words::tr("crossover");
    }
    return {};
}

} // namespace foresearch::ui
