#pragma once

#include <QMetaType>
#include <Qt>

namespace foresearch::ui {

/// What a model says of a cell beside Qt's own roles; TableDelegate draws it.
enum CellRole {
    FractionRole = Qt::UserRole + 1000, ///< double, 0 to 1: a progress bar before the text
    SeriesRole,                         ///< int: the mark of the series with this number, before the text
    IntervalRole,                       ///< CellInterval: an estimate and its interval on the column's axis
    MutedRole,                          ///< bool: the text explains and is not the value
    DiffersRole,                        ///< bool: tinted, since the columns of this row differ
    BadgesRole,                         ///< int of CellBadge: signs behind the text; all cells of a column, or none
};

/// What is to be known of a cell's value beside it, each with a sign of its own.
enum CellBadge {
    KeptBadge = 1,       ///< the answer was there before: nobody was asked
    FailedBadge = 2,     ///< there is no value
    OutOfRangeBadge = 4, ///< there is none, since the number said is far outside
    SpreadBadge = 8,     ///< its samples differ
};

/// An estimate with its interval, and the axis that the whole column shares.
struct CellInterval {
    double lower = 0;
    double value = 0;
    double upper = 0;
    double axisMin = 0;
    double axisMax = 1;
    friend bool operator==(const CellInterval &, const CellInterval &) = default;
};

} // namespace foresearch::ui

Q_DECLARE_METATYPE(foresearch::ui::CellInterval)
