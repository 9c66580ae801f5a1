# SPDX-License-Identifier: GPL-3.0-or-later
"""Names that are not written as Koreans' names are: in other letters than Hangul, or of people from abroad.

A surname in Hanja and one to three characters more; a romanised Korean surname beside syllables as Korean
names are spelled, or beside initials (D. Kim, Kim, G.D.); what is spelled as Vietnamese or Chinese names are;
a well-known given name with a capitalised word behind it (Jane Smith). Beside a word for somebody's part
(통역, 강사, 자원봉사, 담당) any two capitalised words, unless one of them is a word of offices (Help Desk), a
given name alone, a given name or a Korean's romanised name in small letters (통역 jane smith), and the same as
Korean writes them (제인 스미스, 왕샤오밍). A surname alone behind Mr. or Ms.
"""

# ruff: noqa: E501, SIM905 - tables of words and names

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

# Words of offices that begin with a surname's letter.
_HANJA_WORDS: Final = (
    "安全|安保|文化|文化財|文書|高齡|高等|高速|高校|全南|全北|全國|全域|全體|成人|成果|方案|方法|方針|陸上|陸軍|都市|都農|林業|林野|車輛|車道|石油|石綿|魚類"
    "|任命|任期|任用|白書|洪水|南道|南部|南北|池沼|河川|河口|元金|明細|申告|申請|許可|金融|金額|周邊"
)
_HANJA: Final = re.compile(
    rf"(?<![㐀-鿿豈-﫿])(?!(?:{_HANJA_WORDS})(?![㐀-鿿豈-﫿]))[金李朴崔鄭姜趙尹張林吳韓申徐權黃安宋柳洪全高文孫梁裵裴白曺曹許南沈劉盧河兪俞丁成郭車朱禹具任田羅閔辛池陳嚴元"
    r"蔡千方楊孔玄咸卞廉邊秋魯都蘇石宣薛周馬吉延魏表明奇王琴玉陸印孟諸卓魚牟余][㐀-鿿豈-﫿]{1,3}(?![㐀-鿿豈-﫿])"
)
# 崔 書河, 김道允; and what makes a text that is all Hanja one about staff.
_HANJA_PARTS: Final = re.compile(
    r"(?<![一-鿿])[金李朴崔鄭姜趙尹張林吳韓申徐權黃安宋柳洪][ \u3000][一-鿿]{2}(?![一-鿿])"
    r"|(?<![가-힣])[김이박최정강조윤장임한오서신권황안송류홍][一-鿿]{2}(?![一-鿿가-힣])"
)
_HANJA_STAFF: Final = re.compile(
    "代職|代行|代理|擔當|課長|係長|室長|局長|所長|團長|班長|主事|書記|主務官|事務官"
)
_ROMAN_SURNAMES: Final = (
    "Kim|Gim|Lee|Yi|Rhee|Park|Bak|Choi|Choe|Jung|Jeong|Chung|Kang|Gang|Cho|Jo|Yoon|Yun|Jang|Chang|Lim|Im|Han|Oh"
    "|Seo|Suh|Shin|Sin|Kwon|Gwon|Hwang|Ahn|An|Song|Yoo|Yu|Ryu|Hong|Jeon|Chun|Ko|Go|Moon|Mun|Yang|Son|Bae|Baek|Paik"
    "|Heo|Hur|Nam|Shim|Sim|Noh|Roh|Ha|Kwak|Gwak|Sung|Seong|Cha|Joo|Ju|Woo|Koo|Gu|Min|Na|Jin|Ji|Um|Eom|Chae|Won|Cheon"
    "|Bang|Kong|Gong|Hyun|Ham|Byun|Yeom|Choo|Do|So|Seok|Sun|Sul|Ma|Gil|Wi|Pyo|Ki|Wang|Ok|Yook|In|Maeng|Je|Mo|Tak"
)
_ROMAN_LEAD: Final = r"(?:kk|tt|pp|ss|jj|ch|sh|[bcdghjklmnprsty])?"
_ROMAN_VOWEL: Final = r"(?:y?(?:eo|ae|oo|u|a|o|e)|w(?:ae|eo|a|i|o)|eu|ui|ee|i)"
_ROMAN_SYLLABLE: Final = rf"{_ROMAN_LEAD}{_ROMAN_VOWEL}(?:ng|ck|[knlmptrsbgh])?"
_ROMAN_GIVEN: Final = rf"(?i:{_ROMAN_SYLLABLE})(?:[- ]?(?i:{_ROMAN_SYLLABLE})){{1,2}}"
# A surname that is no English word stands beside initials without dots too: GD Kim, but IT Park.
_PLAIN_SURNAMES: Final = "|".join(
    one
    for one in _ROMAN_SURNAMES.split("|")
    if one not in {"Park", "Song", "Moon", "Son", "Sun", "Min", "Ham", "Bang", "Gang", "Chang", "Sin", "Won"}
    and len(one) > 2  # noqa: PLR2004 # Go, In, Do
)
_DOTTED: Final = r"(?:[A-Z]\.[- ]?){1,3}"
_CAPITAL: Final = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĐĐÉĘĚĞĠĦİŁŃŇŌŐŒŘŚŞŠŤŪŮŰŹŻŽƠƯА-ЯЁЎҚҒҲӨҮ]"
_ROMAN: Final = re.compile(
    rf"(?<![A-Za-z])(?=[A-Z])(?:(?i:{_ROMAN_SURNAMES}),?\s+(?=[A-Z]){_ROMAN_GIVEN}"
    rf"|{_ROMAN_GIVEN}\s+(?=[A-Z])(?i:{_ROMAN_SURNAMES}))(?![A-Za-z])"
)
_INITIALS: Final = re.compile(
    rf"(?<![A-Za-z.])(?:{_DOTTED}\s?(?=[A-Z])(?i:{_ROMAN_SURNAMES})"
    rf"|(?=[A-Z])(?i:{_ROMAN_SURNAMES}),?\s?{_DOTTED}(?<=\.)"
    rf"|[A-Z]{{1,2}}\s(?=[A-Z])(?i:{_PLAIN_SURNAMES})|(?=[A-Z])(?i:{_PLAIN_SURNAMES}),?\s[A-Z]{{1,2}})(?![A-Za-z])"
)
_TITLE: Final = re.compile(
    r"^\W*(?:(?:mr|mrs|ms|miss|dr|contact|attn|deputy|officer|in charge)\b\W*)+", re.IGNORECASE
)
_VIETNAMESE_MIDDLE: Final = (
    r"(?:Th[iị]|V[aă]n|Ng[oọ]c|[DĐ][uứ]c|H[uữ]u|Thanh|Minh|Quang|Xu[aâ]n|Ph[uư][oơ]ng|Thu|Kim|H[oồ]ng)"
)
_VIETNAMESE: Final = re.compile(
    r"(?<![A-Za-z])(?:Nguyen|Nguyễn|Tran|Trần|Pham|Phạm|Huynh|Huỳnh|Hoang|Hoàng|Phan|Dang|Đặng|Bui|Bùi|Ngo|Ngô|Duong|Dương"
    r"|Lê|Võ|Vũ|Đỗ|Hồ|Lý|Đinh|Trương|Trịnh|Đoàn|Lương|Truong|Trinh|Doan|Luong)"
    r"(?:\s[A-ZĐ]\w+){1,3}"
    rf"|(?<![A-Za-z])(?:Le|Vo|Vu|Do|Ho|Ly|Dinh|Mai|Cao|Ta|Thai|Chu|Lam)\s{_VIETNAMESE_MIDDLE}(?:\s[A-ZĐ]\w+){{1,2}}"
    r"|(?<![A-Za-z])(?:nguyen|nguyễn|tran|trần|pham|phạm|huỳnh|lê|võ|vũ|đỗ)\s(?:th[iị]|v[aă]n)(?:\s\w+){1,2}"
    r"|(?<![가-힣])(?:응우옌|응웬|응우엔|쩐|팜|부이|호앙|후인|즈엉)\s?[티반]\s?[가-힣]{1,4}(?![가-힣])"
)
_PINYIN: Final = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|uai|iao|ing|ang|eng|ong|ian|uan|uo|ua|ui|iu|ie|ia|ue|ve"
    r"|ao|ou|ai|ei|an|en|in|un|a|o|e|i|u|v)"
)
_CHINESE: Final = re.compile(
    r"(?<![A-Za-z])(?:Wang|Zhang|Liu|Chen|Huang|Zhao|Wu|Zhou|Xu|Zhu|Guo|Gao|Luo|Zheng|Liang|Xie|Tang|Feng|Deng|Cao|Peng"
    r"|Zeng|Xiao|Tian|Dong|Yuan|Cai|Jiang|Cheng|Wei|Ren|Shen|Yao|Cui|Piao|Quan|Qian|Qin|Xue|Lei|Hou|Meng|Li|Lin|Yang)"
    rf",?\s(?=[A-Z])(?i:{_PINYIN})(?:[- ']?(?i:{_PINYIN}))?(?![A-Za-z])"
)
# Given names of those who interpret, teach and help in a Korean city; none that is an English word.
_GIVEN: Final = (
    "Aaron|Abdul|Adam|Adrian|Ahmed|Aida|Aigul|Akira|Alan|Albert|Alberto|Alejandro|Alex|Alexander|Alexandra|Alexei|Ali"
    "|Alice|Alina|Alisa|Allen|Amanda|Amina|Amy|Ana|Anastasia|Andrea|Andrew|Andrey|Angela|Anita|Anna|Anne|Annie|Anthony"
    "|Antonio|Arthur|Ashley|Aziz|Barbara|Batbayar|Ben|Benjamin|Beth|Brandon|Brian|Bruce|Carl|Carlos|Carmen|Carol"
    "|Caroline|Catherine|Charles|Charlotte|Chloe|Chris|Christian|Christina|Christine|Christopher|Cindy|Claire|Daniel"
    "|Daria|David|Deborah|Dennis|Diana|Diego|Dinara|Dmitry|Donald|Dorothy|Edward|Elena|Elizabeth|Ella|Emily|Emma"
    "|Eric|Erika|Ethan|Eugene|Eva|Fatima|Felix|Fernando|Francis|Francisco|Frank|Gabriel|Gary|George|Gloria|Greg|Gregory"
    "|Gulnara|Hannah|Harry|Hassan|Heather|Helen|Henry|Hiroshi|Hugo|Ibrahim|Igor|Inna|Irina|Isabella|Ivan|Jack|Jackson"
    "|Jacob|James|Jane|Janet|Jason|Javier|Jeff|Jeffrey|Jennifer|Jeremy|Jessica|Jim|Joan|Joe|Joel|John|Jonathan|Jorge"
    "|Jose|Joseph|Joshua|Juan|Judith|Judy|Julia|Julian|Julie|Justin|Karen|Karina|Kate|Katherine|Katie|Keith|Kelly|Ken"
    "|Kenji|Kenneth|Kevin|Kimberly|Larisa|Larry|Laura|Lauren|Leo|Leonard|Lily|Linda|Lisa|Louis|Lucas|Lucia|Lucy|Luis"
    "|Madina|Malika|Marco|Margaret|Maria|Maribel|Marina|Mario|Martha|Martin|Mary|Matthew|Megan|Melissa|Michael|Michelle"
    "|Miguel|Mikhail|Mohamed|Mohammad|Mohammed|Monica|Muhammad|Nancy|Natalia|Natalie|Nathan|Nicholas|Nicole|Nigora"
    "|Nikolai|Nina|Oksana|Olga|Oliver|Olivia|Oscar|Pablo|Pamela|Patricia|Patrick|Paul|Paula|Pedro|Peter|Philip|Rachel"
    "|Rafael|Ralph|Raymond|Rebecca|Ricardo|Richard|Robert|Roberto|Roger|Ronald|Rosa|Roy|Russell|Ruslan|Ryan|Sabina"
    "|Sakura|Samantha|Samuel|Sandra|Sara|Sarah|Scott|Sean|Sergei|Sergey|Sharon|Simon|Sofia|Sophia|Sophie|Stephanie"
    "|Stephen|Steve|Steven|Sunita|Susan|Svetlana|Takashi|Tamara|Tanaka|Tatiana|Teresa|Thomas|Tim|Timothy|Tina|Tom|Tony"
    "|Tracy|Umida|Valentina|Vanessa|Vera|Veronica|Victor|Victoria|Vincent|Virginia|Vladimir|Walter|Wendy|William|Yuki"
    "|Yulia|Yuri|Zarina|Zoe|Yamada|Watanabe"
)
# What stands capitalised beside such a word and is nobody.
_OFFICE_WORDS: Final = frozenset(
    "access account ai air airport app apple art arts assistant audio bank bar beach best big block board book box bridge bus"
    " business cafe call camp campus canva car card care case center centre chat chatbot chief church cinema city class clean clerk"
    " cloud club code coding college community computer contact contents control cool counter course cross culture day"
    " data day deck deputy design desk digital director disk division doc docs document drama drive drone eco edu education email energy english"
    " event excel expo express fair family fashion festival file film final first fit forum free french fun game garden"
    " gate global go golf good google green group guide hall happy health help high home hospital hotel house hub idea"
    " info innovation institute interior international internet it job jump k kids kit korea korean lab lan language life"
    " light line link list leader live living local long love mail makerspace manager map market mass master media meet mobile model"
    " movie museum music national net network new news night office officer one online open page park party pass pc pdf phone"
    " photo photoshop plan play plaza plus point pop post power print program project python queue quick radio red road"
    " robot room running safe safety school science sea section senior server service shop show site skill smart sns social soft"
    " software space speech sports square staff stage star start startup station store story street studio study summer sun"
    " support system talk tax team teams tech technology test theater ticket time tong tool top total tour tower town toy"
    " training travel trip tv up usb user valley vibe video village visa vision voice voucher walk wave way web welcome"
    " wellness white wi wifi windows winter word work world yoga young youth youtube zero zone zoom"
    " tiếng việt русский язык".split()
)
_WORD: Final = rf"{_CAPITAL}[\w'’]+(?:[-'’]\w+)*"
_BOTH: Final = rf"{_WORD}(?:[ ]{_CAPITAL}[.]?|[ ]{_WORD}){{0,2}},?[ ]{_WORD}"
_PART: Final = (
    r"(?:통\s?역|번역)(?:사|관|인|원|자|봉사자?|요원|지원)?|자원\s?봉사(?:자|단|원)?|봉사자|공익(?:요원|근무요원)?"
    r"|사회복무(?:요원)?|원어민(?:\s?(?:강사|교사|교수))?|(?:초빙|외래|주|보조)?강사|교사|튜터|멘토|도우미|코디네이터|매니저"
    r"|인턴(?:사원)?|상담(?:사|원)|[정부]?담당(?:자|관)?|책임자?|주무관|실무관|전문관|문의(?:처)?|협조|총괄|보조|작성자"
    r"|성명|이름|직원|대\s?직(?:자|원)?|업무\s?대행자?|직무\s?대[리행]자?|선생님?"
)
_ABROAD: Final = re.compile(
    rf"(?:{_PART})\s*[:：(\[/·,-]?\s*(?P<latin>{_BOTH})(?!\w)"
    rf"|(?<!\w)(?P<before>{_BOTH})\s*[(\[/·:-]?\s*(?:{_PART}|님|씨)(?![가-힣])"
)
_CALLED: Final = re.compile(
    rf"(?<!\w)(?P<latin>(?i:{_GIVEN})(?:[ ]{_CAPITAL}[.]?|[ ]{_WORD})?,?[ ]{_WORD})(?!\w)"
    rf"|(?:{_PART})\s*[:：(\[/·,-]?\s*(?P<alone>{_GIVEN})(?![\w-])"
)
# Whole names in small letters, which no word of offices is beside such a part.
_SMALL_WORD: Final = r"[a-zà-ÿ][\w'’-]+"
_SMALL: Final = (
    rf"(?:(?i:{_GIVEN})(?:[ ]{_SMALL_WORD}){{1,2}}|(?i:{_PLAIN_SURNAMES})[ ]{_ROMAN_GIVEN}"
    rf"|{_ROMAN_GIVEN}[ ](?i:{_PLAIN_SURNAMES}))"
)
_IN_SMALL: Final = re.compile(
    rf"(?:{_PART})\s*[:：(\[/·,-]?\s*(?P<latin>{_SMALL})(?![\w-])"
    rf"|(?<![\w-])(?P<before>{_SMALL})\s*[(\[/·:-]?\s*(?:{_PART}|님|씨)(?![가-힣])"
    rf"|(?:{_PART})\s*[:：(\[/·,-]?\s*(?P<alone>(?i:{_GIVEN}))(?=\s*(?:$|[)\]]))"
)
_ADDRESSED: Final = re.compile(rf"(?<![A-Za-z])(?:Mr|Mrs|Ms|Miss|Dr)\b\.?\s?(?P<latin>{_WORD})(?!\w)")
# As Korean writes them, beside a word for somebody's part.
_HANGUL_GIVEN: Final = (
    "제인|존|마이클|데이비드|데이빗|메리|메리앤|사라|제임스|로버트|윌리엄|토마스|토머스|리처드|찰스|조지프|조셉|대니얼|다니엘|폴|피터"
    "|앤드루|앤드류|스티븐|케빈|브라이언|제이슨|에릭|크리스|크리스틴|크리스티나|엘리자베스|제니퍼|리사|린다|낸시|카렌|캐런|헬렌|에밀리|에이미"
    "|레이첼|리베카|레베카|스테파니|니콜|마리아|안나|애나|올가|엘레나|나탈리아|나탈리|타티아나|이리나|옥사나|세르게이|블라디미르|이반|알렉세이"
    "|드미트리|알렉스|알렉산더|안드레이|호세|후안|카를로스|루이스|미겔|페드로|모하메드|무함마드|아흐메드|알리|파티마|라힘|아이굴"
)
_PARTS_AROUND: Final = rf"(?:{_PART})\s*[:：(\[/·,-]?\s*"
_IN_HANGUL: Final = re.compile(
    rf"{_PARTS_AROUND}(?P<hangul>(?:{_HANGUL_GIVEN})\s[가-힣]{{2,6}}(?:\s[가-힣]{{2,6}})?|"
    r"(?:왕|장|리|류|첸|천|양|황|자오|우|저우|쑨|쉬|가오|린|허|궈|마)\s?(?=[가-힣]*(?:샤오|쉐|웨이|젠|쯔|하오|칭|궈|옌|메이|쥔|쥐안|레이"
    r"|펑|룽|밍|팡|징))[가-힣]{1,4})(?![가-힣])"
)
_SIMPLIFIED: Final = re.compile(
    rf"{_PARTS_AROUND}(?P<hanja>[张刘陈杨赵黄吴孙马朱胡郭何罗郑谢韩冯邓萧董苏叶吕卢汪范贾邹邱严武戴钱][㐀-鿿]{{1,2}})(?![㐀-鿿])"
)
_AROUND: Final = re.compile(
    r"^[\W\d_]+|[\W\d_]+$"
)  # brackets, numbers and dots around a text that is but a name


