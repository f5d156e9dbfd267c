#include "ui/dialogs/endpoint_dialog.h"

#include "ui/text/errors.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDate>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace foresearch::ui {

namespace {

using workbench::KeySource;
using workbench::KnownEndpoint;

constexpr int kListWidth = 176;
constexpr QSize kUsualSize(840, 640);
constexpr std::array kSources{KeySource::Keychain, KeySource::ThisRun, KeySource::Environment, KeySource::None};

QString dialectTitle(int dialect)
{
    switch (llm::kDialects[static_cast<std::size_t>(dialect)]) {
    case llm::Dialect::OpenAi:
        return QStringLiteral("OpenAI");
    case llm::Dialect::AzureV1:
        return EndpointDialog::tr("Azure OpenAI (v1)");
    case llm::Dialect::AzureClassic:
        return EndpointDialog::tr("Azure OpenAI (classic)");
    case llm::Dialect::LlamaCpp:
        return QStringLiteral("llama.cpp");
    case llm::Dialect::Ollama:
        return QStringLiteral("Ollama");
    case llm::Dialect::Vllm:
        return QStringLiteral("vLLM");
    case llm::Dialect::Custom:
        break;
    }
    return EndpointDialog::tr("Another one");
}

bool needsKey(llm::Dialect dialect)
{
    return dialect == llm::Dialect::OpenAi || dialect == llm::Dialect::AzureV1 || dialect == llm::Dialect::AzureClassic;
}

/// What a probed parameter is good for.
QString featureTitle(llm::Feature feature)
{
    switch (feature) {
    case llm::Feature::JsonSchema:
        return EndpointDialog::tr("answers by a JSON schema");
    case llm::Feature::Logprobs:
        return EndpointDialog::tr("probabilities of tokens");
    case llm::Feature::Seed:
        return EndpointDialog::tr("repeatable draws");
    case llm::Feature::Choices:
        return EndpointDialog::tr("several samples in one call");
    case llm::Feature::Temperature:
        return EndpointDialog::tr("temperatures of one's own");
    case llm::Feature::TopP:
        return EndpointDialog::tr("the share of tokens drawn from");
    case llm::Feature::MaxCompletionTokens:
        return EndpointDialog::tr("token limit, new name");
    case llm::Feature::MaxTokens:
        return EndpointDialog::tr("token limit, old name");
    case llm::Feature::UsageInStream:
        break;
    }
    return EndpointDialog::tr("usage of answers in pieces");
}

QLineEdit *makeLine(const QString &name)
{
    auto *line = new QLineEdit;
    line->setAccessibleName(name);
    return line;
}

QList<QStandardItem *> row(const QStringList &texts)
{
    QList<QStandardItem *> items;
    for (const QString &text : texts) {
        items << new QStandardItem(text);
        items.back()->setEditable(false);
    }
    return items;
}

} // namespace

EndpointDialog::EndpointDialog(workbench::Endpoints &endpoints, QWidget *parent)
    : QDialog(parent)
    , m_endpoints(endpoints)
    , m_models(new QStandardItemModel(0, 3, this))
    , m_features(new QStandardItemModel(0, 3, this))
{
    setWindowTitle(tr("Endpoints of language models"));
    auto *right = new QVBoxLayout;
    right->setSpacing(kBetween);
    right->addWidget(makeForm());
    right->addWidget(makeTables(), 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kOutside, kOutside, kOutside, kOutside);
    layout->setSpacing(kOutside);
    layout->addWidget(makeList());
    layout->addLayout(right, 1);
    resize(kUsualSize);
    connect(&endpoints, &workbench::Endpoints::changed, this, &EndpointDialog::showKnown);
    connect(&endpoints, &workbench::Endpoints::workChanged, this, &EndpointDialog::showWork);
    connect(&endpoints, &workbench::Endpoints::tested, this, [this] {
        showModels();
        m_tabs->setCurrentIndex(0);
        say(tr("It answers: %n models.", nullptr, m_models->rowCount()), false);
    });
    connect(&endpoints, &workbench::Endpoints::probed, this, [this] {
        showProbe();
        m_tabs->setCurrentIndex(1);
        say(tr("Probed: what is refused is left out from now on."), false);
    });
    connect(&endpoints, &workbench::Endpoints::failed, this,
            [this](const Error &error) { say(errorText(error), true); });
}

