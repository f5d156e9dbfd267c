#include "core/llm/llm_predictor.h"
#include "core/llm/replay.h"
#include "core/predict/labels.h"
#include "core/predict/predictor_factory.h"
#include "core/predict/split_context.h"
#include "core/prompt/assembly.h"
#include "tests/support/example_data.h"
#include "tests/support/formula_chat.h"
#include "tests/support/search_fixtures.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <set>

using namespace foresearch;
using namespace foresearch::llm;
using foresearch::testing::bleuOf;
using foresearch::testing::chatReply;
using foresearch::testing::FormulaChat;
using foresearch::testing::MemoryReplies;
using foresearch::testing::twoDigits;

namespace {

template <typename T>
const char *why(const Result<T> &result)
{
    return result ? "" : result.error().detail.c_str();
}

const eval::TfsTask &task()
{
    static const eval::TfsTask task = testing::exampleData().tasks.front();
    return task;
}

prompt::PromptVersion version()
{
    const auto words = prompt::openTemplate("wmt14ende");
    return prompt::PromptVersion(
        *prompt::assemble(*words, task(), task().splits.front(), {.taskExamples = words->taskExamples}));
}

/// The lowest number that is surely in the range of the demonstrations.
double low()
{
    return std::ceil(prompt::rangeAround(version().prompt().demonstrations).min);
}

std::vector<space::Architecture> architectures(std::size_t count)
{
    std::vector<space::Architecture> architectures;
    for (std::size_t i = 0; i < count; ++i)
        architectures.push_back(task().splits.front().test[i].architecture);
    return architectures;
}

/// What the formula says of one sample, by the request's seed.
double formula(const ChatRequest &request)
{
    return bleuOf(request.messages.front().content + std::to_string(request.seed.value_or(0)), low());
}

Result<ChatReply> answerByFormula(const ChatRequest &request)
{
    return chatReply("BLEU: " + twoDigits(formula(request)));
}

struct Setting {
    std::shared_ptr<FormulaChat> chat;
    std::shared_ptr<MemoryReplies> journal = std::make_shared<MemoryReplies>();
    std::shared_ptr<Asking> asking;

    explicit Setting(FormulaChat::Formula formula = answerByFormula, Budget budget = {})
        : chat(std::make_shared<FormulaChat>(std::move(formula)))
    {
        asking = std::make_shared<Asking>(
            Asking::Parts{.endpoint = "here", .provider = chat, .journal = journal, .budget = std::move(budget)});
    }

    std::unique_ptr<LlmPredictor> predictor(const SamplingSettings &sampling) const
    {
        return std::make_unique<LlmPredictor>(LlmPredictor::Options{"llm:all", version(), sampling}, asking);
    }

    /// With the same journal and nobody to ask.
    std::unique_ptr<LlmPredictor> replay(const SamplingSettings &sampling, Unanswered unanswered) const
    {
        auto provider = std::make_shared<ReplayProvider>(
            [chat = chat](const ChatRequest &request) { return chat->body(request); }, unanswered);
        return std::make_unique<LlmPredictor>(
            LlmPredictor::Options{"llm:all", version(), sampling},
            std::make_shared<Asking>(
                Asking::Parts{.endpoint = "here", .provider = std::move(provider), .journal = journal}));
    }
};

} // namespace

class LlmPredictorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReplyIsKeptBeforeItIsUsedAndNeverAskedForAgain()
    {
        const Setting setting;
        const auto first = setting.predictor({.model = "m"})->predict(architectures(3), {});
        QVERIFY2(first, why(first));
        QCOMPARE(setting.chat->asked.size(), std::size_t{3});
        QCOMPARE(setting.journal->replies.size(), std::size_t{3});
        QCOMPARE(setting.journal->commits, 1); // several a commit
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(*(*first)[i].value, std::stod(twoDigits(formula(setting.chat->asked[i]))));
            QVERIFY(!(*first)[i].spread);
        }
        const Setting again;
        again.journal->replies = setting.journal->replies;
        const auto second = again.predictor({.model = "m"})->predict(architectures(4), {});
        QVERIFY2(second, why(second));
        QCOMPARE(again.chat->asked.size(), std::size_t{1});
        QCOMPARE((*second)[2].value, (*first)[2].value);
        QCOMPARE(again.asking->counts().fromJournal, std::int64_t{3});
    }

    void oneUserMessageWithTheWholePromptIsSent()
    {
        const Setting setting;
        QVERIFY(setting.predictor({.model = "m", .temperature = 0.5, .seed = 7})->predict(architectures(1), {}));
        const ChatRequest &request = setting.chat->asked.front();
        QCOMPARE(request.messages.size(), std::size_t{1});
        QVERIFY(request.messages.front().role == ChatRole::User);
        QCOMPARE(request.messages.front().content,
                 prompt::PromptWriter(version().prompt()).text(architectures(1).front()));
        QCOMPARE(request.maxTokens, std::optional(25));
        QCOMPARE(request.seed, std::optional<std::int64_t>(7));
        QVERIFY(!request.topLogprobs && !request.schema && !request.topP);
        const prompt::JournaledReply &kept = setting.journal->replies.begin()->second;
        QCOMPARE(kept.request, setting.chat->body(request));
        QVERIFY(kept.sentRequest.empty());
    }

    void samplesBecomeOneValueAndASpread_data()
    {
        QTest::addColumn<int>("samples");
        QTest::addColumn<bool>("isMedian");
        QTest::newRow("mean of 3") << 3 << false;
        QTest::newRow("median of 3") << 3 << true;
        QTest::newRow("median of 4") << 4 << true;
    }
    void samplesBecomeOneValueAndASpread()
    {
        QFETCH(int, samples);
        QFETCH(bool, isMedian);
        const Setting setting;
        const auto statistic = isMedian ? SampleStatistic::Median : SampleStatistic::Mean;
        const auto predictions =
            setting.predictor({.model = "m", .samples = samples, .statistic = statistic, .seed = 100})
                ->predict(architectures(1), {});
        QVERIFY2(predictions, why(predictions));
        std::vector<double> values;
        for (const ChatRequest &request : setting.chat->asked)
            values.push_back(std::stod(twoDigits(formula(request))));
        QCOMPARE(values.size(), static_cast<std::size_t>(samples));
        double mean = 0;
        for (const double value : values)
            mean += value / samples;
        double squares = 0;
        for (const double value : values)
            squares += (value - mean) * (value - mean);
        std::sort(values.begin(), values.end());
        const auto middle = static_cast<std::size_t>(samples / 2);
        const double median = samples % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
        QVERIFY(std::abs(*predictions->front().value - (isMedian ? median : mean)) < 1e-9);
        QVERIFY(std::abs(*predictions->front().spread - std::sqrt(squares / (samples - 1))) < 1e-9);
    }

    void whatIsNoNumberFailsAloneWithItsReason_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("finish");
        QTest::addColumn<QString>("refusal");
        QTest::addColumn<int>("code");
        QTest::newRow("prose") << "It is hard to say."
                               << "stop"
                               << "" << int(ErrorCode::BadFormat);
        QTest::newRow("refused in words") << "I'm sorry, but I can't help with that."
                                          << "stop"
                                          << "" << int(ErrorCode::Undefined);
        QTest::newRow("refusal") << ""
                                 << "stop"
                                 << "No." << int(ErrorCode::Undefined);
        QTest::newRow("filtered") << ""
                                  << "content_filter"
                                  << "" << int(ErrorCode::Undefined);
        QTest::newRow("out of range") << "2.5"
                                      << "stop"
                                      << "" << int(ErrorCode::BadValue);
        QTest::newRow("reasoning ate the limit") << ""
                                                 << "length"
                                                 << "" << int(ErrorCode::BadFormat);
        QTest::newRow("cut") << "I would say 26"
                             << "length"
                             << "" << int(ErrorCode::BadFormat);
        QTest::newRow("nothing") << ""
                                 << "stop"
                                 << "" << int(ErrorCode::BadFormat);
        QTest::newRow("nan") << "nan"
                             << "stop"
                             << "" << int(ErrorCode::BadFormat);
    }
    void whatIsNoNumberFailsAloneWithItsReason()
    {
        QFETCH(QString, text);
        QFETCH(QString, finish);
        QFETCH(QString, refusal);
        QFETCH(int, code);
        int calls = 0;
        const Setting setting([&](const ChatRequest &request) -> Result<ChatReply> {
            if (++calls > 1)
                return answerByFormula(request);
            ChatReply reply = chatReply(text.toStdString());
            reply.choices.front().finishReason = finish.toStdString();
            reply.choices.front().refusal = refusal.toStdString();
            return reply;
        });
        const auto predictions = setting.predictor({.model = "m"})->predict(architectures(2), {});
        QVERIFY2(predictions, why(predictions));
        QVERIFY(!(*predictions)[0].value && (*predictions)[0].problem);
        QCOMPARE(int((*predictions)[0].problem->code), code);
        QVERIFY((*predictions)[1].value);
        QCOMPARE(setting.journal->replies.size(), std::size_t{2}); // it was paid for all the same
    }

    void aCallThatFailedIsAFailedPredictionAndIsNotMadeAgain()
    {
        int calls = 0;
        const Setting setting([&](const ChatRequest &request) -> Result<ChatReply> {
            if (++calls == 1)
                return fail(ErrorCode::Unavailable, "Overloaded.");
            return answerByFormula(request);
        });
        const auto predictor = setting.predictor({.model = "m"});
        for (int i = 0; i < 2; ++i) {
            const auto predictions = predictor->predict(architectures(2), {});
            QVERIFY2(predictions, why(predictions));
            QCOMPARE((*predictions)[0].problem->detail, std::string("Overloaded."));
            QVERIFY((*predictions)[1].value);
        }
        QCOMPARE(calls, 2);
        QCOMPARE(setting.journal->replies.size(), std::size_t{1});
    }

    void someFailedSamplesAreAWarning()
    {
        int calls = 0;
        const Setting setting([&](const ChatRequest &request) -> Result<ChatReply> {
            return ++calls == 2 ? chatReply("No idea.") : answerByFormula(request);
        });
        const auto predictions =
            setting.predictor({.model = "m", .samples = 3, .seed = 1})->predict(architectures(1), {});
        QVERIFY(predictions && predictions->front().value && predictions->front().spread);
        QVERIFY(QString::fromStdString(predictions->front().warnings.front()).startsWith("1 of 3 samples"));
    }

    void probabilitiesGiveTheExpectation()
    {
        const double whole = low() + 2;
        const Setting setting([&](const ChatRequest &) -> Result<ChatReply> {
            ChatReply reply = chatReply(twoDigits(whole));
            reply.choices.front().tokens = {{.token = std::to_string(int(whole)),
                                             .logprob = std::log(0.75),
                                             .alternatives = {{std::to_string(int(whole) - 1), std::log(0.25)}}},
                                            {.token = ".00", .logprob = 0}};
            return reply;
        });
        const auto predictions = setting.predictor({.model = "m", .topLogprobs = 5})->predict(architectures(1), {});
        QVERIFY2(predictions, why(predictions));
        QCOMPARE(setting.chat->asked.front().topLogprobs, std::optional(5));
        QVERIFY(std::abs(*predictions->front().value - (whole - 0.25)) < 1e-9);
        QVERIFY(std::abs(*predictions->front().spread - std::sqrt(0.75 * 0.25)) < 1e-9);
        const auto replayed =
            setting.replay({.model = "m", .topLogprobs = 5}, Unanswered::FailsAll)->predict(architectures(1), {});
        QVERIFY(replayed);
        QCOMPARE(replayed->front().value, predictions->front().value);
    }

    void aReplayNeedsNobodyAndSaysTheSame()
    {
        const Setting setting;
        const SamplingSettings sampling{.model = "m", .samples = 2, .seed = 5};
        const auto first = setting.predictor(sampling)->predict(architectures(3), {});
        const auto replayed = setting.replay(sampling, Unanswered::FailsAll)->predict(architectures(3), {});
        QVERIFY(first && replayed);
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE((*replayed)[i].value, (*first)[i].value);
            QCOMPARE((*replayed)[i].spread, (*first)[i].spread);
        }
        QCOMPARE(setting.chat->asked.size(), std::size_t{6});
    }

    void aReplaySaysWhatIsMissing()
    {
        const Setting setting;
        QVERIFY(setting.predictor({.model = "m"})->predict(architectures(2), {}));
        const auto alone = setting.replay({.model = "m"}, Unanswered::FailsAlone)->predict(architectures(4), {});
        QVERIFY2(alone, why(alone));
        QVERIFY((*alone)[1].value);
        QCOMPARE((*alone)[3].problem->code, ErrorCode::NotFound);
        const auto all = setting.replay({.model = "m"}, Unanswered::FailsAll)->predict(architectures(4), {});
        QCOMPARE(all.error().code, ErrorCode::NotFound);
        QVERIFY2(QString::fromStdString(all.error().detail).contains("2 questions"), why(all));
    }

    void aBudgetStopsTheRunAndKeepsWhatCame()
    {
        const Setting setting(answerByFormula, *Budget::create({.calls = 2}, {}));
        const auto predictions = setting.predictor({.model = "m"})->predict(architectures(5), {});
        QCOMPARE(predictions.error().code, ErrorCode::BudgetSpent);
        QCOMPARE(setting.chat->asked.size(), std::size_t{2});
        QCOMPARE(setting.journal->replies.size(), std::size_t{2});
    }

    void withABudgetAnEndpointThatPassesItsLimitIsLeft()
    {
        const auto tooMuch = [](const ChatRequest &) -> Result<ChatReply> {
            return chatReply("26.5", prompt::TokenUsage{.promptTokens = 10, .completionTokens = 26});
        };
        const Setting setting(tooMuch, *Budget::create({.tokens = 1'000'000}, {}));
        const auto predictions = setting.predictor({.model = "m"})->predict(architectures(9), {});
        QCOMPARE(predictions.error().code, ErrorCode::Unavailable);
        QCOMPARE(setting.journal->replies.size(), std::size_t{4}); // what was in flight
    }

    void aJournalThatCannotBeWrittenEndsTheRun()
    {
        const Setting setting;
        setting.journal->failure = Error{ErrorCode::CannotWrite, "Disk full."};
        const auto predictions = setting.predictor({.model = "m"})->predict(architectures(9), {});
        QCOMPARE(predictions.error().code, ErrorCode::CannotWrite);
        QCOMPARE(setting.chat->asked.size(), std::size_t{4});
    }

    void equalQuestionsAreAskedOnce()
    {
        const Setting setting;
        auto same = architectures(1);
        same.push_back(same.front());
        const auto predictions = setting.predictor({.model = "m"})->predict(same, {});
        QVERIFY(predictions && (*predictions)[0].value == (*predictions)[1].value);
        QCOMPARE(setting.chat->asked.size(), std::size_t{1});
    }

    void anEstimateKnowsTheJournal()
    {
        const Setting setting;
        const auto predictor = setting.predictor({.model = "m"});
        QVERIFY(predictor->predict(architectures(2), {}));
        const auto estimate = setting.asking->estimate(predictor->questions(architectures(5)));
        QVERIFY2(estimate, why(estimate));
        QCOMPARE(estimate->calls, std::int64_t{3});
        QVERIFY(estimate->tokensAtMost > 3 * 25);
    }

    void provenanceSaysAllThatRepeatsIt()
    {
        const Setting setting;
        const SamplingSettings sampling{.model = "m", .samples = 3, .temperature = 0.25, .seed = 11};
        const predict::Provenance provenance = setting.predictor(sampling)->provenance();
        const auto details = parseJson(provenance.details, {"details"});
        QVERIFY(details);
        QCOMPARE((*details)["endpoint"].get<std::string>(), std::string("here"));
        QCOMPARE((*details)["prompt_hash"].get<std::string>(), version().hash());
        const TextSource source{"details"};
        const auto read = readSamplingSettings(JsonCursor(*details, source));
        QVERIFY2(read, why(read));
        QVERIFY(*read == sampling);
    }

    void impossibleSettingsAreRefused()
    {
        QVERIFY(check({.model = "m"}));
        for (const SamplingSettings &bad :
             {SamplingSettings{}, SamplingSettings{.model = "m", .samples = 0},
              SamplingSettings{.model = "m", .temperature = 3}, SamplingSettings{.model = "m", .topP = 0},
              SamplingSettings{.model = "m", .tokenLimit = 0}, SamplingSettings{.model = "m", .topLogprobs = 21}})
            QCOMPARE(check(bad).error().code, ErrorCode::BadValue);
    }

    void itCanBeCalibratedAndCombinedLikeAnyOther()
    {
        const Setting setting;
        auto context = predict::splitContext(task(), task().splits.front(), predict::TruthSet::Validation, {});
        QVERIFY2(context, why(context));
        context->languageModels =
            [&](const std::string &, const predict::PredictorContext &) -> Result<std::unique_ptr<predict::Predictor>> {
            return std::unique_ptr<predict::Predictor>(setting.predictor({.model = "m"}));
        };
        for (const char *words : {"calibrated:llm:all", "ensemble:regression+llm:all", "stack:llm:all+mean"}) {
            const auto built = predict::buildPredictor(*predict::parsePredictorSpec(words), *context, {});
            QVERIFY2(built, why(built));
            const auto predictions = (*built)->predict(architectures(5), {});
            QVERIFY2(predictions, why(predictions));
            for (const predict::Prediction &prediction : *predictions)
                QVERIFY2(prediction.value, words);
        }
        context->languageModels = {};
        QCOMPARE(predict::buildPredictor(*predict::parsePredictorSpec("llm:all"), *context, {}).error().code,
                 ErrorCode::Unavailable);
    }

    void itLabelsArchitecturesForDistillationAndGoesOnWithoutPayingTwice()
    {
        const Setting setting;
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath("labels.jsonl").toStdString();
        const auto teacher = setting.predictor({.model = "m"});
        const auto sample = predict::sampleArchitectures(task().space, 30, 3);
        for (const std::size_t count : {std::size_t{12}, sample.size()}) {
            auto file = predict::LabelFile::open(path, {.teacher = "llm:all",
                                                        .teacherDetails = {},
                                                        .scale = teacher->scale(),
                                                        .space = task().space.name,
                                                        .seed = 3});
            QVERIFY2(file, why(file));
            const auto left = predict::withoutLabel(std::span(sample).first(count), file->labels());
            const auto done = predict::labelArchitectures(left, *teacher, 5, *file, {});
            QVERIFY2(done, why(done));
        }
        const auto labels = predict::readLabels(path);
        QVERIFY2(labels, why(labels));
        QCOMPARE(labels->labels.size(), sample.size());
        QCOMPARE(setting.chat->asked.size(), sample.size());
        for (const auto &[architecture, prediction] : labels->labels)
            QVERIFY(prediction.value);
    }

    void whatCouldNotBeAskedGetsNoLabelAndIsAskedAgain()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath("labels.jsonl").toStdString();
        const auto sample = predict::sampleArchitectures(task().space, 10, 3);
        int calls = 0;
        for (const std::size_t labelled : {std::size_t{9}, std::size_t{10}}) {
            const Setting setting([&](const ChatRequest &request) -> Result<ChatReply> {
                ++calls;
                if (calls == 3)
                    return fail(ErrorCode::Unavailable, "Overloaded.");
                return calls == 4 ? chatReply("No idea.") : answerByFormula(request);
            });
            const auto teacher = setting.predictor({.model = "m"});
            auto file = predict::LabelFile::open(path, {.teacher = "llm:all",
                                                        .teacherDetails = {},
                                                        .scale = teacher->scale(),
                                                        .space = task().space.name,
                                                        .seed = 3});
            QVERIFY2(file, why(file));
            const auto left = predict::withoutLabel(sample, file->labels());
            const auto done = predict::labelArchitectures(left, *teacher, 5, *file, {});
            QCOMPARE(done.has_value(), labelled == sample.size());
            if (!done)
                QVERIFY2(done.error().detail.find("1 architectures, expected none: Overloaded.") != std::string::npos,
                         why(done));
            QCOMPARE(file->labels().size(), labelled);
        }
        QCOMPARE(calls, 11); // a reply that is no number is a label without a value, and stays one
    }

    void itGuidesASearchWhoseReplayIsTheSame()
    {
        const Setting setting;
        const auto asked = setting.predictor({.model = "m"});
        const auto replayed = setting.replay({.model = "m"}, Unanswered::FailsAll);
        std::vector<std::vector<search::Individual>> individuals;
        for (predict::Predictor *predictor :
             {static_cast<predict::Predictor *>(asked.get()), static_cast<predict::Predictor *>(replayed.get())}) {
            const auto outcome =
                search::runSearch(testing::smallSetup(), {.predictors = {{"hat", predictor}}}, TaskControl());
            QVERIFY2(outcome, why(outcome));
            individuals.push_back(testing::allIndividuals(outcome->generations));
        }
        QVERIFY(!individuals.front().empty() && individuals.front() == individuals.back());
        QCOMPARE(setting.chat->asked.size(), setting.journal->replies.size());
    }
};

QTEST_GUILESS_MAIN(LlmPredictorTest)
#include "llm_predictor_test.moc"
