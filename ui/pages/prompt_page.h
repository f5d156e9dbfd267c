#pragma once

#include "ui/widgets/page.h"

namespace foresearch::workbench {
class ProjectSession;
class Prompting;
} // namespace foresearch::workbench

class QAction;
class QComboBox;
class QMenu;
class QPushButton;
class QTabBar;

namespace foresearch::ui {

class Card;
class ComponentModel;
class MessageStrip;
class PromptEditors;
class PromptSide;
class PromptView;
class TableView;

/// Prompts of components that are switched, edited and compared: the whole text beside it with what was just changed,
/// what it costs, what it was, and the ablation ladder.
class PromptPage : public Page {
    Q_OBJECT

public:
    /// Contract: all outlive the page. `exampleAction` opens the example.
    PromptPage(workbench::ProjectSession &session, workbench::Prompting &prompting, QAction *exampleAction,
               QWidget *parent = nullptr);

    QWidget *firstFocus() override;

    PromptView *preview() const { return m_preview; }
    PromptView *difference() const { return m_difference; }
    PromptEditors *editors() const { return m_editors; }
    ComponentModel *components() const { return m_components; }
    PromptSide *side() const { return m_side; }

    /// The text of the preview, or the prompt as data where the name ends in ".json".
    void save(const QString &path);

private:
    void setUpHeader();
    QMenu *makeNewMenu();
    QMenu *makeExportMenu();
    QWidget *makeContent();
    QWidget *makeLeft();
    QWidget *makeMiddle();
    void connectPrompting();
    void connectEditors();
    void showSession();
    void showNames();
    void showTemplates();
    void showDraft();
    void showPreview();
    void showComponents();
    void showComparison();
    void showState();
    void showTab(int index);
    void chooseRow(int row);
    void choosePart(const QString &key);
    void toggle(int row, bool isOn);
    void chooseLayout(int index);
    void chooseOrRename();
    void duplicate();
    void startNew(const QString &templateName);
    void askAndImport();
    void askAndSave(const QString &suffix);

    workbench::ProjectSession &m_session;
    workbench::Prompting &m_prompting;
    ComponentModel *m_components;
    MessageStrip *m_message = nullptr;
    QComboBox *m_names = nullptr;
    QMenu *m_newMenu = nullptr;
    QMenu *m_templates = nullptr;
    QAction *m_remove = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_ladder = nullptr;
    TableView *m_list = nullptr;
    QComboBox *m_layout = nullptr;
    Card *m_editorCard = nullptr;
    PromptEditors *m_editors = nullptr;
    QTabBar *m_tabs = nullptr;
    PromptView *m_preview = nullptr;
    PromptView *m_difference = nullptr;
    PromptSide *m_side = nullptr;
};

} // namespace foresearch::ui
