//! Figures beside what is asked of them.

use std::fmt;

/// What is asked of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Need {
    /// Nothing: it is stated.
    None,
    /// At least this.
    AtLeast(f64),
    /// Less than this.
    Below(f64),
}

/// A figure.
#[derive(Clone, Debug)]
pub struct Figure {
    what: String,
    value: f64,
    unit: &'static str,
    need: Need,
    beside: String,
}

/// The figures of a trial, in the order in which they were found; each is printed as soon as it is there.
#[derive(Debug, Default)]
pub struct Figures(Vec<Figure>);

impl Figures {
    /// Adds a figure; `beside` says what else is worth knowing.
    pub fn add(&mut self, what: &str, value: f64, unit: &'static str, need: Need, beside: &str) {
        let figure = Figure { what: what.to_owned(), value, unit, need, beside: beside.to_owned() };
        println!("{figure}");
        self.0.push(figure);
    }

    /// Whether every figure is as it is asked.
    pub fn good(&self) -> bool {
        self.0.iter().all(Figure::good)
    }
}

impl Figure {
    fn good(&self) -> bool {
        match self.need {
            Need::None => true,
            Need::AtLeast(least) => self.value >= least,
            Need::Below(most) => self.value < most,
        }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimals = if self.value < 10. {
            2
        } else if self.value < 1000. {
            1
        } else {
            0
        };
        let decimals = if self.value.fract() == 0. { 0 } else { decimals };
        let need = match self.need {
            Need::None => String::new(),
            Need::AtLeast(least) => format!("{} {least} asked", if self.good() { "≥" } else { "MISSED, at least" }),
            Need::Below(most) => format!("{} {most} asked", if self.good() { "<" } else { "MISSED, below" }),
        };
        let value = format!("{:.decimals$} {}", self.value, self.unit);
        write!(out, "{:<58} {value:>14}  {need:<22} {}", self.what, self.beside)
    }
}
