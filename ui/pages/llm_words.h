#pragma once

#include "core/workbench/llm_judging.h"

#include <QString>

/// What the page says of language models that are asked.
namespace foresearch::ui {

/// "420 questions: 300 answered before, 120 calls to make, about 96,000 tokens, $0.21 (at most $0.34), 12 s at ..."
QString outlookText(const workbench::LlmOutlook &outlook);

/// "37 of 120 replies · 4.1 replies/s · $0.05 spent, $0.95 left · 20 s left"
QString liveText(const workbench::LlmLive &live, const workbench::LlmPlan &plan,
                 const std::optional<jobs::JobInfo> &job);

/// "3 calls failed: no network 2, not available 1. 2 replies without a number: refused 1, far off 1." Empty: none.
QString failuresText(const workbench::LlmLive &live);

/// What a model of June 2023 became; empty for others.
QString goneModelText(const QString &model);

/// A reply's usage, attempts, latency, time and notes, a fact a line.
QString replyFacts(const prompt::JournaledReply &reply);

} // namespace foresearch::ui
