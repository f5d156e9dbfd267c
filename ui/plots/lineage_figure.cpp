#include "ui/plots/lineage_figure.h"

#include "ui/plots/search_looks.h"
#include "ui/text/architecture_words.h"

#include <algorithm>
#include <map>

namespace foresearch::plots {

namespace {

search::Origin originOf(const search::Birth &birth, const std::vector<search::Generation> &generations)
{
    return generations[static_cast<std::size_t>(birth.place.iteration) - 1].individuals[birth.place.index].origin;
}

/// Half of them below the middle and half above, in the order of where their children stand.
void placeIteration(std::vector<std::size_t> members, const std::vector<double> &wanted, std::vector<int> &lanes)
{
    std::stable_sort(members.begin(), members.end(),
                     [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
    const auto below = static_cast<int>(members.size() / 2);
    for (std::size_t i = 0; i < members.size(); ++i) {
        const int lane = static_cast<int>(i) - below;
        lanes[members[i]] = lane < 0 ? lane : lane + 1;
    }
}

void addEdges(Figure &figure, const std::vector<search::Birth> &births, const std::vector<int> &lanes, bool ofTrunk)
{
    const auto point = [&](std::size_t birth) { return QPointF(births[birth].place.iteration, lanes[birth]); };
    for (std::size_t child = 0; child < births.size(); ++child) {
        for (std::size_t p = 0; p < births[child].parents.size(); ++p) {
            if ((births[child].isTrunk && p == 0) != ofTrunk)
                continue;
            figure.lines.push_back({{},
                                    ofTrunk ? std::size_t{0} : kNeutralColour,
                                    LineShape::Straight,
                                    {point(births[child].parents[p]), point(child)},
                                    {},
                                    {}});
            figure.lines.back().isFaint = !ofTrunk;
        }
    }
}

} // namespace

std::vector<int> lineageLanes(const std::vector<search::Birth> &births)
{
    std::map<int, std::vector<std::size_t>, std::greater<>> byIteration; // children before their parents
    std::vector<std::vector<std::size_t>> children(births.size());
    for (std::size_t i = 0; i < births.size(); ++i) {
        if (!births[i].isTrunk)
            byIteration[births[i].place.iteration].push_back(i);
        for (const std::size_t parent : births[i].parents)
            children[parent].push_back(i);
    }
    std::vector<int> lanes(births.size(), 0);
    std::vector<double> wanted(births.size(), 0);
    for (const auto &[iteration, members] : byIteration) {
        for (const std::size_t birth : members) {
            double sum = 0;
            for (const std::size_t child : children[birth])
                sum += lanes[child];
            wanted[birth] = children[birth].empty() ? 0 : sum / static_cast<double>(children[birth].size());
        }
        placeIteration(members, wanted, lanes);
    }
    return lanes;
}

Figure lineageFigure(const std::vector<search::Birth> &births, const std::vector<search::Generation> &generations,
                     int iterations)
{
    Figure figure;
    figure.title = figureText(QT_TRANSLATE_NOOP("search figures", "Lineage"));
    figure.x = iterationAxis(iterations);
    figure.y.isBare = true;
    figure.emptyText = figureText(QT_TRANSLATE_NOOP("search figures", "The ancestors of an architecture appear here."));
    const std::vector<int> lanes = lineageLanes(births);
    addEdges(figure, births, lanes, false);
    addEdges(figure, births, lanes, true);
    for (const OriginLook &look : originLooks()) {
        PointLayer layer{ui::originTitle(look.origin), look.colour, look.marker, {}};
        for (std::size_t i = 0; i < births.size(); ++i)
            if (originOf(births[i], generations) == look.origin)
                layer.points.push_back(
                    {static_cast<double>(births[i].place.iteration), static_cast<double>(lanes[i]), {}, i});
        if (!layer.points.empty())
            figure.points.push_back(std::move(layer));
    }
    const auto [low, high] = std::minmax_element(lanes.begin(), lanes.end());
    const int reach = lanes.empty() ? 3 : std::max({3, *high, -*low});
    figure.y.min = -reach - 0.5;
    figure.y.max = reach + 0.5;
    return figure;
}

} // namespace foresearch::plots
