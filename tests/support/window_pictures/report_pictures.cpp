// Pictures of the Report page: without a project, and each of its tables and figures made of PROJECT.
//
//     QT_QPA_PLATFORM=offscreen build/dev/tests/report_pictures PROJECT FOLDER light|dark WIDTHxHEIGHT

#include "tests/ui/widget_search.h"
#include "tests/ui/window_fixture.h"

#include "ui/pages/report_page.h"
#include "ui/text/translation.h"

#include <QTest>

#include <cstdio>
#include <functional>

using namespace foresearch;
using namespace foresearch::ui;

namespace {

constexpr int kPatienceMs = 120'000;

void waitFor(const std::function<bool()> &condition)
{
    if (!QTest::qWaitFor(condition, kPatienceMs))
        qFatal("it does not happen");
}

void take(test::WindowFixture &fixture, const QString &folder, const QString &name)
{
    QTest::qWait(300);
    if (!fixture.window.grab().save(folder + QStringLiteral("/report-") + name + QStringLiteral(".png")))
        qFatal("cannot write %s", qPrintable(name));
}

void takeItems(test::WindowFixture &fixture, const QString &folder)
{
    auto *table = test::findTable(fixture.window, QStringLiteral("Tables and figures of the report"));
    waitFor([&] { return table->model()->rowCount() > 0; });
    for (const report::Recipe &recipe : report::recipes()) {
        table->setCurrentIndex(table->model()->index(static_cast<int>(&recipe - report::recipes().data()), 0));
        waitFor([&] { return fixture.reports.part() != nullptr && fixture.jobs.unfinishedCount() == 0; });
        take(fixture, folder, QString::fromStdString(std::string(recipe.id)));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5) {
        std::fprintf(stderr, "report_pictures PROJECT FOLDER light|dark WIDTHxHEIGHT\n");
        return 2;
    }
    installTranslations(application, QLocale());
    const QStringList size = arguments[4].split(QLatin1Char('x'));
    test::WindowFixture fixture;
    fixture.theme.overrideTheme(arguments[3] == QLatin1String("dark") ? Theme::Dark : Theme::Light);
    fixture.window.resize(size.value(0).toInt(), size.value(1).toInt());
    fixture.window.show();
    fixture.window.showStage(QStringLiteral("report"));
    take(fixture, arguments[2], QStringLiteral("without-project"));
    fixture.session.open(arguments[1]);
    waitFor([&] { return fixture.session.isOpen(); });
    fixture.window.showStage(QStringLiteral("report"));
    takeItems(fixture, arguments[2]);
    return 0;
}
