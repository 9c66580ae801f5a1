// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.desk
import kiosk.ui.staff

// A list under its title, with what one searches it by, and the reason where it is empty.
Item {
    id: root

    required property BlockModel block
    required property PageModel page
    readonly property var content: block.content
    readonly property string place: content.place ?? ""
    readonly property bool follows: content.follows ?? false

    // In a narrow window the gauges go, and what was given much room is given less.
    function fitted(cells: var): var {
        const least = Math.max(0.7, Math.min(1, list.width / 1150));
        const kept = list.width < 700 ? cells.filter(one => one[5] < 0) : cells;
        return kept.map(one => [one[0], one[1] > 150 ? Math.round(one[1] * least) : one[1], ...one.slice(2)]);
    }

    Item {
        id: head

        height: title.text === "" && acts.count === 0 && !root.content.choice ? 0 : 56
        width: parent.width

        Heading {
            id: title

            Accessible.role: Accessible.Heading
            height: parent.height
            text: (root.content.title ?? "") + (root.content.counted ? " " + (root.page.stale ? "모름" : list.count) : "")
            width: row.x - 12
        }
        Row {
            id: row

            anchors.right: parent.right
            anchors.rightMargin: 1 // half a pixel of its last border would be cut off
            anchors.verticalCenter: parent.verticalCenter
            spacing: StaffTheme.gap

            Segments {
                readonly property var asked: root.content.choice ?? null
                readonly property var values: asked?.choices.map(one => one[0]) ?? []

                choices: asked?.choices.map(one => one[1]) ?? []
                chosen: values.indexOf(asked?.chosen)
                name: asked?.label ?? ""
                visible: asked !== null
                widest: 80
                width: Math.min(implicitWidth, root.width)

                onPicked: index => root.page.go({
                        [asked.name]: values[index]
                    })
            }
            Repeater {
                id: acts

                model: root.block.acts

                ActButton {
                    page: root.page
                    small: true
                }
            }
        }
    }
    DeskField {
        id: search

        readonly property var asked: root.content.search ?? null
        readonly property string value: asked?.value ?? ""

        glyph: asked?.key ? "search" : ""
        height: visible ? 48 : 0
        hint: asked?.hint ?? ""
        key: asked?.key ?? ""
        visible: asked !== null
        width: parent.width
        y: head.height

        onEdited: written => {
            if (visible && written !== value)
                root.page.go({
                    [asked.name]: written
                });
        }
        onValueChanged: if (!writing)
            text = value
    }
    DeskList {
        id: list

        anchors.bottom: parent.bottom
        anchors.top: search.bottom
        anchors.topMargin: search.visible ? 4 : 0
        delegate: root.place !== "" ? choice : line
        model: root.block.rows
        width: parent.width
    }
    ListState {
        anchors.centerIn: list
        none: list.count === 0
        page: root.page
        sought: search.visible && root.page.busy && list.count === 0
        text: root.content.empty ?? ""
        width: Math.min(480, parent.width)
    }
    Component {
        id: choice

        ListChoice {
            required property int index
            required property var look

            Accessible.name: look.spoken || look.cells.map(one => one[0]).join(", ")
            Accessible.role: root.follows ? Accessible.ListItem : Accessible.Button
            cells: root.fitted(look.cells)
            chosen: look.key === root.content.chosen
            focusPolicy: root.follows ? Qt.NoFocus : Qt.TabFocus
            least: root.content.least ?? 48
            shape: look.shape
            text: look.spoken

            onChosenChanged: if (chosen && root.follows)
                list.positionViewAtIndex(index, ListView.Contain)
            onClicked: root.page.choose(root.place, look.key)
        }
    }
    Component {
        id: line

        RowLine {
            cells: root.fitted(look.cells)
            least: root.content.least ?? 48
            page: root.page
            stacked: root.content.stacked ?? false
        }
    }
}
