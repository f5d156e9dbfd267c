// Pictures of searches that `foresearch --screenshot` cannot reach: an automatic hand-over before, during and after it,
// and a front of several objectives.
//
//     QT_QPA_PLATFORM=offscreen build/dev/tests/search_pictures FOLDER light|dark [WIDTHxHEIGHT]

#include "tests/ui/window_fixture.h"

#include "ui/pages/search_page.h"
#include "ui/text/translation.h"
#include "ui/window/commands.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

#include <cstdio>
#include <functional>

using namespace foresearch;
using namespace foresearch::ui;

namespace {

constexpr int kPatienceMs = 600'000;

class Pictures {
public:
    Pictures(QString folder, Theme theme, const QSize &size) : m_folder(std::move(folder))
    {
        m_fixture.theme.overrideTheme(theme);
        m_fixture.window.resize(size);
        m_fixture.window.show();
        m_fixture.window.commands().find("file.example")->trigger();
        m_fixture.window.showStage(QStringLiteral("search"));
        m_page = m_fixture.window.findChild<SearchPage *>();
        waitFor([this] { return m_fixture.session.task() != nullptr && m_fixture.searching.canStart(); });
        settle();
    }

    void takeAll()
    {
        if (!m_page->addPredictor("subset-average"))
            qFatal("there is no such predictor");
        button(QStringLiteral("Automatic"))->click();
        settle();
        take(QStringLiteral("search-automatic-start"));
        button(QStringLiteral("Start"))->click();
        waitFor([this] { return finished() >= 3; });
        take(QStringLiteral("search-automatic-live"));
        waitFor([this] { return finished() == 30 && m_fixture.searching.canStart(); });
        showTab(QStringLiteral("Agreement"));
        settle();
        take(QStringLiteral("search-automatic-done"));
        button(QStringLiteral("Automatic"))->click();
        auto *strategy = m_page->findChild<QComboBox *>(QStringLiteral("strategy"));
        strategy->setFocus();
        QTest::keyClick(strategy, Qt::Key_End);
        settle();
        take(QStringLiteral("search-objectives-start"));
        button(QStringLiteral("Start"))->click();
        waitFor([this] { return finished() == 30 && m_fixture.searching.canStart(); });
        showTab(QStringLiteral("Pareto"));
        settle();
        take(QStringLiteral("search-objectives-done"));
    }

private:
    static void waitFor(const std::function<bool()> &condition)
    {
        if (!QTest::qWaitFor(condition, kPatienceMs))
            qFatal("it does not happen");
    }

    void settle()
    {
        waitFor([this] { return m_fixture.jobs.unfinishedCount() == 0 && !m_fixture.session.isEditing(); });
        QTest::qWait(400);
    }

    std::size_t finished() const
    {
        const auto *shown = m_fixture.searching.shown();
        return shown ? shown->record.generations.size() : 0;
    }

    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : m_page->findChildren<QPushButton *>())
            if (button->text() == text)
                return button;
        qFatal("there is no button %s", qPrintable(text));
    }

    void showTab(const QString &title) const
    {
        for (QTabBar *tabs : m_page->findChildren<QTabBar *>())
            for (int i = 0; i < tabs->count(); ++i)
                if (tabs->tabText(i) == title)
                    tabs->setCurrentIndex(i);
    }

    void take(const QString &name)
    {
        const QString path = m_folder + QLatin1Char('/') + name + QStringLiteral(".png");
        if (!m_fixture.window.grab().save(path))
            qFatal("cannot write %s", qPrintable(path));
        std::printf("%s\n", qPrintable(path));
    }

    QString m_folder;
    test::WindowFixture m_fixture;
    SearchPage *m_page = nullptr;
};

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    installTranslations(application, QLocale(QLocale::English));
    const QStringList arguments = QCoreApplication::arguments();
    const auto theme = arguments.size() > 2 ? themeFromName(arguments[2]) : std::nullopt;
    if (!theme) {
        std::fprintf(stderr, "search_pictures FOLDER light|dark [WIDTHxHEIGHT]\n");
        return 2;
    }
    const QStringList numbers = arguments.value(3, QStringLiteral("1280x800")).split(QLatin1Char('x'));
    Pictures pictures(arguments[1], *theme, {numbers.value(0).toInt(), numbers.value(1).toInt()});
    pictures.takeAll();
    return 0;
}
