#include "ui/pages/report_detail.h"

#include "ui/models/report_table_model.h"
#include "ui/pages/figure_card.h"
#include "ui/pages/table_export.h"
#include "ui/plots/figure_view.h"
#include "ui/plots/report_figures.h"
#include "ui/text/report_words.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scrolled_column.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_editor.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace foresearch::ui {

namespace {

constexpr int kGap = 12;
constexpr int kFigureHeight = 320;
constexpr int kMostRows = 16;
constexpr int kMostColumnWidth = 300;
constexpr int kNoteLines = 3;

const report::NamedTable *tableOf(const report::Item &item, const std::string &name)
{
    const auto found = std::find_if(item.tables.begin(), item.tables.end(),
                                    [&](const report::NamedTable &table) { return table.name == name; });
    return found == item.tables.end() ? nullptr : &*found;
}

const report::NamedFigure *figureOf(const report::Item &item, const std::string &name)
{
    const auto found = std::find_if(item.figures.begin(), item.figures.end(),
                                    [&](const report::NamedFigure &figure) { return figure.name == name; });
    return found == item.figures.end() ? nullptr : &*found;
}

QString titleOf(const report::Item &item, const std::string &name)
{
    if (const report::NamedFigure *figure = figureOf(item, name); figure && !figure->title.empty())
        return QString::fromStdString(figure->title);
    const report::NamedTable *table = tableOf(item, name);
    return QString::fromStdString(table && !table->table.caption.empty() ? table->table.caption : name);
}

/// Tables and figures of one name are shown together.
std::vector<std::string> namesOf(const report::Item &item)
{
    std::vector<std::string> names;
    const auto add = [&names](const std::string &name) {
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    };
    for (const report::NamedTable &table : item.tables)
        add(table.name);
    for (const report::NamedFigure &figure : item.figures)
        add(figure.name);
    return names;
}

void showTable(Card *card, TableView *view, ReportTableModel *model, const report::Table *table)
{
    card->setVisible(table != nullptr);
    if (table == nullptr)
        return;
    model->setTable(*table);
    card->setHint(QString::fromStdString(table->caption));
    view->setToolTip(QString::fromStdString(table->note));
    view->fitColumns(kMostColumnWidth);
    view->setHeightToRows(kMostRows);
    view->setMinimumHeight(view->sizeHint().height() + view->horizontalScrollBar()->sizeHint().height());
}

} // namespace

ReportDetail::ReportDetail(workbench::Reports &reports, QWidget *parent)
    : QWidget(parent)
    , m_reports(reports)
    , m_ours(new ReportTableModel(this))
    , m_paper(new ReportTableModel(this))
    , m_noted(&reports.chosen())
{
    auto *column = new QWidget;
    auto *inner = new QVBoxLayout(column);
    inner->setContentsMargins(0, 0, kBetween, 0);
    inner->setSpacing(kGap);
    inner->addWidget(makeHead());
    m_figure = new FigureCard(tr("Figure"), {}, QStringLiteral("figure"));
    m_figure->view()->setMinimumHeight(kFigureHeight);
    inner->addWidget(m_figure);
    m_oursCard = makeTableCard(tr("This project"), tr("Numbers of this project"), m_ours, QStringLiteral("table"));
    m_paperCard = makeTableCard(tr("The paper"), tr("Numbers of the paper"), m_paper, QStringLiteral("published"));
    inner->addWidget(m_oursCard);
    inner->addWidget(m_paperCard);
    inner->addWidget(makeNotes());
    inner->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeScrolledColumn(column));
    connect(m_figure, &FigureCard::failed, this, &ReportDetail::failed);
    connect(&reports, &workbench::Reports::partChanged, this, &ReportDetail::showPart);
    connect(&reports, &workbench::Reports::factsChanged, this, &ReportDetail::showHead);
    connect(&reports, &workbench::Reports::notesChanged, this, &ReportDetail::showNotes);
    showPart();
}

QWidget *ReportDetail::makeHead()
{
    m_title = new QLabel;
    m_title->setProperty("role", QStringLiteral("heading"));
    m_title->setWordWrap(true);
    m_shows = makeNote();
    m_need = makeNote("");
    m_go = new QPushButton;
    connect(m_go, &QPushButton::clicked, this, &ReportDetail::go);
    m_choice = makeChoiceBox(tr("Which of its tables and figures"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ReportDetail::showChoice);
    auto *needLine = new QHBoxLayout;
    needLine->setSpacing(kBetween);
    needLine->addWidget(m_need, 1);
    needLine->addWidget(m_go);
    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kInside);
    layout->addWidget(m_title);
    layout->addWidget(m_shows);
    layout->addLayout(needLine);
    layout->addWidget(m_choice);
    return head;
}

