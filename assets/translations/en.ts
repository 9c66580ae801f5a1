<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="ko_KR">
<context>
    <name></name>
    <message id="header.service">
        <source>민원안내</source>
        <extracomment>The head of every page.</extracomment>
        <translation>Information</translation>
    </message>
    <message id="demo.band">
        <source>지어낸 자료 · 실제로 접수되지 않습니다</source>
        <extracomment>Shown on every screen and slip of a demonstration city.</extracomment>
        <translation>Invented data · nothing is really filed</translation>
    </message>
    <message id="demo.name">
        <source>지어낸 자료</source>
        <extracomment>Shown on every screen and slip of a demonstration city.</extracomment>
        <translation>Invented data</translation>
    </message>
    <message id="demo.slip">
        <source>실제로 접수된 것이 아닙니다</source>
        <extracomment>Shown on every screen and slip of a demonstration city.</extracomment>
        <translation>not really filed</translation>
    </message>
    <message id="attract.question">
        <source>어디로
가십니까?</source>
        <extracomment>The screen nobody has touched yet; large letters, at most two lines.</extracomment>
        <translation>Where are
you going?</translation>
    </message>
    <message id="attract.promise">
        <source>찾는 부서와 자리, 가는 길을
2분 안에 알려 드립니다.</source>
        <extracomment>The screen nobody has touched yet; large letters, at most two lines.</extracomment>
        <translation>The office, the desk and the way
within two minutes.</translation>
    </message>
    <message id="attract.knew">
        <source>지난달 길을 물으신 %1건 가운데 %2 %가 2분 안에 가는 길을 아셨습니다.</source>
        <extracomment>The screen nobody has touched yet: last month's measured figures. %1: number of visits; %2: percentage.</extracomment>
        <translation>Of %1 visits asking for directions last month, %2% knew the way within two minutes.</translation>
    </message>
    <message id="attract.knew_then">
        <source>길을 물으신 %1건 가운데 %2 %가 2분 안에 가는 길을 아셨습니다.</source>
        <extracomment>Measured figures of a period that stands beside the sentence. %1: number of visits; %2: percentage.</extracomment>
        <translation>Of %1 visits asking for directions, %2% knew the way within two minutes.</translation>
    </message>
    <message id="attract.about">
        <source>약 %1</source>
        <extracomment>A count or share within a sentence of measured figures, where it is told in steps. %1: the number.</extracomment>
        <translation>about %1</translation>
    </message>
    <message id="attract.followed">
        <source>무작위로 함께 잰 %1건으로 미루어 약 %2 %(%3–%4 %)가 2분 안에 도착하셨습니다.</source>
        <extracomment>The screen nobody has touched yet. %1: visits followed; %2: percentage; %3, %4: its interval.</extracomment>
        <translation>About %2% (%3–%4%) of all arrived within two minutes, judged by %1 followed at random.</translation>
    </message>
    <message id="attract.bounds">
        <source>2분 안에 도착하신 분은 %1 %에서 %2 % 사이입니다.</source>
        <extracomment>The screen nobody has touched yet. %1, %2: least and most percentage.</extracomment>
        <translation>Between %1% and %2% arrived within two minutes.</translation>
    </message>
    <message id="attract.touch">
        <source>화면에 손을 대십시오</source>
        <extracomment>The screen nobody has touched yet; large letters, at most two lines.</extracomment>
        <translation>Touch the screen</translation>
    </message>
    <message id="attract.open">
        <source>지금 열려 있습니다 · 오늘 %1까지</source>
        <extracomment>The screen nobody has touched yet; one line beside a button. %1: hour, as attract.hour or 18:30.</extracomment>
        <translation>Open now · until %1 today</translation>
    </message>
    <message id="attract.opens">
        <source>지금은 닫혀 있습니다 · 오늘 %1부터</source>
        <extracomment>The screen nobody has touched yet; one line beside a button. %1: hour, as attract.hour or 18:30.</extracomment>
        <translation>Closed now · opens at %1 today</translation>
    </message>
    <message id="attract.closed">
        <source>지금은 닫혀 있습니다</source>
        <extracomment>The screen nobody has touched yet; one line beside a button.</extracomment>
        <translation>Closed now</translation>
    </message>
    <message id="attract.hour">
        <source>%1시</source>
        <extracomment>The screen nobody has touched yet. %1: full hour from 0 to 24.</extracomment>
        <translation>%1:00</translation>
    </message>
    <message id="dock.home">
        <source>처음으로</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>Home</translation>
    </message>
    <message id="dock.back">
        <source>이전</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>Back</translation>
    </message>
    <message id="dock.restart">
        <source>끝내기</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>Finish</translation>
    </message>
    <message id="dock.guide">
        <source>안내요원</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>Call a guide</translation>
    </message>
    <message id="dock.language">
        <source>Language</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>한국어 · 中⁠文</translation>
    </message>
    <message id="dock.size">
        <source>글자 크게</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>Bigger</translation>
    </message>
    <message id="dock.contrast">
        <source>고대비</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>Contrast</translation>
    </message>
    <message id="dock.low">
        <source>화면 낮추기</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>Lower</translation>
    </message>
    <message id="dock.voice">
        <source>음성</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>Voice</translation>
    </message>
    <message id="ring.label">
        <source>2분 안내</source>
        <extracomment>In and beside the ring that counts the two minutes.</extracomment>
        <translation>2-minute promise</translation>
    </message>
    <message id="ring.offer">
        <source>안내요원이 도와 드릴까요?</source>
        <extracomment>In and beside the ring that counts the two minutes.</extracomment>
        <translation>Would you like a guide?</translation>
    </message>
    <message id="ring.over">
        <source>도와 드릴게요</source>
        <extracomment>In and beside the ring that counts the two minutes.</extracomment>
        <translation>We will help you</translation>
    </message>
    <message id="common.busy">
        <source>잠시만 기다려 주십시오</source>
        <extracomment>While the program works.</extracomment>
        <translation>One moment, please</translation>
    </message>
    <message id="pager.before">
        <source>앞 쪽</source>
        <extracomment>Turning pages of a list.</extracomment>
        <translation>Prev.</translation>
    </message>
    <message id="pager.after">
        <source>다음 쪽</source>
        <extracomment>Turning pages of a list.</extracomment>
        <translation>Next</translation>
    </message>
    <message id="pager.count">
        <source>%1 / %2 쪽</source>
        <extracomment>Turning pages of a list. %1: this page; %2: number of pages.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message id="search.find">
        <source>찾기</source>
        <extracomment>Buttons beside the search field.</extracomment>
        <translation>Search</translation>
    </message>
    <message id="search.clear">
        <source>지우기</source>
        <extracomment>Buttons beside the search field.</extracomment>
        <translation>Clear</translation>
    </message>
    <message id="home.greeting">
        <source>어서 오십시오.
무엇을 도와 드릴까요?</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Welcome.
How may we help you?</translation>
    </message>
    <message id="home.question">
        <source>무엇을 도와 드릴까요?</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>How may we help you?</translation>
    </message>
    <message id="home.arrived">
        <source>도착했어요</source>
        <extracomment>A kiosk that stands at an office: who was sent there presses this.</extracomment>
        <translation>I have arrived</translation>
    </message>
    <message id="home.hint">
        <source>여권, 주차, 이사 …</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Passport, parking …</translation>
    </message>
    <message id="home.field">
        <source>업무나 부서 이름으로 찾기</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Search by matter or office</translation>
    </message>
    <message id="home.matters">
        <source>업무로 찾기</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>By matter</translation>
    </message>
    <message id="home.offices">
        <source>부서 찾기</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Offices</translation>
    </message>
    <message id="home.staff">
        <source>직원 찾기</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Staff by duty</translation>
    </message>
    <message id="home.facilities">
        <source>편의시설</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Facilities</translation>
    </message>
    <message id="home.cases">
        <source>불편·칭찬 접수</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Complain, praise</translation>
    </message>
    <message id="home.guide">
        <source>안내요원 부르기</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Call a guide</translation>
    </message>
    <message id="home.unfinished" numerus="yes">
        <source>쓰던 글 이어 쓰기 · %n초</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words. %n: seconds.</extracomment>
        <translation>
            <numerusform>Continue writing · %n s</numerusform>
            <numerusform>Continue writing · %n s</numerusform>
        </translation>
    </message>
    <message id="home.asked">
        <source>많이 찾는 업무</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Most asked</translation>
    </message>
    <message id="language.name">
        <source>한국어</source>
        <extracomment>The page where a visitor chooses the language and how touches are taken.</extracomment>
        <translation>English</translation>
    </message>
    <message id="language.title">
        <source>언어를 고르십시오</source>
        <extracomment>The page where a visitor chooses the language and how touches are taken.</extracomment>
        <translation>Choose your language</translation>
    </message>
    <message id="language.steady">
        <source>손이 떨리실 때</source>
        <extracomment>The page where a visitor chooses the language and how touches are taken.</extracomment>
        <translation>If your hands shake</translation>
    </message>
    <message id="language.steady_note">
        <source>잇달아 두 번 눌려도 한 번만 받습니다.</source>
        <extracomment>The page where a visitor chooses the language and how touches are taken.</extracomment>
        <translation>Two quick presses count as one.</translation>
    </message>
    <message id="guide.called">
        <source>안내요원을 불렀습니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>We have called a guide.</translation>
    </message>
    <message id="guide.coming">
        <source>안내요원이 오고 있습니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>A guide is coming to you.</translation>
    </message>
    <message id="guide.missed">
        <source>지금은 받지 못합니다.
전화로 도와 드립니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>No one can answer right now.
Please call us.</translation>
    </message>
    <message id="guide.again">
        <source>안내요원을 다시 불렀습니다.
전화로도 도와 드립니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>We have called a guide again.
We can also help by phone.</translation>
    </message>
    <message id="guide.withdraw">
        <source>그만 부르기</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Stop calling</translation>
    </message>
    <message id="guide.stay">
        <source>화면 앞에서 잠시만 기다려 주십시오.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Please wait in front of the screen.</translation>
    </message>
    <message id="guide.still">
        <source>안내요원을 계속 부르고 있습니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>We are still calling a guide.</translation>
    </message>
    <message id="guide.pressed">
        <source>부르기를 누르셨습니다</source>
        <extracomment>Calling a guide to the screen; a line of what has happened and what comes.</extracomment>
        <translation>You pressed the button</translation>
    </message>
    <message id="guide.waited">
        <source>안내요원의 답을 기다립니다</source>
        <extracomment>Calling a guide to the screen; a line of what has happened and what comes.</extracomment>
        <translation>Waiting for a guide to answer</translation>
    </message>
    <message id="guide.taken">
        <source>안내요원이 받았습니다</source>
        <extracomment>Calling a guide to the screen; a line of what has happened and what comes.</extracomment>
        <translation>A guide has answered</translation>
    </message>
    <message id="guide.walks">
        <source>안내요원이 이리로 옵니다</source>
        <extracomment>Calling a guide to the screen; a line of what has happened and what comes.</extracomment>
        <translation>A guide is on the way</translation>
    </message>
    <message id="guide.after">
        <source>%1초 만에</source>
        <extracomment>Calling a guide to the screen; a line of what has happened and what comes. %1: seconds.</extracomment>
        <translation>after %1 s</translation>
    </message>
    <message id="guide.phone">
        <source>전화로도 물어보실 수 있습니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>You can also ask by phone.</translation>
    </message>
    <message id="guide.leave">
        <source>계속 찾아보기</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Keep looking</translation>
    </message>
    <message id="guide.calling">
        <source>안내요원을 부르고 있습니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>We are calling a guide.</translation>
    </message>
    <message id="guide.nobody">
        <source>지금은 안내요원이
자리에 없습니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>There is no guide here
right now.</translation>
    </message>
    <message id="guide.nobody_until">
        <source>안내요원은
%1에 나옵니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines. %1: time of day, or day and time.</extracomment>
        <translation>A guide will be here
from %1.</translation>
    </message>
    <message id="guide.not_called">
        <source>아무도 없어 부르지 않았습니다.
지금은 이렇게 도와 드립니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>No one was called because nobody is here.
This is how we can help now.</translation>
    </message>
    <message id="guide.hours">
        <source>안내요원이 있는 때: 평일 %1</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines. %1: hours, as 09:00–18:00.</extracomment>
        <translation>Guides are here on weekdays, %1.</translation>
    </message>
    <message id="guide.search">
        <source>이 화면에서 찾기</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Search on this screen</translation>
    </message>
    <message id="guide.search_note">
        <source>자리와 가는 길</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Offices and the way there</translation>
    </message>
    <message id="guide.machine_note">
        <source>증명서를 바로 뽑기</source>
        <extracomment>With nobody at the desk: under the machine that prints papers.</extracomment>
        <translation>Print your papers right away</translation>
    </message>
    <message id="apology.title">
        <source>죄송합니다.
잠시 문제가 있었습니다.</source>
        <extracomment>After a mistake of the program.</extracomment>
        <translation>We are sorry.
Something went wrong.</translation>
    </message>
    <message id="apology.advice">
        <source>처음 화면에서 다시 찾아 주십시오.
급하시면 안내요원을 부르십시오.</source>
        <extracomment>After a mistake of the program.</extracomment>
        <translation>Please start again from the home screen,
