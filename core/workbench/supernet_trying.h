#pragma once

#include "core/jobs/job_center.h"
#include "core/workbench/bleu_comparison.h"
#include "core/workbench/supernet_scoring.h"
#include "core/workbench/translating.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::workbench {

/// A supernet's file and the corpus that it is tried on.
struct TriedFiles {
    std::filesystem::path checkpoint;
    std::filesystem::path corpus;
    std::filesystem::file_time_type written = {}; ///< the checkpoint: a training writes a better one over it
    friend bool operator==(const TriedFiles &, const TriedFiles &) = default;
};

struct TriedScore {
    space::Architecture architecture;
    nn::SupernetScore score;
};

/// One sentence and what the network makes of it.
struct TriedTranslation {
    space::Architecture architecture;
    std::string sentence;
    std::string pieces = {};                ///< as the network was asked
    std::vector<TranslatedLine> lines = {}; ///< best first
    double seconds = 0;                     ///< of the search alone
};

/// BLEU of an architecture's translations of the validation pairs against their target sentences, pieces joined.
struct TriedBleu {
    space::Architecture architecture;
    BleuEstimate estimate = {};
    std::string signature = {};
    std::size_t sentences = 0;
    nn::BeamOptions beam = {};
    double seconds = 0; ///< of translating
};

/// Tries a supernet: scores single architectures, translates a sentence, measures BLEU, cuts a network out. One thing
/// at a time, in the background. Threads: that of the JobCenter.
class SupernetTrying : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Running, Stopping };
    enum class Work { Opening, Scoring, Translating, Bleu, Exporting };

    /// Contract: `jobs` outlives it.
    SupernetTrying(jobs::JobCenter &jobs, std::shared_ptr<EngineLoader> engine, QObject *parent = nullptr);

    State state() const { return m_state; }
    Work work() const { return m_work; } ///< of what runs or ran last
    /// Of what runs; nothing while it does not.
    std::optional<jobs::JobInfo> job() const { return m_jobs.job(m_running.id()); }

    const TriedFiles &files() const { return m_files; }
    /// Null while it is being read, and where it cannot be: `problem` says why.
    const std::shared_ptr<const predict::SupernetFile> &supernet() const { return m_supernet; }
    const std::optional<Error> &problem() const { return m_problem; }
    /// Whether sentences are typed as text; else as pieces with blanks between them, since no model for them is there.
    bool takesText() const { return m_takesText; }
    bool canTry() const { return m_supernet && m_state == State::Idle; }

    /// Reads another supernet; results of the one before are forgotten. Empty files: none.
    void open(TriedFiles files);

    /// Contract of all: canTry(), and the architectures are in the supernet's space. `title`: how the list of jobs
    /// calls it. Errors by failed().
    void score(const QString &title, std::vector<space::Architecture> architectures);
    void translateSentence(const QString &title, const space::Architecture &architecture, const std::string &sentence,
                           const nn::BeamOptions &beam);
    void measureBleu(const QString &title, const space::Architecture &architecture, const nn::BeamOptions &beam);
    void exportNetwork(const QString &title, const space::Architecture &architecture,
                       const std::filesystem::path &path);
    void stop();

    const std::vector<TriedScore> &scores() const { return m_scores; } ///< the latest first
    const TriedTranslation *translation() const { return m_translation ? &*m_translation : nullptr; }
    const TriedBleu *bleu() const { return m_bleu ? &*m_bleu : nullptr; }

Q_SIGNALS:
    void stateChanged();
    void opened();     ///< another supernet, or why there is none
    void progressed(); ///< of what runs
    void scored();
    void translated();
    void bleuMeasured();
    void exported(const QString &path);
    void failed(const foresearch::Error &error);

private:
    void begin(Work work);
    void finish(const std::optional<Error> &error);

    jobs::JobCenter &m_jobs;
    std::shared_ptr<EngineLoader> m_engine;
    State m_state = State::Idle;
    Work m_work = Work::Opening;
    TriedFiles m_files;
    std::shared_ptr<const predict::SupernetFile> m_supernet;
    std::optional<Error> m_problem;
    bool m_takesText = false;
    std::vector<TriedScore> m_scores;
    std::optional<TriedTranslation> m_translation;
    std::optional<TriedBleu> m_bleu;
    jobs::JobHandle m_opening;
    jobs::JobHandle m_running;
};

/// The SentencePiece model that a corpus was prepared with: in its folder, or beside it. Empty: there is none.
std::filesystem::path pieceModelOf(const std::filesystem::path &corpus);

} // namespace foresearch::workbench
