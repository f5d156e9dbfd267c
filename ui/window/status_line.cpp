#include "ui/window/status_line.h"

#include "ui/widgets/job_bar.h"
#include "ui/widgets/theme.h"
#include "ui/window/stage_bar.h"

#include <QLabel>
#include <QPainter>

namespace foresearch::ui {

StatusLine::StatusLine(QWidget *parent) : QStatusBar(parent), m_jobBar(new JobBar), m_project(new QLabel)
{
    m_project->setProperty("role", QStringLiteral("muted"));
    setSizeGripEnabled(false);
    setContentsMargins(kOutside - 2, 2, kOutside - 6, 2);
    setMinimumHeight(34);
    addWidget(m_jobBar);
    addPermanentWidget(m_project);
}

void StatusLine::setProjectText(const QString &text)
{
    m_project->setText(text);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(0, 0, width(), 1, tokens.border);
    // QStatusBar hides its widgets while it shows a command's tip; the tip is ours to draw.
    if (!currentMessage().isEmpty()) {
        painter.setPen(tokens.muted);
        painter.drawText(rect().adjusted(kOutside, 0, -kOutside, 0), Qt::AlignVCenter, currentMessage());
    }
}

} // namespace foresearch::ui
