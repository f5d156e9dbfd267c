#include "core/text/corpus_import.h"

#include "core/base/descriptor.h"
#include "core/base/file.h"
#include "core/base/rng.h"
#include "core/text/token_writer.h"

#include <algorithm>
#include <map>
#include <unistd.h>
#include <unordered_map>

namespace foresearch::text {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kPairsBetweenStops = 1024;
constexpr std::size_t kDictionaryMultiple = 8;

/// A folder that is removed with all that is in it unless it gets its name.
class NewFolder {
public:
    explicit NewFolder(const fs::path &target) : m_path(target.string() + "." + std::to_string(::getpid()) + ".tmp")
    {
        std::error_code code;
        fs::create_directories(m_path, code);
    }
    NewFolder(const NewFolder &) = delete;
    NewFolder &operator=(const NewFolder &) = delete;
    ~NewFolder()
    {
        std::error_code code;
        if (!m_path.empty())
            fs::remove_all(m_path, code);
    }

    const fs::path &path() const { return m_path; }

    Result<> renameTo(const fs::path &target)
    {
        std::error_code code;
        fs::rename(m_path, target, code);
        if (code)
            return fail(ErrorCode::CannotWrite, target.string() + ": cannot be written (" + code.message() + ").");
        m_path.clear();
        return {};
    }

private:
    fs::path m_path;
};

/// Draws without replacement from a known number of pairs, one decision a pair.
class SplitDraw {
public:
    SplitDraw(std::uint64_t pairs, std::uint64_t valid, std::uint64_t test, std::uint64_t seed)
        : m_pairs(pairs)
        , m_valid(valid)
        , m_test(test)
        , m_rng(seed)
    {}

    /// 0: the rest, 1: valid, 2: test.
    std::size_t next()
    {
        if (m_valid + m_test == 0)
            return 0;
        const std::uint64_t drawn = m_rng.below(m_pairs--);
        if (drawn < m_valid)
            return --m_valid, 1;
        if (drawn < m_valid + m_test)
            return --m_test, 2;
        return 0;
    }

private:
    std::uint64_t m_pairs; ///< that are still to come
    std::uint64_t m_valid;
    std::uint64_t m_test;
    Rng m_rng;
};

class Importer {
public:
    Importer(const CorpusImport &import, const fs::path &folder, const TaskControl &control)
        : m_import(import)
        , m_folder(folder)
        , m_control(control)
    {}

    Result<ImportReport> run()
    {
        auto subwords = m_import.pieces.empty() ? learnPieces() : Subwords::open(m_import.pieces);
        if (!subwords)
            return propagate(subwords);
        auto dictionary = m_import.dictionary.empty() ? makeDictionary(*subwords) : readDictionary();
        if (!dictionary)
            return propagate(dictionary);
        m_report.vocabularySize = dictionary->size();
        if (const auto written = writeFile(m_folder / "spm.model", subwords->bytes()); !written)
            return propagate(written);
        if (const auto written = writeSplits(*subwords, *dictionary); !written)
            return propagate(written);
        return m_report;
    }

private:
    /// Goes through all pairs that stay. Only the last time drops are counted.
    Result<> forEachPair(const char *activity, const std::function<Result<>(const SentencePair &)> &use,
                         ImportReport *drops = nullptr)
    {
        const auto reader = m_import.open();
        if (!reader)
            return propagate(reader);
        for (std::uint64_t count = 0;; ++count) {
            if (count % kPairsBetweenStops == 0) {
                if (m_control.stopped())
                    return stoppedError();
                m_control.progress(
                    {.done = static_cast<double>(count), .total = 0, .unit = "pairs", .activity = activity});
            }
            auto pair = (*reader)->next();
            if (!pair)
                return propagate(pair);
            if (!*pair)
                return {};
            if (const auto drop = clean(**pair, m_import.cleaning)) {
                if (drops)
                    countDrop(*drop, *drops);
                continue;
            }
            if (const auto used = use(**pair); !used)
                return used;
        }
    }

    static void countDrop(Drop drop, ImportReport &report)
    {
        switch (drop) {
        case Drop::Empty:
            ++report.empty;
            break;
        case Drop::TooLong:
            ++report.tooLong;
            break;
        case Drop::Ratio:
            ++report.ratio;
            break;
        case Drop::EqualSides:
            ++report.equalSides;
            break;
        }
    }

