#include "core/search/score_caches.h"

#include "core/base/sha256.h"
#include "core/predict/prediction_json.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

namespace foresearch::search {

namespace {

class LabelsInMemory final : public predict::LabelKeeper {
public:
    const predict::Labels &labels() const override { return m_labels; }

    /// As they would be read from a file, so that both kinds of cache answer the same.
    Result<> append(std::span<const predict::Architecture> architectures,
                    std::span<const predict::Prediction> predictions) override
    {
        for (std::size_t i = 0; i < architectures.size(); ++i)
            m_labels.insert_or_assign(architectures[i], predict::asWritten(predictions[i]));
        return {};
    }

private:
    predict::Labels m_labels;
};

/// "ridge-1f0c7a52.jsonl": for people, and for whoever is told apart by details only.
std::string fileName(const predict::LabelHeader &header)
{
    constexpr std::size_t kReadable = 40;
    constexpr std::size_t kDigits = 8;
    std::string name = header.teacher.substr(0, kReadable);
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0 && c != '-'; }, '_');
    return name + "-" + sha256(labelHeaderText(header)).substr(0, kDigits) + ".jsonl";
}

predict::LabelHeader headerOf(const std::string &name, const std::string &details, const predict::Scale &scale,
                              const std::string &space)
{
    constexpr std::uint64_t kNotDrawn = 0;
    return {.teacher = name, .teacherDetails = details, .scale = scale, .space = space, .seed = kNotDrawn};
}

/// Architectures with what was said of them.
struct Answers {
    std::vector<space::Architecture> architectures;
    std::vector<predict::Prediction> predictions;

    /// Why there is no score may have been the network.
    void add(const Individual &individual, const std::optional<double> &score)
    {
        if (!score)
            return;
        architectures.push_back(individual.architecture);
        predictions.push_back({.value = score});
    }
};

} // namespace

Result<predict::LabelKeeper *> ScoreCaches::of(const std::string &name, const predict::Predictor &predictor,
                                               const std::string &space)
{
    return find(headerOf(name, predictor.provenance().details, predictor.scale(), space));
}

Result<predict::LabelKeeper *> ScoreCaches::find(const predict::LabelHeader &header)
{
    auto &cache = m_caches[labelHeaderText(header)];
    if (!cache && m_folder.empty())
        cache = std::make_unique<LabelsInMemory>();
    if (!cache) {
        auto file = predict::LabelFile::open(m_folder / fileName(header), header);
        if (!file)
            return propagate(file);
        cache = std::make_unique<predict::LabelFile>(std::move(*file));
    }
    return cache.get();
}

Result<> ScoreCaches::learn(const SearchRecord &run)
{
    const auto keep = [&](const std::string &name, const std::string &details, const predict::Scale &scale,
                          const Answers &answers) -> Result<> {
        const auto cache = find(headerOf(name, details, scale, run.setup.space.name));
        return cache ? (*cache)->append(answers.architectures, answers.predictions) : propagate(cache);
    };
    for (const Generation &generation : run.generations) {
        Answers scores;
        for (const Individual &individual : generation.individuals)
            scores.add(individual, individual.score);
        if (auto kept = keep(generation.predictor, generation.predictorDetails, generation.scale, scores); !kept)
            return kept;
        const auto &second = generation.second;
        if (!second)
            continue;
        Answers seconds;
        for (const auto *list : {&second->scores, &second->rest})
            for (const SecondScore &one : *list)
                seconds.add(generation.individuals[one.individual], one.score);
        if (auto kept = keep(second->predictor, second->predictorDetails, second->scale, seconds); !kept)
            return kept;
    }
    return {};
}

} // namespace foresearch::search
