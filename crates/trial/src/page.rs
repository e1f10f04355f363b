//! The fields of a page, as a browser without scripts would send them.

/// A field of a form.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub value: String,
    /// How it is filled in.
    pub kind: Kind,
}

/// How a field is filled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// By typing, or not at all.
    #[default]
    Typed,
    /// By choosing it; whether it is chosen.
    Chosen(bool),
    /// With a file.
    File,
}

/// The fields of the form for telling something, in the order of the page.
pub fn fields(page: &str) -> Vec<Field> {
    let form = page.split_once("class=\"tell\"").map_or("", |(_, rest)| rest);
    let form = form.split("</form>").next().unwrap_or_default();
    let mut fields = Vec::new();
    for piece in form.split('<').skip(1) {
        let Some((tag, text)) = piece.split_once('>') else { continue };
        let Some(name) = attribute(tag, "name") else { continue };
        let value = attribute(tag, "value").unwrap_or_default();
        match (tag.split(' ').next().unwrap_or_default(), attribute(tag, "type").as_deref()) {
            ("input", Some("radio" | "checkbox")) => {
                let kind = Kind::Chosen(tag.split(' ').any(|word| word == "checked"));
                fields.push(Field { name, value, kind });
            }
            ("input", Some("file")) => fields.push(Field { name, value, kind: Kind::File }),
            ("input", _) => fields.push(Field { name, value, kind: Kind::Typed }),
            ("textarea", _) => {
                let value = plain(text.strip_prefix('\n').unwrap_or(text));
                fields.push(Field { name, value, kind: Kind::Typed });
            }
            _ => {}
        }
    }
    fields
}

/// Fills in answers; of what is chosen among options, those that are named and no others.
pub fn fill(fields: &mut [Field], answers: &[(&str, &str)]) {
    for field in fields {
        let Some(fact) = field.name.strip_prefix("f.") else { continue };
        let mine = |(name, _): &&(&str, &str)| *name == fact;
        match &mut field.kind {
            Kind::Chosen(chosen) if answers.iter().any(|answer| mine(&answer)) => {
                *chosen = answers.iter().filter(mine).any(|(_, value)| *value == field.value);
            }
            Kind::Typed => {
                if let Some((_, value)) = answers.iter().find(mine) {
                    field.value = (*value).to_owned();
                }
            }
            _ => {}
        }
    }
}

/// The boundary between the parts of a form.
pub const BOUNDARY: &str = "----gehoor-trial-5b1c0f";

/// The body that a browser sends for these fields and the button that was pressed.
pub fn body(fields: &[Field], button: &str) -> String {
    let mut body = String::new();
    let mut part = |name: &str, rest: &str, value: &str| {
        body.push_str(&format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{rest}\r\n\r\n{value}\r\n"
        ));
    };
    for field in fields {
        match field.kind {
            Kind::Chosen(false) => {}
            Kind::Typed | Kind::Chosen(true) => part(&field.name, "", &field.value.replace('\n', "\r\n")),
            Kind::File => part(&field.name, "; filename=\"\"\r\nContent-Type: application/octet-stream", ""),
        }
    }
    part("doe", "", button);
    body.push_str(&format!("--{BOUNDARY}--\r\n"));
    body
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[start..].split('"').next().map(plain)
}

/// Words without the references by which HTML protects them.
fn plain(html: &str) -> String {
    ["&lt;<", "&gt;>", "&quot;\"", "&#34;\"", "&#39;'", "&#38;&", "&#60;<", "&#62;>", "&amp;&"].iter().fold(
        html.to_owned(),
        |text, pair| {
            let (reference, sign) = pair.split_at(pair.len() - 1);
            text.replace(reference, sign)
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<form action=\"/demo\"><input name=\"dagen\" value=\"7\"></form>\
        <form method=\"post\" class=\"tell\" novalidate><button name=\"doe\" value=\"verder\">\
        <input type=\"radio\" name=\"f.kind\" value=\"complaint\"><input type=\"radio\" name=\"f.kind\" value=\"tip\" checked>\
        <textarea name=\"f.story\" rows=\"6\">\nEén &amp; twee\nregels</textarea>\
        <input type=\"hidden\" name=\"bewijs\" value=\"abc\"><input type=\"file\" name=\"bestanden\"></form>";

    #[test]
    fn a_form_is_sent_as_a_browser_sends_it() {
        let mut fields = fields(PAGE);
        assert_eq!(fields.iter().map(|field| field.name.as_str()).collect::<Vec<_>>().len(), 5);
        assert_eq!(fields[2].value, "Eén & twee\nregels");
        fill(&mut fields, &[("kind", "complaint")]);
        let sent = body(&fields, "versturen");
        assert!(sent.contains("name=\"f.kind\"\r\n\r\ncomplaint\r\n") && !sent.contains("\r\ntip\r\n"), "{sent}");
        assert!(sent.contains("name=\"f.story\"\r\n\r\nEén & twee\r\nregels\r\n"), "{sent}");
        assert!(sent.contains("name=\"bewijs\"\r\n\r\nabc\r\n") && sent.contains("name=\"bestanden\"; filename=\"\""));
        assert!(sent.contains("name=\"doe\"\r\n\r\nversturen\r\n") && !sent.contains("dagen"), "{sent}");
    }
}
