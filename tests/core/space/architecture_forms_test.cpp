#include "core/base/rng.h"
#include "core/space/architecture_json.h"
#include "core/space/architecture_lines.h"
#include "core/space/architecture_yml.h"
#include "core/space/canonical_scan.h"
#include "core/space/genome.h"

#include <QtTest>

using namespace foresearch;
using namespace foresearch::space;

namespace {

Architecture example()
{
    Architecture architecture;
    architecture.encoder = {512, {{2048, 8}, {1024, 4}}};
    architecture.decoder = {640, {{3072, 8, 4, 1}}};
    return architecture;
}

const char *const kCanonical =
    R"({"encoder":{"embed_dim":512,"ffn_dims":[2048,1024],"self_heads":[8,4]},)"
    R"("decoder":{"embed_dim":640,"ffn_dims":[3072],"self_heads":[8],"cross_heads":[4],"arbitrary_attentions":[1]}})";

const char *const kLines = "encoder-embed-dim-subtransformer: 512\n"
                           "encoder-layer-num-subtransformer: 2\n"
                           "encoder-ffn-embed-dim-all-subtransformer: [2048, 1024]\n"
                           "encoder-self-attention-heads-all-subtransformer: [8, 4]\n"
                           "decoder-embed-dim-subtransformer: 640\n"
                           "decoder-layer-num-subtransformer: 1\n"
                           "decoder-ffn-embed-dim-all-subtransformer: [3072]\n"
                           "decoder-self-attention-heads-all-subtransformer: [8]\n"
                           "decoder-ende-attention-heads-all-subtransformer: [4]\n"
                           "decoder-arbitrary-ende-attn-all-subtransformer: [1]\n";

std::string joined(const std::vector<std::string> &lines)
{
    std::string text;
    for (const std::string &line : lines)
        text += line + "\n";
    return text;
}

std::string replaced(std::string text, const std::string &what, const std::string &with)
{
    const std::size_t at = text.find(what);
    return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

/// The text as a TFS-Eval row's list of lines.
std::string tfsRow(const std::string &lines)
{
    Json list = Json::array();
    std::size_t begin = 0;
    for (std::size_t end = lines.find('\n'); end != std::string::npos; end = lines.find('\n', begin)) {
        list.push_back(lines.substr(begin, end - begin));
        begin = end + 1;
    }
    return Json{{"arch_info", list}, {"valid_BLEU", "not looked at"}}.dump();
}

const TextSource kSource{"file", 3};

} // namespace

class ArchitectureFormsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void canonicalJsonIsTheDocumentedText()
    {
        QCOMPARE(canonicalJson(example()), std::string(kCanonical));
        QCOMPARE(OrderedJson::parse(kCanonical).dump(), std::string(kCanonical));
    }

    void linesAreThoseOfTfsEval() { QCOMPARE(joined(architectureLines(example())), std::string(kLines)); }

    void everyFormLeadsBack()
    {
        for (const SearchSpace &space : builtinSpaces()) {
            Rng rng(7);
            for (int i = 0; i < 50; ++i) {
                const Architecture a = decode(space, sampleGenome(space, rng));
                const std::vector<Architecture> one{a};
                QCOMPARE(parseArchitecture(canonicalJson(a), kSource, &space).value(), a);
                QCOMPARE(parseArchitecture(tfsJson(a), kSource, &space).value(), a);
                QCOMPARE(parseArchitecture("{\"scratch\":" + tfsJson(a) + "}", kSource, &space).value(), a);
                QCOMPARE(parseArchitectureLines(joined(architectureLines(a)), kSource, &space).value(), one);
                QCOMPARE(parseArchitectureYml(architectureYml(a), kSource, &space).value(), one);
            }
        }
    }

