# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of a new city as their readers see them: commented in Korean, to be changed by hand."""

from __future__ import annotations

from typing import Final

SETTINGS: Final = """\
# 이 키오스크의 설정입니다. 키오스크마다 파일이 하나입니다. 시작할 때 틀린 줄을 알려 드립니다.
# 이 파일이 있는 폴더가 이 기관의 폴더입니다.

[city]
city_name = {city_name}
demo = false
languages = {languages}
guide_phone = {guide_phone}           # 안내원을 부르는 전화
opens_at = {opens_at}
closes_at = {closes_at}
lunch_from = {lunch_from}
lunch_to = {lunch_to}

[booth]
booth_letter = {booth_letter}         # 접수번호의 첫 글자: 키오스크마다 다르게
site = "{site}"                       # venue 폴더 안의 도면 이름
kiosk_id = {kiosk_id}                 # 도면에 있는 키오스크의 이름
# receipt_printer = "slips"           # 접수증 인쇄기의 이름; 없으면 화면에만 보입니다

[screen]
px_per_mm = {px_per_mm}               # {screen_inches}인치 1080 × 1920; 화면에 자를 대어 보고 고치십시오
orientation = {orientation}
# easy = true                         # 누구나 쉬운 화면(큰 글자, 고를 것 여섯)으로 시작합니다
# scenery = "scenery.png"             # 첫 화면의 그림(2000 × 740, 오른쪽 절반이 늘 보임); 없으면 언덕

[directory]
default_level = {default_level}       # 이름 공개: full, middle, surname, title, hidden

[backup]
# second = "/mnt/second-disk/kiosk"   # 백업의 두 번째 자리: 다른 디스크나 공유 폴더

[keys]
# recovery = "ABCD-EFGH-…"            # 봉인 열쇠를 만든 뒤 ‘서명’ 화면이 알려 주는 복구 종이의 지문
"""

OFFICES: Final = """\
# 부서마다 한 줄: 좌석배치도에 없는 것만 적습니다. 차례가 곧 직제 차례입니다.
# bureau 국, building 건물, floor 층, room 방, phone 전화, hours 시간, address 주소; 모르면 적지 않습니다.
# 예) "민원과" = { building = "본관", floor = "1층", room = "101호", phone = "061-000-0101" }

[offices]
"""

PLACES: Final = """\
# 이 기관의 부서와 장소의 다른 언어 이름. 없는 이름은 소리대로 로마자로 보이며,
# 관리 화면에 ‘번역 없음’으로 남습니다.
# 예) "민원과" = { en = "Civil Affairs Division", zh-CN = "民政科", vi = "Phòng Dân vụ", ja = "民願課" }

"""

README: Final = """\
{city_name} 민원안내 키오스크

■ 첫날
 1. 이 폴더에서  kiosk --config kiosk.toml --data data admin  을 실행합니다.
    첫 관리자 계정을 만들 때 묻는 번호는 data 폴더의 파일에 있습니다(화면이 알려 드립니다).
 2. 관리 화면의 ‘처음 준비’에 할 일 열네 가지가 있습니다. 하나씩 마치면 됩니다.
    kiosk --config kiosk.toml --data data doctor  가 같은 것을 글로 알려 드립니다.
 3. 키오스크는  kiosk --config kiosk.toml --data data run  으로 띄웁니다.
    준비가 덜 되어도 켜집니다. 도면이 없으면 지도 대신 건물·층·호수를 알려 드립니다.

■ 누구에게 무엇을 받나
 - 각 부서: 좌석배치도(xlsx, hwpx, csv) → 관리 화면의 ‘좌석배치도’에 놓습니다.
 - 총무·인사: 부서 목록(부서, 국, 건물, 층, 방, 전화) → offices.toml
 - 시설 담당: 층별 도면({storeys}). 지금은 venue/main 에 로비 하나만 있습니다.
   받은 도면(DXF, OSM, PDF, IMDF)은 관리 화면 ‘도면’의 ‘다른 도면 가져오기’로 읽고, 없으면 거기에서 그립니다.
   키오스크 자리의 이름은 kiosk.toml 의 kiosk_id 와 같아야 합니다.
 - 감사 부서: 헌장의 창구 전화와 팩스, 보상 금액 → charter.toml (목포시의 헌장을 본뜬 초안입니다)

■ 이 폴더의 파일
 kiosk.toml    설정        offices.toml  부서        places.toml  다른 언어 이름
 charter.toml  헌장 초안   venue/        도면        seating/     처음 읽을 좌석배치도
"""
