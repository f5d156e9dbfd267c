#include "core/predict/training_checkpoint.h"

#include "core/space/space_json.h"

#include <algorithm>

namespace foresearch::predict {

namespace {

constexpr const char *kFormat = "foresearch-training";
constexpr const char *kFirstVersion = "1";
constexpr const char *kVersion = "2";
constexpr const char *kMeans = "adam.mean/";
constexpr const char *kSquares = "adam.square/";
constexpr std::int64_t kMany = std::int64_t{1} << 53;

/// Whether a program of the first version could go on with it.
const char *versionFor(const SupernetTrainingSettings &settings)
{
    return settings.architecture || settings.patience > 0 || settings.average > 0 ? kVersion : kFirstVersion;
}

OrderedJson progressJson(const TrainingProgress &progress)
{
    OrderedJson points = OrderedJson::array();
    for (const ValidationPoint &point : progress.points)
        points.push_back(toJson(point));
    OrderedJson json{{"settings", toJson(progress.settings)}, {"corpus", progress.corpus},
                     {"updates", progress.updates},           {"points", points},
                     {"loss_sum", progress.lossSum},          {"steps", progress.steps}};
    if (progress.average)
        json["average"] = toJson(*progress.average);
    return json;
}

/// Reads members one after another; the first problem counts.
class Reader {
public:
    template <typename T>
    void count(const JsonCursor &json, std::string_view key, T &into)
    {
        read(json, key, [&](const JsonCursor &member) -> Result<> {
            const auto value = member.integer(0, kMany);
            if (!value)
                return propagate(value);
            into = static_cast<T>(*value);
            return {};
        });
    }

    void number(const JsonCursor &json, std::string_view key, double &into)
    {
        read(json, key, [&](const JsonCursor &member) -> Result<> {
            const auto value = member.number();
            if (!value)
                return propagate(value);
            into = *value;
            return {};
        });
    }

    template <typename Read>
    void read(const JsonCursor &json, std::string_view key, const Read &readMember)
    {
        if (m_problem)
            return;
        const auto member = json.at(key);
        if (!member) {
            m_problem = member.error();
            return;
        }
        if (const Result<> done = readMember(*member); !done)
            m_problem = done.error();
    }

