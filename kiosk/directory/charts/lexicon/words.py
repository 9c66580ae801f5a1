# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of Korean offices: ranks, names, teams, furniture, vacancies."""

# ruff: noqa: E501, ISC004, PLR2004, SIM905 - tables of words, kept as a clerk would list them
from __future__ import annotations

import re

from kiosk.directory.charts.lexicon.numbers import leading_number
from kiosk.directory.charts.lexicon.text import squeezed
from kiosk.language.people import COMPOUND_SURNAMES

HEADS = frozenset(
    "시장 부시장 군수 부군수 구청장 부구청장 도지사 부지사 국장 실장 단장 과장 소장 센터장 관장 원장 담당관 본부장 사무국장 "
    "사무과장 의장 부의장 동장 면장 읍장 부장 처장 청장 서장 지소장 추진단장 기획단장 비서실장 의사국장".split()
)
POSITIONS = HEADS | frozenset(
    "팀장 부팀장 계장 담당 파트장 반장 주무관 실무관 전문관 주임 대리 차장 사원 부면장 부읍장 사무장 총괄 비서 수행비서 비서관 보좌관 정책보좌관 실무원 "
    "전문위원 정책지원관 공무직 무기계약직 기간제 기간제근로자 공공근로 임기제 시간제 시간선택제 사무원 사무보조 사무보조원 업무보조 보조원 "
    "운전 상황실장 선장 기관장 항해사 갑판장 운전원 관리원 안내원 안내도우미 청원경찰 방호원 방호관 사회복무요원 공익요원 행정인턴 인턴 청년인턴 대학생인턴 상담사 상담원 "
    "사례관리사 통합사례관리사 간호사 조무사 의사 치과의사 한의사 약사 수의사 공중보건의 물리치료사 임상병리사 방사선사 영양사 조리사 조리원 "
    "속기사 검침원 단속원 환경미화원 미화원 사서 학예사 기록연구사 연구사 연구관 지도사 지도관 학예연구사 학예연구관 농촌지도사 "
    "관리관 이사관 부이사관 서기관 사무관 주사 주사보 서기 서기보 직무대리 국장직무대리 매니저 코디네이터 강사 통역사 변호사 노무사 무대감독 음향감독 조명감독 산림기사 지휘자 단무장 안무자 조장 조원 "
    "명예감사관 담당주무관 서무주무관 교육공무직 실장직무대리".split()
)
_HEAD_BY_NAME = re.compile(
    r"[가-힣·ㆍ]{0,10}(?:담당관|감사관|공보관|대변인|정책관|기획관|소통관|협력관|혁신관)"
)  # who leads an office that is called as its post: 홍보담당관, 감사관
_OF_A_TOWN = frozenset({"읍장", "면장", "동장"})  # whose deputies lead a team
_SECOND = re.compile(rf"부(?:{'|'.join(sorted(HEADS))})")  # 부센터장
POSTS_AS_WORK = frozenset(
    {"운전", "공공근로", "청년인턴", "행정인턴", "사회복무요원", "기간제", "공무직", "인턴"}
)
_GRADES = "관리관|이사관|부이사관|서기관|사무관|주사보|주사|서기보|서기|연구관|연구사|지도관|지도사"
_SERIES = (
    "행정|시설관리|시설|세무|사회복지|복지|전산|토목|건축|공업|농업|녹지|임업|산림|환경|보건진료|보건|간호|의료기술|해양수산|수산|사서|방송통신|통신|"
    "기계|전기|화공|운전|위생|조리|지적|디자인|기록|학예|농촌|사무운영|속기|수의|의무|약무|식품위생|교육|방재안전|방재|선박|항공|문화|관광|공보|감사"
)
_RANK = re.compile(
    rf"(?:(?:지방|국가)?(?:{_SERIES})?(?:{_GRADES}))"
    r"|(?:[가-힣ㆍ·]{0,10}[1-9]급(?:상당)?(?:\((?:을|갑|상당|팀장)\))?)"
    r"|(?:(?:일반|전문|한시|시간선택제)?(?:일반)?임기제(?:[가-마]급|[1-9]급|\([가-힣0-9·]{1,8}\))?)"
    r"|(?:(?:공중보건의|공보의|공무직|기간제|실무원|사무원|실무관|주무관|청원경찰)(?:근로자)?\([가-힣0-9·]{1,8}\))"
    rf"|(?:(?:{_SERIES}|일반|별정|관리운영|시설관리|사무운영|방호)직)"
)
_OWN_FIELD = re.compile(
    r"[가-힣]{2,8}(?:전문위원|비서관|보좌관|전문관|연구관|연구사|지도사|상담사|관리사|조무사|치료사|위생사|병리사|방사선사|운전원|조리원|실무원|사무원"
    r"|코디네이터|복지사|심리사|교육사|간호사|해설사|정비사|영양사|보건의사|수의사)|[가-힣]{1,6}(?:미화원|감시원|단속원|매표원|경비원|검침원|관리원|안내원|상담원|보호직원|보호원|순찰원|점검원|조사원|연구원|근로자|도우미|요원|강사)|매표원|(?:예비군|민방위)?[동읍면중소]대장"
)
_SENIOR = re.compile(r"수석|선임|책임|전담|전문|보조|임시|수습|상임|명예|시간제|기간제|일반")
_NAMED_GRADE = re.compile(rf"([가-힣]{{3,4}})(?:지방)?(?:{_SERIES})[1-9]급")
_GRADE_NOTE = re.compile(
    r"\((?:[1-9]급|[가-힣]{2,6}[1-9]급|직무대리|직대|겸임?|서무|총괄|차석|[가-힣]{2,5}(?:주사보?|서기보?|사무관))\)$"
)
_NOTED = re.compile(r"([^()]+)\(([^()]+)\)")
_TEAM_HEAD = re.compile(r"([가-힣A-Za-z0-9·ㆍ]{1,20}?)(팀장|계장|담당|과장|실장|단장|국장|소장|센터장|관장)")


