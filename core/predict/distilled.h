#pragma once

#include "core/predict/predictor.h"
#include "core/predict/regressor.h"

#include <filesystem>
#include <memory>

namespace foresearch::predict {

/// Asks a trained network; LibTorch is not needed. Where the network was trained in another space than the one that it
/// is asked about, every prediction warns of it.
class DistilledPredictor final : public Predictor {
public:
    /// `name` as the command line takes it.
    /// Errors: BadValue (another number of features than architectures of `space` have).
    static Result<std::unique_ptr<Predictor>> create(std::string name, Regressor regressor, space::SearchSpace space);

    /// Of a file (regressor_file.h). Errors: those of openRegressor and create.
    static Result<std::unique_ptr<Predictor>> open(std::string name, const std::filesystem::path &file,
                                                   space::SearchSpace space);

    Scale scale() const override { return m_regressor.scale; }
    /// The details hold a fingerprint of the network, so that two networks under one name are told apart.
    Provenance provenance() const override;
    /// Contract: the architectures are in the space. An output that is not finite has failed alone (Undefined).
    Result<std::vector<Prediction>> predict(std::span<const Architecture> architectures,
                                            const TaskControl &control) override;

private:
    DistilledPredictor(std::string name, Regressor regressor, space::SearchSpace space);

    std::string m_name;
    Regressor m_regressor;
    space::SearchSpace m_space;
    std::vector<std::string> m_warnings; ///< of every prediction
};

} // namespace foresearch::predict
