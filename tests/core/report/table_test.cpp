#include "core/report/table.h"

#include <QtTest>

#include <limits>

using namespace foresearch::report;

namespace {

/// Three predictors with everything that a table can hold.
Table example()
{
    Table table;
    table.caption = "MAE & tau";
    table.columns = {{"Predictor"},
                     {"MAE", "BLEU", Alignment::Right, 2, Best::Lowest},
                     {"tau", "", Alignment::Right, 2, Best::Highest}};
    table.rows = {
        {{"HAT", Number{1.139, 0.021, {}}, Number{0.714, {}, {{0.52, 0.845}}}}},
        {{"a_b, \"50%\"", Number{0.28, {}, {}}, Number{-0.001, {}, {}}}, true},
        {{"mean", Number{0.2849, {}, {}}}},
    };
    table.note = "sd over 3 seeds";
    markBest(table);
    return table;
}

Table oneCell(Cell cell, Column column = {"x"})
{
    return {{}, {std::move(column)}, {{{std::move(cell)}}}, {}};
}

} // namespace

class TableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsAligned()
    {
        QCOMPARE(QString::fromStdString(toText(example())), QStringLiteral(R"(MAE & tau

Predictor     MAE (BLEU)                 tau
--------------------------------------------
HAT         1.14  ± 0.02  0.71* [0.52, 0.84]
--------------------------------------------
a_b, "50%"         0.28*               0.00
mean               0.28*                  –

sd over 3 seeds
)"));
    }

    void latexIsBooktabsAndEscaped()
    {
        QCOMPARE(QString::fromStdString(toLatex(example())), QStringLiteral(R"(% \usepackage{booktabs}
\begin{table}
\centering
\caption{MAE \& tau}
\begin{tabular}{lrr}
\toprule
Predictor & MAE (BLEU) & tau \\
\midrule
HAT & 1.14 $\pm$ 0.02 & \textbf{0.71} [0.52, 0.84] \\
\midrule
a\_b, \textquotedbl{}50\%\textquotedbl{} & \textbf{0.28} & 0.00 \\
mean & \textbf{0.28} & -- \\
\bottomrule
\end{tabular}

\smallskip
{\footnotesize sd over 3 seeds}
\end{table}
)"));
    }

    void csvHasFullPrecisionAndColumnsForTheUncertainty()
    {
        QCOMPARE(QString::fromStdString(toCsv(example())),
                 QStringLiteral("Predictor,MAE (BLEU),MAE sd (BLEU),tau,tau low,tau high\r\n"
                                "HAT,1.139,0.021,0.714,0.52,0.845\r\n"
                                "\"a_b, \"\"50%\"\"\",0.28,,-0.001,,\r\n"
                                "mean,0.2849,,,,\r\n"));
    }

    void markdownIsGitHubs()
    {
        QCOMPARE(QString::fromStdString(toMarkdown(example())), QStringLiteral(R"(MAE & tau

| Predictor | MAE (BLEU) | tau |
| :-- | --: | --: |
| HAT | 1.14 ± 0.02 | **0.71** \[0.52, 0.84\] |
| a\_b, "50%" | **0.28** | 0.00 |
| mean | **0.28** | – |

sd over 3 seeds
)"));
    }

    void htmlIsATableElement()
    {
        QCOMPARE(QString::fromStdString(toHtml(example())), QStringLiteral(R"(<table>
<caption>MAE &amp; tau</caption>
<thead>
<tr><th scope="col">Predictor</th><th scope="col" style="text-align:right">MAE (BLEU)</th><th scope="col" style="text-align:right">tau</th></tr>
</thead>
<tbody>
<tr><td>HAT</td><td style="text-align:right">1.14 ± 0.02</td><td style="text-align:right"><strong>0.71</strong> [0.52, 0.84]</td></tr>
</tbody>
<tbody>
<tr><td>a_b, &quot;50%&quot;</td><td style="text-align:right"><strong>0.28</strong></td><td style="text-align:right">0.00</td></tr>
<tr><td>mean</td><td style="text-align:right"><strong>0.28</strong></td><td style="text-align:right">–</td></tr>
</tbody>
<tfoot>
<tr><td colspan="3">sd over 3 seeds</td></tr>
</tfoot>
</table>
)"));
    }

    void markBestFollowsTheColumnsDirection_data()
    {
        QTest::addColumn<Best>("best");
        QTest::addColumn<QList<bool>>("marked");
        QTest::newRow("none") << Best::None << QList<bool>{false, false, false};
        QTest::newRow("highest, equal as shown") << Best::Highest << QList<bool>{true, true, false};
        QTest::newRow("lowest") << Best::Lowest << QList<bool>{false, false, true};
    }

    void markBestFollowsTheColumnsDirection()
    {
        QFETCH(Best, best);
        QFETCH(QList<bool>, marked);
        Table table{
            {}, {{"x", "", Alignment::Right, 1, best}}, {{{Number{2.04}}}, {{Number{2.01}}}, {{Number{-3}}}}, {}};
        markBest(table);
        for (qsizetype i = 0; i < marked.size(); ++i)
            QCOMPARE(std::get<Number>(table.rows[static_cast<std::size_t>(i)].cells[0]).isBest, marked[i]);
    }

    void aNumberThatIsNotFiniteIsMissingAndNeverBest()
    {
        constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
        Table table{{}, {{"x", "", Alignment::Left, 1, Best::Highest}}, {{{Number{kNan}}}, {{Number{1}}}}, {}};
        markBest(table);
        QCOMPARE(toText(table), std::string("x\n----\n–\n1.0*\n"));
        QCOMPARE(toCsv(table), std::string("x\r\n\"\"\r\n1\r\n"));
    }

    void latexEscapes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("escaped");
        QTest::newRow("commands") << R"(\{}&%$#_~^)"
                                  << R"(\textbackslash{}\{\}\&\%\$\#\_\textasciitilde{}\textasciicircum{})";
        QTest::newRow("signs") << "a±b ≤ τ"
                               << R"(a$\pm$b $\leq$ $\tau$)";
        QTest::newRow("bracket that a line break would eat") << "[1] x"
                                                             << "{}[1] x";
        QTest::newRow("star that a line break would eat") << "*"
                                                          << "{}*";
        QTest::newRow("other languages") << "Größe 大"
                                         << "Größe 大";
    }

    void latexEscapes()
    {
        QFETCH(QString, text);
        QFETCH(QString, escaped);
        const QString latex = QString::fromStdString(toLatex(oneCell(text.toStdString())));
        QVERIFY2(latex.contains("\\midrule\n" + escaped + " \\\\\n"), qPrintable(latex));
    }

    void latexHasMinusSigns()
    {
        const QString latex = QString::fromStdString(toLatex(oneCell(Number{-1.5, {}, {{-2, -1}}})));
        QVERIFY2(latex.contains("\n$-$1.50 [$-$2.00, $-$1.00] \\\\"), qPrintable(latex));
    }

    void widthsCountCodePoints()
    {
        Table table{{}, {{"Größe"}, {"n", "", Alignment::Right}}, {{{"ü", Number{1}}}}, {}};
        table.columns[1].precision = 0;
        QCOMPARE(toText(table), std::string("Größe  n\n--------\nü      1\n"));
    }

    void centredCellsHaveTheirSpaceOnBothSides()
    {
        QCOMPARE(toText(oneCell("a", {"wide", "", Alignment::Center})), std::string("wide\n----\n a\n"));
    }

    void aTableWithoutRowsHasItsHeader()
    {
        const Table table{{}, {{"x"}, {"y"}}, {}, {}};
        QCOMPARE(toText(table), std::string("x  y\n----\n"));
        QCOMPARE(toCsv(table), std::string("x,y\r\n"));
        QCOMPARE(toMarkdown(table), std::string("| x | y |\n| :-- | :-- |\n"));
    }

    void lineBreaksInTextDoNotBreakTheTable()
    {
        const Table table = oneCell("a\nb");
        QCOMPARE(toText(table), std::string("x\n---\na b\n"));
        QCOMPARE(toMarkdown(table), std::string("| x |\n| :-- |\n| a b |\n"));
        QCOMPARE(toCsv(table), std::string("x\r\n\"a\nb\"\r\n"));
    }
};

QTEST_APPLESS_MAIN(TableTest)
#include "table_test.moc"
