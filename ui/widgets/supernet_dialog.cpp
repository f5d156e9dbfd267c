#include "ui/widgets/supernet_dialog.h"

#include "core/predict/supernet_words.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace foresearch::ui {

namespace {

constexpr int kPathWidth = 420;

/// From any folder.
QString pathOf(const QString &typed)
{
    return typed.trimmed().isEmpty() ? QString() : QFileInfo(typed.trimmed()).absoluteFilePath();
}

} // namespace

SupernetDialog::SupernetDialog(const std::vector<text::KnownCorpus> &corpora, QWidget *parent)
    : QDialog(parent)
    , m_checkpoint(new QLineEdit)
    , m_corpus(makeChoiceBox(tr("Corpus")))
    , m_isRounded(new QCheckBox(tr("Round products to bf16")))
    , m_note(makeNote())
    , m_problem(makeNote("problem"))
{
    setWindowTitle(tr("Supernet as predictor"));
    m_corpus->setEditable(true);
    m_corpus->setInsertPolicy(QComboBox::NoInsert);
    for (const text::KnownCorpus &corpus : corpora)
        m_corpus->addItem(QString::fromStdString(corpus.path));
    m_corpus->setCurrentIndex(m_corpus->count() == 1 ? 0 : -1);
    m_corpus->lineEdit()->setPlaceholderText(tr("folder of a corpus"));
    m_checkpoint->setPlaceholderText(tr("safetensors file"));
    auto *form = new QFormLayout;
    form->setVerticalSpacing(kBetween);
    addPath(*form, tr("Checkpoint"), m_checkpoint, m_checkpoint, Kind::File);
    addPath(*form, tr("Corpus"), m_corpus->lineEdit(), m_corpus, Kind::Folder);
    m_isRounded->setToolTip(tr("Less exact, and faster only on some processors; needs AVX-512 BF16"));
    form->addRow({}, m_isRounded);
    m_note->setText(tr("Architectures are scored by the loss that they reach with the supernet's weights on the "
                       "validation pairs of a corpus."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("Add supernet"), QDialogButtonBox::AcceptRole);
    m_add->setProperty("role", QStringLiteral("main"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kOutside, kOutside, kOutside, kOutside);
    layout->setSpacing(kOutside);
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    showState();
}

void SupernetDialog::addPath(QFormLayout &form, const QString &label, QLineEdit *path, QWidget *field, Kind kind)
{
    path->setAccessibleName(label);
    field->setMinimumWidth(kPathWidth);
    auto *choose = new QPushButton(tr("Choose…"));
    choose->setAccessibleName(tr("Choose: %1").arg(label));
    choose->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->setSpacing(kInside);
    line->addWidget(field, 1);
    line->addWidget(choose);
    form.addRow(label, line);
    connect(path, &QLineEdit::textChanged, this, &SupernetDialog::showState);
    connect(choose, &QPushButton::clicked, this, [this, path, kind] {
        const QString chosen =
            kind == Kind::File ? QFileDialog::getOpenFileName(this, tr("A supernet's checkpoint"), path->text(),
                                                              tr("Supernets (*.safetensors);;All files (*)"))
                               : QFileDialog::getExistingDirectory(this, tr("The folder of a corpus"), path->text());
        if (!chosen.isEmpty())
            path->setText(chosen);
    });
}

std::string SupernetDialog::predictor() const
{
    const predict::SupernetWords words{pathOf(m_checkpoint->text()).toStdString(),
                                       pathOf(m_corpus->currentText()).toStdString(),
                                       m_isRounded->isChecked() ? predict::Precision::Bf16 : predict::Precision::Fp32};
    if (words.file.empty() || words.corpus.empty())
        return {};
    const std::string text = predict::text(predict::supernetSpec(words));
    const auto spec = predict::parsePredictorSpec(text);
    const bool isSame = spec && predict::supernetWords(*spec).corpus == words.corpus;
    return isSame ? text : std::string();
}

/// What is wrong with what was entered; what is missing yet is not wrong.
QString SupernetDialog::problem() const
{
    const QString file = pathOf(m_checkpoint->text());
    const QString folder = pathOf(m_corpus->currentText());
    if (!file.isEmpty() && !QFileInfo(file).isFile())
        return tr("%1: no such file.").arg(file);
    if (!folder.isEmpty() && !QFileInfo(folder).isDir())
        return tr("%1: no such folder.").arg(folder);
    if (!file.isEmpty() && !folder.isEmpty() && predictor().empty())
        return tr("The corpus's folder must not have an @ in its path.");
    return {};
}

void SupernetDialog::showState()
{
    const QString wrong = problem();
    m_add->setEnabled(wrong.isEmpty() && !predictor().empty());
    m_note->setVisible(wrong.isEmpty());
    m_problem->setVisible(!wrong.isEmpty());
    m_problem->setText(wrong);
}

} // namespace foresearch::ui
