// What the presets of distillation keep of their teacher, regression on the ten demonstrations, on the test
// architectures of TFS-Eval. Prints a Markdown table. Arguments: [TRAININGS [FOLDER]], the number of trainings of each
// network, with other seeds, and the folder of TFS-Eval.

#include "core/eval/metrics.h"
#include "core/eval/tfs_eval_import.h"
#include "core/report/table.h"
#include "core/workbench/engine_loader.h"
#include "tests/support/distillation_experiment.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using namespace foresearch;
using predict::Agreement;

namespace {

constexpr std::size_t kExamples = 3000;

[[noreturn]] void giveUp(const std::string &why)
{
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(1);
}

template <typename Value>
Value orGiveUp(Result<Value> result)
{
    if (!result)
        giveUp(result.error().detail);
    return std::move(*result);
}

struct Measured {
    std::vector<double> maes;
    std::vector<double> taus;

    void add(const Agreement &agreement)
    {
        maes.push_back(agreement.mae.value());
        taus.push_back(agreement.tau.value());
    }
};

/// A predictor's column of each metric; all splits together give the averages.
struct Contender {
    std::string title;
    Measured all = {};
    double seconds = 0;
    std::size_t trainings = 0;
};

report::Number cell(const std::vector<double> &values)
{
    const auto found = eval::meanAndSd(values);
    if (values.size() == 1)
        return {.value = found->mean};
    return {.value = found->mean, .sd = found->sd};
}

void addCells(const Measured &measured, report::Row &row)
{
    row.cells.emplace_back(cell(measured.maes));
    row.cells.emplace_back(cell(measured.taus));
}

class Experiment {
public:
    explicit Experiment(std::size_t trainings)
    {
        for (std::uint64_t seed = 1; seed <= trainings; ++seed)
            m_seeds.push_back(seed);
        m_trainer = [this](const predict::NetworkTask &task, const TaskControl &control) {
            return orGiveUp(m_loader.engine())->trainNetwork(task, control);
        };
        for (const Contender &contender : m_contenders)
            for (const char *metric : {"MAE", "tau"})
                m_table.columns.push_back({.title = contender.title + ", " + metric, .precision = 3});
    }

    void judge(const eval::TfsTask &task, const eval::TfsSplit &split)
    {
        const auto experiment = orGiveUp(testing::distillationExperiment(task, split, kExamples));
        report::Row row{.cells = {task.name + ", " + std::to_string(split.seed)}};
        Measured teacher;
        teacher.add(experiment.teacher);
        m_contenders[0].all.add(experiment.teacher);
        addCells(teacher, row);
        const predict::RegressorSettings presets[] = {predict::paperDistillation(), predict::recommendedDistillation()};
        for (std::size_t i = 0; i < 2; ++i) {
            Contender &contender = m_contenders[i + 1];
            const auto begin = std::chrono::steady_clock::now();
            Measured measured;
            for (const Agreement &agreement :
                 orGiveUp(testing::distilledAgreement(experiment, presets[i], m_seeds, m_trainer))) {
                measured.add(agreement);
                contender.all.add(agreement);
            }
            contender.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
            contender.trainings += m_seeds.size();
            addCells(measured, row);
        }
        m_table.rows.push_back(std::move(row));
    }

    std::string markdown()
    {
        report::Row averages{.cells = {std::string("average")}};
        for (const Contender &contender : m_contenders) {
            averages.cells.emplace_back(report::Number{.value = eval::meanAndSd(contender.all.maes)->mean});
            averages.cells.emplace_back(report::Number{.value = eval::meanAndSd(contender.all.taus)->mean});
        }
        m_table.rows.push_back(std::move(averages));
        char note[160];
        std::snprintf(note, sizeof note,
                      "%zu examples, %zu trainings a cell; a training took %.2f s (paper), %.2f s (recommended).",
                      kExamples, m_seeds.size(), perTraining(m_contenders[1]), perTraining(m_contenders[2]));
        m_table.note = note;
        return report::toMarkdown(m_table);
    }

private:
    static double perTraining(const Contender &contender)
    {
        return contender.seconds / static_cast<double>(contender.trainings);
    }

    workbench::EngineLoader m_loader;
    predict::NetworkTrainer m_trainer;
    std::vector<std::uint64_t> m_seeds;
    std::vector<Contender> m_contenders{{"teacher"}, {"paper"}, {"recommended"}};
    report::Table m_table{.caption = "Presets of distillation on the test architectures of TFS-Eval",
                          .columns = {{"task, split"}},
                          .rows = {},
                          .note = {}};
};

std::string referenceData()
{
    const char *folder = std::getenv("FORESEARCH_REFERENCE_DATA");
    return std::string(folder ? folder : "../shared/data") + "/tfs_eval";
}

} // namespace

int main(int argc, char **argv)
{
    const int trainings = argc > 1 ? std::atoi(argv[1]) : 3;
    if (trainings < 1) {
        std::fprintf(stderr, "usage: %s [TRAININGS [FOLDER]]\n", argv[0]);
        return 2;
    }
    const std::string folder = argc > 2 ? argv[2] : referenceData();
    const auto data = orGiveUp(eval::importTfsEval(folder, {.tasks = {"wmt14ende", "wmt14enfr"}}));
    Experiment experiment(static_cast<std::size_t>(trainings));
    for (const eval::TfsTask &task : data.tasks)
        for (const eval::TfsSplit &split : task.splits)
            experiment.judge(task, split);
    std::fputs(experiment.markdown().c_str(), stdout);
    return 0;
}