    void keysMayComeInAnyOrderAndUnknownOnesArePassedOver()
    {
        const std::string text = R"({ "note": 1, "decoder": {"arbitrary_attentions": [1], "cross_heads": [4],
            "self_heads": [8], "ffn_dims": [3072], "embed_dim": 640}, "encoder": {"self_heads": [8, 4], "embed_dim": 512,
            "ffn_dims": [2048, 1024]}})";
        QCOMPARE(parseArchitecture(text, kSource, nullptr).value(), example());
    }

    void hatsYmlMayHaveListsOfTheSupernetsDepthCommentsAndOtherKeys()
    {
        const std::string text = "# found by HAT\nlatency: 57.1\n"
                                 "decoder-layer-num-subtransformer: 1\n"
                                 "decoder-embed-dim-subtransformer: 640\n"
                                 "decoder-ffn-embed-dim-all-subtransformer: [3072]\n"
                                 "decoder-self-attention-heads-all-subtransformer: [8, 4, 4, 4, 8, 8]\n"
                                 "decoder-ende-attention-heads-all-subtransformer:\n  - 4\n  - 8\n"
                                 "decoder-arbitrary-ende-attn-all-subtransformer: [1, -1, 2]\n"
                                 "encoder-embed-dim-subtransformer: 512\n"
                                 "encoder-layer-num-subtransformer: 2\n"
                                 "encoder-ffn-embed-dim-all-subtransformer: [2048, 1024]\n"
                                 "encoder-self-attention-heads-all-subtransformer: [8, 4, 4]\n";
        QCOMPARE(parseArchitectureYml(text, kSource, nullptr).value(), std::vector<Architecture>{example()});
    }

    void aProblemInALaterYmlDocumentNamesItsLine()
    {
        const std::string yml = "# found by a search\n" + architectureYml(example());
        const auto lines = std::count(yml.begin(), yml.end(), '\n');
        for (const std::string wrong : {"---\n,\n", "...\n---\n,\n"}) {
            const auto refused = parseArchitectureYml(yml + wrong, kSource, nullptr);
            QVERIFY(!refused);
        }
        const auto refused = parseArchitectureYml(yml + "---\nencoder-layer-num-subtransformer: x\n", kSource, nullptr);
        QVERIFY(!refused);
        const QString detail = QString::fromStdString(refused.error().detail);
        QVERIFY2(detail.contains(QString("line %1").arg(lines + 2)), qPrintable(detail));
    }

    void severalArchitecturesAreReadFromOneText()
    {
        const std::vector<Architecture> two{example(), example()};
        const std::string yml = architectureYml(example());
        QCOMPARE(parseArchitectureYml(yml + "---\n" + yml, kSource, nullptr).value(), two);
        QCOMPARE(parseArchitectureLines(std::string(kLines) + "\n\n" + kLines + "\n", kSource, nullptr).value(), two);
    }

    void linesMayHaveByteOrderMarkAndCarriageReturns()
    {
        std::string text = std::string("\xEF\xBB\xBF") + kLines;
        for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
            text.replace(at, 1, "\r\n");
        QCOMPARE(parseArchitectureLines(text, kSource, nullptr).value(), std::vector<Architecture>{example()});
        QCOMPARE(parseArchitectureYml(text, kSource, nullptr).value(), std::vector<Architecture>{example()});
    }

    void wrongJsonNamesPlaceFoundAndExpected_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("detail");
        const auto row = [](const char *name, const char *what, const char *with, const char *detail) {
            QTest::newRow(name) << replaced(kCanonical, what, with) << std::string("file, line 3, ") + detail;
        };
        row("missing key", "\"cross_heads\":[4],", "",
            R"(key "decoder.cross_heads": found nothing, expected this key.)");
        row("short list", "[8,4]", "[8]",
            R"(key "encoder.self_heads": found a list of 1, expected a list of 2 (one value a layer).)");
        row("no layers", "[2048,1024]", "[]",
            R"(key "encoder.ffn_dims": found a list of 0, expected a list of 1 to 100 (one value a layer).)");
        row("type", "640", "\"640\"", R"(key "decoder.embed_dim": found string "640", expected an integer.)");
        row("not a list", "[3072]", "3072",
            R"(key "decoder.ffn_dims": found number 3072, expected a list of integers.)");
        row("fraction", "512", "512.5", R"(key "encoder.embed_dim": found number 512.5, expected an integer.)");
        row("null", "512", "null", R"(key "encoder.embed_dim": found nothing, expected this key.)");
        row("zero", "[3072]", "[0]",
            R"(key "decoder.ffn_dims[0]": found FFN dimension 0 in decoder layer 1, expected a value from 1 to 131072.)");
        row("arbitrary attention beyond the encoder", "[1]", "[2]",
            R"(key "decoder.arbitrary_attentions[0]": found arbitrary encoder-decoder attention 2 in decoder layer 1, )"
            "expected -1, or from 1 to one less than the encoder layers (1).");
        QTest::newRow("another object")
            << std::string("{}")
            << std::string("file, line 3: found an object without these keys, expected \"encoder\" and \"decoder\", "
                           "or a TFS-Eval row with \"arch_info\".");
        QTest::newRow("no object") << std::string("[1]")
                                   << std::string("file, line 3: found a list of 1, expected an object.");
    }
    void wrongJsonNamesPlaceFoundAndExpected()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, detail);
        const auto read = parseArchitecture(text, kSource, nullptr);
        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().detail), QString::fromStdString(detail));
    }

    void everyCutOfACanonicalLineIsRefused()
    {
        const std::string text = kCanonical;
        for (std::size_t length = 0; length < text.size(); ++length)
            QCOMPARE(parseArchitecture(text.substr(0, length), kSource, nullptr).error().code, ErrorCode::BadFormat);
    }

    void theQuickReaderTakesExactlyTheCanonicalTexts()
    {
        Rng rng(5);
        for (const SearchSpace &space : builtinSpaces()) {
            for (int i = 0; i < 200; ++i) {
                const Architecture architecture = decode(space, sampleGenome(space, rng));
                std::string text = canonicalJson(architecture);
                QVERIFY(scanCanonicalJson(text) == architecture);
                // A byte that is another one makes another canonical text, or none.
                text[rng.below(text.size())] = "0123456789-,[]{}\":ax "[rng.below(22)];
                if (const auto changed = scanCanonicalJson(text))
                    QCOMPARE(canonicalJson(*changed), text);
            }
        }
        for (const char *text : {"", "{", "007", "{\"encoder\":{}}"})
            QVERIFY(!scanCanonicalJson(text));
        QVERIFY(!scanCanonicalJson(kCanonical + std::string("\n")));
    }

    void valuesOutsideTheSpaceNameItsChoices()
    {
        const SearchSpace space = builtinSpaces().front();
        std::string text = canonicalJson(largestArchitecture(space));
        QCOMPARE(parseArchitecture(replaced(text, "3072,3072", "3072,999"), kSource, &space).error().detail,
                 std::string("file, line 3, key \"encoder.ffn_dims[1]\": found FFN dimension 999 in encoder layer 2, "
                             "expected one of 3072, 2048, 1024 (space hat-wmt14-en-de)."));
    }

    void wrongLinesNamePlaceFoundAndExpected_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("detail");
        const auto row = [](const char *name, const char *what, const char *with, const char *detail) {
            QTest::newRow(name) << replaced(kLines, what, with) << std::string("file, line ") + detail;
        };
        row("missing", "decoder-layer-num-subtransformer: 1\n", "",
            R"(1, key "decoder-layer-num-subtransformer": found nothing, expected this key.)");
        row("twice", "decoder-layer-num-subtransformer: 1\n", "encoder-layer-num-subtransformer: 2\n",
            R"(6, key "encoder-layer-num-subtransformer": found this key again, expected every key once.)");
        row("not a number", "640", "64O",
            R"(5, key "decoder-embed-dim-subtransformer": found "64O", expected an integer.)");
        row("not a list", "[3072]", "3072",
            R"(7, key "decoder-ffn-embed-dim-all-subtransformer": found "3072", )"
            "expected a list of integers like [8, 4].");
        row("cut list", "[8, 4]", "[8, ",
            "4, key \"encoder-self-attention-heads-all-subtransformer\": found \"[8,\", "
            "expected a list of integers like [8, 4].");
        row("long list", "[3072]", "[3072, 1024]",
            R"(7, key "decoder-ffn-embed-dim-all-subtransformer": found a list of 2, )"
            "expected a list of 1 (one value a layer).");
        row("layers", "num-subtransformer: 2", "num-subtransformer: 0",
            R"(2, key "encoder-layer-num-subtransformer": found 0, expected a value from 1 to 100.)");
        row("huge", "640", "99999999999",
            R"(5, key "decoder-embed-dim-subtransformer": found "99999999999", expected an integer.)");
        row("another name", "decoder-embed-dim", "decoder-embed",
            R"(5: found "decoder-embed-subtransformer: 640", expected one of the ten lines )"
            R"("encoder-embed-dim-subtransformer: value" to "decoder-arbitrary-ende-attn-all-subtransformer: [value, ...]".)");
    }
    void wrongLinesNamePlaceFoundAndExpected()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, detail);
        const auto read = parseArchitectureLines(text, {"file"}, nullptr);
        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().detail), QString::fromStdString(detail));
        const auto row = parseArchitecture(tfsRow(text), {"file", 1}, nullptr);
        QVERIFY(!row);
        QCOMPARE(row.error().detail.substr(row.error().detail.find(": found")), detail.substr(detail.find(": found")));
    }

    void wrongYmlNamesPlaceFoundAndExpected_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("detail");
        const auto row = [](const char *name, const char *what, const char *with, const char *detail) {
            QTest::newRow(name) << replaced(kLines, what, with) << std::string("file") + detail;
        };
        row("not a number", "640", "wide",
            R"(, line 5, key "decoder-embed-dim-subtransformer": found "wide", expected an integer.)");
        row("not a list", "[3072]", "3072",
            R"(, line 7, key "decoder-ffn-embed-dim-all-subtransformer": found "3072", )"
            "expected a list of integers like [8, 4].");
        row("short list", "[8, 4]", "[8]",
            R"(, line 4, key "encoder-self-attention-heads-all-subtransformer": found a list of 1, )"
            "expected a list of 2 (one value a layer).");
        row("a list of lists", "[3072]", "[[3072]]",
            R"(, line 7, key "decoder-ffn-embed-dim-all-subtransformer": found a list of 1, expected an integer.)");
        row("cut", "[1]\n", "[1", R"(, line 10: found "end of sequence flow not found", expected YAML.)");
        QTest::newRow("empty") << std::string()
                               << std::string("file: found an empty text, expected lines \"key: value\".");
        QTest::newRow("no map") << std::string("hello")
                                << std::string("file, line 1: found \"hello\", expected lines \"key: value\".");
    }
    void wrongYmlNamesPlaceFoundAndExpected()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, detail);
        const auto read = parseArchitectureYml(text, {"file"}, nullptr);
        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().detail), QString::fromStdString(detail));
    }
};

QTEST_APPLESS_MAIN(ArchitectureFormsTest)
#include "architecture_forms_test.moc"
