#pragma once

#include <QTreeView>

namespace foresearch::ui {

/// A table as every page shows one: no grid, barely tinted rows, whole rows hovered and selected, numbers in
/// tabular figures, copied as tab-separated text with Ctrl+C.
class TableView : public QTreeView {
    Q_OBJECT

public:
    /// `accessibleName`: what the table holds.
    explicit TableView(const QString &accessibleName, QWidget *parent = nullptr);

    /// Header and selected rows (all rows where none is selected) as tab-separated text.
    QString selectionAsText() const;

    /// Makes the view as high as its rows, up to `maxRows`, so that the page needs no second scroll bar.
    void setHeightToRows(int maxRows);

    /// What will appear, shown while there are no rows.
    void setPlaceholder(const QString &text);

    /// Makes a column as wide as its head and its cells, and a little more, at most `maxWidth`; 0: as wide as that is.
    void fitColumn(int column, int maxWidth = 0);
    /// The same of all columns.
    void fitColumns(int maxWidth = 0);

    void setModel(QAbstractItemModel *model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void widenToHeads();
    void copySelection() const;
    int rowHeightHint() const;

    QString m_placeholder;
    int m_maxRows = 0; ///< 0: the height is free
};

} // namespace foresearch::ui
