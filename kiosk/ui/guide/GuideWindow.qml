// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.guide
import kiosk.ui.staff

// The guide's one window: bar, the call's band, visits left, call-backs right, the day below.
Window {
    id: root

    required property Console counter
    required property bool demo
    property bool byTouch: false

    color: StaffTheme.colors.ground
    height: 800
    minimumHeight: 680
    minimumWidth: 1180
    title: "민원안내소"
    width: 1280

    Item {
        id: ground

        anchors.fill: parent
        focus: true
    }
    TopBar {
        id: bar

        counter: root.counter
        demo: root.demo
        height: 56
        width: parent.width
    }
    CallView {
        id: band

        anchors.top: bar.bottom
        counter: root.counter
        height: 124
        width: parent.width
    }
    BoothStrip {
        id: strip

        anchors.top: band.bottom
        booths: root.counter.strip
        height: booths.count > 0 ? 88 : 0
        width: parent.width
    }
    Hairline {
        anchors.bottom: strip.bottom
        visible: strip.height > 0
    }
    WorkArea {
        id: work

        anchors.bottom: day.top
        anchors.left: parent.left
        anchors.right: side.left
        anchors.top: strip.bottom
        counter: root.counter
        enabled: !trial.visible && !root.counter.case.sheet

        onFreed: ground.forceActiveFocus()
    }
    CallBacks {
        id: side

        anchors.bottom: lifts.top
        anchors.right: parent.right
        anchors.top: strip.bottom
        counter: root.counter
        width: 384
    }
    FacilityPanel {
        id: lifts

        anchors.bottom: day.top
        anchors.right: parent.right
        facilities: root.counter.facilities
        height: implicitHeight
        read: root.counter.readState === "read"
        width: side.width
    }
    DayBar {
        id: day

        anchors.bottom: parent.bottom
        height: 76
        today: root.counter.today
        until: root.counter.strip.until
        width: parent.width
        z: 1
    }
    TrialView {
        id: trial

        anchors.bottom: parent.bottom
        anchors.top: band.bottom
        counter: root.counter
        width: parent.width
        z: 1
    }
    NoticeLine {
        anchors.bottom: day.top
        text: root.counter.notice
        width: work.width
    }
    // No sheet covers the call's band: whoever calls has the right of way.
    Item {
        anchors.bottom: parent.bottom
        anchors.top: band.bottom
        width: parent.width
        z: 2

        FacilitySheet {
            anchors.fill: parent
            facilities: root.counter.facilities

            onFreed: ground.forceActiveFocus()
        }
        DictationSheet {
            anchors.fill: parent
            dictation: root.counter.case

            onFreed: ground.forceActiveFocus()
        }
        DutySheet {
            anchors.fill: parent
            counter: root.counter

            onFreed: ground.forceActiveFocus()
        }
    }
    Loader {
        id: keyboard

        active: root.byTouch
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        source: "../staff/DeskKeyboard.qml"
        visible: root.byTouch && root.active && Qt.inputMethod.visible
        width: 896
        z: 3
    }
}
