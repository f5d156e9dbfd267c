#pragma once

#include "core/workbench/endpoints.h"
#include "core/workbench/llm_plan.h"
#include "core/workbench/project_access.h"

#include <chrono>
#include <functional>
#include <map>
#include <optional>

/// A plan's questions, priced and asked: what a page does in the background, without the page.
namespace foresearch::workbench {

/// What a plan will cost.
struct LlmOutlook {
    std::size_t questions = 0;    ///< in all
    prompt::CostEstimate missing; ///< of what the project has no reply to
    std::size_t kept() const { return questions - std::min(questions, static_cast<std::size_t>(missing.calls)); }
    std::optional<prompt::ModelPrice> price = {}; ///< nothing: it is not known
    /// Of the missing calls, with as many at a time as the endpoint takes.
    double seconds = 0;
    bool isLatencyKnown = false; ///< from kept replies; else a second a call was assumed
};

/// How an asking goes. Values of one moment.
struct LlmLive {
    llm::AskingCounts counts = {};
    llm::Spending spent = {};
    bool isAtMost = false;                           ///< part of `spent` is no exact number
    std::map<std::string, std::int64_t> faults = {}; ///< replies that are no number, by prompt::key of the fault
};

/// What every asking of a plan needs.
struct LlmOrder {
    LlmPlan plan;
    std::shared_ptr<const eval::TfsTask> task;
    EndpointAccess endpoint; ///< in a replay its key is not read
};

/// Errors: those of orderOf, of the project and of reading prices. `control`: of a worker.
Result<LlmOutlook> outlookOf(const ProjectAccess &access, const LlmOrder &order, const TaskControl &control);

/// Asks, judges, and keeps the predictions with the task's page: all replies that came are in the project, however this
/// ends. `onLive`: after each commit. Progress: replies.
/// Errors: those of outlookOf; BadValue (no price for a budget in money, or no limit at all); those of keys, of
/// Asking::ask and of judging.
Result<> askAndJudge(const ProjectAccess &access, const LlmOrder &order,
                     const std::function<void(const LlmLive &)> &onLive, const TaskControl &control);

} // namespace foresearch::workbench
