#include "core/base/file.h"
#include "core/store/database.h"
#include "core/store/project_replies.h"
#include "core/store/project_report.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::store;

namespace {

template <typename T>
const char *why(const Result<T> &result)
{
    return result ? "" : result.error().detail.c_str();
}

prompt::JournaledReply reply(const std::string &question, const std::string &text, int sample = 0)
{
    prompt::JournaledReply reply{.key = {},
                                 .endpoint = "openai https://api.example.com/v1",
                                 .model = "gpt-4.1",
                                 .sample = sample,
                                 .request = R"({"content":")" + question + R"("})",
                                 .text = text,
                                 .usage = prompt::TokenUsage{.promptTokens = 100, .completionTokens = 3},
                                 .body = R"({"choices":[]})"};
    reply.key = prompt::replyKey({reply.endpoint, reply.model, reply.request, reply.sample});
    return reply;
}

} // namespace

class RepliesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto project = Project::create(path("p.foresearch"));
        QVERIFY2(project, why(project));
        m_project = std::make_unique<Project>(std::move(*project));
    }

    void aReplyIsFoundByItsQuestionAndNoOther()
    {
        ProjectReplies journal(*m_project);
        const auto first = reply("one", "26.5");
        const auto second = reply("one", "26.9", 1);
        QVERIFY(journal.commit(std::vector{first, second}));
        const auto found = journal.find(std::vector{first.key, std::string(64, '0'), second.key});
        QVERIFY2(found, why(found));
        QCOMPARE(found->size(), std::size_t{2});
        QVERIFY(found->at(first.key) == first && found->at(second.key) == second);
    }

    void theFirstReplyToAQuestionCounts()
    {
        ProjectReplies journal(*m_project);
        QVERIFY(journal.commit(std::vector{reply("one", "26.5")}));
        QVERIFY(journal.commit(std::vector{reply("one", "1.0"), reply("two", "3")}));
        const auto key = reply("one", "").key;
        QCOMPARE((*journal.find({&key, 1})).at(key).text, std::string("26.5"));
        QCOMPARE(m_project->replyCounts()->front(),
                 (ReplyCount{"openai https://api.example.com/v1", "gpt-4.1", 2, 200, 6}));
    }

    void aReplyUnderAnotherKeyIsRefusedWithAllOfItsCommit()
    {
        ProjectReplies journal(*m_project);
        auto wrong = reply("two", "3");
        wrong.model = "gpt-5";
        const auto refused = journal.commit(std::vector{reply("one", "26.5"), wrong});
        QCOMPARE(refused.error().code, ErrorCode::BadValue);
        QVERIFY(m_project->replyCounts()->empty());
    }

    void whatIsNoUtf8ComesBackByteForByte()
    {
        auto odd = reply("one", std::string("26\0.5\xff", 6));
        odd.tokens = {{"\xe2\x80", -0.5, {{std::string("\0\xfe", 2), -9999}}}};
        odd.body = "\xff\xfe<html>";
        QVERIFY2(m_project->addReplies({&odd, 1}), "commit");
        QVERIFY(m_project->findReplies({&odd.key, 1})->at(odd.key) == odd);
        const auto text = repliesText(*m_project);
        QVERIFY2(text, why(text));
        QVERIFY(OrderedJson::accept(*text));
    }

    void aReaderFollowsAndCannotCommit()
    {
        auto reader = Project::open(path("p.foresearch"), Access::Read);
        QVERIFY2(reader, why(reader));
        const auto first = reply("one", "26.5");
        QVERIFY(m_project->addReplies({&first, 1}));
        QCOMPARE(reader->findReplies({&first.key, 1})->size(), std::size_t{1});
        QCOMPARE(reader->addReplies({&first, 1}).error().code, ErrorCode::CannotWrite);
    }

    void compactingAndRemovingRunsLeaveReplies()
    {
        const auto first = reply("one", "26.5");
        QVERIFY(m_project->addReplies({&first, 1}));
        const auto run = m_project->addRun({.kind = "evaluate", .commandLine = ""});
        QVERIFY(run && m_project->removeRun(*run) && m_project->compact());
        QCOMPARE(m_project->findReplies({&first.key, 1})->size(), std::size_t{1});
    }

    void aCopyCanBeWithoutRepliesToTheLastByte()
    {
        const auto secret = reply("a secret question", "a secret answer");
        QVERIFY(m_project->addReplies({&secret, 1}));
        QVERIFY(m_project->setSetting("kept", "yes"));
        QVERIFY(m_project->saveCopy(path("all.foresearch")));
        for (const Access access : {Access::Write, Access::Read}) {
            const std::string name = access == Access::Write ? "writer.foresearch" : "reader.foresearch";
            if (access == Access::Read) {
                auto reader = Project::open(path("p.foresearch"), access);
                QVERIFY(reader && reader->saveCopy(path(name), {}, ReplyCopying::LeftOut));
            } else {
                QVERIFY(m_project->saveCopy(path(name), {}, ReplyCopying::LeftOut));
            }
            QVERIFY(readFile(path(name))->find("secret") == std::string::npos);
            auto copy = Project::open(path(name), Access::Write);
            QVERIFY2(copy, why(copy));
            QVERIFY(copy->replyCounts()->empty() && copy->check()->empty());
            QCOMPARE(**copy->setting("kept"), std::string("yes"));
        }
        auto all = Project::open(path("all.foresearch"), Access::Read);
        QCOMPARE(all->replyCounts()->size(), std::size_t{1});
        QCOMPARE(m_project->replyCounts()->size(), std::size_t{1});
    }

    void checkFindsAReplyUnderAWrongKey()
    {
        const auto first = reply("one", "26.5");
        QVERIFY(m_project->addReplies({&first, 1}) && m_project->check()->empty());
        m_project.reset();
        {
            auto database = Database::open(path("p.foresearch"), Database::OpenMode::Existing);
            QVERIFY(database->run("UPDATE reply SET model = 'gpt-5'"));
        }
        auto project = Project::open(path("p.foresearch"), Access::Read);
        const auto problems = project->check();
        QVERIFY2(problems, why(problems));
        QCOMPARE(problems->size(), std::size_t{1});
    }

private:
    std::filesystem::path path(const std::string &name) const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(RepliesTest)
#include "replies_test.moc"
