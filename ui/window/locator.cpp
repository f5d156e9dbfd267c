#include "ui/window/locator.h"

#include "ui/widgets/card.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace foresearch::ui {

namespace {

constexpr int kRowHeight = 30;
constexpr int kListWidth = 480;
constexpr int kVisibleRows = 12;

/// Icon and text at the left, group and detail muted at the right.
class EntryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {kListWidth, kRowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensOf(option.palette);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            const bool isSelected = option.state & QStyle::State_Selected;
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(isSelected ? tokens.selection : tokens.hover);
            painter->drawRoundedRect(option.rect, 4, 4);
        }
        QRect rect = option.rect.adjusted(kBetween, 0, -kBetween, 0);
        const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
        icon.paint(painter, QRect(rect.left(), rect.center().y() - 8, 16, 16));
        rect.adjust(24, 0, 0, 0);
        painter->setPen(tokens.text);
        painter->setFont(option.font);
        painter->drawText(rect, Qt::AlignVCenter, index.data().toString());
        painter->setPen(tokens.muted);
        painter->setFont(scaledFont(option.font, TextSize::Small));
        const QString detail = index.data(LocatorModel::DetailRole).toString();
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight,
                          detail.isEmpty() ? index.data(LocatorModel::GroupRole).toString() : detail);
    }
};

} // namespace

Locator::Locator(QWidget *host) : m_host(host), m_model(new LocatorModel(this))
{
    setObjectName(QStringLiteral("locatorField"));
    setAccessibleName(tr("Locator"));
    setAccessibleDescription(tr("Type to find an action, a predictor or an architecture"));
    setPlaceholderText(tr("Go to… actions, architectures"));
    m_popup = new Card({}, {}, host);
    m_popup->setObjectName(QStringLiteral("locatorPopup"));
    m_popup->layout()->setContentsMargins(kInside, kInside, kInside, kInside);
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setAccessibleName(tr("What the locator found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing = new QLabel(tr("Nothing here is called so."));
    m_nothing->setProperty("role", QStringLiteral("muted"));
    m_nothing->setContentsMargins(kBetween, 0, kBetween, 0);
    m_popup->layout()->addWidget(m_list);
    m_popup->layout()->addWidget(m_nothing);
    m_popup->hide();
    connect(this, &QLineEdit::textEdited, this, &Locator::refresh);
    connect(m_list, &QListView::clicked, this, &Locator::goTo);
}

void Locator::addSource(Source source)
{
    m_sources.append(std::move(source));
}

void Locator::open()
{
    if (!hasFocus())
        m_focusBefore = QApplication::focusWidget();
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void Locator::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        showList();
}

void Locator::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    hideList();
}

void Locator::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        moveCurrent(1);
        return;
    case Qt::Key_Up:
        moveCurrent(-1);
        return;
    case Qt::Key_PageDown:
        moveCurrent(kVisibleRows);
        return;
    case Qt::Key_PageUp:
        moveCurrent(-kVisibleRows);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goTo(m_list->currentIndex());
        return;
    case Qt::Key_Escape:
        clear();
        giveFocusBack();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void Locator::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (hasFocus() || !text().isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(scaledFont(font(), TextSize::Small));
    painter.setPen(tokensOf(palette()).muted);
    painter.drawText(rect().adjusted(0, 0, -10, 0), Qt::AlignVCenter | Qt::AlignRight, tr("Ctrl+K"));
}

void Locator::showList()
{
    QList<LocatorEntry> entries;
    for (const Source &source : m_sources)
        entries += source();
    m_model->setEntries(std::move(entries));
    refresh();
    m_popup->show();
    m_popup->raise();
}

void Locator::hideList()
{
    m_popup->hide();
}

void Locator::refresh()
{
    m_model->setFilter(text());
    m_list->setCurrentIndex(m_model->index(0));
    m_list->setVisible(m_model->rowCount() > 0);
    m_nothing->setVisible(m_model->rowCount() == 0);
    const int rows = std::clamp(m_model->rowCount(), 1, kVisibleRows);
    m_popup->resize(kListWidth, rows * kRowHeight + 2 * kInside + 2);
    const QPoint corner = mapTo(m_host, QPoint(width() - kListWidth, height() + kInside));
    m_popup->move(std::max(kBetween, corner.x()), corner.y());
}

void Locator::moveCurrent(int rows)
{
    const int last = m_model->rowCount() - 1;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, last));
    m_list->setCurrentIndex(m_model->index(row));
}

void Locator::goTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const int row = index.row();
    clear();
    giveFocusBack();
    m_model->go(row);
}

void Locator::giveFocusBack()
{
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else
        clearFocus();
}

} // namespace foresearch::ui
