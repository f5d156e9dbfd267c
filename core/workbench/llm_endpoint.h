#pragma once

#include "core/llm/capabilities.h"
#include "core/llm/endpoint.h"
#include "core/prompt/price.h"
#include "core/store/project.h"
#include "core/workbench/llm_runs.h"

#include <optional>
#include <string>

/// Endpoints of language models as a project knows them.
namespace foresearch::workbench {

/// Without name, pace and headers: they change nothing of what the endpoint says.
AskedEndpoint askedEndpoint(const llm::Endpoint &endpoint);
/// Errors: those of reading its JSON; BadFormat (of another identity), naming `source`.
Result<llm::Endpoint> endpointOf(const AskedEndpoint &asked, const TextSource &source);

/// What the project remembers of an endpoint. Errors: those of the project and of reading.
Result<llm::Capabilities> knownCapabilities(store::Project &project, const llm::Endpoint &endpoint);
/// Errors: those of the project.
Result<> rememberCapabilities(store::Project &project, const llm::Endpoint &endpoint,
                              const llm::Capabilities &capabilities);

/// Answers that one call may be asked for: several only where a probe has found that the endpoint gives them.
int answersAtOnce(const llm::Capabilities &capabilities, const std::string &model);

/// Whether it is a program of the user's own, whose tokens cost nothing.
bool isOwnProgram(llm::Dialect dialect);

/// By the table; programs of one's own cost nothing. Nothing where no price is known.
std::optional<prompt::ModelPrice> priceOf(const prompt::PriceTable &table, const llm::Endpoint &endpoint,
                                          const std::string &model);

} // namespace foresearch::workbench
