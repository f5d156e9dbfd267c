#include "core/llm/asking.h"
#include "core/llm/replay.h"
#include "tests/support/formula_chat.h"

#include <QtTest>

using namespace foresearch;
using namespace foresearch::llm;
using foresearch::testing::chatReply;
using foresearch::testing::FormulaChat;
using foresearch::testing::MemoryReplies;

namespace {

template <typename T>
const char *why(const Result<T> &result)
{
    return result ? "" : result.error().detail.c_str();
}

std::vector<Question> samplesOf(const std::string &prompt, int count)
{
    std::vector<Question> questions;
    for (int sample = 0; sample < count; ++sample)
        questions.push_back(
            {{.model = "m", .messages = {{ChatRole::User, prompt}}, .topP = 0.5, .maxTokens = 25}, sample});
    return questions;
}

/// As many answers as are asked for, or `most`; 10 prompt tokens a call and 4 for an answer.
Result<ChatReply> several(const ChatRequest &request, int most)
{
    const int count = std::min(request.choiceCount, most);
    ChatReply reply = chatReply("0", prompt::TokenUsage{.promptTokens = 10, .completionTokens = 4 * count});
    reply.choices.clear();
    for (int i = 0; i < count; ++i) {
        ChatChoice choice;
        choice.text = std::to_string(20 + i);
        reply.choices.push_back(choice);
    }
    reply.body = "{}";
    reply.sentBody = "with n";
    return reply;
}

struct Setting {
    std::shared_ptr<FormulaChat> chat;
    std::shared_ptr<MemoryReplies> journal = std::make_shared<MemoryReplies>();

    Asking asking(int answersAtOnce, Budget budget = {}) const
    {
        return Asking({.endpoint = "here",
                       .provider = chat,
                       .journal = journal,
                       .budget = std::move(budget),
                       .answersAtOnce = answersAtOnce});
    }
};

} // namespace

class AskingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samplesOfARequestAreAskedForInOneCallWhereTheEndpointGivesSeveral()
    {
        const Setting setting{std::make_shared<FormulaChat>([](const ChatRequest &r) { return several(r, 128); })};
        Asking asking = setting.asking(128);
        auto questions = samplesOf("a", 5);
        for (const Question &question : samplesOf("b", 2))
            questions.push_back(question);
        const auto answers = asking.ask(questions, {});
        QVERIFY2(answers, why(answers));
        QCOMPARE(setting.chat->asked.size(), std::size_t{2});
        QCOMPARE(setting.chat->asked.front().choiceCount, 5);
        for (int i = 0; i < 5; ++i)
            QCOMPARE((*answers)[static_cast<std::size_t>(i)]->text, std::to_string(20 + i));
        QCOMPARE(asking.counts().answered, std::int64_t{7});
        QCOMPARE(asking.budget().spent().calls, std::int64_t{2});
        QCOMPARE(asking.counts().usage.promptTokens, std::int64_t{20});
    }

    void repliesOfOneCallHaveKeysOfTheirOwnAndTokensThatAddUp()
    {
        const Setting setting{std::make_shared<FormulaChat>([](const ChatRequest &r) { return several(r, 128); })};
        Asking first = setting.asking(128);
        QVERIFY(first.ask(samplesOf("a", 4), {}));
        prompt::TokenUsage sum;
        for (const auto &[key, reply] : setting.journal->replies) {
            QCOMPARE(key, prompt::replyKey({reply.endpoint, reply.model, reply.request, reply.sample}));
            QVERIFY(reply.request.find("\"n\"") == std::string::npos);
            QCOMPARE(reply.sentRequest, std::string("with n"));
            QCOMPARE(reply.body.empty(), reply.sample != 0);
            sum += reply.usage.value_or(prompt::TokenUsage());
        }
        QCOMPARE(sum.promptTokens, std::int64_t{10});
        QCOMPARE(sum.completionTokens, std::int64_t{16});
        // One at a time or not: the questions are the same.
        Asking second = setting.asking(1);
        QVERIFY(second.ask(samplesOf("a", 5), {}));
        QCOMPARE(second.counts().fromJournal, std::int64_t{4});
        QCOMPARE(second.counts().answered, std::int64_t{1});
    }

    void answersThatAreLeftOutAreAskedForOneByOne()
    {
        const Setting setting{std::make_shared<FormulaChat>([](const ChatRequest &r) { return several(r, 1); }, 1)};
        Asking asking = setting.asking(128);
        const auto answers = asking.ask(samplesOf("a", 4), {});
        QVERIFY2(answers, why(answers));
        for (const auto &answer : *answers)
            QVERIFY(answer);
        QCOMPARE(setting.chat->asked.size(), std::size_t{4});
        QCOMPARE(setting.chat->asked.front().choiceCount, 4);
        QCOMPARE(setting.chat->asked.back().choiceCount, 1);
        QCOMPARE(asking.counts().answered, std::int64_t{4});
    }

    void oneCallForSeveralIsBoundByAllOfThem()
    {
        const Setting setting{std::make_shared<FormulaChat>([](const ChatRequest &r) { return several(r, 128); })};
        const std::size_t body = setting.chat->body(samplesOf("a", 1).front().request).size();
        const auto limit = static_cast<std::int64_t>(body) + 8 + 4 * 25;
        for (const std::int64_t tokens : {limit - 1, limit}) {
            Asking asking = setting.asking(128, *Budget::create({.tokens = tokens}, {}));
            const auto answers = asking.ask(samplesOf("a", 4), {});
            QCOMPARE(answers.has_value(), tokens == limit);
        }
        Asking estimated = setting.asking(128);
        const auto estimate = estimated.estimate(samplesOf("b", 4));
        QCOMPARE(estimate->calls, std::int64_t{1});
        QCOMPARE(estimate->answerTokens, 4 * prompt::kAnswerTokens);
        QCOMPARE(estimate->tokensAtMost, limit);
    }

    void aReplaySpendsNothing()
    {
        const Setting setting{std::make_shared<FormulaChat>([](const ChatRequest &r) { return several(r, 1); })};
        Asking asking({.endpoint = "here",
                       .provider = std::make_shared<ReplayProvider>(
                           [&](const ChatRequest &r) { return setting.chat->body(r); }, Unanswered::FailsAlone),
                       .journal = setting.journal});
        QVERIFY(asking.ask(samplesOf("a", 3), {}));
        QCOMPARE(asking.budget().spent(), Spending());
        QCOMPARE(asking.counts().failed, std::int64_t{3});
    }
};

QTEST_GUILESS_MAIN(AskingTest)
#include "asking_test.moc"
