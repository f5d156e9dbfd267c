#include "ui/widgets/count_box.h"

#include <QSpinBox>
#include <QTest>

using namespace foresearch::ui;

class CountBoxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyEditedStays_data()
    {
        QTest::addColumn<quint64>("value");
        QTest::addColumn<int>("shown");
        QTest::newRow("within") << quint64{7} << 7;
        QTest::newRow("below") << quint64{0} << 1;
        QTest::newRow("above") << quint64{1'000'001} << 1'000'000;
        QTest::newRow("beyond an int") << quint64{5'000'000'000} << 1'000'000;
        QTest::newRow("the largest") << ~quint64{0} << 1'000'000;
    }

    void whatNobodyEditedStays()
    {
        QFETCH(quint64, value);
        QSpinBox box;
        box.setRange(1, 1'000'000);
        showCount(box, value);
        QTEST(box.value(), "shown");
        QCOMPARE(quint64{countOf(box, value)}, value);
        box.setValue(12);
        QCOMPARE(countOf(box, value), std::uint64_t{12});
    }
};

QTEST_MAIN(CountBoxTest)
#include "count_box_test.moc"
