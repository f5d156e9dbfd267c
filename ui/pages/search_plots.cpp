#include "ui/pages/search_plots.h"

#include "core/space/architecture_json.h"
#include "ui/models/generation_model.h"
#include "ui/pages/figure_card.h"
#include "ui/plots/figure_view.h"
#include "ui/plots/lineage_figure.h"
#include "ui/text/architecture_words.h"
#include "ui/text/errors.h"
#include "ui/text/numbers.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace foresearch::ui {

namespace {

constexpr int kGap = 12;
constexpr int kMsPerIteration = 33; ///< of a search that is played

enum View { PopulationView, ParetoView, DiversityView, LineageView, AgreementView };

} // namespace

SearchPlots::SearchPlots(workbench::Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_population(new FigureCard(tr("Population"), {}, QStringLiteral("population")))
    , m_frames(new plots::FigureSequence(this))
{
    setUpPopulation();
    setUpScrubber();
    m_bestColumn = new QVBoxLayout;
    m_bestColumn->setSpacing(kGap);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_population, 7);
    layout->addLayout(m_bestColumn, 5);
    connect(&m_selection, &workbench::Selection::changed, this, &SearchPlots::showSelection);
    connect(m_frames, &plots::FigureSequence::advanced, this, &SearchPlots::exportAdvanced);
    connect(m_frames, &plots::FigureSequence::finished, this, [this] { Q_EMIT exported(m_frames->written()); });
    connect(m_frames, &plots::FigureSequence::failed, this,
            [this](const Error &error) { Q_EMIT failed(errorText(error)); });
    m_clock.setInterval(kMsPerIteration);
    connect(&m_clock, &QTimer::timeout, this, &SearchPlots::step);
    fillCosts();
    showPopulation();
    showBest();
    showScrubber();
}

void SearchPlots::setUpPopulation()
{
    m_view = new QTabBar;
    m_view->setAccessibleName(tr("Which architectures"));
    m_view->setDrawBase(false);
    m_view->setExpanding(false);
    m_view->addTab(tr("Population"));
    m_view->addTab(tr("Pareto"));
    m_view->addTab(tr("Diversity"));
    m_view->addTab(tr("Lineage"));
    m_view->addTab(tr("Agreement"));
    m_view->setTabVisible(AgreementView, false);
    m_cost = makeChoiceBox(tr("Cost"));
    m_population->setTitle({}); // the tabs say it
    m_population->titleLine()->insertWidget(0, m_view);
    m_population->titleLine()->insertStretch(1, 1);
    m_population->titleLine()->insertWidget(m_population->titleLine()->count() - 1, m_cost);
    connect(m_view, &QTabBar::currentChanged, this, &SearchPlots::showPopulation);
    connect(m_cost, &QComboBox::activated, this, &SearchPlots::showPopulation);
    connect(m_population, &FigureCard::failed, this, &SearchPlots::failed);
    connect(m_population->view(), &plots::FigureView::pointActivated, this, &SearchPlots::choosePoint);
    connect(m_population->view(), &plots::FigureView::backgroundActivated, this, [this] { m_selection.clear(); });
    m_population->view()->setDescribe(
        [this](const plots::PointLayer &layer, const plots::DataPoint &point) { return description(layer, point); });
}

void SearchPlots::setUpScrubber()
{
    m_play = new QPushButton(tr("Play"));
    m_play->setProperty("role", QStringLiteral("small"));
    m_play->setToolTip(tr("Shows the iterations one after the other"));
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setAccessibleName(tr("Iteration"));
    m_iteration = new QLabel;
    m_iteration->setProperty("role", QStringLiteral("muted"));
    m_iteration->setMinimumWidth(112);
    auto *line = new QHBoxLayout;
    line->setSpacing(kBetween);
    line->addWidget(m_play);
    line->addWidget(m_slider, 1);
    line->addWidget(m_iteration);
    m_population->content()->addLayout(line);
    connect(m_play, &QPushButton::clicked, this, [this] {
        if (isPlaying())
            stopPlaying();
        else
            play();
    });
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        stopPlaying();
        showGeneration(static_cast<std::size_t>(value) - 1);
    });
}

