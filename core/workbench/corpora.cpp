#include "core/workbench/corpora.h"

#include "core/base/json.h"
#include "core/base/shell.h"
#include "core/text/phrasebook.h"
#include "core/workbench/project_changes.h"
#include "core/workbench/project_session.h"

#include <algorithm>
#include <utility>

namespace foresearch::workbench {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kShownPairs = 50;
constexpr std::uint64_t kLookedAtPairs = 10'000;

/// The plan with all that its preparation reads named.
Result<text::CorpusImport> located(text::CorpusImport plan)
{
    if (plan.pairs.kind != text::PairFiles::Kind::Phrasebook || !plan.pairs.source.empty())
        return plan;
    auto grammar = text::Phrasebook::shipped();
    if (!grammar)
        return propagate(grammar);
    plan.pairs.source = *std::move(grammar);
    return plan;
}

Result<CorpusSummary> summaryOf(const fs::path &folder, const TaskControl &control)
{
    const auto corpus = text::openCorpus(folder);
    if (!corpus)
        return propagate(corpus);
    auto manifest = text::readManifest(folder);
    if (!manifest)
        return propagate(manifest);
    auto fingerprint = text::corpusFingerprint(*corpus, control);
    if (!fingerprint)
        return propagate(fingerprint);
    CorpusSummary summary{.sourceLanguage = corpus->sourceLanguage,
                          .targetLanguage = corpus->targetLanguage,
                          .vocabularySize = std::max(corpus->sourceDictionary.size(), corpus->targetDictionary.size()),
                          .splits = {},
                          .manifest = *std::move(manifest),
                          .fingerprint = *std::move(fingerprint)};
    if (summary.manifest) {
        for (const text::PreparedSplit &split : summary.manifest->splits)
            summary.splits.push_back(split.figures);
        return summary;
    }
    auto splits = text::corpusFigures(*corpus, control);
    if (!splits)
        return propagate(splits);
    summary.splits = *std::move(splits);
    return summary;
}

} // namespace

