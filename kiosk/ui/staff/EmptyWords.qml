// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// What an empty list says: what comes here, and when.
Label {
    horizontalAlignment: Text.AlignHCenter
    soft: true
    wrapMode: Text.Wrap
}
