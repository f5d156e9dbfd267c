#include "ui/pages/figure_card.h"

#include "core/base/file.h"
#include "ui/plots/figure_export.h"
#include "ui/plots/figure_view.h"
#include "ui/text/errors.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace foresearch::ui {

FigureCard::FigureCard(const QString &title, const QString &hint, const QString &fileName, QWidget *parent)
    : Card(title, hint, parent)
    , m_view(new plots::FigureView)
{
    m_view->setAccessibleName(title);
    content()->addWidget(m_view, 1);
    auto *menu = new QMenu(this);
    fillMenu(menu, fileName);
    auto *button = new QPushButton(tr("Export"));
    button->setProperty("role", QStringLiteral("small"));
    button->setProperty("hasMenu", true);
    button->setAccessibleName(tr("Export of “%1”").arg(title));
    button->setToolTip(tr("Copy or save the figure"));
    button->setMenu(menu);
    titleLine()->addWidget(button);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, menu,
            [this, menu](const QPoint &position) { menu->popup(m_view->mapToGlobal(position)); });
}

void FigureCard::fillMenu(QMenu *menu, const QString &fileName)
{
    menu->addAction(tr("Copy picture"), m_view, &plots::FigureView::copyPicture);
    menu->addAction(tr("Copy data"), m_view, &plots::FigureView::copyData);
    menu->addSeparator();
    menu->addAction(tr("Save for one column…"), this, [this, fileName] { askAndSave(fileName, plots::oneColumnMm()); });
    menu->addAction(tr("Save for two columns…"), this,
                    [this, fileName] { askAndSave(fileName, plots::twoColumnsMm()); });
    menu->addSeparator();
    menu->addAction(tr("Show everything"), m_view, &plots::FigureView::showEverything);
}

void FigureCard::askAndSave(const QString &fileName, const QSizeF &sizeMm)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the figure"), fileName + QStringLiteral(".pdf"),
                                                      tr("PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Data as CSV (*.csv)"));
    if (!path.isEmpty())
        saveAs(path, sizeMm);
}

void FigureCard::saveAs(const QString &path, const QSizeF &sizeMm)
{
    const bool isData = QFileInfo(path).suffix().toLower() == QLatin1String("csv");
    const auto done = isData ? writeFile(path.toStdString(), plots::figureCsv(m_view->figure()))
                             : plots::exportFigure(m_view->figure(), path, {.sizeMm = sizeMm});
    if (!done)
        Q_EMIT failed(errorText(done.error()));
}

} // namespace foresearch::ui
