#pragma once

#include "core/workbench/endpoints.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStandardItemModel;
class QTabBar;
class QStackedWidget;

namespace foresearch::ui {

class TableView;

/// The user's endpoints: address, dialect, model and key, whether they answer, which models there are and until when,
/// and what a model accepts. A key that was entered is never shown again.
class EndpointDialog : public QDialog {
    Q_OBJECT

public:
    /// Contract: `endpoints` outlives it.
    explicit EndpointDialog(workbench::Endpoints &endpoints, QWidget *parent = nullptr);

    /// Shows the endpoint of that name, or the first one; with none, a new one of OpenAI.
    void open(const QString &name);

private:
    QWidget *makeList();
    QWidget *makeForm();
    QWidget *makeTables();
    void startNew(int dialect);
    void showKnown();
    void showChosen();
    void showEndpoint(const workbench::KnownEndpoint &known);
    void showFields();
    void showModels();
    void showProbe();
    void showWork();
    void say(const QString &sentence, bool isProblem);
    workbench::KnownEndpoint entered() const;
    bool keep();
    void test();
    void probe();

    workbench::Endpoints &m_endpoints;
    std::string m_name; ///< of the endpoint that is shown; empty: a new one
    QListWidget *m_list = nullptr;
    QPushButton *m_remove = nullptr;
    QLineEdit *m_title = nullptr;
    QComboBox *m_dialect = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_version = nullptr;
    QComboBox *m_model = nullptr;
    QComboBox *m_keySource = nullptr;
    QLineEdit *m_key = nullptr;
    QFormLayout *m_form = nullptr;
    QLabel *m_keyNote = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_probe = nullptr;
    QLabel *m_note = nullptr;
    QLabel *m_goneNote = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    QStandardItemModel *m_models;
    QStandardItemModel *m_features;
    TableView *m_modelTable = nullptr;
    TableView *m_featureTable = nullptr;
    workbench::KnownEndpoint m_shown; ///< what the form was filled with: also what has no field
    bool m_isFilling = false;
};

} // namespace foresearch::ui
