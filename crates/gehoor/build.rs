//! The data files are carried in the binary: build again when one of them changes.

fn main() {
    for folder in ["calendars", "regimes", "procedures", "crates/gehoor/templates"] {
        println!("cargo:rerun-if-changed=../../{folder}");
    }
    // The tests ask cargo what the tree holds on this platform alone: the rest may not have been downloaded.
    println!("cargo:rustc-env=GEHOOR_TARGET={}", std::env::var("TARGET").unwrap_or_default());
}
