#pragma once

#include "core/base/json.h"
#include "core/space/search_space.h"

#include <string>
#include <string_view>
#include <vector>

/// The ten `name: value` lines of TFS-Eval and of prompts, in this order; one value a layer in every list.
///
///     encoder-embed-dim-subtransformer: 512
///     encoder-layer-num-subtransformer: 6
///     encoder-ffn-embed-dim-all-subtransformer: [3072, 2048, 1024, 2048, 1024, 1024]
///     ...
///     decoder-arbitrary-ende-attn-all-subtransformer: [2]
///
/// A reader takes them in any order. Several architectures are separated by blank lines.
/// Source: TFS-Eval's arch_info (ALGORITHMS 7).
namespace foresearch::space {

/// The ten lines, without line feeds.
std::vector<std::string> architectureLines(const Architecture &architecture);

/// Every architecture in the text. With a `space`, each must be in it.
/// Errors: BadFormat (no architecture, another line, a line missing or twice); BadValue.
Result<std::vector<Architecture>> parseArchitectureLines(std::string_view text, const TextSource &source,
                                                         const SearchSpace *space);

} // namespace foresearch::space
