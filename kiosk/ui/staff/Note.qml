// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A sentence or more, as wide as what it stands in, over as many lines as it needs.
Label {
    width: parent?.width ?? 0
    wrapMode: Text.Wrap
}
