#pragma once

#include "core/base/json.h"
#include "core/space/search_space.h"

#include <string>
#include <string_view>

/// An architecture's canonical JSON: one line, no blanks, the keys in this order; one value a layer in every list.
///
///     {"encoder":{"embed_dim":512,"ffn_dims":[2048,1024],"self_heads":[8,4]},
///      "decoder":{"embed_dim":640,"ffn_dims":[3072],"self_heads":[8],"cross_heads":[4],"arbitrary_attentions":[1]}}
///
/// Equal architectures have equal texts, so that the text is the architecture's identity in caches and in the store.
/// A reader takes keys in any order, with blanks, and passes over keys that it does not know.
namespace foresearch::space {

std::string canonicalJson(const Architecture &architecture);

/// From a value with the keys above. With a `space`, the architecture must be in it.
/// Errors: BadFormat; BadValue (a list of another length, a value outside the space or that no space could have).
Result<Architecture> readArchitecture(const JsonCursor &cursor, const SearchSpace *space);

/// From a TFS-Eval row: an object with "arch_info", the ten lines of architecture_lines.h, or with such an object as
/// "scratch". Nothing else of the row is looked at. Errors: as above.
Result<Architecture> readTfsArchitecture(const JsonCursor &cursor, const SearchSpace *space);

/// From either of the two. Errors: as above.
Result<Architecture> readAnyArchitecture(const JsonCursor &cursor, const SearchSpace *space);

/// readAnyArchitecture of one JSON text. Errors: as above.
Result<Architecture> parseArchitecture(std::string_view text, const TextSource &source, const SearchSpace *space);

/// {"arch_info":[...]}, the least of a TFS-Eval row that readTfsArchitecture takes.
std::string tfsJson(const Architecture &architecture);

} // namespace foresearch::space
