#pragma once

#include "core/predict/predictor.h"

#include <QAbstractTableModel>

#include <vector>

namespace foresearch::ui {

/// What one predictor says of an architecture.
struct ScoreRow {
    std::string predictor;
    std::optional<predict::Scale> scale; ///< none: there is no such predictor here
    predict::Prediction prediction;
    int iteration = 0; ///< of the search, when it was asked first; 0: the search did not ask it
};

/// Scores of one architecture by every predictor, each in its own unit; where there is none, why.
class ScoreModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { PredictorColumn, ScoreColumn, UnitColumn, RemarkColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setScores(std::vector<ScoreRow> scores);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static QString text(const ScoreRow &row, int column);
    static QString remark(const ScoreRow &row);

    std::vector<ScoreRow> m_rows;
};

} // namespace foresearch::ui
