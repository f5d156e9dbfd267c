#include "ui/widgets/job_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QProgressBar>

namespace foresearch::ui {

namespace {

constexpr int kBarWidth = 220;
constexpr int kSteps = 1000;

} // namespace

JobBar::JobBar(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_progress(new QProgressBar)
    , m_summary(new QLabel)
{
    m_progress->setFixedWidth(kBarWidth);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the running job"));
    for (QLabel *label : {m_title, m_summary})
        label->setProperty("role", QStringLiteral("muted"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_progress);
    layout->addWidget(m_summary);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Show the jobs"));
}

void JobBar::showJob(const QString &title, std::optional<double> fraction, const QString &summary)
{
    m_title->setText(title);
    m_summary->setText(summary);
    m_progress->setRange(0, fraction ? kSteps : 0);
    m_progress->setValue(static_cast<int>(fraction.value_or(0) * kSteps));
    m_progress->show();
}

void JobBar::showText(const QString &text)
{
    m_title->setText(text);
    m_progress->hide();
    m_summary->clear();
}

void JobBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT clicked();
}

} // namespace foresearch::ui
