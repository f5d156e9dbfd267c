#include "core/workbench/undo_history.h"

#include <utility>

namespace foresearch::workbench {

void UndoHistory::add(Edit back)
{
    m_undone.clear();
    m_done.push_back(std::move(back));
    Q_EMIT changed();
}

void UndoHistory::clear()
{
    m_done.clear();
    m_undone.clear();
    Q_EMIT changed();
}

void UndoHistory::move(std::vector<Edit> &from, std::vector<Edit> &to, Change inverse)
{
    Edit edit = std::move(from.back());
    from.pop_back();
    edit.change = std::move(inverse);
    to.push_back(std::move(edit));
    Q_EMIT changed();
}

} // namespace foresearch::workbench
