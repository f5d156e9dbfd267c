#include "core/text/corpus_import.h"

#include "core/base/file.h"
#include "core/base/new_folder.h"
#include "core/base/rng.h"
#include "core/base/sha256.h"
#include "core/text/binarised_import.h"
#include "core/text/corpus_writer.h"
#include "core/text/learned_pieces.h"
#include "core/text/subwords.h"
#include "core/text/token_spool.h"

#include <algorithm>
#include <numeric>

namespace foresearch::text {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kDictionaryMultiple = 8;
constexpr const char *kModelFile = "spm.model";

/// Draws without replacement from a known number of pairs, one decision a pair.
class SplitDraw {
public:
    SplitDraw(std::uint64_t pairs, const CorpusImport &import)
        : m_pairs(pairs)
        , m_valid(import.validPairs)
        , m_test(import.testPairs)
        , m_rng(import.seed)
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

Result<Dictionary> dictionaryOf(const std::vector<std::string> &pieces)
{
    std::string text;
    for (const std::string &piece : pieces)
        text += piece + " 1\n";
    return Dictionary::parse(text, "the model's pieces");
}

/// A dictionary made of those that occur, the most frequent first, and what becomes of the ids.
struct MadeDictionary {
    std::string text;
    std::vector<TokenId> newIds; ///< by old id
};

MadeDictionary frequentFirst(const Dictionary &dictionary, const std::vector<std::uint64_t> &counts)
{
    MadeDictionary made;
    made.newIds.assign(dictionary.size(), kUnk);
    std::iota(made.newIds.begin(), made.newIds.begin() + kSpecials, TokenId{0});
    std::vector<TokenId> order;
    for (std::size_t id = kSpecials; id < dictionary.size(); ++id)
        if (counts[id] > 0)
            order.push_back(static_cast<TokenId>(id));
    const auto countOf = [&](TokenId id) { return counts[static_cast<std::size_t>(id)]; };
    std::sort(order.begin(), order.end(), [&](TokenId a, TokenId b) {
        return countOf(a) != countOf(b) ? countOf(a) > countOf(b) : dictionary.piece(a) < dictionary.piece(b);
    });
    for (std::size_t i = 0; i < order.size(); ++i) {
        made.newIds[static_cast<std::size_t>(order[i])] = static_cast<TokenId>(kSpecials + i);
        made.text += dictionary.piece(order[i]) + " " + std::to_string(countOf(order[i])) + "\n";
    }
    for (std::size_t i = 0; (order.size() + kSpecials + i) % kDictionaryMultiple != 0; ++i)
        made.text += "madeupword000" + std::to_string(i) + " 0\n";
    return made;
}

/// One import of sentences into a folder that is not there yet.
class Importer {
public:
    Importer(const CorpusImport &import, const fs::path &folder, const TaskControl &control)
        : m_import(import)
        , m_folder(folder)
        , m_control(control)
    {}

    Result<> run(CorpusManifest &manifest)
    {
        auto survey = PairSurvey::make(m_import.pairs, m_import.rules, m_folder, m_control);
        if (!survey)
            return propagate(survey);
        if (survey->kept() == 0)
            return fail(ErrorCode::BadValue, m_import.pairs.source.string() + ": found none of "
                                                 + std::to_string(survey->read())
                                                 + " pairs that may stay, expected at least one.");
        manifest.readPairs = survey->read();
        manifest.drops = survey->drops();
        const auto subwords = m_import.pieces.empty() ? learnPieces(*survey) : Subwords::open(m_import.pieces);
        if (!subwords)
            return propagate(subwords);
        if (const auto written = writeFile(m_folder / kModelFile, subwords->bytes()); !written)
            return written;
        auto spool = TokenSpool::create(m_folder);
        if (!spool)
            return propagate(spool);
        const auto dictionary =
            m_import.dictionary.empty() ? dictionaryOf(subwords->vocabulary()) : Dictionary::open(m_import.dictionary);
        if (!dictionary)
            return propagate(dictionary);
        std::vector<std::uint64_t> counts(dictionary->size());
        if (const auto encoded = encodePairs(*survey, *subwords, *dictionary, *spool, counts, manifest.drops); !encoded)
            return encoded;
        return writeCorpus(*spool, *dictionary, counts, manifest);
    }

private:
    Result<Subwords> learnPieces(const PairSurvey &survey)
    {
        return learnedPieces(survey,
                             {.pieces = m_import.learnedPieces,
                              .sentences = m_import.learnedFrom,
                              .seed = m_import.seed,
                              .folder = m_folder},
                             m_control);
    }

