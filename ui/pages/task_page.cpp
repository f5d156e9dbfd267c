#include "ui/pages/task_page.h"

#include "ui/widgets/empty_state.h"

namespace foresearch::ui {

TaskPage::TaskPage(QWidget *parent) : Page(tr("Task"), parent)
{
    setEmptyState(new EmptyState(
        tr("A task is a search space and a set of its architectures with their measured BLEU (TFS-Eval). "
           "Predictors are judged against it."),
        tr("Nothing is loaded yet.")));
    showContent(false);
}

} // namespace foresearch::ui
