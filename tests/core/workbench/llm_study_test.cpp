#include "core/prompt/assembly.h"
#include "core/store/project_replies.h"
#include "core/workbench/judgements.h"
#include "core/workbench/llm_models.h"
#include "core/workbench/llm_study.h"
#include "tests/support/example_data.h"
#include "tests/support/formula_chat.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::workbench;
using testing::chatReply;
using testing::FormulaChat;

namespace {

template <typename T>
const char *why(const Result<T> &result)
{
    return result ? "" : result.error().detail.c_str();
}

eval::TfsEval data()
{
    eval::TfsEval data = testing::exampleData();
    data.tasks.resize(1);
    return data;
}

/// Near the first demonstration of the prompt.
Result<llm::ChatReply> answer(const llm::ChatRequest &request)
{
    const std::string &prompt = request.messages.front().content;
    return chatReply(testing::twoDigits(testing::bleuOf(prompt, std::stod(prompt.substr(prompt.find("BLEU: ") + 6)))));
}

LlmRun makeRun(const std::string &variant, const std::string &model)
{
    const auto words = prompt::openTemplate("wmt14ende");
    LlmRun run{.task = data().tasks.front().name,
               .variant = variant,
               .endpoint = {.identity = "here"},
               .sampling = {.model = model}};
    const eval::TfsTask task = data().tasks.front();
    for (const eval::TfsSplit &split : task.splits) {
        const auto made = prompt::assemble(
            *words, task, split,
            {.components = prompt::findVariant(variant)->components, .taskExamples = words->taskExamples});
        run.prompts.push_back({split.seed, prompt::PromptVersion(*made)});
    }
    return run;
}

BodyOfEndpoint bodyOf(const std::shared_ptr<FormulaChat> &chat)
{
    return [chat](const AskedEndpoint &) -> Result<std::function<std::string(const llm::ChatRequest &)>> {
        return std::function<std::string(const llm::ChatRequest &)>(
            [chat](const llm::ChatRequest &request) { return chat->body(request); });
    };
}

} // namespace

class LlmStudyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath("p.foresearch").toStdString();
        auto project = store::Project::create(m_path);
        QVERIFY2(project, why(project));
        m_project = std::make_shared<store::Project>(std::move(*project));
        m_chat = std::make_shared<FormulaChat>(answer, 16);
    }

    void whatIsKeptIsAPredictorOfTheProject()
    {
        const auto evaluation = studyAndKeep({makeRun("first-instruction", "m"), makeRun("fifth-instruction", "m")});
        QVERIFY2(evaluation, why(evaluation));
        QCOMPARE(m_project->tasks()->size(), std::size_t{1});
        QCOMPARE(m_project->runs()->size(), std::size_t{2});

        predict::EvaluationOptions options{.predictors = {*predict::parsePredictorSpec("llm:fifth-instruction"),
                                                          *predict::parsePredictorSpec("llm:first-instruction@m")},
                                           .bootstrap = {.resamples = 10}};
        options.languageModels = replayedModels(access(), bodyOf(m_chat));
        const std::size_t asked = m_chat->asked.size();
        const auto replayed = predict::evaluate(data(), {}, options, {});
        QVERIFY2(replayed, why(replayed));
        QCOMPARE(m_chat->asked.size(), asked);
        const auto &before = evaluation->tasks.front().predictors;
        const auto &after = replayed->tasks.front().predictors;
        for (const predict::Metric metric : {predict::Metric::MeanAbsoluteError, predict::Metric::KendallTau}) {
            QVERIFY(after[0].metric(metric).overSeeds == before[1].metric(metric).overSeeds);
            QVERIFY(after[1].metric(metric).overSeeds == before[0].metric(metric).overSeeds);
        }
    }

    void theWindowsTableHasItToo()
    {
        QVERIFY(studyAndKeep({makeRun("fifth-instruction", "m")}));
        const auto judgements = readJudgements(*m_project, data().tasks.front());
        QVERIFY2(judgements && *judgements, why(judgements));
        QCOMPARE((*judgements)->evaluation.predictors.size(), std::size_t{1});
        QCOMPARE((*judgements)->evaluation.predictors.front().predictor, std::string("llm:fifth-instruction@m"));
    }

    void evaluationsSayWhereTheyCameFrom()
    {
        const LlmRun run = makeRun("fifth-instruction", "m");
        QVERIFY(studyAndKeep({run}));
        const auto evaluations = m_project->evaluations();
        QVERIFY2(evaluations, why(evaluations));
        for (const store::StoredEvaluation &one : *evaluations) {
            QCOMPARE(one.value.source.model, std::string("m"));
            const auto split = std::find_if(run.prompts.begin(), run.prompts.end(), [&](const SplitPrompt &prompt) {
                return prompt.seed == one.value.splitSeed;
            });
            QCOMPARE(one.value.source.promptHash, split->prompt.hash());
        }
        const auto result = parseJson(*m_project->runs()->front().value.result, {"result"});
        QCOMPARE((*result)["prompt_tokens"].get<std::size_t>(), evaluations->size() * 1000);
        QCOMPARE((*result)["cost_picodollars"].get<std::size_t>(),
                 evaluations->size() * (1000 * 2 + 4 * 8) * 1'000'000);
    }

    void theSameAgainTakesTheOldOnesPlaceAndAsksNobody()
    {
        QVERIFY(studyAndKeep({makeRun("fifth-instruction", "m")}));
        const std::size_t asked = m_chat->asked.size();
        QVERIFY(studyAndKeep({makeRun("fifth-instruction", "m")}));
        QCOMPARE(m_chat->asked.size(), asked);
        QCOMPARE(m_project->runs()->size(), std::size_t{1});
    }

    void severalModelsHaveToBeNamed()
    {
        QVERIFY(studyAndKeep({makeRun("fifth-instruction", "m")}));
        QVERIFY(studyAndKeep({makeRun("fifth-instruction", "n")}));
        const auto models = replayedModels(access(), bodyOf(m_chat));
        predict::PredictorContext context;
        context.task = data().tasks.front().name;
        context.splitSeed = data().tasks.front().splits.front().seed;
        QVERIFY(models("fifth-instruction@n", context));
        const auto either = models("fifth-instruction", context);
        QCOMPARE(either.error().code, ErrorCode::BadValue);
        QVERIFY2(QString::fromStdString(either.error().detail).contains("fifth-instruction@n"), why(either));
        QCOMPARE(models("first-instruction", context).error().code, ErrorCode::NotFound);
        context.splitSeed = 99;
        QCOMPARE(models("fifth-instruction@n", context).error().code, ErrorCode::Undefined);
    }

    void aTaskWithOtherDataIsNotTouched()
    {
        eval::TfsEval other = data();
        other.tasks.front().splits.front().test.front().truth.valid += 1;
        QVERIFY(m_project->importTasks(other, "here", {}));
        const auto kept = studyAndKeep({makeRun("fifth-instruction", "m")});
        QCOMPARE(kept.error().code, ErrorCode::BadValue);
        QVERIFY(m_project->runs()->empty());
        QVERIFY(!m_project->replyCounts()->empty()); // but what was paid for is there
    }

private:
    ProjectAccess access() const
    {
        return [project = m_project](const std::function<Result<>(store::Project &)> &work) { return work(*project); };
    }

    Result<predict::Evaluation> studyAndKeep(const std::vector<LlmRun> &runs)
    {
        const prompt::TokenPrice price{prompt::Money::fromPicodollars(2'000'000),
                                       prompt::Money::fromPicodollars(500'000),
                                       prompt::Money::fromPicodollars(8'000'000)};
        auto asking = std::make_shared<llm::Asking>(
            llm::Asking::Parts{.endpoint = "here",
                               .provider = m_chat,
                               .journal = std::make_shared<store::ProjectReplies>(*m_project),
                               .budget = *llm::Budget::create({}, price)});
        LlmStudy study({.data = data(), .runs = runs, .bootstrap = {.resamples = 10}}, asking);
        if (const auto asked = study.ask({}); !asked)
            return propagate(asked);
        auto evaluation = study.evaluate({});
        if (!evaluation)
            return evaluation;
        const auto kept = storeStudy(*m_project, study, *evaluation, {.price = price});
        if (!kept)
            return propagate(kept);
        return evaluation;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_path;
    std::shared_ptr<store::Project> m_project;
    std::shared_ptr<FormulaChat> m_chat;
};

QTEST_GUILESS_MAIN(LlmStudyTest)
#include "llm_study_test.moc"
