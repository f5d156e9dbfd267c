#include "ui/pages/llm_panel.h"

#include "core/prompt/component.h"
#include "core/workbench/llm_endpoint.h"
#include "ui/pages/llm_words.h"
#include "ui/text/errors.h"
#include "ui/text/numbers.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace foresearch::ui {

namespace {

using workbench::AskingMode;
using workbench::LlmPlan;

constexpr int kMany = 1'000'000'000;
constexpr double kOwnTemperature = -0.1; ///< the model's own

bool has(const std::vector<std::string> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Stays open while several are chosen.
class ChoiceMenu : public QMenu {
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (!toggleActive())
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() != Qt::Key_Space || !toggleActive())
            QMenu::keyPressEvent(event);
    }

private:
    bool toggleActive()
    {
        if (activeAction() == nullptr || !activeAction()->isCheckable())
            return false;
        activeAction()->trigger();
        return true;
    }
};

} // namespace

LlmPanel::LlmPanel(workbench::ProjectSession &session, workbench::LlmJudging &models, QWidget *parent)
    : Card(tr("Ask language models"), tr("every reply is kept in the project before it is used"), parent)
    , m_session(session)
    , m_models(models)
{
    setUpFields();
    setUpRun();
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &QWidget::hide);
    connect(&models, &workbench::LlmJudging::planChanged, this, &LlmPanel::showPlan);
    connect(&models, &workbench::LlmJudging::outlookChanged, this, &LlmPanel::showState);
    connect(&models, &workbench::LlmJudging::stateChanged, this, &LlmPanel::showState);
    connect(&models, &workbench::LlmJudging::progressed, this, &LlmPanel::showLive);
    connect(&models.endpoints(), &workbench::Endpoints::changed, this, &LlmPanel::showPlan);
    connect(&models.endpoints(), &workbench::Endpoints::tested, this, &LlmPanel::showPlan);
    connect(&session, &workbench::ProjectSession::taskChosen, this, &LlmPanel::showPlan);
    showPlan();
    hide();
}

void LlmPanel::open()
{
    show();
    showPlan();
    QWidget *first = m_models.endpoints().known().empty() ? static_cast<QWidget *>(m_endpoints) : m_endpoint;
    first->setFocus(Qt::OtherFocusReason);
}

QPushButton *LlmPanel::makeMenuButton(const QString &label, QMenu *menu)
{
    auto *button = new QPushButton;
    button->setProperty("hasMenu", true);
    button->setAccessibleName(label);
    button->setMenu(menu);
    menu->setAccessibleName(label);
    return button;
}

QSpinBox *LlmPanel::makeNumber(const QString &label, int min, int max, const QString &tip)
{
    auto *box = new QSpinBox;
    box->setRange(min, max);
    box->setAccessibleName(label);
    box->setToolTip(tip);
    box->setAlignment(Qt::AlignRight);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setKeyboardTracking(false);
    box->setGroupSeparatorShown(true);
    return box;
}

void LlmPanel::addField(QGridLayout *grid, int row, int column, const QString &label, QWidget *field)
{
    auto *title = new QLabel(label);
    title->setProperty("role", QStringLiteral("muted"));
    title->setBuddy(field);
    grid->addWidget(title, 2 * row, column);
    grid->addWidget(field, 2 * row + 1, column);
}

void LlmPanel::setUpFields()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kBetween);
    grid->setVerticalSpacing(kInside);
    setUpQuestions(grid);
    setUpSampling(grid);
    setUpBudget(grid);
    grid->setRowMinimumHeight(1, 32);
    grid->setColumnStretch(8, 1);
    content()->addLayout(grid);
}

