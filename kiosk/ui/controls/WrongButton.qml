import QtQuick

// "This is wrong": small, always there, one touch.
BigButton {
    corner: Theme.dp(14)
    glyph: "flag"
    implicitHeight: Theme.dp(72)
    primary: false
    size: Theme.base
    text: qsTrId("wrong.button")
}
