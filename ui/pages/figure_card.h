#pragma once

#include "ui/widgets/card.h"

#include <QSizeF>

class QMenu;

namespace foresearch::plots {
class FigureView;
}

namespace foresearch::ui {

/// A figure with its title, and a menu that copies its picture or its data and saves it for a paper.
class FigureCard : public Card {
    Q_OBJECT

public:
    /// `fileName`: suggested when it is saved, without an ending.
    FigureCard(const QString &title, const QString &hint, const QString &fileName, QWidget *parent = nullptr);

    plots::FigureView *view() const { return m_view; }

    /// Writes the figure; the ending says the format. What is wrong is said in the card's hint by failed().
    void saveAs(const QString &path, const QSizeF &sizeMm);

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    void fillMenu(QMenu *menu, const QString &fileName);
    void askAndSave(const QString &fileName, const QSizeF &sizeMm);

    plots::FigureView *m_view;
};

} // namespace foresearch::ui
