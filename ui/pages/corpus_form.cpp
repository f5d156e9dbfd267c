#include "ui/pages/corpus_form.h"

#include "ui/widgets/choice_box.h"
#include "ui/widgets/count_box.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace foresearch::ui {

namespace {

constexpr int kNumberWidth = 96;
constexpr int kMany = 100'000'000;

using Kind = text::PairFiles::Kind;

/// In the order of the box.
constexpr std::array kKinds{Kind::LineAligned, Kind::TabSeparated, Kind::Phrasebook, Kind::Installed, Kind::Binarised};
/// From and into what the shipped phrasebook writes.
constexpr std::array kDirections{"en-de", "en-fr", "de-en", "de-fr", "fr-en", "fr-de"};

/// A phrasebook has no end and no splits of its own: what a first corpus of it is made with, in place of what nobody
/// has chosen yet.
constexpr std::uint64_t kHeldOutOfPhrasebook = 1000;
constexpr std::size_t kPiecesOfPhrasebook = 2000;

QString pathText(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

/// "en" of "train.en.gz".
QString languageOf(const QString &path)
{
    QString name = QFileInfo(path).fileName();
    if (name.endsWith(QLatin1String(".gz")))
        name.chop(3);
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    return dot < 0 ? QString() : name.mid(dot + 1);
}

void setUpNumber(QAbstractSpinBox &box, const QString &label, const QString &tip)
{
    box.setButtonSymbols(QAbstractSpinBox::NoButtons);
    box.setAlignment(Qt::AlignRight);
    box.setKeyboardTracking(false);
    box.setFixedWidth(kNumberWidth);
    box.setAccessibleName(label);
    box.setToolTip(tip);
}

QGridLayout *makeGrid()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kBetween);
    grid->setVerticalSpacing(kInside);
    return grid;
}

/// A grid under a title, beside the groups that are there.
QGridLayout *addGroup(QHBoxLayout *groups, const QString &title, int stretch)
{
    QGridLayout *grid = makeGrid();
    auto *group = new QVBoxLayout;
    group->setSpacing(kBetween);
    group->addWidget(makeSectionLabel(title));
    group->addLayout(grid);
    group->addStretch();
    groups->addLayout(group, stretch);
    return grid;
}

} // namespace

PathField::PathField(const QString &accessibleName, What what, QWidget *parent)
    : QWidget(parent)
    , m_what(what)
    , m_field(new QLineEdit)
{
    m_field->setAccessibleName(accessibleName);
    auto *button = new QPushButton(tr("Choose…"));
    button->setProperty("role", QStringLiteral("small"));
    button->setAccessibleName(tr("Choose: %1").arg(accessibleName));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kInside);
    layout->addWidget(m_field, 1);
    layout->addWidget(button);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::editingFinished, this, &PathField::edited);
    connect(button, &QPushButton::clicked, this, &PathField::browse);
}

QString PathField::path() const
{
    return m_field->text().trimmed();
}

void PathField::setPath(const QString &path)
{
    m_field->setText(path);
}

void PathField::browse()
{
    const QString name = m_field->accessibleName();
    const QString path = m_what == What::File ? QFileDialog::getOpenFileName(this, name, this->path())
                                              : QFileDialog::getExistingDirectory(this, name, this->path());
    if (path.isEmpty())
        return;
    setPath(path);
    Q_EMIT edited();
}

CorpusForm::CorpusForm(QWidget *parent)
    : QWidget(parent)
    , m_kind(makeChoiceBox(tr("Kind of the pairs")))
    , m_source(new PathField(tr("Source sentences"), PathField::What::File))
    , m_target(new PathField(tr("Target sentences"), PathField::What::File))
    , m_folder(new PathField(tr("Folder"), PathField::What::Folder))
    , m_languages(new QLineEdit)
    , m_grammar(new PathField(tr("Grammar"), PathField::What::File))
    , m_sentencesOnly(new QWidget)
{
    auto *files = makeGrid();
    setUpFiles(files);
    setUpPhrasebook(files);
    auto *groups = new QHBoxLayout(m_sentencesOnly);
    groups->setContentsMargins(0, 0, 0, 0);
    groups->setSpacing(2 * kOutside);
    setUpRules(addGroup(groups, tr("Cleaning"), 0));
    setUpSplits(addGroup(groups, tr("Splits"), 0));
    setUpVocabulary(addGroup(groups, tr("Vocabulary"), 1));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kOutside);
    layout->addLayout(files);
    layout->addWidget(m_sentencesOnly);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setPlan({});
}

