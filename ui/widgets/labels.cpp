#include "ui/widgets/labels.h"

#include <QLabel>
#include <QVariant>

namespace foresearch::ui {

QLabel *makeSectionLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("role", QStringLiteral("section"));
    return label;
}

QLabel *makeNote(const char *role)
{
    auto *label = new QLabel;
    label->setProperty("role", QLatin1String(role));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

} // namespace foresearch::ui
