#pragma once

#include "core/search/record.h"

#include <QScrollArea>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;

namespace foresearch::ui {

class SearchSettings;

/// The narrow column of the Search page: limits and settings, a series over seeds and limits, what was spent, and the
/// same as a command.
class SearchSide : public QScrollArea {
    Q_OBJECT

public:
    explicit SearchSide(QWidget *parent = nullptr);

    SearchSettings *settings() const { return m_settings; }

    /// The searches that the series would run, from one that has the other settings. Errors: those of seriesOf,
    /// parseSeeds and parseLimits.
    Result<std::vector<search::SearchSetup>> series(const search::SearchSetup &base) const;

    /// Neither settings nor a series can be edited while something runs.
    void setEditable(bool isEditable);
    /// How many searches the button would start, or why it can't; "Stop all" while a series runs.
    void showSeries(const Result<std::vector<search::SearchSetup>> &series, bool isRunning);
    void showSpent(const std::vector<search::Generation> &generations);
    /// What differs from the search that is shown, in a few words; empty: nothing.
    void showChanges(const QString &words);
    void showCommand(const QString &command);
    QString command() const;

Q_SIGNALS:
    void edited();
    void iterationsEdited(int iterations);
    void seriesWanted();
    void stopAllWanted();

private:
    QWidget *makeSeries();
    QWidget *makeCommandLine();

    SearchSettings *m_settings;
    QLineEdit *m_seeds = nullptr;
    QLineEdit *m_limits = nullptr;
    QPushButton *m_queue = nullptr;
    QLabel *m_changes = nullptr;
    QLabel *m_spent = nullptr;
    QLabel *m_command = nullptr;
    bool m_isSeriesRunning = false;
};

} // namespace foresearch::ui
