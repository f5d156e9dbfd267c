#pragma once

#include <QAbstractListModel>
#include <QIcon>
#include <QList>
#include <QString>

#include <functional>

namespace foresearch::ui {

/// Something that the locator can go to.
struct LocatorEntry {
    QString text;
    QString group;  ///< "Action", "Predictor", "Architecture"
    QString detail; ///< a shortcut, a value
    QIcon icon;
    std::function<void()> go;
};

/// The entries that match what was typed, the best first: every word must occur, in any order and case.
class LocatorModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int kMaxMatches = 50;
    enum Role { GroupRole = Qt::UserRole, DetailRole };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(QList<LocatorEntry> entries);
    void setFilter(const QString &typed);
    /// Goes to the match in `row`; nothing happens where there is none.
    void go(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<LocatorEntry> m_entries;
    QList<qsizetype> m_matches; ///< indexes in m_entries
};

} // namespace foresearch::ui