Card *ReportDetail::makeTableCard(const QString &title, const QString &name, ReportTableModel *model,
                                  const QString &fileName)
{
    auto *card = new Card(title);
    auto *view = new TableView(name);
    view->setModel(model);
    card->content()->addWidget(view);
    auto *menu = new QMenu(this);
    addTableExport(menu, this,
                   {.noun = tr("table"),
                    .fileName = fileName,
                    .table = [model]() -> std::optional<report::Table> { return model->table(); },
                    .onProblem = [this](const QString &sentence) { Q_EMIT failed(sentence); }});
    auto *button = new QPushButton(tr("Export"));
    button->setProperty("role", QStringLiteral("small"));
    button->setProperty("hasMenu", true);
    button->setAccessibleName(tr("Export of “%1”").arg(title));
    button->setMenu(menu);
    card->titleLine()->addWidget(button);
    (model == m_ours ? m_oursTable : m_paperTable) = view;
    return card;
}

QWidget *ReportDetail::makeNotes()
{
    m_notes = new TextEditor(tr("Notes on this table or figure"));
    m_notes->setLines(kNoteLines);
    m_notes->setPlaceholderText(tr("What a reader should know of it; it goes into the report."));
    connect(m_notes, &TextEditor::left, this, &ReportDetail::keepNote);
    connect(m_notes, &TextEditor::undoWanted, this, [this] {
        keepNote();
        m_reports.session().undo();
    });
    connect(m_notes, &TextEditor::redoWanted, this, [this] { m_reports.session().redo(); });
    auto *holder = new QWidget;
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kInside);
    layout->addWidget(makeSectionLabel(tr("Notes")));
    layout->addWidget(m_notes);
    return holder;
}

void ReportDetail::showHead()
{
    const report::Recipe &recipe = m_reports.chosen();
    const bool isKnown = m_reports.facts() != nullptr;
    const report::Need need = isKnown ? report::needOf(recipe, *m_reports.facts()) : report::Need::Nothing;
    m_title->setText(recipeTitle(recipe));
    m_shows->setText(recipeWords(recipe));
    m_need->setText(!isKnown                        ? tr("The project is being read…")
                    : need == report::Need::Nothing ? tr("Ready.")
                                                    : needText(need));
    m_go->setText(tr("Go to %1").arg(stageTitle(recipe.stage)));
    m_go->setToolTip(tr("Where what it shows is made"));
}

void ReportDetail::showPart()
{
    keepNote();
    showHead();
    const workbench::PartPtr &part = m_reports.part();
    const QString before = m_choice->currentData().toString();
    {
        const QSignalBlocker blocker(m_choice);
        m_choice->clear();
        if (part)
            for (const std::string &name : namesOf(part->item))
                m_choice->addItem(titleOf(part->item, name), QString::fromStdString(name));
        m_choice->setCurrentIndex(std::max(0, m_choice->findData(before)));
    }
    m_choice->setVisible(m_choice->count() > 1);
    showTable(m_paperCard, m_paperTable, m_paper,
              part && !part->published.empty() ? &part->published.front().table : nullptr);
    showChoice();
    showNotes();
}

void ReportDetail::showChoice()
{
    const workbench::PartPtr &part = m_reports.part();
    const std::string name = m_choice->currentData().toString().toStdString();
    const report::NamedTable *table = part ? tableOf(part->item, name) : nullptr;
    const report::NamedFigure *figure = part ? figureOf(part->item, name) : nullptr;
    showTable(m_oursCard, m_oursTable, m_ours, table ? &table->table : nullptr);
    m_figure->setVisible(figure != nullptr);
    if (figure == nullptr)
        return;
    m_figure->setHint(QString::fromStdString(figure->title));
    m_figure->view()->setFigure(plots::reportFigure(figure->content));
}

void ReportDetail::showNotes()
{
    m_noted = &m_reports.chosen();
    m_notes->setReadOnly(!m_reports.canEdit());
    const QString note = m_reports.note(m_noted->id);
    if (m_notes->toPlainText() != note)
        m_notes->showText(note);
}

void ReportDetail::keepNote()
{
    if (m_notes != nullptr && m_reports.canEdit() && !m_notes->isReadOnly())
        m_reports.setNote(tr("Edit notes"), m_noted->id, m_notes->toPlainText());
}

void ReportDetail::go()
{
    Q_EMIT stageWanted(stageId(m_reports.chosen().stage));
}

} // namespace foresearch::ui
