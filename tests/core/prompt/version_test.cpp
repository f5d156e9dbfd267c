#include "core/base/rng.h"
#include "core/prompt/assembly.h"
#include "core/prompt/diff.h"
#include "core/prompt/prompt_version.h"
#include "tests/support/example_data.h"

#include <QtTest>

#include <algorithm>
#include <functional>

using namespace foresearch;
using namespace foresearch::prompt;

namespace {

Prompt examplePrompt()
{
    const eval::TfsTask task = testing::exampleData().tasks[0];
    return *assemble(*openTemplate("generic"), task, task.splits[0], {.taskExamples = {{"in", "aus"}, {"a", "b"}}});
}

std::string joinedLines(const std::vector<LineDiff> &diff, Change leftOut)
{
    std::string text;
    for (const LineDiff &line : diff)
        if (line.change != leftOut)
            text += line.text + "\n";
    return text;
}

/// Length of the longest common subsequence, by trying everything.
std::size_t longestCommon(const std::string &a, const std::string &b, std::size_t i = 0, std::size_t j = 0)
{
    if (i == a.size() || j == b.size())
        return 0;
    if (a[i] == b[j])
        return 1 + longestCommon(a, b, i + 1, j + 1);
    return std::max(longestCommon(a, b, i + 1, j), longestCommon(a, b, i, j + 1));
}

PartDiff partOf(const std::vector<PartDiff> &parts, const std::string &name)
{
    for (const PartDiff &part : parts)
        if (part.name == name)
            return part;
    return {};
}

} // namespace

class VersionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHashOfAContentNeverChanges()
    {
        // Computed with Python's json and hashlib. Another hash would make those in users' projects worthless.
        const Prompt prompt{
            .words = ImportedText{"$$$seedarch_examples$$$"},
            .demonstrations = {{{.encoder = {512, {{1024, 4}}}, .decoder = {640, {{2048, 8, 4, -1}}}}, 24.3}}};
        QCOMPARE(contentHash(prompt), std::string("e1e01590eff4b40184b26a63cee830ff8cc14e73019a81a44d8569c945c07553"));
    }

    void everyChangeOfTheContentChangesTheHash()
    {
        const Prompt prompt = examplePrompt();
        const std::vector<std::function<void(Prompt &)>> changes{
            [](Prompt &p) { std::get<PromptWords>(p.words).role += "."; },
            [](Prompt &p) { std::get<PromptWords>(p.words).definitions[9] += "."; },
            [](Prompt &p) { std::swap(p.taskExamples[0], p.taskExamples[1]); },
            [](Prompt &p) { p.demonstrations.pop_back(); },
            [](Prompt &p) { p.demonstrations[0].bleu += 0.001; },
            [](Prompt &p) { p.layout = Layout::Figure; },
            [](Prompt &p) { p.components = p.components.without(Component::Role); },
            [](Prompt &p) { p.sizes.vocabularySize = 44512; },
            [](Prompt &p) { p.words = ImportedText{"text"}; }};
        std::vector<std::string> hashes{contentHash(prompt)};
        for (const auto &change : changes) {
            Prompt changed = prompt;
            change(changed);
            hashes.push_back(contentHash(changed));
        }
        std::sort(hashes.begin(), hashes.end());
        QVERIFY(std::adjacent_find(hashes.begin(), hashes.end()) == hashes.end());
        QCOMPARE(contentHash(prompt), contentHash(examplePrompt()));
    }

    void aVersionComesBackFromItsFile()
    {
        Prompt imported = examplePrompt();
        imported.words = ImportedText{"a\n$$$task_examples$$$"};
        for (const Prompt &prompt : {examplePrompt(), imported}) {
            const PromptVersion version(prompt, std::string(64, 'a'));
            const auto again = parsePrompt(promptJson(version), {"again.json"});
            QVERIFY2(again, again ? "" : again.error().detail.c_str());
            QVERIFY(*again == version);
            QCOMPARE(promptJson(*again), promptJson(version));
        }
    }

    void aChangedOrWrongFileIsRefusedInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("sentence");
        QTest::newRow("changed") << QByteArray("Judge network") << QByteArray("Guess network")
                                 << QByteArray("the file was changed");
        QTest::newRow("newer") << QByteArray("\"version\": 1") << QByteArray("\"version\": 2")
                               << QByteArray("at most version 1");
        QTest::newRow("component") << QByteArray("\"role\",") << QByteArray("\"roll\",")
                                   << QByteArray("key \"components[0]\": found string \"roll\"");
        QTest::newRow("layout") << QByteArray("\"code\"") << QByteArray("\"cube\"") << QByteArray("one of figure code");
        QTest::newRow("BLEU") << QByteArray("\"bleu\": 31.89") << QByteArray("\"bleu\": 131.89")
                              << QByteArray("expected 0 to 100");
        QTest::newRow("architecture") << QByteArray("\"embed_dim\": 512") << QByteArray("\"embed_dim\": -1")
                                      << QByteArray("demonstrations[0].architecture");
        QTest::newRow("vocabulary") << QByteArray("\"vocabulary_size\": 32768") << QByteArray("\"vocabulary_size\": 0")
                                    << QByteArray("sizes.vocabulary_size");
        QTest::newRow("not JSON") << QByteArray("{") << QByteArray("") << QByteArray("p.json, line 2");
    }

    void aChangedOrWrongFileIsRefusedInOneSentence()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, sentence);
        QByteArray text = QByteArray::fromStdString(promptJson(PromptVersion(examplePrompt())));
        const qsizetype at = text.indexOf(from);
        QVERIFY(at >= 0);
        text.replace(at, from.size(), to);
        const auto read = parsePrompt(text.toStdString(), {"p.json"});
        QVERIFY(!read);
        QVERIFY2(read.error().detail.find(sentence.toStdString()) != std::string::npos, read.error().detail.c_str());
    }

    void aLineDiffIsAShortestWayBetweenItsTexts()
    {
        Rng rng(3);
        for (int i = 0; i < 500; ++i) {
            std::string texts[2];
            std::string letters[2];
            for (int side = 0; side < 2; ++side)
                for (std::size_t n = rng.below(9); n > 0; --n) {
                    letters[side] += static_cast<char>('a' + static_cast<char>(rng.below(3)));
                    texts[side] += std::string(1, letters[side].back()) + "\n";
                }
            const auto diff = diffLines(texts[0], texts[1]);
            QCOMPARE(joinedLines(diff, Change::Added), texts[0]);
            QCOMPARE(joinedLines(diff, Change::Removed), texts[1]);
            const auto same = static_cast<std::size_t>(std::count_if(
                diff.begin(), diff.end(), [](const LineDiff &line) { return line.change == Change::Same; }));
            QCOMPARE(same, longestCommon(letters[0], letters[1]));
        }
    }

    void hugeTextsAreComparedInBlocks()
    {
        std::string before;
        std::string after;
        for (int i = 0; i < 5000; ++i) {
            before += "b" + std::to_string(i) + "\n";
            after += "a" + std::to_string(i) + "\n";
        }
        const auto diff = diffLines("same\n" + before + "end", "same\n" + after + "end");
        QCOMPARE(diff.size(), std::size_t{10'002});
        QCOMPARE(joinedLines(diff, Change::Added), "same\n" + before + "end\n");
    }

    void promptsAreComparedByComponent()
    {
        const Prompt before = examplePrompt();
        Prompt after = before;
        after.components = after.components.without(Component::FirstInstruction).without(Component::Role);
        std::get<PromptWords>(after.words).definitions[0] = "other";
        const auto parts = diffPrompts(before, after);
        QCOMPARE(partOf(parts, "role").change, Change::Removed);
        QCOMPARE(partOf(parts, "instruction-1").change, Change::Removed);
        QCOMPARE(partOf(parts, "instruction-2").change, Change::Same); // though it has another number
        QCOMPARE(partOf(parts, "task-examples").change, Change::Same);
        const PartDiff changed = partOf(parts, "hyperparameters");
        QCOMPARE(changed.change, Change::Changed);
        QCOMPARE(std::count_if(changed.lines.begin(), changed.lines.end(),
                               [](const LineDiff &line) { return line.change != Change::Same; }),
                 std::ptrdiff_t{2});
        QCOMPARE(partOf(parts, "test-architecture").change, Change::Same);
        const auto reversed = diffPrompts(after, before);
        QCOMPARE(partOf(reversed, "role").change, Change::Added);
    }
};

QTEST_APPLESS_MAIN(VersionTest)
#include "version_test.moc"
