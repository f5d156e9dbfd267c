#include "core/text/token_figures.h"

#include <algorithm>

namespace foresearch::text {

namespace {

constexpr std::size_t kSentencesBetweenStops = 4096;

/// The smallest length that so many sentences do not pass.
std::size_t lengthOf(const std::vector<std::uint64_t> &lengths, std::uint64_t sentences)
{
    std::uint64_t seen = 0;
    for (std::size_t length = 0; length < lengths.size(); ++length) {
        seen += lengths[length];
        if (seen >= sentences)
            return length;
    }
    return 0;
}

Result<SideFigures> sideFigures(const TokenFile &file, std::size_t vocabularySize, const TaskControl &control)
{
    FigureCounter counter;
    std::vector<TokenId> ids;
    for (std::size_t sentence = 0; sentence < file.size(); ++sentence) {
        if (sentence % kSentencesBetweenStops == 0) {
            if (control.stopped())
                return stoppedError();
            control.progress({.done = static_cast<double>(sentence),
                              .total = static_cast<double>(file.size()),
                              .unit = "sentences",
                              .activity = file.source()});
        }
        ids.clear();
        if (const auto read = file.read(sentence, vocabularySize, ids); !read)
            return propagate(read);
        counter.add(ids);
    }
    return counter.figures();
}

} // namespace

double SideFigures::meanLength() const
{
    return sentences == 0 ? 0 : static_cast<double>(ids) / static_cast<double>(sentences);
}

double SideFigures::unknownShare() const
{
    return ids == 0 ? 0 : static_cast<double>(unknownIds) / static_cast<double>(ids);
}

void FigureCounter::add(std::span<const TokenId> ids)
{
    ++m_sums.sentences;
    m_sums.ids += ids.size();
    m_sums.unknownIds += static_cast<std::uint64_t>(std::count(ids.begin(), ids.end(), kUnk));
    if (ids.size() >= m_lengths.size())
        m_lengths.resize(ids.size() + 1);
    ++m_lengths[ids.size()];
}

SideFigures FigureCounter::figures() const
{
    SideFigures figures = m_sums;
    figures.medianLength = lengthOf(m_lengths, (m_sums.sentences + 1) / 2);
    figures.longLength = lengthOf(m_lengths, (m_sums.sentences * 99 + 99) / 100);
    figures.maxLength = m_lengths.empty() ? 0 : m_lengths.size() - 1;
    return figures;
}

Result<std::vector<SplitFigures>> corpusFigures(const Corpus &corpus, const TaskControl &control)
{
    std::vector<SplitFigures> all;
    for (const std::string &name : corpus.splits()) {
        const auto files = openSplit(corpus, name);
        if (!files)
            return propagate(files);
        const auto source = sideFigures(files->source, corpus.sourceDictionary.size(), control);
        if (!source)
            return propagate(source);
        const auto target = sideFigures(files->target, corpus.targetDictionary.size(), control);
        if (!target)
            return propagate(target);
        all.push_back({name, *source, *target});
    }
    return all;
}

} // namespace foresearch::text
