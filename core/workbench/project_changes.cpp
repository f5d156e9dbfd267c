#include "core/workbench/project_changes.h"

#include "core/store/project.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace foresearch::workbench {

namespace {

store::Time now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// Tasks, as the changes below need to know them.
struct Tasks {
    using Value = eval::TfsTask;
    using Id = store::TaskId;
    using Removed = store::RemovedTask;
    static constexpr const char *kNoun = "task";

    static auto all(store::Project &project) { return project.tasks(); }
    static const std::string &name(const store::StoredTask &task) { return task.value.data.name; }
    static Result<Id> add(store::Project &project, const Value &task)
    {
        return project.addTask({.data = task, .origin = {}, .notes = {}, .addedAt = now()});
    }
    static Result<Removed> remove(store::Project &project, Id id) { return project.removeTask(id); }
    static Result<> restore(store::Project &project, const Removed &task) { return project.restoreTask(task); }
    static Id id(const Removed &task) { return task.task.id; }
};

/// Search spaces, likewise.
struct Spaces {
    using Value = space::SearchSpace;
    using Id = store::SpaceId;
    using Removed = store::StoredSpace;
    static constexpr const char *kNoun = "search space";

    static auto all(store::Project &project) { return project.spaces(); }
    static const std::string &name(const store::StoredSpace &space) { return space.value.name; }
    static Result<Id> add(store::Project &project, const Value &space) { return project.addSpace(space); }
    static Result<Removed> remove(store::Project &project, Id id) { return project.removeSpace(id); }
    static Result<> restore(store::Project &project, const Removed &space) { return project.restoreSpace(space); }
    static Id id(const Removed &space) { return space.id; }
};

template <typename Kind>
Result<std::optional<typename Kind::Id>> find(store::Project &project, const std::string &name)
{
    const auto all = Kind::all(project);
    if (!all)
        return propagate(all);
    for (const auto &stored : *all) {
        if (Kind::name(stored) == name)
            return std::optional(stored.id);
    }
    return std::optional<typename Kind::Id>();
}

/// Takes out `out` and brings back `in`.
template <typename Kind>
Change exchange(std::vector<typename Kind::Removed> in, std::vector<typename Kind::Id> out)
{
    return {[in = std::move(in), out = std::move(out)](store::Project &project) -> Result<Change> {
        std::vector<typename Kind::Removed> removed;
        std::vector<typename Kind::Id> restored;
        const auto done = project.atomically([&]() -> Result<> {
            for (const auto id : out) {
                auto taken = Kind::remove(project, id);
                if (!taken)
                    return propagate(taken);
                removed.push_back(std::move(*taken));
            }
            for (const auto &kept : in) {
                if (const auto back = Kind::restore(project, kept); !back)
                    return back;
                restored.push_back(Kind::id(kept));
            }
            return {};
        });
        if (!done)
            return propagate(done);
        return exchange<Kind>(std::move(removed), std::move(restored));
    }};
}

/// Adds one, after taking out the one of its name into `displaced`.
template <typename Kind>
Result<typename Kind::Id> replace(store::Project &project, const typename Kind::Value &value,
                                  std::vector<typename Kind::Removed> &displaced)
{
    const auto found = find<Kind>(project, value.name);
    if (!found)
        return propagate(found);
    if (*found) {
        auto removed = Kind::remove(project, **found);
        if (!removed)
            return propagate(removed);
        displaced.push_back(std::move(*removed));
    }
    return Kind::add(project, value);
}

template <typename Kind>
Change addition(std::vector<typename Kind::Value> values)
{
    return {[values = std::move(values)](store::Project &project) -> Result<Change> {
        std::vector<typename Kind::Removed> displaced;
        std::vector<typename Kind::Id> added;
        const auto done = project.atomically([&]() -> Result<> {
            for (const auto &value : values) {
                const auto id = replace<Kind>(project, value, displaced);
                if (!id)
                    return propagate(id);
                added.push_back(*id);
            }
            return {};
        });
        if (!done)
            return propagate(done);
        return exchange<Kind>(std::move(displaced), std::move(added));
    }};
}

template <typename Kind>
Change removal(std::string name)
{
    return {[name = std::move(name)](store::Project &project) -> Result<Change> {
        const auto found = find<Kind>(project, name);
        if (!found)
            return propagate(found);
        if (!*found)
            return fail(ErrorCode::NotFound, std::string("There is no ") + Kind::kNoun + " \"" + name + "\".");
        return exchange<Kind>({}, {**found}).run(project);
    }};
}

using PromptStates = std::vector<std::pair<std::string, std::optional<store::SavedPrompt>>>;

/// Makes each the prompt of its name; nothing: takes away the one that has it.
Change promptsChange(PromptStates states)
{
    return {[states = std::move(states)](store::Project &project) -> Result<Change> {
        PromptStates before;
        const auto done = project.atomically([&]() -> Result<> {
            for (const auto &[name, saved] : states) {
                if (saved) {
                    auto displaced = project.putPrompt(name, *saved);
                    if (!displaced)
                        return propagate(displaced);
                    before.emplace_back(name, std::move(*displaced));
                    continue;
                }
                auto removed = project.removePrompt(name);
                if (!removed)
                    return propagate(removed);
                before.emplace_back(name, std::move(*removed));
            }
            return {};
        });
        if (!done)
            return propagate(done);
        return promptsChange(std::move(before));
    }};
}

constexpr const char *kCorporaKey = "corpora";

std::vector<text::KnownCorpus>::iterator findCorpus(std::vector<text::KnownCorpus> &corpora, const std::string &path)
{
    return std::find_if(corpora.begin(), corpora.end(),
                        [&path](const text::KnownCorpus &corpus) { return corpus.path == path; });
}

Change corporaChange(std::function<Result<>(std::vector<text::KnownCorpus> &)> edit)
{
    return {[edit = std::move(edit)](store::Project &project) -> Result<Change> {
        auto corpora = corporaOf(project);
        if (!corpora)
            return propagate(corpora);
        if (const auto edited = edit(*corpora); !edited)
            return propagate(edited);
        return settingChange(kCorporaKey, text::corpusListText(*corpora)).run(project);
    }};
}

} // namespace

