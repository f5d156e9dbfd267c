#include "app/cli/command.h"
#include "app/cli/interruptible.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/eval/tfs_eval_import.h"
#include "core/space/space_json.h"
#include "core/store/project_report.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

namespace fs = std::filesystem;

using store::Access;
using store::Project;

constexpr const char *kExamples = R"(Examples:
  foresearch-cli project new paper.foresearch
  foresearch-cli project import paper.foresearch --tfs-eval tfs_eval --task wmt14ende --space own.json
  foresearch-cli project show paper.foresearch
  foresearch-cli project export paper.foresearch --tfs-eval wmt.csv --evaluations evaluations.jsonl
  foresearch-cli project remove paper.foresearch --run 3
  foresearch-cli project copy paper.foresearch for-the-reviewers.foresearch
  foresearch-cli project check paper.foresearch
One program writes a project at a time; show, export, copy and check also work beside it.)";

struct ProjectOptions {
    std::string project;
    bool asJson = false;
};

struct ImportOptions {
    std::string project;
    std::string tfsEval;
    std::vector<std::string> tasks;
    std::vector<int> seeds;
    std::vector<std::string> spaces;
    bool replaces = false;
};

struct ExportOptions {
    std::string project;
    std::string tfsEval;
    std::string evaluations;
    std::string space;
    std::string replies;
    std::vector<std::string> tasks;
    std::optional<std::int64_t> run;
};

struct RemoveOptions {
    std::string project;
    std::vector<std::string> tasks;
    std::vector<std::string> spaces;
    std::vector<std::int64_t> runs;
};

struct DescribeOptions {
    std::string project;
    std::string task;
    std::optional<std::string> name;
    std::optional<std::string> title;
    std::optional<std::string> notes;
};

store::Time now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

const std::string &nameOf(const store::StoredTask &task)
{
    return task.value.data.name;
}

const std::string &nameOf(const store::StoredSpace &space)
{
    return space.value.name;
}

/// Nothing where there is none of that name.
template <typename T>
const T *named(const std::vector<T> &all, const std::string &name)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const T &one) { return nameOf(one) == name; });
    return found == all.end() ? nullptr : &*found;
}

/// The one of that name. Errors: those of `all`; NotFound, naming those that there are.
template <typename T>
Result<T> named(const Project &project, const char *what, const Result<std::vector<T>> &all, const std::string &name)
{
    if (!all)
        return propagate(all);
    if (const T *found = named(*all, name))
        return *found;
    std::string names;
    for (const T &one : *all)
        names += (names.empty() ? "" : ", ") + nameOf(one);
    return fail(ErrorCode::NotFound, project.path().string() + ": has no " + what + " " + shownText(name)
                                         + ", expected one of: " + (names.empty() ? "none" : names) + ".");
}

Result<> checkIsNew(const fs::path &path)
{
    std::error_code ignored;
    if (fs::exists(path, ignored))
        return fail(ErrorCode::BadValue, path.string() + ": is there already, expected the name of a new file.");
    return {};
}

Result<> create(const ProjectOptions &options)
{
    const auto project = Project::create(options.project);
    return project ? Result<>() : propagate(project);
}

Result<> show(const ProjectOptions &options)
{
    auto project = Project::open(options.project, Access::Read);
    if (!project)
        return propagate(project);
    if (options.asJson) {
        const auto json = contentJson(*project);
        if (!json)
            return propagate(json);
        std::cout << json->dump(2, ' ', false, OrderedJson::error_handler_t::replace) << '\n';
        return {};
    }
    const auto tables = contentTables(*project);
    if (!tables)
        return propagate(tables);
    if (tables->empty())
        std::cout << "The project is empty.\n";
    bool isFirst = true;
    for (const report::Table &table : *tables)
        std::cout << (std::exchange(isFirst, false) ? "" : "\n") << toText(table);
    return {};
}

Result<> addTasks(Project &project, const eval::TfsEval &data, const ImportOptions &options)
{
    const auto present = project.tasks();
    if (!present)
        return propagate(present);
    for (const eval::TfsTask &task : data.tasks) {
        const store::StoredTask *before = options.replaces ? named(*present, task.name) : nullptr;
        if (before == nullptr)
            continue;
        if (const auto removed = project.removeTask(before->id); !removed)
            return propagate(removed);
    }
    if (data.tasks.empty())
        return {};
    const auto added = project.importTasks(data, fs::absolute(options.tfsEval).string(), now());
    return added ? Result<>() : propagate(added);
}

