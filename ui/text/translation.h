#pragma once

class QCoreApplication;
class QLocale;

namespace foresearch::ui {

/// Lets the window speak the locale's language where there is a translation, and English elsewhere; Qt's own texts too,
/// where its translations are installed. For the time that `application` lives.
void installTranslations(QCoreApplication &application, const QLocale &locale);

} // namespace foresearch::ui
