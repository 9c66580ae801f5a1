// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// What every control of the desk shares that is pressed: it is called by its text and reached by Tab.
T.AbstractButton {
    Accessible.name: text
    Accessible.role: Accessible.Button
    focusPolicy: Qt.TabFocus
    objectName: "control"
}
