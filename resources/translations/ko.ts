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
        <source>Ed&amp;it…</source>
        <translation>편집(&amp;I)…</translation>
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
        <source>{amount}/h</source>
        <translation>{amount}/시간</translation>
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
        <source>New</source>
        <comment>a chef without reviews</comment>
        <translation>신규</translation>
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
        <source>Dates off</source>
        <translation>휴무</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Parts of the chef</source>
        <translation>셰프 정보 탭</translation>
    </message>
    <message>
        <source>&amp;Back to the chefs</source>
        <translation>셰프 목록(&amp;B)</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>다음 탭</translation>
    </message>
    <message>
        <source>Part before</source>
        <translation>이전 탭</translation>
    </message>
    <message>
        <source>New chef</source>
        <translation>새 셰프</translation>
    </message>
    <message>
        <source>This is what you typed and had not saved when CooCook was closed.</source>
        <translation>CooCook을 닫을 때 저장하지 않은 내용입니다.</translation>
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
        <source>This chef is no longer there. What you see is kept here: save to add it as a new chef.</source>
        <translation>이 셰프는 더 이상 없습니다. 보이는 내용은 여기 남아 있으니, 저장하면 새 셰프로 추가됩니다.</translation>
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
        <source>Profile</source>
        <translation>프로필</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>근무 시간</translation>
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
        <source>Customers can see and boo&amp;k this chef</source>
        <translation>고객이 이 셰프를 보고 예약할 수 있음(&amp;K)</translation>
    </message>
    <message>
        <source>Serv&amp;ice area, as customers read it</source>
        <translation>고객에게 보이는 서비스 지역(&amp;I)</translation>
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
        <source>Withdraw a&amp;nswer</source>
        <translation>답글 철회(&amp;N)</translation>
    </message>
    <message>
        <source>Hi&amp;de…</source>
        <translation>숨기기(&amp;D)…</translation>
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
        <source>{customer}, booking {id}, {day}</source>
        <translation>{customer}, 예약 {id}, {day}</translation>
    </message>
    <message>
        <source>Hidden: {reason}</source>
        <translation>숨김: {reason}</translation>
    </message>
    <message>
        <source>Sho&amp;w again</source>
        <translation>다시 표시(&amp;W)</translation>
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
    <message>
        <source>Merge customers</source>
        <translation>고객 병합</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>찾은 고객</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>병합(&amp;M)</translation>
    </message>
    <message>
        <source>Who is the same person?</source>
        <translation>누구와 같은 사람인가요?</translation>
    </message>
    <message>
        <source>Which of the two stays?</source>
        <translation>둘 중 누구를 남길까요?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) with payments, messages and reviews move to {name}.</source>
        <translation>
            <numerusform>예약 %Ln건과 결제, 메시지, 후기가 {name} 고객에게 옮겨집니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes and allergies of both are kept together, and what {name} lacks is filled in.</source>
        <translation>두 고객의 메모와 알레르기는 함께 보관되며, {name} 고객에게 없는 정보는 채워집니다.</translation>
    </message>
    <message>
        <source>Both have a subscription: the better one stays, the other ends.</source>
        <translation>둘 다 구독이 있습니다. 더 나은 구독이 남고 다른 구독은 종료됩니다.</translation>
    </message>
    <message>
        <source>{gone} can no longer sign in with their own name.</source>
        <translation>{gone} 고객은 자신의 사용자 이름으로 더 이상 로그인할 수 없습니다.</translation>
    </message>
    <message>
        <source>You can undo this; what is booked meanwhile stays with {name}.</source>
        <translation>실행을 취소할 수 있습니다. 그사이의 예약은 {name} 고객에게 남습니다.</translation>
    </message>
    <message>
        <source>Cannot stay: only the other one can sign in.</source>
        <translation>남길 수 없음: 다른 고객만 로그인할 수 있습니다.</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>로그인 이름</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>최근 예약</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>알레르기</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation>{name} 남기기</translation>
    </message>
    <message>
        <source>Start my business</source>
        <translation>내 사업 시작</translation>
    </message>
    <message>
        <source>Demo data: try everything, nothing here is real.</source>
        <translation>체험용 데이터입니다. 실제가 아니니 무엇이든 해 보셔도 됩니다.</translation>
    </message>
    <message>
        <source>Erase customer</source>
        <translation>고객 삭제</translation>
    </message>
    <message>
        <source>I know that this &amp;cannot be undone</source>
        <translation>되돌릴 수 없음을 확인했습니다(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Erase for good</source>
        <translation>완전히 삭제(&amp;E)</translation>
    </message>
    <message>
        <source>Erase {name}?</source>
        <translation>{name} 고객을 삭제할까요?</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>삭제되는 것</translation>
    </message>
    <message>
        <source>Name, phone number, mail address and sign-in; notes, allergies and diet; addresses and requests of all bookings; messages, words of reviews and mail; the same in the history.</source>
        <translation>이름, 전화번호, 메일 주소와 로그인 정보, 메모와 알레르기와 식단, 모든 예약의 주소와 요청 사항, 메시지와 후기 글과 메일, 그리고 변경 기록에 남은 같은 내용입니다.</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>남는 것</translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) with dates, prices and payments, and the stars of reviews: the books must stay right. They are shown as of an erased customer.</source>
        <translation>
            <numerusform>예약 %Ln건의 날짜, 금액, 결제와 후기 별점은 장부가 맞아야 하므로 남습니다. 삭제된 고객으로 표시됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups made before still hold the customer until they are removed; they are named then.</source>
        <translation>이전 백업에는 백업을 지울 때까지 고객 정보가 남아 있으며, 삭제 후 해당 백업을 알려 드립니다.</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>시스템 설정과 같이</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>이동(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation>실행 취소: {change}</translation>
    </message>
    <message>
        <source>Redo: {change}</source>
        <translation>다시 실행: {change}</translation>
    </message>
    <message>
        <source>Book for a caller…</source>
        <translation>전화 고객 예약…</translation>
    </message>
    <message>
        <source>Open your pages in the browser</source>
        <translation>브라우저에서 내 페이지 열기</translation>
    </message>
    <message>
        <source>Keep serving when the window closes</source>
        <translation>창을 닫아도 서비스 계속</translation>
    </message>
    <message>
        <source>Start with Windows</source>
        <translation>Windows와 함께 시작</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>무엇이든 찾기…</translation>
    </message>
    <message>
        <source>Help for this screen</source>
        <translation>이 화면 도움말</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>로그 폴더 열기</translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation>서버 중지됨</translation>
    </message>
    <message>
        <source>Server starting…</source>
        <translation>서버 시작 중…</translation>
    </message>
    <message>
        <source>Server stopping: answering what is in flight…</source>
        <translation>서버 중지 중: 처리 중인 요청에 응답하고 있습니다…</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>백업 없음</translation>
    </message>
    <message>
        <source>Last backup {age} ago</source>
        <translation>마지막 백업: {age} 전</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>확정</translation>
    </message>
    <message>
        <source>Booking {id} was confirmed</source>
        <translation>예약 {id}번이 확정되었습니다</translation>
    </message>
    <message>
        <source>Serving at {address}</source>
        <translation>서비스 중: {address}</translation>
    </message>
    <message>
        <source>Your pages are not up, so there is nothing to show.</source>
        <translation>페이지가 열려 있지 않아 보여 드릴 것이 없습니다.</translation>
    </message>
    <message>
        <source>Open Server</source>
        <translation>서버 열기</translation>
    </message>
    <message>
        <source>{change}.</source>
        <translation>{change}.</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>화면</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>새 예약</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>주</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4주</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Go to date</source>
        <translation>날짜로 이동</translation>
    </message>
    <message>
        <source>Name, cuisine or place</source>
        <translation>이름, 요리, 지역</translation>
    </message>
    <message>
        <source>{what} ({keys})</source>
        <translation>{what} ({keys})</translation>
    </message>
    <message>
        <source>&amp;Book</source>
        <translation>예약(&amp;B)</translation>
    </message>
    <message>
        <source>Book this time (Ctrl+Enter)</source>
        <translation>이 시간으로 예약합니다(Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Booking {id} made for {customer}: {chef}, {day}, {time}</source>
        <translation>{customer} 님의 예약 {id}번을 만들었습니다: {chef}, {day} {time}</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>Set the rule aside…</source>
        <translation>규칙 예외 적용…</translation>
    </message>
    <message>
        <source>Choose a chef.</source>
        <translation>셰프를 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a start time.</source>
        <translation>시작 시간을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a chef and a time to see the price.</source>
        <translation>셰프와 시간을 선택하면 요금이 표시됩니다.</translation>
    </message>
    <message>
        <source>{day}, {time}: {price}</source>
        <translation>{day} {time}: {price}</translation>
    </message>
    <message>
        <source>&amp;Chef</source>
        <translation>셰프(&amp;C)</translation>
    </message>
    <message>
        <source>Name, phone or mail</source>
        <translation>이름, 전화번호, 메일</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>다른 고객</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>다시 찾기</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>새 고객</translation>
    </message>
    <message>
        <source>no phone or mail known</source>
        <translation>전화번호와 메일 없음</translation>
    </message>
    <message>
        <source>Say whom the booking is for.</source>
        <translation>예약할 고객을 선택하세요.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>이름을 입력하세요.</translation>
    </message>
    <message>
        <source>A phone number is needed.</source>
        <translation>전화번호를 입력하세요.</translation>
    </message>
    <message>
        <source>New customer “{text}”</source>
        <translation>새 고객 “{text}”</translation>
    </message>
    <message>
        <source>C&amp;ustomer</source>
        <translation>고객(&amp;U)</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>중복으로 보이는 고객</translation>
    </message>
    <message>
        <source>Bookings on these days</source>
        <translation>이 기간의 예약</translation>
    </message>
    <message>
        <source>Perhaps the same as</source>
        <translation>같은 사람일 수 있는 고객</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>No duplicates found</source>
        <translation>중복이 없습니다</translation>
    </message>
    <message>
        <source>No two customers share a phone number, a mail address or a name.</source>
        <translation>전화번호나 메일 주소, 이름이 같은 고객이 없습니다.</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>비교(&amp;C)…</translation>
    </message>
    <message>
        <source>Customer &amp;name</source>
        <translation>고객 이름(&amp;N)</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>미정</translation>
    </message>
    <message>
        <source>&amp;Guests</source>
        <translation>인원(&amp;G)</translation>
    </message>
    <message>
        <source>P&amp;hone that day</source>
        <translation>당일 연락처(&amp;H)</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>{name} 편집</translation>
    </message>
    <message>
        <source>&amp;Language of mail</source>
        <translation>메일 언어(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Allergies</source>
        <translation>알레르기(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Diet</source>
        <translation>식단(&amp;D)</translation>
    </message>
    <message>
        <source>N&amp;otes, for staff only</source>
        <translation>메모, 직원 전용(&amp;O)</translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation>입력한 내용을 버릴까요?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>계속 편집</translation>
    </message>
    <message>
        <source>Somebody else changed this customer meanwhile. What you typed is still here.</source>
        <translation>그사이 다른 사람이 이 고객을 변경했습니다. 입력한 내용은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>변경된 내용 보기</translation>
    </message>
    <message>
        <source>Save mine anyway</source>
        <translation>내 내용으로 저장</translation>
    </message>
    <message>
        <source>is needed</source>
        <translation>입력해 주세요.</translation>
    </message>
    <message>
        <source>Addr&amp;ess</source>
        <translation>주소(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>요청 사항(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Set the rules aside</source>
        <translation>규칙 예외 적용(&amp;S)</translation>
    </message>
    <message>
        <source>Book outside working hours, at short notice or far ahead; never over another booking.</source>
        <translation>근무 시간 외, 임박한 시간, 먼 날짜에도 예약합니다. 다른 예약과는 겹칠 수 없습니다.</translation>
    </message>
    <message>
        <source>Why? The history keeps it.</source>
        <translation>사유를 입력하세요. 변경 기록에 남습니다.</translation>
    </message>
    <message>
        <source>Reason for setting the rules aside</source>
        <translation>규칙 예외 사유</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>사유를 입력하세요.</translation>
    </message>
    <message>
        <source>{total} ({length} × {rate})</source>
        <translation>{total} ({length} × {rate})</translation>
    </message>
    <message>
        <source>{total} ({length} × {rate}, travel {travel})</source>
        <translation>{total} ({length} × {rate}, 출장비 {travel})</translation>
    </message>
    <message>
        <source>Once confirmed, cancelling is free until {full} h before the start, then nothing is refunded.</source>
        <translation>확정 후 시작 {full}시간 전까지 무료로 취소할 수 있고, 그 뒤에는 환불되지 않습니다.</translation>
    </message>
    <message>
        <source>Once confirmed, cancelling is free until {full} h before the start, then {percent} % is refunded until {part} h before it, then nothing.</source>
        <translation>확정 후 시작 {full}시간 전까지 무료로 취소할 수 있고, {part}시간 전까지는 {percent}%가 환불되며, 그 뒤에는 환불되지 않습니다.</translation>
    </message>
    <message>
        <source>Such as New Year&apos;s Day</source>
        <translation>예: 신정</translation>
    </message>
    <message>
        <source>What the day is called</source>
        <translation>휴무일 이름</translation>
    </message>
    <message>
        <source>Add &amp;holiday</source>
        <translation>휴무일 추가(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>삭제(&amp;R)</translation>
    </message>
    <message>
        <source>No holidays yet: the business is open whenever its chefs work.</source>
        <translation>등록된 휴무일이 없습니다. 셰프가 일하는 날은 모두 영업합니다.</translation>
    </message>
    <message>
        <source>Type a date like 2026-12-25.</source>
        <translation>2026-12-25처럼 날짜를 입력하세요.</translation>
    </message>
    <message>
        <source>{day} is a holiday: {name}</source>
        <translation>{day} 휴무: {name}</translation>
    </message>
    <message>
        <source>{day} is no holiday any more</source>
        <translation>{day} 휴무 해제</translation>
    </message>
    <message>
        <source>Free start times</source>
        <translation>예약 가능한 시작 시간</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>시작 시간</translation>
    </message>
    <message>
        <source>Start on {day}</source>
        <translation>{day} 시작 시간</translation>
    </message>
    <message>
        <source>Choose a chef first</source>
        <translation>먼저 셰프를 선택하세요</translation>
    </message>
    <message>
        <source>Looking for free times…</source>
        <translation>예약 가능한 시간을 찾는 중…</translation>
    </message>
    <message>
        <source>Free on {day}</source>
        <translation>{day} 예약 가능</translation>
    </message>
    <message>
        <source>Nothing is free on {day}</source>
        <translation>{day}에는 가능한 시간이 없습니다</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>이용 시간(&amp;L)</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>Booking {id}: {customer} with {chef}, {when}</source>
        <translation>예약 {id}번: {customer} 고객, {chef} 셰프, {when}</translation>
    </message>
    <message>
        <source>{chef}, {cuisine}</source>
        <translation>{chef}, {cuisine}</translation>
    </message>
    <message>
        <source>{customer}, {phone}</source>
        <translation>{customer}, {phone}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Run out</source>
        <translation>만료</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>End subscription</source>
        <translation>구독 종료</translation>
    </message>
    <message>
        <source>The subscription of {name} was approved</source>
        <translation>{name} 고객의 구독을 승인했습니다</translation>
    </message>
    <message>
        <source>The subscription of {name} is paused</source>
        <translation>{name} 고객의 구독을 일시 중지했습니다</translation>
    </message>
    <message>
        <source>The subscription of {name} goes on</source>
        <translation>{name} 고객의 구독을 다시 시작했습니다</translation>
    </message>
    <message>
        <source>The subscription of {name} was renewed</source>
        <translation>{name} 고객의 구독을 갱신했습니다</translation>
    </message>
    <message>
        <source>The subscription of {name} has ended</source>
        <translation>{name} 고객의 구독을 종료했습니다</translation>
    </message>
    <message>
        <source>With a booking to come</source>
        <translation>예정된 예약 있음</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>승인 대기</translation>
    </message>
    <message>
        <source>Subscription paused</source>
        <translation>구독 일시 중지</translation>
    </message>
    <message>
        <source>With notes or allergies</source>
        <translation>메모나 알레르기 있음</translation>
    </message>
    <message>
        <source>Callers without a sign-in</source>
        <translation>전화 고객(로그인 없음)</translation>
    </message>
    <message>
        <source>same phone number</source>
        <translation>전화번호가 같음</translation>
    </message>
    <message>
        <source>same mail address</source>
        <translation>메일 주소가 같음</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>이름이 같음</translation>
    </message>
    <message>
        <source>gets back {amount}</source>
        <translation>{amount} 환불 예정</translation>
    </message>
    <message>
        <source>About CooCook</source>
        <translation>CooCook 정보</translation>
    </message>
    <message>
        <source>CooCook {version}</source>
        <translation>CooCook {version}</translation>
    </message>
    <message>
        <source>Python {python}, Qt {qt}, {system}
Your data: {folder}</source>
        <translation>Python {python}, Qt {qt}, {system}
데이터 위치: {folder}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>창 닫기</translation>
    </message>
    <message>
        <source>Keep serving your pages?</source>
        <translation>페이지 서비스를 계속할까요?</translation>
    </message>
    <message>
        <source>Customers can book only while CooCook runs. It can stay beside the clock without a window; a click on its icon brings the window back. You can change this in the File menu.</source>
        <translation>고객은 CooCook이 실행 중일 때만 예약할 수 있습니다. 창 없이 시계 옆에서 계속 실행할 수 있으며, 아이콘을 클릭하면 창이 다시 열립니다. 파일 메뉴에서 언제든 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Keep serving</source>
        <translation>서비스 계속</translation>
    </message>
    <message>
        <source>Quit CooCook</source>
        <translation>CooCook 종료</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. The log has the reason.</source>
        <translation>예기치 않은 문제가 생겼습니다. 원인은 로그에 있습니다.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong. Nothing that was saved is lost, and you can go on working.</source>
        <translation>예기치 않은 문제가 생겼습니다. 저장된 내용은 그대로이며 계속 작업하실 수 있습니다.</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>보고서 열기</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>사용 설명서</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>설명서 검색</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>목차</translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation>
            <numerusform>%Ln개 항목</numerusform>
        </translation>
    </message>
    <message>
        <source>The guide does not say anything about that.</source>
        <translation>설명서에 해당 내용이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>New booking #{id}: {customer} with {chef}, {day}, {time}, and %Ln more</source>
        <translation>
            <numerusform>새 예약 #{id}: {customer} 고객, {chef} 셰프, {day} {time} 외 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>New booking #{id}: {customer} with {chef}, {day}, {time}</source>
        <translation>새 예약 #{id}: {customer} 고객, {chef} 셰프, {day} {time}</translation>
    </message>
    <message>
        <source>{hint} ({keys})</source>
        <translation>{hint}({keys})</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>아직 고객이 없습니다</translation>
    </message>
    <message>
        <source>Customers appear here as soon as they register on your pages, or when you add one who calls.</source>
        <translation>페이지에서 가입하거나 전화한 고객을 추가하면 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>New customer…</source>
        <translation>새 고객…</translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation>일치하는 고객이 없습니다</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>모든 고객 보기</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>찾는 중…</translation>
    </message>
    <message>
        <source>Customer {id}</source>
        <translation>고객 {id}</translation>
    </message>
    <message>
        <source>Export personal data</source>
        <translation>개인 정보 내보내기</translation>
    </message>
    <message>
        <source>Everything held of the customer is in {file}</source>
        <translation>고객에 관한 모든 정보를 {file}에 저장했습니다</translation>
    </message>
    <message>
        <source>The file could not be written: {why}</source>
        <translation>파일을 저장하지 못했습니다: {why}</translation>
    </message>
    <message>
        <source>End the subscription of {name}?</source>
        <translation>{name} 고객의 구독을 종료할까요?</translation>
    </message>
    <message>
        <source>They can no longer book on your pages. This cannot be undone.</source>
        <translation>더 이상 페이지에서 예약할 수 없으며, 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>유지</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>고객 찾기</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>수정…</translation>
    </message>
    <message>
        <source>Find duplicates…</source>
        <translation>중복 찾기…</translation>
    </message>
    <message>
        <source>Merge with another customer…</source>
        <translation>다른 고객과 병합…</translation>
    </message>
    <message>
        <source>Export personal data…</source>
        <translation>개인 정보 내보내기…</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>완전히 삭제…</translation>
    </message>
    <message>
        <source>{name} was changed</source>
        <translation>{name} 고객 정보를 변경했습니다</translation>
    </message>
    <message>
        <source>{gone} was merged into {kept}</source>
        <translation>{gone} 고객을 {kept} 고객에 병합했습니다</translation>
    </message>
    <message>
        <source>The customer was erased.</source>
        <translation>고객을 삭제했습니다.</translation>
    </message>
    <message>
        <source>The customer was erased. These backups still hold them: {names}</source>
        <translation>고객을 삭제했습니다. 다음 백업에는 아직 남아 있습니다: {names}</translation>
    </message>
    <message>
        <source>Somebody else changed this just now, so nothing was done. This is how it is now.</source>
        <translation>방금 다른 사람이 변경하여 아무것도 하지 않았습니다. 지금 상태는 다음과 같습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) found</source>
        <translation>
            <numerusform>고객 %Ln명 찾음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>고객 %Ln명</numerusform>
        </translation>
    </message>
    <message>
        <source>Add somebody who calls</source>
        <translation>전화한 고객 추가</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>설정 찾기</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>직원 추가</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} 정보 변경</translation>
    </message>
    <message>
        <source>May also sign in on the web</source>
        <translation>웹에서도 로그인 가능</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Somebody changed this person meanwhile. Close this and look at what is now.</source>
        <translation>그 사이에 다른 사람이 이 직원 정보를 변경했습니다. 창을 닫고 현재 내용을 확인하세요.</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>역할(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>사용자 이름(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Password, at least 10 characters</source>
        <translation>비밀번호, 10자 이상(&amp;P)</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>설정 저장</translation>
    </message>
    <message>
        <source>Open the server&apos;s screen</source>
        <translation>서버 화면 열기</translation>
    </message>
    <message>
        <source>Open the backups</source>
        <translation>백업 화면 열기</translation>
    </message>
    <message>
        <source>Saved. CooCook goes on with the new settings at once.</source>
        <translation>저장했습니다. 새 설정이 바로 적용됩니다.</translation>
    </message>
    <message>
        <source>Saved. New bookings keep to it from now on.</source>
        <translation>저장했습니다. 이제부터 새 예약에 적용됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) not saved</source>
        <translation>
            <numerusform>저장하지 않은 변경 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) to look at again</source>
        <translation>
            <numerusform>다시 확인할 항목 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} may look at the settings and change the rules of booking; an administrator changes the rest.</source>
        <translation>{name} 님은 설정을 보고 예약 규칙을 바꿀 수 있습니다. 나머지는 관리자가 변경합니다.</translation>
    </message>
    <message>
        <source>No setting is called “{words}”.</source>
        <translation>“{words}”에 해당하는 설정이 없습니다.</translation>
    </message>
    <message>
        <source>The web server could not do this. The log has the reason.</source>
        <translation>웹 서버가 처리하지 못했습니다. 원인은 로그에 있습니다.</translation>
    </message>
    <message>
        <source>Forget the password that is kept</source>
        <translation>저장된 비밀번호 삭제</translation>
    </message>
    <message>
        <source>Kept; type a new one to replace it</source>
        <translation>저장됨. 바꾸려면 새로 입력하세요</translation>
    </message>
    <message>
        <source>{value} (default)</source>
        <translation>{value}(기본값)</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>업체</translation>
    </message>
    <message>
        <source>What customers see at the foot of every page, in mail and on receipts.</source>
        <translation>모든 페이지 하단과 메일, 영수증에서 고객에게 보이는 정보입니다.</translation>
    </message>
    <message>
        <source>The name your customers know: at the top of the pages, in mail, on receipts.</source>
        <translation>고객이 아는 이름입니다. 페이지 상단과 메일, 영수증에 표시됩니다.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>At the foot of every page and on receipts.</source>
        <translation>모든 페이지 하단과 영수증에 표시됩니다.</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>The number that customers call when they have a question.</source>
        <translation>고객이 문의할 때 거는 번호입니다.</translation>
    </message>
    <message>
        <source>What customers answer to a mail arrives here.</source>
        <translation>고객이 메일에 답장하면 이 주소로 옵니다.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>시간대</translation>
    </message>
    <message>
        <source>Every date and time is in it. Bookings that were made keep their own date and time: change it only when the business moves.</source>
        <translation>모든 날짜와 시간의 기준입니다. 이미 받은 예약의 날짜와 시간은 그대로이므로, 업체가 이전할 때만 바꾸세요.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>통화</translation>
    </message>
    <message>
        <source>What prices are in. Bookings that were made keep theirs.</source>
        <translation>요금의 통화입니다. 이미 받은 예약의 통화는 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>휴무일</translation>
    </message>
    <message>
        <source>Days on which nobody works. No one can book them; bookings that are there already stay.</source>
        <translation>아무도 일하지 않는 날입니다. 새 예약은 받지 않으며, 이미 받은 예약은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>closed days off vacation</source>
        <translation>쉬는 날 공휴일 휴가</translation>
    </message>
    <message>
        <source>Booking rules</source>
        <translation>예약 규칙</translation>
    </message>
    <message>
        <source>What a booking must keep to, unless a chef has rules of their own. An empty field stands for the value shown in it. They hold at once, for new bookings.</source>
        <translation>셰프별 규칙이 따로 없으면 모든 예약에 적용됩니다. 비워 두면 칸에 보이는 기본값을 씁니다. 새 예약부터 바로 적용됩니다.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>예약 마감</translation>
    </message>
    <message>
        <source>How long before its start a booking must be made at the latest.</source>
        <translation>늦어도 시작 몇 시간 전까지 예약해야 하는지 정합니다.</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>예약 가능 기간</translation>
    </message>
    <message>
        <source>How many days ahead customers can book.</source>
        <translation>며칠 뒤까지 예약을 받을지 정합니다.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation>응답 기한</translation>
    </message>
    <message>
        <source>A booking that nobody has answered by then expires, and its time is free again.</source>
        <translation>이때까지 응답하지 않은 예약은 만료되고 그 시간은 다시 비게 됩니다.</translation>
    </message>
    <message>
        <source>Shortest booking</source>
        <translation>최소 시간</translation>
    </message>
    <message>
        <source>At least so long.</source>
        <translation>예약 한 건의 최소 길이입니다.</translation>
    </message>
    <message>
        <source>Longest booking</source>
        <translation>최대 시간</translation>
    </message>
    <message>
        <source>At most so long.</source>
        <translation>예약 한 건의 최대 길이입니다.</translation>
    </message>
    <message>
        <source>Times offered</source>
        <translation>시간 단위</translation>
    </message>
    <message>
        <source>Bookings begin and end at these steps of the clock.</source>
        <translation>예약의 시작과 끝을 이 단위로 맞춥니다.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>Free before</source>
        <translation>앞 여유 시간</translation>
    </message>
    <message>
        <source>Time kept free before each booking, for the way and the shopping.</source>
        <translation>이동과 장보기를 위해 예약 앞에 비워 두는 시간입니다.</translation>
    </message>
    <message>
        <source>Free after</source>
        <translation>뒤 여유 시간</translation>
    </message>
    <message>
        <source>Time kept free after each booking, for cleaning up and the way.</source>
        <translation>정리와 이동을 위해 예약 뒤에 비워 두는 시간입니다.</translation>
    </message>
    <message>
        <source>Fewest guests</source>
        <translation>최소 인원</translation>
    </message>
    <message>
        <source>A booking is for at least so many.</source>
        <translation>예약 한 건의 최소 인원입니다.</translation>
    </message>
    <message>
        <source>A booking is for at most so many.</source>
        <translation>예약 한 건의 최대 인원입니다.</translation>
    </message>
    <message>
        <source>Added to the price of every booking, in your currency.</source>
        <translation>모든 예약 요금에 더해지는 금액입니다.</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>취소 규정</translation>
    </message>
    <message>
        <source>What a customer gets back who cancels. It is frozen on each booking when it is made.</source>
        <translation>고객이 취소할 때 돌려받는 금액입니다. 예약할 때의 규정이 그 예약에 그대로 적용됩니다.</translation>
    </message>
    <message>
        <source>All of it until</source>
        <translation>전액 환불</translation>
    </message>
    <message>
        <source>Who cancels so long before the start pays nothing.</source>
        <translation>시작 전 이 시간까지 취소하면 전액을 돌려받습니다.</translation>
    </message>
    <message>
        <source>hours before</source>
        <translation>시간 전</translation>
    </message>
    <message>
        <source>A part until</source>
        <translation>일부 환불</translation>
    </message>
    <message>
        <source>Who cancels so long before the start gets a part back; later, nothing.</source>
        <translation>시작 전 이 시간까지 취소하면 일부를 돌려받고, 그 뒤에는 환불이 없습니다.</translation>
    </message>
    <message>
        <source>The part</source>
        <translation>환불 비율</translation>
    </message>
    <message>
        <source>How much of the price that is.</source>
        <translation>일부 환불일 때 요금에서 돌려주는 비율입니다.</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>New customers wait until staff approve them</source>
        <translation>신규 고객은 직원 승인 후 이용</translation>
    </message>
    <message>
        <source>They can look around but not book before. A mail tells them when they may.</source>
        <translation>승인 전에는 둘러볼 수만 있고 예약할 수 없습니다. 승인되면 메일로 알립니다.</translation>
    </message>
    <message>
        <source>Forget after</source>
        <translation>자동 삭제</translation>
    </message>
    <message>
        <source>Customers who have neither signed in nor booked for so long are erased; their bookings stay in the books without a name. 0 keeps everybody.</source>
        <translation>이 기간 동안 로그인도 예약도 하지 않은 고객의 정보를 삭제합니다. 예약 기록은 이름 없이 남습니다. 0이면 삭제하지 않습니다.</translation>
    </message>
    <message>
        <source>months</source>
        <translation>개월</translation>
    </message>
    <message>
        <source>How CooCook sends mail to customers and chefs. Your mail provider tells what to enter here.</source>
        <translation>고객과 셰프에게 메일을 보내는 방법입니다. 입력할 값은 메일 서비스 업체에서 안내합니다.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>메일 서버</translation>
    </message>
    <message>
        <source>Such as smtp.example.com. Without one, mail waits in the outbox.</source>
        <translation>예: smtp.example.com. 없으면 메일은 보낼 편지함에 남아 있습니다.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>암호화</translation>
    </message>
    <message>
        <source>How the way to the mail server is kept private.</source>
        <translation>메일 서버까지의 통신을 보호하는 방식입니다.</translation>
    </message>
    <message>
        <source>STARTTLS, most often port 587</source>
        <translation>STARTTLS(대개 포트 587)</translation>
    </message>
    <message>
        <source>TLS, most often port 465</source>
        <translation>TLS(대개 포트 465)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Most often 587 or 465.</source>
        <translation>대개 587 또는 465입니다.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Most often your mail address. Empty if the server asks for none.</source>
        <translation>대개 메일 주소입니다. 서버가 요구하지 않으면 비워 두세요.</translation>
    </message>
    <message>
        <source>Kept on this PC and never shown again. Some providers want an “app password” here.</source>
        <translation>이 PC에 저장되며 다시 표시되지 않습니다. ‘앱 비밀번호’를 요구하는 업체도 있습니다.</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>보내는 사람</translation>
    </message>
    <message>
        <source>The address mail comes from. Empty: the mail address of the business.</source>
        <translation>메일을 보내는 주소입니다. 비워 두면 업체의 메일 주소를 씁니다.</translation>
    </message>
    <message>
        <source>Remind again</source>
        <translation>다시 알림</translation>
    </message>
    <message>
        <source>Customers are reminded a day before a booking, and again so many hours before. 0: the first time only.</source>
        <translation>예약 하루 전에 알리고, 시작 전 이 시간에 한 번 더 알립니다. 0이면 한 번만 알립니다.</translation>
    </message>
    <message>
        <source>SMTP e-mail test</source>
        <translation>SMTP 이메일 시험</translation>
    </message>
    <message>
        <source>Where the pages are found. The port and the network are on the server&apos;s own screen.</source>
        <translation>페이지를 여는 주소입니다. 포트와 네트워크는 서버 화면에서 설정합니다.</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>공개 주소</translation>
    </message>
    <message>
        <source>The address customers type, such as https://cook.example.com: it is in mail and in search engines. Empty as long as only this network reaches the pages.</source>
        <translation>고객이 입력하는 주소입니다(예: https://cook.example.com). 메일과 검색 엔진에 쓰입니다. 이 네트워크에서만 접속한다면 비워 두세요.</translation>
    </message>
    <message>
        <source>Proxies in front</source>
        <translation>앞단 프록시</translation>
    </message>
    <message>
        <source>How many reverse proxies stand before CooCook. 0 unless somebody set one up.</source>
        <translation>CooCook 앞에 있는 리버스 프록시의 수입니다. 따로 설치하지 않았다면 0입니다.</translation>
    </message>
    <message>
        <source>port network phone QR web address</source>
        <translation>포트 네트워크 휴대폰 QR 웹 주소</translation>
    </message>
    <message>
        <source>Copies of everything, checked when they are made. Make and restore them on their own screen.</source>
        <translation>모든 데이터의 사본이며 만들 때 검증합니다. 백업과 복원은 백업 화면에서 합니다.</translation>
    </message>
    <message>
        <source>copy restore safe</source>
        <translation>사본 복원 안전</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>직원</translation>
    </message>
    <message>
        <source>Who works at the desk. What somebody does is recorded under their name.</source>
        <translation>데스크에서 일하는 사람입니다. 한 일은 그 사람의 이름으로 기록됩니다.</translation>
    </message>
    <message>
        <source>people roles PIN administrator account password</source>
        <translation>사람 역할 PIN 관리자 계정 비밀번호</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>언어와 화면</translation>
    </message>
    <message>
        <source>How this window speaks and looks. It changes at once, and only on this PC.</source>
        <translation>이 창의 언어와 모양입니다. 바로 바뀌며 이 PC에만 적용됩니다.</translation>
    </message>
    <message>
        <source>dark light theme Korean English appearance</source>
        <translation>어두운 밝은 테마 한국어 영어 모양</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>L&amp;ook</source>
        <translation>화면 모드(&amp;O)</translation>
    </message>
    <message>
        <source>Check the server&apos;s name and the port, and whether this PC is on the internet.</source>
        <translation>서버 이름과 포트, 그리고 이 PC의 인터넷 연결을 확인하세요.</translation>
    </message>
    <message>
        <source>Try the other encryption with its port, or ask your mail provider.</source>
        <translation>다른 암호화 방식과 그 포트를 써 보거나 메일 서비스 업체에 문의하세요.</translation>
    </message>
    <message>
        <source>This server wants a user name and a password.</source>
        <translation>이 서버는 사용자 이름과 비밀번호를 요구합니다.</translation>
    </message>
    <message>
        <source>Check the user name and the password. Some providers want an “app password” made for CooCook.</source>
        <translation>사용자 이름과 비밀번호를 확인하세요. CooCook용 ‘앱 비밀번호’를 요구하는 업체도 있습니다.</translation>
    </message>
    <message>
        <source>Check the sender: most servers send only for addresses of their own.</source>
        <translation>보내는 사람을 확인하세요. 대부분의 서버는 자기 주소로만 보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Check the address the test goes to.</source>
        <translation>시험 메일을 받을 주소를 확인하세요.</translation>
    </message>
    <message>
        <source>Send a test to</source>
        <translation>시험 메일 받을 주소</translation>
    </message>
    <message>
        <source>Send a &amp;test</source>
        <translation>시험 메일 보내기(&amp;T)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Talking to the mail server…</source>
        <translation>메일 서버와 통신하는 중…</translation>
    </message>
    <message>
        <source>The mail server has taken the test mail for {address}. Look whether it has arrived.</source>
        <translation>메일 서버가 {address}(으)로 가는 시험 메일을 접수했습니다. 도착했는지 확인하세요.</translation>
    </message>
    <message>
        <source>Stopped: no test mail was sent.</source>
        <translation>중지했습니다. 시험 메일을 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>Show the field</source>
        <translation>항목 보기</translation>
    </message>
    <message>
        <source>It goes out with what is typed above, also before it is saved.</source>
        <translation>저장하기 전이라도 위에 입력한 내용으로 보냅니다.</translation>
    </message>
    <message>
        <source>Set by {variable} in the environment.</source>
        <translation>환경 변수 {variable}에서 정한 값입니다.</translation>
    </message>
    <message>
        <source>Changed: {names}</source>
        <translation>변경: {names}</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>여는 중…</translation>
    </message>
    <message>
        <source>Opening again…</source>
        <translation>다시 여는 중…</translation>
    </message>
    <message>
        <source>CooCook goes on serving your pages. A click here opens it again.</source>
        <translation>CooCook이 페이지 서비스를 계속합니다. 여기를 클릭하면 다시 열립니다.</translation>
    </message>
    <message>
        <source>Welcome to CooCook</source>
        <translation>CooCook에 오신 것을 환영합니다</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>준비 중…</translation>
    </message>
    <message>
        <source>Opening the store…</source>
        <translation>저장소를 여는 중…</translation>
    </message>
    <message>
        <source>CooCook could not start</source>
        <translation>CooCook을 시작하지 못했습니다</translation>
    </message>
    <message>
        <source>CooCook cannot start with these settings</source>
        <translation>이 설정으로는 CooCook을 시작할 수 없습니다</translation>
    </message>
    <message>
        <source>The store is not open</source>
        <translation>저장소가 열려 있지 않습니다</translation>
    </message>
    <message>
        <source>Closing the demo…</source>
        <translation>체험판을 닫는 중…</translation>
    </message>
    <message>
        <source>Next booking</source>
        <translation>다음 예약</translation>
    </message>
    <message>
        <source>Owes</source>
        <translation>미납</translation>
    </message>
    <message>
        <source>Open CooCook</source>
        <translation>CooCook 열기</translation>
    </message>
    <message>
        <source>New booking…</source>
        <translation>새 예약…</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>이 메시지 닫기</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>여는 중</translation>
    </message>
    <message>
        <source>Nothing was booked yet.</source>
        <translation>아직 예약이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln older booking(s)</source>
        <translation>
            <numerusform>이전 예약 %Ln건 더</numerusform>
        </translation>
    </message>
    <message>
        <source>Details of the customer</source>
        <translation>고객 상세 정보</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
    <message>
        <source>More that can be done with this customer</source>
        <translation>이 고객에 대한 다른 작업</translation>
    </message>
    <message>
        <source>This duplicate was merged into another customer.</source>
        <translation>이 중복 고객은 다른 고객에 병합되었습니다.</translation>
    </message>
    <message>
        <source>{mail} (not confirmed)</source>
        <translation>{mail} (확인 안 됨)</translation>
    </message>
    <message>
        <source>none named</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>nothing special</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Nothing is noted yet.</source>
        <translation>아직 메모가 없습니다.</translation>
    </message>
    <message>
        <source>None: whoever calls needs none to be booked for.</source>
        <translation>없음: 전화 예약에는 구독이 필요하지 않습니다.</translation>
    </message>
    <message>
        <source>no plan</source>
        <translation>요금제 없음</translation>
    </message>
    <message>
        <source>{status}, {plan}</source>
        <translation>{status}, {plan}</translation>
    </message>
    <message>
        <source>{status}, {plan}, until {day}</source>
        <translation>{status}, {plan}, {day}까지</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>식단</translation>
    </message>
    <message>
        <source>Notes for staff</source>
        <translation>직원용 메모</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>Owes now</source>
        <translation>현재 미납</translation>
    </message>
    <message>
        <source>Select a customer to see everything about them.</source>
        <translation>고객을 선택하면 모든 정보가 표시됩니다.</translation>
    </message>
    <message>
        <source>Customer since {since}; can no longer sign in</source>
        <translation>{since}부터 고객, 더 이상 로그인할 수 없음</translation>
    </message>
    <message>
        <source>Customer since {since}; signs in as {username}</source>
        <translation>{since}부터 고객, 로그인 이름 {username}</translation>
    </message>
    <message>
        <source>Caller since {since}, without a sign-in</source>
        <translation>{since}부터 전화 고객, 로그인 없음</translation>
    </message>
    <message>
        <source>{needs} (said with the last booking)</source>
        <translation>{needs} (최근 예약에서 알림)</translation>
    </message>
    <message>
        <source>Search name, phone or mail</source>
        <translation>이름, 전화, 메일 검색</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>고객 검색</translation>
    </message>
    <message>
        <source>Which customers</source>
        <translation>고객 구분</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>모든 고객</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>무엇을 찾으세요?</translation>
    </message>
    <message>
        <source>Find anything: a screen, a command, a booking, a chef or a customer</source>
        <translation>화면, 명령, 예약, 셰프, 고객 찾기</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>찾은 결과</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>찾은 것이 없습니다.</translation>
    </message>
    <message>
        <source>Who is at the desk?</source>
        <translation>누가 데스크에 있습니까?</translation>
    </message>
    <message>
        <source>&amp;PIN</source>
        <translation>PIN(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Sit down</source>
        <translation>시작(&amp;S)</translation>
    </message>
    <message>
        <source>Type your PIN.</source>
        <translation>PIN을 입력하세요.</translation>
    </message>
    <message>
        <source>Forgotten? The password of your account does as well.</source>
        <translation>잊으셨나요? 계정 비밀번호를 입력해도 됩니다.</translation>
    </message>
    <message>
        <source>Forgotten? An administrator sets a new one in the settings.</source>
        <translation>잊으셨나요? 관리자가 설정에서 새로 정할 수 있습니다.</translation>
    </message>
    <message>
        <source>{name} – {role}</source>
        <translation>{name} – {role}</translation>
    </message>
    <message>
        <source>What you do from now on is recorded under your name.</source>
        <translation>이제부터 하는 일은 선택한 이름으로 기록됩니다.</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>{name} 님의 PIN</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>새 PIN</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>PIN 다시 입력</translation>
    </message>
    <message>
        <source>&amp;Set PIN</source>
        <translation>PIN 설정(&amp;S)</translation>
    </message>
    <message>
        <source>This is another one. Type the same PIN twice.</source>
        <translation>두 PIN이 다릅니다. 같은 PIN을 두 번 입력하세요.</translation>
    </message>
    <message>
        <source>{name} types it when they sit down at the desk. 4 to 12 digits; it is kept as passwords are, and nobody can read it.</source>
        <translation>{name} 님이 데스크에서 일을 시작할 때 입력합니다. 숫자 4~12자리이며, 비밀번호처럼 보관되어 아무도 볼 수 없습니다.</translation>
    </message>
    <message>
        <source>&amp;New PIN</source>
        <translation>새 PIN(&amp;N)</translation>
    </message>
    <message>
        <source>The same PIN &amp;again</source>
        <translation>PIN 다시 입력(&amp;A)</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>관리자</translation>
    </message>
    <message>
        <source>Bookings, chefs, customers, payments, mail, rules and holidays.</source>
        <translation>예약, 셰프, 고객, 결제, 메일, 규칙, 휴무일을 다룹니다.</translation>
    </message>
    <message>
        <source>All that, and the settings, the staff, and erasing customers.</source>
        <translation>직원의 권한에 더해 설정, 직원 관리, 고객 정보 삭제를 합니다.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>On the web</source>
        <translation>웹</translation>
    </message>
    <message>
        <source>You work alone</source>
        <translation>혼자 일하고 있습니다</translation>
    </message>
    <message>
        <source>CooCook asks nobody who they are. As soon as there are two people here, whoever sits down picks their name, and history shows who did what.</source>
        <translation>지금은 누구인지 묻지 않습니다. 두 명 이상이 되면 데스크에 앉는 사람이 이름을 고르고, 누가 무엇을 했는지 기록에 남습니다.</translation>
    </message>
    <message>
        <source>Add a &amp;person…</source>
        <translation>직원 추가(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>변경(&amp;C)…</translation>
    </message>
    <message>
        <source>Set P&amp;IN…</source>
        <translation>PIN 설정(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Remove PIN</source>
        <translation>PIN 삭제(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Let go</source>
        <translation>퇴사 처리(&amp;L)</translation>
    </message>
    <message>
        <source>{name} works here no more</source>
        <translation>{name} 님 퇴사 처리</translation>
    </message>
    <message>
        <source>{name} works here again</source>
        <translation>{name} 님 복귀 처리</translation>
    </message>
    <message>
        <source>{name} works at the desk</source>
        <translation>{name} 님 직원 등록</translation>
    </message>
    <message>
        <source>{name} changed</source>
        <translation>{name} 님 정보 변경</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>근무 중</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>퇴사</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>복귀 처리(&amp;T)</translation>
    </message>
    <message>
        <source>{name} is at the desk. Hand over to somebody else.</source>
        <translation>{name} 님이 데스크에 있습니다. 다른 사람에게 넘기기.</translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation>색의 의미</translation>
    </message>
    <message>
        <source>{day}: {holiday}</source>
        <translation>{day}: {holiday}</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{day}일({weekday})</translation>
    </message>
    <message>
        <source>{day}, {times}</source>
        <translation>{day} {times}</translation>
    </message>
    <message>
        <source>{day} {time} to {last_day} {last_time}</source>
        <translation>{day} {time}부터 {last_day} {last_time}까지</translation>
    </message>
    <message>
        <source>Booking {id}, {status}: {customer} with {chef}, {when}</source>
        <translation>예약 {id}, {status}: {customer} 고객, {chef} 셰프, {when}</translation>
    </message>
    <message>
        <source>{day}, {time}, {chef}</source>
        <translation>{day} {time}, {chef}</translation>
    </message>
    <message>
        <source>{place}: {answer}</source>
        <translation>{place}: {answer}</translation>
    </message>
    <message>
        <source>Marked for {chef}: {when}. Ctrl+B blocks it off, Enter books from its start.</source>
        <translation>{chef} 선택 구간: {when}. Ctrl+B는 휴무로 막고, Enter는 시작 시각부터 예약합니다.</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>예약 가능</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>페이지를 준비하고 있습니다…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>인쇄(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>PDF로 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Printing page {page} of {pages}…</source>
        <translation>{pages}쪽 중 {page}쪽을 인쇄하고 있습니다…</translation>
    </message>
    <message>
        <source>The printer took no page. Is it on and connected?</source>
        <translation>프린터가 페이지를 받지 않습니다. 프린터가 켜져 있고 연결되어 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Given to the printer.</source>
        <translation>프린터로 보냈습니다.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>{pages}쪽 중 {page}쪽</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln쪽</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>{file}(으)로 저장했습니다</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>No bookings in these dates</source>
        <translation>이 기간에는 예약이 없습니다</translation>
    </message>
    <message>
        <source>Choose other dates, or another chef, to see numbers.</source>
        <translation>다른 기간이나 다른 셰프를 선택하세요.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>집계하고 있습니다…</translation>
    </message>
    <message>
        <source>These dates make no sense.</source>
        <translation>날짜를 확인하세요.</translation>
    </message>
    <message>
        <source>Report {first} to {last}</source>
        <translation>보고서 {first}~{last}</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>보고서 저장</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) are in another currency; their money is in none of the sums.</source>
        <translation>
            <numerusform>예약 %Ln건은 다른 통화라서 금액 합계에 넣지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} ~ {last}</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>&amp;Back to the report before</source>
        <translation>이전 보고서로(&amp;B)</translation>
    </message>
    <message>
        <source>Report of one &amp;chef</source>
        <translation>셰프별 보고서(&amp;C)</translation>
    </message>
    <message>
        <source>Save the table as CS&amp;V…</source>
        <translation>표를 CSV로 저장(&amp;V)…</translation>
    </message>
    <message>
        <source>Save the table for &amp;Excel…</source>
        <translation>표를 Excel로 저장(&amp;E)…</translation>
    </message>
    <message>
        <source>Save the report as &amp;PDF…</source>
        <translation>보고서를 PDF로 저장(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Print the report…</source>
        <translation>보고서 인쇄(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save or print</source>
        <translation>저장·인쇄(&amp;S)</translation>
    </message>
    <message>
        <source>Save what is shown as a file, or print it</source>
        <translation>지금 보이는 내용을 파일로 저장하거나 인쇄합니다</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>There is no display here, so CooCook serves its pages without the desktop.</source>
        <translation>화면이 없어 데스크톱 없이 페이지만 서비스합니다.</translation>
    </message>
    <message>
        <source>CooCook is running already; its window is in front now.</source>
        <translation>CooCook이 이미 실행 중입니다. 그 창을 앞으로 가져왔습니다.</translation>
    </message>
    <message>
        <source>CooCook is running already, but it does not answer. Wait a moment, or end it and start again.</source>
        <translation>CooCook이 이미 실행 중이지만 응답하지 않습니다. 잠시 기다리시거나 종료한 뒤 다시 시작해 주세요.</translation>
    </message>
    <message>
        <source>Closing CooCook</source>
        <translation>CooCook 종료</translation>
    </message>
    <message>
        <source>Answering what is in flight…</source>
        <translation>처리 중인 요청에 응답하고 있습니다…</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>종료 중</translation>
    </message>
    <message>
        <source>The store cannot be opened</source>
        <translation>저장소를 열 수 없습니다</translation>
    </message>
    <message>
        <source>Backup to restore</source>
        <translation>복원할 백업</translation>
    </message>
    <message>
        <source>Look at it and restore…</source>
        <translation>살펴보고 복원…</translation>
    </message>
    <message>
        <source>I know that nothing of the old store will be in it</source>
        <translation>이전 저장소의 내용이 남지 않음을 알고 있습니다</translation>
    </message>
    <message>
        <source>Start with an empty store</source>
        <translation>빈 저장소로 시작</translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s)</source>
        <translation>
            <numerusform>예약 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>{made}: {bookings}, {chefs}</source>
        <translation>{made}: {bookings}, {chefs}</translation>
    </message>
    <message>
        <source>If there is nothing to restore, CooCook can begin anew.</source>
        <translation>복원할 백업이 없으면 새로 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>백업 복원</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>새로 시작</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>데이터 폴더 열기</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Booking {id} is now confirmed</source>
        <translation>예약 {id}번을 확정했습니다</translation>
    </message>
    <message>
        <source>Booking {id} is now declined</source>
        <translation>예약 {id}번을 거절했습니다</translation>
    </message>
    <message>
        <source>Nothing is booked for today.</source>
        <translation>오늘은 예약이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is booked for tomorrow.</source>
        <translation>내일은 예약이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is booked after tomorrow. Bookings made on your pages appear here.</source>
        <translation>내일 이후에는 예약이 없습니다. 페이지에서 받은 예약이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Every booking is answered.</source>
        <translation>모든 예약에 답했습니다.</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>내일</translation>
    </message>
    <message>
        <source>After that</source>
        <translation>그 이후</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>답을 기다리는 예약</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>이번 주</translation>
    </message>
    <message>
        <source>Needs a hand</source>
        <translation>확인이 필요합니다</translation>
    </message>
    <message>
        <source>Open pages</source>
        <translation>페이지 열기</translation>
    </message>
    <message>
        <source>Show your pages in the browser, as customers see them</source>
        <translation>고객이 보는 페이지를 브라우저에서 엽니다</translation>
    </message>
    <message>
        <source>Your pages are down</source>
        <translation>페이지가 열려 있지 않습니다</translation>
    </message>
    <message>
        <source>Customers cannot see them or book.</source>
        <translation>고객이 페이지를 보거나 예약할 수 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in Bookings</source>
        <translation>
            <numerusform>예약 화면에 %Ln건 더</numerusform>
        </translation>
    </message>
    <message>
        <source>Tomorrow, {day}</source>
        <translation>내일, {day}</translation>
    </message>
    <message>
        <source>Somebody else changed this booking just now, so nothing was done.</source>
        <translation>방금 다른 사람이 이 예약을 변경하여 처리하지 않았습니다.</translation>
    </message>
    <message>
        <source>Up and running</source>
        <translation>정상 작동 중</translation>
    </message>
    <message>
        <source>The server is not running</source>
        <translation>서버가 실행되고 있지 않습니다</translation>
    </message>
    <message>
        <source>Your pages</source>
        <translation>내 페이지</translation>
    </message>
    <message>
        <source>The store&apos;s file is damaged</source>
        <translation>저장소 파일이 손상되었습니다</translation>
    </message>
    <message>
        <source>The disk is almost full</source>
        <translation>디스크 공간이 거의 없습니다</translation>
    </message>
    <message>
        <source>The log cannot be written</source>
        <translation>로그를 쓸 수 없습니다</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) could not be sent</source>
        <translation>
            <numerusform>메일 %Ln통을 보내지 못했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>See why, and send them again.</source>
        <translation>원인을 확인하고 다시 보내세요.</translation>
    </message>
    <message>
        <source>What became of this week&apos;s bookings</source>
        <translation>이번 주 예약 현황</translation>
    </message>
    <message numerus="yes">
        <source>%Ln agreed</source>
        <translation>
            <numerusform>확정 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>대기 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>취소 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln declined</source>
        <translation>
            <numerusform>거절 %Ln건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired</source>
        <translation>
            <numerusform>만료 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>, {price}</source>
        <translation>, {price}</translation>
    </message>
    <message>
        <source>Booking {id}: {day}, {hours}, {chef} for {customer}, {status}</source>
        <translation>예약 {id}번: {day} {hours}, {chef} 셰프, {customer} 고객, {status}</translation>
    </message>
    <message>
        <source>Booking {id}: {chef} for {customer}</source>
        <translation>예약 {id}번: {chef} 셰프, {customer} 고객</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>거절</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>{time} 남음</translation>
    </message>
    <message>
        <source>An unanswered booking expires, and its time is free again.</source>
        <translation>답하지 않은 예약은 만료되고 그 시간은 다시 비게 됩니다.</translation>
    </message>
    <message>
        <source>Confirm booking {id} of {customer}</source>
        <translation>{customer} 고객의 예약 {id}번 확정</translation>
    </message>
    <message>
        <source>Decline booking {id} of {customer}</source>
        <translation>{customer} 고객의 예약 {id}번 거절</translation>
    </message>
    <message>
        <source>The day&apos;s bookings along its hours</source>
        <translation>시간대별 하루 예약</translation>
    </message>
    <message>
        <source>{hours}: {chef} for {customer}, {status}</source>
        <translation>{hours}: {chef} 셰프, {customer} 고객, {status}</translation>
    </message>
    <message>
        <source>{trouble}. Open {screen}.</source>
        <translation>{trouble}. {screen} 화면 열기.</translation>
    </message>
    <message>
        <source>Revenue and bookings of this week</source>
        <translation>이번 주 매출과 예약</translation>
    </message>
    <message numerus="yes">
        <source>{weekday}: %Ln booking(s), {revenue}</source>
        <translation>
            <numerusform>{weekday}: 예약 %Ln건, {revenue}</numerusform>
        </translation>
    </message>
    <message>
        <source>Your pages are ready, and show the chefs that you add. Customers choose one, see when they are free, and book; each booking appears here at once.</source>
        <translation>페이지가 준비되었으며, 추가하신 셰프가 그곳에 표시됩니다. 고객이 셰프를 고르고 빈 시간을 보고 예약하면 그 예약이 바로 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>환영합니다</translation>
    </message>
    <message>
        <source>Add your first chef</source>
        <translation>첫 셰프 추가</translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>상태: {status}</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Soundness of the file</source>
        <translation>파일 상태</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>디스크</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>{check}: {state}. {found}</source>
        <translation>{check}: {state}. {found}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>확인하는 중…</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>전체 검사</translation>
    </message>
    <message>
        <source>Read every page of the store; a large one takes several seconds</source>
        <translation>저장소의 모든 페이지를 읽습니다. 크면 몇 초 걸립니다</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>다시 확인</translation>
    </message>
    <message>
        <source>Look at everything again (F5)</source>
        <translation>모두 다시 확인 (F5)</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>로그 폴더 열기</translation>
    </message>
    <message>
        <source>Reading the store</source>
        <translation>저장소 읽는 중</translation>
    </message>
    <message>
        <source>Looked at {when}</source>
        <translation>{when} 확인</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) need attention</source>
        <translation>
            <numerusform>확인할 항목 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is fine</source>
        <translation>모두 정상입니다</translation>
    </message>
    <message>
        <source>Stopped before the end; nothing wrong was found so far.</source>
        <translation>끝나기 전에 중지했습니다. 지금까지 문제는 없었습니다.</translation>
    </message>
    <message>
        <source>{step}…</source>
        <translation>{step}…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>중지하는 중…</translation>
    </message>
    <message>
        <source>enter the name your customers know</source>
        <translation>고객이 아는 이름을 입력하세요</translation>
    </message>
    <message>
        <source>&amp;Name of your business</source>
        <translation>업체 이름(&amp;N)</translation>
    </message>
    <message>
        <source>Kim&apos;s Kitchen</source>
        <translation>김셰프의 부엌</translation>
    </message>
    <message>
        <source>Name of your business</source>
        <translation>업체 이름</translation>
    </message>
    <message>
        <source>&amp;Start my business</source>
        <translation>내 업체 시작(&amp;S)</translation>
    </message>
    <message>
        <source>Try with &amp;demo data</source>
        <translation>데모 데이터로 둘러보기(&amp;D)</translation>
    </message>
    <message>
        <source>My business</source>
        <translation>내 업체</translation>
    </message>
    <message>
        <source>An empty store for your own chefs, customers and bookings.</source>
        <translation>셰프, 고객, 예약을 직접 등록하는 빈 저장소로 시작합니다.</translation>
    </message>
    <message>
        <source>A look around first</source>
        <translation>먼저 둘러보기</translation>
    </message>
    <message>
        <source>Five made-up chefs and a week of bookings, in a store of their own. You can start your business at any time; nothing of the demo comes along.</source>
        <translation>가상의 셰프 다섯 명과 일주일치 예약이 별도 저장소에 준비됩니다. 언제든지 내 업체를 시작할 수 있으며, 데모 데이터는 따라오지 않습니다.</translation>
    </message>
    <message>
        <source>CooCook closes the demo and opens your own store. Nothing of the demo comes along.</source>
        <translation>데모를 닫고 내 업체의 저장소를 엽니다. 데모 데이터는 따라오지 않습니다.</translation>
    </message>
    <message>
        <source>logo picture</source>
        <translation>로고 그림 사진</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>첫걸음</translation>
    </message>
    <message>
        <source>Go on &amp;later</source>
        <translation>나중에 계속(&amp;L)</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>더 이상 필요 없음</translation>
    </message>
    <message>
        <source>{name}, {zone}</source>
        <translation>{name}, {zone}</translation>
    </message>
    <message>
        <source>That is right</source>
        <translation>맞습니다</translation>
    </message>
    <message>
        <source>Add a chef</source>
        <translation>셰프 추가</translation>
    </message>
    <message>
        <source>Set the hours</source>
        <translation>근무 시간 정하기</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>페이지 열기</translation>
    </message>
    <message>
        <source>Open to this network</source>
        <translation>이 네트워크에 공개</translation>
    </message>
    <message>
        <source>Server…</source>
        <translation>서버…</translation>
    </message>
    <message>
        <source>Set up mail</source>
        <translation>메일 설정</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>지금 백업</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>{all}단계 중 {done}단계 완료</translation>
    </message>
    <message>
        <source>All is ready: customers can find your chef and book.</source>
        <translation>준비가 끝났습니다. 고객이 셰프를 찾아 예약할 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>나중에 하기로 함</translation>
    </message>
    <message>
        <source>A phone has opened the page. This is its address:</source>
        <translation>휴대폰에서 페이지를 열었습니다. 주소는 다음과 같습니다.</translation>
    </message>
    <message>
        <source>Scan this with the phone&apos;s camera and open the page. CooCook notices by itself. If Windows asks whether CooCook may use the network, allow it for private networks.</source>
        <translation>휴대폰 카메라로 이 코드를 비춰 페이지를 여세요. CooCook이 자동으로 알아차립니다. Windows가 네트워크 사용을 물으면 개인 네트워크를 허용하세요.</translation>
    </message>
    <message>
        <source>CooCook listens on this PC only, so a phone cannot reach it yet.</source>
        <translation>지금은 이 PC에서만 열 수 있어 휴대폰으로는 아직 접속할 수 없습니다.</translation>
    </message>
    <message>
        <source>The server is not running.</source>
        <translation>서버가 실행되고 있지 않습니다.</translation>
    </message>
    <message>
        <source>This PC is on no network, so a phone cannot reach it.</source>
        <translation>이 PC가 네트워크에 연결되어 있지 않아 휴대폰으로 접속할 수 없습니다.</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>백업하는 중</translation>
    </message>
    <message>
        <source>A few steps until customers can book. Leave whenever you like and go on where you were.</source>
        <translation>몇 단계만 거치면 예약을 받을 수 있습니다. 언제든 닫았다가 이어서 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Name and time zone</source>
        <translation>이름과 시간대</translation>
    </message>
    <message>
        <source>Customers see the name everywhere, and every date and time is in this zone.</source>
        <translation>이름은 고객에게 보이고, 모든 날짜와 시간은 이 시간대를 따릅니다.</translation>
    </message>
    <message>
        <source>Your first chef</source>
        <translation>첫 셰프</translation>
    </message>
    <message>
        <source>A name, a cuisine and a rate are enough; the story, pictures and menus can follow.</source>
        <translation>이름, 요리, 요금만 있으면 됩니다. 소개, 사진, 메뉴는 나중에 넣어도 됩니다.</translation>
    </message>
    <message>
        <source>When the chef works</source>
        <translation>셰프의 근무 시간</translation>
    </message>
    <message>
        <source>Customers can only book within the working hours.</source>
        <translation>고객은 근무 시간 안에서만 예약할 수 있습니다.</translation>
    </message>
    <message>
        <source>Look at the public page</source>
        <translation>공개 페이지 보기</translation>
    </message>
    <message>
        <source>This is what customers see. Try it in the browser of this PC.</source>
        <translation>고객에게 보이는 화면입니다. 이 PC의 브라우저에서 확인하세요.</translation>
    </message>
    <message>
        <source>Open it on a phone</source>
        <translation>휴대폰으로 열기</translation>
    </message>
    <message>
        <source>The phone has to be on the same network as this PC, by Wi-Fi say.</source>
        <translation>휴대폰이 Wi-Fi 등으로 이 PC와 같은 네트워크에 있어야 합니다.</translation>
    </message>
    <message>
        <source>Mail to customers</source>
        <translation>고객 메일</translation>
    </message>
    <message>
        <source>With a mail server CooCook confirms and reminds by itself. It can wait.</source>
        <translation>메일 서버가 있으면 확인과 알림 메일을 자동으로 보냅니다. 나중에 해도 됩니다.</translation>
    </message>
    <message>
        <source>The first backup</source>
        <translation>첫 백업</translation>
    </message>
    <message>
        <source>A checked copy of everything. From then on CooCook makes them by itself as well.</source>
        <translation>모든 데이터의 검증된 사본입니다. 이후에는 CooCook이 자동으로도 백업합니다.</translation>
    </message>
    <message>
        <source>CooCook listens on this PC only, so a phone cannot reach it.</source>
        <translation>이 PC에서만 열 수 있어 휴대폰으로는 접속할 수 없습니다.</translation>
    </message>
    <message>
        <source>Scan this with the camera of a phone on the same network:</source>
        <translation>같은 네트워크에 있는 휴대폰의 카메라로 비추세요.</translation>
    </message>
    <message>
        <source>Everybody on this network can reach your pages, and what they send is not encrypted. On a network you do not trust, put a proxy with TLS in front (see the runbook).</source>
        <translation>이 네트워크의 누구나 페이지에 접속할 수 있으며 통신은 암호화되지 않습니다. 믿을 수 없는 네트워크라면 TLS 프록시를 앞에 두세요(운영 안내서 참고).</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>시작하는 중…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Stopping: answering what is in flight…</source>
        <translation>중지하는 중: 진행 중인 요청에 응답하고 있습니다…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>시작(&amp;S)</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>중지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>다시 시작(&amp;R)</translation>
    </message>
    <message>
        <source>Answer what is in flight, then take no more requests</source>
        <translation>진행 중인 요청에 응답한 뒤 더 받지 않습니다</translation>
    </message>
    <message>
        <source>Answer what is in flight, then listen again</source>
        <translation>진행 중인 요청에 응답한 뒤 다시 시작합니다</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>열기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Use a free port</source>
        <translation>비어 있는 포트 사용</translation>
    </message>
    <message>
        <source>Web server</source>
        <translation>웹 서버</translation>
    </message>
    <message>
        <source>Where it listens</source>
        <translation>접속 위치</translation>
    </message>
    <message>
        <source>On a phone</source>
        <translation>휴대폰에서</translation>
    </message>
    <message>
        <source>Choose a p&amp;icture…</source>
        <translation>그림 선택(&amp;I)…</translation>
    </message>
    <message>
        <source>Logo removed</source>
        <translation>로고 삭제</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>그림 (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Logo changed</source>
        <translation>로고 변경</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>로고 없음</translation>
    </message>
    <message>
        <source>The logo</source>
        <translation>로고</translation>
    </message>
    <message>
        <source>This picture cannot be used: it {why}.</source>
        <translation>이 그림은 쓸 수 없습니다: {why}</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>파일을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>로고</translation>
    </message>
    <message>
        <source>On the pages, in mail and on receipts. A PNG, JPEG or WebP file; drop one here or choose it.</source>
        <translation>페이지, 메일, 영수증에 표시됩니다. PNG, JPEG, WebP 파일을 여기에 끌어다 놓거나 선택하세요.</translation>
    </message>
    <message>
        <source>First steps: {done} of {all}</source>
        <translation>첫걸음: {done}/{all}</translation>
    </message>
    <message>
        <source>enter a number from 1 to 65535</source>
        <translation>1부터 65535까지의 숫자를 입력하세요</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>적용(&amp;A)</translation>
    </message>
    <message>
        <source>Answer what is in flight, then listen at this port</source>
        <translation>진행 중인 요청에 응답한 뒤 이 포트로 바꿉니다</translation>
    </message>
    <message>
        <source>Open to this &amp;network</source>
        <translation>이 네트워크에 공개(&amp;N)</translation>
    </message>
    <message>
        <source>Phones and other PCs on the same network can reach your pages</source>
        <translation>같은 네트워크의 휴대폰과 다른 PC에서 페이지에 접속할 수 있습니다</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>포트(&amp;P)</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>접속 범위</translation>
    </message>
    <message>
        <source>QR code for {address}</source>
        <translation>{address} QR 코드</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>{step}, {state}</source>
        <translation>{step}, {state}</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>숫자여야 합니다</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>정수여야 합니다</translation>
    </message>
    <message>
        <source>Book for a customer who calls</source>
        <translation>전화한 고객의 예약을 만듭니다</translation>
    </message>
    <message>
        <source>Tell the customer that the chef will come</source>
        <translation>셰프가 방문한다고 고객에게 알립니다</translation>
    </message>
    <message>
        <source>The chef cannot come; the time is free again</source>
        <translation>셰프가 갈 수 없습니다. 시간이 다시 비워집니다</translation>
    </message>
    <message>
        <source>The chef was there and the work is done</source>
        <translation>셰프가 방문하여 일을 마쳤습니다</translation>
    </message>
    <message>
        <source>The customer was not there</source>
        <translation>고객이 나타나지 않았습니다</translation>
    </message>
    <message>
        <source>Change guests, address, allergies and requests</source>
        <translation>인원, 주소, 알레르기, 요청 사항을 수정합니다</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>일정 변경…</translation>
    </message>
    <message>
        <source>Choose another date or time</source>
        <translation>다른 날짜나 시간을 선택합니다</translation>
    </message>
    <message>
        <source>Record payment…</source>
        <translation>결제 기록…</translation>
    </message>
    <message>
        <source>Note what was paid for it</source>
        <translation>받은 금액을 기록합니다</translation>
    </message>
    <message>
        <source>Receipt as PDF…</source>
        <translation>영수증 PDF…</translation>
    </message>
    <message>
        <source>Save its receipt or invoice</source>
        <translation>영수증이나 청구서를 저장합니다</translation>
    </message>
    <message>
        <source>Cancel booking</source>
        <translation>예약 취소</translation>
    </message>
    <message>
        <source>The customer does not want it any more</source>
        <translation>고객이 더 이상 원하지 않습니다</translation>
    </message>
    <message>
        <source>Edit booking {id}</source>
        <translation>예약 {id}번 수정</translation>
    </message>
    <message>
        <source>Somebody else changed this booking meanwhile. What you typed is still here.</source>
        <translation>그사이 다른 사람이 이 예약을 변경했습니다. 입력한 내용은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>내 내용 저장</translation>
    </message>
    <message>
        <source>{customer} with {chef}, {day}, {time}</source>
        <translation>{customer} 고객, {chef} 셰프, {day} {time}</translation>
    </message>
    <message>
        <source>Select for a change of several</source>
        <translation>여러 건 처리를 위해 선택</translation>
    </message>
    <message>
        <source>&amp;Waive it: nothing is to be paid</source>
        <translation>면제: 받을 금액 없음(&amp;W)</translation>
    </message>
    <message>
        <source>C&amp;harge {fee}</source>
        <translation>{fee} 청구(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>유지(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Cancel booking</source>
        <translation>예약 취소(&amp;C)</translation>
    </message>
    <message>
        <source>Move booking {id}</source>
        <translation>예약 {id}번 일정 변경</translation>
    </message>
    <message>
        <source>&amp;Move booking</source>
        <translation>일정 변경(&amp;M)</translation>
    </message>
    <message>
        <source>This is the present time.</source>
        <translation>현재 일정입니다.</translation>
    </message>
    <message>
        <source>To {day}, {time}, {length}.</source>
        <translation>{day} {time}, {length}으로 변경합니다.</translation>
    </message>
    <message>
        <source>To {day}, {time}, {length}; the price becomes {price}.</source>
        <translation>{day} {time}, {length}으로 변경합니다. 요금은 {price}이 됩니다.</translation>
    </message>
    <message>
        <source>{customer} with {chef}, now on {day}, {times}</source>
        <translation>{customer} 고객, {chef} 셰프, 현재 {day} {times}</translation>
    </message>
    <message>
        <source>Record a refund</source>
        <translation>환불 기록</translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation>결제 기록</translation>
    </message>
    <message>
        <source>An amount like 120.00 is needed.</source>
        <translation>120.00과 같은 금액을 입력하세요.</translation>
    </message>
    <message>
        <source>{kind} of {amount} entered for booking {id}</source>
        <translation>예약 {id}번에 {kind} {amount}을 기록했습니다</translation>
    </message>
    <message>
        <source>Taken back at the desk</source>
        <translation>창구에서 되돌림</translation>
    </message>
    <message>
        <source>Booking {id}: {paid} of {owed} is paid.</source>
        <translation>예약 {id}번: {owed} 중 {paid} 결제됨.</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>종류(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Amount in {currency}</source>
        <translation>금액({currency})(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>방법(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>메모(&amp;N)</translation>
    </message>
    <message>
        <source>No bookings yet</source>
        <translation>아직 예약이 없습니다</translation>
    </message>
    <message>
        <source>Bookings appear here as soon as a customer books on your pages, or you book for a caller.</source>
        <translation>고객이 웹에서 예약하거나 전화 예약을 만들면 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>No booking matches</source>
        <translation>일치하는 예약이 없습니다</translation>
    </message>
    <message>
        <source>Nothing was found with these filters.</source>
        <translation>이 조건으로는 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>조건 지우기</translation>
    </message>
    <message>
        <source>The first {most} are selected; no more can be changed at once.</source>
        <translation>처음 {most}건을 선택했습니다. 한 번에 더 많이 처리할 수 없습니다.</translation>
    </message>
    <message>
        <source>Somebody else changed this booking just now, so nothing was done. This is how it is now.</source>
        <translation>방금 다른 사람이 이 예약을 변경하여 처리하지 않았습니다. 현재 상태를 표시합니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) found</source>
        <translation>
            <numerusform>예약 %Ln건 찾음</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected bookings</source>
        <translation>선택한 예약</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>선택 해제</translation>
    </message>
    <message>
        <source>Select none (Esc)</source>
        <translation>선택 해제(Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln건 선택</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} of {amount} taken back on booking {id}</source>
        <translation>예약 {id}번의 {kind} {amount}을 되돌렸습니다</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>영수증 저장</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 파일(*.pdf)</translation>
    </message>
    <message>
        <source>The receipt is saved as {name}.</source>
        <translation>영수증을 {name}(으)로 저장했습니다.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>The receipt could not be saved there: {why}</source>
        <translation>영수증을 저장하지 못했습니다: {why}</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Details of the booking</source>
        <translation>예약 상세</translation>
    </message>
    <message>
        <source>Booking {id}</source>
        <translation>예약 {id}번</translation>
    </message>
    <message>
        <source>{day}
{times} ({length})</source>
        <translation>{day}
{times}({length})</translation>
    </message>
    <message>
        <source>Answer within {left}, by {when}.</source>
        <translation>{left} 안에 답변: {when}까지.</translation>
    </message>
    <message>
        <source>Parts of the booking</source>
        <translation>예약 상세 항목</translation>
    </message>
    <message>
        <source>Select a booking to see everything about it.</source>
        <translation>예약을 선택하면 자세한 내용이 표시됩니다.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>요청 사항</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>예약됨</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>출장비</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Open in map</source>
        <translation>지도에서 보기</translation>
    </message>
    <message>
        <source>Chef: {name}</source>
        <translation>셰프: {name}</translation>
    </message>
    <message>
        <source>Customer: {name}</source>
        <translation>고객: {name}</translation>
    </message>
    <message>
        <source>{length} × {rate} = {sum}</source>
        <translation>{length} × {rate} = {sum}</translation>
    </message>
    <message>
        <source>Free to cancel until {full} h before, {percent} % back until {part} h before.</source>
        <translation>{full}시간 전까지 무료 취소, {part}시간 전까지 {percent}% 환불.</translation>
    </message>
    <message>
        <source>Cancelled at a cost of {fee}.</source>
        <translation>취소 수수료 {fee}.</translation>
    </message>
    <message>
        <source>The address is copied.</source>
        <translation>주소를 복사했습니다.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <source>Open the address in a map</source>
        <translation>지도에서 주소 보기</translation>
    </message>
    <message>
        <source>Search customer, chef, request or number</source>
        <translation>고객, 셰프, 요청 사항, 번호 검색</translation>
    </message>
    <message>
        <source>Search bookings</source>
        <translation>예약 검색</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>모든 상태</translation>
    </message>
    <message>
        <source>From date</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>To date</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Show all bookings again (Ctrl+Shift+L)</source>
        <translation>모든 예약 다시 보기(Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Book for a customer who calls (Ctrl+N)</source>
        <translation>전화한 고객의 예약을 만듭니다(Ctrl+N)</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>근무 시간</translation>
    </message>
    <message>
        <source>buffer</source>
        <translation>여유 시간</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>사전 예약 시간</translation>
    </message>
    <message>
        <source>how far ahead</source>
        <translation>예약 가능 기간</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>휴일</translation>
    </message>
    <message>
        <source>time off</source>
        <translation>휴무</translation>
    </message>
    <message>
        <source>time grid</source>
        <translation>시간 단위</translation>
    </message>
    <message>
        <source>shortest length</source>
        <translation>최소 이용 시간</translation>
    </message>
    <message>
        <source>longest length</source>
        <translation>최대 이용 시간</translation>
    </message>
    <message>
        <source>fewest guests</source>
        <translation>최소 인원</translation>
    </message>
    <message>
        <source>most guests</source>
        <translation>최대 인원</translation>
    </message>
    <message>
        <source>{name}, {when}</source>
        <translation>{name}, {when}</translation>
    </message>
    <message>
        <source>Moved back from {before} to {after}</source>
        <translation>{before}에서 {after}(으)로 되돌림</translation>
    </message>
    <message>
        <source>Moved from {before} to {after}</source>
        <translation>{before}에서 {after}(으)로 변경</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>후기 작성됨</translation>
    </message>
    <message>
        <source>Expired unanswered</source>
        <translation>답변 없이 만료됨</translation>
    </message>
    <message>
        <source>Undone: {status} again</source>
        <translation>되돌림: 다시 {status}</translation>
    </message>
    <message>
        <source>Rules set aside: {rules}</source>
        <translation>규칙 예외: {rules}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>사유: {reason}</translation>
    </message>
    <message>
        <source>Booking received</source>
        <translation>예약 접수</translation>
    </message>
    <message>
        <source>Booking confirmed</source>
        <translation>예약 확정</translation>
    </message>
    <message>
        <source>Booking declined</source>
        <translation>예약 거절</translation>
    </message>
    <message>
        <source>Booking expired</source>
        <translation>예약 만료</translation>
    </message>
    <message>
        <source>Booking cancelled</source>
        <translation>예약 취소</translation>
    </message>
    <message>
        <source>Booking moved</source>
        <translation>예약 일정 변경</translation>
    </message>
    <message>
        <source>Booking restored</source>
        <translation>예약 복원</translation>
    </message>
    <message>
        <source>New booking, to the chef</source>
        <translation>새 예약(셰프에게)</translation>
    </message>
    <message>
        <source>Booking moved, to the chef</source>
        <translation>예약 일정 변경(셰프에게)</translation>
    </message>
    <message>
        <source>Booking cancelled, to the chef</source>
        <translation>예약 취소(셰프에게)</translation>
    </message>
    <message>
        <source>Booking restored, to the chef</source>
        <translation>예약 복원(셰프에게)</translation>
    </message>
    <message>
        <source>New booking, to staff</source>
        <translation>새 예약(직원에게)</translation>
    </message>
    <message>
        <source>Booking moved, to staff</source>
        <translation>예약 일정 변경(직원에게)</translation>
    </message>
    <message>
        <source>Booking cancelled, to staff</source>
        <translation>예약 취소(직원에게)</translation>
    </message>
    <message>
        <source>Booking restored, to staff</source>
        <translation>예약 복원(직원에게)</translation>
    </message>
    <message>
        <source>Reminder a day before</source>
        <translation>하루 전 알림</translation>
    </message>
    <message>
        <source>Reminder shortly before</source>
        <translation>직전 알림</translation>
    </message>
    <message>
        <source>Request for a review</source>
        <translation>후기 요청</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Waiting until {when}</source>
        <translation>{when}까지 대기</translation>
    </message>
    <message>
        <source>Sent {when}</source>
        <translation>{when} 보냄</translation>
    </message>
    <message>
        <source>Failed: {why}</source>
        <translation>실패: {why}</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>No mail was sent about this booking.</source>
        <translation>이 예약으로 보낸 메일이 없습니다.</translation>
    </message>
    <message>
        <source>Write to the customer and the chef</source>
        <translation>고객과 셰프에게 쓸 내용</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>Send (Ctrl+Enter)</source>
        <translation>보내기(Ctrl+Enter)</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>답장(&amp;A)</translation>
    </message>
    <message>
        <source>Nobody has written about this booking.</source>
        <translation>이 예약에 대한 메시지가 없습니다.</translation>
    </message>
    <message>
        <source>{name} ({side}), {when}</source>
        <translation>{name}({side}), {when}</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>Deposit asked for</source>
        <translation>예약금 요청</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>현금</translation>
    </message>
    <message>
        <source>Card terminal</source>
        <translation>카드 단말기</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>계좌 이체</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>청구 금액</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>결제</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>남은 금액</translation>
    </message>
    <message>
        <source>Record refund…</source>
        <translation>환불 기록…</translation>
    </message>
    <message>
        <source>Nothing was entered yet.</source>
        <translation>아직 기록이 없습니다.</translation>
    </message>
    <message>
        <source>{kind} taken back</source>
        <translation>{kind} 되돌림</translation>
    </message>
    <message>
        <source>{kind}, {method}</source>
        <translation>{kind}, {method}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Take back {what} of {amount}</source>
        <translation>{what} {amount} 되돌리기</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>저장한 조건</translation>
    </message>
    <message>
        <source>None saved yet</source>
        <translation>저장한 조건이 없습니다</translation>
    </message>
    <message>
        <source>Save these filters…</source>
        <translation>현재 조건 저장…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Save these filters</source>
        <translation>현재 조건 저장</translation>
    </message>
    <message>
        <source>Rename saved filters</source>
        <translation>조건 이름 바꾸기</translation>
    </message>
    <message>
        <source>Booking {id} confirmed</source>
        <translation>예약 {id}번을 확정했습니다</translation>
    </message>
    <message>
        <source>Booking {id} declined</source>
        <translation>예약 {id}번을 거절했습니다</translation>
    </message>
    <message>
        <source>Booking {id} cancelled</source>
        <translation>예약 {id}번을 취소했습니다</translation>
    </message>
    <message>
        <source>Booking {id} completed</source>
        <translation>예약 {id}번을 완료 처리했습니다</translation>
    </message>
    <message>
        <source>Booking {id} marked as a no-show</source>
        <translation>예약 {id}번을 노쇼로 처리했습니다</translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) confirmed</source>
        <translation>
            <numerusform>예약 %Ln건을 확정했습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) declined</source>
        <translation>
            <numerusform>예약 %Ln건을 거절했습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) cancelled</source>
        <translation>
            <numerusform>예약 %Ln건을 취소했습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) completed</source>
        <translation>
            <numerusform>예약 %Ln건을 완료 처리했습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) marked as no-show</source>
        <translation>
            <numerusform>예약 %Ln건을 노쇼로 처리했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Under its policy, cancelling now costs {fee} of {total}. It was free until {until}.</source>
        <translation>취소 규정에 따라 지금 취소하면 {total} 중 {fee}의 수수료가 발생합니다. {until}까지는 무료였습니다.</translation>
    </message>
    <message>
        <source>Cancel booking {id}</source>
        <translation>예약 {id}번 취소</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln booking(s)</source>
        <translation>
            <numerusform>예약 %Ln건 취소</numerusform>
        </translation>
    </message>
    <message>
        <source>Under their policies, cancelling these now costs {fee} in all.</source>
        <translation>취소 규정에 따라 지금 취소하면 모두 {fee}의 수수료가 발생합니다.</translation>
    </message>
    <message>
        <source>Booking {id} moved to {day}, {time}</source>
        <translation>예약 {id}번을 {day} {time}(으)로 변경했습니다</translation>
    </message>
    <message>
        <source>Booking {id} edited</source>
        <translation>예약 {id}번을 수정했습니다</translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) stayed as they were:</source>
        <translation>
            <numerusform>예약 %Ln건은 변경하지 않았습니다:</numerusform>
        </translation>
    </message>
    <message>
        <source>{numbers}: {why}</source>
        <translation>{numbers}번: {why}</translation>
    </message>
    <message>
        <source>Open the booking</source>
        <translation>예약 열기</translation>
    </message>
    <message>
        <source>Move to another time…</source>
        <translation>다른 시간으로 옮기기…</translation>
    </message>
    <message>
        <source>Block time off</source>
        <translation>휴무로 막기</translation>
    </message>
    <message>
        <source>Remove the time off</source>
        <translation>휴무 지우기</translation>
    </message>
    <message>
        <source>Open the chef</source>
        <translation>셰프 열기</translation>
    </message>
    <message>
        <source>Earlier days</source>
        <translation>이전 날짜</translation>
    </message>
    <message>
        <source>Later days</source>
        <translation>다음 날짜</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Fit the days to the width</source>
        <translation>날짜를 너비에 맞추기</translation>
    </message>
    <message>
        <source>&amp;Move it</source>
        <translation>옮기기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>그대로 두기(&amp;L)</translation>
    </message>
    <message>
        <source>Booking {id} to {when}:</source>
        <translation>예약 {id} → {when}:</translation>
    </message>
    <message>
        <source>Booking {id} moved to {when}</source>
        <translation>예약 {id}을(를) {when}(으)로 옮겼습니다</translation>
    </message>
    <message>
        <source>Time off for {chef}: {when}</source>
        <translation>{chef} 휴무: {when}</translation>
    </message>
    <message>
        <source>Time off removed for {chef}: {when}</source>
        <translation>{chef} 휴무 삭제: {when}</translation>
    </message>
    <message>
        <source>Move anyway…</source>
        <translation>그래도 옮기기…</translation>
    </message>
    <message>
        <source>{chef} is inactive and takes no new bookings.</source>
        <translation>{chef} 셰프는 비활성 상태라 새 예약을 받지 않습니다.</translation>
    </message>
    <message>
        <source>Nothing can be booked here. {why}</source>
        <translation>여기에는 예약할 수 없습니다. {why}</translation>
    </message>
    <message>
        <source>There is no time off at this place.</source>
        <translation>이 시간에는 휴무가 없습니다.</translation>
    </message>
    <message>
        <source>Booking {id} stays where it was. {why}</source>
        <translation>예약 {id}은(는) 원래 시간에 그대로 있습니다. {why}</translation>
    </message>
    <message>
        <source>Somebody else changed booking {id} just now, so nothing was moved. This is how it is now.</source>
        <translation>방금 다른 사람이 예약 {id}을(를) 변경하여 옮기지 않았습니다. 지금 상태를 보여 드립니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) lie in this time off and stay until somebody moves them.</source>
        <translation>
            <numerusform>이 휴무 시간에 예약 %Ln건이 있으며, 옮기기 전까지 그대로 유지됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the first</source>
        <translation>첫 예약 보기</translation>
    </message>
    <message>
        <source>Add your first chef, and their hours and bookings appear here.</source>
        <translation>첫 셰프를 추가하면 근무 시간과 예약이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Go to the chefs</source>
        <translation>셰프 화면으로</translation>
    </message>
    <message>
        <source>Book…</source>
        <translation>예약…</translation>
    </message>
    <message>
        <source>{noun} {id}</source>
        <translation>{noun} {id}</translation>
    </message>
    <message>
        <source>{thing}: {done}</source>
        <translation>{thing}: {done}</translation>
    </message>
    <message>
        <source>every day {hours}</source>
        <translation>매일 {hours}</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>휴일</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>요금제</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>후기</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Agreed to the terms</source>
        <translation>약관 동의</translation>
    </message>
    <message>
        <source>Picture in words</source>
        <translation>사진 설명</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>Text about the chef</source>
        <translation>셰프 소개</translation>
    </message>
    <message>
        <source>Kept free after</source>
        <translation>이후 비워 두는 시간</translation>
    </message>
    <message>
        <source>Kept free before</source>
        <translation>이전 비워 두는 시간</translation>
    </message>
    <message>
        <source>Fee for cancelling</source>
        <translation>취소 수수료</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Subscription that ended</source>
        <translation>종료된 구독</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>From</source>
        <translation>어디에서</translation>
    </message>
    <message>
        <source>Why hidden</source>
        <translation>숨긴 이유</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>예약 가능 일수</translation>
    </message>
    <message>
        <source>Rate for an hour</source>
        <translation>시간당 요금</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>Merged account</source>
        <translation>병합된 계정</translation>
    </message>
    <message>
        <source>Merged into account</source>
        <translation>병합한 계정</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방법</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>개월</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>변경됨</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Rules set aside</source>
        <translation>적용하지 않은 규칙</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>목록 순서</translation>
    </message>
    <message>
        <source>Price for a guest</source>
        <translation>1인당 금액</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>All back until, in hours</source>
        <translation>전액 환불 기한(시간)</translation>
    </message>
    <message>
        <source>A part back until, in hours</source>
        <translation>일부 환불 기한(시간)</translation>
    </message>
    <message>
        <source>Takes back payment</source>
        <translation>취소한 결제</translation>
    </message>
    <message>
        <source>Radius in km</source>
        <translation>반경(km)</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>세션</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>세션 수</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>작성자</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Account taken apart</source>
        <translation>분리된 계정</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>글</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>가입</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>비활성화</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>개인 정보 삭제</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>부여</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>가져옴</translation>
    </message>
    <message>
        <source>Linked to an account</source>
        <translation>계정 연결</translation>
    </message>
    <message>
        <source>Mail address changed</source>
        <translation>메일 주소 변경</translation>
    </message>
    <message>
        <source>Mail address confirmed</source>
        <translation>메일 주소 확인</translation>
    </message>
    <message>
        <source>Merged with a duplicate</source>
        <translation>중복 고객과 병합</translation>
    </message>
    <message>
        <source>Merged into another</source>
        <translation>다른 고객에 병합</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>비밀번호 변경</translation>
    </message>
    <message>
        <source>Password chosen anew</source>
        <translation>비밀번호 재설정</translation>
    </message>
    <message>
        <source>Password set</source>
        <translation>비밀번호 설정</translation>
    </message>
    <message>
        <source>Reactivated</source>
        <translation>다시 활성화</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>다시 열림</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>다시 보냄</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>되돌림</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>세션 종료</translation>
    </message>
    <message>
        <source>Signed out everywhere</source>
        <translation>모든 기기에서 로그아웃</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Shown again</source>
        <translation>다시 표시</translation>
    </message>
    <message>
        <source>Merger undone</source>
        <translation>병합 취소</translation>
    </message>
    <message>
        <source>Time off added</source>
        <translation>휴무 추가</translation>
    </message>
    <message>
        <source>Time off removed</source>
        <translation>휴무 제거</translation>
    </message>
    <message>
        <source>Two-factor reset</source>
        <translation>2단계 인증 재설정</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>데스크</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>명령줄</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>보내지 못함</translation>
    </message>
    <message>
        <source>Deposit due</source>
        <translation>보증금 요청</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>계좌 이체</translation>
    </message>
    <message>
        <source>Customer: request received</source>
        <translation>고객: 요청 접수</translation>
    </message>
    <message>
        <source>Customer: confirmed</source>
        <translation>고객: 확정</translation>
    </message>
    <message>
        <source>Customer: declined</source>
        <translation>고객: 거절</translation>
    </message>
    <message>
        <source>Customer: not answered in time</source>
        <translation>고객: 기한 내 답변 없음</translation>
    </message>
    <message>
        <source>Customer: moved</source>
        <translation>고객: 변경</translation>
    </message>
    <message>
        <source>Customer: cancelled</source>
        <translation>고객: 취소</translation>
    </message>
    <message>
        <source>Customer: stands after all</source>
        <translation>고객: 예약 유지</translation>
    </message>
    <message>
        <source>Chef: new booking</source>
        <translation>셰프: 새 예약</translation>
    </message>
    <message>
        <source>Chef: moved</source>
        <translation>셰프: 변경</translation>
    </message>
    <message>
        <source>Chef: cancelled</source>
        <translation>셰프: 취소</translation>
    </message>
    <message>
        <source>Chef: stands after all</source>
        <translation>셰프: 예약 유지</translation>
    </message>
    <message>
        <source>Staff: new booking</source>
        <translation>직원: 새 예약</translation>
    </message>
    <message>
        <source>Staff: moved</source>
        <translation>직원: 변경</translation>
    </message>
    <message>
        <source>Staff: cancelled</source>
        <translation>직원: 취소</translation>
    </message>
    <message>
        <source>Staff: stands after all</source>
        <translation>직원: 예약 유지</translation>
    </message>
    <message>
        <source>Reminder of the day before</source>
        <translation>하루 전 알림</translation>
    </message>
    <message>
        <source>A message about a booking</source>
        <translation>예약에 관한 메시지</translation>
    </message>
    <message>
        <source>Confirm the mail address</source>
        <translation>메일 주소 확인</translation>
    </message>
    <message>
        <source>Choose a new password</source>
        <translation>새 비밀번호 정하기</translation>
    </message>
    <message>
        <source>The mail address was changed</source>
        <translation>메일 주소 변경됨</translation>
    </message>
    <message>
        <source>The password was changed</source>
        <translation>비밀번호 변경됨</translation>
    </message>
    <message>
        <source>Test mail</source>
        <translation>시험 메일</translation>
    </message>
    <message>
        <source>the customer&apos;s name</source>
        <translation>고객 이름</translation>
    </message>
    <message>
        <source>the chef&apos;s name</source>
        <translation>셰프 이름</translation>
    </message>
    <message>
        <source>the day in full</source>
        <translation>날짜(전체)</translation>
    </message>
    <message>
        <source>the day, short</source>
        <translation>날짜(짧게)</translation>
    </message>
    <message>
        <source>from when to when</source>
        <translation>시작과 끝 시각</translation>
    </message>
    <message>
        <source>when it begins</source>
        <translation>시작 시각</translation>
    </message>
    <message>
        <source>the booking&apos;s number</source>
        <translation>예약 번호</translation>
    </message>
    <message>
        <source>the time before the move</source>
        <translation>변경 전 시간</translation>
    </message>
    <message>
        <source>who wrote the message</source>
        <translation>메시지를 쓴 사람</translation>
    </message>
    <message>
        <source>how the message begins</source>
        <translation>메시지의 첫 부분</translation>
    </message>
    <message>
        <source>the reader&apos;s name</source>
        <translation>받는 사람 이름</translation>
    </message>
    <message>
        <source>only where the time is another</source>
        <translation>시간이 바뀐 경우에만</translation>
    </message>
    <message>
        <source>only where the reader types a code instead of pressing a button</source>
        <translation>버튼 대신 코드를 입력하는 경우에만</translation>
    </message>
    <message>
        <source>only while the booking waits for an answer</source>
        <translation>예약이 답변을 기다리는 동안에만</translation>
    </message>
    <message>
        <source>only where the booking needs no answer</source>
        <translation>답변이 필요 없는 예약에만</translation>
    </message>
    <message>
        <source>The mail server does not take this address: it may be mistyped, or the mailbox is gone.</source>
        <translation>메일 서버가 이 주소를 받지 않습니다. 주소가 잘못되었거나 메일함이 없어졌을 수 있습니다.</translation>
    </message>
    <message>
        <source>Ask for the right address, correct it, and send the mail again.</source>
        <translation>올바른 주소를 확인해 고친 뒤 다시 보내 주세요.</translation>
    </message>
    <message>
        <source>The mail server cannot write to an address with other than Latin letters.</source>
        <translation>메일 서버가 로마자가 아닌 주소로 보낼 수 없습니다.</translation>
    </message>
    <message>
        <source>Ask for another address.</source>
        <translation>다른 주소를 확인해 주세요.</translation>
    </message>
    <message>
        <source>The mail server did not take the mail; it may think it is unwanted, or too much at once.</source>
        <translation>메일 서버가 메일을 받지 않았습니다. 스팸으로 보았거나 한꺼번에 너무 많이 보냈을 수 있습니다.</translation>
    </message>
    <message>
        <source>Wait an hour and send it again; if that fails too, ask who runs your mail server.</source>
        <translation>한 시간 뒤에 다시 보내 주세요. 그래도 안 되면 메일 서버 담당자에게 문의해 주세요.</translation>
    </message>
    <message>
        <source>The mail server does not accept the name and password that are set.</source>
        <translation>메일 서버가 설정된 이름과 비밀번호를 받아들이지 않습니다.</translation>
    </message>
    <message>
        <source>Correct them in Settings, under Mail; then it is sent by itself.</source>
        <translation>설정의 메일에서 고치면 자동으로 보냅니다.</translation>
    </message>
    <message>
        <source>The connection to the mail server could not be made secure.</source>
        <translation>메일 서버와 안전하게 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>Look at the port and the security in Settings, under Mail.</source>
        <translation>설정의 메일에서 포트와 보안 방식을 확인해 주세요.</translation>
    </message>
    <message>
        <source>The mail server could not be reached: the network is down, or its name is wrong.</source>
        <translation>메일 서버에 연결할 수 없습니다. 네트워크가 끊겼거나 서버 이름이 잘못되었습니다.</translation>
    </message>
    <message>
        <source>Look whether the internet works; CooCook tries again by itself.</source>
        <translation>인터넷 연결을 확인해 주세요. CooCook이 자동으로 다시 시도합니다.</translation>
    </message>
    <message>
        <source>The mail server was too slow to answer.</source>
        <translation>메일 서버의 응답이 너무 늦었습니다.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: CooCook tries again by itself.</source>
        <translation>하실 일은 없습니다. CooCook이 자동으로 다시 시도합니다.</translation>
    </message>
    <message>
        <source>The mail server ended the conversation.</source>
        <translation>메일 서버가 연결을 끊었습니다.</translation>
    </message>
    <message>
        <source>The mail server is not ready to take mail.</source>
        <translation>메일 서버가 메일을 받을 준비가 되지 않았습니다.</translation>
    </message>
    <message>
        <source>CooCook tries again by itself; if it goes on, ask who runs your mail server.</source>
        <translation>CooCook이 자동으로 다시 시도합니다. 계속되면 메일 서버 담당자에게 문의해 주세요.</translation>
    </message>
    <message>
        <source>A value that the words of this mail need is missing.</source>
        <translation>이 메일의 문구에 필요한 값이 없습니다.</translation>
    </message>
    <message>
        <source>Put the original words back under Words, and send it again.</source>
        <translation>메일 문구에서 원래 문구로 되돌린 뒤 다시 보내 주세요.</translation>
    </message>
    <message>
        <source>It was withdrawn, since it would have come too late to be of use.</source>
        <translation>너무 늦어 도움이 되지 않으므로 철회했습니다.</translation>
    </message>
    <message>
        <source>Call instead, if it still matters.</source>
        <translation>아직 중요하면 전화해 주세요.</translation>
    </message>
    <message>
        <source>It was withdrawn, since the booking changed before it went out; newer mail tells how it is.</source>
        <translation>보내기 전에 예약이 바뀌어 철회했습니다. 새 메일로 알려 드립니다.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>하실 일은 없습니다.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>보낸 메일함</translation>
    </message>
    <message>
        <source>Words of mail</source>
        <translation>메일 문구</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>작성</translation>
    </message>
    <message>
        <source>To</source>
        <translation>받는 사람</translation>
    </message>
    <message>
        <source>Details of the mail</source>
        <translation>메일 상세 정보</translation>
    </message>
    <message>
        <source>What this mail needs is no longer known, so it cannot be sent again.</source>
        <translation>이 메일에 필요한 정보가 더 이상 없어 다시 보낼 수 없습니다.</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>삭제됨</translation>
    </message>
    <message>
        <source>{to} ({language})</source>
        <translation>{to} ({language})</translation>
    </message>
    <message>
        <source>Waiting; tried again {when}</source>
        <translation>대기 중, {when} 다시 시도</translation>
    </message>
    <message>
        <source>Waiting; goes out {when}</source>
        <translation>대기 중, {when} 발송</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>시도 횟수</translation>
    </message>
    <message>
        <source>Select a mail to see what it says and what became of it.</source>
        <translation>메일을 선택하면 내용과 처리 결과가 표시됩니다.</translation>
    </message>
    <message>
        <source>The mail</source>
        <translation>메일</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>보낸 모습</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>텍스트만</translation>
    </message>
    <message>
        <source>Search address, name or booking number</source>
        <translation>주소, 이름, 예약 번호 검색</translation>
    </message>
    <message>
        <source>Search mail</source>
        <translation>메일 검색</translation>
    </message>
    <message>
        <source>No mail yet</source>
        <translation>아직 메일이 없습니다</translation>
    </message>
    <message>
        <source>Mail about bookings and accounts is listed here before it goes out.</source>
        <translation>예약과 계정에 관한 메일이 발송 전에 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>No mail matches</source>
        <translation>일치하는 메일이 없습니다</translation>
    </message>
    <message>
        <source>Show all mail</source>
        <translation>모든 메일 보기</translation>
    </message>
    <message>
        <source>Find mail</source>
        <translation>메일 찾기</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>다시 보내기</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>철회</translation>
    </message>
    <message>
        <source>The booking was changed again since, so this cannot be undone.</source>
        <translation>그 후 예약이 다시 변경되어 취소할 수 없습니다.</translation>
    </message>
    <message>
        <source>Details of the change</source>
        <translation>변경 상세 정보</translation>
    </message>
    <message>
        <source>Take this change back</source>
        <translation>이 변경을 되돌립니다</translation>
    </message>
    <message>
        <source>Open booking</source>
        <translation>예약 열기</translation>
    </message>
    <message>
        <source>Show everything about the booking</source>
        <translation>예약의 모든 정보 보기</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>고객 열기</translation>
    </message>
    <message>
        <source>Show everything about the customer</source>
        <translation>고객의 모든 정보 보기</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>변경된 내용</translation>
    </message>
    <message>
        <source>Select a change to see everything about it.</source>
        <translation>변경을 선택하면 모든 정보가 표시됩니다.</translation>
    </message>
    <message>
        <source>What this mail said is no longer known.</source>
        <translation>이 메일의 내용은 더 이상 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>The mail goes out within a second.</source>
        <translation>메일을 곧 보냅니다.</translation>
    </message>
    <message>
        <source>The mail waits: no mail server is set. Set one in Settings, under Mail.</source>
        <translation>메일이 대기 중입니다. 메일 서버가 없으니 설정의 메일에서 지정해 주세요.</translation>
    </message>
    <message>
        <source>The mail to {name} was withdrawn</source>
        <translation>{name} 님에게 보내는 메일을 철회했습니다</translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln mail(s); search to find older ones</source>
        <translation>
            <numerusform>최근 메일 %Ln통, 이전 메일은 검색해 주세요</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) found</source>
        <translation>
            <numerusform>메일 %Ln통 찾음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s)</source>
        <translation>
            <numerusform>메일 %Ln통</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) could not be sent.</source>
        <translation>
            <numerusform>메일 %Ln통을 보내지 못했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>All mail</source>
        <translation>모든 메일</translation>
    </message>
    <message>
        <source>{state} ({count})</source>
        <translation>{state} ({count})</translation>
    </message>
    <message>
        <source>Language of the mail</source>
        <translation>메일 언어</translation>
    </message>
    <message>
        <source>Kinds of mail</source>
        <translation>메일 종류</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>삽입(&amp;I)</translation>
    </message>
    <message>
        <source>Insert a value of the mail, such as the customer&apos;s name</source>
        <translation>고객 이름과 같은 메일의 값을 삽입</translation>
    </message>
    <message>
        <source>Preview on</source>
        <translation>미리 보기 데이터</translation>
    </message>
    <message>
        <source>Made-up data</source>
        <translation>예시 데이터</translation>
    </message>
    <message>
        <source>The newest mail of this kind</source>
        <translation>이 종류의 최근 메일</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>원래 문구</translation>
    </message>
    <message>
        <source>Have mail say the original words again</source>
        <translation>원래 문구로 되돌리기</translation>
    </message>
    <message>
        <source>The words of “{kind}” were changed</source>
        <translation>“{kind}” 문구를 변경했습니다</translation>
    </message>
    <message>
        <source>{kind} (not saved)</source>
        <translation>{kind} (저장 안 됨)</translation>
    </message>
    <message>
        <source>{kind} (changed)</source>
        <translation>{kind} (변경됨)</translation>
    </message>
    <message>
        <source>Somebody else changed these words meanwhile. What you typed is still here.</source>
        <translation>그사이 다른 사람이 이 문구를 변경했습니다. 입력한 내용은 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Save the words</source>
        <translation>문구 저장</translation>
    </message>
    <message>
        <source>Original words</source>
        <translation>원래 문구</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>제목(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>문구(&amp;W)</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>아직 변경이 없습니다</translation>
    </message>
    <message>
        <source>Every change of a booking, a chef or an account is kept: who, when, from where, what.</source>
        <translation>예약, 셰프, 계정의 모든 변경이 누가, 언제, 어디에서, 무엇을 바꾸었는지 기록됩니다.</translation>
    </message>
    <message>
        <source>No change matches</source>
        <translation>일치하는 변경이 없습니다</translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln change(s); choose dates to see older ones</source>
        <translation>
            <numerusform>최근 변경 %Ln건, 이전 변경은 날짜를 선택해 주세요</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) found</source>
        <translation>
            <numerusform>변경 %Ln건 찾음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>변경 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>Who</source>
        <translation>누가</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>어디에서</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경 내용</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Show every change again (Ctrl+Shift+L)</source>
        <translation>모든 변경 다시 보기 (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>Update what is there</source>
        <translation>기존 자료 갱신</translation>
    </message>
    <message>
        <source>Add them all the same</source>
        <translation>그래도 추가</translation>
    </message>
    <message>
        <source>Is added</source>
        <translation>추가됨</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>새로운 것 없음</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>올바르지 않음</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>유니코드(UTF-8)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>유니코드(UTF-16)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big end first)</source>
        <translation>유니코드(UTF-16, 빅 엔디언)</translation>
    </message>
    <message>
        <source>Korean (CP949)</source>
        <translation>한국어(CP949)</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>서유럽어(Windows-1252)</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>쉼표</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>세미콜론</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>{field}: {problem}</source>
        <translation>{field}: {problem}</translation>
    </message>
    <message>
        <source>{what} added from {file}</source>
        <translation>{file}에서 {what} 추가됨</translation>
    </message>
    <message>
        <source>{what} updated from {file}</source>
        <translation>{file}에서 {what} 갱신됨</translation>
    </message>
    <message>
        <source>{added} added and {changed} updated from {file}</source>
        <translation>{file}에서 {added} 추가, {changed} 갱신됨</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Excel 통합 문서(XLSX)</translation>
    </message>
    <message>
        <source>CSV, for any program</source>
        <translation>CSV(모든 프로그램용)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>쓰는 중</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Only what the list shows now</source>
        <translation>지금 목록에 보이는 것만</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 통합 문서(*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV(*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일(*)</translation>
    </message>
    <message>
        <source>{what} saved as {name}.</source>
        <translation>{what}을 {name}(으)로 저장했습니다.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Stopped: no file was written.</source>
        <translation>중지했습니다. 파일을 쓰지 않았습니다.</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>대상(&amp;W)</translation>
    </message>
    <message>
        <source>Which &amp;of them</source>
        <translation>범위(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>형식(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>뒤로(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>다음(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>되돌리기(&amp;U)</translation>
    </message>
    <message>
        <source>Choose a column for: {names}</source>
        <translation>열을 선택하세요: {names}</translation>
    </message>
    <message>
        <source>Checking every row</source>
        <translation>모든 행을 검사하는 중</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>가져오는 중</translation>
    </message>
    <message>
        <source>Stopped: nothing was imported.</source>
        <translation>중지했습니다. 아무것도 가져오지 않았습니다.</translation>
    </message>
    <message>
        <source>{name} to mend</source>
        <translation>{name} 고칠 것</translation>
    </message>
    <message>
        <source>Save as a file to mend</source>
        <translation>고칠 파일로 저장</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>{name}(으)로 저장했습니다.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>파일 선택</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>내용 확인</translation>
    </message>
    <message>
        <source>Which column is what</source>
        <translation>열 맞추기</translation>
    </message>
    <message>
        <source>Check and import</source>
        <translation>검사하고 가져오기</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>{count}단계 중 {number}단계: {name}</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>가져오기(&amp;I)</translation>
    </message>
    <message>
        <source>Month first: 12/31/2026</source>
        <translation>월 먼저: 12/31/2026</translation>
    </message>
    <message>
        <source>Day first: 31/12/2026</source>
        <translation>일 먼저: 31/12/2026</translation>
    </message>
    <message>
        <source>{field} *</source>
        <translation>{field} *</translation>
    </message>
    <message>
        <source>– not in the file –</source>
        <translation>– 파일에 없음 –</translation>
    </message>
    <message>
        <source>Column for {field}</source>
        <translation>{field} 열</translation>
    </message>
    <message>
        <source>* has to be in the file</source>
        <translation>* 파일에 꼭 있어야 합니다</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>처리 결과</translation>
    </message>
    <message>
        <source>The first rows as they would become</source>
        <translation>가져온 뒤의 첫 행들</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln row(s) of the file are right.</source>
        <translation>
            <numerusform>파일의 첫 %Ln행이 모두 올바릅니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the first rows is not right yet.</source>
        <translation>
            <numerusform>첫 행들 가운데 %Ln행이 아직 올바르지 않습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Duplicates</source>
        <translation>중복 항목(&amp;D)</translation>
    </message>
    <message>
        <source>Nu&amp;mbers are written</source>
        <translation>숫자 표기(&amp;M)</translation>
    </message>
    <message>
        <source>Da&amp;tes with slashes</source>
        <translation>빗금 날짜(&amp;T)</translation>
    </message>
    <message>
        <source>The first row has &amp;headings</source>
        <translation>첫 행은 제목(&amp;H)</translation>
    </message>
    <message numerus="yes">
        <source> – %Ln row(s)</source>
        <translation>
            <numerusform> – %Ln행</numerusform>
        </translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>파일의 첫 행들</translation>
    </message>
    <message>
        <source>It &amp;holds</source>
        <translation>내용(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Letters are in</source>
        <translation>문자 인코딩(&amp;L)</translation>
    </message>
    <message>
        <source>Columns are &amp;parted by</source>
        <translation>열 구분(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>시트(&amp;S)</translation>
    </message>
    <message>
        <source>Column {letter}</source>
        <translation>{letter}열</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>파일 선택(&amp;C)…</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>파일 가져오기</translation>
    </message>
    <message>
        <source>Tables ({endings})</source>
        <translation>표 파일({endings})</translation>
    </message>
    <message>
        <source>Drop a CSV or XLSX file here</source>
        <translation>CSV 또는 XLSX 파일을 여기에 놓으세요</translation>
    </message>
    <message>
        <source>From a spreadsheet, an address book or another booking program. Nothing is changed before you have seen what would be.</source>
        <translation>스프레드시트, 주소록, 다른 예약 프로그램의 파일을 가져올 수 있습니다. 결과를 미리 확인하기 전에는 아무것도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>What is not right</source>
        <translation>올바르지 않은 항목</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>적힌 값</translation>
    </message>
    <message>
        <source>&amp;Save as a file to mend…</source>
        <translation>고칠 파일로 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Writes your file anew, with one more column that says what is wrong</source>
        <translation>무엇이 잘못되었는지 알려 주는 열을 덧붙여 파일을 새로 씁니다</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) cannot be imported</source>
        <translation>
            <numerusform>%Ln행을 가져올 수 없습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed. Mend these cells in your spreadsheet and choose the file again, or go back if a column or a form was chosen wrongly.</source>
        <translation>아무것도 바뀌지 않았습니다. 스프레드시트에서 이 칸들을 고친 뒤 파일을 다시 선택하거나, 열이나 표기를 잘못 골랐다면 뒤로 가세요.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, all of them in the file to mend</source>
        <translation>
            <numerusform>그 밖에 %Ln건. 고칠 파일에 모두 들어 있습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are ready to be imported</source>
        <translation>
            <numerusform>%Ln행을 가져올 수 있습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing new in this file</source>
        <translation>이 파일에는 새로운 것이 없습니다</translation>
    </message>
    <message>
        <source>All of them are imported, or none. You can take it back as one change.</source>
        <translation>모두 가져오거나 하나도 가져오지 않습니다. 한 번에 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Everything in it is here already.</source>
        <translation>모두 이미 등록되어 있습니다.</translation>
    </message>
    <message>
        <source>All of them are imported, or none. You can take it back as one change. Nobody gets a mail about them.</source>
        <translation>모두 가져오거나 하나도 가져오지 않습니다. 한 번에 되돌릴 수 있으며, 아무에게도 메일을 보내지 않습니다.</translation>
    </message>
    <message>
        <source>{what}.</source>
        <translation>{what}.</translation>
    </message>
    <message>
        <source>Everything is as it was before the import.</source>
        <translation>모두 가져오기 전과 같습니다.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>아무것도 바뀌지 않았습니다</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>Skipped as duplicates</source>
        <translation>중복으로 건너뜀</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>가져오기…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Import chefs…</source>
        <translation>셰프 가져오기…</translation>
    </message>
    <message>
        <source>Import customers…</source>
        <translation>고객 가져오기…</translation>
    </message>
    <message>
        <source>Import bookings…</source>
        <translation>예약 가져오기…</translation>
    </message>
    <message>
        <source>Export chefs…</source>
        <translation>셰프 내보내기…</translation>
    </message>
    <message>
        <source>Export customers…</source>
        <translation>고객 내보내기…</translation>
    </message>
    <message>
        <source>Export bookings…</source>
        <translation>예약 내보내기…</translation>
    </message>
    <message>
        <source>Day sheet of {day}</source>
        <translation>{day} 일일 업무표</translation>
    </message>
    <message>
        <source>Day sheet {day}</source>
        <translation>일일 업무표 {day}</translation>
    </message>
    <message>
        <source>Week plan with {day}</source>
        <translation>{day} 주간 계획표</translation>
    </message>
    <message>
        <source>Week plan {day}</source>
        <translation>주간 계획표 {day}</translation>
    </message>
    <message>
        <source>Invoice of booking {id}</source>
        <translation>예약 {id} 청구서</translation>
    </message>
    <message>
        <source>Invoice {id}</source>
        <translation>청구서 {id}</translation>
    </message>
    <message>
        <source>Print day sheet…</source>
        <translation>하루 일정표 인쇄…</translation>
    </message>
    <message>
        <source>Print week plan…</source>
        <translation>주간 계획표 인쇄…</translation>
    </message>
    <message>
        <source>Print invoice…</source>
        <translation>청구서 인쇄…</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>매출</translation>
    </message>
    <message>
        <source>What customers owe for what is over: completed bookings, cancellation fees and no-shows</source>
        <translation>끝난 예약에 대해 고객이 낼 금액: 완료된 예약, 취소 수수료, 노쇼</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>입금</translation>
    </message>
    <message>
        <source>Payments less refunds, on the day the money moved, whichever booking it was for</source>
        <translation>결제에서 환불을 뺀 금액. 어느 예약이든 돈이 오간 날에 더합니다</translation>
    </message>
    <message>
        <source>All bookings for these dates, whatever became of them</source>
        <translation>이 기간의 모든 예약(상태 무관)</translation>
    </message>
    <message>
        <source>Cancelled share</source>
        <translation>취소율</translation>
    </message>
    <message>
        <source>Cancelled bookings out of those that were agreed</source>
        <translation>확정되었던 예약 중 취소된 예약</translation>
    </message>
    <message>
        <source>No-show share</source>
        <translation>노쇼율</translation>
    </message>
    <message>
        <source>Bookings whose customer did not come, out of those and the completed ones</source>
        <translation>완료와 노쇼 예약 중 고객이 오지 않은 예약</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>가동률</translation>
    </message>
    <message>
        <source>Booked hours out of the working hours offered, without holidays and time off</source>
        <translation>휴일과 휴무를 뺀 근무 시간 중 예약된 시간</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>사전 예약 기간</translation>
    </message>
    <message>
        <source>How many days ahead bookings are made, on average</source>
        <translation>평균 며칠 전에 예약하는지</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>일별</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>주별</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>월별</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count}일</translation>
    </message>
    <message>
        <source>{change} points</source>
        <translation>{change}%p</translation>
    </message>
    <message>
        <source>{days} days or more</source>
        <translation>{days}일 이상</translation>
    </message>
    <message>
        <source>less than a day</source>
        <translation>하루 미만</translation>
    </message>
    <message>
        <source>{first} to {last} days</source>
        <translation>{first}~{last}일</translation>
    </message>
    <message>
        <source>Revenue ({currency})</source>
        <translation>매출({currency})</translation>
    </message>
    <message>
        <source>of which fees ({currency})</source>
        <translation>그중 수수료({currency})</translation>
    </message>
    <message>
        <source>Expected ({currency})</source>
        <translation>예상({currency})</translation>
    </message>
    <message>
        <source>Received ({currency})</source>
        <translation>입금({currency})</translation>
    </message>
    <message>
        <source>Lead time (days)</source>
        <translation>사전 예약(일)</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>상태별</translation>
    </message>
    <message>
        <source>{name} (inactive)</source>
        <translation>{name}(비활성)</translation>
    </message>
    <message>
        <source>By chef</source>
        <translation>셰프별</translation>
    </message>
    <message>
        <source>Made ahead</source>
        <translation>예약 시점</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>a part of all</comment>
        <translation>비율</translation>
    </message>
    <message>
        <source>From</source>
        <comment>a date</comment>
        <translation>시작</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a date</comment>
        <translation>끝</translation>
    </message>
    <message>
        <source>Booked hours</source>
        <translation>예약 시간</translation>
    </message>
    <message>
        <source>Offered hours</source>
        <translation>근무 시간</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>이번 달</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>지난달</translation>
    </message>
    <message>
        <source>Last 12 weeks</source>
        <translation>최근 12주</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>최근 12개월</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>올해</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>작년</translation>
    </message>
    <message>
        <source>Chosen dates</source>
        <translation>직접 선택</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>쉼표로 구분된 값 (*.csv)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 문서 (*.pdf)</translation>
    </message>
    <message>
        <source>The file could not be written: {why}. Close it in other programs, or choose another place.</source>
        <translation>파일을 저장하지 못했습니다: {why}. 다른 프로그램에서 파일을 닫거나 다른 위치를 선택하세요.</translation>
    </message>
    <message>
        <source>Range of dates</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>{value} before</source>
        <translation>이전 {value}</translation>
    </message>
    <message>
        <source>Bookings by lead time</source>
        <translation>사전 예약 기간별 예약</translation>
    </message>
    <message>
        <source>{first} – {last}, and {value} in the time before</source>
        <translation>{first} – {last}, 이전 기간 {value}</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>접수 데스크</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>복원</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>복원 중</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>백업을 읽는 중…</translation>
    </message>
    <message>
        <source>Backup of {when}</source>
        <translation>{when} 백업</translation>
    </message>
    <message>
        <source>{bookings}, {chefs}, {accounts}.</source>
        <translation>{bookings}, {chefs}, {accounts}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>계정 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest booking was made on {when}.</source>
        <translation>가장 최근 예약은 {when}에 접수되었습니다.</translation>
    </message>
    <message>
        <source>Restore backup of {when}</source>
        <translation>{when} 백업 복원</translation>
    </message>
    <message>
        <source>This file cannot be restored. {why} Nothing was changed.</source>
        <translation>이 파일은 복원할 수 없습니다. {why} 변경된 것은 없습니다.</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>복원 완료</translation>
    </message>
    <message numerus="yes">
        <source>CooCook now has %Ln booking(s) again.</source>
        <translation>
            <numerusform>이제 예약 %Ln건이 다시 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: nothing was changed.</source>
        <translation>중지했습니다. 변경된 것은 없습니다.</translation>
    </message>
    <message>
        <source>The store as it is now is kept as a backup first, so that this can be undone. Customers wait for a moment meanwhile.</source>
        <translation>지금 저장소를 먼저 백업으로 보관하므로 되돌릴 수 있습니다. 그동안 고객은 잠시 기다립니다.</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>담긴 내용</translation>
    </message>
    <message>
        <source>You would lose</source>
        <translation>사라지는 내용</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>안전</translation>
    </message>
    <message>
        <source>No booking, chef or account; only changes made to them since.</source>
        <translation>예약, 셰프, 계정은 그대로이며 그 뒤의 변경만 사라집니다.</translation>
    </message>
    <message>
        <source>No recent backup</source>
        <translation>최근 백업 없음</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>만든 때</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>복원…</translation>
    </message>
    <message>
        <source>Look at the selected backup, and put it back if you want to</source>
        <translation>선택한 백업을 살펴보고 원하면 복원합니다</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>파일에서 복원…</translation>
    </message>
    <message>
        <source>Look at a backup that lies somewhere else</source>
        <translation>다른 곳에 있는 백업을 살펴봅니다</translation>
    </message>
    <message>
        <source>Show the backups in the file manager</source>
        <translation>파일 탐색기에서 백업을 봅니다</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>아직 백업이 없습니다</translation>
    </message>
    <message>
        <source>A backup is a checked copy of everything. It is made while work goes on.</source>
        <translation>백업은 모든 데이터의 검증된 사본이며, 작업 중에 만들어집니다.</translation>
    </message>
    <message>
        <source>Stopped: no backup was made.</source>
        <translation>중지했습니다. 백업을 만들지 않았습니다.</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>파일에서 복원</translation>
    </message>
    <message>
        <source>Backups (*.backup_*)</source>
        <translation>백업 (*.backup_*)</translation>
    </message>
    <message>
        <source>Cannot be relied on</source>
        <translation>신뢰할 수 없음</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>검증됨</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>검증 안 됨</translation>
    </message>
    <message>
        <source>Put the cursor into the search</source>
        <translation>검색란으로 이동합니다</translation>
    </message>
    <message>
        <source>Show all bookings</source>
        <translation>모든 예약 보기</translation>
    </message>
    <message>
        <source>Clear every filter</source>
        <translation>모든 조건을 지웁니다</translation>
    </message>
    <message>
        <source>The chef sees this in their bookings at once; no mail is sent about it.</source>
        <translation>셰프의 예약 화면에 바로 반영됩니다. 메일은 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Notes about the customer</source>
        <translation>고객 메모</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>수정됨</translation>
    </message>
    <message>
        <source>{what}: {before} → {after}</source>
        <translation>{what}: {before} → {after}</translation>
    </message>
    <message>
        <source>Nothing is booked on these days</source>
        <translation>이 기간에는 예약이 없습니다</translation>
    </message>
    <message>
        <source>Turn the days with Ctrl+Page Up and Ctrl+Page Down, or search for other chefs.</source>
        <translation>Ctrl+Page Up과 Ctrl+Page Down으로 날짜를 넘기거나 다른 셰프를 찾아보세요.</translation>
    </message>
    <message>
        <source>{amount} due</source>
        <translation>{amount} 미납</translation>
    </message>
    <message>
        <source>{size}, {name}.</source>
        <translation>{size}, {name}.</translation>
    </message>
    <message>
        <source>What was there before is kept as {name}.</source>
        <translation>이전 자료는 {name}(으)로 보관했습니다.</translation>
    </message>
    <message>
        <source>{what} added since, and the changes made since to the others.</source>
        <translation>그 뒤에 추가된 {what}과(와) 나머지의 바뀐 내용</translation>
    </message>
    <message>
        <source>Make a verified copy of everything, while work goes on</source>
        <translation>작업을 계속하면서 모든 자료의 검증된 사본을 만듭니다</translation>
    </message>
    <message>
        <source>Backup made and verified: {name}, with {bookings} and {chefs}.</source>
        <translation>백업을 만들고 검증했습니다: {name} ({bookings}, {chefs})</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>표</translation>
    </message>
</context>
</TS>
