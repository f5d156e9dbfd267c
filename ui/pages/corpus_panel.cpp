#include "ui/pages/corpus_panel.h"

#include "core/workbench/corpora.h"
#include "ui/models/pair_preview_model.h"
#include "ui/pages/corpus_form.h"
#include "ui/text/corpora.h"
#include "ui/text/numbers.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace foresearch::ui {

namespace {

constexpr int kVisiblePairs = 6;
constexpr int kBarSteps = 1000;

using State = workbench::Corpora::State;

QString previewText(const text::PairPreview &preview)
{
    const QString pairs = count(static_cast<qint64>(preview.read));
    const QString of = preview.isWhole ? CorpusPanel::tr("All %1 pairs.").arg(pairs)
                                       : CorpusPanel::tr("The first %1 pairs.").arg(pairs);
    return of + QLatin1Char(' ') + dropsText(preview.drops);
}

QString activityText(const std::string &activity)
{
    if (activity == "looking at")
        return CorpusPanel::tr("Looking at all pairs");
    if (activity == "drawing")
        return CorpusPanel::tr("Drawing sentences to learn from");
    if (activity == "learning")
        return CorpusPanel::tr("Learning pieces");
    if (activity == "cutting into pieces")
        return CorpusPanel::tr("Cutting into pieces");
    if (activity == "writing")
        return CorpusPanel::tr("Writing");
    return CorpusPanel::tr("Waiting");
}

} // namespace

CorpusPanel::CorpusPanel(workbench::Corpora &corpora, QWidget *parent)
    : Card(tr("Prepare a corpus"), tr("files may be compressed by gzip"), parent)
    , m_corpora(corpora)
    , m_pairs(new PairPreviewModel(this))
    , m_form(new CorpusForm)
{
    content()->addWidget(m_form);
    setUpPreview();
    setUpButtons();
    connect(m_form, &CorpusForm::edited, this, &CorpusPanel::look);
    connect(&corpora, &workbench::Corpora::stateChanged, this, &CorpusPanel::showState);
    connect(&corpora, &workbench::Corpora::progressChanged, this, &CorpusPanel::showProgress);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void CorpusPanel::setOpen(bool isOpen)
{
    if (!isOpen)
        hide();
    Q_EMIT openChanged(isOpen); // who makes room does so before it is needed
    setVisible(isOpen);
}

void CorpusPanel::setUpPreview()
{
    m_table = new TableView(tr("First pairs of the corpus"));
    m_table->setModel(m_pairs);
    m_table->setHeightToRows(kVisiblePairs);
    m_table->header()->resizeSection(PairPreviewModel::StateColumn, 120);
    m_table->header()->resizeSection(PairPreviewModel::SourceColumn, 380);
    m_summary = makeNote();
    m_problem = makeNote("problem");
    for (QWidget *widget :
         {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_summary), static_cast<QWidget *>(m_problem)})
        content()->addWidget(widget);
}

void CorpusPanel::setUpButtons()
{
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Progress of the preparation"));
    m_prepare = new QPushButton(tr("Prepare…"));
    m_prepare->setProperty("role", QStringLiteral("main"));
    m_prepare->setAccessibleName(tr("Prepare into a folder"));
    m_stop = new QPushButton(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop the preparation"));
    m_discard = new QPushButton(tr("Discard"));
    m_discard->setAccessibleName(tr("Discard the preparation"));
    auto *line = new QHBoxLayout;
    line->setSpacing(kBetween);
    line->addWidget(m_progress, 1);
    line->addStretch();
    for (QPushButton *button : {m_stop, m_discard, m_prepare})
        line->addWidget(button);
    content()->addLayout(line);
    connect(m_prepare, &QPushButton::clicked, this, &CorpusPanel::askForFolder);
    connect(m_stop, &QPushButton::clicked, &m_corpora, &workbench::Corpora::stop);
    connect(m_discard, &QPushButton::clicked, this, &CorpusPanel::close);
}

void CorpusPanel::open(const text::CorpusImport &plan)
{
    if (m_corpora.state() == State::Preparing)
        return m_stop->setFocus();
    m_form->setPlan(plan);
    m_pairs->setPairs({});
    setOpen(true);
    showState();
    look();
    m_form->firstField()->setFocus();
}

void CorpusPanel::close()
{
    setOpen(false);
    m_corpora.discard();
}

void CorpusPanel::look()
{
    if (m_corpora.state() == State::Preparing)
        return;
    if (!m_form->isComplete())
        return showState();
    const text::CorpusImport plan = m_form->plan();
    // A field that was only passed changes nothing.
    if (plan == m_corpora.plan() && (m_corpora.state() == State::Looking || m_corpora.preview()))
        return;
    const QString name = QFileInfo(QString::fromStdString(plan.pairs.source.string())).fileName();
    m_corpora.look(plan, name.isEmpty() ? tr("Draw from the phrasebook") : tr("Look at %1").arg(name));
}

void CorpusPanel::showState()
{
    const State state = m_corpora.state();
    const bool isPreparing = state == State::Preparing;
    if (m_isPreparing && state == State::Idle)
        setOpen(false); // it is done, and in the project
    m_isPreparing = isPreparing;
    m_form->setEnabled(!isPreparing);
    m_progress->setVisible(isPreparing);
    m_stop->setVisible(isPreparing);
    m_discard->setVisible(!isPreparing);
    m_prepare->setVisible(!isPreparing);
    m_problem->setText(QString::fromStdString(m_corpora.problem()));
    m_problem->setVisible(!m_corpora.problem().empty());
    const bool isReviewed = state == State::Reviewed && m_form->isComplete();
    const bool isBinarised = m_form->plan().pairs.kind == text::PairFiles::Kind::Binarised;
    m_prepare->setEnabled(isReviewed && (m_corpora.preview() || isBinarised));
    showPreview();
    showProgress();
}

void CorpusPanel::showPreview()
{
    const auto &preview = m_corpora.preview();
    m_pairs->setPairs(preview ? preview->first : std::vector<text::PreviewedPair>());
    m_table->setVisible(m_pairs->rowCount() > 0);
    const bool isLooking = m_corpora.state() == State::Looking;
    m_summary->setVisible(preview || isLooking);
    m_summary->setText(preview ? previewText(*preview) : tr("Reading…"));
}

void CorpusPanel::showProgress()
{
    const Progress &progress = m_corpora.progress();
    m_progress->setRange(0, progress.total > 0 ? kBarSteps : 0);
    if (progress.total > 0)
        m_progress->setValue(static_cast<int>(kBarSteps * progress.done / progress.total));
    m_progress->setFormat(QStringLiteral("%1, %2").arg(
        activityText(progress.activity), progress.unit == "pieces"
                                             ? tr("%1 pieces").arg(count(static_cast<qint64>(progress.done)))
                                             : tr("%1 pairs").arg(count(static_cast<qint64>(progress.done)))));
}

void CorpusPanel::askForFolder()
{
    const QString folder = QFileDialog::getSaveFileName(this, tr("Folder of the corpus, which is to be made"));
    if (!folder.isEmpty())
        prepareInto(folder);
}

void CorpusPanel::prepareInto(const QString &folder)
{
    const QString name = QFileInfo(folder).fileName();
    m_corpora.prepare(m_form->plan(), folder.toStdString(), tr("Prepare corpus %1").arg(name),
                      tr("Add corpus %1").arg(name));
}

} // namespace foresearch::ui
