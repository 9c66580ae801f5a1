// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Who speaks here, and the two minutes.
Item {
    id: root

    required property string city
    required property string service
    property int secondsLeft: -1
    property bool offersGuide: false
    // Whether this page is also told in sign language.
    property bool signed: false
    // Where room is dear, nothing but the clip's button.
    property bool brief: false

    readonly property real signRoom: sign.visible ? sign.width + Theme.dp(24) : 0

    signal guideWished
    signal signWished

    readonly property bool clocked: secondsLeft > -1
    readonly property string offer: qsTrId("ring.offer")

    // As tall for the offer as for the city: the page below must not move when it comes.
    implicitHeight: brief ? sign.implicitHeight : Math.max(Theme.dp(Theme.roomy ? 112 : 90), cityName.told ? cityName.implicitHeight : 0, Theme.roomy ? 0 : probe.implicitHeight)

    Words {
        id: probe

        Accessible.ignored: true
        font.weight: Font.Bold
        lineHeight: cityName.lineHeight
        size: Theme.caption
        text: root.clocked ? root.offer : ""
        visible: false
        width: ring.x - cityName.x - Theme.gap - Theme.fixed(8)
    }

    Rectangle {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.colors.action
        height: Theme.dp(76)
        radius: Theme.dp(18)
        visible: !root.brief
        width: height

        Icon {
            anchors.centerIn: parent
            color: Theme.colors.onAction
            name: "mark"
            size: parent.height * 0.86
        }
    }
    Words {
        id: cityName

        anchors.left: mark.right
        anchors.leftMargin: Theme.dp(20)
        anchors.verticalCenter: parent.verticalCenter
        font.weight: Font.Bold
        lineHeight: Theme.roomy ? 1 : 0.9
        size: Theme.base
        text: root.city
        // Who speaks here gives way to a clip's button that leaves no room for a word of it, and to the offer.
        readonly property bool told: !sign.visible || contentWidth <= width + 1

        visible: !root.brief && told && !(offer.visible && !Theme.roomy)
        width: Math.min(implicitWidth, (ring.visible ? ring.x : root.width) - x - Theme.gap - root.signRoom)
        wrapMode: sign.visible ? Text.WordWrap : Text.Wrap
    }
    Words {
        anchors.left: cityName.right
        anchors.leftMargin: Theme.dp(14)
        anchors.verticalCenter: parent.verticalCenter
        soft: true
        text: root.service
        visible: x + implicitWidth < (root.signed ? sign.x : offer.visible ? offer.x : label.visible ? label.x : ring.x) - Theme.gap && Theme.roomy && !root.brief
        wrapMode: Text.NoWrap
    }
    Words {
        id: label

        readonly property real room: ring.x - cityName.x - cityName.width - 2 * Theme.dp(24) - root.signRoom

        anchors.right: ring.left
        anchors.rightMargin: Theme.dp(24)
        horizontalAlignment: Text.AlignRight
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.caption
        soft: true
        text: root.secondsLeft === 0 ? qsTrId("ring.over") : qsTrId("ring.label")
        visible: root.clocked && Theme.roomy && !root.brief && !root.offersGuide && implicitWidth <= (root.signed ? 1 : 2) * room
        width: Math.min(implicitWidth, room)
    }
    HelpOffer {
        id: offer

        // Enlarged there is room for one line: the offer takes the city's place, and gives way to a clip's button.
        readonly property real room: Theme.roomy ? label.room : ring.x - cityName.x - Theme.gap

        anchors.verticalCenter: parent.verticalCenter
        height: Math.min(implicitHeight, parent.height)
        text: root.offer
        visible: root.offersGuide && root.clocked && !root.brief && (!root.signed || (Theme.roomy && implicitWidth <= room))
        width: Math.min(implicitWidth, room)
        x: Theme.roomy ? ring.x - Theme.dp(24) - width : cityName.x

        onActivated: root.guideWished()
    }
    BigButton {
        id: sign

        anchors.right: offer.visible ? offer.left : label.visible ? label.left : ring.visible ? ring.left : parent.right
        anchors.rightMargin: offer.visible || label.visible || ring.visible ? Theme.dp(24) : 0
        anchors.verticalCenter: parent.verticalCenter
        corner: Theme.dp(18)
        air: Theme.dp(8)
        implicitHeight: root.brief ? Theme.fixed(76) : Theme.dp(76)
        implicitWidth: Math.max(letters.advanceWidth(text) + Theme.dp(56), Theme.fixed(72))
        primary: false
        size: root.brief ? Theme.fixed(54) : Theme.base
        text: qsTrId("sign.button")
        visible: root.signed

        onActivated: root.signWished()
    }
    FontMetrics {
        id: letters

        font.family: Theme.family
        font.pixelSize: Theme.base
        font.weight: Font.Bold
    }
    Ring {
        id: ring

        Accessible.name: label.text + " " + digits
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        secondsLeft: Math.max(0, root.secondsLeft)
        visible: root.clocked && !root.brief
    }
}
