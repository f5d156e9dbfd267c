#pragma once

#include <QObject>

#include <string>
#include <unordered_set>
#include <vector>

namespace foresearch::workbench {

/// The architectures that are chosen now, the same in every table, plot and diagram of a project.
/// An architecture is named by its canonical JSON (core/space/architecture_json.h), so it is chosen in every split and
/// under every predictor at once.
/// Threads: that of its receivers.
class Selection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// In the order in which they were chosen, each once: the first two are A and B where two are compared.
    const std::vector<std::string> &keys() const { return m_keys; }
    bool contains(const std::string &key) const { return m_set.contains(key); }
    bool isEmpty() const { return m_keys.empty(); }

    /// The one chosen last, which diagrams show; empty where none is chosen.
    const std::string &current() const;

    /// Chooses these and no others; repeats are dropped.
    void set(std::vector<std::string> keys);
    void clear() { set({}); }
    /// A click: chooses this one only, or with `joins` adds it to the others, or takes it out where it is among what
    /// would be chosen already.
    void toggle(const std::string &key, bool joins);

Q_SIGNALS:
    /// After a change; setting what is chosen already is none.
    void changed();

private:
    std::vector<std::string> m_keys;
    std::unordered_set<std::string> m_set;
};

} // namespace foresearch::workbench