    Result<> encodePairs(const PairSurvey &survey, const Subwords &subwords, const Dictionary &dictionary,
                         TokenSpool &spool, std::vector<std::uint64_t> &counts, DropCounts &drops) const
    {
        SentenceEncoder encoder(subwords, dictionary);
        const auto encodePair = [&](const SentencePair &pair) -> Result<> {
            const std::vector<TokenId> source = encoder.encode(pair.source);
            const std::vector<TokenId> target = encoder.encode(pair.target);
            if (const auto drop = dropOfIds(source.size(), target.size(), m_import.maxIds)) {
                drops.add(*drop);
                return {};
            }
            for (const std::vector<TokenId> *ids : {&source, &target})
                for (const TokenId id : *ids)
                    ++counts[static_cast<std::size_t>(id)];
            return spool.add(source, target);
        };
        return survey.forEachKept("cutting into pieces", encodePair, m_control);
    }

    Result<> writeCorpus(TokenSpool &spool, const Dictionary &dictionary, const std::vector<std::uint64_t> &counts,
                         CorpusManifest &manifest) const
    {
        if (spool.pairs() <= m_import.validPairs + m_import.testPairs)
            return fail(ErrorCode::BadValue, m_import.pairs.source.string() + ": found " + std::to_string(spool.pairs())
                                                 + " pairs that stay, expected more than the "
                                                 + std::to_string(m_import.validPairs + m_import.testPairs)
                                                 + " that are to be held out.");
        const bool isGiven = !m_import.dictionary.empty();
        MadeDictionary made;
        if (!isGiven)
            made = frequentFirst(dictionary, counts);
        const auto text = isGiven ? readFile(m_import.dictionary) : Result<std::string>(made.text);
        if (!text)
            return propagate(text);
        const auto written = Dictionary::parse(*text, "the vocabulary of these pairs");
        if (!written)
            return propagate(written);
        for (const std::string &language : {m_import.sourceLanguage, m_import.targetLanguage})
            if (const auto kept = writeFile(m_folder / ("dict." + language + ".txt"), *text); !kept)
                return kept;
        manifest.vocabularySize = written->size();
        const Corpus corpus{m_folder, m_import.sourceLanguage, m_import.targetLanguage, *written, *written};
        return writeSplits(spool, corpus, made.newIds, manifest);
    }

    /// `newIds`: what becomes of the ids; empty: they stay.
    Result<> writeSplits(TokenSpool &spool, const Corpus &corpus, const std::vector<TokenId> &newIds,
                         CorpusManifest &manifest) const
    {
        CorpusWriter writer(corpus);
        std::array<std::size_t, 3> splits{};
        const std::array<std::pair<std::string, bool>, 3> wanted{
            {{m_import.split, true}, {"valid", m_import.validPairs > 0}, {"test", m_import.testPairs > 0}}};
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (!wanted[i].second)
                continue;
            const auto added = writer.addSplit(wanted[i].first);
            if (!added)
                return propagate(added);
            splits[i] = *added;
        }
        SplitDraw draw(spool.pairs(), m_import);
        const auto write = [&](std::vector<TokenId> &source, std::vector<TokenId> &target) -> Result<> {
            if (!newIds.empty())
                for (std::vector<TokenId> *ids : {&source, &target})
                    for (TokenId &id : *ids)
                        id = newIds[static_cast<std::size_t>(id)];
            return writer.add(splits[draw.next()], source, target);
        };
        if (const auto written = spool.forEach(write, m_control); !written)
            return written;
        auto finished = writer.finish();
        if (!finished)
            return propagate(finished);
        manifest.splits = *std::move(finished);
        return {};
    }

