// A supernet as a predictor of the Predict and the Search page: a tiny one that is made here, and HAT's where it is.

#include "tests/ui/widget_search.h"
#include "tests/ui/window_fixture.h"

#include "core/base/file.h"
#include "core/predict/labels.h"
#include "core/space/genome.h"
#include "tests/support/binarised.h"
#include "tests/support/hat_mini.h"
#include "tests/support/paths.h"
#include "tests/support/supernet_reference.h"
#include "ui/pages/predict_page.h"
#include "ui/pages/search_page.h"
#include "ui/widgets/schedule_strip.h"
#include "ui/widgets/supernet_dialog.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

using namespace foresearch;
using namespace foresearch::ui;
using foresearch::test::findButton;
using foresearch::testing::HatMini;

namespace {

constexpr int kPatienceMs = 300'000; ///< for a job: sanitizers on a busy machine are slow

/// A window with one task of a space, whose truth is made up.
struct Fixture : test::WindowFixture {
    Fixture(const space::SearchSpace &space, std::size_t testCount)
    {
        const auto architectures = predict::sampleArchitectures(space, testCount + 6, 3);
        eval::TfsTask task{"made", "Made up", space, true, {}};
        eval::TfsSplit split{1, {}, {}};
        for (std::size_t i = 0; i < architectures.size(); ++i) {
            const double bleu = 20 + static_cast<double>(i * 7 % 10);
            (i < testCount ? split.test : split.demonstrations).push_back({architectures[i], {bleu, bleu - 1}});
        }
        task.splits.push_back(std::move(split));
        session.createInFolder(QStringLiteral("Made"));
        session.addTasks(QStringLiteral("Import"), {std::move(task)});
        window.show();
    }

    static void enterPaths(const SupernetDialog &dialog, const QString &checkpoint, const QString &corpus)
    {
        for (QLineEdit *line : dialog.findChildren<QLineEdit *>())
            line->setText(line->accessibleName() == QLatin1String("Corpus") ? corpus : checkpoint);
    }

    /// As a user does: "Supernet…", two paths, "Add supernet".
    void addSupernet(const QWidget &page, const QString &checkpoint, const QString &corpus)
    {
        findButton(page, QStringLiteral("Supernet…"))->click();
        auto *dialog = page.findChild<SupernetDialog *>();
        QVERIFY(dialog != nullptr);
        QVERIFY(!findButton(*dialog, QStringLiteral("Add supernet"))->isEnabled());
        enterPaths(*dialog, checkpoint, corpus);
        findButton(*dialog, QStringLiteral("Add supernet"))->click();
    }

    const predict::PredictorEvaluation *judged(const std::string &predictor) const
    {
        if (judging.judged())
            for (const auto &one : judging.judged()->evaluation.predictors)
                if (one.predictor == predictor)
                    return &one;
        return nullptr;
    }

    void enter(const QWidget &page, const QString &field, int value)
    {
        for (QSpinBox *box : page.findChildren<QSpinBox *>())
            if (box->accessibleName() == field)
                box->setValue(value);
    }

    /// The Predict page with only a supernet chosen.
    PredictPage *predictPage(const QString &checkpoint, const QString &corpus)
    {
        window.showStage(QStringLiteral("predict"));
        auto *page = window.findChild<PredictPage *>();
        judging.choose(QStringLiteral("Choose"), {});
        findButton(*page, QStringLiteral("Add predictor…"))->click();
        addSupernet(*page, checkpoint, corpus);
        return page;
    }
};

std::string predictorOf(const QString &checkpoint, const QString &corpus)
{
    return "supernet:" + checkpoint.toStdString() + "@" + corpus.toStdString();
}

} // namespace

class SupernetPredictorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!foresearch::testing::isEngineBuilt())
            QSKIP("Built without engine.");
        m_pairs = foresearch::testing::randomPairs(20, 12, m_space.sizes.vocabularySize, 4);
        const std::filesystem::path folder = m_folder.path().toStdString();
        foresearch::testing::writeBinarised(folder / "corpus", *m_pairs,
                                            static_cast<std::size_t>(m_space.sizes.vocabularySize));
        m_supernet = foresearch::testing::randomSupernet(m_space, 3);
        std::vector<NamedTensor> tensors;
        for (const predict::SupernetTensor &tensor : predict::supernetTensors(m_space))
            tensors.push_back({tensor.name, tensor.shape, m_supernet->values(tensor.name)});
        QVERIFY(writeFile(folder / "net.safetensors", predict::supernetBytes(m_space, tensors)));
        m_checkpoint = m_folder.filePath(QStringLiteral("net.safetensors"));
        m_corpus = m_folder.filePath(QStringLiteral("corpus"));
    }

    void thePredictPageJudgesASupernet()
    {
        Fixture fixture(m_space, 8);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.judging.judged() != nullptr, kPatienceMs);
        PredictPage *page = fixture.predictPage(m_checkpoint, m_corpus);
        const std::string name = predictorOf(m_checkpoint, m_corpus);
        QCOMPARE(fixture.judging.choice().predictors, std::vector<std::string>{name});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.judging.canRun(), kPatienceMs);
        findButton(*page, QStringLiteral("Judge 1 predictors"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.judged(name) != nullptr, kPatienceMs);
        const predict::PredictorEvaluation &evaluation = *fixture.judged(name);
        QCOMPARE(evaluation.scale.unit, std::string("bits/token"));
        QVERIFY(evaluation.splits.front().provenance.details.find("\"precision\":\"fp32\"") != std::string::npos);
        for (const predict::JudgedPrediction &one : evaluation.splits.front().predictions) {
            const double exact = foresearch::testing::referenceScore(*m_supernet, one.architecture, *m_pairs).loss;
            QVERIFY(one.prediction.value.has_value());
            QVERIFY(std::abs(*one.prediction.value - exact) < 1e-5 * exact);
        }
    }

    /// The project's only corpus is chosen already; paths that lead nowhere are said, and not taken.
    void theDialogOffersCorporaAndNoticesWrongPaths()
    {
        SupernetDialog dialog({{m_corpus.toStdString(), "1"}});
        QPushButton &add = *findButton(dialog, QStringLiteral("Add supernet"));
        Fixture::enterPaths(dialog, m_checkpoint, m_corpus);
        QVERIFY(add.isEnabled());
        QCOMPARE(dialog.predictor(), predictorOf(m_checkpoint, m_corpus));
        const SupernetDialog fresh({{m_corpus.toStdString(), "1"}});
        const QList<QComboBox *> boxes = fresh.findChildren<QComboBox *>();
        QCOMPARE(boxes.front()->currentText(), m_corpus);
        QVERIFY(!findButton(fresh, QStringLiteral("Add supernet"))->isEnabled());
        for (const auto &[checkpoint, corpus, words] :
             {std::tuple(m_folder.filePath("no.safetensors"), m_corpus, "no such file"),
              std::tuple(m_checkpoint, m_folder.filePath("nowhere"), "no such folder")}) {
            Fixture::enterPaths(dialog, checkpoint, corpus);
            QVERIFY(!add.isEnabled());
            const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
            QVERIFY(std::any_of(labels.begin(), labels.end(),
                                [&, words = words](const QLabel *l) { return l->text().contains(words); }));
        }
    }

    void aWrongCorpusIsOneSentence()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("empty")));
        Fixture fixture(m_space, 3);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.judging.judged() != nullptr, kPatienceMs);
        QString problem;
        connect(&fixture.judging, &workbench::Judging::failed, &fixture.judging,
                [&problem](const Error &error) { problem = QString::fromStdString(error.detail); });
        PredictPage *page = fixture.predictPage(m_checkpoint, m_folder.filePath(QStringLiteral("empty")));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.judging.canRun(), kPatienceMs);
        findButton(*page, QStringLiteral("Judge 1 predictors"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(!problem.isEmpty(), kPatienceMs);
        QVERIFY2(problem.contains(QLatin1String("empty")), qPrintable(problem));
    }

    void theSearchPageSearchesWithASupernet()
    {
        Fixture fixture(m_space, 3);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.session.task() != nullptr && fixture.searching.canStart(), kPatienceMs);
        fixture.window.showStage(QStringLiteral("search"));
        auto *page = fixture.window.findChild<SearchPage *>();
        fixture.addSupernet(*page, m_checkpoint, m_corpus);
        for (const auto &[field, value] :
             {std::pair("Iterations", 2), std::pair("Population", 6), std::pair("Parents", 3),
              std::pair("Mutations", 2), std::pair("Crossovers", 2)})
            fixture.enter(*page, QLatin1String(field), value);
        page->strip()->setFocus();
        QTest::keyClick(page->strip(), Qt::Key_Home);
        for (int i = 0; i < 2; ++i) {
            QTest::keyClick(page->strip(), Qt::Key_2);
            QTest::keyClick(page->strip(), Qt::Key_Right);
        }
        const std::string name = predictorOf(m_checkpoint, m_corpus);
        QCOMPARE(page->strip()->schedule()->predictors(), std::vector<std::string>{name});
        findButton(*page, QStringLiteral("Start"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.searching.shown() != nullptr, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.searching.shown()->record.generations.size(), std::size_t{2}, kPatienceMs);
        for (const search::Individual &one : fixture.searching.shown()->record.generations.back().individuals) {
            const double exact = foresearch::testing::referenceScore(*m_supernet, one.architecture, *m_pairs).loss;
            QVERIFY(one.score && std::abs(*one.score - exact) < 1e-5 * exact);
        }
    }

    void hatsSupernetIsJudgedAndStopped()
    {
        if (!HatMini::isThere())
            QSKIP("hat_mini is not there: set FORESEARCH_REFERENCE_DATA.");
        Fixture fixture(*space::findSpace("hat-mini"), 300);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.judging.judged() != nullptr, kPatienceMs);
        const auto folder = QString::fromStdString(std::filesystem::absolute(HatMini::folder()).string());
        const QString checkpoint = QFileInfo(folder + "/supernet.safetensors").absoluteFilePath();
        const QString corpus = QFileInfo(folder + "/binarised").absoluteFilePath();
        PredictPage *page = fixture.predictPage(checkpoint, corpus);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.judging.canRun(), kPatienceMs);
        findButton(*page, QStringLiteral("Judge 1 predictors"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(isUnderWay(fixture.jobs), kPatienceMs);
        findButton(*page, QStringLiteral("Stop"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.judging.state(), workbench::Judging::State::Idle, kPatienceMs);
        QVERIFY(fixture.judged(predictorOf(checkpoint, corpus)) == nullptr);
        QVERIFY(fixture.judging.canRun());
    }

private:
    /// A part of an architecture is computed.
    static bool isUnderWay(const jobs::JobCenter &jobs)
    {
        const auto all = jobs.jobs();
        return std::any_of(all.begin(), all.end(), [](const jobs::JobInfo &job) {
            return job.pool == jobs::Pool::Compute && job.progress.done > 0;
        });
    }

    QTemporaryDir m_folder;
    space::SearchSpace m_space = foresearch::testing::tinySpace();
    std::shared_ptr<const text::TokenPairs> m_pairs;
    std::shared_ptr<const predict::SupernetFile> m_supernet;
    QString m_checkpoint;
    QString m_corpus;
};

QTEST_MAIN(SupernetPredictorTest)
#include "supernet_predictor_test.moc"
