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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is the same person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the two stays?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) with payments, messages and reviews move to {name}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Notes and allergies of both are kept together, and what {name} lacks is filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both have a subscription: the better one stays, the other ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gone} can no longer sign in with their own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can undo this; what is booked meanwhile stays with {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot stay: only the other one can sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>메일</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep {name}</source>
        <translation type="unfinished"></translation>
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
        <source>Start my business</source>
        <translation>내 업체 시작</translation>
    </message>
    <message>
        <source>CooCook closes the demo and opens your own store. Nothing of the demo comes along.</source>
        <translation>데모를 닫고 내 업체의 저장소를 엽니다. 데모 데이터는 따라오지 않습니다.</translation>
    </message>
    <message>
        <source>Demo data: try everything, nothing here is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I know that this &amp;cannot be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Erase for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, phone number, mail address and sign-in; notes, allergies and diet; addresses and requests of all bookings; messages, words of reviews and mail; the same in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) with dates, prices and payments, and the stars of reviews: the books must stay right. They are shown as of an erased customer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Backups made before still hold the customer until they are removed; they are named then.</source>
        <translation type="unfinished"></translation>
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
        <translation>시스템 설정 따름</translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <source>Name, cuisine or place</source>
        <translation>이름, 요리, 지역</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookings on these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps the same as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No duplicates found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two customers share a phone number, a mail address or a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation type="unfinished"></translation>
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
        <source>Edit {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>이름(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Language of mail</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard what you typed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this customer meanwhile. What you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save mine anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is needed</source>
        <translation type="unfinished"></translation>
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
        <source>Any chef</source>
        <translation>모든 셰프</translation>
    </message>
    <message>
        <source>Chef</source>
        <translation>셰프</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription of {name} was approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription of {name} is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription of {name} goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription of {name} was renewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription of {name} has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a booking to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With notes or allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers without a sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gets back {amount}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers appear here as soon as they register on your pages, or when you add one who calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found with this search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything held of the customer is in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the subscription of {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They can no longer book on your pages. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find duplicates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge with another customer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export personal data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gone} was merged into {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer was erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer was erased. These backups still hold them: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this just now, so nothing was done. This is how it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add somebody who calls</source>
        <translation type="unfinished"></translation>
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
        <source>&amp;Discard</source>
        <translation>되돌리기(&amp;D)</translation>
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
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>추가(&amp;A)</translation>
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
        <source>&amp;Mail address</source>
        <translation>메일 주소(&amp;M)</translation>
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
        <source>Remove</source>
        <translation>삭제</translation>
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
        <source>Name</source>
        <translation>이름</translation>
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
        <source>Mail address</source>
        <translation>메일 주소</translation>
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
        <source>logo picture</source>
        <translation>로고 그림 사진</translation>
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
        <source>Most guests</source>
        <translation>최대 인원</translation>
    </message>
    <message>
        <source>A booking is for at most so many.</source>
        <translation>예약 한 건의 최대 인원입니다.</translation>
    </message>
    <message>
        <source>Travel fee</source>
        <translation>출장비</translation>
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
        <source>Password</source>
        <translation>비밀번호</translation>
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
        <translation>CooCook에 오신 것을 환영합니다</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owes</source>
        <translation type="unfinished"></translation>
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
        <source>{amount} unpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was booked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln older booking(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Details of the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More that can be done with this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This duplicate was merged into another customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mail} (not confirmed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing special</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is noted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: whoever calls needs none to be booked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status}, {plan}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status}, {plan}, until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes for staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owes now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a customer to see everything about them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer since {since}; can no longer sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer since {since}; signs in as {username}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller since {since}, without a sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needs} (said with the last booking)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search name, phone or mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All customers</source>
        <translation type="unfinished"></translation>
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
        <source>State</source>
        <translation>상태</translation>
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
        <source>Change…</source>
        <translation>변경…</translation>
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
        <source>Choose a picture</source>
        <translation>그림 선택</translation>
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
</context>
</TS>
