// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.shell

// The one window: header, page, caption, keyboard and dock, each at its place in every mode.
Window {
    id: root

    required property Kiosk kiosk
    required property bool demo

    readonly property bool bare: kiosk.pages.bare
    // In the low position everything stands under the 1,220 mm that a seated visitor reaches and sees.
    readonly property real reach: (1220 - kiosk.look.screenBottomMm) * kiosk.look.pxPerMm
    readonly property real lowTop: Theme.low ? Math.max(0, height - (Theme.roomy && !Theme.landscape ? Math.min(reach, height * (keyboard.open ? 0.7 : 0.6)) : reach)) : 0

    color: Theme.colors.ground
    flags: Qt.FramelessWindowHint | Qt.Window
    height: kiosk.landscape ? 1080 : 1920
    title: [(page.item as PageFrame)?.heading ?? "", qsTrId("header.service")].filter(part => part !== "").join(" – ")
    width: kiosk.landscape ? 1920 : 1080

    Component.onCompleted: page.turn()

    ThemeBinding {
        besideKeys: (page.item as PageFrame)?.besideKeys ?? false
        landscape: root.width > root.height
        look: root.kiosk.look
        pace: root.kiosk.pace
    }
    Scenery {
        height: root.lowTop
        width: root.width
        visible: height > 0 && !root.bare && !Theme.highContrast
    }
    Header {
        id: header

        // How far the demo's band pushes it down on a wide screen: the page below stays where it is.
        readonly property real pushed: Theme.roomy && !brief ? Math.max(0, band.under - placed) : 0
        readonly property real placed: root.lowTop + (brief ? Theme.fixed(4) : Theme.fixed(Theme.landscape && Theme.roomy ? 28 : 36) * (Theme.roomy ? 1 : 0.6))

        // Low and enlarged the clip's button alone is worth its height.
        brief: Theme.low && (!Theme.roomy || keyboard.open)
        city: root.kiosk.city
        height: visible ? implicitHeight : 0
        offersGuide: root.kiosk.offersGuide || ((page.item as PageFrame)?.offersGuide ?? false)
        signed: root.kiosk.signs.there
        secondsLeft: root.kiosk.pages.clocked ? root.kiosk.secondsLeft : -1
        service: qsTrId("header.service")
        visible: !root.bare && (!brief || signed)
        width: body.width - 2 * Theme.margin
        x: Theme.margin

        onGuideWished: root.kiosk.answer("guide")
        onSignWished: root.kiosk.signs.open()
        y: Math.max(band.under, placed)
    }
    Item {
        id: body

        height: root.height - (root.bare || dock.beside ? 0 : dock.height) - (root.bare ? 0 : caption.taken + keyboard.under)
        width: root.width - (root.bare || !dock.beside ? 0 : dock.width)

        PageView {
            id: page

            readonly property real under: header.visible ? header.y + header.height : root.lowTop

            height: parent.height - y
            pages: root.kiosk.pages
            width: parent.width - 2 * x
            x: root.bare ? 0 : Theme.margin
            y: root.bare ? 0 : Math.max(band.under, under + Theme.fixed(header.visible && header.brief ? 9 : 24) - header.pushed)
        }
    }
    Caption {
        id: caption

        // Over the picture of the low position, over the header else, there is nothing to touch.
        readonly property real taken: reserved ? height : 0

        held: root.kiosk.captionHeld
        reserved: root.kiosk.look.voice
        seconds: root.kiosk.captionSeconds
        text: root.bare ? "" : root.kiosk.caption || (root.kiosk.offersGuide && root.kiosk.pages.clocked && (!header.visible || header.brief && root.lowTop > 0) ? header.offer : "")
        width: body.width
        y: reserved ? body.height : Math.max(0, root.lowTop - height)
    }
    Keyboard {
        id: keyboard

        // What it takes from the page: nothing where it stands beside what it brings.
        readonly property real under: Theme.keysBeside ? 0 : height

        look: root.kiosk.look
        width: Theme.keysBeside ? Theme.margin + (page.item as PageFrame).firstPane + Theme.gap : body.width
        y: Theme.keysBeside ? body.height - height : body.height + caption.taken

        onLost: why => root.kiosk.pages.failed(why)
    }
    Dock {
        id: dock

        atHome: root.kiosk.pages.name === "home"
        canGoBack: root.kiosk.pages.deep
        height: beside ? root.height : implicitHeight
        phone: root.kiosk.phone
        quiet: root.kiosk.pages.quiet
        visible: !root.bare
        width: beside ? implicitWidth : root.width
        x: root.width - width
        y: root.height - height

        onAsked: what => root.kiosk.answer(what)
    }
    DemoBand {
        id: band

        readonly property real under: visible ? y + height : 0

        visible: root.demo
        width: root.width
        y: root.lowTop
    }
    IdleWarning {
        open: root.kiosk.warning
        seconds: root.kiosk.idleSeconds

        onEnded: root.kiosk.startOver()
        onStayed: root.kiosk.touch()
    }
}
