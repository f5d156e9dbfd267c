#include "core/base/file.h"
#include "core/space/architecture_json.h"
#include "core/space/genome.h"
#include "core/space/space_json.h"
#include "tests/support/binarised.h"
#include "tests/support/command_line.h"
#include "tests/support/hat_mini.h"
#include "tests/support/paths.h"
#include "tests/support/supernet_reference.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::testing;

class TranslateCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!testing::isEngineBuilt())
            QSKIP("Built without engine.");
        const auto supernet = randomSupernet(m_space, 3);
        std::vector<NamedTensor> named;
        const auto tensors = predict::supernetTensors(m_space);
        for (const predict::SupernetTensor &tensor : tensors)
            named.push_back({tensor.name, tensor.shape, supernet->values(tensor.name)});
        QVERIFY(writeFile(path("net.safetensors"), predict::supernetBytes(m_space, named)));
        m_pairs = randomPairs(6, 12, m_space.sizes.vocabularySize, 4);
        writeBinarised(path("corpus"), *m_pairs, static_cast<std::size_t>(m_space.sizes.vocabularySize));
    }

    void linesAreTranslatedInTheirOrder()
    {
        QVERIFY(writeFile(path("in.txt"), "a b c\n\nunknown\n"));
        const CommandOutcome one = translate({text("in.txt"), "--max-length", "6"});
        QVERIFY2(one.exitCode == 0, one.errors);
        QCOMPARE(one.output.count('\n'), 3);
        const CommandOutcome four = translate({text("in.txt"), "--max-length", "6", "--nbest", "4"});
        QVERIFY2(four.exitCode == 0, four.errors);
        const QList<QByteArray> lines = four.output.trimmed().split('\n');
        QCOMPARE(lines.size(), 12);
        QVERIFY(lines[4].startsWith("1 ||| "));
        const QByteArray first = one.output.left(one.output.indexOf('\n'));
        QVERIFY2(lines[0].startsWith("0 ||| " + first + " ||| "), lines[0]);
    }

    void splitsAreTranslatedAndJudged()
    {
        const CommandOutcome found = translate({"--split", "valid", "--json", "--max-length", "6", "--nbest", "2"});
        QVERIFY2(found.exitCode == 0, found.errors);
        const QList<QByteArray> lines = found.output.trimmed().split('\n');
        QCOMPARE(lines.size(), 6);
        const QJsonArray hypotheses = QJsonDocument::fromJson(lines[0]).object()["hypotheses"].toArray();
        QCOMPARE(hypotheses.size(), 2);
        QVERIFY(hypotheses[0]["score"].toDouble() >= hypotheses[1]["score"].toDouble());
        QCOMPARE(hypotheses[0]["ids"].toArray().last().toInt(), 2);
        const CommandOutcome best = translate({"--split", "valid", "--max-length", "6"});
        QVERIFY(writeFile(path("best.txt"), best.output.toStdString()));
        const CommandOutcome bleu =
            runCommandLine({"bleu", text("best.txt"), "--hypotheses", text("best.txt"), "--tokenize", "none"});
        QVERIFY2(bleu.exitCode == 0, bleu.errors);
        QVERIFY2(bleu.output.startsWith("BLEU = 100.00"), bleu.output);
        QVERIFY(bleu.output.contains("nrefs:1|case:mixed|eff:no|tok:none|smooth:exp|version:2.6.0"));
    }

    void textIsTranslatedAsHatDoes()
    {
        if (!HatMini::isThere())
            QSKIP("hat_mini is not there: set FORESEARCH_REFERENCE_DATA.");
        const auto content = readFile(HatMini::folder() / "translations.json");
        QVERIFY(content);
        const Json network = Json::parse(*content)["architectures"][0];
        std::string lines;
        QByteArray expected;
        for (std::size_t i = 0; i < 3; ++i) {
            lines += network["sentences"][i]["source"].get<std::string>() + '\n';
            expected += QByteArray::fromStdString(network["sentences"][i]["hypotheses"][0]["text"].get<std::string>());
            expected += '\n';
        }
        QVERIFY(writeFile(path("text.en"), lines));
        QVERIFY(writeFile(path("network.json"), space::canonicalJson(hatConfig(network["config"])) + '\n'));
        const auto file = [](const char *name) { return QString::fromStdString(HatMini::folder() / name); };
        const CommandOutcome found =
            runCommandLine({"translate", "--checkpoint", file("supernet.safetensors"), "--vocabulary", file("dict.txt"),
                            "--pieces", file("spm.model"), "--architecture", text("network.json"), text("text.en")});
        QVERIFY2(found.exitCode == 0, found.errors);
        QCOMPARE(found.output, expected);
    }

    void bleuOnValidationIsASupernetsSecondScore()
    {
        const CommandOutcome found = translate({"--split", "valid"});
        QVERIFY2(found.exitCode == 0, found.errors);
        const QList<QByteArray> lines = found.output.split('\n');
        std::string references, translations;
        for (std::size_t i = 0; i < m_pairs->size(); ++i) {
            const std::string line = words(m_pairs->target[i]);
            if (line.empty()) // no reference: the pair does not count
                continue;
            references += line + '\n';
            translations += lines[static_cast<qsizetype>(i)].toStdString() + '\n';
        }
        QVERIFY(writeFile(path("valid.de"), references));
        QVERIFY(writeFile(path("translated.de"), translations));
        const CommandOutcome bleu =
            runCommandLine({"bleu", text("valid.de"), "--hypotheses", text("translated.de"), "--json"});
        QVERIFY2(bleu.exitCode == 0, bleu.errors);
        const double expected = QJsonDocument::fromJson(bleu.output).object()["score"].toDouble();
        QVERIFY(expected > 0);
        QVERIFY(writeFile(path("largest.jsonl"), space::canonicalJson(space::largestArchitecture(m_space)) + '\n'));
        const CommandOutcome scored =
            runCommandLine({"supernet", "score", "--checkpoint", text("net.safetensors"), "--corpus", text("corpus"),
                            "--architectures", text("largest.jsonl"), "--bleu", "--json"});
        QVERIFY2(scored.exitCode == 0, scored.errors);
        QCOMPARE(QJsonDocument::fromJson(scored.output).object()["bleu"].toDouble(), expected);

        QVERIFY(writeFile(path("space.json"), space::spaceJson(m_space)));
        const QString predictor = "supernet:" + text("net.safetensors") + "@" + text("corpus") + "@bleu";
        const CommandOutcome searched = runCommandLine(
            {"search", "--space", text("space.json"), "--schedule", predictor + ":1-2", "--iterations", "2",
             "--population", "4", "--parents", "2", "--mutations", "1", "--crossovers", "1", "--json"});
        QVERIFY2(searched.exitCode == 0, searched.errors);
        QVERIFY2(searched.output.contains("validation BLEU"), searched.output);
    }

    void bleuComparesSystems()
    {
        QVERIFY(writeFile(path("ref.txt"), "the cat sat on the mat\na dog ran over the hill\n"));
        QVERIFY(writeFile(path("one.txt"), "the cat sat on a mat\na dog ran over the hill\n"));
        QVERIFY(writeFile(path("two.txt"), "the cat sat on the mat\na dog ran over the hill\n"));
        const CommandOutcome found = runCommandLine({"bleu", text("ref.txt"), "--hypotheses", text("two.txt"),
                                                     "--baseline", text("one.txt"), "--resamples", "50", "--json"});
        QVERIFY2(found.exitCode == 0, found.errors);
        const QJsonObject json = QJsonDocument::fromJson(found.output).object();
        QVERIFY(std::abs(json["score"].toDouble() - 100) < 1e-9);
        QVERIFY(json["difference"]["value"].toDouble() > 0);
        const CommandOutcome lines =
            runCommandLine({"bleu", text("ref.txt"), "--hypotheses", text("one.txt"), "--by-line"});
        QCOMPARE(lines.output.count('\n'), 2);
        const CommandOutcome normal =
            runCommandLine({"bleu", text("ref.txt"), "--hypotheses", text("two.txt"), "--normal"});
        QVERIFY2(normal.output.contains("compounds:split"), normal.output);
    }

    void wrongInputIsOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("architecture") << QStringList{"--architecture", text("none.json"), "--split", "valid"}
                                      << "none.json";
        QTest::newRow("split") << QStringList{"--split", "other"} << "found no split \"other\", expected one of valid";
        QTest::newRow("input") << QStringList{text("missing.txt")} << "missing.txt";
        QTest::newRow("nbest") << QStringList{"--split", "valid", "--nbest", "9"} << "found 9 hypotheses a sentence";
    }

    void wrongInputIsOneSentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const CommandOutcome outcome = translate(arguments);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.errors.count('\n'), 1);
        QVERIFY2(outcome.errors.contains(words.toUtf8()), outcome.errors);
    }

    void latenciesAreMeasuredAndKept()
    {
        QVERIFY(writeFile(path("space.json"), space::spaceJson(m_space)));
        const QStringList arguments{"latency",       "dataset", "--space",         text("space.json"),
                                    "--machine",     "here",    "--out",           text("l.jsonl"),
                                    "--repetitions", "4",       "--target-length", "4"};
        const CommandOutcome some = runCommandLine(arguments + QStringList{"--count", "2"});
        QVERIFY2(some.exitCode == 0, some.errors);
        QCOMPARE(linesOf(path("l.jsonl")).size(), std::size_t{3});
        const CommandOutcome all = runCommandLine(arguments + QStringList{"--count", "5"});
        QVERIFY2(all.output.contains("5 architectures, 3 of them measured now"), all.output);
        QCOMPARE(linesOf(path("l.jsonl")).size(), std::size_t{6});
        const CommandOutcome sample = runCommandLine({"space", "sample", text("space.json"), "--count", "2"});
        QVERIFY(writeFile(path("two.jsonl"), sample.output.toStdString()));
        const CommandOutcome measured =
            runCommandLine({"latency", "measure", "--checkpoint", text("net.safetensors"), text("two.jsonl"), "--json",
                            "--repetitions", "4", "--target-length", "4", "--translate", text("corpus"), "--split",
                            "valid", "--sentences", "2"});
        QVERIFY2(measured.exitCode == 0, measured.errors);
        const QList<QByteArray> lines = measured.output.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
        QVERIFY(first["latency_ms"].toDouble() > 0);
        QVERIFY(first["sentence"]["trimmed_mean_ms"].toDouble() > 0);
    }

private:
    /// As SupernetBleu takes references.
    static std::string words(std::span<const text::TokenId> ids)
    {
        std::string line;
        for (const text::TokenId id : ids.first(ids.size() - 1))
            line += id == text::kUnk ? " \u2047 " : " piece" + std::to_string(id);
        return line;
    }

    std::filesystem::path path(const char *name) const { return m_folder.filePath(name).toStdString(); }
    QString text(const char *name) const { return m_folder.filePath(name); }
    CommandOutcome translate(const QStringList &arguments) const
    {
        QStringList all{"translate", "--checkpoint", text("net.safetensors"), "--vocabulary", text("corpus")};
        if (!arguments.contains("--architecture"))
            all << "--architecture"
                << "largest";
        return runCommandLine(all + arguments);
    }

    space::SearchSpace m_space = tinySpace();
    std::shared_ptr<const text::TokenPairs> m_pairs;
    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TranslateCommandTest)
#include "translate_command_test.moc"
