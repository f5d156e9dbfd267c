#pragma once

#include <QAbstractTableModel>
#include <QString>

#include <map>
#include <vector>

namespace foresearch::ui {

/// A search of the project as a list shows it.
struct SearchRow {
    qint64 id = 0;
    QString name;
    QString limits;
    QString status;
    friend bool operator==(const SearchRow &, const SearchRow &) = default;
};

/// The searches of a project; those that are compared have the mark of their series.
class SearchListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NumberColumn, NameColumn, LimitsColumn, StatusColumn, ColumnCount };
    enum Role { IdRole = Qt::UserRole }; ///< qint64

    using QAbstractTableModel::QAbstractTableModel;

    void setSearches(std::vector<SearchRow> rows);
    const std::vector<SearchRow> &searches() const { return m_rows; }
    /// The searches that are compared, in the order of their series.
    void setCompared(const std::vector<qint64> &ids);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<SearchRow> m_rows;
    std::map<qint64, int> m_series;
};

} // namespace foresearch::ui
