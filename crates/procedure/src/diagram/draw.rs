//! The whole picture: every track drawn, its words beside it, and what the shapes mean.

use std::fmt::Write;

use text::Message;

use super::Standing;
use super::graph::{Graph, Mark, Node, SMALL, SMALL_LINE, Shape, graph};
use super::layers::{Layers, What, layers};
use super::order::order;
use super::place::{Places, places};
use super::shapes::{escape, head, labels, lines, node, number, path};
use super::{measure, words};
use crate::explain::Speaker;
use crate::explain::page::capital;
use crate::model::Track;

/// The room around the picture.
const MARGIN: f64 = 24.0;
/// The height of the heading of a track.
const HEADING: f64 = 44.0;

/// Tracks as one picture, one under the other.
pub(super) fn picture(speaker: &Speaker<'_>, tracks: &[&Track], standing: Option<&Standing<'_>>) -> String {
    let mut body = String::new();
    let mut told = Vec::new();
    let mut shapes = Vec::new();
    let (mut width, mut y) = (420.0_f64, MARGIN);
    for track in tracks {
        let speaker = speaker.in_track(track);
        let graph = graph(&speaker, track, standing);
        let title = capital(&track.title);
        let _ = writeln!(
            body,
            r#"<text x="{}" y="{}" font-size="18" font-weight="bold">{}</text>"#,
            number(MARGIN),
            number(y + 18.0),
            escape(&title)
        );
        let (drawn, track_width, height) = track_body(&graph);
        let _ = writeln!(body, r#"<g transform="translate({} {})">"#, number(MARGIN), number(y + HEADING));
        body.push_str(&drawn);
        body.push_str("</g>\n");
        y += HEADING + height + 48.0;
        width = width.max(track_width).max(measure::width(&title, 18.0));
        told.push(format!("{title}\n{}", words::words(&speaker, track).join("\n")));
        shapes.extend(graph.nodes.iter().map(|node| node.shape));
        if graph.edges.iter().any(|edge| edge.dashed) {
            shapes.push(Shape::Interrupt);
        }
    }
    let height = legend(speaker, &shapes, width, y, &mut body);
    let title = match tracks {
        [only] => Message::new("diagram-title-track").with("track", &only.title),
        _ => Message::new("diagram-title"),
    };
    let title = speaker.say(title.with("organisation", &speaker.procedure.title));
    let id = match tracks {
        [only] => format!("diagram-{}", only.id),
        _ => "diagram".to_owned(),
    };
    frame(&id, &title, &told.join("\n\n"), (width + 2.0 * MARGIN, height + MARGIN), &body)
}

fn frame(id: &str, title: &str, description: &str, (width, height): (f64, f64), body: &str) -> String {
    let (width, height) = (number(width.ceil()), number(height.ceil()));
    let id = escape(id);
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{id}-title {id}-desc" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="sans-serif">
<title id="{id}-title">{}</title>
<desc id="{id}-desc">{}</desc>
<rect width="{width}" height="{height}" fill="#ffffff"/>
{body}</svg>
"##,
        escape(title),
        escape(description),
    )
}

/// A track with its width and height.
fn track_body(graph: &Graph) -> (String, f64, f64) {
    let layers = layers(graph);
    let order = order(&layers);
    let places = places(graph, &layers, &order);
    let mut out = String::new();
    for at in 0..graph.edges.len() {
        arrow(&mut out, graph, &layers, &places, at);
    }
    for (at, slot) in layers.slots.iter().enumerate() {
        let middle = (places.x[at], middle(&places, slot.layer));
        match slot.what {
            What::Node(index) => node(&mut out, &graph.nodes[index], middle.0, middle.1),
            What::Label(edge) => labels(&mut out, &graph.edges[edge].labels, middle, (slot.width, slot.height)),
            What::Pass => {}
        }
    }
    (out, places.width, places.height)
}

fn middle(places: &Places, layer: usize) -> f64 {
    let (top, bottom) = places.bands[layer];
    f64::midpoint(top, bottom)
}

/// An arrow: out of its upper node, straight through every layer that it passes, into its lower node.
fn arrow(out: &mut String, graph: &Graph, layers: &Layers, places: &Places, at: usize) {
    let run = &layers.runs[at];
    let (leaves, enters) = places.ports[at];
    let mut points = Vec::new();
    for (index, slot) in run.through.iter().enumerate() {
        let (top, bottom) = places.bands[layers.slots[*slot].layer];
        let y = f64::midpoint(top, bottom);
        let half = layers.slots[*slot].height / 2.0;
        if index == 0 {
            let x = leaves;
            points.extend([(x, y + half), (x, bottom)]);
        } else if index + 1 == run.through.len() {
            let x = enters;
            points.extend([(x, top), (x, y - half)]);
        } else {
            points.extend([(places.x[*slot], top), (places.x[*slot], bottom)]);
        }
    }
    let edge = &graph.edges[at];
    path(out, &points, edge.dashed);
    let end = if run.upwards { points.first() } else { points.last() };
    if let Some(end) = end.filter(|_| edge.points) {
        head(out, *end, run.upwards);
    }
}

/// What the shapes mean, as far as they are there; gives where it ends.
fn legend(speaker: &Speaker<'_>, shapes: &[Shape], width: f64, top: f64, out: &mut String) -> f64 {
    let known = [
        (Shape::Start, "diagram-legend-start"),
        (Shape::Stage, "diagram-legend-stage"),
        (Shape::End, "diagram-legend-end"),
        (Shape::Elsewhere, "diagram-legend-elsewhere"),
        (Shape::Interrupt, "diagram-legend-interrupt"),
        (Shape::Action, "diagram-legend-action"),
    ];
    let (mut x, mut y) = (MARGIN, top + 14.0);
    for (shape, id) in known.into_iter().filter(|(shape, _)| shapes.contains(shape)) {
        let words = vec![speaker.word(id)];
        let wide = measure::widest(&words, SMALL);
        if x > MARGIN && x + 40.0 + wide > width {
            (x, y) = (MARGIN, y + 26.0);
        }
        let (sample_width, sample_height) = match shape {
            Shape::Start => (18.0, 18.0),
            Shape::Elsewhere | Shape::Interrupt => (40.0, 18.0),
            _ => (32.0, 18.0),
        };
        let sample = Node {
            shape,
            mark: Mark::None,
            title: Vec::new(),
            note: Vec::new(),
            width: sample_width,
            height: sample_height,
            order: 0.0,
        };
        node(out, &sample, x + 20.0, y);
        lines(out, &words, (x + 48.0 + wide / 2.0, y - SMALL_LINE / 2.0), SMALL, SMALL_LINE, "");
        x += 48.0 + wide + 26.0;
    }
    y + 14.0
}
