#include "core/workbench/supernet_scoring.h"

#include "core/text/corpus.h"

namespace foresearch::workbench {

namespace {

Result<> checkVocabulary(const text::Corpus &corpus, const predict::SupernetFile &supernet)
{
    const auto expected = static_cast<std::size_t>(supernet.space().sizes.vocabularySize);
    for (const text::Dictionary *dictionary : {&corpus.sourceDictionary, &corpus.targetDictionary}) {
        if (dictionary->size() != expected)
            return fail(ErrorCode::BadValue, corpus.folder.string() + ": found a vocabulary of "
                                                 + std::to_string(dictionary->size()) + " entries, expected "
                                                 + std::to_string(expected) + ", that of " + supernet.source() + ".");
    }
    return {};
}

} // namespace

Result<std::unique_ptr<nn::SupernetScorer>> openScorer(EngineLoader &loader, const ScoringSource &source,
                                                       const TaskControl &control)
{
    const auto corpus = text::openCorpus(source.corpus);
    if (!corpus)
        return propagate(corpus);
    if (const auto checked = checkVocabulary(*corpus, *source.supernet); !checked)
        return propagate(checked);
    auto pairs = text::readSplit(*corpus, source.split, control);
    if (!pairs)
        return propagate(pairs);
    const auto engine = loader.engine();
    if (!engine)
        return propagate(engine);
    return (*engine)->openScorer({.supernet = source.supernet,
                                  .pairs = std::make_shared<const text::TokenPairs>(*std::move(pairs)),
                                  .workers = source.workers});
}

} // namespace foresearch::workbench
