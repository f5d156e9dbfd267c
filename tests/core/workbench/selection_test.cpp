#include "core/workbench/selection.h"

#include <QSignalSpy>
#include <QTest>

using foresearch::workbench::Selection;
using Keys = std::vector<std::string>;

class SelectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderOfChoosingAndDropsRepeats()
    {
        Selection selection;
        selection.set({"b", "a", "b"});
        QCOMPARE(selection.keys(), (Keys{"b", "a"}));
        QCOMPARE(selection.current(), std::string("a"));
        QVERIFY(selection.contains("b"));
        QVERIFY(!selection.contains("c"));
    }

    void saysEachChangeOnceAndNoChangeNever()
    {
        Selection selection;
        QSignalSpy changes(&selection, &Selection::changed);
        selection.clear();
        selection.set({"a"});
        selection.set({"a"});
        selection.set({"a", "a"});
        QCOMPARE(changes.count(), 1);
        selection.clear();
        QCOMPARE(changes.count(), 2);
        QVERIFY(selection.isEmpty());
        QVERIFY(selection.current().empty());
    }
};

QTEST_GUILESS_MAIN(SelectionTest)
#include "selection_test.moc"
