#pragma once

#include "core/jobs/job_center.h"
#include "core/llm/key.h"
#include "core/llm/wire/model_list.h"
#include "core/workbench/known_endpoints.h"

#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::workbench {

/// Gives an endpoint's key; it may wait for the keychain. Threads: a worker's.
/// Errors: NotFound (there is none, saying how to give one); those of the keychain.
using KeyReader = std::function<Result<llm::ApiKey>()>;

/// Where keys are kept beyond a run, by the endpoints' names. Threads: workers'. Errors: those of llm::keychain.
struct Keychain {
    std::function<Result<std::optional<llm::ApiKey>>(const std::string &name)> read;
    std::function<Result<>(const std::string &name, const llm::ApiKey &key)> write;
    std::function<Result<>(const std::string &name)> remove;
};

/// The desktop's.
Keychain desktopKeychain();

/// What one client is made of, as a job takes it.
struct EndpointAccess {
    llm::Endpoint endpoint;
    KeyReader key;
    llm::Capabilities capabilities = {};
};

/// The user's endpoints: entered once, remembered in a file without keys, tested and probed in the background. Keys of
/// this run live here, and nobody can read them back but a job that asks an endpoint.
/// Threads: that of the JobCenter.
class Endpoints : public QObject {
    Q_OBJECT

public:
    /// What is going on with an endpoint.
    enum class Work { None, Testing, Probing };

    /// Reads the file at once: it is small. Contract: `jobs` outlives it.
    Endpoints(jobs::JobCenter &jobs, std::filesystem::path file, QObject *parent = nullptr,
              Keychain keychain = desktopKeychain());

    const std::vector<KnownEndpoint> &known() const { return m_known; }
    /// Null where there is none of that name.
    const KnownEndpoint *find(const std::string &name) const;
    /// The endpoint of that identity: whether the user knows where a project's questions would go.
    const KnownEndpoint *findIdentity(const std::string &identity) const;
    /// Whether a key of this run was entered for it.
    bool hasKeyOfRun(const std::string &name) const { return m_keys.contains(name); }

    /// Adds an endpoint, or changes the one that was named `before`. `key`: as entered now, to be kept where
    /// `known.key` says; nothing: it stays as it is. What cannot be kept in the keychain is kept for this run, and said
    /// by failed(). Errors: those of llm::check; BadValue (no name, another's name).
    Result<> keep(KnownEndpoint known, const std::string &before, std::optional<llm::ApiKey> key);
    /// Forgets it, with its key in the keychain.
    void remove(const std::string &name);

    /// For jobs. Contract: there is an endpoint of that name.
    EndpointAccess accessTo(const std::string &name) const;

    Work work() const { return m_work; }
    /// Asks for the list of models: it tells that address and key are right. Contract: there is an endpoint of that
    /// name, and nothing is going on.
    void test(const std::string &name);
    /// Asks what a model accepts, by tiny calls that cost a few tokens. Contract: as test().
    void probe(const std::string &name, const std::string &model);
    void stop();

    /// As the endpoint listed them in this run; null: not asked yet.
    const std::vector<llm::ModelInfo> *models(const std::string &name) const;

Q_SIGNALS:
    void changed(); ///< known()
    void workChanged();
    void tested(const QString &name); ///< models() are there
    void probed(const QString &name); ///< capabilities are known
    void failed(const foresearch::Error &error);

private:
    KnownEndpoint *findMutable(const std::string &name);
    void save();
    void storeKey(const std::string &name, llm::ApiKey key);
    void moveKey(const std::string &before, const std::string &name);
    void forgetKey(const std::string &name);
    std::string movedFrom(const std::string &name) const;
    void setWork(Work work);

    jobs::JobCenter &m_jobs;
    std::filesystem::path m_file;
    Keychain m_keychain;
    std::vector<KnownEndpoint> m_known;
    std::map<std::string, llm::ApiKey> m_keys;      ///< of this run, by name
    std::map<std::string, std::string> m_movedFrom; ///< on their way in the keychain, by the new name
    std::map<std::string, std::vector<llm::ModelInfo>> m_models;
    std::optional<Error> m_readProblem; ///< a file that cannot be read is not written over
    Work m_work = Work::None;
    bool m_isSaving = false;
    bool m_isSaveWanted = false;
    jobs::JobHandle m_asking;
};

} // namespace foresearch::workbench
