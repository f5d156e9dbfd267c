#include "app/cli/command.h"
#include "core/base/json.h"
#include "core/workbench/engine_loader.h"

#include <iomanip>
#include <iostream>
#include <memory>
#include <sstream>

namespace foresearch::cli {

namespace {

struct Options {
    bool json = false;
    int milliseconds = 50;
};

struct Report {
    std::string module;
    double loadSeconds = 0;
    nn::EngineInfo info;
    std::vector<nn::ProductSpeed> speeds{};
    workbench::KernelChoice choice{};
};

std::string joined(const std::vector<std::string> &parts)
{
    std::string text;
    for (const std::string &part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text.empty() ? "none" : text;
}

std::string shapeText(const nn::ProductShape &shape)
{
    std::ostringstream text;
    text << shape.rows << " x " << shape.inner << " x " << shape.columns;
    return text.str();
}

std::string blasText(const Report &report)
{
    const nn::EngineInfo &info = report.info;
    if (info.blasFile.empty())
        return "built into LibTorch";
    std::string text = info.blasFile;
    if (!info.blasConfig.empty())
        text += " (" + info.blasConfig + ")";
    if (!info.blasKernel.empty())
        text += ", kernel " + info.blasKernel;
    if (!report.choice.name.empty())
        text += (report.choice.isUsers ? ", set by OPENBLAS_CORETYPE=" : ", chosen by the processor: ")
                + report.choice.name;
    return text;
}

std::string cudaText(const nn::EngineInfo &info)
{
    if (!info.hasCuda)
        return "not in this LibTorch";
    return info.devices.size() > 1 ? "in this LibTorch" : "in this LibTorch, which finds no GPU";
}

void printInfo(const Report &report)
{
    const nn::EngineInfo &info = report.info;
    std::cout << "LibTorch   " << info.libtorchVersion << ", loaded from " << report.module << " in " << std::fixed
              << std::setprecision(2) << report.loadSeconds << " s\n";
    for (const nn::Device &device : info.devices)
        std::cout << "Device     " << device.name << " (" << device.description << ")\n";
    std::cout << "CUDA       " << cudaText(info) << '\n';
    std::cout << "Threads    " << info.workers << " compute workers of one thread each; LibTorch alone would use "
              << info.libtorchThreads << "\nBLAS       " << blasText(report) << "\noneDNN     "
              << (info.hasOneDnn ? "yes" : "no") << "\nProcessor  " << joined(info.vectorUnits) << '\n';
}

void printSpeeds(const Report &report)
{
    if (report.speeds.empty())
        return;
    std::cout << "\nProducts, GFLOP/s      fp32: one worker, all    bf16: one worker, all    worst fp32 error\n"
              << std::setprecision(0);
    for (const nn::ProductSpeed &speed : report.speeds) {
        std::cout << std::left << std::setw(21) << shapeText(speed.shape) << std::right << std::setw(17)
                  << speed.fp32OneWorker << std::setw(7) << speed.fp32AllWorkers << std::setw(18) << speed.bf16OneWorker
                  << std::setw(7) << speed.bf16AllWorkers << std::setw(16) << std::scientific << std::setprecision(1)
                  << speed.fp32WorstError << std::fixed << std::setprecision(0) << "  " << speed.purpose << '\n';
    }
}

OrderedJson toJson(const nn::ProductSpeed &speed)
{
    return {{"rows", speed.shape.rows},
            {"inner", speed.shape.inner},
            {"columns", speed.shape.columns},
            {"purpose", speed.purpose},
            {"fp32_one_worker_gflops", speed.fp32OneWorker},
            {"fp32_all_workers_gflops", speed.fp32AllWorkers},
            {"bf16_one_worker_gflops", speed.bf16OneWorker},
            {"bf16_all_workers_gflops", speed.bf16AllWorkers},
            {"fp32_worst_relative_error", speed.fp32WorstError}};
}

OrderedJson toJson(const Report &report)
{
    const nn::EngineInfo &info = report.info;
    OrderedJson devices = OrderedJson::array();
    for (const nn::Device &device : info.devices)
        devices.push_back({{"name", device.name}, {"description", device.description}});
    OrderedJson speeds = OrderedJson::array();
    for (const nn::ProductSpeed &speed : report.speeds)
        speeds.push_back(toJson(speed));
    return {{"libtorch", info.libtorchVersion},
            {"module", report.module},
            {"load_seconds", report.loadSeconds},
            {"devices", std::move(devices)},
            {"cuda", info.hasCuda},
            {"cores", info.cores},
            {"workers", info.workers},
            {"libtorch_threads", info.libtorchThreads},
            {"blas", info.blasFile},
            {"blas_config", info.blasConfig},
            {"blas_kernel", info.blasKernel},
            {"openblas_coretype", report.choice.name},
            {"openblas_coretype_is_users", report.choice.isUsers},
            {"onednn", info.hasOneDnn},
            {"vector_units", info.vectorUnits},
            {"products", std::move(speeds)}};
}

Result<Report> examine(const Options &options)
{
    workbench::EngineLoader loader;
    const auto engine = loader.engine();
    if (!engine)
        return propagate(engine);
    const auto info = (*engine)->info();
    if (!info)
        return propagate(info);
    Report report{.module = loader.modulePath().string(),
                  .loadSeconds = loader.loadSeconds(),
                  .info = *info,
                  .choice = workbench::chooseProductKernels()};
    if (options.milliseconds > 0) {
        const auto speeds = (*engine)->measureProducts(options.milliseconds, {});
        if (!speeds)
            return propagate(speeds);
        report.speeds = *speeds;
    }
    return report;
}

Result<> run(const Options &options)
{
    const auto report = examine(options);
    if (!report)
        return propagate(report);
    if (options.json) {
        std::cout << toJson(*report).dump(2) << '\n';
        return {};
    }
    printInfo(*report);
    printSpeeds(*report);
    return {};
}

} // namespace

void addEngineCommand(CLI::App &app)
{
    CLI::App *command =
        app.add_subcommand("engine", "Say what computes here (LibTorch, BLAS, processor), and how fast");
    const auto options = std::make_shared<Options>();
    command->add_flag("--json", options->json, "One JSON object");
    command
        ->add_option("--milliseconds", options->milliseconds,
                     "Time for each figure; 0: don't measure the speed of products")
        ->check(CLI::Range(0, 10000))
        ->capture_default_str();
    command->footer("Examples:\n"
                    "  foresearch-cli engine\n"
                    "  foresearch-cli engine --json --milliseconds 0\n"
                    "  env -u OPENBLAS_CORETYPE foresearch-cli engine    # the kernel that suits this processor\n"
                    "The module is searched beside the program, in ../lib and ../lib/foresearch, or is the file that\n"
                    "FORESEARCH_ENGINE names. Every other command that needs no training works without it.");
    onRun(*command, [options] { return run(*options); });
}

} // namespace foresearch::cli