void CorpusForm::addField(QGridLayout *grid, int row, int column, const QString &label, QWidget *field)
{
    auto *text = new QLabel(label);
    text->setBuddy(field);
    grid->addWidget(text, row, column);
    grid->addWidget(field, row, column + 1);
}

void CorpusForm::setUpFiles(QGridLayout *grid)
{
    m_kind->addItems({tr("two files, line by line"), tr("one file, tab-separated"), tr("the built-in phrasebook"),
                      tr("translations installed here"), tr("folder binarised by fairseq")});
    m_languages->setAccessibleName(tr("Languages"));
    m_languages->setToolTip(tr("Both names, such as en,de; by themselves the ends of the files' names"));
    m_languages->setMaximumWidth(kNumberWidth);
    m_sourceLabel = new QLabel;
    m_targetLabel = new QLabel(tr("Target"));
    m_sourceLabel->setBuddy(m_source);
    m_targetLabel->setBuddy(m_target);
    addField(grid, 0, 0, tr("Pairs"), m_kind);
    addField(grid, 1, 0, tr("Languages"), m_languages);
    grid->addWidget(m_sourceLabel, 0, 2);
    grid->addWidget(m_source, 0, 3);
    grid->addWidget(m_folder, 0, 3);
    grid->addWidget(m_targetLabel, 1, 2);
    grid->addWidget(m_target, 1, 3);
    grid->setColumnStretch(3, 1);
    connect(m_kind, &QComboBox::activated, this, &CorpusForm::chooseKind);
    connect(m_languages, &QLineEdit::editingFinished, this, &CorpusForm::tell);
    for (PathField *field : {m_source, m_target, m_folder})
        connect(field, &PathField::edited, this, &CorpusForm::tell);
}

void CorpusForm::setUpPhrasebook(QGridLayout *grid)
{
    m_direction = makeChoiceBox(tr("Languages of the phrasebook"));
    m_direction->addItems({tr("English to German"), tr("English to French"), tr("German to English"),
                           tr("German to French"), tr("French to English"), tr("French to German")});
    for (std::size_t i = 0; i < kDirections.size(); ++i)
        m_direction->setItemData(static_cast<int>(i), QString::fromLatin1(kDirections[i]));
    auto *numbers = makeGrid();
    numbers->setContentsMargins(0, 0, 0, 0);
    m_pairCount = addNumber(numbers, 0, 0, tr("Sentence pairs"), 1, 1'000'000'000,
                            tr("How many of the phrasebook, no two with the same source"));
    m_noise = new QDoubleSpinBox;
    setUpNumber(*m_noise, tr("Noise"),
                tr("Times the phrasebook's own rates of typos, words left out and paraphrases; 0: none"));
    m_noise->setRange(0, 1000);
    m_noise->setSingleStep(0.5);
    addField(numbers, 0, 2, tr("Noise"), m_noise);
    numbers->setColumnStretch(4, 1);
    m_drawn = new QWidget;
    m_drawn->setLayout(numbers);
    m_grammar->field()->setPlaceholderText(tr("the shipped one, of everyday sentences"));
    grid->addWidget(m_direction, 1, 1);
    grid->addWidget(m_drawn, 0, 2, 1, 2);
    grid->addWidget(m_grammar, 1, 3);
    connect(m_direction, &QComboBox::activated, this, &CorpusForm::tell);
    connect(m_noise, &QDoubleSpinBox::valueChanged, this, &CorpusForm::tell);
    connect(m_grammar, &PathField::edited, this, &CorpusForm::tell);
}

