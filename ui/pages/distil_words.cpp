#include "ui/pages/distil_words.h"

#include "core/eval/metrics.h"
#include "ui/plots/distil_figures.h"
#include "ui/text/numbers.h"
#include "ui/text/predictors.h"

#include <QCoreApplication>

#include <algorithm>

namespace foresearch::ui {

namespace {

constexpr int kDecimals = 3;
constexpr double kMattersFrom = 0.2; ///< of the labels' own spread: a smaller error is none to worry about

QString text(const char *source)
{
    return QCoreApplication::translate("distil words", source);
}

QString number(std::size_t value)
{
    return count(static_cast<qint64>(value));
}

QString askedText(const workbench::DistilPlan &plan, const workbench::LabelPrice &price)
{
    const QString teacher = predictorTitle(plan.teacher);
    if (price.missing() == 0)
        return text(QT_TRANSLATE_NOOP("distil words", "All %1 architectures are labelled already; %2 is not asked."))
            .arg(number(price.examples), teacher);
    const QString missing =
        price.labelled == 0
            ? text(QT_TRANSLATE_NOOP("distil words", "%1 architectures to ask %2 for."))
                  .arg(number(price.examples), teacher)
            : text(QT_TRANSLATE_NOOP("distil words", "%1 architectures to ask %2 for; %3 of %4 are "
                                                     "labelled already."))
                  .arg(number(price.missing()), teacher, number(price.labelled), number(price.examples));
    return price.examples < plan.examples
               ? missing + QLatin1Char(' ')
                     + text(QT_TRANSLATE_NOOP("distil words", "The space has no more than these."))
               : missing;
}

QString costText(const workbench::LabelPrice &price)
{
    switch (price.cost) {
    case workbench::TeacherCost::Computed:
        break;
    case workbench::TeacherCost::Replies:
        return text(QT_TRANSLATE_NOOP("distil words", "Only replies that the project has count; none is paid for."));
    case workbench::TeacherCost::Endpoint:
        return text(QT_TRANSLATE_NOOP("distil words", "Each label costs what the endpoint counts."));
    case workbench::TeacherCost::Program:
        return price.missing() == 0
                   ? QString()
                   : text(QT_TRANSLATE_NOOP("distil words", "The program is called %1 times; what that costs, and how "
                                                            "long it takes, is the program's affair."))
                         .arg(number(price.calls));
    }
    return text(QT_TRANSLATE_NOOP("distil words", "Nothing to pay."));
}

QString errorIn(double value, const predict::Scale &scale)
{
    return QStringLiteral("%1 %2").arg(ui::number(value, kDecimals), plots::unitTitle(scale)).trimmed();
}

void addLabelWarnings(const workbench::StoredNetwork &network, QStringList &sentences)
{
    const QString teacher = predictorTitle(network.header.teacher);
    if (network.failed > 0) {
        QStringList reasons;
        for (const predict::SaidOften &reason : network.problems)
            if (reasons.size() < 3)
                reasons << text(QT_TRANSLATE_NOOP("distil words", "%1 (%2 times)"))
                               .arg(QString::fromStdString(reason.sentence), number(reason.count));
        sentences << text(QT_TRANSLATE_NOOP("distil words", "%1 had no value for %2 architectures, which are left out: "
                                                            "%3"))
                         .arg(teacher, number(network.failed), reasons.join(QLatin1Char(' ')));
    }
    if (network.warned > 0)
        sentences << text(
                         QT_TRANSLATE_NOOP("distil words", "%1 of %2 labels lie outside what %3 knows; most often: %4"))
                         .arg(number(network.warned), number(network.rows + network.unseen.values.size()), teacher,
                              QString::fromStdString(network.warnings.front().sentence));
}

/// The last point of the first network, which is always there.
void addTrainingWarnings(const workbench::StoredNetwork &network, QStringList &sentences)
{
    std::vector<predict::TrainingPoint> first;
    for (const predict::TrainingPoint &point : network.curve)
        if (point.member == 0 && point.unseen)
            first.push_back(point);
    if (first.size() < 5)
        return;
    const predict::TrainingPoint &last = first.back();
    const auto spread = eval::meanAndSd(network.unseen.values);
    const bool matters = spread && *last.unseen > kMattersFrom * spread->sd;
    if (matters && *last.unseen > 2 * last.training)
        sentences << text(QT_TRANSLATE_NOOP("distil words",
                                            "It knows the labels that it learnt from far better than others (%1 and "
                                            "%2): more examples or a smaller network help."))
                         .arg(errorIn(last.training, network.header.scale),
                              errorIn(*last.unseen, network.header.scale));
    const double before = *first[first.size() * 4 / 5 - 1].unseen;
    if (matters && *last.unseen < 0.95 * before)
        sentences << text(QT_TRANSLATE_NOOP("distil words", "Its error was still falling when the training ended: more "
                                                            "steps or a higher learning rate help."));
}

} // namespace

double trainingSeconds(const workbench::DistilPlan &plan, std::size_t inputs)
{
    constexpr double kFlopsPerSecond = 2e10; // of one slow core
    constexpr double kSecondsPerStep = 1e-4; // besides the products
    const predict::RegressorSettings &settings = plan.training;
    const auto width = static_cast<double>(settings.hiddenWidth);
    const double parameters =
        width * static_cast<double>(inputs) + width * width * static_cast<double>(settings.hiddenLayers - 1);
    const double flopsPerStep = 6 * parameters * static_cast<double>(settings.optimisation.batch);
    return static_cast<double>(settings.members * settings.optimisation.steps)
           * (flopsPerStep / kFlopsPerSecond + kSecondsPerStep);
}

QString priceText(const workbench::DistilPlan &plan, const workbench::LabelPrice &price)
{
    QStringList sentences{askedText(plan, price)};
    if (const QString cost = costText(price); !cost.isEmpty())
        sentences << cost;
    if (price.missing() > 0 && price.seconds)
        sentences << text(QT_TRANSLATE_NOOP("distil words", "Labelling takes about %1."))
                         .arg(duration(std::max(*price.seconds, 1.0)));
    return sentences.join(QLatin1Char(' '));
}

QString progressText(workbench::Distilling::Phase phase, const jobs::JobInfo &job)
{
    using Phase = workbench::Distilling::Phase;
    const QString what = phase == Phase::Labelling  ? text(QT_TRANSLATE_NOOP("distil words", "Labelling"))
                         : phase == Phase::Training ? text(QT_TRANSLATE_NOOP("distil words", "Training"))
                                                    : text(QT_TRANSLATE_NOOP("distil words", "Learning curve"));
    if (job.progress.total <= 0)
        return what + QChar(0x2026);
    const auto done = static_cast<std::size_t>(job.progress.done);
    const auto total = static_cast<std::size_t>(job.progress.total);
    QString words = phase == Phase::Labelling  ? text(QT_TRANSLATE_NOOP("distil words", "%1: %2 of %3 architectures"))
                    : phase == Phase::Training ? text(QT_TRANSLATE_NOOP("distil words", "%1: %2 of %3 steps"))
                                               : text(QT_TRANSLATE_NOOP("distil words", "%1: %2 of %3 networks"));
    words = words.arg(what, number(done), number(total));
    if (job.secondsLeft)
        words +=
            QStringLiteral(" · ") + text(QT_TRANSLATE_NOOP("distil words", "%1 left")).arg(duration(*job.secondsLeft));
    return words;
}

QStringList warningsOf(const workbench::StoredNetwork &network)
{
    QStringList sentences;
    if (network.status == store::RunStatus::Failed || (!network.message.empty() && network.predictor.empty()))
        sentences << QString::fromStdString(network.message);
    addLabelWarnings(network, sentences);
    if (network.unseen.values.empty())
        sentences << text(QT_TRANSLATE_NOOP("distil words", "No labels are held out: how far it is from its teacher on "
                                                            "others is not known."));
    addTrainingWarnings(network, sentences);
    if (network.truth && network.truth->teacher && network.truth->teacher->tau && network.truth->network.tau
        && *network.truth->network.tau < *network.truth->teacher->tau - 0.1)
        sentences << text(QT_TRANSLATE_NOOP("distil words", "It orders the test architectures clearly worse than its "
                                                            "teacher."));
    return sentences;
}

QString networkTitle(const std::string &teacher, std::size_t examples, const std::string &preset)
{
    return text(QT_TRANSLATE_NOOP("distil words", "%1 · %2 examples · %3"))
        .arg(predictorTitle(teacher), number(examples),
             text(preset == "paper" ? QT_TRANSLATE_NOOP("distil words", "paper")
                                    : QT_TRANSLATE_NOOP("distil words", "recommended")));
}

} // namespace foresearch::ui
