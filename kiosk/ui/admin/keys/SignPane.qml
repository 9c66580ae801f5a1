// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import kiosk.ui.admin
import kiosk.ui.staff

// The recovery sheet signs the city's keys; its fingerprint belongs into the settings, outside the data folder.
Column {
    id: root

    required property CityKeys page

    spacing: 14

    Note {
        lineHeight: 1.4
        size: StaffTheme.section
        text: "안내기에 손댄 사람이 시의 열쇠를 제 열쇠로 바꿔 놓으면 그 뒤의 민원을 모두 읽을 수 있습니다. 복구 용지로 서명하고 지문을 설정 파일에 적어 두면, 바뀐 열쇠로는 아무것도 받지 않습니다."
        width: root.width
    }
    Heading {
        text: {
            if (root.page.fingerprint === "")
                return "아직 서명되지 않았습니다";
            return root.page.held ? "서명되었고 설정 파일이 지킵니다" : "서명되었으나 설정 파일에 지문이 없습니다";
        }
    }
    Label {
        size: StaffTheme.section
        text: "kiosk.toml   [keys]   recovery = \"" + root.page.fingerprint + "\""
        visible: root.page.fingerprint !== ""
    }
    FieldLabel {
        name: sheet.name
    }
    DeskArea {
        id: sheet

        height: 96
        longest: 200
        name: "금고의 복구 용지"
        width: Math.min(root.width, 560)
    }
    DeskButton {
        enabled: !root.page.busy
        filled: root.page.fingerprint === ""
        text: "용지로 서명하기"

        onClicked: root.page.sign(sheet.text)
    }
}
