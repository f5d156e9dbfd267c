#include "ui/widgets/choice_box.h"

#include <QAbstractItemView>
#include <QComboBox>

namespace foresearch::ui {

QComboBox *makeChoiceBox(const QString &accessibleName)
{
    auto *box = new QComboBox;
    box->setAccessibleName(accessibleName);
    box->view()->setAccessibleName(accessibleName);
    return box;
}

} // namespace foresearch::ui
