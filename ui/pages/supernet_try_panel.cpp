#include "ui/pages/supernet_try_panel.h"

#include "core/space/architecture_json.h"
#include "core/space/costs.h"
#include "core/space/genome.h"
#include "ui/models/value_table_model.h"
#include "ui/pages/supernet_words.h"
#include "ui/text/errors.h"
#include "ui/text/numbers.h"
#include "ui/widgets/architecture_diagram.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace foresearch::ui {

namespace {

constexpr int kGap = 12;
constexpr int kSideWidth = 312;
constexpr int kFieldWidth = 152;
constexpr int kBarSteps = 1000;

/// Which architecture is tried, in the order of the box.
enum Kind { Largest, Smallest, Random, Selected, Typed };

using State = workbench::SupernetTrying::State;
using Work = workbench::SupernetTrying::Work;

QPushButton *smallButton(const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text);
    button->setProperty("role", QStringLiteral("small"));
    button->setToolTip(tip);
    return button;
}

void setUpField(QAbstractSpinBox &box, const QString &label, const QString &tip)
{
    box.setAccessibleName(label);
    box.setToolTip(tip);
    box.setFixedWidth(kFieldWidth);
    box.setAlignment(Qt::AlignRight);
    box.setButtonSymbols(QAbstractSpinBox::NoButtons);
}

QString workTitle(Work work)
{
    switch (work) {
    case Work::Opening:
        return SupernetTryPanel::tr("Reading");
    case Work::Scoring:
        return SupernetTryPanel::tr("Score");
    case Work::Translating:
        return SupernetTryPanel::tr("Translate a sentence");
    case Work::Bleu:
        return SupernetTryPanel::tr("BLEU on validation");
    case Work::Exporting:
        return SupernetTryPanel::tr("Export a network");
    }
    return {};
}

} // namespace

SupernetTryPanel::SupernetTryPanel(workbench::Supernets &supernets, workbench::SupernetTrying &trying, QWidget *parent)
    : QWidget(parent)
    , m_supernets(supernets)
    , m_trying(trying)
{
    m_scores = new ValueTableModel(
        {{tr("encoder / decoder")}, {tr("layers")}, {tr("GFLOPs"), 2}, {tr("loss, bits"), 4}, {tr("NLL, bits"), 4}},
        this);
    m_lines = new ValueTableModel({{tr("translation")}, {tr("score"), 4}}, this);
    auto *top = new QHBoxLayout;
    top->setSpacing(kGap);
    m_architectureCard = new Card(tr("Architecture"));
    m_diagram = new ArchitectureDiagram;
    m_export = smallButton(tr("Export…"), tr("Its weights as a safetensors file of their own"));
    m_export->setAccessibleName(tr("Export the network"));
    m_architectureCard->titleLine()->addWidget(m_export);
    m_architectureCard->content()->addWidget(m_diagram);
    m_architectureCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // tables give way, not its rows
    auto *main = new QVBoxLayout;
    main->setSpacing(kGap);
    main->addWidget(makeProgress());
    main->addWidget(m_architectureCard);
    main->addWidget(makeTranslateCard(), 3);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(kGap);
    bottom->addWidget(makeScoreCard(), 3);
    bottom->addWidget(makeBleuCard(), 2);
    main->addLayout(bottom, 3);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kOutside);
    layout->addWidget(makeSide());
    layout->addLayout(main, 1);
    follow();
    showTrainings();
    showOpened();
    showScores();
    showTranslation();
    showBleu();
}

void SupernetTryPanel::follow()
{
    using workbench::SupernetTrying;
    connect(&m_supernets, &workbench::Supernets::trainingsChanged, this, &SupernetTryPanel::showTrainings);
    connect(&m_supernets.session().selection(), &workbench::Selection::changed, this,
            &SupernetTryPanel::showArchitecture);
    connect(&m_trying, &SupernetTrying::opened, this, &SupernetTryPanel::showOpened);
    connect(&m_trying, &SupernetTrying::stateChanged, this, &SupernetTryPanel::showState);
    connect(&m_trying, &SupernetTrying::progressed, this, &SupernetTryPanel::showProgress);
    connect(&m_trying, &SupernetTrying::scored, this, &SupernetTryPanel::showScores);
    connect(&m_trying, &SupernetTrying::translated, this, &SupernetTryPanel::showTranslation);
    connect(&m_trying, &SupernetTrying::bleuMeasured, this, &SupernetTryPanel::showBleu);
    connect(&m_trying, &SupernetTrying::failed, this, [this](const Error &error) { Q_EMIT failed(errorText(error)); });
    connect(m_export, &QPushButton::clicked, this, &SupernetTryPanel::askAndExport);
}

