#pragma once

#include "core/base/result.h"

#include <QString>

namespace foresearch::ui {

class JobsModel;

/// What is known of the program and the machine that helps to understand a problem: versions, platform, screens, theme.
QString systemText();

/// The jobs of this session with their commands and logs. The user's home folder is written as "~"; what follows a word
/// such as "key", "token" or "password", or looks like a key, as "***".
QString jobsText(const JobsModel &jobs);

/// Writes both into a new archive (.tar.gz) in `parentFolder`, and gives its path. Nothing of projects, settings or
/// keys is in it. Errors: CannotWrite.
Result<QString> writeProblemReport(const QString &parentFolder, const JobsModel &jobs);

} // namespace foresearch::ui
