#include "ui/pages/prompt_side.h"

#include "ui/models/prompt_version_model.h"
#include "ui/text/numbers.h"
#include "ui/text/prompt_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace foresearch::ui {

namespace {

/// The time of today, else also the day.
QString whenText(store::Time time)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
    const QLocale locale;
    return when.date() == QDate::currentDate() ? locale.toString(when.time(), QLocale::ShortFormat)
                                               : locale.toString(when, QLocale::ShortFormat);
}

QString whatText(const workbench::PromptVersionEntry &entry, bool isFirst)
{
    if (!entry.isDraft)
        return {};
    QStringList parts;
    for (const std::string &name : entry.changes)
        parts << promptPartTitle(name);
    if (parts.isEmpty())
        return isFirst ? PromptSide::tr("first version") : PromptSide::tr("choice of examples");
    return parts.size() > 3 ? PromptSide::tr("%n parts", nullptr, static_cast<int>(parts.size()))
                            : parts.join(QStringLiteral(", "));
}

} // namespace

PromptSide::PromptSide(workbench::Prompting &prompting, QWidget *parent)
    : QWidget(parent)
    , m_prompting(prompting)
    , m_versions(new PromptVersionModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeCostCard());
    layout->addWidget(makeVersionsCard(), 1);
    connect(&prompting, &workbench::Prompting::suppliesChanged, this, &PromptSide::showModels);
    connect(&prompting, &workbench::Prompting::estimateChanged, this, &PromptSide::showEstimate);
    connect(&prompting, &workbench::Prompting::versionsChanged, this, &PromptSide::showVersions);
    connect(&prompting, &workbench::Prompting::previewChanged, this, &PromptSide::showState);
    connect(&prompting, &workbench::Prompting::stateChanged, this, &PromptSide::showState);
    showModels();
    showVersions();
}

QWidget *PromptSide::makeCostCard()
{
    auto *card = new Card(tr("What it costs"));
    m_model = makeChoiceBox(tr("Model for the price"));
    m_one = new QLabel;
    m_one->setProperty("role", QStringLiteral("heading"));
    m_all = makeNote("");
    m_source = makeNote();
    card->content()->addWidget(m_model);
    card->content()->addWidget(m_one);
    card->content()->addWidget(m_all);
    card->content()->addWidget(m_source);
    connect(m_model, &QComboBox::activated, this,
            [this] { m_prompting.chooseModel(m_model->currentText().toStdString()); });
    return card;
}

QWidget *PromptSide::makeVersionsCard()
{
    auto *card = new Card(tr("Versions"));
    m_table = new TableView(tr("Versions of the prompt"));
    m_table->setModel(m_versions);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setPlaceholder(tr("Every edit is a version that can be compared and restored. The first one comes with "
                               "the first edit."));
    m_table->header()->setStretchLastSection(true);
    m_table->setTextElideMode(Qt::ElideRight);
    auto *hint = makeNote();
    hint->setText(tr("One is compared with the prompt as it is, two with each other."));
    m_restore = new QPushButton(tr("Restore"));
    m_restore->setAccessibleName(tr("Restore the version"));
    auto *line = new QHBoxLayout;
    line->addWidget(hint, 1);
    line->addWidget(m_restore);
    card->content()->addWidget(m_table, 1);
    card->content()->addLayout(line);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_isFilling)
            return;
        compareChosen();
        Q_EMIT comparisonWanted(hasChosen());
    });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        const auto rows = chosenRows();
        if (rows.size() == 1)
            m_prompting.restore(tr("Restoring of a version"),
                                m_prompting.versions()[static_cast<std::size_t>(rows.front())]);
    });
    return card;
}

void PromptSide::showModels()
{
    const QSignalBlocker quiet(m_model);
    m_model->clear();
    for (const prompt::ModelPrice &price : m_prompting.supplies().prices.models())
        m_model->addItem(QString::fromStdString(price.model));
    m_model->setCurrentIndex(m_model->findText(QString::fromStdString(m_prompting.model())));
    showEstimate();
}