def as_rank(text: str) -> str | None:
    """Return a rank or position in its usual spelling, or None when the text is something else."""
    plain = squeezed(text)
    if not 1 < len(plain) <= 24:
        return None
    if (
        plain in POSITIONS
        or _OWN_FIELD.fullmatch(plain)
        or (_RANK.fullmatch(plain) and not _named_grade(plain))
        or leads_by_name(plain)
        or _SECOND.fullmatch(plain)
    ):
        return plain
    bare = _without_note(plain)
    if bare != plain and (bare in POSITIONS or _RANK.fullmatch(bare)):
        return plain
    senior = _SENIOR.match(plain)
    if senior and plain[senior.end() :] in POSITIONS:
        return plain
    if plain.endswith("직무대리") and as_rank(plain.removesuffix("직무대리")):
        return plain
    return None


def leads_by_name(text: str) -> bool:
    """Return a post that is its office's name as well: 홍보담당관, 감사관."""
    return bool(_HEAD_BY_NAME.fullmatch(squeezed(text)))


def _without_note(plain: str) -> str:
    """Return a rank without the grade, or the other rank, that stands in brackets after it."""
    noted = _NOTED.fullmatch(plain)
    return noted[1] if noted and as_rank(noted[2]) else _GRADE_NOTE.sub("", plain)


def is_grade(text: str) -> bool:
    """Return a grade such as 행정7급 or 지방행정주사, written without a name."""
    plain = squeezed(text)
    return bool(_RANK.fullmatch(plain)) and not _named_grade(plain)


def _named_grade(plain: str) -> bool:
    """Tell 홍길동행정7급, a name and a grade without a space, from a grade."""
    match = _NAMED_GRADE.fullmatch(plain)
    return bool(match) and match[1][0] in SURNAMES if match else False


def team_and_rank(text: str) -> tuple[str, str] | None:
    """Split a title such as 기획팀장 into the team 기획팀 and the rank 팀장."""
    plain = squeezed(text)
    match = _TEAM_HEAD.fullmatch(plain)
    if not match or as_rank(plain):
        return None
    stem, rank = match[1], match[2]
    return stem + {"팀장": "팀", "계장": "계", "담당": "담당"}.get(rank, rank.removesuffix("장")), rank


def is_head(title: str | None) -> bool:
    """Return whether a title leads the whole office, so that no team owns the desk."""
    if title is None:
        return False
    bare = _without_note(squeezed(title)).removesuffix("직무대리")
    bare = (team_and_rank(bare) or ("", bare))[1]  # 보건소장
    return (
        bare in HEADS or leads_by_name(bare) or bool(_SECOND.fullmatch(bare) and bare[1:] not in _OF_A_TOWN)
    )


SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반"
    "라왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감빈동온호범좌팽승간상시갈단견당화창음"
)
_SPREAD = re.compile(
    rf"(?:[가-힣] ){{1,3}}[가-힣]{{1,2}}|(?:{'|'.join(COMPOUND_SURNAMES)}) [가-힣](?: ?[가-힣])?|[가-힣](?: ?[○◯〇●*＊OX]){{1,3}}(?: [가-힣])?"
)
NO_NAMES = frozenset(
    "지방세 주민세 하수도 문화재 장애인 한부모 도로명 주차장 노점상 유기견 공유지 임대차 전산실 민원실 공무직 공동체 기간제 신문고 노인회 정보화 "
    "지적도 소상공 어린이 여성회 문서고 상황실 신재생 전기차 수도과 강의실 교육장 감사실 인감 여권 서무 회계 예산 지출 계약 주택 도로 하천 "
    "공원 녹지 교통 주차 차량 위생 식품 환경 청소 문화 관광 체육 인사 총무 기획 조직 홍보 통신 전산 전기 기계 건축 토목 지적 세무 징수 부과 "
    "재산 경리 용도 급여 감사 조사 민원 제증명 증명 고충 소송 정책 통계 기록 문서 보안 방재 재난 안전 복지 노인 여성 아동 보육 가족 장사 "
    "기초 의료 자활 수급 농업 수산 해양 축산 산림 경제 일자리 기업 투자 유통 시장 상담 안내 창구 접수 발급 교환 방송 인터넷 홈페이지 "
    "도시과 건설과 주민팀 지원팀 공보팀 민방위 공석 결원 여유석 예비석 공용석 공용 복사 회의 통로 창문 출입 없음 미정 비고 성명 이름 직급 전화 "
    "당직 물품 관용차 관사 국공유 지하수 상수도 배수 방역 예방 진료 치매 정신 금연 모자 선거 의회 법무 송무 감면 체납 고지 주민 반장 통장 "
    "전입 인구 동물 가축 어촌 어업 선박 항만 공항 국제 교류 자매 도서관 박물관 미술관 예술 공연 전시 축제 석면 소음 대기 수질 "
    "공시 지가 용지 보상 허가 신고 등록 단속 과태료 정비 기반 시설 도시 계획 재생 경관 디자인 광고물 현수막 공사 감독 설계 하자".split()
)


def tidy_name(text: str) -> str:
    """Return a name as it is usually written: 홍 길 동 → 홍길동, 김 ○ ○ → 김○○."""
    return squeezed(text) if _SPREAD.fullmatch(text) else text


_VACANT = re.compile(
    r"[\[(<〈【*※-]*(?:공석|결원|미충원|빈자리|빈좌석|빈책상|공좌석|공실|미배치|충원예정|충원중|충원요청|발령예정|채용예정|임용예정|신규예정|여석|여유석|예비석|공란|미지정|[○◯〇●]{2,4}|"
    r"(?:공석|결원)(?:예정|중|발생|\d{1,2}명?)|(?:공석|결원|빈자리)\([^()]{1,20}\)|-{1,4}|—|–|X|x|없음)[\])>〉】*]*"
)


def is_vacant(text: str) -> bool:
    """Return whether a text says that nobody sits here."""
    return bool(_VACANT.fullmatch(squeezed(text)))


