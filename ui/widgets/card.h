#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace foresearch::ui {

/// A surface with a hairline and round corners that holds one thing; titled in one line:
/// what it is, in bold, and how to read it, muted.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, const QString &hint = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setHint(const QString &hint);

    /// Where the content goes, below the title.
    QVBoxLayout *content() const { return m_content; }
    /// The title's line; what is added stands at its right end.
    QHBoxLayout *titleLine() const { return m_titleLine; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title = nullptr;
    QLabel *m_hint = nullptr;
    QHBoxLayout *m_titleLine = nullptr;
    QVBoxLayout *m_content = nullptr;
};

} // namespace foresearch::ui
