#include "core/workbench/prompting.h"

#include "core/workbench/project_file.h"

#include <algorithm>

namespace foresearch::workbench {

namespace {

constexpr int kTypingPauseMs = 800; ///< after which what was typed is an edit
constexpr int kEstimateDelayMs = 150;
constexpr const char *kFirstName = "prompt-1";

std::vector<std::string> namesOf(const std::vector<PromptDraft> &prompts)
{
    std::vector<std::string> names;
    for (const PromptDraft &prompt : prompts)
        names.push_back(prompt.name);
    return names;
}

std::string_view textOf(const prompt::PromptPreview &preview, const prompt::PromptSpan &span)
{
    return std::string_view(preview.text).substr(span.begin, span.end - span.begin);
}

/// The parts of `after` that `before` has not, or not like this.
std::set<std::string> changedBetween(const prompt::PromptPreview &before, const prompt::PromptPreview &after)
{
    std::set<std::string> changed;
    for (const prompt::PromptSpan &span : after.spans) {
        const auto same = std::find_if(before.spans.begin(), before.spans.end(),
                                       [&](const prompt::PromptSpan &other) { return other.name == span.name; });
        if (same == before.spans.end() || textOf(before, *same) != textOf(after, span))
            changed.insert(span.name);
    }
    return changed;
}

} // namespace

/// What the project has.
struct Prompting::Kept {
    std::vector<PromptDraft> prompts;
    std::vector<PromptVersionEntry> versions; ///< of the shown one
    std::string shown;
};

Prompting::Prompting(jobs::JobCenter &jobs, ProjectSession &session, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_session(session)
{
    for (QTimer *timer : {&m_typing, &m_estimating})
        timer->setSingleShot(true);
    m_typing.setInterval(kTypingPauseMs);
    m_estimating.setInterval(kEstimateDelayMs);
    connect(&m_typing, &QTimer::timeout, this, &Prompting::flush);
    connect(&m_estimating, &QTimer::timeout, this, &Prompting::startEstimate);
    connect(&session, &ProjectSession::projectChanged, this, &Prompting::forget);
    connect(&session, &ProjectSession::tasksChanged, this, &Prompting::read);
    connect(&session, &ProjectSession::taskChosen, this, &Prompting::showDefault);
    connect(&session, &ProjectSession::failed, this, &Prompting::read); // what was not kept is not shown either
    connect(&session, &ProjectSession::accessChanged, this, &Prompting::stateChanged);
    readSupplies();
}

/// What is held belongs to the project that was closed.
void Prompting::forget()
{
    for (jobs::JobHandle *job : {&m_reading, &m_choosing, &m_pricing, &m_comparing})
        job->reset();
    m_typing.stop();
    m_typedEdit.clear();
    m_draft = {};
    m_isRead = m_isSaved = false;
    m_prompts.clear();
    m_names.clear();
    m_versions.clear();
    m_comparison.clear();
    m_estimate.reset();
    m_testRow = 0;
    render(false);
    Q_EMIT namesChanged();
    Q_EMIT draftChanged();
    Q_EMIT versionsChanged();
    Q_EMIT comparisonChanged();
    Q_EMIT estimateChanged();
    Q_EMIT stateChanged();
}

void Prompting::readSupplies()
{
    m_supplying = m_jobs.start({.title = "Templates", .pool = jobs::Pool::Io, .isListed = false}, this,
                               readPromptSupplies, [this](Result<PromptSupplies> supplies) {
                                   if (!supplies)
                                       return Q_EMIT failed(supplies.error());
                                   m_supplies = std::move(*supplies);
                                   Q_EMIT suppliesChanged();
                                   showDefault();
                               });
}

bool Prompting::canEdit() const
{
    return m_session.isOpen() && m_session.readOnlyReason().isEmpty() && hasDraft();
}

bool Prompting::canMakeLadder() const
{
    return canEdit() && std::holds_alternative<prompt::PromptWords>(m_draft.prompt.words);
}

TaskPtr Prompting::task() const
{
    for (const TaskPtr &task : m_session.tasks())
        if (task->name == m_draft.recipe.task)
            return task;
    return nullptr;
}

const eval::TfsSplit *Prompting::split() const
{
    const TaskPtr own = task();
    return own ? splitOf(m_draft.recipe, *own) : nullptr;
}

/// An edit that is on its way is read when it is in the file.
void Prompting::read()
{
    if (!m_session.isOpen())
        return;
    m_reading = m_jobs.start(
        {.title = m_session.name().toStdString(), .pool = jobs::Pool::Io, .isListed = false}, this,
        [file = m_session.file(), name = m_draft.name](const TaskControl &) -> Result<Kept> {
            const std::scoped_lock lock(file->mutex);
            auto prompts = readPrompts(file->project);
            if (!prompts)
                return propagate(prompts);
            const bool isThere = std::any_of(prompts->begin(), prompts->end(),
                                             [&name](const PromptDraft &prompt) { return prompt.name == name; });
            const std::string shown = isThere || prompts->empty() ? name : prompts->front().name;
            auto versions = readPromptVersions(file->project, shown);
            if (!versions)
                return propagate(versions);
            return Kept{std::move(*prompts), std::move(*versions), shown};
        },
        [this](Result<Kept> kept) {
            if (!kept)
                return Q_EMIT failed(kept.error());
            show(std::move(*kept));
        });
}

void Prompting::show(Kept kept)
{
    m_isRead = true;
    m_prompts = std::move(kept.prompts);
    if (auto names = namesOf(m_prompts); names != m_names) {
        m_names = std::move(names);
        Q_EMIT namesChanged();
    }
    // What is on its way into the file is newer than what was read.
    if (m_session.isEditing() || !m_typedEdit.isEmpty())
        return;
    const auto found = std::find_if(m_prompts.begin(), m_prompts.end(),
                                    [this](const PromptDraft &prompt) { return prompt.name == m_draft.name; });
    if (found != m_prompts.end()) {
        m_isSaved = true;
        if (*found != m_draft)
            adopt(*found);
    } else if (!m_prompts.empty()) {
        // Under another name, as after the undo of a rename; or else the first.
        const auto same = std::find_if(m_prompts.begin(), m_prompts.end(), [this](const PromptDraft &prompt) {
            return prompt.prompt == m_draft.prompt && prompt.recipe == m_draft.recipe;
        });
        m_isSaved = true;
        adopt(same != m_prompts.end() ? *same : m_prompts.front());
    } else {
        m_isSaved = false;
        showDefault();
    }
    if (kept.shown != m_draft.name)
        return read();
    if (kept.versions != m_versions) {
        m_versions = std::move(kept.versions);
        Q_EMIT versionsChanged();
    }
}

/// What the first edit will save, while the project has no prompt.
void Prompting::showDefault()
{
    if (!m_isRead || m_isSaved || !m_prompts.empty())
        return;
    const eval::TfsTask *task = m_session.task().get();
    const prompt::PromptTemplate *words = templateFor(m_supplies, task);
    if (!words)
        return;
    PromptDraft draft = newDraft(m_supplies, *words, task, kFirstName);
    if (draft == m_draft)
        return;
    adopt(std::move(draft));
    Q_EMIT stateChanged();
}

void Prompting::adopt(PromptDraft draft)
{
    const bool isOther = draft.name != m_draft.name;
    m_draft = std::move(draft);
    if (isOther) {
        m_testRow = 0;
        m_versions.clear();
        m_comparison.clear();
        Q_EMIT versionsChanged();
        Q_EMIT comparisonChanged();
    }
    render(!isOther);
    Q_EMIT draftChanged();
    Q_EMIT stateChanged();
}

void Prompting::open(const std::string &name)
{
    flush();
    const auto found = std::find_if(m_prompts.begin(), m_prompts.end(),
                                    [&name](const PromptDraft &prompt) { return prompt.name == name; });
    if (found == m_prompts.end() || name == m_draft.name)
        return;
    m_isSaved = true;
    adopt(*found);
    read();
}

void Prompting::type(const QString &editName, prompt::Prompt prompt)
{
    if (!m_typedEdit.isEmpty() && m_typedEdit != editName)
        flush();
    m_draft.prompt = std::move(prompt);
    m_typedEdit = editName;
    m_typing.start();
    render(true);
}

void Prompting::change(const QString &editName, PromptDraft draft)
{
    flush();
    if (draft == m_draft)
        return;
    m_draft = std::move(draft);
    commit(editName);
    render(true);
}

Result<> Prompting::chooseDemonstrations(const QString &editName, const prompt::PromptRecipe &recipe)
{
    flush();
    const auto &tasks = m_session.tasks();
    const auto found =
        std::find_if(tasks.begin(), tasks.end(), [&recipe](const TaskPtr &task) { return task->name == recipe.task; });
    if (found == tasks.end())
        return fail(ErrorCode::NotFound, "Prompt: found no task \"" + recipe.task + "\" in the project.");
    auto draft = withDemonstrations(m_draft, recipe, **found);
    if (!draft)
        return propagate(draft);
    const bool wasEmpty = m_draft.prompt.demonstrations.empty() && !draft->prompt.demonstrations.empty();
    if (wasEmpty && std::holds_alternative<prompt::PromptWords>(draft->prompt.words))
        draft->prompt.components = draft->prompt.components.with(prompt::Component::Demonstrations);
    change(editName, *std::move(draft));
    Q_EMIT draftChanged();
    return {};
}

void Prompting::chooseTaskExamples(const QString &editName, const prompt::PromptRecipe &recipe)
{
    flush();
    using Examples = std::vector<prompt::TaskExample>;
    m_choosing = m_jobs.start(
        {.title = editName.toStdString(), .pool = jobs::Pool::Io, .isListed = !recipe.corpus.source.empty()}, this,
        [recipe, pairs = pairsFor(m_supplies, m_draft.recipe.promptTemplate, task().get())](
            const TaskControl &control) -> Result<Examples> {
            if (!recipe.corpus.source.empty())
                return prompt::chooseTaskExamples(recipe.corpus, recipe.taskExamples, control);
            return prompt::chooseTaskExamples(pairs, "Task examples", recipe.taskExamples);
        },
        [this, editName, recipe](Result<Examples> examples) {
            if (!examples)
                return Q_EMIT failed(examples.error());
            if (!canEdit())
                return;
            PromptDraft draft = m_draft;
            const bool wasEmpty = draft.prompt.taskExamples.empty();
            draft.prompt.taskExamples = std::move(*examples);
            draft.recipe.corpus = recipe.corpus;
            draft.recipe.taskExamples = recipe.taskExamples;
            if (wasEmpty && std::holds_alternative<prompt::PromptWords>(draft.prompt.words))
                draft.prompt.components = draft.prompt.components.with(prompt::Component::TaskExamples)
                                              .with(prompt::Component::SecondInstruction);
            change(editName, std::move(draft));
            Q_EMIT draftChanged();
        });
}

void Prompting::create(const QString &editName, PromptDraft draft)
{
    flush();
    draft.name = freeName(draft.name, m_names);
    m_draft = {};
    adopt(std::move(draft));
    commit(editName);
}

void Prompting::importFile(const QString &editName, const QString &path)
{
    flush();
    m_choosing = m_jobs.start(
        {.title = editName.toStdString(), .pool = jobs::Pool::Io}, this,
        [supplies = m_supplies, path = std::filesystem::path(path.toStdString()),
         task = m_session.task()](const TaskControl &) { return importedDraft(supplies, path, task.get()); },
        [this, editName](Result<PromptDraft> draft) {
            if (!draft)
                return Q_EMIT failed(draft.error());
            create(editName, std::move(*draft));
        });
}

void Prompting::rename(const QString &editName, const std::string &name)
{
    flush();
    if (name == m_draft.name || name.empty())
        return;
    if (std::find(m_names.begin(), m_names.end(), name) != m_names.end())
        return Q_EMIT failed(
            {ErrorCode::BadValue, "There is a prompt \"" + name + "\" already, expected another name."});
    const std::string before = std::exchange(m_draft.name, name);
    if (m_isSaved)
        m_session.edit(editName, renamePromptChange(before, name));
    else
        commit(editName);
    Q_EMIT draftChanged();
}

void Prompting::remove(const QString &editName)
{
    flush();
    if (m_isSaved)
        m_session.edit(editName, removePromptChange(m_draft.name));
}

void Prompting::makeLadder(const QString &editName)
{
    flush();
    std::vector<PromptDraft> ladder = ladderOf(m_draft);
    // The prompt itself is kept too, where nothing has saved it yet.
    if (!m_isSaved)
        ladder.insert(ladder.begin(), m_draft);
    m_isSaved = true;
    m_session.edit(editName, savePromptsChange(std::move(ladder)));
}

void Prompting::restore(const QString &editName, const PromptVersionEntry &entry)
{
    change(editName, restored(m_draft, entry));
    Q_EMIT draftChanged();
}

void Prompting::flush()
{
    m_typing.stop();
    if (m_typedEdit.isEmpty())
        return;
    const QString name = std::exchange(m_typedEdit, QString());
    commit(name);
}

void Prompting::commit(const QString &editName)
{
    m_isSaved = true;
    m_session.edit(editName, savePromptsChange({m_draft}));
}

void Prompting::chooseTest(std::size_t row)
{
    if (row == m_testRow)
        return;
    m_testRow = row;
    render(false);
}

/// What an edit changed is marked; another prompt has no marks.
void Prompting::render(bool isEdit)
{
    prompt::PromptPreview before = std::exchange(m_preview, {});
    m_problem.reset();
    if (hasDraft()) {
        const TaskPtr own = task();
        m_preview = prompt::previewOf(m_draft.prompt, testArchitecture(m_draft, own.get(), m_testRow));
        if (const auto valid = prompt::validate(m_draft.prompt); !valid)
            m_problem = valid.error();
    }
    m_changed = isEdit ? changedBetween(before, m_preview) : std::set<std::string>();
    askEstimate();
    Q_EMIT previewChanged();
}

void Prompting::chooseModel(const std::string &model)
{
    m_model = model;
    m_estimate.reset();
    Q_EMIT estimateChanged();
    askEstimate();
}

/// Soon; typing asks once.
void Prompting::askEstimate()
{
    m_estimating.start();
}

void Prompting::startEstimate()
{
    if (!hasDraft())
        return;
    const auto known = price();
    m_pricing = m_jobs.start(
        {.title = "Estimate", .pool = jobs::Pool::Io, .isListed = false}, this,
        [draft = m_draft, task = task(), tokenPrice = known ? known->price : prompt::TokenPrice()](
            const TaskControl &control) { return estimateOf(draft, task.get(), tokenPrice, control); },
        [this](Result<PromptEstimate> estimate) {
            m_estimate.reset();
            if (estimate)
                m_estimate = *estimate;
            Q_EMIT estimateChanged();
        });
}

void Prompting::compare(const PromptVersionEntry &before, const PromptVersionEntry *after)
{
    m_comparing = m_jobs.start(
        {.title = "Difference", .pool = jobs::Pool::Io, .isListed = false}, this,
        [first = before.saved.version.prompt(), second = after ? after->saved.version.prompt() : m_draft.prompt](
            const TaskControl &) { return Result<std::vector<prompt::PartDiff>>(prompt::diffPrompts(first, second)); },
        [this](Result<std::vector<prompt::PartDiff>> parts) {
            if (!parts)
                return Q_EMIT failed(parts.error());
            m_comparison = std::move(*parts);
            Q_EMIT comparisonChanged();
        });
}

std::string Prompting::commandLine() const
{
    if (!m_session.isOpen() || !hasDraft())
        return {};
    return promptCommand(m_session.path().toStdString(), m_draft, m_testRow);
}

} // namespace foresearch::workbench
