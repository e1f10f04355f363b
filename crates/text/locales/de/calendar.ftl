# Fristen, Feiertage und warum ein Tag der letzte Tag ist.
calendar-name = „{ $nl }“
calendar-number = { $count ->
    [1] ein
    [2] zwei
    [3] drei
    [4] vier
    [5] fünf
    [6] sechs
    [7] sieben
    [8] acht
    [9] neun
    [10] zehn
    [11] elf
    [12] zwölf
   *[other] { $count }
}
# Eine Länge steht im Akkusativ: 'einen Monat später', 'man zählt eine Woche', 'um ein Jahr'.
calendar-length-calendar-days = { $number ->
    [ein] einen
   *[other] { $number }
} { $count ->
    [one] Kalendertag
   *[other] Kalendertage
}
calendar-length-working-days = { $number ->
    [ein] einen
   *[other] { $number }
} { $count ->
    [one] Arbeitstag
   *[other] Arbeitstage
}
calendar-length-weeks = { $number ->
    [ein] eine
   *[other] { $number }
} { $count ->
    [one] Woche
   *[other] Wochen
}
calendar-length-months = { $number ->
    [ein] einen
   *[other] { $number }
} { $count ->
    [one] Monat
   *[other] Monate
}
calendar-length-years = { $number } { $count ->
    [one] Jahr
   *[other] Jahre
}
# Die Herleitung: ein Satz, mit einem Semikolon zwischen den Schritten.
calendar-because = { $sentence }.
calendar-because-nothing = Es gibt keine Herleitung.
calendar-then = { $before }; { $part }
calendar-opening-date = { $weekday ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
}, { $day }. { $month } { $year }
calendar-start-day-after = { $event }, zählt als Tag 0
calendar-start-same-day = { $event }, zählt als Tag 1
calendar-first-day = der erste Tag, der zählt, ist { $date }
calendar-added = { $length } später ist { $date }
calendar-added-same-day = zählt man { $length }, so ist der letzte Tag { $date }
calendar-clipped = einen { $wanted }. { $month } { $year } gibt es nicht, also zählt der letzte Tag dieses Monats
calendar-day-before = die Frist läuft bis einschließlich zum Tag davor, das ist { $date }
calendar-earlier = zählt man bis zum Tag vor derselben Tageszahl, so kommt man auf { $other }; der frühere Tag zählt, also { $date }
calendar-earlier-same = zählt man bis zum Tag vor derselben Tageszahl, so kommt man auf denselben Tag
calendar-working-days = { $length } später ist { $date }
calendar-working-days-same-day = zählt man { $length }, so ist der letzte Tag { $date }
calendar-left-out = { $before } (nicht mitgezählt: { $days })
calendar-weekends = das Wochenende
calendar-and-more = noch { $count } { $count ->
    [one] anderer Tag
   *[other] andere Tage
}
calendar-two-working-days = in dieser Zeit sind diese Tage frei: { $days }; eine Frist muss mindestens zwei Arbeitstage haben (Atw art. 2), also ist der letzte Tag { $date }
calendar-skip-one = das ist { $first }, also ist der letzte Tag { $date }
calendar-skip-more = das ist { $first }, dann { $then }, also ist der letzte Tag { $date }
calendar-stays = das ist der letzte Tag
calendar-stays-no-shift = das ist { $rest }, aber diese Frist verschiebt sich nicht: Das bleibt der letzte Tag
calendar-stays-too-long = das ist { $rest }, aber eine so lange Frist ({ $length }) verschiebt sich nicht (Atw art. 4): Das bleibt der letzte Tag
calendar-a-weekday = ein { $day }
calendar-closed = ein Schließtag der Organisation ({ $reason })
calendar-holiday-legal = { $name } ({ $source })
calendar-holiday-decretal = { $name } (Feiertag durch Dekret, { $source })
calendar-holiday-equated = { $name } (einem Feiertag gleichgestellt, { $source })
# Warnungen.
calendar-after-known = Die Feiertage des Kalenders { $calendar } sind bekannt bis { $known }. Dieser Tag liegt danach: { $date }. Prüfen Sie später, ob er noch stimmt.
calendar-before-known = Die Feiertage des Kalenders { $calendar } sind bekannt ab { $known }. Dieser Tag liegt davor: { $date }. Prüfen Sie selbst, ob er stimmt.
# Was nicht stimmt.
calendar-out-of-range = Diese Frist ({ $length } ab { $from }) liegt außerhalb der Jahre, mit denen gerechnet werden kann.
calendar-length-not = '{ $found }' ist keine Frist.
calendar-length-remedy = Schreiben Sie eine Zahl mit einer Einheit: '10 calendar-days', '10 working-days', '6 weeks', '3 months' oder '1 year'.
calendar-length-unit-unstated = '{ $count } days' sagt nicht, welche Tage zählen.
calendar-length-unit-unstated-remedy = Schreiben Sie '{ $count } calendar-days' (alle Tage zählen) oder '{ $count } working-days' (Wochenende und Feiertage zählen nicht).
calendar-length-unit-missing = Bei '{ $count }' steht nicht, in welcher Einheit die Frist zählt.
calendar-length-unit-unknown = Die Einheit '{ $found }' gibt es nicht.
calendar-length-zero = Eine Frist kann nicht null sein.
calendar-length-negative = Eine Frist kann nicht unter null liegen ({ $found }).
calendar-length-too-long = Diese Frist ist zu lang ({ $found }): Die Zahl darf höchstens { $most } sein.
# Kalenderdateien.
calendar-file-month-day = '{ $found }' ist kein Monat mit einem Tag.
calendar-file-month-day-remedy = Schreiben Sie Monat und Tag mit je zwei Ziffern, zum Beispiel 04-27 für den 27. April.
calendar-file-easter = Von Ostern aus { $found } Tage: Das ist zu weit.
calendar-file-easter-remedy = Schreiben Sie eine Zahl von -70 bis 70: -2 ist Karfreitag, 39 ist Christi Himmelfahrt.
calendar-file-one-rule = Bei '{ $key }' muss genau einmal stehen, wann der Feiertag fällt.
calendar-file-one-rule-remedy = Schreiben Sie einen dieser drei Schlüssel: 'on' (jedes Jahr derselbe Tag), 'easter' (Tage nach Ostern) oder 'dates' (eine Liste von Tagen).
calendar-file-stray = Dieser Schlüssel passt nicht zu diesem Feiertag.
calendar-file-stray-remedy = 'if-sunday' gehört nur zu 'on', und nicht zu 01-01; 'from' und 'until' gehören nicht zu 'dates'.
calendar-file-year = { $found } ist kein Jahr.
calendar-file-year-remedy = Schreiben Sie ein Jahr von 1 bis 9999.
calendar-file-holiday-twice = Den Feiertag '{ $key }' gibt es schon in dem Kalender, auf dem dieser aufbaut.
calendar-file-holiday-twice-remedy = Lassen Sie ihn hier weg, oder geben Sie ihm einen anderen Schlüssel.
calendar-file-known-order = 'known-until' liegt vor 'known-from'.
calendar-file-known-order-remedy = Vertauschen Sie die beiden Tage, oder verbessern Sie einen davon.
calendar-file-weekend = Es bleibt kein Tag zum Arbeiten übrig.
calendar-file-weekend-remedy = Schreiben Sie nur die Tage des Wochenendes, zum Beispiel [saturday, sunday].
calendar-file-base = Den Kalender '{ $found }', auf dem dieser aufbaut, gibt es nicht.
calendar-file-base-remedy = Wählen Sie einen Kalender, den es gibt und der nicht selbst auf diesem aufbaut.
calendar-file-name-twice = Der Name '{ $name }' gehört schon zu einem anderen Kalender.
calendar-file-name-twice-remedy = Geben Sie jedem Kalender einen eigenen Namen.
record-CalendarFile = Ein Kalender
key-CalendarFile-calendar = der Name des Kalenders, zum Beispiel nl.
key-CalendarFile-aliases = andere Namen für denselben Kalender.
key-CalendarFile-title = der Name für Menschen, in nl und en.
key-CalendarFile-builds_on = der Kalender, dessen Feiertage auch hier gelten.
key-CalendarFile-weekend = die Tage des Wochenendes, zum Beispiel [saturday, sunday].
key-CalendarFile-known_from = der erste Tag, ab dem die Feiertage sicher sind.
key-CalendarFile-known_until = der letzte Tag, bis zu dem die Feiertage sicher sind, oder none.
key-CalendarFile-holidays = die Feiertage, jeder mit einem eigenen Schlüssel.
record-CalendarName = Ein Name
key-CalendarName-nl = der Name auf Niederländisch.
key-CalendarName-en = der Name auf Englisch.
record-CalendarHoliday = Ein Feiertag
key-CalendarHoliday-name = wie der Tag heißt, in nl und en.
key-CalendarHoliday-kind = wodurch er ein Feiertag ist: legal, decretal oder equated.
key-CalendarHoliday-source = der Artikel oder Beschluss, zum Beispiel Atw art. 3.
key-CalendarHoliday-on = Monat und Tag, zum Beispiel 04-27.
key-CalendarHoliday-if_sunday = was geschieht, wenn der Tag auf einen Sonntag fällt: day-before.
key-CalendarHoliday-easter = wie viele Tage nach Ostersonntag; unter null ist davor.
key-CalendarHoliday-dates = die Tage selbst, als Liste.
key-CalendarHoliday-from = das erste Jahr dieses Feiertags.
key-CalendarHoliday-until = das letzte Jahr dieses Feiertags.
