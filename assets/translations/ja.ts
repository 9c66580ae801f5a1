<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="ko_KR">
<context>
    <name></name>
    <message id="header.service">
        <source>민원안내</source>
        <extracomment>The head of every page.</extracomment>
        <translation>案内</translation>
    </message>
    <message id="demo.band">
        <source>지어낸 자료 · 실제로 접수되지 않습니다</source>
        <extracomment>Shown on every screen and slip of a demonstration city.</extracomment>
        <translation>架空のデータ · 実際には受け付けません</translation>
    </message>
    <message id="demo.name">
        <source>지어낸 자료</source>
        <extracomment>Shown on every screen and slip of a demonstration city.</extracomment>
        <translation>架空のデータ</translation>
    </message>
    <message id="demo.slip">
        <source>실제로 접수된 것이 아닙니다</source>
        <extracomment>Shown on every screen and slip of a demonstration city.</extracomment>
        <translation>実際の受付ではありません</translation>
    </message>
    <message id="attract.question">
        <source>어디로
가십니까?</source>
        <extracomment>The screen nobody has touched yet; large letters, at most two lines.</extracomment>
        <translation>どちらへ
お越しですか</translation>
    </message>
    <message id="attract.promise">
        <source>찾는 부서와 자리, 가는 길을
2분 안에 알려 드립니다.</source>
        <extracomment>The screen nobody has touched yet; large letters, at most two lines.</extracomment>
        <translation>部署と席、行き方を
2分以内にご案内します。</translation>
    </message>
    <message id="attract.knew">
        <source>지난달 길을 물으신 %1건 가운데 %2 %가 2분 안에 가는 길을 아셨습니다.</source>
        <extracomment>The screen nobody has touched yet: last month's measured figures. %1: number of visits; %2: percentage.</extracomment>
        <translation>先月、道をお尋ねの%1件のうち%2%で、2分以内に行き方が分かりました。</translation>
    </message>
    <message id="attract.knew_then">
        <source>길을 물으신 %1건 가운데 %2 %가 2분 안에 가는 길을 아셨습니다.</source>
        <extracomment>Measured figures of a period that stands beside the sentence. %1: number of visits; %2: percentage.</extracomment>
        <translation>道をお尋ねの%1件のうち%2%で、2分以内に行き方が分かりました。</translation>
    </message>
    <message id="attract.about">
        <source>약 %1</source>
        <extracomment>A count or share within a sentence of measured figures, where it is told in steps. %1: the number.</extracomment>
        <translation>約%1</translation>
    </message>
    <message id="attract.followed">
        <source>무작위로 함께 잰 %1건으로 미루어 약 %2 %(%3–%4 %)가 2분 안에 도착하셨습니다.</source>
        <extracomment>The screen nobody has touched yet. %1: visits followed; %2: percentage; %3, %4: its interval.</extracomment>
        <translation>無作為に%1件を測ったところ、約%2%（%3～%4%）が2分以内に到着したと推定されます。</translation>
    </message>
    <message id="attract.bounds">
        <source>2분 안에 도착하신 분은 %1 %에서 %2 % 사이입니다.</source>
        <extracomment>The screen nobody has touched yet. %1, %2: least and most percentage.</extracomment>
        <translation>2分以内の到着は少なくとも%1%、多くても%2%で、その間は分かりません。</translation>
    </message>
    <message id="attract.touch">
        <source>화면에 손을 대십시오</source>
        <extracomment>The screen nobody has touched yet; large letters, at most two lines.</extracomment>
        <translation>画面に触れてください</translation>
    </message>
    <message id="attract.open">
        <source>지금 열려 있습니다 · 오늘 %1까지</source>
        <extracomment>The screen nobody has touched yet; one line beside a button. %1: hour, as attract.hour or 18:30.</extracomment>
        <translation>ただいま開庁中 · 本日%1まで</translation>
    </message>
    <message id="attract.opens">
        <source>지금은 닫혀 있습니다 · 오늘 %1부터</source>
        <extracomment>The screen nobody has touched yet; one line beside a button. %1: hour, as attract.hour or 18:30.</extracomment>
        <translation>ただいま時間外 · 本日%1から</translation>
    </message>
    <message id="attract.closed">
        <source>지금은 닫혀 있습니다</source>
        <extracomment>The screen nobody has touched yet; one line beside a button.</extracomment>
        <translation>ただいま時間外</translation>
    </message>
    <message id="attract.hour">
        <source>%1시</source>
        <extracomment>The screen nobody has touched yet. %1: full hour from 0 to 24.</extracomment>
        <translation>%1時</translation>
    </message>
    <message id="dock.home">
        <source>처음으로</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>ホーム</translation>
    </message>
    <message id="dock.back">
        <source>이전</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>戻る</translation>
    </message>
    <message id="dock.restart">
        <source>끝내기</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>終わる</translation>
    </message>
    <message id="dock.guide">
        <source>안내요원</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>案内係を呼ぶ</translation>
    </message>
    <message id="dock.language">
        <source>Language</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>한국어 · EN</translation>
    </message>
    <message id="dock.size">
        <source>글자 크게</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>文字を大きく</translation>
    </message>
    <message id="dock.contrast">
        <source>고대비</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>高コントラスト</translation>
    </message>
    <message id="dock.low">
        <source>화면 낮추기</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>画面を下げる</translation>
    </message>
    <message id="dock.voice">
        <source>음성</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>音声</translation>
    </message>
    <message id="ring.label">
        <source>2분 안내</source>
        <extracomment>In and beside the ring that counts the two minutes.</extracomment>
        <translation>2分案内</translation>
    </message>
    <message id="ring.offer">
        <source>안내요원이 도와 드릴까요?</source>
        <extracomment>In and beside the ring that counts the two minutes.</extracomment>
        <translation>案内係がお手伝いしますか</translation>
    </message>
    <message id="ring.over">
        <source>도와 드릴게요</source>
        <extracomment>In and beside the ring that counts the two minutes.</extracomment>
        <translation>お手伝いします</translation>
    </message>
    <message id="common.busy">
        <source>잠시만 기다려 주십시오</source>
        <extracomment>While the program works.</extracomment>
        <translation>少々お待ちください</translation>
    </message>
    <message id="pager.before">
        <source>앞 쪽</source>
        <extracomment>Turning pages of a list.</extracomment>
        <translation>前へ</translation>
    </message>
    <message id="pager.after">
        <source>다음 쪽</source>
        <extracomment>Turning pages of a list.</extracomment>
        <translation>次へ</translation>
    </message>
    <message id="pager.count">
        <source>%1 / %2 쪽</source>
        <extracomment>Turning pages of a list. %1: this page; %2: number of pages.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message id="search.find">
        <source>찾기</source>
        <extracomment>Buttons beside the search field.</extracomment>
        <translation>検索</translation>
    </message>
    <message id="search.clear">
        <source>지우기</source>
        <extracomment>Buttons beside the search field.</extracomment>
        <translation>消す</translation>
    </message>
    <message id="home.greeting">
        <source>어서 오십시오.
무엇을 도와 드릴까요?</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>ようこそ。
ご用件をどうぞ。</translation>
    </message>
    <message id="home.question">
        <source>무엇을 도와 드릴까요?</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>ご用件をどうぞ。</translation>
    </message>
    <message id="home.arrived">
        <source>도착했어요</source>
        <extracomment>A kiosk that stands at an office: who was sent there presses this.</extracomment>
        <translation>着きました</translation>
    </message>
    <message id="home.hint">
        <source>여권, 주차, 이사 …</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>パスポート、駐車 …</translation>
    </message>
    <message id="home.field">
        <source>업무나 부서 이름으로 찾기</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>業務や部署名で検索</translation>
    </message>
    <message id="home.matters">
        <source>업무로 찾기</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>業務で探す</translation>
    </message>
    <message id="home.offices">
        <source>부서 찾기</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>部署を探す</translation>
    </message>
    <message id="home.staff">
        <source>직원 찾기</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>職員を探す</translation>
    </message>
    <message id="home.facilities">
        <source>편의시설</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>施設</translation>
    </message>
    <message id="home.cases">
        <source>불편·칭찬 접수</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>苦情・お褒め</translation>
    </message>
    <message id="home.guide">
        <source>안내요원 부르기</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>案内係を呼ぶ</translation>
    </message>
    <message id="home.unfinished" numerus="yes">
        <source>쓰던 글 이어 쓰기 · %n초</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words. %n: seconds.</extracomment>
        <translation>
            <numerusform>書きかけを続ける · %n秒</numerusform>
        </translation>
    </message>
    <message id="home.asked">
        <source>많이 찾는 업무</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>よくある用件</translation>
    </message>
    <message id="language.name">
        <source>한국어</source>
        <extracomment>The page where a visitor chooses the language and how touches are taken.</extracomment>
        <translation>日本語</translation>
    </message>
    <message id="language.title">
        <source>언어를 고르십시오</source>
        <extracomment>The page where a visitor chooses the language and how touches are taken.</extracomment>
        <translation>言語をお選びください</translation>
    </message>
    <message id="language.steady">
        <source>손이 떨리실 때</source>
        <extracomment>The page where a visitor chooses the language and how touches are taken.</extracomment>
        <translation>手がふるえるとき</translation>
    </message>
    <message id="language.steady_note">
        <source>잇달아 두 번 눌려도 한 번만 받습니다.</source>
        <extracomment>The page where a visitor chooses the language and how touches are taken.</extracomment>
        <translation>半秒以内の二度押しは一度として受けます。</translation>
    </message>
    <message id="guide.called">
        <source>안내요원을 불렀습니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>案内係を呼びました。</translation>
    </message>
    <message id="guide.coming">
        <source>안내요원이 오고 있습니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>案内係が向かっています。</translation>
    </message>
    <message id="guide.missed">
        <source>지금은 받지 못합니다.
전화로 도와 드립니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>ただいま応答できません。
お電話ください。</translation>
    </message>
    <message id="guide.again">
        <source>안내요원을 다시 불렀습니다.
전화로도 도와 드립니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>案内係をもう一度呼びました。
電話でもご案内します。</translation>
    </message>
    <message id="guide.withdraw">
        <source>그만 부르기</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>呼ぶのをやめる</translation>
    </message>
    <message id="guide.stay">
        <source>화면 앞에서 잠시만 기다려 주십시오.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>画面の前でお待ちください。</translation>
    </message>
    <message id="guide.still">
        <source>안내요원을 계속 부르고 있습니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>案内係を呼び続けています。</translation>
    </message>
    <message id="guide.pressed">
        <source>부르기를 누르셨습니다</source>
        <extracomment>Calling a guide to the screen; a line of what has happened and what comes.</extracomment>
        <translation>呼び出しを押しました</translation>
    </message>
    <message id="guide.waited">
        <source>안내요원의 답을 기다립니다</source>
        <extracomment>Calling a guide to the screen; a line of what has happened and what comes.</extracomment>
        <translation>案内係の返事を待っています</translation>
    </message>
    <message id="guide.taken">
        <source>안내요원이 받았습니다</source>
        <extracomment>Calling a guide to the screen; a line of what has happened and what comes.</extracomment>
        <translation>案内係が受けました</translation>
    </message>
    <message id="guide.walks">
        <source>안내요원이 이리로 옵니다</source>
        <extracomment>Calling a guide to the screen; a line of what has happened and what comes.</extracomment>
        <translation>案内係がこちらへ来ます</translation>
    </message>
    <message id="guide.after">
        <source>%1초 만에</source>
        <extracomment>Calling a guide to the screen; a line of what has happened and what comes. %1: seconds.</extracomment>
        <translation>%1秒で</translation>
    </message>
    <message id="guide.phone">
        <source>전화로도 물어보실 수 있습니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>お電話でもお尋ねいただけます。</translation>
    </message>
    <message id="guide.leave">
        <source>계속 찾아보기</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>続けて探す</translation>
    </message>
    <message id="guide.calling">
        <source>안내요원을 부르고 있습니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>案内係を呼んでいます。</translation>
    </message>
    <message id="guide.nobody">
        <source>지금은 안내요원이
자리에 없습니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>ただいま案内係は
おりません。</translation>
    </message>
    <message id="guide.nobody_until">
        <source>안내요원은
%1에 나옵니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines. %1: time of day, or day and time.</extracomment>
        <translation>案内係は
%1からおります。</translation>
    </message>
    <message id="guide.not_called">
        <source>아무도 없어 부르지 않았습니다.
지금은 이렇게 도와 드립니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>誰もいないため、呼んでいません。
今は次の方法でお手伝いします。</translation>
    </message>
    <message id="guide.hours">
        <source>안내요원이 있는 때: 평일 %1</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines. %1: hours, as 09:00–18:00.</extracomment>
        <translation>案内係がおります時間：平日 %1</translation>
    </message>
    <message id="guide.search">
        <source>이 화면에서 찾기</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>この画面で探す</translation>
    </message>
    <message id="guide.search_note">
        <source>자리와 가는 길</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>場所と行き方</translation>
    </message>
    <message id="guide.machine_note">
        <source>증명서를 바로 뽑기</source>
        <extracomment>With nobody at the desk: under the machine that prints papers.</extracomment>
        <translation>証明書をすぐに発行</translation>
    </message>
    <message id="apology.title">
        <source>죄송합니다.
잠시 문제가 있었습니다.</source>
        <extracomment>After a mistake of the program.</extracomment>
        <translation>申し訳ありません。
問題が起きました。</translation>
    </message>
    <message id="apology.advice">
        <source>처음 화면에서 다시 찾아 주십시오.
급하시면 안내요원을 부르십시오.</source>
        <extracomment>After a mistake of the program.</extracomment>
        <translation>最初の画面からやり直してください。
