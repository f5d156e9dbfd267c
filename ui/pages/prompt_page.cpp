#include "ui/pages/prompt_page.h"

#include "core/base/file.h"
#include "core/workbench/project_session.h"
#include "core/workbench/prompting.h"
#include "ui/models/component_model.h"
#include "ui/pages/prompt_editors.h"
#include "ui/pages/prompt_side.h"
#include "ui/pages/prompt_texts.h"
#include "ui/text/errors.h"
#include "ui/text/prompt_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/prompt_view.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace foresearch::ui {

namespace {

constexpr int kGap = 12;
constexpr int kLeftWidth = 336;
constexpr int kRightWidth = 304;
constexpr int kPreviewTab = 0;
constexpr int kDifferenceTab = 1;

} // namespace

PromptPage::PromptPage(workbench::ProjectSession &session, workbench::Prompting &prompting, QAction *exampleAction,
                       QWidget *parent)
    : Page(tr("Prompt"), parent)
    , m_session(session)
    , m_prompting(prompting)
    , m_components(new ComponentModel(this))
{
    setUpHeader();
    auto *emptyState = new EmptyState(
        tr("Here a prompt is put together that has a language model predict how good an architecture is: its "
           "components switched on and off, the whole text with its tokens and its price, every version."),
        tr("No project is open. The example shows everything with made-up numbers and needs no network."));
    emptyState->setAction(exampleAction);
    setEmptyState(emptyState);
    setScrolledContent(makeContent());
    connectPrompting();
    connectEditors();
    showSession();
    showNames();
    showTemplates();
    showDraft();
}

void PromptPage::setUpHeader()
{
    m_names = makeChoiceBox(tr("Prompt"));
    m_names->setEditable(true);
    m_names->setInsertPolicy(QComboBox::NoInsert);
    m_names->lineEdit()->setAccessibleName(tr("Prompt"));
    m_names->setToolTip(tr("Another prompt of the project, or a new name for this one"));
    m_names->setMinimumWidth(220);
    addHeaderWidget(m_names);
    QPushButton *create = addButton(tr("New"));
    create->setMenu(makeNewMenu());
    create->setProperty("hasMenu", true);
    m_export = addButton(tr("Export"));
    m_export->setMenu(makeExportMenu());
    m_export->setProperty("hasMenu", true);
    m_ladder = addMainButton(tr("Make the ablation ladder"));
    m_ladder->setToolTip(tr("Seven prompts with these words, each with one more component than the one before: the "
                            "last block of the paper's Table 1"));
    connect(m_names, &QComboBox::activated, this, &PromptPage::chooseOrRename);
    connect(m_names->lineEdit(), &QLineEdit::editingFinished, this, &PromptPage::chooseOrRename);
    connect(m_ladder, &QPushButton::clicked, this, [this] {
        m_message->hide();
        m_prompting.makeLadder(tr("Ablation ladder"));
    });
}

QMenu *PromptPage::makeNewMenu()
{
    m_newMenu = new QMenu(this);
    m_templates = m_newMenu->addMenu(tr("From a template"));
    m_newMenu->addAction(tr("Copy of this prompt"), this, &PromptPage::duplicate);
    m_newMenu->addAction(tr("Import…"), this, &PromptPage::askAndImport);
    m_newMenu->addSeparator();
    m_remove =
        m_newMenu->addAction(tr("Remove this prompt"), this, [this] { m_prompting.remove(tr("Removal of a prompt")); });
    return m_newMenu;
}

QMenu *PromptPage::makeExportMenu()
{
    auto *menu = new QMenu(this);
    menu->addAction(tr("Copy as text"), this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromStdString(m_prompting.preview().text));
    });
    menu->addAction(tr("Text…"), this, [this] { askAndSave(QStringLiteral("txt")); });
    menu->addAction(tr("Prompt as JSON…"), this, [this] { askAndSave(QStringLiteral("json")); });
    menu->addSeparator();
    menu->addAction(tr("Copy as command line"), this, [this] {
        m_prompting.flush();
        QGuiApplication::clipboard()->setText(QString::fromStdString(m_prompting.commandLine()));
    });
    return menu;
}

