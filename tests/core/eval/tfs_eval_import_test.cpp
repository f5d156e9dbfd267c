#include "core/base/file.h"
#include "core/base/json.h"
#include "core/eval/tfs_eval_import.h"
#include "core/space/architecture_lines.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>

using namespace foresearch;
using namespace foresearch::eval;

namespace fs = std::filesystem;

namespace {

constexpr const char *kTask = "wmt14ende";

/// A network that differs from others by `variant` (up to 2^6), with a truth of its own.
TfsEntry entry(int variant)
{
    TfsEntry made;
    made.architecture.encoder.embedDim = 512;
    for (int layer = 0; layer < 6; ++layer)
        made.architecture.encoder.layers.push_back({(variant >> layer & 1) != 0 ? 2048 : 1024, 4});
    made.architecture.decoder = {640, {{3072, 8, 4, 2}, {1024, 4, 8, -1}}};
    made.truth = {25 + 0.25 * variant, 24.5 + 0.25 * variant};
    made.supernets["HAT"] = {23.5, 23.125};
    made.supernets["Layer-wise MoS"] = {24.0, 23.75};
    return made;
}

/// Two seeds of three demonstrations and two test architectures.
TfsEval smallData(const std::string &name = kTask)
{
    TfsTask task{name, "WMT'14 En-De", *space::findSpace("hat-wmt14-en-de"), false, {}};
    for (const int seed : {7, 12}) {
        task.splits.push_back({seed, {entry(seed), entry(seed + 1), entry(seed + 2)}, {entry(1), entry(2)}});
        task.splits.back().test[0].latencyMs = 41.5;
    }
    return {{task}};
}

OrderedJson row(int variant, const char *split, int seed = 7)
{
    const TfsEntry made = entry(variant);
    return {{"task", kTask},
            {"seed", seed},
            {"split", split},
            {"scratch",
             {{"valid_BLEU", made.truth.valid},
              {"test_BLEU", made.truth.test},
              {"arch_info", space::architectureLines(made.architecture)}}},
            {"HAT", {{"valid_BLEU", 23.5}, {"test_BLEU", 23.125}}}};
}

std::string lines(const std::vector<OrderedJson> &rows)
{
    std::string text;
    for (const OrderedJson &json : rows)
        text += json.dump() + "\n";
    return text;
}

/// The first problem of one JSONL text whose first line is a good demonstration.
QString problemOf(const std::vector<OrderedJson> &rows)
{
    const auto review = reviewTfsText(lines(rows), "a.jsonl", TfsForm::Jsonl);
    return review.problems.empty() ? QString() : QString::fromStdString(review.problems.front().detail);
}

template <typename Change>
OrderedJson changed(OrderedJson json, Change change)
{
    change(json);
    return json;
}

const std::string kHeader =
    "task,seed,split,valid_BLEU,test_BLEU,encoder-embed-dim-subtransformer,encoder-layer-num-subtransformer,"
    "encoder-ffn-embed-dim-all-subtransformer,encoder-self-attention-heads-all-subtransformer,"
    "decoder-embed-dim-subtransformer,decoder-layer-num-subtransformer,decoder-ffn-embed-dim-all-subtransformer,"
    "decoder-self-attention-heads-all-subtransformer,decoder-ende-attention-heads-all-subtransformer,"
    "decoder-arbitrary-ende-attn-all-subtransformer,HAT valid_BLEU,HAT test_BLEU\n";

std::string csvLine(const std::string &start, const std::string &ffn = "\"[1024, 1024, 1024, 1024, 1024, 1024]\"",
                    const std::string &end = "23.5,23.1")
{
    return start + ",25.5,25.0,512,6," + ffn + ",\"[4, 4, 4, 4, 4, 4]\",640,1,[3072],[8],[4],[2]," + end + "\n";
}

QString csvProblem(const std::string &text)
{
    const auto review = reviewTfsText(text, "a.csv", TfsForm::Csv);
    return review.problems.empty() ? QString() : QString::fromStdString(review.problems.front().detail);
}

} // namespace

class TfsEvalImportTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    fs::path path(const char *name) const { return fs::path(m_directory.path().toStdString()) / name; }

private Q_SLOTS:
    void whatIsExportedIsImportedBack_data()
    {
        QTest::addColumn<TfsForm>("form");
        QTest::addColumn<QString>("name");
        QTest::newRow("folder") << TfsForm::Folder << "folder";
        QTest::newRow("JSONL") << TfsForm::Jsonl << "data.jsonl";
        QTest::newRow("CSV") << TfsForm::Csv << "data.CSV";
    }

    void whatIsExportedIsImportedBack()
    {
        QFETCH(TfsForm, form);
        QFETCH(QString, name);
        const fs::path to = path("known") / name.toStdString();
        QVERIFY(exportTfsEval(smallData(), to, form));
        const auto back = importTfsEval(to);
        QVERIFY2(back, back ? "" : back.error().detail.c_str());
        QCOMPARE(formOf(to), form);
        QVERIFY(*back == smallData());
        QVERIFY(!fs::exists(path("known") / "task.json"));
    }

    void aTaskOfOnesOwnIsDescribedBesideTheData_data() { whatIsExportedIsImportedBack_data(); }

    void aTaskOfOnesOwnIsDescribedBesideTheData()
    {
        QFETCH(TfsForm, form);
        QFETCH(QString, name);
        TfsEval data = smallData("my-task");
        data.tasks[0].title = "My \"task\"";
        data.tasks[0].isSynthetic = true;
        data.tasks[0].space.name = "my-space";
        data.tasks[0].space.sizes.vocabularySize = 12345;
        const fs::path folder = path("own") / name.toStdString();
        const fs::path to = form == TfsForm::Folder ? folder : folder / name.toStdString();
        QVERIFY(exportTfsEval(data, to, form));
        QVERIFY(fs::exists(folder / "task.json"));
        const auto back = importTfsEval(to);
        QVERIFY2(back, back ? "" : back.error().detail.c_str());
        QVERIFY(*back == data);
    }

    void whatTheTaskFileSaysOfOtherTasksStays()
    {
        const fs::path folder = path("shared");
        const TfsEval one = smallData("one");
        TfsEval two = smallData("two");
        QVERIFY(exportTfsEval(one, folder / "one.jsonl", TfsForm::Jsonl));
        QVERIFY(exportTfsEval(two, folder / "two.jsonl", TfsForm::Jsonl));
        QVERIFY(importTfsEval(folder / "one.jsonl"));
        two.tasks[0].title = "Second";
        QVERIFY(exportTfsEval(two, folder / "two.jsonl", TfsForm::Jsonl));
        QCOMPARE(importTfsEval(folder / "two.jsonl")->tasks[0].title, std::string("Second"));
        QVERIFY(writeFile(folder / "task.json", "{"));
        QVERIFY(!exportTfsEval(one, folder / "one.jsonl", TfsForm::Jsonl));
        QCOMPARE(*readFile(folder / "task.json"), std::string("{"));
    }

    void onlyTheTasksAndSeedsAskedForAreRead()
    {
        TfsEval data = smallData();
        data.tasks.push_back(smallData("wmt14enfr").tasks[0]);
        const fs::path to = path("two");
        QVERIFY(exportTfsEval(data, to, TfsForm::Folder));
        QVERIFY(writeFile(to / "12" / "wmt14ende" / "train.jsonl", "damaged"));
        const auto some = importTfsEval(to, {{}, {kTask}, {7}});
        QVERIFY2(some, some ? "" : some.error().detail.c_str());
        QCOMPARE(some->tasks.size(), std::size_t{1});
        QCOMPARE(some->tasks[0].splits.size(), std::size_t{1});
        QCOMPARE(some->tasks[0].splits[0].seed, 7);

        const auto noTask = importTfsEval(to, {{}, {"wmt20"}, {}});
        QCOMPARE(noTask.error(), (Error{ErrorCode::NotFound, to.string()
                                                                 + ": found no task \"wmt20\", expected one of "
                                                                   "wmt14ende, wmt14enfr."}));
        const auto noSeed = importTfsEval(to, {{}, {"wmt14enfr"}, {5}});
        QCOMPARE(noSeed.error(), (Error{ErrorCode::NotFound, to.string()
                                                                 + ": found no seed 5 of task \"wmt14enfr\", "
                                                                   "expected one of 7, 12."}));
    }

    void anUnknownTaskNeedsASpace()
    {
        const std::string text = lines({changed(row(1, "train"), [](auto &json) { json["task"] = "x"; }),
                                        changed(row(2, "test"), [](auto &json) { json["task"] = "x"; })});
        const auto refused = reviewTfsText(text, "a.jsonl", TfsForm::Jsonl);
        QCOMPARE(refused.problems.size(), std::size_t{1}); // once, not for each row
        QCOMPARE(QString::fromStdString(refused.problems[0].detail),
                 "a.jsonl, line 1, key \"task\": found \"x\", expected wmt14ende, wmt14enfr, wmt19ende, a task of "
                 "task.json beside the data, or a search space for it.");
        const auto taken =
            reviewTfsText(text, "a.jsonl", TfsForm::Jsonl, {*space::findSpace("hat-wmt14-en-fr"), {}, {}});
        QVERIFY(taken.problems.empty());
        QCOMPARE(taken.data.tasks[0].space.name, std::string("hat-wmt14-en-fr"));
    }

    void badRowsAreRefusedInOneSentence_data()
    {
        QTest::addColumn<std::vector<OrderedJson>>("rows");
        QTest::addColumn<QString>("problem");
        const auto add = [](const char *name, auto change, const QString &problem) {
            QTest::newRow(name) << std::vector{row(1, "train"), changed(row(2, "test"), change)}
                                << "a.jsonl, line 2, " + problem;
        };
        add(
            "missing key", [](auto &json) { json["scratch"].erase("valid_BLEU"); },
            R"(key "scratch.valid_BLEU": found nothing, expected this key.)");
        add(
            "no architecture", [](auto &json) { json["scratch"].erase("arch_info"); },
            R"(key "scratch.arch_info": found nothing, expected this key.)");
        add(
            "wrong type", [](auto &json) { json["HAT"]["test_BLEU"] = "24"; },
            R"(key "HAT.test_BLEU": found string "24", expected a number.)");
        add(
            "outside a BLEU", [](auto &json) { json["scratch"]["test_BLEU"] = 101; },
            R"(key "scratch.test_BLEU": found number 101, expected a BLEU from 0 to 100.)");
        add(
            "no latency", [](auto &json) { json["scratch"]["overall_latency"] = 0; },
            R"(key "scratch.overall_latency": found number 0, expected a latency above 0 ms.)");
        add(
            "wrong list length",
            [](auto &json) { json["scratch"]["arch_info"][2] = "encoder-ffn-embed-dim-all-subtransformer: [1024]"; },
            R"(key "encoder-ffn-embed-dim-all-subtransformer": found a list of 1, expected a list of 6 (one value a layer).)");
        add(
            "outside the space",
            [](auto &json) { json["scratch"]["arch_info"][0] = "encoder-embed-dim-subtransformer: 500"; },
            R"(key "encoder-embed-dim-subtransformer": found embedding dimension 500 in the encoder, expected one of 640, 512 (space hat-wmt14-en-de).)");
        add(
            "another part", [](auto &json) { json["split"] = "dev"; },
            R"(key "split": found "dev", expected "train" or "test".)");
        add(
            "no seed", [](auto &json) { json.erase("seed"); }, R"(key "seed": found nothing, expected this key.)");
        add(
            "a seed in words", [](auto &json) { json["seed"] = "7"; },
            R"(key "seed": found string "7", expected an integer.)");
        add(
            "a task that is no folder's name", [](auto &json) { json["task"] = "../x"; },
            R"(key "task": found "../x", expected a name that a folder can have.)");
        add(
            "a key that is no supernet", [](auto &json) { json["note"] = 1; },
            R"(key "note": found number 1, expected an object.)");
        QTest::newRow("a supernet with a line break")
            << std::vector{row(1, "train"), changed(row(2, "test"), [](auto &json) { json["a\nb"] = json["HAT"]; })}
            << R"(a.jsonl, line 2: found supernet "a?b", expected a name without line breaks and other control characters.)";
        add(
            "a supernet is missing", [](auto &json) { json.erase("HAT"); },
            R"(key "HAT": found nothing, expected the same supernets as in a.jsonl, line 1.)");
        add(
            "a supernet more", [](auto &json) { json["MoS"] = json["HAT"]; },
            R"(key "MoS": found one supernet more, expected the same supernets as in a.jsonl, line 1.)");
    }

    void badRowsAreRefusedInOneSentence()
    {
        QFETCH(std::vector<OrderedJson>, rows);
        QFETCH(QString, problem);
        QCOMPARE(problemOf(rows), problem);
    }

    void repeatedArchitecturesAreRefused()
    {
        QCOMPARE(problemOf({row(1, "train"), row(2, "test"), row(2, "test")}),
                 "a.jsonl, line 3: found the architecture of a.jsonl, line 2 again, expected every architecture once "
                 "in test.");
        QCOMPARE(problemOf({row(1, "train"), row(2, "test"), row(1, "test")}),
                 "a.jsonl, line 3: found the architecture of a.jsonl, line 1 again, expected test architectures that "
                 "are not demonstrations.");
        QCOMPARE(problemOf({row(1, "train"), row(2, "test"), row(2, "train", 8), row(1, "test", 8)}), QString());
    }

    void aSplitNeedsBothParts()
    {
        QCOMPARE(problemOf({row(1, "train")}),
                 "a.jsonl: found no test rows of task \"wmt14ende\", seed 7, expected at least one.");
        QCOMPARE(problemOf({row(1, "test")}),
                 "a.jsonl: found no train rows of task \"wmt14ende\", seed 7, expected at least one.");
        QCOMPARE(problemOf({}), "a.jsonl: found no rows, expected rows of TFS-Eval.");
    }

    void cutAndNoisyTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("problem");
        const QByteArray good = QByteArray::fromStdString(lines({row(1, "train"), row(2, "test")}));
        QTest::newRow("cut line") << good.chopped(9)
                                  << R"(a\.jsonl, line 2: found .*, expected valid JSON \(column \d+\)\.)";
        QTest::newRow("NaN") << QByteArray(good).replace("25.25", "NaN")
                             << R"(a\.jsonl, line 1: found .*, expected valid JSON \(column \d+\)\.)";
        QTest::newRow("noise") << QByteArray(100000, '\x01') << R"(a\.jsonl, line 1: found .*, expected valid JSON .*)";
        QTest::newRow("deep") << QByteArray(5000, '[') << R"(a\.jsonl, line 1: found JSON nested deeper than 100, .*)";
        QTest::newRow("CRLF") << QByteArray(good).replace("\n", "\r\n") << QString();
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + good << QString();
        QTest::newRow("blank lines") << "\n" + QByteArray(good).replace("\n", "\n \n") << QString();
    }

    void cutAndNoisyTextIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, problem);
        const auto review = reviewTfsText(text.toStdString(), "a.jsonl", TfsForm::Jsonl);
        const QString found = review.problems.empty() ? QString() : QString::fromStdString(review.problems[0].detail);
        QVERIFY2(QRegularExpression(QRegularExpression::anchoredPattern(problem)).match(found).hasMatch(),
                 qPrintable(found));
    }

    void aReviewListsEveryProblemAndKeepsTheGoodRows()
    {
        std::vector<OrderedJson> rows{row(1, "train"), row(2, "train"), row(3, "test")};
        rows.push_back(changed(row(4, "test"), [](auto &json) { json["scratch"]["valid_BLEU"] = -1; }));
        rows.push_back(row(3, "test"));
        rows.push_back(row(5, "test"));
        rows.push_back(changed(row(6, "test"), [](auto &json) { json["split"] = 1; }));
        const auto review = reviewTfsText(lines(rows), "a.jsonl", TfsForm::Jsonl);
        QVERIFY(review.isComplete);
        QCOMPARE(review.problems.size(), std::size_t{3});
        for (const auto &[problem, line] : {std::pair{0, 4}, {1, 5}, {2, 7}})
            QVERIFY(review.problems[static_cast<std::size_t>(problem)].detail.starts_with("a.jsonl, line "
                                                                                          + std::to_string(line)));
        QCOMPARE(review.data.tasks[0].splits[0].demonstrations.size(), std::size_t{2});
        QCOMPARE(review.data.tasks[0].splits[0].test.size(), std::size_t{2});
    }

    void aReviewStopsAfterManyProblems()
    {
        const auto review = reviewTfsText(QByteArray("x\n").repeated(1000).toStdString(), "a.jsonl", TfsForm::Jsonl);
        QCOMPARE(review.problems.size(), kMaxProblems);
        QVERIFY(!review.isComplete);
    }

    void aDamagedFolderIsRefused()
    {
        const fs::path to = path("damaged");
        QVERIFY(exportTfsEval(smallData(), to, TfsForm::Folder));
        const fs::path train = to / "7" / kTask / "train.jsonl";
        const auto problem = [&] { return QString::fromStdString(importTfsEval(to).error().detail); };
        const QString file = QString::fromStdString(train.string());

        QVERIFY(writeFile(train, ""));
        QCOMPARE(problem(), file + ": found an empty file, expected one row of TFS-Eval a line.");
        fs::remove(train);
        QCOMPARE(problem(), file + ": no such file.");
        fs::create_directory(train);
        QCOMPARE(problem(), file + ": found a directory, expected a file.");
        fs::remove(train);
        QVERIFY(writeFile(train, lines({row(1, "test")})));
        QCOMPARE(problem(),
                 file + R"(, line 1, key "split": found string "test", expected "train", as the folder says.)");
        QVERIFY(writeFile(train, lines({row(1, "train", 8)})));
        QCOMPARE(problem(), file + R"(, line 1, key "seed": found number 8, expected 7, as the folder says.)");
    }

    void aFolderOfOtherThingsIsRefused()
    {
        const fs::path to = path("other");
        fs::create_directories(to / "src" / "main");
        QCOMPARE(
            QString::fromStdString(importTfsEval(to).error().detail),
            QString::fromStdString(to.string())
                + ": found no folder of a seed and task, expected SEED/TASK/train.jsonl and SEED/TASK/test.jsonl.");
        QCOMPARE(importTfsEval(to / "nothing").error().code, ErrorCode::NotFound);
    }

    void aDamagedTaskFileIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        const QString head = R"({"format": "foresearch-tasks", "version": 1, "tasks": )";
        QTest::newRow("another format") << R"({"format": "x"})"
                                        << R"(, key "format": found string "x", expected "foresearch-tasks".)";
        QTest::newRow("newer")
            << R"({"format": "foresearch-tasks", "version": 2})"
            << R"(, key "version": found version 2, expected at most version 1, which this program knows.)";
        QTest::newRow("no space") << head + R"([{"name": "a"}]})"
                                  << R"(, key "tasks[0].space": found nothing, expected this key.)";
        QTest::newRow("unknown space")
            << head + R"([{"name": "a", "space": "b"}]})"
            << R"(, key "tasks[0].space": found string "b", expected a built-in space or an object.)";
        QTest::newRow("twice")
            << head + R"([{"name": "a", "space": "hat-wmt14-en-de"}, {"name": "a", "space": "hat-wmt14-en-de"}]})"
            << R"(, key "tasks[1]": found task "a" again, expected every task once.)";
        QTest::newRow("name") << head + R"([{"name": ".", "space": "hat-wmt14-en-de"}]})"
                              << R"(, key "tasks[0].name": found string ".", expected a name that a folder can have.)";
    }

    void aDamagedTaskFileIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, problem);
        const fs::path to = path("task-file");
        QVERIFY(exportTfsEval(smallData(), to, TfsForm::Folder));
        QVERIFY(writeFile(to / "task.json", text.toStdString()));
        QCOMPARE(QString::fromStdString(importTfsEval(to).error().detail),
                 QString::fromStdString((to / "task.json").string()) + problem);
    }

    void csvMayHaveItsColumnsInAnyOrderAndNoLatency()
    {
        const auto review =
            reviewTfsText(kHeader + csvLine("wmt14ende,7,train")
                              + csvLine("wmt14ende,7,test", "\"[2048, 1024, 1024, 1024, 1024, 1024]\"", ","),
                          "a.csv", TfsForm::Csv);
        QCOMPARE(review.problems.size(), std::size_t{1}); // the second row lacks the first's supernet
        QCOMPARE(QString::fromStdString(review.problems[0].detail),
                 R"(a.csv, line 3, key "HAT": found nothing, expected the same supernets as in a.csv, line 2.)");
        QVERIFY(!review.data.tasks[0].splits[0].demonstrations[0].latencyMs);
    }

    void badCsvIsRefusedInOneSentence_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<QString>("problem");
        const auto add = [](const char *name, const std::string &line, const QString &problem) {
            QTest::newRow(name) << kHeader + line << "a.csv, line 2" + problem;
        };
        add("too few", "wmt14ende,7\n", ": found 2 fields, expected 17, as in the header.");
        add("seed", csvLine("wmt14ende,x,train"), R"(, key "seed": found "x", expected an integer from 0.)");
        add("split", csvLine("wmt14ende,7,dev"), R"(, key "split": found "dev", expected "train" or "test".)");
        add("NaN", csvLine("wmt14ende,7,train", "\"[1024, 1024, 1024, 1024, 1024, 1024]\"", "nan,1"),
            R"(, key "HAT valid_BLEU": found "nan", expected a BLEU from 0 to 100.)");
        add("half a supernet", csvLine("wmt14ende,7,train", "\"[1024, 1024, 1024, 1024, 1024, 1024]\"", "23.5,"),
            R"(, key "HAT test_BLEU": found "", expected a number.)");
        add("list", csvLine("wmt14ende,7,train", "1024"),
            R"(, key "encoder-ffn-embed-dim-all-subtransformer": found "1024", expected a list of integers like [8, 4].)");
        QTest::newRow("unknown column")
            << std::string("task,colour\n")
            << R"(a.csv, line 1: found column "colour", expected a column of TFS-Eval or "NAME valid_BLEU".)";
        QTest::newRow("column twice") << std::string("task,task\n")
                                      << R"(a.csv, line 1: found column "task" again, expected every column once.)";
        QTest::newRow("missing column") << std::string("task,seed\n")
                                        << R"(a.csv, line 1, key "split": found nothing, expected this column.)";
        QTest::newRow("one of two") << kHeader.substr(0, kHeader.rfind(',')) + "\n"
                                    << R"(a.csv, line 1, key "HAT test_BLEU": found nothing, expected this column.)";
        QTest::newRow("empty") << std::string() << "a.csv: found no rows, expected rows of TFS-Eval.";
        QTest::newRow("header alone") << kHeader << "a.csv: found no rows, expected rows of TFS-Eval.";
    }

    void badCsvIsRefusedInOneSentence()
    {
        QFETCH(std::string, text);
        QFETCH(QString, problem);
        QCOMPARE(csvProblem(text), problem);
    }

    void stopsWhenAsked()
    {
        QVERIFY(exportTfsEval(smallData(), path("stop"), TfsForm::Folder));
        std::stop_source source;
        source.request_stop();
        TaskControl control;
        control.stop = source.get_token();
        const auto result = importTfsEval(path("stop"), {}, control);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Stopped);
    }
};

QTEST_APPLESS_MAIN(TfsEvalImportTest)
#include "tfs_eval_import_test.moc"