Result<> addSpaces(Project &project, const std::vector<space::SearchSpace> &spaces, bool replaces)
{
    const auto present = project.spaces();
    if (!present)
        return propagate(present);
    for (const space::SearchSpace &space : spaces) {
        if (const store::StoredSpace *before = replaces ? named(*present, space.name) : nullptr) {
            if (const auto replaced = project.replaceSpace(before->id, space); !replaced)
                return propagate(replaced);
            continue;
        }
        if (const auto added = project.addSpace(space); !added)
            return propagate(added);
    }
    return {};
}

Result<> importInto(const ImportOptions &options)
{
    if (options.tfsEval.empty() && options.spaces.empty())
        throw CLI::ValidationError("import", "needs --tfs-eval or --space");
    const Interruptible interruptible;
    eval::TfsEval data;
    if (!options.tfsEval.empty()) {
        auto read = eval::importTfsEval(options.tfsEval, {.tasks = options.tasks, .seeds = options.seeds},
                                        interruptible.control());
        if (!read)
            return propagate(read);
        data = std::move(*read);
    }
    std::vector<space::SearchSpace> spaces;
    for (const std::string &file : options.spaces) {
        auto read = space::readSpace(file);
        if (!read)
            return propagate(read);
        spaces.push_back(std::move(*read));
    }
    auto project = Project::open(options.project, Access::Write);
    if (!project)
        return propagate(project);
    return project->atomically([&]() -> Result<> {
        if (const auto added = addTasks(*project, data, options); !added)
            return added;
        return addSpaces(*project, spaces, options.replaces);
    });
}

eval::TfsForm formOfNew(const fs::path &path)
{
    return path.extension() == ".csv"     ? eval::TfsForm::Csv
           : path.extension() == ".jsonl" ? eval::TfsForm::Jsonl
                                          : eval::TfsForm::Folder;
}

Result<> exportTasks(Project &project, const ExportOptions &options)
{
    if (const auto isNew = checkIsNew(options.tfsEval); !isNew)
        return isNew;
    const auto tasks = project.tasks();
    if (!tasks)
        return propagate(tasks);
    eval::TfsEval data;
    for (const std::string &name : options.tasks) {
        const auto task = named(project, "task", tasks, name);
        if (!task)
            return propagate(task);
        data.tasks.push_back(task->value.data);
    }
    if (options.tasks.empty())
        for (const store::StoredTask &task : *tasks)
            data.tasks.push_back(task.value.data);
    return exportTfsEval(data, options.tfsEval, formOfNew(options.tfsEval));
}

Result<> exportEvaluations(Project &project, const ExportOptions &options)
{
    if (const auto isNew = checkIsNew(options.evaluations); !isNew)
        return isNew;
    store::EvaluationFilter filter;
    if (options.run) {
        filter.run = store::RunId{*options.run};
        if (const auto run = project.run(*filter.run); !run)
            return propagate(run);
    }
    const auto form = fs::path(options.evaluations).extension() == ".csv" ? store::EvaluationsForm::Csv
                                                                          : store::EvaluationsForm::Jsonl;
    std::vector<std::optional<store::TaskId>> tasks;
    for (const std::string &name : options.tasks) {
        const auto task = named(project, "task", project.tasks(), name);
        if (!task)
            return propagate(task);
        tasks.emplace_back(task->id);
    }
    if (tasks.size() > 1)
        throw CLI::ValidationError("--evaluations", "takes those of one --task, or of all");
    if (!tasks.empty())
        filter.task = tasks.front();
    const auto text = evaluationsText(project, filter, form);
    if (!text)
        return propagate(text);
    return writeFile(options.evaluations, *text);
}

Result<> exportReplies(Project &project, const ExportOptions &options)
{
    if (const auto isNew = checkIsNew(options.replies); !isNew)
        return isNew;
    const auto text = repliesText(project);
    if (!text)
        return propagate(text);
    return writeFile(options.replies, *text);
}