    const CorpusImport &m_import;
    const fs::path &m_folder;
    const TaskControl &m_control;
};

Result<> checkImport(const CorpusImport &import)
{
    if (import.pairs.kind == PairFiles::Kind::Binarised)
        return {};
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
    if (!import.dictionary.empty() && import.pieces.empty())
        return fail(ErrorCode::BadValue, "Importing pairs: found a dictionary without the SentencePiece model that its "
                                         "pieces are from, expected both.");
    return {};
}

Result<OriginFile> originOf(const fs::path &path, const TaskControl &control)
{
    const auto hash = sha256OfFile(path, control);
    if (!hash)
        return propagate(hash);
    std::error_code code;
    return OriginFile{fs::absolute(path, code).string(), fs::file_size(path, code), *hash};
}

Result<> noteInstalled(const PairFiles &files, CorpusManifest &manifest)
{
    const auto reader = openPairs(files);
    if (!reader)
        return propagate(reader);
    Sha256 hash;
    std::uint64_t bytes = 0;
    for (auto pair = (*reader)->next();; pair = (*reader)->next()) {
        if (!pair)
            return propagate(pair);
        if (!*pair)
            break;
        const std::string line = (*pair)->source + "\t" + (*pair)->target + "\n";
        hash.add(line);
        bytes += line.size();
    }
    manifest.origins.push_back({files.source.string(), bytes, hash.digits()});
    return {};
}

/// The files, or of installed translations their folder and a hash of the pairs that were found in it.
Result<> noteOrigins(const CorpusImport &import, CorpusManifest &manifest, const TaskControl &control)
{
    std::vector<fs::path> files;
    switch (import.pairs.kind) {
    case PairFiles::Kind::LineAligned:
        files = {import.pairs.source, import.pairs.target};
        break;
    case PairFiles::Kind::TabSeparated:
    case PairFiles::Kind::Phrasebook: // the grammar
        files = {import.pairs.source};
        break;
    case PairFiles::Kind::Installed:
        return noteInstalled(import.pairs, manifest);
    case PairFiles::Kind::Binarised:
        return {}; // its importer knows
    }
    for (const fs::path &file : files) {
        auto origin = originOf(file, control);
        if (!origin)
            return propagate(origin);
        manifest.origins.push_back(*std::move(origin));
    }
    return {};
}

Result<> noteVocabulary(const CorpusImport &import, CorpusManifest &manifest, const TaskControl &control)
{
    if (import.pieces.empty())
        manifest.learnedPieces = import.learnedPieces;
    for (const auto &[path, origin] :
         {std::pair(&import.pieces, &manifest.pieces), std::pair(&import.dictionary, &manifest.dictionary)}) {
        if (path->empty())
            continue;
        auto found = originOf(*path, control);
        if (!found)
            return propagate(found);
        *origin = *std::move(found);
    }
    return {};
}

Result<> prepare(const CorpusImport &import, const fs::path &folder, CorpusManifest &manifest,
                 const TaskControl &control)
{
    manifest.kind = name(import.pairs.kind);
    manifest.maxIds = import.maxIds;
    manifest.dropsDuplicates = import.rules.dropsDuplicates;
    if (import.pairs.kind == PairFiles::Kind::Binarised)
        return importBinarised(import, folder, manifest, control);
    manifest.sourceLanguage = import.sourceLanguage;
    manifest.targetLanguage = import.targetLanguage;
    manifest.maxWords = import.rules.cleaning.maxWords;
    manifest.maxRatio = import.rules.cleaning.maxRatio;
    manifest.dropsEqualSides = import.rules.cleaning.dropsEqualSides;
    manifest.seed = import.seed;
    if (const auto noted = noteOrigins(import, manifest, control); !noted)
        return noted;
    if (const auto noted = noteVocabulary(import, manifest, control); !noted)
        return noted;
    return Importer(import, folder, control).run(manifest);
}

} // namespace

Result<CorpusManifest> importCorpus(const CorpusImport &import, const fs::path &to, const TaskControl &control)
{
    if (const auto checked = checkImport(import); !checked)
        return propagate(checked);
    auto folder = NewFolder::create(to);
    if (!folder)
        return propagate(folder);
    CorpusManifest manifest;
    if (const auto prepared = prepare(import, folder->path(), manifest, control); !prepared)
        return propagate(prepared);
    if (const auto written = writeFile(folder->path() / kManifestFile, manifestText(manifest)); !written)
        return propagate(written);
    if (const auto finished = folder->finish(); !finished)
        return propagate(finished);
    return manifest;
}

} // namespace foresearch::text