void SearchPlots::setSearch(const workbench::StoredSearch *search, std::vector<std::string> predictors)
{
    const search::SearchRecord *record = search ? &search->record : nullptr;
    stopPlaying();
    m_frames->stop();
    m_subject.reset();
    m_record = record;
    m_agreements = search ? &search->agreements : nullptr;
    m_predictors = std::move(predictors);
    m_current.reset();
    m_known = record ? record->generations.size() : 0;
    if (m_known > 0)
        m_current = m_known - 1;
    const bool isAutomatic = record && record->setup.schedule.rule();
    if (!isAutomatic && m_view->currentIndex() == AgreementView)
        m_view->setCurrentIndex(PopulationView);
    m_view->setTabVisible(AgreementView, isAutomatic);
    fillCosts();
    showPopulation();
    showScrubber();
    Q_EMIT currentChanged();
}

void SearchPlots::addGenerations()
{
    const bool followed = !m_current || *m_current + 1 == m_known;
    m_known = m_record->generations.size();
    if (followed && !isPlaying())
        m_current = m_record->generations.size() - 1;
    showPopulation();
    showScrubber();
    if (followed)
        Q_EMIT currentChanged();
}

/// Limited costs first.
void SearchPlots::fillCosts()
{
    m_cost->clear();
    const search::Constraints limits = m_record ? m_record->setup.constraints : search::Constraints();
    const auto add = [this](search::CostKind kind) {
        m_cost->addItem(plots::costTitle(kind, "…"), static_cast<int>(kind));
    };
    if (!limits.machine.empty())
        add(search::CostKind::LatencyMs);
    add(search::CostKind::FlopsGiga);
    add(search::CostKind::ParametersMillion);
    if (limits.machine.empty() && !limits.flopsGiga && limits.parametersMillion)
        m_cost->setCurrentIndex(1);
}

search::CostKind SearchPlots::cost() const
{
    return m_cost->count() == 0 ? search::CostKind::FlopsGiga
                                : static_cast<search::CostKind>(m_cost->currentData().toInt());
}

void SearchPlots::showGeneration(std::size_t index)
{
    if (!m_record || index >= m_record->generations.size() || m_current == index)
        return;
    m_current = index;
    showPopulation();
    showScrubber();
    Q_EMIT currentChanged();
}

void SearchPlots::play()
{
    if (!m_record || m_record->generations.size() < 2)
        return;
    if (m_current && *m_current + 1 == m_record->generations.size())
        showGeneration(0);
    m_clock.start();
    m_play->setText(tr("Hold"));
}

void SearchPlots::stopPlaying()
{
    m_clock.stop();
    m_play->setText(tr("Play"));
}

void SearchPlots::step()
{
    if (!m_current || *m_current + 1 >= m_record->generations.size())
        return stopPlaying();
    showGeneration(*m_current + 1);
}

void SearchPlots::showPopulation()
{
    m_places.clear();
    m_births.clear();
    m_cost->setVisible(m_view->currentIndex() == PopulationView || m_view->currentIndex() == ParetoView);
    m_population->view()->setFigure(shownFigure());
    showSelection();
}

/// Sets the keys of its points too.
plots::Figure SearchPlots::shownFigure()
{
    const plots::PopulationOptions options = populationOptions();
    if (!m_record || !m_current)
        return plots::emptyPopulationFigure(options);
    const auto &generations = m_record->generations;
    if (m_view->currentIndex() == DiversityView)
        return plots::diversityFigure(generations, m_record->setup.schedule.iterations());
    if (isLineage())
        return lineageFigure();
    if (m_view->currentIndex() == AgreementView)
        return plots::agreementFigure(*m_agreements, m_record->setup.schedule,
                                      handOverIteration(generations, *m_record->setup.schedule.rule()));
    if (m_view->currentIndex() == PopulationView) {
        for (std::size_t i = 0; i < generations[*m_current].individuals.size(); ++i)
            m_places.push_back({*m_current, i});
        return plots::populationFigure(generations, *m_current, options);
    }
    plots::ParetoFigure pareto = plots::paretoFigure(generations, generations[*m_current].scale, options);
    for (const search::ScoredPlace &place : pareto.places)
        m_places.push_back({place.generation, place.individual});
    return std::move(pareto.figure);
}

const space::Architecture &SearchPlots::architectureOf(const search::IndividualPlace &place) const
{
    return m_record->generations[place.generation].individuals[place.individual].architecture;
}

