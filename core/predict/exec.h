#pragma once

#include "core/base/process.h"
#include "core/predict/predictor.h"

#include <memory>

namespace foresearch::predict {

struct ExecOptions {
    ProcessOptions process;
    std::string name; ///< as the command line takes it: "exec:./predict.py"
    Scale scale;      ///< of the values that the program is asked for
};

/// A program of the user's as predictor. For each batch it is started once; it reads one architecture a line, as
/// canonical JSON (space/architecture_json.h), from its standard input until the end, and writes one answer a line, in
/// the same order, to its standard output:
///
///     {"value": 25.31}
///     {"problem": "why there is no value"}
///
/// (all keys: prediction_json.h). Then it ends with status 0. It may answer at once or at the end. Blank lines are
/// passed over. Errors of the whole call: BadFormat (an answer of another form, too few, too many), Unavailable (a
/// failing status, silence) and runProcess's; they name the program, the line and the end of its standard error.
class ExecPredictor final : public Predictor {
public:
    /// Errors: BadValue (no program).
    static Result<std::unique_ptr<Predictor>> create(ExecOptions options);

    Scale scale() const override { return m_options.scale; }
    Provenance provenance() const override;
    Result<std::vector<Prediction>> predict(std::span<const Architecture> architectures,
                                            const TaskControl &control) override;

private:
    explicit ExecPredictor(ExecOptions options);

    ExecOptions m_options;
};

} // namespace foresearch::predict
