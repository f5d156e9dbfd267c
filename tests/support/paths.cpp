#include "tests/support/paths.h"

namespace foresearch::testing {

QString sourcePath(const QString &relative)
{
    return QStringLiteral(FORESEARCH_SOURCE_DIR "/") + relative;
}

QString testDataPath(const QString &relative)
{
    return sourcePath(QStringLiteral("tests/data/") + relative);
}

QString testModulePath(const QString &name)
{
    return QStringLiteral(FORESEARCH_TEST_MODULES "/") + name;
}

bool isEngineBuilt()
{
    return FORESEARCH_ENGINE_IS_BUILT != 0;
}

} // namespace foresearch::testing