void LlmPanel::setUpQuestions(QGridLayout *grid)
{
    m_endpoint = makeChoiceBox(tr("Endpoint"));
    m_endpoint->setMinimumContentsLength(16);
    m_endpoints = new QPushButton(tr("Endpoints…"));
    m_endpoints->setToolTip(tr("Enter an address and a key, test the connection, see what models there are"));
    m_model = makeChoiceBox(tr("Model"));
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->setMinimumContentsLength(16);
    m_model->lineEdit()->setAccessibleName(tr("Model"));
    m_model->lineEdit()->setPlaceholderText(tr("its name; on Azure the deployment's"));
    m_promptMenu = new ChoiceMenu(this);
    m_prompts = makeMenuButton(tr("Prompts"), m_promptMenu);
    m_seedMenu = new ChoiceMenu(this);
    m_seeds = makeMenuButton(tr("Seeds"), m_seedMenu);
    m_seeds->setToolTip(tr("A predictor is in the table when it has answered for every seed"));
    addField(grid, 0, 0, tr("Endpoint"), m_endpoint);
    grid->addWidget(m_endpoints, 1, 1);
    addField(grid, 0, 2, tr("Model"), m_model);
    addField(grid, 0, 3, tr("Prompts"), m_prompts);
    addField(grid, 0, 4, tr("Seeds"), m_seeds);
    connect(m_endpoint, &QComboBox::activated, this, &LlmPanel::chooseEndpoint);
    connect(m_endpoints, &QPushButton::clicked, this, &LlmPanel::endpointsWanted);
    connect(m_model, &QComboBox::activated, this, &LlmPanel::chooseModel);
    connect(m_model->lineEdit(), &QLineEdit::editingFinished, this, &LlmPanel::chooseModel);
}

void LlmPanel::setUpSampling(QGridLayout *grid)
{
    m_samples = makeNumber(tr("Samples"), 1, 1000, tr("Calls for each architecture"));
    m_statistic = makeChoiceBox(tr("Of the samples"));
    m_statistic->addItems({tr("mean"), tr("median")});
    m_statistic->setToolTip(tr("What the samples of an architecture become"));
    m_temperature = new QDoubleSpinBox;
    m_temperature->setRange(kOwnTemperature, 2);
    m_temperature->setSingleStep(0.1);
    m_temperature->setDecimals(1);
    m_temperature->setSpecialValueText(tr("its own"));
    m_temperature->setAccessibleName(tr("Temperature"));
    m_temperature->setToolTip(tr("0 for the same answer each time; its own: the model's, where it takes no other"));
    m_temperature->setAlignment(Qt::AlignRight);
    m_temperature->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_temperature->setKeyboardTracking(false);
    addField(grid, 0, 5, tr("Samples"), m_samples);
    addField(grid, 0, 6, tr("Temperature"), m_temperature);
    addField(grid, 0, 7, tr("Of the samples"), m_statistic);
    connect(m_samples, &QSpinBox::valueChanged, this,
            [this](int value) { edit(tr("Samples"), [value](LlmPlan &plan) { plan.sampling.samples = value; }); });
    connect(m_statistic, &QComboBox::activated, this, [this](int index) {
        edit(tr("Of the samples"), [index](LlmPlan &plan) {
            plan.sampling.statistic =
                index == 0 ? decltype(plan.sampling.statistic)::Mean : decltype(plan.sampling.statistic)::Median;
        });
    });
    connect(m_temperature, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        edit(tr("Temperature"),
             [value](LlmPlan &plan) { plan.sampling.temperature = value < 0 ? std::nullopt : std::optional(value); });
    });
}

