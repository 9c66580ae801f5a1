pragma ComponentBehavior: Bound

import QtQuick

// The office as one enters it, door side down: desks with rank over duty, the seat asked for lit and numbered.
Item {
    id: root

    // Rows of kiosk.ui.plan.seating: desks {number, title, duty, state, x, y, w, h} and features {kind, text, …}.
    required property var desks
    required property var features
    // How many desks stand one behind the other.
    required property real rows
    property real doorAt: 0.5
    property string door: qsTrId("office.door")
    property string label: ""

    // How many syllables of a desk's text stand side by side; the rows are arranged for it.
    readonly property real letters: inner / (Theme.plan * 0.86)

    readonly property real wall: Theme.fixed(8)
    readonly property real air: Theme.fixed(14)
    readonly property real inner: width - 2 * (wall + air)
    readonly property real foot: door === "" ? 0 : Theme.plan * 1.3
    readonly property real tall: height - 2 * (wall + air) - foot

    // How high the room is when a desk is as high as so many lines of its text.
    function heightAt(lines: real): real {
        return rows * Theme.plan * lines + 2 * (wall + air) + foot;
    }

    // Keep what stands at the door within the walls.
    function within(wide: real): real {
        const at = wall + air + doorAt * inner - wide / 2;
        return Math.max(0, Math.min(width - wide, at));
    }

    Accessible.name: label
    Accessible.role: Accessible.Graphic
    implicitHeight: heightAt(1.4)

    Rectangle {
        anchors.bottomMargin: root.foot
        anchors.fill: parent
        border.color: Theme.colors.wall
        border.width: root.wall
        color: Theme.colors.corridor

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.colors.ground
            height: root.wall
            visible: root.door !== ""
            width: Theme.dp(130)
            x: root.within(width)
        }
    }
    Words {
        anchors.bottom: parent.bottom
        size: Theme.plan
        text: "▲ " + root.door
        visible: root.door !== ""
        wrapMode: Text.NoWrap
        x: root.within(implicitWidth)
    }
    Repeater {
        model: root.features

        Item {
            id: feature

            required property string kind
            required property string text
            required property string halves
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
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 0.9
                text: whole.advanceWidth < feature.width ? feature.text : feature.halves
                visible: implicitWidth <= feature.width && implicitHeight <= feature.height + Theme.fixed(12)
                wrapMode: Text.NoWrap
            }
            TextMetrics {
                id: whole

                font.family: Theme.family
                font.pixelSize: Theme.plan
                font.weight: Font.DemiBold
                text: feature.text
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
                anchors.margins: Theme.fixed(desk.lit ? -3 : 2)
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
                width: parent.width - Theme.fixed(8)

                Words {
                    id: rank

                    color: desk.state0 === "lit" ? Theme.colors.onAction : (desk.state0 === "away" ? Theme.colors.warning : Theme.colors.ink)
                    size: desk.lit ? Math.min(Theme.base, Math.max(Theme.plan, desk.height - Theme.fixed(16))) : Theme.plan
                    font.weight: desk.lit ? Font.Bold : Font.DemiBold
                    horizontalAlignment: Text.AlignHCenter
                    text: {
                        const room = desk.width - Theme.fixed(8);
                        if (!desk.lit && implied.advanceWidth <= room)
                            return desk.title;
                        return desk.lit || counted.advanceWidth <= room ? desk.number : "";
                    }
                    width: parent.width
                    wrapMode: Text.NoWrap
                }
                Words {
                    color: rank.color
                    size: Theme.plan
                    horizontalAlignment: Text.AlignHCenter
                    text: desk.duty
                    visible: rank.text === desk.title && desk.height > Theme.plan * 2.7 && text !== "" && implicitWidth <= desk.width - Theme.fixed(8)
                    width: parent.width
                    wrapMode: Text.NoWrap
                }
            }
            TextMetrics {
                id: counted

                font: implied.font
                text: desk.number
            }
            TextMetrics {
                id: implied

                font.family: Theme.family
                font.pixelSize: Theme.plan
                font.weight: Font.DemiBold
                text: desk.title
            }
        }
    }
}
