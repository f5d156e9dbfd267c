#include "core/workbench/pipeline_truth.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace foresearch::workbench {

namespace {

bool isTrained(const std::vector<std::vector<predict::TruthRow>> &seeds, std::size_t network)
{
    return std::all_of(seeds.begin(), seeds.end(), [network](const auto &rows) { return rows[network].trained; });
}

eval::BleuScores meanBleu(const std::vector<std::vector<predict::TruthRow>> &seeds, std::size_t network)
{
    eval::BleuScores mean;
    for (const auto &rows : seeds) {
        mean.valid += rows[network].trained->bleu.valid / static_cast<double>(seeds.size());
        mean.test += rows[network].trained->bleu.test / static_cast<double>(seeds.size());
    }
    return mean;
}

/// Sum of the squared distances from the mean.
double squares(const std::vector<std::vector<predict::TruthRow>> &seeds, std::size_t network, double mean)
{
    double sum = 0;
    for (const auto &rows : seeds)
        sum += std::pow(rows[network].trained->bleu.valid - mean, 2);
    return sum;
}

} // namespace

std::vector<predict::TruthRow> meanTruth(const std::vector<std::vector<predict::TruthRow>> &seeds)
{
    std::vector<predict::TruthRow> rows = seeds.front();
    for (std::size_t network = 0; network < rows.size(); ++network) {
        if (isTrained(seeds, network))
            rows[network].trained->bleu = meanBleu(seeds, network);
        else
            rows[network].trained.reset();
    }
    return rows;
}

TruthSpread truthSpread(const std::vector<std::vector<predict::TruthRow>> &seeds)
{
    TruthSpread spread;
    double sum = 0;
    for (std::size_t network = 0; network < seeds.front().size(); ++network) {
        if (!isTrained(seeds, network)) {
            ++spread.failed;
            continue;
        }
        const double mean = meanBleu(seeds, network).valid;
        spread.lowest = spread.architectures == 0 ? mean : std::min(spread.lowest, mean);
        spread.highest = spread.architectures == 0 ? mean : std::max(spread.highest, mean);
        sum += squares(seeds, network, mean);
        ++spread.architectures;
    }
    const double freedom = static_cast<double>(spread.architectures) * (static_cast<double>(seeds.size()) - 1);
    spread.seedSd = freedom > 0 ? std::sqrt(sum / freedom) : 0;
    return spread;
}

std::string words(const TruthSpread &spread)
{
    char text[200];
    std::snprintf(text, sizeof text, "%zu architectures from scratch, BLEU %.2f to %.2f", spread.architectures,
                  spread.lowest, spread.highest);
    std::string sentence = text;
    if (spread.seedSd > 0) {
        std::snprintf(text, sizeof text, ", sd over seeds %.2f", spread.seedSd);
        sentence += text;
    }
    return spread.failed > 0 ? sentence + "; " + std::to_string(spread.failed) + " failed" : sentence;
}

} // namespace foresearch::workbench
