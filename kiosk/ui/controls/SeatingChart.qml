pragma ComponentBehavior: Bound

import QtQuick

// The office as one enters it, door side down: desks with rank over duty, the seat asked for lit and numbered.
Item {
    id: root

    // Rows of kiosk.ui.plan.seating: desks {number, title, duty, state, x, y, w, h} and features {kind, text, …}.
    required property var desks
    required property var features
    property string door: qsTrId("office.door")
    property string label: ""

    readonly property real wall: Theme.fixed(8)
    readonly property real air: Theme.fixed(14)
    readonly property real inner: width - 2 * (wall + air)
    readonly property real tall: height - 2 * (wall + air) - (root.door === "" ? 0 : Theme.plan * 1.3)

    Accessible.name: label
    Accessible.role: Accessible.Graphic

    Rectangle {
        anchors.bottomMargin: root.door === "" ? 0 : Theme.plan * 1.3
        anchors.fill: parent
        border.color: Theme.colors.wall
        border.width: root.wall
        color: Theme.colors.corridor

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.colors.ground
            height: root.wall
            visible: root.door !== ""
            width: Theme.dp(130)
        }
    }
    Words {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        size: Theme.plan
        text: "▲ " + root.door
        visible: root.door !== ""
        wrapMode: Text.NoWrap
    }
    Repeater {
        model: root.features

        Item {
            id: feature

            required property string kind
            required property string text
            required property real x0
            required property real y0
            required property real w0
            required property real h0

            height: h0 * root.tall
            width: w0 * root.inner
            x: root.wall + root.air + x0 * root.inner
            y: root.wall + root.air + y0 * root.tall

            Rectangle {
                anchors.fill: parent
                anchors.margins: Theme.fixed(3)
                border.color: Theme.colors.outline
                border.width: Theme.hair
                color: Theme.colors.ground
                radius: Theme.fixed(5)
                visible: feature.kind === "counter"
            }
            Words {
                anchors.centerIn: parent
                size: Theme.plan
                font.weight: Font.DemiBold
                soft: true
                text: feature.text
                visible: implicitWidth < feature.width * (feature.kind === "label" ? 2 : 1)
                wrapMode: Text.NoWrap
            }
        }
    }
    Repeater {
        model: root.desks

        Item {
            id: desk

            required property string number
            required property string title
            required property string duty
            required property string state0
            required property real x0
            required property real y0
            required property real w0
            required property real h0
            readonly property bool lit: state0 === "lit" || state0 === "away"
            readonly property bool dashed: state0 === "away" || state0 === "absent" || state0 === "vacant"

            height: h0 * root.tall
            width: w0 * root.inner
            x: root.wall + root.air + x0 * root.inner
            y: root.wall + root.air + y0 * root.tall
            z: lit ? 2 : (state0 === "team" ? 1 : 0)

            Rectangle {
                anchors.fill: parent
                anchors.margins: Theme.fixed(desk.lit ? -2 : 3)
                border.color: desk.lit || desk.state0 === "team" ? Theme.colors.accent : Theme.colors.outline
                border.width: desk.dashed ? 0 : (desk.lit || desk.state0 === "team" ? Theme.fixed(3) : Theme.hair)
                color: {
                    if (desk.state0 === "lit")
                        return Theme.colors.action;
                    if (desk.state0 === "away")
                        return Theme.colors.warningGround;
                    return desk.state0 === "team" ? Theme.colors.lit : (desk.dashed ? "transparent" : Theme.colors.ground);
                }
                radius: Theme.fixed(5)

                DashedOutline {
                    anchors.fill: parent
                    color: desk.state0 === "away" ? Theme.colors.warning : Theme.colors.outline
                    visible: desk.dashed
                }
            }
            Column {
                anchors.centerIn: parent
                width: parent.width - Theme.fixed(10)

                Words {
                    id: rank

                    color: desk.state0 === "lit" ? Theme.colors.onAction : (desk.state0 === "away" ? Theme.colors.warning : Theme.colors.ink)
                    size: Theme.plan
                    font.weight: Font.DemiBold
                    horizontalAlignment: Text.AlignHCenter
                    text: implied.advanceWidth < desk.width - Theme.fixed(8) ? desk.title : desk.number
                    width: parent.width
                    wrapMode: Text.NoWrap
                }
                Words {
                    color: rank.color
                    size: Theme.plan
                    horizontalAlignment: Text.AlignHCenter
                    text: desk.duty
                    visible: desk.height > Theme.plan * 2.7 && text !== "" && implicitWidth <= desk.width - Theme.fixed(8)
                    width: parent.width
                    wrapMode: Text.NoWrap
                }
            }
            TextMetrics {
                id: implied

                font: rank.font
                text: desk.title
            }
            Rectangle {
                border.color: Theme.colors.accent
                border.width: Theme.fixed(4)
                color: Theme.colors.ground
                height: Theme.dp(52)
                radius: height / 2
                visible: desk.lit
                width: Math.max(height, badge.implicitWidth + Theme.fixed(20))
                x: -width / 3
                y: -height / 3

                Words {
                    id: badge

                    anchors.centerIn: parent
                    size: Theme.plan
                    font.weight: Font.Bold
                    text: desk.number
                }
            }
        }
    }
}
