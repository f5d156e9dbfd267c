#pragma once

#include "core/predict/labels.h"
#include "core/predict/predictor_factory.h"
#include "core/workbench/kept_run.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace foresearch::workbench {

/// What a teacher is asked for in a project.
struct LabelOrder {
    std::string teacher; ///< as the command line takes it
    space::SearchSpace space;
    std::map<std::string, std::string> arguments; ///< task, split and folder, as a search has them
    std::size_t examples = 3000;
    std::uint64_t seed = 1;                      ///< of the sample
    std::size_t batch = 50;                      ///< asked for at once; what an end by force can lose
    predict::LanguageModels languageModels = {}; ///< who answers for them; empty: the project's replies alone
};

/// What a label costs.
enum class TeacherCost {
    Computed, ///< time
    Replies,  ///< nothing: the project's replies of a language model are read, and none is asked for
    Endpoint, ///< what the endpoint of a language model counts
    Program,  ///< what the program costs that is called, which only its owner knows
};
TeacherCost costOf(const predict::PredictorSpec &teacher);

/// What labelling will ask for, said before it begins.
struct LabelPrice {
    std::size_t examples = 0; ///< fewer than wanted where the space has fewer
    std::size_t labelled = 0; ///< in the project already
    std::size_t calls = 0;    ///< of one batch each
    TeacherCost cost = TeacherCost::Computed;
    std::optional<double> seconds = {};      ///< for what is missing, by a small sample; none of a program
    std::optional<store::RunId> labels = {}; ///< the run of those in the project

    std::size_t missing() const { return examples - labelled; }
    friend bool operator==(const LabelPrice &, const LabelPrice &) = default;
};

/// A teacher that is ready to label in a project. Threads: one at a time for each object.
class Labelling {
public:
    /// Errors: those of the predictor's words, of projectContext and buildPredictor; the project's.
    static Result<Labelling> prepare(ProjectAccess access, LabelOrder order, const TaskControl &control);

    const predict::LabelHeader &header() const { return m_header; }
    const std::vector<space::Architecture> &examples() const { return m_examples; }

    /// Asks the teacher for a few of what is missing where that costs only time. Errors: the teacher's.
    Result<LabelPrice> price(const TaskControl &control);

    /// Asks for what is missing; what was asked before stays in the project, whatever ends it.
    /// Errors: those of labelArchitectures; the project's.
    Result<StoredLabels> run(const std::string &commandLine, const TaskControl &control);

private:
    Labelling(ProjectAccess access, LabelOrder order) : m_access(std::move(access)), m_order(std::move(order)) {}

    Result<std::optional<StoredLabels>> known();

    ProjectAccess m_access;
    LabelOrder m_order;
    predict::LabelHeader m_header;
    TeacherCost m_cost = TeacherCost::Computed;
    std::unique_ptr<predict::Predictor> m_teacher;
    std::vector<space::Architecture> m_examples;
};

/// The predictor that `words` name, built from a project; language models by `languageModels`, or its replies.
/// Errors: those of parsing, projectContext and buildPredictor.
Result<std::unique_ptr<predict::Predictor>> predictorOfProject(const ProjectAccess &access, const std::string &words,
                                                               const space::SearchSpace &space,
                                                               const std::map<std::string, std::string> &arguments,
                                                               const TaskControl &control,
                                                               predict::LanguageModels languageModels = {});

} // namespace foresearch::workbench
