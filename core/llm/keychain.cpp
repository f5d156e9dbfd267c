#include "core/llm/key.h"

#include <QEventLoop>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace foresearch::llm::keychain {

namespace {

constexpr int kTimeoutMs = 120'000; ///< the user may be asked for a password
constexpr const char *kService = "org.foresearch.Foresearch";

QString entryOf(std::string_view endpointName)
{
    return QString::fromUtf8(endpointName.data(), static_cast<qsizetype>(endpointName.size()));
}

/// The keychain's own words are kept out where a key was given to it.
Unexpected unavailable(const std::string &why)
{
    return fail(ErrorCode::Unavailable, "The keychain cannot be used here (" + why + "): set " + kKeyVariable
                                            + ", or enter the key for this run only.");
}

std::string reasonOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return "access was denied";
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return "no keychain service runs";
    default:
        return "it gave no answer that can be used";
    }
}

/// Waits for the job. Errors: Unavailable. EntryNotFound is no error here.
Result<> finish(QKeychain::Job &job, std::string_view endpointName)
{
    job.setAutoDelete(false);
    job.setInsecureFallback(false);
    job.setKey(entryOf(endpointName));
    QEventLoop loop;
    bool isFinished = false;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&loop, &isFinished] {
        isFinished = true;
        loop.quit();
    });
    QTimer::singleShot(kTimeoutMs, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
    if (!isFinished)
        return unavailable("it did not answer for two minutes");
    if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
        return unavailable(reasonOf(job));
    return {};
}

} // namespace

Result<std::optional<ApiKey>> read(std::string_view endpointName)
{
    QKeychain::ReadPasswordJob job(kService);
    if (const auto done = finish(job, endpointName); !done)
        return propagate(done);
    if (job.error() == QKeychain::EntryNotFound)
        return std::optional<ApiKey>();
    QByteArray text = job.textData().toUtf8();
    auto key = ApiKey::create(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    text.fill('\0');
    if (!key)
        return fail(key.error().code, "The keychain's entry of this endpoint: " + key.error().detail);
    return std::optional<ApiKey>(*std::move(key));
}

Result<> write(std::string_view endpointName, const ApiKey &key)
{
    QKeychain::WritePasswordJob job(kService);
    job.setTextData(QString::fromLatin1(key.reveal().data(), static_cast<qsizetype>(key.reveal().size())));
    return finish(job, endpointName);
}

Result<> remove(std::string_view endpointName)
{
    QKeychain::DeletePasswordJob job(kService);
    return finish(job, endpointName);
}

} // namespace foresearch::llm::keychain
