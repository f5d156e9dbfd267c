#include "ui/pages/report_page.h"

#include "ui/models/report_list_model.h"
#include "ui/pages/report_detail.h"
#include "ui/plots/figure_export.h"
#include "ui/plots/report_figures.h"
#include "ui/text/errors.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/text_editor.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace foresearch::ui {

namespace {

constexpr int kGap = 12;
constexpr int kSideWidth = 420;
constexpr int kStateWidth = 64;
constexpr int kNoteLines = 4;
constexpr QSizeF kFigureMm(174, 100);
constexpr double kPngDpi = 300;

Result<std::string> drawn(const report::FigureContent &figure, std::string_view format)
{
    const auto known =
        plots::figureFormat(QStringLiteral("figure.") + QString::fromUtf8(format.data(), qsizetype(format.size())));
    if (!known)
        return propagate(known);
    return plots::renderFigure(plots::reportFigure(figure), *known, {.sizeMm = kFigureMm, .pngDpi = kPngDpi});
}

} // namespace

ReportPage::ReportPage(workbench::Reports &reports, QAction *exampleAction, QWidget *parent)
    : Page(tr("Report"), parent)
    , m_reports(reports)
    , m_list(new ReportListModel(this))
{
    setUpHeader();
    auto *empty = new EmptyState(
        tr("Here the project becomes a paper's tables and figures, each beside the published one, with what every "
           "number came from, in one folder."),
        tr("No project is open. The example has architectures with made-up numbers; what it can show is listed here."));
    empty->setAction(exampleAction);
    setEmptyState(empty);
    setScrolledContent(makeContent());
    using workbench::Reports;
    connect(&reports, &Reports::factsChanged, this, &ReportPage::showFacts);
    connect(&reports, &Reports::stateChanged, this, &ReportPage::showState);
    connect(&reports, &Reports::progressed, this, &ReportPage::showProgress);
    connect(&reports, &Reports::notesChanged, this, &ReportPage::showNotes);
    connect(&reports, &Reports::written, this, &ReportPage::showWritten);
    connect(&reports, &Reports::failed, this, [this](const Error &error) { m_message->showProblem(errorText(error)); });
    connect(&reports.session(), &workbench::ProjectSession::projectChanged, this, &ReportPage::showProject);
    connect(&reports.session(), &workbench::ProjectSession::tasksChanged, this, [this] {
        if (isVisible())
            m_reports.refresh();
    });
    showProject();
    showFacts();
    showNotes();
}

void ReportPage::setUpHeader()
{
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    m_bar->setAccessibleName(tr("Progress of the export"));
    addHeaderWidget(m_bar);
    m_stop = addButton(tr("Stop"));
    m_stop->setToolTip(tr("Nothing is left of a report that was stopped"));
    m_export = addMainButton(tr("Export all…"));
    m_export->setToolTip(tr("Figures as PDF, SVG and PNG, tables as CSV, LaTeX and Markdown, and what each number "
                            "came from, in a new folder"));
    connect(m_stop, &QPushButton::clicked, &m_reports, &workbench::Reports::stop);
    connect(m_export, &QPushButton::clicked, this, &ReportPage::askAndExport);
}

QWidget *ReportPage::makeContent()
{
    m_message = new MessageStrip;
    m_message->hide();
    m_written = makeNote("");
    m_written->hide();
    m_detail = new ReportDetail(m_reports);
    connect(m_detail, &ReportDetail::stageWanted, this, &ReportPage::stageWanted);
    connect(m_detail, &ReportDetail::failed, m_message, &MessageStrip::showProblem);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(kOutside);
    columns->addWidget(makeSide());
    columns->addWidget(m_detail, 1);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_message);
    layout->addWidget(m_written);
    layout->addLayout(columns, 1);
    return content;
}

