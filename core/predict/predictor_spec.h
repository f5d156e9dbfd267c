#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace foresearch::predict {

/// Which predictor is meant, as it is written on a command line:
///
///     predictor = NAME                        mean, gflops, parameters, regression, ridge, subset-average, measured
///                                             (milliseconds on this machine), or a recorded one: hat, sandwich,
///                                             mos-layer, mos-neuron, names in a predictions file
///               | "calibrated:" predictor     corrected on the demonstrations
///               | "ensemble:" members         mean of the members
///               | "stack:" members            weights by leave-one-out
///               | "exec:" COMMAND             a program of yours (see exec.h)
///               | "distilled:" FILE           a trained network (see regressor_file.h)
///               | "supernet:" FILE "@" FOLDER  losses with the weights that a supernet (see supernet_file.h) shares,
///                                             on the validation pairs of a corpus (see text/corpus.h); with
///                                             "@bf16", "@bleu" or "@cuda" behind it see
///                                             supernet_words.h
///               | "llm:" PROMPT              a language model, by what is kept in a project: a prompt's variant, with
///                                             "@" and a model behind it where there are several
///               | "(" predictor ")"
///     members   = predictor { "+" predictor }
///
/// "calibrated:" binds tighter than "+": `ensemble:calibrated:hat+mean` has two members. A list takes all that follows,
/// so that an ensemble inside another needs brackets: `ensemble:(stack:hat+mean)+ridge`.
/// A NAME is compared as predictorName() writes it, and is quoted ('...' or "...") if it has blanks, +, :, ( or ).
/// A COMMAND ends at an unquoted + or ) and is split at blanks; quotes keep a word together. No shell reads it, unless
/// it is one: `exec:sh -c 'python3 predict.py 2>log'`. A FILE and a PROMPT end at a blank, + or ) too, and are quoted
/// like a word of a command.
struct PredictorSpec {
    enum class Kind { Named, Calibrated, Ensemble, Stack, Exec, Distilled, Supernet, LanguageModel };

    Kind kind = Kind::Named;
    std::string name = {};                   ///< of Named
    std::vector<std::string> command = {};   ///< of Exec: program and arguments
    std::string file = {};                   ///< of Distilled and Supernet
    std::string corpus = {};                 ///< of Supernet: a folder, without "@"
    std::string prompt = {};                 ///< of LanguageModel: "fifth-instruction@gpt-4.1"
    std::vector<PredictorSpec> members = {}; ///< of Calibrated (one), Ensemble and Stack

    friend bool operator==(const PredictorSpec &, const PredictorSpec &) = default;
};

/// Errors: BadFormat, naming the column and what was expected; TooLarge (text, nesting).
Result<PredictorSpec> parsePredictorSpec(std::string_view text);

/// The shortest text that parses to `spec`.
std::string text(const PredictorSpec &spec);

/// A predictor's text as the member of a list: in brackets where it has a list of its own.
std::string asMember(const std::string &predictorText);

/// The form in which names are compared and shown: lower case, every run of blanks and punctuation other than . and _
/// one hyphen. "Supernet (Sandwich)" is "supernet-sandwich".
std::string predictorName(std::string_view title);

} // namespace foresearch::predict
