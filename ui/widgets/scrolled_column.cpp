#include "ui/widgets/scrolled_column.h"

#include <QScrollArea>

namespace foresearch::ui {

QScrollArea *makeScrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(content); // fills the content's ground, which is taken back
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

QScrollArea *makeScrolledColumn(QWidget *content)
{
    QScrollArea *area = makeScrolled(content);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

} // namespace foresearch::ui
