#include "app/cli/interruptible.h"
#include "app/cli/llm_budget.h"
#include "app/cli/llm_plan.h"

#include "core/llm/replay.h"
#include "core/llm/wire/chat_body.h"
#include "core/report/evaluation_report.h"
#include "core/store/project_replies.h"
#include "core/workbench/ablation.h"
#include "core/workbench/llm_endpoint.h"

#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

constexpr const char *kPredictExamples = R"(
The prompt of each test architecture is sent in one call for each sample; a reply is in the project, with all that was
asked, before it is used, and is never paid for twice: the same command goes on after any interruption. With --replay
nothing is asked: the project's replies give the same table without network and key.

Where `llm probe` has found that the endpoint takes n, the samples of an architecture are asked for in one call.

Examples:
  foresearch-cli llm predict --model gpt-4.1-mini --tfs-eval tfs_eval --task wmt14ende --variant ladder --dry-run
  foresearch-cli llm predict --model gpt-4.1-mini --tfs-eval tfs_eval --task wmt14ende --variant ladder \
      --project paper.foresearch --budget-usd 5 --key-file key.txt
  foresearch-cli llm predict --model gpt-4.1-mini --tfs-eval tfs_eval --task wmt14ende --variant ladder \
      --project paper.foresearch --replay
  foresearch-cli llm predict --dialect ollama --model llama3:8b --project paper.foresearch --samples 5 --statistic median
  foresearch-cli evaluate --project paper.foresearch --predictor llm:fifth-instruction --predictor regression)";

struct PredictArguments {
    EndpointArguments endpoint;
    PlanArguments plan;
    PriceArguments prices;
    BudgetArguments budget;
    bool isReplay = false;
    bool isDryRun = false;
    bool saysProgress = false;
    bool isJson = false;
};

/// Nobody's replies: where there is no project yet.
class NoReplies final : public prompt::ReplyJournal {
public:
    Result<prompt::JournaledReplies> find(std::span<const std::string> /*keys*/) override
    {
        return prompt::JournaledReplies();
    }
    Result<> commit(std::span<const prompt::JournaledReply> /*replies*/) override
    {
        return fail(ErrorCode::CannotWrite, "There is no project for replies.");
    }
};

/// The project as the command needs it; none for an estimate without one.
Result<std::optional<store::Project>> openProject(const PredictArguments &arguments)
{
    const std::string &path = arguments.plan.project;
    std::error_code ignored;
    const bool isThere = std::filesystem::exists(path, ignored);
    if (path.empty() || (!isThere && arguments.isDryRun))
        return std::optional<store::Project>();
    auto project = arguments.isDryRun || arguments.isReplay ? store::Project::open(path, store::Access::Read)
                   : isThere                                ? store::Project::open(path, store::Access::Write)
                                                            : store::Project::create(path);
    if (!project)
        return propagate(project);
    return std::optional(std::move(*project));
}

OrderedJson estimateJson(const prompt::CostEstimate &estimate, std::size_t questions,
                         const std::optional<prompt::ModelPrice> &price)
{
    OrderedJson json{{"questions", questions},
                     {"calls", estimate.calls},
                     {"prompt_tokens_estimated", estimate.promptTokens},
                     {"answer_tokens_estimated", estimate.answerTokens},
                     {"tokens_at_most", estimate.tokensAtMost}};
    if (price) {
        json["usd_estimated"] = estimate.cost.dollars();
        json["usd_at_most"] = estimate.costAtMost.dollars();
        json["prices"] = {{"source", price->source}, {"date", price->date}};
    }
    return json;
}

OrderedJson spentJson(const llm::Asking &asking)
{
    const llm::AskingCounts &counts = asking.counts();
    const llm::Spending &spent = asking.budget().spent();
    OrderedJson json{{"from_project", counts.fromJournal},
                     {"answered", counts.answered},
                     {"failed", counts.failed},
                     {"lost", counts.lost},
                     {"calls", spent.calls},
                     {"tokens", spent.tokens},
                     {"prompt_tokens", counts.usage.promptTokens},
                     {"cached_prompt_tokens", counts.usage.cachedPromptTokens},
                     {"completion_tokens", counts.usage.completionTokens},
                     {"reasoning_tokens", counts.usage.reasoningTokens},
                     {"is_exact", !asking.budget().hasCountedAtMost()}};
    if (asking.budget().price()) {
        json["usd"] = spent.money.dollars();
        json["picodollars"] = spent.money.picodollars();
    }
    return json;
}

/// As in the paper where the runs are rungs of the ladder.
std::vector<report::Table> tablesOf(const predict::Evaluation &evaluation)
{
    std::vector<std::string> predictors;
    for (const predict::PredictorEvaluation &predictor : evaluation.tasks.front().predictors)
        predictors.push_back(predictor.predictor);
    return workbench::isLadder(predictors) ? workbench::ablationTables(evaluation, predict::TruthSet::Validation)
                                           : report::evaluationTables(evaluation, predict::TruthSet::Validation);
}

