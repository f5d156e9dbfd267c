#include "core/prompt/component.h"

#include "core/base/json.h"

#include <algorithm>
#include <utility>

namespace foresearch::prompt {

namespace {

struct Names {
    std::string_view key;
    std::string_view title;
};

/// In the order of the enumeration.
constexpr std::array<Names, kComponents.size()> kNames{{
    {"role", "Role"},
    {"instruction-1", "Instruction 1"},
    {"instruction-2", "Instruction 2"},
    {"task-examples", "Task examples"},
    {"instruction-3", "Instruction 3"},
    {"instruction-4", "Instruction 4"},
    {"instruction-5", "Instruction 5"},
    {"hyperparameters", "Hyperparameters"},
    {"demonstrations", "Demonstrations"},
    {"test-architecture", "Test architecture"},
}};

std::array<Variant, 7> makeLadder()
{
    ComponentSet components = ComponentSet().with(Component::Demonstrations).with(Component::TestArchitecture);
    std::array<Variant, 7> ladder;
    ladder[0] = {"demonstrations-only", "Demonstrations only", components};
    components = components.with(Component::Role).with(Component::Hyperparameters);
    ladder[1] = {"role-hyperparameters", "+ Role + Hyperparameters", components};
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kRows{{
        {"first-instruction", "+ First instruction"},
        {"second-instruction", "+ Second instruction"},
        {"third-instruction", "+ Third instruction"},
        {"fourth-instruction", "+ Fourth instruction"},
        {"fifth-instruction", "+ Fifth instruction"},
    }};
    for (std::size_t i = 0; i < kRows.size(); ++i) {
        components = components.with(kInstructions[i]);
        if (kInstructions[i] == Component::SecondInstruction)
            components = components.with(Component::TaskExamples);
        ladder[i + 2] = {kRows[i].first, kRows[i].second, components};
    }
    return ladder;
}

/// `Named`: anything with a key.
template <typename List, typename KeyOf>
std::string keysOf(const List &list, KeyOf keyOf)
{
    std::string keys;
    for (const auto &item : list) {
        keys += keys.empty() ? "" : ", ";
        keys += keyOf(item);
    }
    return keys;
}

} // namespace

std::string_view key(Component component)
{
    return kNames[static_cast<std::size_t>(component)].key;
}

std::string_view title(Component component)
{
    return kNames[static_cast<std::size_t>(component)].title;
}

ComponentSet ComponentSet::all()
{
    ComponentSet set;
    set.m_bits.set();
    return set;
}

bool ComponentSet::hasInstructions() const
{
    return std::any_of(kInstructions.begin(), kInstructions.end(), [this](Component one) { return has(one); });
}

ComponentSet ComponentSet::changed(Component component, bool isOn) const
{
    ComponentSet copy = *this;
    copy.m_bits.set(static_cast<std::size_t>(component), isOn);
    return copy;
}

Result<Component> parseComponent(std::string_view word)
{
    for (const Component component : kComponents)
        if (key(component) == word)
            return component;
    return fail(ErrorCode::BadValue, "Component of a prompt: found " + shownText(word) + ", expected one of "
                                         + keysOf(kComponents, [](Component one) { return key(one); }) + ".");
}

const std::array<Variant, 7> &ablationLadder()
{
    static const std::array<Variant, 7> ladder = makeLadder();
    return ladder;
}

Result<Variant> findVariant(std::string_view word)
{
    for (const Variant &variant : ablationLadder())
        if (variant.key == word)
            return variant;
    return fail(ErrorCode::NotFound, "Variant of a prompt: found " + shownText(word) + ", expected one of "
                                         + keysOf(ablationLadder(), [](const Variant &variant) { return variant.key; })
                                         + ".");
}

} // namespace foresearch::prompt
