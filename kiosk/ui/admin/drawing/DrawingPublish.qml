// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What publishing would change, said before it is armed; the one before it can be brought back.
Rectangle {
    id: root

    required property VenueDrawing page
    readonly property DrawingPublication publication: page.publication

    color: StaffTheme.quiet
    implicitHeight: column.height + 28

    Column {
        id: column

        spacing: 8
        width: parent.width - 32
        x: 16
        y: 14

        Note {
            Accessible.role: Accessible.AlertMessage
            size: StaffTheme.second
            text: root.publication.told
        }
        Note {
            Accessible.role: Accessible.AlertMessage
            size: StaffTheme.second
            text: root.publication.waiting
            visible: text !== ""
        }
        ArmedButton {
            about: root.publication.waiting
            act: "한 번 더 누르면 거둡니다"
            ask: "기다리는 도면 거두기"
            height: 40
            size: StaffTheme.second
            visible: root.publication.waiting !== ""
            width: parent.width

            onConfirmed: root.publication.withdraw()
        }
        Label {
            strong: true
            text: "펴내면 없어지는 것"
            visible: root.publication.loses
        }
        Repeater {
            model: root.publication.lost

            ListLine {
                required property var model

                cells: [[model.words, 0, "wrap"]]
                least: 26
                rule: "transparent"
                shape: "late"
                width: column.width
            }
        }
        DayChoice {
            day: root.publication.day
            name: "보일 날"
            visible: root.publication.about !== ""
            width: parent.width

            onTyped: text => root.publication.dated(text)
            onWait: days => root.publication.wait(days)
        }
        Note {
            Accessible.role: Accessible.AlertMessage
            size: StaffTheme.second
            text: root.publication.wrongDay
            visible: text !== ""
        }
        ArmedButton {
            about: root.publication.about
            act: "한 번 더 누르면 발행합니다"
            ask: root.publication.ask
            barred: root.publication.barred
            enabled: barred === "" && root.page.open && !root.page.busy
            primary: true
            size: StaffTheme.body
            width: parent.width

            onConfirmed: root.publication.publish()
        }
        SmallNote {
            text: root.publication.back
            visible: root.publication.before !== "" && text !== ""
        }
        ArmedButton {
            about: root.publication.before
            act: "한 번 더 누르면 되돌립니다"
            ask: "앞 도면으로: " + root.publication.before
            height: 40
            size: StaffTheme.second
            visible: root.publication.before !== ""
            width: parent.width

            onConfirmed: root.publication.rollBack()
        }
    }
    Hairline {
        edge: Qt.TopEdge
    }
}
