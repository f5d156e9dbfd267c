#include "core/text/corpus_writer.h"

namespace foresearch::text {

Result<std::size_t> CorpusWriter::addSplit(const std::string &name)
{
    auto source =
        TokenFileWriter::create(sidePrefix(m_corpus, name, m_corpus.sourceLanguage), m_corpus.sourceDictionary.size());
    if (!source)
        return propagate(source);
    auto target =
        TokenFileWriter::create(sidePrefix(m_corpus, name, m_corpus.targetLanguage), m_corpus.targetDictionary.size());
    if (!target)
        return propagate(target);
    m_splits.push_back({name, *std::move(source), *std::move(target)});
    return m_splits.size() - 1;
}

Result<> CorpusWriter::add(std::size_t split, std::span<const TokenId> source, std::span<const TokenId> target)
{
    if (const auto written = m_splits[split].source.add(source); !written)
        return written;
    return m_splits[split].target.add(target);
}

Result<std::vector<PreparedSplit>> CorpusWriter::finish()
{
    std::vector<PreparedSplit> finished;
    for (SplitWriter &split : m_splits) {
        for (TokenFileWriter *side : {&split.source, &split.target})
            if (const auto done = side->finish(); !done)
                return propagate(done);
        finished.push_back({{split.name, split.source.figures(), split.target.figures()},
                            split.source.sha256(),
                            split.target.sha256()});
    }
    return finished;
}

} // namespace foresearch::text
