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
        <translation type="unfinished"></translation>
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
        <source>Start my business</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
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
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
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
        <source>&amp;Save</source>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name your customers know: at the top of the pages, in mail, on receipts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a booking must keep to, unless a chef has rules of their own. An empty field stands for the value shown in it. They hold at once, for new bookings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A booking that nobody has answered by then expires, and its time is free again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least so long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times offered</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A booking is for at least so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A booking is for at most so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the price of every booking, in your currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <source>Administrator</source>
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
        <source>Role</source>
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
        <source>State</source>
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
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 통합 문서 (*.xlsx)</translation>
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
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} ~ {last}</translation>
    </message>
    <message>
        <source>All chefs</source>
        <translation>모든 셰프</translation>
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
        <source>Range of dates</source>
        <translation>기간</translation>
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
</context>
</TS>
