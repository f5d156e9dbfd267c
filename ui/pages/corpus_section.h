#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace foresearch::workbench {
class Corpora;
class ProjectSession;
} // namespace foresearch::workbench

namespace foresearch::ui {

/// The project's corpora: one of them with its figures, and what can be done to it.
class CorpusSection : public QWidget {
    Q_OBJECT

public:
    /// Contract: both outlive it.
    CorpusSection(workbench::ProjectSession &session, workbench::Corpora &corpora, QWidget *parent = nullptr);

    QComboBox *box() const { return m_box; }

    /// Takes a folder into the project as it lies.
    void addFolder(const QString &path);

Q_SIGNALS:
    void importWanted();

private:
    void showCorpora();
    void showCorpus();
    void askForFolder();
    void removeCorpus();

    workbench::ProjectSession &m_session;
    workbench::Corpora &m_corpora;
    QPushButton *m_remove;
    QComboBox *m_box;
    QLabel *m_figures;
    QLabel *m_problem;
};

} // namespace foresearch::ui