/// One `llm predict`, from its arguments to its table.
class Prediction {
public:
    Prediction(const PredictArguments &arguments, const TaskControl &control)
        : m_arguments(arguments)
        , m_control(control)
    {}

    Result<> run()
    {
        if (const auto done = prepare(); !done)
            return done;
        const auto estimate = m_study->estimate();
        if (!estimate)
            return propagate(estimate);
        const std::size_t questions = m_study->questionCount();
        m_estimate = estimateJson(*estimate, questions, m_price);
        if (m_arguments.isDryRun && m_arguments.isJson)
            std::cout << m_estimate.dump(2) << '\n';
        else
            (m_arguments.isDryRun ? std::cout : std::cerr) << estimateWords(*estimate, questions, m_price) << '\n';
        if (m_arguments.isDryRun)
            return {};
        if (const auto asked = ask(); !asked)
            return asked;
        const auto evaluation = m_study->evaluate(m_control);
        if (!evaluation)
            return propagate(evaluation);
        if (const auto kept = keep(*evaluation); !kept)
            return kept;
        print(*evaluation);
        return {};
    }

private:
    Result<> prepare()
    {
        const auto endpoint = endpointOf(m_arguments.endpoint);
        if (!endpoint)
            return propagate(endpoint);
        m_endpoint = *endpoint;
        auto price = priceOf(m_arguments.prices, m_endpoint, m_arguments.plan.model);
        if (!price)
            return propagate(price);
        m_price = std::move(*price);
        const bool asks = !m_arguments.isReplay && !m_arguments.isDryRun;
        auto budget = budgetOf(m_arguments.budget, m_price, m_arguments.plan.model,
                               asks ? BudgetUse::Asking : BudgetUse::Looking);
        if (!budget)
            return propagate(budget);
        auto project = openProject(m_arguments);
        if (!project)
            return propagate(project);
        m_project = std::move(*project);
        auto order = makePlan(m_arguments.plan, workbench::askedEndpoint(m_endpoint), m_project ? &*m_project : nullptr,
                              m_control);
        if (!order)
            return propagate(order);
        auto provider = makeProvider();
        if (!provider)
            return propagate(provider);
        const int atOnce = m_client ? workbench::answersAtOnce(m_client->capabilities(), m_arguments.plan.model) : 1;
        m_asking = std::make_shared<llm::Asking>(llm::Asking::Parts{.endpoint = identityOf(m_endpoint),
                                                                    .provider = std::move(*provider),
                                                                    .journal = journal(),
                                                                    .budget = std::move(*budget),
                                                                    .answersAtOnce = atOnce,
                                                                    .onKept = progressLine()});
        m_study.emplace(std::move(*order), m_asking);
        return {};
    }

    Result<std::shared_ptr<llm::ChatProvider>> makeProvider()
    {
        if (m_arguments.isReplay || m_arguments.isDryRun)
            return std::shared_ptr<llm::ChatProvider>(std::make_shared<llm::ReplayProvider>(
                [dialect = m_endpoint.dialect](const llm::ChatRequest &request) {
                    return llm::chatBody(request, dialect);
                },
                llm::Unanswered::FailsAll));
        m_application.emplace(); // the keychain wants it too
        auto key = keyOf(m_arguments.endpoint);
        if (!key)
            return propagate(key);
        auto client = makeClient(m_endpoint, std::move(*key), m_project ? &*m_project : nullptr);
        if (!client)
            return propagate(client);
        m_client = *client;
        return std::shared_ptr<llm::ChatProvider>(m_client);
    }

    std::shared_ptr<prompt::ReplyJournal> journal()
    {
        if (m_project)
            return std::make_shared<store::ProjectReplies>(*m_project);
        return std::make_shared<NoReplies>();
    }

    /// For programs and log files: what is said here is on the disk.
    std::function<void(const llm::AskingCounts &)> progressLine() const
    {
        if (!m_arguments.saysProgress)
            return {};
        return [](const llm::AskingCounts &counts) {
            std::cerr << "kept " << counts.fromJournal + counts.answered << " replies, " << counts.failed
                      << " calls failed\n"
                      << std::flush;
        };
    }

    Result<> ask()
    {
        const auto asked = m_study->ask(m_control);
        if (m_client && m_project)
            if (const auto remembered =
                    workbench::rememberCapabilities(*m_project, m_endpoint, m_client->capabilities());
                !remembered && asked)
                return remembered;
        if (asked || m_arguments.isReplay)
            return asked;
        std::cerr << spentWords(*m_asking) << " All replies are kept; the same command goes on.\n";
        return asked;
    }

