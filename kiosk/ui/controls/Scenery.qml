// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// The harbour: rock, bridge, sea and one boat. It carries no information and stays out of high contrast.
Item {
    id: root

    property real horizon: 0.735
    property real boat: 0

    property real grain: width / 1080
    property real shift: 0

    readonly property real sea: Math.round(height * horizon)

    clip: true
    visible: !Theme.highContrast

    Rectangle {
        color: "#d6e0eb"
        height: root.sea
        width: parent.width
    }
    Rectangle {
        color: "#ffffff"
        height: 184 * root.grain
        radius: height / 2
        width: height
        x: root.shift + 650 * root.grain
        y: root.sea - 342 * root.grain
    }
    Shape {
        height: 560
        scale: root.grain
        transformOrigin: Item.TopLeft
        width: 1080
        x: root.shift
        y: root.sea - 560 * root.grain

        ShapePath {
            fillColor: "#bacbde"
            strokeWidth: -1

            PathSvg {
                path: "M380 560 L380 478 C470 505 520 492 590 470 C690 440 790 470 860 486 C940 498 1010 484 1080 490 V560 Z"
            }
        }
        ShapePath {
            fillColor: "#90b0d5"
            strokeWidth: -1

            PathSvg {
                path: "M630 560 C700 500 790 478 880 500 C960 520 1000 540 1030 560 Z"
            }
        }
        ShapePath {
            fillColor: "#346fb2"
            strokeWidth: -1

            PathSvg {
                path: "M-330 560 L-250 500 L-190 484 L-130 420 L-84 402 L-50 360 L0 374 L36 342 L62 352 L90 300 L138 258 L160 242 L176 268 L198 260 L224 308 L244 322 L264 310 L292 364 L330 402 L366 426 L402 488 L460 524 L505 560 Z"
            }
        }
        ShapePath {
            fillColor: "#1c589c"
            strokeWidth: -1

            PathSvg {
                path: "M90 300 L76 372 L90 440 L86 478 L120 420 L140 380 L124 340 L138 290 L160 242 L138 258 Z M160 242 L176 268 L198 260 L224 308 L244 322 L264 310 L292 364 L330 402 L366 426 L402 488 L460 524 L505 560 H230 L226 496 L246 440 L208 398 L206 350 L170 306 Z"
            }
        }
        ShapePath {
            fillColor: "#063a74"
            strokeWidth: -1

            PathSvg {
                path: "M-640 561 C-480 520 -300 500 -180 508 C-110 512 -60 488 0 476 C60 462 110 480 150 492 C210 484 250 500 290 528 C320 548 340 558 362 561 Z"
            }
        }
        ShapePath {
            fillColor: "transparent"
            strokeColor: "#052561"
            strokeWidth: 8

            PathSvg {
                path: "M330 530 H1080 M430 530 V560 M490 530 V560 M1010 530 V560"
            }
        }
        ShapePath {
            fillColor: "#052561"
            strokeWidth: -1

            PathSvg {
                path: "M555 314 Q560 306 565 314 L576 560 H566 L560 380 L554 560 H544 Z M900 314 Q905 306 910 314 L921 560 H911 L905 380 L899 560 H889 Z"
            }
        }
        ShapePath {
            fillColor: "transparent"
            strokeColor: "#052561"
            strokeWidth: 2

            PathSvg {
                path: [560, 905].map(tower => Array.from({
                        length: 9
                    }, (_, cable) => "M" + tower + " " + (340 + cable * 7) + " L" + (tower - 150 + cable * 15) + " 529 M" + tower + " " + (340 + cable * 7) + " L" + (tower + 150 - cable * 15) + " 529").join(" ")).join(" ")
            }
        }
    }
    Rectangle {
        color: "#063a74"
        height: parent.height - root.sea
        width: parent.width
        y: root.sea
    }
    Repeater {
        model: [[40, 50, 80], [300, 96, 220], [760, 60, 260], [640, 128, 340], [90, 150, 240]]

        Rectangle {
            required property list<int> modelData

            color: "#1c589c"
            height: 3 * root.grain
            width: modelData[2] * root.grain
            x: root.shift + modelData[0] * root.grain
            y: root.sea + modelData[1] * root.grain
        }
    }
    Shape {
        height: 90
        scale: root.grain
        transformOrigin: Item.TopLeft
        width: 90
        x: root.shift + 204 * root.grain + root.boat
        y: Math.min(root.sea + 40 * root.grain, root.height - 92 * root.grain)

        ShapePath {
            fillColor: "#ffffff"
            strokeWidth: -1

            PathSvg {
                path: "M0 56 H86 L74 80 H12 Z M36 0 L76 46 L36 52 Z"
            }
        }
    }
}
