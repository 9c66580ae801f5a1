<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="ko_KR">
<context>
    <name></name>
    <message id="header.service">
        <source>민원안내</source>
        <extracomment>The head of every page.</extracomment>
        <translation>Hướng dẫn</translation>
    </message>
    <message id="demo.band">
        <source>지어낸 자료 · 실제로 접수되지 않습니다</source>
        <extracomment>Shown on every screen and slip of a demonstration city.</extracomment>
        <translation>Dữ liệu giả định · không tiếp nhận thật</translation>
    </message>
    <message id="demo.name">
        <source>지어낸 자료</source>
        <extracomment>Shown on every screen and slip of a demonstration city.</extracomment>
        <translation>Dữ liệu giả định</translation>
    </message>
    <message id="demo.slip">
        <source>실제로 접수된 것이 아닙니다</source>
        <extracomment>Shown on every screen and slip of a demonstration city.</extracomment>
        <translation>không phải tiếp nhận thật</translation>
    </message>
    <message id="attract.question">
        <source>어디로
가십니까?</source>
        <extracomment>The screen nobody has touched yet; large letters, at most two lines.</extracomment>
        <translation>Quý vị
muốn đi đâu ạ?</translation>
    </message>
    <message id="attract.promise">
        <source>찾는 부서와 자리, 가는 길을
2분 안에 알려 드립니다.</source>
        <extracomment>The screen nobody has touched yet; large letters, at most two lines.</extracomment>
        <translation>Phòng ban, bàn làm việc và đường đi
trong hai phút.</translation>
    </message>
    <message id="attract.knew">
        <source>지난달 길을 물으신 %1건 가운데 %2 %가 2분 안에 가는 길을 아셨습니다.</source>
        <extracomment>The screen nobody has touched yet: last month's measured figures. %1: number of visits; %2: percentage.</extracomment>
        <translation>Tháng trước, trong %1 lượt hỏi đường, %2% biết đường trong hai phút.</translation>
    </message>
    <message id="attract.knew_then">
        <source>길을 물으신 %1건 가운데 %2 %가 2분 안에 가는 길을 아셨습니다.</source>
        <extracomment>Measured figures of a period that stands beside the sentence. %1: number of visits; %2: percentage.</extracomment>
        <translation>Trong %1 lượt hỏi đường, %2% biết đường trong hai phút.</translation>
    </message>
    <message id="attract.about">
        <source>약 %1</source>
        <extracomment>A count or share within a sentence of measured figures, where it is told in steps. %1: the number.</extracomment>
        <translation>khoảng %1</translation>
    </message>
    <message id="attract.followed">
        <source>무작위로 함께 잰 %1건으로 미루어 약 %2 %(%3–%4 %)가 2분 안에 도착하셨습니다.</source>
        <extracomment>The screen nobody has touched yet. %1: visits followed; %2: percentage; %3, %4: its interval.</extracomment>
        <translation>Đo ngẫu nhiên %1 lượt, ước tính khoảng %2% (%3–%4%) đến nơi trong hai phút.</translation>
    </message>
    <message id="attract.bounds">
        <source>2분 안에 도착하신 분은 %1 %에서 %2 % 사이입니다.</source>
        <extracomment>The screen nobody has touched yet. %1, %2: least and most percentage.</extracomment>
        <translation>Ít nhất %1%, nhiều nhất %2% đến nơi trong hai phút; phần ở giữa chưa biết được.</translation>
    </message>
    <message id="attract.touch">
        <source>화면에 손을 대십시오</source>
        <extracomment>The screen nobody has touched yet; large letters, at most two lines.</extracomment>
        <translation>Mời chạm vào màn hình</translation>
    </message>
    <message id="attract.open">
        <source>지금 열려 있습니다 · 오늘 %1까지</source>
        <extracomment>The screen nobody has touched yet; one line beside a button. %1: hour, as attract.hour or 18:30.</extracomment>
        <translation>Đang mở cửa · đến %1 hôm nay</translation>
    </message>
    <message id="attract.opens">
        <source>지금은 닫혀 있습니다 · 오늘 %1부터</source>
        <extracomment>The screen nobody has touched yet; one line beside a button. %1: hour, as attract.hour or 18:30.</extracomment>
        <translation>Đang đóng cửa · mở lúc %1 hôm nay</translation>
    </message>
    <message id="attract.closed">
        <source>지금은 닫혀 있습니다</source>
        <extracomment>The screen nobody has touched yet; one line beside a button.</extracomment>
        <translation>Đang đóng cửa</translation>
    </message>
    <message id="attract.hour">
        <source>%1시</source>
        <extracomment>The screen nobody has touched yet. %1: full hour from 0 to 24.</extracomment>
        <translation>%1 giờ</translation>
    </message>
    <message id="dock.home">
        <source>처음으로</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>Trang chủ</translation>
    </message>
    <message id="dock.back">
        <source>이전</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>Quay lại</translation>
    </message>
    <message id="dock.restart">
        <source>끝내기</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>Kết thúc</translation>
    </message>
    <message id="dock.guide">
        <source>안내요원</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>Gọi nhân viên</translation>
    </message>
    <message id="dock.language">
        <source>Language</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>한국어 · EN</translation>
    </message>
    <message id="dock.size">
        <source>글자 크게</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>Chữ lớn</translation>
    </message>
    <message id="dock.contrast">
        <source>고대비</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>Tương phản</translation>
    </message>
    <message id="dock.low">
        <source>화면 낮추기</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>Hạ thấp</translation>
    </message>
    <message id="dock.voice">
        <source>음성</source>
        <extracomment>Buttons that stand on every page, in a cell about ten letters wide.</extracomment>
        <translation>Đọc to</translation>
    </message>
    <message id="ring.label">
        <source>2분 안내</source>
        <extracomment>In and beside the ring that counts the two minutes.</extracomment>
        <translation>Cam kết 2 phút</translation>
    </message>
    <message id="ring.offer">
        <source>안내요원이 도와 드릴까요?</source>
        <extracomment>In and beside the ring that counts the two minutes.</extracomment>
        <translation>Quý vị cần nhân viên giúp?</translation>
    </message>
    <message id="ring.over">
        <source>도와 드릴게요</source>
        <extracomment>In and beside the ring that counts the two minutes.</extracomment>
        <translation>Chúng tôi sẽ giúp</translation>
    </message>
    <message id="common.busy">
        <source>잠시만 기다려 주십시오</source>
        <extracomment>While the program works.</extracomment>
        <translation>Xin chờ một chút</translation>
    </message>
    <message id="pager.before">
        <source>앞 쪽</source>
        <extracomment>Turning pages of a list.</extracomment>
        <translation>Trước</translation>
    </message>
    <message id="pager.after">
        <source>다음 쪽</source>
        <extracomment>Turning pages of a list.</extracomment>
        <translation>Tiếp</translation>
    </message>
    <message id="pager.count">
        <source>%1 / %2 쪽</source>
        <extracomment>Turning pages of a list. %1: this page; %2: number of pages.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message id="search.find">
        <source>찾기</source>
        <extracomment>Buttons beside the search field.</extracomment>
        <translation>Tìm</translation>
    </message>
    <message id="search.clear">
        <source>지우기</source>
        <extracomment>Buttons beside the search field.</extracomment>
        <translation>Xóa</translation>
    </message>
    <message id="home.greeting">
        <source>어서 오십시오.
무엇을 도와 드릴까요?</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Xin chào.
Quý vị cần giúp gì ạ?</translation>
    </message>
    <message id="home.question">
        <source>무엇을 도와 드릴까요?</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Quý vị cần giúp gì ạ?</translation>
    </message>
    <message id="home.arrived">
        <source>도착했어요</source>
        <extracomment>A kiosk that stands at an office: who was sent there presses this.</extracomment>
        <translation>Tôi đã đến nơi</translation>
    </message>
    <message id="home.hint">
        <source>여권, 주차, 이사 …</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Hộ chiếu, đỗ xe …</translation>
    </message>
    <message id="home.field">
        <source>업무나 부서 이름으로 찾기</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Tìm theo việc hoặc phòng ban</translation>
    </message>
    <message id="home.matters">
        <source>업무로 찾기</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Theo công việc</translation>
    </message>
    <message id="home.offices">
        <source>부서 찾기</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Phòng ban</translation>
    </message>
    <message id="home.staff">
        <source>직원 찾기</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Nhân viên</translation>
    </message>
    <message id="home.facilities">
        <source>편의시설</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Tiện ích</translation>
    </message>
    <message id="home.cases">
        <source>불편·칭찬 접수</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Góp ý, khen ngợi</translation>
    </message>
    <message id="home.guide">
        <source>안내요원 부르기</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Gọi nhân viên</translation>
    </message>
    <message id="home.unfinished" numerus="yes">
        <source>쓰던 글 이어 쓰기 · %n초</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words. %n: seconds.</extracomment>
        <translation>
            <numerusform>Viết tiếp · %n giây</numerusform>
        </translation>
    </message>
    <message id="home.asked">
        <source>많이 찾는 업무</source>
        <extracomment>The first page: greeting, search field, tiles of one or two words.</extracomment>
        <translation>Thường được hỏi</translation>
    </message>
    <message id="language.name">
        <source>한국어</source>
        <extracomment>The page where a visitor chooses the language and how touches are taken.</extracomment>
        <translation>Tiếng Việt</translation>
    </message>
    <message id="language.title">
        <source>언어를 고르십시오</source>
        <extracomment>The page where a visitor chooses the language and how touches are taken.</extracomment>
        <translation>Xin chọn ngôn ngữ</translation>
    </message>
    <message id="language.steady">
        <source>손이 떨리실 때</source>
        <extracomment>The page where a visitor chooses the language and how touches are taken.</extracomment>
        <translation>Khi tay bị run</translation>
    </message>
    <message id="language.steady_note">
        <source>잇달아 두 번 눌려도 한 번만 받습니다.</source>
        <extracomment>The page where a visitor chooses the language and how touches are taken.</extracomment>
        <translation>Chạm lại trong nửa giây chỉ tính một lần.</translation>
    </message>
    <message id="guide.called">
        <source>안내요원을 불렀습니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Đã gọi nhân viên.</translation>
    </message>
    <message id="guide.coming">
        <source>안내요원이 오고 있습니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Nhân viên đang đến.</translation>
    </message>
    <message id="guide.missed">
        <source>지금은 받지 못합니다.
전화로 도와 드립니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Hiện chưa có người nhận.
Xin gọi điện thoại.</translation>
    </message>
    <message id="guide.again">
        <source>안내요원을 다시 불렀습니다.
전화로도 도와 드립니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Đã gọi lại nhân viên.
Quý vị cũng có thể gọi điện.</translation>
    </message>
    <message id="guide.withdraw">
        <source>그만 부르기</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Thôi gọi</translation>
    </message>
    <message id="guide.stay">
        <source>화면 앞에서 잠시만 기다려 주십시오.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Xin chờ trước màn hình.</translation>
    </message>
    <message id="guide.still">
        <source>안내요원을 계속 부르고 있습니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Chúng tôi vẫn đang gọi nhân viên.</translation>
    </message>
    <message id="guide.pressed">
        <source>부르기를 누르셨습니다</source>
        <extracomment>Calling a guide to the screen; a line of what has happened and what comes.</extracomment>
        <translation>Quý vị đã bấm gọi</translation>
    </message>
    <message id="guide.waited">
        <source>안내요원의 답을 기다립니다</source>
        <extracomment>Calling a guide to the screen; a line of what has happened and what comes.</extracomment>
        <translation>Đang chờ nhân viên trả lời</translation>
    </message>
    <message id="guide.taken">
        <source>안내요원이 받았습니다</source>
        <extracomment>Calling a guide to the screen; a line of what has happened and what comes.</extracomment>
        <translation>Nhân viên đã nhận</translation>
    </message>
    <message id="guide.walks">
        <source>안내요원이 이리로 옵니다</source>
        <extracomment>Calling a guide to the screen; a line of what has happened and what comes.</extracomment>
        <translation>Nhân viên đến đây</translation>
    </message>
    <message id="guide.after">
        <source>%1초 만에</source>
        <extracomment>Calling a guide to the screen; a line of what has happened and what comes. %1: seconds.</extracomment>
        <translation>sau %1 giây</translation>
    </message>
    <message id="guide.phone">
        <source>전화로도 물어보실 수 있습니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Quý vị cũng có thể gọi điện.</translation>
    </message>
    <message id="guide.leave">
        <source>계속 찾아보기</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Tiếp tục tìm</translation>
    </message>
    <message id="guide.calling">
        <source>안내요원을 부르고 있습니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Đang gọi nhân viên.</translation>
    </message>
    <message id="guide.nobody">
        <source>지금은 안내요원이
자리에 없습니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Hiện không có nhân viên
tại quầy.</translation>
    </message>
    <message id="guide.nobody_until">
        <source>안내요원은
%1에 나옵니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines. %1: time of day, or day and time.</extracomment>
        <translation>Nhân viên có mặt
từ %1.</translation>
    </message>
    <message id="guide.not_called">
        <source>아무도 없어 부르지 않았습니다.
지금은 이렇게 도와 드립니다.</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Chưa có ai nên chúng tôi chưa gọi.
Hiện chúng tôi có thể giúp như sau.</translation>
    </message>
    <message id="guide.hours">
        <source>안내요원이 있는 때: 평일 %1</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines. %1: hours, as 09:00–18:00.</extracomment>
        <translation>Nhân viên có mặt ngày thường %1</translation>
    </message>
    <message id="guide.search">
        <source>이 화면에서 찾기</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Tìm trên màn hình này</translation>
    </message>
    <message id="guide.search_note">
        <source>자리와 가는 길</source>
        <extracomment>Calling a guide to the screen; each text has room for two lines.</extracomment>
        <translation>Vị trí và đường đi</translation>
    </message>
    <message id="guide.machine_note">
        <source>증명서를 바로 뽑기</source>
        <extracomment>With nobody at the desk: under the machine that prints papers.</extracomment>
        <translation>In giấy tờ ngay</translation>
    </message>
    <message id="apology.title">
        <source>죄송합니다.
잠시 문제가 있었습니다.</source>
        <extracomment>After a mistake of the program.</extracomment>
        <translation>Chúng tôi xin lỗi.
Đã có sự cố.</translation>
    </message>
    <message id="apology.advice">
        <source>처음 화면에서 다시 찾아 주십시오.
급하시면 안내요원을 부르십시오.</source>
        <extracomment>After a mistake of the program.</extracomment>
        <translation>Xin bắt đầu lại từ trang đầu,
