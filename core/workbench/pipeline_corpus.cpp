#include "core/workbench/pipeline_corpus.h"

#include "core/text/corpus_import.h"
#include "core/text/phrasebook.h"

#include <string>
#include <utility>

namespace foresearch::workbench {

namespace {

/// "en-de": two names.
Result<std::pair<std::string, std::string>> languagesOf(const std::string &direction)
{
    const std::size_t at = direction.find('-');
    if (at == 0 || at == std::string::npos || at + 1 == direction.size())
        return fail(ErrorCode::BadValue, "The recipe's phrasebook: found " + shownText(direction)
                                             + ", expected two languages, such as en-de.");
    return std::pair(direction.substr(0, at), direction.substr(at + 1));
}

Result<text::CorpusImport> importOf(const PipelineCorpus &corpus)
{
    const auto languages = languagesOf(corpus.languages);
    if (!languages)
        return propagate(languages);
    auto grammar = text::Phrasebook::shipped();
    if (!grammar)
        return propagate(grammar);
    text::CorpusImport import;
    import.pairs = {.kind = text::PairFiles::Kind::Phrasebook,
                    .source = *std::move(grammar),
                    .language = corpus.languages,
                    .draw = corpus.draw};
    import.sourceLanguage = languages->first;
    import.targetLanguage = languages->second;
    import.validPairs = corpus.validPairs;
    import.testPairs = corpus.testPairs;
    import.seed = corpus.seed;
    import.learnedPieces = corpus.pieces;
    return import;
}

} // namespace

Result<> makeCorpusOf(const PipelineCorpus &corpus, const std::filesystem::path &to, const TaskControl &control)
{
    const auto import = importOf(corpus);
    if (!import)
        return propagate(import);
    const auto made = text::importCorpus(*import, to, control);
    return made ? Result<>() : propagate(made);
}

} // namespace foresearch::workbench
