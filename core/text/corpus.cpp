#include "core/text/corpus.h"

#include "core/base/json.h"

#include <algorithm>
#include <optional>
#include <set>

namespace foresearch::text {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kSentencesBetweenStops = 4096;

/// "valid.en-de.en.idx"
struct IndexName {
    std::string split;
    std::string source;
    std::string target;
    std::string language;
};

std::optional<IndexName> parseIndexName(const std::string &name)
{
    if (!name.ends_with(".idx"))
        return std::nullopt;
    const std::string stem = name.substr(0, name.size() - 4);
    const std::size_t last = stem.rfind('.');
    const std::size_t first = last == std::string::npos || last == 0 ? std::string::npos : stem.rfind('.', last - 1);
    if (first == std::string::npos || first == 0)
        return std::nullopt;
    const std::string pair = stem.substr(first + 1, last - first - 1);
    const std::size_t hyphen = pair.find('-');
    if (hyphen == std::string::npos || hyphen == 0 || hyphen + 1 == pair.size())
        return std::nullopt;
    IndexName found{.split = stem.substr(0, first),
                    .source = pair.substr(0, hyphen),
                    .target = pair.substr(hyphen + 1),
                    .language = stem.substr(last + 1)};
    if (found.language != found.source && found.language != found.target)
        return std::nullopt;
    return found;
}

std::vector<IndexName> indexNames(const fs::path &folder)
{
    std::vector<IndexName> names;
    std::error_code code;
    for (const fs::directory_entry &entry : fs::directory_iterator(folder, code))
        if (auto name = parseIndexName(entry.path().filename().string()))
            names.push_back(*std::move(name));
    return names;
}

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

Result<> readSide(const TokenFile &file, std::size_t vocabularySize, const TaskControl &control,
                  PackedSequences &sequences)
{
    std::vector<TokenId> ids;
    for (std::size_t sentence = 0; sentence < file.size(); ++sentence) {
        if (sentence % kSentencesBetweenStops == 0 && control.stopped())
            return stoppedError();
        const std::size_t length = file.length(sentence);
        if (length == 0 || length > kMaxPositions)
            return fail(ErrorCode::BadValue, describeProblem({file.source()}, {},
                                                             "sentence " + std::to_string(sentence) + " of "
                                                                 + std::to_string(length) + " ids",
                                                             "1 to " + std::to_string(kMaxPositions)));
        ids.clear();
        if (const auto read = file.read(sentence, vocabularySize, ids); !read)
            return read;
        sequences.add(ids);
    }
    return {};
}

} // namespace

std::vector<std::string> Corpus::splits() const
{
    std::set<std::string> names;
    for (const IndexName &name : indexNames(folder))
        names.insert(name.split);
    return {names.begin(), names.end()};
}

fs::path sidePrefix(const Corpus &corpus, const std::string &split, const std::string &language)
{
    return corpus.folder / (split + "." + corpus.sourceLanguage + "-" + corpus.targetLanguage + "." + language);
}

Result<Corpus> openCorpus(const fs::path &folder)
{
    std::error_code code;
    if (!fs::is_directory(folder, code))
        return fail(ErrorCode::NotFound, folder.string() + ": no such folder.");
    const std::vector<IndexName> names = indexNames(folder);
    if (names.empty())
        return fail(ErrorCode::NotFound, folder.string()
                                             + ": found no SPLIT.SOURCE-TARGET.LANGUAGE.idx, expected binarised "
                                               "sentence pairs as fairseq's preprocess.py writes them.");
    const IndexName &first = names.front();
    const auto isOther = [&](const IndexName &name) {
        return name.source != first.source || name.target != first.target;
    };
    if (const auto other = std::find_if(names.begin(), names.end(), isOther); other != names.end())
        return fail(ErrorCode::BadValue, folder.string() + ": found pairs " + first.source + "-" + first.target
                                             + " and " + other->source + "-" + other->target
                                             + ", expected one pair of languages.");
    auto source = Dictionary::open(folder / ("dict." + first.source + ".txt"));
    if (!source)
        return propagate(source);
    auto target = Dictionary::open(folder / ("dict." + first.target + ".txt"));
    if (!target)
        return propagate(target);
    return Corpus{.folder = folder,
                  .sourceLanguage = first.source,
                  .targetLanguage = first.target,
                  .sourceDictionary = *std::move(source),
                  .targetDictionary = *std::move(target)};
}

Result<SplitFiles> openSplit(const Corpus &corpus, const std::string &split)
{
    const std::vector<std::string> known = corpus.splits();
    if (std::find(known.begin(), known.end(), split) == known.end())
        return fail(ErrorCode::NotFound, corpus.folder.string() + ": found no split \"" + split + "\", expected one of "
                                             + joined(known) + ".");
    auto source = TokenFile::open(sidePrefix(corpus, split, corpus.sourceLanguage));
    if (!source)
        return propagate(source);
    auto target = TokenFile::open(sidePrefix(corpus, split, corpus.targetLanguage));
    if (!target)
        return propagate(target);
    if (source->size() != target->size())
        return fail(ErrorCode::BadValue, target->source() + ": found " + std::to_string(target->size())
                                             + " sentences, expected " + std::to_string(source->size()) + ", as in "
                                             + source->source() + ".");
    return SplitFiles{*std::move(source), *std::move(target)};
}

Result<TokenPairs> readSplit(const Corpus &corpus, const std::string &split, const TaskControl &control)
{
    const auto files = openSplit(corpus, split);
    if (!files)
        return propagate(files);
    TokenPairs pairs;
    if (const auto read = readSide(files->source, corpus.sourceDictionary.size(), control, pairs.source); !read)
        return propagate(read);
    if (const auto read = readSide(files->target, corpus.targetDictionary.size(), control, pairs.target); !read)
        return propagate(read);
    if (pairs.size() == 0)
        return fail(ErrorCode::BadValue, describeProblem({files->target.source()}, {}, "no sentence", "at least one"));
    return pairs;
}

} // namespace foresearch::text
