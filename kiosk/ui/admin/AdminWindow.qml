// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The admin's one window: sign-in, or the navigation with the page that is open.
Window {
    id: root

    required property AdminDesk desk
    required property bool demo
    readonly property Navigation navigation: desk.navigation
    readonly property bool booth: desk.booth
    // What a page begins with, one object for all of them: a Loader never lets go of any that it was given.
    readonly property var given: new Object()
    readonly property bool typing: booth && Qt.inputMethod.visible

    // The first field on a page in which one searches.
    function searchIn(item: Item): DeskField {
        for (const child of item.children) {
            const field = child as DeskField;
            const found = field && field.visible && field.glyph === "search" ? field : child.visible ? searchIn(child) : null;
            if (found)
                return found;
        }
        return null;
    }

    // The outermost part below an item that is longer than it is high, the tallest where several stand side by side.
    function longest(item: Item): Flickable {
        let found = null;
        for (const child of item.children) {
            const part = !child.visible ? null : child as Flickable;
            const view = part && part.contentHeight > part.height ? part : child.visible ? longest(child) : null;
            if (view && (!found || view.contentHeight - view.height > found.contentHeight - found.height))
                found = view;
        }
        return found;
    }

    // Turn a page that is longer than the window; whether there was anything to turn.
    function turn(page: Item, pages: real): bool {
        const view = page && pages !== 0 ? longest(page) : null;
        if (view)
            view.contentY = Math.max(view.originY, Math.min(view.originY + view.contentHeight - view.height, view.contentY + pages * view.height));
        return view !== null;
    }

    // Scroll whatever holds an item until all of it is seen; what is larger than its holder scrolls itself.
    function reveal(item: Item): void {
        let part = item;
        for (let holder = item?.parent ?? null; holder; holder = holder.parent) {
            const view = holder as Flickable;
            if (!view)
                continue;
            const spot = part.mapToItem(view.contentItem, 0, 0, part.width, part.height);
            if (spot.height <= view.height && spot.y < view.contentY)
                view.contentY = Math.max(view.originY, spot.y - 8);
            else if (spot.height <= view.height && spot.y + spot.height > view.contentY + view.height)
                view.contentY = Math.min(view.originY + view.contentHeight, spot.y + spot.height + 8) - view.height;
            part = view;
        }
    }

    color: StaffTheme.colors.ground
    height: 900
    minimumHeight: 680
    minimumWidth: 1180
    title: "민원안내소 관리"
    visible: false
    width: 1440

    onActiveFocusItemChanged: reveal(activeFocusItem)

    Item {
        id: sheet

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: parent.height - (root.typing ? keyboard.height : 0)

        SignInPage {
            anchors.fill: parent
            booth: root.booth
            demo: root.demo
            signing: root.desk.signing
            visible: root.desk.signing.name === ""

            onClosed: root.close()
        }
        Item {
            anchors.fill: parent
            visible: root.desk.signing.name !== ""

            NavigationRail {
                id: rail

                demo: root.demo
                height: parent.height
                navigation: root.navigation
                signing: root.desk.signing
                width: 200
            }
            Loader {
                id: leaf

                anchors.bottom: parent.bottom
                anchors.left: rail.right
                anchors.right: parent.right
                anchors.top: parent.top
                focus: true

                Keys.onPressed: event => {
                    const field = event.key === Qt.Key_Slash && item ? root.searchIn(item) : null;
                    if (field)
                        field.forceActiveFocus(Qt.ShortcutFocusReason);
                    const pages = [0.9, -0.9, 0.1, -0.1][[Qt.Key_PageDown, Qt.Key_PageUp, Qt.Key_Down, Qt.Key_Up].indexOf(event.key)] ?? 0;
                    event.accepted = field !== null || root.turn(item as Item, pages);
                }
                onLoaded: forceActiveFocus()
            }
        }
    }
    Loader {
        id: keyboard

        active: root.booth
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        source: "../staff/DeskKeyboard.qml"
        visible: root.typing
        width: 800
    }
    // The old page goes before its model is emptied, and a new one starts from its first property.
    Connections {
        function onChanged(): void {
            if (leaf.source === root.navigation.file && root.given.page === root.navigation.page)
                return;
            leaf.source = ""; // several pages are drawn by one file
            root.given.page = root.navigation.page;
            if (root.navigation.file.toString() !== "")
                leaf.setSource(root.navigation.file, root.given);
        }

        target: root.navigation
    }
}
