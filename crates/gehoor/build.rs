//! The data files are carried in the binary: build again when one of them changes.

fn main() {
    for folder in ["calendars", "regimes", "crates/gehoor/templates"] {
        println!("cargo:rerun-if-changed=../../{folder}");
    }
}