    Result<> keep(const predict::Evaluation &evaluation)
    {
        if (m_arguments.isReplay)
            return {};
        return storeStudy(*m_project, *m_study, evaluation,
                          {.startedAt = m_startedAt,
                           .price = m_price ? std::optional(m_price->price) : std::nullopt,
                           .origin = m_arguments.plan.tfsEval});
    }

    void print(const predict::Evaluation &evaluation) const
    {
        if (m_arguments.isJson) {
            OrderedJson json{{"estimate", m_estimate}, {"spent", spentJson(*m_asking)}};
            json["table"] = report::evaluationJson(evaluation, report::PredictionDetail::None);
            std::cout << json.dump(2, ' ', false, OrderedJson::error_handler_t::replace) << '\n';
            return;
        }
        for (const report::Table &table : tablesOf(evaluation))
            std::cout << report::toText(table) << '\n';
        std::cout << spentWords(*m_asking) << '\n';
    }

    const PredictArguments &m_arguments;
    const TaskControl &m_control;
    const store::Time m_startedAt = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    llm::Endpoint m_endpoint;
    std::optional<prompt::ModelPrice> m_price;
    std::optional<store::Project> m_project;
    std::optional<NetworkApplication> m_application; ///< outlives the client
    std::shared_ptr<llm::ChatClient> m_client;
    std::shared_ptr<llm::Asking> m_asking;
    std::optional<workbench::LlmStudy> m_study;
    OrderedJson m_estimate;
};

Result<> predictCommand(const PredictArguments &arguments)
{
    if (arguments.plan.project.empty() && !arguments.isDryRun)
        throw CLI::ValidationError("--project", "expected a project, in which replies are kept (or --dry-run)");
    limitsOf(arguments.budget);
    const Interruptible interruptible;
    return Prediction(arguments, interruptible.control()).run();
}

struct ModelsArguments {
    EndpointArguments endpoint;
    std::string model;
    std::string project;
    bool isJson = false;
};

struct OpenClient {
    std::shared_ptr<llm::ChatClient> client;
    llm::Endpoint endpoint;
};

Result<OpenClient> openClient(const EndpointArguments &arguments, store::Project *project)
{
    const auto endpoint = endpointOf(arguments);
    if (!endpoint)
        return propagate(endpoint);
    auto key = keyOf(arguments);
    if (!key)
        return propagate(key);
    auto client = makeClient(*endpoint, std::move(*key), project);
    if (!client)
        return propagate(client);
    return OpenClient{std::move(*client), *endpoint};
}

Result<> modelsCommand(const ModelsArguments &arguments)
{
    const Interruptible interruptible;
    const NetworkApplication application;
    const auto open = openClient(arguments.endpoint, nullptr);
    if (!open)
        return propagate(open);
    const auto models = open->client->models(interruptible.control());
    if (!models)
        return propagate(models);
    if (arguments.isJson) {
        OrderedJson list = OrderedJson::array();
        for (const llm::ModelInfo &model : *models)
            list.push_back({{"model", model.id}, {"owner", model.owner}, {"shutdown_date", model.shutdownDate}});
        std::cout << list.dump(2, ' ', false, OrderedJson::error_handler_t::replace) << '\n';
        return {};
    }
    report::Table table{.caption = open->endpoint.baseUrl,
                        .columns = {{.title = "Model"}, {.title = "Owner"}, {.title = "Shut down on"}},
                        .rows = {},
                        .note = {}};
    for (const llm::ModelInfo &model : *models)
        table.rows.push_back({{model.id, model.owner, model.shutdownDate}});
    std::cout << report::toText(table);
    return {};
}

std::string acceptedWords(const std::optional<bool> &accepted)
{
    return !accepted ? "not known" : *accepted ? "yes" : "no";
}

Result<> probeCommand(const ModelsArguments &arguments)
{
    const Interruptible interruptible;
    const NetworkApplication application;
    std::optional<store::Project> project;
    if (!arguments.project.empty()) {
        auto opened = store::Project::open(arguments.project, store::Access::Write);
        if (!opened)
            return propagate(opened);
        project = std::move(*opened);
    }
    const auto open = openClient(arguments.endpoint, project ? &*project : nullptr);
    if (!open)
        return propagate(open);
    const auto found = open->client->probe(arguments.model, interruptible.control());
    if (!found)
        return propagate(found);
    if (project)
        if (const auto remembered = workbench::rememberCapabilities(*project, open->endpoint, *found); !remembered)
            return remembered;
    if (arguments.isJson) {
        std::cout << toJson(*found).dump(2, ' ', false, OrderedJson::error_handler_t::replace) << '\n';
        return {};
    }
    report::Table table{.caption = arguments.model + " at " + open->endpoint.baseUrl,
                        .columns = {{.title = "Parameter"}, {.title = "Accepted"}},
                        .rows = {},
                        .note = {}};
    for (const llm::Feature feature : llm::kFeatures)
        table.rows.push_back(
            {{std::string(llm::key(feature)), acceptedWords(found->accepts(arguments.model, feature))}});
    std::cout << report::toText(table);
    return {};
}

