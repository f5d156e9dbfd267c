#pragma once

#include "core/workbench/latencies.h"
#include "ui/models/value_table_model.h"

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;

namespace foresearch::ui {

class LatencyForm;
class TableView;

/// How long architectures take: measured on this machine, and the machines that the project knows, with whether they
/// are steady enough to rank architectures and whether a network has learnt them.
class LatencyPanel : public QWidget {
    Q_OBJECT

public:
    /// Contract: both outlive it.
    LatencyPanel(workbench::ProjectSession &session, workbench::Latencies &latencies, QWidget *parent = nullptr);

    /// What is the same in every measurement, in a few words.
    static QString regimeText();

    LatencyForm *form() const { return m_form; }
    /// Contract: nothing runs. Of the machine that is shown.
    void exportTo(const QString &path);
    void importFrom(const QStringList &paths);

Q_SIGNALS:
    void failed(const QString &sentence);
    void begun(); ///< what failed before matters no more

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeMeasuring();
    QWidget *makeMachines();
    void follow();
    void showMachines();
    void showTexts();
    void showState(const workbench::LatencyPlan &plan);
    void showProgress();
    void recall();
    void measureOrStop();
    void fit();
    void askAndImport();
    void askAndExport();
    int rowToShow(const std::vector<ValueTableModel::Row> &rows, const QString &before);
    int shownIndex() const;
    const workbench::MachineLatencies *shown() const;
    std::vector<space::Architecture> selected() const;
    workbench::LatencyPlan plan() const;
    QString planText(const workbench::LatencyPlan &plan) const;
    QString latencyText() const;
    QString noiseText() const;

    workbench::ProjectSession &m_session;
    workbench::Latencies &m_latencies;
    ValueTableModel *m_machines;
    LatencyForm *m_form;
    QPushButton *m_run = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_fit = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_working = nullptr;
    QLabel *m_plan = nullptr;
    QLabel *m_latency = nullptr;
    QLabel *m_noise = nullptr;
    TableView *m_table = nullptr;
    bool m_isFilling = false;
    bool m_showsOwn = false;                     ///< as soon as it is measured
    std::string m_recalled;                      ///< the machine whose settings were filled in last
    std::vector<space::Architecture> m_selected; ///< while the panel is seen
};

} // namespace foresearch::ui
