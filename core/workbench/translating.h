#pragma once

#include "core/text/corpus.h"
#include "core/text/piece_lines.h"
#include "core/workbench/engine_loader.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace foresearch::workbench {

/// What stands between text and a supernet.
struct TranslationVocabulary {
    text::Dictionary source;
    text::Dictionary target;
    text::PieceStyle pieces = text::PieceStyle::None; ///< of the target
};

/// From a corpus's folder, or from one dictionary's file, which both sides share.
/// Errors: those of the files; BadValue (a vocabulary of another size than the supernet's).
Result<TranslationVocabulary> openVocabulary(const std::filesystem::path &corpusOrDictionary,
                                             const predict::SupernetFile &supernet);

/// A translation as text.
struct TranslatedLine {
    std::string text;   ///< words, pieces joined
    std::string pieces; ///< as the network said them
    double score = 0;
};

TranslatedLine translatedLine(const nn::Hypothesis &hypothesis, const TranslationVocabulary &vocabulary);

/// Loads the engine, which must outlive the translator. Errors: those of EngineLoader and the engine.
Result<std::unique_ptr<nn::Translator>> openTranslator(EngineLoader &loader, const nn::TranslationTask &task);

} // namespace foresearch::workbench
