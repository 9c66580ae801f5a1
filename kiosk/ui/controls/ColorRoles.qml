// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The colour roles of the design, named by what they are for and filled from the KRDS palettes.
QtObject {
    required property color ground
    required property color panel
    required property color tile
    required property color corridor
    required property color ink
    required property color softInk
    required property color action
    required property color actionPressed
    required property color onAction
    required property color accent
    required property color chosen
    required property color lit
    required property color outline
    required property color hairline
    required property color wall
    required property color here
    required property color done
    required property color warning
    required property color warningGround
    required property color dim
}
