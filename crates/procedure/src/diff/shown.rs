//! The entries of what is shown, sent, reported, and of who stands outside.

use super::change::Area;
use super::entry::Entry;
use crate::explain::Speaker;
use crate::explain::page::{plain, sentence};
use crate::model::{Body, Id, Interrupt, Letter, Phrase, Regime};
use crate::template::Segment;

/// The entries of requests, letters, interrupts, bodies, channels, contacts, pages, reports, choices and the law.
pub(super) fn shown(speaker: &Speaker<'_>) -> Vec<Entry> {
    let procedure = speaker.procedure;
    let mut entries: Vec<Entry> =
        procedure.interrupts.iter().map(|interrupt| self::interrupt(speaker, interrupt)).collect();
    entries.extend(procedure.requests.iter().map(|request| {
        Entry::new(Area::Request, format!("requests.{}", request.id), &*request.title)
            .text("title", &request.title)
            .facet("to", &*request.to, speaker.the(&request.to))
            .facet("duty-of", &*request.duty_of, speaker.the(&request.duty_of))
            .maybe("chase-every", request.chase_every.map(|length| speaker.say(length.words())))
            .basis(&request.basis)
    }));
    entries.extend(procedure.letters.iter().map(|letter| self::letter(speaker, letter)));
    entries.extend(channels(speaker));
    for body in &procedure.bodies {
        entries.extend(self::body(speaker, body));
    }
    entries.extend(law(speaker));
    entries.extend(pages(speaker));
    entries
}

fn interrupt(speaker: &Speaker<'_>, interrupt: &Interrupt) -> Entry {
    let procedure = speaker.procedure;
    let action = |id: &Id| speaker.quoted(&speaker.action_title(id));
    let holds = match &interrupt.holds {
        Some(held) => speaker.all_of(held.iter().map(action).collect()),
        None => speaker.word("diff-all-actions"),
    };
    Entry::new(Area::Interrupt, format!("interrupts.{}", interrupt.id), &*interrupt.title)
        .with_summary(speaker.interrupt(interrupt))
        .text("title", &interrupt.title)
        .text("track", procedure.track(&interrupt.track).map_or(&*interrupt.track, |track| &track.title))
        .facet("leads", &*interrupt.leads, speaker.the(&interrupt.leads))
        .names("alarms", &interrupt.alarms, speaker, |role| speaker.the(role))
        .condition("proposed-if", interrupt.proposed_if.as_ref(), speaker)
        .names("unsure", &interrupt.unsure, speaker, |fact| speaker.quoted(&speaker.fact_title(fact)))
        .names("settled-by", &interrupt.settled_by, speaker, action)
        .facet("holds", format!("{:?}", interrupt.holds), holds)
        .names("leaves", &interrupt.leaves, speaker, action)
        .basis(&interrupt.basis)
}

fn letter(speaker: &Speaker<'_>, letter: &Letter) -> Entry {
    let says = letter.says.iter().map(|word| speaker.says(word)).collect();
    Entry::new(Area::Letter, format!("letters.{}", letter.id), &*letter.title)
        .text("title", &letter.title)
        .names("to", &letter.to, speaker, |to| speaker.the(to))
        .facet("says", letter.says.join(" "), speaker.all_of(says))
        .long("text", template(&letter.template.segments))
        .basis(&letter.basis)
}

/// A template as its author writes it.
fn template(segments: &[Segment]) -> String {
    let piece = |segment: &Segment| match segment {
        Segment::Text(text) => text.to_string(),
        Segment::Place(merge) => format!("{{{{{merge}}}}}"),
        Segment::If(condition, inside) => format!("{{{{#if {}}}}}{}{{{{/if}}}}", condition.text(), template(inside)),
    };
    segments.iter().map(piece).collect()
}

/// What a contact is called.
fn contact(speaker: &Speaker<'_>, id: &str) -> String {
    speaker.quoted(speaker.procedure.contact(id).map_or(id, |contact| &contact.title))
}

fn channels(speaker: &Speaker<'_>) -> Vec<Entry> {
    let procedure = speaker.procedure;
    let mut entries: Vec<Entry> = Vec::new();
    entries.extend(procedure.channels.iter().map(|channel| {
        Entry::new(Area::Channel, format!("channels.{}", channel.id), &*channel.title)
            .text("title", &channel.title)
            .maybe("contact", channel.contact.as_ref().map(|id| contact(speaker, id)))
            .whether("written", channel.written, speaker)
            .whether("form", channel.form, speaker)
            .whether("preferred", channel.preferred, speaker)
            .whether("by-appointment", channel.by_appointment, speaker)
            .text("hours", speaker.hours(channel))
            .basis(&channel.basis)
    }));
    entries.extend(procedure.contacts.iter().map(|contact| {
        Entry::new(Area::Contact, format!("contacts.{}", contact.id), &*contact.title)
            .text("title", &contact.title)
            .text("address", speaker.reached(contact))
            .basis(&contact.basis)
    }));
    entries
}

