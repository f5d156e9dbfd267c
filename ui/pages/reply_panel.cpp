#include "ui/pages/reply_panel.h"

#include "core/space/architecture_json.h"
#include "ui/pages/llm_words.h"
#include "ui/text/errors.h"
#include "ui/text/numbers.h"
#include "ui/text/predictors.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace foresearch::ui {

namespace {

constexpr int kReplyLines = 3;

QPlainTextEdit *makeText(const QString &name)
{
    auto *text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setAccessibleName(name);
    text->setTabChangesFocus(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return text;
}

} // namespace

ReplyPanel::ReplyPanel(workbench::LlmJudging &models, QWidget *parent)
    : Card(tr("Reply"), {}, parent)
    , m_models(models)
    , m_predictor(makeChoiceBox(tr("Language model of the reply")))
    , m_sample(makeChoiceBox(tr("Sample")))
    , m_headline(makeNote("heading"))
    , m_problem(makeNote("problem"))
    , m_reply(makeText(tr("Reply as it came")))
    , m_request(makeText(tr("Prompt as it was sent")))
    , m_facts(makeNote())
{
    setUpContent();
    connect(m_predictor, &QComboBox::activated, this, &ReplyPanel::ask);
    connect(m_sample, &QComboBox::currentIndexChanged, this, &ReplyPanel::showSample);
    connect(&models, &workbench::LlmJudging::cellChanged, this, &ReplyPanel::showCell);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ReplyPanel::closed);
}