お急ぎのときは案内係をお呼びください。</translation>
    </message>
    <message id="apology.home">
        <source>처음으로</source>
        <extracomment>After a mistake of the program.</extracomment>
        <translation>最初の画面へ</translation>
    </message>
    <message id="idle.question">
        <source>더 보시겠습니까?</source>
        <extracomment>Before the session of a visitor who has gone is ended.</extracomment>
        <translation>続けてご覧になりますか</translation>
    </message>
    <message id="idle.countdown" numerus="yes">
        <source>%n초 뒤에 처음으로 갑니다.</source>
        <extracomment>Before the session of a visitor who has gone is ended. %n: seconds.</extracomment>
        <translation>
            <numerusform>%n秒後に最初の画面へ戻ります。</numerusform>
        </translation>
    </message>
    <message id="idle.spoken" numerus="yes">
        <source>더 보시겠습니까? %n초 뒤에 처음으로 갑니다.</source>
        <extracomment>Before the session of a visitor who has gone is ended. Spoken. %n: seconds.</extracomment>
        <translation>
            <numerusform>続けてご覧になりますか。%n秒後に最初の画面へ戻ります。</numerusform>
        </translation>
    </message>
    <message id="idle.stay">
        <source>계속 보기</source>
        <extracomment>Before the session of a visitor who has gone is ended.</extracomment>
        <translation>続ける</translation>
    </message>
    <message id="idle.end">
        <source>끝내기</source>
        <extracomment>Before the session of a visitor who has gone is ended.</extracomment>
        <translation>終了</translation>
    </message>
    <message id="voice.intro">
        <source>음성 안내입니다. 아래 단추는 다음, 가운데 단추는 고르기입니다.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>音声案内です。下で次へ、中央で決定します。</translation>
    </message>
    <message id="home.easy">
        <source>쉬운 화면</source>
        <extracomment>The screen with few choices and large letters, for elderly visitors: the button that leads there.</extracomment>
        <translation>かんたん画面</translation>
    </message>
    <message id="easy.small">
        <source>글자가 작거나 복잡하십니까?</source>
        <extracomment>Beside the button to the easy screen.</extracomment>
        <translation>文字が小さい、または複雑ですか</translation>
    </message>
    <message id="easy.other">
        <source>다른 일을 찾으십니까?</source>
        <extracomment>On the easy screen, beside the button that shows everything.</extracomment>
        <translation>ほかのご用ですか</translation>
    </message>
    <message id="easy.all">
        <source>모든 메뉴 보기</source>
        <extracomment>On the easy screen: shows every way to look for something.</extracomment>
        <translation>すべてのメニュー</translation>
    </message>
    <message id="easy.enough">
        <source>글자가 작아도 괜찮으십니까?</source>
        <extracomment>Beside the button that leaves the easy screen.</extracomment>
        <translation>一度に多く見ますか</translation>
    </message>
    <message id="easy.ordinary">
        <source>보통 화면으로</source>
        <extracomment>Leaves the easy screen.</extracomment>
        <translation>通常の画面へ</translation>
    </message>
    <message id="easy.person">
        <source>사람이 도와주기</source>
        <extracomment>The first of the six choices of the easy screen: calls a guide.</extracomment>
        <translation>人に手伝ってもらう</translation>
    </message>
    <message id="easy.write">
        <source>글자로 찾기</source>
        <extracomment>One of the six choices of the easy screen: opens the search field and its keyboard.</extracomment>
        <translation>文字で探す</translation>
    </message>
    <message id="easy.toilet">
        <source>화장실</source>
        <extracomment>One of the six choices of the easy screen, and the title of the list that it opens.</extracomment>
        <translation>お手洗い</translation>
    </message>
    <message id="language.easy_note">
        <source>글자가 크고, 한 쪽에 한 가지만 보입니다.</source>
        <extracomment>The page where a visitor chooses the language and how touches are taken.</extracomment>
        <translation>文字が大きく、一度に一つだけ。</translation>
    </message>
    <message id="sign.button">
        <source>수어</source>
        <extracomment>At the head of a page that has a clip in Korean sign language: the button that shows it. Very short.</extracomment>
        <translation>手話</translation>
    </message>
    <message id="sign.title">
        <source>수어로 보기</source>
        <extracomment>The page of a clip in Korean sign language.</extracomment>
        <translation>韓国手話で見る</translation>
    </message>
    <message id="sign.hold">
        <source>멈추기</source>
        <extracomment>Holds the clip.</extracomment>
        <translation>一時停止</translation>
    </message>
    <message id="sign.play">
        <source>이어 보기</source>
        <extracomment>Lets the clip go on.</extracomment>
        <translation>続きを見る</translation>
    </message>
    <message id="sign.again">
        <source>처음부터 다시</source>
        <extracomment>Plays the clip once more.</extracomment>
        <translation>もう一度</translation>
    </message>
    <message id="sign.close">
        <source>닫기</source>
        <extracomment>Closes the clip and returns to the page.</extracomment>
        <translation>閉じる</translation>
    </message>
    <message id="home.keys">
        <source>단추 익히기</source>
        <extracomment>The first page in voice mode, and the title of the page it opens.</extracomment>
        <translation>ボタンを覚える</translation>
    </message>
    <message id="keys.note">
        <source>단추를 누르면 하는 일을 말합니다. 뒤로를 두 번 누르면 나갑니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>ボタンを押すと働きをお知らせします。「戻る」を2回押すと終わります。</translation>
    </message>
    <message id="keys.again">
        <source>한 번 더 누르면 나갑니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>もう一度押すと終わります。</translation>
    </message>
    <message id="keys.next">
        <source>다음: 다음 것으로 갑니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>次へ：次の項目に進みます。</translation>
    </message>
    <message id="keys.reads_on">
        <source>목록은 저절로 이어 읽습니다.</source>
        <extracomment>Only spoken: behind what the select key does, on the page on which one learns the keypad's keys.</extracomment>
        <translation>一覧は自動で読み続けます。</translation>
    </message>
    <message id="keys.previous">
        <source>이전: 앞의 것으로 돌아갑니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>前へ：前の項目に戻ります。</translation>
    </message>
    <message id="keys.select">
        <source>고르기: 지금 들은 것을 고릅니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>決定：今聞いた項目を選びます。</translation>
    </message>
    <message id="keys.back">
        <source>뒤로: 앞 화면으로 갑니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>戻る：前の画面に戻ります。</translation>
    </message>
    <message id="keys.home">
        <source>처음으로: 첫 화면으로 갑니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>ホーム：最初の画面に戻ります。</translation>
    </message>
    <message id="keys.repeat">
        <source>다시 듣기: 방금 한 말을 다시 합니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>もう一度：直前の案内を繰り返します。</translation>
    </message>
    <message id="keys.pause">
        <source>멈춤: 말을 멈추고, 다시 누르면 이어서 말합니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>停止：案内を止め、もう一度押すと続きを話します。</translation>
    </message>
    <message id="keys.louder">
        <source>소리 크게: 더 크게 말합니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>音量を上げる：声が大きくなります。</translation>
    </message>
    <message id="keys.softer">
        <source>소리 작게: 더 작게 말합니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>音量を下げる：声が小さくなります。</translation>
    </message>
    <message id="keys.faster">
        <source>빠르게: 더 빨리 말합니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>速く：速く話します。</translation>
    </message>
    <message id="keys.slower">
        <source>느리게: 더 천천히 말합니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>ゆっくり：ゆっくり話します。</translation>
    </message>
    <message id="keys.voice">
        <source>음성: 음성 안내를 켜고 끕니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>音声：音声案内を入れたり切ったりします。</translation>
    </message>
    <message id="keys.guide">
        <source>안내요원: 사람을 부릅니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>案内係：係の人を呼びます。</translation>
    </message>
    <message id="voice.jack_left">
        <source>이어폰 꽂는 곳은 화면 왼쪽에 있습니다.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen; where the headset's socket is.</extracomment>
        <translation>イヤホンの差し込み口は画面の左側にあります。</translation>
    </message>
    <message id="voice.jack_right">
        <source>이어폰 꽂는 곳은 화면 오른쪽에 있습니다.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen; where the headset's socket is.</extracomment>
        <translation>イヤホンの差し込み口は画面の右側にあります。</translation>
    </message>
    <message id="voice.jack_below">
        <source>이어폰 꽂는 곳은 화면 아래에 있습니다.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen; where the headset's socket is.</extracomment>
        <translation>イヤホンの差し込み口は画面の下にあります。</translation>
    </message>
    <message id="voice.chosen">
        <source>골랐음</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>選択済み</translation>
    </message>
    <message id="voice.unchosen">
        <source>안 골랐음</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>未選択</translation>
    </message>
    <message id="voice.of">
        <source>%2개 가운데 %1번째</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen. %1: which; %2: of how many.</extracomment>
        <translation>%2件中%1件目</translation>
    </message>
    <message id="voice.empty">
        <source>비어 있음</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>空欄</translation>
    </message>
    <message id="voice.letters">
        <source>글자 %1자가 있음</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen. %1: how many letters.</extracomment>
        <translation>%1文字</translation>
    </message>
    <message id="voice.offer">
        <source>한국어는 위 단추를 누르십시오.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>日本語は上のキーを押してください。</translation>
    </message>
    <message id="voice.off">
        <source>음성 안내를 마칩니다.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>音声案内を終わります。</translation>
    </message>
    <message id="voice.none">
        <source>이 말로 읽어 드리는 음성이 없습니다. 한국어나 영어를 고르시거나 안내요원을 부르십시오.</source>
        <extracomment>Only spoken, where no voice reads the language; in Japanese in kana alone, which espeak reads.</extracomment>
        <translation>にほんごを よむ こえが ありません。えいごを えらぶか、あんないがかりを およびください。</translation>
    </message>
    <message id="voice.unplugged">
        <source>이어폰이 빠졌습니다. 이제 소리가 밖으로 들립니다.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>イヤホンが抜けました。音声は周りにも聞こえます。</translation>
    </message>
    <message id="keypad.clear">
        <source>모두 지움</source>
        <extracomment>Keys of the pad for digits.</extracomment>
        <translation>全消去</translation>
    </message>
    <message id="keypad.erase">
        <source>지움</source>
        <extracomment>Keys of the pad for digits.</extracomment>
        <translation>消す</translation>
    </message>
    <message id="keyboard.enter">
        <source>줄 바꿈</source>
        <extracomment>Keys of the keyboard on the screen: one short word.</extracomment>
        <translation>改行</translation>
    </message>
    <message id="keyboard.done">
        <source>다 씀</source>
        <extracomment>Keys of the keyboard on the screen: one short word.</extracomment>
        <translation>完了</translation>
    </message>
    <message id="keyboard.hide">
        <source>닫기</source>
        <extracomment>Keys of the keyboard on the screen: one short word.</extracomment>
        <translation>閉じる</translation>
    </message>
    <message id="keyboard.double">
        <source>쌍자음</source>
        <extracomment>Keys of the keyboard on the screen: one short word.</extracomment>
        <translation>双子音</translation>
    </message>
    <message id="keyboard.shift">
        <source>대문자</source>
        <extracomment>Keys of the keyboard on the screen: one short word.</extracomment>
        <translation>大文字</translation>
    </message>
    <message id="keyboard.space">
        <source>띄어쓰기</source>
        <extracomment>Keys of the keyboard on the screen: one short word.</extracomment>
        <translation>空白</translation>
    </message>
    <message id="ear.start">
        <source>말로 찾기</source>
        <extracomment>Search: the key to say what one looks for instead of typing it.</extracomment>
        <translation>声で探す</translation>
    </message>
    <message id="ear.done">
        <source>다 말했습니다</source>
        <extracomment>Search by voice, while it hears: the key of whoever has ended.</extracomment>
        <translation>話し終わりました</translation>
    </message>
    <message id="ear.hears">
        <source>듣고 있습니다. 무슨 일로 오셨습니까? 녹음하지 않습니다.</source>
        <extracomment>Search by voice, while it hears.</extracomment>
        <translation>聞いています。ご用件は何ですか。録音はしません。</translation>
    </message>
    <message id="ear.thinks">
        <source>말씀을 글자로 옮기고 있습니다.</source>
        <extracomment>Search by voice: the microphone is closed, the last words are being read.</extracomment>
        <translation>お話を文字にしています。</translation>
    </message>
    <message id="ear.nothing">
        <source>알아듣지 못했습니다. 가까이에서 다시 말씀하시거나 글자로 찾아 주십시오.</source>
        <extracomment>Search by voice: no word was understood.</extracomment>
        <translation>聞き取れませんでした。近くでもう一度お話しになるか、文字で探してください。</translation>
    </message>
    <message id="ear.lost">
        <source>마이크가 끊겼습니다. 그때까지 들은 말로 찾았습니다. 글자로 고치실 수 있습니다.</source>
        <extracomment>Search by voice: the microphone was pulled out.</extracomment>
        <translation>マイクが切れました。それまでに聞いた言葉で探しました。文字で直せます。</translation>
    </message>
    <message id="ear.deaf">
        <source>마이크를 쓸 수 없습니다. 글자로 찾아 주십시오.</source>
        <extracomment>Search by voice: the microphone could not be opened.</extracomment>
        <translation>マイクが使えません。文字で探してください。</translation>
    </message>
    <message id="ear.broken">
        <source>지금은 말로 찾을 수 없습니다. 글자로 찾아 주십시오.</source>
        <extracomment>Search by voice: the recogniser failed.</extracomment>
        <translation>今は声で探せません。文字で探してください。</translation>
    </message>
    <message id="find.found" numerus="yes">
        <source>찾은 곳이 %n곳 있습니다.</source>
        <extracomment>Results of a search. Spoken. %n: number of offices and places.</extracomment>
        <translation>
            <numerusform>%nか所見つかりました。</numerusform>
        </translation>
    </message>
    <message id="find.places" numerus="yes">
        <source>%n곳</source>
        <extracomment>Results of a search. %n: number of offices and places.</extracomment>
        <translation>
            <numerusform>%nか所</numerusform>
        </translation>
    </message>
    <message id="find.corrected">
        <source>‘%1’으로(로) 찾았습니다.</source>
        <extracomment>Results of a search. %1: the words that were searched for instead of those typed.</extracomment>
        <translation>「%1」で検索しました。</translation>
    </message>
    <message id="find.as_written">
        <source>쓴 그대로 찾기</source>
        <extracomment>Results of a search.</extracomment>
        <translation>入力のまま検索</translation>
    </message>
    <message id="find.nothing">
        <source>맞는 곳을 못 찾았습니다.
안내요원을 불러 드릴까요?</source>
        <extracomment>Results of a search.</extracomment>
        <translation>見つかりませんでした。
案内係をお呼びしますか</translation>
    </message>
    <message id="find.nothing_alone">
        <source>맞는 곳을 못 찾았습니다.
전화로 물어보십시오. %1</source>
        <extracomment>Results of a search. %1: telephone number.</extracomment>
        <translation>見つかりませんでした。
電話でお尋ねください。%1</translation>
    </message>
    <message id="find.unread">
        <source>자료를 읽고 있습니다.
다 읽으면 바로 찾아 드립니다.</source>
        <extracomment>Results of a search, in the first seconds after a start.</extracomment>
        <translation>資料を読み込んでいます。
終わり次第、すぐにお探しします。</translation>
    </message>
    <message id="find.try">
        <source>이렇게 찾아 보십시오</source>
        <extracomment>Results of a search. Over short words to choose from.</extracomment>
        <translation>こう探してみてください</translation>
    </message>
    <message id="urgent.call">
        <source>지금 바로
전화하십시오.</source>
        <extracomment>Words that ask for help at once; above one large number.</extracomment>
        <translation>今すぐ
お電話ください。</translation>
    </message>
    <message id="urgent.talk">
        <source>많이 힘드시군요.
지금 이야기를 들어 줄 분이 있습니다.</source>
        <extracomment>Words that ask for help at once; above one large number.</extracomment>
        <translation>おつらいのですね。
今、話を聞いてくれる人がいます。</translation>
    </message>
    <message id="urgent.body">
        <source>지금 몸이 위험하면</source>
        <extracomment>Beside the number 119.</extracomment>
        <translation>今、身に危険が迫っているとき</translation>
    </message>
    <message id="urgent.near">
        <source>가까이 있는 도움</source>
        <extracomment>Over offices that help.</extracomment>
        <translation>近くの助け</translation>
    </message>
    <message id="elsewhere.address">
        <source>주소</source>
        <extracomment>Of another body than this house: what of it is not known here.</extracomment>
        <translation>住所</translation>
    </message>
    <message id="elsewhere.phone">
        <source>전화번호</source>
        <extracomment>Of another body than this house: what of it is not known here.</extracomment>
        <translation>電話番号</translation>
    </message>
    <message id="elsewhere.hours">
        <source>여는 시간</source>
        <extracomment>Of another body than this house: what of it is not known here.</extracomment>
        <translation>受付時間</translation>
    </message>
    <message id="elsewhere.unknown">
        <source>아직 모릅니다: %1</source>
        <extracomment>Of another body than this house; %1 lists what of it is not known here.</extracomment>
        <translation>まだ分かりません：%1</translation>
    </message>
    <message id="elsewhere.ask">
        <source>정부민원안내 콜센터</source>
        <extracomment>Beside the number 110.</extracomment>
        <translation>政府民願案内コールセンター</translation>
    </message>
    <message id="crisis.ring">
        <source>조용히 사람 부르기</source>
        <extracomment>The page of whoever cannot go on: the one button under the number.</extracomment>
        <translation>静かに人を呼ぶ</translation>
    </message>
    <message id="crisis.quiet">
        <source>소리 없이 부릅니다.
