#include "ui/pages/import_panel.h"

#include "core/workbench/tfs_import.h"
#include "ui/models/import_problems_model.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace foresearch::ui {

namespace {

constexpr int kVisibleProblems = 8;

using State = workbench::TfsImport::State;

/// "WMT'14 En-De · 30 architectures · seeds 123, 456, 789"
QString taskLine(const eval::TfsTask &task)
{
    QStringList seeds;
    std::size_t rows = 0;
    for (const eval::TfsSplit &split : task.splits) {
        seeds << QString::number(split.seed);
        rows = std::max(rows, split.demonstrations.size() + split.test.size());
    }
    QStringList parts{QString::fromStdString(task.title)};
    if (task.isSynthetic)
        parts << ImportPanel::tr("synthetic");
    parts << ImportPanel::tr("%n architectures", nullptr, static_cast<int>(rows))
          << ImportPanel::tr("seeds %1").arg(seeds.join(QStringLiteral(", ")));
    return parts.join(QStringLiteral(" · "));
}

QString problemsLine(const eval::TfsImportReview &review)
{
    const auto count = static_cast<int>(review.problems.size());
    if (count == 0)
        return ImportPanel::tr("Nothing is wrong with it.");
    const QString found = review.isComplete ? ImportPanel::tr("%n problems. ", nullptr, count)
                                            : ImportPanel::tr("More than %n problems. ", nullptr, count);
    return found + ImportPanel::tr("Rows with a problem are left out. Enter copies one and opens its file.");
}

} // namespace

ImportPanel::ImportPanel(workbench::TfsImport &import, QWidget *parent)
    : Card(tr("Import TFS-Eval"), {}, parent)
    , m_import(import)
    , m_problems(new ImportProblemsModel(this))
{
    m_tasks = new QLabel;
    m_summary = new QLabel;
    m_summary->setProperty("role", QStringLiteral("muted"));
    m_summary->setWordWrap(true);
    content()->addWidget(m_tasks);
    content()->addWidget(m_summary);
    setUpProblems();
    setUpButtons();
    connect(&import, &workbench::TfsImport::stateChanged, this, &ImportPanel::showState);
    showState();
}

void ImportPanel::setUpProblems()
{
    m_table = new TableView(tr("Problems of the import"));
    m_table->setModel(m_problems);
    m_table->setHeightToRows(kVisibleProblems);
    m_table->header()->resizeSection(ImportProblemsModel::FileColumn, 240);
    m_table->header()->resizeSection(ImportProblemsModel::LineColumn, 64);
    content()->addWidget(m_table);
    connect(m_table, &QAbstractItemView::activated, this, &ImportPanel::openProblem);
}

void ImportPanel::setUpButtons()
{
    m_accept = new QPushButton(tr("Import"));
    m_accept->setProperty("role", QStringLiteral("main"));
    m_discard = new QPushButton(tr("Discard"));
    auto *line = new QHBoxLayout;
    line->setSpacing(kBetween);
    line->addStretch();
    line->addWidget(m_discard);
    line->addWidget(m_accept);
    content()->addLayout(line);
    connect(m_accept, &QPushButton::clicked, this, [this] { m_import.accept(tr("Import TFS-Eval")); });
    connect(m_discard, &QPushButton::clicked, &m_import, &workbench::TfsImport::discard);
}

void ImportPanel::showState()
{
    setVisible(m_import.state() != State::Idle);
    setHint(QString::fromStdString(m_import.path().string()));
    const bool isReviewed = m_import.state() == State::Reviewed;
    m_table->setVisible(isReviewed && !m_import.review().problems.empty());
    m_accept->setVisible(isReviewed);
    m_summary->setVisible(isReviewed);
    if (isReviewed)
        showReview();
    else
        m_tasks->setText(tr("Reading…"));
}

void ImportPanel::showReview()
{
    const eval::TfsImportReview &review = m_import.review();
    QStringList lines;
    for (const eval::TfsTask &task : review.data.tasks)
        lines << taskLine(task);
    const auto count = static_cast<int>(review.data.tasks.size());
    m_tasks->setText(count > 0 ? lines.join(QLatin1Char('\n')) : tr("There is nothing in it that can be imported."));
    m_summary->setText(problemsLine(review));
    m_problems->setProblems(review.problems);
    m_accept->setEnabled(count > 0);
    m_accept->setText(tr("Import %n tasks", nullptr, count));
    (count > 0 ? m_accept : m_discard)->setFocus();
}

void ImportPanel::openProblem(const QModelIndex &index) const
{
    QGuiApplication::clipboard()->setText(m_problems->sentence(index.row()));
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_problems->path(index.row())));
}

} // namespace foresearch::ui
