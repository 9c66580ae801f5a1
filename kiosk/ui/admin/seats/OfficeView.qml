// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// One office: its plan or its table, those without a desk, and right what is chosen or goes out.
FocusScope {
    id: root

    required property Seats page
    readonly property SeatPlan plan: page.plan
    readonly property DraftPublication publication: page.publication
    readonly property bool sheet: width < 1080
    readonly property bool side: !sheet || publication.opened || publication.clashing !== "" || page.card.desk !== undefined
    property bool table: false

    function stepBack(): void {
        if (publication.opened)
            publication.show(false);
        else if (plan.chosen !== "")
            plan.choose(plan.swapping ? plan.chosen : "");
        else
            page.close();
    }
    function act(event: var): bool {
        const far = (event.modifiers & Qt.ShiftModifier) !== 0;
        const ways = {
            [Qt.Key_Left]: [-1, 0],
            [Qt.Key_Right]: [1, 0],
            [Qt.Key_Up]: [0, -1],
            [Qt.Key_Down]: [0, 1]
        };
        if (event.key === Qt.Key_Escape)
            stepBack();
        else if (Window.activeFocusItem?.cursorPosition !== undefined)
            return false;
        else if (event.key === Qt.Key_Z && event.modifiers & Qt.ControlModifier)
            plan.undo();
        else if (ways[event.key] && !table)
            plan.nudge(ways[event.key][0], ways[event.key][1], far);
        else if (event.key === Qt.Key_X)
            plan.swap();
        else if (event.key === Qt.Key_A)
            panel.leave();
        else if (event.key === Qt.Key_H && !event.isAutoRepeat)
            panel.hide();
        else if (event.text === "/")
            tools.seek();
        else
            return false;
        return true;
    }

    focus: true

    Component.onCompleted: forceActiveFocus()
    Keys.onPressed: event => event.accepted = root.act(event)

    OfficeHead {
        id: head

        page: root.page
        width: parent.width
    }
    OfficeTools {
        id: tools

        anchors.top: head.bottom
        page: root.page
        table: root.table
        width: parent.width

        onTurned: table => root.table = table
    }
    Item {
        id: stage

        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.top: tools.bottom
        width: parent.width - (root.side && !root.sheet ? panel.width : 0)

        RoomPlan {
            id: inside

            anchors.fill: parent
            anchors.bottomMargin: tray.height
            covered: root.side && root.sheet ? panel.width : 0
            ghost: held
            plan: root.plan
            visible: !root.table
        }
        Loader {
            active: root.table
            anchors.fill: parent
            anchors.bottomMargin: tray.height + StaffTheme.gap

            sourceComponent: SeatTable {
                page: root.page
            }
        }
        WaitingTray {
            id: tray

            anchors.bottom: parent.bottom
            ghost: held
            plan: root.plan
            width: parent.width
        }
    }
    FootBar {
        id: foot

        anchors.bottom: parent.bottom
        height: 44
        said: root.plan.told || root.page.said || "자리를 끌거나 눌러서 고칩니다. 발행하기 전에는 방문객 화면에서 아무것도 바뀌지 않습니다."
        width: parent.width
    }
    SidePanel {
        id: panel

        anchors.bottom: foot.top
        anchors.right: parent.right
        anchors.top: tools.bottom
        page: root.page
        visible: root.side
        width: 320
    }
    DragGhost {
        id: held

        plan: root.plan
        room: inside
    }
}