QWidget *PromptPage::makeContent()
{
    m_message = new MessageStrip;
    m_message->hide();
    m_side = new PromptSide(m_prompting);
    m_side->setFixedWidth(kRightWidth);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(kGap);
    columns->addWidget(makeLeft());
    columns->addWidget(makeMiddle(), 1);
    columns->addWidget(m_side);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_message);
    layout->addLayout(columns, 1);
    return content;
}

QWidget *PromptPage::makeLeft()
{
    m_list = new TableView(tr("Components of the prompt"));
    m_list->setModel(m_components);
    m_list->setHeightToRows(static_cast<int>(prompt::kComponents.size()));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(ComponentModel::TitleColumn, QHeaderView::Stretch);
    m_layout = makeChoiceBox(tr("Layout"));
    m_layout->addItem(tr("as the authors' program"), static_cast<int>(prompt::Layout::Code));
    m_layout->addItem(tr("as the paper's Figure 3"), static_cast<int>(prompt::Layout::Figure));
    m_layout->setToolTip(tr("Program: GFLOPS before BLEU, ends in “BLEU: ”. Figure: numbered examples, BLEU first"));
    auto *components = new Card(tr("Components"), tr("Space switches one on and off"));
    components->content()->addWidget(m_list);
    auto *line = new QHBoxLayout;
    line->addWidget(new QLabel(tr("Layout")));
    line->addWidget(m_layout, 1);
    components->content()->addLayout(line);
    m_editors = new PromptEditors;
    m_editorCard = new Card;
    m_editorCard->content()->addWidget(m_editors);
    auto *left = new QWidget;
    left->setFixedWidth(kLeftWidth);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(components);
    layout->addWidget(m_editorCard, 1);
    return left;
}

QWidget *PromptPage::makeMiddle()
{
    m_tabs = new QTabBar;
    m_tabs->setAccessibleName(tr("Text or difference"));
    m_tabs->addTab(tr("Preview"));
    m_tabs->addTab(tr("Difference"));
    m_tabs->setExpanding(false);
    m_preview = new PromptView(tr("Preview of the prompt"));
    m_difference = new PromptView(tr("Difference between two versions"));
    m_difference->setPlaceholder(tr("Choose a version at the right: what differs appears here."));
    m_difference->hide();
    auto *card = new Card;
    card->content()->addWidget(m_tabs);
    card->content()->addWidget(m_preview, 1);
    card->content()->addWidget(m_difference, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &PromptPage::showTab);
    connect(m_preview, &PromptView::partChosen, this, &PromptPage::choosePart);
    return card;
}

void PromptPage::connectPrompting()
{
    using workbench::Prompting;
    connect(&m_session, &workbench::ProjectSession::projectChanged, this, &PromptPage::showSession);
    connect(&m_session, &workbench::ProjectSession::tasksChanged, this, &PromptPage::showSession);
    connect(&m_prompting, &Prompting::namesChanged, this, &PromptPage::showNames);
    connect(&m_prompting, &Prompting::suppliesChanged, this, &PromptPage::showTemplates);
    connect(&m_prompting, &Prompting::draftChanged, this, &PromptPage::showDraft);
    connect(&m_prompting, &Prompting::previewChanged, this, &PromptPage::showPreview);
    connect(&m_prompting, &Prompting::comparisonChanged, this, &PromptPage::showComparison);
    connect(&m_prompting, &Prompting::stateChanged, this, &PromptPage::showState);
    connect(&m_prompting, &Prompting::failed, this,
            [this](const Error &error) { m_message->showProblem(errorText(error)); });
    connect(m_side, &PromptSide::comparisonWanted, this,
            [this](bool isWanted) { m_tabs->setCurrentIndex(isWanted ? kDifferenceTab : kPreviewTab); });
}

