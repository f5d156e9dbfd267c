#include "core/base/process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char **environ;

namespace foresearch {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMaxLineBytes = std::size_t{1} << 20;
constexpr std::size_t kErrorTailBytes = 400;
constexpr std::chrono::milliseconds kTick{50};
constexpr std::chrono::milliseconds kTerminationGrace{300};

/// A file descriptor that is closed with its owner.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int value) : m_value(value) {}
    Descriptor(Descriptor &&other) noexcept : m_value(std::exchange(other.m_value, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_value, other.m_value);
        return *this;
    }
    ~Descriptor() { close(); }

    int get() const { return m_value; }
    bool isOpen() const { return m_value >= 0; }
    void close()
    {
        if (m_value >= 0)
            ::close(std::exchange(m_value, -1));
    }

private:
    int m_value = -1;
};

struct Pipe {
    Descriptor read;
    Descriptor write;
};

std::optional<Pipe> makePipe()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return std::nullopt;
    return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

/// Writing to a program that no longer reads raises SIGPIPE, which would end us: it is blocked in this thread, and
/// taken off before it is unblocked.
class SigpipeBlock {
public:
    SigpipeBlock()
    {
        sigemptyset(&m_sigpipe);
        sigaddset(&m_sigpipe, SIGPIPE);
        ::pthread_sigmask(SIG_BLOCK, &m_sigpipe, &m_before);
    }
    SigpipeBlock(const SigpipeBlock &) = delete;
    SigpipeBlock &operator=(const SigpipeBlock &) = delete;
    ~SigpipeBlock()
    {
        const timespec now{};
        while (::sigtimedwait(&m_sigpipe, nullptr, &now) == -1 && errno == EINTR) {
        }
        ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }

private:
    sigset_t m_sigpipe{};
    sigset_t m_before{};
};

