#include "core/base/file.h"
#include "core/eval/metrics.h"
#include "core/eval/tfs_eval_import.h"
#include "tests/support/example_data.h"
#include "tests/support/paths.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <set>

using namespace foresearch;
using namespace foresearch::eval;

namespace fs = std::filesystem;

class ExampleTest : public QObject {
    Q_OBJECT

    const fs::path m_shipped = testing::sourcePath("resources/example").toStdString();

private Q_SLOTS:
    void theShippedFilesAreTheGenerators()
    {
        const QTemporaryDir directory;
        const fs::path made = directory.path().toStdString();
        QVERIFY(exportTfsEval(testing::exampleData(), made, TfsForm::Folder));
        int count = 0;
        for (const auto &file : fs::recursive_directory_iterator(made)) {
            if (!file.is_regular_file())
                continue;
            const fs::path shipped = m_shipped / fs::relative(file.path(), made);
            QCOMPARE(readFile(shipped).value_or("missing: " + shipped.string()), *readFile(file.path()));
            ++count;
        }
        QCOMPARE(count, 7);
    }

    void itIsImportedAndSaysThatItIsSynthetic()
    {
        const auto data = importTfsEval(m_shipped);
        QVERIFY2(data, data ? "" : data.error().detail.c_str());
        QVERIFY(*data == testing::exampleData());
        QVERIFY(data->tasks.at(0).isSynthetic);
        QCOMPARE(data->tasks[0].splits.size(), std::size_t{3});
    }

    void itsSplitsShareThirtyArchitecturesOfEveryDepth()
    {
        const TfsEval data = testing::exampleData();
        std::set<space::Architecture> all;
        std::set<std::size_t> depths;
        for (const TfsSplit &split : data.tasks[0].splits) {
            QCOMPARE(split.demonstrations.size(), std::size_t{10});
            QCOMPARE(split.test.size(), std::size_t{20});
            for (const auto *part : {&split.demonstrations, &split.test}) {
                for (const TfsEntry &entry : *part) {
                    all.insert(entry.architecture);
                    depths.insert(entry.architecture.decoder.layers.size());
                }
            }
        }
        QCOMPARE(all.size(), std::size_t{30});
        QCOMPARE(depths, (std::set<std::size_t>{1, 2, 3, 4, 5, 6}));
    }

    void itsSupernetsRankWellButAreBiased()
    {
        const TfsSplit split = testing::exampleData().tasks[0].splits[0];
        std::vector<double> predicted;
        std::vector<double> truth;
        for (const TfsEntry &entry : split.test) {
            predicted.push_back(entry.supernets.at("HAT").valid);
            truth.push_back(entry.truth.valid);
        }
        QVERIFY(*kendallTau({predicted, truth}) > 0.4);
        QVERIFY(*meanAbsoluteError({predicted, truth}) > 1);
    }
};

QTEST_APPLESS_MAIN(ExampleTest)
#include "example_test.moc"
