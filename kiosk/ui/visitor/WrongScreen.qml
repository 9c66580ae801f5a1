import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// "This is wrong": one touch sends it, words are optional.
PageFrame {
    id: root

    required property WrongModel model

    heading: qsTrId("wrong.title")

    Words {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        font.weight: Font.Bold
        size: Theme.title
        text: root.model.sent ? qsTrId("wrong.thanks") : qsTrId("wrong.title")
    }
    Words {
        Accessible.name: text
        soft: true
        text: root.model.sent ? qsTrId("wrong.next") : qsTrId("wrong.note")
    }
    Block {
        implicitHeight: field.implicitHeight
        wanted: !root.model.sent

        SearchField {
            id: field

            beginLabel: qsTrId("wrong.write")
            clearable: false
            enterLabel: qsTrId("wrong.send")
            glyph: "pen"
            hint: qsTrId("wrong.hint")
            name: qsTrId("wrong.hint")
            width: parent.width

            onSubmitted: root.model.send(field.written)
        }
    }

    actions: [
        BigButton {
            glyph: "back"
            primary: root.model.sent
            text: qsTrId("guide.leave")

            onActivated: root.model.leave()
        },
        BigButton {
            glyph: "flag"
            text: qsTrId("wrong.send")
            visible: !root.model.sent

            onActivated: root.model.send(field.written)
        }
    ]
}
