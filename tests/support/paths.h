#pragma once

#include <QString>

/// Where this build's sources and files for tests lie. Only one object file knows: the others are the same in every
/// checkout, and a compiler cache serves them all.
namespace foresearch::testing {

QString sourcePath(const QString &relative);   ///< below the checkout
QString testDataPath(const QString &relative); ///< below tests/data
QString testModulePath(const QString &name);   ///< a module that the engine's loader must refuse

} // namespace foresearch::testing
