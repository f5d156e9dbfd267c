#include "ui/window/jobs_dock.h"

#include "ui/models/jobs_model.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>

namespace foresearch::ui {

namespace {

/// The dock's ground, in the colour of the bars.
class Surface : public QWidget {
protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), tokensOf(palette()).surface); }
};

} // namespace

JobsDock::JobsDock(JobsModel &jobs, QWidget *parent) : QDockWidget(tr("Jobs"), parent), m_jobs(jobs)
{
    setObjectName(QStringLiteral("jobsDock"));
    setUpTable();
    setUpButtons();
    m_log = new QPlainTextEdit;
    m_log->setReadOnly(true);
    m_log->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_log->setAccessibleName(tr("Log of the chosen job"));
    m_log->setPlaceholderText(tr("The log of the chosen job appears here."));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kBetween);
    for (QPushButton *button : {m_stop, m_copyCommand})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_clear);
    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(m_table, 1);
    leftLayout->addLayout(buttons);
    auto *splitter = new QSplitter;
    splitter->setHandleWidth(kOutside);
    splitter->addWidget(left);
    splitter->addWidget(m_log);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *surface = new Surface;
    auto *layout = new QVBoxLayout(surface);
    layout->setContentsMargins(kOutside, 0, kOutside, 12);
    layout->addWidget(splitter);
    setWidget(surface);

    connect(&m_jobs, &JobsModel::dataChanged, this, &JobsDock::showCurrent);
    connect(&m_jobs, &JobsModel::rowsRemoved, this, &JobsDock::showCurrent);
    connect(&m_jobs, &JobsModel::rowsInserted, this, [this] { m_table->setCurrentIndex(m_jobs.index(0, 0)); });
    showCurrent();
}

void JobsDock::setUpTable()
{
    m_table = new TableView(tr("Jobs"));
    m_table->setModel(&m_jobs);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(JobsModel::TitleColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(JobsModel::ProgressColumn, 240);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JobsDock::showCurrent);
}

void JobsDock::setUpButtons()
{
    m_stop = new QPushButton(tr("Stop"));
    m_stop->setToolTip(tr("Ends the chosen job within a second; what is finished stays"));
    m_copyCommand = new QPushButton(tr("Copy as command line"));
    m_copyCommand->setToolTip(tr("Copies a foresearch-cli command that does the same"));
    m_clear = new QPushButton(tr("Clear finished"));
    connect(m_stop, &QPushButton::clicked, this, [this] { Q_EMIT stopRequested(currentJob()); });
    connect(m_copyCommand, &QPushButton::clicked, this, &JobsDock::copyCommand);
    connect(m_clear, &QPushButton::clicked, this, &JobsDock::clearRequested);
}

quint64 JobsDock::currentJob() const
{
    return m_table->currentIndex().data(JobsModel::JobIdRole).toULongLong();
}

void JobsDock::showCurrent()
{
    const JobRow *job = m_jobs.job(currentJob());
    m_stop->setEnabled(job != nullptr && job->isActive() && job->state != JobState::Stopping);
    m_copyCommand->setEnabled(job != nullptr && !job->command.isEmpty());
    m_clear->setEnabled(m_jobs.activeCount() < m_jobs.rowCount());
    const QString log = job != nullptr ? job->log : QString();
    if (log == m_log->toPlainText())
        return;
    m_log->setPlainText(log);
    m_log->verticalScrollBar()->setValue(m_log->verticalScrollBar()->maximum());
}

void JobsDock::copyCommand() const
{
    if (const JobRow *job = m_jobs.job(currentJob()))
        QGuiApplication::clipboard()->setText(job->command);
}

} // namespace foresearch::ui
