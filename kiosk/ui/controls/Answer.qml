// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// One of the answers to a question; the ear is told whether it is chosen, which of how many it is, to what
// question, and in whose language.
Pressable {
    property bool chosen: false
    property bool several: false
    property int place: 0
    property int places: 0
    property string question: ""
    property string tongue: ""

    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.role: several ? Accessible.CheckBox : Accessible.RadioButton
    checked: chosen // what Qt tells a screen reader of a button
}
