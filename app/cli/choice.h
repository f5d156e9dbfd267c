#pragma once

#include <CLI/CLI.hpp>

#include <initializer_list>
#include <map>
#include <string>
#include <vector>

namespace foresearch::cli {

/// An option whose value is one of some words. Another word is wrong usage, answered with the words that there are; the
/// value stays as it was where the option is not given.
template <typename Value>
CLI::Option *addChoice(CLI::App &command, const std::string &option, Value &value,
                       const std::map<std::string, Value> &choices, const std::string &help)
{
    std::vector<std::string> words;
    std::string form;
    std::string byDefault;
    for (const auto &[word, choice] : choices) {
        words.push_back(word);
        form += (form.empty() ? "" : "|") + word;
        if (choice == value)
            byDefault = word;
    }
    const auto take = [&value, choices](const std::string &word) { value = choices.at(word); };
    return command.add_option_function<std::string>(option, take, help)
        ->check(CLI::IsMember(std::move(words)))
        ->option_text(byDefault.empty() ? form : form + " (default: " + byDefault + ")");
}

/// The values by the names that they have everywhere.
template <typename Value>
std::map<std::string, Value> byName(std::initializer_list<Value> values)
{
    std::map<std::string, Value> named;
    for (const Value value : values)
        named.emplace(name(value), value);
    return named;
}

} // namespace foresearch::cli
