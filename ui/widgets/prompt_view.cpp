#include "ui/widgets/prompt_view.h"

#include "ui/widgets/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace foresearch::ui {

namespace {

constexpr int kMarginWidth = 124;
constexpr int kBarWidth = 3;

/// The mark's colour as a tint behind text.
QColor tintOf(PromptView::Mark mark, const Tokens &tokens)
{
    using Mark = PromptView::Mark;
    QColor tint = mark == Mark::Removed ? tokens.problem : mark == Mark::Added ? tokens.series[2] : tokens.accent;
    tint.setAlpha(tokens.isDark ? 44 : 28);
    return tint;
}

QColor barColour(PromptView::Mark mark, const Tokens &tokens)
{
    using Mark = PromptView::Mark;
    switch (mark) {
    case Mark::Changed:
        return tokens.accent;
    case Mark::Added:
        return tokens.series[2];
    case Mark::Removed:
        return tokens.problem;
    case Mark::None:
        break;
    }
    return tokens.border;
}

} // namespace

class PromptView::Margin final : public QWidget {
public:
    explicit Margin(PromptView *view) : QWidget(view), m_view(view) {}

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintMargin(event); }
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        const int position = m_view->cursorForPosition({0, static_cast<int>(event->position().y())}).position();
        for (const Part &part : m_view->m_parts)
            if (position >= part.begin && position <= part.end && !part.key.isEmpty()) {
                Q_EMIT m_view->partChosen(part.key);
                return;
            }
    }

private:
    PromptView *m_view;
};

PromptView::PromptView(const QString &accessibleName, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_margin(new Margin(this))
{
    setAccessibleName(accessibleName);
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(true);
    setProperty("role", QStringLiteral("document"));
    setViewportMargins(kMarginWidth, 0, 0, 0);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
}

void PromptView::setPlaceholder(const QString &text)
{
    setPlaceholderText(text);
}

void PromptView::setText(const QString &text, QList<Part> parts)
{
    replaceText(text);
    if (parts == m_parts)
        return;
    m_parts = std::move(parts);
    markParts();
    m_margin->update();
}

void PromptView::replaceText(const QString &text)
{
    const QString before = toPlainText();
    if (text == before)
        return;
    const auto most = std::min(before.size(), text.size());
    qsizetype first = 0;
    while (first < most && before[first] == text[first])
        ++first;
    qsizetype same = 0; // at the end
    while (same < most - first && before[before.size() - 1 - same] == text[text.size() - 1 - same])
        ++same;
    const int place = verticalScrollBar()->value();
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(first));
    cursor.setPosition(static_cast<int>(before.size() - same), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(first, text.size() - same - first));
    verticalScrollBar()->setValue(place);
}

void PromptView::markParts()
{
    const Tokens &tokens = tokensOf(palette());
    QList<QTextEdit::ExtraSelection> marks;
    for (const Part &part : std::as_const(m_parts)) {
        if (part.mark == Mark::None)
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(part.begin);
        mark.cursor.setPosition(part.end, QTextCursor::KeepAnchor);
        mark.format.setBackground(tintOf(part.mark, tokens));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void PromptView::scrollToPart(const QString &key)
{
    for (const Part &part : std::as_const(m_parts)) {
        if (part.key != key)
            continue;
        const QTextBlock block = document()->findBlock(part.begin);
        verticalScrollBar()->setValue(block.firstLineNumber());
        return;
    }
}

void PromptView::paintMargin(QPaintEvent *event)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), tokens.surface);
    painter.setFont(scaledFont(font(), TextSize::Small));
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
        if (rect.top() > event->rect().bottom())
            break;
        const auto part = std::find_if(m_parts.cbegin(), m_parts.cend(), [&block](const Part &one) {
            return block.position() >= one.begin && block.position() <= one.end;
        });
        if (part == m_parts.cend())
            continue;
        painter.fillRect(QRectF(m_margin->width() - 10, rect.top(), kBarWidth, rect.height()),
                         barColour(part->mark, tokens));
        if (block.position() != part->begin)
            continue;
        painter.setPen(part->mark == Mark::None ? tokens.muted : tokens.text);
        const QRectF place(0, rect.top(), m_margin->width() - 16, QFontMetricsF(font()).lineSpacing());
        painter.drawText(
            place, Qt::AlignRight | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(part->title, Qt::ElideRight, static_cast<int>(place.width())));
    }
}

void PromptView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inner = contentsRect();
    m_margin->setGeometry(inner.left(), inner.top(), kMarginWidth, inner.height());
}

void PromptView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        markParts();
}

void PromptView::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (textCursor().hasSelection())
        return;
    const int position = cursorForPosition(event->pos()).position();
    for (const Part &part : std::as_const(m_parts))
        if (position >= part.begin && position <= part.end && !part.key.isEmpty()) {
            Q_EMIT partChosen(part.key);
            return;
        }
}

} // namespace foresearch::ui
