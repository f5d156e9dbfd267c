#pragma once

#include "ui/widgets/page.h"

namespace foresearch::ui {

/// The task: search space, TFS-Eval table, splits and seeds.
class TaskPage : public Page {
    Q_OBJECT

public:
    explicit TaskPage(QWidget *parent = nullptr);
};

} // namespace foresearch::ui
