// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One of the parts of a page, each a file whose root takes the `page`; an empty address shows none.
Loader {
    id: root

    required property QtObject page
    required property url part

    // Not by `source`: what a part requires is given while it is made.
    function show(): void {
        setSource(part, {
            page: page
        });
    }

    Component.onCompleted: show()
    onPartChanged: show()
}