QWidget *ReportPage::makeSide()
{
    m_table = new TableView(tr("Tables and figures of the report"));
    m_table->setModel(m_list);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(ReportListModel::TitleColumn, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(ReportListModel::StateColumn, QHeaderView::Fixed);
    m_table->header()->resizeSection(ReportListModel::StateColumn, kStateWidth);
    m_table->setPlaceholder(tr("The tables and figures appear here."));
    m_notes = new TextEditor(tr("Notes of the report"));
    m_notes->setLines(kNoteLines);
    m_notes->setPlaceholderText(tr("What a reader should know first."));
    auto *side = new QWidget;
    side->setFixedWidth(kSideWidth);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kBetween);
    layout->addWidget(m_table, 1);
    layout->addWidget(makeSectionLabel(tr("Notes of the report")));
    layout->addWidget(m_notes);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReportPage::choose);
    connect(m_table, &QAbstractItemView::activated, this, [this] { m_detail->go(); });
    connect(m_notes, &TextEditor::left, this, &ReportPage::keepNote);
    connect(m_notes, &TextEditor::undoWanted, this, [this] {
        keepNote();
        m_reports.session().undo();
    });
    connect(m_notes, &TextEditor::redoWanted, this, [this] { m_reports.session().redo(); });
    return side;
}

QWidget *ReportPage::firstFocus()
{
    return m_reports.session().isOpen() ? static_cast<QWidget *>(m_table) : this;
}

void ReportPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_reports.refresh();
}

void ReportPage::showProject()
{
    const bool isOpen = m_reports.session().isOpen();
    showContent(isOpen);
    m_written->hide();
    m_message->hide();
    if (isOpen && isVisible())
        m_reports.refresh();
    showState();
}

void ReportPage::showFacts()
{
    std::vector<report::Need> needs;
    if (const workbench::FactsPtr &facts = m_reports.facts())
        for (const report::Recipe &recipe : report::recipes())
            needs.push_back(report::needOf(recipe, *facts));
    m_list->setNeeds(std::move(needs));
    const auto row = static_cast<int>(&m_reports.chosen() - report::recipes().data());
    if (m_list->rowCount() > 0 && m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_list->index(row, 0));
    showState();
}

void ReportPage::showState()
{
    using State = workbench::Reports::State;
    const State state = m_reports.state();
    const bool isOpen = m_reports.session().isOpen();
    const bool isWriting = state != State::Idle;
    const int all = m_list->rowCount();
    setState(isOpen && all > 0 ? tr("%1 · %2 of %3 ready")
                                     .arg(m_reports.session().name())
                                     .arg(static_cast<int>(m_list->readyCount()))
                                     .arg(all)
                               : m_reports.session().name());
    m_export->setVisible(isOpen);
    m_export->setEnabled(!isWriting && all > 0);
    m_stop->setVisible(isWriting);
    m_stop->setEnabled(state == State::Writing);
    m_stop->setText(state == State::Stopping ? tr("Stopping…") : tr("Stop"));
    m_bar->setVisible(isWriting);
    showProgress();
}

void ReportPage::showProgress()
{
    const auto job = m_reports.job();
    if (!job || job->progress.total <= 0) {
        m_bar->setRange(0, 0);
        return;
    }
    m_bar->setRange(0, static_cast<int>(job->progress.total));
    m_bar->setValue(static_cast<int>(job->progress.done));
}

void ReportPage::showNotes()
{
    m_notes->setReadOnly(!m_reports.canEdit());
    if (const QString note = m_reports.note({}); m_notes->toPlainText() != note)
        m_notes->showText(note);
}

void ReportPage::keepNote()
{
    if (m_reports.canEdit() && !m_notes->isReadOnly())
        m_reports.setNote(tr("Edit notes of the report"), {}, m_notes->toPlainText());
}

void ReportPage::choose()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0)
        m_reports.choose(report::recipes()[static_cast<std::size_t>(row)]);
}

void ReportPage::askAndExport()
{
    const QFileInfo project(m_reports.session().path());
    const QString usual = project.dir().filePath(tr("%1 report").arg(project.completeBaseName()));
    const QString folder = QFileDialog::getSaveFileName(this, tr("New folder for the report"), usual);
    if (!folder.isEmpty())
        exportAll(folder);
}

void ReportPage::exportAll(const QString &folder)
{
    m_message->hide();
    m_written->hide();
    keepNote();
    m_reports.write(tr("Write the report %1").arg(QFileInfo(folder).fileName()), folder.toStdString(), &drawn);
}

void ReportPage::showWritten(const QString &folder, int made, int waiting)
{
    m_written->setText(tr("The report is in %1: %n tables and figures; %2 still wait.", nullptr, made)
                           .arg(QDir::toNativeSeparators(folder))
                           .arg(waiting));
    m_written->show();
}

} // namespace foresearch::ui
