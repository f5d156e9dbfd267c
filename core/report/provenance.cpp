#include "core/report/provenance.h"

#include "core/report/predictor_label.h"

namespace foresearch::report {

namespace {

/// A text that is JSON as what it is, another one as a text.
OrderedJson jsonOr(const std::string &text)
{
    if (text.empty())
        return nullptr;
    OrderedJson json = OrderedJson::parse(text, nullptr, false);
    return json.is_discarded() ? OrderedJson(text) : json;
}

OrderedJson orNull(const std::string &text)
{
    return text.empty() ? OrderedJson(nullptr) : OrderedJson(text);
}

OrderedJson runJson(const RunFacts &run)
{
    return {{"id", run.id},
            {"kind", run.kind},
            {"started", run.startedAt},
            {"ended", orNull(run.endedAt)},
            {"seconds", run.seconds},
            {"command_line", orNull(run.commandLine)},
            {"settings", jsonOr(run.settings)}};
}

} // namespace

void Origins::addTask(const JudgedTask &task)
{
    m_inputs.push_back({{"task", task.data.name},
                        {"title", task.data.title},
                        {"space", task.data.space.name},
                        {"synthetic", task.data.isSynthetic},
                        {"splits", task.splits},
                        {"architectures", task.architectures},
                        {"truth", predict::truthScale(task.truth).metric},
                        {"kind", "measured"},
                        {"sha256", task.dataHash}});
}

void Origins::addPredictor(const JudgedTask &task, const std::string &predictor)
{
    OrderedJson number{{"predictor", predictor}, {"label", labelOf(predictor)}, {"task", task.data.name}};
    for (const predict::PredictorEvaluation &one : task.evaluation.predictors) {
        if (one.predictor != predictor)
            continue;
        OrderedJson seeds = OrderedJson::array();
        for (const predict::SplitEvaluation &split : one.splits)
            seeds.push_back(split.seed);
        number["metric"] = one.scale.metric;
        number["unit"] = one.scale.unit;
        number["seeds"] = std::move(seeds);
    }
    if (const auto found = task.origin.find(predictor); found != task.origin.end()) {
        number["kind"] = found->second.isMeasured ? "measured" : "predicted";
        number["model"] = orNull(found->second.model);
        number["prompt_sha256"] = orNull(found->second.promptHash);
        number["details"] = jsonOr(found->second.details);
        number["run"] = runJson(found->second.run);
    }
    m_numbers.push_back(std::move(number));
}

void Origins::addSearch(std::size_t index)
{
    const SearchFacts &one = m_facts.searches[index];
    const search::SearchSetup &setup = one.record->setup;
    OrderedJson uses = OrderedJson::array();
    for (const auto &[predictor, use] : one.uses)
        uses.push_back({{"predictor", labelOf(predictor)},
                        {"asked", use.asked},
                        {"reused", use.reused},
                        {"failed", use.failed},
                        {"seconds", use.seconds}});
    m_numbers.push_back({{"search", searchLabel(setup.schedule)},
                         {"seed", setup.options.seed},
                         {"limits", search::describe(setup.constraints)},
                         {"score", one.result.score},
                         {"metric", one.result.scale.metric},
                         {"unit", one.result.scale.unit},
                         {"kind", "predicted"},
                         {"test_bleu_measured", one.testBleu ? OrderedJson(*one.testBleu) : OrderedJson(nullptr)},
                         {"predictors", std::move(uses)},
                         {"run", runJson(one.run)}});
}

void Origins::addLabels(const LabelFacts &labels)
{
    m_numbers.push_back({{"labels", labels.labels},
                         {"without_value", labels.withoutValue},
                         {"teacher", labels.teacher},
                         {"kind", "predicted"},
                         {"run", runJson(labels.run)}});
}

void Origins::addNetwork(const NetworkFacts &network)
{
    m_numbers.push_back({{"network", network.predictor},
                         {"teacher", network.teacher},
                         {"examples", network.examples},
                         {"preset", network.preset},
                         {"run", runJson(network.run)}});
}

void Origins::addCurve(const CurveFacts &curve)
{
    m_numbers.push_back({{"learning_curve", curve.points.size()}, {"run", runJson(curve.run)}});
}

void Origins::addTraining(const TrainingFacts &training)
{
    m_numbers.push_back({{"supernet", training.name},
                         {"updates", training.updates},
                         {"kind", "measured"},
                         {"run", runJson(training.run)}});
}

void Origins::addReplies(const ReplyFacts &replies)
{
    m_numbers.push_back({{"model", replies.model},
                         {"replies", replies.replies},
                         {"prompt_tokens", replies.promptTokens},
                         {"completion_tokens", replies.completionTokens},
                         {"replies_without_token_count", replies.uncounted},
                         {"seconds", replies.seconds},
                         {"kind", "measured"},
                         {"dollars", replies.dollars ? OrderedJson(*replies.dollars) : OrderedJson(nullptr)},
                         {"price_of", orNull(replies.priceDate)}});
}

void Origins::addPaper(const std::string &source)
{
    m_inputs.push_back({{"paper", source}, {"kind", "published"}});
}

OrderedJson Origins::json(const Recipe &recipe) const
{
    return {{"format", "foresearch-report-item"},
            {"version", 1},
            {"item", std::string(recipe.id)},
            {"title", std::string(recipe.title)},
            {"program", m_facts.program},
            {"project", m_facts.project},
            {"as_of", orNull(m_facts.asOf)},
            {"inputs", m_inputs},
            {"numbers", m_numbers}};
}

} // namespace foresearch::report
