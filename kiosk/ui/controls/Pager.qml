import QtQuick

// "1 / 4 쪽" between the buttons for the page before and the page after.
Item {
    id: root

    required property int page
    required property int pages
    property string note: ""

    readonly property real room: (width - count.implicitWidth) / (before.visible && after.visible ? 2 : 1) - Theme.gap

    signal turned(to: int)

    implicitHeight: Math.max(before.implicitHeight, after.implicitHeight)

    BigButton {
        id: before

        anchors.verticalCenter: parent.verticalCenter
        corner: Theme.dp(16)
        glyph: Theme.roomy ? "previous" : ""
        implicitHeight: Theme.roomy ? Theme.dp(88) : Theme.dp(76)
        primary: false
        size: Theme.base
        text: qsTrId("pager.before")
        visible: root.page > 0
        width: Math.min(implicitWidth, root.room)

        onActivated: root.turned(root.page - 1)
    }
    Words {
        id: count

        Accessible.name: text
        anchors.verticalCenter: parent.verticalCenter
        font.weight: Font.DemiBold
        text: qsTrId("pager.count").arg(root.page + 1).arg(root.pages) + (root.note === "" || !Theme.roomy ? "" : " · " + root.note)
        x: !before.visible ? 0 : (after.visible ? (root.width - width) / 2 : root.width - width)
    }
    BigButton {
        id: after

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        corner: Theme.dp(16)
        glyph: Theme.roomy ? "next" : ""
        glyphAfter: true
        implicitHeight: Theme.roomy ? Theme.dp(88) : Theme.dp(76)
        primary: false
        size: Theme.base
        text: qsTrId("pager.after")
        visible: root.page < root.pages - 1
        width: Math.min(implicitWidth, root.room)

        onActivated: root.turned(root.page + 1)
    }
}
