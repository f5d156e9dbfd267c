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
    // A column of its own, so that the labels get the height that their width needs.
    m_buttonPlace = new QHBoxLayout;
    auto *column = new QVBoxLayout;
    column->setSpacing(kBetween);
    column->addStretch(2);
    column->addWidget(purposeLabel);
    column->addWidget(m_nextStep);
    column->addSpacing(kBetween);
    column->addLayout(m_buttonPlace);
    column->addStretch(3);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch();
    layout->addLayout(column);
    layout->addStretch();
}

void EmptyState::setAction(QAction *action)
{
    auto *button = new QPushButton;
    button->setProperty("role", QStringLiteral("main"));
    m_buttonPlace->addWidget(button, 0, Qt::AlignHCenter);
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
}

void EmptyState::setNextStep(const QString &nextStep)
{
    m_nextStep->setText(nextStep);
}

} // namespace foresearch::ui
