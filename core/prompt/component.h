#pragma once

#include "core/base/result.h"

#include <array>
#include <bitset>
#include <string>
#include <string_view>

/// What a PP prompt is made of, in the order in which it is written. Source: Jawahar et al. 2023, section 5, Figure 3.
namespace foresearch::prompt {

enum class Component {
    Role,
    FirstInstruction,  ///< task and metric
    SecondInstruction, ///< what the task examples are
    TaskExamples,
    ThirdInstruction,  ///< backbone
    FourthInstruction, ///< efficiency metric
    FifthInstruction,  ///< relations between architecture, cost and quality
    Hyperparameters,
    Demonstrations,
    TestArchitecture,
};

inline constexpr std::array kComponents{
    Component::Role,
    Component::FirstInstruction,
    Component::SecondInstruction,
    Component::TaskExamples,
    Component::ThirdInstruction,
    Component::FourthInstruction,
    Component::FifthInstruction,
    Component::Hyperparameters,
    Component::Demonstrations,
    Component::TestArchitecture,
};

inline constexpr std::array kInstructions{Component::FirstInstruction, Component::SecondInstruction,
                                          Component::ThirdInstruction, Component::FourthInstruction,
                                          Component::FifthInstruction};

/// "role", "instruction-1", "task-examples", ...: in files and on the command line.
std::string_view key(Component component);
/// "Role", "Instruction 1", ...
std::string_view title(Component component);

/// Which components are on.
class ComponentSet {
public:
    static ComponentSet all();

    bool has(Component component) const { return m_bits.test(static_cast<std::size_t>(component)); }
    ComponentSet with(Component component) const { return changed(component, true); }
    ComponentSet without(Component component) const { return changed(component, false); }
    bool isEmpty() const { return m_bits.none(); }
    bool hasInstructions() const;

    friend bool operator==(const ComponentSet &, const ComponentSet &) = default;

private:
    ComponentSet changed(Component component, bool isOn) const;

    std::bitset<kComponents.size()> m_bits;
};

/// Errors: BadValue, naming the components there are.
Result<Component> parseComponent(std::string_view key);

/// A row of the ablation.
struct Variant {
    std::string_view key;   ///< on the command line: "first-instruction"
    std::string_view title; ///< as in the paper's table: "+ First instruction"
    ComponentSet components;
};

/// The seven rows of the last block of the paper's Table 1; each has what the one before it has. The last is the whole
/// prompt. The second instruction brings the task examples. Source: Jawahar et al. 2023, Table 1.
const std::array<Variant, 7> &ablationLadder();

/// Errors: NotFound, naming the variants there are.
Result<Variant> findVariant(std::string_view key);

} // namespace foresearch::prompt
