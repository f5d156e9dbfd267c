#include "ui/pages/supernet_words.h"

#include "core/base/json.h"
#include "core/workbench/scratch_plan.h"
#include "ui/text/numbers.h"
#include "ui/text/supernets.h"

#include <QCoreApplication>
#include <QStringList>

namespace foresearch::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SupernetWords)
};

QString losses(const predict::ValidationPoint &point, bool isAlone)
{
    if (isAlone)
        return Words::tr("validation %1").arg(number(point.largest.loss, 3));
    return Words::tr("largest %1, smallest %2, random %3")
        .arg(number(point.largest.loss, 3), number(point.smallest.loss, 3), number(point.random.loss, 3));
}

QString numberOf(const workbench::StoredTraining &training)
{
    return Words::tr("no. %1").arg(static_cast<qint64>(training.id));
}

} // namespace

QString titleOf(const workbench::StoredTraining &training)
{
    return trainingTitle(training.plan.settings, QString::fromStdString(training.plan.space.name));
}

QString shortTitleOf(const workbench::StoredTraining &training)
{
    const auto &alone = training.plan.settings.architecture;
    return alone ? Words::tr("scratch, %1, %2").arg(widthsText(*alone), layersText(*alone)) : titleOf(training);
}

QString updatesText(const workbench::StoredTraining &training)
{
    return Words::tr("%1 of %2")
        .arg(count(static_cast<qint64>(training.updates)), count(static_cast<qint64>(training.plan.settings.updates)));
}

QString trainingStatus(const workbench::StoredTraining &training)
{
    switch (training.status) {
    case store::RunStatus::Running:
        return Words::tr("running");
    case store::RunStatus::Finished:
        return Words::tr("done");
    case store::RunStatus::Stopped:
        return training.updates > 0 ? Words::tr("stopped") : Words::tr("not begun");
    case store::RunStatus::Failed:
        return Words::tr("failed");
    case store::RunStatus::Interrupted:
        return Words::tr("interrupted");
    }
    return {};
}

QString nowText(const workbench::StoredTraining &training, const std::optional<jobs::JobInfo> &job)
{
    if (training.status == store::RunStatus::Failed)
        return QString::fromStdString(training.message);
    QStringList parts{Words::tr("update %1").arg(updatesText(training))};
    if (job && job->progress.unit == "sentences") {
        parts << Words::tr("translates to measure BLEU");
    } else if (!training.samples.empty()) {
        const workbench::TrainingSample &last = training.samples.back();
        parts << Words::tr("loss %1").arg(number(last.loss, 3))
              << Words::tr("learning rate %1").arg(rateNumber(last.learningRate))
              << Words::tr("%1 tokens/s").arg(count(static_cast<qint64>(last.tokensPerSecond)));
    } else if (job && job->state == jobs::JobState::Waiting) {
        parts << Words::tr("waits until another computation ends");
    } else if (job) {
        parts << Words::tr("reading the corpus…");
    }
    if (job && job->secondsLeft)
        parts << Words::tr("about %1 left").arg(duration(*job->secondsLeft));
    if (const auto best = training.best())
        parts << Words::tr("best after %1: %2")
                     .arg(count(static_cast<qint64>(best->update)), losses(*best, workbench::isScratch(training.plan)));
    return parts.join(QStringLiteral(" · "));
}

QString estimateText(const workbench::TrainingEstimate *estimate, bool hasCorpus)
{
    if (!hasCorpus)
        return Words::tr("Choose a corpus to see what the training asks for.");
    if (estimate == nullptr)
        return Words::tr("Reading the corpus…");
    QStringList lines;
    if (estimate->seconds)
        lines << Words::tr("About %1, at %2 tokens/s (%3).")
                     .arg(duration(*estimate->seconds), count(static_cast<qint64>(*estimate->tokensPerSecond)),
                          estimate->isMeasured ? Words::tr("as trainings here reached")
                                               : Words::tr("from the speed of products here"));
    else
        lines << Words::tr("How long it takes is known when this machine's speed is.");
    lines << Words::tr("%1 million parameters; about %2 of memory, %3 on the disk.")
                 .arg(number(static_cast<double>(estimate->parameters) / 1e6, 1), byteCount(estimate->memoryBytes),
                      byteCount(estimate->diskBytes));
    if (estimate->epochs > 0)
        lines << Words::tr("%1 target tokens an update: %2 times through the corpus.")
                     .arg(count(static_cast<qint64>(estimate->idsPerUpdate)), number(estimate->epochs, 1));
    return lines.join(QLatin1Char('\n'));
}