void LlmPanel::setUpBudget(QGridLayout *grid)
{
    m_mode = makeChoiceBox(tr("Answers from"));
    m_mode->addItems({tr("Kept replies, else the endpoint"), tr("Kept replies only (replay)")});
    m_mode->setToolTip(tr("A replay needs no network and no key"));
    m_money = new QDoubleSpinBox;
    m_money->setRange(0, 1'000'000);
    m_money->setDecimals(2);
    m_money->setAccessibleName(tr("At most, in dollars"));
    m_money->setToolTip(tr("No call is made that might pass this"));
    m_money->setAlignment(Qt::AlignRight);
    m_money->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_money->setKeyboardTracking(false);
    m_money->setSpecialValueText(tr("no limit"));
    m_calls = makeNumber(tr("At most, in calls"), 0, kMany, tr("Calls of one run"));
    m_tokens = makeNumber(tr("At most, in tokens"), 0, kMany, tr("Prompt and answer tokens of one run"));
    for (QSpinBox *box : {m_calls, m_tokens})
        box->setSpecialValueText(tr("no limit"));
    m_demonstrations = new QCheckBox(tr("Ask about the demonstrations too"));
    m_demonstrations->setToolTip(tr("Calibration learns from what the model says of them"));
    addField(grid, 1, 0, tr("Answers from"), m_mode);
    addField(grid, 1, 2, tr("At most, in dollars"), m_money);
    addField(grid, 1, 3, tr("At most, in calls"), m_calls);
    addField(grid, 1, 4, tr("At most, in tokens"), m_tokens);
    grid->addWidget(m_demonstrations, 3, 5, 1, 3);
    connect(m_mode, &QComboBox::activated, this, [this](int index) {
        edit(tr("Answers from"),
             [index](LlmPlan &plan) { plan.mode = index == 0 ? AskingMode::Endpoint : AskingMode::Replay; });
    });
    connect(m_money, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        edit(tr("At most, in dollars"), [value](LlmPlan &plan) {
            const auto money = prompt::Money::fromDollars(value);
            plan.limits.money = value > 0 && money ? std::optional(*money) : std::nullopt;
        });
    });
    const auto limit = [](int value) { return value > 0 ? std::optional<std::int64_t>(value) : std::nullopt; };
    connect(m_calls, &QSpinBox::valueChanged, this, [this, limit](int value) {
        edit(tr("At most, in calls"), [&](LlmPlan &plan) { plan.limits.calls = limit(value); });
    });
    connect(m_tokens, &QSpinBox::valueChanged, this, [this, limit](int value) {
        edit(tr("At most, in tokens"), [&](LlmPlan &plan) { plan.limits.tokens = limit(value); });
    });
    connect(m_demonstrations, &QCheckBox::toggled, this, [this](bool isOn) {
        edit(tr("Ask about the demonstrations"), [isOn](LlmPlan &plan) { plan.withDemonstrations = isOn; });
    });
}

void LlmPanel::setUpRun()
{
    m_outlook = makeNote();
    m_note = makeNote("problem");
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Replies of all questions"));
    m_live = makeNote();
    m_failures = makeNote("problem");
    m_run = new QPushButton(tr("Start"));
    m_run->setProperty("role", QStringLiteral("main"));
    m_close = new QPushButton(tr("Close"));
    m_close->setAccessibleName(tr("Close the questions"));
    auto *words = new QVBoxLayout;
    words->setSpacing(kInside);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_outlook, m_progress, m_live, m_failures, m_note})
        words->addWidget(widget);
    auto *line = new QHBoxLayout;
    line->setSpacing(kBetween);
    line->addLayout(words, 1);
    line->addWidget(m_run, 0, Qt::AlignBottom);
    line->addWidget(m_close, 0, Qt::AlignBottom);
    content()->addLayout(line);
    connect(m_run, &QPushButton::clicked, this, &LlmPanel::runOrStop);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
}

/// One undoable change of the plan.
void LlmPanel::edit(const QString &what, const std::function<void(LlmPlan &)> &change)
{
    if (m_isFilling || !m_models.canEdit())
        return;
    LlmPlan plan = m_models.plan();
    change(plan);
    if (plan != m_models.plan())
        m_models.choose(tr("Change of “%1”").arg(what), std::move(plan));
}

void LlmPanel::chooseEndpoint(int index)
{
    const workbench::KnownEndpoint *known =
        m_models.endpoints().find(m_endpoint->itemData(index).toString().toStdString());
    if (known == nullptr)
        return;
    edit(tr("Endpoint"), [known](LlmPlan &plan) {
        plan.endpoint = workbench::askedEndpoint(known->endpoint);
        plan.endpointName = known->endpoint.name;
        if (!known->model.empty())
            plan.sampling.model = known->model;
    });
}

