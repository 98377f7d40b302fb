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
        <source>%Ln booking(s) found</source>
        <translation>
            <numerusform>%Ln booking found</numerusform>
            <numerusform>%Ln bookings found</numerusform>
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
        <source>%Ln booking(s) with dates, prices and payments, and the stars of reviews: the books must stay right. They are shown as of an erased customer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln booking(s) with payments, messages and reviews move to {name}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
