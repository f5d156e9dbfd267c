#pragma once

#include "core/base/json.h"
#include "core/prompt/prompt.h"

#include <filesystem>
#include <string>
#include <string_view>

/// Prompts as files and as versions:
///
///     {"format": "foresearch-prompt", "version": 1, "hash": "64 hexadecimal digits", "parent": "",
///      "layout": "code", "components": ["role", ...],
///      "words": {...} or "text": "...", "task_examples": [{"input": "...", "output": "..."}],
///      "demonstrations": [{"architecture": {...}, "bleu": 24.3}],
///      "sizes": {"qkv_dim": 512, "vocabulary_size": 32768, "sentence_length": 30}}
///
/// "words", "text" and "task_examples" are those of a template (core/prompt/prompt_template.h).
namespace foresearch::prompt {

/// The SHA-256 of the prompt's canonical JSON (the members above from "layout" on): equal prompts have equal hashes,
/// on every machine and in every version of the program. What is switched off counts too.
std::string contentHash(const Prompt &prompt);

/// A prompt that does not change any more, known by its hash, with the version that it was made from.
class PromptVersion {
public:
    /// `parent`: a hash, or empty.
    explicit PromptVersion(Prompt prompt, std::string parent = {});

    const Prompt &prompt() const { return m_prompt; }
    const std::string &hash() const { return m_hash; }
    const std::string &parent() const { return m_parent; }

    friend bool operator==(const PromptVersion &, const PromptVersion &) = default;

private:
    Prompt m_prompt;
    std::string m_hash;
    std::string m_parent;
};

/// The file; two blanks a level, ending in a line feed.
std::string promptJson(const PromptVersion &version);
/// The same in one line, without a line feed.
std::string promptLine(const PromptVersion &version);

enum class Completeness {
    Whole, ///< it can be written
    Draft, ///< something may be missing yet
};

/// Errors: BadFormat; BadValue (not the hash of this content, an impossible architecture; of a whole prompt also what
/// validate refuses); NewerVersion.
Result<PromptVersion> parsePrompt(std::string_view text, const TextSource &source,
                                  Completeness completeness = Completeness::Whole);

/// Errors: those of readFile and of parsePrompt.
Result<PromptVersion> readPrompt(const std::filesystem::path &path);

} // namespace foresearch::prompt