Change savePromptsChange(std::vector<PromptDraft> drafts)
{
    return {[drafts = std::move(drafts)](store::Project &project) -> Result<Change> {
        PromptStates states;
        for (const PromptDraft &draft : drafts) {
            const auto before = project.findPrompt(draft.name);
            if (!before)
                return propagate(before);
            const std::string parent = *before ? (*before)->version.hash() : std::string();
            states.emplace_back(draft.name, store::SavedPrompt{prompt::PromptVersion(draft.prompt, parent),
                                                               prompt::recipeJson(draft.recipe), now()});
        }
        return promptsChange(std::move(states)).run(project);
    }};
}

Change removePromptChange(std::string name)
{
    return promptsChange({{std::move(name), std::nullopt}});
}

Change renamePromptChange(std::string name, std::string newName)
{
    return {[name = std::move(name), newName = std::move(newName)](store::Project &project) -> Result<Change> {
        if (const auto renamed = project.renamePrompt(name, newName); !renamed)
            return propagate(renamed);
        return renamePromptChange(newName, name);
    }};
}

Change addTasksChange(std::vector<eval::TfsTask> tasks)
{
    return addition<Tasks>(std::move(tasks));
}

Change removeTaskChange(std::string name)
{
    return removal<Tasks>(std::move(name));
}

Change addSpaceChange(space::SearchSpace space)
{
    return addition<Spaces>({std::move(space)});
}

Change removeSpaceChange(std::string name)
{
    return removal<Spaces>(std::move(name));
}

Result<std::vector<text::KnownCorpus>> corporaOf(store::Project &project)
{
    const auto kept = project.setting(kCorporaKey);
    if (!kept)
        return propagate(kept);
    if (!*kept)
        return std::vector<text::KnownCorpus>();
    return text::parseCorpusList(**kept, project.path().string() + ", setting \"" + kCorporaKey + "\"");
}

Change addCorpusChange(text::KnownCorpus corpus)
{
    return corporaChange([corpus = std::move(corpus)](std::vector<text::KnownCorpus> &corpora) -> Result<> {
        const auto same = findCorpus(corpora, corpus.path);
        if (same == corpora.end())
            corpora.push_back(corpus);
        else
            *same = corpus;
        return {};
    });
}

Change removeCorpusChange(std::string path)
{
    return corporaChange([path = std::move(path)](std::vector<text::KnownCorpus> &corpora) -> Result<> {
        const auto found = findCorpus(corpora, path);
        if (found == corpora.end())
            return fail(ErrorCode::NotFound, "There is no corpus \"" + path + "\".");
        corpora.erase(found);
        return {};
    });
}

Change settingChange(std::string key, std::optional<std::string> value)
{
    return {[key = std::move(key), value = std::move(value)](store::Project &project) -> Result<Change> {
        auto before = project.setSetting(key, value);
        if (!before)
            return propagate(before);
        return settingChange(key, std::move(*before));
    }};
}

} // namespace foresearch::workbench
