#pragma once

#include "core/workbench/latencies.h"
#include "ui/widgets/card.h"

#include <vector>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace foresearch::ui {

/// How long the chosen architectures take on this machine, with their spread,
/// and sets of latencies from which a machine's predictor is learnt.
class LatencyPanel : public Card {
    Q_OBJECT

public:
    /// Contract: both outlive it.
    LatencyPanel(workbench::ProjectSession &session, workbench::Latencies &latencies, QWidget *parent = nullptr);

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    void setUpSet();
    void follow();
    void showArchitecture();
    void showKnown();
    void showState();
    void showProgress();
    void measure();
    void measureSet();
    std::vector<space::Architecture> chosen() const;

    workbench::ProjectSession &m_session;
    workbench::Latencies &m_latencies;
    QPushButton *m_measure;
    QPushButton *m_stop;
    QLabel *m_latency;
    QLabel *m_warning;
    QLineEdit *m_machine = nullptr;
    QSpinBox *m_count = nullptr;
    QPushButton *m_measureSet = nullptr;
    QLabel *m_known = nullptr;
    QLabel *m_working = nullptr;
    QProgressBar *m_bar = nullptr;
};

} // namespace foresearch::ui
