#include "core/base/file.h"
#include "core/predict/supernet_file.h"
#include "core/space/architecture_json.h"
#include "core/space/genome.h"
#include "core/space/space_json.h"
#include "tests/support/command_line.h"
#include "tests/support/paths.h"
#include "tests/support/supernet_reference.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <csignal>

using namespace foresearch;
using namespace foresearch::testing;

namespace {

QByteArray manyPairs(int count)
{
    const QList<QByteArray> words{"house", "boat", "tree", "river", "stone", "green", "small", "old"};
    QByteArray lines;
    for (int i = 0; i < count; ++i) {
        const auto word = [&](int k) { return words[(i * 7 + k * (i % 5 + 1)) % words.size()]; };
        lines += word(1) + ' ' + word(2) + ' ' + QByteArray::number(i) + '\t' + word(3) + ' ' + word(4) + ' ' + word(5)
                 + '\n';
    }
    return lines;
}

} // namespace

class CorpusCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write("pairs.tsv", manyPairs(60));
    }

    void pairsAreImportedAndDescribed()
    {
        const CommandOutcome outcome =
            import({"--tsv", path("pairs.tsv"), "--learn-pieces", "60", "--valid", "10", "--json"});
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        const QJsonObject report = QJsonDocument::fromJson(outcome.output).object();
        QCOMPARE(report["read"].toInt(), 60);
        const CommandOutcome info = run({"corpus", "info", path("corpus"), "--json"});
        QVERIFY2(info.exitCode == 0, info.errors);
        const QJsonObject found = QJsonDocument::fromJson(info.output).object();
        QCOMPARE(found["source"].toString(), QString("en"));
        QCOMPARE(found["target_vocabulary"].toInt(), report["vocabulary"].toInt());
        QCOMPARE(found["splits"].toArray(), report["splits"].toArray());
        QCOMPARE(found["splits"].toArray()[0].toObject()["pairs"].toInt(), 50);
        QCOMPARE(found["origins"].toArray()[0].toObject()["sha256"].toString().size(), 64);
        const CommandOutcome text = run({"corpus", "info", path("corpus")});
        QVERIFY2(text.output.contains("valid: 10 pairs") && text.output.contains("60 learned, byte-pair encoding"),
                 text.output);
    }

    void previewsShowPairsAndWriteNothing()
    {
        write("twice.tsv", "one house\tein Haus\none house\tein Haus\n\tleer\n");
        const QStringList arguments{"corpus", "import", "--tsv", path("twice.tsv"), "--preview", "--drop-duplicates"};
        const CommandOutcome outcome = run(arguments);
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        QVERIFY2(outcome.output.contains("+ one house") && outcome.output.contains("- (duplicates) one house")
                     && outcome.output.contains("All 3 pairs; left out: 1 empty, 1 duplicates"),
                 outcome.output);
        const QJsonObject json = QJsonDocument::fromJson(run(arguments + QStringList{"--json"}).output).object();
        QCOMPARE(json["left_out"].toObject()["duplicate"].toInt(), 1);
        checkFolder({"pairs.tsv", "twice.tsv"});
    }

    void installedTranslationsAreImported()
    {
        const CommandOutcome outcome =
            import({"--installed", "de", "--locale", testDataPath("locale"), "--learn-pieces", "45"});
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        QVERIFY2(outcome.output.contains("train: 4 pairs"), outcome.output);
    }

    void aPhrasebookIsImportedAndWritten()
    {
        const CommandOutcome outcome =
            run({"corpus", "import", "--phrasebook", "en-fr", "--pairs", "1200", "--seed", "4", "--valid", "100",
                 "--learn-pieces", "500", "--out", path("corpus"), "--json"});
        QVERIFY2(outcome.exitCode == 0, outcome.errors);
        QCOMPARE(QJsonDocument::fromJson(outcome.output).object()["read"].toInt(), 1200);
        const QStringList write{"corpus", "phrasebook", "en-fr", "--pairs", "1200", "--seed", "4", "--out"};
        QCOMPARE(run(write + QStringList{path("pairs")}).exitCode, 0);
        QCOMPARE(run(write + QStringList{path("again")}).exitCode, 0);
        for (const char *end : {".en", ".fr"}) {
            const auto lines = readFile(path("pairs").toStdString() + end);
            QVERIFY(lines && *lines == *readFile(path("again").toStdString() + end));
            QCOMPARE(std::count(lines->begin(), lines->end(), '\n'), 1200);
        }
        const CommandOutcome preview = run({"corpus", "import", "--phrasebook", "en-de", "--pairs", "50", "--preview"});
        QVERIFY2(preview.output.contains("All 50 pairs; left out: none"), preview.output);
    }

    void aPreparedCorpusIsImportedAgainAndScoredOn()
    {
        QVERIFY(import({"--tsv", path("pairs.tsv"), "--learn-pieces", "60", "--split", "valid"}).exitCode == 0);
        const CommandOutcome again =
            run({"corpus", "import", "--binarised", path("corpus"), "--out", path("again"), "--json"});
        QVERIFY2(again.exitCode == 0, again.errors);
        for (const char *name : {"valid.en-de.de.bin", "valid.en-de.en.idx", "dict.de.txt"})
            QVERIFY(*readFile(path("corpus").toStdString() + "/" + name)
                    == *readFile(path("again").toStdString() + "/" + name));
        if (!testing::isEngineBuilt())
            QSKIP("Built without engine.");
        space::SearchSpace space = tinySpace();
        space.sizes.vocabularySize = QJsonDocument::fromJson(again.output).object()["vocabulary"].toInt();
        const auto supernet = randomSupernet(space, 3);
        std::vector<NamedTensor> named;
        const auto tensors = predict::supernetTensors(space);
        for (const predict::SupernetTensor &tensor : tensors)
            named.push_back({tensor.name, tensor.shape, supernet->values(tensor.name)});
        QVERIFY(writeFile(path("net.safetensors").toStdString(), predict::supernetBytes(space, named)));
        Rng rng(1);
        write("architectures.jsonl",
              QByteArray::fromStdString(space::canonicalJson(space::decode(space, space::sampleGenome(space, rng)))));
        const CommandOutcome scored = run({"supernet", "score", "--checkpoint", path("net.safetensors"), "--corpus",
                                           path("corpus"), "--architectures", path("architectures.jsonl"), "--json"});
        QVERIFY2(scored.exitCode == 0, scored.errors);
        QVERIFY(QJsonDocument::fromJson(scored.output).object()["loss"].toDouble() > 0);
    }

    void aSupernetIsTrainedOnPairsAndTranslatesText()
    {
        if (!QFile::exists(qEnvironmentVariable("FORESEARCH_BIN") + "/../lib/libforesearch-engine.so"))
            QSKIP("Built without engine.");
        QVERIFY(import({"--tsv", path("pairs.tsv"), "--learn-pieces", "60", "--valid", "10"}).exitCode == 0);
        write("tiny.json", QByteArray::fromStdString(space::spaceJson(tinySpace()))); // of another vocabulary
        const CommandOutcome trained =
            run({"supernet", "train", "--space", path("tiny.json"), "--corpus", path("corpus"), "--checkpoint",
                 path("run"), "--updates", "3", "--warmup-updates", "1", "--max-tokens", "200"});
        QVERIFY2(trained.exitCode == 0, trained.errors);
        write("text.en", manyPairs(2).split('\t').first() + "\n\n");
        const CommandOutcome translated =
            run({"translate", "--checkpoint", path("run/best.safetensors"), "--vocabulary", path("corpus"), "--pieces",
                 path("corpus/spm.model"), "--architecture", "largest", "--max-length", "5", path("text.en")});
        QVERIFY2(translated.exitCode == 0, translated.errors);
        QCOMPARE(translated.output.count('\n'), 2);
    }

    void anInterruptLeavesNothing()
    {
        write("many.tsv", manyPairs(300'000));
        auto process = startCommandLine({"corpus", "import", "--tsv", path("many.tsv"), "--languages", "en,de",
                                         "--learn-pieces", "2000", "--out", path("corpus")});
        QTRY_VERIFY_WITH_TIMEOUT(QDir(m_folder->path()).entryList({"corpus.*.tmp"}, QDir::Dirs).size() == 1, 60'000);
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const CommandOutcome outcome = finish(std::move(process));
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("stopped"), outcome.errors);
        checkFolder({"many.tsv", "pairs.tsv"});
    }

    void wrongInputIsOneSentenceAndLeavesNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char *name, const QStringList &arguments, int exitCode, const char *words) {
            QTest::newRow(name) << arguments << exitCode << QByteArray(words);
        };
        row("no file", {"--tsv", "/nowhere.tsv"}, 1, "/nowhere.tsv: no such file");
        row("lines that differ", {"--source", "@three", "--target", "@two"}, 1,
            "two: found 2 lines, expected 3, as many as in ");
        row("not UTF-8", {"--source", "@three", "--target", "@latin"}, 1,
            "latin, line 2: found bytes that are no UTF-8, expected a sentence in UTF-8.");
        row("no tab", {"--tsv", "@three"}, 1, "three, line 1: found \"a\", expected source, tab, target");
        row("no translations", {"--installed", "xx", "--locale", "/nowhere"}, 1, "found no translations into \"xx\"");
        row("no corpus", {"--binarised", "/nowhere"}, 1, "/nowhere: no such folder");
        row("no model", {"--tsv", "@pairs.tsv", "--pieces", "@three"}, 1, "expected a SentencePiece model");
        row("no such language", {"--phrasebook", "en-xx"}, 1, "found no language \"xx\", expected one of en, de, fr.");
        row("one language", {"--phrasebook", "en"}, 2, "found en, expected two languages, such as en-de");
        row("no grammar", {"--phrasebook", "en-de", "--grammar", "/nowhere.json"}, 1, "/nowhere.json: no such file");
        row("pairs without a phrasebook", {"--tsv", "@three", "--pairs", "3"}, 2, "--phrasebook");
        row("one side", {"--source", "@three"}, 2, "needs either --source and --target");
        row("two kinds", {"--tsv", "@three", "--installed", "de"}, 2, "needs either --source and --target");
    }

    void wrongInputIsOneSentenceAndLeavesNothing()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, words);
        write("three", "a\nb\nc\n");
        write("two", "a\nb\n");
        write("latin", "a\n\xe4\nc\n");
        for (QString &argument : arguments)
            if (argument.startsWith('@'))
                argument = path(argument.mid(1));
        const CommandOutcome outcome = import(arguments);
        QCOMPARE(outcome.exitCode, exitCode);
        QVERIFY2(outcome.errors.contains(words), outcome.errors);
        if (exitCode == 1)
            QCOMPARE(outcome.errors.count('\n'), 1);
        checkFolder({"latin", "pairs.tsv", "three", "two"});
    }

private:
    static CommandOutcome run(const QStringList &arguments) { return runCommandLine(arguments); }
    CommandOutcome import(const QStringList &arguments) const
    {
        return run(QStringList{"corpus", "import", "--languages", "en,de", "--out", path("corpus")} + arguments);
    }

    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QVERIFY(writeFile(path(name).toStdString(), content.toStdString()));
    }
    void checkFolder(const QStringList &expected) const
    {
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name), expected);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(CorpusCommandTest)
#include "corpus_command_test.moc"
