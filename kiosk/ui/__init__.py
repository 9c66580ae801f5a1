# SPDX-License-Identifier: GPL-3.0-or-later
"""The screens. Only this room knows Qt.

A screen is a pair of files side by side, and one line in the table of `screens.py`:

* `XScreen.qml` has `PageFrame` as its root and says `required property XModel model`. What it holds are
  blocks, one under the other, that `PagedColumn` turns into pages by itself at 200 %, in the low position
  and on its side: `Words`, `SearchField`, `Section`, `ResultRow`, `Choice`, or a `Block` around anything
  else. A block gets its width and place from the column, tells only its `implicitHeight`, and leaves itself
  out with `wanted`, never with `visible`. Buttons that go on stand in `actions`, the primary one last.
  Every length is `Theme.dp(n)`, n being pixels of the design's 27-inch drawing; a type size is a role of
  `Theme`; a text is `qsTrId("section.key")`.
* `x.py` holds the view-model: `class XModel(QObject)` with `@qml_element`, which puts it
  into the QML module `kiosk.ui.<folder>`, made as `XModel(stage, **arguments)`. It shows values with
  `shown(...)`, lists with `Rows` over frozen dataclasses, takes touches in slots, moves on with
  `stage.pages.open("name", **arguments)`, speaks through `stage.narrator` and reaches the rest of the house
  only through `stage.services`. `spoken_title` is what voice says when the page opens.
* its words stand in `assets/translations/*.ts`, in every language; its samples in `tests/samples.py`,
  where the walker and `make screens` find them.
"""
