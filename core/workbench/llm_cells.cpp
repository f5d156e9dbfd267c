#include "core/workbench/llm_cells.h"

#include "core/workbench/llm_models.h"

namespace foresearch::workbench {

namespace {

/// One sample with what the project has of it.
CellReply replyTo(const llm::Question &question, const llm::LlmPredictor &predictor,
                  const prompt::JournaledReplies &replies, const std::string &key)
{
    CellReply cell{.sample = question.sample, .prompt = question.request.messages.back().content};
    const auto found = replies.find(key);
    if (found == replies.end()) {
        cell.problem = "The project has no reply: it was not asked, or the call failed.";
        return cell;
    }
    cell.reply = found->second;
    const auto read = predictor.read(llm::answerOf(found->second));
    if (read)
        cell.value = read->value;
    else
        cell.problem = read.error().detail;
    return cell;
}

Result<CellReplies> cellOf(const ProjectAccess &access, const LlmRun &run, const SplitPrompt &split,
                           const space::Architecture &architecture)
{
    const auto asking = replaying(access, llm::Unanswered::FailsAlone)(run);
    if (!asking)
        return propagate(asking);
    const llm::LlmPredictor predictor({predictorText(run), split.prompt, run.sampling}, *asking);
    const std::vector<llm::Question> questions = predictor.questions({&architecture, 1});
    std::vector<std::string> keys;
    for (const llm::Question &question : questions)
        keys.push_back((*asking)->keyOf(question));
    const auto replies = SharedReplies(access).find(keys);
    if (!replies)
        return propagate(replies);
    CellReplies cell{.predictor = predictorText(run),
                     .endpoint = run.endpoint.identity,
                     .sampling = run.sampling,
                     .promptHash = split.prompt.hash(),
                     .samples = {}};
    for (std::size_t i = 0; i < questions.size(); ++i)
        cell.samples.push_back(replyTo(questions[i], predictor, *replies, keys[i]));
    return cell;
}

} // namespace

Result<std::vector<CellReplies>> readCell(const ProjectAccess &access, const std::string &predictor,
                                          const std::string &task, int splitSeed,
                                          const space::Architecture &architecture)
{
    PinnedRuns pinned;
    const std::vector<std::string> predictors{predictor};
    const auto found =
        access([&](store::Project &project) { return pinRuns(project, predictors, task, splitSeed, pinned); });
    if (!found)
        return propagate(found);
    if (pinned.empty())
        return fail(ErrorCode::NotFound, predictor + " has no replies: found no language model in it.");
    std::vector<CellReplies> cells;
    for (const auto &[name, text] : pinned) {
        const auto run = parseLlmRun(text, {name});
        if (!run)
            return propagate(run);
        auto cell = cellOf(access, *run, run->prompts.front(), architecture);
        if (!cell)
            return propagate(cell);
        cells.push_back(std::move(*cell));
    }
    return cells;
}

} // namespace foresearch::workbench