hoặc gọi nhân viên.</translation>
    </message>
    <message id="apology.home">
        <source>처음으로</source>
        <extracomment>After a mistake of the program.</extracomment>
        <translation>Về trang đầu</translation>
    </message>
    <message id="idle.question">
        <source>더 보시겠습니까?</source>
        <extracomment>Before the session of a visitor who has gone is ended.</extracomment>
        <translation>Quý vị còn xem không?</translation>
    </message>
    <message id="idle.countdown" numerus="yes">
        <source>%n초 뒤에 처음으로 갑니다.</source>
        <extracomment>Before the session of a visitor who has gone is ended. %n: seconds.</extracomment>
        <translation>
            <numerusform>Màn hình sẽ về đầu sau %n giây.</numerusform>
        </translation>
    </message>
    <message id="idle.spoken" numerus="yes">
        <source>더 보시겠습니까? %n초 뒤에 처음으로 갑니다.</source>
        <extracomment>Before the session of a visitor who has gone is ended. Spoken. %n: seconds.</extracomment>
        <translation>
            <numerusform>Quý vị còn xem không? Màn hình sẽ về đầu sau %n giây.</numerusform>
        </translation>
    </message>
    <message id="idle.stay">
        <source>계속 보기</source>
        <extracomment>Before the session of a visitor who has gone is ended.</extracomment>
        <translation>Xem tiếp</translation>
    </message>
    <message id="idle.end">
        <source>끝내기</source>
        <extracomment>Before the session of a visitor who has gone is ended.</extracomment>
        <translation>Kết thúc</translation>
    </message>
    <message id="voice.intro">
        <source>음성 안내입니다. 아래 단추는 다음, 가운데 단추는 고르기입니다.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>Hướng dẫn bằng giọng nói. Phím xuống: tiếp. Phím giữa: chọn.</translation>
    </message>
    <message id="home.easy">
        <source>쉬운 화면</source>
        <extracomment>The screen with few choices and large letters, for elderly visitors: the button that leads there.</extracomment>
        <translation>Màn hình dễ dùng</translation>
    </message>
    <message id="easy.small">
        <source>글자가 작거나 복잡하십니까?</source>
        <extracomment>Beside the button to the easy screen.</extracomment>
        <translation>Chữ nhỏ hoặc rối mắt?</translation>
    </message>
    <message id="easy.other">
        <source>다른 일을 찾으십니까?</source>
        <extracomment>On the easy screen, beside the button that shows everything.</extracomment>
        <translation>Cần việc khác?</translation>
    </message>
    <message id="easy.all">
        <source>모든 메뉴 보기</source>
        <extracomment>On the easy screen: shows every way to look for something.</extracomment>
        <translation>Xem tất cả</translation>
    </message>
    <message id="easy.enough">
        <source>글자가 작아도 괜찮으십니까?</source>
        <extracomment>Beside the button that leaves the easy screen.</extracomment>
        <translation>Muốn xem nhiều hơn?</translation>
    </message>
    <message id="easy.ordinary">
        <source>보통 화면으로</source>
        <extracomment>Leaves the easy screen.</extracomment>
        <translation>Màn hình thường</translation>
    </message>
    <message id="easy.person">
        <source>사람이 도와주기</source>
        <extracomment>The first of the six choices of the easy screen: calls a guide.</extracomment>
        <translation>Nhờ người giúp</translation>
    </message>
    <message id="easy.write">
        <source>글자로 찾기</source>
        <extracomment>One of the six choices of the easy screen: opens the search field and its keyboard.</extracomment>
        <translation>Gõ chữ để tìm</translation>
    </message>
    <message id="easy.toilet">
        <source>화장실</source>
        <extracomment>One of the six choices of the easy screen, and the title of the list that it opens.</extracomment>
        <translation>Nhà vệ sinh</translation>
    </message>
    <message id="language.easy_note">
        <source>글자가 크고, 한 쪽에 한 가지만 보입니다.</source>
        <extracomment>The page where a visitor chooses the language and how touches are taken.</extracomment>
        <translation>Chữ lớn, mỗi trang một việc.</translation>
    </message>
    <message id="sign.button">
        <source>수어</source>
        <extracomment>At the head of a page that has a clip in Korean sign language: the button that shows it. Very short.</extracomment>
        <translation>Thủ ngữ</translation>
    </message>
    <message id="sign.title">
        <source>수어로 보기</source>
        <extracomment>The page of a clip in Korean sign language.</extracomment>
        <translation>Ngôn ngữ ký hiệu Hàn Quốc</translation>
    </message>
    <message id="sign.hold">
        <source>멈추기</source>
        <extracomment>Holds the clip.</extracomment>
        <translation>Tạm dừng</translation>
    </message>
    <message id="sign.play">
        <source>이어 보기</source>
        <extracomment>Lets the clip go on.</extracomment>
        <translation>Xem tiếp</translation>
    </message>
    <message id="sign.again">
        <source>처음부터 다시</source>
        <extracomment>Plays the clip once more.</extracomment>
        <translation>Xem lại</translation>
    </message>
    <message id="sign.close">
        <source>닫기</source>
        <extracomment>Closes the clip and returns to the page.</extracomment>
        <translation>Đóng</translation>
    </message>
    <message id="home.keys">
        <source>단추 익히기</source>
        <extracomment>The first page in voice mode, and the title of the page it opens.</extracomment>
        <translation>Tập dùng phím</translation>
    </message>
    <message id="keys.note">
        <source>단추를 누르면 하는 일을 말합니다. 뒤로를 두 번 누르면 나갑니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Nhấn một phím để nghe công dụng. Nhấn Quay lại hai lần để thoát.</translation>
    </message>
    <message id="keys.again">
        <source>한 번 더 누르면 나갑니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Nhấn lần nữa để thoát.</translation>
    </message>
    <message id="keys.next">
        <source>다음: 다음 것으로 갑니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Tiếp: sang mục tiếp theo.</translation>
    </message>
    <message id="keys.reads_on">
        <source>목록은 저절로 이어 읽습니다.</source>
        <extracomment>Only spoken: behind what the select key does, on the page on which one learns the keypad's keys.</extracomment>
        <translation>Danh sách tự đọc tiếp.</translation>
    </message>
    <message id="keys.previous">
        <source>이전: 앞의 것으로 돌아갑니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Trước: về mục trước đó.</translation>
    </message>
    <message id="keys.select">
        <source>고르기: 지금 들은 것을 고릅니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Chọn: chọn mục vừa nghe.</translation>
    </message>
    <message id="keys.back">
        <source>뒤로: 앞 화면으로 갑니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Quay lại: về trang trước.</translation>
    </message>
    <message id="keys.home">
        <source>처음으로: 첫 화면으로 갑니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Trang chủ: về trang đầu tiên.</translation>
    </message>
    <message id="keys.repeat">
        <source>다시 듣기: 방금 한 말을 다시 합니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Nghe lại: đọc lại câu vừa nói.</translation>
    </message>
    <message id="keys.pause">
        <source>멈춤: 말을 멈추고, 다시 누르면 이어서 말합니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Dừng: ngừng đọc; nhấn lần nữa để đọc tiếp.</translation>
    </message>
    <message id="keys.louder">
        <source>소리 크게: 더 크게 말합니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Tăng âm: đọc to hơn.</translation>
    </message>
    <message id="keys.softer">
        <source>소리 작게: 더 작게 말합니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Giảm âm: đọc nhỏ hơn.</translation>
    </message>
    <message id="keys.faster">
        <source>빠르게: 더 빨리 말합니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Nhanh hơn: đọc nhanh hơn.</translation>
    </message>
    <message id="keys.slower">
        <source>느리게: 더 천천히 말합니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Chậm hơn: đọc chậm hơn.</translation>
    </message>
    <message id="keys.voice">
        <source>음성: 음성 안내를 켜고 끕니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Đọc to: bật hoặc tắt giọng đọc.</translation>
    </message>
    <message id="keys.guide">
        <source>안내요원: 사람을 부릅니다.</source>
        <extracomment>The page on which one learns the keypad's keys: the key's name, and what it does. Spoken and shown, at most two lines.</extracomment>
        <translation>Nhân viên: gọi người đến giúp.</translation>
    </message>
    <message id="voice.jack_left">
        <source>이어폰 꽂는 곳은 화면 왼쪽에 있습니다.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen; where the headset's socket is.</extracomment>
        <translation>Lỗ cắm tai nghe ở bên trái màn hình.</translation>
    </message>
    <message id="voice.jack_right">
        <source>이어폰 꽂는 곳은 화면 오른쪽에 있습니다.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen; where the headset's socket is.</extracomment>
        <translation>Lỗ cắm tai nghe ở bên phải màn hình.</translation>
    </message>
    <message id="voice.jack_below">
        <source>이어폰 꽂는 곳은 화면 아래에 있습니다.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen; where the headset's socket is.</extracomment>
        <translation>Lỗ cắm tai nghe ở dưới màn hình.</translation>
    </message>
    <message id="voice.chosen">
        <source>골랐음</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>đã chọn</translation>
    </message>
    <message id="voice.unchosen">
        <source>안 골랐음</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>chưa chọn</translation>
    </message>
    <message id="voice.of">
        <source>%2개 가운데 %1번째</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen. %1: which; %2: of how many.</extracomment>
        <translation>mục %1 trong %2</translation>
    </message>
    <message id="voice.empty">
        <source>비어 있음</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>trống</translation>
    </message>
    <message id="voice.letters">
        <source>글자 %1자가 있음</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen. %1: how many letters.</extracomment>
        <translation>%1 ký tự</translation>
    </message>
    <message id="voice.offer">
        <source>한국어는 위 단추를 누르십시오.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>Tiếng Việt: bấm phím lên.</translation>
    </message>
    <message id="voice.off">
        <source>음성 안내를 마칩니다.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>Đã tắt giọng nói.</translation>
    </message>
    <message id="voice.none">
        <source>이 말로 읽어 드리는 음성이 없습니다. 한국어나 영어를 고르시거나 안내요원을 부르십시오.</source>
        <extracomment>Only spoken, where no voice reads the language; in Japanese in kana alone, which espeak reads.</extracomment>
        <translation>Máy không có giọng đọc ngôn ngữ này. Xin chọn tiếng Anh hoặc gọi nhân viên.</translation>
    </message>
    <message id="voice.unplugged">
        <source>이어폰이 빠졌습니다. 이제 소리가 밖으로 들립니다.</source>
        <extracomment>Only spoken: the voice guidance for who cannot see the screen.</extracomment>
        <translation>Tai nghe đã rút ra. Giọng nói sẽ phát ra ngoài.</translation>
    </message>
    <message id="keypad.clear">
        <source>모두 지움</source>
        <extracomment>Keys of the pad for digits.</extracomment>
        <translation>Xóa hết</translation>
    </message>
    <message id="keypad.erase">
        <source>지움</source>
        <extracomment>Keys of the pad for digits.</extracomment>
        <translation>Xóa</translation>
    </message>
    <message id="keyboard.enter">
        <source>줄 바꿈</source>
        <extracomment>Keys of the keyboard on the screen: one short word.</extracomment>
        <translation>Enter</translation>
    </message>
    <message id="keyboard.done">
        <source>다 씀</source>
        <extracomment>Keys of the keyboard on the screen: one short word.</extracomment>
        <translation>Xong</translation>
    </message>
    <message id="keyboard.hide">
        <source>닫기</source>
        <extracomment>Keys of the keyboard on the screen: one short word.</extracomment>
        <translation>Đóng</translation>
    </message>
    <message id="keyboard.double">
        <source>쌍자음</source>
        <extracomment>Keys of the keyboard on the screen: one short word.</extracomment>
        <translation>Kép</translation>
    </message>
    <message id="keyboard.shift">
        <source>대문자</source>
        <extracomment>Keys of the keyboard on the screen: one short word.</extracomment>
        <translation>Hoa</translation>
    </message>
    <message id="keyboard.space">
        <source>띄어쓰기</source>
        <extracomment>Keys of the keyboard on the screen: one short word.</extracomment>
        <translation>Dấu cách</translation>
    </message>
    <message id="ear.start">
        <source>말로 찾기</source>
        <extracomment>Search: the key to say what one looks for instead of typing it.</extracomment>
        <translation>Tìm bằng giọng nói</translation>
    </message>
    <message id="ear.done">
        <source>다 말했습니다</source>
        <extracomment>Search by voice, while it hears: the key of whoever has ended.</extracomment>
        <translation>Tôi nói xong</translation>
    </message>
    <message id="ear.hears">
        <source>듣고 있습니다. 무슨 일로 오셨습니까? 녹음하지 않습니다.</source>
        <extracomment>Search by voice, while it hears.</extracomment>
        <translation>Đang nghe. Quý vị đến làm việc gì? Chúng tôi không ghi âm.</translation>
    </message>
    <message id="ear.thinks">
        <source>말씀을 글자로 옮기고 있습니다.</source>
        <extracomment>Search by voice: the microphone is closed, the last words are being read.</extracomment>
        <translation>Đang chuyển lời nói thành chữ.</translation>
    </message>
    <message id="ear.nothing">
        <source>알아듣지 못했습니다. 가까이에서 다시 말씀하시거나 글자로 찾아 주십시오.</source>
        <extracomment>Search by voice: no word was understood.</extracomment>
        <translation>Chúng tôi không nghe rõ. Xin đến gần nói lại hoặc gõ chữ để tìm.</translation>
    </message>
    <message id="ear.lost">
        <source>마이크가 끊겼습니다. 그때까지 들은 말로 찾았습니다. 글자로 고치실 수 있습니다.</source>
        <extracomment>Search by voice: the microphone was pulled out.</extracomment>
        <translation>Micrô bị ngắt. Đã tìm theo những gì nghe được. Quý vị có thể gõ để sửa.</translation>
    </message>
    <message id="ear.deaf">
        <source>마이크를 쓸 수 없습니다. 글자로 찾아 주십시오.</source>
        <extracomment>Search by voice: the microphone could not be opened.</extracomment>
        <translation>Không dùng được micrô. Xin gõ chữ để tìm.</translation>
    </message>
    <message id="ear.broken">
        <source>지금은 말로 찾을 수 없습니다. 글자로 찾아 주십시오.</source>
        <extracomment>Search by voice: the recogniser failed.</extracomment>
        <translation>Hiện không tìm bằng giọng nói được. Xin gõ chữ để tìm.</translation>
    </message>
    <message id="find.found" numerus="yes">
        <source>찾은 곳이 %n곳 있습니다.</source>
        <extracomment>Results of a search. Spoken. %n: number of offices and places.</extracomment>
        <translation>
            <numerusform>Tìm thấy %n nơi.</numerusform>
        </translation>
    </message>
    <message id="find.places" numerus="yes">
        <source>%n곳</source>
        <extracomment>Results of a search. %n: number of offices and places.</extracomment>
        <translation>
            <numerusform>%n nơi</numerusform>
        </translation>
    </message>
    <message id="find.corrected">
        <source>‘%1’으로(로) 찾았습니다.</source>
        <extracomment>Results of a search. %1: the words that were searched for instead of those typed.</extracomment>
        <translation>Đã tìm “%1”.</translation>
    </message>
    <message id="find.as_written">
        <source>쓴 그대로 찾기</source>
        <extracomment>Results of a search.</extracomment>
        <translation>Tìm đúng như đã gõ</translation>
    </message>
    <message id="find.nothing">
        <source>맞는 곳을 못 찾았습니다.
안내요원을 불러 드릴까요?</source>
        <extracomment>Results of a search.</extracomment>
        <translation>Không tìm thấy.
Quý vị có muốn gọi nhân viên không?</translation>
    </message>
    <message id="find.nothing_alone">
        <source>맞는 곳을 못 찾았습니다.
전화로 물어보십시오. %1</source>
        <extracomment>Results of a search. %1: telephone number.</extracomment>
        <translation>Không tìm thấy.
Xin gọi điện để hỏi: %1</translation>
    </message>
    <message id="find.unread">
        <source>자료를 읽고 있습니다.
다 읽으면 바로 찾아 드립니다.</source>
        <extracomment>Results of a search, in the first seconds after a start.</extracomment>
        <translation>Đang đọc dữ liệu.
Đọc xong sẽ có kết quả ngay.</translation>
    </message>
    <message id="find.try">
        <source>이렇게 찾아 보십시오</source>
        <extracomment>Results of a search. Over short words to choose from.</extracomment>
        <translation>Hãy thử những mục này</translation>
    </message>
    <message id="urgent.call">
        <source>지금 바로
전화하십시오.</source>
        <extracomment>Words that ask for help at once; above one large number.</extracomment>
        <translation>Hãy gọi số này
ngay.</translation>
    </message>
    <message id="urgent.talk">
        <source>많이 힘드시군요.
지금 이야기를 들어 줄 분이 있습니다.</source>
        <extracomment>Words that ask for help at once; above one large number.</extracomment>
        <translation>Quý vị đang rất khó khăn.
Có người lắng nghe ngay bây giờ.</translation>
    </message>
    <message id="urgent.body">
        <source>지금 몸이 위험하면</source>
        <extracomment>Beside the number 119.</extracomment>
        <translation>Nếu đang nguy hiểm</translation>
    </message>
    <message id="urgent.near">
        <source>가까이 있는 도움</source>
        <extracomment>Over offices that help.</extracomment>
        <translation>Trợ giúp gần đây</translation>
    </message>
    <message id="elsewhere.address">
        <source>주소</source>
        <extracomment>Of another body than this house: what of it is not known here.</extracomment>
        <translation>địa chỉ</translation>
    </message>
    <message id="elsewhere.phone">
        <source>전화번호</source>
        <extracomment>Of another body than this house: what of it is not known here.</extracomment>
        <translation>số điện thoại</translation>
    </message>
    <message id="elsewhere.hours">
        <source>여는 시간</source>
        <extracomment>Of another body than this house: what of it is not known here.</extracomment>
        <translation>giờ mở cửa</translation>
    </message>
    <message id="elsewhere.unknown">
        <source>아직 모릅니다: %1</source>
        <extracomment>Of another body than this house; %1 lists what of it is not known here.</extracomment>
        <translation>Chưa biết: %1</translation>
    </message>
    <message id="elsewhere.ask">
        <source>정부민원안내 콜센터</source>
        <extracomment>Beside the number 110.</extracomment>
        <translation>Tổng đài hành chính quốc gia</translation>
    </message>
    <message id="crisis.ring">
        <source>조용히 사람 부르기</source>
        <extracomment>The page of whoever cannot go on: the one button under the number.</extracomment>
        <translation>Gọi người giúp lặng lẽ</translation>
    </message>
    <message id="crisis.quiet">
        <source>소리 없이 부릅니다.
