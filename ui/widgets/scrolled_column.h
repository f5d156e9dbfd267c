#pragma once

class QScrollArea;
class QWidget;

namespace foresearch::ui {

/// Scrolls `content` where there is too little room for it, without a frame and on the page's own ground; as wide and
/// high as it can be where there is room. No stop of the Tab key: what is in it scrolls along with the focus.
QScrollArea *makeScrolled(QWidget *content);

/// The same of a column, which is never wider than its place: it scrolls up and down only.
QScrollArea *makeScrolledColumn(QWidget *content);

} // namespace foresearch::ui
