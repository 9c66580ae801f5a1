// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One row of actions whose last, the primary one, takes the width that is left; a stack where they do not fit.
Item {
    id: root

    property real spacing: Theme.gap

    readonly property var shown: children.filter(child => child.visible)
    readonly property bool filled: shown.length > 0
    readonly property bool stacked: filled && shown.reduce((sum, child) => sum + child.implicitWidth + spacing, -spacing) > width

    readonly property string widths: shown.map(child => child.implicitWidth).join()

    readonly property list<real> heights: shown.map(child => child.implicitHeight)
    readonly property real tallest: Math.max(0, ...heights)

    signal due

    implicitHeight: stacked ? heights.reduce((sum, one) => sum + one + spacing, -spacing) : tallest

    function lay(): void {
        let at = 0;
        shown.forEach((child, index) => {
            const last = index === shown.length - 1;
            child.x = stacked ? 0 : at;
            child.y = stacked ? at : 0;
            child.width = stacked ? width : (last ? width - at : child.implicitWidth);
            child.height = stacked ? child.implicitHeight : tallest;
            at += (stacked ? child.height : child.width) + spacing;
        });
    }

    onDue: lay()
    onHeightsChanged: Qt.callLater(due)
    onShownChanged: Qt.callLater(due)
    onStackedChanged: Qt.callLater(due)
    onWidthChanged: Qt.callLater(due)
    onWidthsChanged: Qt.callLater(due)
}
