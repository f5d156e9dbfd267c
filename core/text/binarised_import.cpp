#include "core/text/binarised_import.h"

#include "core/base/file.h"
#include "core/text/corpus_writer.h"
#include "core/text/duplicates.h"

namespace foresearch::text {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kPairsBetweenStops = 4096;

struct IdPair {
    std::vector<TokenId> source;
    std::vector<TokenId> target;
};

std::string_view bytesOf(const std::vector<TokenId> &ids)
{
    return {reinterpret_cast<const char *>(ids.data()), ids.size() * sizeof(TokenId)};
}

class BinarisedImporter {
public:
    BinarisedImporter(const CorpusImport &import, const Corpus &from, const Corpus &to, const TaskControl &control)
        : m_import(import)
        , m_from(from)
        , m_to(to)
        , m_control(control)
    {}

    Result<> run(CorpusManifest &manifest)
    {
        CorpusWriter writer(m_to);
        for (const std::string &name : m_from.splits()) {
            const auto files = openSplit(m_from, name);
            if (!files)
                return propagate(files);
            const auto split = writer.addSplit(name);
            if (!split)
                return propagate(split);
            manifest.readPairs += files->target.size();
            auto isDuplicate = findDuplicates(*files);
            if (!isDuplicate)
                return propagate(isDuplicate);
            const auto written =
                forEachPair(*files, "writing", [&](std::size_t number, const IdPair &pair) -> Result<> {
                    auto drop = dropOf(pair);
                    if (!drop && number < isDuplicate->size() && (*isDuplicate)[number])
                        drop = Drop::Duplicate;
                    if (!drop)
                        return writer.add(*split, pair.source, pair.target);
                    manifest.drops.add(*drop);
                    return {};
                });
            if (!written)
                return written;
        }
        auto finished = writer.finish();
        if (!finished)
            return propagate(finished);
        manifest.splits = *std::move(finished);
        return {};
    }

private:
    std::optional<Drop> dropOf(const IdPair &pair) const
    {
        return dropOfIds(pair.source.size(), pair.target.size(), m_import.maxIds);
    }

    Result<> forEachPair(const SplitFiles &files, const char *activity,
                         const std::function<Result<>(std::size_t, const IdPair &)> &use) const
    {
        IdPair pair;
        for (std::size_t number = 0; number < files.target.size(); ++number) {
            if (number % kPairsBetweenStops == 0) {
                if (m_control.stopped())
                    return stoppedError();
                m_control.progress({.done = static_cast<double>(number),
                                    .total = static_cast<double>(files.target.size()),
                                    .unit = "pairs",
                                    .activity = activity});
            }
            pair.source.clear();
            pair.target.clear();
            if (const auto read = files.source.read(number, m_from.sourceDictionary.size(), pair.source); !read)
                return read;
            if (const auto read = files.target.read(number, m_from.targetDictionary.size(), pair.target); !read)
                return read;
            if (const auto used = use(number, pair); !used)
                return used;
        }
        return {};
    }

    Result<std::vector<bool>> findDuplicates(const SplitFiles &files) const
    {
        if (!m_import.rules.dropsDuplicates)
            return std::vector<bool>();
        auto finder = DuplicateFinder::create(m_to.folder);
        if (!finder)
            return propagate(finder);
        PairHash hash;
        const auto looked = forEachPair(files, "looking at", [&](std::size_t number, const IdPair &pair) -> Result<> {
            return dropOf(pair) ? Result<>() : finder->add(hash(bytesOf(pair.source), bytesOf(pair.target)), number);
        });
        if (!looked)
            return propagate(looked);
        return finder->find(m_control);
    }

    const CorpusImport &m_import;
    const Corpus &m_from;
    const Corpus &m_to;
    const TaskControl &m_control;
};

} // namespace

Result<> importBinarised(const CorpusImport &import, const fs::path &folder, CorpusManifest &manifest,
                         const TaskControl &control)
{
    const auto from = openCorpus(import.pairs.source);
    if (!from)
        return propagate(from);
    Corpus to = *from;
    to.folder = folder;
    manifest.sourceLanguage = from->sourceLanguage;
    manifest.targetLanguage = from->targetLanguage;
    manifest.vocabularySize = from->vocabularySize();
    const auto hash = corpusFingerprint(*from, control);
    if (!hash)
        return propagate(hash);
    std::error_code code;
    manifest.origins.push_back({fs::absolute(from->folder, code).string(), 0, *hash});
    for (const std::string &language : {from->sourceLanguage, from->targetLanguage}) {
        const std::string file = "dict." + language + ".txt";
        const auto text = readFile(from->folder / file);
        if (!text)
            return propagate(text);
        if (const auto written = writeFile(folder / file, *text); !written)
            return written;
    }
    return BinarisedImporter(import, *from, to, control).run(manifest);
}

} // namespace foresearch::text
