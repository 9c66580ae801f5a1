# SPDX-License-Identifier: GPL-3.0-or-later
"""Words for whatever happened while nobody looked: what it was, and what to do now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul
from kiosk.language.particles import with_particle
from kiosk.ui.admin.system.wording import check_name, day_and_time, what_is_wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from kiosk.services.admin.results.system import SystemNotice

    Detail = Mapping[str, Any]
    Telling = Callable[[Detail], tuple[str, str]]


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """A notice in two lines; `leads` is the page to turn to about it, if anywhere else."""

    key: str
    shape: str
    title: str
    told: str
    when: str
    leads: str


_ANYWAY: Final = (
    "빈 자료로 시작했습니다. backups/{} 파일이 맞는 것이면 전산 담당이 kiosk restore --accept-unvouched 로 "
    "되돌립니다. 앞의 파일: quarantine/{}"
)


def _damaged(detail: Detail) -> tuple[str, str]:
    aside, restored = detail.get("set_aside"), detail.get("restored")
    if another := detail.get("another"):
        return "다른 설치의 백업은 스스로 되살리지 않습니다", _ANYWAY.format(another, aside)
    if restored:
        told = f"{restored} 백업으로 되살렸습니다. 그 뒤에 들어온 것이 빠졌는지 접수 일지와 맞추어 보십시오."
    elif aside:
        told = "쓸 수 있는 백업이 없어 빈 자료로 시작했습니다. 다른 곳에 둔 백업이 있으면 되돌려 주십시오."
    else:
        return "전원이 꺼져 끊겼던 되돌리기를 마쳤습니다", "자료가 맞는지 살펴봐 주십시오."
    return "자료 파일이 손상되어 있었습니다", f"{told} 손상된 파일: quarantine/{aside}" if aside else told


def _restored(detail: Detail) -> tuple[str, str]:
    told = "그 뒤에 들어온 것은 빠져 있습니다. 앞의 자료는 quarantine에 있습니다."
    return f"백업 {with_particle(str(detail.get('backup', '')), '으로/로')} 되돌렸습니다", told


def _checked(detail: Detail) -> tuple[str, str]:
    check = str(detail.get("check", ""))
    told = what_is_wrong(check, str(detail.get("message", "")))
    return f"밤 점검에서 이상을 찾았습니다: {check_name(check)}", told


# What the speaking program says of itself.
_REASONS: Final = {
    "no_sound": "소리 장치로 소리를 내지 못했습니다",
    "no_voice": "그 언어의 목소리가 없습니다",
    "FileNotFoundError": "말하는 프로그램이나 소리 장치를 찾지 못했습니다",
}


class _Known(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "알 수 없음"


# What depends on more than a name put into its place.
_TOLD: Final[Mapping[str, Telling]] = {
    "database_damaged": _damaged,
    "backup_restored": _restored,
    "check_failed": _checked,
}
_SENTENCES: Final[Mapping[str, tuple[str, str]]] = {
    "backup_failed": (
        "백업을 만들지 못했습니다",
        "저장 공간과 폴더의 권한을 본 다음 ‘지금 백업’을 눌러 주십시오. 까닭: {code}",
    ),
    "cases_damaged": (
        "적은 그대로가 아닌 민원이 있습니다",
        "접수 번호 {numbers}. 민원 담당에게 알리고, 앞선 백업과 견주어 주십시오.",
    ),
    "second_place_failed": (
        "백업을 둘째 곳에 두지 못했습니다",
        "설정 [backup] second의 디스크나 공유 폴더가 이어져 있는지 보십시오. 까닭: {code}",
    ),
    "rows_damaged": (
        "적은 그대로가 아닌 줄이 있었습니다",
        "되살린 것: {mended}. 되살리지 못한 것: {left}. 남은 것은 ‘상태 점검’에서 보십시오.",
    ),
    "letter_late": (
        "민원 {number}의 편지가 기한이 지나도록 나가지 못했습니다",
        "민원 담당이 ‘보낸 편지’에서 보고 전화나 우편으로 알려 드려야 합니다.",
    ),
    "disk_nearly_full": (
        "저장 공간이 얼마 남지 않았습니다",
        "공간을 비워 주십시오. 200 MB 아래가 되면 민원을 받지 못합니다.",
    ),
    "many_wrong_passwords": (
        "비밀번호가 여러 번 틀렸습니다",
        "{place}에서 시도했습니다. 열람 기록에서 때와 계정을 확인해 주십시오.",
    ),
    "account_unknown": (
        "시청 계정 서버가 ‘{account}’ 계정을 모른다고 합니다",
        "떠난 분이면 여기에서도 닫아 주십시오. 아니면 계정 서버의 담당에게 물어 주십시오.",
    ),
    "clock_set_back": (
        "{place}의 시계를 믿을 수 없습니다",
        "민원은 받되 기한을 약속하지 않습니다. 시계를 맞추고 이 알림을 치우시면 다시 기한을 셉니다.",
    ),
    "case_untimed": (
        "부스 {booth}의 시계가 틀려 접수한 때를 믿을 수 없습니다",
        "시 서버에 온 때로 기한을 다시 셉니다. 부스가 적은 때도 남아 있습니다. 그 기기의 시계를 맞추십시오.",
    ),
    "clock_unconfirmed": (
        "{place}: 오늘이 {date} 맞습니까",
        "시계가 기기를 켜 둔 시간보다 앞서 되돌릴 수 없는 일을 멈추었습니다. 맞으면 이 알림을 치우십시오.",
    ),
    "log_broken": (
        "열람 기록이 따로 적어 둔 끝과 맞지 않습니다",
        "잘렸거나 바뀌었거나 다른 부스의 것입니다. 감사 담당에게 알리고 ‘상태 점검’에서 어디인지 보십시오.",
    ),
    "keys_not_trusted": (
        "시의 열쇠가 복구 용지의 서명과 맞지 않습니다",
        "누가 바꾸었을 수 있어 민원을 받지 않습니다. 길 안내는 그대로입니다. 전산 담당을 불러 주십시오.",
    ),
    "keys_exposed": (
        "봉인 열쇠를 지녔던 사람이 떠났습니다",
        "베껴 두었을 수 있습니다. 민원 담당이 ‘봉인 열쇠’에서 열쇠를 바꾸어야 합니다.",
    ),
    "directory_rolled_back": (
        "{actor}님이 좌석표를 되돌렸습니다 (개정 {number})",
        "부서 {offices}곳의 자리가 그 앞의 모습이 되었습니다. {reason}",
    ),
    "receipt_codes_lost": (
        "앞선 접수증의 확인번호를 맞춰 볼 수 없게 되었습니다",
        "열쇠 파일이 없거나 손상되어 새로 만들었습니다. 그 전의 민원은 담당이 접수 번호로 찾아 드리십시오.",
    ),
    "venue_faulty": (
        "건물 도면 파일에 잘못이 있습니다",
        "도면의 일부를 읽지 못해 길 안내에서 빠졌습니다. 파일을 다시 넣어 주십시오. {message}",
    ),
    "booth_locked_out": (
        "부스 {booth}의 로그인을 막았습니다",
        "부스의 프로그램이 하지 않는 일을 했습니다. 기기를 살펴본 뒤 kiosk server replace-booth 로 들입니다.",
    ),
    "case_set_aside": (
        "부스 {booth}에서 받은 민원을 시 서버에 넣지 못했습니다",
        "민원은 그대로 보관하고 있습니다. 전산 담당이 서버에서 kiosk server check 로 어느 것인지 봅니다.",
    ),
    "booth_silent": (
        "{booth}에서 소식이 없습니다",
        "전원과 망을 보십시오. 켜져 있으면 혼자서도 안내하고, 이어지면 그동안의 기록을 모두 보냅니다.",
    ),
    "certificate_ends": (
        "{what}의 인증서는 {day}까지입니다",
        "그 전에 새 인증서를 넣어 주십시오. 끝난 뒤에는 아무도 이어지지 못합니다.",
    ),
    "server_full": ("{told}", "{remedy}"),
    "sync_stopped": ("시 서버로 보내기를 멈추었습니다", "{message}"),
    "publication_refused": ("시 서버가 게시한 것을 받지 않았습니다", "{why} 앞의 것을 그대로 보여 줍니다."),
    "review_due": ("열람 기록을 살펴볼 때가 되었습니다", "지난 점검에서 31일이 넘었습니다."),
    "screen_lost": (
        "화면을 그리지 못합니다",
        "남은 화면이나 부서 목록으로 안내합니다. 프로그램을 다시 설치하십시오. 까닭: {reason}",
    ),
    "font_lost": (
        "글꼴 파일이 손상되어 빼고 씁니다",
        "남은 글꼴로 보여 줍니다. 프로그램을 다시 설치하십시오. 파일: {reason}",
    ),
    "voice_lost": (
        "음성 안내가 나오지 않습니다",
        "화면 글자로만 안내합니다. 키오스크를 다시 켜 보십시오. 까닭: {reason}",
    ),
    "voice_plain": (
        "넣어 둔 목소리를 쓰지 못해 컴퓨터의 기본 목소리로 말합니다",
        "자료 폴더의 voices에 목소리를 빠짐없이 다시 복사하고 키오스크를 다시 켜 주십시오. 까닭: {reason}",
    ),
    "recogniser_lost": (
        "말로 찾기를 쓰지 못합니다",
        "음성 인식 폴더를 이용 허락(LICENSE)까지 다시 복사하고 키오스크를 다시 켜 주십시오. 까닭: {reason}",
    ),
}
_LATE: Final = frozenset(
    (
        *("database_damaged", "cases_damaged", "check_failed", "backup_failed", "disk_nearly_full"),
        *("venue_faulty", "screen_lost", "keys_not_trusted", "log_broken", "rows_damaged"),
        *("second_place_failed", "sync_stopped", "booth_silent", "booth_locked_out", "case_set_aside"),
        *("certificate_ends", "server_full"),
    )
)
_LEADS: Final = {
    "directory_rolled_back": "charts",
    "account_unknown": "accounts",
    "many_wrong_passwords": "accounts",
    "review_due": "accounts",
    "letter_late": "letters",
}
KINDS: Final = frozenset({*_TOLD, *_SENTENCES})


def notice_row(notice: SystemNotice) -> NoticeRow:
    """Return a notice; one that this version does not know is shown by its kind."""
    kind, known = notice.kind, _Known(notice.detail)
    if (reason := _REASONS.get(str(known.get("reason")))) is not None:
        known["reason"] = reason
    known["date"] = f"{in_seoul(notice.at):%Y-%m-%d}"
    if telling := _TOLD.get(kind):
        title, told = telling(notice.detail)
    else:
        sentences = _SENTENCES.get(kind, (kind, "이 프로그램이 모르는 알림입니다."))
        title, told = (one.format_map(known) for one in sentences)
    if booth := notice.detail.get("told_by"):
        title = f"부스 {booth}: {title}"
    shape = "late" if kind in _LATE else "near"
    return NoticeRow(str(notice.id or ""), shape, title, told, day_and_time(notice.at), _LEADS.get(kind, ""))
