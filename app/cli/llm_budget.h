#pragma once

#include "app/cli/command.h"

#include "core/llm/asking.h"

#include <QCoreApplication>

#include <array>
#include <optional>
#include <string>

namespace foresearch::cli {

/// What a command may spend on language models; what is not set is no limit.
struct BudgetArguments {
    std::optional<double> usd;
    std::optional<std::int64_t> calls;
    std::optional<std::int64_t> tokens;

    bool isSet() const { return usd || calls || tokens; }
};

void addBudgetOptions(CLI::App &command, BudgetArguments &arguments);

/// Throws CLI::ValidationError for an amount that is none.
llm::BudgetLimits limitsOf(const BudgetArguments &arguments);

/// Whether calls will be made.
enum class BudgetUse { Asking, Looking };

/// Errors: BadValue: calls are to be made, and neither prices nor another limit is there to keep the spending known.
Result<llm::Budget> budgetOf(const BudgetArguments &arguments, const std::optional<prompt::ModelPrice> &price,
                             const std::string &model, BudgetUse use);

/// "120 questions, 100 calls to make: about ... Prices: ..."
std::string estimateWords(const prompt::CostEstimate &estimate, std::size_t questions,
                          const std::optional<prompt::ModelPrice> &price);

/// "20 replies from the project, 100 new ones, ... Spent: ..."
std::string spentWords(const llm::Asking &asking);

/// QtNetwork wants one; arguments that nobody reads.
class NetworkApplication {
public:
    NetworkApplication() : m_application(m_count, m_arguments.data()) {}

private:
    std::array<char, 15> m_name{"foresearch-cli"};
    std::array<char *, 2> m_arguments{m_name.data(), nullptr};
    int m_count = 1;
    QCoreApplication m_application;
};

} // namespace foresearch::cli