아무것도 묻지 않습니다.</source>
        <extracomment>Under the button that calls someone quietly.</extracomment>
        <translation>Gọi không phát ra tiếng.
Không hỏi gì cả.</translation>
    </message>
    <message id="card.bring">
        <source>가져오실 것</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>Xin mang theo</translation>
    </message>
    <message id="card.proxy">
        <source>대신 오신 분이 더 가져오실 것</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>Đi thay thì mang thêm</translation>
    </message>
    <message id="card.for_other">
        <source>대신 오셨나요?</source>
        <extracomment>A card of a matter: what to bring, what it costs. A button.</extracomment>
        <translation>Đi thay người khác?</translation>
    </message>
    <message id="card.fee">
        <source>수수료</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>Lệ phí</translation>
    </message>
    <message id="card.time">
        <source>걸리는 시간</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>Thời gian</translation>
    </message>
    <message id="card.home">
        <source>오지 않고도 하실 수 있습니다</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>Không cần đến đây</translation>
    </message>
    <message id="card.places">
        <source>하시는 곳</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>Nơi làm</translation>
    </message>
    <message id="card.confirmed">
        <source>확인한 날 %1</source>
        <extracomment>A card of a matter: what to bring, what it costs. %1: the day on which its office confirmed it.</extracomment>
        <translation>Xác nhận ngày %1</translation>
    </message>
    <message id="card.lapsed">
        <source>지금은 확인된 안내가 없습니다. 무엇을 가져오시고 얼마가 드는지 창구나 전화로 여쭤 보십시오.</source>
        <extracomment>A matter's card that has lapsed while it is shown: two sentences beside the office's telephone.</extracomment>
        <translation>Hiện chưa có thông tin được xác nhận. Xin hỏi tại quầy hoặc qua điện thoại cần mang gì và lệ phí bao nhiêu.</translation>
    </message>
    <message id="card.not_printed">
        <source>종이가 나오지 않았습니다. 휴대전화로 찍어 가십시오.</source>
        <extracomment>A matter's card: its printer gave no paper; the card's code is on the same page or the next.</extracomment>
        <translation>Không in được phiếu. Xin quét mã bằng điện thoại.</translation>
    </message>
    <message id="card.demo">
        <source>지어낸 도시: 부서가 확인하지 않음</source>
        <extracomment>A card of a matter: what to bring, what it costs. In an invented city.</extracomment>
        <translation>Thành phố mẫu: chưa xác nhận</translation>
    </message>
    <message id="card.day">
        <source>yyyy년 M월 d일</source>
        <extracomment>A card of a matter. A pattern of Qt for a day with its year: yyyy year, M month, MMM its short name, d day.</extracomment>
        <translation>d/M/yyyy</translation>
    </message>
    <message id="card.seat">
        <source>자리 보기</source>
        <extracomment>A card of a matter: what to bring, what it costs. A button.</extracomment>
        <translation>Xem bàn</translation>
    </message>
    <message id="card.dong">
        <source>우리 동 고르기</source>
        <extracomment>A card of a matter: what to bring, what it costs. A button.</extracomment>
        <translation>Chọn phường của mình</translation>
    </message>
    <message id="card.dong_where">
        <source>사시는 동의 행정복지센터에서 합니다</source>
        <extracomment>A card of a matter: what to bring, what it costs.</extracomment>
        <translation>Làm ở trung tâm phường nơi cư trú</translation>
    </message>
    <message id="card.body_where">
        <source>이 청사가 아니라 %1에서 합니다</source>
        <extracomment>A card of a matter: what to bring, what it costs. %1: another body.</extracomment>
        <translation>Không ở trụ sở này: %1</translation>
    </message>
    <message id="find.desk">
        <source>자리와 시간</source>
        <extracomment>The office that a search clearly finds: its desk, hours and telephone. A button in a result.</extracomment>
        <translation>Bàn và giờ</translation>
    </message>
    <message id="card.open">
        <source>가져오실 것 보기</source>
        <extracomment>A card of a matter: what to bring, what it costs. A button in a result.</extracomment>
        <translation>Cần mang gì</translation>
    </message>
    <message id="dong.title">
        <source>어느 동에 사십니까?</source>
        <extracomment>Choosing the neighborhood whose center deals with a matter.</extracomment>
        <translation>Quý vị ở phường nào?</translation>
    </message>
    <message id="dong.note">
        <source>그 동의 행정복지센터에서 합니다.</source>
        <extracomment>Choosing the neighborhood whose center deals with a matter.</extracomment>
        <translation>Làm ở trung tâm của phường đó.</translation>
    </message>
    <message id="dong.unknown">
        <source>모르겠어요</source>
        <extracomment>Choosing the neighborhood whose center deals with a matter.</extracomment>
        <translation>Không biết</translation>
    </message>
    <message id="dong.unknown_note">
        <source>주소를 안내요원에게 보여 주시면 찾아 드립니다.</source>
        <extracomment>Choosing the neighborhood whose center deals with a matter.</extracomment>
        <translation>Cho nhân viên xem địa chỉ, chúng tôi sẽ tìm giúp.</translation>
    </message>
    <message id="dong.centre">
        <source>%1 행정복지센터</source>
        <extracomment>Choosing the neighborhood whose center deals with a matter. %1: a neighborhood.</extracomment>
        <translation>Trung tâm phường %1</translation>
    </message>
    <message id="office.open">
        <source>열려 있음</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>Đang mở</translation>
    </message>
    <message id="office.closed">
        <source>지금 닫힘</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>Đang đóng</translation>
    </message>
    <message id="office.open_until">
        <source>열림 · %1까지</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: a time of day, as 6 PM.</extracomment>
        <translation>Đang mở · đến %1</translation>
    </message>
    <message id="office.opens_today">
        <source>닫힘 · %1에 엽니다</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: a time of day, as 9 AM.</extracomment>
        <translation>Đóng · mở %1</translation>
    </message>
    <message id="office.opens_tomorrow">
        <source>닫힘 · 내일 %1에 엽니다</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: a time of day, as 9 AM.</extracomment>
        <translation>Đóng · mở %1 ngày mai</translation>
    </message>
    <message id="office.opens_day">
        <source>닫힘 · %1 %2에 엽니다</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: a day, as Monday or Dec 7; %2: a time of day, as 9 AM.</extracomment>
        <translation>Đóng · mở %2 %1</translation>
    </message>
    <message id="office.lunch">
        <source>%1 닫음</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: hours, as 12–13.</extracomment>
        <translation>Nghỉ %1</translation>
    </message>
    <message id="office.seat">
        <source>%1 %2번 자리</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: team or office; %2: number of the desk.</extracomment>
        <translation>%1, bàn số %2</translation>
    </message>
    <message id="office.windows">
        <source>%1번 창구</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: the numbers of its windows, as 7·8.</extracomment>
        <translation>Quầy số %1</translation>
    </message>
    <message id="office.present">
        <source>지금 자리에 있음</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>Đang có mặt</translation>
    </message>
    <message id="office.away">
        <source>자리 비움</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>Vắng</translation>
    </message>
    <message id="office.away_until">
        <source>자리 비움 · %1까지</source>
        <extracomment>An office's card: where, when, and its seating chart. %1: a day, as in office.day.</extracomment>
        <translation>Vắng · đến %1</translation>
    </message>
    <message id="office.door">
        <source>들어오는 문</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>Cửa vào</translation>
    </message>
    <message id="office.desks">
        <source>%1자리</source>
        <extracomment>An office's room: how many desks a team has, under its name. %1: number.</extracomment>
        <translation>%1 bàn</translation>
    </message>
    <message id="office.chart">
        <source>%1 좌석배치도</source>
        <extracomment>An office's card: where, when, and its seating chart. Spoken. %1: office.</extracomment>
        <translation>Sơ đồ chỗ ngồi của %1</translation>
    </message>
    <message id="office.way">
        <source>가는 길 보기</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>Xem đường đi</translation>
    </message>
    <message id="office.call_back">
        <source>전화 부탁하기</source>
        <extracomment>An office's card: where, when, and its seating chart.</extracomment>
        <translation>Nhờ gọi lại</translation>
    </message>
    <message id="office.hours">
        <source>%1–%2시</source>
        <extracomment>An office's card: where, when, and its seating chart. %1, %2: full hours from 0 to 24.</extracomment>
        <translation>%1–%2 giờ</translation>
    </message>
    <message id="office.day">
        <source>M월 d일</source>
        <extracomment>An office's card: where, when, and its seating chart. A pattern of Qt for a day of this year: M month, MMM its short name, d day.</extracomment>
        <translation>d/M</translation>
    </message>
    <message id="way.title">
        <source>%1 가는 길</source>
        <extracomment>The page of the way to a place. %1: office or place.</extracomment>
        <translation>Đường đến %1</translation>
    </message>
    <message id="way.shut">
        <source>지금은 닫혀 있습니다.</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>Hiện đang đóng cửa.</translation>
    </message>
    <message id="way.none">
        <source>길을 찾지 못했습니다.</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>Không tìm được đường đi.</translation>
    </message>
    <message id="way.time" numerus="yes">
        <source>걸어서 약 %n분</source>
        <extracomment>The page of the way to a place. %n: minutes.</extracomment>
        <translation>
            <numerusform>Đi bộ khoảng %n phút</numerusform>
        </translation>
    </message>
    <message id="way.here">
        <source>지금 여기</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>Quý vị ở đây</translation>
    </message>
    <message id="way.listen">
        <source>듣기</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>Nghe</translation>
    </message>
    <message id="way.step_free">
        <source>계단 없이</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>Không bậc</translation>
    </message>
    <message id="way.stepwise">
        <source>한 걸음씩</source>
        <extracomment>The page of the way to a place. A button: one step at a time, large.</extracomment>
        <translation>Từng bước</translation>
    </message>
    <message id="way.whole">
        <source>전체 길</source>
        <extracomment>The page of the way to a place. A button: back from one step to the whole way.</extracomment>
        <translation>Cả đường</translation>
    </message>
    <message id="way.previous">
        <source>앞</source>
        <extracomment>The page of the way to a place. A button: the step before.</extracomment>
        <translation>Trước</translation>
    </message>
    <message id="way.next">
        <source>다음</source>
        <extracomment>The page of the way to a place. A button: the next step.</extracomment>
        <translation>Tiếp</translation>
    </message>
    <message id="way.step">
        <source>%1번</source>
        <extracomment>The page of the way to a place. Spoken name of a button that shows a number. %1: number of the step.</extracomment>
        <translation>Bước %1</translation>
    </message>
    <message id="way.seen.left">
        <source>왼편에 %1이(가) 보입니다.</source>
        <extracomment>The page of the way to a place. A landmark on the left. %1: a room.</extracomment>
        <translation>Bên trái có %1.</translation>
    </message>
    <message id="way.seen.right">
        <source>오른편에 %1이(가) 보입니다.</source>
        <extracomment>The page of the way to a place. A landmark on the right. %1: a room.</extracomment>
        <translation>Bên phải có %1.</translation>
    </message>
    <message id="way.length">
        <source>%1 m · 약 %2걸음</source>
        <extracomment>The page of the way to a place. How far a step leads. %1: metres; %2: paces.</extracomment>
        <translation>%1 m · khoảng %2 bước</translation>
    </message>
    <message id="way.map">
        <source>%1 가는 길 그림</source>
        <extracomment>The page of the way to a place. Spoken. %1: office or place.</extracomment>
        <translation>Bản đồ đường đến %1</translation>
    </message>
    <message id="map.to">
        <source>%1으로(로)</source>
        <extracomment>On the map, between two storeys. %1: storey.</extracomment>
        <translation>đến %1</translation>
    </message>
    <message id="way.qr">
        <source>휴대전화로 찍어 가기</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>Lưu vào điện thoại</translation>
    </message>
    <message id="way.code">
        <source>방문 번호 %1</source>
        <extracomment>Small under the code to be scanned. %1: four digits of the visit.</extracomment>
        <translation>Mã lượt hỏi %1</translation>
    </message>
    <message id="way.set_out">
        <source>알겠습니다, 출발합니다</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>Đã rõ, tôi đi đây</translation>
    </message>
    <message id="way.steps">
        <source>걸음 보기</source>
        <extracomment>The page of the way to a place. A button on a low screen: on to the steps, which stand on the next page.</extracomment>
        <translation>Xem các bước</translation>
    </message>
    <message id="way.not_found">
        <source>못 찾겠어요</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>Không tìm thấy</translation>
    </message>
    <message id="way.with_guide">
        <source>안내요원과 함께 가기</source>
        <extracomment>The page of the way to a place. A button in the place of “not found” where the walk takes longer than the time that is left.</extracomment>
        <translation>Đi cùng nhân viên</translation>
    </message>
    <message id="way.unmapped">
        <source>도면 없음</source>
        <extracomment>The page of the way to an office of this building that nobody has drawn a plan for.</extracomment>
        <translation>Chưa có bản đồ</translation>
    </message>
    <message id="way.inside">
        <source>도면이 아직 없습니다. 이 청사 안의 이곳입니다.</source>
        <extracomment>The page of the way to an office of this building that nobody has drawn a plan for.</extracomment>
        <translation>Chưa có bản đồ. Nơi này ở ngay trong tòa nhà:</translation>
    </message>
    <message id="way.off_site">
        <source>이곳은 청사 밖에 있습니다.</source>
        <extracomment>The page of the way to a place.</extracomment>
        <translation>Nơi này ở ngoài trụ sở này.</translation>
    </message>
    <message id="way.unplaced">
        <source>어디에 있는지 아직 적혀 있지 않습니다. 전화하시거나 안내요원에게 물어 주십시오.</source>
        <extracomment>The page of the way to an office of which nobody has said where it is.</extracomment>
        <translation>Chưa có thông tin vị trí của nơi này. Hãy gọi điện hoặc hỏi nhân viên.</translation>
    </message>
    <message id="code.title">
        <source>방문 번호 네 자리</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>Bốn chữ số của lượt hỏi</translation>
    </message>
    <message id="code.hint">
        <source>안내 화면에서 보신 번호입니다.</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>Mã quý vị đã thấy trên màn hình.</translation>
    </message>
    <message id="code.arrived">
        <source>도착을 적었습니다. 고맙습니다.</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>Đã ghi nhận quý vị đến nơi. Xin cảm ơn.</translation>
    </message>
    <message id="code.unknown">
        <source>그 번호로 길을 찾고 계신 방문이 없습니다. 다시 보아 주십시오.</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>Không có lượt hỏi nào đang dùng mã này. Xin xem lại.</translation>
    </message>
    <message id="code.early">
        <source>벌써 도착하셨습니까? 조금 뒤에 다시 눌러 주십시오.</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>Quý vị đã đến rồi ạ? Xin bấm lại sau giây lát.</translation>
    </message>
    <message id="code.refused">
        <source>도착으로 적을 수 없는 번호입니다.</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>Mã này không thể ghi là đã đến nơi.</translation>
    </message>
    <message id="code.wait">
        <source>여러 번 맞지 않았습니다. 1분 뒤에 다시 눌러 주십시오.</source>
        <extracomment>The page where the four digits of a visit are typed.</extracomment>
        <translation>Nhiều lần không đúng. Xin thử lại sau một phút.</translation>
    </message>
    <message id="arrived.go">
        <source>%1으로(로) 가시면 됩니다.</source>
        <extracomment>After the visitor has set out. %1: office, place or room.</extracomment>
        <translation>Mời quý vị đến %1.</translation>
    </message>
    <message id="arrived.code_note">
        <source>도착하면 창구에 이 번호를 알려 주십시오.</source>
        <extracomment>After the visitor has set out.</extracomment>
        <translation>Khi đến nơi, xin báo số này tại quầy.</translation>
    </message>
    <message id="arrived.again">
        <source>다른 곳 찾기</source>
        <extracomment>After the visitor has set out.</extracomment>
        <translation>Tìm nơi khác</translation>
    </message>
    <message id="arrived.look_again">
        <source>길 다시 보기</source>
        <extracomment>After the visitor has set out: back to the page of the way.</extracomment>
        <translation>Xem lại đường</translation>
    </message>
    <message id="phone.arrived">
        <source>도착했어요</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Tôi đã đến nơi</translation>
    </message>
    <message id="phone.code">
        <source>도착 번호</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Số của quý vị</translation>
    </message>
    <message id="phone.door_note">
        <source>문 옆의 네모 그림(QR)을 찍으시면 도착이 저절로 적힙니다.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Quét mã QR cạnh cửa, việc đến nơi sẽ được ghi tự động.</translation>
    </message>
    <message id="phone.lost">
        <source>길을 잃었어요 (전화)</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Tôi bị lạc (gọi điện)</translation>
    </message>
    <message id="phone.with_stairs">
        <source>계단도 괜찮아요</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Đi cầu thang được</translation>
    </message>
    <message id="phone.welcome">
        <source>잘 오셨습니다</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Chào mừng quý vị</translation>
    </message>
    <message id="phone.already">
        <source>이미 도착으로 적혀 있습니다</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Việc đến nơi đã được ghi rồi</translation>
    </message>
    <message id="phone.told">
        <source>%1에 도착하신 것으로 적었습니다.</source>
        <extracomment>The pages of a visitor's phone. %1: office or place.</extracomment>
        <translation>Đã ghi: quý vị đã đến %1.</translation>
    </message>
    <message id="phone.seat">
        <source>%1번 자리로 가십시오.</source>
        <extracomment>The pages of a visitor's phone. %1: the number of a desk.</extracomment>
        <translation>Xin đến bàn số %1.</translation>
    </message>
    <message id="phone.took">
        <source>%1분 %2초 걸렸습니다.</source>
        <extracomment>The pages of a visitor's phone. %1: minutes, %2: seconds.</extracomment>
        <translation>Mất %1 phút %2 giây.</translation>
    </message>
    <message id="phone.took_s">
        <source>%1초 걸렸습니다.</source>
        <extracomment>The pages of a visitor's phone. %1: seconds.</extracomment>
        <translation>Mất %1 giây.</translation>
    </message>
    <message id="phone.early">
        <source>벌써 도착하셨습니까?</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Quý vị đã đến rồi sao?</translation>
    </message>
    <message id="phone.early_yes">
        <source>예, 도착했습니다</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Vâng, tôi đã đến</translation>
    </message>
    <message id="phone.go_on">
        <source>길 이어 보기</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Xem tiếp đường đi</translation>
    </message>
    <message id="phone.not_yet">
        <source>도착하신 뒤에 다시 눌러 주시거나, 창구에 번호를 말씀해 주십시오.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Đến nơi xin bấm lại, hoặc đọc số cho quầy.</translation>
    </message>
    <message id="phone.not_written">
        <source>아직 도착으로 적지 않았습니다.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Chưa ghi việc đến nơi.</translation>
    </message>
    <message id="phone.wrong_door">
        <source>여기는 %1입니다</source>
        <extracomment>The pages of a visitor's phone. %1: office or place.</extracomment>
        <translation>Đây là %1</translation>
    </message>
    <message id="phone.wanted">
        <source>찾으시는 곳은 %1입니다.</source>
        <extracomment>The pages of a visitor's phone. %1: office or place.</extracomment>
        <translation>Quý vị đang tìm %1.</translation>
    </message>
    <message id="phone.dead">
        <source>이 길 안내는 30분이 지났거나 번호가 맞지 않습니다. 창구 직원에게 말씀해 주십시오.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Chỉ dẫn này đã quá 30 phút hoặc số không đúng. Xin nói với nhân viên quầy.</translation>
    </message>
    <message id="phone.no_way">
        <source>이 전화기에는 받아 둔 길이 없어 도착을 적지 않았습니다. 안내소에서 받은 번호가 있으면 적어 주십시오.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Điện thoại này chưa lưu đường đi nên chưa ghi việc đến nơi. Nếu có số từ quầy hướng dẫn, xin nhập vào.</translation>
    </message>
    <message id="phone.what_for">
        <source>무슨 일로 오셨습니까?</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Quý vị đến vì việc gì?</translation>
    </message>
    <message id="phone.question">
        <source>담당자를 찾으셨습니까?</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Quý vị đã gặp người phụ trách chưa?</translation>
    </message>
    <message id="phone.yes">
        <source>예</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Rồi</translation>
    </message>
    <message id="phone.no">
        <source>아니요</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Chưa</translation>
    </message>
    <message id="phone.thanks">
        <source>고맙습니다</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Xin cảm ơn</translation>
    </message>
    <message id="phone.ask_staff">
        <source>가까운 직원에게 말씀하시거나 이 번호로 전화해 주십시오.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Xin hỏi nhân viên gần nhất hoặc gọi số này.</translation>
    </message>
    <message id="phone.later">
        <source>지금은 적지 못했습니다. 잠시 뒤에 다시 눌러 주십시오.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Chưa ghi được. Xin bấm lại sau giây lát.</translation>
    </message>
    <message id="phone.away">
        <source>지금은 보여 드릴 수 없습니다. 잠시 뒤에 다시 열어 주십시오.</source>
        <extracomment>The phone's page, where it could not be read just now; nothing was pressed.</extracomment>
        <translation>Hiện chưa xem được. Xin mở lại sau giây lát.</translation>
    </message>
    <message id="phone.no_page">
        <source>이 주소에는 길이 없습니다. 안내소 화면의 네모 그림을 다시 찍어 주십시오.</source>
        <extracomment>The pages of a visitor's phone.</extracomment>
        <translation>Địa chỉ này không có đường đi. Xin quét lại mã trên màn hình hướng dẫn.</translation>
    </message>
    <message id="missed.title">
        <source>못 찾으셨군요.
