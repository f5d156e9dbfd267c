#include "ui/widgets/empty_state.h"

#include "ui/widgets/theme.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace foresearch::ui {

namespace {

constexpr int kReadingWidth = 440;

QLabel *paragraph(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setFixedWidth(kReadingWidth);
    return label;
}

} // namespace

EmptyState::EmptyState(const QString &purpose, const QString &nextStep, QWidget *parent) : QWidget(parent)
{
    auto *purposeLabel = paragraph(purpose);
    m_nextStep = paragraph(nextStep);
    m_nextStep->setProperty("role", QStringLiteral("muted"));
    m_button = new QPushButton;
    m_button->setProperty("role", QStringLiteral("main"));
    m_button->hide();
    // A column of its own, so that the labels get the height that their width needs.
    auto *column = new QVBoxLayout;
    column->setSpacing(kBetween);
    column->addStretch(2);
    column->addWidget(purposeLabel);
    column->addWidget(m_nextStep);
    column->addSpacing(kBetween);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch();
    layout->addLayout(column);
    layout->addStretch();
}

void EmptyState::setAction(QAction *action)
{
    const auto follow = [this, action] {
        m_button->setText(action->text());
        m_button->setToolTip(action->toolTip());
        m_button->setEnabled(action->isEnabled());
    };
    follow();
    m_button->show();
    connect(action, &QAction::changed, m_button, follow);
    connect(m_button, &QPushButton::clicked, action, &QAction::trigger);
}

void EmptyState::setNextStep(const QString &nextStep)
{
    m_nextStep->setText(nextStep);
}

} // namespace foresearch::ui
