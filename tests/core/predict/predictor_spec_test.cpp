#include "core/predict/supernet_words.h"

#include <QtTest>

using namespace foresearch;
using namespace foresearch::predict;

class PredictorSpecTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsAreReadAndWritten_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("canonical");
        QTest::newRow("name") << "hat"
                              << "hat";
        QTest::newRow("title") << "'Supernet (Sandwich)'"
                               << "supernet-sandwich";
        QTest::newRow("upper case") << " GPT-4 "
                                    << "gpt-4";
        QTest::newRow("calibrated") << "calibrated:HAT"
                                    << "calibrated:hat";
        QTest::newRow("calibrated binds tighter") << "ensemble:calibrated:hat+mean"
                                                  << "ensemble:calibrated:hat+mean";
        QTest::newRow("list takes the rest") << "ensemble:ridge+stack:hat+mean"
                                             << "ensemble:ridge+(stack:hat+mean)";
        QTest::newRow("list of one") << "ensemble:(stack:hat)+(calibrated:(ensemble:mean))+ridge"
                                     << "ensemble:(stack:hat)+(calibrated:ensemble:mean)+ridge";
        QTest::newRow("brackets") << "ensemble:(stack:hat+mean)+ridge"
                                  << "ensemble:(stack:hat+mean)+ridge";
        QTest::newRow("needless brackets") << "((hat))"
                                           << "hat";
        QTest::newRow("blanks") << "ensemble: hat + ( mean )"
                                << "ensemble:hat+mean";
        QTest::newRow("calibrated list") << "calibrated:ensemble:hat+mean"
                                         << "calibrated:ensemble:hat+mean";
        QTest::newRow("program") << "exec:python3  predict.py --fast"
                                 << "exec:python3 predict.py --fast";
        QTest::newRow("program in a list") << "ensemble:exec:./p.py+hat"
                                           << "ensemble:exec:./p.py+hat";
        QTest::newRow("quoted words") << "exec:sh -c \"cat | ./p 'x'\""
                                      << "exec:sh -c 'cat | ./p '\"'\"'x'\"'\"''";
        QTest::newRow("network") << "ensemble:distilled:a/Net.safetensors+hat"
                                 << "ensemble:distilled:a/Net.safetensors+hat";
        QTest::newRow("network with blanks") << "distilled:'my net'"
                                             << "distilled:'my net'";
        QTest::newRow("language model") << "ensemble:calibrated:llm:fifth-instruction@llama3:8b+hat"
                                        << "ensemble:calibrated:llm:fifth-instruction@llama3:8b+hat";
        QTest::newRow("language model, quoted") << "llm:'all@my model'"
                                                << "llm:'all@my model'";
        QTest::newRow("supernet") << "ensemble:calibrated:supernet:a/Net.safetensors@data/bin+hat"
                                  << "ensemble:calibrated:supernet:a/Net.safetensors@data/bin+hat";
        QTest::newRow("supernet, quoted") << "supernet:'my net'@'my data'"
                                          << "supernet:'my net@my data'";
        QTest::newRow("supernet, rounded") << "ensemble:supernet:net@data@bf16+hat"
                                           << "ensemble:supernet:net@data@bf16+hat";
        QTest::newRow("empty argument") << "exec:./p ''"
                                        << "exec:./p ''";
        QTest::newRow("plus in a program") << "ensemble:exec:'a+b'+hat"
                                           << "ensemble:(exec:'a+b')+hat";
    }

    void textsAreReadAndWritten()
    {
        QFETCH(QString, words);
        QFETCH(QString, canonical);
        const auto spec = parsePredictorSpec(words.toStdString());
        QVERIFY2(spec.has_value(), spec ? "" : spec.error().detail.c_str());
        QCOMPARE(QString::fromStdString(text(*spec)), canonical);
        const auto again = parsePredictorSpec(text(*spec));
        QVERIFY(again.has_value());
        QVERIFY(*again == *spec);
    }

    void supernetsAreTakenApart_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("parts"); // file, folder, precision
        QTest::newRow("as usual") << "supernet:net@data" << QStringList{"net", "data", "fp32"};
        QTest::newRow("rounded") << "supernet:net@data@bf16" << QStringList{"net", "data", "bf16"};
        QTest::newRow("in words") << "supernet:net@data@fp32" << QStringList{"net", "data", "fp32"};
        QTest::newRow("file with @") << "supernet:a@b@data@bf16" << QStringList{"a@b", "data", "bf16"};
        QTest::newRow("folder like a precision") << "supernet:net@bf16" << QStringList{"net", "bf16", "fp32"};
        QTest::newRow("both") << "supernet:a@b@bf16@fp32" << QStringList{"a@b", "bf16", "fp32"};
        QTest::newRow("such a folder, file with @") << "supernet:a@b@./bf16" << QStringList{"a@b", "./bf16", "fp32"};
        QTest::newRow("by translations") << "supernet:net@data@bleu" << QStringList{"net", "data", "bleu"};
        QTest::newRow("folder like a measure") << "supernet:net@bleu" << QStringList{"net", "bleu", "fp32"};
        QTest::newRow("both, by translations") << "supernet:a@bleu@bleu" << QStringList{"a", "bleu", "bleu"};
    }

    void supernetsAreTakenApart()
    {
        QFETCH(QString, words);
        QFETCH(QStringList, parts);
        const auto spec = parsePredictorSpec(words.toStdString());
        QVERIFY2(spec.has_value(), spec ? "" : spec.error().detail.c_str());
        const SupernetWords found = supernetWords(*spec);
        QCOMPARE(QString::fromStdString(found.file), parts[0]);
        QCOMPARE(QString::fromStdString(found.corpus), parts[1]);
        const bool isBleu = found.measure == SupernetMeasure::Bleu;
        QCOMPARE(isBleu ? QString("bleu") : QString::fromStdString(std::string(name(found.precision))), parts[2]);
        const SupernetWords again = supernetWords(supernetSpec(found));
        QCOMPARE(again.file, found.file);
        QCOMPARE(again.corpus, found.corpus);
        QVERIFY(again.precision == found.precision);
        QVERIFY(again.measure == found.measure);
        QCOMPARE(again.device, found.device);
    }

    void supernetsSayTheirDevice_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("parts"); // folder, precision, device
        QTest::newRow("none") << "supernet:net@data" << QStringList{"data", "fp32", "cpu"};
        QTest::newRow("rounded") << "supernet:net@data@bf16" << QStringList{"data", "bf16", "cpu"};
        QTest::newRow("a GPU") << "supernet:net@data@cuda" << QStringList{"data", "fp32", "cuda"};
        QTest::newRow("one of them") << "supernet:net@data@cuda:12" << QStringList{"data", "fp32", "cuda:12"};
        QTest::newRow("rounded there") << "supernet:net@data@bf16-cuda:1" << QStringList{"data", "bf16", "cuda:1"};
        QTest::newRow("operators") << "supernet:net@data@cpu-aten" << QStringList{"data", "fp32", "cpu-aten"};
        QTest::newRow("no number") << "supernet:net@data@cuda:" << QStringList{"cuda:", "fp32", "cpu"};
        QTest::newRow("no device") << "supernet:net@data@bf16-" << QStringList{"bf16-", "fp32", "cpu"};
    }

    void supernetsSayTheirDevice()
    {
        QFETCH(QString, words);
        QFETCH(QStringList, parts);
        const auto spec = parsePredictorSpec(words.toStdString());
        QVERIFY2(spec.has_value(), spec ? "" : spec.error().detail.c_str());
        const SupernetWords found = supernetWords(*spec);
        const SupernetWords again = supernetWords(supernetSpec(found));
        for (const SupernetWords &one : {found, again}) {
            QCOMPARE(QString::fromStdString(one.corpus), parts[0]);
            QCOMPARE(QString::fromStdString(std::string(name(one.precision))), parts[1]);
            QCOMPARE(QString::fromStdString(one.device), parts[2]);
        }
    }

    void wrongTextsAreExplained_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("message");
        QTest::newRow("empty") << ""
                               << "found its end, expected a predictor";
        QTest::newRow("no member") << "ensemble:hat+"
                                   << "found its end, expected a predictor";
        QTest::newRow("no corpus") << "supernet:net.safetensors"
                                   << "expected FILE@FOLDER";
        QTest::newRow("stray plus") << "hat+mean"
                                    << "found \"+\" at column 4, expected the end";
        QTest::newRow("open bracket") << "ensemble:(hat+mean"
                                      << "expected a closing bracket";
        QTest::newRow("stray bracket") << "hat)"
                                       << "found \")\" at column 4, expected the end";
        QTest::newRow("unknown prefix") << "best:hat"
                                        << "found \":\" at column 5";
        QTest::newRow("no program") << "exec:"
                                    << "expected a program";
        QTest::newRow("empty program") << "exec:''"
                                       << "expected a program";
        QTest::newRow("no file") << "distilled:"
                                 << "expected a file";
        QTest::newRow("open quote") << "exec:'a"
                                    << "expected a closing quote";
        QTest::newRow("nothing in a name") << "'()'"
                                           << "expected a predictor";
    }

    void wrongTextsAreExplained()
    {
        QFETCH(QString, words);
        QFETCH(QString, message);
        const auto spec = parsePredictorSpec(words.toStdString());
        QVERIFY(!spec.has_value());
        QVERIFY2(QString::fromStdString(spec.error().detail).contains(message), spec.error().detail.c_str());
    }

    void endlessTextsAreRefused()
    {
        QCOMPARE(parsePredictorSpec(std::string(5000, 'a')).error().code, ErrorCode::TooLarge);
        QCOMPARE(parsePredictorSpec(std::string(500, '(')).error().code, ErrorCode::TooLarge);
    }

    void namesAreLowerCaseWithHyphens()
    {
        QCOMPARE(predictorName("Neuron-wise MoS"), std::string("neuron-wise-mos"));
        QCOMPARE(predictorName("  v1.2_b (full!) "), std::string("v1.2_b-full"));
        QCOMPARE(predictorName("..."), std::string("..."));
        QCOMPARE(predictorName("()"), std::string());
    }
};

QTEST_APPLESS_MAIN(PredictorSpecTest)
#include "predictor_spec_test.moc"