    /// Both sides of the pairs, since one vocabulary serves both.
    Result<Subwords> learnPieces()
    {
        const auto reader = m_import.open();
        if (!reader)
            return propagate(reader);
        std::optional<std::string> target;
        Result<> problem;
        const auto next = [&]() -> std::optional<std::string> {
            if (target)
                return std::exchange(target, std::nullopt);
            while (!m_control.stopped()) {
                auto pair = (*reader)->next();
                if (!pair)
                    problem = propagate(pair);
                if (!pair || !*pair)
                    return std::nullopt;
                if (clean(**pair, m_import.cleaning))
                    continue;
                target = std::move((*pair)->target);
                return std::move((*pair)->source);
            }
            problem = stoppedError();
            return std::nullopt;
        };
        auto learned = Subwords::train(next, m_import.learnedPieces);
        if (!problem)
            return propagate(problem);
        return learned;
    }

    Result<Dictionary> readDictionary()
    {
        const auto text = readFile(m_import.dictionary);
        if (!text)
            return propagate(text);
        auto dictionary = Dictionary::parse(*text, m_import.dictionary.string());
        if (!dictionary)
            return dictionary;
        return keepDictionary(*text, *std::move(dictionary));
    }

    Result<Dictionary> makeDictionary(const Subwords &subwords)
    {
        std::unordered_map<std::string, std::uint64_t> counts;
        const auto counted = forEachPair("vocabulary", [&](const SentencePair &pair) -> Result<> {
            for (const std::string *sentence : {&pair.source, &pair.target})
                for (std::string &piece : subwords.pieces(*sentence))
                    ++counts[std::move(piece)];
            return {};
        });
        if (!counted)
            return propagate(counted);
        for (const char *special : {"<s>", "<pad>", "</s>", "<unk>"})
            counts.erase(special);
        std::vector<std::pair<std::string, std::uint64_t>> sorted(counts.begin(), counts.end());
        std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) {
            return a.second != b.second ? a.second > b.second : a.first < b.first;
        });
        std::string text;
        for (const auto &[piece, count] : sorted)
            text += piece + " " + std::to_string(count) + "\n";
        for (std::size_t i = 0; (sorted.size() + kSpecials + i) % kDictionaryMultiple != 0; ++i)
            text += "madeupword000" + std::to_string(i) + " 0\n";
        auto dictionary = Dictionary::parse(text, "the vocabulary of these pairs");
        if (!dictionary)
            return dictionary;
        return keepDictionary(text, *std::move(dictionary));
    }

    Result<Dictionary> keepDictionary(const std::string &text, Dictionary dictionary)
    {
        for (const std::string &language : {m_import.sourceLanguage, m_import.targetLanguage})
            if (const auto written = writeFile(m_folder / ("dict." + language + ".txt"), text); !written)
                return propagate(written);
        return dictionary;
    }

    struct SplitWriter {
        std::string name;
        TokenFileWriter source;
        TokenFileWriter target;
    };

    Result<> addWriter(const std::string &name, std::size_t vocabularySize)
    {
        const std::string stem = name + "." + m_import.sourceLanguage + "-" + m_import.targetLanguage + ".";
        auto source = TokenFileWriter::create(m_folder / (stem + m_import.sourceLanguage), vocabularySize);
        if (!source)
            return propagate(source);
        auto target = TokenFileWriter::create(m_folder / (stem + m_import.targetLanguage), vocabularySize);
        if (!target)
            return propagate(target);
        m_writers.push_back({name, *std::move(source), *std::move(target)});
        return {};
    }

    bool fits(const std::vector<TokenId> &ids) const { return ids.size() <= m_import.maxIds + 1; }

    /// The pairs that will be written; those that have too many ids are not.
    Result<std::uint64_t> countPairs(const Subwords &subwords, const Dictionary &dictionary)
    {
        std::uint64_t count = 0;
        const auto counted = forEachPair("counting", [&](const SentencePair &pair) -> Result<> {
            count += fits(encode(subwords, dictionary, pair.source)) && fits(encode(subwords, dictionary, pair.target));
            return {};
        });
        if (!counted)
            return propagate(counted);
        const std::uint64_t heldOut = m_import.validPairs + m_import.testPairs;
        if (count <= heldOut)
            return fail(ErrorCode::BadValue, "Holding out pairs: found " + std::to_string(count)
                                                 + " after cleaning, expected more than the " + std::to_string(heldOut)
                                                 + " that are to be held out.");
        return count;
    }

    Result<> writeSplits(const Subwords &subwords, const Dictionary &dictionary)
    {
        std::uint64_t pairs = 0;
        if (m_import.validPairs + m_import.testPairs > 0) {
            const auto counted = countPairs(subwords, dictionary);
            if (!counted)
                return propagate(counted);
            pairs = *counted;
        }
        for (const std::string &name : {m_import.split, std::string("valid"), std::string("test")}) {
            const bool isWanted = name == "valid"  ? m_import.validPairs > 0
                                  : name == "test" ? m_import.testPairs > 0
                                                   : false;
            if (!isWanted && !m_writers.empty())
                continue;
            if (const auto added = addWriter(name, dictionary.size()); !added)
                return added;
        }
        SplitDraw draw(pairs, m_import.validPairs, m_import.testPairs, m_import.seed);
        const auto written = forEachPair(
            "writing", [&](const SentencePair &pair) { return writePair(subwords, dictionary, pair, draw); },
            &m_report);
        if (!written)
            return written;
        return finishSplits();
    }

    Result<> writePair(const Subwords &subwords, const Dictionary &dictionary, const SentencePair &pair,
                       SplitDraw &draw)
    {
        const std::vector<TokenId> source = encode(subwords, dictionary, pair.source);
        const std::vector<TokenId> target = encode(subwords, dictionary, pair.target);
        if (!fits(source) || !fits(target)) {
            ++m_report.tooLong;
            return {};
        }
        for (const std::vector<TokenId> *ids : {&source, &target})
            m_report.unknownIds += static_cast<std::uint64_t>(std::count(ids->begin(), ids->end(), kUnk));
        SplitWriter &writer = writerOf(draw.next());
        if (const auto written = writer.source.add(source); !written)
            return written;
        return writer.target.add(target);
    }

    SplitWriter &writerOf(std::size_t drawn)
    {
        // The last one is "test" where it is there at all.
        return drawn == 0 ? m_writers.front() : drawn == 1 ? m_writers[1] : m_writers.back();
    }

    Result<> finishSplits()
    {
        for (SplitWriter &writer : m_writers) {
            for (TokenFileWriter *side : {&writer.source, &writer.target})
                if (const auto finished = side->finish(); !finished)
                    return finished;
            m_report.splits.push_back(
                {writer.name, writer.source.sentences(), writer.source.idCount(), writer.target.idCount()});
        }
        if (m_report.splits.front().pairs == 0)
            return fail(ErrorCode::BadValue, "Importing pairs: found none after cleaning, expected at least one.");
        return {};
    }

    const CorpusImport &m_import;
    const fs::path &m_folder;
    const TaskControl &m_control;
    std::vector<SplitWriter> m_writers;
    ImportReport m_report;
};

