#pragma once

#include "core/base/result.h"

#include <QAbstractTableModel>
#include <QList>
#include <QString>

#include <vector>

namespace foresearch::ui {

/// What stands in the way of an import: the file and line of each problem, and what is wrong there.
class ImportProblemsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { FileColumn, LineColumn, ProblemColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(const std::vector<Error> &problems);

    /// The whole sentence, and the path of the file that it is about. Contract: 0 <= row < rowCount().
    const QString &sentence(int row) const { return m_problems[row].sentence; }
    const QString &path(int row) const { return m_problems[row].path; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Problem {
        QString sentence;
        QString path; ///< empty where the sentence names none
        QString line; ///< empty: the whole file
        QString text; ///< without its place
    };

    static Problem split(const QString &sentence);

    QList<Problem> m_problems;
};

} // namespace foresearch::ui
