#pragma once

#include <QDialog>

#include <string>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace foresearch::ui {

/// Asks for a supernet's file and the corpus on which it scores: a predictor.
class SupernetDialog : public QDialog {
    Q_OBJECT

public:
    explicit SupernetDialog(QWidget *parent = nullptr);

    /// As the command line takes it. Empty as long as something is missing, or the names cannot be written so.
    std::string predictor() const;

private:
    enum class Kind { File, Folder };

    QLineEdit *addPath(QFormLayout &form, const QString &label, Kind kind);
    void showState();

    QLineEdit *m_checkpoint;
    QLineEdit *m_corpus;
    QCheckBox *m_isRounded;
    QLabel *m_note;
    QPushButton *m_add = nullptr;
};

} // namespace foresearch::ui