아무것도 묻지 않습니다.</source>
        <extracomment>Under the button that calls someone quietly.</extracomment>
        <translation>音は出ません。
何もお聞きしません。</translation>
    </message>
    <message id="card.bring">
        <source>가져오실 것</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>お持ちいただくもの</translation>
    </message>
    <message id="card.proxy">
        <source>대신 오신 분이 더 가져오실 것</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>代理の方はほかにお持ちください</translation>
    </message>
    <message id="card.for_other">
        <source>대신 오셨나요?</source>
        <extracomment>A card of a matter: what to bring, what it costs. A button.</extracomment>
        <translation>代理ですか</translation>
    </message>
    <message id="card.fee">
        <source>수수료</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>手数料</translation>
    </message>
    <message id="card.time">
        <source>걸리는 시간</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>所要時間</translation>
    </message>
    <message id="card.home">
        <source>오지 않고도 하실 수 있습니다</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>来なくてもできます</translation>
    </message>
    <message id="card.places">
        <source>하시는 곳</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>できる場所</translation>
    </message>
    <message id="card.confirmed">
        <source>확인한 날 %1</source>
        <extracomment>A card of a matter: what to bring, what it costs. %1: the day on which its office confirmed it.</extracomment>
        <translation>%1 確認</translation>
    </message>
    <message id="card.lapsed">
        <source>지금은 확인된 안내가 없습니다. 무엇을 가져오시고 얼마가 드는지 창구나 전화로 여쭤 보십시오.</source>
        <extracomment>A matter's card that has lapsed while it is shown: two sentences beside the office's telephone.</extracomment>
        <translation>ただいま確認済みの案内がありません。必要なものと手数料は窓口か電話でお尋ねください。</translation>
    </message>
    <message id="card.not_printed">
        <source>종이가 나오지 않았습니다. 휴대전화로 찍어 가십시오.</source>
        <extracomment>A matter's card: its printer gave no paper; the card's code is on the same page or the next.</extracomment>
        <translation>紙が出ませんでした。コードをスマートフォンで読み取ってください。</translation>
    </message>
    <message id="card.demo">
        <source>지어낸 도시: 부서가 확인하지 않음</source>
        <extracomment>A card of a matter: what to bring, what it costs. In an invented city.</extracomment>
        <translation>架空の市：部署による確認前</translation>
    </message>
    <message id="card.day">
        <source>yyyy년 M월 d일</source>
        <extracomment>A card of a matter. A pattern of Qt for a day with its year: yyyy year, M month, MMM its short name, d day.</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message id="card.seat">
        <source>자리 보기</source>
        <extracomment>A card of a matter: what to bring, what it costs. A button.</extracomment>
        <translation>席を見る</translation>
    </message>
    <message id="card.dong">
        <source>우리 동 고르기</source>
        <extracomment>A card of a matter: what to bring, what it costs. A button.</extracomment>
        <translation>お住まいの洞を選ぶ</translation>
    </message>
    <message id="card.dong_where">
        <source>사시는 동의 행정복지센터에서 합니다</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>お住まいの洞の行政福祉セ⁠ン⁠タ⁠ーで行います</translation>
    </message>
    <message id="card.body_where">
        <source>이 청사가 아니라 %1에서 합니다</source>
        <extracomment>A card of a matter: what to bring, what it costs. %1: another body.</extracomment>
        <translation>この庁舎ではなく%1で行います</translation>
    </message>
    <message id="find.desk">
        <source>자리와 시간</source>
        <extracomment>The office that a search clearly finds: its desk, hours and telephone. A button in a result.</extracomment>
        <translation>席と時間</translation>
    </message>
    <message id="card.open">
        <source>가져오실 것 보기</source>
        <extracomment>A card of a matter: what to bring, what it costs. A button in a result.</extracomment>
        <translation>持ち物を見る</translation>
    </message>
    <message id="dong.title">
        <source>어느 동에 사십니까?</source>
        <extracomment>Choosing the neighborhood whose center deals with a matter.</extracomment>
        <translation>どの洞にお住まいですか</translation>
    </message>
    <message id="dong.note">
        <source>그 동의 행정복지센터에서 합니다.</source>
        <extracomment>Choosing the neighborhood whose center deals with a matter.</extracomment>
        <translation>その洞の行政福祉セ⁠ン⁠タ⁠ーで行います。</translation>
    </message>
    <message id="dong.unknown">
        <source>모르겠어요</source>
        <extracomment>Choosing the neighborhood whose center deals with a matter.</extracomment>
        <translation>分かりません</translation>
    </message>
    <message id="dong.unknown_note">
        <source>주소를 안내요원에게 보여 주시면 찾아 드립니다.</source>
        <extracomment>Choosing the neighborhood whose center deals with a matter.</extracomment>
        <translation>住所を案内係にお見せください。お調べします。</translation>
    </message>
    <message id="dong.centre">
        <source>%1 행정복지센터</source>
        <extracomment>Choosing the neighborhood whose center deals with a matter. %1: a neighborhood.</extracomment>
        <translation>%1行政福祉センター</translation>
    </message>
    <message id="office.open">
        <source>열려 있음</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>受付中</translation>
    </message>
    <message id="office.closed">
        <source>지금 닫힘</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>時間外</translation>
    </message>
    <message id="office.open_until">
        <source>열림 · %1까지</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: a time of day, as 6 PM.</extracomment>
        <translation>受付中 · %1まで</translation>
    </message>
    <message id="office.opens_today">
        <source>닫힘 · %1에 엽니다</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: a time of day, as 9 AM.</extracomment>
        <translation>時間外 · %1から</translation>
    </message>
    <message id="office.opens_tomorrow">
        <source>닫힘 · 내일 %1에 엽니다</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: a time of day, as 9 AM.</extracomment>
        <translation>時間外 · 明日%1から</translation>
    </message>
    <message id="office.opens_day">
        <source>닫힘 · %1 %2에 엽니다</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: a day, as Monday or Dec 7; %2: a time of day, as 9 AM.</extracomment>
        <translation>時間外 · %1%2から</translation>
    </message>
    <message id="office.lunch">
        <source>%1 닫음</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: hours, as 12–13.</extracomment>
        <translation>%1 休み</translation>
    </message>
    <message id="office.seat">
        <source>%1 %2번 자리</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: team or office; %2: number of the desk.</extracomment>
        <translation>%1 %2番の席</translation>
    </message>
    <message id="office.windows">
        <source>%1번 창구</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: the numbers of its windows, as 7·8.</extracomment>
        <translation>%1番窓口</translation>
    </message>
    <message id="office.present">
        <source>지금 자리에 있음</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>在席中</translation>
    </message>
    <message id="office.away">
        <source>자리 비움</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>離席中</translation>
    </message>
    <message id="office.away_until">
        <source>자리 비움 · %1까지</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: a day, as in office.day.</extracomment>
        <translation>離席中 · %1まで</translation>
    </message>
    <message id="office.door">
        <source>들어오는 문</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>入口</translation>
    </message>
    <message id="office.desks">
        <source>%1자리</source>
        <extracomment>An office's room: how many desks a team has, under its name. %1: number.</extracomment>
        <translation>%1席</translation>
    </message>
    <message id="office.chart">
        <source>%1 좌석배치도</source>
        <extracomment>An office's card: where, when, and its seating chart. Spoken. %1: office.</extracomment>
        <translation>%1の座席表</translation>
    </message>
    <message id="office.way">
        <source>가는 길 보기</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>行き方を見る</translation>
    </message>
    <message id="office.call_back">
        <source>전화 부탁하기</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>電話を頼む</translation>
    </message>
    <message id="office.hours">
        <source>%1–%2시</source>
        <extracomment>An office's card: where, when, and its seating chart. %1, %2: full hours from 0 to 24.</extracomment>
        <translation>%1–%2時</translation>
    </message>
    <message id="office.day">
        <source>M월 d일</source>
        <extracomment>An office's card: where, when, and its seating chart. A pattern of Qt for a day of this year: M month, MMM its short name, d day.</extracomment>
        <translation>M月d日</translation>
    </message>
    <message id="way.title">
        <source>%1 가는 길</source>
        <extracomment>The page of the way to a place. %1: office or place.</extracomment>
        <translation>%1への行き方</translation>
    </message>
    <message id="way.shut">
        <source>지금은 닫혀 있습니다.</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>現在は閉まっています。</translation>
    </message>
    <message id="way.none">
        <source>길을 찾지 못했습니다.</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>行き方が見つかりませんでした。</translation>
    </message>
    <message id="way.time" numerus="yes">
        <source>걸어서 약 %n분</source>
        <extracomment>The page of the way to a place. %n: minutes.</extracomment>
        <translation>
            <numerusform>徒歩約%n分</numerusform>
        </translation>
    </message>
    <message id="way.here">
        <source>지금 여기</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>現在地</translation>
    </message>
    <message id="way.listen">
        <source>듣기</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>聞く</translation>
    </message>
    <message id="way.step_free">
        <source>계단 없이</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>段差なし</translation>
    </message>
    <message id="way.stepwise">
        <source>한 걸음씩</source>
        <extracomment>The page of the way to a place. A button: one step at a time, large.</extracomment>
        <translation>一歩ずつ</translation>
    </message>
    <message id="way.whole">
        <source>전체 길</source>
        <extracomment>The page of the way to a place. A button: back from one step to the whole way.</extracomment>
        <translation>全体</translation>
    </message>
    <message id="way.previous">
        <source>앞</source>
        <extracomment>The page of the way to a place. A button: the step before.</extracomment>
        <translation>前へ</translation>
    </message>
    <message id="way.next">
        <source>다음</source>
        <extracomment>The page of the way to a place. A button: the next step.</extracomment>
        <translation>次へ</translation>
    </message>
    <message id="way.step">
        <source>%1번</source>
        <extracomment>The page of the way to a place. Spoken name of a button that shows a number. %1: number of the step.</extracomment>
        <translation>%1番</translation>
    </message>
    <message id="way.seen.left">
        <source>왼편에 %1이(가) 보입니다.</source>
        <extracomment>The page of the way to a place. A landmark on the left. %1: a room.</extracomment>
        <translation>左手に%1が見えます。</translation>
    </message>
    <message id="way.seen.right">
        <source>오른편에 %1이(가) 보입니다.</source>
        <extracomment>The page of the way to a place. A landmark on the right. %1: a room.</extracomment>
        <translation>右手に%1が見えます。</translation>
    </message>
    <message id="way.length">
        <source>%1 m · 약 %2걸음</source>
        <extracomment>The page of the way to a place. How far a step leads. %1: metres; %2: paces.</extracomment>
        <translation>%1 m · 約%2歩</translation>
    </message>
    <message id="way.map">
        <source>%1 가는 길 그림</source>
        <extracomment>The page of the way to a place. Spoken. %1: office or place.</extracomment>
        <translation>%1への地図</translation>
    </message>
    <message id="map.to">
        <source>%1으로(로)</source>
        <extracomment>On the map, between two storeys. %1: storey.</extracomment>
        <translation>%1へ</translation>
    </message>
    <message id="way.qr">
        <source>휴대전화로 찍어 가기</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>スマホに保存</translation>
    </message>
    <message id="way.code">
        <source>방문 번호 %1</source>
        <extracomment>Small under the code to be scanned. %1: four digits of the visit.</extracomment>
        <translation>訪問番号 %1</translation>
    </message>
    <message id="way.set_out">
        <source>알겠습니다, 출발합니다</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>分かりました、出⁠発⁠し⁠ま⁠す</translation>
    </message>
    <message id="way.steps">
        <source>걸음 보기</source>
        <extracomment>The page of the way to a place. A button on a low screen: on to the steps, which stand on the next page.</extracomment>
        <translation>手順を見る</translation>
    </message>
    <message id="way.not_found">
        <source>못 찾겠어요</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>見⁠つ⁠け⁠ら⁠れま⁠せ⁠ん</translation>
    </message>
    <message id="way.with_guide">
        <source>안내요원과 함께 가기</source>
        <extracomment>The page of the way to a place. A button in the place of “not found” where the walk takes longer than the time that is left.</extracomment>
        <translation>案内係と一緒に行く</translation>
    </message>
    <message id="way.unmapped">
        <source>도면 없음</source>
        <extracomment>The page of the way to an office of this building that nobody has drawn a plan for.</extracomment>
        <translation>地図なし</translation>
    </message>
    <message id="way.inside">
        <source>도면이 아직 없습니다. 이 청사 안의 이곳입니다.</source>
        <extracomment>The page of the way to an office of this building that nobody has drawn a plan for.</extracomment>
        <translation>地図はまだありません。この庁舎内のこちらです。</translation>
    </message>
    <message id="way.off_site">
        <source>이곳은 청사 밖에 있습니다.</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>この庁舎の外にあります。</translation>
    </message>
    <message id="way.unplaced">
        <source>어디에 있는지 아직 적혀 있지 않습니다. 전화하시거나 안내요원에게 물어 주십시오.</source>
        <extracomment>The page of the way to an office of which nobody has said where it is.</extracomment>
        <translation>この部署の場所はまだ登録されていません。電話か案内係にお尋ねください。</translation>
    </message>
    <message id="code.title">
        <source>방문 번호 네 자리</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>訪問番号（4桁）</translation>
    </message>
    <message id="code.hint">
        <source>안내 화면에서 보신 번호입니다.</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>案内画面でご覧になった番号です。</translation>
    </message>
    <message id="code.arrived">
        <source>도착을 적었습니다. 고맙습니다.</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>到着を記録しました。ありがとうございます。</translation>
    </message>
    <message id="code.unknown">
        <source>그 번호로 길을 찾고 계신 방문이 없습니다. 다시 보아 주십시오.</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>その番号でご案内中の訪問はありません。もう一度ご確認ください。</translation>
    </message>
    <message id="code.early">
        <source>벌써 도착하셨습니까? 조금 뒤에 다시 눌러 주십시오.</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>もうお着きですか。少し後でもう一度押してください。</translation>
    </message>
    <message id="code.refused">
        <source>도착으로 적을 수 없는 번호입니다.</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>この番号は到着として記録できません。</translation>
    </message>
    <message id="code.wait">
        <source>여러 번 맞지 않았습니다. 1분 뒤에 다시 눌러 주십시오.</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>何度か合いませんでした。1分後にもう一度お試しください。</translation>
    </message>
    <message id="arrived.go">
        <source>%1으로(로) 가시면 됩니다.</source>
        <extracomment>After the visitor has set out. %1: office, place or room.</extracomment>
        <translation>%1へお進みください。</translation>
    </message>
    <message id="arrived.code_note">
        <source>도착하면 창구에 이 번호를 알려 주십시오.</source>
        <extracomment>After the visitor has set out.</extracomment>
        <translation>着いたら窓口でこの番号をお伝えください。</translation>
    </message>
    <message id="arrived.again">
        <source>다른 곳 찾기</source>
        <extracomment>After the visitor has set out.</extracomment>
        <translation>ほかを探す</translation>
    </message>
    <message id="arrived.look_again">
        <source>길 다시 보기</source>
        <extracomment>After the visitor has set out: back to the page of the way.</extracomment>
        <translation>道順をもう一度</translation>
    </message>
    <message id="phone.arrived">
        <source>도착했어요</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>着きました</translation>
    </message>
    <message id="phone.code">
        <source>도착 번호</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>到着番号</translation>
    </message>
    <message id="phone.door_note">
        <source>문 옆의 네모 그림(QR)을 찍으시면 도착이 저절로 적힙니다.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>ドア横のQRコードを読み取ると、到着が自動で記録されます。</translation>
    </message>
    <message id="phone.lost">
        <source>길을 잃었어요 (전화)</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>迷いました（電話）</translation>
    </message>
    <message id="phone.with_stairs">
        <source>계단도 괜찮아요</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>階段でもよい</translation>
    </message>
    <message id="phone.welcome">
        <source>잘 오셨습니다</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>ようこそお越しくださいました</translation>
    </message>
    <message id="phone.already">
        <source>이미 도착으로 적혀 있습니다</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>到着はすでに記録されています</translation>
    </message>
    <message id="phone.told">
        <source>%1에 도착하신 것으로 적었습니다.</source>
        <extracomment>The pages of a visitor's phone. %1: office or place.</extracomment>
        <translation>%1への到着を記録しました。</translation>
    </message>
    <message id="phone.seat">
        <source>%1번 자리로 가십시오.</source>
        <extracomment>The pages of a visitor's phone. %1: the number of a desk.</extracomment>
        <translation>%1番の席へお進みください。</translation>
    </message>
    <message id="phone.took">
        <source>%1분 %2초 걸렸습니다.</source>
        <extracomment>The pages of a visitor's phone. %1: minutes, %2: seconds.</extracomment>
        <translation>%1分%2秒かかりました。</translation>
    </message>
    <message id="phone.took_s">
        <source>%1초 걸렸습니다.</source>
        <extracomment>The pages of a visitor's phone. %1: seconds.</extracomment>
        <translation>%1秒かかりました。</translation>
    </message>
    <message id="phone.early">
        <source>벌써 도착하셨습니까?</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>もう着きましたか</translation>
    </message>
    <message id="phone.early_yes">
        <source>예, 도착했습니다</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>はい、着きました</translation>
    </message>
    <message id="phone.go_on">
        <source>길 이어 보기</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>道順に戻る</translation>
    </message>
    <message id="phone.not_yet">
        <source>도착하신 뒤에 다시 눌러 주시거나, 창구에 번호를 말씀해 주십시오.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>到着後にもう一度押すか、窓口で番号をお伝えください。</translation>
    </message>
    <message id="phone.not_written">
        <source>아직 도착으로 적지 않았습니다.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>まだ到着として記録していません。</translation>
    </message>
    <message id="phone.wrong_door">
        <source>여기는 %1입니다</source>
        <extracomment>The pages of a visitor's phone. %1: office or place.</extracomment>
        <translation>ここは%1です</translation>
    </message>
    <message id="phone.wanted">
        <source>찾으시는 곳은 %1입니다.</source>
        <extracomment>The pages of a visitor's phone. %1: office or place.</extracomment>
        <translation>お探しの場所は%1です。</translation>
    </message>
    <message id="phone.dead">
        <source>이 길 안내는 30분이 지났거나 번호가 맞지 않습니다. 창구 직원에게 말씀해 주십시오.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>この案内は30分を過ぎたか、番号が違います。窓口の職員にお申し出ください。</translation>
    </message>
    <message id="phone.no_way">
        <source>이 전화기에는 받아 둔 길이 없어 도착을 적지 않았습니다. 안내소에서 받은 번호가 있으면 적어 주십시오.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>この電話には道順がないため、到着は記録していません。案内所の番号があれば入力してください。</translation>
    </message>
    <message id="phone.what_for">
        <source>무슨 일로 오셨습니까?</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>ご用件は何ですか</translation>
    </message>
    <message id="phone.question">
        <source>담당자를 찾으셨습니까?</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>担当者は見つかりましたか</translation>
    </message>
    <message id="phone.yes">
        <source>예</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>はい</translation>
    </message>
    <message id="phone.no">
        <source>아니요</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>いいえ</translation>
    </message>
    <message id="phone.thanks">
        <source>고맙습니다</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>ありがとうございます</translation>
    </message>
    <message id="phone.ask_staff">
        <source>가까운 직원에게 말씀하시거나 이 번호로 전화해 주십시오.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>近くの職員にお尋ねいただくか、この番号にお電話ください。</translation>
    </message>
    <message id="phone.later">
        <source>지금은 적지 못했습니다. 잠시 뒤에 다시 눌러 주십시오.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>今は記録できませんでした。少し後にもう一度押してください。</translation>
    </message>
    <message id="phone.away">
        <source>지금은 보여 드릴 수 없습니다. 잠시 뒤에 다시 열어 주십시오.</source>
        <extracomment>The phone's page, where it could not be read just now; nothing was pressed.</extracomment>
        <translation>今は表示できません。少し後にもう一度開いてください。</translation>
    </message>
    <message id="phone.no_page">
        <source>이 주소에는 길이 없습니다. 안내소 화면의 네모 그림을 다시 찍어 주십시오.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>このアドレスに道順はありません。案内機のコードをもう一度読み取ってください。</translation>
    </message>
    <message id="missed.title">
        <source>못 찾으셨군요.
