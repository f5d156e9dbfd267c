#pragma once

#include "core/workbench/judging.h"
#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace foresearch::ui {

class ArchitecturePairModel;
class TableView;

/// A pair of architectures that a predictor ranks the wrong way round.
struct WrongPair {
    std::size_t predictor = 0; ///< of the evaluation
    std::string better;        ///< canonical JSON
    std::string worse;
    friend bool operator==(const WrongPair &, const WrongPair &) = default;
};

/// The chosen architectures side by side, with what differs. After a click on a bar it walks through the pairs behind
/// it, choosing one after the other.
class PairPanel : public Card {
    Q_OBJECT

public:
    /// Contract: `selection` outlives the panel.
    explicit PairPanel(workbench::Selection &selection, QWidget *parent = nullptr);

    /// Predictors of the evaluation, as indices.
    void setJudged(workbench::JudgedPtr judged, std::vector<std::size_t> shown);

    /// All pairs of the shown predictors at this gold distance; chooses the first.
    void walkThrough(int distance);
    void leavePairs();

    const std::vector<WrongPair> &pairs() const { return m_pairs; }
    int distance() const { return m_distance; } ///< 0: of no pair

Q_SIGNALS:
    void distanceChanged();

private:
    void setUpButtons();
    void collectPairs();
    void choosePair(std::size_t index);
    void showSelection();
    void showTitle();
    bool showsPair() const;

    workbench::Selection &m_selection;
    workbench::JudgedPtr m_judged;
    std::vector<std::size_t> m_shown;
    ArchitecturePairModel *m_model;
    TableView *m_table;
    QLabel *m_warnings;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    std::vector<WrongPair> m_pairs;
    std::size_t m_at = 0;
    int m_distance = 0;
};

} // namespace foresearch::ui
