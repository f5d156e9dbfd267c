#include "core/workbench/endpoints.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>
#include <mutex>

using namespace foresearch;
using namespace foresearch::workbench;

namespace {

constexpr int kPatienceMs = 60'000;

/// A keychain in memory, which may be locked.
struct MemoryKeychain {
    std::mutex mutex;
    std::map<std::string, std::string> keys;
    bool isLocked = false;

    static Error locked() { return {ErrorCode::Unavailable, "The keychain is locked."}; }
};

Keychain accessTo(const std::shared_ptr<MemoryKeychain> &memory)
{
    return {.read = [memory](const std::string &name) -> Result<std::optional<llm::ApiKey>> {
                const std::scoped_lock lock(memory->mutex);
                const auto found = memory->keys.find(name);
                if (found == memory->keys.end())
                    return std::optional<llm::ApiKey>();
                return std::optional(*llm::ApiKey::create(found->second));
            },
            .write = [memory](const std::string &name, const llm::ApiKey &key) -> Result<> {
                const std::scoped_lock lock(memory->mutex);
                if (memory->isLocked)
                    return fail(MemoryKeychain::locked().code, MemoryKeychain::locked().detail);
                memory->keys[name] = std::string(key.reveal());
                return {};
            },
            .remove = [memory](const std::string &name) -> Result<> {
                const std::scoped_lock lock(memory->mutex);
                memory->keys.erase(name);
                return {};
            }};
}

struct Fixture {
    static KnownEndpoint endpoint(const std::string &name)
    {
        KnownEndpoint known;
        known.endpoint.name = name;
        known.endpoint.baseUrl = "https://models.example/v1";
        known.key = KeySource::Keychain;
        return known;
    }

    std::map<std::string, std::string> keys() const
    {
        const std::scoped_lock lock(memory->mutex);
        return memory->keys;
    }
    std::string keyOf(const std::string &name) const
    {
        const auto key = endpoints.accessTo(name).key();
        return key ? std::string(key->reveal()) : key.error().detail;
    }

    QTemporaryDir folder;
    std::shared_ptr<MemoryKeychain> memory = std::make_shared<MemoryKeychain>();
    jobs::JobCenter jobs;
    Endpoints endpoints{jobs, folder.filePath(QStringLiteral("endpoints.json")).toStdString(), nullptr,
                        accessTo(memory)};
};

using Keys = std::map<std::string, std::string>;

} // namespace

class EndpointsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeyOfTheKeychainFollowsItsEndpointsName()
    {
        Fixture fixture;
        fixture.memory->keys["old"] = "secret";
        QVERIFY(fixture.endpoints.keep(Fixture::endpoint("old"), {}, {}).has_value());
        QVERIFY(fixture.endpoints.keep(Fixture::endpoint("new"), "old", {}).has_value());
        QCOMPARE(fixture.keyOf("new"), std::string("secret")); // also before it has moved
        QTRY_COMPARE_WITH_TIMEOUT(fixture.keys(), (Keys{{"new", "secret"}}), kPatienceMs);
        QCOMPARE(fixture.keyOf("new"), std::string("secret"));
        QVERIFY(fixture.endpoints.find("old") == nullptr);
    }

    void anotherKeyTakesThePlaceOfTheOldNames()
    {
        Fixture fixture;
        fixture.memory->keys["old"] = "secret";
        QVERIFY(fixture.endpoints.keep(Fixture::endpoint("old"), {}, {}).has_value());
        QVERIFY(fixture.endpoints.keep(Fixture::endpoint("new"), "old", *llm::ApiKey::create("other")).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(fixture.keys(), (Keys{{"new", "other"}}), kPatienceMs);
    }

    void aKeyThatCannotMoveIsSaidAndStillUsed()
    {
        Fixture fixture;
        fixture.memory->keys["old"] = "secret";
        fixture.memory->isLocked = true;
        QSignalSpy failures(&fixture.endpoints, &Endpoints::failed);
        QVERIFY(fixture.endpoints.keep(Fixture::endpoint("old"), {}, {}).has_value());
        QVERIFY(fixture.endpoints.keep(Fixture::endpoint("new"), "old", {}).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(failures.count(), 1, kPatienceMs);
        QCOMPARE(fixture.keys(), (Keys{{"old", "secret"}}));
        QCOMPARE(fixture.keyOf("new"), std::string("secret"));
    }

    void anEndpointThatKeepsItsNameKeepsItsKey()
    {
        Fixture fixture;
        fixture.memory->keys["ours"] = "secret";
        QVERIFY(fixture.endpoints.keep(Fixture::endpoint("ours"), {}, {}).has_value());
        KnownEndpoint changed = Fixture::endpoint("ours");
        changed.model = "m";
        QVERIFY(fixture.endpoints.keep(changed, "ours", {}).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(fixture.jobs.unfinishedCount(), std::size_t{0}, kPatienceMs);
        QCOMPARE(fixture.keys(), (Keys{{"ours", "secret"}}));
    }
};

QTEST_GUILESS_MAIN(EndpointsTest)
#include "endpoints_test.moc"
