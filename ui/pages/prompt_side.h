#pragma once

#include "core/workbench/prompting.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace foresearch::ui {

class PromptVersionModel;
struct PromptVersionRow;
class TableView;

/// What the prompt costs, and what it was.
class PromptSide : public QWidget {
    Q_OBJECT

public:
    explicit PromptSide(workbench::Prompting &prompting, QWidget *parent = nullptr);

    PromptVersionModel *versions() const { return m_versions; }
    /// One version against the prompt as it is, or the older of two against the newer; nothing where none is chosen.
    void compareChosen();
    bool hasChosen() const; ///< one or two versions

Q_SIGNALS:
    void comparisonWanted(bool isWanted); ///< the user chose versions, or none any more

private:
    QWidget *makeCostCard();
    QWidget *makeVersionsCard();
    void showModels();
    void showEstimate();
    void showVersions();
    void replaceRows(std::vector<PromptVersionRow> rows);
    void showState();
    std::vector<int> chosenRows() const;

    workbench::Prompting &m_prompting;
    PromptVersionModel *m_versions;
    bool m_isFilling = false;
    QComboBox *m_model = nullptr;
    QLabel *m_one = nullptr;
    QLabel *m_all = nullptr;
    QLabel *m_source = nullptr;
    TableView *m_table = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace foresearch::ui
