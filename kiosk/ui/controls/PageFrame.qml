import QtQuick

// A screen: blocks that page by themselves, and the actions pinned above the dock, the primary one last.
FocusScope {
    id: root

    property string heading: ""
    property string note: ""
    property alias page: column.page
    property alias spacing: column.spacing
    default property alias blocks: column.blocks
    property alias actions: bar.children

    Accessible.name: heading

    PagedColumn {
        id: column

        anchors.bottom: bar.top
        anchors.bottomMargin: bar.filled ? Theme.dp(24) : Theme.dp(20)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        note: root.note
    }
    Actions {
        id: bar

        anchors.bottom: parent.bottom
        anchors.bottomMargin: filled ? Theme.dp(20) : 0
        width: parent.width
    }
}
