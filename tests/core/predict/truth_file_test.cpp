#include "core/predict/truth_file.h"

#include "core/base/file.h"
#include "core/eval/tfs_building.h"
#include "core/eval/tfs_eval_import.h"
#include "tests/support/supernet_reference.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using predict::TruthFile;
using predict::TruthPlan;

namespace {

TruthPlan tinyPlan()
{
    TruthPlan plan{
        .task = "tiny-task", .title = "Tiny", .space = testing::tinySpace(), .settings = {}, .corpus = "abc"};
    plan.settings.updates = 20;
    plan.settings.warmupUpdates = 2;
    plan.architectures = eval::sampleOverDepths(plan.space, 5, 1);
    plan.supernets = {{"HAT", "hat.safetensors"}};
    plan.machine = "measured";
    plan.splitSeeds = {1, 2};
    plan.demonstrations = 2;
    return plan;
}

predict::TrainedTruth trained(double bleu)
{
    return {.updates = 20, .loss = 5.5, .seconds = 3, .bleu = {bleu, bleu + 1}};
}

} // namespace

class TruthFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsKnownIsReadAgain()
    {
        const auto path = inFolder("known.jsonl");
        const TruthPlan plan = tinyPlan();
        {
            auto file = TruthFile::open(path, &plan);
            QVERIFY2(file, file ? "" : file.error().detail.c_str());
            QVERIFY(!TruthFile::open(path, nullptr)); // another has it
            QVERIFY(file->addTrained(1, trained(20)));
            QVERIFY(file->addFailure(2, "The training diverged."));
            QVERIFY(file->addSupernet(1, "HAT", {15, 16}));
            QVERIFY(file->addLatency(1, 41.75));
        }
        // The rest of a line that was being written is dropped.
        QVERIFY(writeFile(path, *readFile(path) + "{\"network\": 3, \"tra"));
        auto file = TruthFile::open(path, nullptr);
        QVERIFY2(file, file ? "" : file.error().detail.c_str());
        QVERIFY(file->plan() == plan);
        QVERIFY(file->rows()[1].trained == trained(20));
        QVERIFY((file->rows()[1].supernets.at("HAT") == eval::BleuScores{15, 16}));
        QCOMPARE(file->rows()[1].latencyMs.value(), 41.75);
        QCOMPARE(file->rows()[2].failure.value(), std::string("The training diverged."));
        QVERIFY(file->addTrained(2, trained(21)));
        QVERIFY(!file->rows()[2].failure);
        QVERIFY(file->rows()[0] == predict::TruthRow{});
        const auto again = predict::parseTruth(*readFile(path), "again");
        QVERIFY2(again, again ? "" : again.error().detail.c_str());
        QVERIFY(again->rows == file->rows());
    }

    void aFolderThatIsInUseIsNotBegunAgain()
    {
        const auto path = inFolder("used.jsonl");
        const TruthPlan plan = tinyPlan();
        QVERIFY(TruthFile::open(path, &plan));
        const auto again = TruthFile::open(path, &plan);
        QVERIFY(!again);
        QVERIFY(again.error().detail.find("that they are resumed") != std::string::npos);
    }

    void trainedNetworksGoThroughTfsEval_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("JSONL") << "made.jsonl";
        QTest::newRow("CSV") << "made.csv";
        QTest::newRow("folder") << "made";
    }

    void trainedNetworksGoThroughTfsEval()
    {
        QFETCH(QString, name);
        const TruthPlan plan = tinyPlan();
        std::vector<predict::TruthRow> rows(plan.architectures.size());
        for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
            rows[i].trained = trained(20 + static_cast<double>(i) / 3);
            rows[i].supernets["HAT"] = {10 + static_cast<double>(i) / 7, 11};
            rows[i].latencyMs = 30 + static_cast<double>(i) / 9;
        }
        rows[2].latencyMs.reset();
        rows.back().failure = "no memory";
        const eval::TfsEval made{.tasks = {predict::truthTask(plan, rows)}};
        QCOMPARE(made.tasks[0].splits.size(), std::size_t{2});
        QCOMPARE(made.tasks[0].splits[0].test.size(), std::size_t{2});
        const auto path = inFolder(name.toStdString());
        const auto form = name.endsWith("jsonl") ? eval::TfsForm::Jsonl
                          : name.endsWith("csv") ? eval::TfsForm::Csv
                                                 : eval::TfsForm::Folder;
        const auto written = eval::exportTfsEval(made, path, form);
        QVERIFY2(written, written ? "" : written.error().detail.c_str());
        const auto read = eval::importTfsEval(path);
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QVERIFY(*read == made);
    }

    void aNetworkThatSupernetsHaveNotJudgedWaits()
    {
        const TruthPlan plan = tinyPlan();
        std::vector<predict::TruthRow> rows(plan.architectures.size());
        for (predict::TruthRow &row : rows)
            row.trained = trained(20);
        rows[3].supernets["HAT"] = {10, 11};
        const auto task = predict::truthTask(plan, rows);
        QCOMPARE(task.splits[0].demonstrations.size() + task.splits[0].test.size(), std::size_t{1});
    }

    void wrongFilesAreRefusedInOneSentence_data()
    {
        QTest::addColumn<std::string>("line");
        QTest::addColumn<QString>("words");
        QTest::newRow("network") << std::string(R"({"network": 6, "latency_ms": 3})") << "line 2";
        QTest::newRow("latency") << std::string(R"({"network": 1, "latency_ms": -3})") << "a latency above 0 ms";
        QTest::newRow("BLEU") << std::string(R"({"network": 1, "supernet": "HAT", "valid_BLEU": 300, "test_BLEU": 1})")
                              << "a BLEU from 0 to 100";
        QTest::newRow("nothing") << std::string(R"({"network": 1})") << "latency_ms";
        QTest::newRow("no JSON") << std::string("{") << "line 2";
    }

    void wrongFilesAreRefusedInOneSentence()
    {
        QFETCH(std::string, line);
        QFETCH(QString, words);
        const auto data = predict::parseTruth(predict::truthPlanText(tinyPlan()) + "\n" + line + "\n", "truth.jsonl");
        QVERIFY(!data);
        const QString detail = QString::fromStdString(data.error().detail);
        QVERIFY2(detail.startsWith("truth.jsonl") && detail.contains(words), qPrintable(detail));
    }

    void impossiblePlansAreRefused()
    {
        QVERIFY(validate(tinyPlan()));
        TruthPlan plan = tinyPlan();
        plan.demonstrations = 5;
        QVERIFY(!validate(plan));
        plan = tinyPlan();
        plan.task = "wmt14ende";
        QVERIFY(!validate(plan));
        plan = tinyPlan();
        plan.architectures.push_back(plan.architectures.front());
        QVERIFY(!validate(plan));
        plan = tinyPlan();
        plan.supernets.push_back(plan.supernets.front());
        QVERIFY(!validate(plan));
        plan = tinyPlan();
        plan.splitSeeds = {1, 1};
        QVERIFY(!validate(plan));
    }

private:
    std::filesystem::path inFolder(const std::string &name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TruthFileTest)
#include "truth_file_test.moc"
