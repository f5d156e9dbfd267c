#include "app/cli/training.h"

#include "app/cli/interruptible.h"
#include "app/cli/project_source.h"
#include "core/base/json.h"
#include "core/predict/distilled.h"
#include "core/predict/prediction_json.h"
#include "core/space/architecture_file.h"
#include "core/space/space_json.h"
#include "core/workbench/distil_run.h"
#include "core/workbench/engine_loader.h"

#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

struct PredictOptions {
    std::string network;
    std::string space;
    std::string architectures = "-";
    std::string project; ///< that knows the network's run and the space
};

/// Where the network is, and the space that it is asked about.
struct Asked {
    std::string file;
    space::SearchSpace space;
};

Result<Asked> askedOf(const PredictOptions &options)
{
    if (options.project.empty()) {
        auto space = space::openSpace(options.space);
        if (!space)
            return propagate(space);
        return Asked{options.network, std::move(*space)};
    }
    auto project = store::Project::open(options.project, store::Access::Read);
    if (!project)
        return propagate(project);
    const auto run = runOf(options.network);
    if (!run)
        return propagate(run);
    const auto file = workbench::networkFile(*project, run->value_or(store::RunId{}));
    if (!file)
        return propagate(file);
    auto space = spaceOfProject(*project, options.space, {});
    if (!space)
        return propagate(space);
    return Asked{file->string(), std::move(*space)};
}

Result<> predictCommand(const PredictOptions &options)
{
    const Interruptible interruptible;
    const auto asked = askedOf(options);
    if (!asked)
        return propagate(asked);
    const space::SearchSpace *space = &asked->space;
    const auto predictor = predict::DistilledPredictor::open(asked->file, asked->file, *space);
    if (!predictor)
        return propagate(predictor);
    const auto architectures = space::readArchitectures(options.architectures, space::ArchitectureForm::Json, &*space,
                                                        interruptible.control());
    if (!architectures)
        return propagate(architectures);
    const auto predictions = (*predictor)->predict(*architectures, interruptible.control());
    if (!predictions)
        return propagate(predictions);
    for (const predict::Prediction &prediction : *predictions) {
        OrderedJson answer = OrderedJson::object();
        writePrediction(prediction, answer);
        std::cout << toText(answer) << '\n';
    }
    return {};
}

} // namespace

predict::NetworkTrainer engineTrainer()
{
    return workbench::engineTrainer(std::make_shared<workbench::EngineLoader>());
}

CLI::Option *addKeepingOption(CLI::App &command, std::string &project)
{
    return command.add_option("--project", project, "Project that keeps the run and its result");
}

void addPresetOption(CLI::App &command, std::string &preset)
{
    command.add_option("--preset", preset, "Settings of the training: paper, or recommended (ours)")
        ->check(CLI::IsMember({"paper", "recommended"}))
        ->capture_default_str();
}

void addPredictCommand(CLI::App &parent, const std::string &description)
{
    const auto options = std::make_shared<PredictOptions>();
    CLI::App &command = *parent.add_subcommand("predict", description);
    command.add_option("network", options->network, "File of the trained network; with --project, number of its run")
        ->required();
    command.add_option("--space", options->space, "Search space: a built-in name, one of the project's or a JSON file")
        ->required();
    command.add_option("--project", options->project, "Project in which the network was trained");
    command.add_option("architectures", options->architectures, "Architectures, JSON lines; -: standard input")
        ->capture_default_str();
    onRun(command, [options] { return predictCommand(*options); });
}

} // namespace foresearch::cli