Corpora::Corpora(jobs::JobCenter &jobs, ProjectSession &session, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_session(session)
{
    connect(&session, &ProjectSession::corporaChanged, this, &Corpora::followProject);
    connect(&session, &ProjectSession::projectChanged, this, &Corpora::leaveProject);
}

/// What is being made belongs to the project that was closed; the plan stays, for this one. Made while none was open,
/// it belongs to the first that is.
void Corpora::leaveProject()
{
    if (m_state != State::Preparing || m_project.isEmpty() || m_project == m_session.path())
        return;
    m_work.reset();
    setState(State::Reviewed);
}

void Corpora::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void Corpora::look(const text::CorpusImport &plan, const QString &jobTitle)
{
    m_plan = plan;
    m_preview.reset();
    m_problem.clear();
    if (plan.pairs.kind == text::PairFiles::Kind::Binarised) {
        m_work.reset();
        return setState(State::Reviewed);
    }
    m_work = m_jobs.start(
        {.title = jobTitle.toStdString(), .pool = jobs::Pool::Io}, this,
        [plan](const TaskControl &control) -> Result<text::PairPreview> {
            const auto all = located(plan);
            if (!all)
                return propagate(all);
            return text::previewPairs(all->pairs, all->rules, kShownPairs, kLookedAtPairs, control);
        },
        [this](Result<text::PairPreview> preview) { finishLook(std::move(preview)); });
    setState(State::Looking);
}

void Corpora::finishLook(Result<text::PairPreview> preview)
{
    if (preview)
        m_preview = *std::move(preview);
    else
        m_problem = preview.error().detail;
    setState(State::Reviewed);
}

void Corpora::prepare(const text::CorpusImport &plan, const fs::path &folder, const QString &jobTitle,
                      const QString &editName)
{
    m_plan = plan;
    m_problem.clear();
    m_progress = {};
    m_project = m_session.path();
    m_work = m_jobs.start(
        {.title = jobTitle.toStdString(), .pool = jobs::Pool::Compute, .command = commandFor(plan, folder)}, this,
        [plan, folder](const TaskControl &control) -> Result<std::string> {
            const auto all = located(plan);
            if (!all)
                return propagate(all);
            const auto made = text::importCorpus(*all, folder, control);
            if (!made)
                return propagate(made);
            const auto corpus = text::openCorpus(folder);
            if (!corpus)
                return propagate(corpus);
            return text::corpusFingerprint(*corpus, control);
        },
        [this, folder, editName](Result<std::string> fingerprint) {
            if (fingerprint) {
                addToProject(folder, *fingerprint, editName);
                return discard();
            }
            if (fingerprint.error().code != ErrorCode::Stopped)
                m_problem = fingerprint.error().detail;
            setState(State::Reviewed);
        },
        [this](const Progress &progress) {
            m_progress = progress;
            Q_EMIT progressChanged();
        });
    setState(State::Preparing);
}

void Corpora::stop()
{
    m_work.stop();
}

void Corpora::discard()
{
    m_work.reset();
    m_plan = {};
    m_preview.reset();
    m_problem.clear();
    setState(State::Idle);
}

void Corpora::addFolder(const fs::path &folder, const QString &jobTitle, const QString &editName)
{
    jobs::JobHandle adding = m_jobs.start(
        {.title = jobTitle.toStdString(), .pool = jobs::Pool::Io}, this,
        [folder](const TaskControl &control) -> Result<std::string> {
            const auto corpus = text::openCorpus(folder);
            if (!corpus)
                return propagate(corpus);
            return text::corpusFingerprint(*corpus, control);
        },
        [this, folder, editName, project = m_session.path()](Result<std::string> fingerprint) {
            if (!project.isEmpty() && project != m_session.path())
                return; // it was wanted in the project that was closed
            if (fingerprint)
                return addToProject(folder, *fingerprint, editName);
            if (fingerprint.error().code != ErrorCode::Stopped)
                Q_EMIT failed(fingerprint.error());
        });
    adding.release();
}

void Corpora::addToProject(const fs::path &folder, const std::string &fingerprint, const QString &editName)
{
    std::error_code code;
    m_session.edit(editName, addCorpusChange({.path = fs::absolute(folder, code).lexically_normal().string(),
                                              .fingerprint = fingerprint}));
}

void Corpora::remove(const std::string &path, const QString &editName)
{
    m_session.edit(editName, removeCorpusChange(path));
}

std::shared_ptr<const Result<CorpusSummary>> Corpora::summary(const std::string &path) const
{
    const auto found = m_summaries.find(path);
    return found == m_summaries.end() ? nullptr : found->second;
}

void Corpora::followProject()
{
    const std::vector<text::KnownCorpus> &corpora = m_session.corpora();
    const auto isKnown = [&](const auto &entry) {
        return std::any_of(corpora.begin(), corpora.end(),
                           [&](const text::KnownCorpus &corpus) { return corpus.path == entry.first; });
    };
    std::erase_if(m_summaries, [&](const auto &entry) { return !isKnown(entry); });
    std::erase_if(m_looking, [&](const auto &entry) { return !isKnown(entry); });
    std::erase_if(m_known, [&](const auto &entry) { return !isKnown(entry); });
    for (const text::KnownCorpus &corpus : corpora) {
        if (const auto before = m_known.find(corpus.path);
            before == m_known.end() || before->second != corpus.fingerprint)
            summarise(corpus);
    }
    Q_EMIT summaryChanged();
}

void Corpora::summarise(const text::KnownCorpus &corpus)
{
    m_known[corpus.path] = corpus.fingerprint;
    m_summaries.erase(corpus.path);
    m_looking[corpus.path] = m_jobs.start(
        {.title = fs::path(corpus.path).filename().string(), .pool = jobs::Pool::Io}, this,
        [corpus](const TaskControl &control) -> Result<CorpusSummary> {
            auto summary = summaryOf(corpus.path, control);
            if (summary && summary->fingerprint != corpus.fingerprint)
                return fail(ErrorCode::BadValue,
                            corpus.path + ": found another corpus than the project knows, expected SHA-256 "
                                + corpus.fingerprint.substr(0, 12) + "….");
            return summary;
        },
        [this, path = corpus.path](Result<CorpusSummary> summary) {
            m_summaries[path] = std::make_shared<const Result<CorpusSummary>>(std::move(summary));
            Q_EMIT summaryChanged();
        });
}

std::string Corpora::commandFor(const text::CorpusImport &plan, const fs::path &folder)
{
    using Kind = text::PairFiles::Kind;
    const text::CorpusImport usual;
    std::vector<std::string> words{"foresearch-cli", "corpus", "import"};
    const auto add = [&words](std::initializer_list<std::string> more) { words.insert(words.end(), more); };
    const auto addChanged = [&](const char *option, auto value, auto usualValue) {
        if (value != usualValue)
            add({option, toText(OrderedJson(value))});
    };
    switch (plan.pairs.kind) {
    case Kind::LineAligned:
        add({"--source", plan.pairs.source.string(), "--target", plan.pairs.target.string()});
        break;
    case Kind::TabSeparated:
        add({"--tsv", plan.pairs.source.string()});
        break;
    case Kind::Installed:
        add({"--installed", plan.pairs.language, "--locale", plan.pairs.source.string()});
        break;
    case Kind::Phrasebook:
        add({"--phrasebook", plan.pairs.language, "--pairs", std::to_string(plan.pairs.draw.pairs)});
        addChanged("--noise", plan.pairs.draw.noise, usual.pairs.draw.noise);
        if (!plan.pairs.source.empty())
            add({"--grammar", plan.pairs.source.string()});
        break;
    case Kind::Binarised:
        add({"--binarised", plan.pairs.source.string()});
        break;
    }
    if (plan.rules.dropsDuplicates)
        add({"--drop-duplicates"});
    addChanged("--max-ids", plan.maxIds, usual.maxIds);
    if (plan.pairs.kind == Kind::Binarised) {
        add({"--out", folder.string()});
        return shellLine(words);
    }
    if (plan.pairs.kind != Kind::Phrasebook) // it names them itself
        add({"--languages", plan.sourceLanguage + "," + plan.targetLanguage});
    const text::CleaningOptions &cleaning = plan.rules.cleaning;
    addChanged("--max-words", cleaning.maxWords, usual.rules.cleaning.maxWords);
    addChanged("--max-ratio", cleaning.maxRatio, usual.rules.cleaning.maxRatio);
    if (cleaning.dropsEqualSides)
        add({"--drop-equal"});
    if (plan.split != usual.split)
        add({"--split", plan.split});
    addChanged("--valid", plan.validPairs, usual.validPairs);
    addChanged("--test", plan.testPairs, usual.testPairs);
    addChanged("--seed", plan.seed, usual.seed);
    if (!plan.pieces.empty())
        add({"--pieces", plan.pieces.string()});
    else
        addChanged("--learn-pieces", plan.learnedPieces, usual.learnedPieces);
    if (!plan.dictionary.empty())
        add({"--dictionary", plan.dictionary.string()});
    add({"--out", folder.string()});
    return shellLine(words);
}

} // namespace foresearch::workbench
