#pragma once

#include "core/workbench/latencies.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace foresearch::ui {

/// What is measured on this machine, and in which regime; precision, threads and sentences at a time are always the
/// same.
class LatencyForm : public QWidget {
    Q_OBJECT

public:
    explicit LatencyForm(QWidget *parent = nullptr);

    /// As it is entered, without a space and without architectures.
    workbench::LatencyPlan plan() const;
    /// Whether it is the selected architectures that are measured, not random ones.
    bool takesSelected() const;
    /// What the dataset of this machine was measured by.
    void setHeader(const predict::LatencyHeader &header);

    QLineEdit *machine() const { return m_machine; }

Q_SIGNALS:
    void edited();

private:
    QSpinBox *addNumber(QGridLayout *grid, int row, int column, const QString &label, int max, std::size_t usual,
                        const QString &tip);
    void setUpWhat(QGridLayout *grid);
    void showWhat();

    QLineEdit *m_machine;
    QSpinBox *m_source = nullptr;
    QSpinBox *m_target = nullptr;
    QSpinBox *m_beam = nullptr;
    QSpinBox *m_repetitions = nullptr;
    QComboBox *m_what = nullptr;
    QSpinBox *m_count = nullptr;
    QSpinBox *m_seed = nullptr;
    predict::LatencyRegime m_regime; ///< also what has no field
    std::uint64_t m_shownSeed = 1;
};

} // namespace foresearch::ui
