#pragma once

#include <QList>
#include <QPlainTextEdit>

namespace foresearch::ui {

/// A prompt, or what differs between two: the text, in a margin the name of each part beside its first line, and marks.
class PromptView : public QPlainTextEdit {
    Q_OBJECT

public:
    enum class Mark { None, Changed, Added, Removed };
    /// Characters of the text from `begin` to before `end`.
    struct Part {
        QString title;
        int begin = 0;
        int end = 0;
        Mark mark = Mark::None;
        QString key = {}; ///< told when it is chosen
        friend bool operator==(const Part &, const Part &) = default;
    };

    explicit PromptView(const QString &accessibleName, QWidget *parent = nullptr);

    /// Only what differs from the text before is laid out again, and the place that is looked at stays.
    void setText(const QString &text, QList<Part> parts);
    const QList<Part> &parts() const { return m_parts; }
    /// Scrolls to the first part that has the key.
    void scrollToPart(const QString &key);
    /// What will appear, shown while there is no text.
    void setPlaceholder(const QString &text);

Q_SIGNALS:
    void partChosen(const QString &key); ///< by a click into it

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    class Margin;

    void paintMargin(QPaintEvent *event);
    void markParts();
    void replaceText(const QString &text);

    QList<Part> m_parts;
    Margin *m_margin;
};

} // namespace foresearch::ui