void addModels(CLI::App &parent)
{
    CLI::App &command = *parent.add_subcommand("models", "The models that an endpoint offers, with their end");
    const auto arguments = std::make_shared<ModelsArguments>();
    addEndpointOptions(command, arguments->endpoint);
    command.add_flag("--json", arguments->isJson, "A JSON list");
    command.footer("Examples:\n"
                   "  foresearch-cli llm models --key-file key.txt\n"
                   "  foresearch-cli llm models --dialect ollama");
    onRun(command, [arguments] { return modelsCommand(*arguments); });
}

void addProbe(CLI::App &parent)
{
    CLI::App &command = *parent.add_subcommand("probe", "What an endpoint accepts, by a tiny call for each question");
    const auto arguments = std::make_shared<ModelsArguments>();
    addEndpointOptions(command, arguments->endpoint);
    command.add_option("--model", arguments->model, "Model; on Azure the deployment's name")->required();
    command.add_option("--project", arguments->project, "Project that remembers it");
    command.add_flag("--json", arguments->isJson, "A JSON object");
    command.footer("The calls cost a few tokens. Without it, what is refused is found out while predicting.\n\n"
                   "Example:\n"
                   "  foresearch-cli llm probe --model gpt-4.1-mini --project paper.foresearch");
    onRun(command, [arguments] { return probeCommand(*arguments); });
}

struct KeyArguments {
    EndpointArguments endpoint; ///< of which the key counts
    std::string name;
};

Result<> storeKey(const KeyArguments &arguments)
{
    const NetworkApplication application;
    const auto key = keyOf(arguments.endpoint);
    if (!key)
        return propagate(key);
    if (key->isEmpty())
        return fail(ErrorCode::NotFound, "Found no key, expected one in --key-file or in FORESEARCH_API_KEY.");
    if (const auto stored = llm::keychain::write(arguments.name, *key); !stored)
        return stored;
    std::cerr << "The keychain has the key of \"" << arguments.name << "\"; --keychain names it.\n";
    return {};
}

void addKey(CLI::App &parent)
{
    CLI::App &command = *parent.add_subcommand("key", "Keep keys in the desktop's keychain");
    command.require_subcommand(1);
    command.footer("Examples:\n"
                   "  foresearch-cli llm key store openai --key-file key.txt\n"
                   "  foresearch-cli llm models --keychain openai\n"
                   "  foresearch-cli llm key remove openai");
    const auto arguments = std::make_shared<KeyArguments>();
    CLI::App &store = *command.add_subcommand("store", "Put a key into the keychain, in place of one of that name");
    store.add_option("name", arguments->name, "Any name, e.g. openai")->required();
    store.add_option("--key-file", arguments->endpoint.keyFile,
                     "File whose first line is the key, or - for standard input; without it, FORESEARCH_API_KEY");
    onRun(store, [arguments] { return storeKey(*arguments); });
    CLI::App &remove = *command.add_subcommand("remove", "Take a key out of the keychain");
    remove.add_option("name", arguments->name, "Its name")->required();
    onRun(remove, [arguments] {
        const NetworkApplication application;
        return llm::keychain::remove(arguments->name);
    });
}

void addPredict(CLI::App &parent)
{
    CLI::App &command = *parent.add_subcommand("predict", "Have a language model predict, and judge its predictions");
    const auto arguments = std::make_shared<PredictArguments>();
    PredictArguments &a = *arguments;
    command.add_option("--project", a.plan.project,
                       "Project that keeps replies and predictions; made if it is not there");
    addPlanOptions(command, a.plan);
    addEndpointOptions(command, a.endpoint);
    addBudgetOptions(command, a.budget);
    addPriceOptions(command, a.prices);
    auto *replay =
        command.add_flag("--replay", a.isReplay, "Ask nobody: use the project's replies, all of them or fail");
    command.add_flag("--dry-run", a.isDryRun, "Only say what it would cost")->excludes(replay);
    command.add_flag("--progress", a.saysProgress, "A line of standard error whenever replies have been kept");
    command.add_flag("--json", a.isJson, "A JSON object: estimate, spent, table");
    command.footer(kPredictExamples);
    onRun(command, [arguments] { return predictCommand(*arguments); });
}

} // namespace

void addLlmCommand(CLI::App &app)
{
    CLI::App &command = *app.add_subcommand("llm", "Ask language models, within a budget, and keep every reply");
    command.require_subcommand(1);
    command.footer("foresearch-cli llm COMMAND --help shows examples.");
    addModels(command);
    addProbe(command);
    addPredict(command);
    addKey(command);
}

} // namespace foresearch::cli
