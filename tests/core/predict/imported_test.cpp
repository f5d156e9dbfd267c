#include "core/predict/imported.h"

#include "core/base/csv.h"
#include "core/base/json.h"
#include "core/space/architecture_json.h"

#include <QtTest>

using namespace foresearch;
using namespace foresearch::predict;

namespace {

Architecture small()
{
    return space::smallestArchitecture(space::builtinSpaces().front());
}

Architecture large()
{
    return space::largestArchitecture(space::builtinSpaces().front());
}

std::string row(const Architecture &architecture, const std::string &rest)
{
    return R"({"architecture":)" + space::canonicalJson(architecture) + "," + rest + "}\n";
}

ImportedPredictions imported(const std::string &text, PredictionsFormat format = PredictionsFormat::Jsonl)
{
    auto read = ImportedPredictions::parse(text, "dir/my file.jsonl", format);
    if (!read)
        qFatal("%s", read.error().detail.c_str());
    return std::move(*read);
}

std::optional<double> valueOf(const ImportedPredictions &predictions, const std::string &name,
                              const Architecture &architecture, const std::string &task = "t", int seed = 1)
{
    const auto values = predictions.values(name, task, seed, validationBleuScale());
    const auto found = values->values.find(architecture);
    return found == values->values.end() ? std::nullopt : found->second.value;
}

} // namespace

class ImportedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsOfSeveralPredictorsAreSorted()
    {
        const auto read = imported(row(small(), R"j("value":24.5,"predictor":"GPT-4 (full)","spread":0.25)j") + "\n"
                                   + row(large(), R"j("problem":"refused","predictor":"GPT-4 (full)")j") + "\n"
                                   + row(small(), R"("value":20)"));
        QCOMPARE(read.names(), (std::vector<std::string>{"gpt-4-full", "my-file"}));
        const auto values = read.values("gpt-4-full", "any", 7, validationBleuScale());
        QCOMPARE(values->title, std::string("GPT-4 (full)"));
        QCOMPARE(values->values.at(small()).value, std::optional<double>(24.5));
        QCOMPARE(values->values.at(small()).spread, std::optional<double>(0.25));
        QCOMPARE(values->values.at(large()).problem->detail, std::string("refused"));
        QVERIFY(read.values("other", "any", 7, validationBleuScale()) == nullptr);
    }

    void theNarrowestRowHolds()
    {
        const auto read = imported(row(small(), R"("value":3,"seed":2,"task":"t")") + row(small(), R"("value":1)")
                                   + row(small(), R"("value":2,"task":"t")"));
        QCOMPARE(valueOf(read, "my-file", small(), "t", 2), std::optional<double>(3.0));
        QCOMPARE(valueOf(read, "my-file", small(), "t", 1), std::optional<double>(2.0));
        QCOMPARE(valueOf(read, "my-file", small(), "u", 2), std::optional<double>(1.0));
    }

    void rowsOfTfsEvalAreArchitecturesToo()
    {
        std::string line = space::tfsJson(large());
        line.back() = ',';
        QCOMPARE(valueOf(imported(line + R"("value":26})"), "my-file", large()), std::optional<double>(26.0));
        QCOMPARE(
            valueOf(imported(R"({"architecture":)" + space::tfsJson(large()) + R"(,"value":26})"), "my-file", large()),
            std::optional<double>(26.0));
    }

    void csvSaysTheSame()
    {
        const std::vector<std::string> header{"value", "note", "architecture", "predictor", "seed", "problem"};
        const std::vector<std::string> first{"24.5", "x", space::canonicalJson(small()), "A", "2", ""};
        const std::vector<std::string> second{"", "", space::canonicalJson(large()), "A", "", "refused, twice"};
        const auto read =
            imported("\xEF\xBB\xBF" + csvRow(header) + csvRow(first) + csvRow(second), PredictionsFormat::Csv);
        QCOMPARE(read.names(), std::vector<std::string>{"a"});
        QCOMPARE(valueOf(read, "a", small(), "t", 2), std::optional<double>(24.5));
        QCOMPARE(valueOf(read, "a", small(), "t", 1), std::optional<double>());
        QCOMPARE(read.values("a", "t", 1, validationBleuScale())->values.at(large()).problem->detail,
                 std::string("refused, twice"));
    }

    void wrongFilesAreOneSentence_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isCsv");
        QTest::addColumn<QString>("message");
        const auto json = [](const char *name, const std::string &text, const char *message) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << false << message;
        };
        const auto csv = [](const char *name, const std::string &text, const char *message) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << true << message;
        };
        json("empty", "", "my file.jsonl: found no predictions, expected at least one");
        json("cut line", row(small(), R"("value":1)").substr(0, 50), "my file.jsonl, line 1");
        json("no value", row(small(), R"("spread":1)"), "line 1: found an object, expected an object with \"value\"");
        json("both", row(small(), R"("value":1,"problem":"x")"), "found both a value and a problem");
        json("text as value", row(small(), R"("value":"high")"), "line 1, key \"value\": found string \"high\"");
        json("not finite", row(small(), R"("value":1e999)"), "line 1");
        json("no architecture", R"({"value":1})", "line 1, key");
        json("negative seed", row(small(), R"("value":1,"seed":-1)"), "key \"seed\": found number -1");
        json("empty name", row(small(), R"j("value":1,"predictor":" ()")j"), "expected a name with a letter or digit");
        json("twice", row(small(), R"("value":1)") + "\n" + row(small(), R"("value":2)"),
             "line 3: found the architecture of line 1 again");
        csv("no header", "1,2\n", "line 1: found 0 columns named architecture, expected a header with one");
        csv("no rows", "architecture,value\n", "found no predictions");
        csv("fields", "architecture,value\n{}\n", "line 2: found 1 fields, expected 2 as in the header");
        csv("no number", "architecture,value\n{},high\n", "line 2, key \"value\": found \"high\", expected a number");
        csv("no JSON", "architecture,value\nsmall,2\n", "key \"architecture\": found \"small\"");
    }

    void wrongFilesAreOneSentence()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isCsv);
        QFETCH(QString, message);
        const auto read = ImportedPredictions::parse(text.toStdString(), "dir/my file.jsonl",
                                                     isCsv ? PredictionsFormat::Csv : PredictionsFormat::Jsonl);
        QVERIFY(!read.has_value());
        QVERIFY2(QString::fromStdString(read.error().detail).contains(message), read.error().detail.c_str());
    }

    void filesThatCannotBeReadAreNamed()
    {
        QCOMPARE(ImportedPredictions::open("/no/such.csv").error().code, ErrorCode::NotFound);
        QCOMPARE(ImportedPredictions::open("/tmp").error().code, ErrorCode::CannotRead);
    }
};

QTEST_APPLESS_MAIN(ImportedTest)
#include "imported_test.moc"
