pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// A field and what it brings at every key: an office a row, and why.
PageFrame {
    id: root

    required property SearchModel model

    heading: qsTrId("home.field")
    note: qsTrId("find.places").arg(model.count)
    spacing: Theme.fixed(10)

    Component.onDestruction: model.gave_up()

    SearchField {
        focus: true
        hint: qsTrId("home.hint")
        name: qsTrId("home.field")
        text: root.model.words

        Component.onCompleted: forceActiveFocus()
        onEdited: written => {
            root.page = 0;
            root.model.search(written);
        }
    }
    Repeater {
        model: root.model.urgent

        Notice {
            required property string modelData

            glyph: "phone"
            text: modelData
        }
    }
    Block {
        implicitHeight: Math.max(said.implicitHeight, literal.implicitHeight)
        wanted: root.model.corrected !== ""

        Words {
            id: said

            Accessible.name: text
            anchors.verticalCenter: parent.verticalCenter
            text: qsTrId("find.corrected").arg(root.model.corrected)
            width: parent.width - literal.width - Theme.gap
        }
        BigButton {
            id: literal

            anchors.right: parent.right
            corner: Theme.dp(16)
            implicitHeight: Theme.dp(84)
            primary: false
            size: Theme.base
            text: qsTrId("find.literally")
            width: Math.min(implicitWidth, parent.width / 2)

            onActivated: root.model.literally()
        }
    }
    Notice {
        glyph: "pin"
        text: root.model.elsewhere
        wanted: root.model.elsewhere !== ""
    }
    Notice {
        glyph: "apology"
        text: qsTrId("find.nothing")
        wanted: root.model.empty
    }
    Repeater {
        model: root.model.results

        ResultRow {
            required property int index
            required property string name
            required property string place
            required property string detail
            required property bool first

            framed: first
            text: name

            onActivated: root.model.choose(index)
        }
    }
}
