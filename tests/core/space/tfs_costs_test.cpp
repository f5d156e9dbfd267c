#include "core/base/file.h"
#include "core/base/json.h"
#include "core/space/architecture_json.h"
#include "core/space/costs.h"

#include <QtTest>

using namespace foresearch;
using namespace foresearch::space;

/// Needs the reference data.
class TfsCostsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRowOfTfsEvalHasItsParametersAndFlops_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<std::string>("space");
        QTest::newRow("En-De") << "wmt14ende" << std::string("hat-wmt14-en-de");
        QTest::newRow("En-Fr") << "wmt14enfr" << std::string("hat-wmt14-en-fr");
    }
    void everyRowOfTfsEvalHasItsParametersAndFlops()
    {
        QFETCH(QString, folder);
        QFETCH(std::string, space);
        const QString root = qEnvironmentVariable("FORESEARCH_REFERENCE_DATA") + "/tfs_eval";
        if (!QFileInfo(root).isDir())
            QSKIP("FORESEARCH_REFERENCE_DATA has no tfs_eval");
        const SearchSpace task = findSpace(space).value();
        int rows = 0;
        for (const char *seed : {"123", "456", "789"}) {
            for (const char *part : {"train", "test"}) {
                const QString path = QString("%1/%2/%3/%4.jsonl").arg(root, seed, folder, part);
                auto lines = LineReader::open(path.toStdString());
                QVERIFY(lines);
                while (lines->next().value()) {
                    compare(std::string(lines->line()), {lines->source(), lines->lineNumber()}, task);
                    ++rows;
                }
            }
        }
        QCOMPARE(rows, 90);
    }

private:
    static void compare(const std::string &line, const TextSource &source, const SearchSpace &task)
    {
        const Json row = Json::parse(line);
        const Json &truth = row.contains("scratch") ? row["scratch"] : row;
        const auto architecture = parseArchitecture(line, source, &task);
        QVERIFY(architecture);
        const Costs found = costs(*architecture, task.sizes);
        QCOMPARE(found.parameters, truth["num_parameters_without_embedding_weights"].get<std::int64_t>());
        QCOMPARE(found.embeddingParameters, truth["num_embedding_parameters"].get<std::int64_t>());
        QCOMPARE(found.flopsWithoutOutput, truth["total_flops_without_last_layer"].get<std::int64_t>());
        QCOMPARE(found.flopsOutput, truth["last_layer_flops"].get<std::int64_t>());
        QCOMPARE(found.flopsTotal(), truth["total_flops"].get<std::int64_t>());
    }
};

QTEST_APPLESS_MAIN(TfsCostsTest)
#include "tfs_costs_test.moc"
