#pragma once

#include "core/predict/precision.h"
#include "core/predict/predictor_spec.h"

#include <string>

namespace foresearch::predict {

/// What a predictor "supernet:FILE@FOLDER" or "supernet:FILE@FOLDER@PRECISION" is made of; PRECISION is "fp32" or
/// "bf16". A folder of such a name is written "./bf16" where the file's name has an "@".
struct SupernetWords {
    std::string file;
    std::string corpus;
    Precision precision = Precision::Fp32;
};

/// Contract: `spec` is of the kind Supernet.
SupernetWords supernetWords(const PredictorSpec &spec);

/// The same the other way round; fp32 is written only where it has to be.
PredictorSpec supernetSpec(const SupernetWords &words);

} // namespace foresearch::predict
