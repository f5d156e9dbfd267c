#include "core/workbench/supernet_trying.h"

#include "core/base/file.h"
#include "core/base/shell.h"
#include "core/predict/network_file.h"
#include "core/space/architecture_json.h"
#include "core/text/subwords.h"
#include "core/workbench/supernet_bleu.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace foresearch::workbench {

namespace fs = std::filesystem;

namespace {

constexpr const char *kPieceModel = "spm.model";
constexpr std::size_t kKeptScores = 100;
constexpr std::size_t kBleuResamples = 1000;

std::string commandWith(const char *what, const TriedFiles &files, std::vector<std::string> more)
{
    std::vector<std::string> words{"foresearch-cli", what};
    if (std::string(what) != "translate")
        words = {"foresearch-cli", "supernet", what};
    words.insert(words.end(), {"--checkpoint", files.checkpoint.string()});
    words.insert(words.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return shellLine(words);
}

/// What the network is asked: a sentence in pieces of the vocabulary.
struct SourceSentence {
    std::vector<text::TokenId> ids;
    std::string pieces;
};

Result<SourceSentence> sourceOf(const std::string &sentence, const fs::path &corpus, const text::Dictionary &dictionary)
{
    const fs::path model = pieceModelOf(corpus);
    SourceSentence source;
    if (model.empty()) {
        source.ids = text::idsOfPieces(sentence, dictionary);
    } else {
        const auto subwords = text::Subwords::open(model);
        if (!subwords)
            return propagate(subwords);
        source.ids = text::encode(*subwords, dictionary, sentence);
    }
    if (source.ids.size() < 2)
        return fail(ErrorCode::BadValue, "Translation: found an empty sentence, expected words.");
    if (source.ids.size() > text::kMaxPositions)
        return fail(ErrorCode::TooLarge, "Translation: found " + std::to_string(source.ids.size() - 1)
                                             + " pieces, expected " + std::to_string(text::kMaxPositions - 1)
                                             + " at most.");
    source.pieces = text::piecesOfIds(source.ids, dictionary);
    return source;
}

Result<TriedTranslation> translateOne(EngineLoader &loader,
                                      const std::shared_ptr<const predict::SupernetFile> &supernet,
                                      const fs::path &corpus, TriedTranslation translation, const nn::BeamOptions &beam,
                                      const TaskControl &control)
{
    const auto vocabulary = openVocabulary(corpus, *supernet);
    if (!vocabulary)
        return propagate(vocabulary);
    const auto source = sourceOf(translation.sentence, corpus, vocabulary->source);
    if (!source)
        return propagate(source);
    const auto translator = openTranslator(loader, {.supernet = supernet});
    if (!translator)
        return propagate(translator);
    text::PackedSequences sources;
    sources.add(source->ids);
    const auto begin = std::chrono::steady_clock::now();
    const auto found = (*translator)->decode(translation.architecture, sources, beam, control);
    if (!found)
        return propagate(found);
    translation.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    translation.pieces = source->pieces;
    for (const nn::Hypothesis &hypothesis : found->front())
        translation.lines.push_back(translatedLine(hypothesis, *vocabulary));
    return translation;
}

Result<TriedBleu> bleuOf(EngineLoader &loader, const ScoringSource &source, TriedBleu bleu, const TaskControl &control)
{
    auto opened = SupernetBleu::open(loader, source, bleu.beam, control);
    if (!opened)
        return propagate(opened);
    const auto begin = std::chrono::steady_clock::now();
    const auto counted = opened->count(bleu.architecture, control);
    if (!counted)
        return propagate(counted);
    bleu.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    bleu.sentences = counted->lines.size();
    const std::vector<text::BleuStatistics> systems[] = {counted->lines};
    const auto compared = compareBleu(systems, [](const text::BleuStatistics &sum) { return text::bleuScore(sum, {}); },
                                      {.resamples = kBleuResamples}, {.stop = control.stop});
    if (!compared)
        return propagate(compared);
    bleu.estimate = compared->systems.front();
    bleu.signature = text::bleuSignature({}, counted->references);
    return bleu;
}

} // namespace

fs::path pieceModelOf(const fs::path &corpus)
{
    std::error_code code;
    for (const fs::path &folder : {corpus, corpus.parent_path()})
        if (!folder.empty() && fs::exists(folder / kPieceModel, code))
            return folder / kPieceModel;
    return {};
}

SupernetTrying::SupernetTrying(jobs::JobCenter &jobs, std::shared_ptr<EngineLoader> engine, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_engine(std::move(engine))
{}

void SupernetTrying::open(TriedFiles files)
{
    m_opening.reset();
    m_running.reset();
    m_files = std::move(files);
    m_supernet.reset();
    m_problem.reset();
    m_scores.clear();
    m_translation.reset();
    m_bleu.reset();
    m_state = State::Idle;
    if (!m_files.checkpoint.empty())
        m_opening = m_jobs.start(
            {.title = m_files.checkpoint.filename().string(), .pool = jobs::Pool::Io, .isListed = false}, this,
            [path = m_files.checkpoint](const TaskControl &) {
                return predict::SupernetFile::open(path, std::nullopt);
            },
            [this](Result<std::shared_ptr<const predict::SupernetFile>> supernet) {
                if (supernet)
                    m_supernet = *std::move(supernet);
                else
                    m_problem = supernet.error();
                m_takesText = !pieceModelOf(m_files.corpus).empty();
                Q_EMIT opened();
                Q_EMIT stateChanged();
            });
    Q_EMIT opened();
    Q_EMIT scored();
    Q_EMIT translated();
    Q_EMIT bleuMeasured();
    Q_EMIT stateChanged();
}

void SupernetTrying::begin(Work work)
{
    m_work = work;
    m_state = State::Running;
    Q_EMIT stateChanged();
}

void SupernetTrying::finish(const std::optional<Error> &error)
{
    m_state = State::Idle;
    Q_EMIT stateChanged();
    if (error && error->code != ErrorCode::Stopped)
        Q_EMIT failed(*error);
}

void SupernetTrying::stop()
{
    if (m_state != State::Running)
        return;
    m_state = State::Stopping;
    m_running.stop();
    Q_EMIT stateChanged();
}

void SupernetTrying::score(const QString &title, std::vector<space::Architecture> architectures)
{
    const ScoringSource source{.supernet = m_supernet, .corpus = m_files.corpus};
    m_running = m_jobs.start(
        {.title = title.toStdString(),
         .pool = jobs::Pool::Compute,
         .command = commandWith("score", m_files, {"--corpus", m_files.corpus.string(), "--architectures", "-"})},
        this,
        [engine = m_engine, source, architectures](const TaskControl &control) -> Result<std::vector<TriedScore>> {
            const auto opened = openScorer(*engine, source, control);
            if (!opened)
                return propagate(opened);
            const auto scores = opened->scorer->score(architectures, control);
            if (!scores)
                return propagate(scores);
            std::vector<TriedScore> tried;
            for (std::size_t i = 0; i < architectures.size(); ++i)
                tried.push_back({architectures[i], (*scores)[i]});
            return tried;
        },
        [this](Result<std::vector<TriedScore>> tried) {
            if (!tried)
                return finish(tried.error());
            for (const TriedScore &one : *tried)
                std::erase_if(m_scores, [&one](auto &known) { return known.architecture == one.architecture; });
            m_scores.insert(m_scores.begin(), tried->begin(), tried->end());
            m_scores.resize(std::min(m_scores.size(), kKeptScores));
            finish({});
            Q_EMIT scored();
        },
        [this](const Progress &) { Q_EMIT progressed(); });
    begin(Work::Scoring);
}

void SupernetTrying::translateSentence(const QString &title, const space::Architecture &architecture,
                                       const std::string &sentence, const nn::BeamOptions &beam)
{
    m_running = m_jobs.start(
        {.title = title.toStdString(),
         .pool = jobs::Pool::Compute,
         .command = commandWith("translate", m_files,
                                {"--vocabulary", m_files.corpus.string(), "--architecture", "FILE", "--beam",
                                 std::to_string(beam.beam), "--nbest", std::to_string(beam.best)})},
        this,
        [engine = m_engine, supernet = m_supernet, corpus = m_files.corpus,
         asked = TriedTranslation{.architecture = architecture, .sentence = sentence},
         beam](const TaskControl &control) { return translateOne(*engine, supernet, corpus, asked, beam, control); },
        [this](Result<TriedTranslation> translation) {
            if (!translation)
                return finish(translation.error());
            m_translation = std::move(*translation);
            finish({});
            Q_EMIT translated();
        },
        [this](const Progress &) { Q_EMIT progressed(); });
    begin(Work::Translating);
}

void SupernetTrying::measureBleu(const QString &title, const space::Architecture &architecture,
                                 const nn::BeamOptions &beam)
{
    m_running = m_jobs.start(
        {.title = title.toStdString(),
         .pool = jobs::Pool::Compute,
         .command = commandWith("translate", m_files,
                                {"--vocabulary", m_files.corpus.string(), "--split", "valid", "--architecture", "FILE",
                                 "--beam", std::to_string(beam.beam)})},
        this,
        [engine = m_engine, source = ScoringSource{.supernet = m_supernet, .corpus = m_files.corpus},
         asked = TriedBleu{.architecture = architecture, .beam = beam}](const TaskControl &control) {
            return bleuOf(*engine, source, asked, control);
        },
        [this](Result<TriedBleu> bleu) {
            if (!bleu)
                return finish(bleu.error());
            m_bleu = std::move(*bleu);
            finish({});
            Q_EMIT bleuMeasured();
        },
        [this](const Progress &) { Q_EMIT progressed(); });
    begin(Work::Bleu);
}

void SupernetTrying::exportNetwork(const QString &title, const space::Architecture &architecture, const fs::path &path)
{
    m_running = m_jobs.start(
        {.title = title.toStdString(),
         .pool = jobs::Pool::Io,
         .command = commandWith("export", m_files, {"--architectures", "-", "--out", path.string()})},
        this,
        [supernet = m_supernet, architecture, path](const TaskControl &) {
            return writeFile(path, predict::subTransformerBytes(*supernet, architecture));
        },
        [this, path](const Result<> &written) {
            finish(written ? std::nullopt : std::optional(written.error()));
            if (written)
                Q_EMIT exported(QString::fromStdString(path.string()));
        });
    begin(Work::Exporting);
}

} // namespace foresearch::workbench
