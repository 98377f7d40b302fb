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
        <source>Phone</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>메일</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>로그인 이름</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>예약</translation>
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
        <source>Start my business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo data: try everything, nothing here is real.</source>
        <translation type="unfinished"></translation>
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
        <source>Backups</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Backups made before still hold the customer until they are removed; they are named then.</source>
        <translation>이전 백업에는 백업을 지울 때까지 고객 정보가 남아 있으며, 삭제 후 해당 백업을 알려 드립니다.</translation>
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
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Redo: {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your pages in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep serving when the window closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help for this screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server stopping: answering what is in flight…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last backup {age} ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booking {id} was confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serving at {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your pages are not up, so there is nothing to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{change}.</source>
        <translation type="unfinished"></translation>
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
        <source>Screens</source>
        <translation type="unfinished"></translation>
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
        <source>Likely duplicates</source>
        <translation>중복으로 보이는 고객</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
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
        <source>&amp;Phone</source>
        <translation>전화(&amp;P)</translation>
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
        <source>Edit {name}</source>
        <translation>{name} 편집</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
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
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Such as New Year&apos;s Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the day is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;holiday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No holidays yet: the business is open whenever its chefs work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a date like 2026-12-25.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is a holiday: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is no holiday any more</source>
        <translation type="unfinished"></translation>
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
        <source>Booking</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>Booking {id}: {customer} with {chef}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chef}, {cuisine}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{customer}, {phone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>비활성</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>활성</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CooCook {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python {python}, Qt {qt}, {system}
Your data: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep serving your pages?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers can book only while CooCook runs. It can stay beside the clock without a window; a click on its icon brings the window back. You can change this in the File menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep serving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit CooCook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected went wrong. The log has the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected went wrong. Nothing that was saved is lost, and you can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The guide does not say anything about that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>New booking #{id}: {customer} with {chef}, {day}, {time}, and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>New booking #{id}: {customer} with {chef}, {day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hint} ({keys})</source>
        <translation>{hint} ({keys})</translation>
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
        <source>Nothing was found with this search.</source>
        <translation>검색 결과가 없습니다.</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>모든 고객 보기</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>검색 중…</translation>
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
        <translation>편집…</translation>
    </message>
    <message>
        <source>Book…</source>
        <translation>예약…</translation>
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
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the server&apos;s screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. CooCook goes on with the new settings at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. New bookings keep to it from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) not saved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) to look at again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name} may look at the settings and change the rules of booking; an administrator changes the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting is called “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web server could not do this. The log has the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the password that is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept; type a new one to replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} (default)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What customers see at the foot of every page, in mail and on receipts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>The name your customers know: at the top of the pages, in mail, on receipts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>At the foot of every page and on receipts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number that customers call when they have a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>메일 주소</translation>
    </message>
    <message>
        <source>What customers answer to a mail arrives here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every date and time is in it. Bookings that were made keep their own date and time: change it only when the business moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>통화</translation>
    </message>
    <message>
        <source>What prices are in. Bookings that were made keep theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days on which nobody works. No one can book them; bookings that are there already stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed days off vacation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booking rules</source>
        <translation>예약 규칙</translation>
    </message>
    <message>
        <source>What a booking must keep to, unless a chef has rules of their own. An empty field stands for the value shown in it. They hold at once, for new bookings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>사전 예약 시간</translation>
    </message>
    <message>
        <source>How long before its start a booking must be made at the latest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many days ahead customers can book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation>답변 기한</translation>
    </message>
    <message>
        <source>A booking that nobody has answered by then expires, and its time is free again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest booking</source>
        <translation>최단 예약</translation>
    </message>
    <message>
        <source>At least so long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest booking</source>
        <translation>최장 예약</translation>
    </message>
    <message>
        <source>At most so long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times offered</source>
        <translation>예약 시각 간격</translation>
    </message>
    <message>
        <source>Bookings begin and end at these steps of the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time kept free before each booking, for the way and the shopping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time kept free after each booking, for cleaning up and the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewest guests</source>
        <translation>최소 인원</translation>
    </message>
    <message>
        <source>A booking is for at least so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most guests</source>
        <translation>최대 인원</translation>
    </message>
    <message>
        <source>A booking is for at most so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel fee</source>
        <translation>출장비</translation>
    </message>
    <message>
        <source>Added to the price of every booking, in your currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>취소 규정</translation>
    </message>
    <message>
        <source>What a customer gets back who cancels. It is frozen on each booking when it is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who cancels so long before the start pays nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who cancels so long before the start gets a part back; later, nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part</source>
        <translation>일부 환불 비율</translation>
    </message>
    <message>
        <source>How much of the price that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customers wait until staff approve them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They can look around but not book before. A mail tells them when they may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers who have neither signed in nor booked for so long are erased; their bookings stay in the books without a name. 0 keeps everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How CooCook sends mail to customers and chefs. Your mail provider tells what to enter here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as smtp.example.com. Without one, mail waits in the outbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the way to the mail server is kept private.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STARTTLS, most often port 587</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS, most often port 465</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most often 587 or 465.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most often your mail address. Empty if the server asks for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on this PC and never shown again. Some providers want an “app password” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address mail comes from. Empty: the mail address of the business.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers are reminded a day before a booking, and again so many hours before. 0: the first time only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMTP e-mail test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the pages are found. The port and the network are on the server&apos;s own screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address customers type, such as https://cook.example.com: it is in mail and in search engines. Empty as long as only this network reaches the pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxies in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many reverse proxies stand before CooCook. 0 unless somebody set one up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port network phone QR web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of everything, checked when they are made. Make and restore them on their own screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy restore safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>직원</translation>
    </message>
    <message>
        <source>Who works at the desk. What somebody does is recorded under their name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people roles PIN administrator account password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this window speaks and looks. It changes at once, and only on this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark light theme Korean English appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server&apos;s name and the port, and whether this PC is on the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the other encryption with its port, or ask your mail provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server wants a user name and a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user name and the password. Some providers want an “app password” made for CooCook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the sender: most servers send only for addresses of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address the test goes to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a &amp;test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking to the mail server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server has taken the test mail for {address}. Look whether it has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: no test mail was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes out with what is typed above, also before it is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by {variable} in the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CooCook goes on serving your pages. A click here opens it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to CooCook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the store…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CooCook could not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CooCook cannot start with these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the demo…</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New booking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} due</source>
        <translation>{amount} 미납</translation>
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
        <source>not given</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>none named</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>nothing special</source>
        <translation>특별한 사항 없음</translation>
    </message>
    <message>
        <source>Nothing is noted yet.</source>
        <translation>아직 메모가 없습니다.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
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
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>every day {hours}</source>
        <translation>매일 {hours}</translation>
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
        <source>Later</source>
        <translation>예정</translation>
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
        <source>Search (Ctrl+F)</source>
        <translation>검색 (Ctrl+F)</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything: a screen, a command, a booking, a chef or a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation type="unfinished"></translation>
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
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>결제</translation>
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
        <source>Account</source>
        <translation>계정</translation>
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
        <source>Answered</source>
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
        <source>Courses</source>
        <translation>코스</translation>
    </message>
    <message>
        <source>Cuisine</source>
        <translation>요리</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
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
        <source>Guests</source>
        <translation>인원</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>숨김</translation>
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
        <source>Working hours</source>
        <translation>근무 시간</translation>
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
        <source>Place</source>
        <translation>장소</translation>
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
        <source>Price</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Price for a guest</source>
        <translation>1인당 금액</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>별점</translation>
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
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Service area</source>
        <translation>출장 지역</translation>
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
        <source>Requests</source>
        <translation>요청 사항</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
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
        <source>Username</source>
        <translation>사용자 이름</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>예약됨</translation>
    </message>
    <message>
        <source>Expired unanswered</source>
        <translation>답변 없이 만료</translation>
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
        <source>Reviewed</source>
        <translation>후기 작성</translation>
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
        <source>Refund</source>
        <translation>환불</translation>
    </message>
    <message>
        <source>Deposit due</source>
        <translation>보증금 요청</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>현금</translation>
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
        <source>Other</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>관리자</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>철회됨</translation>
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
        <source>Reminder shortly before</source>
        <translation>직전 알림</translation>
    </message>
    <message>
        <source>Request for a review</source>
        <translation>후기 요청</translation>
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
        <source>Welcome</source>
        <translation>환영</translation>
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
        <source>About</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
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
        <source>Sent {when}</source>
        <translation>{when} 보냄</translation>
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
        <source>Words</source>
        <translation>문구</translation>
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
    <message>
        <source>Nothing was found with these filters.</source>
        <translation>조건에 맞는 결과가 없습니다.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>조건 지우기</translation>
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
        <source>When</source>
        <translation>언제</translation>
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
        <source>What</source>
        <translation>무엇을</translation>
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
        <source>Show every change again (Ctrl+Shift+L)</source>
        <translation>모든 변경 다시 보기 (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search chefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookings on these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May also sign in on the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed this person meanwhile. Close this and look at what is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password, at least 10 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is at the desk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sit down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten? The password of your account does as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten? An administrator sets a new one in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} – {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you do from now on is recorded under your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Set PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another one. Type the same PIN twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} types it when they sit down at the desk. 4 to 12 digits; it is kept as passwords are, and nobody can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same PIN &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookings, chefs, customers, payments, mail, rules and holidays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that, and the settings, the staff, and erasing customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You work alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CooCook asks nobody who they are. As soon as there are two people here, whoever sits down picks their name, and history shows who did what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set P&amp;IN…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works here no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works here again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works at the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is at the desk. Hand over to somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the colours mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {holiday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {time} to {last_day} {last_time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booking {id}, {status}: {customer} with {chef}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}, {chef}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked for {chef}: {when}. Ctrl+B blocks it off, Enter books from its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