QWidget *EndpointDialog::makeList()
{
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Endpoints"));
    m_list->setProperty("role", QStringLiteral("choices"));
    auto *add = new QPushButton(tr("Add"));
    auto *menu = new QMenu(this);
    for (int i = 0; i < static_cast<int>(llm::kDialects.size()); ++i)
        menu->addAction(dialectTitle(i), this, [this, i] { startNew(i); });
    add->setMenu(menu);
    add->setProperty("hasMenu", true);
    m_remove = new QPushButton(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove the endpoint"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kBetween);
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    auto *side = new QWidget;
    side->setFixedWidth(kListWidth);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kBetween);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_isFilling)
            showChosen();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_endpoints.remove(m_name); });
    return side;
}

QWidget *EndpointDialog::makeForm()
{
    m_title = makeLine(tr("Name"));
    m_dialect = makeChoiceBox(tr("Speaks as"));
    for (int i = 0; i < static_cast<int>(llm::kDialects.size()); ++i)
        m_dialect->addItem(dialectTitle(i));
    m_address = makeLine(tr("Address"));
    m_version = makeLine(tr("API version"));
    m_model = makeChoiceBox(tr("Model"));
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->lineEdit()->setAccessibleName(tr("Model"));
    m_model->lineEdit()->setPlaceholderText(tr("its name; on Azure the deployment's"));
    m_keySource = makeChoiceBox(tr("Key is kept"));
    m_keySource->addItems({tr("in the desktop's keychain"), tr("for this run only"),
                           tr("in the environment: FORESEARCH_API_KEY"), tr("nowhere: none is needed")});
    m_key = makeLine(tr("Key"));
    m_key->setObjectName(QStringLiteral("keyField"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setContextMenuPolicy(Qt::NoContextMenu);
    m_keyNote = makeNote();
    m_keyNote->setWordWrap(false); // its row would be as high as wrapped words
    auto *form = new QWidget;
    m_form = new QFormLayout(form);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(kOutside);
    m_form->setVerticalSpacing(kBetween);
    m_form->addRow(tr("Name"), m_title);
    m_form->addRow(tr("Speaks as"), m_dialect);
    m_form->addRow(tr("Address"), m_address);
    m_form->addRow(tr("API version"), m_version);
    m_form->addRow(tr("Model"), m_model);
    m_form->addRow(tr("Key is kept"), m_keySource);
    m_form->addRow(tr("Key"), m_key);
    m_form->addRow(QString(), m_keyNote);
    m_keep = new QPushButton(tr("Keep"));
    m_test = new QPushButton(tr("Test connection"));
    m_test->setProperty("role", QStringLiteral("main"));
    m_test->setDefault(true);
    m_probe = new QPushButton(tr("Probe"));
    m_probe->setToolTip(tr("Tiny calls find out what the model accepts; they cost a few tokens"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kBetween);
    for (QPushButton *button : {m_test, m_probe, m_keep})
        buttons->addWidget(button);
    buttons->addStretch(1);
    m_form->addRow(QString(), buttons);
    connect(m_dialect, &QComboBox::activated, this, [this](int index) {
        if (m_name.empty())
            startNew(index);
        showFields();
    });
    connect(m_keySource, &QComboBox::currentIndexChanged, this, &EndpointDialog::showFields);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        if (keep())
            say(tr("Kept."), false);
    });
    connect(m_test, &QPushButton::clicked, this, &EndpointDialog::test);
    connect(m_probe, &QPushButton::clicked, this, &EndpointDialog::probe);
    return form;
}

QWidget *EndpointDialog::makeTables()
{
    m_note = makeNote();
    m_goneNote = makeNote();
    m_goneNote->setText(
        tr("GPT-4 and ChatGPT of June 2023, the paper's models, were shut down at OpenAI on 2026-10-23. "
           "What they said can be replayed from kept replies; new questions need one of these models."));
    m_tabs = new QTabBar;
    m_tabs->setAccessibleName(tr("What is known of the endpoint"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Models"));
    m_tabs->addTab(tr("What the model accepts"));
    m_models->setHorizontalHeaderLabels({tr("model"), tr("owner"), tr("shut down on")});
    m_features->setHorizontalHeaderLabels({tr("parameter"), tr("accepted"), tr("what it is for")});
    m_modelTable = new TableView(tr("Models of the endpoint"));
    m_modelTable->setPlaceholder(tr("Test the connection to see which models there are, and until when."));
    m_modelTable->setModel(m_models);
    m_featureTable = new TableView(tr("What the model accepts"));
    m_featureTable->setPlaceholder(tr("Probe a model to see what it accepts."));
    m_featureTable->setModel(m_features);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_modelTable);
    m_stack->addWidget(m_featureTable);
    auto *tables = new QWidget;
    auto *layout = new QVBoxLayout(tables);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kInside);
    layout->addWidget(m_note);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_goneNote);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_modelTable, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { m_model->setEditText(index.siblingAtColumn(0).data().toString()); });
    return tables;
}

