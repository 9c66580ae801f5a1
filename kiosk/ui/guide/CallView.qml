// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.guide
import kiosk.ui.staff

// The call's band: the same place busy or quiet, and only its colour and its button change.
Rectangle {
    id: root

    required property Console counter

    readonly property CallBand band: counter.band
    readonly property bool known: counter.open && counter.readState === "read"
    readonly property bool loud: band.ringing
    readonly property bool late: band.state === "late"
    readonly property string lately: counter.watch.on ? band.last + "   " + band.today : "운영 시간에 빈 시간을 셉니다 · 오늘 " + counter.watch.alone
    readonly property color face: loud ? StaffTheme.colors.onAction : StaffTheme.colors.ink
    readonly property color softFace: loud ? StaffTheme.bandSoft : StaffTheme.colors.softInk

    Accessible.name: title.text
    Accessible.role: Accessible.AlertMessage
    color: late ? StaffTheme.lateBand : loud ? StaffTheme.band : StaffTheme.quiet

    CallRing {
        anchors.verticalCenter: parent.verticalCenter
        late: root.late
        seconds: root.band.seconds
        told: root.band.told
        visible: root.loud
        x: 22
    }
    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: StaffTheme.calm
        name: "bell"
        size: 44
        visible: root.band.state === "quiet"
        x: 24
    }
    StatusMark {
        anchors.verticalCenter: parent.verticalCenter
        shape: "done"
        size: 42
        visible: root.band.state === "accepted"
        x: 25
    }
    Column {
        anchors.left: parent.left
        anchors.leftMargin: 124
        anchors.right: next.left
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        Label {
            id: title

            color: root.face
            size: root.loud ? StaffTheme.caller : 23
            strong: true
            text: {
                if (root.loud)
                    return root.band.place + "에서 부릅니다" + (root.late ? " · 5초 넘김" : "");
                if (root.band.state === "accepted")
                    return root.band.cameTitle;
                if (!root.counter.open || root.counter.readState === "reading")
                    return "자료를 여는 중입니다";
                if (!root.known)
                    return "부르는 사람이 있는지 모름";
                return root.counter.watch.on ? "부르는 사람 없음" : "안내소에 아무도 없습니다";
            }
            width: parent.width
        }
        Label {
            color: root.face
            size: root.loud ? StaffTheme.target : 16
            strong: root.loud
            text: {
                if (root.loud)
                    return root.band.words === "" ? "" : "찾는 말  “" + root.band.words + "”";
                if (root.band.state !== "accepted")
                    return root.known ? root.lately : "";
                const told = "방문객 화면에 “안내요원이 갑니다”";
                return root.band.cameWords === "" ? told : told + " · 찾던 말 “" + root.band.cameWords + "”를 아래에 옮겼습니다";
            }
            visible: text !== ""
            width: parent.width
        }
        Label {
            color: root.softFace
            size: 16
            text: root.band.wishes
            visible: root.loud && text !== ""
            width: parent.width
        }
    }
    NextCall {
        id: next

        anchors.right: button.left
        anchors.rightMargin: 24
        anchors.verticalCenter: parent.verticalCenter
        band: root.band
        face: root.face
        softFace: root.softFace
        visible: root.band.nextPlace !== ""
        width: visible ? 168 : 0
    }
    AcceptButton {
        id: button

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        late: root.late
        onDuty: root.counter.watch.on
        visible: root.loud
        width: root.loud ? 296 : 0

        onClicked: root.counter.guide.accept()
    }
    QuietBand {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        duty: root.counter.watch
        trial: root.counter.trial
        visible: root.band.state === "quiet" && root.counter.open
    }
    DeskButton {
        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        height: 56
        size: StaffTheme.body
        text: "만났습니다"
        visible: root.band.state === "accepted"

        onClicked: root.counter.guide.act("met")
    }
    Hairline {
        color: StaffTheme.colors.hairline
    }
}
