#include "core/store/project.h"

#include "core/store/copy.h"
#include "core/store/journal_mode.h"
#include "core/store/project_state.h"
#include "core/store/run_table.h"
#include "core/store/schema.h"

namespace foresearch::store {

namespace fs = std::filesystem;

namespace {

Result<fs::path> realPath(const fs::path &path)
{
    std::error_code code;
    const fs::path real = fs::canonical(path, code);
    if (code)
        return fail(code == std::errc::no_such_file_or_directory ? ErrorCode::NotFound : ErrorCode::CannotRead,
                    path.string() + ": cannot be opened (" + code.message() + ").");
    if (!fs::is_regular_file(real, code))
        return fail(ErrorCode::BadFormat, path.string() + ": found "
                                              + (fs::is_directory(real, code) ? "a directory" : "no regular file")
                                              + ", expected a Foresearch project.");
    return real;
}

} // namespace

Project::State::~State()
{
    if (!database.isReadOnly())
        putAtRest(database);
}

Result<> Project::State::checkWritable() const
{
    if (!lock)
        return fail(ErrorCode::CannotWrite, database.path() + ": cannot be written (it was opened to read).");
    return {};
}

fs::path filesFolder(const fs::path &project)
{
    return fs::path(project).replace_extension(".files");
}

Project::Project(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Project::Project(Project &&) noexcept = default;
Project &Project::operator=(Project &&) noexcept = default;
Project::~Project() = default;

Result<Project> Project::create(const fs::path &path, const ProjectOptions &options)
{
    const auto placed = placeNewFile(path, [](const fs::path &temporary) -> Result<> {
        auto database = Database::open(temporary, Database::OpenMode::Create);
        if (!database)
            return propagate(database);
        return makeSchema(*database, schemaSteps());
    });
    if (!placed)
        return propagate(placed);
    return open(path, Access::Write, options);
}

Result<Project> Project::open(const fs::path &path, Access access, const ProjectOptions &options)
{
    const auto real = realPath(path);
    if (!real)
        return propagate(real);
    auto database = Database::open(*real, Database::OpenMode::Existing);
    if (!database)
        return propagate(database);
    database->setBusyTimeout(options.busyTimeout);
    if (const auto limited = database->run("PRAGMA query_only = ON"); !limited)
        return propagate(limited);
    const auto version = readVersion(*database, schemaSteps());
    if (!version)
        return propagate(version);

    Project project(std::unique_ptr<State>(new State{*real, options, std::move(*database)}));
    if (access == Access::Write) {
        if (const auto done = project.tryBecomeWriter(); !done)
            return propagate(done);
    } else if (*version < static_cast<int>(schemaSteps().size())) {
        return fail(ErrorCode::Unavailable, path.string() + ": found the older project version "
                                                + std::to_string(*version) + ", which is upgraded by opening it for "
                                                + "writing.");
    } else if (const auto sound = checkSchema(project.m_state->database, schemaSteps()); !sound) {
        return propagate(sound);
    }
    if (const auto counter = project.changeCounter(); !counter)
        return propagate(counter);
    return project;
}

const fs::path &Project::path() const
{
    return m_state->path;
}

bool Project::isWriter() const
{
    return m_state->lock.has_value();
}

Result<> Project::tryBecomeWriter()
{
    if (isWriter())
        return {};
    Database &database = m_state->database;
    if (database.isReadOnly())
        return fail(ErrorCode::CannotWrite, database.path() + ": cannot be written (it is read-only).");
    auto lock = WriterLock::take(m_state->path);
    if (!lock)
        return propagate(lock);
    const auto prepare = [&]() -> Result<> {
        if (const auto done = database.run("PRAGMA query_only = OFF"); !done)
            return done;
        if (const auto done = upgrade(database, schemaSteps()); !done)
            return done;
        if (const auto done = checkSchema(database, schemaSteps()); !done)
            return done;
        const bool writeAhead = m_state->options.journal == JournalMode::Automatic && carriesWriteAheadLog(path());
        if (const auto done = useJournal(database, writeAhead); !done)
            return done;
        return database.atomically(TransactionKind::Write, [&] { return markInterruptedRuns(database); });
    };
    if (const auto prepared = prepare(); !prepared) {
        static_cast<void>(database.run("PRAGMA query_only = ON"));
        return prepared;
    }
    m_state->lock.emplace(std::move(*lock));
    return {};
}

Result<std::uint64_t> Project::changeCounter()
{
    const auto dataVersion = m_state->database.queryInteger("PRAGMA data_version");
    if (!dataVersion)
        return propagate(dataVersion);
    if (std::exchange(m_state->lastDataVersion, **dataVersion) == **dataVersion)
        return m_state->changes;
    ++m_state->changes;
    if (const auto version = readVersion(m_state->database, schemaSteps()); !version)
        return propagate(version);
    return m_state->changes;
}

Result<> Project::atomically(const std::function<Result<>()> &work)
{
    return isWriter() ? m_state->edit(work) : m_state->database.atomically(TransactionKind::Read, work);
}

} // namespace foresearch::store
