#pragma once

#include "core/workbench/searching.h"

namespace foresearch::workbench {

/// What one predictor says of an architecture, and on which scale.
struct ArchitectureScore {
    std::string predictor;
    std::optional<predict::Scale> scale; ///< none: the predictor could not be built
    predict::Prediction prediction;
    int iteration = 0; ///< of the search that asked first; 0: asked for the comparison
};

/// Asks predictors of a search's project for single architectures in the background. What the search itself was
/// answered is taken from it, and nothing is asked twice.
/// Threads: that of the JobCenter.
class Scoring : public QObject {
    Q_OBJECT

public:
    /// Contract: `searching` outlives it.
    explicit Scoring(Searching &searching, QObject *parent = nullptr);

    /// Of the search that is shown, in the order of `predictors`; those that are known come at once, the others
    /// later. Contract: a search is shown.
    void ask(const space::Architecture &architecture, const std::vector<std::string> &predictors);
    void clear();

    bool isAsking() const { return m_isAsking; }
    const std::vector<ArchitectureScore> &scores() const { return m_scores; }

Q_SIGNALS:
    void changed();

private:
    using Key = std::pair<std::string, space::Architecture>; ///< predictor and architecture

    void start(const space::Architecture &architecture, std::vector<std::string> unknown);
    void show(const std::vector<ArchitectureScore> &answers);

    Searching &m_searching;
    std::map<std::string, std::string> m_arguments; ///< that the answers hold for
    std::map<Key, ArchitectureScore> m_answers;
    std::vector<std::string> m_wanted;
    space::Architecture m_architecture;
    std::vector<ArchitectureScore> m_scores;
    bool m_isAsking = false;
    jobs::JobHandle m_asking;
};

} // namespace foresearch::workbench
