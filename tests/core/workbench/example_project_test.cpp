#include "core/workbench/example_project.h"

#include "core/base/file.h"
#include "core/eval/tfs_eval_import.h"
#include "core/predict/supernet_file.h"
#include "core/text/corpus_manifest.h"
#include "core/workbench/project_changes.h"
#include "core/workbench/search_run.h"
#include "core/workbench/supernet_runs.h"
#include "tests/support/paths.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace foresearch;
using namespace foresearch::workbench;

namespace fs = std::filesystem;

/// The project that is shipped.
class ExampleProjectTest : public QObject {
    Q_OBJECT

    const fs::path m_packed = testing::sourcePath("resources/example-project").toStdString();

private Q_SLOTS:
    void initTestCase()
    {
        m_path = fs::path(m_folder.path().toStdString()) / "mine" / "My example.foresearch";
        const auto made = unpackProject(m_packed, m_path, {});
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
    }

    void itTakesLittleRoom()
    {
        std::uintmax_t bytes = 0;
        for (const auto &file : fs::recursive_directory_iterator(m_packed))
            if (file.is_regular_file())
                bytes += file.file_size();
        QVERIFY2(bytes <= std::uintmax_t{8} << 20, std::to_string(bytes).c_str());
    }

    void itsTruthIsFarApart()
    {
        const auto data = eval::importTfsEval(m_packed / "tfs_eval.jsonl");
        QVERIFY2(data, data ? "" : data.error().detail.c_str());
        const eval::TfsSplit &split = data->tasks.at(0).splits.at(0);
        std::vector<double> truth;
        for (const auto *part : {&split.demonstrations, &split.test})
            for (const eval::TfsEntry &entry : *part)
                truth.push_back(entry.truth.valid);
        QVERIFY(truth.size() >= 24);
        const auto [least, most] = std::minmax_element(truth.begin(), truth.end());
        QVERIFY(*most - *least >= 3);
        QCOMPARE(split.test.at(0).supernets.size(), std::size_t{4});
        auto project = store::Project::open(m_path, store::Access::Read);
        QVERIFY(project && project->tasks()->at(0).value.data == data->tasks.at(0));
    }

    void allItNamesIsWhereItSays()
    {
        auto project = store::Project::open(m_path, store::Access::Write);
        QVERIFY2(project, project ? "" : project.error().detail.c_str());
        QVERIFY(project->check()->empty());
        const auto runs = project->runs();
        QVERIFY(runs);
        for (const auto &run : *runs)
            for (const std::string &text : {run.value.settings, run.value.commandLine, run.value.result.value_or("")})
                QVERIFY2(text.find(kPackedFolder) == std::string::npos, text.c_str());
        const auto corpora = corporaOf(*project);
        QVERIFY(corpora && corpora->size() == 1);
        const auto trainings = storedTrainings(*project);
        QVERIFY(trainings);
        const StoredTraining &supernet = trainings->back();
        QCOMPARE(supernet.plan.corpus, corpora->front().path);
        const auto weights = predict::SupernetFile::open(supernet.bestFile(), std::nullopt);
        QVERIFY2(weights, weights ? "" : weights.error().detail.c_str());
        const auto predictors = networkPredictors(*project);
        QVERIFY(predictors && !predictors->empty());
        QCOMPARE(searchTitles(*project)->size(), std::size_t{4});
        if (!fs::exists(corpora->front().path))
            QSKIP("Built without SentencePiece: the corpus is left out.");
        const auto corpus = text::openCorpus(corpora->front().path);
        QVERIFY2(corpus, corpus ? "" : corpus.error().detail.c_str());
        const auto fingerprint = text::corpusFingerprint(*corpus, {});
        QVERIFY(fingerprint && *fingerprint == corpora->front().fingerprint);
    }

    void aProjectThatIsThereIsNotWrittenOver()
    {
        const auto again = unpackProject(m_packed, m_path, {});
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::BadValue);
        QVERIFY(!unpackProject(m_folder.path().toStdString(), m_path.string() + ".other", {}));
    }

private:
    QTemporaryDir m_folder;
    fs::path m_path;
};

QTEST_GUILESS_MAIN(ExampleProjectTest)
#include "example_project_test.moc"
