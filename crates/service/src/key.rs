//! What makes a request that is sent again the same request.

use sha2::{Digest, Sha256};

/// The key of a request: of everything in it that makes it this one, each piece apart.
pub fn request_key(pieces: &[&[u8]]) -> [u8; 16] {
    let mut hash = Sha256::new();
    for piece in pieces {
        hash.update((piece.len() as u64).to_be_bytes());
        hash.update(piece);
    }
    let whole: [u8; 32] = hash.finalize().into();
    let mut key = [0; 16];
    key.copy_from_slice(&whole[..16]);
    key
}

#[cfg(test)]
mod tests {
    use super::request_key;

    #[test]
    fn every_piece_counts_and_stands_apart() {
        let one = request_key(&[b"ab", b"c"]);
        assert_eq!(one, request_key(&[b"ab", b"c"]));
        assert_ne!(one, request_key(&[b"a", b"bc"]));
        assert_ne!(one, request_key(&[b"ab", b"c", b""]));
    }
}
