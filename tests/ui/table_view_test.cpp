#include "ui/widgets/table_view.h"

#include "ui/models/value_table_model.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QHeaderView>
#include <QTest>

using namespace foresearch::ui;

namespace {

const QString kLong = QStringLiteral("negative log-likelihood of the validation pairs, bits");

/// As the window is styled.
struct Fixture {
    Fixture()
    {
        qApp->setStyleSheet(styleSheetOf(lightTokens()));
        table.setModel(&model);
        table.resize(300, 200);
    }

    int neededWidth(int column) const
    {
        const QString title = model.headerData(column, Qt::Horizontal).toString();
        constexpr int kPadding = 16; // of the style
        return QFontMetrics(table.header()->font()).horizontalAdvance(title) + kPadding;
    }

    ValueTableModel model{{{QStringLiteral("GFLOPs"), 2}, {kLong, 3}, {QStringLiteral("text")}}};
    TableView table{QStringLiteral("A table")};
};

} // namespace

class TableViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyTableShowsItsHeadsWhole()
    {
        Fixture fixture;
        fixture.table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&fixture.table));
        for (int column = 0; column < 3; ++column)
            QVERIFY2(fixture.table.columnWidth(column) >= fixture.neededWidth(column),
                     qPrintable(QStringLiteral("%1: %2, needed %3")
                                    .arg(column)
                                    .arg(fixture.table.columnWidth(column))
                                    .arg(fixture.neededWidth(column))));
    }

    void columnsFitTheirHeadsAndCells()
    {
        Fixture fixture;
        const QString text = QStringLiteral("a text that is a good deal longer than its head");
        fixture.model.setRows({{.cells = {1.0, 2.0, text}, .key = {}, .tip = {}, .series = -1}});
        fixture.table.header()->setStretchLastSection(false);
        fixture.table.show();
        fixture.table.fitColumns();
        for (int column = 0; column < 3; ++column)
            QVERIFY(fixture.table.columnWidth(column) >= fixture.neededWidth(column));
        QVERIFY(fixture.table.columnWidth(2) > QFontMetrics(fixture.table.font()).horizontalAdvance(text));
        fixture.table.fitColumns(120);
        QCOMPARE(fixture.table.columnWidth(1), 120);
        QVERIFY(fixture.table.columnWidth(0) < 120);
    }
};

QTEST_MAIN(TableViewTest)
#include "table_view_test.moc"