QSpinBox *CorpusForm::addNumber(QGridLayout *grid, int row, int column, const QString &label, int min, int max,
                                const QString &tip)
{
    auto *box = new QSpinBox;
    setUpNumber(*box, label, tip);
    box->setRange(min, max);
    box->setGroupSeparatorShown(true);
    addField(grid, row, column, label, box);
    connect(box, &QSpinBox::valueChanged, this, &CorpusForm::tell);
    return box;
}

void CorpusForm::setUpRules(QGridLayout *grid)
{
    m_maxWords =
        addNumber(grid, 0, 0, tr("Words at most"), 1, kMany, tr("Longer sentences are left out with their pairs"));
    m_maxIds = addNumber(grid, 1, 0, tr("Pieces at most"), 1, static_cast<int>(text::kMaxPositions) - 1,
                         tr("Of a sentence once it is cut into pieces"));
    m_maxRatio = new QDoubleSpinBox;
    setUpNumber(*m_maxRatio, tr("Ratio at most"), tr("Of the longer side to the shorter, in words; 0: any"));
    m_maxRatio->setRange(0, 1000);
    m_maxRatio->setSpecialValueText(tr("any"));
    addField(grid, 2, 0, tr("Ratio at most"), m_maxRatio);
    m_dropsEqual = new QCheckBox(tr("Leave out equal sides"));
    m_dropsDuplicates = new QCheckBox(tr("Leave out duplicates"));
    grid->addWidget(m_dropsDuplicates, 3, 0, 1, 2);
    grid->addWidget(m_dropsEqual, 4, 0, 1, 2);
    connect(m_maxRatio, &QDoubleSpinBox::valueChanged, this, &CorpusForm::tell);
    for (QCheckBox *box : {m_dropsEqual, m_dropsDuplicates})
        connect(box, &QCheckBox::toggled, this, &CorpusForm::tell);
}

void CorpusForm::setUpSplits(QGridLayout *grid)
{
    m_valid = addNumber(grid, 0, 0, tr("Held out, valid"), 0, kMany, tr("Pairs drawn at random for validation"));
    m_test = addNumber(grid, 1, 0, tr("Held out, test"), 0, kMany, tr("Pairs drawn at random for a test"));
    m_seed = addNumber(grid, 2, 0, tr("Seed"), 0, std::numeric_limits<int>::max(), tr("Of the draws"));
    m_split = new QLineEdit;
    m_split->setAccessibleName(tr("Name of the rest"));
    m_split->setToolTip(tr("Name of the split of all pairs that are not held out"));
    m_split->setFixedWidth(kNumberWidth);
    addField(grid, 3, 0, tr("The rest is"), m_split);
    connect(m_split, &QLineEdit::editingFinished, this, &CorpusForm::tell);
}

void CorpusForm::setUpVocabulary(QGridLayout *grid)
{
    m_learnedPieces = addNumber(grid, 0, 0, tr("Pieces to learn"), 10, 1'000'000,
                                tr("Of the vocabulary, by byte-pair encoding (SentencePiece)"));
    m_pieces = new PathField(tr("SentencePiece model"), PathField::What::File);
    m_pieces->field()->setPlaceholderText(tr("learned from the pairs"));
    m_dictionary = new PathField(tr("Dictionary"), PathField::What::File);
    m_dictionary->field()->setPlaceholderText(tr("of all pieces that occur"));
    addField(grid, 1, 0, tr("or a model"), m_pieces);
    addField(grid, 2, 0, tr("Dictionary"), m_dictionary);
    grid->setColumnStretch(1, 1);
    for (PathField *field : {m_pieces, m_dictionary})
        connect(field, &PathField::edited, this, &CorpusForm::tell);
}

Kind CorpusForm::kind() const
{
    return kKinds[static_cast<std::size_t>(std::max(0, m_kind->currentIndex()))];
}

