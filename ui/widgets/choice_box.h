#pragma once

class QComboBox;
class QString;

namespace foresearch::ui {

/// An empty box to choose from; it and its list have the name for who cannot see them.
QComboBox *makeChoiceBox(const QString &accessibleName);

} // namespace foresearch::ui
