#include "ui/pages/predict_page.h"

#include "ui/widgets/empty_state.h"

namespace foresearch::ui {

PredictPage::PredictPage(QWidget *parent) : Page(tr("Predict"), parent)
{
    setEmptyState(new EmptyState(
        tr("Predict compares performance predictors on architectures whose BLEU is known: how far each is off, how "
           "well it ranks, and which pairs it orders wrongly."),
        tr("It needs a task first.")));
    showContent(false);
}

} // namespace foresearch::ui
