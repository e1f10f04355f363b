//! Lengths as they are written in files.

mod common;

use calendar::{FirstDay, Length, LengthError, MonthEnd, Shift, Unit};

#[test]
fn lengths_read_and_show_in_the_same_form() {
    for text in [
        "10 calendar-days",
        "1 calendar-day",
        "10 working-days",
        "1 working-day",
        "6 weeks",
        "1 week",
        "3 months",
        "1 month",
        "1 year",
        "2 years",
        "10000 calendar-days",
    ] {
        let length: Length = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(length.to_string(), text);
    }
    assert_eq!("6 week".parse::<Length>().map(|length| length.to_string()), Ok("6 weeks".to_owned()));
    assert_eq!(Length::new(6, Unit::Weeks), Ok("6 weeks".parse().unwrap()));
}

#[test]
fn what_is_no_length_says_why() {
    let rows: [(&str, LengthError); 17] = [
        ("10 days", LengthError::UnitUnstated(10)),
        ("1 day", LengthError::UnitUnstated(1)),
        ("10", LengthError::UnitMissing(10)),
        ("0 weeks", LengthError::Zero),
        ("-3 weeks", LengthError::Negative("-3".into())),
        ("10001 calendar-days", LengthError::TooLong("10001".into())),
        ("99999999999999999999 weeks", LengthError::TooLong("99999999999999999999".into())),
        ("6 dagen", LengthError::UnitUnknown("dagen".into())),
        ("6 Weeks", LengthError::UnitUnknown("Weeks".into())),
        ("", LengthError::NotALength("".into())),
        ("weeks", LengthError::NotALength("weeks".into())),
        ("six weeks", LengthError::NotALength("six weeks".into())),
        ("+6 weeks", LengthError::NotALength("+6 weeks".into())),
        ("6.5 weeks", LengthError::NotALength("6.5 weeks".into())),
        ("6weeks", LengthError::NotALength("6weeks".into())),
        ("٦ weeks", LengthError::NotALength("٦ weeks".into())),
        ("-", LengthError::NotALength("-".into())),
    ];
    for (text, error) in rows {
        assert_eq!(text.parse::<Length>(), Err(error.clone()), "{text}");
        for language in text::Language::ALL {
            assert!(text::try_say(language, &error.message()).is_some(), "{error:?}");
            assert!(text::try_say(language, &error.remedy()).is_some(), "{error:?}");
        }
    }
}

#[test]
fn days_without_a_kind_are_told_to_choose() {
    let error = "10 days".parse::<Length>().unwrap_err();
    let said = text::say(text::Language::Nl, &error.remedy());
    assert!(said.contains("'10 calendar-days'") && said.contains("'10 working-days'"), "{said}");
}

#[test]
fn lengths_in_words() {
    let say = |language, text: &str| text::say(language, &text.parse::<Length>().unwrap().words());
    let (nl, en) = (text::Language::Nl, text::Language::En);
    assert_eq!(say(nl, "6 weeks"), "6 weken");
    assert_eq!(say(nl, "1 week"), "1 week");
    assert_eq!(say(nl, "1 calendar-day"), "1 kalenderdag");
    assert_eq!(say(nl, "10 working-days"), "10 werkdagen");
    assert_eq!(say(nl, "3 months"), "3 maanden");
    assert_eq!(say(nl, "2 years"), "2 jaar");
    assert_eq!(say(nl, "10000 calendar-days"), "10000 kalenderdagen");
    assert_eq!(say(en, "6 weeks"), "6 weeks");
    assert_eq!(say(en, "1 calendar-day"), "1 calendar day");
    assert_eq!(say(en, "2 years"), "2 years");
}

#[test]
fn the_words_of_the_choices() {
    assert_eq!("day-after".parse(), Ok(FirstDay::DayAfter));
    assert_eq!("same-day".parse(), Ok(FirstDay::SameDay));
    assert_eq!("none".parse(), Ok(Shift::None));
    assert_eq!("next-working-day".parse(), Ok(Shift::NextWorkingDay));
    assert_eq!("atw".parse(), Ok(Shift::Atw));
    assert_eq!("same-number".parse(), Ok(MonthEnd::SameNumber));
    assert_eq!("day-before".parse(), Ok(MonthEnd::DayBefore));
    assert_eq!("earlier".parse(), Ok(MonthEnd::Earlier));
    assert_eq!("later".parse::<MonthEnd>(), Err("same-number, day-before, earlier".to_owned()));
    assert_eq!(Shift::NextWorkingDay.to_string(), "next-working-day");
}
