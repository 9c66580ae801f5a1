// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.ui.controls
import kiosk.ui.desk
import kiosk.ui.staff

// One column of a page: its title, its blocks from above, its acts at the foot; it scrolls where it is longer.
Rectangle {
    id: root

    required property LaneModel lane
    required property PageModel page

    color: lane.quiet ? StaffTheme.quiet : StaffTheme.colors.ground

    Flickable {
        anchors.bottomMargin: root.lane.listed ? 0 : 20
        anchors.fill: parent
        anchors.leftMargin: 20
        anchors.rightMargin: 20
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: Math.max(height, layout.implicitHeight)

        ColumnLayout {
            id: layout

            height: parent.height
            spacing: 10
            width: parent.width

            Heading {
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                Layout.preferredHeight: 54
                text: root.lane.title
                visible: text !== ""
            }
            Repeater {
                model: root.lane.blocks

                Loader {
                    id: slot

                    required property BlockModel modelData
                    readonly property bool fills: ["Listing", "FactList"].includes(modelData.kind)

                    Layout.fillHeight: fills
                    Layout.fillWidth: true
                    Layout.minimumHeight: fills ? 120 : 0
                    sourceComponent: ({
                            Listing: listing,
                            DeskForm: form,
                            Title: title,
                            Note: note,
                            FactList: facts,
                            Lock: lock,
                            Specimen: specimen
                        })[modelData.kind] ?? null
                    visible: modelData.kind !== ""

                    Component {
                        id: listing

                        ListBlock {
                            block: slot.modelData
                            page: root.page
                        }
                    }
                    Component {
                        id: form

                        FormBlock {
                            block: slot.modelData
                            page: root.page
                        }
                    }
                    Component {
                        id: title

                        Column {
                            spacing: 6
                            topPadding: 20

                            Label {
                                size: StaffTheme.number
                                strong: true
                                text: slot.modelData.content.text ?? ""
                                width: parent.width
                            }
                            Heading {
                                text: slot.modelData.content.below ?? ""
                                width: parent.width
                            }
                        }
                    }
                    Component {
                        id: note

                        Note {
                            soft: slot.modelData.content.soft ?? false
                            strong: slot.modelData.content.strong ?? false
                            text: slot.modelData.content.text ?? ""
                            wrapMode: Text.Wrap
                        }
                    }
                    Component {
                        id: facts

                        DeskList {
                            model: slot.modelData.content.pairs ?? []

                            delegate: ListLine {
                                required property var modelData

                                cells: [[modelData[0], 72, "small soft"], [modelData[1], 0, modelData[2]]]
                                least: 36
                                rule: "transparent"
                            }
                        }
                    }
                    Component {
                        id: lock

                        Column {
                            Repeater {
                                model: slot.modelData.acts

                                LockLine {
                                    id: shown

                                    required property var look

                                    open: slot.modelData.content.open ?? false
                                    text: look.label
                                    told: slot.modelData.content.told ?? ""
                                    width: parent?.width ?? 0

                                    onClicked: root.page.press(look.at)

                                    Connections {
                                        function onKeyed(letter: string): void {
                                            if (letter === shown.look.key)
                                                shown.clicked();
                                        }

                                        target: root.page
                                    }
                                }
                            }
                        }
                    }
                    Component {
                        id: specimen

                        Rectangle {
                            color: "#d6e0eb"
                            implicitHeight: card.height * card.scale + 32
                            radius: StaffTheme.radius

                            Announcement {
                                id: card

                                other: slot.modelData.content.other ?? ""
                                scale: (parent.width - 32) / width
                                text: slot.modelData.content.text ?? ""
                                transformOrigin: Item.TopLeft
                                width: 952
                                x: 16
                                y: 16
                            }
                        }
                    }
                }
            }
            Item {
                Layout.fillHeight: true
                Layout.fillWidth: true
                visible: !root.lane.listed
            }
            ActColumn {
                Layout.fillWidth: true
                model: root.lane.acts
                page: root.page
                visible: !root.lane.listed
            }
        }
    }
}
