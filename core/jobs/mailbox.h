#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

#include <deque>
#include <functional>
#include <map>
#include <mutex>

namespace foresearch::jobs {

/// Brings messages from any thread to the thread it lives in, in order, one per turn of that thread's event
/// loop. Qt carries only wake-ups without arguments; everything else passes under the mailbox's own mutex.
/// Threads: post* from any thread; the rest on the mailbox's own.
class Mailbox : public QObject {
    Q_OBJECT

public:
    using Message = std::function<void()>;
    using Key = quint64;

    /// Between two deliveries of what postLatest was given: about ten a second.
    static constexpr int kThrottleMs = 100;

    using QObject::QObject;

    void post(Message message);

    /// For states of which only the newest counts: replaces the one of the same `key` that still waits,
    /// and is delivered at most once in kThrottleMs.
    void postLatest(Key key, Message message);

    /// After the waiting one of postLatest, if there is one, without delay.
    void postFinal(Key key, Message message);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    Q_INVOKABLE void drain();
    void wake();          ///< with m_mutex held
    void releaseLatest(); ///< with m_mutex held
    Message takeNext();

    std::mutex m_mutex;
    std::deque<Message> m_messages;
    std::map<Key, Message> m_latest;
    bool m_isAwake = false;     ///< a wake-up is on its way
    bool m_isThrottled = false; ///< the timer will release m_latest

    QBasicTimer m_timer;
    QElapsedTimer m_sinceRelease;
};

} // namespace foresearch::jobs