or call a guide.</translation>
    </message>
    <message id="apology.home">
        <source>처음으로</source>
        <extracomment>After a mistake of the program.</extracomment>
        <translation>Home screen</translation>
    </message>
    <message id="idle.question">
        <source>더 보시겠습니까?</source>
        <extracomment>Before the session of a visitor who has gone is ended.</extracomment>
        <translation>Are you still there?</translation>
    </message>
    <message id="idle.countdown" numerus="yes">
        <source>%n초 뒤에 처음으로 갑니다.</source>
        <extracomment>Before the session of a visitor who has gone is ended. %n: seconds.</extracomment>
        <translation>
            <numerusform>The screen starts over in %n second.</numerusform>
            <numerusform>The screen starts over in %n seconds.</numerusform>
        </translation>
    </message>
    <message id="idle.spoken" numerus="yes">
        <source>더 보시겠습니까? %n초 뒤에 처음으로 갑니다.</source>
        <extracomment>Before the session of a visitor who has gone is ended. Spoken. %n: seconds.</extracomment>
        <translation>
            <numerusform>Are you still there? The screen starts over in %n second.</numerusform>
            <numerusform>Are you still there? The screen starts over in %n seconds.</numerusform>
        </translation>
    </message>
    <message id="idle.stay">
        <source>계속 보기</source>
        <extracomment>Before the session of a visitor who has gone is ended.</extracomment>
        <translation>Stay</translation>
    </message>
    <message id="idle.end">
        <source>끝내기</source>
        <extracomment>Before the session of a visitor who has gone is ended.</extracomment>
        <translation>Finish</translation>
    </message>
    <message id="voice.intro">
        <source>음성 안내입니다. 아래 단추는 다음, 가운데 단추는 고르기입니다.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>Voice guidance. Down moves on, the middle key selects.</translation>
    </message>
    <message id="home.easy">
        <source>쉬운 화면</source>
        <extracomment>The screen with few choices and large letters, for elderly visitors: the button that leads there.</extracomment>
        <translation>Easy screen</translation>
    </message>
    <message id="easy.small">
        <source>글자가 작거나 복잡하십니까?</source>
        <extracomment>Beside the button to the easy screen.</extracomment>
        <translation>Too small or too much?</translation>
    </message>
    <message id="easy.other">
        <source>다른 일을 찾으십니까?</source>
        <extracomment>On the easy screen, beside the button that shows everything.</extracomment>
        <translation>Looking for something else?</translation>
    </message>
    <message id="easy.all">
        <source>모든 메뉴 보기</source>
        <extracomment>On the easy screen: shows every way to look for something.</extracomment>
        <translation>Show everything</translation>
    </message>
    <message id="easy.enough">
        <source>글자가 작아도 괜찮으십니까?</source>
        <extracomment>Beside the button that leaves the easy screen.</extracomment>
        <translation>Prefer more on a page?</translation>
    </message>
    <message id="easy.ordinary">
        <source>보통 화면으로</source>
        <extracomment>Leaves the easy screen.</extracomment>
        <translation>Ordinary screen</translation>
    </message>
    <message id="easy.person">
        <source>사람이 도와주기</source>
        <extracomment>The first of the six choices of the easy screen: calls a guide.</extracomment>
        <translation>Help from a person</translation>
    </message>
    <message id="easy.write">
        <source>글자로 찾기</source>
        <extracomment>One of the six choices of the easy screen: opens the search field and its keyboard.</extracomment>
        <translation>Type to find</translation>
    </message>
    <message id="easy.toilet">
        <source>화장실</source>
        <extracomment>One of the six choices of the easy screen, and the title of the list that it opens.</extracomment>
        <translation>Toilets</translation>
    </message>
    <message id="language.easy_note">
        <source>글자가 크고, 한 쪽에 한 가지만 보입니다.</source>
        <extracomment>The page where a visitor chooses the language and how touches are taken.</extracomment>
        <translation>Large text, one thing per page.</translation>
    </message>
    <message id="sign.button">
        <source>수어</source>
        <extracomment>At the head of a page that has a clip in Korean sign language: the button that shows it. Very short.</extracomment>
        <translation>Sign</translation>
    </message>
    <message id="sign.title">
        <source>수어로 보기</source>
        <extracomment>The page of a clip in Korean sign language.</extracomment>
        <translation>In Korean sign language</translation>
    </message>
    <message id="sign.hold">
        <source>멈추기</source>
        <extracomment>Holds the clip.</extracomment>
        <translation>Pause</translation>
    </message>
    <message id="sign.play">
        <source>이어 보기</source>
        <extracomment>Lets the clip go on.</extracomment>
        <translation>Play</translation>
    </message>
    <message id="sign.again">
        <source>처음부터 다시</source>
        <extracomment>Plays the clip once more.</extracomment>
        <translation>Play again</translation>
    </message>
    <message id="sign.close">
        <source>닫기</source>
        <extracomment>Closes the clip and returns to the page.</extracomment>
        <translation>Close</translation>
    </message>
    <message id="home.keys">
        <source>단추 익히기</source>
        <extracomment>The first page in voice mode, and the title of the page it opens.</extracomment>
        <translation>Learn the keys</translation>
    </message>
    <message id="keys.note">
        <source>단추를 누르면 하는 일을 말합니다. 뒤로를 두 번 누르면 나갑니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Press a key to hear what it does. Press Back twice to leave.</translation>
    </message>
    <message id="keys.again">
        <source>한 번 더 누르면 나갑니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Press again to leave.</translation>
    </message>
    <message id="keys.next">
        <source>다음: 다음 것으로 갑니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Next: goes to the next item.</translation>
    </message>
    <message id="keys.reads_on">
        <source>목록은 저절로 이어 읽습니다.</source>
        <extracomment>Only spoken: behind what the select key does, on the page on which one learns the keypad's keys.</extracomment>
        <translation>Lists read on by themselves.</translation>
    </message>
    <message id="keys.previous">
        <source>이전: 앞의 것으로 돌아갑니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Previous: goes to the previous item.</translation>
    </message>
    <message id="keys.select">
        <source>고르기: 지금 들은 것을 고릅니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Select: chooses what you just heard.</translation>
    </message>
    <message id="keys.back">
        <source>뒤로: 앞 화면으로 갑니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Back: goes to the previous page.</translation>
    </message>
    <message id="keys.home">
        <source>처음으로: 첫 화면으로 갑니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Home: goes to the first page.</translation>
    </message>
    <message id="keys.repeat">
        <source>다시 듣기: 방금 한 말을 다시 합니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Repeat: says the last words again.</translation>
    </message>
    <message id="keys.pause">
        <source>멈춤: 말을 멈추고, 다시 누르면 이어서 말합니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Stop: stops speaking; press again to go on.</translation>
    </message>
    <message id="keys.louder">
        <source>소리 크게: 더 크게 말합니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Louder: speaks louder.</translation>
    </message>
    <message id="keys.softer">
        <source>소리 작게: 더 작게 말합니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Softer: speaks more softly.</translation>
    </message>
    <message id="keys.faster">
        <source>빠르게: 더 빨리 말합니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Faster: speaks faster.</translation>
    </message>
    <message id="keys.slower">
        <source>느리게: 더 천천히 말합니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Slower: speaks more slowly.</translation>
    </message>
    <message id="keys.voice">
        <source>음성: 음성 안내를 켜고 끕니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Voice: turns voice guidance on and off.</translation>
    </message>
    <message id="keys.guide">
        <source>안내요원: 사람을 부릅니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Guide: calls a person to help you.</translation>
    </message>
    <message id="voice.jack_left">
        <source>이어폰 꽂는 곳은 화면 왼쪽에 있습니다.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen; where the headset's socket is.</extracomment>
        <translation>The headphone socket is to the left of the screen.</translation>
    </message>
    <message id="voice.jack_right">
        <source>이어폰 꽂는 곳은 화면 오른쪽에 있습니다.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen; where the headset's socket is.</extracomment>
        <translation>The headphone socket is to the right of the screen.</translation>
    </message>
    <message id="voice.jack_below">
        <source>이어폰 꽂는 곳은 화면 아래에 있습니다.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen; where the headset's socket is.</extracomment>
        <translation>The headphone socket is below the screen.</translation>
    </message>
    <message id="voice.chosen">
        <source>골랐음</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>chosen</translation>
    </message>
    <message id="voice.unchosen">
        <source>안 골랐음</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>not chosen</translation>
    </message>
    <message id="voice.of">
        <source>%2개 가운데 %1번째</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen. %1: which; %2: of how many.</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message id="voice.empty">
        <source>비어 있음</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>empty</translation>
    </message>
    <message id="voice.letters">
        <source>글자 %1자가 있음</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen. %1: how many letters.</extracomment>
        <translation>%1 characters</translation>
    </message>
    <message id="voice.offer">
        <source>한국어는 위 단추를 누르십시오.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>For English, press the up key.</translation>
    </message>
    <message id="voice.off">
        <source>음성 안내를 마칩니다.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>Voice guidance is off.</translation>
    </message>
    <message id="voice.none">
        <source>이 말로 읽어 드리는 음성이 없습니다. 한국어나 영어를 고르시거나 안내요원을 부르십시오.</source>
        <extracomment>Only spoken, where no voice reads the language; in Japanese in kana alone, which espeak reads.</extracomment>
        <translation>There is no voice in this language here. Please choose English or call a guide.</translation>
    </message>
    <message id="voice.unplugged">
        <source>이어폰이 빠졌습니다. 이제 소리가 밖으로 들립니다.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>The headphones are unplugged. The voice can now be heard by everyone.</translation>
    </message>
    <message id="keypad.clear">
        <source>모두 지움</source>
        <extracomment>Keys of the pad for digits.</extracomment>
        <translation>Clear all</translation>
    </message>
    <message id="keypad.erase">
        <source>지움</source>
        <extracomment>Keys of the pad for digits.</extracomment>
        <translation>Erase</translation>
    </message>
    <message id="keyboard.enter">
        <source>줄 바꿈</source>
        <extracomment>Keys of the keyboard on the screen: one short word.</extracomment>
        <translation>Enter</translation>
    </message>
    <message id="keyboard.done">
        <source>다 씀</source>
        <extracomment>Keys of the keyboard on the screen: one short word.</extracomment>
        <translation>Done</translation>
    </message>
    <message id="keyboard.hide">
        <source>닫기</source>
        <extracomment>Keys of the keyboard on the screen: one short word.</extracomment>
        <translation>Hide</translation>
    </message>
    <message id="keyboard.double">
        <source>쌍자음</source>
        <extracomment>Keys of the keyboard on the screen: one short word.</extracomment>
        <translation>Double</translation>
    </message>
    <message id="keyboard.shift">
        <source>대문자</source>
        <extracomment>Keys of the keyboard on the screen: one short word.</extracomment>
        <translation>Shift</translation>
    </message>
    <message id="keyboard.space">
        <source>띄어쓰기</source>
        <extracomment>Keys of the keyboard on the screen: one short word.</extracomment>
        <translation>Space</translation>
    </message>
    <message id="ear.start">
        <source>말로 찾기</source>
        <extracomment>Search: the key to say what one looks for instead of typing it.</extracomment>
        <translation>Search by voice</translation>
    </message>
    <message id="ear.done">
        <source>다 말했습니다</source>
        <extracomment>Search by voice, while it hears: the key of whoever has ended.</extracomment>
        <translation>I'm done</translation>
    </message>
    <message id="ear.hears">
        <source>듣고 있습니다. 무슨 일로 오셨습니까? 녹음하지 않습니다.</source>
        <extracomment>Search by voice, while it hears.</extracomment>
        <translation>Listening. What brings you here? Nothing is recorded.</translation>
    </message>
    <message id="ear.thinks">
        <source>말씀을 글자로 옮기고 있습니다.</source>
        <extracomment>Search by voice: the microphone is closed, the last words are being read.</extracomment>
        <translation>Turning your words into text.</translation>
    </message>
    <message id="ear.nothing">
        <source>알아듣지 못했습니다. 가까이에서 다시 말씀하시거나 글자로 찾아 주십시오.</source>
        <extracomment>Search by voice: no word was understood.</extracomment>
        <translation>We could not make out any words. Come closer and try again, or type.</translation>
    </message>
    <message id="ear.lost">
        <source>마이크가 끊겼습니다. 그때까지 들은 말로 찾았습니다. 글자로 고치실 수 있습니다.</source>
        <extracomment>Search by voice: the microphone was pulled out.</extracomment>
        <translation>The microphone was cut off. We searched for what we heard. You can type.</translation>
    </message>
    <message id="ear.deaf">
        <source>마이크를 쓸 수 없습니다. 글자로 찾아 주십시오.</source>
        <extracomment>Search by voice: the microphone could not be opened.</extracomment>
        <translation>The microphone cannot be used. Please type instead.</translation>
    </message>
    <message id="ear.broken">
        <source>지금은 말로 찾을 수 없습니다. 글자로 찾아 주십시오.</source>
        <extracomment>Search by voice: the recogniser failed.</extracomment>
        <translation>Search by voice is not working right now. Please type instead.</translation>
    </message>
    <message id="find.found" numerus="yes">
        <source>찾은 곳이 %n곳 있습니다.</source>
        <extracomment>Results of a search. Spoken. %n: number of offices and places.</extracomment>
        <translation>
            <numerusform>%n place found.</numerusform>
            <numerusform>%n places found.</numerusform>
        </translation>
    </message>
    <message id="find.places" numerus="yes">
        <source>%n곳</source>
        <extracomment>Results of a search. %n: number of offices and places.</extracomment>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message id="find.corrected">
        <source>‘%1’으로(로) 찾았습니다.</source>
        <extracomment>Results of a search. %1: the words that were searched for instead of those typed.</extracomment>
        <translation>Searched for “%1”.</translation>
    </message>
    <message id="find.as_written">
        <source>쓴 그대로 찾기</source>
        <extracomment>Results of a search.</extracomment>
        <translation>Search as typed</translation>
    </message>
    <message id="find.nothing">
        <source>맞는 곳을 못 찾았습니다.
안내요원을 불러 드릴까요?</source>
        <extracomment>Results of a search.</extracomment>
        <translation>Nothing found. Would you like a guide?</translation>
    </message>
    <message id="find.nothing_alone">
        <source>맞는 곳을 못 찾았습니다.
전화로 물어보십시오. %1</source>
        <extracomment>Results of a search. %1: telephone number.</extracomment>
        <translation>Nothing found. Please ask by phone: %1</translation>
    </message>
    <message id="find.unread">
        <source>자료를 읽고 있습니다.
다 읽으면 바로 찾아 드립니다.</source>
        <extracomment>Results of a search, in the first seconds after a start.</extracomment>
        <translation>The directory is still being read.
The answer comes as soon as it is.</translation>
    </message>
    <message id="find.try">
        <source>이렇게 찾아 보십시오</source>
        <extracomment>Results of a search. Over short words to choose from.</extracomment>
        <translation>Try one of these</translation>
    </message>
    <message id="urgent.call">
        <source>지금 바로
전화하십시오.</source>
        <extracomment>Words that ask for help at once; above one large number.</extracomment>
        <translation>Call this number
now.</translation>
    </message>
    <message id="urgent.talk">
        <source>많이 힘드시군요.
지금 이야기를 들어 줄 분이 있습니다.</source>
        <extracomment>Words that ask for help at once; above one large number.</extracomment>
        <translation>You are going through a lot.
Someone will listen to you now.</translation>
    </message>
    <message id="urgent.body">
        <source>지금 몸이 위험하면</source>
        <extracomment>Beside the number 119.</extracomment>
        <translation>If you are in danger now</translation>
    </message>
    <message id="urgent.near">
        <source>가까이 있는 도움</source>
        <extracomment>Over offices that help.</extracomment>
        <translation>Help nearby</translation>
    </message>
    <message id="elsewhere.address">
        <source>주소</source>
        <extracomment>Of another body than this house: what of it is not known here.</extracomment>
        <translation>address</translation>
    </message>
    <message id="elsewhere.phone">
        <source>전화번호</source>
        <extracomment>Of another body than this house: what of it is not known here.</extracomment>
        <translation>telephone</translation>
    </message>
    <message id="elsewhere.hours">
        <source>여는 시간</source>
        <extracomment>Of another body than this house: what of it is not known here.</extracomment>
        <translation>hours</translation>
    </message>
    <message id="elsewhere.unknown">
        <source>아직 모릅니다: %1</source>
        <extracomment>Of another body than this house; %1 lists what of it is not known here.</extracomment>
        <translation>Not known here: %1</translation>
    </message>
    <message id="elsewhere.ask">
        <source>정부민원안내 콜센터</source>
        <extracomment>Beside the number 110.</extracomment>
        <translation>Government call center</translation>
    </message>
    <message id="crisis.ring">
        <source>조용히 사람 부르기</source>
        <extracomment>The page of whoever cannot go on: the one button under the number.</extracomment>
        <translation>Call someone quietly</translation>
    </message>
    <message id="crisis.quiet">
        <source>소리 없이 부릅니다.
