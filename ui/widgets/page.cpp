#include "ui/widgets/page.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/scrolled_column.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>

namespace foresearch::ui {

namespace {

/// As high as the page makes it, whatever texts wrap inside: a scroll area would give them all the height they like.
class FreeHeight final : public QWidget {
public:
    bool hasHeightForWidth() const override { return false; }
};

void fill(QWidget &holder, QWidget *content)
{
    auto *layout = new QVBoxLayout(&holder);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
}

} // namespace

Page::Page(const QString &title, QWidget *parent) : QWidget(parent)
{
    auto *titleLabel = new QLabel(title);
    titleLabel->setFont(scaledFont(font(), TextSize::Title));
    m_state = new ElidedLabel;
    m_state->setProperty("role", QStringLiteral("muted"));
    m_header = new QHBoxLayout;
    m_header->setSpacing(12);
    m_header->addWidget(titleLabel);
    m_header->addWidget(m_state, 1);
    auto *headerBox = new QWidget;
    headerBox->setLayout(m_header);
    m_header->setContentsMargins(0, 0, 0, 0);
    headerBox->setMinimumHeight(30);
    m_body = new QStackedLayout;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kOutside, 12, kOutside, 12);
    layout->setSpacing(12);
    layout->addWidget(headerBox);
    layout->addLayout(m_body, 1);
}

void Page::setState(const QString &state)
{
    m_state->setText(state);
}

void Page::addHeaderWidget(QWidget *widget)
{
    m_header->addWidget(widget);
}

QPushButton *Page::addButton(const QString &text)
{
    auto *button = new QPushButton(text);
    addHeaderWidget(button);
    return button;
}

QPushButton *Page::addMainButton(const QString &text)
{
    auto *button = addButton(text);
    button->setProperty("role", QStringLiteral("main"));
    return button;
}

void Page::setContent(QWidget *content)
{
    m_content = content;
    m_body->addWidget(content);
}

void Page::setScrolledContent(QWidget *content)
{
    auto *free = new FreeHeight;
    fill(*free, content);
    auto *holder = new QWidget;
    fill(*holder, free);
    setContent(makeScrolled(holder));
}

void Page::setEmptyState(QWidget *emptyState)
{
    m_emptyState = emptyState;
    m_body->addWidget(emptyState);
}

void Page::showContent(bool hasContent)
{
    m_body->setCurrentWidget(hasContent ? m_content : m_emptyState);
}

} // namespace foresearch::ui
