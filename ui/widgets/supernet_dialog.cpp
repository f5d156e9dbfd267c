#include "ui/widgets/supernet_dialog.h"

#include "core/predict/supernet_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
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

constexpr int kPathWidth = 360;

/// From any folder.
std::string pathOf(const QLineEdit &line)
{
    const QString typed = line.text().trimmed();
    return typed.isEmpty() ? std::string() : QFileInfo(typed).absoluteFilePath().toStdString();
}

} // namespace

SupernetDialog::SupernetDialog(QWidget *parent)
    : QDialog(parent)
    , m_isRounded(new QCheckBox(tr("Round products to bf16")))
    , m_note(makeNote())
{
    setWindowTitle(tr("Supernet as predictor"));
    auto *form = new QFormLayout;
    m_checkpoint = addPath(*form, tr("Checkpoint"), Kind::File);
    m_corpus = addPath(*form, tr("Corpus"), Kind::Folder);
    m_isRounded->setToolTip(tr("Faster and less exact; needs a processor with AVX-512 BF16"));
    form->addRow({}, m_isRounded);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("Add supernet"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kOutside, kOutside, kOutside, kOutside);
    layout->setSpacing(kBetween);
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    showState();
}

QLineEdit *SupernetDialog::addPath(QFormLayout &form, const QString &label, Kind kind)
{
    auto *path = new QLineEdit;
    path->setAccessibleName(label);
    path->setMinimumWidth(kPathWidth);
    auto *choose = new QPushButton(tr("Choose…"));
    choose->setAccessibleName(tr("Choose: %1").arg(label));
    choose->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->setSpacing(kInside);
    line->addWidget(path, 1);
    line->addWidget(choose);
    form.addRow(label, line);
    connect(path, &QLineEdit::textChanged, this, &SupernetDialog::showState);
    connect(choose, &QPushButton::clicked, this, [this, path, kind] {
        const QString chosen =
            kind == Kind::File
                ? QFileDialog::getOpenFileName(this, tr("A supernet's checkpoint"), path->text(),
                                               tr("Supernets (*.safetensors);;All files (*)"))
                : QFileDialog::getExistingDirectory(this, tr("The folder of a binarised corpus"), path->text());
        if (!chosen.isEmpty())
            path->setText(chosen);
    });
    return path;
}

std::string SupernetDialog::predictor() const
{
    const predict::SupernetWords words{pathOf(*m_checkpoint), pathOf(*m_corpus),
                                       m_isRounded->isChecked() ? predict::Precision::Bf16 : predict::Precision::Fp32};
    if (words.file.empty() || words.corpus.empty())
        return {};
    const std::string text = predict::text(predict::supernetSpec(words));
    const auto spec = predict::parsePredictorSpec(text);
    const bool isSame = spec && predict::supernetWords(*spec).corpus == words.corpus;
    return isSame ? text : std::string();
}

void SupernetDialog::showState()
{
    const bool isGiven = !m_checkpoint->text().trimmed().isEmpty() && !m_corpus->text().trimmed().isEmpty();
    m_add->setEnabled(!predictor().empty());
    m_note->setText(isGiven && !m_add->isEnabled()
                        ? tr("The corpus's folder must not have an @ in its path.")
                        : tr("Architectures are scored by the loss that they reach with the supernet's weights on the "
                             "validation pairs of a corpus that fairseq binarised."));
}

} // namespace foresearch::ui
