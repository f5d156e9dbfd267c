#pragma once

#include "core/workbench/reports.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace foresearch::ui {

class Card;
class FigureCard;
class ReportTableModel;
class TableView;
class TextEditor;

/// One table or figure of the report: what it shows, what it still needs and where that is made, the picture and the
/// numbers of the project, the paper's beside them, and notes.
class ReportDetail : public QWidget {
    Q_OBJECT

public:
    /// Contract: `reports` outlives it.
    explicit ReportDetail(workbench::Reports &reports, QWidget *parent = nullptr);

    FigureCard *figure() const { return m_figure; }
    ReportTableModel *ours() const { return m_ours; }
    ReportTableModel *paper() const { return m_paper; }

    /// Goes where what is missing is made.
    void go();

Q_SIGNALS:
    void stageWanted(const QString &stage);
    void failed(const QString &sentence);

private:
    QWidget *makeHead();
    Card *makeTableCard(const QString &title, const QString &name, ReportTableModel *model, const QString &fileName);
    QWidget *makeNotes();
    void showPart();
    void showHead();
    void showChoice();
    void showNotes();
    void keepNote();

    workbench::Reports &m_reports;
    QLabel *m_title = nullptr;
    QLabel *m_shows = nullptr;
    QLabel *m_need = nullptr;
    QPushButton *m_go = nullptr;
    QComboBox *m_choice = nullptr;
    FigureCard *m_figure = nullptr;
    ReportTableModel *m_ours;
    ReportTableModel *m_paper;
    TableView *m_oursTable = nullptr;
    TableView *m_paperTable = nullptr;
    Card *m_oursCard = nullptr;
    Card *m_paperCard = nullptr;
    TextEditor *m_notes = nullptr;
    const report::Recipe *m_noted; ///< whose note is in the field
};

} // namespace foresearch::ui
