#include "core/store/database.h"

#include <sqlite3.h>

#include <cstring>
#include <utility>

namespace foresearch::store {

namespace {

/// SQLite wants every parameter's place, counted from 1.
int bindValue(sqlite3_stmt *statement, int place, const Value &value)
{
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        return sqlite3_bind_int64(statement, place, *integer);
    if (const auto *number = std::get_if<double>(&value))
        return sqlite3_bind_double(statement, place, *number);
    if (const auto *text = std::get_if<std::string_view>(&value))
        return sqlite3_bind_text64(statement, place, text->empty() ? "" : text->data(), text->size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
    return sqlite3_bind_null(statement, place);
}

/// Leaves a statement without locks and without pointers to its caller's text.
class ResetAtEnd {
public:
    explicit ResetAtEnd(sqlite3_stmt *statement) : m_statement(statement) {}
    ResetAtEnd(const ResetAtEnd &) = delete;
    ResetAtEnd &operator=(const ResetAtEnd &) = delete;
    ~ResetAtEnd()
    {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }

private:
    sqlite3_stmt *m_statement;
};

ErrorCode codeOf(int extendedCode)
{
    switch (extendedCode & 0xff) {
    case SQLITE_FULL:
    case SQLITE_READONLY:
        return ErrorCode::CannotWrite;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Unavailable;
    case SQLITE_INTERRUPT:
        return ErrorCode::Stopped;
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
        return ErrorCode::TooLarge;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ErrorCode::CannotRead;
    case SQLITE_IOERR:
        return extendedCode == SQLITE_IOERR_READ || extendedCode == SQLITE_IOERR_SHORT_READ ? ErrorCode::CannotRead
                                                                                            : ErrorCode::CannotWrite;
    default:
        return ErrorCode::BadFormat;
    }
}

} // namespace

bool Row::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Row::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Row::number(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string Row::text(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column));
    return bytes != nullptr ? std::string(bytes, size) : std::string();
}

std::optional<std::int64_t> Row::maybeInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<double> Row::maybeNumber(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(number(column));
}

std::optional<std::string> Row::maybeText(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

void Database::CloseConnection::operator()(sqlite3 *connection) const
{
    sqlite3_close_v2(connection);
}

void Database::FinalizeStatement::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Result<Database> Database::open(const std::filesystem::path &path, OpenMode mode)
{
    // Absolute, so that no name is taken for a URI or for SQLite's ":memory:".
    return openFile(path.string(), std::filesystem::absolute(path).string(),
                    SQLITE_OPEN_READWRITE | (mode == OpenMode::Create ? SQLITE_OPEN_CREATE : 0));
}

Result<Database> Database::openInMemory()
{
    return openFile("memory", ":memory:", SQLITE_OPEN_READWRITE);
}

Result<Database> Database::openFile(const std::string &path, const std::string &file, int flags)
{
    sqlite3 *connection = nullptr;
    const int code =
        sqlite3_open_v2(file.c_str(), &connection, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (connection == nullptr)
        return fail(ErrorCode::TooLarge, path + ": there is no memory to open it.");
    Database database(path, connection);
    if (code != SQLITE_OK)
        return database.problem(code);
    database.hardenAgainstForeignFiles();
    return database;
}

/// A project may come by mail: nothing in it may run, and no page of it is believed.
void Database::hardenAgainstForeignFiles()
{
    sqlite3_db_config(m_connection.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_connection.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_connection.get(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(m_connection.get(), SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(m_connection.get(), SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_exec(m_connection.get(), "PRAGMA cell_size_check = ON", nullptr, nullptr, nullptr);
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(m_connection.get(), "main") != 0;
}

void Database::setBusyTimeout(std::chrono::milliseconds timeout)
{
    sqlite3_busy_timeout(m_connection.get(), static_cast<int>(timeout.count()));
}

Result<sqlite3_stmt *> Database::prepare(const char *sql)
{
    if (const auto known = m_statements.find(sql); known != m_statements.end())
        return known->second.get();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_connection.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return problem(code);
    m_statements.emplace(sql, StatementHandle(statement));
    return statement;
}

Result<> Database::forEachRow(const char *sql, std::initializer_list<Value> values,
                              const std::function<Result<>(const Row &)> &use)
{
    const auto statement = prepare(sql);
    if (!statement)
        return propagate(statement);
    const ResetAtEnd reset(*statement);
    int place = 0;
    for (const Value &value : values)
        if (const int code = bindValue(*statement, ++place, value); code != SQLITE_OK)
            return problem(code);
    int code = SQLITE_OK;
    while ((code = sqlite3_step(*statement)) == SQLITE_ROW)
        if (const auto used = use(Row(*statement)); !used)
            return used;
    if (code != SQLITE_DONE)
        return problem(code);
    return {};
}

Result<> Database::run(const char *sql, std::initializer_list<Value> values)
{
    return forEachRow(sql, values, [](const Row &) { return Result<>(); });
}

Result<std::optional<std::int64_t>> Database::queryInteger(const char *sql, std::initializer_list<Value> values)
{
    std::optional<std::int64_t> found;
    const auto done = forEachRow(sql, values, [&found](const Row &row) {
        found = found ? found : row.integer(0);
        return Result<>();
    });
    if (!done)
        return propagate(done);
    return found;
}

Result<std::optional<std::string>> Database::queryText(const char *sql, std::initializer_list<Value> values)
{
    std::optional<std::string> found;
    const auto done = forEachRow(sql, values, [&found](const Row &row) {
        found = found ? found : row.text(0);
        return Result<>();
    });
    if (!done)
        return propagate(done);
    return found;
}

Result<> Database::runScript(const std::string &sql)
{
    const int code = sqlite3_exec(m_connection.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return problem(code);
    return {};
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_connection.get());
}

std::int64_t Database::changedRows() const
{
    return sqlite3_changes64(m_connection.get());
}

/// An open transaction, or a savepoint inside one; undone unless it was finished.
class Database::Scope {
public:
    explicit Scope(Database &database) : m_database(database) { ++database.m_depth; }
    Scope(const Scope &) = delete;
    Scope &operator=(const Scope &) = delete;
    ~Scope()
    {
        if (!m_isFinished)
            undo();
        --m_database.m_depth;
    }

    bool isInner() const { return m_database.m_depth > 1; }

    Result<> begin(TransactionKind kind)
    {
        if (isInner() && m_database.hasLostTransaction())
            return m_database.lostTransaction();
        const auto begun = m_database.run(isInner()                       ? "SAVEPOINT part"
                                          : kind == TransactionKind::Read ? "BEGIN"
                                                                          : "BEGIN IMMEDIATE");
        m_isFinished = !begun;
        return begun;
    }

    Result<> finish()
    {
        if (m_database.hasLostTransaction())
            return m_database.lostTransaction();
        const auto done = m_database.run(isInner() ? "RELEASE part" : "COMMIT");
        m_isFinished = done.has_value();
        return done;
    }

private:
    // After a full disk SQLite may have undone all of it already; then these fail, and that is right.
    void undo()
    {
        if (isInner())
            static_cast<void>(m_database.runScript("ROLLBACK TO part; RELEASE part"));
        else
            static_cast<void>(m_database.runScript("ROLLBACK"));
    }

    Database &m_database;
    bool m_isFinished = true;
};

bool Database::hasLostTransaction() const
{
    return sqlite3_get_autocommit(m_connection.get()) != 0;
}

Unexpected Database::lostTransaction() const
{
    return fail(ErrorCode::CannotWrite, m_path + ": an earlier change of the same edit could not be written.");
}

Result<> Database::atomically(TransactionKind kind, const std::function<Result<>()> &work)
{
    Scope scope(*this);
    if (const auto begun = scope.begin(kind); !begun)
        return begun;
    if (const auto done = work(); !done)
        return done;
    return scope.finish();
}

Result<> Database::whileStoppable(const TaskControl &control, const std::function<Result<>()> &work)
{
    constexpr int kStepsBetweenLooks = 10'000;
    const auto isStopped = [](void *stop) { return static_cast<std::stop_token *>(stop)->stop_requested() ? 1 : 0; };
    std::stop_token stop = control.stop;
    sqlite3_progress_handler(m_connection.get(), kStepsBetweenLooks, isStopped, &stop);
    auto done = control.stopped() ? Result<>(stoppedError()) : work();
    sqlite3_progress_handler(m_connection.get(), 0, nullptr, nullptr);
    return done;
}

Unexpected Database::damaged(const std::string &what) const
{
    return fail(ErrorCode::BadFormat, m_path + ": is damaged (" + what + ").");
}

Unexpected Database::problem(int extendedCode) const
{
    const ErrorCode code = codeOf(extendedCode);
    const int systemCode = sqlite3_system_errno(m_connection.get());
    const std::string words = sqlite3_errmsg(m_connection.get());
    const std::string reason = systemCode != 0 ? std::strerror(systemCode) : words;
    switch (extendedCode & 0xff) {
    case SQLITE_INTERRUPT:
        return stoppedError();
    case SQLITE_FULL:
        return fail(code, m_path + ": cannot be written (the disk is full).");
    case SQLITE_READONLY:
        return fail(code, m_path + ": cannot be written (it is open for reading only).");
    case SQLITE_IOERR:
        return fail(code, m_path + ": cannot be " + (code == ErrorCode::CannotRead ? "read" : "written") + " (" + reason
                              + ").");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(code, m_path + ": is in use by another program.");
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return fail(code, m_path + ": cannot be opened (" + reason + ").");
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
        return fail(code, m_path + ": holds more than can be kept (" + words + ").");
    case SQLITE_NOTADB:
        return fail(code, m_path + ": found another kind of file, expected a Foresearch project.");
    default:
        return damaged(words);
    }
}

} // namespace foresearch::store
