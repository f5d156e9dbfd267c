#include "core/prompt/price.h"

#include "core/base/file.h"
#include "core/base/member_reader.h"
#include "core/base/resources.h"

#include <algorithm>

namespace foresearch::prompt {

namespace {

constexpr const char *kFormat = "foresearch-prices";
constexpr int kVersion = 1;
constexpr const char *kShippedName = "prices.json";
constexpr double kMillion = 1e6;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isDate(std::string_view text)
{
    constexpr std::string_view kForm = "0000-00-00";
    return text.size() == kForm.size() && std::equal(text.begin(), text.end(), kForm.begin(), [](char c, char form) {
               return form == '0' ? isDigit(c) : c == form;
           });
}

/// "-2025-04-14", "-0613": what providers put behind a model's name to name one of its snapshots.
bool isSnapshotSuffix(std::string_view text)
{
    return text.size() > 1 && text.front() == '-'
           && (isDate(text.substr(1)) || (text.size() == 5 && std::all_of(text.begin() + 1, text.end(), isDigit)));
}

/// A price a million tokens as one a token; nothing, and the reader says why, where it is none.
Money perToken(MemberReader &reader, const char *key, double dollars)
{
    if (const auto money = Money::fromDollars(dollars / kMillion))
        return *money;
    if (const auto member = reader.at(key))
        reader.keep(Result<>(member->problem(ErrorCode::BadValue, member->found(), "0 or more dollars")));
    return {};
}

Result<ModelPrice> readModel(const JsonCursor &object)
{
    ModelPrice model;
    MemberReader reader(object);
    double input = 0;
    double output = 0;
    std::optional<double> cachedInput;
    reader.read("model", model.model);
    reader.read("input", input);
    reader.read("output", output);
    reader.readOptional("cached_input", cachedInput);
    reader.read("date", model.date);
    reader.read("source", model.source);
    if (const auto done = reader.done(); !done)
        return propagate(done);
    model.price = {perToken(reader, "input", input),
                   perToken(reader, cachedInput ? "cached_input" : "input", cachedInput.value_or(input)),
                   perToken(reader, "output", output)};
    if (!isDate(model.date))
        if (const auto member = reader.at("date"))
            reader.keep(Result<>(member->problem(ErrorCode::BadValue, member->found(), "a date such as 2025-04-14")));
    if (const auto done = reader.done(); !done)
        return propagate(done);
    return model;
}

} // namespace

Result<PriceTable> PriceTable::parse(std::string_view text, const TextSource &source)
{
    const auto parsed = parseJson(text, source);
    if (!parsed)
        return propagate(parsed);
    const JsonCursor root(*parsed, source);
    if (const auto known = checkFormat(root, kFormat, kVersion); !known)
        return propagate(known);
    const auto list = root.at("models");
    if (!list)
        return propagate(list);
    const auto elements = list->elements();
    if (!elements)
        return propagate(elements);
    PriceTable table;
    for (const JsonCursor &element : *elements) {
        auto model = readModel(element);
        if (!model)
            return propagate(model);
        for (const ModelPrice &other : table.m_models)
            if (other.model == model->model)
                return element.problem(ErrorCode::BadValue, shownText(model->model) + " a second time",
                                       "each model once");
        table.m_models.push_back(std::move(*model));
    }
    return table;
}

Result<PriceTable> PriceTable::read(const std::filesystem::path &path)
{
    constexpr std::uintmax_t kMaxBytes = std::uintmax_t{4} << 20;
    const auto text = readFile(path, kMaxBytes);
    if (!text)
        return propagate(text);
    return parse(withoutByteOrderMark(*text), {path.string()});
}

Result<PriceTable> PriceTable::shipped()
{
    const auto path = findResource(kShippedName);
    if (!path)
        return propagate(path);
    return read(*path);
}

std::optional<ModelPrice> PriceTable::find(std::string_view model) const
{
    const ModelPrice *base = nullptr;
    for (const ModelPrice &candidate : m_models) {
        if (candidate.model == model)
            return candidate;
        if (base == nullptr && model.starts_with(candidate.model)
            && isSnapshotSuffix(model.substr(candidate.model.size())))
            base = &candidate;
    }
    return base != nullptr ? std::optional(*base) : std::nullopt;
}

PriceTable PriceTable::over(const PriceTable &other) const
{
    PriceTable both = *this;
    for (const ModelPrice &model : other.m_models)
        if (std::none_of(m_models.begin(), m_models.end(),
                         [&](const ModelPrice &own) { return own.model == model.model; }))
            both.m_models.push_back(model);
    return both;
}

Money costOf(const TokenUsage &usage, const TokenPrice &price)
{
    const std::int64_t prompt = std::max<std::int64_t>(usage.promptTokens, 0);
    const std::int64_t cached = std::clamp<std::int64_t>(usage.cachedPromptTokens, 0, prompt);
    return price.input * (prompt - cached) + price.cachedInput * cached
           + price.output * std::max<std::int64_t>(usage.completionTokens, 0);
}

RequestBound boundOf(std::size_t bodyBytes, std::int64_t tokenLimit)
{
    return {.inputTokens = static_cast<std::int64_t>(bodyBytes), .outputTokens = tokenLimit};
}

Money costAtMost(const RequestBound &bound, const TokenPrice &price)
{
    return std::max(price.input, price.cachedInput) * bound.inputTokens + price.output * bound.outputTokens;
}

void CostEstimate::add(std::string_view prompt, const RequestBound &bound, const TokenPrice &price,
                       std::int64_t answers)
{
    const TokenUsage usage{.promptTokens =
                               (static_cast<std::int64_t>(prompt.size()) + kBytesPerToken - 1) / kBytesPerToken,
                           .completionTokens = std::min(kAnswerTokens * answers, bound.outputTokens)};
    ++calls;
    promptTokens += usage.promptTokens;
    answerTokens += usage.completionTokens;
    cost = cost + costOf(usage, price);
    tokensAtMost += bound.tokens();
    costAtMost = costAtMost + prompt::costAtMost(bound, price);
}

} // namespace foresearch::prompt
