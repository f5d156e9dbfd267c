#pragma once

#include "core/base/json.h"
#include "core/space/search_space.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foresearch::space {

/// How long a list of per-layer values may be.
enum class ListLengths {
    Exact,   ///< one value a layer
    AtLeast, ///< more are passed over: HAT writes lists of the supernet's depth
};

/// An architecture as HAT names it, collected name by name: what its yml files, TFS-Eval's lines and prompts share.
/// Every error names the source, the line and HAT's name as the key.
class NamedValues {
public:
    explicit NamedValues(TextSource source) : m_source(std::move(source)) {}

    /// Takes "name: 6" or "name: [8, 4]". Errors: BadFormat (neither; another name; a name again).
    Result<> addLine(std::string_view text, std::size_t line);

    /// Errors: BadFormat (a name again; not one value where there must be one).
    Result<> add(Hyperparameter hyperparameter, std::vector<int> values, std::size_t line);

    bool isEmpty() const;

    /// Errors: BadFormat (a name is missing); BadValue (list lengths, outside the space or beyond any).
    Result<Architecture> architecture(ListLengths lengths, const SearchSpace *space) const;

private:
    struct Entry {
        std::vector<int> values;
        std::size_t line = 0;
    };

    const std::optional<Entry> &entry(Hyperparameter hyperparameter) const;
    Result<> setValues(Architecture &architecture, Hyperparameter hyperparameter, ListLengths lengths) const;
    Unexpected problem(ErrorCode code, Hyperparameter hyperparameter, std::string_view found,
                       std::string_view expected) const;

    TextSource m_source;
    std::array<std::optional<Entry>, kHyperparameters.size()> m_entries;
};

/// The hyperparameter that HAT calls `name`, or nothing.
std::optional<Hyperparameter> hyperparameterNamed(std::string_view name);

/// What a list must be like: "a list of 6 (one value a layer)".
std::string expectedLength(std::size_t layers);

} // namespace foresearch::space
