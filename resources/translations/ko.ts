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
        <source>New booking</source>
        <translation>새 예약</translation>
    </message>
    <message>
        <source>Name, cuisine or place</source>
        <translation>이름, 요리, 지역</translation>
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
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Customer &amp;name</source>
        <translation>고객 이름(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>전화번호(&amp;P)</translation>
    </message>
    <message>
        <source>no. {id}</source>
        <translation>{id}번</translation>
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
        <source>&amp;Allergies</source>
        <translation>알레르기(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Diet</source>
        <translation>식단(&amp;D)</translation>
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
        <source>Date</source>
        <translation>날짜</translation>
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
        <source>Any chef</source>
        <translation>모든 셰프</translation>
    </message>
    <message>
        <source>Chef</source>
        <translation>셰프</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>비활성</translation>
    </message>
</context>
</TS>