plots::PopulationOptions SearchPlots::populationOptions() const
{
    plots::PopulationOptions options{.cost = cost()};
    if (!m_record)
        return options;
    const search::Constraints &limits = m_record->setup.constraints;
    options.machine = search::predictorLabel(limits.machine);
    options.limit = options.cost == search::CostKind::LatencyMs   ? limits.latencyMs
                    : options.cost == search::CostKind::FlopsGiga ? limits.flopsGiga
                                                                  : limits.parametersMillion;
    return options;
}

plots::Figure SearchPlots::lineageFigure()
{
    const auto &generations = m_record->generations;
    if (m_subject)
        m_births = search::births(generations, *m_subject);
    for (const search::Birth &birth : m_births)
        m_places.push_back({static_cast<std::size_t>(birth.place.iteration) - 1, birth.place.index});
    return plots::lineageFigure(m_births, generations, m_record->setup.schedule.iterations());
}

QString SearchPlots::description(const plots::PointLayer &layer, const plots::DataPoint &point) const
{
    if (!isLineage())
        return tr("%1\nscore %2, cost %3").arg(layer.name, number(point.y, 3), number(point.x, 2));
    const search::Birth &birth = m_births[point.id];
    const QString born = tr("%1, iteration %2").arg(layer.name).arg(birth.place.iteration);
    return birth.changes.empty() ? born : born + QLatin1Char('\n') + changesText(birth.changes);
}

bool SearchPlots::isLineage() const
{
    return m_view->currentIndex() == LineageView;
}

void SearchPlots::setSubject(std::optional<std::size_t> id)
{
    const auto isAncestor = [this] {
        return std::any_of(m_places.begin(), m_places.end(), [this](const search::IndividualPlace &place) {
            return canonicalJson(architectureOf(place)) == m_selection.current();
        });
    };
    if (id == m_subject || (isLineage() && isAncestor()))
        return;
    m_subject = id;
    if (isLineage())
        showPopulation();
}

void SearchPlots::exportFrames(const QString &folder, const QSize &pixels)
{
    m_frames->start(folder, pixels, m_record->generations.size(),
                    [generations = m_record->generations, options = populationOptions()](std::size_t i) {
                        return plots::populationFigure(generations, i, options);
                    });
}

/// One card for each scale.
void SearchPlots::showBest()
{
    const std::vector<plots::Figure> figures =
        m_record ? plots::bestSoFarFigures(m_record->generations, m_record->setup.schedule, m_predictors)
                 : std::vector<plots::Figure>{plots::emptyBestSoFarFigure()};
    while (m_best.size() < figures.size()) {
        auto *card = new FigureCard(tr("Best so far"), tr("one axis for each unit"), QStringLiteral("best-so-far"));
        connect(card, &FigureCard::failed, this, &SearchPlots::failed);
        m_bestColumn->insertWidget(static_cast<int>(m_best.size()), card, 3);
        m_best.push_back(card);
    }
    for (std::size_t i = 0; i < m_best.size(); ++i) {
        m_best[i]->setVisible(i < figures.size());
        if (i < figures.size())
            m_best[i]->view()->setFigure(figures[i]);
    }
}

void SearchPlots::showScrubber()
{
    const QSignalBlocker quiet(m_slider);
    const int count = m_record ? static_cast<int>(m_record->generations.size()) : 0;
    m_slider->setRange(1, std::max(count, 1));
    m_slider->setValue(m_current ? static_cast<int>(*m_current) + 1 : 1);
    m_slider->setEnabled(count > 1);
    m_play->setEnabled(count > 1);
    m_iteration->setText(m_current
                             ? tr("Iteration %1 of %2").arg(*m_current + 1).arg(m_record->setup.schedule.iterations())
                             : QString());
}

void SearchPlots::showSelection()
{
    std::set<space::Architecture> chosen;
    for (const std::string &key : m_selection.keys())
        if (auto architecture = space::parseArchitecture(key, {"selection"}, nullptr))
            chosen.insert(std::move(*architecture));
    std::set<std::size_t> ids;
    for (std::size_t id = 0; id < m_places.size() && !chosen.empty(); ++id)
        if (chosen.contains(architectureOf(m_places[id])))
            ids.insert(id);
    m_population->view()->setSelection(ids);
}

/// With Ctrl it joins what is chosen, or leaves it.
void SearchPlots::choosePoint(std::size_t id)
{
    if (id < m_places.size()) // a curve's points are no architectures
        m_selection.toggle(canonicalJson(architectureOf(m_places[id])),
                           QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
}

} // namespace foresearch::ui
