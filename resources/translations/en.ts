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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New booking #{id}: {customer} with {chef}, {day}, {time}, and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) to look at again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
</context>
</TS>