Result<> exportFrom(const ExportOptions &options)
{
    if (options.tfsEval.empty() && options.evaluations.empty() && options.space.empty() && options.replies.empty())
        throw CLI::ValidationError("export", "needs --tfs-eval, --evaluations, --replies or --space");
    auto project = Project::open(options.project, Access::Read);
    if (!project)
        return propagate(project);
    if (!options.space.empty()) {
        const auto space = named(*project, "search space", project->spaces(), options.space);
        if (!space)
            return propagate(space);
        std::cout << spaceJson(space->value);
    }
    if (!options.tfsEval.empty())
        if (const auto done = exportTasks(*project, options); !done)
            return done;
    if (!options.evaluations.empty())
        if (const auto done = exportEvaluations(*project, options); !done)
            return done;
    return options.replies.empty() ? Result<>() : exportReplies(*project, options);
}

Result<> removeAll(Project &project, const RemoveOptions &options)
{
    for (const std::string &name : options.tasks) {
        const auto task = named(project, "task", project.tasks(), name);
        if (!task)
            return propagate(task);
        if (const auto removed = project.removeTask(task->id); !removed)
            return propagate(removed);
    }
    for (const std::string &name : options.spaces) {
        const auto space = named(project, "search space", project.spaces(), name);
        if (!space)
            return propagate(space);
        if (const auto removed = project.removeSpace(space->id); !removed)
            return propagate(removed);
    }
    for (const std::int64_t run : options.runs)
        if (const auto removed = project.removeRun(store::RunId{run}); !removed)
            return propagate(removed);
    return {};
}

Result<> removeFrom(const RemoveOptions &options)
{
    if (options.tasks.empty() && options.spaces.empty() && options.runs.empty())
        throw CLI::ValidationError("remove", "needs --task, --space or --run");
    auto project = Project::open(options.project, Access::Write);
    if (!project)
        return propagate(project);
    return project->atomically([&] { return removeAll(*project, options); });
}

Result<> describe(const DescribeOptions &options)
{
    auto project = Project::open(options.project, Access::Write);
    if (!project)
        return propagate(project);
    return project->atomically([&]() -> Result<> {
        const auto task = named(*project, "task", project->tasks(), options.task);
        if (!task)
            return propagate(task);
        const store::Task &value = task->value;
        const auto edited = project->editTask(task->id, {.name = options.name.value_or(value.data.name),
                                                         .title = options.title.value_or(value.data.title),
                                                         .notes = options.notes.value_or(value.notes)});
        return edited ? Result<>() : propagate(edited);
    });
}

Result<> compact(const ProjectOptions &options)
{
    const Interruptible interruptible;
    auto project = Project::open(options.project, Access::Write);
    if (!project)
        return propagate(project);
    return project->compact(interruptible.control());
}

Result<> check(const ProjectOptions &options)
{
    const Interruptible interruptible;
    auto project = Project::open(options.project, Access::Read);
    if (!project)
        return propagate(project);
    const auto problems = project->check(interruptible.control());
    if (!problems)
        return propagate(problems);
    if (options.asJson)
        std::cout << toText(OrderedJson(*problems)) << '\n';
    else if (problems->empty())
        std::cout << options.project << ": is sound.\n";
    else
        for (const std::string &problem : *problems)
            std::cout << problem << '\n';
    if (!problems->empty())
        return fail(ErrorCode::BadFormat, options.project + ": found "
                                              + (problems->size() == 1 ? std::string("a problem")
                                                                       : std::to_string(problems->size()) + " problems")
                                              + ", expected a sound project.");
    return {};
}

/// A sub-command whose first argument is a project.
template <typename Options>
CLI::App &addVerb(CLI::App &parent, const char *name, const char *description, const std::shared_ptr<Options> &options,
                  Result<> (*work)(const Options &))
{
    CLI::App &command = *parent.add_subcommand(name, description);
    command.add_option("project", options->project, "Project file (*.foresearch)")->required();
    onRun(command, [options, work] { return work(*options); });
    return command;
}

void addWithoutOptions(CLI::App &parent)
{
    addVerb(parent, "new", "Make an empty project", std::make_shared<ProjectOptions>(), create);
    addVerb(parent, "compact", "Give back the room of what was removed", std::make_shared<ProjectOptions>(), compact);
    const auto shown = std::make_shared<ProjectOptions>();
    addVerb(parent, "show", "Say what a project holds", shown, show)
        .add_flag("--json", shown->asJson, "Print it as JSON, settings and results of runs included");
    const auto checked = std::make_shared<ProjectOptions>();
    addVerb(parent, "check", "Say what is wrong in a project, if anything", checked, check)
        .add_flag("--json", checked->asJson, "Print the problems as a JSON list");
}

