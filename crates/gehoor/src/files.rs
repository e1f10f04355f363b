//! Files from disk, for the rooms that read none themselves.

use std::path::{Path, PathBuf};

use procedure::Files;

/// The largest file that is read at all: what is larger is refused by its length alone.
const READ_MAX: u64 = 2 << 20;

/// Files on disk; paths are as they were given on the command line.
pub struct Disk;

impl Files for Disk {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        read(Path::new(path))
    }
}

/// Reads a file; of one that is too large only so much that its reader can see that it is.
pub fn read(path: &Path) -> Option<Vec<u8>> {
    use std::io::Read;
    let file = std::fs::File::open(path).ok()?;
    if file.metadata().ok()?.is_dir() {
        return None;
    }
    let mut bytes = Vec::new();
    file.take(READ_MAX).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// The files below a folder with one of these extensions, sorted.
pub fn below(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else { return found };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(below(&path, extensions));
        } else if path.extension().and_then(|extension| extension.to_str()).is_some_and(|e| extensions.contains(&e)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// A path as procedures know it: with `/`.
pub fn name(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}
