#include "core/workbench/supernet_bleu.h"

#include "core/base/json.h"
#include "core/base/part_control.h"

namespace foresearch::workbench {

namespace {

// What SentencePiece writes for it; a network's own unknown pieces are written otherwise.
constexpr std::string_view kUnknownOfReferences = " \u2047 ";

struct Sentences {
    text::PackedSequences sources;
    text::ReferenceStream references;
};

Sentences sentencesOf(const text::TokenPairs &pairs, const TranslationVocabulary &vocabulary)
{
    Sentences sentences;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const std::string pieces = text::piecesOfIds(pairs.target[i], vocabulary.target, kUnknownOfReferences);
        if (pieces.empty())
            continue;
        sentences.sources.add(pairs.source[i]);
        sentences.references.emplace_back(text::joinPieces(pieces, vocabulary.pieces));
    }
    return sentences;
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
    const auto pairs = text::readSplit(*corpus, source.split, control);
    if (!pairs)
        return propagate(pairs);
    Sentences sentences = sentencesOf(*pairs, *vocabulary);
    if (sentences.references.empty())
        return fail(ErrorCode::BadValue, source.corpus.string() + ": found only empty target sentences in \""
                                             + source.split + "\", expected one to judge translations by.");
    auto translator = openTranslator(loader, {.supernet = source.supernet, .workers = source.workers});
    if (!translator)
        return propagate(translator);
    SupernetBleu bleu(*std::move(translator), *std::move(vocabulary));
    bleu.m_beam = beam;
    bleu.m_references = std::move(sentences.references);
    bleu.m_details = detailsOf(source, *pairs, beam);
    bleu.m_sources = std::move(sentences.sources);
    return bleu;
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

} // namespace foresearch::workbench
