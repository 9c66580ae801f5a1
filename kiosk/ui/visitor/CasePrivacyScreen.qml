// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.controls
import kiosk.ui.visitor

// The four statements on personal data, how long they are kept larger than the rest; then the age.
CaseForm {
    id: root

    required property CasePrivacyModel model

    // Read before a name is given: as large as the screen lets it be.
    readonly property bool ample: Theme.roomy && !Theme.shallow && !Theme.voice
    readonly property int plain: ample ? Theme.base : Theme.body

    form: model
    spacing: ample ? Theme.dp(40) : Theme.roomy ? Theme.dp(Theme.landscape ? 20 : 24) : Theme.fixed(24)

    Repeater {
        model: root.model.statements

        Block {
            id: statement

            required property var modelData

            readonly property int across: Theme.landscape && Theme.roomy ? 2 : 1

            implicitHeight: lines.implicitHeight

            Column {
                id: lines

                spacing: Theme.dp(4)
                width: parent.width

                Words {
                    Accessible.name: text
                    size: root.plain
                    soft: true
                    text: statement.modelData.label
                    width: parent.width
                }
                Words {
                    Accessible.name: text
                    color: statement.modelData.stressed ? Theme.colors.accent : Theme.colors.ink
                    font.underline: statement.modelData.stressed
                    font.weight: statement.modelData.stressed ? Font.Bold : Font.Medium
                    size: statement.modelData.stressed ? Math.ceil(root.plain * 1.25) : root.plain
                    text: statement.modelData.text
                    width: parent.width
                }
            }
        }
    }
}
