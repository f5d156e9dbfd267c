#include "ui/pages/schedule_card.h"

#include "core/predict/predictor_spec.h"
#include "core/search/schedule_cells.h"
#include "ui/text/predictors.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/schedule_strip.h"
#include "ui/widgets/supernet_dialog.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace foresearch::ui {

namespace {

constexpr int kIterations = 30; ///< the paper's
constexpr auto kFirstPredictor = "regression";

QIcon colourIcon(const QColor &colour)
{
    QPixmap pixmap(12, 12);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(0, 0, 12, 12), 3, 3);
    return QIcon(pixmap);
}

bool contains(const std::vector<std::string> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

ScheduleCard::ScheduleCard(QWidget *parent)
    : Card(tr("Predictor schedule"), {}, parent)
    , m_strip(new ScheduleStrip)
    , m_brushes(new QHBoxLayout)
    , m_newPredictor(makeChoiceBox(tr("Another predictor")))
    , m_predictors{kFirstPredictor}
{
    m_strip->setToolTip(tr("Drag an edge to move the hand-over, or paint cells with the chosen predictor"));
    m_strip->setSchedule(defaultSchedule());
    setUpNewPredictor();
    m_brushes->setSpacing(kInside);
    titleLine()->addLayout(m_brushes);
    titleLine()->addWidget(m_newPredictor);
    auto *supernetButton = new QPushButton(tr("Supernet…"));
    supernetButton->setToolTip(tr("A checkpoint and a corpus to score architectures with"));
    connect(supernetButton, &QPushButton::clicked, this, &ScheduleCard::askForSupernet);
    titleLine()->addWidget(supernetButton);
    content()->addWidget(m_strip);
    connect(m_strip, &ScheduleStrip::edited, this, [this] {
        showName();
        Q_EMIT edited();
    });
    showBrushes();
    showName();
}

search::PredictorSchedule ScheduleCard::defaultSchedule()
{
    return search::PredictorSchedule::single(kFirstPredictor, kIterations).value();
}

void ScheduleCard::setUpNewPredictor()
{
    m_newPredictor->setEditable(true);
    m_newPredictor->setInsertPolicy(QComboBox::NoInsert);
    m_newPredictor->setMinimumWidth(180);
    m_newPredictor->lineEdit()->setAccessibleName(tr("Another predictor"));
    m_newPredictor->lineEdit()->setPlaceholderText(tr("add: distilled:FILE, exec:…"));
    offerNetworks({});
    connect(m_newPredictor->lineEdit(), &QLineEdit::returnPressed, this, &ScheduleCard::addTyped);
    connect(m_newPredictor, &QComboBox::activated, this, &ScheduleCard::addTyped);
}

void ScheduleCard::offerNetworks(const std::vector<std::string> &networks)
{
    m_newPredictor->clear();
    m_newPredictor->addItems({QStringLiteral("ridge"), QStringLiteral("subset-average"), QStringLiteral("gflops"),
                              QStringLiteral("parameters"), QStringLiteral("ensemble:ridge+regression")});
    for (const std::string &network : networks)
        m_newPredictor->addItem(QString::fromStdString(network));
    m_newPredictor->setCurrentIndex(-1);
}

void ScheduleCard::addTyped()
{
    const std::string typed = m_newPredictor->currentText().trimmed().toStdString();
    if (typed.empty())
        return;
    if (const auto added = addPredictor(typed); !added)
        Q_EMIT failed(QString::fromStdString(added.error().detail));
    m_newPredictor->setCurrentIndex(-1);
    m_newPredictor->clearEditText();
}

void ScheduleCard::askForSupernet()
{
    auto *dialog = new SupernetDialog(m_corpora, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const auto added = addPredictor(dialog->predictor()); !added)
            Q_EMIT failed(QString::fromStdString(added.error().detail));
    });
    dialog->open();
}

void ScheduleCard::setSchedule(const search::PredictorSchedule &schedule)
{
    for (const std::string &predictor : schedule.predictors())
        if (!contains(m_predictors, predictor))
            m_predictors.push_back(predictor);
    m_strip->setSchedule(schedule);
    showBrushes();
    showName();
}

void ScheduleCard::setIterations(int iterations)
{
    std::vector<std::string> cells = search::cellsOf(*m_strip->schedule());
    cells.resize(static_cast<std::size_t>(iterations), cells.back());
    if (const auto resized = search::scheduleOfCells(cells))
        m_strip->setSchedule(*resized);
    showName();
    Q_EMIT edited();
}

Result<> ScheduleCard::addPredictor(const std::string &predictor)
{
    const auto spec = predict::parsePredictorSpec(predictor);
    if (!spec)
        return propagate(spec);
    const std::string name = predict::text(*spec);
    if (const auto valid = search::PredictorSchedule::single(name, 1); !valid)
        return propagate(valid);
    if (!contains(m_predictors, name))
        m_predictors.push_back(name);
    showBrushes();
    m_strip->setBrush(name);
    return {};
}

/// A button for each predictor: it is what cells are painted with.
void ScheduleCard::showBrushes()
{
    while (QLayoutItem *item = m_brushes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_strip->setPredictors(m_predictors);
    const Tokens &tokens = tokensOf(palette());
    for (std::size_t i = 0; i < m_predictors.size(); ++i) {
        auto *brush =
            new QPushButton(colourIcon(tokens.series[i % tokens.series.size()]), predictorTitle(m_predictors[i]));
        brush->setProperty("role", QStringLiteral("small"));
        brush->setCheckable(true);
        brush->setAutoExclusive(true);
        brush->setChecked(i + 1 == m_predictors.size());
        brush->setToolTip(tr("Paint with this predictor (key %1)").arg(i + 1));
        connect(brush, &QPushButton::clicked, this, [this, name = m_predictors[i]] { m_strip->setBrush(name); });
        m_brushes->addWidget(brush);
    }
    m_strip->setBrush(m_predictors.back());
}

/// As the paper names it.
void ScheduleCard::showName()
{
    setHint(QString::fromStdString(search::paperName(*m_strip->schedule())));
}

} // namespace foresearch::ui
