#include "ui/pages/llm_words.h"

#include "ui/text/errors.h"
#include "ui/text/numbers.h"
#include "ui/text/prompt_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <map>

namespace foresearch::ui {

namespace {

QString translated(const char *text, int n = -1)
{
    return QCoreApplication::translate("llm", text, nullptr, n);
}

QString money(prompt::Money amount)
{
    return moneyText(amount);
}

QString costText(const workbench::LlmOutlook &outlook)
{
    const prompt::CostEstimate &missing = outlook.missing;
    if (!outlook.price)
        return translated(QT_TRANSLATE_NOOP("llm", "no price is known for the model"));
    if (missing.costAtMost == prompt::Money())
        return translated(QT_TRANSLATE_NOOP("llm", "free of charge"));
    return translated(QT_TRANSLATE_NOOP("llm", "about %1, at most %2"))
        .arg(money(missing.cost), money(missing.costAtMost));
}

/// Kinds of faults as people call them.
QString faultTitle(const std::string &fault)
{
    static const std::map<std::string, const char *> titles{
        {"empty", QT_TRANSLATE_NOOP("llm", "empty")},
        {"refused", QT_TRANSLATE_NOOP("llm", "refused")},
        {"no-number", QT_TRANSLATE_NOOP("llm", "no number")},
        {"ambiguous", QT_TRANSLATE_NOOP("llm", "several numbers")},
        {"cut", QT_TRANSLATE_NOOP("llm", "cut")},
        {"out-of-range", QT_TRANSLATE_NOOP("llm", "far outside the demonstrations")},
        {"too-long", QT_TRANSLATE_NOOP("llm", "too long")},
    };
    const auto found = titles.find(fault);
    return found != titles.end() ? translated(found->second) : QString::fromStdString(fault);
}

template <typename Map, typename Title>
QString kinds(const Map &counts, Title title)
{
    QStringList parts;
    for (const auto &[kind, n] : counts)
        parts << QStringLiteral("%1 %2").arg(title(kind), count(n));
    return parts.join(QStringLiteral(", "));
}

/// What of the budget is left, in its own unit.
QString leftText(const workbench::LlmLive &live, const llm::BudgetLimits &limits)
{
    QStringList left;
    if (limits.money)
        left << money(*limits.money - live.spent.money);
    if (limits.calls)
        left << translated(QT_TRANSLATE_N_NOOP("llm", "%n calls"), static_cast<int>(*limits.calls - live.spent.calls));
    if (limits.tokens)
        left << translated(QT_TRANSLATE_NOOP("llm", "%1 tokens")).arg(count(*limits.tokens - live.spent.tokens));
    return left.join(QStringLiteral(", "));
}

} // namespace

QString outlookText(const workbench::LlmOutlook &outlook)
{
    const auto questions = static_cast<int>(outlook.questions);
    const auto kept = static_cast<int>(outlook.kept());
    const auto calls = static_cast<int>(outlook.missing.calls);
    QStringList parts{translated(QT_TRANSLATE_N_NOOP("llm", "%n questions"), questions),
                      translated(QT_TRANSLATE_N_NOOP("llm", "%n answered by kept replies"), kept)};
    if (calls == 0)
        return parts.join(QStringLiteral(" · ")) + QStringLiteral(" · ")
               + translated(QT_TRANSLATE_NOOP("llm", "nothing to ask, nothing to pay"));
    parts << translated(QT_TRANSLATE_N_NOOP("llm", "%n calls to make"), calls)
          << translated(QT_TRANSLATE_NOOP("llm", "about %1 tokens, at most %2"))
                 .arg(count(outlook.missing.promptTokens + outlook.missing.answerTokens),
                      count(outlook.missing.tokensAtMost))
          << costText(outlook);
    const QString time = duration(outlook.seconds);
    parts << (outlook.isLatencyKnown
                  ? translated(QT_TRANSLATE_NOOP("llm", "about %1 at the pace of kept replies")).arg(time)
                  : translated(QT_TRANSLATE_NOOP("llm", "about %1 at one second a call")).arg(time));
    if (outlook.price && !outlook.price->date.empty())
        parts << translated(QT_TRANSLATE_NOOP("llm", "price of %1")).arg(QString::fromStdString(outlook.price->date));
    return parts.join(QStringLiteral(" · "));
}

QString liveText(const workbench::LlmLive &live, const workbench::LlmPlan &plan,
                 const std::optional<jobs::JobInfo> &job)
{
    QStringList parts;
    if (job && job->progress.total > 0)
        parts << translated(QT_TRANSLATE_NOOP("llm", "%1 of %2 replies"))
                     .arg(count(static_cast<qint64>(job->progress.done)),
                          count(static_cast<qint64>(job->progress.total)));
    parts << translated(QT_TRANSLATE_N_NOOP("llm", "%n new"), static_cast<int>(live.counts.answered));
    if (job && job->ratePerSecond)
        parts << rate(*job->ratePerSecond, translated(QT_TRANSLATE_NOOP("llm", "replies")));
    if (plan.mode == workbench::AskingMode::Endpoint) {
        const QString spent = money(live.spent.money);
        const QString left = leftText(live, plan.limits);
        parts << (live.isAtMost ? translated(QT_TRANSLATE_NOOP("llm", "at most %1 and %2 tokens spent"))
                                : translated(QT_TRANSLATE_NOOP("llm", "%1 and %2 tokens spent")))
                     .arg(spent, count(live.spent.tokens));
        if (!left.isEmpty())
            parts << translated(QT_TRANSLATE_NOOP("llm", "%1 left")).arg(left);
    }
    if (job && job->secondsLeft)
        parts << translated(QT_TRANSLATE_NOOP("llm", "%1 to go")).arg(duration(*job->secondsLeft));
    return parts.join(QStringLiteral(" · "));
}

QString failuresText(const workbench::LlmLive &live)
{
    QStringList sentences;
    if (live.counts.failed > 0)
        sentences << translated(QT_TRANSLATE_N_NOOP("llm", "%n calls failed: %1."),
                                static_cast<int>(live.counts.failed))
                         .arg(kinds(live.counts.failures, [](ErrorCode code) { return errorTitle(code); }));
    std::int64_t faults = 0;
    for (const auto &[kind, n] : live.faults)
        faults += n;
    if (faults > 0)
        sentences << translated(QT_TRANSLATE_N_NOOP("llm", "%n replies are no number: %1."), static_cast<int>(faults))
                         .arg(kinds(live.faults, [](const std::string &fault) { return faultTitle(fault); }));
    return sentences.join(QLatin1Char(' '));
}

QString goneModelText(const QString &model)
{
    const bool isGone = model == QLatin1String("gpt-4") || model.startsWith(QLatin1String("gpt-4-0"))
                        || model.startsWith(QLatin1String("gpt-3.5-turbo"));
    return isGone ? translated(QT_TRANSLATE_NOOP(
               "llm", "GPT-4 and ChatGPT of June 2023, the paper's models, were shut down at OpenAI on 2026-10-23. "
                      "Kept replies can be replayed; Test connection lists the models that there are."))
                  : QString();
}

QString replyFacts(const prompt::JournaledReply &reply)
{
    QStringList lines;
    if (reply.usage)
        lines << translated(QT_TRANSLATE_NOOP("llm", "%1 prompt tokens (%2 cached), %3 answer tokens"))
                     .arg(count(reply.usage->promptTokens), count(reply.usage->cachedPromptTokens),
                          count(reply.usage->completionTokens));
    lines << translated(QT_TRANSLATE_N_NOOP("llm", "%n attempts"), reply.attempts) + QStringLiteral(" · ")
                 + translated(QT_TRANSLATE_NOOP("llm", "%1 ms")).arg(count(static_cast<qint64>(reply.latencyMs)))
                 + QStringLiteral(" · ")
                 + QDateTime::fromMSecsSinceEpoch(reply.receivedAt.time_since_epoch().count(), Qt::UTC)
                       .toString(QStringLiteral("yyyy-MM-dd hh:mm:ss 'UTC'"));
    QStringList who;
    for (const std::string *part : {&reply.answeredModel, &reply.requestId, &reply.fingerprint})
        if (!part->empty())
            who << QString::fromStdString(*part);
    if (!reply.finishReason.empty())
        who << translated(QT_TRANSLATE_NOOP("llm", "ended by “%1”")).arg(QString::fromStdString(reply.finishReason));
    lines << who.join(QStringLiteral(" · "));
    for (const std::string &note : reply.notes)
        lines << QString::fromStdString(note);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace foresearch::ui
