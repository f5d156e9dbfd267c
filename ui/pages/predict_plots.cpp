#include "ui/pages/predict_plots.h"

#include "core/space/architecture_json.h"
#include "ui/pages/figure_card.h"
#include "ui/pages/pair_panel.h"
#include "ui/plots/evaluation_figures.h"
#include "ui/plots/figure_view.h"
#include "ui/text/numbers.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace foresearch::ui {

namespace {

constexpr int kGap = 12;

QString describePoint(const plots::PointLayer &layer, const plots::DataPoint &point)
{
    const QString text =
        PredictPlots::tr("%1\ntruth %2, predicted %3").arg(layer.name, number(point.x, 2), number(point.y, 2));
    return point.spread ? PredictPlots::tr("%1 ± %2").arg(text, number(*point.spread, 2)) : text;
}

} // namespace

PredictPlots::PredictPlots(workbench::Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_scatter(
          new FigureCard(tr("Against the truth"), tr("points on the dashed line are right"), QStringLiteral("scatter")))
    , m_histogram(new FigureCard(tr("Wrongly ordered pairs"), tr("click a bar"), QStringLiteral("discordant")))
    , m_cumulative(new FigureCard(tr("Cumulative"), tr("share up to a distance"), QStringLiteral("cdf")))
    , m_pair(new PairPanel(selection))
    , m_side(new QStackedWidget)
{
    m_scatter->view()->setDescribe(describePoint);
    setUpLayout();
    setUpLinks();
}

void PredictPlots::setUpLayout()
{
    auto *middle = new QVBoxLayout;
    middle->setSpacing(kGap);
    middle->addWidget(m_histogram, 1);
    middle->addWidget(m_cumulative, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_scatter, 5);
    layout->addLayout(middle, 4);
    m_side->addWidget(m_pair);
    layout->addWidget(m_side, 4);
}

void PredictPlots::setOther(QWidget *other)
{
    m_side->addWidget(other);
}

void PredictPlots::showOther(bool isOpen)
{
    m_side->setCurrentIndex(isOpen ? 1 : 0);
}

void PredictPlots::setUpLinks()
{
    for (FigureCard *card : {m_scatter, m_histogram, m_cumulative})
        connect(card, &FigureCard::failed, this, &PredictPlots::failed);
    connect(m_scatter->view(), &plots::FigureView::pointActivated, this, &PredictPlots::choosePoint);
    connect(m_scatter->view(), &plots::FigureView::backgroundActivated, this, [this] { m_selection.clear(); });
    connect(m_histogram->view(), &plots::FigureView::barActivated, m_pair, &PairPanel::walkThrough);
    connect(m_histogram->view(), &plots::FigureView::backgroundActivated, m_pair, &PairPanel::leavePairs);
    connect(m_pair, &PairPanel::distanceChanged, this, [this] {
        m_histogram->view()->setSelectedBar(m_pair->distance() > 0 ? std::optional(m_pair->distance()) : std::nullopt);
    });
    connect(&m_selection, &workbench::Selection::changed, this, &PredictPlots::showSelection);
}

void PredictPlots::setJudged(workbench::JudgedPtr judged, const std::vector<Shown> &shown)
{
    std::vector<plots::PredictorSeries> series;
    std::vector<std::size_t> indices;
    if (judged) {
        for (const Shown &one : shown) {
            series.push_back(
                {&judged->evaluation.predictors[one.predictor], &judged->discordances[one.predictor], one.number});
            indices.push_back(one.predictor);
        }
    }
    const plots::ScatterFigure scatter = plots::scatterFigure(
        series, predict::truthScale(judged ? judged->choice.truth : predict::TruthSet::Validation));
    m_keys.clear();
    m_ids.clear();
    for (const space::Architecture &architecture : scatter.architectures) {
        m_keys.push_back(canonicalJson(architecture));
        m_ids[m_keys.back()] = m_keys.size() - 1;
    }
    const auto left = series.size() - scatter.figure.points.size();
    m_scatter->setHint(left == 0
                           ? tr("points on the dashed line are right")
                           : tr("%n predictors are in other units and not shown", nullptr, static_cast<int>(left)));
    m_scatter->view()->setFigure(scatter.figure);
    m_histogram->view()->setFigure(plots::discordantFigure(series));
    m_cumulative->view()->setFigure(plots::cumulativeFigure(series));
    m_pair->setJudged(std::move(judged), std::move(indices));
    showSelection();
}

void PredictPlots::showSelection()
{
    std::set<std::size_t> ids;
    for (const std::string &key : m_selection.keys())
        if (const auto found = m_ids.find(key); found != m_ids.end())
            ids.insert(found->second);
    m_scatter->view()->setSelection(ids);
}

/// With Ctrl it joins what is chosen, or leaves it.
void PredictPlots::choosePoint(std::size_t id)
{
    m_selection.toggle(m_keys[id], QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
}

} // namespace foresearch::ui
