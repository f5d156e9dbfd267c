#include "core/base/file.h"
#include "core/predict/labels.h"
#include "core/space/architecture_json.h"
#include "core/space/genome.h"
#include "core/space/space_json.h"
#include "core/store/project.h"
#include "tests/support/binarised.h"
#include "tests/support/command_line.h"
#include "tests/support/paths.h"
#include "tests/support/supernet_reference.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::testing;

namespace {

/// A supernet of the tiny space with its weights as a file.
std::string supernetFile(const space::SearchSpace &space)
{
    const auto supernet = randomSupernet(space, 3);
    const auto tensors = predict::supernetTensors(space);
    std::vector<NamedTensor> named;
    for (const predict::SupernetTensor &tensor : tensors)
        named.push_back({tensor.name, tensor.shape, supernet->values(tensor.name)});
    return predict::supernetBytes(space, named);
}

} // namespace

class SupernetCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!testing::isEngineBuilt())
            QSKIP("Built without engine.");
        m_pairs = randomPairs(20, 12, m_space.sizes.vocabularySize, 4);
        writeBinarised(path("corpus"), *m_pairs, static_cast<std::size_t>(m_space.sizes.vocabularySize));
        QVERIFY(writeFile(path("net.safetensors"), supernetFile(m_space)));
        Rng rng(1);
        std::string lines;
        for (int i = 0; i < 4; ++i) {
            m_architectures.push_back(space::decode(m_space, space::sampleGenome(m_space, rng)));
            lines += space::canonicalJson(m_architectures.back()) + "\n";
        }
        QVERIFY(writeFile(path("architectures.jsonl"), lines));
    }

    void scoresAreTheReferences_data()
    {
        QTest::addColumn<QString>("device");
        QTest::newRow("cpu") << "cpu";
        QTest::newRow("LibTorch's operators, as on a GPU") << "cpu-aten";
    }

    void scoresAreTheReferences()
    {
        QFETCH(QString, device);
        const CommandOutcome outcome = score({"--json", "--device", device});
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        const QList<QByteArray> lines = outcome.output.trimmed().split('\n');
        QCOMPARE(static_cast<std::size_t>(lines.size()), m_architectures.size());
        const auto supernet = randomSupernet(m_space, 3);
        for (std::size_t i = 0; i < m_architectures.size(); ++i) {
            const QJsonObject found = QJsonDocument::fromJson(lines[static_cast<qsizetype>(i)]).object();
            const ReferenceScore exact = referenceScore(*supernet, m_architectures[i], *m_pairs);
            QVERIFY(std::abs(found["loss"].toDouble() - exact.loss) < 1e-5 * exact.loss);
            QVERIFY(std::abs(found["nll"].toDouble() - exact.nll) < 1e-5 * exact.nll);
        }
    }

    void workersDoNotChangeTheScores()
    {
        QCOMPARE(score({"--json", "--threads", "1"}).output, score({"--json"}).output);
        QVERIFY(score({}).output.contains("loss (bits/token)"));
    }

    void wrongInputIsOneSentence_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("words");
        QTest::newRow("vocabulary") << "vocabulary"
                                    << "found a vocabulary of 599 entries, expected 600";
        QTest::newRow("split") << "split"
                               << "found no split \"test\", expected one of valid";
        QTest::newRow("space") << "space"
                               << "encoder.embed_tokens.weight";
        QTest::newRow("architecture") << "architecture"
                                      << "line 1";
    }

    void wrongInputIsOneSentence()
    {
        QFETCH(QString, what);
        QFETCH(QString, words);
        QStringList more;
        if (what == "vocabulary") {
            writeBinarised(path("other"), {{4, 2}}, {{5, 2}}, 599);
            more = QStringList{"--corpus", inFolder("other")};
        }
        if (what == "split")
            more = QStringList{"--split", "test"};
        if (what == "space")
            more = QStringList{"--space", "hat-mini"};
        if (what == "architecture") {
            const auto mini = space::largestArchitecture(*space::findSpace("hat-mini"));
            QVERIFY(writeFile(path("mini.jsonl"), space::canonicalJson(mini) + "\n"));
            more = QStringList{"--architectures", inFolder("mini.jsonl")};
        }
        const CommandOutcome outcome = score(more);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(outcome.output.isEmpty());
        QCOMPARE(outcome.errors.count('\n'), 1);
        QVERIFY2(outcome.errors.contains(words.toUtf8()), outcome.errors);
    }

    void infoSaysWhatTheFileHolds()
    {
        const CommandOutcome outcome = run({"supernet", "info", "--checkpoint", inFolder("net.safetensors"), "--json"});
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        const QJsonObject info = QJsonDocument::fromJson(outcome.output).object();
        QCOMPARE(info["space"].toString(), QString("tiny"));
        QCOMPARE(info["vocabulary"].toInt(), 600);
        QCOMPARE(info["sha256"].toString().size(), 64);
        QVERIFY(run({"supernet", "info", "--checkpoint", inFolder("net.safetensors")}).output.contains("4 + 2"));
    }

    void exportWritesOneNetwork()
    {
        const std::string best = space::canonicalJson(m_architectures.front());
        QVERIFY(writeFile(path("best.json"), best));
        const auto exported = [&](const QString &architectures) {
            return run({"supernet", "export", "--checkpoint", inFolder("net.safetensors"), "--architectures",
                        inFolder(architectures), "--out", inFolder("best.safetensors")});
        };
        const CommandOutcome several = exported("architectures.jsonl");
        QCOMPARE(several.exitCode, 1);
        QVERIFY(several.errors.contains("found 4 architectures, expected one"));
        QVERIFY(!std::filesystem::exists(path("best.safetensors")));
        const CommandOutcome one = exported("best.json");
        QVERIFY2(one.exitCode == 0, one.errors);
        const auto file = Safetensors::open(path("best.safetensors"));
        QVERIFY(file);
        QCOMPARE(file->metadata().at("architecture"), best);
    }

    void aSupernetIsAPredictorOfASearch()
    {
        QVERIFY(writeFile(path("tiny.json"), space::spaceJson(m_space)));
        const QString predictor = "supernet:" + inFolder("net.safetensors") + "@" + inFolder("corpus");
        const CommandOutcome outcome =
            run({"search", "--space", inFolder("tiny.json"), "--schedule", predictor + ":1-2", "--iterations", "2",
                 "--population", "8", "--parents", "4", "--mutations", "2", "--crossovers", "2", "--json"});
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        QVERIFY2(outcome.output.contains("bits/token"), outcome.output);
    }

    void lossesThatAreKeptAreNotComputedAgain()
    {
        const QStringList keep{"--json", "--labels", inFolder("losses.jsonl")};
        const CommandOutcome first = score(keep);
        QVERIFY2(first.exitCode == 0, first.errors);
        const auto whole = readFile(path("losses.jsonl"));
        QVERIFY(whole);
        // Killed while the last line was written: that one alone is computed again.
        QVERIFY(writeFile(path("losses.jsonl"), whole->substr(0, whole->size() - 5)));
        QCOMPARE(score(keep).output, first.output);
        QCOMPARE(*readFile(path("losses.jsonl")), *whole);
        QCOMPARE(score(keep).output, first.output);
        QCOMPARE(*readFile(path("losses.jsonl")), *whole);
        QVERIFY(score({"--labels", inFolder("losses.jsonl")}).output.contains("loss (bits/token)"));
        for (const QByteArray &line : first.output.trimmed().split('\n'))
            QVERIFY(line.startsWith("{\"loss\":"));
        // Those of another corpus are others.
        writeBinarised(path("second"), *randomPairs(5, 12, m_space.sizes.vocabularySize, 9),
                       static_cast<std::size_t>(m_space.sizes.vocabularySize));
        const CommandOutcome other = score(keep + QStringList{"--corpus", inFolder("second")});
        QCOMPARE(other.exitCode, 1);
        QVERIFY2(other.errors.contains("found labels of"), other.errors);
        QCOMPARE(*readFile(path("losses.jsonl")), *whole);
    }

    void bf16IsScoredOrRefusedInOneSentence()
    {
        const CommandOutcome outcome = score({"--json", "--precision", "bf16"});
        if (outcome.exitCode != 0) {
            QCOMPARE(outcome.exitCode, 1);
            QCOMPARE(outcome.errors.count('\n'), 1);
            QVERIFY2(outcome.errors.contains("without AVX-512 BF16"), outcome.errors);
            return;
        }
        QVERIFY(outcome.output != score({"--json"}).output);
    }

    void aSupernetIsAPredictorOfEvaluateAndFigure()
    {
        eval::TfsTask task{"made", "Made up", m_space, true, {}};
        eval::TfsSplit split{1, {}, {}};
        const auto architectures = predict::sampleArchitectures(m_space, 12, 3);
        for (std::size_t i = 0; i < architectures.size(); ++i) {
            const double bleu = 20 + static_cast<double>(i * 5 % 12);
            (i < 8 ? split.test : split.demonstrations).push_back({architectures[i], {bleu, bleu - 1}});
        }
        task.splits.push_back(split);
        {
            auto project = store::Project::create(path("made.foresearch"));
            QVERIFY(project);
            QVERIFY(project->addTask({.data = std::move(task)}));
        }
        const QString predictor = "supernet:" + inFolder("net.safetensors") + "@" + inFolder("corpus");
        const QStringList judged{"--project", inFolder("made.foresearch"), "--predictor", predictor};
        const CommandOutcome evaluated = run(QStringList{"evaluate", "--json", "--with-predictions"} + judged);
        QVERIFY2(evaluated.exitCode == 0, evaluated.errors);
        QVERIFY(evaluated.output.contains("bits/token"));
        const double exact =
            referenceScore(*randomSupernet(m_space, 3), split.test.front().architecture, *m_pairs).loss;
        const QRegularExpression firstValue("\"value\": ([0-9.e+-]+)");
        const double found = firstValue.match(QString::fromUtf8(evaluated.output)).captured(1).toDouble();
        QVERIFY2(std::abs(found - exact) < 1e-5 * exact, evaluated.output);
        const CommandOutcome drawn = run(QStringList{"figure", "scatter", "-o", inFolder("figure.svg")} + judged);
        if (drawn.exitCode != 0)
            QVERIFY2(drawn.errors.contains("FORESEARCH_WINDOW"), drawn.errors);
        else
            QVERIFY(std::filesystem::exists(path("figure.svg")));
    }

    void aSupernetLabelsForDistil()
    {
        QVERIFY(writeFile(path("tiny.json"), space::spaceJson(m_space)));
        const QString predictor = "supernet:" + inFolder("net.safetensors") + "@" + inFolder("corpus");
        const QStringList label{"distil",     "label",   "--teacher",
                                predictor,    "--space", inFolder("tiny.json"),
                                "--examples", "6",       inFolder("labels.jsonl")};
        const CommandOutcome outcome = run(label);
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        const auto labels = predict::readLabels(path("labels.jsonl"));
        QVERIFY(labels);
        QCOMPARE(labels->labels.size(), std::size_t{6});
        QVERIFY(labels->header.teacherDetails.find("\"precision\":\"fp32\"") != std::string::npos);
        for (const auto &[architecture, answer] : labels->labels) {
            const double exact = referenceScore(*randomSupernet(m_space, 3), architecture, *m_pairs).loss;
            QVERIFY(answer.value && std::abs(*answer.value - exact) < 1e-5 * exact);
        }
    }

private:
    CommandOutcome run(const QStringList &arguments) const
    {
        return runCommandLine(arguments, {.environment = QProcessEnvironment::systemEnvironment()});
    }

    /// Later options replace earlier ones.
    CommandOutcome score(const QStringList &more) const
    {
        QStringList arguments{"supernet", "score"};
        const QList<QPair<QString, QString>> usual{{"--checkpoint", inFolder("net.safetensors")},
                                                   {"--corpus", inFolder("corpus")},
                                                   {"--architectures", inFolder("architectures.jsonl")}};
        for (const auto &[option, value] : usual)
            if (!more.contains(option))
                arguments << option << value;
        return run(arguments + more);
    }

    std::filesystem::path path(const std::string &name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    QString inFolder(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    space::SearchSpace m_space = tinySpace();
    std::shared_ptr<const foresearch::text::TokenPairs> m_pairs;
    std::vector<space::Architecture> m_architectures;
};

QTEST_APPLESS_MAIN(SupernetCommandTest)
#include "supernet_command_test.moc"