void EndpointDialog::open(const QString &name)
{
    m_name = name.toStdString();
    if (m_endpoints.find(m_name) == nullptr && !m_endpoints.known().empty())
        m_name = m_endpoints.known().front().endpoint.name;
    say({}, false);
    showKnown();
    if (m_endpoints.known().empty())
        startNew(0);
    show();
    raise();
    activateWindow();
    m_title->setFocus(Qt::OtherFocusReason);
}

/// A preset that is not kept yet.
void EndpointDialog::startNew(int dialect)
{
    m_name.clear();
    m_isFilling = true;
    m_list->setCurrentRow(-1);
    m_isFilling = false;
    KnownEndpoint known{.endpoint = llm::presetOf(llm::kDialects[static_cast<std::size_t>(dialect)]),
                        .key = KeySource::None};
    if (needsKey(known.endpoint.dialect))
        known.key = KeySource::Keychain;
    known.endpoint.name = dialectTitle(dialect).toStdString();
    showEndpoint(known);
    m_title->setFocus(Qt::OtherFocusReason);
}

void EndpointDialog::showKnown()
{
    m_isFilling = true;
    m_list->clear();
    for (const KnownEndpoint &known : m_endpoints.known()) {
        m_list->addItem(QString::fromStdString(known.endpoint.name));
        if (known.endpoint.name == m_name)
            m_list->setCurrentRow(m_list->count() - 1);
    }
    m_isFilling = false;
    if (m_list->currentRow() < 0 && !m_name.empty())
        m_list->setCurrentRow(0); // of another one: the shown one has gone
    else if (const KnownEndpoint *known = m_endpoints.find(m_name))
        showEndpoint(*known);
    if (m_endpoints.known().empty() && !m_name.empty())
        startNew(0);
    showWork();
}

void EndpointDialog::showChosen()
{
    if (m_list->currentItem() == nullptr)
        return;
    m_name = m_list->currentItem()->text().toStdString();
    if (const KnownEndpoint *known = m_endpoints.find(m_name))
        showEndpoint(*known);
    say({}, false);
}

void EndpointDialog::showEndpoint(const KnownEndpoint &known)
{
    m_isFilling = true;
    m_shown = known;
    m_title->setText(QString::fromStdString(known.endpoint.name));
    m_dialect->setCurrentIndex(static_cast<int>(known.endpoint.dialect));
    m_address->setText(QString::fromStdString(known.endpoint.baseUrl));
    m_address->setCursorPosition(0);
    m_version->setText(QString::fromStdString(known.endpoint.apiVersion));
    m_keySource->setCurrentIndex(
        static_cast<int>(std::find(kSources.begin(), kSources.end(), known.key) - kSources.begin()));
    m_key->setText({}); // and its undo history
    showModels();
    m_model->setEditText(QString::fromStdString(known.model));
    showProbe();
    m_isFilling = false;
    showFields();
    showWork();
}

/// What the dialect and the key's place call for.
void EndpointDialog::showFields()
{
    const KeySource source = kSources[static_cast<std::size_t>(m_keySource->currentIndex())];
    const bool isEntered = source == KeySource::Keychain || source == KeySource::ThisRun;
    m_form->setRowVisible(m_version, m_dialect->currentIndex() == static_cast<int>(llm::Dialect::AzureClassic));
    m_form->setRowVisible(m_key, isEntered);
    const bool isThere =
        !m_name.empty() && m_shown.key == source && (source == KeySource::Keychain || m_endpoints.hasKeyOfRun(m_name));
    m_key->setPlaceholderText(isThere ? tr("one is kept; enter another to replace it") : tr("paste it here"));
    m_keyNote->setText(source == KeySource::Environment ? tr("The variable has to be set before the program starts.")
                       : isEntered ? tr("It is in no project, settings file or picture, and is not shown again.")
                                   : QString());
    m_keyNote->setVisible(!m_keyNote->text().isEmpty());
    m_address->setPlaceholderText(QStringLiteral("https://…/v1"));
}

void EndpointDialog::showModels()
{
    const QString model = m_model->currentText();
    m_models->removeRows(0, m_models->rowCount());
    m_model->clear();
    if (const auto *models = m_endpoints.models(m_name)) {
        const QString today = QDate::currentDate().toString(Qt::ISODate);
        for (const auto &info : *models) {
            const QString date = QString::fromStdString(info.shutdownDate);
            m_models->appendRow(row({QString::fromStdString(info.id), QString::fromStdString(info.owner),
                                     !date.isEmpty() && date <= today ? tr("%1, gone").arg(date) : date}));
            m_model->addItem(QString::fromStdString(info.id));
        }
    }
    m_model->setEditText(model);
    for (int column = 0; column < m_models->columnCount(); ++column)
        m_modelTable->resizeColumnToContents(column);
    m_goneNote->setVisible(m_dialect->currentIndex() <= static_cast<int>(llm::Dialect::AzureClassic));
}

