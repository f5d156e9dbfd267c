#pragma once

#include "core/text/corpus_list.h"

#include <QDialog>

#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace foresearch::ui {

/// Asks for a supernet's file and the corpus on which it scores, one of the project's or any folder: a predictor.
class SupernetDialog : public QDialog {
    Q_OBJECT

public:
    explicit SupernetDialog(const std::vector<text::KnownCorpus> &corpora, QWidget *parent = nullptr);

    /// As the command line takes it. Empty as long as something is missing, or the names cannot be written so.
    std::string predictor() const;

private:
    enum class Kind { File, Folder };

    void addPath(QFormLayout &form, const QString &label, QLineEdit *path, QWidget *field, Kind kind);
    void showState();
    QString problem() const;

    QLineEdit *m_checkpoint;
    QComboBox *m_corpus;
    QCheckBox *m_isRounded;
    QLabel *m_note;
    QLabel *m_problem;
    QPushButton *m_add = nullptr;
};

} // namespace foresearch::ui
