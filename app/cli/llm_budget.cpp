#include "app/cli/llm_budget.h"

#include "core/base/json.h"

namespace foresearch::cli {

void addBudgetOptions(CLI::App &command, BudgetArguments &arguments)
{
    constexpr const char *kGroup = "Budget";
    BudgetArguments &a = arguments;
    command.add_option("--budget-usd", a.usd, "Spend at most this, in US dollars, in this command")->group(kGroup);
    command.add_option("--budget-calls", a.calls, "Make at most so many calls")
        ->check(CLI::NonNegativeNumber)
        ->group(kGroup);
    command.add_option("--budget-tokens", a.tokens, "Use at most so many tokens")
        ->check(CLI::NonNegativeNumber)
        ->group(kGroup);
}

llm::BudgetLimits limitsOf(const BudgetArguments &arguments)
{
    llm::BudgetLimits limits{.tokens = arguments.tokens, .calls = arguments.calls};
    if (arguments.usd) {
        const auto money = prompt::Money::fromDollars(*arguments.usd);
        if (!money)
            throw CLI::ValidationError("--budget-usd", money.error().detail);
        limits.money = *money;
    }
    return limits;
}

Result<llm::Budget> budgetOf(const BudgetArguments &arguments, const std::optional<prompt::ModelPrice> &price,
                             const std::string &model, BudgetUse use)
{
    const llm::BudgetLimits limits = limitsOf(arguments);
    if (!price && use == BudgetUse::Asking && (limits.money || (!limits.tokens && !limits.calls)))
        return fail(ErrorCode::BadValue,
                    "No price is known for the model " + shownText(model)
                        + ", expected --price-input and --price-output, a table by --prices, or a limit by "
                          "--budget-calls or --budget-tokens.");
    return llm::Budget::create(price ? limits : llm::BudgetLimits{.tokens = limits.tokens, .calls = limits.calls},
                               price ? std::optional(price->price) : std::nullopt);
}

std::string estimateWords(const prompt::CostEstimate &estimate, std::size_t questions,
                          const std::optional<prompt::ModelPrice> &price)
{
    std::string words = std::to_string(questions) + " questions, " + std::to_string(estimate.calls)
                        + " calls to make: about " + std::to_string(estimate.promptTokens)
                        + " prompt tokens (estimated, " + std::to_string(prompt::kBytesPerToken) + " bytes each) and "
                        + std::to_string(estimate.answerTokens) + " answer tokens";
    if (price)
        words += ", " + text(estimate.cost);
    words += "; at most " + std::to_string(estimate.tokensAtMost) + " tokens";
    if (price)
        words += ", " + text(estimate.costAtMost);
    words += ".";
    if (price)
        words += " Prices: " + price->source + (price->date.empty() ? "" : ", " + price->date) + ".";
    return words;
}

std::string spentWords(const llm::Asking &asking)
{
    const llm::AskingCounts &counts = asking.counts();
    const llm::Spending &spent = asking.budget().spent();
    std::string words = std::to_string(counts.fromJournal) + " replies from the project, "
                        + std::to_string(counts.answered) + " new ones, " + std::to_string(counts.failed)
                        + " calls failed. Spent: ";
    if (asking.budget().price())
        words += text(spent.money) + ", ";
    words += std::to_string(spent.tokens) + " tokens, " + std::to_string(spent.calls) + " calls";
    words += asking.budget().hasCountedAtMost() ? ", at most (not every call said what it used)." : ".";
    if (counts.lost > 0)
        words += " " + std::to_string(counts.lost) + " calls may have been paid for without an answer.";
    return words;
}

} // namespace foresearch::cli
