//! The sentences that explain a date.

mod common;

use calendar::{FirstDay, MonthEnd, Shift, Term};
use common::{calendar, date, term};
use text::Language::{En, Nl};

fn because(language: text::Language, term: Term, from: &str, id: &str) -> String {
    text::say(language, &term.due(date(from), &calendar(id)).expect("dates").because.message())
}

#[test]
fn a_shift_over_easter() {
    let asked = term("6 weeks", Shift::Atw);
    assert_eq!(
        because(Nl, asked, "2026-02-20", "nl"),
        "Vrijdag 20 februari 2026 telt als dag 0; zes weken later is vrijdag 3 april 2026; dat is Goede Vrijdag \
         (gelijkgesteld, Atw art. 3), dan zaterdag, zondag en Tweede paasdag (Atw art. 3), dus de laatste dag is \
         dinsdag 7 april 2026."
    );
    assert_eq!(
        because(En, asked, "2026-02-20", "nl"),
        "Friday 20 February 2026 counts as day 0; six weeks later is Friday 3 April 2026; that is Good Friday \
         (equated, Atw art. 3), then Saturday, Sunday and Easter Monday (Atw art. 3), so the last day is Tuesday \
         7 April 2026."
    );
}

#[test]
fn no_shift() {
    assert_eq!(
        because(Nl, term("1 week", Shift::None), "2026-03-27", "nl"),
        "Vrijdag 27 maart 2026 telt als dag 0; één week later is vrijdag 3 april 2026; dat is Goede Vrijdag \
         (gelijkgesteld, Atw art. 3), maar deze termijn schuift niet op: dat blijft de laatste dag."
    );
    assert_eq!(
        because(Nl, term("45 calendar-days", Shift::None), "2015-09-08", "be"),
        "Dinsdag 8 september 2015 telt als dag 0; 45 kalenderdagen later is vrijdag 23 oktober 2015; dat is de \
         laatste dag."
    );
    assert_eq!(
        because(Nl, term("13 weeks", Shift::Atw), "2026-02-28", "nl"),
        "Zaterdag 28 februari 2026 telt als dag 0; 13 weken later is zaterdag 30 mei 2026; dat is een zaterdag, maar \
         een termijn van 13 weken schuift niet op (Atw art. 4): dat blijft de laatste dag."
    );
}

#[test]
fn a_holiday_by_decree() {
    assert_eq!(
        because(Nl, term("10 calendar-days", Shift::NextWorkingDay), "2025-07-01", "be-vlg"),
        "Dinsdag 1 juli 2025 telt als dag 0; tien kalenderdagen later is vrijdag 11 juli 2025; dat is de feestdag van \
         de Vlaamse Gemeenschap (decretale feestdag, decreet van 7 november 1990), dan zaterdag en zondag, dus de \
         laatste dag is maandag 14 juli 2025."
    );
}

#[test]
fn two_working_days() {
    assert_eq!(
        because(Nl, term("3 calendar-days", Shift::Atw), "2026-04-02", "nl"),
        "Donderdag 2 april 2026 telt als dag 0; drie kalenderdagen later is zondag 5 april 2026; in die tijd vallen \
         Goede Vrijdag (gelijkgesteld, Atw art. 3), zaterdag, zondag en Tweede paasdag (Atw art. 3); een termijn moet \
         ten minste twee werkdagen hebben (Atw art. 2), dus de laatste dag is woensdag 8 april 2026."
    );
}