void CorpusForm::chooseKind()
{
    const text::CorpusImport usual;
    m_isFilling = true;
    if (kind() == Kind::Phrasebook && m_valid->value() == 0 && m_test->value() == 0) {
        showCount(*m_valid, kHeldOutOfPhrasebook);
        showCount(*m_test, kHeldOutOfPhrasebook);
        if (countOf(*m_learnedPieces, m_plan.learnedPieces) == usual.learnedPieces)
            showCount(*m_learnedPieces, kPiecesOfPhrasebook);
    }
    m_isFilling = false;
    showKind();
    tell();
}

void CorpusForm::showKind()
{
    const Kind kind = this->kind();
    const bool isFolder = kind == Kind::Installed || kind == Kind::Binarised;
    const bool isPhrasebook = kind == Kind::Phrasebook;
    m_source->setVisible(!isFolder && !isPhrasebook);
    m_folder->setVisible(isFolder);
    m_sourceLabel->setVisible(!isPhrasebook);
    m_sourceLabel->setText(isFolder ? tr("Folder") : kind == Kind::LineAligned ? tr("Source") : tr("File"));
    m_targetLabel->setVisible(kind == Kind::LineAligned || isPhrasebook);
    m_targetLabel->setText(isPhrasebook ? tr("Grammar") : tr("Target"));
    m_target->setVisible(kind == Kind::LineAligned);
    m_languages->setVisible(!isPhrasebook);
    m_languages->setEnabled(kind != Kind::Binarised);
    for (QWidget *widget : {static_cast<QWidget *>(m_direction), m_drawn, static_cast<QWidget *>(m_grammar)})
        widget->setVisible(isPhrasebook);
    m_sentencesOnly->setVisible(kind != Kind::Binarised);
    if (kind == Kind::Installed && m_folder->path().isEmpty())
        m_folder->setPath(QStringLiteral("/usr/share/locale"));
}

void CorpusForm::tell()
{
    m_dictionary->setEnabled(!m_pieces->path().isEmpty());
    m_learnedPieces->setEnabled(m_pieces->path().isEmpty());
    if (m_isFilling)
        return;
    guessLanguages();
    Q_EMIT edited();
}

void CorpusForm::guessLanguages()
{
    if (!m_languages->text().trimmed().isEmpty() || kind() != Kind::LineAligned)
        return;
    const QString source = languageOf(m_source->path());
    const QString target = languageOf(m_target->path());
    if (!source.isEmpty() && !target.isEmpty() && source != target)
        m_languages->setText(source + QLatin1Char(',') + target);
}

bool CorpusForm::isComplete() const
{
    const text::CorpusImport entered = plan();
    const bool hasLanguages = !entered.sourceLanguage.empty() && !entered.targetLanguage.empty();
    switch (entered.pairs.kind) {
    case Kind::LineAligned:
        return hasLanguages && !entered.pairs.source.empty() && !entered.pairs.target.empty();
    case Kind::TabSeparated:
    case Kind::Installed:
        return hasLanguages && !entered.pairs.source.empty();
    case Kind::Binarised:
        return !entered.pairs.source.empty();
    case Kind::Phrasebook: // without a file it is the shipped one
        return hasLanguages;
    }
    return false;
}

std::pair<std::string, std::string> CorpusForm::languages() const
{
    const QStringList names = kind() == Kind::Phrasebook ? m_direction->currentData().toString().split(QLatin1Char('-'))
                                                         : m_languages->text().split(QLatin1Char(','));
    return {names.value(0).trimmed().toStdString(), names.value(1).trimmed().toStdString()};
}

text::PairFiles CorpusForm::pairs() const
{
    text::PairFiles pairs{.kind = kind()};
    switch (pairs.kind) {
    case Kind::LineAligned:
        pairs.target = m_target->path().toStdString();
        [[fallthrough]];
    case Kind::TabSeparated:
        pairs.source = m_source->path().toStdString();
        break;
    case Kind::Installed:
        pairs.language = languages().second;
        [[fallthrough]];
    case Kind::Binarised:
        pairs.source = m_folder->path().toStdString();
        break;
    case Kind::Phrasebook:
        pairs.source = m_grammar->path().toStdString();
        pairs.language = m_direction->currentData().toString().toStdString();
        pairs.draw = {.pairs = countOf(*m_pairCount, m_plan.pairs.draw.pairs),
                      .seed = countOf(*m_seed, m_plan.seed),
                      .noise = m_noise->value()};
        break;
    }
    return pairs;
}

