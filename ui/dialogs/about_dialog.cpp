#include "ui/dialogs/about_dialog.h"

#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace foresearch::ui {

namespace {

struct Library {
    QString name;
    QString licence;
    QString role;
};

QString libraryRows()
{
    const QList<Library> libraries{
        {"Qt " QT_VERSION_STR, "LGPL-3.0", AboutDialog::tr("window, network")},
        {"Qt Charts", "GPL-3.0", AboutDialog::tr("figures")},
        {"LibTorch", "BSD-3-Clause", AboutDialog::tr("supernets; loaded when a job first needs it")},
        {"Eigen", "MPL-2.0", AboutDialog::tr("linear algebra")},
        {"JSON for Modern C++", "MIT", AboutDialog::tr("reading and writing JSON")},
        {"SQLite", AboutDialog::tr("public domain"), AboutDialog::tr("project file")},
        {"yaml-cpp", "MIT", AboutDialog::tr("HAT's configurations")},
        {"CLI11", "BSD-3-Clause", AboutDialog::tr("command line")},
        {"Inter", "OFL-1.1", AboutDialog::tr("typeface, where installed")},
    };
    QString rows;
    for (const Library &library : libraries)
        rows += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td></tr>")
                    .arg(library.name, library.licence, library.role.toHtmlEscaped());
    return rows;
}

QString aboutText()
{
    return QStringLiteral("<p>%1</p><p>%2</p><table cellpadding=\"3\" cellspacing=\"0\" width=\"100%\">%3</table>")
        .arg(AboutDialog::tr("A workbench for performance predictors in neural architecture search: judge them against "
                             "architectures that were trained, and see what they save in the search."),
             AboutDialog::tr("Free software under the GNU General Public License, version 3 or later. It comes with no "
                             "warranty. It stands on these libraries:"),
             libraryRows());
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Foresearch"));
    auto *picture = new QLabel;
    picture->setPixmap(QIcon(QStringLiteral(":/icons/foresearch.svg")).pixmap(QSize(48, 48), devicePixelRatioF()));
    auto *title = new QLabel(tr("Foresearch"));
    title->setFont(scaledFont(font(), TextSize::Title));
    auto *version = new QLabel(tr("Version %1").arg(QLatin1String(FORESEARCH_VERSION)));
    version->setProperty("role", QStringLiteral("muted"));
    version->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(title);
    names->addWidget(version);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(picture);
    head->addLayout(names, 1);
    auto *text = new QTextBrowser;
    text->setAccessibleName(tr("Licences"));
    text->setHtml(aboutText());
    text->setFrameShape(QFrame::NoFrame);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, kOutside);
    layout->setSpacing(kOutside);
    layout->addLayout(head);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    resize(560, 480);
}

} // namespace foresearch::ui