#[test]
fn months() {
    let asked = |month_end| Term { month_end, ..term("3 months", Shift::None) };
    assert_eq!(
        because(Nl, asked(MonthEnd::DayBefore), "2025-11-29", "be"),
        "Zaterdag 29 november 2025 telt als dag 0; de eerste dag die telt, is zondag 30 november 2025; drie maanden \
         later is zaterdag 28 februari 2026; februari 2026 heeft geen dag 30, dus telt de laatste dag van die maand; \
         de termijn loopt tot en met de dag ervoor, dat is vrijdag 27 februari 2026; dat is de laatste dag."
    );
    assert_eq!(
        because(Nl, asked(MonthEnd::Earlier), "2026-02-28", "be"),
        "Zaterdag 28 februari 2026 telt als dag 0; drie maanden later is donderdag 28 mei 2026; tellen tot de dag vóór \
         hetzelfde dagnummer geeft zondag 31 mei 2026; de vroegste dag telt, dus donderdag 28 mei 2026; dat is de \
         laatste dag."
    );
    let same_day = Term { first_day: FirstDay::SameDay, ..asked(MonthEnd::DayBefore) };
    assert_eq!(
        because(En, same_day, "2026-03-02", "be"),
        "Monday 2 March 2026 counts as day 1; three months later is Tuesday 2 June 2026; the term runs up to and \
         including the day before, which is Monday 1 June 2026; that is the last day."
    );
}

#[test]
fn working_days() {
    let closed = (*calendar("nl")).clone().with_closing_days([(date("2026-04-08"), "verhuizing".to_owned())]);
    let due = term("10 working-days", Shift::None).due(date("2026-04-01"), &closed).expect("dates");
    assert_eq!(
        text::say(Nl, &due.because.message()),
        "Woensdag 1 april 2026 telt als dag 0; tien werkdagen later is maandag 20 april 2026, want niet mee tellen het \
         weekend, Goede Vrijdag (gelijkgesteld, Atw art. 3), Tweede paasdag (Atw art. 3) en een eigen sluitingsdag \
         (verhuizing); dat is de laatste dag."
    );
    let long = text::say(
        Nl,
        &term("1000 working-days", Shift::None).due(date("2026-04-01"), &closed).unwrap().because.message(),
    );
    assert!(long.contains(" andere dagen; dat is de laatste dag."), "{long}");
}

#[test]
fn what_the_calendar_does_not_know_is_a_warning() {
    let nl = calendar("nl");
    let warnings = |length: &str, shift, from: &str| -> Vec<String> {
        let due = term(length, shift).due(date(from), &nl).expect("dates");
        due.warnings.iter().map(|warning| text::say(Nl, &warning.message())).collect()
    };
    assert_eq!(
        warnings("6 weeks", Shift::Atw, "2028-12-01"),
        [
            "De feestdagen van de kalender 'Nederland' zijn bekend tot en met zondag 31 december 2028. De dag vrijdag 12 \
          januari 2029 ligt daarna: kijk later of die nog klopt."
        ]
    );
    // The last working day of 2028 is a Friday; the shift from the Saturday after it leaves what is known.
    assert!(warnings("1 week", Shift::Atw, "2028-12-22").is_empty());
    assert_eq!(warnings("1 week", Shift::Atw, "2028-12-23").len(), 1);
    assert_eq!(warnings("6 weeks", Shift::NextWorkingDay, "2016-11-01").len(), 1);
    assert_eq!(warnings("10 working-days", Shift::None, "2016-12-28").len(), 1);
    // Where the calendar plays no part there is nothing to warn about.
    assert!(warnings("6 weeks", Shift::None, "2030-01-01").is_empty());
    assert!(warnings("1 year", Shift::Atw, "2030-01-01").is_empty());
    let be = calendar("be");
    assert!(term("6 weeks", Shift::NextWorkingDay).due(date("2090-01-01"), &be).unwrap().warnings.is_empty());
}

#[test]
fn json_has_four_fields_in_this_order() {
    let due = term("6 weeks", Shift::NextWorkingDay).due(date("2026-02-20"), &calendar("nl")).expect("dates");
    let json = due.to_json(Nl).to_string();
    assert!(json.starts_with(r#"{"work":"2026-04-03","due":"2026-04-07","because":"Vrijdag 20 februari"#), "{json}");
    assert!(json.ends_with(r#".","warnings":[]}"#), "{json}");
}

#[test]
fn both_languages_say_the_same_things() {
    let ids = |language| {
        let mut ids: Vec<String> = text::message_ids(language);
        ids.retain(|id| id.starts_with("calendar-") || id.contains("-Calendar"));
        ids.sort();
        ids
    };
    assert_eq!(ids(Nl), ids(En));
    assert!(ids(Nl).len() > 40);
}
