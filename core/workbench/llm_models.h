#pragma once

#include "core/llm/asking.h"
#include "core/llm/replay.h"
#include "core/predict/predictor_factory.h"
#include "core/workbench/llm_runs.h"
#include "core/workbench/project_access.h"

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>

/// Language models as predictors of anything: "llm:VARIANT[@MODEL]" is what a run of the project has asked, with its
/// prompt, endpoint and settings. Who answers its questions is another matter: the project's replies alone, or also
/// the endpoint.
namespace foresearch::workbench {

/// The body that a request to an endpoint has, which is spoken to as its JSON says. Errors: those of reading it.
using BodyOfEndpoint =
    std::function<Result<std::function<std::string(const llm::ChatRequest &)>>(const AskedEndpoint &endpoint)>;
/// That of its dialect.
Result<std::function<std::string(const llm::ChatRequest &)>> bodyOfDialect(const AskedEndpoint &endpoint);

/// The journal of a project that others use too.
class SharedReplies final : public prompt::ReplyJournal {
public:
    explicit SharedReplies(ProjectAccess access) : m_access(std::move(access)) {}

    Result<prompt::JournaledReplies> find(std::span<const std::string> keys) override;
    Result<> commit(std::span<const prompt::JournaledReply> replies) override;

private:
    ProjectAccess m_access;
};

/// Answers the questions of a run's predictors. Errors: of who cannot.
using AskingOfRun = std::function<Result<std::shared_ptr<llm::Asking>>(const LlmRun &run)>;

/// By the project's replies alone. `advice`: what an error about missing ones ends in.
/// Contract: `access` works while any of these predictors is asked.
AskingOfRun replaying(ProjectAccess access, llm::Unanswered unanswered, std::string advice = {},
                      BodyOfEndpoint bodyOf = bodyOfDialect);

/// Runs by their predictors' text, as runText, among the arguments of a search: they stay what they are when the
/// project gets other runs of the same name.
using PinnedRuns = std::map<std::string, std::string>;

/// Adds the runs that `predictors` mean on a task's split to `pinned`, if they mean any. Errors: NotFound, naming what
/// is there; BadValue (several models are meant); Undefined (not asked about the split); those of the project and of
/// parsing predictors.
Result<> pinRuns(store::Project &project, std::span<const std::string> predictors, const std::string &task,
                 int splitSeed, PinnedRuns &pinned);

/// Builds predictors of the pinned runs, else of the project's last ones; without a model there has to be one only.
/// Contract: `access` works while any of these predictors is built.
predict::LanguageModels keptModels(ProjectAccess access, AskingOfRun askingOf, PinnedRuns pinned = {});

/// All by the project's replies; a reply that is missing is a failed prediction (NotFound).
predict::LanguageModels replayedModels(ProjectAccess access, BodyOfEndpoint bodyOf = bodyOfDialect);

/// Whether `predictor`, or any in it, is a language model. Errors: those of parsing it.
Result<bool> namesLanguageModel(const std::string &predictor);

} // namespace foresearch::workbench