_MARKS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?:{ornament}(?:{words}){ornament})+"))
    for ornament in [
        r"[\[\]()（）<>◀▶◁▷←→↑↓⇦⇨⇧⇩⬅➡⬆⬇▲▼△▽■□●○·ㆍ•,/&+~*=|\-–—0-9]*(?:번|대|석|호기|층|개)?[\[\]()]*"
    ]
    for kind, words in (
        (
            "door",
            "출입문|출입구|비상문|비상구|입구|출구|정문|후문|현관|자동문|문|門|🚪|door|DOOR|주출입구|부출입구|비상출입문",
        ),
        ("aisle", "통로|복도|중앙통로|이동통로|동선|보행로"),
        ("wall", "벽|벽면|칸막이|파티션|파티숀|가벽|기둥|유리벽|벽체"),
        ("window", "창|창문|창가|유리창|창측|窓|베란다"),
        (
            "counter",
            "민원대|민원창구|민원접수대|접수대|창구|카운터|안내데스크|안내대|민원데스크|접수창구|통합민원창구|민원상담대|상담창구|민원카운터|안내창구|데스크|"
            "민원접수창구",
        ),
        (
            "furniture",
            "원탁|탁자|테이블|회의실|소회의실|회의공간|회의석|복사기|복합기|프린터|프린트|팩스|FAX|Fax|캐비닛|캐비넷|케비넷|캐비네트|"
            "탕비실|다용도실|소파|쇼파|응접세트|접견실|사물함|서류함|문서함|서류장|책장|책꽂이|서가|서고|문서고|창고|자료실|물품창고|"
            "정수기|냉장고|냉온수기|싱크대|개수대|TV|티비|옷장|옷걸이|화분|금고|게시판|화이트보드|칠판|상담실|상담석|대기석|대기실|"
            "대기공간|민원대기석|민원인대기석|민원인석|의자|세단기|문서세단기|파쇄기|서버|서버실|전산장비|전산실|공용PC|민원인PC|민원용PC|무인민원발급기|무인발급기|"
            "순번기|번호표발급기|순번대기표|휴게실|휴게공간|화장실|계단|엘리베이터|승강기|에어컨|냉난방기|히터|난로|공기청정기|스캐너|도면함|플로터|우편함|신발장|"
            "커피머신|자판기|제증명발급기|보관함|보관장|선반|소화기|휠체어|유모차|혈압계|책상|공용책상|작업대|탈의실|숙직실|당직실|기계실|비품함|비품",
        ),
    )
)


_WORDED = {
    "문": "door",
    "통로": "aisle",
    "벽": "wall",
    "창": "window",
    "창구": "counter",
    "가구": "furniture",
    "표시": "label",
}


def worded_mark(text: str) -> tuple[str, str] | None:
    """Split a mark that is written with its kind (가구: 원형 소파), or return None."""
    word, colon, rest = text.partition(": ")
    return (_WORDED[word], rest.strip()) if colon and word in _WORDED and rest.strip() else None


def is_portrait(text: str) -> bool:
    """Return a place for a photo."""
    return bool(re.fullmatch(r"[(\[<]?(?:증명|직원|본인)?사진[)\]>]?|[Pp]hoto|PHOTO", squeezed(text)))


_LIST = re.compile(
    r"(?:직원|사무실|부서)?(?:(?:내선|전화|행정전화|구내)번호(?:부|표|안내|현황)|비상연락망|(?:전화|직원)(?:명부|명단))"
)
_NUMBERED_THING = re.compile(r"\d{2,3}[가-힣]\d{4}|[A-Z]{3,8}#\d{1,3}(?:[,~]#?\d{1,3})*")  # a car, a camera
_ROOM_OF_A_HEAD = re.compile(rf"(?:{'|'.join(HEADS)})실")
_TABLE = re.compile(r"[가-힣]{1,5}(?:테이블|탁자|소파|쇼파|의자|캐비닛|책장)")
_PLATE = re.compile(
    r"(?:(?:No|NO|no)\.?|#)?(\d{1,2}|\d{1,2}-\d{1,2}|[A-Z]-?\d{1,2})번?|(?:[A-Z가-하]|\d{1,2})(?:열|행|줄)"
)


def plate_number(text: str) -> str | None:
    """Return the number of a desk, window or row that stands in a cell of its own: ⑫ → 12, No.3 → 3."""
    plain = squeezed(text)
    numbered = leading_number(plain)
    plate = _PLATE.fullmatch(plain)
    return numbered[0] if numbered is not None and not numbered[1] else (plate[1] or plain) if plate else None


def mark_kind(text: str) -> str | None:
    """Return what a text stands for when it is no person: door, aisle, counter, furniture."""
    plain = squeezed(text)
    if not plain or len(plain) > 30:
        return None
    bare = re.sub(r"\([^()]{1,8}\)$", "", plain)
    if _NUMBERED_THING.fullmatch(plain) or _LIST.fullmatch(plain):
        return "label"
    named = len(plain) == len("안의자") and plain[0] in SURNAMES and plain.endswith("의자")
    if (_TABLE.fullmatch(bare) and not named) or _ROOM_OF_A_HEAD.fullmatch(bare):
        return "furniture"
    return next((kind for kind, pattern in _MARKS for word in (plain, bare) if pattern.fullmatch(word)), None)
