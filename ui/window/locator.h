#pragma once

#include "ui/models/locator_model.h"

#include <QLineEdit>
#include <QPointer>

class QFrame;
class QLabel;
class QListView;

namespace foresearch::ui {

/// The field at the window's top right and the list below it: type, choose with Up and Down, go with Enter,
/// leave with Escape.
class Locator : public QLineEdit {
    Q_OBJECT

public:
    using Source = std::function<QList<LocatorEntry>()>;

    /// `host`: the window over which the list is shown.
    explicit Locator(QWidget *host);

    /// Where entries come from; asked each time the locator opens.
    void addSource(Source source);

    /// Takes the focus and shows everything; the focus goes back where it was when the user leaves.
    void open();

    QListView *list() const { return m_list; }

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    QSize sizeHint() const override { return {300, 24}; }

private:
    void showList();
    void hideList();
    void refresh();
    void moveCurrent(int rows);
    void goTo(const QModelIndex &index);
    void giveFocusBack();

    QWidget *m_host;
    QFrame *m_popup = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_nothing = nullptr;
    LocatorModel *m_model = nullptr;
    QList<Source> m_sources;
    QPointer<QWidget> m_focusBefore;
};

} // namespace foresearch::ui
