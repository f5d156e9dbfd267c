#pragma once

#include "core/base/json.h"
#include "core/prompt/prompt.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Templates of prompts as JSON files. Those of the paper's tasks and a generic one lie in `prompts/`:
///
///     {"format": "foresearch-prompt-template", "version": 1, "name": "wmt14ende", "title": "WMT'14 En-De",
///      "tasks": ["wmt14ende"],
///      "words": {"role": "...", "instructions_heading": "...", "instructions": [five texts],
///                "hyperparameters_heading": "...", "definitions": {"encoder-embed-dim-subtransformer": "...", ...},
///                "test_heading": "..."},
///      "task_examples": [{"input": "...", "output": "..."}]}
///
/// "{task}" in the words stands for the task's title. "tasks" and "task_examples" may be left out. An imported template
/// has "text", with marks (ImportedText), in place of "words".
namespace foresearch::prompt {

struct PromptTemplate {
    std::string name;
    std::string title;
    std::vector<std::string> tasks = {}; ///< for which it is meant; none: for any
    std::variant<PromptWords, ImportedText> words;
    std::vector<TaskExample> taskExamples = {}; ///< for want of a corpus
    friend bool operator==(const PromptTemplate &, const PromptTemplate &) = default;
};

/// Errors: BadFormat; BadValue (an empty text, a name that no file can have); NewerVersion.
Result<PromptTemplate> parseTemplate(std::string_view text, const TextSource &source);

/// Errors: those of readFile and of parseTemplate.
Result<PromptTemplate> readTemplate(const std::filesystem::path &path);

/// What parseTemplate takes; two blanks a level, ending in a line feed.
std::string templateJson(const PromptTemplate &promptTemplate);

/// The shipped templates, sorted by name. Errors: NotFound; those of readTemplate.
Result<std::vector<PromptTemplate>> shippedTemplates();

/// The shipped template of that name, or else the template in that file.
/// Errors: NotFound (neither), naming the shipped ones; those of readTemplate.
Result<PromptTemplate> openTemplate(const std::string &nameOrPath);

/// The shipped template that is meant for the task, or else the generic one. Errors: those of shippedTemplates.
Result<PromptTemplate> templateForTask(const std::string &taskName);

/// A text with marks as a template. A byte order mark is dropped; "\r\n" becomes "\n", as Python reads it.
/// Errors: BadFormat (empty, not UTF-8).
Result<PromptTemplate> importTemplate(std::string_view text, const TextSource &source, const std::string &name);

// Parts of the file that a prompt's file (core/prompt/prompt_json.h) has too.
OrderedJson wordsJson(const PromptWords &words);
OrderedJson taskExamplesJson(const std::vector<TaskExample> &examples);
enum class Blanks { Refused, Allowed };
/// From an object with "words" or "text". Errors: BadFormat; BadValue (a text without words, unless that is allowed).
Result<std::variant<PromptWords, ImportedText>> readWords(const JsonCursor &object, Blanks blanks = Blanks::Refused);
/// From an object with "task_examples"; absent: none. Errors: BadFormat; BadValue (a line feed, nothing).
Result<std::vector<TaskExample>> readTaskExamples(const JsonCursor &object);

/// Whether it is one line of text that could be a sentence of a pair: not blank, valid UTF-8, no line feed.
bool isSentence(std::string_view text);

} // namespace foresearch::prompt
