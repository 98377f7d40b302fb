<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>일정</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>Chefs</source>
        <translation>셰프</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>History</source>
        <translation>변경 기록</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation>취소함: {change}</translation>
    </message>
    <message numerus="yes">
        <source>{screen}, %Ln waiting</source>
        <translation>
            <numerusform>{screen}, %Ln건 대기 중</numerusform>
        </translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>확정</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>거절</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>만료</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>노쇼</translation>
    </message>
    <message>
        <source>This did not work. The log has the reason.</source>
        <translation>처리하지 못했습니다. 이유는 로그에 있습니다.</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count}시간</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>1분 미만</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}분</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}시간 {minutes}분</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln일</numerusform>
        </translation>
    </message>
    <message>
        <source>Username</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>메일 주소</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>비밀번호</translation>
    </message>
    <message>
        <source>Account for {chef}</source>
        <translation>{chef} 셰프의 계정</translation>
    </message>
    <message>
        <source>may be left empty</source>
        <translation>비워 둘 수 있음</translation>
    </message>
    <message>
        <source>Su&amp;ggest</source>
        <translation>추천(&amp;G)</translation>
    </message>
    <message>
        <source>{chef} has the account {username}</source>
        <translation>{chef} 셰프의 계정 {username}을(를) 만들었습니다</translation>
    </message>
    <message>
        <source>&amp;Username, to sign in with</source>
        <translation>로그인에 쓸 사용자 이름(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Mail address</source>
        <translation>메일 주소(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>전화번호(&amp;P)</translation>
    </message>
    <message>
        <source>First p&amp;assword, to tell the chef</source>
        <translation>셰프에게 알려 줄 첫 비밀번호(&amp;A)</translation>
    </message>
    <message>
        <source>Link an account to {chef}</source>
        <translation>{chef} 셰프에 계정 연결</translation>
    </message>
    <message>
        <source>Accounts of chefs</source>
        <translation>셰프 계정</translation>
    </message>
    <message>
        <source>These accounts have the role of a chef and belong to no chef yet.</source>
        <translation>셰프 역할이 있지만 아직 어느 셰프의 것도 아닌 계정입니다.</translation>
    </message>
    <message>
        <source>There is no such account. Make one for this chef instead.</source>
        <translation>그런 계정이 없습니다. 이 셰프의 계정을 새로 만드세요.</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>연결(&amp;L)</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Deactivate {chef}</source>
        <translation>{chef} 셰프 비활성화</translation>
    </message>
    <message numerus="yes">
        <source>{chef} has %Ln booking(s) to come</source>
        <translation>
            <numerusform>{chef} 셰프에게 앞으로 예약이 %Ln건 있습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>These bookings stay as they are: the chef is still expected. Customers only no longer see the chef, so nothing new can be booked.</source>
        <translation>이 예약은 그대로 유지되며 셰프가 방문해야 합니다. 고객에게만 보이지 않게 되어 새 예약을 받지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>외 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Deactivate all the same</source>
        <translation>그래도 비활성화(&amp;D)</translation>
    </message>
    <message>
        <source>Bookings to come</source>
        <translation>앞으로의 예약</translation>
    </message>
    <message>
        <source>Other hours of {chef} on a date</source>
        <translation>{chef} 셰프의 날짜별 근무 시간</translation>
    </message>
    <message>
        <source>a day off</source>
        <translation>쉬는 날</translation>
    </message>
    <message>
        <source>{chef} has other hours on {day}</source>
        <translation>{chef} 셰프의 {day} 근무 시간을 바꿨습니다</translation>
    </message>
    <message>
        <source>Type times like 11:15–14:00, 17:00–22:00, until 24:00 at most; nothing for a day off.</source>
        <translation>11:15–14:00, 17:00–22:00처럼 24:00까지 입력하세요. 쉬는 날은 비워 둡니다.</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>날짜(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Hours on this date</source>
        <translation>이 날짜의 근무 시간(&amp;H)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Least guests</source>
        <translation>최소 인원</translation>
    </message>
    <message>
        <source>Most guests</source>
        <translation>최대 인원</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>코스</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Shown to customers</source>
        <translation>고객에게 표시</translation>
    </message>
    <message>
        <source>Add a menu of {chef}</source>
        <translation>{chef} 셰프의 메뉴 추가</translation>
    </message>
    <message>
        <source>Change {menu}</source>
        <translation>{menu} 변경</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>Customers can see and &amp;book this menu</source>
        <translation>고객이 이 메뉴를 보고 예약할 수 있음(&amp;B)</translation>
    </message>
    <message>
        <source>Menu {menu} added</source>
        <translation>{menu} 메뉴를 추가했습니다</translation>
    </message>
    <message>
        <source>Menu {menu} changed</source>
        <translation>{menu} 메뉴를 변경했습니다</translation>
    </message>
    <message>
        <source>Somebody else changed this menu meanwhile: {names}. Save again to keep what you typed.</source>
        <translation>그사이 다른 사람이 이 메뉴를 변경했습니다: {names}. 입력한 내용을 남기려면 다시 저장하세요.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>다른 사람의 내용 사용</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Price for a guest, in {currency}</source>
        <translation>1인 가격, {currency}(&amp;P)</translation>
    </message>
    <message>
        <source>From how &amp;many guests</source>
        <translation>최소 인원(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Up to how many guests</source>
        <translation>최대 인원(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Courses, one on a line</source>
        <translation>코스, 한 줄에 하나씩(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>설명(&amp;D)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln guest(s) or more</source>
        <translation>
            <numerusform>%Ln명 이상</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guest(s)</source>
        <translation>
            <numerusform>%Ln명</numerusform>
        </translation>
    </message>
    <message>
        <source>{least}–{most} guests</source>
        <translation>{least}~{most}명</translation>
    </message>
    <message>
        <source>Add a picture of {chef}</source>
        <translation>{chef} 셰프의 사진 추가</translation>
    </message>
    <message>
        <source>&amp;Crop to the shape of the cards</source>
        <translation>카드 모양에 맞게 자르기(&amp;C)</translation>
    </message>
    <message>
        <source>Use as the &amp;portrait</source>
        <translation>대표 사진으로 사용(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>추가(&amp;A)</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>사진을 읽는 중…</translation>
    </message>
    <message>
        <source>&amp;What it shows, for people who cannot see it</source>
        <translation>사진을 볼 수 없는 사람을 위한 설명(&amp;W)</translation>
    </message>
    <message>
        <source>Grilled mackerel on a blue plate</source>
        <translation>파란 접시에 담은 고등어구이</translation>
    </message>
    <message>
        <source>Time off for {chef}</source>
        <translation>{chef} 셰프의 휴무</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>첫날</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>마지막 날</translation>
    </message>
    <message>
        <source>&amp;Whole days</source>
        <translation>종일(&amp;W)</translation>
    </message>
    <message>
        <source>From time</source>
        <translation>시작 시간</translation>
    </message>
    <message>
        <source>Until time</source>
        <translation>끝 시간</translation>
    </message>
    <message>
        <source>Holiday, training…</source>
        <translation>휴가, 교육…</translation>
    </message>
    <message>
        <source>{chef} is off from {day}</source>
        <translation>{chef} 셰프는 {day}부터 쉽니다</translation>
    </message>
    <message>
        <source>The time off must end after it starts.</source>
        <translation>휴무는 시작보다 뒤에 끝나야 합니다.</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>첫날(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>마지막 날(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Reason, for staff and the chef</source>
        <translation>사유, 직원과 셰프만 봄(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add chef…</source>
        <translation>셰프 추가(&amp;A)…</translation>
    </message>
    <message>
        <source>Find a chef</source>
        <translation>셰프 찾기</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>편집(&amp;E)…</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>비활성화</translation>
    </message>
    <message>
        <source>Public page</source>
        <translation>공개 페이지</translation>
    </message>
    <message>
        <source>Show as cards or as a table</source>
        <translation>카드와 표 전환</translation>
    </message>
    <message>
        <source>No chefs yet</source>
        <translation>아직 셰프가 없습니다</translation>
    </message>
    <message>
        <source>Add your first chef, and customers can book them on your pages.</source>
        <translation>첫 셰프를 추가하면 고객이 페이지에서 예약할 수 있습니다.</translation>
    </message>
    <message>
        <source>Add chef…</source>
        <translation>셰프 추가…</translation>
    </message>
    <message>
        <source>No chef matches</source>
        <translation>맞는 셰프가 없습니다</translation>
    </message>
    <message>
        <source>Nothing was found with this search.</source>
        <translation>이 검색으로 찾은 것이 없습니다.</translation>
    </message>
    <message>
        <source>Show all chefs</source>
        <translation>모든 셰프 보기</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>활성화</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chef(s) found</source>
        <translation>
            <numerusform>셰프 %Ln명을 찾았습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chef(s)</source>
        <translation>
            <numerusform>셰프 %Ln명</numerusform>
        </translation>
    </message>
    <message>
        <source>Cuisine</source>
        <translation>요리</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>요금</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>평점</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>활성</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>비활성</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>메일</translation>
    </message>
    <message>
        <source>&amp;Make an account…</source>
        <translation>계정 만들기(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Link an account…</source>
        <translation>계정 연결(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Unlink</source>
        <translation>연결 해제(&amp;U)</translation>
    </message>
    <message>
        <source>This chef has no account. With one the chef signs in on the pages, answers bookings, and keeps hours, menus and pictures.</source>
        <translation>이 셰프는 계정이 없습니다. 계정이 있으면 셰프가 페이지에 로그인해 예약에 답하고 근무 시간, 메뉴, 사진을 관리할 수 있습니다.</translation>
    </message>
    <message>
        <source>The chef signs in with this account.</source>
        <translation>셰프가 이 계정으로 로그인합니다.</translation>
    </message>
    <message>
        <source>Deactivated: cannot sign in</source>
        <translation>비활성: 로그인할 수 없음</translation>
    </message>
    <message>
        <source>Account of {chef} unlinked</source>
        <translation>{chef} 셰프의 계정 연결을 해제했습니다</translation>
    </message>
    <message>
        <source>Account linked to {chef}</source>
        <translation>{chef} 셰프에 계정을 연결했습니다</translation>
    </message>
    <message>
        <source>{chef} is active again</source>
        <translation>{chef} 셰프를 다시 활성화했습니다</translation>
    </message>
    <message>
        <source>{chef} is no longer active</source>
        <translation>{chef} 셰프를 비활성화했습니다</translation>
    </message>
    <message>
        <source>Bookings in the way</source>
        <translation>겹치는 예약</translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) in the way: they stay until somebody moves or cancels them.</source>
        <translation>
            <numerusform>겹치는 예약이 %Ln건 있습니다. 옮기거나 취소할 때까지 그대로 유지됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is booked in this time.</source>
        <translation>이 시간에는 예약이 없습니다.</translation>
    </message>
    <message>
        <source>{amount} an hour</source>
        <translation>시간당 {amount}</translation>
    </message>
    <message>
        <source>Nothing free in two weeks</source>
        <translation>2주 안에 빈 시간 없음</translation>
    </message>
    <message>
        <source>Free {day}</source>
        <translation>{day} 가능</translation>
    </message>
    <message>
        <source>No reviews</source>
        <translation>후기 없음</translation>
    </message>
    <message>
        <source>Preview of the card</source>
        <translation>카드 미리 보기</translation>
    </message>
    <message>
        <source>Part of the picture that is kept</source>
        <translation>남길 사진 부분</translation>
    </message>
    <message>
        <source>Arrow keys move the frame, plus and minus change its size.</source>
        <translation>화살표 키로 틀을 옮기고 더하기와 빼기 키로 크기를 바꿉니다.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>언제</translation>
    </message>
    <message>
        <source>What</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Dates that differ from the week</source>
        <translation>주간 근무와 다른 날짜</translation>
    </message>
    <message>
        <source>Every week is alike</source>
        <translation>매주 같은 시간에 일합니다</translation>
    </message>
    <message>
        <source>Enter holidays and training as time off, and single dates with other hours.</source>
        <translation>휴가나 교육은 휴무로, 하루만 다른 시간은 날짜별 근무 시간으로 입력하세요.</translation>
    </message>
    <message>
        <source>Add time off…</source>
        <translation>휴무 추가…</translation>
    </message>
    <message>
        <source>Other hours on a date…</source>
        <translation>날짜별 근무 시간…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>변경…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>{chef} works as every week on {day}</source>
        <translation>{chef} 셰프는 {day}에 평소대로 일합니다</translation>
    </message>
    <message>
        <source>Time off of {chef} removed</source>
        <translation>{chef} 셰프의 휴무를 삭제했습니다</translation>
    </message>
    <message>
        <source>Other hours</source>
        <translation>다른 근무 시간</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>쉬는 날</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} ~ {last}</translation>
    </message>
    <message>
        <source>{day}, {starts}–{ends}</source>
        <translation>{day}, {starts}–{ends}</translation>
    </message>
    <message>
        <source>Time off</source>
        <translation>휴무</translation>
    </message>
    <message>
        <source>Holiday of the business</source>
        <translation>업체 휴일</translation>
    </message>
    <message>
        <source>Next free</source>
        <translation>가능한 날</translation>
    </message>
    <message>
        <source>Details of the chef</source>
        <translation>셰프 정보</translation>
    </message>
    <message>
        <source>Active: customers can book</source>
        <translation>활성: 고객이 예약할 수 있음</translation>
    </message>
    <message>
        <source>Inactive: hidden from customers</source>
        <translation>비활성: 고객에게 보이지 않음</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>{mean} of 5 ({count})</source>
        <translation>5점 중 {mean}점({count}개)</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>입력 안 됨</translation>
    </message>
    <message>
        <source>Nothing is written about this chef yet.</source>
        <translation>아직 이 셰프의 소개가 없습니다.</translation>
    </message>
    <message>
        <source>free</source>
        <translation>휴무</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>근무 시간</translation>
    </message>
    <message>
        <source>About</source>
        <translation>소개</translation>
    </message>
    <message>
        <source>Select a chef to see everything about them.</source>
        <translation>셰프를 선택하면 자세한 정보를 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>아직 저장되지 않음</translation>
    </message>
    <message>
        <source>Discard what you changed?</source>
        <translation>변경한 내용을 버릴까요?</translation>
    </message>
    <message>
        <source>What you typed has not been saved.</source>
        <translation>입력한 내용이 저장되지 않았습니다.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>버리기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>계속 편집(&amp;K)</translation>
    </message>
    <message>
        <source>Pi&amp;ctures</source>
        <translation>사진(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Menus</source>
        <translation>메뉴(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Dates off</source>
        <translation>휴무(&amp;D)</translation>
    </message>
    <message>
        <source>R&amp;ules</source>
        <translation>규칙(&amp;U)</translation>
    </message>
    <message>
        <source>Acc&amp;ount</source>
        <translation>계정(&amp;O)</translation>
    </message>
    <message>
        <source>R&amp;eviews</source>
        <translation>후기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Back to the chefs</source>
        <translation>셰프 목록(&amp;B)</translation>
    </message>
    <message>
        <source>New chef</source>
        <translation>새 셰프</translation>
    </message>
    <message>
        <source> (inactive)</source>
        <translation> (비활성)</translation>
    </message>
    <message>
        <source>Chef {chef} added</source>
        <translation>{chef} 셰프를 추가했습니다</translation>
    </message>
    <message>
        <source>{chef} changed</source>
        <translation>{chef} 셰프를 변경했습니다</translation>
    </message>
    <message>
        <source>This chef is no longer there: a backup from before was restored.</source>
        <translation>이 셰프는 더 이상 없습니다. 이전 백업이 복원되었습니다.</translation>
    </message>
    <message>
        <source>Somebody else changed this chef meanwhile; nothing that you typed is lost.</source>
        <translation>그사이 다른 사람이 이 셰프를 변경했습니다. 입력한 내용은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>{name} is now {value}.</source>
        <translation>{name}: 현재 {value}</translation>
    </message>
    <message>
        <source>{name} is now {value}; you typed {mine}.</source>
        <translation>{name}: 현재 {value}, 입력한 값 {mine}</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>내가 입력한 내용 유지</translation>
    </message>
    <message>
        <source>Pro&amp;file</source>
        <translation>프로필(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>근무 시간(&amp;H)</translation>
    </message>
    <message>
        <source>All chefs</source>
        <translation>모든 셰프</translation>
    </message>
    <message>
        <source>Best rated first</source>
        <translation>평점 높은 순</translation>
    </message>
    <message>
        <source>Cheapest first</source>
        <translation>요금 낮은 순</translation>
    </message>
    <message>
        <source>Dearest first</source>
        <translation>요금 높은 순</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>최신순</translation>
    </message>
    <message>
        <source>Search name, cuisine or place</source>
        <translation>이름, 요리, 지역 검색</translation>
    </message>
    <message>
        <source>Search chefs</source>
        <translation>셰프 검색</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>검색(Ctrl+F)</translation>
    </message>
    <message>
        <source>All cuisines</source>
        <translation>모든 요리</translation>
    </message>
    <message>
        <source>Free on</source>
        <translation>가능한 날짜</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>정렬</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>{order}, turned round</source>
        <translation>{order} 반대로</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>인원</translation>
    </message>
    <message>
        <source>A guest</source>
        <translation>1인</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>No menus yet</source>
        <translation>아직 메뉴가 없습니다</translation>
    </message>
    <message>
        <source>Customers choose from a chef&apos;s menus when they book. Add the first one.</source>
        <translation>고객은 예약할 때 셰프의 메뉴에서 고릅니다. 첫 메뉴를 추가하세요.</translation>
    </message>
    <message>
        <source>Add menu…</source>
        <translation>메뉴 추가…</translation>
    </message>
    <message>
        <source>Change menu…</source>
        <translation>메뉴 변경…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Remove menu</source>
        <translation>메뉴 삭제</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>숨김</translation>
    </message>
    <message>
        <source>Menus of {chef} put in another order</source>
        <translation>{chef} 셰프의 메뉴 순서를 바꿨습니다</translation>
    </message>
    <message>
        <source>Menu {menu} removed</source>
        <translation>{menu} 메뉴를 삭제했습니다</translation>
    </message>
    <message>
        <source>Any chef</source>
        <translation>모든 셰프</translation>
    </message>
    <message>
        <source>Chef</source>
        <translation>셰프</translation>
    </message>
    <message>
        <source>no. {id}</source>
        <translation>{id}번</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>비활성</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>아직 사진이 없습니다</translation>
    </message>
    <message>
        <source>Drop a picture here, paste one, or choose a file. JPEG, PNG and WebP can be used.</source>
        <translation>사진을 여기에 끌어 놓거나, 붙여 넣거나, 파일을 선택하세요. JPEG, PNG, WebP를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>Add picture…</source>
        <translation>사진 추가…</translation>
    </message>
    <message>
        <source>Paste picture</source>
        <translation>사진 붙여넣기</translation>
    </message>
    <message>
        <source>Crop a copy…</source>
        <translation>복사본 자르기…</translation>
    </message>
    <message>
        <source>Make portrait</source>
        <translation>대표 사진으로</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation>사진 삭제</translation>
    </message>
    <message>
        <source>Not described yet</source>
        <translation>설명 없음</translation>
    </message>
    <message>
        <source>Portrait: {words}</source>
        <translation>대표 사진: {words}</translation>
    </message>
    <message>
        <source>Picture {number}: {words}</source>
        <translation>사진 {number}: {words}</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>사진 선택</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp);;All files (*)</source>
        <translation>사진(*.jpg *.jpeg *.png *.webp);;모든 파일(*)</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard. Copy one first.</source>
        <translation>클립보드에 사진이 없습니다. 먼저 복사하세요.</translation>
    </message>
    <message>
        <source>{chef} has another portrait</source>
        <translation>{chef} 셰프의 대표 사진을 바꿨습니다</translation>
    </message>
    <message>
        <source>Pictures of {chef} put in another order</source>
        <translation>{chef} 셰프의 사진 순서를 바꿨습니다</translation>
    </message>
    <message>
        <source>Picture described</source>
        <translation>사진 설명을 저장했습니다</translation>
    </message>
    <message>
        <source>Picture removed</source>
        <translation>사진을 삭제했습니다</translation>
    </message>
    <message>
        <source>Picture added as the portrait of {chef}</source>
        <translation>{chef} 셰프의 대표 사진을 추가했습니다</translation>
    </message>
    <message>
        <source>Picture of {chef} added</source>
        <translation>{chef} 셰프의 사진을 추가했습니다</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>서비스 지역</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>반경</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>이야기</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>대표 사진</translation>
    </message>
    <message>
        <source>any distance</source>
        <translation>거리 제한 없음</translation>
    </message>
    <message>
        <source>Customers can see and book this che&amp;f</source>
        <translation>고객이 이 셰프를 보고 예약할 수 있음(&amp;F)</translation>
    </message>
    <message>
        <source>Hidden from customers</source>
        <translation>고객에게 보이지 않음</translation>
    </message>
    <message>
        <source>&amp;Cuisine</source>
        <translation>요리(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Rate for an hour, in {currency}</source>
        <translation>시간당 요금, {currency}(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>지역(&amp;P)</translation>
    </message>
    <message>
        <source>Ser&amp;vice area, as customers read it</source>
        <translation>고객에게 보이는 서비스 지역(&amp;V)</translation>
    </message>
    <message>
        <source>R&amp;adius, in km</source>
        <translation>반경, km(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;tory, for customers</source>
        <translation>고객에게 보이는 이야기(&amp;T)</translation>
    </message>
    <message>
        <source>As customers see the card</source>
        <translation>고객에게 보이는 카드</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) a week</source>
        <translation>
            <numerusform>주 %Ln구간</numerusform>
        </translation>
    </message>
    <message>
        <source>another one</source>
        <translation>다른 사진</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>별점</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>후기</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>더 보기(&amp;M)</translation>
    </message>
    <message>
        <source>No reviews yet</source>
        <translation>아직 후기가 없습니다</translation>
    </message>
    <message>
        <source>Customers may review a booking once it is completed.</source>
        <translation>예약이 완료되면 고객이 후기를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Publish answer</source>
        <translation>답글 게시(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Withdraw answer</source>
        <translation>답글 철회(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Hide…</source>
        <translation>숨기기(&amp;H)…</translation>
    </message>
    <message>
        <source>Review of {customer} answered</source>
        <translation>{customer} 고객의 후기에 답글을 달았습니다</translation>
    </message>
    <message>
        <source>Answer to {customer} withdrawn</source>
        <translation>{customer} 고객에게 단 답글을 철회했습니다</translation>
    </message>
    <message>
        <source>Hide the review</source>
        <translation>후기 숨기기</translation>
    </message>
    <message>
        <source>Why is it hidden? Only staff see the reason.</source>
        <translation>왜 숨기나요? 사유는 직원만 봅니다.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>Review of {customer} hidden</source>
        <translation>{customer} 고객의 후기를 숨겼습니다</translation>
    </message>
    <message>
        <source>Review of {customer} shown again</source>
        <translation>{customer} 고객의 후기를 다시 표시했습니다</translation>
    </message>
    <message>
        <source>This review was changed meanwhile. Look at it again; what you typed is still here.</source>
        <translation>그사이 이 후기가 변경되었습니다. 다시 확인하세요. 입력한 내용은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Stars only, without words.</source>
        <translation>별점만 남겼습니다.</translation>
    </message>
    <message>
        <source>Booking {id}, {day}</source>
        <translation>예약 {id}, {day}</translation>
    </message>
    <message>
        <source>Hidden: {reason}</source>
        <translation>숨김: {reason}</translation>
    </message>
    <message>
        <source>S&amp;how again</source>
        <translation>다시 표시(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Answer, for everybody to read</source>
        <translation>모두에게 보이는 답글(&amp;A)</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>답글 있음</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>표시됨</translation>
    </message>
    <message>
        <source>Before and after a booking</source>
        <translation>예약 전후</translation>
    </message>
    <message>
        <source>Kept free before, in minutes</source>
        <translation>예약 전 비우는 시간(분)</translation>
    </message>
    <message>
        <source>Kept free after, in minutes</source>
        <translation>예약 후 비우는 시간(분)</translation>
    </message>
    <message>
        <source>Notice needed, in hours</source>
        <translation>최소 사전 예약(시간)</translation>
    </message>
    <message>
        <source>Bookable ahead, in days</source>
        <translation>예약 가능 기간(일)</translation>
    </message>
    <message>
        <source>Length and start</source>
        <translation>길이와 시작</translation>
    </message>
    <message>
        <source>Shortest booking, in hours</source>
        <translation>가장 짧은 예약(시간)</translation>
    </message>
    <message>
        <source>Longest booking, in hours</source>
        <translation>가장 긴 예약(시간)</translation>
    </message>
    <message>
        <source>Starts every so many minutes</source>
        <translation>시작 간격(분)</translation>
    </message>
    <message>
        <source>Held unanswered, in hours</source>
        <translation>답변 대기(시간)</translation>
    </message>
    <message>
        <source>Guests and travel</source>
        <translation>인원과 출장</translation>
    </message>
    <message>
        <source>Travel fee</source>
        <translation>출장비</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>All is refunded until so many hours before</source>
        <translation>전액 환불 기한(시작 몇 시간 전)</translation>
    </message>
    <message>
        <source>A part is refunded until so many hours before</source>
        <translation>일부 환불 기한(시작 몇 시간 전)</translation>
    </message>
    <message>
        <source>That part, in per cent</source>
        <translation>일부 환불 비율(%)</translation>
    </message>
    <message>
        <source>&amp;Save rules</source>
        <translation>규칙 저장(&amp;S)</translation>
    </message>
    <message>
        <source>As the business has &amp;them</source>
        <translation>업체 규칙대로(&amp;T)</translation>
    </message>
    <message>
        <source>Somebody else changed rules that you are changing. Save to keep what you typed.</source>
        <translation>변경 중인 규칙을 다른 사람이 바꿨습니다. 입력한 내용을 남기려면 저장하세요.</translation>
    </message>
    <message>
        <source>business: {value}</source>
        <translation>업체: {value}</translation>
    </message>
    <message>
        <source>Rules of {chef} changed</source>
        <translation>{chef} 셰프의 규칙을 변경했습니다</translation>
    </message>
    <message>
        <source>needs a number</source>
        <translation>숫자를 입력하세요</translation>
    </message>
    <message>
        <source>Leave a field empty to keep to the rules of the business.</source>
        <translation>비워 두면 업체의 규칙을 따릅니다.</translation>
    </message>
    <message>
        <source>Type a date like 2026-02-25, or open the calendar with Alt+Down</source>
        <translation>2026-02-25처럼 날짜를 입력하거나 Alt+아래 화살표로 달력을 여세요</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>달력 열기</translation>
    </message>
    <message>
        <source>Same hours on every &amp;working day</source>
        <translation>모든 근무일에 같은 시간(&amp;W)</translation>
    </message>
    <message>
        <source>Copies the hours of the day with the mark to the days that have any</source>
        <translation>표시된 요일의 시간을 다른 근무일에 복사합니다</translation>
    </message>
    <message>
        <source>Type times like 11:15–14:00, 17:00–02:00; spans of one day must not overlap.</source>
        <translation>11:15–14:00, 17:00–02:00처럼 입력하세요. 한 요일의 시간은 겹칠 수 없습니다.</translation>
    </message>
    <message>
        <source>{day}, exact times</source>
        <translation>{day}, 정확한 시간</translation>
    </message>
    <message>
        <source>Drag to paint, or use the arrow keys, Space and Shift. Type exact times at the right.</source>
        <translation>끌어서 칠하거나 화살표 키, 스페이스, Shift를 쓰세요. 정확한 시간은 오른쪽에 입력합니다.</translation>
    </message>
    <message>
        <source>Working hours, painted in half hours</source>
        <translation>30분 단위 근무 시간</translation>
    </message>
    <message>
        <source>{day} {starts}–{ends}, works</source>
        <translation>{day} {starts}–{ends}, 근무</translation>
    </message>
    <message>
        <source>{day} {starts}–{ends}, free</source>
        <translation>{day} {starts}–{ends}, 휴무</translation>
    </message>
</context>
</TS>