void LlmPanel::chooseModel()
{
    const std::string model = m_model->currentText().trimmed().toStdString();
    edit(tr("Model"), [&model](LlmPlan &plan) { plan.sampling.model = model; });
}

/// In the order of the menu.
void LlmPanel::togglePrompt(const std::string &name)
{
    edit(tr("Prompts"), [this, &name](LlmPlan &plan) {
        std::vector<std::string> chosen;
        for (const std::string &offered : offeredPrompts())
            if (has(plan.variants, offered) != (offered == name))
                chosen.push_back(offered);
        plan.variants = std::move(chosen);
    });
}

/// The rungs of the ladder, then the project's other prompts.
std::vector<std::string> LlmPanel::offeredPrompts() const
{
    std::vector<std::string> names = workbench::usualLlmPlan().variants;
    for (const std::string &name : m_models.promptNames())
        if (!has(names, name))
            names.push_back(name);
    return names;
}

/// No seed is chosen where all are.
void LlmPanel::toggleSeed(int seed)
{
    const workbench::TaskPtr task = m_session.task();
    edit(tr("Seeds"), [&](LlmPlan &plan) {
        std::vector<int> chosen;
        for (const eval::TfsSplit &split : task->splits) {
            const bool isIn =
                plan.seeds.empty() || std::find(plan.seeds.begin(), plan.seeds.end(), split.seed) != plan.seeds.end();
            if (isIn != (split.seed == seed))
                chosen.push_back(split.seed);
        }
        if (chosen.empty())
            return;
        plan.seeds = chosen.size() == task->splits.size() ? std::vector<int>() : std::move(chosen);
    });
}

void LlmPanel::showPlan()
{
    m_isFilling = true;
    const LlmPlan &plan = m_models.plan();
    showEndpoints();
    showPrompts();
    showSeeds();
    m_samples->setValue(plan.sampling.samples);
    m_statistic->setCurrentIndex(static_cast<int>(plan.sampling.statistic));
    m_temperature->setValue(plan.sampling.temperature.value_or(kOwnTemperature));
    m_demonstrations->setChecked(plan.withDemonstrations);
    m_mode->setCurrentIndex(plan.mode == AskingMode::Endpoint ? 0 : 1);
    m_money->setValue(plan.limits.money ? plan.limits.money->dollars() : 0);
    m_calls->setValue(static_cast<int>(std::min<std::int64_t>(plan.limits.calls.value_or(0), kMany)));
    m_tokens->setValue(static_cast<int>(std::min<std::int64_t>(plan.limits.tokens.value_or(0), kMany)));
    m_isFilling = false;
    showState();
}

/// The user's, and the plan's where it is another one.
void LlmPanel::showEndpoints()
{
    const LlmPlan &plan = m_models.plan();
    m_endpoint->clear();
    for (const workbench::KnownEndpoint &known : m_models.endpoints().known())
        m_endpoint->addItem(QString::fromStdString(known.endpoint.name), QString::fromStdString(known.endpoint.name));
    const workbench::KnownEndpoint *chosen = m_models.endpoint();
    if (chosen == nullptr && !plan.endpoint.identity.empty())
        m_endpoint->addItem(QString::fromStdString(plan.endpoint.identity));
    m_endpoint->setCurrentIndex(chosen != nullptr
                                    ? m_endpoint->findData(QString::fromStdString(chosen->endpoint.name))
                                    : m_endpoint->findText(QString::fromStdString(plan.endpoint.identity)));
    m_endpoint->setPlaceholderText(m_endpoint->count() == 0 ? tr("none entered yet") : tr("choose one"));
    m_model->clear();
    if (const auto *models = chosen != nullptr ? m_models.endpoints().models(chosen->endpoint.name) : nullptr)
        for (const auto &model : *models) {
            m_model->addItem(QString::fromStdString(model.id));
            if (!model.shutdownDate.empty())
                m_model->setItemData(m_model->count() - 1,
                                     tr("shut down on %1").arg(QString::fromStdString(model.shutdownDate)),
                                     Qt::ToolTipRole);
        }
    m_model->setEditText(QString::fromStdString(plan.sampling.model));
    m_model->lineEdit()->setCursorPosition(0);
}