text::CorpusImport CorpusForm::plan() const
{
    text::CorpusImport plan = m_plan;
    plan.pairs = pairs();
    std::tie(plan.sourceLanguage, plan.targetLanguage) = languages();
    plan.rules = {.cleaning = {.maxWords = countOf(*m_maxWords, m_plan.rules.cleaning.maxWords),
                               .maxRatio = m_maxRatio->value(),
                               .dropsEqualSides = m_dropsEqual->isChecked()},
                  .dropsDuplicates = m_dropsDuplicates->isChecked()};
    plan.maxIds = countOf(*m_maxIds, m_plan.maxIds);
    plan.split = m_split->text().trimmed().toStdString();
    plan.validPairs = countOf(*m_valid, m_plan.validPairs);
    plan.testPairs = countOf(*m_test, m_plan.testPairs);
    plan.seed = countOf(*m_seed, m_plan.seed);
    plan.learnedPieces = countOf(*m_learnedPieces, m_plan.learnedPieces);
    plan.pieces = m_pieces->path().toStdString();
    plan.dictionary = plan.pieces.empty() ? std::string() : m_dictionary->path().toStdString();
    return plan;
}

void CorpusForm::setPairs(const text::CorpusImport &plan)
{
    const text::PairFiles &pairs = plan.pairs;
    const auto kind = std::find(kKinds.begin(), kKinds.end(), pairs.kind);
    m_kind->setCurrentIndex(static_cast<int>(kind - kKinds.begin()));
    const bool isFolder = pairs.kind == Kind::Installed || pairs.kind == Kind::Binarised;
    const bool isPhrasebook = pairs.kind == Kind::Phrasebook;
    m_source->setPath(isFolder || isPhrasebook ? QString() : pathText(pairs.source));
    m_target->setPath(pathText(pairs.target));
    m_folder->setPath(isFolder ? pathText(pairs.source) : QString());
    m_languages->setText(plan.sourceLanguage.empty()
                             ? QString()
                             : QString::fromStdString(plan.sourceLanguage + "," + plan.targetLanguage));
    m_grammar->setPath(isPhrasebook ? pathText(pairs.source) : QString());
    const QString direction = QString::fromStdString(pairs.language);
    if (isPhrasebook && m_direction->findData(direction) < 0) // of another grammar
        m_direction->addItem(direction, direction);
    m_direction->setCurrentIndex(isPhrasebook ? m_direction->findData(direction) : 0);
    showCount(*m_pairCount, pairs.draw.pairs);
    m_noise->setValue(pairs.draw.noise);
}

void CorpusForm::setPlan(const text::CorpusImport &plan)
{
    m_isFilling = true;
    m_plan = plan;
    setPairs(plan);
    showCount(*m_maxWords, plan.rules.cleaning.maxWords);
    m_maxRatio->setValue(plan.rules.cleaning.maxRatio);
    showCount(*m_maxIds, plan.maxIds);
    m_dropsEqual->setChecked(plan.rules.cleaning.dropsEqualSides);
    m_dropsDuplicates->setChecked(plan.rules.dropsDuplicates);
    m_split->setText(QString::fromStdString(plan.split));
    showCount(*m_valid, plan.validPairs);
    showCount(*m_test, plan.testPairs);
    showCount(*m_seed, plan.seed);
    showCount(*m_learnedPieces, plan.learnedPieces);
    m_pieces->setPath(pathText(plan.pieces));
    m_dictionary->setPath(pathText(plan.dictionary));
    showKind();
    tell();
    guessLanguages();
    m_isFilling = false;
}

QWidget *CorpusForm::firstField() const
{
    return m_kind;
}

} // namespace foresearch::ui
