#include "core/base/rng.h"
#include "core/base/shell.h"
#include "core/search/journal_file.h"
#include "core/search/schedule_cells.h"
#include "core/space/search_space.h"
#include "core/workbench/search_command.h"
#include "tests/support/command_line.h"
#include "ui/widgets/schedule_strip.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::ui;

namespace {

constexpr int kPainted = 300; ///< schedules that are painted and read back
constexpr int kRun = 24;      ///< of them that are run
const std::vector<std::string> kNames{"gflops", "parameters", "ensemble:gflops+gflops", "(gflops)"};

std::vector<std::string> wordsAfter(const std::vector<std::string> &words, const std::string &flag, std::size_t count)
{
    const auto found = std::find(words.begin(), words.end(), flag);
    if (found == words.end())
        return {};
    return {found + 1, found + 1 + static_cast<std::ptrdiff_t>(count)};
}

/// What the command line makes of the flags.
search::PredictorSchedule readFlags(const std::vector<std::string> &words)
{
    const int iterations = std::stoi(wordsAfter(words, "--iterations", 1).at(0));
    if (const auto schedule = wordsAfter(words, "--schedule", 1); !schedule.empty())
        return search::PredictorSchedule::parse(schedule[0], iterations).value();
    const std::string range = wordsAfter(words, "--hs-nas", 1).at(0);
    const std::size_t comma = range.find(',');
    return search::PredictorSchedule::hsNas({.first = wordsAfter(words, "--first", 1).at(0),
                                             .then = wordsAfter(words, "--then", 1).at(0),
                                             .start = std::stoi(range.substr(0, comma)),
                                             .end = std::stoi(range.substr(comma + 1))},
                                            iterations)
        .value();
}

} // namespace

/// What the strip shows, the flags say and the run does are the same, whatever was painted.
class ScheduleRoundTripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void flagsReadAsThePaintedCells()
    {
        Rng rng(5);
        for (int round = 0; round < kPainted; ++round) {
            ScheduleStrip strip;
            const std::vector<std::string> painted = paint(strip, 30, rng);
            QCOMPARE(search::cellsOf(*strip.schedule()), painted);
            const auto words = search::scheduleArguments(*strip.schedule());
            QVERIFY2(search::cellsOf(readFlags(words)) == painted, strip.schedule()->text().c_str());
        }
    }

    void theRunDoesWhatTheStripShows()
    {
        QTemporaryDir folder;
        Rng rng(6);
        for (int round = 0; round < kRun; ++round) {
            ScheduleStrip strip;
            const std::vector<std::string> painted = paint(strip, 4 + static_cast<int>(rng.below(6)), rng);
            const std::string journal = folder.filePath(QString::number(round)).toStdString();
            QStringList arguments{
                "search",       "--space", "hat-mini",  "--population", "4", "--parents", "2", "--mutations", "1",
                "--crossovers", "1",       "--journal", journal.c_str()};
            for (const std::string &word : search::scheduleArguments(*strip.schedule()))
                arguments << QString::fromStdString(word);
            const auto outcome = testing::runCommandLine(arguments);
            QVERIFY2(outcome.exitCode == 0, outcome.errors);
            const auto record = search::readJournal(journal);
            QVERIFY(record);
            QVERIFY(record->setup.schedule == *strip.schedule());
            QCOMPARE(record->generations.size(), painted.size());
            for (std::size_t i = 0; i < painted.size(); ++i)
                QCOMPARE(record->generations[i].predictor, painted[i]);
        }
    }

    void theWholeCommandSurvivesTheShell()
    {
        Rng rng(7);
        for (int round = 0; round < kPainted; ++round) {
            ScheduleStrip strip;
            paint(strip, 30, rng);
            const search::SearchRecord record{{space::builtinSpaces().front(), *strip.schedule(), {}, {}, {}}, {}, {}};
            const std::string line = workbench::searchCommand("/tmp/a b's.foresearch", record);
            for (const std::string &word : search::scheduleArguments(*strip.schedule()))
                QVERIFY2(line.find(shellWord(word)) != std::string::npos, line.c_str());
        }
    }

private:
    /// Cells painted by the keyboard and edges moved, from a schedule of one predictor. What they should be.
    static std::vector<std::string> paint(ScheduleStrip &strip, int iterations, Rng &rng)
    {
        std::vector<std::string> cells(static_cast<std::size_t>(iterations), kNames[0]);
        strip.setPredictors(kNames);
        strip.setSchedule(*search::scheduleOfCells(cells));
        for (std::size_t strokes = rng.below(5); strokes > 0; --strokes) {
            const std::size_t first = rng.below(cells.size());
            const std::size_t length = 1 + rng.below(cells.size() - first);
            const std::size_t name = rng.below(kNames.size());
            QTest::keyClick(&strip, Qt::Key_Home);
            for (std::size_t i = 0; i < first; ++i)
                QTest::keyClick(&strip, Qt::Key_Right);
            for (std::size_t i = first; i < first + length; ++i) {
                QTest::keyClick(&strip, Qt::Key(Qt::Key_1 + static_cast<int>(name)));
                QTest::keyClick(&strip, Qt::Key_Right);
                cells[i] = kNames[name];
            }
        }
        return cells;
    }
};

QTEST_MAIN(ScheduleRoundTripTest)
#include "schedule_round_trip_test.moc"