void LlmPanel::showPrompts()
{
    const std::vector<std::string> &chosen = m_models.plan().variants;
    const std::vector<std::string> ladder = workbench::usualLlmPlan().variants;
    m_prompts->setText(chosen == ladder     ? tr("Ladder, %n prompts", nullptr, static_cast<int>(ladder.size()))
                       : chosen.size() == 1 ? QString::fromStdString(chosen.front())
                                            : tr("%n prompts", nullptr, static_cast<int>(chosen.size())));
    if (const std::vector<std::string> offered = offeredPrompts(); offered != m_offered) {
        m_offered = offered;
        fillPromptMenu();
    }
    for (QAction *action : m_promptMenu->actions())
        if (action->isCheckable())
            action->setChecked(has(chosen, action->data().toString().toStdString()));
}

void LlmPanel::fillPromptMenu()
{
    m_promptMenu->clear();
    m_promptMenu->addAction(tr("The whole ladder"), this, [this] {
        edit(tr("Prompts"), [](LlmPlan &plan) { plan.variants = workbench::usualLlmPlan().variants; });
    });
    m_promptMenu->addAction(tr("The whole prompt only"), this, [this] {
        edit(tr("Prompts"), [](LlmPlan &plan) { plan.variants = {workbench::usualLlmPlan().variants.back()}; });
    });
    m_promptMenu->addSeparator();
    for (const std::string &name : m_offered) {
        const auto variant = prompt::findVariant(name);
        const QString title =
            variant ? QString::fromStdString(std::string(variant->title)) : QString::fromStdString(name);
        if (!variant && name == m_offered[prompt::ablationLadder().size()])
            m_promptMenu->addSeparator();
        QAction *action = m_promptMenu->addAction(title, this, [this, name] { togglePrompt(name); });
        action->setCheckable(true);
        action->setData(QString::fromStdString(name));
        action->setToolTip(variant && has(m_models.promptNames(), name) ? tr("The project's prompt of this name")
                                                                        : QString());
    }
}

void LlmPanel::showSeeds()
{
    const workbench::TaskPtr task = m_session.task();
    const std::vector<int> &chosen = m_models.plan().seeds;
    if (!task)
        return;
    if (m_task != task) { // an action must not go while it is triggered
        m_task = task;
        m_seedMenu->clear();
        for (const eval::TfsSplit &split : task->splits) {
            QAction *action = m_seedMenu->addAction(QString::number(split.seed), this,
                                                    [this, seed = split.seed] { toggleSeed(seed); });
            action->setCheckable(true);
            action->setData(split.seed);
        }
    }
    QStringList shown;
    for (QAction *action : m_seedMenu->actions()) {
        const int seed = action->data().toInt();
        action->setChecked(chosen.empty() || std::find(chosen.begin(), chosen.end(), seed) != chosen.end());
        if (action->isChecked())
            shown << action->text();
    }
    m_seeds->setText(chosen.empty() ? tr("all %1").arg(task->splits.size()) : shown.join(QStringLiteral(", ")));
}