죄송합니다.</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>見つかりませんでしたか。
申し訳ありません。</translation>
    </message>
    <message id="missed.why">
        <source>어떤 점이 달랐는지 골라 주십시오.</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>どこが違ったかお選びください。</translation>
    </message>
    <message id="missed.thanks">
        <source>알려 주셔서 고맙습니다. 담당자에게 전했습니다.</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>お知らせありがとうございます。担当者に伝えました。</translation>
    </message>
    <message id="missed.no_office">
        <source>그런 부서가 없었어요</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>その部署がありませんでした</translation>
    </message>
    <message id="missed.wrong_place">
        <source>자리가 달랐어요</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>場所が違いました</translation>
    </message>
    <message id="missed.closed">
        <source>문이 닫혀 있었어요</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>ドアが閉まっていました</translation>
    </message>
    <message id="missed.away">
        <source>담당자가 없었어요</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>担当者がいませんでした</translation>
    </message>
    <message id="missed.other">
        <source>다른 까닭이에요</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>ほかの理由です</translation>
    </message>
    <message id="missed.again">
        <source>다시 찾기</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>もう一度探す</translation>
    </message>
    <message id="wrong.button">
        <source>정보가 틀려요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>情報が違う</translation>
    </message>
    <message id="wrong.title">
        <source>무엇이 틀렸습니까?</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>何が違いますか</translation>
    </message>
    <message id="wrong.note">
        <source>해당하는 것을 하나 눌러 주십시오.</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>あてはまるものを1つお選びください。</translation>
    </message>
    <message id="wrong.phone">
        <source>전화번호가 달라요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>電話番号が違います</translation>
    </message>
    <message id="wrong.place">
        <source>위치나 자리가 달라요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>場所や席が違います</translation>
    </message>
    <message id="wrong.duty">
        <source>담당 업무가 달라요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>担当業務が違います</translation>
    </message>
    <message id="wrong.hours">
        <source>여는 시간이 달라요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>開いている時間が違います</translation>
    </message>
    <message id="wrong.way">
        <source>가는 길이 달라요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>行き方が違います</translation>
    </message>
    <message id="wrong.other">
        <source>다른 것이 틀려요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>そのほかが違います</translation>
    </message>
    <message id="wrong.thanks">
        <source>알려 주셔서 고맙습니다.</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>お知らせありがとうございます。</translation>
    </message>
    <message id="wrong.next">
        <source>담당자에게 전했습니다.</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>担当者に伝えました。</translation>
    </message>
    <message id="hard.title">
        <source>이 기기가 쓰기 불편하십니까?</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>この機械は使いにくいですか</translation>
    </message>
    <message id="hard.note">
        <source>하나를 누르시면 담당자에게 전합니다. 누구신지는 남지 않습니다.</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>一つ押していただくと担当者に伝えます。お名前などは残りません。</translation>
    </message>
    <message id="hard.reach">
        <source>손이 닿지 않습니다</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>手が届きません</translation>
    </message>
    <message id="hard.read">
        <source>글자를 보기 어렵습니다</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>文字が見えにくいです</translation>
    </message>
    <message id="hard.hear">
        <source>소리를 듣기 어렵습니다</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>音が聞こえにくいです</translation>
    </message>
    <message id="hard.press">
        <source>누르기 어렵습니다</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>押しにくいです</translation>
    </message>
    <message id="hard.words">
        <source>말이 어렵습니다</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>言葉が難しいです</translation>
    </message>
    <message id="hard.other">
        <source>다른 것이 불편합니다</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>そのほかに不便があります</translation>
    </message>
    <message id="hard.thanks">
        <source>알려 주셔서 고맙습니다.</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>お知らせいただきありがとうございます。</translation>
    </message>
    <message id="hard.next">
        <source>담당자가 살펴봅니다. 지금 도움이 필요하시면 안내요원을 부르십시오.</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>担当者が確認します。今お困りでしたら案内係をお呼びください。</translation>
    </message>
    <message id="lists.count" numerus="yes">
        <source>%n곳</source>
        <extracomment>Lists of topics, offices, staff and facilities. %n: number of rows.</extracomment>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
    <message id="lists.seats" numerus="yes">
        <source>%n자리</source>
        <extracomment>Lists of topics, offices, staff and facilities. %n: number of desks.</extracomment>
        <translation>
            <numerusform>%n席</numerusform>
        </translation>
    </message>
    <message id="lists.off_site">
        <source>청사 밖</source>
        <extracomment>Lists of topics, offices, staff and facilities.</extracomment>
        <translation>庁舎外</translation>
    </message>
    <message id="lists.unplaced">
        <source>위치 안내 없음</source>
        <extracomment>Lists of offices: beside an office of which nobody has said where it is.</extracomment>
        <translation>場所の案内なし</translation>
    </message>
    <message id="lists.topics">
        <source>분야별로 찾기</source>
        <extracomment>Lists of topics, offices, staff and facilities.</extracomment>
        <translation>分野から探す</translation>
    </message>
    <message id="lists.whose">
        <source>어느 부서입니까?</source>
        <extracomment>Lists of topics, offices, staff and facilities.</extracomment>
        <translation>どの部署ですか</translation>
    </message>
    <message id="lists.minutes">
        <source>약 %1분</source>
        <extracomment>A facility. %1: minutes on foot.</extracomment>
        <translation>約%1分</translation>
    </message>
    <message id="lists.near">
        <source>1분 안</source>
        <extracomment>A facility less than a minute away.</extracomment>
        <translation>1分以内</translation>
    </message>
    <message id="prompt.location">
        <source>민원안내 키오스크가 이쪽에 있습니다.</source>
        <extracomment>Only spoken: calls a blind visitor to the screen.</extracomment>
        <translation>案内キオスクはこちらです。</translation>
    </message>
    <message id="case.step">
        <source>%1 / %2</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: this step; %2: number of steps.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message id="case.kind_title">
        <source>어떤 말씀이신가요?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>ご用件をどうぞ</translation>
    </message>
    <message id="case.each_kind">
        <source>하나씩 살펴보기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>それぞれの説明</translation>
    </message>
    <message id="case.otherwise">
        <source>팩스·누리집으로 하기</source>
        <extracomment>The kinds of case: a row that tells the fax numbers and where on the homepage to write.</extracomment>
        <translation>フ⁠ァ⁠ッ⁠ク⁠ス・ホ⁠ー⁠ム⁠ペ⁠ー⁠ジで</translation>
    </message>
    <message id="case.about_title">
        <source>어느 부서의 일입니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>どの部署のことですか</translation>
    </message>
    <message id="case.claim_title">
        <source>무엇을 청구하십니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>何を請求されますか</translation>
    </message>
    <message id="case.privacy_title">
        <source>적기 전에 알려 드립니다</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>ご記入の前に</translation>
    </message>
    <message id="case.consents_title">
        <source>더 동의하실 것이 있습니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>ほかに同意されますか</translation>
    </message>
    <message id="case.consents_note">
        <source>고르지 않으셔도 접수됩니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>選ばなくても受け付けます。</translation>
    </message>
    <message id="case.consents_young">
        <source>고르지 않으셔도 접수됩니다. 고르시면 보호자 이름이 필요합니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>選ばなくても受け付けます。選ぶ場合は保護者のお名前が必要です。</translation>
    </message>
    <message id="case.call_title">
        <source>어디로 전화를 드릴까요?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>お電話番号を押してください</translation>
    </message>
    <message id="case.time_title">
        <source>언제가 좋으십니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>いつがよろしいですか</translation>
    </message>
    <message id="case.review_title">
        <source>이렇게 접수할까요?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>この内容で受け付けますか</translation>
    </message>
    <message id="case.check">
        <source>확인</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>確認</translation>
    </message>
    <message id="case.unsure">
        <source>모르겠어요</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>分かりません</translation>
    </message>
    <message id="case.else_office">
        <source>다른 부서</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>ほかの部署</translation>
    </message>
    <message id="case.looks_into">
        <source>%1 · %2</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: when the answer comes; %2: the office that looks into it.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message id="case.reply_title">
        <source>답을 어떻게 드릴까요?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>お返事の方法をお選びください</translation>
    </message>
    <message id="case.why">
        <source>왜 여쭙는지</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. What is collected and for how long; a button beside it shows all of it.</extracomment>
        <translation>お聞きする理由</translation>
    </message>
    <message id="case.why_short" numerus="yes">
        <source>답을 드리는 데만 쓰고 %n년 뒤 지웁니다. 안 적으시면 답을 드릴 수 없습니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %n: years.</extracomment>
        <translation>
            <numerusform>お返事にだけ使い、%n年後に消します。書かれないとお返事できません。</numerusform>
        </translation>
    </message>
    <message id="case.dong_title">
        <source>어느 동에 사십니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>どの洞にお住まいですか</translation>
    </message>
    <message id="case.dong">
        <source>사시는 동</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>お住まいの洞</translation>
    </message>
    <message id="case.dong_pick">
        <source>고르기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>選ぶ</translation>
    </message>
    <message id="case.dong_other">
        <source>주소 쓰기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. A key beside the neighbourhoods: the whole address is written.</extracomment>
        <translation>住所を書く</translation>
    </message>
    <message id="case.age_old">
        <source>만 14세 이상</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>14歳以上</translation>
    </message>
    <message id="case.age_young">
        <source>14세 미만</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>14歳未満</translation>
    </message>
    <message id="case.praise_title">
        <source>고마운 직원을 알려 주십시오</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>どの職員への感謝ですか</translation>
    </message>
    <message id="case.praise_where">
        <source>어디에서 만나셨습니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>どこで会いましたか</translation>
    </message>
    <message id="case.praise_what">
        <source>무엇이 고마우셨습니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>何がありがたかったですか</translation>
    </message>
    <message id="case.praise_passed">
        <source>이렇게 전해 드립니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>このようにお伝えします。</translation>
    </message>
    <message id="case.praise_nameless">
        <source>이름과 전화번호는 여쭙지 않습니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>お名前と電話番号はお聞きしません。</translation>
    </message>
    <message id="case.thanks">
        <source>고맙습니다.</source>
        <extracomment>After praise was sent: thanks, and that the words are passed on.</extracomment>
        <translation>ありがとうございます。</translation>
    </message>
    <message id="case.passed_today">
        <source>%1에 오늘 전해 드립니다.</source>
        <extracomment>After praise was sent: thanks, and that the words go to %1.</extracomment>
        <translation>本日、%1にお伝えします。</translation>
    </message>
    <message id="case.passed">
        <source>%1에 전해 드립니다.</source>
        <extracomment>After praise was sent: thanks, and that the words go to %1.</extracomment>
        <translation>%1にお伝えします。</translation>
    </message>
    <message id="case.thanks_nameless">
        <source>이름과 연락처는 받지 않았습니다.</source>
        <extracomment>After praise was sent: thanks, and that the words are passed on.</extracomment>
        <translation>お名前と連絡先は伺っていません。</translation>
    </message>
    <message id="case.praise_send">
        <source>칭찬 보내기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>感謝を送る</translation>
    </message>
    <message id="case.write_own">
        <source>직접 쓰기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>自分で書く</translation>
    </message>
    <message id="case.agreed_none">
        <source>없음</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>なし</translation>
    </message>
    <message id="case_block.consents">
        <source>더 동의</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. The heading of a part of what is read back.</extracomment>
        <translation>ほかの同意</translation>
    </message>
    <message id="case_short.tell_by">
        <source>하나를 골라 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>お選びください。</translation>
    </message>
    <message id="case_short.office">
        <source>부서를 골라 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>部署をお選びください。</translation>
    </message>
    <message id="case_short.words">
        <source>용건을 골라 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>用件をお選びください。</translation>
    </message>
    <message id="case_short.wished">
        <source>때를 골라 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>時間をお選びください。</translation>
    </message>
    <message id="case_short.over_14">
        <source>하나를 골라 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>お選びください。</translation>
    </message>
    <message id="case_short.name">
        <source>이름을 적어 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>お名前が必要です。</translation>
    </message>
    <message id="case_short.contact">
        <source>번호가 모자랍니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>番号が足りません。</translation>
    </message>
    <message id="case_short.mail">
        <source>주소가 모자랍니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>アドレスが不完全です。</translation>
    </message>
    <message id="case_short.address">
        <source>동을 골라 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>お選びください。</translation>
    </message>
    <message id="case.next">
        <source>다음</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>進む</translation>
    </message>
    <message id="case.no">
        <source>아니요</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>いいえ</translation>
    </message>
    <message id="case.mend">
        <source>고치기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>直す</translation>
    </message>
    <message id="case.submit">
        <source>접수하기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>送信する</translation>
    </message>
    <message id="case.show">
        <source>보기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>表示</translation>
    </message>
    <message id="case.unmask">
        <source>가린 글 보기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>伏せ字を表示</translation>
    </message>
    <message id="case.mask">
        <source>다시 가리기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>再び隠す</translation>
    </message>
    <message id="case.until">
        <source>%1까지</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: time of day.</extracomment>
        <translation>%1まで</translation>
    </message>
    <message id="case.day">
        <source>M월 d일 dddd</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. A pattern of Qt for a day with its weekday: M month, MMM its short name, d day, ddd or dddd weekday.</extracomment>
        <translation>M月d日 dddd</translation>
    </message>
    <message id="case.answer_until">
        <source>답: %1</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: day and time.</extracomment>
        <translation>回答：%1</translation>
    </message>
    <message id="case.due_follows">
        <source>답을 드릴 때는 시계를 바로잡은 뒤 정해집니다. 접수번호로 확인하십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>お返事の期限は機器の時計を直してから決まります。受付番号でご確認ください。</translation>
    </message>
    <message id="case.no_clock">
        <source>기기의 시계가 맞지 않습니다</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>機器の時計が合っていません</translation>
    </message>
    <message id="case.aloud">
        <source>주변에 계신 분도 듣게 됩니다. 소리 내어 읽을까요?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>周りの方にも聞こえます。読み上げますか</translation>
    </message>
    <message id="case.aloud_yes">
        <source>예, 읽어 주세요</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>はい、読んでください</translation>
    </message>
    <message id="case.days" numerus="yes">
        <source>%n일 안에 답</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %n: days.</extracomment>
        <translation>
            <numerusform>%n日以内に回答</numerusform>
        </translation>
    </message>
    <message id="case.hours" numerus="yes">
        <source>%n시간 안에 전화</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %n: hours.</extracomment>
        <translation>
            <numerusform>%n時間以内に電話</numerusform>
        </translation>
    </message>
    <message id="case.nameless">
        <source>이름 없이도 됨</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>お名前は不要です</translation>
    </message>
    <message id="case.office_decides">
        <source>담당 부서가 결정</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>担当部署が決定</translation>
    </message>
    <message id="case.count">
        <source>%1자 적음 · %2자까지</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: letters written; %2: letters allowed.</extracomment>
        <translation>%1字 · %2字まで</translation>
    </message>
    <message id="case.no_numbers">
        <source>주민등록번호와 카드번호는 쓰지 마십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>住民登録番号とカード番号は書かないでください。</translation>
    </message>
    <message id="case.speak">
        <source>말로 남기기</source>
        <extracomment>Complaints: a key beside the room to write.</extracomment>
        <translation>声で残す</translation>
    </message>
    <message id="case.spoke">
        <source>말씀으로 남기셨습니다 · %1</source>
        <extracomment>Complaints: what stands for a voice memo; %1 is how long it is.</extracomment>
        <translation>声で残されました · %1</translation>
    </message>
    <message id="memo.kept">
        <source>말씀 %1</source>
        <extracomment>Complaints: the key that leads to a voice memo that is there; %1 is how long it is.</extracomment>
        <translation>声 %1</translation>
    </message>
    <message id="memo.minutes">
        <source>%1분 %2초</source>
        <extracomment>How long somebody spoke: %1 minutes and %2 seconds.</extracomment>
        <translation>%1分%2秒</translation>
    </message>
    <message id="memo.seconds">
        <source>%1초</source>
        <extracomment>How long somebody spoke: %1 seconds.</extracomment>
        <translation>%1秒</translation>
    </message>
    <message id="memo.title">
        <source>말씀으로 남겨 주십시오</source>
        <extracomment>The page of a voice memo.</extracomment>
        <translation>お話しください</translation>
    </message>
    <message id="memo.how">
        <source>곁에 있는 분에게 들릴 수 있습니다.</source>
        <extracomment>The page of a voice memo.</extracomment>
        <translation>近くの人に聞こえることがあります。</translation>
    </message>
    <message id="memo.most">
        <source>2분까지 말씀하실 수 있습니다.</source>
        <extracomment>The page of a voice memo, before anything was said.</extracomment>
        <translation>2分までお話しいただけます。</translation>
    </message>
    <message id="memo.start">
        <source>말하기 시작</source>
        <extracomment>The page of a voice memo.</extracomment>
        <translation>話し始める</translation>
    </message>
    <message id="memo.stop">
        <source>멈추기</source>
        <extracomment>The page of a voice memo, while it hears.</extracomment>
        <translation>止める</translation>
    </message>
    <message id="memo.left">
        <source>듣고 있습니다 · 2분 중 남은 시간</source>
        <extracomment>The page of a voice memo, while it hears: under the clock that counts down.</extracomment>
        <translation>聞いています · 2分までの残り</translation>
    </message>
    <message id="memo.listen">
        <source>들어 보기</source>
        <extracomment>The page of a voice memo.</extracomment>
        <translation>聞いてみる</translation>
    </message>
    <message id="memo.quiet">
        <source>그만 듣기</source>
        <extracomment>The page of a voice memo, while it is played.</extracomment>
        <translation>聞くのをやめる</translation>
    </message>
    <message id="memo.anew">
        <source>다시 말하기</source>
        <extracomment>The page of a voice memo.</extracomment>
        <translation>話し直す</translation>
    </message>
    <message id="memo.erase">
        <source>지우기</source>
        <extracomment>The page of a voice memo.</extracomment>
        <translation>消す</translation>
    </message>
    <message id="memo.done">
        <source>이대로 남기기</source>
        <extracomment>The page of a voice memo: the way back to the form.</extracomment>
        <translation>このまま残す</translation>
    </message>
    <message id="memo.no_sound">
        <source>소리가 들리지 않았습니다. 가까이에서 다시 말씀해 주십시오.</source>
        <extracomment>The page of a voice memo: nothing was loud enough.</extracomment>
        <translation>音が聞こえませんでした。近くでもう一度お話しください。</translation>
    </message>
    <message id="memo.lost">
        <source>마이크가 끊겼습니다. 그때까지 하신 말씀은 남아 있습니다.</source>
        <extracomment>The page of a voice memo: the microphone was pulled out.</extracomment>
        <translation>マイクが切れました。それまでのお話は残っています。</translation>
    </message>
    <message id="memo.deaf">
        <source>마이크를 쓸 수 없습니다. 글로 적으시거나 안내요원에게 말씀해 주십시오.</source>
        <extracomment>The page of a voice memo: the microphone could not be opened.</extracomment>
        <translation>マイクが使えません。文字で書くか、案内係にお話しください。</translation>
    </message>
    <message id="memo.full">
        <source>2분이 되어 멈췄습니다. 하신 말씀은 남아 있습니다.</source>
        <extracomment>The page of a voice memo: the time is up.</extracomment>
        <translation>2分になりました。お話は残っています。</translation>
    </message>
    <message id="memo.unheard">
        <source>지금은 들려 드릴 수 없습니다. 하신 말씀은 남아 있습니다.</source>
        <extracomment>The page of a voice memo: it could not be played.</extracomment>
        <translation>今は再生できません。お話は残っています。</translation>
    </message>
    <message id="receipt.memo">
        <source>녹음</source>
        <extracomment>The receipt: that there is a voice memo; how long it is follows.</extracomment>
        <translation>録音</translation>
    </message>
    <message id="case_field.memo">
        <source>녹음한 말씀</source>
        <extracomment>The name of an answer: what was said into the microphone.</extracomment>
        <translation>録音されたお話</translation>
    </message>
    <message id="case_wrong.memo_form">
        <source>말로 남기신 것을 쓸 수 없습니다. 다시 말씀해 주십시오.</source>
        <extracomment>Complaints: a voice memo that is too long or damaged.</extracomment>
        <translation>声の伝言が使えません。もう一度お話しください。</translation>
    </message>
    <message id="case.write_for_me">
        <source>대신 써 주세요</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>代筆を頼む</translation>
    </message>
    <message id="case.received">
        <source>접수했습니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>受け付けました。</translation>
    </message>
    <message id="case.not_now">
        <source>지금은 접수 불가</source>
        <extracomment>On each card of a kind, in place of the promised time, while nothing can be taken in.</extracomment>
        <translation>ただいま受付不可</translation>
    </message>
    <message id="case.no_key">
        <source>지금은 이 화면에서 접수할 수 없습니다. 안내요원이 도와 드립니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>ただいまこの画面では受け付けできません。案内係がお手伝いします。</translation>
    </message>
    <message id="case.no_room">
        <source>저장할 자리가 모자라 접수하지 못했습니다. %1</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: telephone number.</extracomment>
        <translation>保存する場所が足りず、受け付けできませんでした。%1</translation>
    </message>
    <message id="case.failed">
        <source>접수하지 못했습니다. 잠시 뒤 다시 누르시거나 %1으로(로) 걸어 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: telephone number.</extracomment>
        <translation>受け付けできませんでした。もう一度押すか、%1へお電話ください。</translation>
    </message>
    <message id="case_kind.unkind">
        <source>불친절</source>
        <extracomment>A kind of case, as a tile: two or three words.</extracomment>
        <translation>不親切</translation>
    </message>
    <message id="case_kind.praise">
        <source>칭찬</source>
        <extracomment>A kind of case, as a tile: two or three words.</extracomment>
        <translation>お褒め</translation>
    </message>
    <message id="case_kind.inconvenience">
        <source>불편·개선</source>
        <extracomment>A kind of case, as a tile: two or three words.</extracomment>
        <translation>不便・改善</translation>
    </message>
    <message id="case_kind.corruption">
        <source>부조리</source>
        <extracomment>A kind of case, as a tile: two or three words.</extracomment>
        <translation>不正</translation>
    </message>
    <message id="case_kind.callback">
        <source>전화 부탁</source>
        <extracomment>A kind of case, as a tile: two or three words.</extracomment>
        <translation>電話のお願い</translation>
    </message>
    <message id="case_kind.claim">
        <source>보상 청구</source>
        <extracomment>A kind of case, as a tile: two or three words.</extracomment>
        <translation>補償の請求</translation>
    </message>
    <message id="case_chip.claim">
        <source>보상</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. A short key beside three others.</extracomment>
        <translation>補償</translation>
    </message>
    <message id="case_hint.unkind">
        <source>말이나 태도가 언짢으셨습니까?</source>
        <extracomment>Under the kind of case: what it is for, at most two lines.</extracomment>
        <translation>言葉や態度が
