#include "ui/pages/welcome_page.h"

#include "ui/widgets/card.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tinted_icon.h"

#include <QAction>
#include <QLabel>
#include <QVBoxLayout>

namespace foresearch::ui {

namespace {

constexpr int kColumnWidth = 640;

QLabel *heading()
{
    auto *label = new QLabel(WelcomePage::tr("Foresearch"));
    QFont font = scaledFont(label->font(), TextSize::Title);
    font.setPointSizeF(font.pointSizeF() * 1.5);
    label->setFont(font);
    label->setContentsMargins(kOutside - 2, 0, 0, 0);
    return label;
}

QLabel *question()
{
    auto *label =
        new QLabel(WelcomePage::tr("Can a performance predictor be trusted, and what does it save in the search?"));
    label->setProperty("role", QStringLiteral("muted"));
    label->setContentsMargins(kOutside - 2, 0, 0, 0);
    return label;
}

} // namespace

WelcomePage::WelcomePage(const QList<WelcomeChoice> &choices, QWidget *parent) : QWidget(parent)
{
    auto *begin = new Card;
    begin->content()->setSpacing(0);
    for (const auto &[action, icon] : choices) {
        QString title = action->text();
        title.remove(QLatin1Char('&')).remove(QChar(0x2026));
        auto *button = new ChoiceButton(title, action->statusTip());
        button->setIcon(tintedIcon(icon));
        connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
        begin->content()->addWidget(button);
        m_buttons.append(button);
    }
    auto *recent = new Card(tr("Recent projects"));
    m_recent = recent->content();
    m_recent->setSpacing(0);
    m_noRecent = new QLabel(tr("Projects that you open appear here."));
    m_noRecent->setProperty("role", QStringLiteral("muted"));
    m_recent->addWidget(m_noRecent);
    auto *column = new QWidget;
    column->setFixedWidth(kColumnWidth);
    auto *columnLayout = new QVBoxLayout(column);
    columnLayout->setContentsMargins(0, 0, 0, 0);
    columnLayout->setSpacing(kBetween);
    columnLayout->addWidget(heading());
    columnLayout->addWidget(question());
    columnLayout->addSpacing(kOutside);
    columnLayout->addWidget(begin);
    columnLayout->addSpacing(kBetween);
    columnLayout->addWidget(recent);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(column, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void WelcomePage::setRecent(const QList<RecentProject> &projects)
{
    for (auto *button : m_recent->parentWidget()->findChildren<ChoiceButton *>())
        delete button;
    for (const RecentProject &project : projects) {
        auto *button = new ChoiceButton(project.name, project.path);
        connect(button, &QAbstractButton::clicked, this, [this, path = project.path] { Q_EMIT openRequested(path); });
        m_recent->addWidget(button);
    }
    m_noRecent->setVisible(projects.isEmpty());
}

QWidget *WelcomePage::firstFocus() const
{
    return m_buttons.first();
}

} // namespace foresearch::ui
