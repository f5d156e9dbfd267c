#include "ui/text/predictors.h"

#include "core/predict/supernet_words.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <map>

namespace foresearch::ui {

namespace {

using predict::PredictorSpec;

QString text(const char *source)
{
    return QCoreApplication::translate("predictors", source);
}

/// Those of the command line and the paper; any other name stays as it is.
QString nameTitle(const std::string &name)
{
    static const std::map<std::string, const char *> titles{
        {"mean", QT_TRANSLATE_NOOP("predictors", "Mean of the demonstrations")},
        {"gflops", QT_TRANSLATE_NOOP("predictors", "GFLOPs")},
        {"parameters", QT_TRANSLATE_NOOP("predictors", "Parameters")},
        {"regression", QT_TRANSLATE_NOOP("predictors", "Regression")},
        {"ridge", QT_TRANSLATE_NOOP("predictors", "Ridge regression")},
        {"subset-average", QT_TRANSLATE_NOOP("predictors", "Subset average")},
        {"hat", QT_TRANSLATE_NOOP("predictors", "HAT")},
        {"sandwich", QT_TRANSLATE_NOOP("predictors", "Sandwich")},
        {"mos-layer", QT_TRANSLATE_NOOP("predictors", "Layer-wise MoS")},
        {"mos-neuron", QT_TRANSLATE_NOOP("predictors", "Neuron-wise MoS")},
    };
    const auto found = titles.find(name);
    return found != titles.end() ? text(found->second) : QString::fromStdString(name);
}

QString title(const PredictorSpec &spec);

QString membersTitle(const PredictorSpec &spec)
{
    QStringList titles;
    for (const PredictorSpec &member : spec.members)
        titles << title(member);
    return titles.join(QStringLiteral(" + "));
}

QString supernetTitle(const PredictorSpec &spec)
{
    const predict::SupernetWords words = predict::supernetWords(spec);
    const QString name = QString::fromStdString(predict::networkName(words.file));
    if (words.measure == predict::SupernetMeasure::Bleu)
        return name + QStringLiteral(", BLEU");
    const QString device =
        words.device == "cpu" ? QString() : QStringLiteral(", ") + QString::fromStdString(words.device);
    return name + (words.precision == predict::Precision::Fp32 ? QString() : QStringLiteral(", bf16")) + device;
}

QString title(const PredictorSpec &spec)
{
    switch (spec.kind) {
    case PredictorSpec::Kind::Named:
        return nameTitle(spec.name);
    case PredictorSpec::Kind::Calibrated:
        return text(QT_TRANSLATE_NOOP("predictors", "%1, calibrated")).arg(title(spec.members.front()));
    case PredictorSpec::Kind::Ensemble:
        return membersTitle(spec);
    case PredictorSpec::Kind::Stack:
        return text(QT_TRANSLATE_NOOP("predictors", "Stack of %1")).arg(membersTitle(spec));
    case PredictorSpec::Kind::Exec:
        return QFileInfo(QString::fromStdString(spec.command.front())).fileName();
    case PredictorSpec::Kind::LanguageModel:
        return QString::fromStdString(spec.prompt);
    case PredictorSpec::Kind::Supernet:
        return supernetTitle(spec);
    case PredictorSpec::Kind::Distilled:
        break;
    }
    return QFileInfo(QString::fromStdString(spec.file)).completeBaseName();
}

} // namespace

QString predictorTitle(const std::string &predictor)
{
    const auto spec = predict::parsePredictorSpec(predictor);
    return spec ? title(*spec) : QString::fromStdString(predictor);
}

QString predictorKind(const std::string &predictor)
{
    const auto spec = predict::parsePredictorSpec(predictor);
    if (!spec)
        return {};
    switch (spec->kind) {
    case PredictorSpec::Kind::Calibrated:
        return text(QT_TRANSLATE_NOOP("predictors", "corrected on the demonstrations"));
    case PredictorSpec::Kind::Ensemble:
        return text(QT_TRANSLATE_NOOP("predictors", "mean of predictors"));
    case PredictorSpec::Kind::Stack:
        return text(QT_TRANSLATE_NOOP("predictors", "weights by leave-one-out"));
    case PredictorSpec::Kind::Exec:
        return text(QT_TRANSLATE_NOOP("predictors", "a program"));
    case PredictorSpec::Kind::Distilled:
        return text(QT_TRANSLATE_NOOP("predictors", "a trained network"));
    case PredictorSpec::Kind::Supernet:
        return text(QT_TRANSLATE_NOOP("predictors", "a supernet's shared weights"));
    case PredictorSpec::Kind::LanguageModel:
        return text(QT_TRANSLATE_NOOP("predictors", "a language model's replies"));
    case PredictorSpec::Kind::Named:
        break;
    }
    const std::string &name = spec->name;
    if (name == "regression" || name == "ridge" || name == "subset-average")
        return text(QT_TRANSLATE_NOOP("predictors", "fitted to the demonstrations"));
    if (name == "mean" || name == "gflops" || name == "parameters")
        return text(QT_TRANSLATE_NOOP("predictors", "control"));
    return text(QT_TRANSLATE_NOOP("predictors", "recorded"));
}

} // namespace foresearch::ui