def names_written_otherwise(text: str) -> Iterator[tuple[int, int]]:
    """Return where a Korean text names somebody in other letters, or somebody from abroad."""
    yield from (found.span() for found in _HANJA_PARTS.finditer(text))
    yield from (found.span() for found in _VIETNAMESE.finditer(text))
    for pattern in (_ABROAD, _CALLED, _IN_SMALL, _ADDRESSED, _IN_HANGUL, _SIMPLIFIED):
        for found in pattern.finditer(text):
            group = found.lastgroup or ""
            if not _says_office_words(found[group]):
                yield found.span(group)
    alone = (_HANJA, _ROMAN, _INITIALS, _CHINESE)
    if re.search(r"[가-힣]", text) or _HANJA_STAFF.search(text):
        yield from (found.span() for pattern in alone for found in pattern.finditer(text))
        return
    bare = _AROUND.sub("", _TITLE.sub("", text))
    bare = bare + "." * (f"{bare}." in text and len(bare) > 1 and bare[-2:-1] in ". ")
    if whole := next(filter(None, (pattern.fullmatch(bare) for pattern in alone)), None):
        at = text.index(whole[0])
        yield at, at + len(whole[0])


def _says_office_words(words: str) -> bool:
    """Return whether capitalised words are what offices say, or abbreviations: Help Desk, IT CCTV."""
    parts = re.findall(r"\w+", words)
    short = all(part.isupper() and len(part) <= len("CCTV") for part in parts if len(part) > 1)
    return short or any(part.casefold() in _OFFICE_WORDS for part in parts)