/// Starts `command` with these descriptors as its standard streams. Value: 0, or the system's reason.
int spawn(const std::vector<std::string> &command, int input, int output, int errors, pid_t &process)
{
    std::vector<char *> arguments;
    for (const std::string &argument : command)
        arguments.push_back(const_cast<char *>(argument.c_str())); // NOLINT: posix_spawn does not write to them
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    sigset_t none;
    sigemptyset(&none);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    sigset_t defaults;
    sigemptyset(&defaults);
    for (const int signal : {SIGPIPE, SIGINT, SIGTERM})
        sigaddset(&defaults, signal);
    ::posix_spawnattr_setsigdefault(&attributes, &defaults);

    const int reason = ::posix_spawnp(&process, arguments.front(), &actions, &attributes, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
    return reason;
}

/// A running program with its process group, which does not outlive this object.
class Child {
public:
    explicit Child(pid_t process) : m_process(process) {}
    Child(Child &&other) noexcept
        : m_process(std::exchange(other.m_process, -1))
        , input(std::move(other.input))
        , output(std::move(other.output))
        , errors(std::move(other.errors))
    {}
    Child &operator=(Child &&) = delete;
    ~Child()
    {
        if (m_process > 0)
            end();
    }

    bool hasEnded() const
    {
        siginfo_t info{};
        return ::waitid(P_PID, static_cast<id_t>(m_process), &info, WEXITED | WNOHANG | WNOWAIT) == 0
               && info.si_pid == m_process;
    }

    bool waitFor(std::chrono::milliseconds limit) const
    {
        const auto until = Clock::now() + limit;
        while (!hasEnded()) {
            if (Clock::now() >= until)
                return false;
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        return true;
    }

    /// Ends what still runs of the group and gives the program's wait status. It is reaped last, so that its number
    /// cannot have become another's.
    int end()
    {
        if (!hasEnded()) {
            ::kill(-m_process, SIGTERM);
            waitFor(kTerminationGrace);
        }
        ::kill(-m_process, SIGKILL);
        int status = 0;
        while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
        }
        m_process = -1;
        return status;
    }

private:
    pid_t m_process;

public:
    Descriptor input; ///< our ends
    Descriptor output;
    Descriptor errors;
};

Unexpected cannotStart(const std::string &program, int reason)
{
    if (reason == ENOENT)
        return fail(ErrorCode::NotFound, program + ": no such program.");
    const std::string words = std::strerror(reason); // NOLINT(concurrency-mt-unsafe): glibc's is thread-local
    return fail(ErrorCode::Unavailable, program + ": cannot be started (" + words + ").");
}

Result<Child> start(const std::vector<std::string> &command)
{
    auto input = makePipe();
    auto output = makePipe();
    auto errors = makePipe();
    if (!input || !output || !errors)
        return cannotStart(command.front(), errno);
    pid_t process = -1;
    if (const int reason = spawn(command, input->read.get(), output->write.get(), errors->write.get(), process);
        reason != 0)
        return cannotStart(command.front(), reason);
    Child child(process);
    child.input = std::move(input->write);
    child.output = std::move(output->read);
    child.errors = std::move(errors->read);
    for (const int descriptor : {child.input.get(), child.output.get(), child.errors.get()})
        ::fcntl(descriptor, F_SETFL, O_NONBLOCK);
    return child;
}

/// Appends what can be read now. False: the other side has closed.
bool readAvailable(const Descriptor &from, std::string &into)
{
    std::array<char, 1 << 16> block{};
    while (true) {
        const ssize_t got = ::read(from.get(), block.data(), block.size());
        if (got > 0)
            into.append(block.data(), static_cast<std::size_t>(got));
        else if (got == 0)
            return false;
        else if (errno != EINTR)
            return errno == EAGAIN;
        if (into.size() > 2 * kMaxLineBytes)
            return true;
    }
}

/// The last part of a program's complaints, in one line.
std::string printableTail(std::string_view text)
{
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ')
        text.remove_suffix(1);
    const bool isCut = text.size() > kErrorTailBytes;
    if (isCut)
        text.remove_prefix(text.size() - kErrorTailBytes);
    std::string line = isCut ? "..." : "";
    for (const char c : text) {
        const bool isControl = static_cast<unsigned char>(c) < ' ' || c == 0x7f;
        if (!isControl)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    return line;
}

class Conversation {
public:
    Conversation(Child child, const ProcessOptions &options, std::string_view input,
                 const std::function<Result<Expected>(std::string_view)> &onLine)
        : m_child(std::move(child))
        , m_options(options)
        , m_input(input)
        , m_onLine(onLine)
    {}

    Result<ProcessEnd> run(const TaskControl &control)
    {
        m_lastLine = Clock::now();
        while (m_child.output.isOpen()) {
            if (control.stopped())
                return stoppedError();
            exchange();
            const auto handled = handleLines();
            if (!handled)
                return propagate(handled);
            if (m_expected == Expected::End && Clock::now() - m_lastLine > kEndingGrace)
                break;
            if (m_expected == Expected::MoreLines && Clock::now() - m_lastLine > m_options.silenceLimit)
                return silent();
        }
        return finish(control);
    }

private:
    /// Waits a moment for anything to happen, then writes and reads what is possible.
    void exchange()
    {
        // A program that is gone but left its output open in another one says no more.
        const bool wasGone = m_child.hasEnded();
        std::array<pollfd, 3> waits{pollfd{m_child.output.get(), POLLIN, 0}, pollfd{m_child.errors.get(), POLLIN, 0},
                                    pollfd{m_child.input.get(), POLLOUT, 0}};
        ::poll(waits.data(), waits.size(), wasGone ? 0 : static_cast<int>(kTick.count()));
        feed();
        if (m_child.errors.isOpen() && !readAvailable(m_child.errors, m_errors))
            m_child.errors.close();
        if (m_errors.size() > 4 * kErrorTailBytes)
            m_errors.erase(0, m_errors.size() - 2 * kErrorTailBytes);
        if (!readAvailable(m_child.output, m_output) || wasGone)
            m_child.output.close();
    }

    void feed()
    {
        while (m_child.input.isOpen() && !m_input.empty()) {
            const ssize_t written = ::write(m_child.input.get(), m_input.data(), m_input.size());
            if (written > 0)
                m_input.remove_prefix(static_cast<std::size_t>(written));
            else if (errno == EAGAIN)
                return;
            else if (errno != EINTR)
                m_input = {}; // it reads no more; its answers will tell
        }
        m_child.input.close();
    }

    Result<> handleLines()
    {
        std::size_t begin = 0;
        for (std::size_t end = m_output.find('\n'); end != std::string::npos; end = m_output.find('\n', begin)) {
            if (const auto handled = handle(std::string_view(m_output).substr(begin, end - begin)); !handled)
                return handled;
            begin = end + 1;
        }
        m_output.erase(0, begin);
        if (m_output.size() > kMaxLineBytes)
            return fail(ErrorCode::TooLarge,
                        m_options.command.front() + ": found a line of more than 1 MiB, expected short lines.");
        if (!m_child.output.isOpen() && !m_output.empty())
            return handle(m_output);
        return {};
    }

    Result<> handle(std::string_view line)
    {
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        const auto expected = m_onLine(line);
        if (!expected)
            return propagate(expected);
        m_expected = *expected;
        m_lastLine = Clock::now();
        return {};
    }

    Unexpected silent()
    {
        const std::string seconds = std::to_string(m_options.silenceLimit.count() / 1000) + "."
                                    + std::to_string(m_options.silenceLimit.count() % 1000 / 100);
        const std::string tail = printableTail(m_errors);
        return fail(ErrorCode::Unavailable,
                    m_options.command.front() + ": found no answer for " + seconds + " s, expected one"
                        + (tail.empty() ? std::string(".") : "; its standard error ends: " + tail));
    }

    /// Standard output is closed: what is left is the program's end.
    Result<ProcessEnd> finish(const TaskControl &control)
    {
        m_child.input.close();
        const auto until = Clock::now() + kEndingGrace;
        while (!m_child.waitFor(kTick) && Clock::now() < until)
            if (control.stopped())
                return stoppedError();
        const bool endedItself = m_child.hasEnded();
        if (m_child.errors.isOpen())
            readAvailable(m_child.errors, m_errors);
        const int status = m_child.end();
        ProcessEnd end{.errorTail = printableTail(m_errors)};
        if (!endedItself && m_expected == Expected::End) {
            end.succeeded = true;
            end.description = "ended by us";
        } else if (WIFSIGNALED(status)) {
            end.description =
                "signal " + std::to_string(WTERMSIG(status)) + " (" + ::sigdescr_np(WTERMSIG(status)) + ")";
        } else {
            end.succeeded = WEXITSTATUS(status) == 0;
            end.description = "exit status " + std::to_string(WEXITSTATUS(status));
        }
        return end;
    }

    Child m_child;
    const ProcessOptions &m_options;
    std::string_view m_input;
    const std::function<Result<Expected>(std::string_view)> &m_onLine;
    std::string m_output; ///< not yet a whole line
    std::string m_errors;
    Expected m_expected = Expected::MoreLines;
    Clock::time_point m_lastLine;
};

} // namespace

Result<ProcessEnd> runProcess(const ProcessOptions &options, std::string_view input,
                              const std::function<Result<Expected>(std::string_view)> &onLine,
                              const TaskControl &control)
{
    const SigpipeBlock block;
    auto child = start(options.command);
    if (!child)
        return propagate(child);
    return Conversation(std::move(*child), options, input, onLine).run(control);
}

} // namespace foresearch