void EndpointDialog::showProbe()
{
    m_features->removeRows(0, m_features->rowCount());
    const std::string model = m_model->currentText().trimmed().toStdString();
    const KnownEndpoint *known = m_endpoints.find(m_name);
    if (known != nullptr && known->capabilities.models.contains(model))
        for (const llm::Feature feature : llm::kFeatures) {
            const auto accepted = known->capabilities.accepts(model, feature);
            m_features->appendRow(row({QString::fromStdString(std::string(llm::key(feature))),
                                       !accepted   ? tr("not known")
                                       : *accepted ? tr("yes")
                                                   : tr("no"),
                                       featureTitle(feature)}));
        }
    for (int column = 0; column < m_features->columnCount(); ++column)
        m_featureTable->resizeColumnToContents(column);
}

void EndpointDialog::showWork()
{
    using Work = workbench::Endpoints::Work;
    const Work work = m_endpoints.work();
    m_test->setText(work == Work::Testing ? tr("Stop testing") : tr("Test connection"));
    m_probe->setText(work == Work::Probing ? tr("Stop probing") : tr("Probe"));
    m_test->setEnabled(work != Work::Probing);
    m_probe->setEnabled(work != Work::Testing);
    m_keep->setEnabled(work == Work::None);
    m_list->setEnabled(work == Work::None);
    m_remove->setEnabled(work == Work::None && !m_name.empty());
    if (work == Work::Testing)
        say(tr("Asking for the list of models…"), false);
    else if (work == Work::Probing)
        say(tr("Asking what %1 accepts…").arg(m_model->currentText()), false);
}

void EndpointDialog::say(const QString &sentence, bool isProblem)
{
    m_note->setProperty("role", isProblem ? QStringLiteral("problem") : QStringLiteral("muted"));
    m_note->setStyleSheet(QString()); // the role is looked at again
    m_note->setText(sentence);
}

KnownEndpoint EndpointDialog::entered() const
{
    KnownEndpoint known = m_shown;
    const llm::Dialect dialect = llm::kDialects[static_cast<std::size_t>(m_dialect->currentIndex())];
    if (dialect != known.endpoint.dialect) {
        const llm::Endpoint preset = llm::presetOf(dialect);
        known.endpoint.limits = preset.limits;
        known.endpoint.dialect = dialect;
    }
    known.endpoint.name = m_title->text().trimmed().toStdString();
    known.endpoint.baseUrl = m_address->text().trimmed().toStdString();
    known.endpoint.apiVersion =
        dialect == llm::Dialect::AzureClassic ? m_version->text().trimmed().toStdString() : std::string();
    known.model = m_model->currentText().trimmed().toStdString();
    known.key = kSources[static_cast<std::size_t>(m_keySource->currentIndex())];
    return known;
}

/// Whether what is entered could be kept.
bool EndpointDialog::keep()
{
    std::optional<llm::ApiKey> key;
    const bool takesKey = m_form->isRowVisible(m_key);
    if (takesKey && !m_key->text().isEmpty()) {
        auto made = llm::ApiKey::create(m_key->text().toStdString());
        if (!made) {
            say(errorText(made.error()), true);
            return false;
        }
        key = std::move(*made);
    }
    const std::string before = m_name;
    const KnownEndpoint known = entered();
    m_name = known.endpoint.name; // changed() shows it
    if (const auto kept = m_endpoints.keep(known, before, std::move(key)); !kept) {
        m_name = before;
        say(errorText(kept.error()), true);
        return false;
    }
    return true;
}

void EndpointDialog::test()
{
    if (m_endpoints.work() == workbench::Endpoints::Work::Testing) {
        m_endpoints.stop();
        say(tr("Stopped."), false);
    } else if (keep()) {
        m_endpoints.test(m_name);
    }
}

void EndpointDialog::probe()
{
    if (m_endpoints.work() == workbench::Endpoints::Work::Probing) {
        m_endpoints.stop();
        return say(tr("Stopped."), false);
    }
    if (m_model->currentText().trimmed().isEmpty())
        return say(tr("Name a model first: it is what is probed."), true);
    if (keep())
        m_endpoints.probe(m_name, m_model->currentText().trimmed().toStdString());
}

} // namespace foresearch::ui
