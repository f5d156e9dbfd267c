#pragma once

#include "core/predict/evaluation.h"

#include <QAbstractTableModel>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace foresearch::ui {

/// The chosen predictors, one row each: how they did, with intervals, or that they wait to be judged.
class PredictorTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        MaeColumn,
        MaeIntervalColumn,
        TauColumn,
        TauIntervalColumn,
        SpearmanColumn,
        RegretAt1Column,
        RegretAt3Column,
        PredictedColumn,
        KindColumn,
        ColumnCount,
    };
    enum Role {
        PredictorRole = Qt::UserRole, ///< QString, as the command line takes it
        SortRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `evaluation` may lack some of the predictors and hold others; null: none is judged.
    void setPredictors(const std::vector<std::string> &predictors,
                       std::shared_ptr<const predict::TaskEvaluation> evaluation);

    /// The numbers of the colours and markers of the predictors that figures show; the others are grey.
    void setNumbers(std::map<std::string, std::size_t> numbers);

    /// Null where it is not judged. Contract: 0 <= row < rowCount().
    const predict::PredictorEvaluation *evaluation(int row) const { return m_rows[std::size_t(row)].evaluation; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        std::string predictor;
        QString title;
        const predict::PredictorEvaluation *evaluation = nullptr; ///< in m_evaluation
    };
    struct Range {
        double low = 0;
        double high = 0;
    };

    static predict::Metric metricOf(int column);
    const predict::MetricSummary *summary(const Row &row, int column) const;
    QString text(const Row &row, int column) const;
    QVariant value(const Row &row, int column) const;
    QVariant interval(const Row &row, int column) const;
    int series(const Row &row) const;
    QString tip(const Row &row) const;
    bool isBest(const Row &row, int column) const;
    Range rangeOf(predict::Metric metric) const;

    std::shared_ptr<const predict::TaskEvaluation> m_evaluation;
    std::vector<Row> m_rows;
    std::map<std::string, std::size_t> m_numbers;
    Range m_maeRange; ///< that all intervals of the column are drawn in
    Range m_tauRange;
};

} // namespace foresearch::ui
