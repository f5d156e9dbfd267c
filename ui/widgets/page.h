#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace foresearch::ui {

/// A stage's page: one line with title, state and actions, the main one at the right end; below it the content,
/// or an EmptyState while there is none.
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(const QString &title, QWidget *parent = nullptr);

    /// What the page shows now, in one muted line: "WMT'14 En-De · 20 test architectures · 3 seeds".
    void setState(const QString &state);

    /// Any other control in the header, in the order of the calls. The page owns it.
    void addHeaderWidget(QWidget *widget);
    /// A button in the header, left of those added before as main. The page owns it.
    QPushButton *addButton(const QString &text);
    /// The page's one main action, at the right end.
    QPushButton *addMainButton(const QString &text);

    void setContent(QWidget *content);
    /// The same, with scroll bars in a window that is smaller than the content.
    void setScrolledContent(QWidget *content);
    void setEmptyState(QWidget *emptyState);
    void showContent(bool hasContent);

    /// The widget that takes the focus when the stage is chosen.
    virtual QWidget *firstFocus() { return this; }

private:
    QLabel *m_state = nullptr;
    QHBoxLayout *m_header = nullptr;
    QStackedLayout *m_body = nullptr;
    QWidget *m_content = nullptr;
    QWidget *m_emptyState = nullptr;
};

} // namespace foresearch::ui
