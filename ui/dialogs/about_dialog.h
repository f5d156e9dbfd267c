#pragma once

#include <QDialog>

namespace foresearch::ui {

/// Version, licence, and the libraries with theirs.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace foresearch::ui
