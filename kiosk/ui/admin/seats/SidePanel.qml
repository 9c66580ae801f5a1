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

    color: Desk.colors.ground

    SeatCard {
        id: card

        anchors.fill: parent
        page: root.page
        visible: !out.visible
    }
    PublishPane {
        id: out

        anchors.fill: parent
        page: root.page
        visible: root.page.publication.opened || root.page.publication.clashing !== ""
    }
    Rectangle {
        color: Desk.row
        height: parent.height
        width: 1
    }
}
