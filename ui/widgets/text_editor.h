#pragma once

#include <QPlainTextEdit>

namespace foresearch::ui {

/// A field for text of several lines whose changes are undone with everything else: it has no history of its own. Tab
/// leaves it.
class TextEditor : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit TextEditor(const QString &accessibleName, QWidget *parent = nullptr);

    /// Shows another text and keeps the cursor near where it was; does not count as edited.
    void showText(const QString &text);
    /// Makes it as high as so many lines.
    void setLines(int lines);

Q_SIGNALS:
    void edited(); ///< by the user
    void left();   ///< the focus went elsewhere
    void undoWanted();
    void redoWanted();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    bool m_isFilling = false;
};

} // namespace foresearch::ui
