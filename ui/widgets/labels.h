#pragma once

class QLabel;
class QString;

namespace foresearch::ui {

/// The title of a group of settings.
QLabel *makeSectionLabel(const QString &text);

/// A text that explains, or with the role "problem" says what is wrong: wrapped, and can be copied.
QLabel *makeNote(const char *role = "muted");

} // namespace foresearch::ui
