#include "core/workbench/endpoints.h"

#include "core/llm/chat_client.h"

#include <QTimer>

#include <algorithm>

namespace foresearch::workbench {

namespace {

Result<std::unique_ptr<llm::ChatClient>> open(const EndpointAccess &access)
{
    auto key = access.key();
    if (!key)
        return propagate(key);
    return llm::ChatClient::create(access.endpoint, std::move(*key), {.capabilities = access.capabilities});
}

Result<llm::ApiKey> keyOf(const Keychain &keychain, const std::string &name)
{
    auto found = keychain.read(name);
    if (!found)
        return propagate(found);
    if (!*found)
        return fail(ErrorCode::NotFound, "The keychain has no key for \"" + name + "\": enter it once more.");
    return std::move(**found);
}

Result<llm::ApiKey> keyOfEnvironment()
{
    auto found = llm::keyFromEnvironment();
    if (!found)
        return propagate(found);
    if (!*found)
        return fail(ErrorCode::NotFound, std::string("The environment variable ") + llm::kKeyVariable
                                             + " is not set: set it before the program starts, or enter a key.");
    return std::move(**found);
}

} // namespace

Keychain desktopKeychain()
{
    return {.read = [](const std::string &name) { return llm::keychain::read(name); },
            .write = [](const std::string &name, const llm::ApiKey &key) { return llm::keychain::write(name, key); },
            .remove = [](const std::string &name) { return llm::keychain::remove(name); }};
}

Endpoints::Endpoints(jobs::JobCenter &jobs, std::filesystem::path file, QObject *parent, Keychain keychain)
    : QObject(parent)
    , m_jobs(jobs)
    , m_file(std::move(file))
    , m_keychain(std::move(keychain))
{
    auto known = readEndpoints(m_file);
    if (known) {
        m_known = std::move(*known);
    } else {
        m_readProblem = known.error();
        QTimer::singleShot(0, this, [this] { Q_EMIT failed(*m_readProblem); });
    }
}

const KnownEndpoint *Endpoints::find(const std::string &name) const
{
    const auto found = std::find_if(m_known.begin(), m_known.end(),
                                    [&name](const KnownEndpoint &known) { return known.endpoint.name == name; });
    return found == m_known.end() ? nullptr : &*found;
}

KnownEndpoint *Endpoints::findMutable(const std::string &name)
{
    return const_cast<KnownEndpoint *>(find(name));
}

const KnownEndpoint *Endpoints::findIdentity(const std::string &identity) const
{
    const auto found = std::find_if(m_known.begin(), m_known.end(), [&identity](const KnownEndpoint &known) {
        return identityOf(known.endpoint) == identity;
    });
    return found == m_known.end() ? nullptr : &*found;
}

Result<> Endpoints::keep(KnownEndpoint known, const std::string &before, std::optional<llm::ApiKey> key)
{
    const std::string name = known.endpoint.name;
    if (name.empty())
        return fail(ErrorCode::BadValue, "Found no name, expected one under which the endpoint is remembered.");
    if (const auto valid = llm::check(known.endpoint); !valid)
        return valid;
    if (name != before && find(name) != nullptr)
        return fail(ErrorCode::BadValue, "There is an endpoint \"" + name + "\" already: choose another name.");
    const bool wasInKeychain = find(before) != nullptr && find(before)->key == KeySource::Keychain;
    const bool isMoved = wasInKeychain && before != name && known.key == KeySource::Keychain;
    if (KnownEndpoint *old = findMutable(before)) {
        if (identityOf(old->endpoint) == identityOf(known.endpoint))
            known.capabilities = old->capabilities;
        else
            m_models.erase(before);
        *old = known;
    } else {
        m_known.push_back(known);
    }
    if (const auto old = m_keys.find(before); old != m_keys.end() && before != name) {
        m_keys.insert_or_assign(name, old->second);
        m_keys.erase(before);
    }
    if (known.key != KeySource::ThisRun && known.key != KeySource::Keychain)
        m_keys.erase(name);
    if (key && known.key == KeySource::ThisRun)
        m_keys.insert_or_assign(name, std::move(*key));
    else if (key && known.key == KeySource::Keychain)
        storeKey(name, std::move(*key));
    else if (isMoved)
        moveKey(before, name);
    if (wasInKeychain && before != name && !(isMoved && !key))
        forgetKey(before);
    save();
    Q_EMIT changed();
    return {};
}

/// The keychain knows keys by the endpoints' names; until it has the key under the new one, it is found under the old.
void Endpoints::moveKey(const std::string &before, const std::string &name)
{
    const auto chain = m_movedFrom.find(before); // renamed again before the first move was done
    const std::string place = chain == m_movedFrom.end() ? before : chain->second;
    m_movedFrom.erase(before);
    m_movedFrom.insert_or_assign(name, place);
    m_jobs
        .start(
            {.title = name, .pool = jobs::Pool::Io, .isListed = false}, this,
            [keychain = m_keychain, place, name](const TaskControl &) -> Result<> {
                const auto key = keyOf(keychain, place);
                if (!key)
                    return propagate(key);
                if (const auto stored = keychain.write(name, *key); !stored)
                    return stored;
                return keychain.remove(place);
            },
            [this, place, name](const Result<> &moved) {
                if (!moved)
                    return Q_EMIT failed(moved.error());
                if (const auto from = m_movedFrom.find(name); from != m_movedFrom.end() && from->second == place)
                    m_movedFrom.erase(from);
            })
        .release();
}

void Endpoints::forgetKey(const std::string &name)
{
    m_jobs
        .start(
            {.title = name, .pool = jobs::Pool::Io, .isListed = false}, this,
            [keychain = m_keychain, name](const TaskControl &) { return keychain.remove(name); },
            [this](const Result<> &removed) {
                if (!removed)
                    Q_EMIT failed(removed.error());
            })
        .release();
}

/// Until the keychain has it, and where it cannot, it is a key of this run.
void Endpoints::storeKey(const std::string &name, llm::ApiKey key)
{
    m_keys.insert_or_assign(name, key);
    m_jobs
        .start(
            {.title = name, .pool = jobs::Pool::Io, .isListed = false}, this,
            [keychain = m_keychain, name, key = std::move(key)](const TaskControl &) {
                return keychain.write(name, key);
            },
            [this, name](const Result<> &stored) {
                KnownEndpoint *known = findMutable(name);
                if (stored || known == nullptr)
                    return;
                known->key = KeySource::ThisRun;
                save();
                Q_EMIT changed();
                Q_EMIT failed(stored.error());
            })
        .release();
}

void Endpoints::remove(const std::string &name)
{
    const KnownEndpoint *known = find(name);
    if (known == nullptr)
        return;
    if (known->key == KeySource::Keychain)
        forgetKey(name);
    std::erase_if(m_known, [&name](const KnownEndpoint &one) { return one.endpoint.name == name; });
    m_keys.erase(name);
    m_models.erase(name);
    save();
    Q_EMIT changed();
}

/// One after the other, so that the last list is the one that stays.
void Endpoints::save()
{
    if (m_readProblem)
        return Q_EMIT failed(*m_readProblem);
    m_isSaveWanted = true;
    if (m_isSaving)
        return;
    m_isSaveWanted = false;
    m_isSaving = true;
    m_jobs
        .start(
            {.title = m_file.filename().string(), .pool = jobs::Pool::Io, .isListed = false}, this,
            [file = m_file, known = m_known](const TaskControl &) { return writeEndpoints(file, known); },
            [this](const Result<> &done) {
                m_isSaving = false;
                if (!done)
                    Q_EMIT failed(done.error());
                else if (m_isSaveWanted)
                    save();
            })
        .release();
}

/// The name under which the keychain still has a key; empty: the endpoint's own.
std::string Endpoints::movedFrom(const std::string &name) const
{
    const auto from = m_movedFrom.find(name);
    return from == m_movedFrom.end() ? std::string() : from->second;
}

EndpointAccess Endpoints::accessTo(const std::string &name) const
{
    const KnownEndpoint &known = *find(name);
    EndpointAccess access{.endpoint = known.endpoint, .key = {}, .capabilities = known.capabilities};
    const auto entered = m_keys.find(name);
    if (known.key == KeySource::None)
        access.key = []() -> Result<llm::ApiKey> { return llm::ApiKey(); };
    else if (known.key == KeySource::Environment)
        access.key = &keyOfEnvironment;
    else if (entered != m_keys.end())
        access.key = [key = entered->second]() -> Result<llm::ApiKey> { return key; };
    else if (known.key == KeySource::Keychain)
        access.key = [keychain = m_keychain, name, before = movedFrom(name)] {
            auto key = keyOf(keychain, name);
            return key || before.empty() ? std::move(key) : keyOf(keychain, before);
        };
    else
        access.key = [name]() -> Result<llm::ApiKey> {
            return fail(ErrorCode::NotFound, "The key of \"" + name + "\" was entered for another run of the program: "
                                                 + "enter it once more, or keep it in the keychain.");
        };
    return access;
}

void Endpoints::setWork(Work work)
{
    if (work == m_work)
        return;
    m_work = work;
    Q_EMIT workChanged();
}

void Endpoints::test(const std::string &name)
{
    m_asking = m_jobs.start(
        {.title = name, .pool = jobs::Pool::Io}, this,
        [access = accessTo(name)](const TaskControl &control) -> Result<std::vector<llm::ModelInfo>> {
            const auto client = open(access);
            return client ? (*client)->models(control) : propagate(client);
        },
        [this, name](Result<std::vector<llm::ModelInfo>> models) {
            setWork(Work::None);
            if (models) {
                m_models[name] = std::move(*models);
                Q_EMIT tested(QString::fromStdString(name));
            } else if (models.error().code != ErrorCode::Stopped) {
                Q_EMIT failed(models.error());
            }
        });
    setWork(Work::Testing);
}

void Endpoints::probe(const std::string &name, const std::string &model)
{
    m_asking = m_jobs.start(
        {.title = name, .pool = jobs::Pool::Io}, this,
        [access = accessTo(name), model](const TaskControl &control) -> Result<llm::Capabilities> {
            const auto client = open(access);
            return client ? (*client)->probe(model, control) : propagate(client);
        },
        [this, name](Result<llm::Capabilities> found) {
            setWork(Work::None);
            KnownEndpoint *known = findMutable(name);
            if (found && known != nullptr) {
                known->capabilities = std::move(*found);
                save();
                Q_EMIT changed();
                Q_EMIT probed(QString::fromStdString(name));
            } else if (!found && found.error().code != ErrorCode::Stopped) {
                Q_EMIT failed(found.error());
            }
        });
    setWork(Work::Probing);
}

void Endpoints::stop()
{
    m_asking.stop();
}

const std::vector<llm::ModelInfo> *Endpoints::models(const std::string &name) const
{
    const auto found = m_models.find(name);
    return found == m_models.end() ? nullptr : &found->second;
}

} // namespace foresearch::workbench
