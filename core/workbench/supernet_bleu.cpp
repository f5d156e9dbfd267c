#include "core/workbench/supernet_bleu.h"

#include "core/base/json.h"
#include "core/base/part_control.h"

namespace foresearch::workbench {

namespace {

// What SentencePiece writes for it; a network's own unknown pieces are written otherwise.
constexpr std::string_view kUnknownOfReferences = " \u2047 ";

text::ReferenceStream referencesOf(const text::PackedSequences &targets, const TranslationVocabulary &vocabulary)
{
    text::ReferenceStream references;
    for (std::size_t i = 0; i < targets.size(); ++i)
        references.emplace_back(text::joinPieces(text::piecesOfIds(targets[i], vocabulary.target, kUnknownOfReferences),
                                                 vocabulary.pieces));
    return references;
}

std::string detailsOf(const ScoringSource &source, const text::TokenPairs &pairs, const nn::BeamOptions &beam)
{
    return toText({{"supernet", source.supernet->fingerprint()},
                   {"space", source.supernet->space().name},
                   {"corpus", sentencesFingerprint(pairs)},
                   {"sentences", pairs.size()},
                   {"beam", beam.beam},
                   {"length_penalty", beam.lengthPenalty},
                   {"max_length", beam.maxLength},
                   {"bleu", text::bleuSignature({}, 1)}});
}

} // namespace

Result<SupernetBleu> SupernetBleu::open(EngineLoader &loader, const ScoringSource &source, const nn::BeamOptions &beam,
                                        const TaskControl &control)
{
    auto vocabulary = openVocabulary(source.corpus, *source.supernet);
    if (!vocabulary)
        return propagate(vocabulary);
    const auto corpus = text::openCorpus(source.corpus);
    if (!corpus)
        return propagate(corpus);
    auto pairs = text::readSplit(*corpus, source.split, control);
    if (!pairs)
        return propagate(pairs);
    auto translator = openTranslator(loader, {.supernet = source.supernet, .workers = source.workers});
    if (!translator)
        return propagate(translator);
    SupernetBleu bleu(*std::move(translator), *std::move(vocabulary));
    bleu.m_beam = beam;
    bleu.m_references = referencesOf(pairs->target, bleu.m_vocabulary);
    bleu.m_details = detailsOf(source, *pairs, beam);
    bleu.m_sources = std::move(pairs->source);
    return bleu;
}

Result<std::vector<text::BleuScore>> SupernetBleu::score(std::span<const space::Architecture> architectures,
                                                         const TaskControl &control)
{
    std::vector<text::BleuScore> scores;
    for (const space::Architecture &architecture : architectures) {
        const Progress before{.done = static_cast<double>(scores.size()),
                              .total = static_cast<double>(architectures.size()),
                              .unit = "architectures"};
        const auto counted = count(architecture, partControl(control, before));
        if (!counted)
            return propagate(counted);
        scores.push_back(text::bleuScore(counted->total(), {}));
    }
    return scores;
}

Result<text::BleuLines> SupernetBleu::count(const space::Architecture &architecture, const TaskControl &control)
{
    const auto found = m_translator->decode(architecture, m_sources, m_beam, control);
    if (!found)
        return propagate(found);
    std::vector<std::string> hypotheses;
    for (const nn::Hypotheses &best : *found)
        hypotheses.push_back(translatedLine(best.front(), m_vocabulary).text);
    return text::countForBleu(hypotheses, {&m_references, 1}, {});
}

} // namespace foresearch::workbench
