#pragma once

#include "core/text/pair_survey.h"

#include <QAbstractTableModel>

#include <vector>

namespace foresearch::ui {

/// The first pairs of an import, and which of them would be left out.
class PairPreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { StateColumn, SourceColumn, TargetColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPairs(std::vector<text::PreviewedPair> pairs);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<text::PreviewedPair> m_pairs;
};

} // namespace foresearch::ui
