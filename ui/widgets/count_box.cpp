#include "ui/widgets/count_box.h"

#include <QSpinBox>

#include <algorithm>

namespace foresearch::ui {

namespace {

int nearest(const QSpinBox &box, std::uint64_t value)
{
    return std::max(box.minimum(),
                    static_cast<int>(std::min(value, static_cast<std::uint64_t>(std::max(0, box.maximum())))));
}

} // namespace

void showCount(QSpinBox &box, std::uint64_t value)
{
    box.setValue(nearest(box, value));
}

std::uint64_t countOf(const QSpinBox &box, std::uint64_t before)
{
    return box.value() == nearest(box, before) ? before : static_cast<std::uint64_t>(std::max(0, box.value()));
}

} // namespace foresearch::ui
