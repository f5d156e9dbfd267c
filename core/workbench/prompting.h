#pragma once

#include "core/jobs/job_center.h"
#include "core/prompt/diff.h"
#include "core/prompt/render.h"
#include "core/workbench/project_session.h"
#include "core/workbench/prompt_drafts.h"
#include "core/workbench/prompt_versions.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace foresearch::workbench {

/// The prompts of the open project: one is shown and edited, with what it looks like, what it costs, and what it was.
/// An edit is shown at once and is in the file soon after; typing becomes one edit when it pauses. Each edit is a
/// version and can be undone. While the project has no prompt, one of the template for the chosen task is shown, which
/// the first edit saves.
/// Threads: that of the JobCenter.
class Prompting : public QObject {
    Q_OBJECT

public:
    /// Contract: both outlive it.
    Prompting(jobs::JobCenter &jobs, ProjectSession &session, QObject *parent = nullptr);

    /// The prompt that is shown; its name is empty until there is one.
    const PromptDraft &draft() const { return m_draft; }
    bool hasDraft() const { return !m_draft.name.empty(); }
    /// Of all prompts of the project, in its order.
    const std::vector<std::string> &names() const { return m_names; }
    const PromptSupplies &supplies() const { return m_supplies; }

    bool canEdit() const;       ///< there is a prompt, and the project can be written
    bool canMakeLadder() const; ///< canEdit(), and it has components

    /// The task of its demonstrations; null where the project has no such task.
    TaskPtr task() const;
    const eval::TfsSplit *split() const;

    /// Shows another one. Nothing happens where there is none of that name.
    void open(const std::string &name);

    // Edits, under the names that menus give them. Contract: canEdit(). Errors by failed().
    /// What is typed: kept when typing pauses, or at flush().
    void type(const QString &editName, prompt::Prompt prompt);
    void change(const QString &editName, PromptDraft draft);
    /// Demonstrations by another rule, of another split or task. Errors: those of withDemonstrations.
    Result<> chooseDemonstrations(const QString &editName, const prompt::PromptRecipe &recipe);
    /// From the recipe's corpus, which is read in the background, or from the template's pairs.
    void chooseTaskExamples(const QString &editName, const prompt::PromptRecipe &recipe);
    /// A new one, which is shown; its name is made free.
    void create(const QString &editName, PromptDraft draft);
    /// A text with marks, a template or a prompt, as a new one.
    void importFile(const QString &editName, const QString &path);
    void rename(const QString &editName, const std::string &name);
    void remove(const QString &editName);
    void makeLadder(const QString &editName);
    void restore(const QString &editName, const PromptVersionEntry &entry);
    /// What was typed becomes an edit now.
    void flush();

    /// The prompt's text for a test architecture of its split.
    const prompt::PromptPreview &preview() const { return m_preview; }
    /// The names of the parts that the last edit changed.
    const std::set<std::string> &changedParts() const { return m_changed; }
    /// Why it cannot be asked yet; none: it can.
    const std::optional<Error> &problem() const { return m_problem; }
    std::size_t testRow() const { return m_testRow; } ///< from 0
    void chooseTest(std::size_t row);

    /// For which the price is counted.
    const std::string &model() const { return m_model; }
    void chooseModel(const std::string &model);
    std::optional<prompt::ModelPrice> price() const { return m_supplies.prices.find(m_model); }
    /// Nothing while it is counted.
    const std::optional<PromptEstimate> &estimate() const { return m_estimate; }

    const std::vector<PromptVersionEntry> &versions() const { return m_versions; }
    /// What differs between two versions; `after` null: the prompt as it is now.
    void compare(const PromptVersionEntry &before, const PromptVersionEntry *after);
    const std::vector<prompt::PartDiff> &comparison() const { return m_comparison; }

    /// What writes this text by the command line; empty while no project is open.
    std::string commandLine() const;

Q_SIGNALS:
    void draftChanged(); ///< another one is shown, or it was changed from elsewhere: undo, another program
    void namesChanged();
    void previewChanged(); ///< also after every edit
    void estimateChanged();
    void versionsChanged();
    void comparisonChanged();
    void suppliesChanged(); ///< the shipped templates and prices were read
    void stateChanged();    ///< canEdit()
    void failed(const foresearch::Error &error);

private:
    struct Kept;

    void forget();
    void readSupplies();
    void read();
    void show(Kept kept);
    void showDefault();
    void adopt(PromptDraft draft);
    void commit(const QString &editName);
    void render(bool isEdit);
    void askEstimate();
    void startEstimate();

    jobs::JobCenter &m_jobs;
    ProjectSession &m_session;
    PromptSupplies m_supplies;
    PromptDraft m_draft;
    bool m_isRead = false;  ///< what the project has is known
    bool m_isSaved = false; ///< the project has a prompt of this name
    QString m_typedEdit;    ///< the name of the edit that is being typed; empty: none is
    std::vector<std::string> m_names;
    std::vector<PromptDraft> m_prompts;
    prompt::PromptPreview m_preview;
    std::set<std::string> m_changed;
    std::optional<Error> m_problem;
    std::size_t m_testRow = 0;
    std::string m_model = "gpt-4.1-mini";
    std::optional<PromptEstimate> m_estimate;
    std::vector<PromptVersionEntry> m_versions;
    std::vector<prompt::PartDiff> m_comparison;
    QTimer m_typing;
    QTimer m_estimating;
    jobs::JobHandle m_supplying;
    jobs::JobHandle m_reading;
    jobs::JobHandle m_choosing;
    jobs::JobHandle m_pricing;
    jobs::JobHandle m_comparing;
};

} // namespace foresearch::workbench
