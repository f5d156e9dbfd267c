#pragma once

#include "core/workbench/reports.h"
#include "ui/widgets/page.h"

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;

namespace foresearch::ui {

class MessageStrip;
class ReportDetail;
class ReportListModel;
class TableView;
class TextEditor;

/// The paper's tables and figures and ours, as a list: what can be made of the project and what others still need, a
/// preview beside the paper's, notes, and all of it as one folder.
class ReportPage : public Page {
    Q_OBJECT

public:
    /// Contract: both outlive the page. `exampleAction` opens the example.
    ReportPage(workbench::Reports &reports, QAction *exampleAction, QWidget *parent = nullptr);

    QWidget *firstFocus() override;

    ReportDetail *detail() const { return m_detail; }
    ReportListModel *list() const { return m_list; }

    /// Writes everything into a new folder.
    void exportAll(const QString &folder);

Q_SIGNALS:
    void stageWanted(const QString &stage);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void setUpHeader();
    QWidget *makeContent();
    QWidget *makeSide();
    void showProject();
    void showFacts();
    void showState();
    void showProgress();
    void showNotes();
    void keepNote();
    void choose();
    void askAndExport();
    void showWritten(const QString &folder, int made, int waiting);

    workbench::Reports &m_reports;
    ReportListModel *m_list;
    QPushButton *m_export = nullptr;
    QPushButton *m_stop = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_written = nullptr;
    MessageStrip *m_message = nullptr;
    TableView *m_table = nullptr;
    ReportDetail *m_detail = nullptr;
    TextEditor *m_notes = nullptr;
};

} // namespace foresearch::ui
