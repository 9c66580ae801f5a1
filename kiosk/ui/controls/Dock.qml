pragma ComponentBehavior: Bound

import QtQuick

// The nine constant controls, at the same place on every screen of a mode: two rows in portrait, one on the
// side-lying screen, three by three when enlarged, and a column at the right when both.
FocusScope {
    id: root

    required property bool atHome
    required property bool canGoBack
    readonly property bool beside: Theme.landscape && !Theme.roomy
    readonly property int pad: Theme.fixed(18)
    readonly property int gap: Theme.fixed(14)
    readonly property list<DockButton> buttons: [home, back, restart, guide, language, size, contrast, low, voice]
    readonly property list<var> rows: {
        if (beside)
            return [[home, back], [restart, language], [size, contrast], [low, voice], [guide]];
        if (!Theme.roomy)
            return [[home, back, restart], [language, size, contrast], [low, voice, guide]];
        return Theme.landscape ? [buttons] : [[home, back, restart, guide], [language, size, contrast, low, voice]];
    }

    signal homeAsked
    signal backAsked
    signal restartAsked
    signal guideAsked
    signal languageAsked
    signal sizeAsked
    signal contrastAsked
    signal lowAsked
    signal voiceAsked

    implicitHeight: beside ? 0 : rows.reduce((sum, row) => sum + rowHeight(row) + gap, -gap) + 2 * pad
    implicitWidth: beside ? Theme.dp(2 * 215) : 0

    function rowHeight(row: var): int {
        return Math.max(...row.map(button => button.implicitHeight), Theme.fixed(66));
    }

    // A row shares its width by what its words need, so that the longest label decides nothing alone.
    function lay(): void {
        const gaps = rows.reduce((sum, row) => sum + gap, -gap) + 2 * pad;
        const grown = beside ? (height - gaps) / rows.length : 0;
        let y = pad;
        for (const row of rows) {
            const tall = beside ? grown : rowHeight(row);
            const needs = columnNeeds(row);
            const room = width - 2 * pad - gap * (row.length - 1);
            const spare = (room - needs.reduce((sum, need) => sum + need, 0)) / row.length;
            let x = pad;
            row.forEach((button, index) => {
                button.x = Math.round(x);
                button.y = Math.round(y);
                button.width = Math.round(needs[index] + spare);
                button.height = Math.round(tall);
                x += needs[index] + spare + gap;
            });
            y += tall + gap;
        }
    }

    function columnNeeds(row: var): var {
        if (Theme.roomy)
            return row.map(button => button.naturalWidth + (button.filled ? Theme.dp(24) : 0));
        const limit = width / row.length * 1.12;
        const column = index => Math.max(...rows.filter(one => one.length === row.length).map(one => one[index].naturalWidth));
        return row.map((button, index) => Math.min(limit, column(index)));
    }

    function later(): void {
        soon.restart();
    }

    onHeightChanged: later()
    onImplicitHeightChanged: later()
    onRowsChanged: later()
    onWidthChanged: later()
    Component.onCompleted: {
        for (const button of buttons)
            button.naturalWidthChanged.connect(root.later);
    }

    Timer {
        id: soon

        interval: 0

        onTriggered: root.lay()
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.colors.panel

        Rectangle {
            color: Theme.colors.hairline
            height: root.beside ? parent.height : Theme.hair
            width: root.beside ? Theme.hair : parent.width
        }
    }
    Repeater {
        model: Theme.roomy ? 4 : 0

        Rectangle {
            required property int index
            readonly property DockButton before: root.buttons[4 + index]

            color: Theme.colors.hairline
            height: before.height * 0.7
            width: Theme.hair
            x: before.x + before.width + (root.gap - width) / 2
            y: before.y + before.height * 0.15
        }
    }
    DockButton {
        id: home

        glyph: "home"
        resting: root.atHome
        text: qsTrId("dock.home")

        onActivated: root.homeAsked()
    }
    DockButton {
        id: back

        glyph: "back"
        resting: !root.canGoBack
        text: qsTrId("dock.back")

        onActivated: root.backAsked()
    }
    DockButton {
        id: restart

        glyph: "restart"
        text: qsTrId("dock.restart")

        onActivated: root.restartAsked()
    }
    DockButton {
        id: guide

        filled: true
        glyph: "guide"
        objectName: "helpButton"
        text: qsTrId("dock.guide")

        onActivated: root.guideAsked()
    }
    DockButton {
        id: language

        flat: true
        glyph: "language"
        text: qsTrId("dock.language")

        onActivated: root.languageAsked()
    }
    DockButton {
        id: size

        flat: true
        glyph: "size"
        on: Theme.zoom > 1
        text: qsTrId("dock.size")

        onActivated: root.sizeAsked()
    }
    DockButton {
        id: contrast

        flat: true
        glyph: "contrast"
        on: Theme.highContrast
        text: qsTrId("dock.contrast")

        onActivated: root.contrastAsked()
    }
    DockButton {
        id: low

        flat: true
        glyph: "low"
        on: Theme.low
        text: qsTrId("dock.low")

        onActivated: root.lowAsked()
    }
    DockButton {
        id: voice

        flat: true
        glyph: "voice"
        on: Theme.voice
        text: qsTrId("dock.voice")

        onActivated: root.voiceAsked()
    }
}
