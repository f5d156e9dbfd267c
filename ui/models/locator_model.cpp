#include "ui/models/locator_model.h"

#include <QStringList>

#include <algorithm>
#include <utility>
#include <vector>

namespace foresearch::ui {

namespace {

/// Smaller is better; -1: no match.
int rankOf(const LocatorEntry &entry, const QString &typed, const QStringList &words)
{
    const QString all = entry.text + QLatin1Char(' ') + entry.group;
    for (const QString &word : words) {
        if (!all.contains(word, Qt::CaseInsensitive))
            return -1;
    }
    if (entry.text.startsWith(typed, Qt::CaseInsensitive))
        return 0;
    if (entry.text.contains(QLatin1Char(' ') + typed, Qt::CaseInsensitive))
        return 1;
    return entry.text.contains(typed, Qt::CaseInsensitive) ? 2 : 3;
}

} // namespace

void LocatorModel::setEntries(QList<LocatorEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_matches.clear();
    endResetModel();
    setFilter({});
}

void LocatorModel::setFilter(const QString &typed)
{
    const QString needle = typed.simplified();
    const QStringList words = needle.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<std::pair<int, qsizetype>> ranked;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const int rank = rankOf(m_entries[i], needle, words);
        if (rank >= 0)
            ranked.emplace_back(rank, i);
    }
    std::sort(ranked.begin(), ranked.end());
    if (ranked.size() > kMaxMatches)
        ranked.resize(kMaxMatches);
    beginResetModel();
    m_matches.clear();
    for (const auto &[rank, index] : ranked)
        m_matches.append(index);
    endResetModel();
}

void LocatorModel::go(int row) const
{
    if (row < 0 || row >= m_matches.size())
        return;
    // A copy, since going may change the entries.
    const auto action = m_entries[m_matches[row]].go;
    action();
}

int LocatorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_matches.size());
}

QVariant LocatorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LocatorEntry &entry = m_entries[m_matches[index.row()]];
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::DecorationRole:
        return entry.icon;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2 %3").arg(entry.text, entry.group, entry.detail).trimmed();
    case GroupRole:
        return entry.group;
    case DetailRole:
        return entry.detail;
    default:
        return {};
    }
}

} // namespace foresearch::ui
