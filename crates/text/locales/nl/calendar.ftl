# Termijnen, feestdagen en waarom een dag de laatste dag is.
calendar-name = { $nl }
calendar-number = { $count ->
    [1] één
    [2] twee
    [3] drie
    [4] vier
    [5] vijf
    [6] zes
    [7] zeven
    [8] acht
    [9] negen
    [10] tien
    [11] elf
    [12] twaalf
   *[other] { $count }
}
calendar-length-calendar-days = { $number } { $count ->
    [1] kalenderdag
   *[other] kalenderdagen
}
calendar-length-working-days = { $number } { $count ->
    [1] werkdag
   *[other] werkdagen
}
calendar-length-weeks = { $number } { $count ->
    [1] week
   *[other] weken
}
calendar-length-months = { $number } { $count ->
    [1] maand
   *[other] maanden
}
calendar-length-years = { $number } jaar
# De afleiding: één zin, met puntkomma's tussen de stappen.
calendar-because = { $sentence }.
calendar-because-nothing = Er is geen afleiding.
calendar-then = { $before }; { $part }
calendar-opening-date = { $weekday ->
    [1] Maandag
    [2] Dinsdag
    [3] Woensdag
    [4] Donderdag
    [5] Vrijdag
    [6] Zaterdag
   *[7] Zondag
} { $day } { $month } { $year }
calendar-start-day-after = { $event } telt als dag 0
calendar-start-same-day = { $event } telt als dag 1
calendar-first-day = de eerste dag die telt, is { $date }
calendar-added = { $length } later is { $date }
calendar-added-same-day = de laatste dag van { $length } is { $date }
calendar-clipped = { $month } { $year } heeft geen dag { $wanted }, dus telt de laatste dag van die maand
calendar-day-before = de termijn loopt tot en met de dag ervoor, dat is { $date }
calendar-earlier = tellen tot de dag vóór hetzelfde dagnummer geeft { $other }; de vroegste dag telt, dus { $date }
calendar-earlier-same = tellen tot de dag vóór hetzelfde dagnummer geeft dezelfde dag
calendar-working-days = { $length } later is { $date }
calendar-working-days-same-day = de laatste dag van { $length } is { $date }
calendar-left-out = { $before }, want niet mee tellen { $days }
calendar-weekends = het weekend
calendar-and-more = nog { $count } andere { $count ->
    [1] dag
   *[other] dagen
}
calendar-two-working-days = in die tijd vallen { $days }; een termijn moet ten minste twee werkdagen hebben (Atw art. 2), dus de laatste dag is { $date }
calendar-skip-one = dat is { $first }, dus de laatste dag is { $date }
calendar-skip-more = dat is { $first }, dan { $then }, dus de laatste dag is { $date }
calendar-stays = dat is de laatste dag
calendar-stays-no-shift = dat is { $rest }, maar deze termijn schuift niet op: dat blijft de laatste dag
calendar-stays-too-long = dat is { $rest }, maar een termijn van { $length } schuift niet op (Atw art. 4): dat blijft de laatste dag
calendar-a-weekday = een { $day }
calendar-closed = een eigen sluitingsdag ({ $reason })
calendar-holiday-legal = { $name } ({ $source })
calendar-holiday-decretal = { $name } (decretale feestdag, { $source })
calendar-holiday-equated = { $name } (gelijkgesteld, { $source })
# Waarschuwingen.
calendar-after-known = De feestdagen van de kalender '{ $calendar }' zijn bekend tot en met { $known }. De dag { $date } ligt daarna: kijk later of die nog klopt.
calendar-before-known = De feestdagen van de kalender '{ $calendar }' zijn bekend vanaf { $known }. De dag { $date } ligt daarvoor: kijk zelf na of die klopt.
# Wat er mis is.
calendar-out-of-range = Een termijn van { $length } vanaf { $from } valt buiten de jaren waarmee gerekend kan worden.
calendar-length-not = '{ $found }' is geen termijn.
calendar-length-remedy = Schrijf een getal met een eenheid: '10 calendar-days', '10 working-days', '6 weeks', '3 months' of '1 year'.
calendar-length-unit-unstated = '{ $count } days' zegt niet welke dagen tellen.
calendar-length-unit-unstated-remedy = Schrijf '{ $count } calendar-days' (alle dagen tellen) of '{ $count } working-days' (weekend en feestdagen tellen niet).
calendar-length-unit-missing = Bij '{ $count }' staat niet waarin de termijn telt.
calendar-length-unit-unknown = De eenheid '{ $found }' bestaat niet.
calendar-length-zero = Een termijn kan niet nul zijn.
calendar-length-negative = Een termijn kan niet onder nul zijn ({ $found }).
calendar-length-too-long = Een termijn van { $found } is te lang: het getal mag hoogstens { $most } zijn.
# Kalenderbestanden.
calendar-file-month-day = '{ $found }' is geen maand met een dag.
calendar-file-month-day-remedy = Schrijf maand en dag met twee cijfers elk, bijvoorbeeld 04-27 voor 27 april.
calendar-file-easter = { $found } dagen van Pasen is te ver.
calendar-file-easter-remedy = Schrijf een getal van -70 tot en met 70: -2 is Goede Vrijdag, 39 is Hemelvaartsdag.
calendar-file-one-rule = Bij '{ $key }' moet precies één keer staan wanneer de feestdag valt.
calendar-file-one-rule-remedy = Schrijf één van deze drie: 'on' (elk jaar dezelfde dag), 'easter' (dagen na Pasen) of 'dates' (een lijst van dagen).
calendar-file-stray = Deze sleutel past niet bij deze feestdag.
calendar-file-stray-remedy = 'if-sunday' hoort alleen bij 'on', en niet bij 01-01; 'from' en 'until' horen niet bij 'dates'.
calendar-file-year = { $found } is geen jaar.
calendar-file-year-remedy = Schrijf een jaar van 1 tot en met 9999.
calendar-file-holiday-twice = De feestdag '{ $key }' bestaat al in de kalender waarop deze voortbouwt.
calendar-file-holiday-twice-remedy = Laat hem hier weg, of geef hem een andere sleutel.
calendar-file-known-order = 'known-until' ligt voor 'known-from'.
calendar-file-known-order-remedy = Verwissel de twee dagen of verbeter er één.
calendar-file-weekend = Er blijft geen dag over om te werken.
calendar-file-weekend-remedy = Schrijf alleen de dagen van het weekend, bijvoorbeeld [saturday, sunday].
calendar-file-base = De kalender '{ $found }' waarop deze voortbouwt, bestaat niet.
calendar-file-base-remedy = Kies een kalender die er is, en die niet zelf op deze voortbouwt.
calendar-file-name-twice = De naam '{ $name }' is al van een andere kalender.
calendar-file-name-twice-remedy = Geef elke kalender een eigen naam.
record-CalendarFile = Een kalender
key-CalendarFile-calendar = de naam van de kalender, bijvoorbeeld nl.
key-CalendarFile-aliases = andere namen voor dezelfde kalender.
key-CalendarFile-title = de naam voor mensen, in nl en en.
key-CalendarFile-builds_on = de kalender waarvan de feestdagen hier ook gelden.
key-CalendarFile-weekend = de dagen van het weekend, bijvoorbeeld [saturday, sunday].
key-CalendarFile-known_from = de eerste dag vanaf wanneer de feestdagen zeker zijn.
key-CalendarFile-known_until = de laatste dag tot wanneer de feestdagen zeker zijn, of none.
key-CalendarFile-holidays = de feestdagen, elk met een eigen sleutel.
record-CalendarName = Een naam
key-CalendarName-nl = de naam in het Nederlands.
key-CalendarName-en = de naam in het Engels.
record-CalendarHoliday = Een feestdag
key-CalendarHoliday-name = hoe de dag heet, in nl en en.
key-CalendarHoliday-kind = waardoor het een feestdag is: legal, decretal of equated.
key-CalendarHoliday-source = het artikel of besluit, bijvoorbeeld Atw art. 3.
key-CalendarHoliday-on = maand en dag, bijvoorbeeld 04-27.
key-CalendarHoliday-if_sunday = wat er gebeurt als de dag op zondag valt: day-before.
key-CalendarHoliday-easter = hoeveel dagen na eerste paasdag; onder nul is ervoor.
key-CalendarHoliday-dates = de dagen zelf, als een lijst.
key-CalendarHoliday-from = het eerste jaar van deze feestdag.
key-CalendarHoliday-until = het laatste jaar van deze feestdag.