Result<> checkImport(const CorpusImport &import, const fs::path &to)
{
    const auto isName = [](const std::string &name) {
        return !name.empty() && name.find_first_of("./-") == std::string::npos;
    };
    if (!isName(import.sourceLanguage) || !isName(import.targetLanguage)
        || import.sourceLanguage == import.targetLanguage || !isName(import.split))
        return fail(ErrorCode::BadValue, "Importing pairs: found \"" + import.sourceLanguage + "\", \""
                                             + import.targetLanguage + "\" and \"" + import.split
                                             + "\", expected two languages such as en and de, and a split, without "
                                               "dots, hyphens and slashes.");
    if ((import.split == "valid" && import.validPairs > 0) || (import.split == "test" && import.testPairs > 0))
        return fail(ErrorCode::BadValue,
                    "Importing pairs: found \"" + import.split + "\" for the rest, too, expected another split.");
    std::error_code code;
    if (fs::exists(to, code))
        return fail(ErrorCode::BadValue, to.string() + ": found something of that name, expected a new folder.");
    return {};
}

} // namespace

Result<ImportReport> importCorpus(const CorpusImport &import, const fs::path &to, const TaskControl &control)
{
    if (const auto checked = checkImport(import, to); !checked)
        return propagate(checked);
    NewFolder folder(to);
    auto report = Importer(import, folder.path(), control).run();
    if (!report)
        return report;
    if (const auto renamed = folder.renameTo(to); !renamed)
        return propagate(renamed);
    return report;
}

} // namespace foresearch::text
