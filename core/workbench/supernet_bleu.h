#pragma once

#include "core/text/bleu.h"
#include "core/workbench/supernet_scoring.h"
#include "core/workbench/translating.h"

namespace foresearch::workbench {

/// BLEU of what architectures translate with inherited weights: the second score of a supernet, beside its loss.
/// References are the corpus's own target sentences, their pieces joined; unknown pieces in them match nothing, and
/// pairs without any piece there are left out.
/// Threads: as nn::Translator.
class SupernetBleu {
public:
    /// Reads the split and loads the engine, which must outlive it. Translations are single precision, whatever
    /// `source` says. Errors: those of the corpus, openVocabulary and EngineLoader; BadValue (no reference at all).
    static Result<SupernetBleu> open(EngineLoader &loader, const ScoringSource &source, const nn::BeamOptions &beam,
                                     const TaskControl &control);

    /// What each line of an architecture's translations counts for, sacreBLEU's 13a. Contract: the architecture is in
    /// the supernet's space. Errors: those of nn::Translator.
    Result<text::BleuLines> count(const space::Architecture &architecture, const TaskControl &control);

    /// One each, in the order given, of those counts. Contract: the architectures are in the supernet's space.
    /// Errors: those of nn::Translator.
    Result<std::vector<text::BleuScore>> score(std::span<const space::Architecture> architectures,
                                               const TaskControl &control);

    /// What scores are known by: supernet, sentences, beam search, signature; JSON, as in Provenance::details.
    const std::string &details() const { return m_details; }

private:
    SupernetBleu(std::unique_ptr<nn::Translator> translator, TranslationVocabulary vocabulary)
        : m_translator(std::move(translator))
        , m_vocabulary(std::move(vocabulary))
    {}

    std::unique_ptr<nn::Translator> m_translator;
    TranslationVocabulary m_vocabulary;
    nn::BeamOptions m_beam;
    text::PackedSequences m_sources;
    text::ReferenceStream m_references;
    std::string m_details;
};

} // namespace foresearch::workbench
