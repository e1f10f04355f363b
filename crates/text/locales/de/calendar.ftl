# Terms, holidays, and why a day is the last day.
calendar-name = { $en }
calendar-number = { $count ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $count }
}
calendar-length-calendar-days = { $number } calendar { $count ->
    [1] day
   *[other] days
}
calendar-length-working-days = { $number } working { $count ->
    [1] day
   *[other] days
}
calendar-length-weeks = { $number } { $count ->
    [1] week
   *[other] weeks
}
calendar-length-months = { $number } { $count ->
    [1] month
   *[other] months
}
calendar-length-years = { $number } { $count ->
    [1] year
   *[other] years
}
# The derivation: one sentence, with semicolons between the steps.
calendar-because = { $sentence }.
calendar-because-nothing = There is no derivation.
calendar-then = { $before }; { $part }
calendar-opening-date = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
} { $day } { $month } { $year }
calendar-start-day-after = { $event } counts as day 0
calendar-start-same-day = { $event } counts as day 1
calendar-first-day = the first day that counts is { $date }
calendar-added = { $length } later is { $date }
calendar-added-same-day = the last day of { $length } is { $date }
calendar-clipped = { $month } { $year } has no day { $wanted }, so the last day of that month counts
calendar-day-before = the term runs up to and including the day before, which is { $date }
calendar-earlier = counting to the day before the same day number gives { $other }; the earliest day counts, so { $date }
calendar-earlier-same = counting to the day before the same day number gives the same day
calendar-working-days = { $length } later is { $date }
calendar-working-days-same-day = the last day of { $length } is { $date }
calendar-left-out = { $before }, not counting { $days }
calendar-weekends = the weekend
calendar-and-more = { $count } other { $count ->
    [1] day
   *[other] days
}
calendar-two-working-days = that time holds { $days }; a term must have at least two working days (Atw art. 2), so the last day is { $date }
calendar-skip-one = that is { $first }, so the last day is { $date }
calendar-skip-more = that is { $first }, then { $then }, so the last day is { $date }
calendar-stays = that is the last day
calendar-stays-no-shift = that is { $rest }, but this term does not move: that remains the last day
calendar-stays-too-long = that is { $rest }, but a term of { $length } does not move (Atw art. 4): that remains the last day
calendar-a-weekday = a { $day }
calendar-closed = the organisation's own closing day ({ $reason })
calendar-holiday-legal = { $name } ({ $source })
calendar-holiday-decretal = { $name } (holiday by decree, { $source })
calendar-holiday-equated = { $name } (equated, { $source })
# Warnings.
calendar-after-known = The holidays of the calendar '{ $calendar }' are known until { $known }. The day { $date } lies after it: check later whether it still holds.
calendar-before-known = The holidays of the calendar '{ $calendar }' are known from { $known }. The day { $date } lies before it: check for yourself whether it is right.
# What is wrong.
calendar-out-of-range = A term of { $length } from { $from } falls outside the years that can be reckoned with.
calendar-length-not = '{ $found }' is not a term.
calendar-length-remedy = Write a number with a unit: '10 calendar-days', '10 working-days', '6 weeks', '3 months' or '1 year'.
calendar-length-unit-unstated = '{ $count } days' does not say which days count.
calendar-length-unit-unstated-remedy = Write '{ $count } calendar-days' (all days count) or '{ $count } working-days' (weekends and holidays do not count).
calendar-length-unit-missing = '{ $count }' does not say in what the term is counted.
calendar-length-unit-unknown = The unit '{ $found }' does not exist.
calendar-length-zero = A term cannot be zero.
calendar-length-negative = A term cannot be below zero ({ $found }).
calendar-length-too-long = A term of { $found } is too long: the number can be { $most } at most.
# Calendar files.
calendar-file-month-day = '{ $found }' is not a month with a day.
calendar-file-month-day-remedy = Write month and day with two digits each, for example 04-27 for 27 April.
calendar-file-easter = { $found } days from Easter is too far.
calendar-file-easter-remedy = Write a number from -70 to 70: -2 is Good Friday, 39 is Ascension Day.
calendar-file-one-rule = It must be said exactly once when the holiday '{ $key }' falls.
calendar-file-one-rule-remedy = Write one of these three: 'on' (the same day each year), 'easter' (days after Easter) or 'dates' (a list of days).
calendar-file-stray = This key does not fit this holiday.
calendar-file-stray-remedy = 'if-sunday' goes with 'on' only, and not with 01-01; 'from' and 'until' do not go with 'dates'.
calendar-file-year = { $found } is not a year.
calendar-file-year-remedy = Write a year from 1 to 9999.
calendar-file-holiday-twice = The holiday '{ $key }' exists already in the calendar that this one builds on.
calendar-file-holiday-twice-remedy = Leave it out here, or give it another key.
calendar-file-known-order = 'known-until' lies before 'known-from'.
calendar-file-known-order-remedy = Swap the two days or correct one of them.
calendar-file-weekend = No day is left to work on.
calendar-file-weekend-remedy = Write only the days of the weekend, for example [saturday, sunday].
calendar-file-base = The calendar '{ $found }' that this one builds on does not exist.
calendar-file-base-remedy = Choose a calendar that exists and does not itself build on this one.
calendar-file-name-twice = The name '{ $name }' belongs to another calendar already.
calendar-file-name-twice-remedy = Give each calendar a name of its own.
record-CalendarFile = A calendar
key-CalendarFile-calendar = the name of the calendar, for example nl.
key-CalendarFile-aliases = other names for the same calendar.
key-CalendarFile-title = the name for people, in nl and en.
key-CalendarFile-builds_on = the calendar whose holidays hold here as well.
key-CalendarFile-weekend = the days of the weekend, for example [saturday, sunday].
key-CalendarFile-known_from = the first day from which the holidays are certain.
key-CalendarFile-known_until = the last day until which the holidays are certain, or none.
key-CalendarFile-holidays = the holidays, each with a key of its own.
record-CalendarName = A name
key-CalendarName-nl = the name in Dutch.
key-CalendarName-en = the name in English.
record-CalendarHoliday = A holiday
key-CalendarHoliday-name = what the day is called, in nl and en.
key-CalendarHoliday-kind = by what it is a holiday: legal, decretal or equated.
key-CalendarHoliday-source = the article or decree, for example Atw art. 3.
key-CalendarHoliday-on = month and day, for example 04-27.
key-CalendarHoliday-if_sunday = what happens when the day falls on a Sunday: day-before.
key-CalendarHoliday-easter = how many days after Easter Sunday; below zero is before it.
key-CalendarHoliday-dates = the days themselves, as a list.
key-CalendarHoliday-from = the first year of this holiday.
key-CalendarHoliday-until = the last year of this holiday.
