#include "core/llm/llm_predictor.h"

#include "core/base/json.h"
#include "core/base/member_reader.h"
#include "core/prompt/expectation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace foresearch::llm {

namespace {

constexpr int kMaxSamples = 1000;
constexpr int kMaxTokenLimit = 1'000'000;
constexpr int kMaxTopLogprobs = 20;
constexpr const char *kMean = "mean";
constexpr const char *kMedian = "median";

/// In the subset that every endpoint with structured answers takes: no bounds, which the reply's parser has anyway.
const AnswerSchema &answerSchema()
{
    static const AnswerSchema schema{"bleu",
                                     R"({"type":"object","properties":{"bleu":{"type":"number"}},"required":["bleu"],)"
                                     R"("additionalProperties":false})"};
    return schema;
}

std::vector<predict::Demonstration> demonstrationsOf(const prompt::Prompt &prompt)
{
    std::vector<predict::Demonstration> demonstrations;
    for (const prompt::Demonstration &demonstration : prompt.demonstrations)
        demonstrations.push_back({demonstration.architecture, demonstration.bleu});
    return demonstrations;
}

double mean(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// Of n - 1; 0 for one value.
double variance(const std::vector<double> &values)
{
    if (values.size() < 2)
        return 0;
    const double center = mean(values);
    double squares = 0;
    for (const double value : values)
        squares += (value - center) * (value - center);
    return squares / static_cast<double>(values.size() - 1);
}

/// What an answer says beside its text. The text's own refusals are the parser's.
std::optional<Error> problemOf(const Answer &answer)
{
    if (!answer.refusal.empty())
        return Error{ErrorCode::Undefined, "The model refused: " + shownText(answer.refusal) + "."};
    if (answer.finishReason == "content_filter")
        return Error{ErrorCode::Undefined, "The endpoint's content filter kept the answer back."};
    if (answer.text.empty() && answer.finishReason == "length")
        return Error{ErrorCode::BadFormat,
                     "The answer is empty: the token limit went to reasoning, expected a larger one."};
    return std::nullopt;
}

Unexpected badSetting(const std::string &name, const std::string &found, const std::string &expected)
{
    return fail(ErrorCode::BadValue, "Sampling: found " + name + " " + found + ", expected " + expected + ".");
}

} // namespace

Result<> check(const SamplingSettings &settings)
{
    if (settings.model.empty())
        return badSetting("model", "\"\"", "a name");
    if (settings.samples < 1 || settings.samples > kMaxSamples)
        return badSetting("samples", std::to_string(settings.samples), "1 to " + std::to_string(kMaxSamples));
    if (settings.temperature && !(*settings.temperature >= 0 && *settings.temperature <= 2))
        return badSetting("temperature", std::to_string(*settings.temperature), "0 to 2");
    if (settings.topP && !(*settings.topP > 0 && *settings.topP <= 1))
        return badSetting("top_p", std::to_string(*settings.topP), "over 0, up to 1");
    if (settings.tokenLimit < 1 || settings.tokenLimit > kMaxTokenLimit)
        return badSetting("token_limit", std::to_string(settings.tokenLimit), "1 to " + std::to_string(kMaxTokenLimit));
    if (settings.topLogprobs < 0 || settings.topLogprobs > kMaxTopLogprobs)
        return badSetting("top_logprobs", std::to_string(settings.topLogprobs),
                          "0 to " + std::to_string(kMaxTopLogprobs));
    return {};
}

OrderedJson toJson(const SamplingSettings &settings)
{
    OrderedJson json{{"model", settings.model},
                     {"samples", settings.samples},
                     {"statistic", settings.statistic == SampleStatistic::Mean ? kMean : kMedian},
                     {"token_limit", settings.tokenLimit},
                     {"top_logprobs", settings.topLogprobs},
                     {"json", settings.asksForJson}};
    if (settings.temperature)
        json["temperature"] = *settings.temperature;
    if (settings.topP)
        json["top_p"] = *settings.topP;
    if (settings.seed)
        json["seed"] = *settings.seed;
    return json;
}

Result<SamplingSettings> readSamplingSettings(const JsonCursor &object)
{
    constexpr std::array<std::pair<const char *, SampleStatistic>, 2> kStatistics{
        {{kMean, SampleStatistic::Mean}, {kMedian, SampleStatistic::Median}}};
    SamplingSettings settings;
    MemberReader reader(object);
    reader.read("model", settings.model);
    reader.read("samples", settings.samples);
    reader.readWord("statistic", settings.statistic, kStatistics);
    reader.read("token_limit", settings.tokenLimit);
    reader.read("top_logprobs", settings.topLogprobs);
    reader.readOptional("temperature", settings.temperature);
    reader.readOptional("top_p", settings.topP);
    if (const auto json = reader.at("json"))
        settings.asksForJson = reader.keep(json->boolean()).value_or(false);
    if (const auto seed = reader.keep(object.find("seed")); seed && *seed)
        settings.seed = reader.keep((*seed)->integer(INT64_MIN, INT64_MAX));
    if (const auto done = reader.done(); !done)
        return propagate(done);
    if (const auto valid = check(settings); !valid)
        return fail(ErrorCode::BadValue, object.source().name + ": " + valid.error().detail);
    return settings;
}

LlmPredictor::LlmPredictor(Options options, std::shared_ptr<Asking> asking)
    : m_options(std::move(options))
    , m_asking(std::move(asking))
    , m_writer(m_options.prompt.prompt())
    , m_range(prompt::rangeAround(m_options.prompt.prompt().demonstrations))
    , m_demonstrations(demonstrationsOf(m_options.prompt.prompt()), m_options.prompt.prompt().sizes)
{}

predict::Provenance LlmPredictor::provenance() const
{
    OrderedJson details{{"endpoint", m_asking->endpoint()}, {"prompt_hash", m_options.prompt.hash()}};
    details.update(toJson(m_options.sampling));
    return {.predictor = m_options.name, .details = toText(details)};
}

std::vector<Question> LlmPredictor::questions(std::span<const space::Architecture> architectures) const
{
    const SamplingSettings &sampling = m_options.sampling;
    ChatRequest request{.model = sampling.model,
                        .messages = {},
                        .temperature = sampling.temperature,
                        .topP = sampling.topP,
                        .maxTokens = sampling.tokenLimit,
                        .topLogprobs = sampling.topLogprobs > 0 ? std::optional(sampling.topLogprobs) : std::nullopt};
    if (sampling.asksForJson)
        request.schema = answerSchema();
    std::vector<Question> questions;
    questions.reserve(architectures.size() * static_cast<std::size_t>(sampling.samples));
    for (const space::Architecture &architecture : architectures) {
        request.messages = {{ChatRole::User, m_writer.text(architecture)}};
        for (int sample = 0; sample < sampling.samples; ++sample) {
            if (sampling.seed)
                request.seed = *sampling.seed + sample;
            questions.push_back({request, sample});
        }
    }
    return questions;
}

Result<LlmPredictor::Sample> LlmPredictor::read(const Result<Answer> &answer) const
{
    if (!answer)
        return propagate(answer);
    if (const auto problem = problemOf(*answer))
        return Unexpected(*problem);
    const prompt::Reply reply =
        prompt::parseReply(answer->text, {.range = m_range, .isCut = answer->finishReason == "length"});
    if (reply.fault)
        return Unexpected(prompt::problemOf(reply));
    if (m_options.sampling.topLogprobs > 0)
        if (const auto expectation = prompt::expectationOf(answer->text, *reply.value, answer->tokens, m_range))
            return Sample{expectation->mean, expectation->sd * expectation->sd, true};
    return Sample{*reply.value, 0, false};
}

predict::Prediction LlmPredictor::combine(std::span<const Result<Answer>> answers) const
{
    predict::Prediction prediction;
    std::vector<double> values;
    std::vector<double> variances;
    std::optional<Error> problem;
    std::size_t expectations = 0;
    for (const Result<Answer> &answer : answers) {
        const auto sample = read(answer);
        if (!sample) {
            problem = problem ? problem : sample.error();
            continue;
        }
        values.push_back(sample->value);
        variances.push_back(sample->variance);
        expectations += sample->isExpectation ? 1 : 0;
    }
    if (values.empty()) {
        prediction.problem = problem;
        return prediction;
    }
    prediction.value = m_options.sampling.statistic == SampleStatistic::Mean ? mean(values) : median(values);
    if (values.size() > 1 || expectations > 0)
        prediction.spread = std::sqrt(variance(values) + mean(variances));
    if (problem)
        prediction.warnings.push_back(std::to_string(answers.size() - values.size()) + " of "
                                      + std::to_string(answers.size()) + " samples have no value: " + problem->detail);
    if (m_options.sampling.topLogprobs > 0 && expectations < values.size())
        prediction.warnings.push_back("Without usable token probabilities for "
                                      + std::to_string(values.size() - expectations) + " of "
                                      + std::to_string(values.size()) + " samples.");
    return prediction;
}

Result<std::vector<predict::Prediction>> LlmPredictor::predict(std::span<const space::Architecture> architectures,
                                                               const TaskControl &control)
{
    const std::vector<Question> asked = questions(architectures);
    const auto answers = m_asking->ask(asked, control);
    if (!answers)
        return propagate(answers);
    const auto samples = static_cast<std::size_t>(m_options.sampling.samples);
    std::vector<predict::Prediction> predictions;
    predictions.reserve(architectures.size());
    for (std::size_t i = 0; i < architectures.size(); ++i) {
        predictions.push_back(combine(std::span(*answers).subspan(i * samples, samples)));
        if (predictions.back().value)
            for (std::string &warning : m_demonstrations.warnings(architectures[i]))
                predictions.back().warnings.push_back(std::move(warning));
    }
    return predictions;
}

} // namespace foresearch::llm