QString bleuText(const workbench::TriedBleu &bleu)
{
    const text::BleuScore &score = bleu.estimate.score;
    QString head = Words::tr("BLEU %1").arg(number(score.score, 2));
    if (const auto &interval = bleu.estimate.interval)
        head += Words::tr(" (95 % interval %1 to %2)").arg(number(interval->low, 2), number(interval->high, 2));
    QStringList precisions;
    for (const double precision : score.precisions)
        precisions << number(precision, 1);
    const QStringList lines{
        head,
        Words::tr("Precisions %1 · brevity penalty %2")
            .arg(precisions.join(QStringLiteral(" / ")), number(score.brevityPenalty, 3)),
        Words::tr("%1 sentences of %2 in %3 · beam %4, length penalty %5")
            .arg(count(static_cast<qint64>(bleu.sentences)), widthsText(bleu.architecture), duration(bleu.seconds))
            .arg(bleu.beam.beam)
            .arg(number(bleu.beam.lengthPenalty, 2)),
        QString::fromStdString(bleu.signature)};
    return lines.join(QLatin1Char('\n'));
}

QString judgedText(const workbench::StoredTraining &training)
{
    if (training.judged.empty())
        return Words::tr("Its BLEU on the validation and the test part appears here at the end.");
    QStringList lines;
    for (const workbench::JudgedPart &part : training.judged)
        lines << (part.split == "test" ? Words::tr("BLEU %1 on test") : Words::tr("BLEU %1 on validation"))
                     .arg(number(part.bleu, 2));
    const QString both = lines.join(QStringLiteral(" · "));
    const auto parsed = parseJson(training.judged.front().details, {"details"});
    if (!parsed)
        return both;
    const auto text = [&parsed](const char *key) {
        const auto found = parsed->find(key);
        return found == parsed->end()
                   ? QString()
                   : QString::fromStdString(found->is_string() ? found->get<std::string>() : found->dump());
    };
    const QString weights =
        training.plan.settings.average > 0 ? Words::tr("average of the last validations")
        : training.best() ? Words::tr("best after update %1").arg(count(static_cast<qint64>(training.best()->update)))
                          : QString();
    return both + QLatin1Char('\n')
           + Words::tr("%1 · beam %2, length penalty %3\n%4\nweights %5…, sentences %6…")
                 .arg(weights, text("beam"), text("length_penalty"), text("bleu"), text("supernet").left(12),
                      text("corpus").left(12));
}

std::vector<search::Difference> differencesOf(const std::vector<const workbench::StoredTraining *> &trainings)
{
    std::vector<workbench::SupernetPlan> plans;
    for (const workbench::StoredTraining *training : trainings)
        plans.push_back(training->plan);
    std::vector<search::Difference> rows = workbench::differences(plans);
    for (search::Difference &row : rows) {
        if (row.name != "training.architecture")
            continue;
        for (std::size_t i = 0; i < plans.size(); ++i)
            if (const auto &alone = plans[i].settings.architecture)
                row.values[i] = (widthsText(*alone) + QStringLiteral(", ") + layersText(*alone)).toStdString();
    }
    return rows;
}

plots::TrainingCurve curveOf(const workbench::StoredTraining &training)
{
    plots::TrainingCurve curve{numberOf(training), training.plan.settings, {}, training.points, training.updates};
    for (const workbench::TrainingSample &sample : training.samples)
        curve.losses.emplace_back(static_cast<double>(sample.update), sample.loss);
    return curve;
}

QString widthsText(const space::Architecture &architecture)
{
    return QStringLiteral("%1 / %2").arg(architecture.encoder.embedDim).arg(architecture.decoder.embedDim);
}

QString layersText(const space::Architecture &architecture)
{
    return QStringLiteral("%1 / %2").arg(architecture.encoder.layers.size()).arg(architecture.decoder.layers.size());
}

} // namespace foresearch::ui
