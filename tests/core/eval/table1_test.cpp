#include "core/eval/metrics.h"
#include "core/eval/tfs_eval_import.h"

#include <QtTest>

using namespace foresearch;
using namespace foresearch::eval;

namespace {

/// As printed: mean (sd) over the three splits.
struct Cell {
    double mae, maeSd, tau, tauSd;
};

QString shown(const Cell &cell)
{
    return QString::asprintf("%.2f (%.2f) / %.2f (%.2f)", cell.mae, cell.maeSd, cell.tau, cell.tauSd);
}

Cell evaluate(const TfsTask &task, const std::string &supernet)
{
    std::vector<double> maes;
    std::vector<double> taus;
    for (const TfsSplit &split : task.splits) {
        std::vector<double> predicted;
        std::vector<double> truth;
        for (const TfsEntry &entry : split.test) {
            predicted.push_back(entry.supernets.at(supernet).valid);
            truth.push_back(entry.truth.valid);
        }
        maes.push_back(*meanAbsoluteError({predicted, truth}));
        taus.push_back(*kendallTau({predicted, truth}));
    }
    const auto mae = *meanAndSd(maes);
    const auto tau = *meanAndSd(taus);
    return {mae.mean, mae.sd, tau.mean, tau.sd};
}

} // namespace

/// The paper's Table 1 from TFS-Eval. Source: ALGORITHMS 13.4; Jawahar et al. 2023, Table 1.
class Table1Test : public QObject {
    Q_OBJECT

    TfsEval m_data;

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray reference = qgetenv("FORESEARCH_REFERENCE_DATA");
        if (reference.isEmpty())
            QSKIP("FORESEARCH_REFERENCE_DATA is not set: there is no TFS-Eval to read.");
        auto data = importTfsEval(reference.toStdString() + "/tfs_eval");
        QVERIFY2(data, data ? "" : data.error().detail.c_str());
        m_data = *std::move(data);
    }

    void everySplitHasTenDemonstrationsAndTwentyTestArchitectures()
    {
        QCOMPARE(m_data.tasks.size(), std::size_t{2});
        for (const TfsTask &task : m_data.tasks) {
            QCOMPARE(task.splits.size(), std::size_t{3});
            for (const TfsSplit &split : task.splits) {
                QCOMPARE(split.demonstrations.size(), std::size_t{10});
                QCOMPARE(split.test.size(), std::size_t{20});
            }
        }
    }

    void supernetsAreAsThePaperSays_data()
    {
        QTest::addColumn<int>("task");
        QTest::addColumn<std::string>("supernet");
        QTest::addColumn<QString>("cell");
        const auto add = [](int task, const char *supernet, const Cell &cell) {
            QTest::addRow("%s %s", task == 0 ? "En-De" : "En-Fr", supernet)
                << task << std::string(supernet) << shown(cell);
        };
        add(0, "HAT", {1.14, 0.02, 0.71, 0.03});
        add(0, "Supernet (Sandwich)", {1.05, 0.03, 0.81, 0.02});
        add(0, "Layer-wise MoS", {0.97, 0.04, 0.56, 0.11});
        add(0, "Neuron-wise MoS", {0.87, 0.02, 0.79, 0.02});
        add(1, "HAT", {1.59, 0.03, 0.79, 0.01});
        add(1, "Supernet (Sandwich)", {1.27, 0.02, 0.78, 0.04});
        add(1, "Layer-wise MoS", {1.16, 0.02, 0.79, 0.03});
        add(1, "Neuron-wise MoS", {1.18, 0.02, 0.87, 0.02});
    }

    void supernetsAreAsThePaperSays()
    {
        QFETCH(int, task);
        QFETCH(std::string, supernet);
        QFETCH(QString, cell);
        QCOMPARE(shown(evaluate(m_data.tasks[static_cast<std::size_t>(task)], supernet)), cell);
    }
};

QTEST_APPLESS_MAIN(Table1Test)
#include "table1_test.moc"
