#include "ui/pages/corpus_form.h"

#include "ui/widgets/choice_box.h"
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

#include <limits>

namespace foresearch::ui {

namespace {

constexpr int kNumberWidth = 96;
constexpr int kMany = 100'000'000;

using Kind = text::PairFiles::Kind;

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
    , m_sentencesOnly(new QWidget)
{
    auto *files = makeGrid();
    setUpFiles(files);
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
    m_kind->addItems({tr("two files, line by line"), tr("one file, tab-separated"), tr("translations installed here"),
                      tr("folder binarised by fairseq")});
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
    connect(m_kind, &QComboBox::activated, this, [this] {
        showKind();
        tell();
    });
    connect(m_languages, &QLineEdit::editingFinished, this, &CorpusForm::tell);
    for (PathField *field : {m_source, m_target, m_folder})
        connect(field, &PathField::edited, this, &CorpusForm::tell);
}

QSpinBox *CorpusForm::addNumber(QGridLayout *grid, int row, int column, const QString &label, int min, int max,
                                const QString &tip)
{
    auto *box = new QSpinBox;
    box->setRange(min, max);
    box->setGroupSeparatorShown(true);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setAlignment(Qt::AlignRight);
    box->setKeyboardTracking(false);
    box->setFixedWidth(kNumberWidth);
    box->setAccessibleName(label);
    box->setToolTip(tip);
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
    m_maxRatio->setRange(0, 1000);
    m_maxRatio->setSpecialValueText(tr("any"));
    m_maxRatio->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_maxRatio->setAlignment(Qt::AlignRight);
    m_maxRatio->setKeyboardTracking(false);
    m_maxRatio->setFixedWidth(kNumberWidth);
    m_maxRatio->setAccessibleName(tr("Ratio at most"));
    m_maxRatio->setToolTip(tr("Of the longer side to the shorter, in words; 0: any"));
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

void CorpusForm::showKind()
{
    const auto kind = static_cast<Kind>(m_kind->currentIndex());
    const bool isFolder = kind == Kind::Installed || kind == Kind::Binarised;
    m_source->setVisible(!isFolder);
    m_folder->setVisible(isFolder);
    m_sourceLabel->setText(isFolder ? tr("Folder") : kind == Kind::LineAligned ? tr("Source") : tr("File"));
    m_targetLabel->setVisible(kind == Kind::LineAligned);
    m_target->setVisible(kind == Kind::LineAligned);
    m_languages->setEnabled(kind != Kind::Binarised);
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
    if (!m_languages->text().trimmed().isEmpty() || m_kind->currentIndex() != static_cast<int>(Kind::LineAligned))
        return;
    const QString source = languageOf(m_source->path());
    const QString target = languageOf(m_target->path());
    if (!source.isEmpty() && !target.isEmpty() && source != target)
        m_languages->setText(source + QLatin1Char(',') + target);
}

bool CorpusForm::isComplete() const
{
    const text::CorpusImport entered = plan();
    const bool hasFiles =
        !entered.pairs.source.empty() && (entered.pairs.kind != Kind::LineAligned || !entered.pairs.target.empty());
    return hasFiles
           && (entered.pairs.kind == Kind::Binarised
               || (!entered.sourceLanguage.empty() && !entered.targetLanguage.empty()));
}

text::CorpusImport CorpusForm::plan() const
{
    text::CorpusImport plan;
    plan.pairs.kind = static_cast<Kind>(m_kind->currentIndex());
    const bool isFolder = plan.pairs.kind == Kind::Installed || plan.pairs.kind == Kind::Binarised;
    plan.pairs.source = (isFolder ? m_folder : m_source)->path().toStdString();
    if (plan.pairs.kind == Kind::LineAligned)
        plan.pairs.target = m_target->path().toStdString();
    plan.rules.dropsDuplicates = m_dropsDuplicates->isChecked();
    plan.maxIds = static_cast<std::size_t>(m_maxIds->value());
    const QStringList languages = m_languages->text().split(QLatin1Char(','));
    plan.sourceLanguage = languages.value(0).trimmed().toStdString();
    plan.targetLanguage = languages.value(1).trimmed().toStdString();
    if (plan.pairs.kind == Kind::Installed)
        plan.pairs.language = plan.targetLanguage;
    plan.rules.cleaning = {.maxWords = static_cast<std::size_t>(m_maxWords->value()),
                           .maxRatio = m_maxRatio->value(),
                           .dropsEqualSides = m_dropsEqual->isChecked()};
    plan.split = m_split->text().trimmed().toStdString();
    plan.validPairs = static_cast<std::uint64_t>(m_valid->value());
    plan.testPairs = static_cast<std::uint64_t>(m_test->value());
    plan.seed = static_cast<std::uint64_t>(m_seed->value());
    plan.learnedPieces = static_cast<std::size_t>(m_learnedPieces->value());
    plan.pieces = m_pieces->path().toStdString();
    if (!plan.pieces.empty())
        plan.dictionary = m_dictionary->path().toStdString();
    return plan;
}

void CorpusForm::setPlan(const text::CorpusImport &plan)
{
    m_isFilling = true;
    m_kind->setCurrentIndex(static_cast<int>(plan.pairs.kind));
    const bool isFolder = plan.pairs.kind == Kind::Installed || plan.pairs.kind == Kind::Binarised;
    m_source->setPath(isFolder ? QString() : pathText(plan.pairs.source));
    m_target->setPath(pathText(plan.pairs.target));
    m_folder->setPath(isFolder ? pathText(plan.pairs.source) : QString());
    m_languages->setText(plan.sourceLanguage.empty()
                             ? QString()
                             : QString::fromStdString(plan.sourceLanguage + "," + plan.targetLanguage));
    m_maxWords->setValue(static_cast<int>(plan.rules.cleaning.maxWords));
    m_maxRatio->setValue(plan.rules.cleaning.maxRatio);
    m_maxIds->setValue(static_cast<int>(plan.maxIds));
    m_dropsEqual->setChecked(plan.rules.cleaning.dropsEqualSides);
    m_dropsDuplicates->setChecked(plan.rules.dropsDuplicates);
    m_split->setText(QString::fromStdString(plan.split));
    m_valid->setValue(static_cast<int>(plan.validPairs));
    m_test->setValue(static_cast<int>(plan.testPairs));
    m_seed->setValue(static_cast<int>(plan.seed));
    m_learnedPieces->setValue(static_cast<int>(plan.learnedPieces));
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
