// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// At the right: the storeys, what the tool asks for, what is missing, and the button that publishes.
FocusScope {
    id: root

    required property VenueDrawing page
    readonly property string tool: page.sheet.tool
    readonly property bool named: page.card.kind !== ""

    signal done

    // Put the keys into the field for the chosen room's name.
    function write(): void {
        const card = asked.item as DrawingCard;
        if (card)
            card.write();
    }

    Rectangle {
        anchors.fill: parent
        color: StaffTheme.colors.ground
    }
    DrawingFloors {
        id: floors

        height: Math.min(implicitHeight, root.height * 0.38)
        page: root.page
        width: parent.width

        onDone: root.done()
    }
    Loader {
        id: asked

        anchors.top: floors.bottom
        height: item?.implicitHeight ?? 0
        sourceComponent: root.tool === "B" ? plan : root.tool === "5" ? stack : root.tool === "W" ? way : root.named ? card : null
        width: parent.width
    }
    DrawingFindings {
        anchors.bottom: publish.top
        anchors.top: asked.bottom
        page: root.page
        visible: height > 60
        width: parent.width
    }
    DrawingPublish {
        id: publish

        anchors.bottom: parent.bottom
        page: root.page
        width: parent.width
    }
    Hairline {
        edge: Qt.LeftEdge
    }
    Component {
        id: card

        DrawingCard {
            card: root.page.card
            entrance: root.page.entrance

            onDone: root.done()
        }
    }
    Component {
        id: plan

        DrawingPlan {
            plan: root.page.plan

            onDone: root.done()
        }
    }
    Component {
        id: stack

        DrawingStack {
            stack: root.page.stack

            onDone: root.done()
        }
    }
    Component {
        id: way

        DrawingWay {
            trial: root.page.trial

            onDone: root.done()
        }
    }
}
