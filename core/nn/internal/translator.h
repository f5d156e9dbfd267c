#pragma once

#include "core/nn/internal/workers.h"
#include "core/nn/translation.h"

#include <memory>

namespace foresearch::nn {

/// Engine::openTranslator.
std::unique_ptr<Translator> openTranslator(Workers &workers, const TranslationTask &task);

} // namespace foresearch::nn
