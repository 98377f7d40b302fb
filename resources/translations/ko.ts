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
        <source>Start my business</source>
        <translation>내 사업 시작</translation>
    </message>
    <message>
        <source>Demo data: try everything, nothing here is real.</source>
        <translation>체험용 데이터입니다. 실제가 아니니 무엇이든 해 보셔도 됩니다.</translation>
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
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation>실행 취소: {change}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Redo: {change}</source>
        <translation>다시 실행: {change}</translation>
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
        <translation>화면</translation>
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
    <message numerus="yes">
        <source>%Ln chef(s)</source>
        <translation>
            <numerusform>셰프 %Ln명</numerusform>
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
        <source>Try again</source>
        <translation>다시 시도</translation>
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
        <source>Booking</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>Chef</source>
        <translation>셰프</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
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
        <source>Open CooCook</source>
        <translation>CooCook 열기</translation>
    </message>
    <message>
        <source>New booking…</source>
        <translation>새 예약…</translation>
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
        <source>No backup in the last 24 hours</source>
        <translation>최근 24시간 동안 백업이 없습니다</translation>
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
        <source>Close this message</source>
        <translation>이 메시지 닫기</translation>
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
        <source>Opening</source>
        <translation>여는 중</translation>
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
        <source>Open the server&apos;s screen</source>
        <translation>서버 화면 열기</translation>
    </message>
    <message>
        <source>Open the backups</source>
        <translation>백업 화면 열기</translation>
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
</context>
</TS>
