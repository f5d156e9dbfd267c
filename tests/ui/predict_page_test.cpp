#include "tests/ui/widget_search.h"
#include "tests/ui/window_fixture.h"

#include "core/base/shell.h"
#include "core/predict/task_judge.h"
#include "core/space/architecture_json.h"
#include "core/workbench/project_file.h"
#include "tests/support/example_data.h"
#include "ui/models/architecture_pair_model.h"
#include "ui/models/pairwise_model.h"
#include "ui/models/prediction_table_model.h"
#include "ui/models/predictor_table_model.h"
#include "ui/pages/figure_card.h"
#include "ui/pages/pair_panel.h"
#include "ui/pages/predict_page.h"
#include "ui/plots/figure_view.h"
#include "ui/text/cell_roles.h"
#include "ui/text/comparisons.h"
#include "ui/window/commands.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QProcess>
#include <QTabBar>
#include <QTest>

using namespace foresearch;
using namespace foresearch::ui;
using foresearch::test::findButton;
using foresearch::test::findTable;
using foresearch::test::WindowFixture;

namespace {

/// The example's predictors as evaluate judges them, every pair compared.
predict::Evaluation judgedExample()
{
    predict::EvaluationOptions options;
    for (const char *name : {"hat", "gflops", "regression", "mean"})
        options.predictors.push_back(*predict::parsePredictorSpec(name));
    options.comparisons = {{"hat", "gflops"}, {"hat", "regression"}, {"hat", "mean"}};
    auto evaluation = predict::evaluate(foresearch::testing::exampleData(), {}, options, {});
    if (!evaluation)
        qFatal("%s", evaluation.error().detail.c_str());
    return std::move(*evaluation);
}

std::shared_ptr<const predict::TaskEvaluation> shared(const predict::Evaluation &evaluation)
{
    return std::make_shared<const predict::TaskEvaluation>(evaluation.tasks.front());
}

/// A window that shows the example's predictors.
struct PredictFixture : WindowFixture {
    PredictFixture()
    {
        window.show();
        window.activateWindow();
        window.commands().find("file.example")->trigger();
        page = window.findChild<PredictPage *>();
    }
    bool isReady()
    {
        if (!judging.judged() || !judging.waiting().empty())
            return false;
        window.showStage(QStringLiteral("predict"));
        return true;
    }
    TableView &predictors() const { return *findTable(window, QStringLiteral("Predictors")); }
    int rowOf(const QString &predictor) const
    {
        for (int row = 0; row < predictors().model()->rowCount(); ++row)
            if (predictors().model()->index(row, 0).data(PredictorTableModel::PredictorRole).toString() == predictor)
                return row;
        qFatal("no row %s", qPrintable(predictor));
    }
    void select(const QStringList &names) const
    {
        predictors().selectionModel()->clearSelection();
        for (const QString &name : names)
            predictors().selectionModel()->select(predictors().model()->index(rowOf(name), 0),
                                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }

    PredictPage *page = nullptr;
};

#define SHOW_EXAMPLE(fixture) QTRY_VERIFY_WITH_TIMEOUT((fixture).isReady(), 30000)

QAction *findAction(QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions())
        if (action->text() == text)
            return action;
    qFatal("no action %s", qPrintable(text));
}

} // namespace

class PredictPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelsKeepTheRulesOfModels()
    {
        const predict::Evaluation evaluation = judgedExample();
        const std::vector<std::string> names{"hat", "gflops", "regression", "mean", "ridge"};

        PredictorTableModel predictors;
        const QAbstractItemModelTester testPredictors(&predictors);
        predictors.setPredictors(names, shared(evaluation));
        QCOMPARE(predictors.rowCount(), 5);
        predictors.setPredictors({}, nullptr);
        QCOMPARE(predictors.rowCount(), 0);

        PairwiseModel pairwise;
        const QAbstractItemModelTester testPairwise(&pairwise);
        pairwise.setComparisons(names, evaluation.comparisons, predict::Metric::KendallTau);
        QCOMPARE(pairwise.columnCount(), 6);

        PredictionTableModel predictions;
        const QAbstractItemModelTester testPredictions(&predictions);
        predictions.setEvaluation(shared(evaluation));
        QCOMPARE(predictions.rowCount(), 60);
        predictions.setEvaluation(nullptr);
        QCOMPARE(predictions.rowCount(), 0);

        const auto &judged = evaluation.tasks.front().predictors.front().splits.front().predictions;
        ArchitecturePairModel pair;
        const QAbstractItemModelTester testPair(&pair);
        pair.setArchitectures({judged[0].architecture, judged[1].architecture}, {},
                              {{QStringLiteral("true BLEU"), 25.0, 24.0}});
        QVERIFY(pair.rowCount() > 5);
        pair.clear();
        QCOMPARE(pair.rowCount(), 0);
    }

    void thePredictorTableSaysNumbersIntervalsAndWhatWaits()
    {
        const predict::Evaluation evaluation = judgedExample();
        PredictorTableModel model;
        model.setPredictors({"hat", "mean", "ridge"}, shared(evaluation));
        const predict::PredictorEvaluation &hat = evaluation.tasks.front().predictors.front();
        const predict::MetricSummary &mae = hat.metric(predict::Metric::MeanAbsoluteError);
        QCOMPARE(model.index(0, PredictorTableModel::MaeColumn).data().toString(),
                 QString::number(mae.overSeeds->mean, 'f', 3));
        const auto interval =
            model.index(0, PredictorTableModel::MaeIntervalColumn).data(IntervalRole).value<CellInterval>();
        QCOMPARE(interval.lower, mae.interval->low);
        QCOMPARE(interval.upper, mae.interval->high);
        QVERIFY(interval.axisMin < interval.lower && interval.upper < interval.axisMax);
        // A constant has no rank correlation.
        QCOMPARE(model.index(1, PredictorTableModel::TauColumn).data().toString(), QString(QChar(0x2013)));
        QCOMPARE(model.index(2, PredictorTableModel::KindColumn).data().toString(), QStringLiteral("not judged yet"));
    }

    void theMatrixSaysTheSameBothWaysRound()
    {
        const predict::Evaluation evaluation = judgedExample();
        PairwiseModel model;
        model.setComparisons({"hat", "gflops", "regression"}, evaluation.comparisons,
                             predict::Metric::MeanAbsoluteError);
        const QString one = model.index(0, 3).data().toString();
        const QString other = model.index(2, 1).data().toString();
        QVERIFY2(one.startsWith(QLatin1String("worse by ")), qPrintable(one));
        QCOMPARE(other, QString(one).replace(QLatin1String("worse"), QLatin1String("better")));
        QVERIFY(model.index(2, 1).data(Qt::ToolTipRole).toString().contains(QLatin1String("Regression is better by")));
        // GFLOPs are no BLEU.
        QCOMPARE(model.index(0, 2).data().toString(), QString(QChar(0x2013)));
    }

    void whatIsNotDistinguishableIsSaidInWords()
    {
        predict::PredictorComparison comparison{.first = "hat",
                                                .second = "ridge",
                                                .metric = predict::Metric::KendallTau,
                                                .difference = eval::PairedDifference{0.03, {-0.05, 0.11}, 0.4},
                                                .adjustedP = 0.4,
                                                .testArchitectures = 20,
                                                .splits = 3};
        QCOMPARE(comparisonText(comparison), QStringLiteral("Kendall tau is not distinguishable with 20 architectures "
                                                            "in each of 3 splits."));
        comparison.adjustedP = 0.01;
        comparison.difference = eval::PairedDifference{-0.3, {-0.4, -0.2}, 0.001};
        QCOMPARE(comparisonText(comparison),
                 QStringLiteral("Kendall tau of Ridge regression is better by 0.300 (95 %: 0.200 to 0.400)."));
        comparison.metric = predict::Metric::MeanAbsoluteError;
        QVERIFY(comparisonText(comparison).contains(QLatin1String("MAE of HAT is better by 0.300 BLEU")));
    }

    void theExampleShowsItsPredictorsAtOnce()
    {
        PredictFixture fixture;
        SHOW_EXAMPLE(fixture);
        QVERIFY(fixture.page->isVisible());
        QVERIFY(fixture.predictors().model()->rowCount() >= 5);
        QVERIFY(!findButton(*fixture.page, QStringLiteral("All judged"))->isEnabled());
        QVERIFY(fixture.predictors().selectionModel()->hasSelection());
        QVERIFY(!isEmpty(fixture.page->plots()->scatter()->view()->figure()));
        QVERIFY(!isEmpty(fixture.page->plots()->histogram()->view()->figure()));
    }

    void oneSelectionRunsThroughTableScatterAndPair()
    {
        PredictFixture fixture;
        SHOW_EXAMPLE(fixture);
        fixture.select({QStringLiteral("regression")});
        plots::FigureView *scatter = fixture.page->plots()->scatter()->view();
        const std::size_t id = scatter->figure().points.front().points[5].id;
        Q_EMIT scatter->pointActivated(id);
        QCOMPARE(fixture.session.selection().keys().size(), std::size_t{1});
        TableView *table = findTable(*fixture.page, QStringLiteral("Predictions"));
        const auto rows = table->selectionModel()->selectedRows();
        QVERIFY(!rows.isEmpty());
        for (const QModelIndex &row : rows)
            QCOMPARE(row.data(PredictionTableModel::KeyRole).toString().toStdString(),
                     fixture.session.selection().current());
        TableView *pair = findTable(*fixture.page, QStringLiteral("Chosen architectures side by side"));
        QVERIFY(pair->model()->rowCount() > 5);

        table->selectionModel()->clearSelection();
        QVERIFY(fixture.session.selection().isEmpty());
        QCOMPARE(pair->model()->rowCount(), 0);
    }

    void aBarSelectsExactlyThePairsWithItsDistance()
    {
        PredictFixture fixture;
        SHOW_EXAMPLE(fixture);
        fixture.select({QStringLiteral("gflops")});
        plots::FigureView *histogram = fixture.page->plots()->histogram()->view();
        const auto &heights = histogram->figure().bars.front().heights;
        const auto tallest = std::max_element(heights.begin(), heights.end());
        const int distance = static_cast<int>(tallest - heights.begin()) + 1;
        Q_EMIT histogram->barActivated(distance);
        PairPanel *panel = fixture.page->plots()->pair();
        QCOMPARE(panel->pairs().size(), static_cast<std::size_t>(*tallest));
        QCOMPARE(panel->distance(), distance);

        // By the definition: truly better by that many places, and ranked the other way round.
        const auto &judged = fixture.judging.judged();
        for (const WrongPair &pair : panel->pairs()) {
            bool isFound = false;
            for (const auto &split : judged->evaluation.predictors[pair.predictor].splits) {
                const predict::JudgedPrediction *better = nullptr;
                const predict::JudgedPrediction *worse = nullptr;
                for (const auto &one : split.predictions) {
                    if (canonicalJson(one.architecture) == pair.better)
                        better = &one;
                    if (canonicalJson(one.architecture) == pair.worse)
                        worse = &one;
                }
                if (better == nullptr || worse == nullptr)
                    continue;
                const auto between =
                    std::count_if(split.predictions.begin(), split.predictions.end(), [&](const auto &one) {
                        return one.truth > worse->truth && one.truth <= better->truth;
                    });
                isFound = isFound || (between == distance && *better->prediction.value < *worse->prediction.value);
            }
            QVERIFY(isFound);
        }
        QCOMPARE(fixture.session.selection().keys(),
                 (std::vector<std::string>{panel->pairs()[0].better, panel->pairs()[0].worse}));
        if (panel->pairs().size() > 1) {
            findButton(*panel, QStringLiteral("Next"))->click();
            QCOMPARE(fixture.session.selection().keys(),
                     (std::vector<std::string>{panel->pairs()[1].better, panel->pairs()[1].worse}));
        }
        fixture.session.selection().clear();
        QCOMPARE(panel->distance(), 0);
    }

    void aPredictorIsAddedAndJudgedByKeyboard()
    {
        PredictFixture fixture;
        SHOW_EXAMPLE(fixture);
        QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
        const int before = fixture.predictors().model()->rowCount();
        QPushButton *add = findButton(*fixture.page, QStringLiteral("Add predictor…"));
        add->setFocus(Qt::TabFocusReason);
        QTest::keyClick(add, Qt::Key_Space);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ensemble:ridge+hat"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(fixture.predictors().model()->rowCount(), before + 1);
        QPushButton *run = findButton(*fixture.page, QStringLiteral("Judge 1 predictors"));
        QTRY_VERIFY(run->isEnabled());
        run->setFocus(Qt::TabFocusReason);
        QTest::keyClick(run, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(run->text(), QStringLiteral("All judged"), 30000);
        const int row = fixture.rowOf(QStringLiteral("ensemble:ridge+hat"));
        QVERIFY(fixture.predictors()
                    .model()
                    ->index(row, PredictorTableModel::MaeColumn)
                    .data(PredictorTableModel::SortRole)
                    .isValid());

        // What is chosen leaves the table by the Delete key, and comes back by undo.
        fixture.window.activateWindow(); // as a window manager does when the list of completions is gone
        fixture.predictors().setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(QApplication::focusWidget(), &fixture.predictors());
        fixture.select({QStringLiteral("ensemble:ridge+hat")});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        QTRY_COMPARE(fixture.predictors().model()->rowCount(), before);
        QTRY_VERIFY(fixture.session.history().undoName().startsWith(QLatin1String("Remove ")));
        fixture.session.undo();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.predictors().model()->rowCount(), before + 1, 30000);
    }

    void tablesAndTheCommandLineAreCopied()
    {
        PredictFixture fixture;
        SHOW_EXAMPLE(fixture);
        QMenu *menu = findButton(*fixture.page, QStringLiteral("Export"))->menu();
        findAction(menu, QStringLiteral("Copy table as LaTeX"))->trigger();
        const QString latex = QGuiApplication::clipboard()->text();
        QVERIFY(latex.contains(QLatin1String("\\toprule")) && latex.contains(QLatin1String("\\textbf")));
        findAction(menu, QStringLiteral("Copy table as CSV"))->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("Predictor,")));
        findAction(menu, QStringLiteral("Copy as command line"))->trigger();
        const QString line = QGuiApplication::clipboard()->text();
        QVERIFY(line.startsWith(QLatin1String("foresearch-cli evaluate --project ")));
        QVERIFY(line.contains(QLatin1String("--predictor calibrated:hat")));
    }

    void theCopiedCommandLineDoesTheSame()
    {
        PredictFixture fixture;
        SHOW_EXAMPLE(fixture);
        const QString copy = fixture.folder.filePath(QStringLiteral("copy.foresearch")); // the window writes the other
        {
            const std::scoped_lock lock(fixture.session.file()->mutex);
            QVERIFY(fixture.session.file()->project.saveCopy(copy.toStdString()));
        }
        QString line = QString::fromStdString(fixture.judging.commandLine());
        const auto predictorCount = fixture.judging.choice().predictors.size();
        QVERIFY2(line.endsWith(QStringLiteral(" --resamples %1").arg(workbench::resamplesFor(predictorCount))),
                 qPrintable(line));
        line.replace(QLatin1String("foresearch-cli"),
                     qEnvironmentVariable("FORESEARCH_BIN") + QLatin1String("/foresearch-cli"));
        line.replace(QString::fromStdString(shellWord(fixture.session.path().toStdString())), copy);
        QProcess shell;
        shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), line + QLatin1String(" --csv")});
        QVERIFY(shell.waitForFinished());
        const QList<QByteArray> rows = shell.readAllStandardOutput().trimmed().split('\n');
        const auto &predictors = fixture.judging.judged()->evaluation.predictors;
        QVERIFY2(rows.size() == qsizetype(predictors.size()) + 1, shell.readAllStandardError());
        const qsizetype mae = rows[0].trimmed().split(',').indexOf("MAE (BLEU)");
        for (std::size_t p = 0; p < predictors.size(); ++p) {
            const auto &summary = predictors[p].metric(predict::Metric::MeanAbsoluteError);
            const QByteArray field = rows[qsizetype(p) + 1].split(',').value(mae);
            QCOMPARE(field.isEmpty(), !summary.overSeeds.has_value());
            if (summary.overSeeds)
                QCOMPARE(field.toDouble(), summary.overSeeds->mean);
        }
    }

    void figuresAreSavedAndTheirDataCopied()
    {
        PredictFixture fixture;
        SHOW_EXAMPLE(fixture);
        FigureCard *scatter = fixture.page->plots()->scatter();
        for (const char *ending : {"pdf", "svg", "png", "csv"}) {
            const QString path = fixture.folder.filePath(QStringLiteral("figure.") + QLatin1String(ending));
            scatter->saveAs(path, {84, 63});
            QVERIFY(QFileInfo(path).size() > 100);
        }
        scatter->view()->copyData();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QLatin1String("series,x,y,spread")));
        scatter->view()->copyPicture();
        QVERIFY(!QGuiApplication::clipboard()->image().isNull());
    }

    void warningsOutsideTheDemonstrationsAreShown()
    {
        predict::Evaluation evaluation = judgedExample();
        predict::PredictorEvaluation &regression = evaluation.tasks.front().predictors[2];
        regression.splits[0].predictions[4].prediction.warnings = {"Deeper than any demonstration."};
        regression.warned = 1;
        PredictionTableModel predictions;
        predictions.setEvaluation(shared(evaluation));
        const int last = predictions.columnCount() - 1;
        QCOMPARE(predictions.index(4, last).data().toString(), QStringLiteral("Deeper than any demonstration."));
        PredictorTableModel predictors;
        predictors.setPredictors({"regression"}, shared(evaluation));
        QCOMPARE(predictors.index(0, PredictorTableModel::PredictedColumn).data().toString(),
                 QStringLiteral("60 of 60, 1 outside"));
    }

    void whatDiffersBetweenTwoArchitecturesIsMarked()
    {
        const auto data = foresearch::testing::exampleData();
        space::Architecture a = data.tasks.front().splits.front().test.front().architecture;
        space::Architecture b = a;
        b.decoder.embedDim = a.decoder.embedDim + 128;
        ArchitecturePairModel model;
        model.setArchitectures({a, b}, data.tasks.front().space.sizes, {{QStringLiteral("true BLEU"), 25.0, 24.0}});
        QStringList marked;
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, 0).data(DiffersRole).toBool())
                marked << model.index(row, 0).data().toString();
        QCOMPARE(marked, QStringList({"decoder width", "GFLOPs", "parameters, M"}));
        QVERIFY(model.index(0, ArchitecturePairModel::FirstColumn).data(Qt::FontRole).isValid());
    }

    void everyWidgetOfThePageThatTakesTheFocusHasAName()
    {
        PredictFixture fixture;
        SHOW_EXAMPLE(fixture);
        findButton(*fixture.page, QStringLiteral("Add predictor…"))->click();
        QStringList nameless;
        for (const QWidget *widget : fixture.page->findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool hasName =
                !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
            if (widget->focusPolicy() != Qt::NoFocus && !widget->objectName().startsWith(QLatin1String("qt_"))
                && !hasName)
                nameless << QLatin1String(widget->metaObject()->className());
        }
        QCOMPARE(nameless.join(QStringLiteral(", ")), QString());
    }
};

QTEST_MAIN(PredictPageTest)
#include "predict_page_test.moc"
