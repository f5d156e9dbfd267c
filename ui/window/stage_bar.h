#pragma once

#include <QIcon>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace foresearch::ui {

/// The stages of the work, one above the other at the window's left side; one is chosen.
/// By keyboard: Tab reaches the chosen stage, Up and Down move.
class StageBar : public QWidget {
    Q_OBJECT

public:
    static constexpr int kWidth = 78;

    explicit StageBar(QWidget *parent = nullptr);

    /// Adds a stage below those there are; its index counts from 0.
    void addStage(const QString &title, const QIcon &icon);

    QString title(int index) const;
    int current() const;
    /// -1: none is chosen.
    void setCurrent(int index);

Q_SIGNALS:
    /// The user chose a stage, the chosen one again included.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_layout = nullptr;
    QButtonGroup *m_buttons = nullptr;
};

} // namespace foresearch::ui
