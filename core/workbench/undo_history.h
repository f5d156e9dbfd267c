#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace foresearch::store {
class Project;
}

namespace foresearch::workbench {

/// A change of a project, all of it or nothing; it gives the change that takes it back. It holds only values.
struct Change {
    std::function<Result<Change>(store::Project &)> run;
};

/// A change with the name that menus give it: "Import TFS-Eval".
struct Edit {
    QString name;
    Change change;
};

/// The edits that can be taken back and made again, the latest last. It holds them only: its owner runs them.
class UndoHistory : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }
    /// Empty where there is none.
    QString undoName() const { return canUndo() ? m_done.back().name : QString(); }
    QString redoName() const { return canRedo() ? m_undone.back().name : QString(); }

    /// A new edit was made, which `back` takes back: what could be made again is dropped.
    void add(Edit back);
    /// The edit on top of the one pile has been run, and moves to the other as `inverse`. Contract: there is one.
    void moveToUndone(Change inverse) { move(m_done, m_undone, std::move(inverse)); }
    void moveToDone(Change inverse) { move(m_undone, m_done, std::move(inverse)); }

    /// What takes the last edit back, or makes the last one taken back again. Contract: there is one.
    const Change &undoChange() const { return m_done.back().change; }
    const Change &redoChange() const { return m_undone.back().change; }

    void clear();

Q_SIGNALS:
    void changed();

private:
    void move(std::vector<Edit> &from, std::vector<Edit> &to, Change inverse);

    std::vector<Edit> m_done;
    std::vector<Edit> m_undone;
};

} // namespace foresearch::workbench