QWidget *SupernetTryPanel::makeSide()
{
    m_checkpoint = makeChoiceBox(tr("Checkpoint"));
    m_corpus = makeChoiceBox(tr("Corpus of the trial"));
    for (QComboBox *box : {m_checkpoint, m_corpus})
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *file = new QPushButton(tr("File…"));
    file->setProperty("role", QStringLiteral("link"));
    file->setAccessibleName(tr("Choose a checkpoint's file"));
    file->setToolTip(tr("A supernet as safetensors, trained here or published"));
    auto *line = new QHBoxLayout;
    line->addWidget(makeSectionLabel(tr("Supernet")), 1);
    line->addWidget(file);
    m_about = makeNote();
    m_problem = makeNote("problem");
    auto *side = new QWidget;
    side->setFixedWidth(kSideWidth);
    auto *form = new QFormLayout(side);
    form->setContentsMargins(0, 0, kBetween, 0);
    form->setHorizontalSpacing(kBetween);
    form->setVerticalSpacing(kInside);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(line);
    form->addRow(m_checkpoint);
    form->addRow(m_about);
    form->addRow(m_problem);
    form->addRow(new QLabel(tr("Corpus")));
    form->addRow(m_corpus);
    setUpArchitecture(form);
    setUpBeam(form);
    connect(file, &QPushButton::clicked, this, &SupernetTryPanel::askForFile);
    connect(m_checkpoint, &QComboBox::activated, this, [this](int index) {
        // A training is tried on its own corpus.
        if (const QString corpus = m_checkpoint->itemData(index, Qt::UserRole + 1).toString(); !corpus.isEmpty())
            m_corpus->setCurrentIndex(m_corpus->findData(corpus));
        choose();
    });
    connect(m_corpus, &QComboBox::activated, this, &SupernetTryPanel::choose);
    return side;
}

void SupernetTryPanel::setUpArchitecture(QFormLayout *form)
{
    form->addItem(new QSpacerItem(0, kBetween));
    form->addRow(makeSectionLabel(tr("Architecture")));
    m_kind = makeChoiceBox(tr("Which architecture"));
    m_kind->addItems(
        {tr("largest"), tr("smallest"), tr("random one of validation"), tr("the selected one"), tr("typed as JSON")});
    m_kind->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_json = new QLineEdit;
    m_json->setAccessibleName(tr("Architecture as JSON"));
    m_json->setPlaceholderText(tr("{\"encoder\": …"));
    m_cost = makeNote();
    form->addRow(m_kind);
    form->addRow(m_json);
    form->addRow(m_cost);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SupernetTryPanel::showArchitecture);
    connect(m_json, &QLineEdit::textChanged, this, &SupernetTryPanel::showArchitecture);
}

void SupernetTryPanel::setUpBeam(QFormLayout *form)
{
    const nn::BeamOptions usual;
    form->addItem(new QSpacerItem(0, kBetween));
    form->addRow(makeSectionLabel(tr("Beam search")));
    m_beam = new QSpinBox;
    setUpField(*m_beam, tr("Beam"), tr("Hypotheses that are followed; 1: greedy"));
    m_beam->setRange(1, 64);
    m_beam->setValue(static_cast<int>(usual.beam));
    m_lengthPenalty = new QDoubleSpinBox;
    setUpField(*m_lengthPenalty, tr("Length penalty"), tr("Larger: longer translations"));
    m_lengthPenalty->setRange(-10, 10);
    m_lengthPenalty->setSingleStep(0.1);
    m_lengthPenalty->setValue(usual.lengthPenalty);
    m_best = new QSpinBox;
    setUpField(*m_best, tr("Shown"), tr("Hypotheses of a sentence, best first"));
    m_best->setRange(1, 64);
    m_best->setValue(static_cast<int>(usual.beam));
    form->addRow(tr("Beam"), m_beam);
    form->addRow(tr("Length penalty"), m_lengthPenalty);
    form->addRow(tr("Shown"), m_best);
}

QWidget *SupernetTryPanel::makeScoreCard()
{
    m_score = smallButton(tr("Score"), tr("The loss of the architecture with the supernet's weights"));
    m_scoreTable = new TableView(tr("Scores of architectures"));
    m_scoreTable->setModel(m_scores);
    m_scoreTable->setPlaceholder(tr("Losses on the validation pairs appear here."));
    m_scoreTable->header()->setStretchLastSection(false);
    m_scoreTable->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *card = new Card(tr("Scores"), tr("label-smoothed, on the validation pairs"));
    card->titleLine()->addWidget(m_score);
    card->content()->addWidget(m_scoreTable, 1);
    connect(m_score, &QPushButton::clicked, this, &SupernetTryPanel::score);
    return card;
}

