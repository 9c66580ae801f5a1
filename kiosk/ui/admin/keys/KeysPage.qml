// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The city's keys: founded once, kept by people, changed from time to time, restored from the sheet in the safe.
DeskPage {
    id: root

    required property CityKeys page
    readonly property var panes: [keepers, passphrase, change, recovery, signing]

    said: page.said
    reads: page
    title: "봉인 열쇠"
    told: page.seal === "none" ? "" : page.told

    SealBar {
        id: seal

        page: root.page
        visible: root.page.sheet.length === 0 && root.page.seal !== "none"
        width: parent.width
    }
    Segments {
        id: choice

        choices: root.page.panes
        chosen: root.page.pane
        height: 44
        name: "할 일"
        visible: seal.visible
        x: Desk.margin
        y: seal.height + 20

        onPicked: index => root.page.turn(index)
    }
    ListState {
        anchors.centerIn: parent
        none: false
        page: root.page
        width: parent.width - 2 * Desk.margin
    }
    Loader {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: Desk.margin
        anchors.top: choice.visible ? choice.bottom : parent.top
        anchors.topMargin: 24
        sourceComponent: {
            if (!root.page.known)
                return null;
            if (root.page.sheet.length > 0)
                return sheet;
            return root.page.seal === "none" ? founding : root.panes[root.page.pane];
        }
        width: Math.min(parent.width - 2 * Desk.margin, 860)
    }
    Component {
        id: founding

        FoundPane {
            page: root.page
        }
    }
    Component {
        id: sheet

        SheetPane {
            page: root.page
        }
    }
    Component {
        id: keepers

        KeeperPane {
            page: root.page
        }
    }
    Component {
        id: passphrase

        PassphrasePane {
            page: root.page
        }
    }
    Component {
        id: change

        RotationPane {
            page: root.page
        }
    }
    Component {
        id: recovery

        RecoveryPane {
            page: root.page
        }
    }
    Component {
        id: signing

        SignPane {
            page: root.page
        }
    }
}
