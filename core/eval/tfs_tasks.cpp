#include "core/eval/tfs_tasks.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/space/space_json.h"

#include <algorithm>
#include <array>

namespace foresearch::eval {

namespace {

constexpr std::string_view kFormat = "foresearch-tasks";
constexpr int kVersion = 1;
constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{1} << 20;

Result<space::SearchSpace> readTaskSpace(const JsonCursor &member, const TextSource &source)
{
    if (member.json().is_object())
        return space::parseSpace(member.json().dump(), {source.name + ", " + member.path()});
    const auto name = member.text();
    if (!name)
        return propagate(name);
    auto space = space::findSpace(*name);
    if (!space)
        return member.problem(ErrorCode::BadValue, member.found(), "a built-in space or an object");
    return space;
}

Result<TfsTask> readTask(const JsonCursor &object, const TextSource &source)
{
    TfsTask task;
    const auto nameMember = object.at("name");
    if (!nameMember)
        return propagate(nameMember);
    auto name = nameMember->text();
    if (!name)
        return propagate(name);
    if (!isTaskName(*name))
        return nameMember->problem(ErrorCode::BadValue, nameMember->found(), kTaskNameExpected);
    task.name = *std::move(name);

    const auto titleMember = object.find("title");
    if (!titleMember)
        return propagate(titleMember);
    auto title = *titleMember ? (*titleMember)->text() : Result<std::string>(task.name);
    if (!title)
        return propagate(title);
    task.title = *std::move(title);

    const auto syntheticMember = object.find("synthetic");
    if (!syntheticMember)
        return propagate(syntheticMember);
    const auto isSynthetic = *syntheticMember ? (*syntheticMember)->boolean() : Result<bool>(false);
    if (!isSynthetic)
        return propagate(isSynthetic);
    task.isSynthetic = *isSynthetic;

    const auto spaceMember = object.at("space");
    if (!spaceMember)
        return propagate(spaceMember);
    auto space = readTaskSpace(*spaceMember, source);
    if (!space)
        return propagate(space);
    task.space = *std::move(space);
    return task;
}

} // namespace

bool isTaskName(std::string_view name)
{
    const auto isForbidden = [](char c) { return c == '/' || static_cast<unsigned char>(c) < 0x20; };
    return !name.empty() && name.front() != '.' && std::none_of(name.begin(), name.end(), isForbidden);
}

const std::vector<TfsTask> &builtinTasks()
{
    static const std::vector<TfsTask> tasks = [] {
        std::vector<TfsTask> made;
        for (const auto &[name, title, space] : {std::array{"wmt14ende", "WMT'14 En-De", "hat-wmt14-en-de"},
                                                 std::array{"wmt14enfr", "WMT'14 En-Fr", "hat-wmt14-en-fr"},
                                                 std::array{"wmt19ende", "WMT'19 En-De", "hat-wmt19-en-de"}})
            made.push_back({name, title, *space::findSpace(space), false, {}});
        return made;
    }();
    return tasks;
}

Result<std::vector<TfsTask>> readTaskFile(const std::filesystem::path &path)
{
    const auto text = readFile(path, kMaxFileBytes);
    if (!text)
        return propagate(text);
    const TextSource source{path.string()};
    const auto json = parseJson(*text, source);
    if (!json)
        return propagate(json);
    const JsonCursor root(*json, source);
    if (const auto known = checkFormat(root, kFormat, kVersion); !known)
        return propagate(known);
    const auto list = root.at("tasks");
    if (!list)
        return propagate(list);
    const auto objects = list->elements();
    if (!objects)
        return propagate(objects);
    std::vector<TfsTask> tasks;
    for (const JsonCursor &object : *objects) {
        auto task = readTask(object, source);
        if (!task)
            return propagate(task);
        if (std::any_of(tasks.begin(), tasks.end(), [&](const TfsTask &other) { return other.name == task->name; }))
            return object.problem(ErrorCode::BadValue, "task \"" + task->name + "\" again", "every task once");
        tasks.push_back(*std::move(task));
    }
    return tasks;
}

std::string taskFileJson(std::span<const TfsTask> tasks)
{
    OrderedJson list = OrderedJson::array();
    for (const TfsTask &task : tasks) {
        const auto &spaces = space::builtinSpaces();
        const bool isBuiltin = std::find(spaces.begin(), spaces.end(), task.space) != spaces.end();
        list.push_back(
            {{"name", task.name},
             {"title", task.title},
             {"space", isBuiltin ? OrderedJson(task.space.name) : OrderedJson::parse(space::spaceJson(task.space))},
             {"synthetic", task.isSynthetic}});
    }
    return OrderedJson{{"format", kFormat}, {"version", kVersion}, {"tasks", list}}.dump(
               2, ' ', false, OrderedJson::error_handler_t::replace)
           + "\n";
}

} // namespace foresearch::eval
