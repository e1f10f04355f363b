//! A calendar as other programs read it: iCalendar (RFC 5545), with days and nothing else.

use jiff::Timestamp;
use jiff::civil::Date;

/// The longest line, in bytes, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// Something on a day.
pub struct Event {
    /// What makes it the same event when the day changes.
    pub uid: String,
    /// The day.
    pub day: Date,
    /// What is due.
    pub summary: String,
    /// Where it is done.
    pub url: Option<String>,
}

/// A calendar of events that last a day and keep nobody busy.
pub fn calendar(name: &str, now: Timestamp, events: &[Event]) -> String {
    let mut out = String::new();
    let stamp = now.strftime("%Y%m%dT%H%M%SZ").to_string();
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    line(&mut out, "PRODID:-//Gehoor//Gehoor//NL");
    line(&mut out, "CALSCALE:GREGORIAN");
    line(&mut out, "METHOD:PUBLISH");
    line(&mut out, &format!("X-WR-CALNAME:{}", escaped(name)));
    line(&mut out, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    for event in events {
        let after = event.day.tomorrow().unwrap_or(event.day);
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{}", escaped(&event.uid)));
        line(&mut out, &format!("DTSTAMP:{stamp}"));
        line(&mut out, &format!("DTSTART;VALUE=DATE:{}", event.day.strftime("%Y%m%d")));
        line(&mut out, &format!("DTEND;VALUE=DATE:{}", after.strftime("%Y%m%d")));
        line(&mut out, &format!("SUMMARY:{}", escaped(&event.summary)));
        if let Some(url) = &event.url {
            line(&mut out, &format!("URL:{}", url.replace(char::is_control, "")));
        }
        line(&mut out, "TRANSP:TRANSPARENT");
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

/// Text as a value: what ends or divides values is written otherwise (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A line with its end; a long one goes on in the next, behind a space, and no character is cut in two.
fn line(out: &mut String, text: &str) {
    let mut room = LINE;
    for c in text.chars() {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= c.len_utf8();
        out.push(c);
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn one(summary: &str) -> String {
        let event = Event { uid: "KG-1".to_owned(), day: date(2026, 12, 31), summary: summary.to_owned(), url: None };
        calendar("Balie", Timestamp::UNIX_EPOCH, &[event])
    }

    /// As a program reads it: folded lines joined, values unescaped.
    fn read(text: &str) -> String {
        let joined = text.replace("\r\n ", "");
        let line = joined.split("\r\n").find_map(|line| line.strip_prefix("SUMMARY:")).expect("a summary");
        line.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
    }

    #[test]
    fn a_day_is_a_whole_day_and_its_end_is_the_next() {
        let text = one("Antwoord");
        assert!(text.contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"), "{text}");
        assert!(text.contains("DTSTAMP:19700101T000000Z\r\n"), "{text}");
        assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    }

    #[test]
    fn what_divides_values_is_written_otherwise() {
        let text = one("Brief; bellen, of\nlangsgaan\r\u{7}");
        assert!(text.contains("SUMMARY:Brief\\; bellen\\, of\\nlangsgaan\r\n"), "{text}");
        assert!(one("a\\b").contains("SUMMARY:a\\\\b\r\n"));
    }

    #[test]
    fn no_line_is_too_long_and_no_character_is_cut() {
        for length in [1, 60, 66, 67, 68, 140, 141, 142, 1000] {
            for piece in ["a", "é", "漢", "😀", ","] {
                let summary = piece.repeat(length);
                let text = one(&summary);
                for line in text.split("\r\n") {
                    assert!(line.len() <= 75, "{} bytes", line.len());
                }
                assert_eq!(read(&text), summary);
            }
        }
    }
}
