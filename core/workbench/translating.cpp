#include "core/workbench/translating.h"

namespace foresearch::workbench {

namespace {

Result<TranslationVocabulary> readVocabulary(const std::filesystem::path &path)
{
    std::error_code code;
    if (std::filesystem::is_directory(path, code)) {
        auto corpus = text::openCorpus(path);
        if (!corpus)
            return propagate(corpus);
        return TranslationVocabulary{std::move(corpus->sourceDictionary), std::move(corpus->targetDictionary)};
    }
    auto dictionary = text::Dictionary::open(path);
    if (!dictionary)
        return propagate(dictionary);
    return TranslationVocabulary{*dictionary, *dictionary};
}

} // namespace

Result<TranslationVocabulary> openVocabulary(const std::filesystem::path &corpusOrDictionary,
                                             const predict::SupernetFile &supernet)
{
    auto vocabulary = readVocabulary(corpusOrDictionary);
    if (!vocabulary)
        return vocabulary;
    const auto expected = static_cast<std::size_t>(supernet.space().sizes.vocabularySize);
    for (const text::Dictionary *dictionary : {&vocabulary->source, &vocabulary->target})
        if (dictionary->size() != expected)
            return fail(ErrorCode::BadValue, corpusOrDictionary.string() + ": found a vocabulary of "
                                                 + std::to_string(dictionary->size()) + " entries, expected "
                                                 + std::to_string(expected) + ", that of " + supernet.source() + ".");
    vocabulary->pieces = text::pieceStyle(vocabulary->target);
    return vocabulary;
}

TranslatedLine translatedLine(const nn::Hypothesis &hypothesis, const TranslationVocabulary &vocabulary)
{
    TranslatedLine line{
        .text = {}, .pieces = text::piecesOfIds(hypothesis.ids, vocabulary.target), .score = hypothesis.score};
    line.text = text::joinPieces(line.pieces, vocabulary.pieces);
    return line;
}

Result<std::unique_ptr<nn::Translator>> openTranslator(EngineLoader &loader, const nn::TranslationTask &task)
{
    const auto engine = loader.engine();
    if (!engine)
        return propagate(engine);
    return (*engine)->openTranslator(task);
}

} // namespace foresearch::workbench
