#include "core/base/json.h"
#include "core/space/architecture_file.h"
#include "core/space/architecture_json.h"
#include "core/space/cost_report.h"
#include "core/space/genome.h"
#include "core/space/space_report.h"

#include <QtTest>

#include <sstream>

using namespace foresearch;
using namespace foresearch::space;

namespace {

const SearchSpace &wmt()
{
    return builtinSpaces().front();
}

QStringList linesOf(const std::string &text)
{
    return QString::fromStdString(text).split('\n', Qt::SkipEmptyParts);
}

} // namespace

class ReportsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void costsAreWrittenUnderTheirNames()
    {
        std::ostringstream out;
        const std::vector<Costs> two{{15771136, 16777216, 992532648, 1006632960}, {1, 2, 3, 4}};
        writeCostsJson(two, out);
        QCOMPARE(out.str(), std::string("{\"parameters\":15771136,\"embedding_parameters\":16777216,"
                                        "\"flops_without_output\":992532648,\"flops_output\":1006632960,"
                                        "\"flops_total\":1999165608}\n"
                                        "{\"parameters\":1,\"embedding_parameters\":2,\"flops_without_output\":3,"
                                        "\"flops_output\":4,\"flops_total\":7}\n"));
    }

    void costTableHasARowForEveryArchitecture()
    {
        std::ostringstream out;
        writeCostsTable(std::vector<Costs>{{15771136, 16777216, 992532648, 1006632960}}, out);
        QCOMPARE(linesOf(out.str()).back().simplified(), QString("1 15.77 16.78 0.993 1.007 1.999"));
    }

    void costsFollowTheFilesLinesBlankOnesApart()
    {
        const std::string largest = canonicalJson(largestArchitecture(wmt()));
        const auto costs =
            costsOf("\xEF\xBB\xBF" + largest + "\r\n\n" + tfsJson(smallestArchitecture(wmt())) + "\n" + largest);
        QCOMPARE(costs.value(), (std::vector<Costs>{space::costs(largestArchitecture(wmt()), wmt().sizes),
                                                    space::costs(smallestArchitecture(wmt()), wmt().sizes),
                                                    space::costs(largestArchitecture(wmt()), wmt().sizes)}));
    }

    void wrongFilesNameTheLine()
    {
        const std::string good = canonicalJson(largestArchitecture(wmt())) + "\n";
        QVERIFY(message(good + "{\"encoder\":").contains("lines.jsonl, line 2: found"));
        QVERIFY(message("").endsWith("lines.jsonl: found no architecture, expected one JSON object a line."));
        QVERIFY(message("\n\n").endsWith("lines.jsonl: found no architecture, expected one JSON object a line."));
        QCOMPARE(LineReader::open(m_folder.path().toStdString()).error().code, ErrorCode::CannotRead);
    }

    void samplesRepeatWithTheSeed()
    {
        const std::string ten = samples({.count = 10, .seed = 4});
        QCOMPARE(ten, samples({.count = 10, .seed = 4}));
        QVERIFY(ten != samples({.count = 10, .seed = 5}));
        QCOMPARE(linesOf(ten).size(), 10);
    }

    void trainingSamplesAreThoseOfConsecutiveSteps()
    {
        const QStringList two = linesOf(samples({.count = 2, .seed = 0, .order = SampleOrder::Hat}));
        QCOMPARE(two[1], linesOf(samples({.count = 1, .seed = 1, .order = SampleOrder::Hat})).front());
        QVERIFY(two[0].contains("\"decoder\":{\"embed_dim\":512,\"ffn_dims\":[3072,2048,1024,1024]"));
        QVERIFY(samples({.count = 1, .order = SampleOrder::Mos}).find("[2048,3072,1024,1024]") != std::string::npos);
    }

    void featuresLeadBackToTheSameNumbers()
    {
        const std::vector<Architecture> one{decode(wmt(), Genome(geneCount(wmt()), 0))};
        std::ostringstream out;
        writeFeaturesJson(wmt(), one, Features::Bleu, out);
        QCOMPARE(Json::parse(out.str()).get<std::vector<double>>(), featureVector(wmt(), one.front(), Features::Bleu));
    }

    void everyFormOfAFileLeadsBack_data()
    {
        QTest::addColumn<ArchitectureForm>("form");
        for (const ArchitectureForm form :
             {ArchitectureForm::Json, ArchitectureForm::Tfs, ArchitectureForm::Yml, ArchitectureForm::Lines}) {
            QTest::newRow(std::string(name(form)).c_str()) << form;
            QCOMPARE(formNamed(name(form)), form);
        }
    }
    void everyFormOfAFileLeadsBack()
    {
        QFETCH(ArchitectureForm, form);
        Rng rng(2);
        std::vector<Architecture> three;
        for (int i = 0; i < 3; ++i)
            three.push_back(decode(wmt(), sampleGenome(wmt(), rng)));
        write(architecturesText(three, form));
        QCOMPARE(readArchitectures(path(), form, &wmt(), {}).value(), three);
    }

    void readingStopsWhenAsked()
    {
        write(samples({.count = 3000}));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(readArchitectures(path(), ArchitectureForm::Json, nullptr, {.stop = stop.get_token()}).error().code,
                 ErrorCode::Stopped);
    }

    void spacesAreListedAndDescribed()
    {
        QCOMPARE(linesOf(spacesTable(builtinSpaces())).size(), 6);
        const Json list = Json::parse(spacesJson(builtinSpaces()));
        QCOMPARE(list[0]["distinct_architectures"].get<std::int64_t>(), std::int64_t{417846678672384});
        QCOMPARE(list[0]["genes"].get<int>(), 40);
        const QString text = QString::fromStdString(spaceDescription(wmt()));
        QVERIFY(text.contains("417,846,678,672,384"));
        QVERIFY(text.contains("3072, 2048, 1024"));
        QVERIFY(text.contains("70.90 M"));
    }

private:
    std::string path() const { return m_folder.filePath("lines.jsonl").toStdString(); }

    void write(const std::string &text) const { QVERIFY(writeFile(path(), text)); }

    Result<std::vector<Costs>> costsOf(const std::string &text) const
    {
        write(text);
        auto lines = LineReader::open(path());
        return readCosts(*lines, wmt(), {});
    }

    QString message(const std::string &text) const { return QString::fromStdString(costsOf(text).error().detail); }

    static std::string samples(const SampleRequest &request)
    {
        std::ostringstream out;
        writeSamples(wmt(), request, out);
        return out.str();
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(ReportsTest)
#include "reports_test.moc"
