#include "ui/pages/table_export.h"

#include "core/base/file.h"
#include "ui/text/errors.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>

namespace foresearch::ui {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("tableExport", text);
}

std::string textFor(const report::Table &table, const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == QLatin1String("md")     ? report::toMarkdown(table)
           : ending == QLatin1String("csv")  ? report::toCsv(table)
           : ending == QLatin1String("html") ? report::toHtml(table)
                                             : report::toLatex(table);
}

void askAndSave(QWidget *parent, const ExportedTable &exported)
{
    const auto table = exported.table();
    if (!table)
        return;
    const QString path = QFileDialog::getSaveFileName(
        parent, translated(QT_TRANSLATE_NOOP("tableExport", "Save the table")),
        exported.fileName + QStringLiteral(".tex"),
        translated(QT_TRANSLATE_NOOP("tableExport", "LaTeX (*.tex);;Markdown (*.md);;CSV (*.csv);;HTML (*.html)")));
    if (path.isEmpty())
        return;
    if (const auto done = writeFile(path.toStdString(), textFor(*table, path)); !done)
        exported.onProblem(errorText(done.error()));
}

} // namespace

QList<QAction *> addTableExport(QMenu *menu, QWidget *parent, const ExportedTable &exported)
{
    QList<QAction *> actions;
    const auto addCopy = [&](const char *text, std::string (*form)(const report::Table &)) {
        actions << menu->addAction(translated(text).arg(exported.noun), parent, [table = exported.table, form] {
            if (const auto now = table())
                QGuiApplication::clipboard()->setText(QString::fromStdString(form(*now)));
        });
    };
    addCopy(QT_TRANSLATE_NOOP("tableExport", "Copy %1 as LaTeX"), &report::toLatex);
    addCopy(QT_TRANSLATE_NOOP("tableExport", "Copy %1 as Markdown"), &report::toMarkdown);
    addCopy(QT_TRANSLATE_NOOP("tableExport", "Copy %1 as CSV"), &report::toCsv);
    addCopy(QT_TRANSLATE_NOOP("tableExport", "Copy %1 as HTML"), &report::toHtml);
    actions << menu->addAction(translated(QT_TRANSLATE_NOOP("tableExport", "Save %1…")).arg(exported.noun), parent,
                               [parent, exported] { askAndSave(parent, exported); });
    return actions;
}

} // namespace foresearch::ui
