#include "ui/text/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace foresearch::ui {

namespace {

void install(QCoreApplication &application, const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

void installTranslations(QCoreApplication &application, const QLocale &locale)
{
    const QString ours = QStringLiteral("foresearch");
    const QString folder = QStringLiteral(":/i18n");
    // English first: it has the plural forms, and what is installed later is asked before it.
    install(application, QLocale(QLocale::English), ours, folder);
    install(application, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, locale, ours, folder);
}

} // namespace foresearch::ui
