#include "core/text/bleu.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/text/unicode.h"

#include <QtTest>

#include <cmath>

using namespace foresearch;
using namespace foresearch::text;

namespace {

const char *const kCat = "The cat sat on the mat.";

BleuLines counted(const std::vector<std::string> &hypotheses, const std::vector<ReferenceStream> &references,
                  const BleuOptions &options = {})
{
    const auto lines = countForBleu(hypotheses, references, options);
    return lines ? *lines : BleuLines{};
}

std::string joined(const std::string &line, BleuTokenizer tokenizer)
{
    const std::string tokens = tokenizeForBleu(line, tokenizer);
    std::string text;
    for (const std::string_view word : words(tokens))
        text += (text.empty() ? "" : "|") + std::string(word);
    return text;
}

std::string caseFile()
{
    return (qEnvironmentVariable("FORESEARCH_REFERENCE_DATA") + "/bleu_cases.json").toStdString();
}

BleuOptions optionsOf(const Json &json)
{
    BleuOptions options;
    const std::string tokenizer = json["tokenize"];
    for (const auto candidate :
         {BleuTokenizer::Mteval13a, BleuTokenizer::International, BleuTokenizer::Characters, BleuTokenizer::None})
        if (tokenizer == name(candidate))
            options.tokenizer = candidate;
    const std::string smoothing = json["smooth_method"];
    options.smoothing = smoothing == "exp"     ? BleuSmoothing::Exponential
                        : smoothing == "floor" ? BleuSmoothing::Floor
                        : smoothing == "add-k" ? BleuSmoothing::AddK
                                               : BleuSmoothing::None;
    options.isLowerCased = json["lowercase"];
    if (!json["smooth_value"].is_null())
        options.smoothingValue = json["smooth_value"].get<double>();
    options.hasEffectiveOrder = json["effective_order"];
    return options;
}

/// Empty where the score is the expected one.
std::string difference(const BleuScore &found, const Json &expected)
{
    const auto isFar = [](double a, double b) { return std::abs(a - b) > 1e-9 * std::max(1.0, std::abs(b)); };
    if (isFar(found.score, expected["score"].get<double>()))
        return "score " + std::to_string(found.score);
    for (std::size_t n = 0; n < kBleuOrder; ++n)
        if (isFar(found.matches[n], expected["counts"][n].get<double>())
            || isFar(found.counts[n], expected["totals"][n].get<double>())
            || isFar(found.precisions[n], expected["precisions"][n].get<double>()))
            return "order " + std::to_string(n + 1);
    if (isFar(found.brevityPenalty, expected["bp"].get<double>())
        || found.hypothesisLength != expected["sys_len"].get<std::size_t>()
        || found.referenceLength != expected["ref_len"].get<std::size_t>())
        return "lengths";
    return {};
}

} // namespace

class BleuTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void casesOfSacreBleuAreEqual()
    {
        const auto content = readFile(caseFile());
        if (!content)
            QSKIP("bleu_cases.json is not there: set FORESEARCH_REFERENCE_DATA.");
        const auto json = parseJson(*content, {caseFile()});
        QVERIFY(json);
        QCOMPARE((*json)["sacrebleu"].get<std::string>(), std::string(kSacreBleuVersion));
        std::size_t compared = 0;
        for (const Json &entry : (*json)["cases"]) {
            const std::string caseName = entry["name"];
            const std::string problem = entry["kind"] == "tokenised" ? compareTokenised(entry) : compareSacre(entry);
            QVERIFY2(problem.empty(), (caseName + ": " + problem).c_str());
            ++compared;
        }
        QVERIFY(compared > 10);
    }

    void linesAreTakenApart_data()
    {
        QTest::addColumn<int>("tokenizer");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("tokens");
        const auto is = [](BleuTokenizer tokenizer) { return static_cast<int>(tokenizer); };
        const int plain = is(BleuTokenizer::Mteval13a);
        const int international = is(BleuTokenizer::International);
        QTest::newRow("13a, end of sentence") << plain << "Yes, it does."
                                              << "Yes|,|it|does|.";
        QTest::newRow("13a, numbers") << plain << "1,000.5 and .5, 3."
                                      << "1,000.5|and|.|5|,|3|.";
        QTest::newRow("13a, hyphen behind a number") << plain << "5-6 a-b"
                                                     << "5|-|6|a-b";
        QTest::newRow("13a, entities") << plain << "&amp;lt; &quot;a&quot; &apos;"
                                       << "<|\"|a|\"|&|apos|;";
        QTest::newRow("13a, skipped") << plain << "a<skipped>b-\nc\nd"
                                      << "abc|d";
        QTest::newRow("13a, other scripts") << plain << "\u201eJa\u201c \u3002."
                                            << "\u201eJa\u201c|\u3002|.";
        QTest::newRow("intl, quotes") << international << "\u201eJa\u201c, 1.5 \u20ac"
                                      << "\u201e|Ja|\u201c|,|1.5|\u20ac";
        QTest::newRow("intl, other digits") << international << "\u0661.\u0662 a.b"
                                            << "\u0661.\u0662|a|.|b";
        QTest::newRow("char") << is(BleuTokenizer::Characters) << "\u6211 a\u3000b"
                              << "\u6211|a|b";
        QTest::newRow("none") << is(BleuTokenizer::None) << "a.b\tc\u00a0d  e"
                              << "a.b|c|d|e";
    }

    void linesAreTakenApart()
    {
        QFETCH(int, tokenizer);
        QFETCH(QString, line);
        QFETCH(QString, tokens);
        QCOMPARE(QString::fromStdString(joined(line.toStdString(), static_cast<BleuTokenizer>(tokenizer))), tokens);
    }

    void equalTextsHaveOneHundred()
    {
        const BleuLines lines = counted({kCat}, {{kCat}});
        QVERIFY(std::abs(bleuScore(lines.total(), {}).score - 100) < 1e-9);
        QCOMPARE(lines.lines.front().counts, (std::array<std::size_t, 4>{7, 6, 5, 4}));
        QCOMPARE(lines.lines.front().matches, lines.lines.front().counts);
    }

    void nothingInCommonIsZero()
    {
        QCOMPARE(bleuScore(counted({"a b c d"}, {{"e f g h"}}).total(), {}).score, 0.0);
        QCOMPARE(bleuScore(counted({""}, {{"e f g h"}}).total(), {}).score, 0.0);
    }

    void repeatedWordsAreClipped()
    {
        const auto total = counted({"the the the the the the the"}, {{"the cat is on the mat"}, {"the the"}}).total();
        QCOMPARE(total.matches[0], std::size_t{2});
        QCOMPARE(total.matches[1], std::size_t{1});
        QCOMPARE(total.referenceLength, std::size_t{6});
    }

    void theNearerAndThenShorterReferenceCountsForTheLength()
    {
        const auto lengthAgainst = [](const char *one, const char *other) {
            return counted({"a b c"}, {{one}, {other}}).total().referenceLength;
        };
        QCOMPARE(lengthAgainst("a", "a b c d"), std::size_t{4});
        QCOMPARE(lengthAgainst("a b c d", "a b"), std::size_t{2});
    }

    void missingReferencesAreLeftOut()
    {
        const std::vector<ReferenceStream> streams{{"a b", "c d"}, {std::nullopt, "c"}};
        const BleuLines lines = counted({"a b", "c d"}, streams);
        QCOMPARE(lines.references, std::size_t{0});
        QCOMPARE(bleuSignature({}, lines.references), std::string("nrefs:var|case:mixed|eff:no|tok:13a|smooth:exp|"
                                                                  "version:2.6.0"));
        const auto none = countForBleu(std::vector<std::string>{"a", "b"}, std::vector<ReferenceStream>{{"a", ""}}, {});
        QVERIFY(!none);
        QCOMPARE(none.error().detail, std::string("BLEU, line 2: found no reference, expected at least one."));
    }

    void listsOfOtherLengthsAreRefused()
    {
        const std::vector<std::string> two{"a", "b"};
        QVERIFY(!countForBleu(two, std::vector<ReferenceStream>{{"a"}}, {}));
        QVERIFY(!countForBleu(two, {}, {}));
        QVERIFY(!countForBleu({}, std::vector<ReferenceStream>{{}}, {}));
        QVERIFY(!countForTokenisedBleu(two, {}, {}));
    }

    void smoothingIsSaidInSignatures_data()
    {
        QTest::addColumn<int>("smoothing");
        QTest::addColumn<double>("score");
        QTest::addColumn<QString>("words");
        // "a b c d" against "a b x d": matches 3 of 4, 1 of 3, none of 2, none of 1.
        const auto is = [](BleuSmoothing smoothing) { return static_cast<int>(smoothing); };
        const auto mean = [](double a, double b, double c, double d) { return 100 * std::pow(a * b * c * d, 0.25); };
        QTest::newRow("none") << is(BleuSmoothing::None) << 0.0 << "smooth:none|";
        QTest::newRow("exp") << is(BleuSmoothing::Exponential) << mean(0.75, 1 / 3.0, 0.25, 0.25) << "smooth:exp|";
        QTest::newRow("floor") << is(BleuSmoothing::Floor) << mean(0.75, 1 / 3.0, 0.05, 0.1) << "smooth:floor[0.10]|";
        QTest::newRow("add-k") << is(BleuSmoothing::AddK) << mean(0.75, 0.5, 1 / 3.0, 0.5) << "smooth:add-k[1.00]|";
    }

    void smoothingIsSaidInSignatures()
    {
        QFETCH(int, smoothing);
        QFETCH(double, score);
        QFETCH(QString, words);
        const BleuOptions options{.smoothing = static_cast<BleuSmoothing>(smoothing)};
        const auto total = counted({"a b c d"}, {{"a b x d"}}).total();
        QVERIFY(std::abs(bleuScore(total, options).score - score) < 1e-9);
        QVERIFY(bleuSignature(options, 1).find(words.toStdString()) != std::string::npos);
    }

    void lowerCaseIsUnicodes()
    {
        QCOMPARE(lowerCase("\u00c4\u00d6 \u0130 \u03a3\u0391\u03a3"),
                 std::string("\u00e4\u00f6 i\u0307 \u03c3\u03b1\u03c2"));
        QCOMPARE(lowerCase(""), std::string());
        QCOMPARE(counted({"\u00c4PFEL"}, {{"\u00e4pfel"}}, {.isLowerCased = true}).total().matches[0], std::size_t{1});
    }

    void piecesAreJoined()
    {
        QCOMPARE(joinPieces("un@@ known word@@", PieceStyle::SubwordNmt), std::string("unknown word"));
        QCOMPARE(joinPieces("\u2581a \u2581c at .", PieceStyle::SentencePiece), std::string("a cat."));
        QCOMPARE(joinPieces("a@@ b ", PieceStyle::None), std::string("a@@ b "));
    }

    void compoundsAreSplitFromLeftToRight()
    {
        QCOMPARE(splitCompounds("a-b-c d - e f-"), std::string("a ##AT##-##AT## b-c d - e f-"));
        QCOMPARE(splitCompounds("x--y"), std::string("x ##AT##-##AT## -y"));
    }

    void emptyTokenisedLinesAreOneWord()
    {
        const auto lines =
            countForTokenisedBleu(std::vector<std::string>{"", "a"}, std::vector<std::string>{"", "<unk>"}, {});
        QVERIFY(lines);
        QCOMPARE(lines->lines[0].matches[0], std::size_t{1});
        QCOMPARE(lines->lines[1].matches[0], std::size_t{0});
    }

