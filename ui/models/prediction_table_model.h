#pragma once

#include "core/predict/discordance.h"
#include "core/predict/evaluation.h"

#include <QAbstractTableModel>

#include <map>
#include <memory>
#include <string>
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
        RemarksRole, ///< int of Remark, of the row
        SeedRole,    ///< int: of the split
    };
    /// What is remarkable about a row, by the predictors that are looked at.
    enum Remark {
        LargeError = 1,   ///< among the tenth of the rows with the largest error of any of them
        NoValue = 2,      ///< one of them has none
        Discordant = 4,   ///< one of them puts it in the wrong order with another row of its split
        Disagreement = 8, ///< among the tenth of the rows about which they differ most
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Which answers were there before they were asked for: by predictor, split and index.
    using KeptAnswers = std::map<std::string, std::vector<std::vector<bool>>>;

    /// Null: none, and an empty table. Contract: every predictor has the same splits.
    void setEvaluation(std::shared_ptr<const predict::TaskEvaluation> evaluation, KeptAnswers kept = {});
    /// The predictors, as indices, by which rows are remarkable; `discordances`: of all predictors of the evaluation.
    void setLookedAt(const std::vector<std::size_t> &predictors, const std::vector<predict::Discordance> &discordances);

    /// The predictor of a column; empty where it is none.
    std::string predictorOf(int column) const;

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
        int remarks = 0;
    };

    int predictorCount() const;
    bool isPredictor(int column) const { return column >= FixedColumnCount && column < columnCount() - 1; }
    const predict::JudgedPrediction &judged(const Row &row, int predictor) const;
    QVariant value(const Row &row, int column) const;
    QString text(const Row &row, int column) const;
    QString tip(const Row &row, int column) const;
    QString accessibleText(const Row &row, int column) const;
    int badges(const Row &row, int column) const;
    bool hasBadges(int column) const;
    void markLargest(std::vector<double> sizes, Remark remark);
    void markDiscordant(const std::vector<std::size_t> &predictors,
                        const std::vector<predict::Discordance> &discordances);

    std::shared_ptr<const predict::TaskEvaluation> m_evaluation;
    KeptAnswers m_kept;
    std::vector<bool> m_hasBadges; ///< by predictor
    std::vector<Row> m_rows;
};

} // namespace foresearch::ui