不快でしたか</translation>
    </message>
    <message id="case_hint.praise">
        <source>고마운 직원을 알려 주십시오.</source>
        <extracomment>Under the kind of case: what it is for, at most two lines.</extracomment>
        <translation>感謝したい職員を
お知らせください。</translation>
    </message>
    <message id="case_hint.inconvenience">
        <source>고칠 것이나 바라는 점</source>
        <extracomment>Under the kind of case: what it is for, at most two lines.</extracomment>
        <translation>直すところや要望</translation>
    </message>
    <message id="case_hint.corruption">
        <source>부당한 요구나 처리를 보셨습니까?</source>
        <extracomment>Under the kind of case: what it is for, at most two lines.</extracomment>
        <translation>不当な要求や
処理を見ましたか</translation>
    </message>
    <message id="case_hint.callback">
        <source>담당자가 없을 때 전화를 드립니다.</source>
        <extracomment>Under the kind of case: what it is for, at most two lines.</extracomment>
        <translation>担当者が不在のとき
お電話します。</translation>
    </message>
    <message id="case_hint.claim">
        <source>두 번 오신 교통비, 늦어진 처리</source>
        <extracomment>Under the kind of case: what it is for, at most two lines.</extracomment>
        <translation>再来の交通費、
処理の遅れ</translation>
    </message>
    <message id="case_words.praise">
        <source>어떤 점이 고마우셨습니까?</source>
        <extracomment>Above the field for the visitor's own words.</extracomment>
        <translation>どんな点に感謝されましたか</translation>
    </message>
    <message id="case_words.callback">
        <source>무슨 일로 전화를 드릴까요?</source>
        <extracomment>Above the field for the visitor's own words.</extracomment>
        <translation>どのようなご用件ですか</translation>
    </message>
    <message id="case_words.other">
        <source>어떤 일이 있으셨습니까?</source>
        <extracomment>Above the field for the visitor's own words.</extracomment>
        <translation>どのようなことがありましたか</translation>
    </message>
    <message id="case_phrase.rude">
        <source>반말</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>失礼な言葉</translation>
    </message>
    <message id="case_phrase.waited">
        <source>오래 기다림</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>長く待った</translation>
    </message>
    <message id="case_phrase.unexplained">
        <source>설명 없음</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>説明なし</translation>
    </message>
    <message id="case_phrase.loud">
        <source>큰 소리</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>大きな声</translation>
    </message>
    <message id="case_phrase.unanswered">
        <source>전화 안 받음</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>電話に出ない</translation>
    </message>
    <message id="case_phrase.passed">
        <source>다른 부서로 미룸</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>たらい回し</translation>
    </message>
    <message id="case_phrase.access">
        <source>접근성</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>バリアフリー</translation>
    </message>
    <message id="case_phrase.broken">
        <source>고장</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>故障</translation>
    </message>
    <message id="case_phrase.dirty">
        <source>쓰레기·청소</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>ごみ・清掃</translation>
    </message>
    <message id="case_phrase.noise">
        <source>소음</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>騒音</translation>
    </message>
    <message id="case_phrase.parking">
        <source>주차</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>駐車</translation>
    </message>
    <message id="case_phrase.signs">
        <source>안내 부족</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>案内不足</translation>
    </message>
    <message id="case_phrase.money">
        <source>돈·선물 요구</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>金品の要求</translation>
    </message>
    <message id="case_phrase.favour">
        <source>특혜</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>特別扱い</translation>
    </message>
    <message id="case_phrase.false">
        <source>거짓 처리</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>虚偽の処理</translation>
    </message>
    <message id="case_phrase.papers">
        <source>필요한 서류</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>必要書類</translation>
    </message>
    <message id="case_phrase.progress">
        <source>진행 확인</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>進み具合</translation>
    </message>
    <message id="case_phrase.bill">
        <source>고지서</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>通知書</translation>
    </message>
    <message id="case_phrase.visit">
        <source>방문 약속</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>訪問の約束</translation>
    </message>
    <message id="case_phrase.missed">
        <source>못 받은 전화</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>出られなかった電話</translation>
    </message>
    <message id="case_phrase.friendly">
        <source>친절한 말씨</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>親切な言葉</translation>
    </message>
    <message id="case_phrase.quick">
        <source>빠른 처리</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>速い対応</translation>
    </message>
    <message id="case_phrase.clear">
        <source>쉬운 설명</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>分かりやすい説明</translation>
    </message>
    <message id="case_phrase.thorough">
        <source>끝까지 도와줌</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>最後まで対応</translation>
    </message>
    <message id="case_phrase.greeted">
        <source>먼저 인사함</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>先に挨拶</translation>
    </message>
    <message id="case_phrase.walked">
        <source>함께 가 줌</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>同行してくれた</translation>
    </message>
    <message id="case_phrase.language">
        <source>외국어로 도와줌</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>外国語で対応</translation>
    </message>
    <message id="case_sentence.rude">
        <source>반말을 들었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>失礼な言葉を使われました。</translation>
    </message>
    <message id="case_sentence.waited">
        <source>오래 기다렸습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>長く待ちました。</translation>
    </message>
    <message id="case_sentence.unexplained">
        <source>설명을 듣지 못했습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>説明がありませんでした。</translation>
    </message>
    <message id="case_sentence.loud">
        <source>큰 소리를 들었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>大きな声を出されました。</translation>
    </message>
    <message id="case_sentence.unanswered">
        <source>전화를 받지 않았습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>電話に出ませんでした。</translation>
    </message>
    <message id="case_sentence.passed">
        <source>다른 부서로 미루었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>ほかの部署に回されました。</translation>
    </message>
    <message id="case_sentence.access">
        <source>몸이 불편한 사람이 쓰기 어렵습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>体の不自由な人には使いにくいです。</translation>
    </message>
    <message id="case_sentence.broken">
        <source>시설이 고장 나 있습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>設備が故障しています。</translation>
    </message>
    <message id="case_sentence.dirty">
        <source>쓰레기가 쌓여 있습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>ごみがたまっています。</translation>
    </message>
    <message id="case_sentence.noise">
        <source>소음이 심합니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>騒音がひどいです。</translation>
    </message>
    <message id="case_sentence.parking">
        <source>주차하기 어렵습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>駐車しにくいです。</translation>
    </message>
    <message id="case_sentence.signs">
        <source>안내가 모자랍니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>案内が足りません。</translation>
    </message>
    <message id="case_sentence.money">
        <source>돈이나 선물을 요구받았습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>金品を求められました。</translation>
    </message>
    <message id="case_sentence.favour">
        <source>누군가에게 특혜를 주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>だれかが特別扱いされました。</translation>
    </message>
    <message id="case_sentence.false">
        <source>사실과 다르게 처리했습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>事実と違う処理をされました。</translation>
    </message>
    <message id="case_sentence.papers">
        <source>필요한 서류를 여쭙니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>必要な書類を伺います。</translation>
    </message>
    <message id="case_sentence.progress">
        <source>어디까지 처리되었는지 여쭙니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>どこまで進んだか伺います。</translation>
    </message>
    <message id="case_sentence.bill">
        <source>고지서 내용을 여쭙니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>通知書の内容を伺います。</translation>
    </message>
    <message id="case_sentence.visit">
        <source>방문 약속을 잡고 싶습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>訪問の約束をしたいです。</translation>
    </message>
    <message id="case_sentence.missed">
        <source>걸려 온 전화를 받지 못했습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>かかってきた電話に出られませんでした。</translation>
    </message>
    <message id="case_sentence.friendly">
        <source>말씨가 친절했습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>言葉が親切でした。</translation>
    </message>
    <message id="case_sentence.quick">
        <source>빠르게 처리해 주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>速く対応してくれました。</translation>
    </message>
    <message id="case_sentence.clear">
        <source>쉽게 설명해 주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>分かりやすく説明してくれました。</translation>
    </message>
    <message id="case_sentence.thorough">
        <source>끝까지 도와주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>最後まで助けてくれました。</translation>
    </message>
    <message id="case_sentence.greeted">
        <source>먼저 인사해 주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>先に挨拶してくれました。</translation>
    </message>
    <message id="case_sentence.walked">
        <source>함께 가 주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>一緒に来てくれました。</translation>
    </message>
    <message id="case_sentence.language">
        <source>외국어로 도와주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>外国語で助けてくれました。</translation>
    </message>
    <message id="case_ask.address">
        <source>주소를 적어 주십시오</source>
        <extracomment>Above a field of the form.</extracomment>
        <translation>ご住所をご記入ください</translation>
    </message>
    <message id="case_ask.guardian">
        <source>보호자 이름을 적어 주십시오</source>
        <extracomment>Above a field of the form.</extracomment>
        <translation>保護者のお名前をご記入ください</translation>
    </message>
    <message id="case_ask.place">
        <source>원하시는 곳이나 다른 번호</source>
        <extracomment>Above a field of the form.</extracomment>
        <translation>ご希望の場所や別の番号</translation>
    </message>
    <message id="case_pick.office">
        <source>부서 고르기</source>
        <extracomment>Title of a list to choose from.</extracomment>
        <translation>部署を選ぶ</translation>
    </message>
    <message id="case_pick.seat">
        <source>자리 고르기</source>
        <extracomment>Title of a list to choose from.</extracomment>
        <translation>席を選ぶ</translation>
    </message>
    <message id="case_field.kind">
        <source>무슨 일</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>ご用件</translation>
    </message>
    <message id="case_field.claim">
        <source>청구하시는 것</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>請求の内容</translation>
    </message>
    <message id="case_field.office">
        <source>부서</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>部署</translation>
    </message>
    <message id="case_field.seat">
        <source>자리</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>席</translation>
    </message>
    <message id="case_field.words">
        <source>적으신 내용</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>ご記入の内容</translation>
    </message>
    <message id="case_field.name">
        <source>이름</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>お名前</translation>
    </message>
    <message id="case_field.address">
        <source>주소</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>ご住所</translation>
    </message>
    <message id="case_field.contact">
        <source>연락처</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>ご連絡先</translation>
    </message>
    <message id="case_field.tell_by">
        <source>답을 받으실 방법</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>お返事の方法</translation>
    </message>
    <message id="case_field.wished">
        <source>원하시는 때</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>ご希望の時間</translation>
    </message>
    <message id="case_field.place">
        <source>원하시는 곳</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>ご希望の場所</translation>
    </message>
    <message id="case_field.consents">
        <source>선택 동의</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>任意の同意</translation>
    </message>
    <message id="case_field.guardian">
        <source>보호자 이름</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>保護者</translation>
    </message>
    <message id="case_choice.phone">
        <source>전화</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>電話</translation>
    </message>
    <message id="case_choice.message">
        <source>문자</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>SMS</translation>
    </message>
    <message id="case_choice.letter">
        <source>우편</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>郵便</translation>
    </message>
    <message id="case_choice.mail">
        <source>전자우편</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>メール</translation>
    </message>
    <message id="case_choice.visit">
        <source>방문</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>来庁</translation>
    </message>
    <message id="case_choice.revisit">
        <source>착오로 다시 오신 교통비</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>手違いによる再来の交通費</translation>
    </message>
    <message id="case_choice.delay">
        <source>늦어진 처리</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>処理の遅れ</translation>
    </message>
    <message id="case_choice.mail_letters">
        <source>답변과 알림을 전자우편으로 받기</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>回答とお知らせを電子メ⁠ー⁠ルで受け取る</translation>
    </message>
    <message id="case_choice.progress">
        <source>진행 상황을 문자로 받기</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>進み具合をメ⁠ッ⁠セ⁠ー⁠ジで受け取る</translation>
    </message>
    <message id="case_choice.survey">
        <source>만족도 조사에 답하기</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>満足度調査に答える</translation>
    </message>
    <message id="case_choice.display">
        <source>칭찬을 화면에 소개하기</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>お褒めを画面で紹介</translation>
    </message>
    <message id="case_consent.mail">
        <source>답변과 알림 편지를 이 주소로 보냅니다. 처리를 마칠 때까지 쓰고, 거부하셔도 접수됩니다.</source>
        <extracomment>What a consent means, under it.</extracomment>
        <translation>手紙をこのアドレスに送ります。処理が終わるまで使い、断っても受け付けます。</translation>
    </message>
    <message id="case_consent.progress">
        <source>연락처를 처리를 마칠 때까지 씁니다.</source>
        <extracomment>What a consent means, under it.</extracomment>
        <translation>処理が終わるまで連絡先を使います。</translation>
    </message>
    <message id="case_consent.survey">
        <source>연락처를 조사를 마칠 때까지 씁니다.</source>
        <extracomment>What a consent means, under it.</extracomment>
        <translation>調査が終わるまで連絡先を使います。</translation>
    </message>
    <message id="case_consent.display">
        <source>이름 없이 1년 동안 보입니다.</source>
        <extracomment>What a consent means, under it.</extracomment>
        <translation>お名前なしで1年間表示します。</translation>
    </message>
    <message id="case_notice.purpose">
        <source>왜 여쭙는지 (수집 목적)</source>
        <extracomment>The statements on personal data that the law asks for.</extracomment>
        <translation>お聞きする理由</translation>
    </message>
    <message id="case_notice.purpose_text">
        <source>%1 접수와 결과 알림</source>
        <extracomment>The statements on personal data that the law asks for. %1: kind of case.</extracomment>
        <translation>%1の受付と結果のお知らせ</translation>
    </message>
    <message id="case_notice.items">
        <source>여쭙는 것 (수집 항목)</source>
        <extracomment>The statements on personal data that the law asks for.</extracomment>
        <translation>お聞きする項目</translation>
    </message>
    <message id="case_notice.keep">
        <source>보관하는 기간</source>
        <extracomment>The statements on personal data that the law asks for.</extracomment>
        <translation>保存期間</translation>
    </message>
    <message id="case_notice.keep_text" numerus="yes">
        <source>처리를 마친 뒤 %n년</source>
        <extracomment>The statements on personal data that the law asks for. %n: years.</extracomment>
        <translation>
            <numerusform>処理終了後%n年</numerusform>
        </translation>
    </message>
    <message id="case_notice.refuse">
        <source>거부하실 권리</source>
        <extracomment>The statements on personal data that the law asks for.</extracomment>
        <translation>拒否する権利</translation>
    </message>
    <message id="case_notice.refuse_text">
        <source>거부하실 수 있습니다. 다만 누구신지 모르면 접수할 수 없습니다.</source>
        <extracomment>The statements on personal data that the law asks for.</extracomment>
        <translation>拒否できますが、
