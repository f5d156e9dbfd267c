#include "tests/support/paths.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

namespace {

const QStringList kDomain{"core/base",   "core/space",  "core/eval", "core/predict",
                          "core/search", "core/prompt", "core/text", "core/report"};
const QStringList kParts{"ui/models", "ui/plots", "ui/widgets", "ui/text"};
const QStringList kPageMay = QStringList{"core/workbench"} + kParts + kDomain;

/// What a folder may include besides itself: other folders of ours, or single headers. `app` may include
/// everything.
const QMap<QString, QStringList> kMayInclude{
    {"core/base", {}},
    {"core/space", {"core/base"}},
    {"core/text", {"core/base"}},
    {"core/eval", {"core/space", "core/base"}},
    {"core/predict", {"core/eval", "core/space", "core/base"}},
    {"core/search", {"core/predict", "core/eval", "core/space", "core/base"}},
    {"core/prompt", {"core/eval", "core/space", "core/base"}},
    {"core/report", {"core/eval", "core/predict", "core/search", "core/space", "core/base"}},
    {"core/nn", kDomain},
    {"core/store", kDomain},
    {"core/llm", {"core/prompt", "core/predict", "core/space", "core/base"}},
    {"core/jobs", {"core/base"}},
    {"core/workbench", kDomain + QStringList{"core/store", "core/llm", "core/jobs", "core/nn/engine.h"}},
    {"ui/text", kDomain},
    {"ui/models", kDomain + QStringList{"ui/text"}},
    {"ui/plots", kDomain + QStringList{"ui/text"}},
    {"ui/widgets", kDomain + QStringList{"ui/text"}},
    {"ui/pages", kPageMay},
    {"ui/dialogs", kPageMay},
    {"ui/window", kPageMay + QStringList{"ui/pages", "ui/dialogs", "core/jobs"}},
};

/// Text that is forbidden wherever `exempt` does not match the path.
struct TextRule {
    const char *name;
    const char *where;
    const char *exempt;
    const char *forbidden;
};

constexpr TextRule kTextRules[] = {
    {"LibTorch stays inside the engine", "^(core|ui|app)/", R"(^core/nn/(internal/|.*\.cpp$))",
     R"(#include <(torch|ATen|c10)/)"},
    {"core_domain and the store know no Qt",
     "^core/(base|space|eval|predict|search|prompt|text|report|store|nn|llm/wire)/", "^$", R"(#include <Q)"},
    {"no widgets in core and models", "^(core|ui/models)/", "^$", R"(\bQWidget\b)"},
    {"only the window and the programs are translated", "^core/", "^$", R"(\b(tr|translate)\()"},
    {"SQL stays in the store", "^(core|ui|app)/", "^core/store/",
     R"rx("\s*(SELECT\s.*\sFROM|INSERT\s.*INTO|UPDATE\s.*\sSET|DELETE\s+FROM|CREATE\s+(TABLE|INDEX)|PRAGMA\s))rx"},
};

constexpr qsizetype kMaxLines = 600;

QString folderOf(const QString &path)
{
    return path.section('/', 0, 1);
}

bool mayInclude(const QString &path, const QString &included)
{
    const QString folder = folderOf(path);
    if (folderOf(included) == folder) {
        const QString page = "_page.h";
        return folder != "ui/pages" || !included.endsWith(page) || path.startsWith(included.chopped(2) + '.');
    }
    const QStringList &allowed = kMayInclude[folder];
    return path.startsWith("app/") || allowed.contains(included) || allowed.contains(folderOf(included));
}

QStringList problemsOf(const QString &path, const QString &text)
{
    QStringList problems;
    if (text.count('\n') > kMaxLines)
        problems << path + ": longer than 600 lines";
    for (const TextRule &rule : kTextRules) {
        if (path.contains(QRegularExpression(rule.where)) && !path.contains(QRegularExpression(rule.exempt))
            && text.contains(QRegularExpression(rule.forbidden)))
            problems << path + ": " + rule.name;
    }
    static const QRegularExpression include(R"rx(^#include "(?!.*\.moc")(.*)")rx", QRegularExpression::MultilineOption);
    for (auto found = include.globalMatch(text); found.hasNext();) {
        const QString included = found.next().captured(1);
        if (!path.startsWith("tests/") && !mayInclude(path, included))
            problems << path + ": may not include " + included;
    }
    return problems;
}

} // namespace

/// The rules of "The house" in README.md.
class HouseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySourceKeepsTheRules()
    {
        const QDir root(foresearch::testing::sourcePath({}));
        QStringList problems;
        int count = 0;
        for (const char *top : {"core", "ui", "app", "tests"}) {
            QDirIterator files(root.filePath(top), {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
            for (; files.hasNext(); ++count) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                problems += problemsOf(root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()));
            }
        }
        QVERIFY(count > 0);
        QVERIFY2(problems.isEmpty(), qPrintable('\n' + problems.join('\n')));
    }

