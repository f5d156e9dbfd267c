#pragma once

#include "app/cli/llm_live.h"

#include "core/search/predictor_set.h"
#include "core/workbench/search_run.h"

#include <map>
#include <string>

namespace foresearch::cli {

/// Errors: those of `predictors`, where there are none; of the search.
Result<search::SearchOutcome> runWith(const Result<search::PredictorSet> &predictors, const search::SearchRecord &run,
                                      search::SearchJournal *journal, const TaskControl &control);

/// A search in a project with its predictors; language models among them answer as `arguments` say. Says on standard
/// error what asking them may cost, and afterwards what it did. Errors: those of building and of the search.
Result<search::SearchOutcome> runInProject(workbench::SearchRun &journal, store::Project &project,
                                           const LiveArguments &arguments);

/// Adds to the arguments of a search which language models it means, so that it asks the same when it goes on later.
/// Errors: those of workbench::pinRuns.
Result<> pinModels(store::Project &project, const search::SearchSetup &setup,
                   std::map<std::string, std::string> &arguments);

} // namespace foresearch::cli
