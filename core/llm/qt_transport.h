#pragma once

#include "core/llm/transport.h"

#include <memory>

namespace foresearch::llm {

/// Over QtNetwork, on a thread of its own. `parallelCalls`: for that many at a time there are connections; more wait.
/// Redirects are not followed, certificates not forgiven, cookies not kept, answers over 16 MiB refused.
std::unique_ptr<Transport> makeQtTransport(int parallelCalls);

} // namespace foresearch::llm