void ReplyPanel::setUpContent()
{
    auto *close = new QPushButton(tr("Close"));
    close->setProperty("role", QStringLiteral("small"));
    close->setAccessibleName(tr("Close the reply"));
    titleLine()->addWidget(close);
    connect(close, &QPushButton::clicked, this, &ReplyPanel::closed);
    for (QComboBox *box : {m_predictor, m_sample}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
    auto *line = new QHBoxLayout;
    line->setSpacing(kBetween);
    line->addWidget(m_predictor, 2);
    line->addWidget(m_sample, 1);
    m_reply->setFixedHeight(kReplyLines * m_reply->fontMetrics().lineSpacing() + 14);
    content()->addLayout(line);
    content()->addWidget(m_headline);
    content()->addWidget(m_problem);
    content()->addWidget(m_reply);
    content()->addWidget(makeSectionLabel(tr("Request")));
    content()->addWidget(m_request, 1);
    content()->addWidget(m_facts);
    m_problem->hide();
}

std::vector<std::string> ReplyPanel::languageModels(const workbench::JudgedPtr &judged)
{
    std::vector<std::string> names;
    if (judged)
        for (const predict::PredictorEvaluation &predictor : judged->evaluation.predictors)
            if (predictor.predictor.find("llm:") != std::string::npos)
                names.push_back(predictor.predictor);
    return names;
}

void ReplyPanel::setJudged(workbench::JudgedPtr judged)
{
    m_judged = std::move(judged);
    fillPredictors();
    if (isVisible())
        ask();
}

void ReplyPanel::fillPredictors()
{
    const QString before = m_predictor->currentData().toString();
    m_predictor->clear();
    for (const std::string &name : languageModels(m_judged))
        m_predictor->addItem(predictorTitle(name), QString::fromStdString(name));
    if (const int index = m_predictor->findData(before); index >= 0)
        m_predictor->setCurrentIndex(index);
}

void ReplyPanel::open(const std::string &predictor, int splitSeed, const std::string &architecture)
{
    if (const int index = m_predictor->findData(QString::fromStdString(predictor)); index >= 0)
        m_predictor->setCurrentIndex(index);
    m_seed = splitSeed;
    m_architecture = architecture;
    ask();
}

void ReplyPanel::ask()
{
    const std::string predictor = m_predictor->currentData().toString().toStdString();
    const auto architecture = space::parseArchitecture(m_architecture, {"selection"}, nullptr);
    showHeadline();
    if (predictor.empty() || !architecture)
        return;
    m_models.openCell(predictor, m_seed, *architecture);
}

const predict::JudgedPrediction *ReplyPanel::prediction() const
{
    const std::string name = m_predictor->currentData().toString().toStdString();
    if (!m_judged)
        return nullptr;
    for (const predict::PredictorEvaluation &predictor : m_judged->evaluation.predictors)
        if (predictor.predictor == name)
            for (const predict::SplitEvaluation &split : predictor.splits)
                if (split.seed == m_seed)
                    for (const predict::JudgedPrediction &judged : split.predictions)
                        if (canonicalJson(judged.architecture) == m_architecture)
                            return &judged;
    return nullptr;
}

/// The prediction beside the truth.
void ReplyPanel::showHeadline()
{
    const predict::JudgedPrediction *judged = prediction();
    setHint(tr("seed %1").arg(m_seed));
    if (judged == nullptr)
        return m_headline->setText(tr("The architecture is not tested in this split."));
    if (!judged->prediction.value)
        return m_headline->setText(tr("No prediction; the truth is %1 BLEU").arg(number(judged->truth, 2)));
    const double error = *judged->prediction.value - judged->truth;
    const QString spread =
        judged->prediction.spread ? tr(" ± %1").arg(number(*judged->prediction.spread, 2)) : QString();
    m_headline->setText(
        (error >= 0 ? tr("%1%2 BLEU, %3 above the truth of %4") : tr("%1%2 BLEU, %3 below the truth of %4"))
            .arg(number(*judged->prediction.value, 2), spread, number(std::abs(error), 2), number(judged->truth, 2)));
}

void ReplyPanel::showCell()
{
    m_sample->clear();
    const std::vector<workbench::CellReplies> &cells = m_models.cell();
    for (std::size_t c = 0; c < cells.size(); ++c)
        for (std::size_t i = 0; i < cells[c].samples.size(); ++i) {
            const workbench::CellReply &sample = cells[c].samples[i];
            const QString said = sample.value ? number(*sample.value, 2) : QString(kNoValue);
            m_sample->addItem(tr("%1 of %2: %3").arg(i + 1).arg(cells[c].samples.size()).arg(said),
                              QPoint(static_cast<int>(c), static_cast<int>(i)));
        }
    m_sample->setVisible(m_sample->count() > 1);
    showSample();
}

void ReplyPanel::showSample()
{
    const std::vector<workbench::CellReplies> &cells = m_models.cell();
    const QPoint at = m_sample->currentData().toPoint();
    if (m_sample->currentIndex() < 0 || static_cast<std::size_t>(at.x()) >= cells.size()) {
        const auto &problem = m_models.cellProblem();
        m_problem->setText(problem ? errorText(*problem) : QString());
        m_problem->setVisible(problem.has_value());
        for (QPlainTextEdit *text : {m_reply, m_request})
            text->clear();
        return m_facts->clear();
    }
    const workbench::CellReplies &cell = cells[static_cast<std::size_t>(at.x())];
    const workbench::CellReply &sample = cell.samples[static_cast<std::size_t>(at.y())];
    m_problem->setText(QString::fromStdString(sample.problem));
    m_problem->setVisible(!sample.problem.empty());
    m_request->setPlainText(QString::fromStdString(sample.prompt));
    const QString asked =
        tr("asked of %1 at %2").arg(QString::fromStdString(cell.sampling.model), QString::fromStdString(cell.endpoint));
    if (!sample.reply) {
        m_reply->clear();
        return m_facts->setText(asked);
    }
    const prompt::JournaledReply &reply = *sample.reply;
    m_reply->setPlainText(QString::fromStdString(reply.refusal.empty() ? reply.text : reply.refusal));
    m_facts->setText(asked + QLatin1Char('\n') + replyFacts(reply));
}

} // namespace foresearch::ui
