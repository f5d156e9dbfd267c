#pragma once

#include "core/base/json.h"
#include "core/llm/asking.h"
#include "core/predict/demonstration_range.h"
#include "core/predict/predictor.h"
#include "core/prompt/prompt_version.h"
#include "core/prompt/render.h"
#include "core/prompt/reply.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::llm {

/// How several samples become one value.
enum class SampleStatistic { Mean, Median };

/// What a model is asked, apart from the prompt.
struct SamplingSettings {
    std::string model = {};
    int samples = 1; ///< calls for each architecture
    SampleStatistic statistic = SampleStatistic::Mean;
    std::optional<double> temperature = {}; ///< not set: the model's own
    std::optional<double> topP = {};
    int tokenLimit = 25;                   ///< of an answer, reasoning included; 25 is the paper's
    std::optional<std::int64_t> seed = {}; ///< of the first sample; the next has the next number
    int topLogprobs = 0;                   ///< above 0: ask for probabilities, and predict their expectation
    bool asksForJson = false;              ///< by a JSON schema with the one number "bleu"
    friend bool operator==(const SamplingSettings &, const SamplingSettings &) = default;
};

/// Errors: BadValue, naming the member that cannot be.
Result<> check(const SamplingSettings &settings);
OrderedJson toJson(const SamplingSettings &settings);
/// Errors: BadFormat; BadValue.
Result<SamplingSettings> readSamplingSettings(const JsonCursor &object);

/// Has a language model predict: writes the prompt for each architecture, asks as often as there are samples, reads the
/// replies by prompt::parseReply. A reply that is no number fails that sample with its reason; an architecture whose
/// samples all failed has failed. Mean or median of the samples; spread is their sd (of n - 1). With probabilities, a
/// sample's value is their expectation where it can be said, and spread also has their variance.
/// Values are of the prompt's demonstrations' metric, BLEU on the validation set.
class LlmPredictor final : public predict::Predictor {
public:
    struct Options {
        std::string name; ///< as the command line takes it
        prompt::PromptVersion prompt;
        SamplingSettings sampling;
    };
    /// `asking` may serve other predictors too. Contract: check(sampling) accepts.
    LlmPredictor(Options options, std::shared_ptr<Asking> asking);

    predict::Scale scale() const override { return predict::validationBleuScale(); }
    /// Details: model, endpoint, prompt hash, and the sampling settings.
    predict::Provenance provenance() const override;
    Result<std::vector<predict::Prediction>> predict(std::span<const space::Architecture> architectures,
                                                     const TaskControl &control) override;

    /// All that `predict` asks for these, so that the questions of several predictors can be asked at once.
    std::vector<Question> questions(std::span<const space::Architecture> architectures) const;

    /// A reply as a number.
    struct Sample {
        double value = 0;
        double variance = 0;        ///< of its expectation
        bool isExpectation = false; ///< from token probabilities
    };
    /// Errors: of an answer that is none; why the reply is no number.
    Result<Sample> read(const Result<Answer> &answer) const;

    const SamplingSettings &sampling() const { return m_options.sampling; }
    const prompt::PromptVersion &promptVersion() const { return m_options.prompt; }

private:
    predict::Prediction combine(std::span<const Result<Answer>> answers) const;

    Options m_options;
    std::shared_ptr<Asking> m_asking;
    prompt::PromptWriter m_writer;
    prompt::ReplyRange m_range;
    predict::DemonstrationRange m_demonstrations;
};

} // namespace foresearch::llm