    void topLevelHoldsOnlyWhatItMay()
    {
        static const QRegularExpression allowed(
            R"(^(CMakeLists\.txt|app|core|ui|resources|prompts|translations|tests|packaging|README\.md|\.ci|)"
            R"(CMakePresets\.json|\.clang-format|\.clang-tidy|CHANGELOG\.md|LICENSE|\.gitignore|)"
            R"(\.git|build.*|\.cache|CMakeUserPresets\.json|.*\.foresearch.*)$)");
        for (const QString &name : QDir(foresearch::testing::sourcePath({}))
                                       .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
            QVERIFY2(allowed.match(name).hasMatch(), qPrintable(name));
    }

    void aPlantedViolationIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::newRow("upwards") << "core/base/a.cpp"
                                 << "#include \"core/space/b.h\"\n";
        QTest::newRow("not from the root") << "core/base/a.cpp"
                                           << "#include \"b.h\"\n";
        QTest::newRow("engine's insides") << "core/workbench/a.h"
                                          << "#include \"core/nn/trainer.h\"\n";
        QTest::newRow("page to page") << "ui/pages/a_page.cpp"
                                      << "#include \"ui/pages/b_page.h\"\n";
        QTest::newRow("model to workbench") << "ui/models/a.h"
                                            << "#include \"core/workbench/b.h\"\n";
        QTest::newRow("torch in a header") << "core/nn/a.h"
                                           << "#include <torch/torch.h>\n";
        QTest::newRow("ATen outside the engine") << "core/predict/a.cpp"
                                                 << "#include <ATen/ATen.h>\n";
        QTest::newRow("Qt in the domain") << "core/space/a.h"
                                          << "#include <QString>\n";
        QTest::newRow("Qt in a parser that is fuzzed") << "core/llm/wire/a.cpp"
                                                       << "#include <QUrl>\n";
        QTest::newRow("widget in a model") << "ui/models/a.cpp"
                                           << "QWidget *w;\n";
        QTest::newRow("translated core") << "core/eval/a.cpp"
                                         << "return tr(\"mean\");\n";
        QTest::newRow("SQL in a page") << "ui/pages/a.cpp"
                                       << "query(\"SELECT a FROM b\");\n";
        QTest::newRow("long file") << "tests/core/a.cpp" << QString(601, '\n');
    }

    void aPlantedViolationIsFound()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QCOMPARE(problemsOf(path, text).size(), 1);
    }

    void ownHeadersAndAllowedFoldersAreAccepted()
    {
        QCOMPARE(problemsOf("ui/pages/a_page.cpp", "#include \"ui/pages/a_page.h\"\n#include \"core/workbench/b.h\"\n"),
                 {});
        QCOMPARE(problemsOf("core/workbench/a.cpp", "#include \"core/nn/engine.h\"\n#include \"a.moc\"\n"), {});
        QCOMPARE(problemsOf("core/nn/internal/a.h", "#include <ATen/ATen.h>\n#include \"core/text/b.h\"\n"), {});
    }
};

QTEST_APPLESS_MAIN(HouseTest)
#include "rules_test.moc"
