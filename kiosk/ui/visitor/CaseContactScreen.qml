// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// How the answer comes, and to whom: every field with its own line for what is missing, the keys beside them.
CaseForm {
    id: root

    // Fields left, keys right; where there is no height or width for that, one under the other.
    readonly property bool beside: Theme.roomy && !Theme.low
    required property CaseContactModel model

    besideKeys: true
    form: model
    lined: true
    spacing: Theme.dp(Theme.roomy ? 14 : 20)
    typed: true

    actions: CaseNext {
        onActivated: root.go_on()
    }

    ChipRow {
        chips: root.writing ? [] : root.model.ways
        onPicked: way => root.model.choose_way(way)
    }
    Repeater {
        model: root.beside ? 1 : 0

        CaseFieldsBesideKeys {
            keyHeight: Theme.dp(Theme.landscape ? 100 : 144)
            keys: !root.model.mail
            model: root.model

            aside: MailConsent {
                margin: Theme.dp(Theme.landscape ? 12 : 36)
                height: Math.min(implicitHeight, parent?.height ?? 0)
                visible: root.model.asksMail
                width: parent?.width ?? 0
            }

            CaseNameField {
                model: root.model
                width: parent.width
            }
            NumberOrMail {
                width: parent.width
            }
            CaseDongField {
                model: root.model
                visible: !Theme.landscape
                width: parent.width
            }
        }
    }
    Repeater {
        model: root.writing || root.beside && !Theme.landscape ? 0 : 1

        Abreast {
            heading: dong.label
            implicitHeight: dong.implicitHeight

            CaseDongField {
                id: dong

                model: root.model
                width: parent.width
            }
        }
    }
    Repeater {
        model: root.beside ? 0 : 1

        Abreast {
            heading: name.label
            implicitHeight: name.implicitHeight

            CaseNameField {
                id: name

                model: root.model
                width: parent.width
            }
        }
    }
    Repeater {
        model: root.beside ? 0 : 1

        Block {
            heading: number.label
            implicitHeight: number.implicitHeight
            joined: true // with its keys it is drawn smaller as one, or they would stand on the next page
            keepWithNext: true

            NumberOrMail {
                id: number

                width: parent.width
            }
        }
    }
    Repeater {
        model: root.beside ? 0 : 1

        Block {
            implicitHeight: keys.implicitHeight
            joined: true

            CaseNumberKeys {
                id: keys

                model: root.model
                visible: !root.model.mail
                width: parent.width
            }
        }
    }
    ChipRow {
        chips: root.writing ? [] : root.model.ages
        keepWithNext: true
        onPicked: age => root.model.choose_age(age)
    }
    Block {
        joined: true
        wanted: !root.writing

        CaseField {
            width: parent.width
            wrong: root.model.wrong.over_14 ?? ""
        }
    }
    CaseWhy {
        text: root.model.whyShort
        wanted: !root.writing
        onOpened: root.model.read_why()
    }
    Repeater {
        model: root.model.asksMail && !root.beside ? 1 : 0

        MailConsent {}
    }

    component Abreast: Block {
        readonly property int across: Theme.roomy && !Theme.landscape ? 2 : 1
    }
    component MailConsent: Choice {
        chosen: root.model.mailAllowed
        detail: root.model.mailMeans
        several: true
        text: root.model.mailWords
        onActivated: root.model.allow_mail()
    }
    component NumberOrMail: CaseNumberField {
        mail: root.model.mail
        model: root.model

        onWritten: address => root.model.write(address)
    }
}