QWidget *SupernetTryPanel::makeTranslateCard()
{
    m_sentence = new QLineEdit;
    m_sentence->setAccessibleName(tr("Sentence to translate"));
    m_translate = new QPushButton(tr("Translate"));
    m_lineTable = new TableView(tr("Translations, best first"));
    m_lineTable->setModel(m_lines);
    m_lineTable->setPlaceholder(tr("Translations with their scores appear here."));
    m_lineTable->header()->setStretchLastSection(false);
    m_lineTable->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_lineTable->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_pieces = makeNote();
    auto *line = new QHBoxLayout;
    line->setSpacing(kBetween);
    line->addWidget(m_sentence, 1);
    line->addWidget(m_translate);
    auto *card = new Card(tr("Translate a sentence"), tr("a score is the log-probability over length^penalty"));
    card->content()->addLayout(line);
    card->content()->addWidget(m_lineTable, 1);
    card->content()->addWidget(m_pieces);
    connect(m_translate, &QPushButton::clicked, this, &SupernetTryPanel::translate);
    connect(m_sentence, &QLineEdit::returnPressed, this, &SupernetTryPanel::translate);
    connect(m_sentence, &QLineEdit::textChanged, this, &SupernetTryPanel::showState);
    return card;
}

QWidget *SupernetTryPanel::makeBleuCard()
{
    m_measure = smallButton(tr("Measure"), tr("Translates the whole validation set with the settings at the left"));
    m_measure->setAccessibleName(tr("Measure BLEU"));
    m_bleu = makeNote("");
    auto *card = new Card(tr("BLEU on validation"), tr("sacreBLEU's"));
    card->titleLine()->addWidget(m_measure);
    card->content()->addWidget(m_bleu);
    card->content()->addStretch(1);
    connect(m_measure, &QPushButton::clicked, this, &SupernetTryPanel::measureBleu);
    return card;
}

QWidget *SupernetTryPanel::makeProgress()
{
    m_progress = new Card;
    m_working = makeNote("");
    m_bar = new QProgressBar;
    m_bar->setRange(0, kBarSteps);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the trial"));
    m_stop = smallButton(tr("Stop"), tr("Takes effect within a second"));
    m_stop->setAccessibleName(tr("Stop the trial"));
    auto *card = static_cast<Card *>(m_progress);
    card->titleLine()->addWidget(m_stop);
    card->content()->addWidget(m_working);
    card->content()->addWidget(m_bar);
    connect(m_stop, &QPushButton::clicked, &m_trying, &workbench::SupernetTrying::stop);
    return m_progress;
}

QWidget *SupernetTryPanel::firstField() const
{
    return m_trying.supernet() ? static_cast<QWidget *>(m_sentence) : m_checkpoint;
}

void SupernetTryPanel::setCorpora(const QStringList &paths)
{
    const QString before = chosenCorpus();
    m_corpus->clear();
    for (const QString &path : paths)
        m_corpus->addItem(QFileInfo(path).fileName(), path);
    m_corpus->setCurrentIndex(std::max(0, m_corpus->findData(before)));
    m_corpus->setEnabled(m_corpus->count() > 0);
    choose();
}

QString SupernetTryPanel::chosenCorpus() const
{
    return m_corpus->currentData().toString();
}

/// The best and the last supernet of every training that has them; what was chosen stays.
void SupernetTryPanel::showTrainings()
{
    const QString before = m_checkpoint->currentData().toString();
    const QSignalBlocker quiet(m_checkpoint);
    m_checkpoint->clear();
    for (const workbench::StoredTraining &training : m_supernets.trainings()) {
        if (training.points.empty())
            continue;
        const QString name = tr("no. %1, %2").arg(static_cast<qint64>(training.id)).arg(titleOf(training));
        for (const auto &[file, title] : {std::pair{training.resultFile(), tr("Best of %1").arg(name)},
                                          std::pair{training.lastFile(), tr("Last of %1").arg(name)}}) {
            m_checkpoint->addItem(title, QString::fromStdString(file.string()));
            m_checkpoint->setItemData(m_checkpoint->count() - 1, QString::fromStdString(training.plan.corpus),
                                      Qt::UserRole + 1);
        }
    }
    for (const QString &path : m_opened)
        m_checkpoint->addItem(QFileInfo(path).fileName(), path);
    m_checkpoint->setCurrentIndex(before.isEmpty() ? (m_checkpoint->count() > 0 ? 0 : -1)
                                                   : m_checkpoint->findData(before));
    m_checkpoint->setEnabled(m_checkpoint->count() > 0);
    choose();
}

