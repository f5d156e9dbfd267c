#include "core/eval/tfs_collector.h"

#include "core/eval/tfs_keys.h"
#include "core/eval/tfs_tasks.h"

#include <algorithm>

namespace foresearch::eval {

namespace {

template <typename T>
bool isAskedFor(const std::vector<T> &asked, const T &item)
{
    return asked.empty() || std::find(asked.begin(), asked.end(), item) != asked.end();
}

std::string words(const TextSource &source)
{
    return source.line > 0 ? source.name + ", line " + std::to_string(source.line) : source.name;
}

/// "a, b, c".
template <typename Map, typename Show>
std::string listOfKeys(const Map &map, Show show)
{
    std::string list;
    for (const auto &[key, value] : map)
        list += (list.empty() ? "" : ", ") + show(key);
    return list;
}

std::set<std::string> supernetNames(const TfsEntry &entry)
{
    std::set<std::string> names;
    for (const auto &[supernet, scores] : entry.supernets)
        names.insert(supernet);
    return names;
}

const TfsTask *named(const std::vector<TfsTask> &tasks, const std::string &name)
{
    const auto found = std::find_if(tasks.begin(), tasks.end(), [&](const TfsTask &task) { return task.name == name; });
    return found == tasks.end() ? nullptr : &*found;
}

} // namespace

void TfsCollector::readTaskFileOf(const std::filesystem::path &directory)
{
    auto tasks = readTaskFile(directory / kTaskFileName);
    if (tasks)
        m_described = *std::move(tasks);
    else if (tasks.error().code != ErrorCode::NotFound)
        addProblem(tasks.error());
}

void TfsCollector::addProblem(const Error &problem)
{
    if (!isFull())
        m_problems.push_back(problem);
}

bool TfsCollector::see(const TfsPlace &place)
{
    m_seen[place.task][place.seed].insert(place.part);
    return isAskedFor(m_options.tasks, place.task) && isAskedFor(m_options.seeds, place.seed);
}

std::optional<TfsTask> TfsCollector::describe(const std::string &name) const
{
    const TfsTask *known = named(m_described, name);
    if (known == nullptr)
        known = named(builtinTasks(), name);
    if (known == nullptr && !m_options.space)
        return std::nullopt;
    TfsTask task = known != nullptr ? *known : TfsTask{name, name, {}, false, {}};
    if (m_options.space)
        task.space = *m_options.space;
    return task;
}

const TfsTask *TfsCollector::task(const std::string &name, const TextSource &source)
{
    auto [found, isNew] = m_tasks.try_emplace(name);
    Task &task = found->second;
    if (isNew) {
        if (!isTaskName(name)) {
            addProblem({ErrorCode::BadValue, describeProblem(source, keys::kTask, shownText(name), kTaskNameExpected)});
        } else if (auto description = describe(name)) {
            task.description = *std::move(description);
            task.isKnown = true;
        } else {
            addProblem({ErrorCode::BadValue,
                        describeProblem(source, keys::kTask, shownText(name),
                                        "wmt14ende, wmt14enfr, wmt19ende, a task of " + std::string(kTaskFileName)
                                            + " beside the data, or a search space for it")});
        }
    }
    return task.isKnown ? &task.description : nullptr;
}

void TfsCollector::add(const TfsPlace &place, TfsEntry entry, const TextSource &source)
{
    Task &task = m_tasks.at(place.task);
    if (isRepeated(task, place, entry, source) || hasOtherSupernets(task, entry, source))
        return;
    TfsSplit &split = task.splits[place.seed];
    split.seed = place.seed;
    (place.part == TfsPart::Test ? split.test : split.demonstrations).push_back(std::move(entry));
}

bool TfsCollector::isRepeated(Task &task, const TfsPlace &place, const TfsEntry &entry, const TextSource &source)
{
    const auto [first, isNew] = task.origins[place.seed].try_emplace(entry.architecture, Origin{place.part, source});
    if (isNew)
        return false;
    const Origin &origin = first->second;
    const bool isOverlap = origin.part != place.part;
    addProblem({ErrorCode::BadValue,
                describeProblem(source, {}, "the architecture of " + words(origin.source) + " again",
                                isOverlap ? "test architectures that are not demonstrations"
                                          : "every architecture once in " + std::string(partName(place.part)))});
    return true;
}

bool TfsCollector::hasOtherSupernets(Task &task, const TfsEntry &entry, const TextSource &source)
{
    const std::set<std::string> names = supernetNames(entry);
    if (!task.supernets)
        task.supernets.emplace(names, source);
    const auto &[expected, firstRow] = *task.supernets;
    if (names == expected)
        return false;
    const auto problem = [&, first = words(firstRow)](const std::string &name, std::string_view found) {
        addProblem({ErrorCode::BadFormat, describeProblem(source, name, found, "the same supernets as in " + first)});
        return true;
    };
    for (const std::string &name : expected) {
        if (!names.contains(name))
            return problem(name, "nothing");
    }
    const auto added = std::find_if(names.begin(), names.end(),
                                    [&known = expected](const std::string &name) { return !known.contains(name); });
    return problem(*added, "one supernet more");
}

void TfsCollector::checkRequests(const std::string &source)
{
    const auto same = [](const std::string &name) { return name; };
    const auto number = [](int seed) { return std::to_string(seed); };
    for (const std::string &name : m_options.tasks) {
        if (!m_seen.contains(name))
            addProblem({ErrorCode::NotFound, describeProblem({source}, {}, "no task " + shownText(name),
                                                             "one of " + listOfKeys(m_seen, same))});
    }
    for (const auto &[name, seeds] : m_seen) {
        if (!isAskedFor(m_options.tasks, name))
            continue;
        for (const int seed : m_options.seeds) {
            if (!seeds.contains(seed))
                addProblem(
                    {ErrorCode::NotFound,
                     describeProblem({source}, {}, "no seed " + std::to_string(seed) + " of task " + shownText(name),
                                     "one of " + listOfKeys(seeds, number))});
        }
    }
}

/// A split needs demonstrations and test architectures.
void TfsCollector::checkParts(const std::string &source)
{
    for (const auto &[name, seeds] : m_seen) {
        for (const auto &[seed, parts] : seeds) {
            if (!isAskedFor(m_options.tasks, name) || !isAskedFor(m_options.seeds, seed) || parts.size() == 2)
                continue;
            const TfsPart missing = *parts.begin() == TfsPart::Test ? TfsPart::Demonstrations : TfsPart::Test;
            addProblem({ErrorCode::BadFormat, describeProblem({source}, {},
                                                              "no " + std::string(partName(missing)) + " rows of task "
                                                                  + shownText(name) + ", seed " + std::to_string(seed),
                                                              "at least one")});
        }
    }
}

TfsImportReview TfsCollector::finish(const std::string &source)
{
    const bool isComplete = !isFull();
    if (isComplete && m_seen.empty() && m_problems.empty())
        addProblem({ErrorCode::BadFormat, describeProblem({source}, {}, "no rows", "rows of TFS-Eval")});
    if (isComplete) {
        checkRequests(source);
        checkParts(source);
    }
    TfsImportReview review{{}, std::move(m_problems), isComplete};
    for (auto &[name, task] : m_tasks) {
        if (task.splits.empty())
            continue;
        for (auto &[seed, split] : task.splits)
            task.description.splits.push_back(std::move(split));
        review.data.tasks.push_back(std::move(task.description));
    }
    return review;
}

} // namespace foresearch::eval
