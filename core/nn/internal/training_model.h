#pragma once

#include "core/nn/internal/gradient_turns.h"
#include "core/nn/internal/training_kernels.h"
#include "core/predict/mixture.h"
#include "core/predict/supernet_file.h"
#include "core/predict/supernet_training.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::nn {

/// Where a tensor stands in the one piece of memory that holds all parameters, and in those of their gradients and
/// moments.
struct ParameterPlace {
    std::string name;
    TensorShape shape;
    TensorShape superShape; ///< of the supernet's tensor that it is a part of, by which its values are drawn
    std::size_t offset = 0; ///< where a vector may begin
    std::size_t count = 0;
    /// Whether all workers add to one gradient, in turn: matrices that get a whole product at once.
    bool isShared = false;
    std::size_t ownOffset = 0; ///< where it is not: among a worker's own gradients

    std::size_t columns() const { return shape.back(); }
};

/// A parameter as the passes use it: the place's number and, of a matrix whose rows belong to several projections, the
/// first row.
struct Parameter {
    std::size_t place = 0;
    std::size_t firstRow = 0;
};

struct TrainedNorm {
    Parameter weight;
    Parameter bias;
};

struct TrainedAttentionLayer {
    Parameter input;    ///< of self-attention: rows of query, key, value
    Parameter query;    ///< of cross-attention, as the three that follow
    Parameter keyValue; ///< where they are one
    Parameter key;
    Parameter value;
    bool isApart = false; ///< key and value
    Parameter bias;
    Parameter output;
    Parameter outputBias;
    TrainedNorm norm;
};

struct TrainedFeedForwardLayer {
    Parameter first;
    Parameter firstBias;
    Parameter second;
    Parameter secondBias;
    TrainedNorm norm;
};

struct TrainedEncoderLayer {
    TrainedAttentionLayer self;
    TrainedFeedForwardLayer feedForward;
};

struct TrainedDecoderLayer {
    TrainedAttentionLayer self;
    TrainedAttentionLayer cross;
    TrainedFeedForwardLayer feedForward;
};

/// Which parameters a supernet has, or a network that is trained from scratch, and where; values are elsewhere.
class TrainingModel {
public:
    TrainingModel(const space::SearchSpace &space, const std::optional<predict::MixtureSettings> &mixture);
    /// Of one architecture of the space alone: its own sizes; positions, dropout and first values are a supernet's.
    TrainingModel(const space::SearchSpace &space, const space::Architecture &alone);
    /// The one that the settings ask for.
    TrainingModel(const space::SearchSpace &space, const predict::SupernetTrainingSettings &settings);

    const space::SearchSpace &space() const { return m_space; }
    const std::optional<predict::MixtureSettings> &mixture() const { return m_mixture; }
    std::size_t size() const { return m_size; }       ///< numbers, with the gaps
    std::size_t ownSize() const { return m_ownSize; } ///< of those whose gradient is not shared
    const std::vector<ParameterPlace> &places() const { return m_places; }
    const ParameterPlace &place(const Parameter &parameter) const { return m_places[parameter.place]; }
    /// Contract: there is one.
    Parameter find(const std::string &name) const { return {m_numbers.at(name)}; }

    std::size_t encoderWidth() const { return m_encoderWidth; } ///< super width
    std::size_t decoderWidth() const { return m_decoderWidth; }

    Parameter sourceTable;
    Parameter targetTable;
    Parameter outputTable;
    std::vector<TrainedEncoderLayer> encoder;
    std::vector<TrainedDecoderLayer> decoder;

private:
    void addPlace(predict::SupernetTensor tensor, TensorShape superShape);
    void findLayers(std::size_t encoderLayers, std::size_t decoderLayers);
    TrainedAttentionLayer attention(const std::string &prefix, bool isSelf) const;
    TrainedFeedForwardLayer feedForward(const std::string &layer) const;

    space::SearchSpace m_space;
    std::optional<predict::MixtureSettings> m_mixture;
    std::vector<ParameterPlace> m_places;
    std::map<std::string, std::size_t> m_numbers;
    std::size_t m_size = 0;
    std::size_t m_ownSize = 0;
    std::size_t m_encoderWidth = 0;
    std::size_t m_decoderWidth = 0;
};

/// All parameters, drawn as HAT draws them: embeddings normal, matrices Xavier-uniform, routers as PyTorch's linear
/// layers, biases zero, norms one. Those of one architecture have the spread of the supernet's tensors that they are
/// parts of. Source: ALGORITHMS 2.7, 2.8, 4.3.
std::vector<float> initialParameters(const TrainingModel &model, std::uint64_t seed);

/// Parameters and their gradients as one part of a micro-batch sees them.
struct ParameterMemory {
    const float *values = nullptr;
    float *gradients = nullptr;                ///< null: only forth
    std::vector<std::uint8_t> *used = nullptr; ///< of every place, set where a gradient was added
    const Bf16 *rounded = nullptr;             ///< the values for products in bf16; null: products are fp32
    float *ownGradients = nullptr;             ///< of places that are not shared; null: they lie among the others
    GradientTurns *turns = nullptr;            ///< null: there is no other part
    std::size_t rank = 0;                      ///< among the parts

    float *gradientOf(const ParameterPlace &place) const
    {
        return ownGradients && !place.isShared ? ownGradients + place.ownOffset : gradients + place.offset;
    }
};

/// The time in which a part may add to the shared gradient of a place.
class GradientTurn {
public:
    GradientTurn(const ParameterMemory &memory, std::size_t place, const std::stop_token &stop)
        : m_turns(memory.turns)
        , m_place(place)
        , m_isThere(!m_turns || m_turns->wait(place, memory.rank, stop))
    {}
    ~GradientTurn()
    {
        if (m_turns && m_isThere)
            m_turns->pass(m_place);
    }
    GradientTurn(const GradientTurn &) = delete;
    GradientTurn &operator=(const GradientTurn &) = delete;

    /// False: was stopped.
    explicit operator bool() const { return m_isThere; }

private:
    GradientTurns *m_turns;
    std::size_t m_place;
    bool m_isThere;
};

} // namespace foresearch::nn
