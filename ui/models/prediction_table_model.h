#pragma once

#include "core/predict/evaluation.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace foresearch::ui {

/// Every test architecture of every split with its truth and what each judged predictor said of it. A warning says
/// where an architecture lies outside the demonstrations.
class PredictionTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { SeedColumn, EncoderColumn, DecoderColumn, LayersColumn, TruthColumn, FixedColumnCount };
    enum Role {
        KeyRole = Qt::UserRole, ///< QString: the architecture's canonical JSON
        SortRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Null: none, and an empty table. Contract: every predictor has the same splits.
    void setEvaluation(std::shared_ptr<const predict::TaskEvaluation> evaluation);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override; ///< the last one holds the warnings
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        std::size_t split = 0;
        std::size_t index = 0; ///< in the split's predictions
        QString key;
        QString warnings; ///< each once, of all predictors
    };

    int predictorCount() const;
    bool isPredictor(int column) const { return column >= FixedColumnCount && column < columnCount() - 1; }
    const predict::JudgedPrediction &judged(const Row &row, int predictor) const;
    QVariant value(const Row &row, int column) const;
    QString text(const Row &row, int column) const;
    QString tip(const Row &row, int column) const;

    std::shared_ptr<const predict::TaskEvaluation> m_evaluation;
    std::vector<Row> m_rows;
};

} // namespace foresearch::ui
