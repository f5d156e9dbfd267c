#include "core/llm/key.h"

#include <QElapsedTimer>
#include <QtTest>

#include <thread>
#include <type_traits>

using namespace foresearch;
using namespace foresearch::llm;

namespace {

const std::string kSecret = "sk-proj-AbCdEfGhIjKlMnOpQrStUvWxYz012345";

template <typename T>
concept Printable = requires(std::ostream &stream, const T &value)
{
    stream << value;
};

} // namespace

class KeyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysAreNotPrintedOrCompared()
    {
        static_assert(!Printable<ApiKey>);
        static_assert(!std::equality_comparable<ApiKey>);
        static_assert(!std::is_convertible_v<ApiKey, std::string>);
    }

    void keysAreChecked()
    {
        QCOMPARE(ApiKey::create("  " + kSecret + "\n")->reveal(), std::string_view(kSecret));
        for (const std::string &wrong : {std::string(), std::string(" \n"), std::string(4097, 'x'),
                                         std::string("secret\r\nHost: x"), std::string("secr\xC3\xA9t")}) {
            const auto key = ApiKey::create(wrong);
            QVERIFY(!key && key.error().code == ErrorCode::BadValue);
            QVERIFY(key.error().detail.find("secr") == std::string::npos);
        }
    }

    void echoesAreCleaned_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clean");
        const QString secret = QString::fromStdString(kSecret);
        QTest::newRow("none") << "Nothing here"
                              << "Nothing here";
        QTest::newRow("whole") << "Bad key " + secret + "!"
                               << "Bad key [key]!";
        QTest::newRow("twice") << secret + secret << "[key][key]";
        QTest::newRow("beginning") << "Bad key " + secret.left(14) + "***"
                                   << "Bad key [key]***";
        QTest::newRow("end") << "Bad key ***" + secret.right(9) + "."
                             << "Bad key ***[key].";
        QTest::newRow("both") << secret.left(10) + "..." + secret.right(8) << "[key]...[key]";
        QTest::newRow("cut by the end") << "x" + secret.left(20) << "x[key]";
        QTest::newRow("a little of it") << secret.left(7) << secret.left(7);
    }

    void echoesAreCleaned()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, clean);
        const auto key = ApiKey::create(kSecret);
        QCOMPARE(QString::fromStdString(key->redact(text.toStdString())), clean);
    }

    void shortKeysAreCleanedWholeAndTinyOnesNot()
    {
        QCOMPARE(ApiKey::create("ollama")->redact("an ollama ollam"), std::string("an [key] ollam"));
        QCOMPARE(ApiKey::create("x")->redact("six"), std::string("six"));
        QCOMPARE(ApiKey().redact("six"), std::string("six"));
        QCOMPARE(ApiKey::create("aaaaaaaaaaaa")->redact("baaaaaaaaaaaaaaaaaaaaaab").find("aaaaaaaa"),
                 std::string::npos);
    }

    void movedFromKeysAreEmpty()
    {
        ApiKey key = *ApiKey::create("short");
        const ApiKey other = std::move(key);
        QVERIFY(key.isEmpty());
        QCOMPARE(other.reveal(), std::string_view("short"));
    }

    void theEnvironmentGivesOne()
    {
        qunsetenv(kKeyVariable);
        QVERIFY(!*keyFromEnvironment());
        qputenv(kKeyVariable, "  ");
        QVERIFY(!*keyFromEnvironment());
        qputenv(kKeyVariable, QByteArray::fromStdString(kSecret));
        QCOMPARE((*keyFromEnvironment())->reveal(), std::string_view(kSecret));
        qputenv(kKeyVariable, "secret secret");
        const auto wrong = keyFromEnvironment();
        QVERIFY(!wrong);
        QVERIFY(wrong.error().detail.starts_with("FORESEARCH_API_KEY: "));
        QVERIFY(wrong.error().detail.find("secret") == std::string::npos);
        qunsetenv(kKeyVariable);
    }

    void withoutAKeychainASentenceSaysWhatToDo()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
        const auto key = *ApiKey::create(kSecret);
        QElapsedTimer timer;
        timer.start();
        std::thread([&key] {
            for (const auto &error :
                 {keychain::read("test").has_value() ? Error{} : keychain::read("test").error(),
                  keychain::write("test", key).has_value() ? Error{} : keychain::write("test", key).error()}) {
                QVERIFY(error.code == ErrorCode::Unavailable);
                QVERIFY2(error.detail.find("FORESEARCH_API_KEY") != std::string::npos, error.detail.c_str());
                QVERIFY(error.detail.find(kSecret) == std::string::npos);
            }
        }).join();
        QVERIFY(timer.elapsed() < 5000);
    }
};

QTEST_GUILESS_MAIN(KeyTest)
#include "key_test.moc"
