#pragma once

#include "core/base/result.h"

#include <QString>

namespace foresearch::ui {

/// What kind of failure it is, in the user's language: "Cannot read the file".
QString errorTitle(ErrorCode code);

/// Title and detail as one text for a message.
QString errorText(const Error &error);

} // namespace foresearch::ui
