#pragma once

#include "core/predict/predictor.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace foresearch::testing {

/// A formula as predictor, which remembers what it was asked.
class FormulaPredictor final : public predict::Predictor {
public:
    using Formula = std::function<double(const space::Architecture &)>;

    FormulaPredictor(predict::Scale scale, Formula formula) : m_scale(std::move(scale)), m_formula(std::move(formula))
    {}

    predict::Scale scale() const override { return m_scale; }
    predict::Provenance provenance() const override { return {"formula", {}}; }

    Result<std::vector<predict::Prediction>> predict(std::span<const space::Architecture> architectures,
                                                     const TaskControl &control) override
    {
        if (control.stopped())
            return stoppedError();
        ++callCount;
        std::vector<predict::Prediction> predictions;
        for (const space::Architecture &architecture : architectures) {
            asked.push_back(architecture);
            predictions.emplace_back().value = m_formula(architecture);
        }
        return predictions;
    }

    std::vector<space::Architecture> asked; ///< in order, over all calls
    int callCount = 0;

private:
    predict::Scale m_scale;
    Formula m_formula;
};

} // namespace foresearch::testing