    Result<> result() const { return m_problem ? Result<>(Unexpected(*m_problem)) : Result<>(); }

private:
    std::optional<Error> m_problem;
};

Result<> readLosses(const JsonCursor &json, ValidationPoint::Losses &losses)
{
    Reader reader;
    reader.number(json, "loss", losses.loss);
    reader.number(json, "nll", losses.nll);
    return reader.result();
}

Result<ValidationPoint> readPoint(const JsonCursor &json)
{
    ValidationPoint point;
    Reader reader;
    reader.count(json, "update", point.update);
    reader.number(json, "training", point.training);
    reader.read(json, "largest", [&](const JsonCursor &member) { return readLosses(member, point.largest); });
    reader.read(json, "smallest", [&](const JsonCursor &member) { return readLosses(member, point.smallest); });
    reader.read(json, "random", [&](const JsonCursor &member) { return readLosses(member, point.random); });
    if (const auto done = reader.result(); !done)
        return propagate(done);
    return point;
}

Result<> readPoints(const JsonCursor &json, std::vector<ValidationPoint> &points)
{
    const auto elements = json.elements();
    if (!elements)
        return propagate(elements);
    for (const JsonCursor &element : *elements) {
        const auto point = readPoint(element);
        if (!point)
            return propagate(point);
        points.push_back(*point);
    }
    return {};
}

Result<TrainingProgress> readProgress(const JsonCursor &json)
{
    TrainingProgress progress;
    Reader reader;
    reader.read(json, "settings", [&](const JsonCursor &member) -> Result<> {
        const auto settings = supernetTrainingSettings(member);
        if (!settings)
            return propagate(settings);
        progress.settings = *settings;
        return {};
    });
    reader.read(json, "corpus", [&](const JsonCursor &member) -> Result<> {
        const auto text = member.text();
        if (!text)
            return propagate(text);
        progress.corpus = *text;
        return {};
    });
    reader.count(json, "updates", progress.updates);
    reader.read(json, "points", [&](const JsonCursor &member) { return readPoints(member, progress.points); });
    reader.number(json, "loss_sum", progress.lossSum);
    reader.read(json, "steps", [&](const JsonCursor &member) -> Result<> {
        const auto elements = member.elements();
        if (!elements)
            return propagate(elements);
        for (const JsonCursor &element : *elements) {
            const auto steps = element.integer(0, kMany);
            if (!steps)
                return propagate(steps);
            progress.steps.push_back(static_cast<std::uint64_t>(*steps));
        }
        return {};
    });
    if (const auto done = reader.result(); !done)
        return propagate(done);
    const auto average = json.find("average");
    if (!average)
        return propagate(average);
    if (*average)
        if (const auto read = readLosses(**average, progress.average.emplace()); !read)
            return propagate(read);
    return progress;
}

} // namespace

bool TrainingProgress::isDone() const
{
    if (updates >= settings.updates)
        return true;
    const auto found = best();
    if (settings.patience == 0 || !found)
        return false;
    const auto later = std::count_if(points.begin(), points.end(),
                                     [&](const ValidationPoint &point) { return point.update > found->update; });
    return static_cast<std::uint64_t>(later) >= settings.patience;
}

std::optional<ValidationPoint> TrainingProgress::best() const
{
    std::optional<ValidationPoint> best;
    for (const ValidationPoint &point : points)
        if (!best || point.mean() <= best->mean())
            best = point;
    return best;
}

OrderedJson toJson(const ValidationPoint::Losses &losses)
{
    return {{"loss", losses.loss}, {"nll", losses.nll}};
}

OrderedJson toJson(const ValidationPoint &point)
{
    return {{"update", point.update},
            {"training", point.training},
            {"largest", toJson(point.largest)},
            {"smallest", toJson(point.smallest)},
            {"random", toJson(point.random)}};
}

Result<> writeTrainingState(const std::filesystem::path &path, const space::SearchSpace &space,
                            const TrainingProgress &progress, std::span<const StateTensor> tensors)
{
    std::vector<NamedTensor> named;
    for (const StateTensor &tensor : tensors)
        named.push_back({tensor.name, tensor.shape, tensor.values});
    for (const StateTensor &tensor : tensors)
        named.push_back({kMeans + tensor.name, tensor.shape, tensor.means});
    for (const StateTensor &tensor : tensors)
        named.push_back({kSquares + tensor.name, tensor.shape, tensor.squares});
    return writeSafetensors(path, named,
                            {{"format", kFormat},
                             {"version", versionFor(progress.settings)},
                             {"space", space::spaceJson(space)},
                             {"progress", toText(progressJson(progress))}});
}

Result<> TrainingState::copy(const std::string &tensor, const TensorShape &shape, std::span<float> values,
                             std::span<float> means, std::span<float> squares) const
{
    const std::pair<std::string, std::span<float>> parts[] = {
        {tensor, values}, {kMeans + tensor, means}, {kSquares + tensor, squares}};
    for (const auto &[name, into] : parts) {
        const auto read = file.floats(name, shape);
        if (!read)
            return propagate(read);
        std::copy(read->begin(), read->end(), into.begin());
    }
    return {};
}

Result<TrainingState> openTrainingState(const std::filesystem::path &path)
{
    auto file = Safetensors::open(path);
    if (!file)
        return propagate(file);
    const std::string &source = file->source();
    const auto metadata = [&](const char *key) {
        const auto found = file->metadata().find(key);
        return found == file->metadata().end() ? std::string() : found->second;
    };
    const auto problem = [&](ErrorCode code, const char *key, const std::string &expected) {
        return fail(code, describeProblem({source}, key, shownText(metadata(key)), expected));
    };
    if (metadata("format") != kFormat)
        return problem(ErrorCode::BadFormat, "format", kFormat);
    if (metadata("version") != kFirstVersion && metadata("version") != kVersion)
        return problem(ErrorCode::NewerVersion, "version", std::string("at most ") + kVersion);
    auto space = space::parseSpace(metadata("space"), {source + ", key \"space\""});
    if (!space)
        return propagate(space);
    const TextSource progressSource{source + ", key \"progress\""};
    const auto json = parseJson(metadata("progress"), progressSource);
    if (!json)
        return propagate(json);
    auto progress = readProgress(JsonCursor(*json, progressSource));
    if (!progress)
        return propagate(progress);
    return TrainingState{*std::move(file), *std::move(space), *std::move(progress)};
}

} // namespace foresearch::predict
