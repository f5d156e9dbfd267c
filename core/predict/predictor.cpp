#include "core/predict/predictor.h"

namespace foresearch::predict {

Scale validationBleuScale()
{
    return {.metric = "validation BLEU", .unit = "BLEU", .direction = Direction::HigherIsBetter};
}

Scale testBleuScale()
{
    return {.metric = "test BLEU", .unit = "BLEU", .direction = Direction::HigherIsBetter};
}

} // namespace foresearch::predict
