#include "ui/pages/search_side.h"

#include "core/search/repeats.h"
#include "core/search/search.h"
#include "ui/pages/search_settings.h"
#include "ui/text/numbers.h"
#include "ui/text/predictors.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace foresearch::ui {

namespace {

constexpr int kWidth = 272;
constexpr int kFieldWidth = 120; ///< as in SearchSettings

/// "Regression: 1,204 scores · 0.1 s", for each predictor, and what was answered from earlier answers.
QString spentText(const std::vector<search::Generation> &generations)
{
    QStringList lines;
    std::size_t reused = 0;
    std::size_t cached = search::latencyUseOf(generations).cached;
    for (const auto &[name, use] : search::usesOf(generations)) {
        lines << SearchSide::tr("%1: %2 scores · %3")
                     .arg(predictorTitle(name), count(static_cast<qint64>(use.asked)), duration(use.seconds));
        reused += use.reused;
        cached += use.cached;
    }
    const search::PredictorUse latency = search::latencyUseOf(generations);
    if (latency.asked > 0)
        lines << SearchSide::tr("Latency: %1 answers · %2")
                     .arg(count(static_cast<qint64>(latency.asked)), duration(latency.seconds));
    if (cached > 0)
        lines << SearchSide::tr("Of these known from other searches: %1").arg(count(static_cast<qint64>(cached)));
    if (reused > 0)
        lines << SearchSide::tr("Saved by reuse: %1 scores").arg(count(static_cast<qint64>(reused)));
    return lines.join(QLatin1Char('\n'));
}

QLineEdit *addList(QFormLayout &form, const QString &label, const QString &placeholder, const QString &tip)
{
    auto *field = new QLineEdit;
    field->setAccessibleName(label);
    field->setPlaceholderText(placeholder);
    field->setToolTip(tip);
    field->setFixedWidth(kFieldWidth);
    field->setAlignment(Qt::AlignRight);
    form.addRow(label, field);
    return field;
}

} // namespace

SearchSide::SearchSide(QWidget *parent) : QScrollArea(parent), m_settings(new SearchSettings)
{
    m_changes = makeNote();
    m_changes->hide();
    m_spent = makeNote();
    m_command = makeNote();
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, kBetween, 0);
    layout->setSpacing(kBetween);
    layout->addWidget(m_settings);
    layout->addWidget(m_changes);
    layout->addWidget(makeSeries());
    layout->addWidget(makeSectionLabel(tr("Spent")));
    layout->addWidget(m_spent);
    layout->addWidget(makeCommandLine());
    layout->addWidget(m_command);
    layout->addStretch(1);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(kWidth);
    setWidget(side);
    viewport()->setAutoFillBackground(false);
    side->setAutoFillBackground(false);
    connect(m_settings, &SearchSettings::edited, this, &SearchSide::edited);
    connect(m_settings, &SearchSettings::iterationsEdited, this, &SearchSide::iterationsEdited);
}

QWidget *SearchSide::makeSeries()
{
    auto *series = new QWidget;
    auto *form = new QFormLayout(series);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(kBetween);
    form->setVerticalSpacing(kInside);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(makeSectionLabel(tr("Series")));
    m_seeds = addList(*form, tr("Seeds"), QStringLiteral("1-5"), tr("One search for each: 1-5 or 1, 4, 7-9"));
    m_limits = addList(*form, tr("Limits, GFLOPs"), QStringLiteral("2, 3, 4"),
                       tr("Each with every seed; empty: the limit above"));
    m_queue = new QPushButton;
    m_queue->setProperty("role", QStringLiteral("small"));
    m_queue->setFixedWidth(kFieldWidth);
    form->addRow(QString(), m_queue);
    form->itemAt(form->rowCount() - 2, QFormLayout::LabelRole)->widget()->setMinimumWidth(m_settings->labelWidth());
    connect(m_seeds, &QLineEdit::textEdited, this, &SearchSide::edited);
    connect(m_limits, &QLineEdit::textEdited, this, &SearchSide::edited);
    connect(m_queue, &QPushButton::clicked, this, [this] {
        if (m_isSeriesRunning)
            Q_EMIT stopAllWanted();
        else
            Q_EMIT seriesWanted();
    });
    return series;
}

QWidget *SearchSide::makeCommandLine()
{
    auto *copy = new QPushButton(tr("Copy"));
    copy->setProperty("role", QStringLiteral("link"));
    copy->setAccessibleName(tr("Copy the command line"));
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeSectionLabel(tr("As a command")), 1);
    layout->addWidget(copy);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(command()); });
    return line;
}

Result<std::vector<search::SearchSetup>> SearchSide::series(const search::SearchSetup &base) const
{
    const auto seeds = search::parseSeeds(m_seeds->text().toStdString());
    if (!seeds)
        return propagate(seeds);
    const auto limits = search::parseLimits(m_limits->text().toStdString());
    if (!limits)
        return propagate(limits);
    return search::seriesOf(base, *seeds, *limits);
}

void SearchSide::setEditable(bool isEditable)
{
    m_settings->setEnabled(isEditable);
    m_seeds->setEnabled(isEditable);
    m_limits->setEnabled(isEditable);
}

void SearchSide::showSeries(const Result<std::vector<search::SearchSetup>> &series, bool isRunning)
{
    m_isSeriesRunning = isRunning;
    const bool isEmpty = m_seeds->text().trimmed().isEmpty();
    m_queue->setText(isRunning ? tr("Stop all")
                     : series  ? tr("Queue %n searches", nullptr, static_cast<int>(series->size()))
                               : tr("Queue"));
    m_queue->setToolTip(isRunning           ? tr("What is finished is kept; the others wait in the project")
                        : series || isEmpty ? tr("One search after another, each in the project")
                                            : QString::fromStdString(series.error().detail));
    m_queue->setEnabled(isRunning || (series.has_value() && m_seeds->isEnabled()));
}

void SearchSide::showSpent(const std::vector<search::Generation> &generations)
{
    m_spent->setText(generations.empty() ? tr("nothing yet") : spentText(generations));
}

void SearchSide::showChanges(const QString &words)
{
    m_changes->setText(words);
    m_changes->setVisible(!words.isEmpty());
}

void SearchSide::showCommand(const QString &command)
{
    m_command->setText(command);
}

QString SearchSide::command() const
{
    return m_command->text();
}

} // namespace foresearch::ui
