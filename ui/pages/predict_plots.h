#pragma once

#include "core/workbench/judging.h"

#include <QWidget>

#include <map>

class QStackedWidget;

namespace foresearch::ui {

class FigureCard;
class PairPanel;

/// The figures of the shown predictors, and two architectures side by side, with one selection in all of them.
class PredictPlots : public QWidget {
    Q_OBJECT

public:
    /// A predictor of the evaluation and the number of its colour and marker.
    struct Shown {
        std::size_t predictor = 0;
        std::size_t number = 0;
        friend bool operator==(const Shown &, const Shown &) = default;
    };

    /// Contract: `selection` outlives it.
    explicit PredictPlots(workbench::Selection &selection, QWidget *parent = nullptr);

    /// Null: empty figures that say what will appear.
    void setJudged(workbench::JudgedPtr judged, const std::vector<Shown> &shown);

    /// What takes the place of the pair while it is open. Contract: called once.
    void setOther(QWidget *other);
    void showOther(bool isOpen);

    /// The words beside the figures wrap, but the page decides how high all of it is.
    bool hasHeightForWidth() const override { return false; }

    FigureCard *scatter() const { return m_scatter; }
    FigureCard *histogram() const { return m_histogram; }
    FigureCard *cumulative() const { return m_cumulative; }
    PairPanel *pair() const { return m_pair; }

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    void setUpLayout();
    void setUpLinks();
    void showSelection();
    void choosePoint(std::size_t id);

    workbench::Selection &m_selection;
    FigureCard *m_scatter;
    FigureCard *m_histogram;
    FigureCard *m_cumulative;
    PairPanel *m_pair;
    QStackedWidget *m_side;
    std::vector<std::string> m_keys; ///< of the scatter's points, by id
    std::map<std::string, std::size_t> m_ids;
};

} // namespace foresearch::ui
