#include "ui/pages/corpus_section.h"

#include "core/workbench/corpora.h"
#include "core/workbench/project_session.h"
#include "ui/text/corpora.h"
#include "ui/text/errors.h"
#include "ui/text/numbers.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace foresearch::ui {

namespace {

QPushButton *linkButton(const QString &text, const QString &accessibleName, const QString &tip)
{
    auto *button = new QPushButton(text);
    button->setProperty("role", QStringLiteral("link"));
    button->setAccessibleName(accessibleName);
    button->setToolTip(tip);
    return button;
}

QLabel *note(const char *role)
{
    QLabel *label = makeNote(role);
    label->setContentsMargins(kBetween, 0, 0, 0);
    return label;
}

/// "en to de, vocabulary of 7,792", the splits, and what was left out.
QString figuresText(const workbench::CorpusSummary &summary)
{
    QString text =
        CorpusSection::tr("%1 to %2, vocabulary of %3")
            .arg(QString::fromStdString(summary.sourceLanguage), QString::fromStdString(summary.targetLanguage),
                 count(static_cast<qint64>(summary.vocabularySize)));
    text += QLatin1Char('\n') + splitsText(summary.splits);
    if (summary.manifest && summary.manifest->drops.total() > 0)
        text += QLatin1Char('\n') + dropsText(summary.manifest->drops);
    return text;
}

} // namespace

CorpusSection::CorpusSection(workbench::ProjectSession &session, workbench::Corpora &corpora, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_corpora(corpora)
{
    auto *import = linkButton(tr("Prepare…"), tr("Prepare a corpus"), tr("Makes a corpus of pairs of sentences"));
    auto *add = linkButton(tr("Add…"), tr("Add a corpus"),
                           tr("Takes a folder as it lies: prepared here, or binarised by fairseq"));
    m_remove = linkButton(tr("Remove"), tr("Remove the corpus"),
                          tr("Takes the corpus out of the project; its folder stays, and Undo brings it back"));
    auto *line = new QHBoxLayout;
    line->setSpacing(kInside);
    line->addWidget(makeSectionLabel(tr("Corpus")), 1);
    for (QPushButton *button : {import, add, m_remove})
        line->addWidget(button);
    m_box = makeChoiceBox(tr("Corpus"));
    m_box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_figures = note("muted");
    m_problem = note("problem");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kBetween);
    layout->addLayout(line);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_box), static_cast<QWidget *>(m_figures), static_cast<QWidget *>(m_problem)})
        layout->addWidget(widget);
    connect(import, &QPushButton::clicked, this, &CorpusSection::importWanted);
    connect(add, &QPushButton::clicked, this, &CorpusSection::askForFolder);
    connect(m_remove, &QPushButton::clicked, this, &CorpusSection::removeCorpus);
    connect(m_box, &QComboBox::activated, this, &CorpusSection::showCorpus);
    connect(&session, &workbench::ProjectSession::corporaChanged, this, &CorpusSection::showCorpora);
    connect(&corpora, &workbench::Corpora::summaryChanged, this, &CorpusSection::showCorpus);
    connect(&corpora, &workbench::Corpora::failed, this, [this](const Error &error) {
        m_problem->setText(errorText(error));
        m_problem->show();
    });
    showCorpora();
}

/// The one that was shown stays; a new one is shown at once.
void CorpusSection::showCorpora()
{
    const QString before = m_box->currentData().toString();
    const int countBefore = m_box->count();
    m_box->clear();
    for (const text::KnownCorpus &corpus : m_session.corpora()) {
        const QString path = QString::fromStdString(corpus.path);
        m_box->addItem(QFileInfo(path).fileName(), path);
        m_box->setItemData(m_box->count() - 1, path, Qt::ToolTipRole);
    }
    const int same = m_box->findData(before);
    m_box->setCurrentIndex(same < 0 || m_box->count() > countBefore ? m_box->count() - 1 : same);
    m_box->setEnabled(m_box->count() > 0);
    m_remove->setEnabled(m_box->count() > 0);
    showCorpus();
}

void CorpusSection::showCorpus()
{
    const QString path = m_box->currentData().toString();
    m_box->setToolTip(path);
    m_problem->hide();
    m_figures->show();
    const auto summary = m_corpora.summary(path.toStdString());
    if (path.isEmpty())
        return m_figures->setText(tr("Supernets are trained and scored on pairs of sentences."));
    if (!summary)
        return m_figures->setText(tr("Reading…"));
    m_figures->setVisible(summary->has_value());
    if (*summary)
        return m_figures->setText(figuresText(**summary));
    m_problem->setText(errorText(summary->error()));
    m_problem->show();
}

void CorpusSection::askForFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Add a corpus"));
    if (!path.isEmpty())
        addFolder(path);
}

void CorpusSection::addFolder(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    m_corpora.addFolder(path.toStdString(), tr("Read %1").arg(name), tr("Add corpus %1").arg(name));
}

void CorpusSection::removeCorpus()
{
    m_corpora.remove(m_box->currentData().toString().toStdString(), tr("Remove corpus %1").arg(m_box->currentText()));
}

} // namespace foresearch::ui
