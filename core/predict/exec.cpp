#include "core/predict/exec.h"

#include "core/predict/prediction_json.h"
#include "core/space/architecture_json.h"

namespace foresearch::predict {

namespace {

constexpr std::string_view kBlanks = " \t\r";

/// Collects one answer for each architecture.
class Answers {
public:
    Answers(std::string program, std::size_t wanted, const TaskControl &control)
        : m_source{.name = "The answers of " + std::move(program)}
        , m_wanted(wanted)
        , m_control(control)
    {}

    Result<Expected> add(std::string_view line)
    {
        ++m_source.line;
        if (line.find_first_not_of(kBlanks) == std::string_view::npos)
            return expected();
        if (m_predictions.size() == m_wanted)
            return fail(ErrorCode::BadFormat,
                        describeProblem(m_source, {}, "one more answer",
                                        std::to_string(m_wanted) + " (one for each architecture)"));
        const auto json = parseJson(line, m_source);
        if (!json)
            return propagate(json);
        auto prediction = readPrediction(JsonCursor(*json, m_source));
        if (!prediction)
            return propagate(prediction);
        m_predictions.push_back(std::move(*prediction));
        m_control.progress({.done = static_cast<double>(m_predictions.size()),
                            .total = static_cast<double>(m_wanted),
                            .unit = "architectures",
                            .activity = {}});
        return expected();
    }

    /// Errors: of a program that ended as `end` says.
    Result<std::vector<Prediction>> take(const ProcessEnd &end)
    {
        const std::string errors = end.errorTail.empty() ? "." : "; its standard error ends: " + end.errorTail;
        if (m_predictions.size() < m_wanted)
            return fail(ErrorCode::BadFormat, m_source.name + ": found " + std::to_string(m_predictions.size())
                                                  + " of them at its end (" + end.description + "), expected "
                                                  + std::to_string(m_wanted) + " (one for each architecture)" + errors);
        if (!end.succeeded)
            return fail(ErrorCode::Unavailable,
                        m_source.name + ": found " + end.description + " behind them, expected exit status 0" + errors);
        return std::move(m_predictions);
    }

private:
    Expected expected() const { return m_predictions.size() < m_wanted ? Expected::MoreLines : Expected::End; }

    TextSource m_source;
    std::size_t m_wanted;
    const TaskControl &m_control;
    std::vector<Prediction> m_predictions;
};

} // namespace

ExecPredictor::ExecPredictor(ExecOptions options) : m_options(std::move(options)) {}

Result<std::unique_ptr<Predictor>> ExecPredictor::create(ExecOptions options)
{
    if (options.process.command.empty() || options.process.command.front().empty())
        return fail(ErrorCode::BadValue, "An exec predictor: found no program, expected one.");
    return std::unique_ptr<Predictor>(new ExecPredictor(std::move(options)));
}

Provenance ExecPredictor::provenance() const
{
    return {.predictor = m_options.name, .details = toText(OrderedJson{{"command", m_options.process.command}})};
}

Result<std::vector<Prediction>> ExecPredictor::predict(std::span<const Architecture> architectures,
                                                       const TaskControl &control)
{
    if (architectures.empty())
        return std::vector<Prediction>();
    std::string input;
    for (const Architecture &architecture : architectures)
        input += space::canonicalJson(architecture) + "\n";
    Answers answers(m_options.process.command.front(), architectures.size(), control);
    const auto end = runProcess(
        m_options.process, input, [&answers](std::string_view line) { return answers.add(line); }, control);
    if (!end)
        return propagate(end);
    return answers.take(*end);
}

} // namespace foresearch::predict
