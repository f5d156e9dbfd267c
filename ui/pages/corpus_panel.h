#pragma once

#include "core/text/corpus_import.h"
#include "ui/widgets/card.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace foresearch::workbench {
class Corpora;
}

namespace foresearch::ui {

class CorpusForm;
class PairPreviewModel;
class TableView;

/// Prepares a corpus: of what and how, the first pairs with what is left out, and the way of the preparation. Shown
/// while there is something to decide.
class CorpusPanel : public Card {
    Q_OBJECT

public:
    /// Contract: `corpora` outlives the panel.
    explicit CorpusPanel(workbench::Corpora &corpora, QWidget *parent = nullptr);

    /// Shows the panel with files to begin with; none where `plan` has none.
    void open(const text::CorpusImport &plan);
    /// Makes the corpus in a folder that is not there yet. Contract: the form is complete.
    void prepareInto(const QString &folder);

    CorpusForm *form() const { return m_form; }

Q_SIGNALS:
    void openChanged(bool isOpen); ///< it is about to be shown, or was hidden

private:
    void setOpen(bool isOpen);
    void setUpPreview();
    void setUpButtons();
    void look();
    void showState();
    void showPreview();
    void showProgress();
    void askForFolder();
    void close();

    workbench::Corpora &m_corpora;
    PairPreviewModel *m_pairs;
    CorpusForm *m_form;
    TableView *m_table;
    QLabel *m_summary;
    QLabel *m_problem;
    QProgressBar *m_progress;
    QPushButton *m_prepare;
    QPushButton *m_stop;
    QPushButton *m_discard;
    bool m_isPreparing = false;
};

} // namespace foresearch::ui
