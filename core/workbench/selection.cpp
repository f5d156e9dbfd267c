#include "core/workbench/selection.h"

#include <utility>

namespace foresearch::workbench {

const std::string &Selection::current() const
{
    static const std::string none;
    return m_keys.empty() ? none : m_keys.back();
}

void Selection::set(std::vector<std::string> keys)
{
    std::unordered_set<std::string> seen;
    std::erase_if(keys, [&seen](const std::string &key) { return !seen.insert(key).second; });
    if (keys == m_keys)
        return;
    m_keys = std::move(keys);
    m_set = std::move(seen);
    Q_EMIT changed();
}

void Selection::toggle(const std::string &key, bool joins)
{
    std::vector<std::string> keys;
    if (joins)
        keys = m_keys;
    if (std::erase(keys, key) == 0)
        keys.push_back(key);
    set(std::move(keys));
}

} // namespace foresearch::workbench
