// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.shell

// The page that stands, made anew at every turn; `turning` comes before the old one goes.
Loader {
    id: root

    // What a page begins with, one object for all of them: a Loader never lets go of any that it was given.
    readonly property var given: new Object()
    required property Pages pages

    signal turning

    function turn(): void {
        given.model = pages.model;
        turning();
        setSource(pages.source, given);
        rise.restart();
        if (Theme.still)
            rise.complete();
    }

    focus: true

    transform: Translate {
        id: slide
    }

    onLoaded: {
        const pages = root.pages, number = pages.stands();
        item.Component.destruction.connect(() => pages.left(number));
    }

    onStatusChanged: {
        if (status === Loader.Error)
            pages.fails();
    }

    Connections {
        function onTurned(): void {
            root.turn();
        }

        target: root.pages
    }
    KeyWalk {
        page: root
    }
    PageTurn {
        id: rise

        comes: root
        forward: root.pages.forward
        shift: slide
    }
}
