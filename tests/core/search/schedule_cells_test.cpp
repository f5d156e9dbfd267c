#include "core/search/schedule_cells.h"

#include "core/base/rng.h"

#include <QtTest>

#include <sstream>

using namespace foresearch;
using namespace foresearch::search;

namespace {

/// Reads the words as the command line does.
Result<PredictorSchedule> scheduleOf(const std::vector<std::string> &words)
{
    std::map<std::string, std::string> values;
    for (std::size_t i = 0; i + 1 < words.size(); i += 2)
        values[words[i]] = words[i + 1];
    const int iterations = std::stoi(values.at("--iterations"));
    if (values.contains("--schedule"))
        return PredictorSchedule::parse(values.at("--schedule"), iterations);
    HsNas arguments{.first = values.at("--first"), .then = values.at("--then")};
    char comma = 0;
    std::istringstream(values.at("--hs-nas")) >> arguments.start >> comma >> arguments.end;
    return PredictorSchedule::hsNas(arguments, iterations);
}

std::vector<std::string> randomCells(Rng &rng)
{
    const std::vector<std::string> names{"hat", "distilled:net.safetensors", "exec:sh -c 'x, 1-2'", "calibrated:hat"};
    std::vector<std::string> cells(1 + rng.below(40));
    for (std::size_t i = 0; i < cells.size(); ++i)
        cells[i] = i > 0 && rng.below(4) > 0 ? cells[i - 1] : names[rng.below(names.size())];
    return cells;
}

} // namespace

class ScheduleCellsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsFlagsAndScheduleAreTheSame()
    {
        Rng rng(7);
        for (int round = 0; round < 2000; ++round) {
            const std::vector<std::string> cells = randomCells(rng);
            const auto schedule = scheduleOfCells(cells);
            QVERIFY(schedule);
            QVERIFY(cellsOf(*schedule) == cells);
            const auto read = scheduleOf(scheduleArguments(*schedule));
            QVERIFY2(read && *read == *schedule, schedule->text().c_str());
            for (std::size_t i = 0; i < cells.size(); ++i)
                QCOMPARE(schedule->predictorAt(static_cast<int>(i) + 1), cells[i]);
        }
    }

    void thePapersNamesAreFlags()
    {
        const auto words = [](const char *text) {
            return scheduleArguments(PredictorSchedule::parse(text, 30).value());
        };
        QVERIFY((words("distilled:1-15,hat:16-30")
                 == std::vector<std::string>{"--hs-nas", "1,15", "--first", "distilled", "--then", "hat",
                                             "--iterations", "30"}));
        QVERIFY((words("hat:1-10,distilled:11-20,hat:21-30")
                 == std::vector<std::string>{"--hs-nas", "11,20", "--first", "distilled", "--then", "hat",
                                             "--iterations", "30"}));
        QVERIFY((words("hat:1-30") == std::vector<std::string>{"--schedule", "hat:1-30", "--iterations", "30"}));
    }

    void edgesMoveBothWays()
    {
        const std::vector<std::string> cells{"a", "a", "b", "b", "c"};
        QVERIFY((withEdgeMoved(cells, 2, 3) == std::vector<std::string>{"a", "a", "a", "b", "c"}));
        QVERIFY((withEdgeMoved(cells, 2, 1) == std::vector<std::string>{"a", "b", "b", "b", "c"}));
        QVERIFY((withEdgeMoved(cells, 2, 2) == cells));
        QVERIFY((withEdgeMoved(cells, 2, 0) == std::vector<std::string>{"b", "b", "b", "b", "c"}));
        QVERIFY((withEdgeMoved(cells, 4, 5) == std::vector<std::string>{"a", "a", "b", "b", "b"}));
    }

    void noCellsAreNoSchedule()
    {
        QVERIFY(!scheduleOfCells({}));
        QVERIFY(!scheduleOfCells({""}));
    }
};

QTEST_APPLESS_MAIN(ScheduleCellsTest)
#include "schedule_cells_test.moc"
