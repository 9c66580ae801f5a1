// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.ui.controls

// One of many: the chosen words, and on a press the list. `choices` are words, `chosen` is an index.
T.ComboBox {
    id: root

    property string name: ""
    property list<string> choices
    property int chosen: 0
    property real listed: 0 // how wide the list is where its words are longer than the field

    signal picked(int index)

    Accessible.name: name + " " + displayText
    Accessible.role: Accessible.ComboBox
    currentIndex: chosen
    focusPolicy: Qt.TabFocus
    implicitHeight: 44
    implicitWidth: 180
    model: choices
    objectName: "control"

    background: Rectangle {
        border.color: root.visualFocus || root.popup.visible ? StaffTheme.colors.accent : StaffTheme.edge
        border.width: root.visualFocus || root.popup.visible ? 2 : 1
        color: root.down ? StaffTheme.colors.lit : StaffTheme.colors.ground
        radius: 8
    }
    contentItem: Label {
        leftPadding: 14
        rightPadding: 36
        strong: root.chosen > 0
        text: root.displayText
    }
    delegate: T.ItemDelegate {
        id: line

        required property int index
        required property string modelData

        highlighted: root.highlightedIndex === index
        implicitHeight: 40
        objectName: "control"
        text: modelData
        width: ListView.view.width

        background: Rectangle {
            color: line.highlighted ? StaffTheme.chosen : StaffTheme.colors.ground
        }
        contentItem: Label {
            leftPadding: 14
            strong: line.index === root.currentIndex
            text: line.text
        }
    }
    indicator: Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: StaffTheme.colors.ink
        name: "next"
        rotation: 90
        size: 16
        stroke: 5
        x: parent.width - width - 12
    }
    popup: T.Popup {
        implicitHeight: Math.min(contentItem.implicitHeight + 2, 402)
        padding: 1
        width: Math.max(root.width, root.listed)
        x: root.width - width
        y: root.height + 4

        background: Rectangle {
            border.color: StaffTheme.colors.outline
            border.width: 1
            color: StaffTheme.colors.ground
            radius: 8
        }
        contentItem: DeskList {
            currentIndex: root.highlightedIndex
            implicitHeight: contentHeight
            model: root.popup.visible ? root.delegateModel : null
        }
    }

    onActivated: index => picked(index)
    onModelChanged: currentIndex = Qt.binding(() => chosen) // other words begin anew at the first, as Qt has it
    onChosenChanged: currentIndex = chosen
}
