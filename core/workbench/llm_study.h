#pragma once

#include "core/llm/asking.h"
#include "core/predict/evaluation.h"
#include "core/workbench/llm_runs.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace foresearch::workbench {

/// Language models judged on tasks: every run's questions are asked together, the project's replies first, then each
/// variant is judged as any predictor is. Threads: one at a time.
class LlmStudy {
public:
    struct Order {
        eval::TfsEval data;              ///< the runs' tasks, with all their splits
        std::vector<LlmRun> runs;        ///< all to the same endpoint and model; a split without a prompt is left out
        bool withDemonstrations = false; ///< ask about the demonstrations too: calibration needs them
        eval::BootstrapOptions bootstrap = {};
    };
    LlmStudy(Order order, std::shared_ptr<llm::Asking> asking);

    /// What is not in the project yet. Errors: the journal's.
    Result<prompt::CostEstimate> estimate();
    std::size_t questionCount() const;

    /// Errors: those of Asking::ask; what came before is kept.
    Result<> ask(const TaskControl &control);

    /// Errors: those of predict::evaluate. After `ask`, no question is asked any more.
    Result<predict::Evaluation> evaluate(const TaskControl &control) const;

    /// What the journal has of a run.
    struct Kept {
        prompt::TokenUsage usage; ///< of all replies, whenever they were paid
        /// When the last reply about an architecture came, by the split's seed.
        std::map<int, std::map<space::Architecture, prompt::ReplyTime>> at;
    };
    /// Errors: the journal's.
    Result<Kept> keptOf(const LlmRun &run, prompt::ReplyJournal &journal) const;

    /// In which range a reply is a number, by the keys of all questions.
    std::map<std::string, prompt::ReplyRange> replyRanges() const;

    const std::vector<LlmRun> &runs() const { return m_order.runs; }
    const eval::TfsEval &data() const { return m_order.data; }

private:
    struct Asked {
        llm::Question question;
        int seed = 0;
        const space::Architecture *architecture = nullptr;
    };
    std::vector<Asked> questionsOf(const LlmRun &run) const;
    std::vector<llm::Question> allQuestions() const;
    std::unique_ptr<llm::LlmPredictor> predictorOf(const LlmRun &run, const SplitPrompt &split) const;

    Order m_order;
    std::shared_ptr<llm::Asking> m_asking;
};

/// How a study is kept.
struct StudyRecord {
    store::Time startedAt = {};
    std::optional<prompt::TokenPrice> price = {}; ///< of the model
    std::string origin = {};                      ///< of tasks that the project has not
};

/// Keeps tasks, runs with their prompts, and evaluations, all or none, in place of earlier runs with the same settings.
/// Errors: BadValue (the project's task of that name has other data); those of the project and of keptOf.
Result<> storeStudy(store::Project &project, const LlmStudy &study, const predict::Evaluation &evaluation,
                    const StudyRecord &record);

} // namespace foresearch::workbench
