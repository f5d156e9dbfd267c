#pragma once

#include "core/jobs/job_center.h"
#include "core/text/corpus_import.h"
#include "core/text/corpus_list.h"

#include <QObject>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::workbench {

class ProjectSession;

/// What a corpus of a project holds, looked up in its folder.
struct CorpusSummary {
    std::string sourceLanguage;
    std::string targetLanguage;
    std::size_t vocabularySize = 0; ///< the larger of the two
    std::vector<text::SplitFigures> splits;
    std::optional<text::CorpusManifest> manifest; ///< none of a folder that fairseq made
    std::string fingerprint;
};

/// The corpora of the open project: prepared from text or taken as they lie, and what is in them. A preparation is
/// looked at first and made when the user has seen it; it ends with the project that it is made for. Threads: that of
/// the JobCenter.
class Corpora : public QObject {
    Q_OBJECT

public:
    enum class State {
        Idle,
        Looking,  ///< a preview is on its way
        Reviewed, ///< preview() or problem() is there; prepare() or discard() may follow
        Preparing,
    };

    /// Contract: both outlive it.
    Corpora(jobs::JobCenter &jobs, ProjectSession &session, QObject *parent = nullptr);

    State state() const { return m_state; }
    /// Of the plan that was looked at last; none before, and where problem() says why. Of a folder of ids there is
    /// nothing to see.
    const std::optional<text::PairPreview> &preview() const { return m_preview; }
    /// Why the last look or preparation failed; empty: it did not.
    const std::string &problem() const { return m_problem; }
    /// What is to be prepared.
    const text::CorpusImport &plan() const { return m_plan; }
    const Progress &progress() const { return m_progress; } ///< of a preparation

    /// Looks at the first pairs; of a phrasebook without a grammar's file it is the shipped one. Another look that is
    /// under way is dropped. Contract: nothing is being prepared.
    void look(const text::CorpusImport &plan, const QString &jobTitle);
    /// Makes the folder and adds it to the project. Contract: state() is Reviewed.
    void prepare(const text::CorpusImport &plan, const std::filesystem::path &folder, const QString &jobTitle,
                 const QString &editName);
    /// Ends a preparation, which leaves nothing behind; the plan stays.
    void stop();
    /// Forgets the plan. Contract: nothing is being prepared.
    void discard();

    /// Adds a folder as it lies, prepared by us or binarised by fairseq.
    void addFolder(const std::filesystem::path &folder, const QString &jobTitle, const QString &editName);
    /// Takes it out of the project; its folder stays.
    void remove(const std::string &path, const QString &editName);

    /// What is in a corpus of the project: null while it is being looked at, else a summary or why there is none. A
    /// folder whose content is not what the project knows is an error (BadValue).
    std::shared_ptr<const Result<CorpusSummary>> summary(const std::string &path) const;

    /// The same preparation by command line.
    static std::string commandFor(const text::CorpusImport &plan, const std::filesystem::path &folder);

Q_SIGNALS:
    void stateChanged();
    void progressChanged();
    void summaryChanged();
    void failed(const foresearch::Error &error); ///< of addFolder

private:
    void setState(State state);
    void finishLook(Result<text::PairPreview> preview);
    void addToProject(const std::filesystem::path &folder, const std::string &fingerprint, const QString &editName);
    void followProject();
    void leaveProject();
    void summarise(const text::KnownCorpus &corpus);

    jobs::JobCenter &m_jobs;
    ProjectSession &m_session;
    jobs::JobHandle m_work;
    std::map<std::string, jobs::JobHandle> m_looking; ///< by path
    std::map<std::string, std::shared_ptr<const Result<CorpusSummary>>> m_summaries;
    std::map<std::string, std::string> m_known; ///< fingerprints of what the summaries are of
    State m_state = State::Idle;
    QString m_project; ///< for which a corpus is being prepared; empty: none was open
    text::CorpusImport m_plan;
    std::optional<text::PairPreview> m_preview;
    std::string m_problem;
    Progress m_progress;
};

} // namespace foresearch::workbench
