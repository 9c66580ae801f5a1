// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Who knew the way, of all who asked; and of all who walked, what is not known, hatched between its two ends.
Item {
    id: root

    required property Report page
    readonly property var inks: ({
            one: "#083891",
            two: "#256ef4",
            later: "#b1cefb",
            missed: "#bd2c0f",
            left: "#8a949e"
        })

    property real spill: 0 // by how much the last part's name is wider than the part

    implicitHeight: 262

    Label {
        strong: true
        text: "① 2분 안에 길을 앎"
    }
    Rectangle {
        color: root.inks.left
        height: 34
        width: parent.width
        y: 24

        Rectangle {
            color: root.inks.one
            height: parent.height
            width: parent.width * root.page.knew
        }
        Heading {
            color: "#ffffff"
            height: parent.height
            text: root.page.knewTold + " · " + root.page.knewCount
            x: 12
        }
    }
    Label {
        strong: true
        text: "② 2분 안에 도착 · 아는 것은 범위, 함께 잰 방문으로 추정"
        y: 74
    }
    Row {
        width: parent.width
        y: 122

        Repeater {
            id: drawn

            model: root.page.parts

            Item {
                id: part

                required property int index
                required property string ink
                required property real share
                required property string name
                required property string count
                required property string told
                readonly property bool broad: width > Math.max(84, name_.implicitWidth + 8)
                // The names of narrow neighbours take turns, below the bar and above it.
                readonly property bool above: !broad && ink !== "unknown" && ink !== "later"
                readonly property bool last: index === drawn.count - 1

                height: 88
                width: root.width * share

                Rectangle {
                    border.color: StaffTheme.colors.ground
                    border.width: 1
                    color: root.inks[part.ink] ?? StaffTheme.colors.ground
                    height: 44
                    visible: part.ink !== "unknown"
                    width: parent.width
                }
                Hatching {
                    height: 44
                    visible: part.ink === "unknown"
                    width: parent.width
                }
                Rectangle {
                    anchors.fill: share_
                    anchors.leftMargin: -6
                    anchors.rightMargin: -6
                    visible: part.ink === "unknown" && share_.visible
                }
                Heading {
                    id: share_

                    color: part.ink === "later" || part.ink === "unknown" ? StaffTheme.colors.ink : "#ffffff"
                    height: 44
                    text: part.told
                    visible: part.broad
                    x: 12
                }
                Label {
                    id: name_

                    strong: true
                    text: part.name
                    visible: part.share > 0 && !part.above
                    y: 48
                }
                Label {
                    size: StaffTheme.second
                    text: part.broad ? part.count : part.told
                    visible: part.share > 0 && !part.above
                    y: 68
                }
                Label {
                    id: tag

                    size: StaffTheme.second
                    text: part.name + " " + part.told
                    visible: part.share > 0 && part.above
                    x: part.ink === "missed" ? parent.width - implicitWidth - 4 - root.spill : 4 - (part.last ? root.spill : 0)
                    y: -24
                }
                Binding {
                    property: "spill"
                    target: root
                    value: tag.visible ? Math.max(0, tag.implicitWidth + 4 - part.width) : 0
                    when: part.last
                }
            }
        }
    }
    Note {
        readonly property var ends: [root.page.atLeast, root.page.atMost, root.page.estimate]

        strong: true
        text: ends.filter(one => one !== "").join(" · ")
        y: 224
    }
}
