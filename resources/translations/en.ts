<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>{screen}, %Ln waiting</source>
        <translation>
            <numerusform>{screen}, %Ln waiting</numerusform>
            <numerusform>{screen}, %Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{chef} has %Ln booking(s) to come</source>
        <translation>
            <numerusform>{chef} has %Ln booking to come</numerusform>
            <numerusform>{chef} has %Ln bookings to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guest(s) or more</source>
        <translation>
            <numerusform>%Ln guest or more</numerusform>
            <numerusform>%Ln guests or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guest(s)</source>
        <translation>
            <numerusform>%Ln guest</numerusform>
            <numerusform>%Ln guests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chef(s) found</source>
        <translation>
            <numerusform>%Ln chef found</numerusform>
            <numerusform>%Ln chefs found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chef(s)</source>
        <translation>
            <numerusform>%Ln chef</numerusform>
            <numerusform>%Ln chefs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>CooCook now has %Ln booking(s) again.</source>
        <translation>
            <numerusform>CooCook now has %Ln booking again.</numerusform>
            <numerusform>CooCook now has %Ln bookings again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) in the way: they stay until somebody moves or cancels them.</source>
        <translation>
            <numerusform>%Ln booking in the way: it stays until somebody moves or cancels it.</numerusform>
            <numerusform>%Ln bookings in the way: they stay until somebody moves or cancels them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) a week</source>
        <translation>
            <numerusform>%Ln span a week</numerusform>
            <numerusform>%Ln spans a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) with dates, prices and payments, and the stars of reviews: the books must stay right. They are shown as of an erased customer.</source>
        <translation>
            <numerusform>%Ln booking with its date, price and payments, and the stars of reviews: the books must stay right. It is shown as of an erased customer.</numerusform>
            <numerusform>%Ln bookings with dates, prices and payments, and the stars of reviews: the books must stay right. They are shown as of an erased customer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) with payments, messages and reviews move to {name}.</source>
        <translation>
            <numerusform>%Ln booking with payments, messages and reviews moves to {name}.</numerusform>
            <numerusform>%Ln bookings with payments, messages and reviews move to {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation>
            <numerusform>%Ln part</numerusform>
            <numerusform>%Ln parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New booking #{id}: {customer} with {chef}, {day}, {time}, and %Ln more</source>
        <translation>
            <numerusform>New booking #{id}: {customer} with {chef}, {day}, {time}, and %Ln more</numerusform>
            <numerusform>New booking #{id}: {customer} with {chef}, {day}, {time}, and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) found</source>
        <translation>
            <numerusform>%Ln customer found</numerusform>
            <numerusform>%Ln customers found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) not saved</source>
        <translation>
            <numerusform>%Ln change not saved</numerusform>
            <numerusform>%Ln changes not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) to look at again</source>
        <translation>
            <numerusform>%Ln field to look at again</numerusform>
            <numerusform>%Ln fields to look at again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln older booking(s)</source>
        <translation>
            <numerusform>and %Ln older booking</numerusform>
            <numerusform>and %Ln older bookings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s)</source>
        <translation>
            <numerusform>%Ln booking</numerusform>
            <numerusform>%Ln bookings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in Bookings</source>
        <translation>
            <numerusform>%Ln more in Bookings</numerusform>
            <numerusform>%Ln more in Bookings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) could not be sent</source>
        <translation>
            <numerusform>%Ln mail could not be sent</numerusform>
            <numerusform>%Ln mails could not be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln agreed</source>
        <translation>
            <numerusform>%Ln agreed</numerusform>
            <numerusform>%Ln agreed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln cancelled</numerusform>
            <numerusform>%Ln cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln declined</source>
        <translation>
            <numerusform>%Ln declined</numerusform>
            <numerusform>%Ln declined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln expired</source>
        <translation>
            <numerusform>%Ln expired</numerusform>
            <numerusform>%Ln expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{weekday}: %Ln booking(s), {revenue}</source>
        <translation>
            <numerusform>{weekday}: %Ln booking, {revenue}</numerusform>
            <numerusform>{weekday}: %Ln bookings, {revenue}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) need attention</source>
        <translation>
            <numerusform>%Ln thing needs attention</numerusform>
            <numerusform>%Ln things need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) found</source>
        <translation>
            <numerusform>%Ln booking found</numerusform>
            <numerusform>%Ln bookings found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) confirmed</source>
        <translation>
            <numerusform>%Ln booking confirmed</numerusform>
            <numerusform>%Ln bookings confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) declined</source>
        <translation>
            <numerusform>%Ln booking declined</numerusform>
            <numerusform>%Ln bookings declined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) cancelled</source>
        <translation>
            <numerusform>%Ln booking cancelled</numerusform>
            <numerusform>%Ln bookings cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) completed</source>
        <translation>
            <numerusform>%Ln booking completed</numerusform>
            <numerusform>%Ln bookings completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) marked as no-show</source>
        <translation>
            <numerusform>%Ln booking marked as no-show</numerusform>
            <numerusform>%Ln bookings marked as no-show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln booking(s)</source>
        <translation>
            <numerusform>Cancel %Ln booking</numerusform>
            <numerusform>Cancel %Ln bookings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) stayed as they were:</source>
        <translation>
            <numerusform>%Ln booking stayed as it was:</numerusform>
            <numerusform>%Ln bookings stayed as they were:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) lie in this time off and stay until somebody moves them.</source>
        <translation>
            <numerusform>%Ln booking lies in this time off and stays until somebody moves it.</numerusform>
            <numerusform>%Ln bookings lie in this time off and stay until somebody moves them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln mail(s); search to find older ones</source>
        <translation>
            <numerusform>The newest mail; search to find older ones</numerusform>
            <numerusform>The newest %Ln mails; search to find older ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) found</source>
        <translation>
            <numerusform>%Ln mail found</numerusform>
            <numerusform>%Ln mails found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s)</source>
        <translation>
            <numerusform>%Ln mail</numerusform>
            <numerusform>%Ln mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mail(s) could not be sent.</source>
        <translation>
            <numerusform>%Ln mail could not be sent.</numerusform>
            <numerusform>%Ln mails could not be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln change(s); choose dates to see older ones</source>
        <translation>
            <numerusform>The newest change; choose dates to see older ones</numerusform>
            <numerusform>The newest %Ln changes; choose dates to see older ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) found</source>
        <translation>
            <numerusform>%Ln change found</numerusform>
            <numerusform>%Ln changes found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln row(s) of the file are right.</source>
        <translation>
            <numerusform>The first row of the file is right.</numerusform>
            <numerusform>The first %Ln rows of the file are right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the first rows is not right yet.</source>
        <translation>
            <numerusform>%Ln of the first rows is not right yet.</numerusform>
            <numerusform>%Ln of the first rows are not right yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) cannot be imported</source>
        <translation>
            <numerusform>%Ln row cannot be imported</numerusform>
            <numerusform>%Ln rows cannot be imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, all of them in the file to mend</source>
        <translation>
            <numerusform>and %Ln more, which is in the file to mend</numerusform>
            <numerusform>and %Ln more, all of them in the file to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are ready to be imported</source>
        <translation>
            <numerusform>%Ln row is ready to be imported</numerusform>
            <numerusform>%Ln rows are ready to be imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> – %Ln row(s)</source>
        <translation>
            <numerusform> – %Ln row</numerusform>
            <numerusform> – %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) are in another currency; their money is in none of the sums.</source>
        <translation>
            <numerusform>%Ln booking is in another currency; its money is in none of the sums.</numerusform>
            <numerusform>%Ln bookings are in another currency; their money is in none of the sums.</numerusform>
        </translation>
    </message>
</context>
</TS>
