#include "ui/pages/schedule_card.h"

#include "core/predict/predictor_spec.h"
#include "core/search/schedule_cells.h"
#include "ui/text/predictors.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/schedule_strip.h"
#include "ui/widgets/supernet_dialog.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace foresearch::ui {

namespace {

constexpr int kIterations = 30; ///< the paper's
constexpr int kNumberWidth = 56;
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
    m_automatic = new QPushButton(tr("Automatic"));
    m_automatic->setProperty("role", QStringLiteral("small"));
    m_automatic->setCheckable(true);
    m_automatic->setAccessibleName(tr("Automatic hand-over"));
    m_automatic->setToolTip(
        tr("One predictor scores until its ranking no longer agrees with that of another, which then "
           "takes over"));
    titleLine()->addWidget(m_automatic);
    titleLine()->addLayout(m_brushes);
    titleLine()->addWidget(m_newPredictor);
    auto *supernetButton = new QPushButton(tr("Supernet…"));
    supernetButton->setToolTip(tr("A checkpoint and a corpus to score architectures with"));
    connect(supernetButton, &QPushButton::clicked, this, &ScheduleCard::askForSupernet);
    titleLine()->addWidget(supernetButton);
    content()->addWidget(m_strip);
    content()->addWidget(makeHandOver());
    connect(m_automatic, &QPushButton::toggled, this, &ScheduleCard::handOverEdited);
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

/// What an automatic hand-over needs to know, in a line below the strip.
QWidget *ScheduleCard::makeHandOver()
{
    m_handOver = new QWidget;
    auto *line = new QHBoxLayout(m_handOver);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kBetween);
    m_first = makeChoiceBox(tr("Predictor before the hand-over"));
    m_then = makeChoiceBox(tr("Predictor after the hand-over"));
    m_tau = new QDoubleSpinBox;
    m_tau->setAccessibleName(tr("Tau that still holds"));
    m_tau->setToolTip(tr("Kendall's tau between both: less of it in three resamples of four hands over"));
    m_tau->setRange(-0.99, 0.99);
    m_tau->setSingleStep(0.05);
    m_sample = new QSpinBox;
    m_sample->setAccessibleName(tr("Candidates that both score"));
    m_sample->setToolTip(tr("In each iteration before the hand-over"));
    m_sample->setRange(4, 1000);
    for (QAbstractSpinBox *field : std::initializer_list<QAbstractSpinBox *>{m_tau, m_sample}) {
        field->setButtonSymbols(QAbstractSpinBox::NoButtons);
        field->setAlignment(Qt::AlignRight);
        field->setFixedWidth(kNumberWidth);
    }
    setRule({});
    for (const auto &[label, field] : std::initializer_list<std::pair<QString, QWidget *>>{
             {tr("from"), m_first}, {tr("to"), m_then}, {tr("below a tau of"), m_tau}, {tr("over"), m_sample}}) {
        line->addWidget(new QLabel(label));
        line->addWidget(field);
    }
    line->addWidget(new QLabel(tr("candidates an iteration")));
    m_handOverWords = new ElidedLabel;
    m_handOverWords->setProperty("role", QStringLiteral("muted"));
    line->addWidget(m_handOverWords, 1);
    connect(m_first, &QComboBox::activated, this, &ScheduleCard::handOverEdited);
    connect(m_then, &QComboBox::activated, this, &ScheduleCard::handOverEdited);
    connect(m_tau, &QDoubleSpinBox::valueChanged, this, &ScheduleCard::handOverEdited);
    connect(m_sample, &QSpinBox::valueChanged, this, &ScheduleCard::handOverEdited);
    m_handOver->hide();
    return m_handOver;
}

search::HandOverRule ScheduleCard::rule() const
{
    const auto chosen = [](const QComboBox &box) { return box.currentData().toString().toStdString(); };
    return {.first = chosen(*m_first),
            .then = chosen(*m_then),
            .tau = m_tau->value() == m_shownTau ? m_exactTau : m_tau->value(),
            .sample = m_sample->value()};
}

void ScheduleCard::setRule(const search::HandOverRule &rule)
{
    m_tau->setValue(rule.tau);
    m_shownTau = m_tau->value();
    m_exactTau = rule.tau;
    m_sample->setValue(rule.sample);
    for (const auto &[box, name] : {std::pair{m_first, &rule.first}, std::pair{m_then, &rule.then}})
        if (const int index = box->findData(QString::fromStdString(*name)); index >= 0)
            box->setCurrentIndex(index);
}

/// With all predictors, of which the chosen ones stay; at first the first one hands over to the last one.
void ScheduleCard::fillHandOver()
{
    for (QComboBox *box : {m_first, m_then}) {
        const QVariant chosen = box->count() > 1 ? box->currentData() : QVariant();
        box->clear();
        for (const std::string &predictor : m_predictors)
            box->addItem(predictorTitle(predictor), QString::fromStdString(predictor));
        const int before = chosen.isValid() ? box->findData(chosen) : -1;
        box->setCurrentIndex(before >= 0 ? before : box == m_first ? 0 : box->count() - 1);
    }
}

Result<search::PredictorSchedule> ScheduleCard::schedule() const
{
    const search::PredictorSchedule painted = *m_strip->schedule();
    return m_automatic->isChecked() ? search::PredictorSchedule::automatic(rule(), painted.iterations()) : painted;
}

void ScheduleCard::handOverEdited()
{
    m_decided = 1;
    m_handOverIteration.reset();
    m_handOverWords->setText({});
    showName();
    Q_EMIT edited();
}

void ScheduleCard::showHandOver(int decided, std::optional<int> iteration, const QString &words)
{
    m_handOverWords->setText(words);
    m_decided = std::max(decided, 1);
    m_handOverIteration = iteration;
    showName();
}

void ScheduleCard::setEditable(bool isEditable)
{
    m_strip->setEditable(isEditable);
    m_automatic->setEnabled(isEditable);
    m_handOver->setEnabled(isEditable);
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
    showBrushes();
    const auto &rule = schedule.rule();
    const QSignalBlocker quiet(this);
    m_strip->setSchedule(schedule);
    if (rule)
        setRule(*rule);
    m_automatic->setChecked(rule.has_value());
    m_decided = 1;
    m_handOverIteration.reset();
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
    fillHandOver();
}

/// As the paper names it; and what belongs to an automatic hand-over.
void ScheduleCard::showName()
{
    const bool isAutomatic = m_automatic->isChecked();
    const auto current = schedule();
    setHint(current ? QString::fromStdString(search::paperName(*current))
                    : tr("choose two predictors for the hand-over"));
    m_handOver->setVisible(isAutomatic);
    const search::HandOverRule chosen = rule();
    m_strip->setAutomatic(
        isAutomatic ? std::optional(ScheduleStrip::Automatic{chosen.first, chosen.then, m_decided, m_handOverIteration})
                    : std::nullopt);
}

} // namespace foresearch::ui