void PromptPage::connectEditors()
{
    connect(m_components, &ComponentModel::toggled, this, &PromptPage::toggle);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { chooseRow(index.row()); });
    connect(m_list, &QAbstractItemView::activated, this,
            [this] { m_editors->firstField()->setFocus(Qt::OtherFocusReason); });
    connect(m_layout, &QComboBox::activated, this, &PromptPage::chooseLayout);
    connect(m_editors, &PromptEditors::typed, this, [this](const QString &name, const PromptTexts &words) {
        if (!m_prompting.canEdit())
            return;
        prompt::Prompt prompt = m_prompting.draft().prompt;
        prompt.words = words;
        m_prompting.type(name, std::move(prompt));
    });
    connect(m_editors, &PromptEditors::demonstrationsChosen, this, [this](const prompt::PromptRecipe &recipe) {
        m_message->hide();
        const auto done = m_prompting.chooseDemonstrations(tr("Choice of demonstrations"), recipe);
        if (!done)
            m_message->showProblem(errorText(done.error()));
    });
    connect(m_editors, &PromptEditors::taskExamplesChosen, this, [this](const prompt::PromptRecipe &recipe) {
        m_message->hide();
        m_prompting.chooseTaskExamples(tr("Choice of task examples"), recipe);
    });
    connect(m_editors, &PromptEditors::testChosen, &m_prompting, &workbench::Prompting::chooseTest);
    connect(m_editors, &PromptEditors::left, &m_prompting, &workbench::Prompting::flush);
    // What is being typed is an edit like the others before one of them is taken back.
    connect(m_editors, &PromptEditors::undoWanted, this, [this] {
        m_prompting.flush();
        m_session.undo();
    });
    connect(m_editors, &PromptEditors::redoWanted, this, [this] { m_session.redo(); });
}

QWidget *PromptPage::firstFocus()
{
    return m_session.isOpen() ? static_cast<QWidget *>(m_list) : this;
}

void PromptPage::showSession()
{
    showContent(m_session.isOpen());
    m_editors->setTasks(m_session.tasks());
    if (m_prompting.hasDraft())
        m_editors->setPrompting(m_prompting);
}

void PromptPage::showNames()
{
    const QSignalBlocker quiet(m_names);
    m_names->clear();
    for (const std::string &name : m_prompting.names())
        m_names->addItem(QString::fromStdString(name));
    const QString shown = QString::fromStdString(m_prompting.draft().name);
    if (m_names->findText(shown) < 0 && !shown.isEmpty())
        m_names->addItem(shown);
    m_names->setCurrentIndex(m_names->findText(shown));
}

void PromptPage::showTemplates()
{
    m_templates->clear();
    for (const prompt::PromptTemplate &one : m_prompting.supplies().templates) {
        const QString name = QString::fromStdString(one.name);
        m_templates->addAction(QString::fromStdString(one.title), this, [this, name] { startNew(name); });
    }
}

void PromptPage::showDraft()
{
    showNames();
    if (m_prompting.hasDraft())
        m_editors->setPrompting(m_prompting);
    const QSignalBlocker quiet(m_layout);
    m_layout->setCurrentIndex(m_layout->findData(static_cast<int>(m_prompting.draft().prompt.layout)));
    showPreview();
    if (m_list->selectionModel()->currentIndex().row() < 0 && m_components->rowCount() > 0)
        m_list->setCurrentIndex(m_components->index(0, 0));
    m_side->compareChosen();
}

void PromptPage::showPreview()
{
    const PromptDocument document = previewDocument(m_prompting.preview(), m_prompting.changedParts());
    m_preview->setText(document.text, document.parts);
    showComponents();
    showState();
}

void PromptPage::showComponents()
{
    m_components->setRows(m_prompting.hasDraft() ? componentRows(m_prompting.draft().prompt, m_prompting.preview())
                                                 : std::vector<ComponentRow>());
}

void PromptPage::showComparison()
{
    // Without a version, the view says what to choose.
    const PromptDocument document =
        m_side->hasChosen() ? differenceDocument(m_prompting.comparison()) : PromptDocument();
    m_difference->setText(document.text, document.parts);
}

