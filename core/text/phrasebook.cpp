#include "core/text/phrasebook.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/resources.h"
#include "core/text/phrasebook_tree.h"

#include <algorithm>
#include <unordered_set>

namespace foresearch::text {

namespace {

constexpr std::uintmax_t kMaxGrammarBytes = std::uintmax_t{16} << 20;
constexpr int kDrawsWithoutNew = 10'000;

class PhrasebookReader final : public PairReader {
public:
    PhrasebookReader(Phrasebook book, std::size_t source, std::size_t target, const PhrasebookDraw &draw)
        : m_book(std::move(book))
        , m_source(source)
        , m_target(target)
        , m_draw(draw)
        , m_rng(draw.seed)
    {}

    Result<std::optional<SentencePair>> next() override
    {
        if (m_known.size() == m_draw.pairs)
            return std::optional<SentencePair>();
        for (int i = 0; i < kDrawsWithoutNew; ++i) {
            auto pair = m_book.draw(m_source, m_target, m_draw.noise, m_rng);
            if (!pair)
                return propagate(pair);
            if (m_known.insert(fingerprint(pair->source)).second)
                return std::optional(*std::move(pair));
        }
        return fail(ErrorCode::BadValue, "The phrasebook: found " + std::to_string(m_known.size())
                                             + " different sentences, expected " + std::to_string(m_draw.pairs)
                                             + ": its grammar has hardly more.");
    }

private:
    /// FNV-1a; two sentences that share it count as one.
    static std::uint64_t fingerprint(std::string_view sentence)
    {
        std::uint64_t hash = 0xcbf29ce484222325ULL;
        for (const char c : sentence)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        return hash;
    }

    Phrasebook m_book;
    std::size_t m_source;
    std::size_t m_target;
    PhrasebookDraw m_draw;
    Rng m_rng;
    std::unordered_set<std::uint64_t> m_known;
};

} // namespace

Result<std::filesystem::path> Phrasebook::shipped()
{
    return findResource("phrasebook/phrasebook.json");
}

Result<Phrasebook> Phrasebook::open(const std::filesystem::path &path)
{
    const auto text = readFile(path, kMaxGrammarBytes);
    if (!text)
        return propagate(text);
    return parse(*text, path.string());
}

Result<Phrasebook> Phrasebook::parse(std::string_view text, const std::string &source)
{
    const TextSource place{source};
    const auto json = parseJson(withoutByteOrderMark(text), place);
    if (!json)
        return propagate(json);
    auto grammar = phrasebook::readGrammar(JsonCursor(*json, place));
    if (!grammar)
        return propagate(grammar);
    const auto shared = std::make_shared<phrasebook::Grammar>(*std::move(grammar));
    if (const auto linked = phrasebook::linkGrammar(*shared); !linked)
        return propagate(linked);
    return Phrasebook(shared);
}

const std::vector<std::string> &Phrasebook::languages() const
{
    return m_grammar->languages;
}

Result<std::size_t> Phrasebook::language(const std::string &name) const
{
    std::string names;
    for (std::size_t i = 0; i < languages().size(); ++i) {
        if (languages()[i] == name)
            return std::size_t{i};
        names += (names.empty() ? "" : ", ") + languages()[i];
    }
    return fail(ErrorCode::NotFound,
                m_grammar->source + ": found no language \"" + name + "\", expected one of " + names + ".");
}

Result<SentencePair> Phrasebook::draw(std::size_t source, std::size_t target, double noise, Rng &rng) const
{
    using namespace phrasebook;
    const auto scaled = [noise](double rate) { return std::min(1.0, rate * noise); };
    const NoiseRates rates{scaled(m_grammar->noise.typo), scaled(m_grammar->noise.droppedWord),
                           scaled(m_grammar->noise.paraphrase)};
    const auto tree = drawTree(*m_grammar, rates.paraphrase, rng);
    if (!tree)
        return propagate(tree);
    // Of its own, so that what is drawn next does not depend on the languages.
    const Rng noises(rng.bits());
    SentencePair pair;
    for (const auto &[language, sentence] : {std::pair(source, &pair.source), std::pair(target, &pair.target)}) {
        auto text = writeTree(*m_grammar, *tree, language);
        if (!text)
            return propagate(text);
        Rng own = noises.split(language);
        *sentence = noisySentence(finishedSentence(*std::move(text), m_grammar->writing[language]), rates, own);
    }
    return pair;
}

Result<std::unique_ptr<PairReader>> openPhrasebook(const std::filesystem::path &path, const std::string &direction,
                                                   const PhrasebookDraw &draw)
{
    auto book = Phrasebook::open(path);
    if (!book)
        return propagate(book);
    const std::size_t dash = direction.find('-');
    const auto source = book->language(direction.substr(0, dash));
    if (!source)
        return propagate(source);
    const auto target = book->language(dash == std::string::npos ? "" : direction.substr(dash + 1));
    if (!target)
        return propagate(target);
    return std::unique_ptr<PairReader>(std::make_unique<PhrasebookReader>(*std::move(book), *source, *target, draw));
}

} // namespace foresearch::text