fn body(speaker: &Speaker<'_>, body: &Body) -> Vec<Entry> {
    let place = format!("bodies.{}", body.id);
    let entry = Entry::new(Area::Body, &place, &*body.title)
        .with_summary(speaker.body(body))
        .text("title", &body.title)
        .maybe("does", body.does.as_deref())
        .maybe("contact", body.contact.as_ref().map(|id| contact(speaker, id)))
        .condition("route-if", body.route_if.as_ref(), speaker)
        .facet(
            "window",
            body.window.as_deref().unwrap_or_default(),
            body.window.as_ref().map(|clock| speaker.clock_title(clock)).unwrap_or_default(),
        )
        .whether("independent", body.independent, speaker)
        .whether("free", body.free, speaker)
        .whether("binding", body.binding, speaker)
        .basis(&body.basis);
    let excludes: Vec<Entry> = body
        .excludes
        .iter()
        .map(|exclusion| {
            Entry::new(Area::Exclusion, format!("{place}.excludes.{}", exclusion.id), &*exclusion.title)
                .text("title", &exclusion.title)
                .condition("if", exclusion.if_.as_ref(), speaker)
                .cites(&exclusion.clauses)
                .inside(&entry)
        })
        .collect();
    let mut entries = vec![entry];
    entries.extend(excludes);
    entries
}

fn law(speaker: &Speaker<'_>) -> Vec<Entry> {
    let regime = |regime: &Regime| {
        let grounds: Vec<String> = regime.grounds.iter().map(|ground| ground.title.to_string()).collect();
        let expects: Vec<String> = regime.expects.iter().map(|expected| plain(&expected.title)).collect();
        Entry::new(Area::Regime, format!("regimes.{}", regime.id), &*regime.title)
            .text("title", &regime.title)
            .text("source", &regime.source)
            .day("valid-from", Some(regime.valid_from), speaker)
            .day("valid-until", regime.valid_until, speaker)
            .text("grounds", grounds.join("; "))
            .whether("grounds-closed", regime.grounds_closed, speaker)
            .text("expects", expects.join(" "))
    };
    speaker.procedure.regimes.iter().map(regime).collect()
}

fn pages(speaker: &Speaker<'_>) -> Vec<Entry> {
    let procedure = speaker.procedure;
    let mut entries: Vec<Entry> = Vec::new();
    entries.extend(procedure.content.iter().map(|content| {
        let places = content.shown.iter().map(|place| speaker.shown_at(*place)).collect();
        Entry::new(Area::Content, format!("content.{}", content.id), &*content.title)
            .text("title", &content.title)
            .text("shown", speaker.all_of(places))
            .long("text", &*content.text)
            .basis(&content.basis)
    }));
    entries.extend(procedure.reports.iter().map(|report| {
        Entry::new(Area::Report, format!("reports.{}", report.id), &*report.title)
            .text("title", &report.title)
            .text("covers", &report.covers)
            .text("counts", report.counts.join(", "))
            .text("to", report.to.join(", "))
            .maybe("before", report.before.as_ref().and_then(|day| speaker.month_day(day)))
            .whether("public", report.public, speaker)
            .basis(&report.basis)
    }));
    entries.extend(procedure.choices.iter().map(|choice| {
        Entry::new(Area::Choice, format!("choices.{}", choice.id), &*choice.question)
            .with_summary(sentence(&plain(&choice.chosen)))
            .text("question", &choice.question)
            .text("chosen", &choice.chosen)
            .text("because", &choice.because)
            .cites(&choice.clauses)
    }));
    entries.extend(procedure.human.iter().map(|human| {
        let at = human.at.iter().map(|phrase: &Phrase| speaker.quoted(&speaker.phrase_title(phrase))).collect();
        Entry::new(Area::Human, format!("human.{}", human.id), &*human.what)
            .text("what", &human.what)
            .facet("at", format!("{:?}", human.at), speaker.all_of(at))
            .cites(&human.clauses)
    }));
    entries.extend(procedure.clauses.iter().map(|clause| {
        Entry::new(Area::Clause, format!("clauses.{}", clause.id), &*clause.id)
            .with_summary(sentence(&plain(&clause.says)))
            .text("kind", &clause.kind)
            .text("actor", &clause.actor)
            .text("clause-says", &clause.says)
    }));
    entries
}