private:
    static std::string compareSacre(const Json &entry)
    {
        const auto hypotheses = entry["hypotheses"].get<std::vector<std::string>>();
        std::vector<ReferenceStream> references;
        for (const Json &stream : entry["references"]) {
            ReferenceStream &lines = references.emplace_back();
            for (const Json &line : stream)
                lines.push_back(line.is_null() ? std::nullopt : std::optional(line.get<std::string>()));
        }
        const BleuOptions options = optionsOf(entry["options"]);
        const auto found = countForBleu(hypotheses, references, options);
        if (!found)
            return found.error().detail;
        if (bleuSignature(options, found->references) != entry["signature"].get<std::string>())
            return "signature " + bleuSignature(options, found->references);
        if (entry["kind"] == "corpus")
            return difference(bleuScore(found->total(), options), entry["result"]);
        for (std::size_t i = 0; i < found->lines.size(); ++i)
            if (const auto problem = difference(bleuScore(found->lines[i], options), entry["result"][i]);
                !problem.empty())
                return problem;
        return {};
    }

    static std::string compareTokenised(const Json &entry)
    {
        const Json &options = entry["options"];
        const auto found = countForTokenisedBleu(
            entry["hypotheses"].get<std::vector<std::string>>(), entry["references"][0].get<std::vector<std::string>>(),
            {.pieces = options["remove_bpe"] ? PieceStyle::SubwordNmt : PieceStyle::None,
             .splitsCompounds = options["compound_split"],
             .isLowerCased = options["ignore_case"]});
        if (!found)
            return found.error().detail;
        return difference(bleuScore(found->total(), {.smoothing = BleuSmoothing::None}), entry["result"]);
    }
};

QTEST_APPLESS_MAIN(BleuTest)
#include "bleu_test.moc"
