#pragma once

#include <QString>

/// Where this build's sources and files for tests lie. Only one object file knows: the others are the same in every
/// checkout, and a compiler cache serves them all.
namespace foresearch::testing {

QString sourcePath(const QString &relative);   ///< below the checkout
QString testDataPath(const QString &relative); ///< below tests/data
QString testModulePath(const QString &name);   ///< a module that the engine's loader must refuse

/// Whether this build has an engine. Tests that need one are skipped only where it has none; where it has, one that
/// cannot be loaded is a failure.
bool isEngineBuilt();

} // namespace foresearch::testing
