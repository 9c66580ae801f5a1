// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The city's keys: founded once, kept by people, changed from time to time, restored from the sheet in the safe.
FocusScope {
    id: root

    required property CityKeys page
    readonly property var panes: [keepers, passphrase, change, recovery, signing]

    PageHead {
        id: head

        page: root.page
        title: "봉인 열쇠"
        told: root.page.seal === "none" ? "" : root.page.told
        width: parent.width
    }
    SealBar {
        id: seal

        page: root.page
        visible: root.page.sheet.length === 0 && root.page.seal !== "none"
        width: parent.width
        y: head.height
    }
    Segments {
        id: choice

        choices: root.page.panes
        chosen: root.page.pane
        height: 44
        name: "할 일"
        visible: seal.visible
        x: Desk.margin
        y: seal.y + seal.height + 20
    }
    Connections {
        function onPicked(index: int): void {
            root.page.pick(index);
        }

        target: choice
    }
    Loader {
        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.leftMargin: Desk.margin
        anchors.top: choice.visible ? choice.bottom : head.bottom
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
    FootBar {
        id: foot

        anchors.bottom: parent.bottom
        said: root.page.said
        width: parent.width
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
