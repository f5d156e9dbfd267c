#pragma once

#include "core/base/result.h"
#include "core/base/task_control.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

namespace foresearch::store {

/// What a statement's parameter is bound to; std::monostate: NULL. Text is read while the statement runs.
using Value = std::variant<std::monostate, std::int64_t, double, std::string_view>;

template <typename T>
Value orNull(const std::optional<T> &value)
{
    return value ? Value(*value) : Value();
}

/// A row of a query, valid until the next one. Columns count from 0.
class Row {
public:
    explicit Row(sqlite3_stmt *statement) : m_statement(statement) {}

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double number(int column) const;
    std::string text(int column) const;
    std::optional<std::int64_t> maybeInteger(int column) const;
    std::optional<double> maybeNumber(int column) const;
    std::optional<std::string> maybeText(int column) const;

private:
    sqlite3_stmt *m_statement;
};

enum class TransactionKind {
    Read,  ///< all reads see one state of the file
    Write, ///< all or nothing
};

/// A connection to one SQLite file: statements, transactions, and errors as sentences that begin with the path.
/// Errors of every function that touches the file: CannotWrite (disk full, read-only), CannotRead, BadFormat (no
/// SQLite file, damaged, not the tables that were expected), Unavailable (locked for longer than the time limit),
/// Stopped (inside `whileStoppable`).
/// Threads: one at a time.
class Database {
public:
    enum class OpenMode { Existing, Create };

    /// Opens for reading and writing where the system allows both, else for reading. Nothing is read yet.
    static Result<Database> open(const std::filesystem::path &path, OpenMode mode);
    static Result<Database> openInMemory();

    const std::string &path() const { return m_path; }
    bool isReadOnly() const;
    /// How long a statement waits for another connection's lock.
    void setBusyTimeout(std::chrono::milliseconds timeout);

    /// Runs one statement, prepared once for each text; rows are passed over.
    Result<> run(const char *sql, std::initializer_list<Value> values = {});
    /// Calls `use` for every row until it fails.
    Result<> forEachRow(const char *sql, std::initializer_list<Value> values,
                        const std::function<Result<>(const Row &)> &use);
    /// The first column of the first row; nothing where there is no row.
    Result<std::optional<std::int64_t>> queryInteger(const char *sql, std::initializer_list<Value> values = {});
    Result<std::optional<std::string>> queryText(const char *sql, std::initializer_list<Value> values = {});
    /// Several statements without parameters.
    Result<> runScript(const std::string &sql);
    /// The key of the row that the last INSERT made.
    std::int64_t lastInsertId() const;
    /// Rows that the last INSERT, UPDATE or DELETE touched.
    std::int64_t changedRows() const;

    /// Runs `work` in a transaction: its changes are in the file, and on the disk, when this returns success, and none
    /// of them otherwise. Inside another transaction it is a part of that one, which can fail alone.
    Result<> atomically(TransactionKind kind, const std::function<Result<>()> &work);

    /// Runs `work`; a statement inside it ends with Stopped soon after the stop is requested.
    Result<> whileStoppable(const TaskControl &control, const std::function<Result<>()> &work);

    /// BadFormat: "PATH: is damaged (what)."
    Unexpected damaged(const std::string &what) const;

private:
    struct CloseConnection {
        void operator()(sqlite3 *connection) const;
    };
    struct FinalizeStatement {
        void operator()(sqlite3_stmt *statement) const;
    };
    using StatementHandle = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;
    class Scope;

    Database(std::string path, sqlite3 *connection) : m_path(std::move(path)), m_connection(connection) {}

    static Result<Database> openFile(const std::string &path, const std::string &file, int flags);
    void hardenAgainstForeignFiles();
    Result<sqlite3_stmt *> prepare(const char *sql);
    bool hasLostTransaction() const;
    Unexpected lostTransaction() const;
    Unexpected problem(int code) const;

    std::string m_path;
    std::unique_ptr<sqlite3, CloseConnection> m_connection;
    std::unordered_map<std::string, StatementHandle> m_statements; ///< by their text; gone before the connection
    int m_depth = 0;                                               ///< of nested transactions
};

} // namespace foresearch::store
