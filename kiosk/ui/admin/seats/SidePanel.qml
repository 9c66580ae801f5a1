// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// Right of the plan: the chosen seat, or what is to be published.
Rectangle {
    id: root

    required property Seats page

    function leave(): void {
        card.leave();
    }
    function hide(): void {
        card.hide();
    }

    color: StaffTheme.colors.ground

    EmptyWords {
        anchors.centerIn: parent
        text: "자리를 누르면 여기서 고칩니다.\n끌면 옮기거나 맞바꿉니다."
        visible: !card.visible && !out.visible
        width: parent.width - 40
    }
    SeatCard {
        id: card

        anchors.fill: parent
        page: root.page
        visible: !out.visible && root.page.card.desk !== undefined
    }
    PublishPane {
        id: out

        anchors.fill: parent
        page: root.page
        visible: root.page.publication.opened || root.page.publication.clashing !== ""
    }
    Hairline {
        edge: Qt.LeftEdge
    }
}