void PromptPage::showState()
{
    const bool canEdit = m_prompting.canEdit();
    m_components->setEditable(canEdit && m_prompting.canMakeLadder());
    m_editors->setEnabled(canEdit);
    m_layout->setEnabled(canEdit && m_prompting.canMakeLadder());
    m_ladder->setEnabled(m_prompting.canMakeLadder());
    m_newMenu->setEnabled(canEdit);
    m_remove->setEnabled(canEdit && !m_prompting.names().empty());
    m_export->setEnabled(m_prompting.hasDraft());
    setState(m_prompting.hasDraft() ? stateText(m_prompting) : QString());
}

void PromptPage::showTab(int index)
{
    m_preview->setVisible(index == kPreviewTab);
    m_difference->setVisible(index == kDifferenceTab);
    if (index != kDifferenceTab)
        return;
    m_side->compareChosen();
    showComparison();
}

void PromptPage::chooseRow(int row)
{
    if (row < 0 || row >= static_cast<int>(prompt::kComponents.size()))
        return;
    const prompt::Component component = prompt::kComponents[static_cast<std::size_t>(row)];
    m_editorCard->setTitle(componentTitle(component));
    m_editors->showComponent(component);
    m_preview->scrollToPart(QString::fromStdString(std::string(key(component))));
}

void PromptPage::choosePart(const QString &key)
{
    const auto component =
        prompt::parseComponent(key == QLatin1String("instructions") ? "instruction-1" : key.toStdString());
    if (!component)
        return;
    const int place = m_preview->verticalScrollBar()->value(); // what was clicked stays under the pointer
    m_list->setCurrentIndex(m_components->index(static_cast<int>(*component), 0));
    m_preview->verticalScrollBar()->setValue(place);
}

void PromptPage::toggle(int row, bool isOn)
{
    const prompt::Component component = prompt::kComponents[static_cast<std::size_t>(row)];
    workbench::PromptDraft draft = m_prompting.draft();
    draft.prompt.components =
        isOn ? draft.prompt.components.with(component) : draft.prompt.components.without(component);
    m_prompting.change(isOn ? tr("“%1” on").arg(componentTitle(component))
                            : tr("“%1” off").arg(componentTitle(component)),
                       std::move(draft));
}

void PromptPage::chooseLayout(int index)
{
    workbench::PromptDraft draft = m_prompting.draft();
    draft.prompt.layout = static_cast<prompt::Layout>(m_layout->itemData(index).toInt());
    m_prompting.change(tr("Change of “%1”").arg(tr("Layout")), std::move(draft));
}

void PromptPage::chooseOrRename()
{
    const std::string name = m_names->currentText().trimmed().toStdString();
    if (name == m_prompting.draft().name)
        return;
    m_message->hide();
    const auto &names = m_prompting.names();
    if (std::find(names.begin(), names.end(), name) != names.end())
        m_prompting.open(name);
    else if (m_prompting.canEdit() && !name.empty())
        m_prompting.rename(tr("Renaming of a prompt"), name);
    showNames();
}

void PromptPage::duplicate()
{
    m_prompting.create(tr("Copy of a prompt"), m_prompting.draft());
}

void PromptPage::startNew(const QString &templateName)
{
    for (const prompt::PromptTemplate &one : m_prompting.supplies().templates)
        if (one.name == templateName.toStdString())
            return m_prompting.create(
                tr("New prompt"), workbench::newDraft(m_prompting.supplies(), one, m_session.task().get(), one.name));
}

void PromptPage::askAndImport()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import a prompt, a template, or a text with marks"));
    m_message->hide();
    if (!path.isEmpty())
        m_prompting.importFile(tr("Import of a prompt"), path);
}

void PromptPage::askAndSave(const QString &suffix)
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the prompt"), QString::fromStdString(m_prompting.draft().name) + QLatin1Char('.') + suffix);
    if (!path.isEmpty())
        save(path);
}

void PromptPage::save(const QString &path)
{
    m_message->hide();
    const auto written =
        writeFile(path.toStdString(), path.endsWith(QLatin1String(".json"))
                                          ? promptJson(prompt::PromptVersion(m_prompting.draft().prompt))
                                          : m_prompting.preview().text);
    if (!written)
        m_message->showProblem(errorText(written.error()));
}

} // namespace foresearch::ui
