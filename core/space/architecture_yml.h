#pragma once

#include "core/base/json.h"
#include "core/space/search_space.h"

#include <string>
#include <string_view>
#include <vector>

/// HAT's SubTransformer files (`--configs` of its training, `--write-config-path` of its search):
///
///     encoder-embed-dim-subtransformer: 512
///     decoder-embed-dim-subtransformer: 640
///     encoder-ffn-embed-dim-all-subtransformer: [2048, 1024, 1024, 1024, 2048, 1024]
///     ...
///
/// HAT writes some lists as long as the supernet is deep; what is beyond the layers is passed over, and so are other
/// keys. Several architectures are several YAML documents, separated by `---`.
/// Source: HAT, configs/*/subtransformer and evo_search.py (ALGORITHMS 6.4).
namespace foresearch::space {

/// The architecture in the order of HAT's own files.
std::string architectureYml(const Architecture &architecture);

/// Every architecture in the text. With a `space`, each must be in it.
/// Errors: BadFormat (no YAML, a key missing, another type); BadValue.
Result<std::vector<Architecture>> parseArchitectureYml(std::string_view text, const TextSource &source,
                                                       const SearchSpace *space);

} // namespace foresearch::space