/// Opens what is chosen, unless it is open.
void SupernetTryPanel::choose()
{
    workbench::TriedFiles files{m_checkpoint->currentData().toString().toStdString(), chosenCorpus().toStdString(), {}};
    std::error_code none;
    if (const auto written = std::filesystem::last_write_time(files.checkpoint, none); !none)
        files.written = written;
    m_checkpoint->setToolTip(m_checkpoint->currentData().toString());
    m_corpus->setToolTip(chosenCorpus());
    const bool isOther = files.checkpoint != m_trying.files().checkpoint || files.corpus != m_trying.files().corpus;
    if (isOther || (files != m_trying.files() && m_trying.state() == State::Idle))
        m_trying.open(files);
}

void SupernetTryPanel::askForFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("A supernet's checkpoint"), {},
                                                      tr("Supernets (*.safetensors);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void SupernetTryPanel::openFile(const QString &path)
{
    if (!m_opened.contains(path))
        m_opened << path;
    showTrainings();
    m_checkpoint->setCurrentIndex(m_checkpoint->findData(path));
    choose();
}

void SupernetTryPanel::showOpened()
{
    const auto &supernet = m_trying.supernet();
    m_problem->setVisible(m_trying.problem().has_value());
    if (m_trying.problem())
        m_problem->setText(errorText(*m_trying.problem()));
    if (supernet)
        m_about->setText(tr("%1 · %2 million parameters · SHA-256 %3…")
                             .arg(QString::fromStdString(supernet->space().name),
                                  number(static_cast<double>(supernet->parameterCount()) / 1e6, 1),
                                  QString::fromStdString(supernet->fingerprint().substr(0, 12))));
    else
        m_about->setText(m_trying.files().checkpoint.empty()
                             ? tr("The best supernet of a training appears here after its first validation.")
                         : m_trying.problem() ? QString()
                                              : tr("Reading…"));
    m_sentence->setPlaceholderText(m_trying.takesText() ? tr("A sentence in the source language")
                                                        : tr("Pieces with blanks between them"));
    showArchitecture();
}

std::optional<space::Architecture> SupernetTryPanel::architecture() const
{
    if (!m_trying.supernet())
        return std::nullopt;
    if (const auto &alone = m_trying.supernet()->architecture())
        return alone;
    const space::SearchSpace &space = m_trying.supernet()->space();
    switch (m_kind->currentIndex()) {
    case Largest:
        return space::largestArchitecture(space);
    case Smallest:
        return space::smallestArchitecture(space);
    case Random:
        return predict::validationArchitectures(space).back();
    default:
        break;
    }
    const std::string json =
        m_kind->currentIndex() == Selected ? m_supernets.session().selection().current() : m_json->text().toStdString();
    const auto parsed = space::parseArchitecture(json, {"architecture"}, &space);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

void SupernetTryPanel::showArchitecture()
{
    const bool isAlone = m_trying.supernet() && m_trying.supernet()->architecture();
    m_kind->setEnabled(!isAlone);
    m_kind->setToolTip(isAlone ? tr("The weights are of this one alone")
                               : tr("The selected one is what is chosen on the other pages"));
    m_json->setVisible(!isAlone && m_kind->currentIndex() == Typed);
    const auto chosen = architecture();
    if (chosen) {
        const space::SearchSpace &space = m_trying.supernet()->space();
        const space::Costs costs = space::costs(*chosen, space.sizes);
        m_diagram->setArchitecture(*chosen, space);
        m_cost->setText(tr("%1 GFLOPs · %2 million parameters")
                            .arg(number(static_cast<double>(costs.flopsTotal()) / 1e9, 2),
                                 number(static_cast<double>(costs.parameters) / 1e6, 1)));
    } else {
        m_diagram->clear();
        m_cost->setText(m_trying.supernet() ? tr("No architecture of this supernet's space is chosen.") : QString());
    }
    showState();
}

void SupernetTryPanel::showScores()
{
    std::vector<ValueTableModel::Row> rows;
    for (const workbench::TriedScore &one : m_trying.scores()) {
        const double flops =
            static_cast<double>(space::costs(one.architecture, m_trying.supernet()->space().sizes).flopsTotal());
        rows.push_back({.cells = {widthsText(one.architecture), layersText(one.architecture), flops / 1e9,
                                  one.score.loss, one.score.nll},
                        .key = QString::fromStdString(space::canonicalJson(one.architecture)),
                        .tip = QString::fromStdString(space::canonicalJson(one.architecture)),
                        .series = -1});
    }
    m_scores->setRows(std::move(rows));
}

void SupernetTryPanel::showTranslation()
{
    std::vector<ValueTableModel::Row> rows;
    const workbench::TriedTranslation *translation = m_trying.translation();
    if (translation)
        for (const workbench::TranslatedLine &line : translation->lines)
            rows.push_back({.cells = {QString::fromStdString(line.text), line.score},
                            .key = QString::fromStdString(line.text),
                            .tip = QString::fromStdString(line.pieces),
                            .series = -1});
    m_lines->setRows(std::move(rows));
    m_pieces->setVisible(translation != nullptr);
    if (translation)
        m_pieces->setText(
            tr("Asked as: %1 · %2 ms")
                .arg(QString::fromStdString(translation->pieces), number(1000 * translation->seconds, 0)));
}

void SupernetTryPanel::showBleu()
{
    const workbench::TriedBleu *bleu = m_trying.bleu();
    m_bleu->setText(bleu ? bleuText(*bleu)
                         : tr("The BLEU of the architecture's translations of the validation set, with its signature, "
                              "appears here."));
}

void SupernetTryPanel::showState()
{
    const bool canTry = m_trying.canTry() && architecture().has_value() && !chosenCorpus().isEmpty();
    m_score->setEnabled(canTry);
    m_measure->setEnabled(canTry);
    m_translate->setEnabled(canTry && !m_sentence->text().trimmed().isEmpty());
    m_export->setEnabled(canTry);
    m_progress->setVisible(m_trying.state() != State::Idle);
    m_stop->setEnabled(m_trying.state() == State::Running);
    m_stop->setText(m_trying.state() == State::Stopping ? tr("Stopping…") : tr("Stop"));
    showProgress();
}

void SupernetTryPanel::showProgress()
{
    const auto job = m_trying.job();
    if (m_trying.state() == State::Idle || !job)
        return;
    static_cast<Card *>(m_progress)->setTitle(workTitle(m_trying.work()));
    const Progress &progress = job->progress;
    QStringList parts;
    if (job->state == jobs::JobState::Waiting)
        parts << tr("waits until another computation ends; a training can be paused for it");
    else if (progress.total > 0)
        parts << tr("%1 of %2")
                     .arg(count(static_cast<qint64>(progress.done)), count(static_cast<qint64>(progress.total)));
    else
        parts << tr("running");
    if (job->secondsLeft)
        parts << tr("about %1 left").arg(duration(*job->secondsLeft));
    m_working->setText(parts.join(QStringLiteral(" · ")));
    m_bar->setValue(progress.total > 0 ? static_cast<int>(kBarSteps * progress.done / progress.total) : 0);
}

nn::BeamOptions SupernetTryPanel::beam() const
{
    const auto width = static_cast<std::size_t>(m_beam->value());
    return {.beam = width,
            .lengthPenalty = m_lengthPenalty->value(),
            .best = std::min(width, static_cast<std::size_t>(m_best->value()))};
}

void SupernetTryPanel::score()
{
    m_trying.score(workTitle(Work::Scoring), {*architecture()});
}

void SupernetTryPanel::translate()
{
    if (m_translate->isEnabled())
        m_trying.translateSentence(workTitle(Work::Translating), *architecture(),
                                   m_sentence->text().trimmed().toStdString(), beam());
}

void SupernetTryPanel::measureBleu()
{
    nn::BeamOptions options = beam();
    options.best = 1;
    m_trying.measureBleu(workTitle(Work::Bleu), *architecture(), options);
}

void SupernetTryPanel::askAndExport()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the network"), QStringLiteral("network.safetensors"), tr("Networks (*.safetensors)"));
    if (!path.isEmpty())
        exportTo(path);
}

void SupernetTryPanel::exportTo(const QString &path)
{
    // The selection may be gone, or another supernet be shown, since the file was asked for.
    if (const auto chosen = architecture(); chosen && m_trying.canTry())
        m_trying.exportNetwork(workTitle(Work::Exporting), *chosen, path.toStdString());
    else
        Q_EMIT failed(tr("%1 is not written: no architecture is chosen any more.").arg(path));
}

} // namespace foresearch::ui