아무것도 묻지 않습니다.</source>
        <extracomment>Under the button that calls someone quietly.</extracomment>
        <translation>It makes no sound.
Nothing is asked.</translation>
    </message>
    <message id="card.bring">
        <source>가져오실 것</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>Please bring</translation>
    </message>
    <message id="card.proxy">
        <source>대신 오신 분이 더 가져오실 것</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>Coming for someone else? Also bring</translation>
    </message>
    <message id="card.for_other">
        <source>대신 오셨나요?</source>
        <extracomment>A card of a matter: what to bring, what it costs. A button.</extracomment>
        <translation>For someone else?</translation>
    </message>
    <message id="card.fee">
        <source>수수료</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>Fee</translation>
    </message>
    <message id="card.time">
        <source>걸리는 시간</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>Time needed</translation>
    </message>
    <message id="card.home">
        <source>오지 않고도 하실 수 있습니다</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>You need not come here</translation>
    </message>
    <message id="card.places">
        <source>하시는 곳</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>Where it is done</translation>
    </message>
    <message id="card.confirmed">
        <source>확인한 날 %1</source>
        <extracomment>A card of a matter: what to bring, what it costs. %1: the day on which its office confirmed it.</extracomment>
        <translation>Confirmed %1</translation>
    </message>
    <message id="card.lapsed">
        <source>지금은 확인된 안내가 없습니다. 무엇을 가져오시고 얼마가 드는지 창구나 전화로 여쭤 보십시오.</source>
        <extracomment>A matter's card that has lapsed while it is shown: two sentences beside the office's telephone.</extracomment>
        <translation>There is no confirmed information at the moment. Please ask at the window or by phone what to bring and what it costs.</translation>
    </message>
    <message id="card.not_printed">
        <source>종이가 나오지 않았습니다. 휴대전화로 찍어 가십시오.</source>
        <extracomment>A matter's card: its printer gave no paper; the card's code is on the same page or the next.</extracomment>
        <translation>Nothing was printed. Please scan the code with your phone.</translation>
    </message>
    <message id="card.demo">
        <source>지어낸 도시: 부서가 확인하지 않음</source>
        <extracomment>A card of a matter: what to bring, what it costs. In an invented city.</extracomment>
        <translation>Invented, not confirmed</translation>
    </message>
    <message id="card.day">
        <source>yyyy년 M월 d일</source>
        <extracomment>A card of a matter. A pattern of Qt for a day with its year: yyyy year, M month, MMM its short name, d day.</extracomment>
        <translation>MMM d, yyyy</translation>
    </message>
    <message id="card.seat">
        <source>자리 보기</source>
        <extracomment>A card of a matter: what to bring, what it costs. A button.</extracomment>
        <translation>See the desk</translation>
    </message>
    <message id="card.dong">
        <source>우리 동 고르기</source>
        <extracomment>A card of a matter: what to bring, what it costs. A button.</extracomment>
        <translation>Choose your neighborhood</translation>
    </message>
    <message id="card.dong_where">
        <source>사시는 동의 행정복지센터에서 합니다</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>At the center of your neighborhood</translation>
    </message>
    <message id="card.body_where">
        <source>이 청사가 아니라 %1에서 합니다</source>
        <extracomment>A card of a matter: what to bring, what it costs. %1: another body.</extracomment>
        <translation>Not in this building: %1</translation>
    </message>
    <message id="find.desk">
        <source>자리와 시간</source>
        <extracomment>The office that a search clearly finds: its desk, hours and telephone. A button in a result.</extracomment>
        <translation>Desk and hours</translation>
    </message>
    <message id="card.open">
        <source>가져오실 것 보기</source>
        <extracomment>A card of a matter: what to bring, what it costs. A button in a result.</extracomment>
        <translation>What to bring</translation>
    </message>
    <message id="dong.title">
        <source>어느 동에 사십니까?</source>
        <extracomment>Choosing the neighborhood whose center deals with a matter.</extracomment>
        <translation>Which neighborhood do you live in?</translation>
    </message>
    <message id="dong.note">
        <source>그 동의 행정복지센터에서 합니다.</source>
        <extracomment>Choosing the neighborhood whose center deals with a matter.</extracomment>
        <translation>It is done at the center of that neighborhood.</translation>
    </message>
    <message id="dong.unknown">
        <source>모르겠어요</source>
        <extracomment>Choosing the neighborhood whose center deals with a matter.</extracomment>
        <translation>I don't know</translation>
    </message>
    <message id="dong.unknown_note">
        <source>주소를 안내요원에게 보여 주시면 찾아 드립니다.</source>
        <extracomment>Choosing the neighborhood whose center deals with a matter.</extracomment>
        <translation>Show a guide your address and we will find it for you.</translation>
    </message>
    <message id="dong.centre">
        <source>%1 행정복지센터</source>
        <extracomment>Choosing the neighborhood whose center deals with a matter. %1: a neighborhood.</extracomment>
        <translation>%1 Neighborhood Center</translation>
    </message>
    <message id="office.open">
        <source>열려 있음</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>Open</translation>
    </message>
    <message id="office.closed">
        <source>지금 닫힘</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>Closed now</translation>
    </message>
    <message id="office.open_until">
        <source>열림 · %1까지</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: a time of day, as 6 PM.</extracomment>
        <translation>Open · until %1</translation>
    </message>
    <message id="office.opens_today">
        <source>닫힘 · %1에 엽니다</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: a time of day, as 9 AM.</extracomment>
        <translation>Closed · opens %1</translation>
    </message>
    <message id="office.opens_tomorrow">
        <source>닫힘 · 내일 %1에 엽니다</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: a time of day, as 9 AM.</extracomment>
        <translation>Closed · opens tomorrow %1</translation>
    </message>
    <message id="office.opens_day">
        <source>닫힘 · %1 %2에 엽니다</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: a day, as Monday or Dec 7; %2: a time of day, as 9 AM.</extracomment>
        <translation>Closed · opens %1 %2</translation>
    </message>
    <message id="office.lunch">
        <source>%1 닫음</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: hours, as 12–13.</extracomment>
        <translation>Closed %1</translation>
    </message>
    <message id="office.seat">
        <source>%1 %2번 자리</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: team or office; %2: number of the desk.</extracomment>
        <translation>%1, desk %2</translation>
    </message>
    <message id="office.windows">
        <source>%1번 창구</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: the numbers of its windows, as 7·8.</extracomment>
        <translation>Window %1</translation>
    </message>
    <message id="office.present">
        <source>지금 자리에 있음</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>At the desk now</translation>
    </message>
    <message id="office.away">
        <source>자리 비움</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>Away</translation>
    </message>
    <message id="office.away_until">
        <source>자리 비움 · %1까지</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: a day, as in office.day.</extracomment>
        <translation>Away · until %1</translation>
    </message>
    <message id="office.door">
        <source>들어오는 문</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>Entrance</translation>
    </message>
    <message id="office.desks">
        <source>%1자리</source>
        <extracomment>An office's room: how many desks a team has, under its name. %1: number.</extracomment>
        <translation>%1 desks</translation>
    </message>
    <message id="office.chart">
        <source>%1 좌석배치도</source>
        <extracomment>An office's card: where, when, and its seating chart. Spoken. %1: office.</extracomment>
        <translation>Seating chart of %1</translation>
    </message>
    <message id="office.way">
        <source>가는 길 보기</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>Directions</translation>
    </message>
    <message id="office.call_back">
        <source>전화 부탁하기</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>Call me back</translation>
    </message>
    <message id="office.hours">
        <source>%1–%2시</source>
        <extracomment>An office's card: where, when, and its seating chart. %1, %2: full hours from 0 to 24.</extracomment>
        <translation>%1:00–%2:00</translation>
    </message>
    <message id="office.day">
        <source>M월 d일</source>
        <extracomment>An office's card: where, when, and its seating chart. A pattern of Qt for a day of this year: M month, MMM its short name, d day.</extracomment>
        <translation>MMM d</translation>
    </message>
    <message id="way.title">
        <source>%1 가는 길</source>
        <extracomment>The page of the way to a place. %1: office or place.</extracomment>
        <translation>Way to %1</translation>
    </message>
    <message id="way.shut">
        <source>지금은 닫혀 있습니다.</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>Closed for now.</translation>
    </message>
    <message id="way.none">
        <source>길을 찾지 못했습니다.</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>No route was found.</translation>
    </message>
    <message id="way.time" numerus="yes">
        <source>걸어서 약 %n분</source>
        <extracomment>The page of the way to a place. %n: minutes.</extracomment>
        <translation>
            <numerusform>About %n min</numerusform>
            <numerusform>About %n min</numerusform>
        </translation>
    </message>
    <message id="way.here">
        <source>지금 여기</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>You are here</translation>
    </message>
    <message id="way.listen">
        <source>듣기</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>Listen</translation>
    </message>
    <message id="way.step_free">
        <source>계단 없이</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>Step-free</translation>
    </message>
    <message id="way.stepwise">
        <source>한 걸음씩</source>
        <extracomment>The page of the way to a place. A button: one step at a time, large.</extracomment>
        <translation>Step by step</translation>
    </message>
    <message id="way.whole">
        <source>전체 길</source>
        <extracomment>The page of the way to a place. A button: back from one step to the whole way.</extracomment>
        <translation>Whole way</translation>
    </message>
    <message id="way.previous">
        <source>앞</source>
        <extracomment>The page of the way to a place. A button: the step before.</extracomment>
        <translation>Previous</translation>
    </message>
    <message id="way.next">
        <source>다음</source>
        <extracomment>The page of the way to a place. A button: the next step.</extracomment>
        <translation>Next</translation>
    </message>
    <message id="way.step">
        <source>%1번</source>
        <extracomment>The page of the way to a place. Spoken name of a button that shows a number. %1: number of the step.</extracomment>
        <translation>Step %1</translation>
    </message>
    <message id="way.seen.left">
        <source>왼편에 %1이(가) 보입니다.</source>
        <extracomment>The page of the way to a place. A landmark on the left. %1: a room.</extracomment>
        <translation>%1 is on your left.</translation>
    </message>
    <message id="way.seen.right">
        <source>오른편에 %1이(가) 보입니다.</source>
        <extracomment>The page of the way to a place. A landmark on the right. %1: a room.</extracomment>
        <translation>%1 is on your right.</translation>
    </message>
    <message id="way.length">
        <source>%1 m · 약 %2걸음</source>
        <extracomment>The page of the way to a place. How far a step leads. %1: metres; %2: paces.</extracomment>
        <translation>%1 m · about %2 paces</translation>
    </message>
    <message id="way.map">
        <source>%1 가는 길 그림</source>
        <extracomment>The page of the way to a place. Spoken. %1: office or place.</extracomment>
        <translation>Map of the way to %1</translation>
    </message>
    <message id="map.to">
        <source>%1으로(로)</source>
        <extracomment>On the map, between two storeys. %1: storey.</extracomment>
        <translation>to %1</translation>
    </message>
    <message id="way.qr">
        <source>휴대전화로 찍어 가기</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>Take it with your phone</translation>
    </message>
    <message id="way.code">
        <source>방문 번호 %1</source>
        <extracomment>Small under the code to be scanned. %1: four digits of the visit.</extracomment>
        <translation>Visit number %1</translation>
    </message>
    <message id="way.set_out">
        <source>알겠습니다, 출발합니다</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>OK, I'm on my way</translation>
    </message>
    <message id="way.steps">
        <source>걸음 보기</source>
        <extracomment>The page of the way to a place. A button on a low screen: on to the steps, which stand on the next page.</extracomment>
        <translation>See the steps</translation>
    </message>
    <message id="way.not_found">
        <source>못 찾겠어요</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>I can't find it</translation>
    </message>
    <message id="way.with_guide">
        <source>안내요원과 함께 가기</source>
        <extracomment>The page of the way to a place. A button in the place of “not found” where the walk takes longer than the time that is left.</extracomment>
        <translation>Go with a guide</translation>
    </message>
    <message id="way.unmapped">
        <source>도면 없음</source>
        <extracomment>The page of the way to an office of this building that nobody has drawn a plan for.</extracomment>
        <translation>No map yet</translation>
    </message>
    <message id="way.inside">
        <source>도면이 아직 없습니다. 이 청사 안의 이곳입니다.</source>
        <extracomment>The page of the way to an office of this building that nobody has drawn a plan for.</extracomment>
        <translation>There is no map yet. It is here, in this building:</translation>
    </message>
    <message id="way.off_site">
        <source>이곳은 청사 밖에 있습니다.</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>This place is outside these buildings.</translation>
    </message>
    <message id="way.unplaced">
        <source>어디에 있는지 아직 적혀 있지 않습니다. 전화하시거나 안내요원에게 물어 주십시오.</source>
        <extracomment>The page of the way to an office of which nobody has said where it is.</extracomment>
        <translation>Where this office is has not been listed yet. Please call, or ask a guide.</translation>
    </message>
    <message id="code.title">
        <source>방문 번호 네 자리</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>Your four-digit visit number</translation>
    </message>
    <message id="code.hint">
        <source>안내 화면에서 보신 번호입니다.</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>The number you saw on the screen.</translation>
    </message>
    <message id="code.arrived">
        <source>도착을 적었습니다. 고맙습니다.</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>Your arrival is noted. Thank you.</translation>
    </message>
    <message id="code.unknown">
        <source>그 번호로 길을 찾고 계신 방문이 없습니다. 다시 보아 주십시오.</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>We cannot find that visit number. Please look again.</translation>
    </message>
    <message id="code.early">
        <source>벌써 도착하셨습니까? 조금 뒤에 다시 눌러 주십시오.</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>Here already? Please try again in a moment.</translation>
    </message>
    <message id="code.refused">
        <source>도착으로 적을 수 없는 번호입니다.</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>This number cannot be noted as an arrival.</translation>
    </message>
    <message id="code.wait">
        <source>여러 번 맞지 않았습니다. 1분 뒤에 다시 눌러 주십시오.</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>Several numbers did not match. Please try again in a minute.</translation>
    </message>
    <message id="arrived.go">
        <source>%1으로(로) 가시면 됩니다.</source>
        <extracomment>After the visitor has set out. %1: office, place or room.</extracomment>
        <translation>Please go to (the) %1.</translation>
    </message>
    <message id="arrived.code_note">
        <source>도착하면 창구에 이 번호를 알려 주십시오.</source>
        <extracomment>After the visitor has set out.</extracomment>
        <translation>Please give this number at the office when you arrive.</translation>
    </message>
    <message id="arrived.again">
        <source>다른 곳 찾기</source>
        <extracomment>After the visitor has set out.</extracomment>
        <translation>Another place</translation>
    </message>
    <message id="arrived.look_again">
        <source>길 다시 보기</source>
        <extracomment>After the visitor has set out: back to the page of the way.</extracomment>
        <translation>See the way</translation>
    </message>
    <message id="phone.arrived">
        <source>도착했어요</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>I have arrived</translation>
    </message>
    <message id="phone.code">
        <source>도착 번호</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Your number</translation>
    </message>
    <message id="phone.door_note">
        <source>문 옆의 네모 그림(QR)을 찍으시면 도착이 저절로 적힙니다.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Scan the QR code beside the door to note your arrival automatically.</translation>
    </message>
    <message id="phone.lost">
        <source>길을 잃었어요 (전화)</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>I'm lost (call)</translation>
    </message>
    <message id="phone.with_stairs">
        <source>계단도 괜찮아요</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Stairs are fine</translation>
    </message>
    <message id="phone.welcome">
        <source>잘 오셨습니다</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Welcome</translation>
    </message>
    <message id="phone.already">
        <source>이미 도착으로 적혀 있습니다</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Your arrival is already noted</translation>
    </message>
    <message id="phone.told">
        <source>%1에 도착하신 것으로 적었습니다.</source>
        <extracomment>The pages of a visitor's phone. %1: office or place.</extracomment>
        <translation>Noted: you have arrived at %1.</translation>
    </message>
    <message id="phone.seat">
        <source>%1번 자리로 가십시오.</source>
        <extracomment>The pages of a visitor's phone. %1: the number of a desk.</extracomment>
        <translation>Please go to desk %1.</translation>
    </message>
    <message id="phone.took">
        <source>%1분 %2초 걸렸습니다.</source>
        <extracomment>The pages of a visitor's phone. %1: minutes, %2: seconds.</extracomment>
        <translation>It took %1 min %2 s.</translation>
    </message>
    <message id="phone.took_s">
        <source>%1초 걸렸습니다.</source>
        <extracomment>The pages of a visitor's phone. %1: seconds.</extracomment>
        <translation>It took %1 s.</translation>
    </message>
    <message id="phone.early">
        <source>벌써 도착하셨습니까?</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Have you arrived already?</translation>
    </message>
    <message id="phone.early_yes">
        <source>예, 도착했습니다</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Yes, I am here</translation>
    </message>
    <message id="phone.go_on">
        <source>길 이어 보기</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Back to the directions</translation>
    </message>
    <message id="phone.not_yet">
        <source>도착하신 뒤에 다시 눌러 주시거나, 창구에 번호를 말씀해 주십시오.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Press again once you are there, or tell the counter your number.</translation>
    </message>
    <message id="phone.not_written">
        <source>아직 도착으로 적지 않았습니다.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Your arrival is not noted yet.</translation>
    </message>
    <message id="phone.wrong_door">
        <source>여기는 %1입니다</source>
        <extracomment>The pages of a visitor's phone. %1: office or place.</extracomment>
        <translation>This is %1</translation>
    </message>
    <message id="phone.wanted">
        <source>찾으시는 곳은 %1입니다.</source>
        <extracomment>The pages of a visitor's phone. %1: office or place.</extracomment>
        <translation>You are looking for %1.</translation>
    </message>
    <message id="phone.dead">
        <source>이 길 안내는 30분이 지났거나 번호가 맞지 않습니다. 창구 직원에게 말씀해 주십시오.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>These directions are over 30 minutes old, or the number is wrong. Please ask at the counter.</translation>
    </message>
    <message id="phone.no_way">
        <source>이 전화기에는 받아 둔 길이 없어 도착을 적지 않았습니다. 안내소에서 받은 번호가 있으면 적어 주십시오.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>This phone has no directions saved, so no arrival is noted. If the kiosk gave you a number, type it.</translation>
    </message>
    <message id="phone.what_for">
        <source>무슨 일로 오셨습니까?</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>What brings you here?</translation>
    </message>
    <message id="phone.question">
        <source>담당자를 찾으셨습니까?</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Did you find the person in charge?</translation>
    </message>
    <message id="phone.yes">
        <source>예</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Yes</translation>
    </message>
    <message id="phone.no">
        <source>아니요</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>No</translation>
    </message>
    <message id="phone.thanks">
        <source>고맙습니다</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Thank you</translation>
    </message>
    <message id="phone.ask_staff">
        <source>가까운 직원에게 말씀하시거나 이 번호로 전화해 주십시오.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Please ask any member of staff, or call this number.</translation>
    </message>
    <message id="phone.later">
        <source>지금은 적지 못했습니다. 잠시 뒤에 다시 눌러 주십시오.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>It could not be noted just now. Please press again in a moment.</translation>
    </message>
    <message id="phone.away">
        <source>지금은 보여 드릴 수 없습니다. 잠시 뒤에 다시 열어 주십시오.</source>
        <extracomment>The phone's page, where it could not be read just now; nothing was pressed.</extracomment>
        <translation>This cannot be shown just now. Please open it again in a moment.</translation>
    </message>
    <message id="phone.no_page">
        <source>이 주소에는 길이 없습니다. 안내소 화면의 네모 그림을 다시 찍어 주십시오.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>There are no directions at this address. Please scan the code on the kiosk again.</translation>
    </message>
    <message id="missed.title">
        <source>못 찾으셨군요.