void LlmPanel::showState()
{
    using State = workbench::LlmJudging::State;
    const State state = m_models.state();
    const bool isReplay = m_models.plan().mode == AskingMode::Replay;
    for (QWidget *field : std::initializer_list<QWidget *>{m_endpoint, m_model, m_prompts, m_seeds, m_samples,
                                                           m_statistic, m_temperature, m_demonstrations, m_mode})
        field->setEnabled(m_models.canEdit());
    for (QWidget *field : std::initializer_list<QWidget *>{m_money, m_calls, m_tokens})
        field->setEnabled(m_models.canEdit() && !isReplay);
    m_statistic->setEnabled(m_models.canEdit() && m_models.plan().sampling.samples > 1);
    m_run->setText(state == State::Stopping  ? tr("Stopping…")
                   : state == State::Running ? tr("Stop")
                   : isReplay                ? tr("Replay")
                   : m_models.resumes()      ? tr("Continue")
                                             : tr("Start"));
    m_run->setEnabled(state == State::Running || m_models.canStart());
    const workbench::LlmOutlook *outlook = m_models.outlook();
    m_outlook->setText(outlook != nullptr                      ? outlookText(*outlook) + shutdownText()
                       : m_models.outlookProblem().has_value() ? errorText(*m_models.outlookProblem())
                       : state == State::Idle                  ? tr("Counting…")
                                                               : QString());
    m_outlook->setVisible(state == State::Idle);
    const QString sentence = stateSentence();
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
    showLive();
}

/// When the model ends, as the endpoint listed it; empty where it said nothing.
QString LlmPanel::shutdownText() const
{
    const workbench::KnownEndpoint *chosen = m_models.endpoint();
    const auto *models = chosen != nullptr ? m_models.endpoints().models(chosen->endpoint.name) : nullptr;
    if (models != nullptr)
        for (const auto &model : *models)
            if (model.id == m_models.plan().sampling.model && !model.shutdownDate.empty())
                return tr(" · the model is shut down on %1").arg(QString::fromStdString(model.shutdownDate));
    return {};
}

/// What keeps it from starting, or what came of the last run.
QString LlmPanel::stateSentence() const
{
    const LlmPlan &plan = m_models.plan();
    QStringList sentences;
    if (m_models.endpoints().known().empty() && plan.endpoint.identity.empty())
        sentences << tr("Enter an endpoint first: “Endpoints…”.");
    else if (!plan.endpoint.identity.empty() && m_models.endpoint() == nullptr && plan.mode == AskingMode::Endpoint)
        sentences << tr("The project names an endpoint that is none of yours: enter its address and key to ask it, or "
                        "replay the kept replies.");
    if (const QString gone = goneModelText(QString::fromStdString(plan.sampling.model)); !gone.isEmpty())
        sentences << gone;
    const auto &ending = m_models.ending();
    const workbench::LlmOutlook *outlook = m_models.outlook();
    if (ending && m_models.state() == workbench::LlmJudging::State::Idle) {
        sentences << (ending->code == ErrorCode::Stopped ? tr("Stopped.") : errorText(*ending));
        if (outlook != nullptr && outlook->missing.calls > 0)
            sentences << tr("All replies are kept; Continue asks for the %n that are missing.", nullptr,
                            static_cast<int>(outlook->missing.calls));
    }
    return sentences.join(QLatin1Char(' '));
}

void LlmPanel::showLive()
{
    const workbench::LlmLive *live = m_models.live();
    const bool isRunning = m_models.state() != workbench::LlmJudging::State::Idle;
    const auto job = m_models.job();
    m_progress->setVisible(isRunning);
    m_live->setVisible(live != nullptr);
    m_failures->setVisible(false);
    if (live == nullptr)
        return;
    const bool hasTotal = job && job->progress.total > 0;
    m_progress->setRange(0, hasTotal ? static_cast<int>(job->progress.total) : 1);
    m_progress->setValue(hasTotal ? static_cast<int>(job->progress.done) : 0);
    m_live->setText(liveText(*live, m_models.plan(), isRunning ? job : std::nullopt));
    const QString failures = failuresText(*live);
    m_failures->setText(failures);
    m_failures->setVisible(!failures.isEmpty());
}

void LlmPanel::runOrStop()
{
    if (m_models.state() == workbench::LlmJudging::State::Running)
        m_models.stop();
    else if (m_models.canStart())
        m_models.start(m_models.plan().mode == AskingMode::Replay
                           ? tr("Replay %1").arg(QString::fromStdString(m_models.plan().sampling.model))
                           : tr("Ask %1").arg(QString::fromStdString(m_models.plan().sampling.model)));
}

} // namespace foresearch::ui
