// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The label above a field; what need not be filled in says so.
Label {
    property string name: ""
    property bool optional: false

    font.weight: Font.DemiBold
    size: 13
    text: optional ? name + " (선택)" : name
}
