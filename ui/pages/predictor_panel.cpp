#include "ui/pages/predictor_panel.h"

#include "core/workbench/judging.h"
#include "ui/text/predictors.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/supernet_dialog.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace foresearch::ui {

PredictorPanel::PredictorPanel(workbench::Judging &judging, QWidget *parent)
    : Card(tr("Add a predictor"), {}, parent)
    , m_judging(judging)
    , m_predictor(makeChoiceBox(tr("Predictor")))
    , m_note(new QLabel)
{
    m_predictor->setEditable(true);
    m_predictor->setInsertPolicy(QComboBox::NoInsert);
    m_predictor->lineEdit()->setAccessibleName(tr("Predictor"));
    m_predictor->lineEdit()->setPlaceholderText(tr("calibrated:hat, ensemble:ridge+regression, exec:./predict.py …"));
    m_predictor->completer()->setFilterMode(Qt::MatchContains);
    m_predictor->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_note->setProperty("role", QStringLiteral("muted"));
    m_note->setWordWrap(true);
    auto *addButton = new QPushButton(tr("Add"));
    auto *supernetButton = new QPushButton(tr("Supernet…"));
    supernetButton->setToolTip(tr("A checkpoint and a corpus to score architectures with"));
    auto *closeButton = new QPushButton(tr("Close"));
    auto *line = new QHBoxLayout;
    line->setSpacing(kBetween);
    line->addWidget(m_predictor, 1);
    line->addWidget(addButton);
    line->addWidget(supernetButton);
    line->addWidget(closeButton);
    content()->addLayout(line);
    content()->addWidget(m_note);
    connect(addButton, &QPushButton::clicked, this, &PredictorPanel::add);
    connect(supernetButton, &QPushButton::clicked, this, &PredictorPanel::askForSupernet);
    connect(m_predictor->lineEdit(), &QLineEdit::returnPressed, this, &PredictorPanel::add);
    connect(m_predictor, &QComboBox::editTextChanged, this, &PredictorPanel::describe);
    connect(closeButton, &QPushButton::clicked, this, &QWidget::hide);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &QWidget::hide);
    connect(&judging, &workbench::Judging::judgedChanged, this, &PredictorPanel::fillCandidates);
    hide();
}

void PredictorPanel::open()
{
    fillCandidates();
    m_predictor->clearEditText();
    show();
    m_predictor->setFocus(Qt::OtherFocusReason);
}

/// Those of the task that are not in the table.
void PredictorPanel::fillCandidates()
{
    const workbench::JudgedPtr &judged = m_judging.judged();
    if (!judged)
        return hide();
    const QString typed = m_predictor->currentText();
    const auto &chosen = m_judging.choice().predictors;
    m_predictor->clear();
    for (const std::string &candidate : judged->candidates)
        if (std::find(chosen.begin(), chosen.end(), candidate) == chosen.end())
            m_predictor->addItem(QString::fromStdString(candidate));
    m_predictor->setEditText(typed);
    describe(typed);
}

void PredictorPanel::add()
{
    const QString text = m_predictor->currentText().trimmed();
    if (text.isEmpty())
        return;
    const auto done = m_judging.add(tr("Add %1").arg(predictorTitle(text.toStdString())), text.toStdString());
    if (!done) {
        m_note->setText(QString::fromStdString(done.error().detail));
        return;
    }
    m_predictor->clearEditText();
}

void PredictorPanel::askForSupernet()
{
    auto *dialog = new SupernetDialog(m_corpora, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_predictor->setEditText(QString::fromStdString(dialog->predictor()));
        add();
    });
    dialog->open();
}

/// What would be added, in words.
void PredictorPanel::describe(const QString &text)
{
    const std::string typed = text.trimmed().toStdString();
    const QString kind = typed.empty() ? QString() : predictorKind(typed);
    m_note->setText(
        kind.isEmpty() ? tr(
            "A name, or calibrated:P, ensemble:P+Q, stack:P+Q, exec:PROGRAM, distilled:FILE, supernet:FILE@CORPUS.")
                       : tr("%1: %2").arg(predictorTitle(typed), kind));
}

} // namespace foresearch::ui