죄송합니다.</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>You couldn't find it.
We are sorry.</translation>
    </message>
    <message id="missed.why">
        <source>어떤 점이 달랐는지 골라 주십시오.</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>Please choose what was different.</translation>
    </message>
    <message id="missed.thanks">
        <source>알려 주셔서 고맙습니다. 담당자에게 전했습니다.</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>Thank you. We have told the office.</translation>
    </message>
    <message id="missed.no_office">
        <source>그런 부서가 없었어요</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>There was no such office</translation>
    </message>
    <message id="missed.wrong_place">
        <source>자리가 달랐어요</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>It was somewhere else</translation>
    </message>
    <message id="missed.closed">
        <source>문이 닫혀 있었어요</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>The door was closed</translation>
    </message>
    <message id="missed.away">
        <source>담당자가 없었어요</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>The person was away</translation>
    </message>
    <message id="missed.other">
        <source>다른 까닭이에요</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>Another reason</translation>
    </message>
    <message id="missed.again">
        <source>다시 찾기</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>Search again</translation>
    </message>
    <message id="wrong.button">
        <source>정보가 틀려요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>Report an error</translation>
    </message>
    <message id="wrong.title">
        <source>무엇이 틀렸습니까?</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>What is wrong?</translation>
    </message>
    <message id="wrong.note">
        <source>해당하는 것을 하나 눌러 주십시오.</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>Please touch the one that applies.</translation>
    </message>
    <message id="wrong.phone">
        <source>전화번호가 달라요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>The phone number</translation>
    </message>
    <message id="wrong.place">
        <source>위치나 자리가 달라요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>The place or the desk</translation>
    </message>
    <message id="wrong.duty">
        <source>담당 업무가 달라요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>What they are in charge of</translation>
    </message>
    <message id="wrong.hours">
        <source>여는 시간이 달라요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>The opening hours</translation>
    </message>
    <message id="wrong.way">
        <source>가는 길이 달라요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>The directions</translation>
    </message>
    <message id="wrong.other">
        <source>다른 것이 틀려요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>Something else</translation>
    </message>
    <message id="wrong.thanks">
        <source>알려 주셔서 고맙습니다.</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>Thank you for telling us.</translation>
    </message>
    <message id="wrong.next">
        <source>담당자에게 전했습니다.</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>We have told the office.</translation>
    </message>
    <message id="hard.title">
        <source>이 기기가 쓰기 불편하십니까?</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>Is this machine hard to use?</translation>
    </message>
    <message id="hard.note">
        <source>하나를 누르시면 담당자에게 전합니다. 누구신지는 남지 않습니다.</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>Touch one; it goes to the staff. Nothing about you is kept.</translation>
    </message>
    <message id="hard.reach">
        <source>손이 닿지 않습니다</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>I cannot reach it</translation>
    </message>
    <message id="hard.read">
        <source>글자를 보기 어렵습니다</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>It is hard to read</translation>
    </message>
    <message id="hard.hear">
        <source>소리를 듣기 어렵습니다</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>It is hard to hear</translation>
    </message>
    <message id="hard.press">
        <source>누르기 어렵습니다</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>It is hard to press</translation>
    </message>
    <message id="hard.words">
        <source>말이 어렵습니다</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>The words are hard</translation>
    </message>
    <message id="hard.other">
        <source>다른 것이 불편합니다</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>Something else is hard</translation>
    </message>
    <message id="hard.thanks">
        <source>알려 주셔서 고맙습니다.</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>Thank you for telling us.</translation>
    </message>
    <message id="hard.next">
        <source>담당자가 살펴봅니다. 지금 도움이 필요하시면 안내요원을 부르십시오.</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>Staff will look into it. If you need help now, call a guide.</translation>
    </message>
    <message id="lists.count" numerus="yes">
        <source>%n곳</source>
        <extracomment>Lists of topics, offices, staff and facilities. %n: number of rows.</extracomment>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message id="lists.seats" numerus="yes">
        <source>%n자리</source>
        <extracomment>Lists of topics, offices, staff and facilities. %n: number of desks.</extracomment>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
    <message id="lists.off_site">
        <source>청사 밖</source>
        <extracomment>Lists of topics, offices, staff and facilities.</extracomment>
        <translation>Off-site</translation>
    </message>
    <message id="lists.unplaced">
        <source>위치 안내 없음</source>
        <extracomment>Lists of offices: beside an office of which nobody has said where it is.</extracomment>
        <translation>Location not listed</translation>
    </message>
    <message id="lists.topics">
        <source>분야별로 찾기</source>
        <extracomment>Lists of topics, offices, staff and facilities.</extracomment>
        <translation>By topic</translation>
    </message>
    <message id="lists.whose">
        <source>어느 부서입니까?</source>
        <extracomment>Lists of topics, offices, staff and facilities.</extracomment>
        <translation>Which office?</translation>
    </message>
    <message id="lists.minutes">
        <source>약 %1분</source>
        <extracomment>A facility. %1: minutes on foot.</extracomment>
        <translation>About %1 min</translation>
    </message>
    <message id="lists.near">
        <source>1분 안</source>
        <extracomment>A facility less than a minute away.</extracomment>
        <translation>Within 1 min</translation>
    </message>
    <message id="prompt.location">
        <source>민원안내 키오스크가 이쪽에 있습니다.</source>
        <extracomment>Only spoken: calls a blind visitor to the screen.</extracomment>
        <translation>The information kiosk is over here.</translation>
    </message>
    <message id="case.step">
        <source>%1 / %2</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: this step; %2: number of steps.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message id="case.kind_title">
        <source>어떤 말씀이신가요?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>What is it about?</translation>
    </message>
    <message id="case.each_kind">
        <source>하나씩 살펴보기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>What each one is for</translation>
    </message>
    <message id="case.otherwise">
        <source>팩스·누리집으로 하기</source>
        <extracomment>The kinds of case: a row that tells the fax numbers and where on the homepage to write.</extracomment>
        <translation>By fax or on the website</translation>
    </message>
    <message id="case.about_title">
        <source>어느 부서의 일입니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Which office is it about?</translation>
    </message>
    <message id="case.claim_title">
        <source>무엇을 청구하십니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>What are you claiming?</translation>
    </message>
    <message id="case.privacy_title">
        <source>적기 전에 알려 드립니다</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Before you write</translation>
    </message>
    <message id="case.consents_title">
        <source>더 동의하실 것이 있습니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Do you also agree to this?</translation>
    </message>
    <message id="case.consents_note">
        <source>고르지 않으셔도 접수됩니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>You do not have to choose any of these.</translation>
    </message>
    <message id="case.consents_young">
        <source>고르지 않으셔도 접수됩니다. 고르시면 보호자 이름이 필요합니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>You do not have to choose. If you do, we need a guardian's name.</translation>
    </message>
    <message id="case.call_title">
        <source>어디로 전화를 드릴까요?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Your phone number</translation>
    </message>
    <message id="case.time_title">
        <source>언제가 좋으십니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>When is a good time?</translation>
    </message>
    <message id="case.review_title">
        <source>이렇게 접수할까요?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Is this correct?</translation>
    </message>
    <message id="case.check">
        <source>확인</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Check</translation>
    </message>
    <message id="case.unsure">
        <source>모르겠어요</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>I don't know</translation>
    </message>
    <message id="case.else_office">
        <source>다른 부서</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Another office</translation>
    </message>
    <message id="case.looks_into">
        <source>%1 · %2</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: when the answer comes; %2: the office that looks into it.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message id="case.reply_title">
        <source>답을 어떻게 드릴까요?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>How shall we answer you?</translation>
    </message>
    <message id="case.why">
        <source>왜 여쭙는지</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. What is collected and for how long; a button beside it shows all of it.</extracomment>
        <translation>Why we ask</translation>
    </message>
    <message id="case.why_short" numerus="yes">
        <source>답을 드리는 데만 쓰고 %n년 뒤 지웁니다. 안 적으시면 답을 드릴 수 없습니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %n: years.</extracomment>
        <translation>
            <numerusform>Used only to answer you, erased after %n year. Without it we cannot answer.</numerusform>
            <numerusform>Used only to answer you, erased after %n years. Without it we cannot answer.</numerusform>
        </translation>
    </message>
    <message id="case.dong_title">
        <source>어느 동에 사십니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Which neighborhood do you live in?</translation>
    </message>
    <message id="case.dong">
        <source>사시는 동</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Neighborhood</translation>
    </message>
    <message id="case.dong_pick">
        <source>고르기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Choose</translation>
    </message>
    <message id="case.dong_other">
        <source>주소 쓰기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. A key beside the neighbourhoods: the whole address is written.</extracomment>
        <translation>Write address</translation>
    </message>
    <message id="case.age_old">
        <source>만 14세 이상</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>14 or older</translation>
    </message>
    <message id="case.age_young">
        <source>14세 미만</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Under 14</translation>
    </message>
    <message id="case.praise_title">
        <source>고마운 직원을 알려 주십시오</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Tell us whom you thank</translation>
    </message>
    <message id="case.praise_where">
        <source>어디에서 만나셨습니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Where did you meet them?</translation>
    </message>
    <message id="case.praise_what">
        <source>무엇이 고마우셨습니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>What are you thankful for?</translation>
    </message>
    <message id="case.praise_passed">
        <source>이렇게 전해 드립니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>This is what we pass on.</translation>
    </message>
    <message id="case.praise_nameless">
        <source>이름과 전화번호는 여쭙지 않습니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>We do not ask for your name or number.</translation>
    </message>
    <message id="case.thanks">
        <source>고맙습니다.</source>
        <extracomment>After praise was sent: thanks, and that the words are passed on.</extracomment>
        <translation>Thank you.</translation>
    </message>
    <message id="case.passed_today">
        <source>%1에 오늘 전해 드립니다.</source>
        <extracomment>After praise was sent: thanks, and that the words go to %1.</extracomment>
        <translation>We will pass it on to %1 today.</translation>
    </message>
    <message id="case.passed">
        <source>%1에 전해 드립니다.</source>
        <extracomment>After praise was sent: thanks, and that the words go to %1.</extracomment>
        <translation>We will pass it on to %1.</translation>
    </message>
    <message id="case.thanks_nameless">
        <source>이름과 연락처는 받지 않았습니다.</source>
        <extracomment>After praise was sent: thanks, and that the words are passed on.</extracomment>
        <translation>No name and no contact were taken.</translation>
    </message>
    <message id="case.praise_send">
        <source>칭찬 보내기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Send thanks</translation>
    </message>
    <message id="case.write_own">
        <source>직접 쓰기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Write it</translation>
    </message>
    <message id="case.agreed_none">
        <source>없음</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Nothing agreed</translation>
    </message>
    <message id="case_block.consents">
        <source>더 동의</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. The heading of a part of what is read back.</extracomment>
        <translation>Options</translation>
    </message>
    <message id="case_short.tell_by">
        <source>하나를 골라 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>Please choose one.</translation>
    </message>
    <message id="case_short.office">
        <source>부서를 골라 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>Choose an office.</translation>
    </message>
    <message id="case_short.words">
        <source>용건을 골라 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>Say what it is about.</translation>
    </message>
    <message id="case_short.wished">
        <source>때를 골라 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>Choose a time.</translation>
    </message>
    <message id="case_short.over_14">
        <source>하나를 골라 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>Please choose one.</translation>
    </message>
    <message id="case_short.name">
        <source>이름을 적어 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>Write your name.</translation>
    </message>
    <message id="case_short.contact">
        <source>번호가 모자랍니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>Number incomplete.</translation>
    </message>
    <message id="case_short.mail">
        <source>주소가 모자랍니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>Address incomplete.</translation>
    </message>
    <message id="case_short.address">
        <source>동을 골라 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>Choose one.</translation>
    </message>
    <message id="case.next">
        <source>다음</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Continue</translation>
    </message>
    <message id="case.no">
        <source>아니요</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>No</translation>
    </message>
    <message id="case.mend">
        <source>고치기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Edit</translation>
    </message>
    <message id="case.submit">
        <source>접수하기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Submit</translation>
    </message>
    <message id="case.show">
        <source>보기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Show</translation>
    </message>
    <message id="case.unmask">
        <source>가린 글 보기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Show hidden</translation>
    </message>
    <message id="case.mask">
        <source>다시 가리기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Hide again</translation>
    </message>
    <message id="case.until">
        <source>%1까지</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: time of day.</extracomment>
        <translation>by %1</translation>
    </message>
    <message id="case.day">
        <source>M월 d일 dddd</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. A pattern of Qt for a day with its weekday: M month, MMM its short name, d day, ddd or dddd weekday.</extracomment>
        <translation>ddd, MMM d</translation>
    </message>
    <message id="case.answer_until">
        <source>답: %1</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: day and time.</extracomment>
        <translation>Answer: %1</translation>
    </message>
    <message id="case.due_follows">
        <source>답을 드릴 때는 시계를 바로잡은 뒤 정해집니다. 접수번호로 확인하십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>The date follows once this clock is right. Check it with your receipt number.</translation>
    </message>
    <message id="case.no_clock">
        <source>기기의 시계가 맞지 않습니다</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>This machine's clock is wrong</translation>
    </message>
    <message id="case.aloud">
        <source>주변에 계신 분도 듣게 됩니다. 소리 내어 읽을까요?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>People nearby will hear it. Read it aloud?</translation>
    </message>
    <message id="case.aloud_yes">
        <source>예, 읽어 주세요</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Yes, read aloud</translation>
    </message>
    <message id="case.days" numerus="yes">
        <source>%n일 안에 답</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %n: days.</extracomment>
        <translation>
            <numerusform>Answer in %n day</numerusform>
            <numerusform>Answer in %n days</numerusform>
        </translation>
    </message>
    <message id="case.hours" numerus="yes">
        <source>%n시간 안에 전화</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %n: hours.</extracomment>
        <translation>
            <numerusform>Call in %n hour</numerusform>
            <numerusform>Call in %n hours</numerusform>
        </translation>
    </message>
    <message id="case.nameless">
        <source>이름 없이도 됨</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>No name needed</translation>
    </message>
    <message id="case.office_decides">
        <source>담당 부서가 결정</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>The office decides</translation>
    </message>
    <message id="case.count">
        <source>%1자 적음 · %2자까지</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: letters written; %2: letters allowed.</extracomment>
        <translation>%1 of %2 characters</translation>
    </message>
    <message id="case.no_numbers">
        <source>주민등록번호와 카드번호는 쓰지 마십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Please no ID or card numbers.</translation>
    </message>
    <message id="case.speak">
        <source>말로 남기기</source>
        <extracomment>Complaints: a key beside the room to write.</extracomment>
        <translation>Speak instead</translation>
    </message>
    <message id="case.spoke">
        <source>말씀으로 남기셨습니다 · %1</source>
        <extracomment>Complaints: what stands for a voice memo; %1 is how long it is.</extracomment>
        <translation>You left a voice message · %1</translation>
    </message>
    <message id="memo.kept">
        <source>말씀 %1</source>
        <extracomment>Complaints: the key that leads to a voice memo that is there; %1 is how long it is.</extracomment>
        <translation>Voice %1</translation>
    </message>
    <message id="memo.minutes">
        <source>%1분 %2초</source>
        <extracomment>How long somebody spoke: %1 minutes and %2 seconds.</extracomment>
        <translation>%1 min %2 s</translation>
    </message>
    <message id="memo.seconds">
        <source>%1초</source>
        <extracomment>How long somebody spoke: %1 seconds.</extracomment>
        <translation>%1 s</translation>
    </message>
    <message id="memo.title">
        <source>말씀으로 남겨 주십시오</source>
        <extracomment>The page of a voice memo.</extracomment>
        <translation>Please tell us what happened</translation>
    </message>
    <message id="memo.how">
        <source>곁에 있는 분에게 들릴 수 있습니다.</source>
        <extracomment>The page of a voice memo.</extracomment>
        <translation>People nearby may hear you.</translation>
    </message>
    <message id="memo.most">
        <source>2분까지 말씀하실 수 있습니다.</source>
        <extracomment>The page of a voice memo, before anything was said.</extracomment>
        <translation>You can speak for up to 2 minutes.</translation>
    </message>
    <message id="memo.start">
        <source>말하기 시작</source>
        <extracomment>The page of a voice memo.</extracomment>
        <translation>Start speaking</translation>
    </message>
    <message id="memo.stop">
        <source>멈추기</source>
        <extracomment>The page of a voice memo, while it hears.</extracomment>
        <translation>Stop</translation>
    </message>
    <message id="memo.left">
        <source>듣고 있습니다 · 2분 중 남은 시간</source>
        <extracomment>The page of a voice memo, while it hears: under the clock that counts down.</extracomment>
        <translation>Listening · time left of 2 minutes</translation>
    </message>
    <message id="memo.listen">
        <source>들어 보기</source>
        <extracomment>The page of a voice memo.</extracomment>
        <translation>Listen</translation>
    </message>
    <message id="memo.quiet">
        <source>그만 듣기</source>
        <extracomment>The page of a voice memo, while it is played.</extracomment>
        <translation>Stop listening</translation>
    </message>
    <message id="memo.anew">
        <source>다시 말하기</source>
        <extracomment>The page of a voice memo.</extracomment>
        <translation>Speak again</translation>
    </message>
    <message id="memo.erase">
        <source>지우기</source>
        <extracomment>The page of a voice memo.</extracomment>
        <translation>Erase</translation>
    </message>
    <message id="memo.done">
        <source>이대로 남기기</source>
        <extracomment>The page of a voice memo: the way back to the form.</extracomment>
        <translation>Keep it</translation>
    </message>
    <message id="memo.no_sound">
        <source>소리가 들리지 않았습니다. 가까이에서 다시 말씀해 주십시오.</source>
        <extracomment>The page of a voice memo: nothing was loud enough.</extracomment>
        <translation>We heard no sound. Please come closer and speak again.</translation>
    </message>
    <message id="memo.lost">
        <source>마이크가 끊겼습니다. 그때까지 하신 말씀은 남아 있습니다.</source>
        <extracomment>The page of a voice memo: the microphone was pulled out.</extracomment>
        <translation>The microphone was disconnected. What you said until then is kept.</translation>
    </message>
    <message id="memo.deaf">
        <source>마이크를 쓸 수 없습니다. 글로 적으시거나 안내요원에게 말씀해 주십시오.</source>
        <extracomment>The page of a voice memo: the microphone could not be opened.</extracomment>
        <translation>The microphone cannot be used. Please write, or tell a guide.</translation>
    </message>
    <message id="memo.full">
        <source>2분이 되어 멈췄습니다. 하신 말씀은 남아 있습니다.</source>
        <extracomment>The page of a voice memo: the time is up.</extracomment>
        <translation>Two minutes are up. What you said is kept.</translation>
    </message>
    <message id="memo.unheard">
        <source>지금은 들려 드릴 수 없습니다. 하신 말씀은 남아 있습니다.</source>
        <extracomment>The page of a voice memo: it could not be played.</extracomment>
        <translation>It cannot be played now. What you said is kept.</translation>
    </message>
    <message id="receipt.memo">
        <source>녹음</source>
        <extracomment>The receipt: that there is a voice memo; how long it is follows.</extracomment>
        <translation>Voice</translation>
    </message>
    <message id="case_field.memo">
        <source>녹음한 말씀</source>
        <extracomment>The name of an answer: what was said into the microphone.</extracomment>
        <translation>your recorded words</translation>
    </message>
    <message id="case_wrong.memo_form">
        <source>말로 남기신 것을 쓸 수 없습니다. 다시 말씀해 주십시오.</source>
        <extracomment>Complaints: a voice memo that is too long or damaged.</extracomment>
        <translation>Your voice message cannot be used. Please speak again.</translation>
    </message>
    <message id="case.write_for_me">
        <source>대신 써 주세요</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Write for me</translation>
    </message>
    <message id="case.received">
        <source>접수했습니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>We have received it.</translation>
    </message>
    <message id="case.not_now">
        <source>지금은 접수 불가</source>
        <extracomment>On each card of a kind, in place of the promised time, while nothing can be taken in.</extracomment>
        <translation>Not available now</translation>
    </message>
    <message id="case.no_key">
        <source>지금은 이 화면에서 접수할 수 없습니다. 안내요원이 도와 드립니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>We can't take it on this screen right now. A guide will help you.</translation>
    </message>
    <message id="case.no_room">
        <source>저장할 자리가 모자라 접수하지 못했습니다. %1</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: telephone number.</extracomment>
        <translation>We could not take it: this machine has no room left to store it. %1</translation>
    </message>
    <message id="case.failed">
        <source>접수하지 못했습니다. 잠시 뒤 다시 누르시거나 %1으로(로) 걸어 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: telephone number.</extracomment>
        <translation>We have not received it. Press again shortly or call %1.</translation>
    </message>
    <message id="case_kind.unkind">
        <source>불친절</source>
        <extracomment>A kind of case, as a tile: two or three words.</extracomment>
        <translation>Rude or unhelpful staff</translation>
    </message>
    <message id="case_kind.praise">
        <source>칭찬</source>
        <extracomment>A kind of case, as a tile: two or three words.</extracomment>
        <translation>Praise</translation>
    </message>
    <message id="case_kind.inconvenience">
        <source>불편·개선</source>
        <extracomment>A kind of case, as a tile: two or three words.</extracomment>
        <translation>Problem, idea</translation>
    </message>
    <message id="case_kind.corruption">
        <source>부조리</source>
        <extracomment>A kind of case, as a tile: two or three words.</extracomment>
        <translation>Misconduct</translation>
    </message>
    <message id="case_kind.callback">
        <source>전화 부탁</source>
        <extracomment>A kind of case, as a tile: two or three words.</extracomment>
        <translation>Call back</translation>
    </message>
    <message id="case_kind.claim">
        <source>보상 청구</source>
        <extracomment>A kind of case, as a tile: two or three words.</extracomment>
        <translation>Compensation</translation>
    </message>
    <message id="case_chip.claim">
        <source>보상</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. A short key beside three others.</extracomment>
        <translation>Claim</translation>
    </message>
    <message id="case_hint.unkind">
        <source>말이나 태도가 언짢으셨습니까?</source>
        <extracomment>Under the kind of case: what it is for, at most two lines.</extracomment>
        <translation>Were you treated badly?</translation>
    </message>
    <message id="case_hint.praise">
        <source>고마운 직원을 알려 주십시오.</source>
        <extracomment>Under the kind of case: what it is for, at most two lines.</extracomment>
        <translation>Tell us who to thank.</translation>
    </message>
    <message id="case_hint.inconvenience">
        <source>고칠 것이나 바라는 점</source>
        <extracomment>Under the kind of case: what it is for, at most two lines.</extracomment>
        <translation>What to fix or improve</translation>
    </message>
    <message id="case_hint.corruption">
        <source>부당한 요구나 처리를 보셨습니까?</source>
        <extracomment>Under the kind of case: what it is for, at most two lines.</extracomment>
        <translation>Was anything improper asked or done?</translation>
    </message>
    <message id="case_hint.callback">
        <source>담당자가 없을 때 전화를 드립니다.</source>
        <extracomment>Under the kind of case: what it is for, at most two lines.</extracomment>
        <translation>Officer away? We'll call you.</translation>
    </message>
    <message id="case_hint.claim">
        <source>두 번 오신 교통비, 늦어진 처리</source>
        <extracomment>Under the kind of case: what it is for, at most two lines.</extracomment>
        <translation>A second trip, late handling</translation>
    </message>
    <message id="case_words.praise">
        <source>어떤 점이 고마우셨습니까?</source>
        <extracomment>Above the field for the visitor's own words.</extracomment>
        <translation>What would you like to thank them for?</translation>
    </message>
    <message id="case_words.callback">
        <source>무슨 일로 전화를 드릴까요?</source>
        <extracomment>Above the field for the visitor's own words.</extracomment>
        <translation>What should we call you about?</translation>
    </message>
    <message id="case_words.other">
        <source>어떤 일이 있으셨습니까?</source>
        <extracomment>Above the field for the visitor's own words.</extracomment>
        <translation>What happened?</translation>
    </message>
    <message id="case_phrase.rude">
        <source>반말</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Rude words</translation>
    </message>
    <message id="case_phrase.waited">
        <source>오래 기다림</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Long wait</translation>
    </message>
    <message id="case_phrase.unexplained">
        <source>설명 없음</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Not explained</translation>
    </message>
    <message id="case_phrase.loud">
        <source>큰 소리</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Loud voice</translation>
    </message>
    <message id="case_phrase.unanswered">
        <source>전화 안 받음</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Calls ignored</translation>
    </message>
    <message id="case_phrase.passed">
        <source>다른 부서로 미룸</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Passed on</translation>
    </message>
    <message id="case_phrase.access">
        <source>접근성</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Access</translation>
    </message>
    <message id="case_phrase.broken">
        <source>고장</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Broken</translation>
    </message>
    <message id="case_phrase.dirty">
        <source>쓰레기·청소</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Trash</translation>
    </message>
    <message id="case_phrase.noise">
        <source>소음</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Noise</translation>
    </message>
    <message id="case_phrase.parking">
        <source>주차</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Parking</translation>
    </message>
    <message id="case_phrase.signs">
        <source>안내 부족</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Poor signs</translation>
    </message>
    <message id="case_phrase.money">
        <source>돈·선물 요구</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Asked for money</translation>
    </message>
    <message id="case_phrase.favour">
        <source>특혜</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Favoritism</translation>
    </message>
    <message id="case_phrase.false">
        <source>거짓 처리</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>False dealing</translation>
    </message>
    <message id="case_phrase.papers">
        <source>필요한 서류</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Papers needed</translation>
    </message>
    <message id="case_phrase.progress">
        <source>진행 확인</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Case progress</translation>
    </message>
    <message id="case_phrase.bill">
        <source>고지서</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Bill</translation>
    </message>
    <message id="case_phrase.visit">
        <source>방문 약속</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Appointment</translation>
    </message>
    <message id="case_phrase.missed">
        <source>못 받은 전화</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Missed call</translation>
    </message>
    <message id="case_phrase.friendly">
        <source>친절한 말씨</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Kind words</translation>
    </message>
    <message id="case_phrase.quick">
        <source>빠른 처리</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Quick work</translation>
    </message>
    <message id="case_phrase.clear">
        <source>쉬운 설명</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Clear words</translation>
    </message>
    <message id="case_phrase.thorough">
        <source>끝까지 도와줌</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Helped to the end</translation>
    </message>
    <message id="case_phrase.greeted">
        <source>먼저 인사함</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Greeted first</translation>
    </message>
    <message id="case_phrase.walked">
        <source>함께 가 줌</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Walked with me</translation>
    </message>
    <message id="case_phrase.language">
        <source>외국어로 도와줌</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>In my language</translation>
    </message>
    <message id="case_sentence.rude">
        <source>반말을 들었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>I was spoken to without respect.</translation>
    </message>
    <message id="case_sentence.waited">
        <source>오래 기다렸습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>I waited a long time.</translation>
    </message>
    <message id="case_sentence.unexplained">
        <source>설명을 듣지 못했습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Nothing was explained to me.</translation>
    </message>
    <message id="case_sentence.loud">
        <source>큰 소리를 들었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>I was shouted at.</translation>
    </message>
    <message id="case_sentence.unanswered">
        <source>전화를 받지 않았습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Nobody answered the phone.</translation>
    </message>
    <message id="case_sentence.passed">
        <source>다른 부서로 미루었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>I was sent from office to office.</translation>
    </message>
    <message id="case_sentence.access">
        <source>몸이 불편한 사람이 쓰기 어렵습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>It is hard to use for a person with a disability.</translation>
    </message>
    <message id="case_sentence.broken">
        <source>시설이 고장 나 있습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Something is out of order.</translation>
    </message>
    <message id="case_sentence.dirty">
        <source>쓰레기가 쌓여 있습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>There is trash lying around.</translation>
    </message>
    <message id="case_sentence.noise">
        <source>소음이 심합니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>It is very noisy.</translation>
    </message>
    <message id="case_sentence.parking">
        <source>주차하기 어렵습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Parking is difficult.</translation>
    </message>
    <message id="case_sentence.signs">
        <source>안내가 모자랍니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>There are not enough signs.</translation>
    </message>
    <message id="case_sentence.money">
        <source>돈이나 선물을 요구받았습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>I was asked for money or a gift.</translation>
    </message>
    <message id="case_sentence.favour">
        <source>누군가에게 특혜를 주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Somebody was given special treatment.</translation>
    </message>
    <message id="case_sentence.false">
        <source>사실과 다르게 처리했습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>It was not handled truthfully.</translation>
    </message>
    <message id="case_sentence.papers">
        <source>필요한 서류를 여쭙니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>I would like to know which papers I need.</translation>
    </message>
    <message id="case_sentence.progress">
        <source>어디까지 처리되었는지 여쭙니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>I would like to know how far along my case is.</translation>
    </message>
    <message id="case_sentence.bill">
        <source>고지서 내용을 여쭙니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>I have a question about a bill.</translation>
    </message>
    <message id="case_sentence.visit">
        <source>방문 약속을 잡고 싶습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>I would like an appointment.</translation>
    </message>
    <message id="case_sentence.missed">
        <source>걸려 온 전화를 받지 못했습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>I missed a call from you.</translation>
    </message>
    <message id="case_sentence.friendly">
        <source>말씨가 친절했습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>They spoke kindly.</translation>
    </message>
    <message id="case_sentence.quick">
        <source>빠르게 처리해 주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>They were quick.</translation>
    </message>
    <message id="case_sentence.clear">
        <source>쉽게 설명해 주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>They explained it clearly.</translation>
    </message>
    <message id="case_sentence.thorough">
        <source>끝까지 도와주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>They helped me to the very end.</translation>
    </message>
    <message id="case_sentence.greeted">
        <source>먼저 인사해 주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>They greeted me first.</translation>
    </message>
    <message id="case_sentence.walked">
        <source>함께 가 주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>They walked there with me.</translation>
    </message>
    <message id="case_sentence.language">
        <source>외국어로 도와주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>They helped me in my language.</translation>
    </message>
    <message id="case_ask.address">
        <source>주소를 적어 주십시오</source>
        <extracomment>Above a field of the form.</extracomment>
        <translation>What is your address?</translation>
    </message>
    <message id="case_ask.guardian">
        <source>보호자 이름을 적어 주십시오</source>
        <extracomment>Above a field of the form.</extracomment>
        <translation>What is your guardian's name?</translation>
    </message>
    <message id="case_ask.place">
        <source>원하시는 곳이나 다른 번호</source>
        <extracomment>Above a field of the form.</extracomment>
        <translation>Where else can we reach you?</translation>
    </message>
    <message id="case_pick.office">
        <source>부서 고르기</source>
        <extracomment>Title of a list to choose from.</extracomment>
        <translation>Choose an office</translation>
    </message>
    <message id="case_pick.seat">
        <source>자리 고르기</source>
        <extracomment>Title of a list to choose from.</extracomment>
        <translation>Choose a seat</translation>
    </message>
    <message id="case_field.kind">
        <source>무슨 일</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Kind</translation>
    </message>
    <message id="case_field.claim">
        <source>청구하시는 것</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Claim</translation>
    </message>
    <message id="case_field.office">
        <source>부서</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Office</translation>
    </message>
    <message id="case_field.seat">
        <source>자리</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Seat</translation>
    </message>
    <message id="case_field.words">
        <source>적으신 내용</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>What you wrote</translation>
    </message>
    <message id="case_field.name">
        <source>이름</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Name</translation>
    </message>
    <message id="case_field.address">
        <source>주소</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Address</translation>
    </message>
    <message id="case_field.contact">
        <source>연락처</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Contact</translation>
    </message>
    <message id="case_field.tell_by">
        <source>답을 받으실 방법</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Answer by</translation>
    </message>
    <message id="case_field.wished">
        <source>원하시는 때</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Preferred time</translation>
    </message>
    <message id="case_field.place">
        <source>원하시는 곳</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Preferred place</translation>
    </message>
    <message id="case_field.consents">
        <source>선택 동의</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Optional consent</translation>
    </message>
    <message id="case_field.guardian">
        <source>보호자 이름</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Guardian</translation>
    </message>
    <message id="case_choice.phone">
        <source>전화</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Phone</translation>
    </message>
    <message id="case_choice.message">
        <source>문자</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Text</translation>
    </message>
    <message id="case_choice.letter">
        <source>우편</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Letter</translation>
    </message>
    <message id="case_choice.mail">
        <source>전자우편</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>E-mail</translation>
    </message>
    <message id="case_choice.visit">
        <source>방문</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Visit</translation>
    </message>
    <message id="case_choice.revisit">
        <source>착오로 다시 오신 교통비</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Second-trip costs</translation>
    </message>
    <message id="case_choice.delay">
        <source>늦어진 처리</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Late handling</translation>
    </message>
    <message id="case_choice.mail_letters">
        <source>답변과 알림을 전자우편으로 받기</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Receive the answer and notices by e-mail</translation>
    </message>
    <message id="case_choice.progress">
        <source>진행 상황을 문자로 받기</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Progress by text message</translation>
    </message>
    <message id="case_choice.survey">
        <source>만족도 조사에 답하기</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Take part in the survey</translation>
    </message>
    <message id="case_choice.display">
        <source>칭찬을 화면에 소개하기</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Show my praise on screen</translation>
    </message>
    <message id="case_consent.mail">
        <source>답변과 알림 편지를 이 주소로 보냅니다. 처리를 마칠 때까지 쓰고, 거부하셔도 접수됩니다.</source>
        <extracomment>What a consent means, under it.</extracomment>
        <translation>Letters go to this address until your case is closed. You can say no and still submit.</translation>
    </message>
    <message id="case_consent.progress">
        <source>연락처를 처리를 마칠 때까지 씁니다.</source>
        <extracomment>What a consent means, under it.</extracomment>
        <translation>We use your contact information until your case is closed.</translation>
    </message>
    <message id="case_consent.survey">
        <source>연락처를 조사를 마칠 때까지 씁니다.</source>
        <extracomment>What a consent means, under it.</extracomment>
        <translation>We use your contact information until the survey ends.</translation>
    </message>
    <message id="case_consent.display">
        <source>이름 없이 1년 동안 보입니다.</source>
        <extracomment>What a consent means, under it.</extracomment>
        <translation>Shown without your name for a year.</translation>
    </message>
    <message id="case_notice.purpose">
        <source>왜 여쭙는지 (수집 목적)</source>
        <extracomment>The statements on personal data that the law asks for.</extracomment>
        <translation>Why we ask</translation>
    </message>
    <message id="case_notice.purpose_text">
        <source>%1 접수와 결과 알림</source>
        <extracomment>The statements on personal data that the law asks for. %1: kind of case.</extracomment>
        <translation>To record and answer: %1</translation>
    </message>
    <message id="case_notice.items">
        <source>여쭙는 것 (수집 항목)</source>
        <extracomment>The statements on personal data that the law asks for.</extracomment>
        <translation>What we ask for</translation>
    </message>
    <message id="case_notice.keep">
        <source>보관하는 기간</source>
        <extracomment>The statements on personal data that the law asks for.</extracomment>
        <translation>How long we keep it</translation>
    </message>
    <message id="case_notice.keep_text" numerus="yes">
        <source>처리를 마친 뒤 %n년</source>
        <extracomment>The statements on personal data that the law asks for. %n: years.</extracomment>
        <translation>
            <numerusform>%n year after it is closed</numerusform>
            <numerusform>%n years after it is closed</numerusform>
        </translation>
    </message>
    <message id="case_notice.refuse">
        <source>거부하실 권리</source>
        <extracomment>The statements on personal data that the law asks for.</extracomment>
        <translation>Your right to refuse</translation>
    </message>
    <message id="case_notice.refuse_text">
        <source>거부하실 수 있습니다. 다만 누구신지 모르면 접수할 수 없습니다.</source>
        <extracomment>The statements on personal data that the law asks for.</extracomment>
        <translation>You may refuse, but we cannot take it without knowing who you are.</translation>
    </message>
    <message id="case_notice.refuse_praise_text">
        <source>적지 않으셔도 됩니다. 다만 답을 드릴 수 없습니다.</source>
        <extracomment>The statements on personal data that the law asks for.</extracomment>
        <translation>You do not have to tell us, but then we cannot answer you.</translation>
    </message>
    <message id="case_block.about">
        <source>무슨 일</source>
        <extracomment>Heads of the three blocks in which the form is read back.</extracomment>
        <translation>About</translation>
    </message>
    <message id="case_block.words">
        <source>말씀</source>
        <extracomment>Heads of the three blocks in which the form is read back.</extracomment>
        <translation>Your words</translation>
    </message>
    <message id="case_block.who">
        <source>누구</source>
        <extracomment>Heads of the three blocks in which the form is read back.</extracomment>
        <translation>You</translation>
    </message>
    <message id="case_wrong.missing">
        <source>%1: 비어 있습니다. 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody. %1: name of the field.</extracomment>
        <translation>%1: please fill it in.</translation>
    </message>
    <message id="case_wrong.too_long">
        <source>%1: %2자까지 적을 수 있습니다.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody. %1: name of the field; %2: letters allowed.</extracomment>
        <translation>%1: at most %2 characters.</translation>
    </message>
    <message id="case_wrong.forbidden">
        <source>%1: 신분증이나 카드의 번호로 보이는 숫자는 받지 않습니다. 지우고 다시 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody. %1: name of the field.</extracomment>
        <translation>%1: please remove what looks like an ID or card number.</translation>
    </message>
    <message id="case_wrong.form">
        <source>%1: 다시 확인해 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody. %1: name of the field.</extracomment>
        <translation>%1: please check it.</translation>
    </message>
    <message id="case_wrong.unknown">
        <source>%1: 목록에서 골라 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody. %1: name of the field.</extracomment>
        <translation>%1: please choose from the list.</translation>
    </message>
    <message id="case_wrong.office_missing">
        <source>어느 부서의 일인지 골라 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Please choose the office it is about.</translation>
    </message>
    <message id="case_wrong.claim_missing">
        <source>무엇을 청구하시는지 골라 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Please choose what you are claiming.</translation>
    </message>
    <message id="case_wrong.words_missing">
        <source>내용을 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Please write what it is about.</translation>
    </message>
    <message id="case_wrong.name_missing">
        <source>이름을 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Please enter your name.</translation>
    </message>
    <message id="case_wrong.address_missing">
        <source>주소를 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Please enter your address.</translation>
    </message>
    <message id="case_wrong.contact_missing">
        <source>연락처를 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Please enter a phone number or e-mail address.</translation>
    </message>
    <message id="case_wrong.tell_by_missing">
        <source>답을 어떻게 받으실지 골라 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Please choose how we should answer you.</translation>
    </message>
    <message id="case_wrong.guardian_missing">
        <source>만 14세 미만이시면 선택 동의에 보호자의 이름이 필요합니다. 동의하지 않아도 접수됩니다.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Under 14, consent needs a guardian's name. You can also send it without.</translation>
    </message>
    <message id="case_wrong.name_form">
        <source>이름을 글자로 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Please write the name in letters.</translation>
    </message>
    <message id="case_wrong.guardian_form">
        <source>이름을 글자로 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Please write the name in letters.</translation>
    </message>
    <message id="case_wrong.contact_form">
        <source>전화번호나 전자우편 주소를 다시 확인해 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Please check the phone number or e-mail address.</translation>
    </message>
    <message id="case_wrong.wished_form">
        <source>지금부터 60일 안의 때를 골라 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Please choose a time within 60 days from now.</translation>
    </message>
    <message id="call.soon">
        <source>되도록 빨리</source>
        <extracomment>When to call back.</extracomment>
        <translation>Soonest</translation>
    </message>
    <message id="call.morning">
        <source>오전</source>
        <extracomment>When to call back.</extracomment>
        <translation>morning</translation>
    </message>
    <message id="call.afternoon">
        <source>오후</source>
        <extracomment>When to call back.</extracomment>
        <translation>afternoon</translation>
    </message>
    <message id="call.hours">
        <source>%1 %2–%3시</source>
        <extracomment>When to call back. %1: morning or afternoon; %2, %3: full hours.</extracomment>
        <translation>%1, %2–%3</translation>
    </message>
    <message id="call.pick">
        <source>다른 날 고르기</source>
        <extracomment>When to call back.</extracomment>
        <translation>Later</translation>
    </message>
    <message id="call.place">
        <source>곳 정하기</source>
        <extracomment>When to call back.</extracomment>
        <translation>Other place</translation>
    </message>
    <message id="receipt.until">
        <source>답을 드리는 때</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>You will hear from us</translation>
    </message>
    <message id="receipt.until_call">
        <source>전화를 드리는 때</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>We will call you</translation>
    </message>
    <message id="receipt.number">
        <source>접수번호</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Receipt number</translation>
    </message>
    <message id="receipt.code">
        <source>확인번호 네 자리</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Four-digit code</translation>
    </message>
    <message id="receipt.code_again">
        <source>확인번호는 처음 받으신 것과 같습니다.</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>The code is the one you got the first time.</translation>
    </message>
    <message id="receipt.office">
        <source>맡은 부서</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Office</translation>
    </message>
    <message id="receipt.phone">
        <source>전화</source>
        <extracomment>The receipt.</extracomment>
        <translation>Telephone</translation>
    </message>
    <message id="receipt.fax">
        <source>팩스</source>
        <extracomment>The receipt.</extracomment>
        <translation>Fax</translation>
    </message>
    <message id="receipt.homepage">
        <source>누리집</source>
        <extracomment>The receipt. The way through the menus of the city's homepage, which are Korean.</extracomment>
        <translation>Website</translation>
    </message>
    <message id="receipt.received">
        <source>접수 시각</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Received</translation>
    </message>
    <message id="receipt.withdraw_how">
        <source>마치기 전에는 안내기의 ‘내 접수 확인’에서 하실 수 있습니다</source>
        <extracomment>On a receipt: how to take the case back. ‘내 접수 확인’ is lookup.title.</extracomment>
        <translation>Until it is closed, under “Check my case” at this kiosk</translation>
    </message>
    <message id="receipt.withdraw">
        <source>취하</source>
        <extracomment>On a receipt, the name of a line: how to take the case back.</extracomment>
        <translation>Take it back</translation>
    </message>
    <message id="receipt.head">
        <source>기록 표시</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Record mark</translation>
    </message>
    <message id="receipt.gone">
        <source>적으신 내용은 이 화면에 남지 않습니다.</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Nothing you wrote stays on this screen.</translation>
    </message>
    <message id="receipt.finish">
        <source>마치기</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Finish</translation>
    </message>
    <message id="receipt.more">
        <source>더 찾기</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Find more</translation>
    </message>
    <message id="receipt.print">
        <source>종이로 받기</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Print on paper</translation>
    </message>
    <message id="receipt.printed">
        <source>종이가 나오고 있습니다. 가져가십시오.</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Your slip is being printed. Please take it.</translation>
    </message>
    <message id="receipt.not_printed">
        <source>종이가 나오지 않았습니다. 번호를 적어 가십시오.</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>The slip was not printed. Please write the number down.</translation>
    </message>
    <message id="survey.invite">
        <source>이 안내가 도움이 되었습니까?</source>
        <extracomment>On the page of whoever has set out: a quiet offer of three questions.</extracomment>
        <translation>Was this helpful?</translation>
    </message>
    <message id="survey.invite_note">
        <source>세 가지, 20초. 그냥 가셔도 됩니다.</source>
        <extracomment>On the page of whoever has set out: a quiet offer of three questions.</extracomment>
        <translation>Three questions, 20 seconds. You may also just go.</translation>
    </message>
    <message id="survey.title">
        <source>세 가지만 여쭙습니다.</source>
        <extracomment>Over three questions with five faces each.</extracomment>
        <translation>Just three questions.</translation>
    </message>
    <message id="survey.note">
        <source>20초면 됩니다. 이름은 여쭙지 않습니다.</source>
        <extracomment>Under the survey's title.</extracomment>
        <translation>It takes 20 seconds. We do not ask your name.</translation>
    </message>
    <message id="survey.none">
        <source>얼굴을 하나 이상 눌러 주십시오.</source>
        <extracomment>Under the survey's title, where nothing was chosen.</extracomment>
        <translation>Please touch at least one face.</translation>
    </message>
    <message id="survey.failed">
        <source>지금은 답을 받지 못합니다. 그냥 가셔도 됩니다.</source>
        <extracomment>Under the survey's title, where the answer could not be kept.</extracomment>
        <translation>We cannot take answers just now. You may just go.</translation>
    </message>
    <message id="survey.skip">
        <source>건너뛰기</source>
        <extracomment>Beside the button that sends the survey.</extracomment>
        <translation>Skip</translation>
    </message>
    <message id="survey.send">
        <source>보내기</source>
        <extracomment>Sends the survey's answer.</extracomment>
        <translation>Send</translation>
    </message>
    <message id="survey.thanks">
        <source>고맙습니다.</source>
        <extracomment>After the survey was sent.</extracomment>
        <translation>Thank you.</translation>
    </message>
    <message id="survey.kept">
        <source>답을 받았습니다. 결과는 해마다 알려 드립니다.</source>
        <extracomment>After the survey was sent.</extracomment>
        <translation>We have your answer. Results are published every year.</translation>
    </message>
    <message id="survey.undo">
        <source>방금 답 취소</source>
        <extracomment>After the survey was sent: takes the answer back.</extracomment>
        <translation>Take it back</translation>
    </message>
    <message id="survey.undone">
        <source>답을 취소하였습니다.</source>
        <extracomment>After the answer was taken back.</extracomment>
        <translation>Your answer has been taken back.</translation>
    </message>
    <message id="survey.leave">
        <source>마치기</source>
        <extracomment>After the survey was sent: ends the session.</extracomment>
        <translation>Finish</translation>
    </message>
    <message id="survey.code">
        <source>설문 번호 (숫자 8개)</source>
        <extracomment>Before the field for the eight digits of a survey code, which came with the result of a closed case.</extracomment>
        <translation>Survey code (8 digits)</translation>
    </message>
    <message id="survey.used">
        <source>쓸 수 없는 번호입니다. 한 번만 쓸 수 있고, 60일이 지나면 닫힙니다.</source>
        <extracomment>Where a survey code was used before, is too old or was never given.</extracomment>
        <translation>This code cannot be used. It counts once, for 60 days.</translation>
    </message>
    <message id="survey.have_code">
        <source>설문 번호 넣기</source>
        <extracomment>On the page where a case is looked up: the way to answer by the code of a closed case; and that page's title.</extracomment>
        <translation>Enter survey code</translation>
    </message>
    <message id="ending.noted">
        <source>번호를 적으셨습니까?</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>Have you noted the number?</translation>
    </message>
    <message id="ending.noted_end">
        <source>네, 마칩니다</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>Yes, finish</translation>
    </message>
    <message id="ending.noted_home">
        <source>네, 처음으로</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>Yes, go to Home</translation>
    </message>
    <message id="ending.noted_stay">
        <source>아니요, 다시 봅니다</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>No, show it again</translation>
    </message>
    <message id="ending.erase">
        <source>쓰던 글을 지울까요?</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>Erase what you wrote?</translation>
    </message>
    <message id="ending.erase_told">
        <source>끝내시면 쓰신 글이 지워지고, 되살릴 수 없습니다.</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>If you finish now, what you wrote is erased for good.</translation>
    </message>
    <message id="ending.erase_end">
        <source>지우고 끝내기</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>Erase and finish</translation>
    </message>
    <message id="ending.erase_stay">
        <source>계속 쓰기</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>Keep writing</translation>
    </message>
    <message id="lookup.title">
        <source>내 접수 확인</source>
        <extracomment>Looking up a case by its number and code.</extracomment>
        <translation>Check my case</translation>
    </message>
    <message id="lookup.hint">
        <source>확인하시거나 취하하실 수 있습니다.</source>
        <extracomment>Looking up a case by its number and code.</extracomment>
        <translation>See how it stands, or withdraw it</translation>
    </message>
    <message id="lookup.letter">
        <source>번호 맨 앞 글자</source>
        <extracomment>Looking up a case by its number and code.</extracomment>
        <translation>First letter of your number</translation>
    </message>
    <message id="lookup.second_letter">
        <source>번호 둘째 글자</source>
        <extracomment>Looking up a case by its number and code.</extracomment>
        <translation>Second letter of your number</translation>
    </message>
    <message id="lookup.ask">
        <source>확인하기</source>
        <extracomment>Looking up a case by its number and code.</extracomment>
        <translation>Check</translation>
    </message>
    <message id="lookup.again">
        <source>다른 번호</source>
        <extracomment>Looking up a case by its number and code.</extracomment>
        <translation>Another number</translation>
    </message>
    <message id="lookup.to_come">
        <source>마칩니다</source>
        <extracomment>The state of a case: what has not happened yet, the last of a list of what has.</extracomment>
        <translation>Will be finished</translation>
    </message>
    <message id="lookup.unknown">
        <source>접수번호의 글자나 숫자가 맞지 않습니다. 다시 보시거나 %1으로(로) 물어보십시오.</source>
        <extracomment>Looking up a case by its number and code. %1: telephone number.</extracomment>
        <translation>That number has a wrong letter or digit. Check it, or call %1.</translation>
    </message>
    <message id="lookup.elsewhere">
        <source>‘%2’ 번호는 다른 곳에서 접수했습니다. 그곳에서 보시거나 %1으로(로) 물어보십시오.</source>
        <extracomment>Looking up a case by its number and code. %1: telephone number; %2: the number's first letter or letters.</extracomment>
        <translation>“%2” is from another kiosk: look there with your code, or call %1.</translation>
    </message>
    <message id="lookup.wrong" numerus="yes">
        <source>두 번호가 맞지 않습니다. %n번 더 됩니다.</source>
        <extracomment>Looking up a case by its number and code. %n: tries left.</extracomment>
        <translation>
            <numerusform>The numbers do not match. %n try left.</numerusform>
            <numerusform>The numbers do not match. %n tries left.</numerusform>
        </translation>
    </message>
    <message id="lookup.locked" numerus="yes">
        <source>여러 번 맞지 않아 이 화면은 잠시 쉽니다. %n분 뒤에 다시 하시거나 %1으로(로) 물어보십시오.</source>
        <extracomment>Looking up a case by its number and code. %n: minutes; %1: telephone number.</extracomment>
        <translation>
            <numerusform>Too many wrong tries on this screen. Try again in %n minute, or call %1.</numerusform>
            <numerusform>Too many wrong tries on this screen. Try again in %n minutes, or call %1.</numerusform>
        </translation>
    </message>
    <message id="lookup.not_withdrawn">
        <source>취하하지 못했습니다. 처리는 그대로입니다. 다시 누르시거나 %1으로(로) 말씀해 주십시오.</source>
        <extracomment>Nothing was changed, since it could not be written. %1: telephone number.</extracomment>
        <translation>It was not withdrawn and goes on as before. Press again, or tell us at %1.</translation>
    </message>
    <message id="lookup.withdraw_yes">
        <source>네, 취하합니다</source>
        <extracomment>An answer to lookup.withdraw_sure: the case is taken back.</extracomment>
        <translation>Yes, withdraw it</translation>
    </message>
    <message id="lookup.keep">
        <source>그대로 두기</source>
        <extracomment>An answer to lookup.withdraw_sure: the case goes on.</extracomment>
        <translation>Leave it as it is</translation>
    </message>
    <message id="lookup.withdraw_sure">
        <source>취하하시면 처리를 멈추며 되돌릴 수 없습니다. 취하하시겠습니까?</source>
        <extracomment>Asked before a case is taken back; the answers are lookup.keep and lookup.withdraw_yes.</extracomment>
        <translation>Withdrawing stops our work and cannot be undone. Withdraw it?</translation>
    </message>
    <message id="lookup.withdraw">
        <source>취하하기</source>
        <extracomment>A button: take one's own case back. Looking up a case by its number and code.</extracomment>
        <translation>Withdraw it</translation>
    </message>
    <message id="case_state.received">
        <source>접수했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Received</translation>
    </message>
    <message id="case_state.assigned">
        <source>처리하고 있습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>In progress</translation>
    </message>
    <message id="case_state.supplement">
        <source>보완을 기다리고 있습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Waiting for more from you</translation>
    </message>
    <message id="case_state.answered">
        <source>답을 준비했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>The answer is ready</translation>
    </message>
    <message id="case_state.notified">
        <source>결과를 알려 드렸습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>You were told the result</translation>
    </message>
    <message id="case_state.confirmed">
        <source>확인했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Confirmed</translation>
    </message>
    <message id="case_state.passed_on">
        <source>당사자에게 전했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Passed on</translation>
    </message>
    <message id="case_state.shown">
        <source>화면에 소개했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Shown on screen</translation>
    </message>
    <message id="case_state.told">
        <source>부서에 전했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>The office was told</translation>
    </message>
    <message id="case_state.unreached">
        <source>전화를 드렸으나 받지 않으셨습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>We called but did not reach you</translation>
    </message>
    <message id="case_state.called">
        <source>전화를 드렸습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>We called you</translation>
    </message>
    <message id="case_state.given_up">
        <source>여러 번 전화를 드렸으나 닿지 않아 마쳤습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>We called several times, did not reach you, and stopped</translation>
    </message>
    <message id="case_state.decided">
        <source>보상을 정했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Compensation decided</translation>
    </message>
    <message id="case_state.withdrawn">
        <source>취하하셨습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>You withdrew it</translation>
    </message>
    <message id="case_state.withdrawing">
        <source>취하 신청을 받았습니다</source>
        <extracomment>How far a case is: taken back by its visitor, not yet closed by the city.</extracomment>
        <translation>Your withdrawal was received</translation>
    </message>
    <message id="case_state.destroyed">
        <source>보존 기간이 끝나 지웠습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Deleted after the retention period</translation>
    </message>
    <message id="why.office">
        <source>부서 이름</source>
        <extracomment>Under a result of a search: why it was found; two or three words.</extracomment>
        <translation>By the office's name</translation>
    </message>
    <message id="why.team">
        <source>팀 이름</source>
        <extracomment>Under a result of a search: why it was found; two or three words.</extracomment>
        <translation>By the team's name</translation>
    </message>
    <message id="why.person">
        <source>이름</source>
        <extracomment>Under a result of a search: why it was found; two or three words.</extracomment>
        <translation>By name</translation>
    </message>
    <message id="why.title">
        <source>직위</source>
        <extracomment>Under a result of a search: why it was found; two or three words.</extracomment>
        <translation>By position</translation>
    </message>
    <message id="why.place">
        <source>가장 가까운 곳</source>
        <extracomment>Under a result of a search: why it was found; two or three words.</extracomment>
        <translation>The nearest one</translation>
    </message>
    <message id="why.old_name">
        <source>예전 이름 '%1'</source>
        <extracomment>Under a result of a search: why it was found; two or three words. %1: the name that an office or team had before.</extracomment>
        <translation>Formerly “%1”</translation>
    </message>
    <message id="why.dong">
        <source>%1 (주소지의 동)</source>
        <extracomment>Under a result of a search: why it was found; two or three words. %1: one of these reasons; the office is the one of the visitor's own quarter.</extracomment>
        <translation>%1 (for your address)</translation>
    </message>
    <message id="dock_large.guide">
        <source>안내요원</source>
        <extracomment>The same buttons on an enlarged screen: one or two short words out of the text under dock.</extracomment>
        <translation>Guide</translation>
    </message>
    <message id="dock_large.size">
        <source>크게</source>
        <extracomment>The same buttons on an enlarged screen: one or two short words out of the text under dock.</extracomment>
        <translation>Bigger</translation>
    </message>
    <message id="dock_large.contrast">
        <source>고대비</source>
        <extracomment>The same buttons on an enlarged screen: one or two short words out of the text under dock.</extracomment>
        <translation>Contrast</translation>
    </message>
    <message id="dock_large.low">
        <source>낮추기</source>
        <extracomment>The same buttons on an enlarged screen: one or two short words out of the text under dock.</extracomment>
        <translation>Lower</translation>
    </message>
    <message id="step.go.straight">
        <source>곧장 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Straight on for %1 m</translation>
    </message>
    <message id="step.go.left">
        <source>왼쪽으로 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Turn left, %1 m</translation>
    </message>
    <message id="step.go.right">
        <source>오른쪽으로 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Turn right, %1 m</translation>
    </message>
    <message id="step.go.back">
        <source>뒤로 돌아 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Turn around, %1 m</translation>
    </message>
    <message id="step.enter.straight">
        <source>%1으로(로) 들어가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: door.</extracomment>
        <translation>Enter by (the) %1</translation>
    </message>
    <message id="step.enter.left">
        <source>왼쪽 %1으로(로) 들어가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: door.</extracomment>
        <translation>Enter by (the) %1 on the left</translation>
    </message>
    <message id="step.enter.right">
        <source>오른쪽 %1으로(로) 들어가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: door.</extracomment>
        <translation>Enter by (the) %1 on the right</translation>
    </message>
    <message id="step.enter.back">
        <source>뒤로 돌아 %1으로(로)</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: door.</extracomment>
        <translation>Turn around, enter by (the) %1</translation>
    </message>
    <message id="step.enter.on">
        <source>%1으로(로) 들어가 곧장</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: door.</extracomment>
        <translation>Enter by (the) %1, straight on</translation>
    </message>
    <message id="step.leave">
        <source>%1으로(로) 나가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: door.</extracomment>
        <translation>Leave by (the) %1</translation>
    </message>
    <message id="step.climb.straight">
        <source>%1을(를) 따라가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>Follow (the) %1</translation>
    </message>
    <message id="step.climb.left">
        <source>왼쪽 %1을(를) 따라가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>Follow (the) %1 on the left</translation>
    </message>
    <message id="step.climb.right">
        <source>오른쪽 %1을(를) 따라가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>Follow (the) %1 on the right</translation>
    </message>
    <message id="step.off.straight">
        <source>나와서 곧장 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Then straight for %1 m</translation>
    </message>
    <message id="step.off.left">
        <source>나와서 왼쪽으로 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Then left for %1 m</translation>
    </message>
    <message id="step.off.right">
        <source>나와서 오른쪽으로 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Then right for %1 m</translation>
    </message>
    <message id="step.out.straight">
        <source>내려서 곧장 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Get out, straight for %1 m</translation>
    </message>
    <message id="step.out.left">
        <source>내려서 왼쪽으로 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Get out, left for %1 m</translation>
    </message>
    <message id="step.out.right">
        <source>내려서 오른쪽으로 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Get out, right for %1 m</translation>
    </message>
    <message id="step.pass.left">
        <source>%1을(를) 지나 왼쪽</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>Past (the) %1, turn left</translation>
    </message>
    <message id="step.pass.right">
        <source>%1을(를) 지나 오른쪽</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>Past (the) %1, turn right</translation>
    </message>
    <message id="step.via.straight">
        <source>곧장 %1 지나기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>Straight on, through (the) %1</translation>
    </message>
    <message id="step.via.left">
        <source>왼쪽으로 %1 지나기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>Turn left, through (the) %1</translation>
    </message>
    <message id="step.via.right">
        <source>오른쪽으로 %1 지나기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>Turn right, through (the) %1</translation>
    </message>
    <message id="step.elevator">
        <source>%1에서 %2 누르기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: what is used, as the elevator; %2: floor.</extracomment>
        <translation>In (the) %1 press %2</translation>
    </message>
    <message id="step.stairs">
        <source>%1으로(로) %2까지</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: what is used, as the elevator; %2: floor.</extracomment>
        <translation>Take (the) %1 up to %2</translation>
    </message>
    <message id="step.stairs.down">
        <source>%1으로(로) 내려가 %2까지</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: what is used, as the elevator; %2: floor.</extracomment>
        <translation>Take (the) %1 down to %2</translation>
    </message>
    <message id="step.escalator">
        <source>%1으로(로) %2까지</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: what is used, as the elevator; %2: floor.</extracomment>
        <translation>Take (the) %1 up to %2</translation>
    </message>
    <message id="step.escalator.down">
        <source>%1으로(로) 내려가 %2까지</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: what is used, as the elevator; %2: floor.</extracomment>
        <translation>Take (the) %1 down to %2</translation>
    </message>
    <message id="step.ramp">
        <source>%1을(를) 따라 %2까지</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: what is used, as the elevator; %2: floor.</extracomment>
        <translation>Follow (the) %1 to %2</translation>
    </message>
    <message id="step.nth.left">
        <source>왼편 %2 문, %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: the sign at the door; %2: a text of nth.</extracomment>
        <translation>%2 door on the left, %1</translation>
    </message>
    <message id="step.nth.right">
        <source>오른편 %2 문, %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: the sign at the door; %2: a text of nth.</extracomment>
        <translation>%2 door on the right, %1</translation>
    </message>
    <message id="step.door.straight">
        <source>정면 문, %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: the sign at the door.</extracomment>
        <translation>Door ahead, %1</translation>
    </message>
    <message id="step.door.left">
        <source>왼편 문, %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: the sign at the door.</extracomment>
        <translation>Door on the left, %1</translation>
    </message>
    <message id="step.door.right">
        <source>오른편 문, %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: the sign at the door.</extracomment>
        <translation>Door on the right, %1</translation>
    </message>
    <message id="step.desk.straight">
        <source>들어가 정면 %1번 자리</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: number of the desk.</extracomment>
        <translation>Go in, desk %1 ahead</translation>
    </message>
    <message id="step.desk.left">
        <source>들어가 왼쪽 %1번 자리</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: number of the desk.</extracomment>
        <translation>Go in, desk %1 on the left</translation>
    </message>
    <message id="step.desk.right">
        <source>들어가 오른쪽 %1번 자리</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: number of the desk.</extracomment>
        <translation>Go in, desk %1 on the right</translation>
    </message>
    <message id="step.inside">
        <source>들어가서 %1</source>
        <extracomment>The last step of the way, behind the office's door; read aloud too. %1: a team, or numbers of windows.</extracomment>
        <translation>Inside, go to: %1</translation>
    </message>
    <message id="step.here.straight">
        <source>앞에 %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>%1 ahead</translation>
    </message>
    <message id="step.here.left">
        <source>왼편에 %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>%1 on the left</translation>
    </message>
    <message id="step.here.right">
        <source>오른편에 %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>%1 on the right</translation>
    </message>
    <message id="step.here.now">
        <source>지금 계신 곳이 %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>You are in (the) %1</translation>
    </message>
    <message id="nth.1">
        <source>첫째</source>
        <extracomment>Which door it is, counted along the way; goes into the texts step.nth.</extracomment>
        <translation>First</translation>
    </message>
    <message id="nth.2">
        <source>둘째</source>
        <extracomment>Which door it is, counted along the way; goes into the texts step.nth.</extracomment>
        <translation>Second</translation>
    </message>
    <message id="nth.3">
        <source>셋째</source>
        <extracomment>Which door it is, counted along the way; goes into the texts step.nth.</extracomment>
        <translation>Third</translation>
    </message>
    <message id="nth.4">
        <source>넷째</source>
        <extracomment>Which door it is, counted along the way; goes into the texts step.nth.</extracomment>
        <translation>Fourth</translation>
    </message>
    <message id="nth.5">
        <source>다섯째</source>
        <extracomment>Which door it is, counted along the way; goes into the texts step.nth.</extracomment>
        <translation>Fifth</translation>
    </message>
    <message id="unnamed.door">
        <source>문</source>
        <extracomment>A thing on the way that has no name of its own; goes into the texts of step.</extracomment>
        <translation>door</translation>
    </message>
    <message id="unnamed.stairs">
        <source>계단</source>
        <extracomment>A thing on the way that has no name of its own; goes into the texts of step.</extracomment>
        <translation>stairs</translation>
    </message>
    <message id="unnamed.elevator">
        <source>승강기</source>
        <extracomment>A thing on the way that has no name of its own; goes into the texts of step.</extracomment>
        <translation>elevator</translation>
    </message>
    <message id="unnamed.escalator">
        <source>에스컬레이터</source>
        <extracomment>A thing on the way that has no name of its own; goes into the texts of step.</extracomment>
        <translation>escalator</translation>
    </message>
    <message id="unnamed.ramp">
        <source>경사로</source>
        <extracomment>A thing on the way that has no name of its own; goes into the texts of step.</extracomment>
        <translation>ramp</translation>
    </message>
    <message id="floor.above">
        <source>%1층</source>
        <extracomment>A floor that has no name of its own. %1: number of the floor.</extracomment>
        <translation>Floor %1</translation>
    </message>
    <message id="floor.below">
        <source>지하 %1층</source>
        <extracomment>A floor that has no name of its own. %1: number of the floor, counted downwards.</extracomment>
        <translation>Basement %1</translation>
    </message>
    <message id="poster.title">
        <source>%1 좌석배치도</source>
        <extracomment>The head of the file of an office's poster. %1: the office.</extracomment>
        <translation>Seating chart: %1</translation>
    </message>
    <message id="poster.find_seat">
        <source>찾는 업무가 적힌 자리로 가세요</source>
        <extracomment>On the poster at an office's door.</extracomment>
        <translation>Go to the desk that names your matter</translation>
    </message>
    <message id="poster.find_window">
        <source>찾는 업무가 적힌 창구로 가세요</source>
        <extracomment>On the poster of an office with numbered windows.</extracomment>
        <translation>Go to the window that names your matter</translation>
    </message>
    <message id="poster.faces">
        <source>사진과 이름은 동의한 직원만 싣습니다</source>
        <extracomment>On the poster of an office that shows portraits.</extracomment>
        <translation>Photos and names only of staff who agreed</translation>
    </message>
    <message id="poster.nobody">
        <source>사람이 없으면 팀장에게 말씀하거나 전화를 부탁하세요</source>
        <extracomment>On the poster of an office without portraits.</extracomment>
        <translation>If nobody is there, tell the team leader or ask for a call</translation>
    </message>
    <message id="poster.ask">
        <source>어느 창구인지 모르시면 안내소에 물어보세요</source>
        <extracomment>On the poster of an office with numbered windows.</extracomment>
        <translation>Not sure which window? Ask at the information desk</translation>
    </message>
    <message id="poster.sheet">
        <source>%2장 가운데 %1장</source>
        <extracomment>On a poster of several sheets. %1: which one; %2: how many.</extracomment>
        <translation>Sheet %1 of %2</translation>
    </message>
    <message id="poster.door_elsewhere">
        <source>출입문은 다른 장에 있습니다</source>
        <extracomment>On a sheet of a poster that does not show the door.</extracomment>
        <translation>The door is on another sheet</translation>
    </message>
    <message id="poster.here">
        <source>현재 위치(출입문)</source>
        <extracomment>On the mark where the poster hangs.</extracomment>
        <translation>You are here (door)</translation>
    </message>
    <message id="poster.dated">
        <source>%1년 %2월 %3일 기준</source>
        <extracomment>At the foot of a poster. %1, %2, %3: year, month and day.</extracomment>
        <translation>As of %1-%2-%3</translation>
    </message>
    <message id="poster.dial">
        <source>전화는 %1을(를) 먼저 누르세요</source>
        <extracomment>At the foot of a poster with telephone numbers. %1: the area code.</extracomment>
        <translation>Dial %1 first</translation>
    </message>
    <message id="poster.revision">
        <source>개정 %1 · %2</source>
        <extracomment>At the foot of a poster. %1: number of the directory's edition; %2: the office.</extracomment>
        <translation>Edition %1 · %2</translation>
    </message>
    <message id="poster.scan">
        <source>도착하셨습니까? 휴대전화로 찍어 주세요</source>
        <extracomment>Beside the code on a poster, in the first language large, in the others on one line. Of simplified Chinese the typeface of posters has few letters: these it has.</extracomment>
        <translation>Scan when you arrive</translation>
    </message>
    <message id="poster.scan_known">
        <source>길 안내를 받아 오셨으면 도착이 저절로 적힙니다</source>
        <extracomment>Below poster.scan: what a scan does for whoever was shown the way.</extracomment>
        <translation>If you were shown the way, your arrival is noted by itself</translation>
    </message>
    <message id="poster.scan_new">
        <source>처음이시면 담당 자리가 보입니다</source>
        <extracomment>Beside poster.scan_known: what it does for others.</extracomment>
        <translation>Otherwise it shows which desk is yours</translation>
    </message>
    <message id="poster.no_phone">
        <source>전화기가 없으면 안내소에서 받은 네 자리 번호를 직원에게 말씀해 주세요</source>
        <extracomment>Below the code on a poster.</extracomment>
        <translation>Without a phone, tell the staff the four digits from the information desk</translation>
    </message>
    <message id="poster.vacant">
        <source>빈자리</source>
        <extracomment>On a desk of a poster at which nobody sits.</extracomment>
        <translation>Vacant</translation>
    </message>
    <message id="poster.continued">
        <source>%1 (이어서)</source>
        <extracomment>On a poster, above the rest of a desk that a column could not hold. %1: the desk.</extracomment>
        <translation>%1 (continued)</translation>
    </message>
    <message id="poster.leads">
        <source>%1 총괄</source>
        <extracomment>On the desk of a team's leader without duties of its own. %1: the team.</extracomment>
        <translation>Heads %1</translation>
    </message>
    <message id="poster.plate_scan">
        <source>도착하면 찍어 주세요</source>
        <extracomment>Beside the code on a plate at a door or window.</extracomment>
        <translation>Scan when you are here</translation>
    </message>
    <message id="poster.plate_staff">
        <source>전화기가 없으면 네 자리 번호를
직원에게 말씀해 주세요</source>
        <extracomment>Below poster.plate_scan on a door's plate; two lines.</extracomment>
        <translation>Without a phone, tell the staff
your four digits</translation>
    </message>
    <message id="poster.plate_window">
        <source>전화기가 없으면 네 자리 번호를
창구에 말씀해 주세요</source>
        <extracomment>Below poster.plate_scan on a window's plate; two lines.</extracomment>
        <translation>Without a phone, say your
four digits at the window</translation>
    </message>
    <message id="poster.window">
        <source>번 창구</source>
        <extracomment>On a window's plate, below its number, which stands large.</extracomment>
        <translation>Window</translation>
    </message>
</context>
</TS>