void addImport(CLI::App &parent)
{
    const auto options = std::make_shared<ImportOptions>();
    CLI::App &command = addVerb(parent, "import", "Add tasks and search spaces, all or none", options, importInto);
    auto *data = command.add_option("--tfs-eval", options->tfsEval, "TFS-Eval: a folder, JSONL or CSV file");
    command.add_option("--task", options->tasks, "Task of the data; may be repeated; without it, all")
        ->allow_extra_args(false)
        ->needs(data);
    command.add_option("--seeds", options->seeds, "Seeds of the splits; without it, all")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->needs(data);
    command.add_option("--space", options->spaces, "Search space as a JSON file; may be repeated")
        ->allow_extra_args(false);
    command.add_flag("--replace", options->replaces,
                     "Replace those of the same name; a task takes its evaluations with it");
}

void addExport(CLI::App &parent)
{
    const auto options = std::make_shared<ExportOptions>();
    CLI::App &command = addVerb(parent, "export", "Write tasks, evaluations or a search space", options, exportFrom);
    command.add_option("--tfs-eval", options->tfsEval, "New file or folder for tasks: *.csv, *.jsonl, else a folder");
    auto *evaluations = command.add_option("--evaluations", options->evaluations,
                                           "New file for evaluations with their provenance: *.csv, else JSONL");
    command.add_option("--task", options->tasks, "Only this task; may be repeated for --tfs-eval")
        ->allow_extra_args(false);
    command.add_option("--run", options->run, "Only evaluations of this run")->needs(evaluations);
    command.add_option("--replies", options->replies,
                       "New JSONL file for the replies of language models, with all that was asked");
    command.add_option("--space", options->space, "Own search space, to standard output as JSON");
}

void addRemove(CLI::App &parent)
{
    const auto options = std::make_shared<RemoveOptions>();
    CLI::App &command =
        addVerb(parent, "remove", "Remove tasks, search spaces and runs, all or none", options, removeFrom);
    command.add_option("--task", options->tasks, "Task, with its evaluations; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--space", options->spaces, "Search space; may be repeated")->allow_extra_args(false);
    command.add_option("--run", options->runs, "Number of a run, with its evaluations; may be repeated")
        ->allow_extra_args(false);
}

void addDescribe(CLI::App &parent)
{
    const auto options = std::make_shared<DescribeOptions>();
    CLI::App &command = addVerb(parent, "describe", "Change what a task is called, and its notes", options, describe);
    command.add_option("--task", options->task, "Its name now")->required();
    command.add_option("--name", options->name, "New name, as in files: wmt14ende");
    command.add_option("--title", options->title, "Title, as in tables: WMT'14 En-De");
    command.add_option("--notes", options->notes, "Notes");
}

void addCopy(CLI::App &parent)
{
    struct CopyOptions : ProjectOptions {
        std::string target;
        bool withoutReplies = false;
    };
    const auto options = std::make_shared<CopyOptions>();
    CLI::App &command = *parent.add_subcommand("copy", "Save a copy, whole or not at all; checkpoints are not copied");
    command.add_option("project", options->project, "Project file (*.foresearch)")->required();
    command.add_option("target", options->target, "New file")->required();
    command.add_flag("--without-replies", options->withoutReplies,
                     "Leave out the replies of language models, which hold whole prompts; evaluations stay");
    onRun(command, [options]() -> Result<> {
        const Interruptible interruptible;
        auto project = Project::open(options->project, Access::Read);
        if (!project)
            return propagate(project);
        return project->saveCopy(options->target, interruptible.control(),
                                 options->withoutReplies ? store::ReplyCopying::LeftOut : store::ReplyCopying::Copied);
    });
}

} // namespace

void addProjectCommand(CLI::App &app)
{
    CLI::App &command = *app.add_subcommand("project", "Make, fill, show, copy and check project files");
    command.require_subcommand(1);
    addWithoutOptions(command);
    addImport(command);
    addExport(command);
    addRemove(command);
    addDescribe(command);
    addCopy(command);
    command.footer(kExamples);
}

} // namespace foresearch::cli
