#include "ui/widgets/small_number_box.h"

namespace foresearch::ui {

QString SmallNumberBox::textFromValue(double value) const
{
    QString text = locale().toString(value, 'f', decimals());
    while (text.endsWith(locale().zeroDigit()))
        text.chop(1);
    if (text.endsWith(locale().decimalPoint()))
        text += locale().zeroDigit();
    return text;
}

} // namespace foresearch::ui
