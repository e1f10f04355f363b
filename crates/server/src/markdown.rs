//! Markdown of organisations as HTML: blocks, emphasis, lists, tables and links; HTML inside it stays text.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// Text in Markdown as HTML. Its headings begin below `under`, the level of the heading that it stands under.
pub fn html(markdown: &str, under: u8) -> String {
    let level = |level: HeadingLevel| heading(level as u8 + under);
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).map(|event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        Event::Start(Tag::Heading { level: own, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: level(own), id, classes, attrs })
        }
        Event::End(TagEnd::Heading(own)) => Event::End(TagEnd::Heading(level(own))),
        // A link leads away only when it is one that a browser opens as a page, a letter or a call.
        Event::Start(Tag::Link { link_type, dest_url, title, id }) if !harmless(&dest_url) => {
            Event::Start(Tag::Link { link_type, dest_url: "#".into(), title, id })
        }
        // Pictures would come from elsewhere.
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => Event::Text("".into()),
        other => other,
    });
    let mut out = String::with_capacity(markdown.len() * 3 / 2);
    html::push_html(&mut out, events);
    out
}

fn heading(level: u8) -> HeadingLevel {
    match level {
        0 | 1 => HeadingLevel::H1,
        2 => HeadingLevel::H2,
        3 => HeadingLevel::H3,
        4 => HeadingLevel::H4,
        5 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}

fn harmless(link: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:", "/", "#"].iter().any(|start| link.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn html_and_scripts_stay_text() {
        let out = html("<script>alert(1)</script>\n\n[x](javascript:alert(1)) <b>vet</b> **vet**", 2);
        assert!(!out.contains("<script>") && !out.contains("javascript:") && !out.contains("<b>"), "{out}");
        assert!(out.contains("<strong>vet</strong>"), "{out}");
    }

    #[test]
    fn headings_go_under_the_heading_of_the_page() {
        assert_eq!(html("# Een", 2), "<h3>Een</h3>\n");
    }
}