죄송합니다.</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>Quý vị chưa tìm thấy.
Chúng tôi xin lỗi.</translation>
    </message>
    <message id="missed.why">
        <source>어떤 점이 달랐는지 골라 주십시오.</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>Xin chọn điều chưa đúng.</translation>
    </message>
    <message id="missed.thanks">
        <source>알려 주셔서 고맙습니다. 담당자에게 전했습니다.</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>Cảm ơn quý vị. Đã chuyển cho người phụ trách.</translation>
    </message>
    <message id="missed.no_office">
        <source>그런 부서가 없었어요</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>Không có phòng ban đó</translation>
    </message>
    <message id="missed.wrong_place">
        <source>자리가 달랐어요</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>Sai vị trí</translation>
    </message>
    <message id="missed.closed">
        <source>문이 닫혀 있었어요</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>Cửa đóng</translation>
    </message>
    <message id="missed.away">
        <source>담당자가 없었어요</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>Người phụ trách vắng mặt</translation>
    </message>
    <message id="missed.other">
        <source>다른 까닭이에요</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>Lý do khác</translation>
    </message>
    <message id="missed.again">
        <source>다시 찾기</source>
        <extracomment>When the visitor could not find the place: an apology, and one-line answers to choose from.</extracomment>
        <translation>Tìm lại</translation>
    </message>
    <message id="wrong.button">
        <source>정보가 틀려요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>Báo lỗi</translation>
    </message>
    <message id="wrong.title">
        <source>무엇이 틀렸습니까?</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>Điều gì chưa đúng?</translation>
    </message>
    <message id="wrong.note">
        <source>해당하는 것을 하나 눌러 주십시오.</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>Xin chọn một mục chưa đúng.</translation>
    </message>
    <message id="wrong.phone">
        <source>전화번호가 달라요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>Số điện thoại</translation>
    </message>
    <message id="wrong.place">
        <source>위치나 자리가 달라요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>Vị trí hoặc chỗ ngồi</translation>
    </message>
    <message id="wrong.duty">
        <source>담당 업무가 달라요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>Công việc phụ trách</translation>
    </message>
    <message id="wrong.hours">
        <source>여는 시간이 달라요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>Giờ mở cửa</translation>
    </message>
    <message id="wrong.way">
        <source>가는 길이 달라요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>Đường đi</translation>
    </message>
    <message id="wrong.other">
        <source>다른 것이 틀려요</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>Điều khác</translation>
    </message>
    <message id="wrong.thanks">
        <source>알려 주셔서 고맙습니다.</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>Cảm ơn quý vị đã cho biết.</translation>
    </message>
    <message id="wrong.next">
        <source>담당자에게 전했습니다.</source>
        <extracomment>Telling that something on the screen is wrong.</extracomment>
        <translation>Đã chuyển cho người phụ trách.</translation>
    </message>
    <message id="hard.title">
        <source>이 기기가 쓰기 불편하십니까?</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>Máy này khó sử dụng?</translation>
    </message>
    <message id="hard.note">
        <source>하나를 누르시면 담당자에게 전합니다. 누구신지는 남지 않습니다.</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>Xin chọn một mục, chúng tôi sẽ báo nhân viên. Không lưu thông tin của quý vị.</translation>
    </message>
    <message id="hard.reach">
        <source>손이 닿지 않습니다</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>Không với tới</translation>
    </message>
    <message id="hard.read">
        <source>글자를 보기 어렵습니다</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>Khó đọc chữ</translation>
    </message>
    <message id="hard.hear">
        <source>소리를 듣기 어렵습니다</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>Khó nghe tiếng</translation>
    </message>
    <message id="hard.press">
        <source>누르기 어렵습니다</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>Khó bấm</translation>
    </message>
    <message id="hard.words">
        <source>말이 어렵습니다</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>Từ ngữ khó hiểu</translation>
    </message>
    <message id="hard.other">
        <source>다른 것이 불편합니다</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>Điều khác bất tiện</translation>
    </message>
    <message id="hard.thanks">
        <source>알려 주셔서 고맙습니다.</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>Cảm ơn quý vị đã cho biết.</translation>
    </message>
    <message id="hard.next">
        <source>담당자가 살펴봅니다. 지금 도움이 필요하시면 안내요원을 부르십시오.</source>
        <extracomment>Telling what makes the machine itself hard to use.</extracomment>
        <translation>Nhân viên sẽ xem xét. Nếu cần giúp ngay, xin gọi nhân viên.</translation>
    </message>
    <message id="lists.count" numerus="yes">
        <source>%n곳</source>
        <extracomment>Lists of topics, offices, staff and facilities. %n: number of rows.</extracomment>
        <translation>
            <numerusform>%n mục</numerusform>
        </translation>
    </message>
    <message id="lists.seats" numerus="yes">
        <source>%n자리</source>
        <extracomment>Lists of topics, offices, staff and facilities. %n: number of desks.</extracomment>
        <translation>
            <numerusform>%n chỗ ngồi</numerusform>
        </translation>
    </message>
    <message id="lists.off_site">
        <source>청사 밖</source>
        <extracomment>Lists of topics, offices, staff and facilities.</extracomment>
        <translation>Ngoài trụ sở</translation>
    </message>
    <message id="lists.unplaced">
        <source>위치 안내 없음</source>
        <extracomment>Lists of offices: beside an office of which nobody has said where it is.</extracomment>
        <translation>Chưa có vị trí</translation>
    </message>
    <message id="lists.topics">
        <source>분야별로 찾기</source>
        <extracomment>Lists of topics, offices, staff and facilities.</extracomment>
        <translation>Theo lĩnh vực</translation>
    </message>
    <message id="lists.whose">
        <source>어느 부서입니까?</source>
        <extracomment>Lists of topics, offices, staff and facilities.</extracomment>
        <translation>Phòng ban nào ạ?</translation>
    </message>
    <message id="lists.minutes">
        <source>약 %1분</source>
        <extracomment>A facility. %1: minutes on foot.</extracomment>
        <translation>Khoảng %1 phút</translation>
    </message>
    <message id="lists.near">
        <source>1분 안</source>
        <extracomment>A facility less than a minute away.</extracomment>
        <translation>Trong 1 phút</translation>
    </message>
    <message id="prompt.location">
        <source>민원안내 키오스크가 이쪽에 있습니다.</source>
        <extracomment>Only spoken: calls a blind visitor to the screen.</extracomment>
        <translation>Máy hướng dẫn ở phía này.</translation>
    </message>
    <message id="case.step">
        <source>%1 / %2</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: this step; %2: number of steps.</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message id="case.kind_title">
        <source>어떤 말씀이신가요?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Quý vị phản ánh gì?</translation>
    </message>
    <message id="case.each_kind">
        <source>하나씩 살펴보기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Từng mục để làm gì</translation>
    </message>
    <message id="case.otherwise">
        <source>팩스·누리집으로 하기</source>
        <extracomment>The kinds of case: a row that tells the fax numbers and where on the homepage to write.</extracomment>
        <translation>Qua fax hoặc trang web</translation>
    </message>
    <message id="case.about_title">
        <source>어느 부서의 일입니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Việc này của phòng nào?</translation>
    </message>
    <message id="case.claim_title">
        <source>무엇을 청구하십니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Quý vị yêu cầu bồi thường gì?</translation>
    </message>
    <message id="case.privacy_title">
        <source>적기 전에 알려 드립니다</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Trước khi quý vị viết</translation>
    </message>
    <message id="case.consents_title">
        <source>더 동의하실 것이 있습니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Quý vị có đồng ý thêm không?</translation>
    </message>
    <message id="case.consents_note">
        <source>고르지 않으셔도 접수됩니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Không chọn cũng được tiếp nhận.</translation>
    </message>
    <message id="case.consents_young">
        <source>고르지 않으셔도 접수됩니다. 고르시면 보호자 이름이 필요합니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Không chọn cũng được. Nếu chọn, cần tên người giám hộ.</translation>
    </message>
    <message id="case.call_title">
        <source>어디로 전화를 드릴까요?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Xin cho biết số điện thoại</translation>
    </message>
    <message id="case.time_title">
        <source>언제가 좋으십니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Khi nào thì tiện cho quý vị?</translation>
    </message>
    <message id="case.review_title">
        <source>이렇게 접수할까요?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Gửi với nội dung này?</translation>
    </message>
    <message id="case.check">
        <source>확인</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Kiểm tra</translation>
    </message>
    <message id="case.unsure">
        <source>모르겠어요</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Không rõ</translation>
    </message>
    <message id="case.else_office">
        <source>다른 부서</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Khác</translation>
    </message>
    <message id="case.looks_into">
        <source>%1 · %2</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: when the answer comes; %2: the office that looks into it.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message id="case.reply_title">
        <source>답을 어떻게 드릴까요?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Trả lời quý vị bằng cách nào?</translation>
    </message>
    <message id="case.why">
        <source>왜 여쭙는지</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. What is collected and for how long; a button beside it shows all of it.</extracomment>
        <translation>Vì sao cần hỏi</translation>
    </message>
    <message id="case.why_short" numerus="yes">
        <source>답을 드리는 데만 쓰고 %n년 뒤 지웁니다. 안 적으시면 답을 드릴 수 없습니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %n: years.</extracomment>
        <translation>
            <numerusform>Chỉ dùng để trả lời, xóa sau %n năm. Không ghi thì không thể trả lời.</numerusform>
        </translation>
    </message>
    <message id="case.dong_title">
        <source>어느 동에 사십니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Quý vị sống ở phường nào?</translation>
    </message>
    <message id="case.dong">
        <source>사시는 동</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Phường</translation>
    </message>
    <message id="case.dong_pick">
        <source>고르기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Chọn</translation>
    </message>
    <message id="case.dong_other">
        <source>주소 쓰기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. A key beside the neighbourhoods: the whole address is written.</extracomment>
        <translation>Ghi địa chỉ</translation>
    </message>
    <message id="case.age_old">
        <source>만 14세 이상</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Từ 14 tuổi</translation>
    </message>
    <message id="case.age_young">
        <source>14세 미만</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Dưới 14 tuổi</translation>
    </message>
    <message id="case.praise_title">
        <source>고마운 직원을 알려 주십시오</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Quý vị muốn cảm ơn ai?</translation>
    </message>
    <message id="case.praise_where">
        <source>어디에서 만나셨습니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Gặp ở đâu?</translation>
    </message>
    <message id="case.praise_what">
        <source>무엇이 고마우셨습니까?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Cảm ơn về điều gì?</translation>
    </message>
    <message id="case.praise_passed">
        <source>이렇게 전해 드립니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Chúng tôi sẽ chuyển như sau.</translation>
    </message>
    <message id="case.praise_nameless">
        <source>이름과 전화번호는 여쭙지 않습니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Không hỏi tên và số điện thoại.</translation>
    </message>
    <message id="case.thanks">
        <source>고맙습니다.</source>
        <extracomment>After praise was sent: thanks, and that the words are passed on.</extracomment>
        <translation>Cảm ơn quý vị.</translation>
    </message>
    <message id="case.passed_today">
        <source>%1에 오늘 전해 드립니다.</source>
        <extracomment>After praise was sent: thanks, and that the words go to %1.</extracomment>
        <translation>Hôm nay sẽ chuyển lời đến %1.</translation>
    </message>
    <message id="case.passed">
        <source>%1에 전해 드립니다.</source>
        <extracomment>After praise was sent: thanks, and that the words go to %1.</extracomment>
        <translation>Sẽ chuyển lời đến %1.</translation>
    </message>
    <message id="case.thanks_nameless">
        <source>이름과 연락처는 받지 않았습니다.</source>
        <extracomment>After praise was sent: thanks, and that the words are passed on.</extracomment>
        <translation>Không ghi tên và cách liên lạc.</translation>
    </message>
    <message id="case.praise_send">
        <source>칭찬 보내기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Gửi lời khen</translation>
    </message>
    <message id="case.write_own">
        <source>직접 쓰기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Tự viết</translation>
    </message>
    <message id="case.agreed_none">
        <source>없음</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Không</translation>
    </message>
    <message id="case_block.consents">
        <source>더 동의</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. The heading of a part of what is read back.</extracomment>
        <translation>Đồng ý thêm</translation>
    </message>
    <message id="case_short.tell_by">
        <source>하나를 골라 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>Vui lòng chọn.</translation>
    </message>
    <message id="case_short.office">
        <source>부서를 골라 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>Vui lòng chọn phòng.</translation>
    </message>
    <message id="case_short.words">
        <source>용건을 골라 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>Vui lòng chọn lý do.</translation>
    </message>
    <message id="case_short.wished">
        <source>때를 골라 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>Vui lòng chọn giờ.</translation>
    </message>
    <message id="case_short.over_14">
        <source>하나를 골라 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>Vui lòng chọn.</translation>
    </message>
    <message id="case_short.name">
        <source>이름을 적어 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>Xin ghi họ tên.</translation>
    </message>
    <message id="case_short.contact">
        <source>번호가 모자랍니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>Số chưa đủ.</translation>
    </message>
    <message id="case_short.mail">
        <source>주소가 모자랍니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>Địa chỉ chưa đủ.</translation>
    </message>
    <message id="case_short.address">
        <source>동을 골라 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. Under the field, one line.</extracomment>
        <translation>Vui lòng chọn.</translation>
    </message>
    <message id="case.next">
        <source>다음</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Tiếp tục</translation>
    </message>
    <message id="case.no">
        <source>아니요</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Không</translation>
    </message>
    <message id="case.mend">
        <source>고치기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Sửa</translation>
    </message>
    <message id="case.submit">
        <source>접수하기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Gửi</translation>
    </message>
    <message id="case.show">
        <source>보기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Xem</translation>
    </message>
    <message id="case.unmask">
        <source>가린 글 보기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Hiện phần ẩn</translation>
    </message>
    <message id="case.mask">
        <source>다시 가리기</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Ẩn lại</translation>
    </message>
    <message id="case.until">
        <source>%1까지</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: time of day.</extracomment>
        <translation>chậm nhất %1</translation>
    </message>
    <message id="case.day">
        <source>M월 d일 dddd</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. A pattern of Qt for a day with its weekday: M month, MMM its short name, d day, ddd or dddd weekday.</extracomment>
        <translation>dddd, d/M</translation>
    </message>
    <message id="case.answer_until">
        <source>답: %1</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: day and time.</extracomment>
        <translation>Trả lời: %1</translation>
    </message>
    <message id="case.due_follows">
        <source>답을 드릴 때는 시계를 바로잡은 뒤 정해집니다. 접수번호로 확인하십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Thời hạn sẽ có khi đồng hồ máy được chỉnh. Xin tra bằng số tiếp nhận.</translation>
    </message>
    <message id="case.no_clock">
        <source>기기의 시계가 맞지 않습니다</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Đồng hồ của máy không đúng</translation>
    </message>
    <message id="case.aloud">
        <source>주변에 계신 분도 듣게 됩니다. 소리 내어 읽을까요?</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Người xung quanh sẽ nghe thấy. Có đọc to không ạ?</translation>
    </message>
    <message id="case.aloud_yes">
        <source>예, 읽어 주세요</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Có, xin đọc</translation>
    </message>
    <message id="case.days" numerus="yes">
        <source>%n일 안에 답</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %n: days.</extracomment>
        <translation>
            <numerusform>Trả lời trong %n ngày</numerusform>
        </translation>
    </message>
    <message id="case.hours" numerus="yes">
        <source>%n시간 안에 전화</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %n: hours.</extracomment>
        <translation>
            <numerusform>Gọi lại trong %n giờ</numerusform>
        </translation>
    </message>
    <message id="case.nameless">
        <source>이름 없이도 됨</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Không cần tên</translation>
    </message>
    <message id="case.office_decides">
        <source>담당 부서가 결정</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Phòng sẽ quyết định</translation>
    </message>
    <message id="case.count">
        <source>%1자 적음 · %2자까지</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: letters written; %2: letters allowed.</extracomment>
        <translation>%1 / %2 ký tự</translation>
    </message>
    <message id="case.no_numbers">
        <source>주민등록번호와 카드번호는 쓰지 마십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Xin đừng viết số giấy tờ, số thẻ.</translation>
    </message>
    <message id="case.speak">
        <source>말로 남기기</source>
        <extracomment>Complaints: a key beside the room to write.</extracomment>
        <translation>Nói thay vì viết</translation>
    </message>
    <message id="case.spoke">
        <source>말씀으로 남기셨습니다 · %1</source>
        <extracomment>Complaints: what stands for a voice memo; %1 is how long it is.</extracomment>
        <translation>Quý vị đã để lại lời nhắn thoại · %1</translation>
    </message>
    <message id="memo.kept">
        <source>말씀 %1</source>
        <extracomment>Complaints: the key that leads to a voice memo that is there; %1 is how long it is.</extracomment>
        <translation>Ghi âm %1</translation>
    </message>
    <message id="memo.minutes">
        <source>%1분 %2초</source>
        <extracomment>How long somebody spoke: %1 minutes and %2 seconds.</extracomment>
        <translation>%1 phút %2 giây</translation>
    </message>
    <message id="memo.seconds">
        <source>%1초</source>
        <extracomment>How long somebody spoke: %1 seconds.</extracomment>
        <translation>%1 giây</translation>
    </message>
    <message id="memo.title">
        <source>말씀으로 남겨 주십시오</source>
        <extracomment>The page of a voice memo.</extracomment>
        <translation>Xin hãy kể sự việc</translation>
    </message>
    <message id="memo.how">
        <source>곁에 있는 분에게 들릴 수 있습니다.</source>
        <extracomment>The page of a voice memo.</extracomment>
        <translation>Người ở gần có thể nghe thấy.</translation>
    </message>
    <message id="memo.most">
        <source>2분까지 말씀하실 수 있습니다.</source>
        <extracomment>The page of a voice memo, before anything was said.</extracomment>
        <translation>Quý vị có thể nói tối đa 2 phút.</translation>
    </message>
    <message id="memo.start">
        <source>말하기 시작</source>
        <extracomment>The page of a voice memo.</extracomment>
        <translation>Bắt đầu nói</translation>
    </message>
    <message id="memo.stop">
        <source>멈추기</source>
        <extracomment>The page of a voice memo, while it hears.</extracomment>
        <translation>Dừng</translation>
    </message>
    <message id="memo.left">
        <source>듣고 있습니다 · 2분 중 남은 시간</source>
        <extracomment>The page of a voice memo, while it hears: under the clock that counts down.</extracomment>
        <translation>Đang nghe · còn lại trong 2 phút</translation>
    </message>
    <message id="memo.listen">
        <source>들어 보기</source>
        <extracomment>The page of a voice memo.</extracomment>
        <translation>Nghe lại</translation>
    </message>
    <message id="memo.quiet">
        <source>그만 듣기</source>
        <extracomment>The page of a voice memo, while it is played.</extracomment>
        <translation>Thôi nghe</translation>
    </message>
    <message id="memo.anew">
        <source>다시 말하기</source>
        <extracomment>The page of a voice memo.</extracomment>
        <translation>Nói lại</translation>
    </message>
    <message id="memo.erase">
        <source>지우기</source>
        <extracomment>The page of a voice memo.</extracomment>
        <translation>Xóa</translation>
    </message>
    <message id="memo.done">
        <source>이대로 남기기</source>
        <extracomment>The page of a voice memo: the way back to the form.</extracomment>
        <translation>Giữ lại</translation>
    </message>
    <message id="memo.no_sound">
        <source>소리가 들리지 않았습니다. 가까이에서 다시 말씀해 주십시오.</source>
        <extracomment>The page of a voice memo: nothing was loud enough.</extracomment>
        <translation>Không nghe thấy tiếng. Xin đến gần và nói lại.</translation>
    </message>
    <message id="memo.lost">
        <source>마이크가 끊겼습니다. 그때까지 하신 말씀은 남아 있습니다.</source>
        <extracomment>The page of a voice memo: the microphone was pulled out.</extracomment>
        <translation>Micrô bị ngắt. Những gì quý vị đã nói vẫn còn.</translation>
    </message>
    <message id="memo.deaf">
        <source>마이크를 쓸 수 없습니다. 글로 적으시거나 안내요원에게 말씀해 주십시오.</source>
        <extracomment>The page of a voice memo: the microphone could not be opened.</extracomment>
        <translation>Không dùng được micrô. Xin hãy viết hoặc nói với nhân viên.</translation>
    </message>
    <message id="memo.full">
        <source>2분이 되어 멈췄습니다. 하신 말씀은 남아 있습니다.</source>
        <extracomment>The page of a voice memo: the time is up.</extracomment>
        <translation>Đã hết 2 phút. Những gì quý vị nói đã được giữ lại.</translation>
    </message>
    <message id="memo.unheard">
        <source>지금은 들려 드릴 수 없습니다. 하신 말씀은 남아 있습니다.</source>
        <extracomment>The page of a voice memo: it could not be played.</extracomment>
        <translation>Bây giờ không phát được. Những gì quý vị nói vẫn còn.</translation>
    </message>
    <message id="receipt.memo">
        <source>녹음</source>
        <extracomment>The receipt: that there is a voice memo; how long it is follows.</extracomment>
        <translation>Ghi âm</translation>
    </message>
    <message id="case_field.memo">
        <source>녹음한 말씀</source>
        <extracomment>The name of an answer: what was said into the microphone.</extracomment>
        <translation>lời nhắn đã ghi âm</translation>
    </message>
    <message id="case_wrong.memo_form">
        <source>말로 남기신 것을 쓸 수 없습니다. 다시 말씀해 주십시오.</source>
        <extracomment>Complaints: a voice memo that is too long or damaged.</extracomment>
        <translation>Không dùng được lời nhắn thoại. Xin nói lại.</translation>
    </message>
    <message id="case.write_for_me">
        <source>대신 써 주세요</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Viết giúp tôi</translation>
    </message>
    <message id="case.received">
        <source>접수했습니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Đã tiếp nhận.</translation>
    </message>
    <message id="case.not_now">
        <source>지금은 접수 불가</source>
        <extracomment>On each card of a kind, in place of the promised time, while nothing can be taken in.</extracomment>
        <translation>Hiện chưa tiếp nhận</translation>
    </message>
    <message id="case.no_key">
        <source>지금은 이 화면에서 접수할 수 없습니다. 안내요원이 도와 드립니다.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages.</extracomment>
        <translation>Hiện không thể tiếp nhận trên màn hình này. Nhân viên sẽ giúp quý vị.</translation>
    </message>
    <message id="case.no_room">
        <source>저장할 자리가 모자라 접수하지 못했습니다. %1</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: telephone number.</extracomment>
        <translation>Máy không còn chỗ lưu nên chưa tiếp nhận được. %1</translation>
    </message>
    <message id="case.failed">
        <source>접수하지 못했습니다. 잠시 뒤 다시 누르시거나 %1으로(로) 걸어 주십시오.</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. %1: telephone number.</extracomment>
        <translation>Chưa tiếp nhận được. Xin bấm lại sau hoặc gọi %1.</translation>
    </message>
    <message id="case_kind.unkind">
        <source>불친절</source>
        <extracomment>A kind of case, as a tile: two or three words.</extracomment>
        <translation>Thái độ kém</translation>
    </message>
    <message id="case_kind.praise">
        <source>칭찬</source>
        <extracomment>A kind of case, as a tile: two or three words.</extracomment>
        <translation>Khen ngợi</translation>
    </message>
    <message id="case_kind.inconvenience">
        <source>불편·개선</source>
        <extracomment>A kind of case, as a tile: two or three words.</extracomment>
        <translation>Góp ý</translation>
    </message>
    <message id="case_kind.corruption">
        <source>부조리</source>
        <extracomment>A kind of case, as a tile: two or three words.</extracomment>
        <translation>Sai phạm</translation>
    </message>
    <message id="case_kind.callback">
        <source>전화 부탁</source>
        <extracomment>A kind of case, as a tile: two or three words.</extracomment>
        <translation>Nhờ gọi lại</translation>
    </message>
    <message id="case_kind.claim">
        <source>보상 청구</source>
        <extracomment>A kind of case, as a tile: two or three words.</extracomment>
        <translation>Bồi thường</translation>
    </message>
    <message id="case_chip.claim">
        <source>보상</source>
        <extracomment>Complaints, praise and call-backs: the form's pages. A short key beside three others.</extracomment>
        <translation>Bồi thường</translation>
    </message>
    <message id="case_hint.unkind">
        <source>말이나 태도가 언짢으셨습니까?</source>
        <extracomment>Under the kind of case: what it is for, at most two lines.</extracomment>
        <translation>Lời nói hay thái độ gây khó chịu?</translation>
    </message>
    <message id="case_hint.praise">
        <source>고마운 직원을 알려 주십시오.</source>
        <extracomment>Under the kind of case: what it is for, at most two lines.</extracomment>
        <translation>Hãy cho biết ai đáng khen.</translation>
    </message>
    <message id="case_hint.inconvenience">
        <source>고칠 것이나 바라는 점</source>
        <extracomment>Under the kind of case: what it is for, at most two lines.</extracomment>
        <translation>Điều cần sửa hoặc mong muốn</translation>
    </message>
    <message id="case_hint.corruption">
        <source>부당한 요구나 처리를 보셨습니까?</source>
        <extracomment>Under the kind of case: what it is for, at most two lines.</extracomment>
        <translation>Có đòi hỏi hay xử lý sai trái?</translation>
    </message>
    <message id="case_hint.callback">
        <source>담당자가 없을 때 전화를 드립니다.</source>
        <extracomment>Under the kind of case: what it is for, at most two lines.</extracomment>
        <translation>Người phụ trách vắng? Chúng tôi gọi lại.</translation>
    </message>
    <message id="case_hint.claim">
        <source>두 번 오신 교통비, 늦어진 처리</source>
        <extracomment>Under the kind of case: what it is for, at most two lines.</extracomment>
        <translation>Tiền đi lại lần hai, xử lý chậm</translation>
    </message>
    <message id="case_words.praise">
        <source>어떤 점이 고마우셨습니까?</source>
        <extracomment>Above the field for the visitor's own words.</extracomment>
        <translation>Quý vị cảm ơn về điều gì?</translation>
    </message>
    <message id="case_words.callback">
        <source>무슨 일로 전화를 드릴까요?</source>
        <extracomment>Above the field for the visitor's own words.</extracomment>
        <translation>Chúng tôi gọi lại về việc gì?</translation>
    </message>
    <message id="case_words.other">
        <source>어떤 일이 있으셨습니까?</source>
        <extracomment>Above the field for the visitor's own words.</extracomment>
        <translation>Đã xảy ra việc gì ạ?</translation>
    </message>
    <message id="case_phrase.rude">
        <source>반말</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Nói cộc lốc</translation>
    </message>
    <message id="case_phrase.waited">
        <source>오래 기다림</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Chờ lâu</translation>
    </message>
    <message id="case_phrase.unexplained">
        <source>설명 없음</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Không giải thích</translation>
    </message>
    <message id="case_phrase.loud">
        <source>큰 소리</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Lớn tiếng</translation>
    </message>
    <message id="case_phrase.unanswered">
        <source>전화 안 받음</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Không nghe máy</translation>
    </message>
    <message id="case_phrase.passed">
        <source>다른 부서로 미룸</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Đùn đẩy</translation>
    </message>
    <message id="case_phrase.access">
        <source>접근성</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Khó tiếp cận</translation>
    </message>
    <message id="case_phrase.broken">
        <source>고장</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Hư hỏng</translation>
    </message>
    <message id="case_phrase.dirty">
        <source>쓰레기·청소</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Rác, vệ sinh</translation>
    </message>
    <message id="case_phrase.noise">
        <source>소음</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Tiếng ồn</translation>
    </message>
    <message id="case_phrase.parking">
        <source>주차</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Đỗ xe</translation>
    </message>
    <message id="case_phrase.signs">
        <source>안내 부족</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Thiếu chỉ dẫn</translation>
    </message>
    <message id="case_phrase.money">
        <source>돈·선물 요구</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Đòi tiền, quà</translation>
    </message>
    <message id="case_phrase.favour">
        <source>특혜</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Thiên vị</translation>
    </message>
    <message id="case_phrase.false">
        <source>거짓 처리</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Làm sai sự thật</translation>
    </message>
    <message id="case_phrase.papers">
        <source>필요한 서류</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Giấy tờ cần</translation>
    </message>
    <message id="case_phrase.progress">
        <source>진행 확인</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Tiến độ</translation>
    </message>
    <message id="case_phrase.bill">
        <source>고지서</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Giấy báo</translation>
    </message>
    <message id="case_phrase.visit">
        <source>방문 약속</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Hẹn gặp</translation>
    </message>
    <message id="case_phrase.missed">
        <source>못 받은 전화</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Cuộc gọi nhỡ</translation>
    </message>
    <message id="case_phrase.friendly">
        <source>친절한 말씨</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Lời nói ân cần</translation>
    </message>
    <message id="case_phrase.quick">
        <source>빠른 처리</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Làm nhanh</translation>
    </message>
    <message id="case_phrase.clear">
        <source>쉬운 설명</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Dễ hiểu</translation>
    </message>
    <message id="case_phrase.thorough">
        <source>끝까지 도와줌</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Giúp đến cùng</translation>
    </message>
    <message id="case_phrase.greeted">
        <source>먼저 인사함</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Chào trước</translation>
    </message>
    <message id="case_phrase.walked">
        <source>함께 가 줌</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Đi cùng</translation>
    </message>
    <message id="case_phrase.language">
        <source>외국어로 도와줌</source>
        <extracomment>A common thing said in a case: a short key.</extracomment>
        <translation>Giúp bằng tiếng nước ngoài</translation>
    </message>
    <message id="case_sentence.rude">
        <source>반말을 들었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Tôi bị nói trống không.</translation>
    </message>
    <message id="case_sentence.waited">
        <source>오래 기다렸습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Tôi đã chờ rất lâu.</translation>
    </message>
    <message id="case_sentence.unexplained">
        <source>설명을 듣지 못했습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Tôi không được giải thích.</translation>
    </message>
    <message id="case_sentence.loud">
        <source>큰 소리를 들었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Tôi bị lớn tiếng.</translation>
    </message>
    <message id="case_sentence.unanswered">
        <source>전화를 받지 않았습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Không ai nghe điện thoại.</translation>
    </message>
    <message id="case_sentence.passed">
        <source>다른 부서로 미루었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Tôi bị đẩy sang phòng khác.</translation>
    </message>
    <message id="case_sentence.access">
        <source>몸이 불편한 사람이 쓰기 어렵습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Người khuyết tật khó sử dụng.</translation>
    </message>
    <message id="case_sentence.broken">
        <source>시설이 고장 나 있습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Thiết bị bị hỏng.</translation>
    </message>
    <message id="case_sentence.dirty">
        <source>쓰레기가 쌓여 있습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Rác chất đống.</translation>
    </message>
    <message id="case_sentence.noise">
        <source>소음이 심합니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Rất ồn ào.</translation>
    </message>
    <message id="case_sentence.parking">
        <source>주차하기 어렵습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Khó đỗ xe.</translation>
    </message>
    <message id="case_sentence.signs">
        <source>안내가 모자랍니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Thiếu chỉ dẫn.</translation>
    </message>
    <message id="case_sentence.money">
        <source>돈이나 선물을 요구받았습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Tôi bị đòi tiền hoặc quà.</translation>
    </message>
    <message id="case_sentence.favour">
        <source>누군가에게 특혜를 주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Có người được thiên vị.</translation>
    </message>
    <message id="case_sentence.false">
        <source>사실과 다르게 처리했습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Xử lý sai sự thật.</translation>
    </message>
    <message id="case_sentence.papers">
        <source>필요한 서류를 여쭙니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Tôi hỏi về giấy tờ cần có.</translation>
    </message>
    <message id="case_sentence.progress">
        <source>어디까지 처리되었는지 여쭙니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Tôi hỏi việc đã xử lý đến đâu.</translation>
    </message>
    <message id="case_sentence.bill">
        <source>고지서 내용을 여쭙니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Tôi hỏi về giấy báo.</translation>
    </message>
    <message id="case_sentence.visit">
        <source>방문 약속을 잡고 싶습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Tôi muốn hẹn gặp.</translation>
    </message>
    <message id="case_sentence.missed">
        <source>걸려 온 전화를 받지 못했습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Tôi lỡ cuộc gọi đến.</translation>
    </message>
    <message id="case_sentence.friendly">
        <source>말씨가 친절했습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Lời nói rất ân cần.</translation>
    </message>
    <message id="case_sentence.quick">
        <source>빠르게 처리해 주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Họ làm rất nhanh.</translation>
    </message>
    <message id="case_sentence.clear">
        <source>쉽게 설명해 주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Họ giải thích dễ hiểu.</translation>
    </message>
    <message id="case_sentence.thorough">
        <source>끝까지 도와주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Họ giúp tôi đến cùng.</translation>
    </message>
    <message id="case_sentence.greeted">
        <source>먼저 인사해 주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Họ chào tôi trước.</translation>
    </message>
    <message id="case_sentence.walked">
        <source>함께 가 주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Họ đi cùng tôi.</translation>
    </message>
    <message id="case_sentence.language">
        <source>외국어로 도와주었습니다.</source>
        <extracomment>The sentence that the key of the same name writes into the case; a citizen says it to the city.</extracomment>
        <translation>Họ giúp tôi bằng tiếng nước ngoài.</translation>
    </message>
    <message id="case_ask.address">
        <source>주소를 적어 주십시오</source>
        <extracomment>Above a field of the form.</extracomment>
        <translation>Xin cho biết địa chỉ</translation>
    </message>
    <message id="case_ask.guardian">
        <source>보호자 이름을 적어 주십시오</source>
        <extracomment>Above a field of the form.</extracomment>
        <translation>Xin cho biết tên người giám hộ</translation>
    </message>
    <message id="case_ask.place">
        <source>원하시는 곳이나 다른 번호</source>
        <extracomment>Above a field of the form.</extracomment>
        <translation>Nơi hoặc số khác để liên lạc</translation>
    </message>
    <message id="case_pick.office">
        <source>부서 고르기</source>
        <extracomment>Title of a list to choose from.</extracomment>
        <translation>Chọn phòng</translation>
    </message>
    <message id="case_pick.seat">
        <source>자리 고르기</source>
        <extracomment>Title of a list to choose from.</extracomment>
        <translation>Chọn chỗ ngồi</translation>
    </message>
    <message id="case_field.kind">
        <source>무슨 일</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Về việc</translation>
    </message>
    <message id="case_field.claim">
        <source>청구하시는 것</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Yêu cầu</translation>
    </message>
    <message id="case_field.office">
        <source>부서</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Phòng</translation>
    </message>
    <message id="case_field.seat">
        <source>자리</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Chỗ ngồi</translation>
    </message>
    <message id="case_field.words">
        <source>적으신 내용</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Nội dung</translation>
    </message>
    <message id="case_field.name">
        <source>이름</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Họ tên</translation>
    </message>
    <message id="case_field.address">
        <source>주소</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Địa chỉ</translation>
    </message>
    <message id="case_field.contact">
        <source>연락처</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Liên lạc</translation>
    </message>
    <message id="case_field.tell_by">
        <source>답을 받으실 방법</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Cách trả lời</translation>
    </message>
    <message id="case_field.wished">
        <source>원하시는 때</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Thời gian mong muốn</translation>
    </message>
    <message id="case_field.place">
        <source>원하시는 곳</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Nơi mong muốn</translation>
    </message>
    <message id="case_field.consents">
        <source>선택 동의</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Đồng ý thêm</translation>
    </message>
    <message id="case_field.guardian">
        <source>보호자 이름</source>
        <extracomment>A field's name, where the form is read back.</extracomment>
        <translation>Người giám hộ</translation>
    </message>
    <message id="case_choice.phone">
        <source>전화</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Gọi</translation>
    </message>
    <message id="case_choice.message">
        <source>문자</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Nhắn tin</translation>
    </message>
    <message id="case_choice.letter">
        <source>우편</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Thư</translation>
    </message>
    <message id="case_choice.mail">
        <source>전자우편</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>E-mail</translation>
    </message>
    <message id="case_choice.visit">
        <source>방문</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Gặp</translation>
    </message>
    <message id="case_choice.revisit">
        <source>착오로 다시 오신 교통비</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Tiền đi lại lần hai do sai sót</translation>
    </message>
    <message id="case_choice.delay">
        <source>늦어진 처리</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Xử lý chậm</translation>
    </message>
    <message id="case_choice.mail_letters">
        <source>답변과 알림을 전자우편으로 받기</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Nhận trả lời và thông báo qua e-mail</translation>
    </message>
    <message id="case_choice.progress">
        <source>진행 상황을 문자로 받기</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Nhận tiến độ qua tin nhắn</translation>
    </message>
    <message id="case_choice.survey">
        <source>만족도 조사에 답하기</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Trả lời khảo sát</translation>
    </message>
    <message id="case_choice.display">
        <source>칭찬을 화면에 소개하기</source>
        <extracomment>An answer to choose from.</extracomment>
        <translation>Hiện lời khen trên màn hình</translation>
    </message>
    <message id="case_consent.mail">
        <source>답변과 알림 편지를 이 주소로 보냅니다. 처리를 마칠 때까지 쓰고, 거부하셔도 접수됩니다.</source>
        <extracomment>What a consent means, under it.</extracomment>
        <translation>Thư được gửi đến địa chỉ này, dùng đến khi xong việc. Từ chối vẫn nộp được.</translation>
    </message>
    <message id="case_consent.progress">
        <source>연락처를 처리를 마칠 때까지 씁니다.</source>
        <extracomment>What a consent means, under it.</extracomment>
        <translation>Thông tin liên lạc được dùng đến khi xong việc.</translation>
    </message>
    <message id="case_consent.survey">
        <source>연락처를 조사를 마칠 때까지 씁니다.</source>
        <extracomment>What a consent means, under it.</extracomment>
        <translation>Thông tin liên lạc được dùng đến khi hết khảo sát.</translation>
    </message>
    <message id="case_consent.display">
        <source>이름 없이 1년 동안 보입니다.</source>
        <extracomment>What a consent means, under it.</extracomment>
        <translation>Hiện một năm, không nêu tên.</translation>
    </message>
    <message id="case_notice.purpose">
        <source>왜 여쭙는지 (수집 목적)</source>
        <extracomment>The statements on personal data that the law asks for.</extracomment>
        <translation>Vì sao cần hỏi</translation>
    </message>
    <message id="case_notice.purpose_text">
        <source>%1 접수와 결과 알림</source>
        <extracomment>The statements on personal data that the law asks for. %1: kind of case.</extracomment>
        <translation>%1: tiếp nhận và trả lời</translation>
    </message>
    <message id="case_notice.items">
        <source>여쭙는 것 (수집 항목)</source>
        <extracomment>The statements on personal data that the law asks for.</extracomment>
        <translation>Cần những gì</translation>
    </message>
    <message id="case_notice.keep">
        <source>보관하는 기간</source>
        <extracomment>The statements on personal data that the law asks for.</extracomment>
        <translation>Thời gian lưu</translation>
    </message>
    <message id="case_notice.keep_text" numerus="yes">
        <source>처리를 마친 뒤 %n년</source>
        <extracomment>The statements on personal data that the law asks for. %n: years.</extracomment>
        <translation>
            <numerusform>%n năm sau khi xong việc</numerusform>
        </translation>
    </message>
    <message id="case_notice.refuse">
        <source>거부하실 권리</source>
        <extracomment>The statements on personal data that the law asks for.</extracomment>
        <translation>Quyền từ chối</translation>
    </message>
    <message id="case_notice.refuse_text">
        <source>거부하실 수 있습니다. 다만 누구신지 모르면 접수할 수 없습니다.</source>
        <extracomment>The statements on personal data that the law asks for.</extracomment>
        <translation>Quý vị có thể từ chối, nhưng nếu không rõ danh tính thì chúng tôi không thể tiếp nhận.</translation>
    </message>
    <message id="case_notice.refuse_praise_text">
        <source>적지 않으셔도 됩니다. 다만 답을 드릴 수 없습니다.</source>
        <extracomment>The statements on personal data that the law asks for.</extracomment>
        <translation>Không bắt buộc, nhưng khi đó chúng tôi không thể trả lời.</translation>
    </message>
    <message id="case_block.about">
        <source>무슨 일</source>
        <extracomment>Heads of the three blocks in which the form is read back.</extracomment>
        <translation>Về việc</translation>
    </message>
    <message id="case_block.words">
        <source>말씀</source>
        <extracomment>Heads of the three blocks in which the form is read back.</extracomment>
        <translation>Nội dung</translation>
    </message>
    <message id="case_block.who">
        <source>누구</source>
        <extracomment>Heads of the three blocks in which the form is read back.</extracomment>
        <translation>Người gửi</translation>
    </message>
    <message id="case_wrong.missing">
        <source>%1: 비어 있습니다. 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody. %1: name of the field.</extracomment>
        <translation>%1: xin điền vào.</translation>
    </message>
    <message id="case_wrong.too_long">
        <source>%1: %2자까지 적을 수 있습니다.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody. %1: name of the field; %2: letters allowed.</extracomment>
        <translation>%1: tối đa %2 ký tự.</translation>
    </message>
    <message id="case_wrong.forbidden">
        <source>%1: 신분증이나 카드의 번호로 보이는 숫자는 받지 않습니다. 지우고 다시 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody. %1: name of the field.</extracomment>
        <translation>%1: xin xóa phần giống số căn cước hoặc số thẻ.</translation>
    </message>
    <message id="case_wrong.form">
        <source>%1: 다시 확인해 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody. %1: name of the field.</extracomment>
        <translation>%1: xin kiểm tra lại.</translation>
    </message>
    <message id="case_wrong.unknown">
        <source>%1: 목록에서 골라 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody. %1: name of the field.</extracomment>
        <translation>%1: xin chọn trong danh sách.</translation>
    </message>
    <message id="case_wrong.office_missing">
        <source>어느 부서의 일인지 골라 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Xin chọn phòng ban liên quan.</translation>
    </message>
    <message id="case_wrong.claim_missing">
        <source>무엇을 청구하시는지 골라 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Xin chọn khoản yêu cầu bồi thường.</translation>
    </message>
    <message id="case_wrong.words_missing">
        <source>내용을 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Xin viết nội dung.</translation>
    </message>
    <message id="case_wrong.name_missing">
        <source>이름을 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Xin điền họ tên.</translation>
    </message>
    <message id="case_wrong.address_missing">
        <source>주소를 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Xin điền địa chỉ.</translation>
    </message>
    <message id="case_wrong.contact_missing">
        <source>연락처를 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Xin điền thông tin liên lạc.</translation>
    </message>
    <message id="case_wrong.tell_by_missing">
        <source>답을 어떻게 받으실지 골라 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Xin chọn cách nhận trả lời.</translation>
    </message>
    <message id="case_wrong.guardian_missing">
        <source>만 14세 미만이시면 선택 동의에 보호자의 이름이 필요합니다. 동의하지 않아도 접수됩니다.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Dưới 14 tuổi, đồng ý thêm cần tên người giám hộ. Không đồng ý vẫn gửi được.</translation>
    </message>
    <message id="case_wrong.name_form">
        <source>이름을 글자로 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Xin viết tên bằng chữ.</translation>
    </message>
    <message id="case_wrong.guardian_form">
        <source>이름을 글자로 적어 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Xin viết tên bằng chữ.</translation>
    </message>
    <message id="case_wrong.contact_form">
        <source>전화번호나 전자우편 주소를 다시 확인해 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Xin kiểm tra lại số điện thoại hoặc e-mail.</translation>
    </message>
    <message id="case_wrong.wished_form">
        <source>지금부터 60일 안의 때를 골라 주십시오.</source>
        <extracomment>What is wrong with an answer of the form: say what to do, blame nobody.</extracomment>
        <translation>Xin chọn thời gian trong 60 ngày tới.</translation>
    </message>
    <message id="call.soon">
        <source>되도록 빨리</source>
        <extracomment>When to call back.</extracomment>
        <translation>Sớm nhất</translation>
    </message>
    <message id="call.morning">
        <source>오전</source>
        <extracomment>When to call back.</extracomment>
        <translation>sáng</translation>
    </message>
    <message id="call.afternoon">
        <source>오후</source>
        <extracomment>When to call back.</extracomment>
        <translation>chiều</translation>
    </message>
    <message id="call.hours">
        <source>%1 %2–%3시</source>
        <extracomment>When to call back. %1: morning or afternoon; %2, %3: full hours.</extracomment>
        <translation>%1 %2–%3 giờ</translation>
    </message>
    <message id="call.pick">
        <source>다른 날 고르기</source>
        <extracomment>When to call back.</extracomment>
        <translation>Ngày khác</translation>
    </message>
    <message id="call.place">
        <source>곳 정하기</source>
        <extracomment>When to call back.</extracomment>
        <translation>Nơi khác</translation>
    </message>
    <message id="receipt.until">
        <source>답을 드리는 때</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Thời hạn trả lời</translation>
    </message>
    <message id="receipt.until_call">
        <source>전화를 드리는 때</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Thời hạn gọi lại</translation>
    </message>
    <message id="receipt.number">
        <source>접수번호</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Số tiếp nhận</translation>
    </message>
    <message id="receipt.code">
        <source>확인번호 네 자리</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Mã xác nhận bốn số</translation>
    </message>
    <message id="receipt.code_again">
        <source>확인번호는 처음 받으신 것과 같습니다.</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Mã giống mã đã nhận lần đầu.</translation>
    </message>
    <message id="receipt.office">
        <source>맡은 부서</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Phòng phụ trách</translation>
    </message>
    <message id="receipt.phone">
        <source>전화</source>
        <extracomment>The receipt.</extracomment>
        <translation>Điện thoại</translation>
    </message>
    <message id="receipt.fax">
        <source>팩스</source>
        <extracomment>The receipt.</extracomment>
        <translation>Fax</translation>
    </message>
    <message id="receipt.homepage">
        <source>누리집</source>
        <extracomment>The receipt. The way through the menus of the city's homepage, which are Korean.</extracomment>
        <translation>Trang web</translation>
    </message>
    <message id="receipt.received">
        <source>접수 시각</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Lúc nhận</translation>
    </message>
    <message id="receipt.withdraw_how">
        <source>마치기 전에는 안내기의 ‘내 접수 확인’에서 하실 수 있습니다</source>
        <extracomment>On a receipt: how to take the case back. ‘내 접수 확인’ is lookup.title.</extracomment>
        <translation>Trước khi kết thúc, tại mục ‘Tra cứu việc đã gửi’ trên máy này</translation>
    </message>
    <message id="receipt.withdraw">
        <source>취하</source>
        <extracomment>On a receipt, the name of a line: how to take the case back.</extracomment>
        <translation>Rút lại</translation>
    </message>
    <message id="receipt.head">
        <source>기록 표시</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Dấu ghi chép</translation>
    </message>
    <message id="receipt.gone">
        <source>적으신 내용은 이 화면에 남지 않습니다.</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Nội dung đã viết không lưu trên màn hình.</translation>
    </message>
    <message id="receipt.finish">
        <source>마치기</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Xong</translation>
    </message>
    <message id="receipt.more">
        <source>더 찾기</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Tìm tiếp</translation>
    </message>
    <message id="receipt.print">
        <source>종이로 받기</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>In ra giấy</translation>
    </message>
    <message id="receipt.printed">
        <source>종이가 나오고 있습니다. 가져가십시오.</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Phiếu đang được in. Xin hãy lấy phiếu.</translation>
    </message>
    <message id="receipt.not_printed">
        <source>종이가 나오지 않았습니다. 번호를 적어 가십시오.</source>
        <extracomment>The receipt of a case, on the screen and on paper.</extracomment>
        <translation>Không in được phiếu. Xin hãy ghi lại số.</translation>
    </message>
    <message id="survey.invite">
        <source>이 안내가 도움이 되었습니까?</source>
        <extracomment>On the page of whoever has set out: a quiet offer of three questions.</extracomment>
        <translation>Hướng dẫn này có giúp ích không?</translation>
    </message>
    <message id="survey.invite_note">
        <source>세 가지, 20초. 그냥 가셔도 됩니다.</source>
        <extracomment>On the page of whoever has set out: a quiet offer of three questions.</extracomment>
        <translation>Ba câu hỏi, 20 giây. Quý vị cứ đi cũng được.</translation>
    </message>
    <message id="survey.title">
        <source>세 가지만 여쭙습니다.</source>
        <extracomment>Over three questions with five faces each.</extracomment>
        <translation>Xin hỏi ba câu.</translation>
    </message>
    <message id="survey.note">
        <source>20초면 됩니다. 이름은 여쭙지 않습니다.</source>
        <extracomment>Under the survey's title.</extracomment>
        <translation>Chỉ mất 20 giây. Không hỏi tên.</translation>
    </message>
    <message id="survey.none">
        <source>얼굴을 하나 이상 눌러 주십시오.</source>
        <extracomment>Under the survey's title, where nothing was chosen.</extracomment>
        <translation>Xin chạm ít nhất một khuôn mặt.</translation>
    </message>
    <message id="survey.failed">
        <source>지금은 답을 받지 못합니다. 그냥 가셔도 됩니다.</source>
        <extracomment>Under the survey's title, where the answer could not be kept.</extracomment>
        <translation>Hiện chưa nhận được câu trả lời. Quý vị cứ đi.</translation>
    </message>
    <message id="survey.skip">
        <source>건너뛰기</source>
        <extracomment>Beside the button that sends the survey.</extracomment>
        <translation>Bỏ qua</translation>
    </message>
    <message id="survey.send">
        <source>보내기</source>
        <extracomment>Sends the survey's answer.</extracomment>
        <translation>Gửi</translation>
    </message>
    <message id="survey.thanks">
        <source>고맙습니다.</source>
        <extracomment>After the survey was sent.</extracomment>
        <translation>Cảm ơn quý vị.</translation>
    </message>
    <message id="survey.kept">
        <source>답을 받았습니다. 결과는 해마다 알려 드립니다.</source>
        <extracomment>After the survey was sent.</extracomment>
        <translation>Đã nhận câu trả lời. Kết quả được công bố hằng năm.</translation>
    </message>
    <message id="survey.undo">
        <source>방금 답 취소</source>
        <extracomment>After the survey was sent: takes the answer back.</extracomment>
        <translation>Rút lại</translation>
    </message>
    <message id="survey.undone">
        <source>답을 취소하였습니다.</source>
        <extracomment>After the answer was taken back.</extracomment>
        <translation>Đã rút lại câu trả lời.</translation>
    </message>
    <message id="survey.leave">
        <source>마치기</source>
        <extracomment>After the survey was sent: ends the session.</extracomment>
        <translation>Kết thúc</translation>
    </message>
    <message id="survey.code">
        <source>설문 번호 (숫자 8개)</source>
        <extracomment>Before the field for the eight digits of a survey code, which came with the result of a closed case.</extracomment>
        <translation>Mã khảo sát (8 chữ số)</translation>
    </message>
    <message id="survey.used">
        <source>쓸 수 없는 번호입니다. 한 번만 쓸 수 있고, 60일이 지나면 닫힙니다.</source>
        <extracomment>Where a survey code was used before, is too old or was never given.</extracomment>
        <translation>Không dùng được mã này. Mỗi mã dùng một lần, trong 60 ngày.</translation>
    </message>
    <message id="survey.have_code">
        <source>설문 번호 넣기</source>
        <extracomment>On the page where a case is looked up: the way to answer by the code of a closed case; and that page's title.</extracomment>
        <translation>Nhập mã khảo sát</translation>
    </message>
    <message id="ending.noted">
        <source>번호를 적으셨습니까?</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>Quý vị đã ghi lại mã số chưa?</translation>
    </message>
    <message id="ending.noted_end">
        <source>네, 마칩니다</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>Rồi, kết thúc</translation>
    </message>
    <message id="ending.noted_home">
        <source>네, 처음으로</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>Rồi, về trang chủ</translation>
    </message>
    <message id="ending.noted_stay">
        <source>아니요, 다시 봅니다</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>Chưa, xem lại</translation>
    </message>
    <message id="ending.erase">
        <source>쓰던 글을 지울까요?</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>Xóa nội dung đang viết?</translation>
    </message>
    <message id="ending.erase_told">
        <source>끝내시면 쓰신 글이 지워지고, 되살릴 수 없습니다.</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>Nếu kết thúc, nội dung đã viết sẽ bị xóa và không khôi phục được.</translation>
    </message>
    <message id="ending.erase_end">
        <source>지우고 끝내기</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>Xóa và kết thúc</translation>
    </message>
    <message id="ending.erase_stay">
        <source>계속 쓰기</source>
        <extracomment>Asked before an end that loses a receipt's number or what was written; the answers are buttons.</extracomment>
        <translation>Viết tiếp</translation>
    </message>
    <message id="lookup.title">
        <source>내 접수 확인</source>
        <extracomment>Looking up a case by its number and code.</extracomment>
        <translation>Tra cứu việc đã gửi</translation>
    </message>
    <message id="lookup.hint">
        <source>확인하시거나 취하하실 수 있습니다.</source>
        <extracomment>Looking up a case by its number and code.</extracomment>
        <translation>Xem tiến độ hoặc rút lại</translation>
    </message>
    <message id="lookup.letter">
        <source>번호 맨 앞 글자</source>
        <extracomment>Looking up a case by its number and code.</extracomment>
        <translation>Chữ cái đầu của mã</translation>
    </message>
    <message id="lookup.second_letter">
        <source>번호 둘째 글자</source>
        <extracomment>Looking up a case by its number and code.</extracomment>
        <translation>Chữ cái thứ hai của mã</translation>
    </message>
    <message id="lookup.ask">
        <source>확인하기</source>
        <extracomment>Looking up a case by its number and code.</extracomment>
        <translation>Tra cứu</translation>
    </message>
    <message id="lookup.again">
        <source>다른 번호</source>
        <extracomment>Looking up a case by its number and code.</extracomment>
        <translation>Số khác</translation>
    </message>
    <message id="lookup.to_come">
        <source>마칩니다</source>
        <extracomment>The state of a case: what has not happened yet, the last of a list of what has.</extracomment>
        <translation>Sẽ hoàn tất</translation>
    </message>
    <message id="lookup.unknown">
        <source>접수번호의 글자나 숫자가 맞지 않습니다. 다시 보시거나 %1으로(로) 물어보십시오.</source>
        <extracomment>Looking up a case by its number and code. %1: telephone number.</extracomment>
        <translation>Số này có chữ cái hoặc chữ số sai. Xin xem lại hoặc gọi %1.</translation>
    </message>
    <message id="lookup.elsewhere">
        <source>‘%2’ 번호는 다른 곳에서 접수했습니다. 그곳에서 보시거나 %1으로(로) 물어보십시오.</source>
        <extracomment>Looking up a case by its number and code. %1: telephone number; %2: the number's first letter or letters.</extracomment>
        <translation>Số ‘%2’ do máy khác cấp: xin xem ở đó bằng mã, hoặc gọi %1.</translation>
    </message>
    <message id="lookup.wrong" numerus="yes">
        <source>두 번호가 맞지 않습니다. %n번 더 됩니다.</source>
        <extracomment>Looking up a case by its number and code. %n: tries left.</extracomment>
        <translation>
            <numerusform>Hai số không khớp. Còn %n lần.</numerusform>
        </translation>
    </message>
    <message id="lookup.locked" numerus="yes">
        <source>여러 번 맞지 않아 이 화면은 잠시 쉽니다. %n분 뒤에 다시 하시거나 %1으로(로) 물어보십시오.</source>
        <extracomment>Looking up a case by its number and code. %n: minutes; %1: telephone number.</extracomment>
        <translation>
            <numerusform>Màn hình này đã nhập sai nhiều lần. Xin thử lại sau %n phút hoặc gọi %1.</numerusform>
        </translation>
    </message>
    <message id="lookup.not_withdrawn">
        <source>취하하지 못했습니다. 처리는 그대로입니다. 다시 누르시거나 %1으로(로) 말씀해 주십시오.</source>
        <extracomment>Nothing was changed, since it could not be written. %1: telephone number.</extracomment>
        <translation>Chưa rút lại được, việc giải quyết vẫn tiếp tục. Xin bấm lại, hoặc gọi %1.</translation>
    </message>
    <message id="lookup.withdraw_yes">
        <source>네, 취하합니다</source>
        <extracomment>An answer to lookup.withdraw_sure: the case is taken back.</extracomment>
        <translation>Có, rút lại</translation>
    </message>
    <message id="lookup.keep">
        <source>그대로 두기</source>
        <extracomment>An answer to lookup.withdraw_sure: the case goes on.</extracomment>
        <translation>Giữ nguyên</translation>
    </message>
    <message id="lookup.withdraw_sure">
        <source>취하하시면 처리를 멈추며 되돌릴 수 없습니다. 취하하시겠습니까?</source>
        <extracomment>Asked before a case is taken back; the answers are lookup.keep and lookup.withdraw_yes.</extracomment>
        <translation>Rút lại thì việc giải quyết dừng hẳn, không khôi phục được. Vẫn rút lại?</translation>
    </message>
    <message id="lookup.withdraw">
        <source>취하하기</source>
        <extracomment>A button: take one's own case back. Looking up a case by its number and code.</extracomment>
        <translation>Rút lại</translation>
    </message>
    <message id="case_state.received">
        <source>접수했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message id="case_state.assigned">
        <source>처리하고 있습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Đang xử lý</translation>
    </message>
    <message id="case_state.supplement">
        <source>보완을 기다리고 있습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Đang chờ bổ sung</translation>
    </message>
    <message id="case_state.answered">
        <source>답을 준비했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Đã có trả lời</translation>
    </message>
    <message id="case_state.notified">
        <source>결과를 알려 드렸습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Đã báo kết quả</translation>
    </message>
    <message id="case_state.confirmed">
        <source>확인했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Đã xác nhận</translation>
    </message>
    <message id="case_state.passed_on">
        <source>당사자에게 전했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Đã chuyển lời</translation>
    </message>
    <message id="case_state.shown">
        <source>화면에 소개했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Đã hiện trên màn hình</translation>
    </message>
    <message id="case_state.told">
        <source>부서에 전했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Đã báo cho phòng</translation>
    </message>
    <message id="case_state.unreached">
        <source>전화를 드렸으나 받지 않으셨습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Đã gọi nhưng không gặp</translation>
    </message>
    <message id="case_state.called">
        <source>전화를 드렸습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Đã gọi</translation>
    </message>
    <message id="case_state.given_up">
        <source>여러 번 전화를 드렸으나 닿지 않아 마쳤습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Đã gọi nhiều lần nhưng không gặp nên kết thúc</translation>
    </message>
    <message id="case_state.decided">
        <source>보상을 정했습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Đã quyết định bồi thường</translation>
    </message>
    <message id="case_state.withdrawn">
        <source>취하하셨습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Đã rút lại</translation>
    </message>
    <message id="case_state.withdrawing">
        <source>취하 신청을 받았습니다</source>
        <extracomment>How far a case is: taken back by its visitor, not yet closed by the city.</extracomment>
        <translation>Đã nhận yêu cầu rút lại</translation>
    </message>
    <message id="case_state.destroyed">
        <source>보존 기간이 끝나 지웠습니다</source>
        <extracomment>How far a case is.</extracomment>
        <translation>Đã xóa khi hết hạn</translation>
    </message>
    <message id="why.office">
        <source>부서 이름</source>
        <extracomment>Under a result of a search: why it was found; two or three words.</extracomment>
        <translation>Theo tên phòng ban</translation>
    </message>
    <message id="why.team">
        <source>팀 이름</source>
        <extracomment>Under a result of a search: why it was found; two or three words.</extracomment>
        <translation>Theo tên tổ</translation>
    </message>
    <message id="why.person">
        <source>이름</source>
        <extracomment>Under a result of a search: why it was found; two or three words.</extracomment>
        <translation>Theo tên</translation>
    </message>
    <message id="why.title">
        <source>직위</source>
        <extracomment>Under a result of a search: why it was found; two or three words.</extracomment>
        <translation>Theo chức vụ</translation>
    </message>
    <message id="why.place">
        <source>가장 가까운 곳</source>
        <extracomment>Under a result of a search: why it was found; two or three words.</extracomment>
        <translation>Nơi gần nhất</translation>
    </message>
    <message id="why.old_name">
        <source>예전 이름 '%1'</source>
        <extracomment>Under a result of a search: why it was found; two or three words. %1: the name that an office or team had before.</extracomment>
        <translation>Tên cũ “%1”</translation>
    </message>
    <message id="why.dong">
        <source>%1 (주소지의 동)</source>
        <extracomment>Under a result of a search: why it was found; two or three words. %1: one of these reasons; the office is the one of the visitor's own quarter.</extracomment>
        <translation>%1 (theo địa chỉ của quý vị)</translation>
    </message>
    <message id="dock_large.guide">
        <source>안내요원</source>
        <extracomment>The same buttons on an enlarged screen: one or two short words out of the text under dock.</extracomment>
        <translation>Nhân viên</translation>
    </message>
    <message id="dock_large.size">
        <source>크게</source>
        <extracomment>The same buttons on an enlarged screen: one or two short words out of the text under dock.</extracomment>
        <translation>Chữ lớn</translation>
    </message>
    <message id="dock_large.contrast">
        <source>고대비</source>
        <extracomment>The same buttons on an enlarged screen: one or two short words out of the text under dock.</extracomment>
        <translation>Tương phản</translation>
    </message>
    <message id="dock_large.low">
        <source>낮추기</source>
        <extracomment>The same buttons on an enlarged screen: one or two short words out of the text under dock.</extracomment>
        <translation>Hạ thấp</translation>
    </message>
    <message id="step.go.straight">
        <source>곧장 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Đi thẳng %1 m</translation>
    </message>
    <message id="step.go.left">
        <source>왼쪽으로 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Rẽ trái, đi %1 m</translation>
    </message>
    <message id="step.go.right">
        <source>오른쪽으로 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Rẽ phải, đi %1 m</translation>
    </message>
    <message id="step.go.back">
        <source>뒤로 돌아 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Quay lại, đi %1 m</translation>
    </message>
    <message id="step.enter.straight">
        <source>%1으로(로) 들어가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: door.</extracomment>
        <translation>Vào qua %1</translation>
    </message>
    <message id="step.enter.left">
        <source>왼쪽 %1으로(로) 들어가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: door.</extracomment>
        <translation>Vào %1 bên trái</translation>
    </message>
    <message id="step.enter.right">
        <source>오른쪽 %1으로(로) 들어가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: door.</extracomment>
        <translation>Vào %1 bên phải</translation>
    </message>
    <message id="step.enter.back">
        <source>뒤로 돌아 %1으로(로)</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: door.</extracomment>
        <translation>Quay lại, vào %1</translation>
    </message>
    <message id="step.enter.on">
        <source>%1으로(로) 들어가 곧장</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: door.</extracomment>
        <translation>Vào qua %1, đi thẳng</translation>
    </message>
    <message id="step.leave">
        <source>%1으로(로) 나가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: door.</extracomment>
        <translation>Ra qua %1</translation>
    </message>
    <message id="step.climb.straight">
        <source>%1을(를) 따라가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>Đi theo %1</translation>
    </message>
    <message id="step.climb.left">
        <source>왼쪽 %1을(를) 따라가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>Đi theo %1 bên trái</translation>
    </message>
    <message id="step.climb.right">
        <source>오른쪽 %1을(를) 따라가기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>Đi theo %1 bên phải</translation>
    </message>
    <message id="step.off.straight">
        <source>나와서 곧장 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Rồi đi thẳng %1 m</translation>
    </message>
    <message id="step.off.left">
        <source>나와서 왼쪽으로 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Rồi rẽ trái, đi %1 m</translation>
    </message>
    <message id="step.off.right">
        <source>나와서 오른쪽으로 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Rồi rẽ phải, đi %1 m</translation>
    </message>
    <message id="step.out.straight">
        <source>내려서 곧장 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Ra khỏi thang, đi thẳng %1 m</translation>
    </message>
    <message id="step.out.left">
        <source>내려서 왼쪽으로 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Ra khỏi thang, rẽ trái, đi %1 m</translation>
    </message>
    <message id="step.out.right">
        <source>내려서 오른쪽으로 %1 m</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: metres.</extracomment>
        <translation>Ra khỏi thang, rẽ phải, đi %1 m</translation>
    </message>
    <message id="step.pass.left">
        <source>%1을(를) 지나 왼쪽</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>Qua %1, rẽ trái</translation>
    </message>
    <message id="step.pass.right">
        <source>%1을(를) 지나 오른쪽</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>Qua %1, rẽ phải</translation>
    </message>
    <message id="step.via.straight">
        <source>곧장 %1 지나기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>Đi thẳng, qua %1</translation>
    </message>
    <message id="step.via.left">
        <source>왼쪽으로 %1 지나기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>Rẽ trái, qua %1</translation>
    </message>
    <message id="step.via.right">
        <source>오른쪽으로 %1 지나기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>Rẽ phải, qua %1</translation>
    </message>
    <message id="step.elevator">
        <source>%1에서 %2 누르기</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: what is used, as the elevator; %2: floor.</extracomment>
        <translation>Vào %1, bấm %2</translation>
    </message>
    <message id="step.stairs">
        <source>%1으로(로) %2까지</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: what is used, as the elevator; %2: floor.</extracomment>
        <translation>Đi %1 lên %2</translation>
    </message>
    <message id="step.stairs.down">
        <source>%1으로(로) 내려가 %2까지</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: what is used, as the elevator; %2: floor.</extracomment>
        <translation>Đi %1 xuống %2</translation>
    </message>
    <message id="step.escalator">
        <source>%1으로(로) %2까지</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: what is used, as the elevator; %2: floor.</extracomment>
        <translation>Đi %1 lên %2</translation>
    </message>
    <message id="step.escalator.down">
        <source>%1으로(로) 내려가 %2까지</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: what is used, as the elevator; %2: floor.</extracomment>
        <translation>Đi %1 xuống %2</translation>
    </message>
    <message id="step.ramp">
        <source>%1을(를) 따라 %2까지</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: what is used, as the elevator; %2: floor.</extracomment>
        <translation>Đi theo %1 đến %2</translation>
    </message>
    <message id="step.nth.left">
        <source>왼편 %2 문, %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: the sign at the door; %2: a text of nth.</extracomment>
        <translation>Cửa %2 bên trái, %1</translation>
    </message>
    <message id="step.nth.right">
        <source>오른편 %2 문, %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: the sign at the door; %2: a text of nth.</extracomment>
        <translation>Cửa %2 bên phải, %1</translation>
    </message>
    <message id="step.door.straight">
        <source>정면 문, %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: the sign at the door.</extracomment>
        <translation>Cửa phía trước, %1</translation>
    </message>
    <message id="step.door.left">
        <source>왼편 문, %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: the sign at the door.</extracomment>
        <translation>Cửa bên trái, %1</translation>
    </message>
    <message id="step.door.right">
        <source>오른편 문, %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: the sign at the door.</extracomment>
        <translation>Cửa bên phải, %1</translation>
    </message>
    <message id="step.desk.straight">
        <source>들어가 정면 %1번 자리</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: number of the desk.</extracomment>
        <translation>Vào trong, bàn số %1 phía trước</translation>
    </message>
    <message id="step.desk.left">
        <source>들어가 왼쪽 %1번 자리</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: number of the desk.</extracomment>
        <translation>Vào trong, bàn số %1 bên trái</translation>
    </message>
    <message id="step.desk.right">
        <source>들어가 오른쪽 %1번 자리</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: number of the desk.</extracomment>
        <translation>Vào trong, bàn số %1 bên phải</translation>
    </message>
    <message id="step.inside">
        <source>들어가서 %1</source>
        <extracomment>The last step of the way, behind the office's door; read aloud too. %1: a team, or numbers of windows.</extracomment>
        <translation>Vào trong, tìm %1</translation>
    </message>
    <message id="step.here.straight">
        <source>앞에 %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>%1 ở phía trước</translation>
    </message>
    <message id="step.here.left">
        <source>왼편에 %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>%1 ở bên trái</translation>
    </message>
    <message id="step.here.right">
        <source>오른편에 %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>%1 ở bên phải</translation>
    </message>
    <message id="step.here.now">
        <source>지금 계신 곳이 %1</source>
        <extracomment>One step of the way, at most one line; read aloud too. %1: room or place.</extracomment>
        <translation>Quý vị đang ở %1</translation>
    </message>
    <message id="nth.1">
        <source>첫째</source>
        <extracomment>Which door it is, counted along the way; goes into the texts step.nth.</extracomment>
        <translation>thứ nhất</translation>
    </message>
    <message id="nth.2">
        <source>둘째</source>
        <extracomment>Which door it is, counted along the way; goes into the texts step.nth.</extracomment>
        <translation>thứ hai</translation>
    </message>
    <message id="nth.3">
        <source>셋째</source>
        <extracomment>Which door it is, counted along the way; goes into the texts step.nth.</extracomment>
        <translation>thứ ba</translation>
    </message>
    <message id="nth.4">
        <source>넷째</source>
        <extracomment>Which door it is, counted along the way; goes into the texts step.nth.</extracomment>
        <translation>thứ tư</translation>
    </message>
    <message id="nth.5">
        <source>다섯째</source>
        <extracomment>Which door it is, counted along the way; goes into the texts step.nth.</extracomment>
        <translation>thứ năm</translation>
    </message>
    <message id="unnamed.door">
        <source>문</source>
        <extracomment>A thing on the way that has no name of its own; goes into the texts of step.</extracomment>
        <translation>cửa</translation>
    </message>
    <message id="unnamed.stairs">
        <source>계단</source>
        <extracomment>A thing on the way that has no name of its own; goes into the texts of step.</extracomment>
        <translation>cầu thang</translation>
    </message>
    <message id="unnamed.elevator">
        <source>승강기</source>
        <extracomment>A thing on the way that has no name of its own; goes into the texts of step.</extracomment>
        <translation>thang máy</translation>
    </message>
    <message id="unnamed.escalator">
        <source>에스컬레이터</source>
        <extracomment>A thing on the way that has no name of its own; goes into the texts of step.</extracomment>
        <translation>thang cuốn</translation>
    </message>
    <message id="unnamed.ramp">
        <source>경사로</source>
        <extracomment>A thing on the way that has no name of its own; goes into the texts of step.</extracomment>
        <translation>đường dốc</translation>
    </message>
    <message id="floor.above">
        <source>%1층</source>
        <extracomment>A floor that has no name of its own. %1: number of the floor.</extracomment>
        <translation>Tầng %1</translation>
    </message>
    <message id="floor.below">
        <source>지하 %1층</source>
        <extracomment>A floor that has no name of its own. %1: number of the floor, counted downwards.</extracomment>
        <translation>Tầng hầm %1</translation>
    </message>
    <message id="poster.title">
        <source>%1 좌석배치도</source>
        <extracomment>The head of the file of an office's poster. %1: the office.</extracomment>
        <translation>Sơ đồ chỗ ngồi: %1</translation>
    </message>
    <message id="poster.find_seat">
        <source>찾는 업무가 적힌 자리로 가세요</source>
        <extracomment>On the poster at an office's door.</extracomment>
        <translation>Mời đến bàn có ghi việc quý vị cần</translation>
    </message>
    <message id="poster.find_window">
        <source>찾는 업무가 적힌 창구로 가세요</source>
        <extracomment>On the poster of an office with numbered windows.</extracomment>
        <translation>Mời đến quầy có ghi việc quý vị cần</translation>
    </message>
    <message id="poster.faces">
        <source>사진과 이름은 동의한 직원만 싣습니다</source>
        <extracomment>On the poster of an office that shows portraits.</extracomment>
        <translation>Chỉ đăng ảnh và tên của nhân viên đã đồng ý</translation>
    </message>
    <message id="poster.nobody">
        <source>사람이 없으면 팀장에게 말씀하거나 전화를 부탁하세요</source>
        <extracomment>On the poster of an office without portraits.</extracomment>
        <translation>Nếu không có ai, mời báo trưởng nhóm hoặc nhờ gọi lại</translation>
    </message>
    <message id="poster.ask">
        <source>어느 창구인지 모르시면 안내소에 물어보세요</source>
        <extracomment>On the poster of an office with numbered windows.</extracomment>
        <translation>Không rõ quầy nào, mời hỏi quầy hướng dẫn</translation>
    </message>
    <message id="poster.sheet">
        <source>%2장 가운데 %1장</source>
        <extracomment>On a poster of several sheets. %1: which one; %2: how many.</extracomment>
        <translation>Tờ %1 trong %2</translation>
    </message>
    <message id="poster.door_elsewhere">
        <source>출입문은 다른 장에 있습니다</source>
        <extracomment>On a sheet of a poster that does not show the door.</extracomment>
        <translation>Cửa ra vào ở tờ khác</translation>
    </message>
    <message id="poster.here">
        <source>현재 위치(출입문)</source>
        <extracomment>On the mark where the poster hangs.</extracomment>
        <translation>Quý vị đang ở đây (cửa)</translation>
    </message>
    <message id="poster.dated">
        <source>%1년 %2월 %3일 기준</source>
        <extracomment>At the foot of a poster. %1, %2, %3: year, month and day.</extracomment>
        <translation>Tính đến %3/%2/%1</translation>
    </message>
    <message id="poster.dial">
        <source>전화는 %1을(를) 먼저 누르세요</source>
        <extracomment>At the foot of a poster with telephone numbers. %1: the area code.</extracomment>
        <translation>Gọi điện xin bấm %1 trước</translation>
    </message>
    <message id="poster.revision">
        <source>개정 %1 · %2</source>
        <extracomment>At the foot of a poster. %1: number of the directory's edition; %2: the office.</extracomment>
        <translation>Bản %1 · %2</translation>
    </message>
    <message id="poster.scan">
        <source>도착하셨습니까? 휴대전화로 찍어 주세요</source>
        <extracomment>Beside the code on a poster, in the first language large, in the others on one line. Of simplified Chinese the typeface of posters has few letters: these it has.</extracomment>
        <translation>Quét khi đã đến nơi</translation>
    </message>
    <message id="poster.scan_known">
        <source>길 안내를 받아 오셨으면 도착이 저절로 적힙니다</source>
        <extracomment>Below poster.scan: what a scan does for whoever was shown the way.</extracomment>
        <translation>Nếu đến theo chỉ đường, việc đến nơi được tự ghi lại</translation>
    </message>
    <message id="poster.scan_new">
        <source>처음이시면 담당 자리가 보입니다</source>
        <extracomment>Beside poster.scan_known: what it does for others.</extracomment>
        <translation>Nếu mới đến, sẽ thấy bàn phụ trách</translation>
    </message>
    <message id="poster.no_phone">
        <source>전화기가 없으면 안내소에서 받은 네 자리 번호를 직원에게 말씀해 주세요</source>
        <extracomment>Below the code on a poster.</extracomment>
        <translation>Không có điện thoại, mời báo nhân viên bốn chữ số nhận ở quầy hướng dẫn</translation>
    </message>
    <message id="poster.vacant">
        <source>빈자리</source>
        <extracomment>On a desk of a poster at which nobody sits.</extracomment>
        <translation>Trống</translation>
    </message>
    <message id="poster.continued">
        <source>%1 (이어서)</source>
        <extracomment>On a poster, above the rest of a desk that a column could not hold. %1: the desk.</extracomment>
        <translation>%1 (tiếp)</translation>
    </message>
    <message id="poster.leads">
        <source>%1 총괄</source>
        <extracomment>On the desk of a team's leader without duties of its own. %1: the team.</extracomment>
        <translation>Phụ trách chung %1</translation>
    </message>
    <message id="poster.plate_scan">
        <source>도착하면 찍어 주세요</source>
        <extracomment>Beside the code on a plate at a door or window.</extracomment>
        <translation>Đến nơi xin quét mã</translation>
    </message>
    <message id="poster.plate_staff">
        <source>전화기가 없으면 네 자리 번호를
직원에게 말씀해 주세요</source>
        <extracomment>Below poster.plate_scan on a door's plate; two lines.</extracomment>
        <translation>Không có điện thoại, mời báo
nhân viên bốn chữ số</translation>
    </message>
    <message id="poster.plate_window">
        <source>전화기가 없으면 네 자리 번호를
창구에 말씀해 주세요</source>
        <extracomment>Below poster.plate_scan on a window's plate; two lines.</extracomment>
        <translation>Không có điện thoại, mời đọc
bốn chữ số tại quầy</translation>
    </message>
    <message id="poster.window">
        <source>번 창구</source>
        <extracomment>On a window's plate, below its number, which stands large.</extracomment>
        <translation>Quầy</translation>
    </message>
</context>
</TS>
