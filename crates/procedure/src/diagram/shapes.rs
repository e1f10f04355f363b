//! The pieces of a picture as SVG.

use std::fmt::Write;

use super::graph::{Mark, Node, SMALL, SMALL_LINE, Shape, TITLE, TITLE_LINE};

/// The colour of lines and arrows.
const LINE: &str = "#3c4a5a";
/// The colour of words.
const INK: &str = "#111827";

/// Words as they may stand in XML.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A number with one decimal at most: the same on every machine.
pub(super) fn number(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    if rounded == 0.0 { "0".to_owned() } else { format!("{rounded}") }
}

/// Lines of words around a middle, the first with its top at `top`.
pub(super) fn lines(out: &mut String, words: &[String], (x, top): (f64, f64), size: f64, line: f64, extra: &str) {
    for (index, word) in words.iter().enumerate() {
        let y = top + index as f64 * line + line * 0.74;
        let _ = writeln!(
            out,
            r#"<text x="{}" y="{}" font-size="{}" text-anchor="middle" fill="{INK}"{extra}>{}</text>"#,
            number(x),
            number(y),
            number(size),
            escape(word)
        );
    }
}

/// A node around its middle.
pub(super) fn node(out: &mut String, node: &Node, x: f64, y: f64) {
    let (left, top) = (x - node.width / 2.0, y - node.height / 2.0);
    outline(out, node, (x, y), (left, top));
    let height = node.title.len() as f64 * TITLE_LINE + node.note.len() as f64 * SMALL_LINE;
    let words_top = y - height / 2.0;
    lines(out, &node.title, (x, words_top), TITLE, TITLE_LINE, r#" font-weight="bold""#);
    let note_top = words_top + node.title.len() as f64 * TITLE_LINE;
    let style = if node.shape == Shape::Action { "" } else { r#" font-style="italic""# };
    lines(out, &node.note, (x, note_top), SMALL, SMALL_LINE, style);
}

fn outline(out: &mut String, node: &Node, (x, y): (f64, f64), (left, top): (f64, f64)) {
    let (width, height) = (node.width, node.height);
    match node.shape {
        Shape::Start => {
            let _ = writeln!(out, r#"<circle cx="{}" cy="{}" r="9" fill="{INK}"/>"#, number(x), number(y));
        }
        Shape::Action => {
            rectangle(out, (left, top, width, height), (height / 2.0).min(14.0), ("#ffffff", LINE, 1.0, ""))
        }
        Shape::Stage => {
            let (fill, stroke, line) = match node.mark {
                Mark::None => ("#e8f0fa", "#1d4f8c", 1.5),
                Mark::Passed => ("#dcefe0", "#1a5c2a", 1.5),
                Mark::Here => ("#fff1b8", INK, 3.5),
            };
            rectangle(out, (left, top, width, height), 8.0, (fill, stroke, line, ""));
        }
        Shape::End => {
            let round = (height / 2.0).min(20.0);
            let fill = if node.mark == Mark::Here { "#fff1b8" } else { "#f3f4f6" };
            rectangle(out, (left, top, width, height), round, (fill, INK, 1.5, ""));
            let inner = (left + 4.0, top + 4.0, width - 8.0, height - 8.0);
            rectangle(out, inner, round - 4.0, ("none", INK, 1.5, ""));
        }
        Shape::Anywhere => {
            rectangle(out, (left, top, width, height), 8.0, ("#ffffff", LINE, 1.2, r#" stroke-dasharray="2 3""#));
        }
        Shape::Elsewhere => {
            // A signpost: it points on to another track.
            let points =
                [(0.0, 0.0), (width - 18.0, 0.0), (width, height / 2.0), (width - 18.0, height), (0.0, height)];
            polygon(out, &points, (left, top), ("#ffffff", "#1d4f8c"));
        }
        Shape::Interrupt => {
            let points = [
                (18.0, 0.0),
                (width - 18.0, 0.0),
                (width, height / 2.0),
                (width - 18.0, height),
                (18.0, height),
                (0.0, height / 2.0),
            ];
            polygon(out, &points, (left, top), ("#fdf2e9", "#8a3b00"));
        }
    }
}

fn rectangle(
    out: &mut String,
    (left, top, width, height): (f64, f64, f64, f64),
    round: f64,
    (fill, stroke, thick, extra): (&str, &str, f64, &str),
) {
    let _ = writeln!(
        out,
        r#"<rect x="{}" y="{}" width="{}" height="{}" rx="{}" fill="{fill}" stroke="{stroke}" stroke-width="{thick}"{extra}/>"#,
        number(left),
        number(top),
        number(width),
        number(height),
        number(round)
    );
}

fn polygon(out: &mut String, points: &[(f64, f64)], (left, top): (f64, f64), (fill, stroke): (&str, &str)) {
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", number(left + x), number(top + y))).collect();
    let _ =
        writeln!(out, r#"<polygon points="{}" fill="{fill}" stroke="{stroke}" stroke-width="1.5"/>"#, points.join(" "));
}

/// The way of an arrow: straight through layers, bending between them.
pub(super) fn path(out: &mut String, points: &[(f64, f64)], dashed: bool) {
    let Some(((x, y), rest)) = points.split_first() else { return };
    let mut way = format!("M{} {}", number(*x), number(*y));
    let mut last = (*x, *y);
    for point in rest {
        if (point.0 - last.0).abs() < 0.1 {
            let _ = write!(way, "V{}", number(point.1));
        } else {
            let middle = number(f64::midpoint(last.1, point.1));
            let (from, to) = (number(last.0), number(point.0));
            let _ = write!(way, "C{from} {middle} {to} {middle} {to} {}", number(point.1));
        }
        last = *point;
    }
    let dash = if dashed { r#" stroke-dasharray="7 5""# } else { "" };
    let _ = writeln!(out, r#"<path d="{way}" fill="none" stroke="{LINE}" stroke-width="1.4"{dash}/>"#);
}

/// The head of an arrow that ends here.
pub(super) fn head(out: &mut String, (x, y): (f64, f64), upwards: bool) {
    let back = if upwards { 9.0 } else { -9.0 };
    let (left, right, base) = (number(x - 4.5), number(x + 4.5), number(y + back));
    let _ = writeln!(out, r#"<path d="M{} {}L{left} {base}L{right} {base}Z" fill="{LINE}"/>"#, number(x), number(y));
}

/// The labels of an arrow around their middle, on a ground that keeps the line off the words.
pub(super) fn labels(out: &mut String, labels: &[Vec<String>], (x, y): (f64, f64), (width, height): (f64, f64)) {
    let _ = writeln!(
        out,
        r##"<rect x="{}" y="{}" width="{}" height="{}" fill="#ffffff"/>"##,
        number(x - width / 2.0),
        number(y - height / 2.0),
        number(width),
        number(height)
    );
    let mut top = y - height / 2.0 + 2.0;
    for label in labels {
        let mut words = label.clone();
        if labels.len() > 1
            && let Some(first) = words.first_mut()
        {
            first.insert_str(0, "• ");
        }
        lines(out, &words, (x, top), SMALL, SMALL_LINE, "");
        top += words.len() as f64 * SMALL_LINE + 4.0;
    }
}