どなたか分からないと受け付けできません。</translation>
    </message>
    <message id="case_notice.refuse_praise_text">
        <source>적지 않으셔도 됩니다. 다만 답을 드릴 수 없습니다.</source>
        <extracomment>The statements on personal data that the law asks for.</extracomment>
        <translation>ご記入は自由ですが、その場合お返事はできません。</translation>
    </message>
    <message id="case_block.about">
        <source>무슨 일</source>
        <extracomment>Heads of the three blocks in which the form is read back.</extracomment>
        <translation>ご用件</translation>
    </message>
    <message id="case_block.words">
        <source>말씀</source>
        <extracomment>Heads of the three blocks in which the form is read back.</extracomment>
        <translation>内容</translation>
    </message>
    <message id="case_block.who">
        <source>누구</source>
        <extracomment>Heads of the three blocks in which the form is read back.</extracomment>
        <translation>お名前など</translation>
    </message>
    <message id="case_wrong.missing">
        <source>%1: 비어 있습니다. 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody. %1: name of the field.</extracomment>
        <translation>%1：ご記入ください。</translation>
    </message>
    <message id="case_wrong.too_long">
        <source>%1: %2자까지 적을 수 있습니다.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody. %1: name of the field; %2: letters allowed.</extracomment>
        <translation>%1：%2字までご記入いただけます。</translation>
    </message>
    <message id="case_wrong.forbidden">
        <source>%1: 신분증이나 카드의 번호로 보이는 숫자는 받지 않습니다. 지우고 다시 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody. %1: name of the field.</extracomment>
        <translation>%1：身分証やカードの番号と思われる数字を消してください。</translation>
    </message>
    <message id="case_wrong.form">
        <source>%1: 다시 확인해 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody. %1: name of the field.</extracomment>
        <translation>%1：ご確認ください。</translation>
    </message>
    <message id="case_wrong.unknown">
        <source>%1: 목록에서 골라 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody. %1: name of the field.</extracomment>
        <translation>%1：一覧からお選びください。</translation>
    </message>
    <message id="case_wrong.office_missing">
        <source>어느 부서의 일인지 골라 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>どの部署のことかお選びください。</translation>
    </message>
    <message id="case_wrong.claim_missing">
        <source>무엇을 청구하시는지 골라 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>請求される内容をお選びください。</translation>
    </message>
    <message id="case_wrong.words_missing">
        <source>내용을 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>内容をご記入ください。</translation>
    </message>
    <message id="case_wrong.name_missing">
        <source>이름을 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>お名前をご記入ください。</translation>
    </message>
    <message id="case_wrong.address_missing">
        <source>주소를 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>ご住所をご記入ください。</translation>
    </message>
    <message id="case_wrong.contact_missing">
        <source>연락처를 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>ご連絡先をご記入ください。</translation>
    </message>
    <message id="case_wrong.tell_by_missing">
        <source>답을 어떻게 받으실지 골라 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>お返事の方法をお選びください。</translation>
    </message>
    <message id="case_wrong.guardian_missing">
        <source>만 14세 미만이시면 선택 동의에 보호자의 이름이 필요합니다. 동의하지 않아도 접수됩니다.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>14歳未満の方の任意の同意には保護者のお名前が必要です。同意されなくても受け付けます。</translation>
    </message>
    <message id="case_wrong.name_form">
        <source>이름을 글자로 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>お名前は文字でご記入ください。</translation>
    </message>
    <message id="case_wrong.guardian_form">
        <source>이름을 글자로 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>お名前は文字でご記入ください。</translation>
    </message>
    <message id="case_wrong.contact_form">
        <source>전화번호나 전자우편 주소를 다시 확인해 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>電話番号かメ⁠ー⁠ル⁠ア⁠ド⁠レ⁠スをご確認ください。</translation>
    </message>
    <message id="case_wrong.wished_form">
        <source>지금부터 60일 안의 때를 골라 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>今から60日以内の時間をお選びください。</translation>
    </message>
    <message id="call.soon">
        <source>되도록 빨리</source>
        <extracomment>When to call back.</extracomment>
        <translation>できるだけ早く</translation>
    </message>
    <message id="call.morning">
        <source>오전</source>
        <extracomment>When to call back.</extracomment>
        <translation>午前</translation>
    </message>
    <message id="call.afternoon">
        <source>오후</source>
        <extracomment>When to call back.</extracomment>
        <translation>午後</translation>
    </message>
    <message id="call.hours">
        <source>%1 %2–%3시</source>
        <extracomment>When to call back. %1: morning or afternoon; %2, %3: full hours.</extracomment>
        <translation>%1 %2–%3時</translation>
    </message>
    <message id="call.pick">
        <source>다른 날 고르기</source>
        <extracomment>When to call back.</extracomment>
        <translation>別の日を選ぶ</translation>
    </message>
    <message id="call.place">
        <source>곳 정하기</source>
        <extracomment>When to call back.</extracomment>
        <translation>場所を決める</translation>
    </message>
    <message id="receipt.until">
        <source>답을 드리는 때</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>お返事の期限</translation>
    </message>
    <message id="receipt.until_call">
        <source>전화를 드리는 때</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>お電話の期限</translation>
    </message>
    <message id="receipt.number">
        <source>접수번호</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>受付番号</translation>
    </message>
    <message id="receipt.code">
        <source>확인번호 네 자리</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>確認番号（4桁）</translation>
    </message>
    <message id="receipt.code_again">
        <source>확인번호는 처음 받으신 것과 같습니다.</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>確認番号は初めのものと同じです。</translation>
    </message>
    <message id="receipt.office">
        <source>맡은 부서</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>担当部署</translation>
    </message>
    <message id="receipt.phone">
        <source>전화</source>
        <extracomment>The receipt.</extracomment>
        <translation>電話</translation>
    </message>
    <message id="receipt.fax">
        <source>팩스</source>
        <extracomment>The receipt.</extracomment>
        <translation>ファックス</translation>
    </message>
    <message id="receipt.homepage">
        <source>누리집</source>
        <extracomment>The receipt. The way through the menus of the city's homepage, which are Korean.</extracomment>
        <translation>ホームページ</translation>
    </message>
    <message id="receipt.received">
        <source>접수 시각</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>受付時刻</translation>
    </message>
    <message id="receipt.withdraw_how">
        <source>마치기 전에는 안내기의 ‘내 접수 확인’에서 하실 수 있습니다</source>
        <extracomment>On a receipt: how to take the case back. ‘내 접수 확인’ is lookup.title.</extracomment>
        <translation>終わるまでは、案内機の「受付の確認」でできます</translation>
    </message>
    <message id="receipt.withdraw">
        <source>취하</source>
        <extracomment>On a receipt, the name of a line: how to take the case back.</extracomment>
        <translation>取下げ</translation>
    </message>
    <message id="receipt.head">
        <source>기록 표시</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>記録の印</translation>
    </message>
    <message id="receipt.gone">
        <source>적으신 내용은 이 화면에 남지 않습니다.</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>書かれた内容はこの画面に残りません。</translation>
    </message>
    <message id="receipt.finish">
        <source>마치기</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>終わる</translation>
    </message>
    <message id="receipt.more">
        <source>더 찾기</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>ほかの用件</translation>
    </message>
    <message id="receipt.print">
        <source>종이로 받기</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>紙で受け取る</translation>
    </message>
    <message id="receipt.printed">
        <source>종이가 나오고 있습니다. 가져가십시오.</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>紙が出ています。お取りください。</translation>
    </message>
    <message id="receipt.not_printed">
        <source>종이가 나오지 않았습니다. 번호를 적어 가십시오.</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>紙が出ませんでした。番号をお控えください。</translation>
    </message>
    <message id="survey.invite">
        <source>이 안내가 도움이 되었습니까?</source>
        <extracomment>On the page of whoever has set out: a quiet offer of three questions.</extracomment>
        <translation>この案内は役に立ちましたか</translation>
    </message>
    <message id="survey.invite_note">
        <source>세 가지, 20초. 그냥 가셔도 됩니다.</source>
        <extracomment>On the page of whoever has set out: a quiet offer of three questions.</extracomment>
        <translation>3つ、20秒です。そのままお進みいただいても構いません。</translation>
    </message>
    <message id="survey.title">
        <source>세 가지만 여쭙습니다.</source>
        <extracomment>Over three questions with five faces each.</extracomment>
        <translation>3つだけお聞きします。</translation>
    </message>
    <message id="survey.note">
        <source>20초면 됩니다. 이름은 여쭙지 않습니다.</source>
        <extracomment>Under the survey's title.</extracomment>
        <translation>20秒で終わります。お名前はお聞きしません。</translation>
    </message>
    <message id="survey.none">
        <source>얼굴을 하나 이상 눌러 주십시오.</source>
        <extracomment>Under the survey's title, where nothing was chosen.</extracomment>
        <translation>顔を1つ以上押してください。</translation>
    </message>
    <message id="survey.failed">
        <source>지금은 답을 받지 못합니다. 그냥 가셔도 됩니다.</source>
        <extracomment>Under the survey's title, where the answer could not be kept.</extracomment>
        <translation>今は回答を受け取れません。そのままお進みください。</translation>
    </message>
    <message id="survey.skip">
        <source>건너뛰기</source>
        <extracomment>Beside the button that sends the survey.</extracomment>
        <translation>スキップ</translation>
    </message>
    <message id="survey.send">
        <source>보내기</source>
        <extracomment>Sends the survey's answer.</extracomment>
        <translation>送信</translation>
    </message>
    <message id="survey.thanks">
        <source>고맙습니다.</source>
        <extracomment>After the survey was sent.</extracomment>
        <translation>ありがとうございました。</translation>
    </message>
    <message id="survey.kept">
        <source>답을 받았습니다. 결과는 해마다 알려 드립니다.</source>
        <extracomment>After the survey was sent.</extracomment>
        <translation>回答を受け取りました。結果は毎年公表します。</translation>
    </message>
    <message id="survey.undo">
        <source>방금 답 취소</source>
        <extracomment>After the survey was sent: takes the answer back.</extracomment>
        <translation>取り消す</translation>
    </message>
    <message id="survey.undone">
        <source>답을 취소하였습니다.</source>
        <extracomment>After the answer was taken back.</extracomment>
        <translation>回答を取り消しました。</translation>
    </message>
    <message id="survey.leave">
        <source>마치기</source>
        <extracomment>After the survey was sent: ends the session.</extracomment>
        <translation>終わる</translation>
    </message>
    <message id="survey.code">
        <source>설문 번호 (숫자 8개)</source>
        <extracomment>Before the field for the eight digits of a survey code, which came with the result of a closed case.</extracomment>
        <translation>アンケート番号（数字8桁）</translation>
    </message>
    <message id="survey.used">
        <source>쓸 수 없는 번호입니다. 한 번만 쓸 수 있고, 60일이 지나면 닫힙니다.</source>
        <extracomment>Where a survey code was used before, is too old or was never given.</extracomment>
        <translation>この番号は使えません。1回限り、60日間有効です。</translation>
    </message>
    <message id="survey.have_code">
        <source>설문 번호 넣기</source>
        <extracomment>On the page where a case is looked up: the way to answer by the code of a closed case; and that page's title.</extracomment>
        <translation>アンケート番号を入れる</translation>
    </message>
    <message id="ending.noted">
        <source>번호를 적으셨습니까?</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>番号を控えましたか</translation>
    </message>
    <message id="ending.noted_end">
        <source>네, 마칩니다</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>はい、終わります</translation>
    </message>
    <message id="ending.noted_home">
        <source>네, 처음으로</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>はい、ホームへ</translation>
    </message>
    <message id="ending.noted_stay">
        <source>아니요, 다시 봅니다</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>いいえ、もう一度見ます</translation>
    </message>
    <message id="ending.erase">
        <source>쓰던 글을 지울까요?</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>書きかけの内容を消しますか</translation>
    </message>
    <message id="ending.erase_told">
        <source>끝내시면 쓰신 글이 지워지고, 되살릴 수 없습니다.</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>終わると書いた内容は消え、元に戻せません。</translation>
    </message>
    <message id="ending.erase_end">
        <source>지우고 끝내기</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>消して終わる</translation>
    </message>
    <message id="ending.erase_stay">
        <source>계속 쓰기</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>続けて書く</translation>
    </message>
    <message id="lookup.title">
        <source>내 접수 확인</source>
        <extracomment>Looking up a case by its number and code.</extracomment>
        <translation>受付の確認</translation>
    </message>
    <message id="lookup.hint">
        <source>확인하시거나 취하하실 수 있습니다.</source>
        <extracomment>Looking up a case by its number and code.</extracomment>
        <translation>状況の確認と取下げができます</translation>
    </message>
    <message id="lookup.letter">
        <source>번호 맨 앞 글자</source>
        <extracomment>Looking up a case by its number and code.</extracomment>
        <translation>番号の最初の文字</translation>
    </message>
    <message id="lookup.second_letter">
        <source>번호 둘째 글자</source>
        <extracomment>Looking up a case by its number and code.</extracomment>
        <translation>番号の2番目の文字</translation>
    </message>
    <message id="lookup.ask">
        <source>확인하기</source>
        <extracomment>Looking up a case by its number and code.</extracomment>
        <translation>確認する</translation>
    </message>
    <message id="lookup.again">
        <source>다른 번호</source>
        <extracomment>Looking up a case by its number and code.</extracomment>
        <translation>別の番号</translation>
    </message>
    <message id="lookup.to_come">
        <source>마칩니다</source>
        <extracomment>The state of a case: what has not happened yet, the last of a list of what has.</extracomment>
        <translation>完了予定</translation>
    </message>
    <message id="lookup.unknown">
        <source>접수번호의 글자나 숫자가 맞지 않습니다. 다시 보시거나 %1으로(로) 물어보십시오.</source>
        <extracomment>Looking up a case by its number and code. %1: telephone number.</extracomment>
        <translation>番号の文字か数字が合いません。見直すか、%1へお尋ねください。</translation>
    </message>
    <message id="lookup.elsewhere">
        <source>‘%2’ 번호는 다른 곳에서 접수했습니다. 그곳에서 보시거나 %1으로(로) 물어보십시오.</source>
        <extracomment>Looking up a case by its number and code. %1: telephone number; %2: the number's first letter or letters.</extracomment>
        <translation>「%2」の番号は別の場所で受け付けました。そこでご覧になるか、%1へお尋ねください。</translation>
    </message>
    <message id="lookup.wrong" numerus="yes">
        <source>두 번호가 맞지 않습니다. %n번 더 됩니다.</source>
        <extracomment>Looking up a case by its number and code. %n: tries left.</extracomment>
        <translation>
            <numerusform>番号が合いません。あと%n回です。</numerusform>
        </translation>
    </message>
    <message id="lookup.locked" numerus="yes">
        <source>여러 번 맞지 않아 이 화면은 잠시 쉽니다. %n분 뒤에 다시 하시거나 %1으로(로) 물어보십시오.</source>
        <extracomment>Looking up a case by its number and code. %n: minutes; %1: telephone number.</extracomment>
        <translation>
            <numerusform>この画面では何度か合いませんでした。%n分後にもう一度お試しになるか、%1へお尋ねください。</numerusform>
        </translation>
    </message>
    <message id="lookup.not_withdrawn">
        <source>취하하지 못했습니다. 처리는 그대로입니다. 다시 누르시거나 %1으로(로) 말씀해 주십시오.</source>
        <extracomment>Nothing was changed, since it could not be written. %1: telephone number.</extracomment>
        <translation>取り下げられませんでした。処理は続いています。もう一度押すか、%1にお電話ください。</translation>
    </message>
    <message id="lookup.withdraw_yes">
        <source>네, 취하합니다</source>
        <extracomment>An answer to lookup.withdraw_sure: the case is taken back.</extracomment>
        <translation>はい、取り下げます</translation>
    </message>
    <message id="lookup.keep">
        <source>그대로 두기</source>
        <extracomment>An answer to lookup.withdraw_sure: the case goes on.</extracomment>
        <translation>そのままにする</translation>
    </message>
    <message id="lookup.withdraw_sure">
        <source>취하하시면 처리를 멈추며 되돌릴 수 없습니다. 취하하시겠습니까?</source>
        <extracomment>Asked before a case is taken back; the answers are lookup.keep and lookup.withdraw_yes.</extracomment>
        <translation>取り下げると処理を止め、元に戻せません。取り下げますか。</translation>
    </message>
    <message id="lookup.withdraw">
        <source>취하하기</source>
        <extracomment>A button: take one's own case back. Looking up a case by its number and code.</extracomment>
        <translation>取り下げる</translation>
    </message>
    <message id="case_state.received">
        <source>접수했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>受け付けました</translation>
    </message>
    <message id="case_state.assigned">
        <source>처리하고 있습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>処理しています</translation>
    </message>
    <message id="case_state.supplement">
        <source>보완을 기다리고 있습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>補足を待っています</translation>
    </message>
    <message id="case_state.answered">
        <source>답을 준비했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>回答を用意しました</translation>
    </message>
    <message id="case_state.notified">
        <source>결과를 알려 드렸습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>結果をお知らせしました</translation>
    </message>
    <message id="case_state.confirmed">
        <source>확인했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>確認しました</translation>
    </message>
    <message id="case_state.passed_on">
        <source>당사자에게 전했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>本人に伝えました</translation>
    </message>
    <message id="case_state.shown">
        <source>화면에 소개했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>画面で紹介しました</translation>
    </message>
    <message id="case_state.told">
        <source>부서에 전했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>部署に伝えました</translation>
    </message>
    <message id="case_state.unreached">
        <source>전화를 드렸으나 받지 않으셨습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>お電話しましたがお出になりませんでした</translation>
    </message>
    <message id="case_state.called">
        <source>전화를 드렸습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>お電話しました</translation>
    </message>
    <message id="case_state.given_up">
        <source>여러 번 전화를 드렸으나 닿지 않아 마쳤습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>何度かお電話しましたがつながらず、終了しました</translation>
    </message>
    <message id="case_state.decided">
        <source>보상을 정했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>補償を決めました</translation>
    </message>
    <message id="case_state.withdrawn">
        <source>취하하셨습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>取り下げました</translation>
    </message>
    <message id="case_state.withdrawing">
        <source>취하 신청을 받았습니다</source>
        <extracomment>How far a case is: taken back by its visitor, not yet closed by the city.</extracomment>
        <translation>取下げの申し出を受け付けました</translation>
    </message>
    <message id="case_state.destroyed">
        <source>보존 기간이 끝나 지웠습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>保存期間が終わり消しました</translation>
    </message>
    <message id="why.office">
        <source>부서 이름</source>
        <extracomment>Under a result of a search: why it was found; two or three words.</extracomment>
        <translation>部署名から</translation>
    </message>
    <message id="why.team">
        <source>팀 이름</source>
        <extracomment>Under a result of a search: why it was found; two or three words.</extracomment>
        <translation>チーム名から</translation>
    </message>
    <message id="why.person">
        <source>이름</source>
        <extracomment>Under a result of a search: why it was found; two or three words.</extracomment>
        <translation>お名前から</translation>
    </message>
    <message id="why.title">
        <source>직위</source>
        <extracomment>Under a result of a search: why it was found; two or three words.</extracomment>
        <translation>役職から</translation>
    </message>
    <message id="why.place">
        <source>가장 가까운 곳</source>
        <extracomment>Under a result of a search: why it was found; two or three words.</extracomment>
        <translation>最寄りの場所</translation>
    </message>
    <message id="why.old_name">
        <source>예전 이름 '%1'</source>
        <extracomment>Under a result of a search: why it was found; two or three words. %1: the name that an office or team had before.</extracomment>
        <translation>旧名「%1」</translation>
    </message>
    <message id="why.dong">
        <source>%1 (주소지의 동)</source>
        <extracomment>Under a result of a search: why it was found; two or three words. %1: one of these reasons; the office is the one of the visitor's own quarter.</extracomment>
        <translation>%1（お住まいの洞）</translation>
    </message>
    <message id="dock_large.guide">
        <source>안내요원</source>
        <extracomment>The same buttons on an enlarged screen: one or two short words out of the text under dock.</extracomment>
        <translation>案内係</translation>
    </message>
    <message id="dock_large.size">
        <source>크게</source>
        <extracomment>The same buttons on an enlarged screen: one or two short words out of the text under dock.</extracomment>
        <translation>大きく</translation>
    </message>
    <message id="dock_large.contrast">
        <source>고대비</source>
        <extracomment>The same buttons on an enlarged screen: one or two short words out of the text under dock.</extracomment>
        <translation>コントラスト</translation>
    </message>
    <message id="dock_large.low">
        <source>낮추기</source>
        <extracomment>The same buttons on an enlarged screen: one or two short words out of the text under dock.</extracomment>
        <translation>下げる</translation>
    </message>
    <message id="step.go.straight">
        <source>곧장 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>まっすぐ%1 m進みます</translation>
    </message>
    <message id="step.go.left">
        <source>왼쪽으로 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>左へ%1 m進みます</translation>
    </message>
    <message id="step.go.right">
        <source>오른쪽으로 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>右へ%1 m進みます</translation>
    </message>
    <message id="step.go.back">
        <source>뒤로 돌아 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>後ろを向いて%1 m進みます</translation>
    </message>
    <message id="step.enter.straight">
        <source>%1으로(로) 들어가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: door.</extracomment>
        <translation>%1から入ります</translation>
    </message>
    <message id="step.enter.left">
        <source>왼쪽 %1으로(로) 들어가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: door.</extracomment>
        <translation>左の%1から入ります</translation>
    </message>
    <message id="step.enter.right">
        <source>오른쪽 %1으로(로) 들어가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: door.</extracomment>
        <translation>右の%1から入ります</translation>
    </message>
    <message id="step.enter.back">
        <source>뒤로 돌아 %1으로(로)</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: door.</extracomment>
        <translation>後ろを向いて%1から入ります</translation>
    </message>
    <message id="step.enter.on">
        <source>%1으로(로) 들어가 곧장</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: door.</extracomment>
        <translation>%1から入ってまっすぐ進みます</translation>
    </message>
    <message id="step.leave">
        <source>%1으로(로) 나가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: door.</extracomment>
        <translation>%1から出ます</translation>
    </message>
    <message id="step.climb.straight">
        <source>%1을(를) 따라가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>%1を進みます</translation>
    </message>
    <message id="step.climb.left">
        <source>왼쪽 %1을(를) 따라가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>左の%1を進みます</translation>
    </message>
    <message id="step.climb.right">
        <source>오른쪽 %1을(를) 따라가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>右の%1を進みます</translation>
    </message>
    <message id="step.off.straight">
        <source>나와서 곧장 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>出てまっすぐ%1 m進みます</translation>
    </message>
    <message id="step.off.left">
        <source>나와서 왼쪽으로 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>出て左へ%1 m進みます</translation>
    </message>
    <message id="step.off.right">
        <source>나와서 오른쪽으로 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>出て右へ%1 m進みます</translation>
    </message>
    <message id="step.out.straight">
        <source>내려서 곧장 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>降りてまっすぐ%1 m進みます</translation>
    </message>
    <message id="step.out.left">
        <source>내려서 왼쪽으로 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>降りて左へ%1 m進みます</translation>
    </message>
    <message id="step.out.right">
        <source>내려서 오른쪽으로 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>降りて右へ%1 m進みます</translation>
    </message>
    <message id="step.pass.left">
        <source>%1을(를) 지나 왼쪽</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>%1を過ぎて左へ曲がります</translation>
    </message>
    <message id="step.pass.right">
        <source>%1을(를) 지나 오른쪽</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>%1を過ぎて右へ曲がります</translation>
    </message>
    <message id="step.via.straight">
        <source>곧장 %1 지나기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>まっすぐ%1を通ります</translation>
    </message>
    <message id="step.via.left">
        <source>왼쪽으로 %1 지나기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>左へ曲がり%1を通ります</translation>
    </message>
    <message id="step.via.right">
        <source>오른쪽으로 %1 지나기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>右へ曲がり%1を通ります</translation>
    </message>
    <message id="step.elevator">
        <source>%1에서 %2 누르기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: what is used, as the elevator; %2: floor.</extracomment>
        <translation>%1で%2を押してください</translation>
    </message>
    <message id="step.stairs">
        <source>%1으로(로) %2까지</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: what is used, as the elevator; %2: floor.</extracomment>
        <translation>%1で%2へ上がります</translation>
    </message>
    <message id="step.stairs.down">
        <source>%1으로(로) 내려가 %2까지</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: what is used, as the elevator; %2: floor.</extracomment>
        <translation>%1で%2へ下ります</translation>
    </message>
    <message id="step.escalator">
        <source>%1으로(로) %2까지</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: what is used, as the elevator; %2: floor.</extracomment>
        <translation>%1で%2へ上がります</translation>
    </message>
    <message id="step.escalator.down">
        <source>%1으로(로) 내려가 %2까지</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: what is used, as the elevator; %2: floor.</extracomment>
        <translation>%1で%2へ下ります</translation>
    </message>
    <message id="step.ramp">
        <source>%1을(를) 따라 %2까지</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: what is used, as the elevator; %2: floor.</extracomment>
        <translation>%1で%2へ行きます</translation>
    </message>
    <message id="step.nth.left">
        <source>왼편 %2 문, %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: the sign at the door; %2: a text of nth.</extracomment>
        <translation>左側%2のドア、%1です</translation>
    </message>
    <message id="step.nth.right">
        <source>오른편 %2 문, %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: the sign at the door; %2: a text of nth.</extracomment>
        <translation>右側%2のドア、%1です</translation>
    </message>
    <message id="step.door.straight">
        <source>정면 문, %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: the sign at the door.</extracomment>
        <translation>正面のドア、%1です</translation>
    </message>
    <message id="step.door.left">
        <source>왼편 문, %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: the sign at the door.</extracomment>
        <translation>左側のドア、%1です</translation>
    </message>
    <message id="step.door.right">
        <source>오른편 문, %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: the sign at the door.</extracomment>
        <translation>右側のドア、%1です</translation>
    </message>
    <message id="step.desk.straight">
        <source>들어가 정면 %1번 자리</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: number of the desk.</extracomment>
        <translation>入って正面の%1番の席です</translation>
    </message>
    <message id="step.desk.left">
        <source>들어가 왼쪽 %1번 자리</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: number of the desk.</extracomment>
        <translation>入って左の%1番の席です</translation>
    </message>
    <message id="step.desk.right">
        <source>들어가 오른쪽 %1번 자리</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: number of the desk.</extracomment>
        <translation>入って右の%1番の席です</translation>
    </message>
    <message id="step.inside">
        <source>들어가서 %1</source>
        <extracomment>The last step of the way, behind the office's door; read aloud too. %1: a team, or numbers of windows.</extracomment>
        <translation>入って%1へ</translation>
    </message>
    <message id="step.here.straight">
        <source>앞에 %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>正面が%1です</translation>
    </message>
    <message id="step.here.left">
        <source>왼편에 %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>左側が%1です</translation>
    </message>
    <message id="step.here.right">
        <source>오른편에 %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>右側が%1です</translation>
    </message>
    <message id="step.here.now">
        <source>지금 계신 곳이 %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>今いらっしゃる所が%1です</translation>
    </message>
    <message id="nth.1">
        <source>첫째</source>
        <extracomment>Which door it is, counted along the way; goes into the texts step.nth.</extracomment>
        <translation>1つ目</translation>
    </message>
    <message id="nth.2">
        <source>둘째</source>
        <extracomment>Which door it is, counted along the way; goes into the texts step.nth.</extracomment>
        <translation>2つ目</translation>
    </message>
    <message id="nth.3">
        <source>셋째</source>
        <extracomment>Which door it is, counted along the way; goes into the texts step.nth.</extracomment>
        <translation>3つ目</translation>
    </message>
    <message id="nth.4">
        <source>넷째</source>
        <extracomment>Which door it is, counted along the way; goes into the texts step.nth.</extracomment>
        <translation>4つ目</translation>
    </message>
    <message id="nth.5">
        <source>다섯째</source>
        <extracomment>Which door it is, counted along the way; goes into the texts step.nth.</extracomment>
        <translation>5つ目</translation>
    </message>
    <message id="unnamed.door">
        <source>문</source>
        <extracomment>A thing on the way that has no name of its own; goes into the texts of step.</extracomment>
        <translation>ドア</translation>
    </message>
    <message id="unnamed.stairs">
        <source>계단</source>
        <extracomment>A thing on the way that has no name of its own; goes into the texts of step.</extracomment>
        <translation>階段</translation>
    </message>
    <message id="unnamed.elevator">
        <source>승강기</source>
        <extracomment>A thing on the way that has no name of its own; goes into the texts of step.</extracomment>
        <translation>エレベーター</translation>
    </message>
    <message id="unnamed.escalator">
        <source>에스컬레이터</source>
        <extracomment>A thing on the way that has no name of its own; goes into the texts of step.</extracomment>
        <translation>エスカレーター</translation>
    </message>
    <message id="unnamed.ramp">
        <source>경사로</source>
        <extracomment>A thing on the way that has no name of its own; goes into the texts of step.</extracomment>
        <translation>スロープ</translation>
    </message>
    <message id="floor.above">
        <source>%1층</source>
        <extracomment>A floor that has no name of its own. %1: number of the floor.</extracomment>
        <translation>%1階</translation>
    </message>
    <message id="floor.below">
        <source>지하 %1층</source>
        <extracomment>A floor that has no name of its own. %1: number of the floor, counted downwards.</extracomment>
        <translation>地下%1階</translation>
    </message>
    <message id="poster.title">
        <source>%1 좌석배치도</source>
        <extracomment>The head of the file of an office's poster. %1: the office.</extracomment>
        <translation>%1 座席表</translation>
    </message>
    <message id="poster.find_seat">
        <source>찾는 업무가 적힌 자리로 가세요</source>
        <extracomment>On the poster at an office's door.</extracomment>
        <translation>ご用件が書かれた席へお進みください</translation>
    </message>
    <message id="poster.find_window">
        <source>찾는 업무가 적힌 창구로 가세요</source>
        <extracomment>On the poster of an office with numbered windows.</extracomment>
        <translation>ご用件が書かれた窓口へお進みください</translation>
    </message>
    <message id="poster.faces">
        <source>사진과 이름은 동의한 직원만 싣습니다</source>
        <extracomment>On the poster of an office that shows portraits.</extracomment>
        <translation>写真と名前は同意した職員だけを載せています</translation>
    </message>
    <message id="poster.nobody">
        <source>사람이 없으면 팀장에게 말씀하거나 전화를 부탁하세요</source>
        <extracomment>On the poster of an office without portraits.</extracomment>
        <translation>席に誰もいないときは、チーム長に伝えるか電話をお頼みください</translation>
    </message>
    <message id="poster.ask">
        <source>어느 창구인지 모르시면 안내소에 물어보세요</source>
        <extracomment>On the poster of an office with numbered windows.</extracomment>
        <translation>どの窓口か分からないときは案内所でお尋ねください</translation>
    </message>
    <message id="poster.sheet">
        <source>%2장 가운데 %1장</source>
        <extracomment>On a poster of several sheets. %1: which one; %2: how many.</extracomment>
        <translation>%2枚のうち%1枚目</translation>
    </message>
    <message id="poster.door_elsewhere">
        <source>출입문은 다른 장에 있습니다</source>
        <extracomment>On a sheet of a poster that does not show the door.</extracomment>
        <translation>出入口は別の紙にあります</translation>
    </message>
    <message id="poster.here">
        <source>현재 위치(출입문)</source>
        <extracomment>On the mark where the poster hangs.</extracomment>
        <translation>現在地（出入口）</translation>
    </message>
    <message id="poster.dated">
        <source>%1년 %2월 %3일 기준</source>
        <extracomment>At the foot of a poster. %1, %2, %3: year, month and day.</extracomment>
        <translation>%1年%2月%3日現在</translation>
    </message>
    <message id="poster.dial">
        <source>전화는 %1을(를) 먼저 누르세요</source>
        <extracomment>At the foot of a poster with telephone numbers. %1: the area code.</extracomment>
        <translation>電話は先に%1を押してください</translation>
    </message>
    <message id="poster.revision">
        <source>개정 %1 · %2</source>
        <extracomment>At the foot of a poster. %1: number of the directory's edition; %2: the office.</extracomment>
        <translation>改訂%1 · %2</translation>
    </message>
    <message id="poster.scan">
        <source>도착하셨습니까? 휴대전화로 찍어 주세요</source>
        <extracomment>Beside the code on a poster, in the first language large, in the others on one line. Of simplified Chinese the typeface of posters has few letters: these it has.</extracomment>
        <translation>到着したら読み取ってください</translation>
    </message>
    <message id="poster.scan_known">
        <source>길 안내를 받아 오셨으면 도착이 저절로 적힙니다</source>
        <extracomment>Below poster.scan: what a scan does for whoever was shown the way.</extracomment>
        <translation>道案内で来られた方は、到着が自動で記録されます</translation>
    </message>
    <message id="poster.scan_new">
        <source>처음이시면 담당 자리가 보입니다</source>
        <extracomment>Beside poster.scan_known: what it does for others.</extracomment>
        <translation>初めての方には担当の席が表示されます</translation>
    </message>
    <message id="poster.no_phone">
        <source>전화기가 없으면 안내소에서 받은 네 자리 번호를 직원에게 말씀해 주세요</source>
        <extracomment>Below the code on a poster.</extracomment>
        <translation>電話がない方は、案内所で受け取った4桁の番号を職員にお伝えください</translation>
    </message>
    <message id="poster.vacant">
        <source>빈자리</source>
        <extracomment>On a desk of a poster at which nobody sits.</extracomment>
        <translation>空席</translation>
    </message>
    <message id="poster.continued">
        <source>%1 (이어서)</source>
        <extracomment>On a poster, above the rest of a desk that a column could not hold. %1: the desk.</extracomment>
        <translation>%1（続き）</translation>
    </message>
    <message id="poster.leads">
        <source>%1 총괄</source>
        <extracomment>On the desk of a team's leader without duties of its own. %1: the team.</extracomment>
        <translation>%1を統括</translation>
    </message>
    <message id="poster.plate_scan">
        <source>도착하면 찍어 주세요</source>
        <extracomment>Beside the code on a plate at a door or window.</extracomment>
        <translation>着いたら読み取ってください</translation>
    </message>
    <message id="poster.plate_staff">
        <source>전화기가 없으면 네 자리 번호를
직원에게 말씀해 주세요</source>
        <extracomment>Below poster.plate_scan on a door's plate; two lines.</extracomment>
        <translation>電話がない方は4桁の番号を
職員にお伝えください</translation>
    </message>
    <message id="poster.plate_window">
        <source>전화기가 없으면 네 자리 번호를
창구에 말씀해 주세요</source>
        <extracomment>Below poster.plate_scan on a window's plate; two lines.</extracomment>
        <translation>電話がない方は4桁の番号を
窓口でお伝えください</translation>
    </message>
    <message id="poster.window">
        <source>번 창구</source>
        <extracomment>On a window's plate, below its number, which stands large.</extracomment>
        <translation>番窓口</translation>
    </message>
</context>
</TS>
