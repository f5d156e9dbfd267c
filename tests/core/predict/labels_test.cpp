#include "core/predict/labels.h"

#include "core/base/file.h"
#include "core/predict/prediction_json.h"

#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <limits>
#include <sys/resource.h>

using namespace foresearch;
using namespace foresearch::predict;

namespace {

const space::SearchSpace kSpace = *space::findSpace("hat-mini");

LabelHeader header()
{
    return {.teacher = "regression",
            .teacherDetails = "{\"fit\":1}",
            .scale = validationBleuScale(),
            .space = "hat-mini",
            .seed = 12345678901234567};
}

bool areSame(const Prediction &a, const Prediction &b)
{
    return a.value == b.value && a.spread == b.spread && a.warnings == b.warnings
           && a.problem.has_value() == b.problem.has_value() && (!a.problem || a.problem->detail == b.problem->detail);
}

bool areSame(const Labels &a, const Labels &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &first, const auto &second) {
        return first.first == second.first && areSame(first.second, second.second);
    });
}

/// While it lives, no file of this process grows beyond `bytes`.
class FileSizeLimit {
public:
    explicit FileSizeLimit(std::uintmax_t bytes)
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const struct rlimit limit = {bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    struct rlimit m_before = {};
};

} // namespace

class LabelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath("labels.jsonl").toStdString();
    }

    void whatIsKeptIsWhatIsWritten()
    {
        const auto architectures = sampleArchitectures(kSpace, 5, 1);
        const std::vector<Prediction> predictions{
            {.value = 25.125},
            {.value = 26, .spread = 0.5, .warnings = {"deeper than any demonstration", "wider, too"}},
            {.problem = Error{ErrorCode::NoNetwork, "refused"}},
            {.value = std::numeric_limits<double>::infinity(), .spread = 1.0},
            {.value = 1, .spread = std::numeric_limits<double>::quiet_NaN()}};
        auto file = LabelFile::open(m_path, header());
        QVERIFY2(file.has_value(), file ? "" : file.error().detail.c_str());
        QVERIFY(file->append(architectures, predictions));
        const auto read = readLabels(m_path);
        QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
        QVERIFY(read->header == header());
        QVERIFY(areSame(read->labels, file->labels()));
        for (std::size_t i = 0; i < architectures.size(); ++i)
            QVERIFY(areSame(read->labels.at(architectures[i]), asWritten(predictions[i])));
        const Prediction infinite = read->labels.at(architectures[3]);
        QVERIFY(!infinite.value && infinite.problem);
        QCOMPARE(read->labels.at(architectures[1]).warnings.front(), "deeper than any demonstration; wider, too");
        QVERIFY(!read->labels.at(architectures[4]).spread);
    }

    void whatCouldNotBeWrittenIsNotKept()
    {
        const auto architectures = sampleArchitectures(kSpace, 2, 1);
        auto file = LabelFile::open(m_path, header());
        QVERIFY2(file.has_value(), file ? "" : file.error().detail.c_str());
        const std::vector<Prediction> predictions{{.value = 1}, {.value = 2}};
        {
            const FileSizeLimit limit(std::filesystem::file_size(m_path) + 20);
            const auto kept = file->append(architectures, predictions);
            QVERIFY(!kept);
            QVERIFY(kept.error().code == ErrorCode::CannotWrite);
        }
        QVERIFY(file->labels().empty());
        QVERIFY(readLabels(m_path)->labels.empty());
        QVERIFY(file->append(architectures, predictions));
        QVERIFY(areSame(readLabels(m_path)->labels, file->labels()));
    }

    void aLongerSampleBeginsWithTheShorterOne()
    {
        const auto few = sampleArchitectures(kSpace, 10, 3);
        const auto many = sampleArchitectures(kSpace, 40, 3);
        QVERIFY(std::equal(few.begin(), few.end(), many.begin()));
        QVERIFY(sampleArchitectures(kSpace, 10, 4) != few);
    }

    void labelsHaveOneWriter()
    {
        const auto first = LabelFile::open(m_path, header());
        QVERIFY(first.has_value());
        const auto second = LabelFile::open(m_path, header());
        QVERIFY(!second);
        QVERIFY(second.error().code == ErrorCode::Unavailable);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_path;
};

QTEST_APPLESS_MAIN(LabelsTest)
#include "labels_test.moc"
