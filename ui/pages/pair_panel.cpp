#include "ui/pages/pair_panel.h"

#include "core/space/architecture_json.h"
#include "ui/models/architecture_pair_model.h"
#include "ui/pages/pair_table.h"
#include "ui/text/predictors.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace foresearch::ui {

namespace {

/// Mean over the splits that an architecture is tested in; nothing where it is in none.
std::optional<double> meanOf(const predict::PredictorEvaluation &predictor, const space::Architecture &architecture,
                             const std::function<std::optional<double>(const predict::JudgedPrediction &)> &value)
{
    double sum = 0;
    int count = 0;
    for (const predict::SplitEvaluation &split : predictor.splits)
        for (const predict::JudgedPrediction &judged : split.predictions)
            if (judged.architecture == architecture)
                if (const auto found = value(judged)) {
                    sum += *found;
                    ++count;
                }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

std::optional<double> truthOf(const predict::JudgedPrediction &judged)
{
    return judged.truth;
}

std::optional<double> predictionOf(const predict::JudgedPrediction &judged)
{
    return judged.prediction.value;
}

QStringList warningsOf(const predict::PredictorEvaluation &predictor, const space::Architecture &architecture)
{
    QStringList warnings;
    for (const predict::SplitEvaluation &split : predictor.splits)
        for (const predict::JudgedPrediction &judged : split.predictions)
            if (judged.architecture == architecture)
                for (const std::string &warning : judged.prediction.warnings)
                    warnings << QString::fromStdString(warning);
    warnings.removeDuplicates();
    return warnings;
}

} // namespace

PairPanel::PairPanel(workbench::Selection &selection, QWidget *parent)
    : Card(tr("Side by side"), {}, parent)
    , m_selection(selection)
    , m_model(new ArchitecturePairModel(this))
    , m_table(makePairTable(*m_model, tr("Chosen architectures side by side")))
    , m_warnings(new QLabel)
{
    m_warnings->setProperty("role", QStringLiteral("muted"));
    m_warnings->setWordWrap(true);
    m_warnings->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    content()->addWidget(m_table, 1);
    setUpButtons();
    content()->addWidget(m_warnings);
    content()->addStretch(0);
    connect(&selection, &workbench::Selection::changed, this, &PairPanel::showSelection);
    showSelection();
}

void PairPanel::setUpButtons()
{
    m_previous = new QPushButton(tr("Previous"));
    m_next = new QPushButton(tr("Next"));
    m_previous->setToolTip(tr("The pair before"));
    m_next->setToolTip(tr("The next pair in the wrong order"));
    for (QPushButton *button : {m_previous, m_next}) {
        button->setProperty("role", QStringLiteral("small"));
        titleLine()->addWidget(button);
    }
    connect(m_previous, &QPushButton::clicked, this, [this] { choosePair(m_at - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { choosePair(m_at + 1); });
}

void PairPanel::setJudged(workbench::JudgedPtr judged, std::vector<std::size_t> shown)
{
    m_judged = std::move(judged);
    m_shown = std::move(shown);
    const int before = m_distance;
    m_distance = 0;
    m_pairs.clear();
    if (before > 0)
        Q_EMIT distanceChanged();
    showSelection();
}

void PairPanel::walkThrough(int distance)
{
    m_distance = distance;
    collectPairs();
    if (m_pairs.empty())
        m_distance = 0;
    else
        choosePair(0);
    Q_EMIT distanceChanged();
    showTitle();
}

void PairPanel::leavePairs()
{
    if (m_distance == 0)
        return;
    m_distance = 0;
    m_pairs.clear();
    Q_EMIT distanceChanged();
    showTitle();
}

void PairPanel::collectPairs()
{
    m_pairs.clear();
    for (const std::size_t predictor : m_shown) {
        const auto &splits = m_judged->evaluation.predictors[predictor].splits;
        for (std::size_t split = 0; split < splits.size(); ++split) {
            const auto &predictions = splits[split].predictions;
            for (const eval::DiscordantPair &pair : m_judged->discordances[predictor].pairs[split])
                if (static_cast<int>(pair.goldDistance) == m_distance)
                    m_pairs.push_back({predictor, canonicalJson(predictions[pair.better].architecture),
                                       canonicalJson(predictions[pair.worse].architecture)});
        }
    }
}

void PairPanel::choosePair(std::size_t index)
{
    m_at = index;
    m_selection.set({m_pairs[index].better, m_pairs[index].worse});
    showTitle();
}

/// Whether what is chosen is the pair that the walk stands at.
bool PairPanel::showsPair() const
{
    const auto &keys = m_selection.keys();
    return m_distance > 0 && m_at < m_pairs.size() && keys.size() == 2 && keys[0] == m_pairs[m_at].better
           && keys[1] == m_pairs[m_at].worse;
}

void PairPanel::showTitle()
{
    const bool isWalking = m_distance > 0;
    m_previous->setVisible(isWalking);
    m_next->setVisible(isWalking);
    m_previous->setEnabled(m_at > 0);
    m_next->setEnabled(m_at + 1 < m_pairs.size());
    if (isWalking) {
        const std::string &predictor = m_judged->evaluation.predictors[m_pairs[m_at].predictor].predictor;
        setTitle(tr("Pair at distance %1").arg(m_distance));
        setHint(tr("%1 of %2 · %3").arg(m_at + 1).arg(m_pairs.size()).arg(predictorTitle(predictor)));
        return;
    }
    setTitle(tr("Side by side"));
    const auto count = static_cast<int>(m_selection.keys().size());
    setHint(count > 2 ? tr("the first two of %1").arg(count) : QString());
}

void PairPanel::showSelection()
{
    std::vector<space::Architecture> architectures;
    for (const std::string &key : m_selection.keys()) {
        const auto parsed = space::parseArchitecture(key, {"selection"}, nullptr);
        if (parsed && architectures.size() < 2)
            architectures.push_back(*parsed);
    }
    if (m_distance > 0 && !showsPair())
        leavePairs();
    m_warnings->clear();
    if (architectures.empty() || !m_judged) {
        m_model->clear();
        m_table->hide();
        m_warnings->setText(tr("Choose a point, a row or a bar: its architectures stand here side by side. With Ctrl, "
                               "a second one joins the first."));
        return showTitle();
    }
    const auto &predictors = m_judged->evaluation.predictors;
    std::vector<KnownValue> values;
    const auto addValue = [&](const QString &name, const predict::PredictorEvaluation &predictor, auto value) {
        values.push_back({name, meanOf(predictor, architectures[0], value),
                          architectures.size() > 1 ? meanOf(predictor, architectures[1], value) : std::nullopt});
    };
    QStringList warnings;
    if (!predictors.empty())
        addValue(tr("true BLEU"), predictors.front(), truthOf);
    for (const std::size_t shown : m_shown) {
        addValue(predictorTitle(predictors[shown].predictor), predictors[shown], predictionOf);
        for (std::size_t i = 0; i < architectures.size(); ++i)
            for (const QString &warning : warningsOf(predictors[shown], architectures[i]))
                warnings << (architectures.size() > 1 ? tr("%1: %2").arg(i == 0 ? tr("A") : tr("B"), warning)
                                                      : warning);
    }
    warnings.removeDuplicates();
    m_model->setArchitectures(architectures, m_judged->task->space.sizes, values);
    m_table->show();
    m_warnings->setText(warnings.join(QLatin1Char('\n')));
    showTitle();
}

} // namespace foresearch::ui
