#include "ui/models/locator_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace foresearch::ui;

class LocatorModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheContractOfModels();
    void ranksMatches_data();
    void ranksMatches();
    void goesToTheChosenEntry();
};

namespace {

QList<LocatorEntry> entries()
{
    const QString action = QStringLiteral("Action");
    return {{QStringLiteral("Reset layout"), action, {}, {}, [] {}},
            {QStringLiteral("Dark theme"), action, {}, {}, [] {}},
            {QStringLiteral("Light theme"), action, {}, {}, [] {}},
            {QStringLiteral("Theme of the system"), action, {}, {}, [] {}}};
}

} // namespace

void LocatorModelTest::keepsTheContractOfModels()
{
    LocatorModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries(entries());
    model.setFilter(QStringLiteral("theme"));
    model.setFilter(QStringLiteral("nothing like it"));
    QCOMPARE(model.rowCount(), 0);
}

void LocatorModelTest::ranksMatches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("the beginning comes first")
        << QStringLiteral("theme")
        << QStringList{QStringLiteral("Theme of the system"), QStringLiteral("Dark theme"),
                       QStringLiteral("Light theme")};
    QTest::newRow("words in any order and case")
        << QStringLiteral("THEME  dark") << QStringList{QStringLiteral("Dark theme")};
    QTest::newRow("the group counts, too")
        << QStringLiteral("action layout") << QStringList{QStringLiteral("Reset layout")};
    QTest::newRow("no match") << QStringLiteral("themes") << QStringList{};
}

void LocatorModelTest::ranksMatches()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    LocatorModel model;
    model.setEntries(entries());
    model.setFilter(typed);
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row).data().toString();
    QCOMPARE(texts, found);
}

void LocatorModelTest::goesToTheChosenEntry()
{
    LocatorModel model;
    int went = 0;
    model.setEntries({{QStringLiteral("Here"), {}, {}, {}, [&went] { ++went; }}});
    model.go(0);
    model.go(1);
    model.go(-1);
    QCOMPARE(went, 1);
}

QTEST_MAIN(LocatorModelTest)
#include "locator_model_test.moc"
