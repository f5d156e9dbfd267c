#pragma once

#include "core/text/corpus_import.h"

#include <QWidget>

#include <string>
#include <utility>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace foresearch::ui {

/// A path that is typed or chosen in a dialog.
class PathField : public QWidget {
    Q_OBJECT

public:
    enum class What { File, Folder };

    PathField(const QString &accessibleName, What what, QWidget *parent = nullptr);

    QString path() const;
    void setPath(const QString &path);
    QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void edited();

private:
    void browse();

    What m_what;
    QLineEdit *m_field;
};

/// What a corpus is made of and how: everything of text::CorpusImport.
class CorpusForm : public QWidget {
    Q_OBJECT

public:
    explicit CorpusForm(QWidget *parent = nullptr);

    /// As it is entered. Where no languages are entered, they are the ends of the files' names.
    text::CorpusImport plan() const;
    void setPlan(const text::CorpusImport &plan);
    /// Whether there is enough to look at.
    bool isComplete() const;

    QWidget *firstField() const;

Q_SIGNALS:
    void edited();

private:
    void setUpFiles(QGridLayout *grid);
    void setUpPhrasebook(QGridLayout *grid);
    void setUpRules(QGridLayout *grid);
    void setUpSplits(QGridLayout *grid);
    void setUpVocabulary(QGridLayout *grid);
    QSpinBox *addNumber(QGridLayout *grid, int row, int column, const QString &label, int min, int max,
                        const QString &tip);
    void addField(QGridLayout *grid, int row, int column, const QString &label, QWidget *field);
    text::PairFiles::Kind kind() const;
    text::PairFiles pairs() const;
    std::pair<std::string, std::string> languages() const;
    void setPairs(const text::CorpusImport &plan);
    void chooseKind();
    void showKind();
    void tell();
    void guessLanguages();

    QComboBox *m_kind;
    QLabel *m_sourceLabel = nullptr;
    PathField *m_source;
    QLabel *m_targetLabel = nullptr;
    PathField *m_target;
    PathField *m_folder;
    QLineEdit *m_languages;
    QComboBox *m_direction = nullptr; ///< of a phrasebook, in the languages' place
    QWidget *m_drawn = nullptr;       ///< how many pairs of it, and with what noise
    QSpinBox *m_pairCount = nullptr;
    QDoubleSpinBox *m_noise = nullptr;
    PathField *m_grammar;
    QSpinBox *m_maxWords = nullptr;
    QDoubleSpinBox *m_maxRatio = nullptr;
    QSpinBox *m_maxIds = nullptr;
    QCheckBox *m_dropsEqual = nullptr;
    QCheckBox *m_dropsDuplicates = nullptr;
    QLineEdit *m_split = nullptr;
    QSpinBox *m_valid = nullptr;
    QSpinBox *m_test = nullptr;
    QSpinBox *m_seed = nullptr;
    QSpinBox *m_learnedPieces = nullptr;
    PathField *m_pieces = nullptr;
    PathField *m_dictionary = nullptr;
    QWidget *m_sentencesOnly;  ///< settings that a folder of ids does not have
    text::CorpusImport m_plan; ///< also what goes beyond its field
    bool m_isFilling = false;
};

} // namespace foresearch::ui
