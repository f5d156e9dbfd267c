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

    void aClickChoosesOneAndJoiningAddsOrTakesOut()
    {
        Selection selection;
        selection.toggle("a", false);
        selection.toggle("b", true);
        QCOMPARE(selection.keys(), (Keys{"a", "b"}));
        selection.toggle("a", true);
        QCOMPARE(selection.keys(), (Keys{"b"}));
        selection.toggle("b", false);
        QCOMPARE(selection.keys(), (Keys{"b"}));
        selection.toggle("c", false);
        QCOMPARE(selection.keys(), (Keys{"c"}));
    }
};

QTEST_GUILESS_MAIN(SelectionTest)
#include "selection_test.moc"
