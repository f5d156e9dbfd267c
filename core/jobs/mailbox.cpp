#include "core/jobs/mailbox.h"

#include <QTimerEvent>

#include <algorithm>

namespace foresearch::jobs {

void Mailbox::post(Message message)
{
    const std::scoped_lock lock(m_mutex);
    m_messages.push_back(std::move(message));
    wake();
}

void Mailbox::postLatest(Key key, Message message)
{
    const std::scoped_lock lock(m_mutex);
    m_latest.insert_or_assign(key, std::move(message));
    if (!m_isThrottled)
        wake();
}

void Mailbox::postFinal(Key key, Message message)
{
    const std::scoped_lock lock(m_mutex);
    if (auto latest = m_latest.extract(key))
        m_messages.push_back(std::move(latest.mapped()));
    m_messages.push_back(std::move(message));
    wake();
}

void Mailbox::wake()
{
    if (m_isAwake)
        return;
    m_isAwake = true;
    QMetaObject::invokeMethod(this, "drain", Qt::QueuedConnection);
}

void Mailbox::drain()
{
    if (const Message message = takeNext())
        message();
}

void Mailbox::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_timer.stop();
    const std::scoped_lock lock(m_mutex);
    m_isThrottled = false;
    releaseLatest();
}

/// One message a turn, and the next wake-up before it runs: a message that opens an event loop of its own (a
/// dialog) then neither holds back nor overtakes those behind it.
Mailbox::Message Mailbox::takeNext()
{
    const std::scoped_lock lock(m_mutex);
    m_isAwake = false;
    if (!m_isThrottled && !m_latest.empty())
        releaseLatest();
    if (m_messages.empty())
        return {};
    Message message = std::move(m_messages.front());
    m_messages.pop_front();
    if (!m_messages.empty())
        wake();
    return message;
}

void Mailbox::releaseLatest()
{
    const qint64 elapsed = m_sinceRelease.isValid() ? m_sinceRelease.elapsed() : kThrottleMs;
    if (elapsed < kThrottleMs) {
        m_isThrottled = true;
        m_timer.start(static_cast<int>(kThrottleMs - elapsed), this);
        return;
    }
    for (auto &[key, message] : m_latest)
        m_messages.push_back(std::move(message));
    m_latest.clear();
    m_sinceRelease.start();
    if (!m_messages.empty())
        wake();
}

} // namespace foresearch::jobs