void PromptSide::showEstimate()
{
    const auto &estimate = m_prompting.estimate();
    if (!estimate) {
        m_one->setText(tr("Counting…"));
        m_all->clear();
        return;
    }
    const auto price = m_prompting.price();
    m_one->setText(tr("≈ %1 tokens a prompt").arg(count(estimate->tokens)));
    const QString cost = price ? moneyText(estimate->all.cost) : QString(kNoValue);
    if (estimate->architectures > 0)
        m_all->setText(tr("%1 test architectures of %2 splits: ≈ %3 tokens, %4 at the list price")
                           .arg(estimate->architectures)
                           .arg(estimate->splits)
                           .arg(count(estimate->all.promptTokens + estimate->all.answerTokens), cost));
    else
        m_all->setText(tr("One call costs %1 at the list price. A task says how many there are.").arg(cost));
    m_source->setText(price ? tr("$%1 / $%2 a million tokens in / out, as of %3; four bytes are counted as a token.")
                                  .arg(number(price->price.input.dollars() * 1e6, 2),
                                       number(price->price.output.dollars() * 1e6, 2),
                                       QString::fromStdString(price->date))
                            : tr("No price is known for this model."));
    m_source->setToolTip(price ? QString::fromStdString(price->source) : QString());
}

void PromptSide::showVersions()
{
    std::vector<PromptVersionRow> rows;
    const auto &entries = m_prompting.versions();
    const auto isNow = [this](const workbench::PromptVersionEntry &entry) {
        return entry.isDraft && restored(m_prompting.draft(), entry) == m_prompting.draft();
    };
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const workbench::PromptVersionEntry &entry = entries[i];
        QStringList runs;
        for (const std::string &run : entry.usedBy)
            runs << QString::fromStdString(run);
        const bool isFirst = i + 1 == entries.size() || !entries[i + 1].isDraft;
        rows.push_back({.when = entry.isDraft ? whenText(entry.saved.savedAt) : QString(),
                        .what = whatText(entry, isFirst),
                        .usedBy = runs.join(QStringLiteral(", ")),
                        .hash = QString::fromStdString(entry.saved.version.hash()),
                        .isCurrent = isNow(entry)});
    }
    replaceRows(std::move(rows));
    m_table->resizeColumnToContents(PromptVersionModel::WhenColumn);
    compareChosen();
}

/// Versions that were chosen stay so where they stand now.
void PromptSide::replaceRows(std::vector<PromptVersionRow> rows)
{
    std::vector<PromptVersionRow> chosen;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        chosen.push_back(m_versions->rows()[static_cast<std::size_t>(index.row())]);
    m_isFilling = true;
    m_versions->setRows(std::move(rows));
    QItemSelection selection;
    for (const PromptVersionRow &one : chosen) {
        const auto &now = m_versions->rows();
        const auto same = std::find_if(now.begin(), now.end(), [&one](const PromptVersionRow &row) {
            return row.hash == one.hash && row.when == one.when;
        });
        if (same != now.end())
            selection.select(m_versions->index(static_cast<int>(same - now.begin()), 0),
                             m_versions->index(static_cast<int>(same - now.begin()), 0));
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_isFilling = false;
}

void PromptSide::showState()
{
    m_restore->setEnabled(m_prompting.canEdit() && chosenRows().size() == 1);
}

std::vector<int> PromptSide::chosenRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        if (index.row() < static_cast<int>(m_prompting.versions().size()))
            rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void PromptSide::compareChosen()
{
    const auto rows = chosenRows();
    showState();
    const auto &versions = m_prompting.versions();
    // The list has the newest first.
    if (hasChosen())
        m_prompting.compare(versions[static_cast<std::size_t>(rows.back())],
                            rows.size() == 2 ? &versions[static_cast<std::size_t>(rows.front())] : nullptr);
}

bool PromptSide::hasChosen() const
{
    const std::size_t count = chosenRows().size();
    return count == 1 || count == 2;
}

} // namespace foresearch::ui
