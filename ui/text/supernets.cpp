#include "ui/text/supernets.h"

#include "ui/text/numbers.h"

#include <QCoreApplication>
#include <QLocale>

namespace foresearch::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Supernets)
};

} // namespace

QString variantTitle(predict::SupernetVariant variant)
{
    switch (variant) {
    case predict::SupernetVariant::Hat:
        return Words::tr("HAT");
    case predict::SupernetVariant::Sandwich:
        return Words::tr("Sandwich");
    case predict::SupernetVariant::LayerMixture:
        return Words::tr("Layer-wise MoS");
    case predict::SupernetVariant::NeuronMixture:
        return Words::tr("Neuron-wise MoS");
    }
    return {};
}

QString variantWords(predict::SupernetVariant variant)
{
    switch (variant) {
    case predict::SupernetVariant::Hat:
        return Words::tr("One random architecture learns in each update (single-path one-shot).");
    case predict::SupernetVariant::Sandwich:
        return Words::tr("A random architecture, the largest and the smallest learn in each update.");
    case predict::SupernetVariant::LayerMixture:
        return Words::tr("Sandwich; every feed-forward layer is a mixture of experts with one weight an expert.");
    case predict::SupernetVariant::NeuronMixture:
        return Words::tr(
            "Sandwich; every feed-forward layer is a mixture of experts with one weight an expert and neuron.");
    }
    return {};
}

QString trainingTitle(const predict::SupernetTrainingSettings &settings, const QString &space)
{
    if (const auto &one = settings.architecture)
        return Words::tr("From scratch, %1, %2 wide, %3 layers, seed %4")
            .arg(space, QStringLiteral("%1 / %2").arg(one->encoder.embedDim).arg(one->decoder.embedDim),
                 QStringLiteral("%1 / %2").arg(one->encoder.layers.size()).arg(one->decoder.layers.size()))
            .arg(settings.seed);
    return Words::tr("%1, %2, seed %3").arg(variantTitle(settings.variant), space).arg(settings.seed);
}

QString byteCount(double bytes)
{
    if (bytes >= 1e9)
        return Words::tr("%1 GB").arg(number(bytes / 1e9, bytes < 1e10 ? 1 : 0));
    return Words::tr("%1 MB").arg(number(bytes / 1e6, 0));
}

QString rateNumber(double rate)
{
    return QLocale().toString(rate, 'g', 3);
}

} // namespace foresearch::ui
