#include "core/base/json.h"
#include "tests/support/command_line.h"

#include <QtTest>

using namespace foresearch;
using Outcome = testing::CommandOutcome;

/// The commands `space` and `cost`: what they say of good input and of everything that can be wrong with it.
class SpaceCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Outcome sample = testing::runCommandLine({"space", "sample", kSpace, "--count", "3", "--seed", "1"});
        QVERIFY2(sample.exitCode == 0, sample.errors);
        m_good = sample.output;
        QCOMPARE(m_good.count('\n'), 3);
    }

    void aSampleIsCostedToTheLastDigit()
    {
        const Outcome outcome = cost(m_good, {"--json"});
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        const QByteArrayList lines = outcome.output.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        for (const QByteArray &line : lines) {
            const Json costs = Json::parse(line.toStdString());
            QCOMPARE(costs["flops_total"].get<std::int64_t>(),
                     costs["flops_without_output"].get<std::int64_t>() + costs["flops_output"].get<std::int64_t>());
            QVERIFY(costs["parameters"].get<std::int64_t>() > 0);
            QVERIFY(costs["embedding_parameters"].get<std::int64_t>() > 0);
        }
    }

    void windowsLineEndsAndAByteOrderMarkChangeNothing()
    {
        const Outcome plain = cost(m_good, {"--json"});
        QCOMPARE(cost(QByteArray(m_good).replace("\n", "\r\n"), {"--json"}).output, plain.output);
        QCOMPARE(cost("\xEF\xBB\xBF" + m_good, {"--json"}).output, plain.output);
        QCOMPARE(cost(m_good.trimmed(), {"--json"}).output, plain.output);
    }

    void equalArchitecturesCostAsOftenAsTheyStandThere()
    {
        const Outcome outcome = cost(m_good + m_good, {"--json"});
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        QCOMPARE(outcome.output.count('\n'), 6);
    }

    void everyFormComesBackAsItWas_data()
    {
        QTest::addColumn<QString>("form");
        for (const char *form : {"json", "yml", "lines"})
            QTest::newRow(form) << form;
    }

    void everyFormComesBackAsItWas()
    {
        QFETCH(QString, form);
        const Outcome there =
            testing::runCommandLine({"space", "convert", written(m_good), "--from", "json", "--to", form});
        QVERIFY2(there.exitCode == 0, there.errors);
        const Outcome back =
            testing::runCommandLine({"space", "convert", written(there.output), "--from", form, "--to", "json"});
        QVERIFY2(back.exitCode == 0, back.errors);
        QCOMPARE(back.output, m_good);
    }

    void whatIsWrongIsSaidInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("problem");
        const QByteArray line = m_good.left(m_good.indexOf('\n') + 1);
        const auto broken = [&](const char *name, const QByteArray &second, const QString &problem) {
            QTest::newRow(name) << line + second + "\n"
                                << ", line 2" + problem;
        };
        const auto with = [&](const char *key, const Json &value) {
            Json json = Json::parse(line.toStdString());
            json["decoder"][key] = value;
            return QByteArray::fromStdString(json.dump());
        };
        Json noDecoder = Json::parse(line.toStdString());
        noDecoder.erase("decoder");
        Json tooLong = Json::parse(line.toStdString());
        tooLong["encoder"]["self_heads"].push_back(8);
        broken("cut line", line.left(line.size() / 2), ": found .*, expected valid JSON.*");
        broken("missing key", QByteArray::fromStdString(noDecoder.dump()),
               R"(, key "decoder": found nothing, expected this key)");
        broken("wrong list length", QByteArray::fromStdString(tooLong.dump()),
               R"(, key "encoder\.self_heads": found a list of 7, expected a list of 6.*)");
        broken(
            "outside the space", with("embed_dim", 500),
            R"(, key "decoder\.embed_dim": found embedding dimension 500 in the decoder, expected one of 640, 512 .*)");
        broken("NaN", QByteArray(R"({"encoder":{"embed_dim":NaN}})"), ": found .*, expected valid JSON.*");
        broken("wrong type", with("ffn_dims", "3072"),
               R"(, key "decoder\.ffn_dims": found string "3072", expected a list of integers)");
        QTest::newRow("empty file") << QByteArray() << ": found no architecture, expected one JSON object a line";
        QTest::newRow("noise") << QByteArray(1'000'000, '\xA7') << ", line 1: found .*, expected valid JSON.*";
    }

    void whatIsWrongIsSaidInOneSentence()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, problem);
        const QString file = written(text);
        for (const QStringList &command :
             {QStringList{"cost", "--space", kSpace, "--architectures", file},
              QStringList{"space", "encode", kSpace, file},
              QStringList{"space", "convert", file, "--from", "json", "--to", "yml", "--space", kSpace}})
            expectFailure(testing::runCommandLine(command),
                          "foresearch-cli: " + QRegularExpression::escape(file) + problem + R"(\.\n)");
    }

    void aDirectoryIsNoFileOfArchitectures()
    {
        expectFailure(testing::runCommandLine({"cost", "--space", kSpace, "--architectures", m_folder.path()}),
                      "foresearch-cli: " + QRegularExpression::escape(m_folder.path())
                          + R"(: found a directory, expected a file\.\n)");
    }

    void aDamagedSpaceIsRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("problem");
        QTest::newRow("newer") << QByteArray(R"("version": 1)") << QByteArray(R"("version": 2)") << ".*version 2.*";
        QTest::newRow("cut") << QByteArray("\"sizes\"") << QByteArray("") << ".*expected valid JSON.*";
        QTest::newRow("no choices") << QByteArray("\"encoder\"") << QByteArray("\"coder\"")
                                    << R"(.*key "choices\.encoder": found nothing, expected this key)";
        QTest::newRow("wrong type") << QByteArray(R"("vocabulary_size": )")
                                    << QByteArray(R"("vocabulary_size": "x", "a": )")
                                    << R"(.*key "sizes\.vocabulary_size": found string "x", expected an integer.*)";
    }

    void aDamagedSpaceIsRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, problem);
        const Outcome whole = testing::runCommandLine({"space", "show", kSpace, "--json"});
        const QString good = written(whole.output);
        QCOMPARE(testing::runCommandLine({"space", "show", good, "--json"}).output, whole.output);
        QVERIFY(whole.output.contains(from));
        const QString file = written(QByteArray(whole.output).replace(from, to));
        expectFailure(testing::runCommandLine({"space", "show", file}),
                      "foresearch-cli: " + QRegularExpression::escape(file) + problem + R"(\.\n)");
    }

    void anUnknownSpaceNamesThoseThereAre()
    {
        const Outcome outcome = testing::runCommandLine({"space", "show", "hat-wmt20"});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("hat-wmt14-en-de"), outcome.errors);
    }

    void wrongUsageIsToldFromFailure()
    {
        QCOMPARE(testing::runCommandLine({"cost", "--space", kSpace}).exitCode, 2);
        QCOMPARE(testing::runCommandLine({"space"}).exitCode, 2);
        QCOMPARE(testing::runCommandLine({"space", "sample", kSpace, "--count", "0"}).exitCode, 2);
        QCOMPARE(testing::runCommandLine({"space", "convert", "x", "--from", "xml", "--to", "json"}).exitCode, 2);
    }

private:
    static constexpr const char *kSpace = "hat-wmt14-en-de";

    QString written(const QByteArray &text)
    {
        const QString name = m_folder.filePath(QString::number(++m_files));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(name));
        return name;
    }

    Outcome cost(const QByteArray &text, const QStringList &more)
    {
        return testing::runCommandLine(QStringList{"cost", "--space", kSpace, "--architectures", written(text)} + more);
    }

    static void expectFailure(const Outcome &outcome, const QString &errors)
    {
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(outcome.output.isEmpty());
        QVERIFY2(QRegularExpression("^" + errors + "$").match(outcome.errors).hasMatch(), outcome.errors);
    }

    QTemporaryDir m_folder;
    QByteArray m_good;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(SpaceCommandsTest)
#include "space_commands_test.moc"
