// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// What publishing would change, said before it is armed; the one before it can be brought back.
Rectangle {
    id: root

    required property VenueDrawing page
    readonly property DrawingPublication publication: page.publication

    color: Desk.quiet
    implicitHeight: column.height + 28

    Column {
        id: column

        spacing: 8
        width: parent.width - 32
        x: 16
        y: 14

        Note {
            Accessible.role: Accessible.AlertMessage
            size: Desk.second
            text: root.publication.told
        }
        ArmedButton {
            about: root.publication.about
            act: "한 번 더 누르면 발행합니다"
            ask: root.publication.ask
            barred: root.publication.barred
            enabled: barred === "" && root.page.open && !root.page.busy
            primary: true
            size: Desk.body
            width: parent.width

            onConfirmed: root.publication.publish()
        }
        Note {
            size: 13
            soft: true
            text: root.publication.back
            visible: root.publication.before !== "" && text !== ""
        }
        ArmedButton {
            about: root.publication.before
            act: "한 번 더 누르면 되돌립니다"
            ask: "앞 도면으로: " + root.publication.before
            height: 40
            size: Desk.second
            visible: root.publication.before !== ""
            width: parent.width

            onConfirmed: root.publication.rollBack()
        }
    }
    Hairline {
        edge: Qt.TopEdge
    }
}
