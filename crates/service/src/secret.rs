//! Passwords, codes of a second factor, and tokens: made, and compared without telling by the time that it takes.

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Argon2, PasswordHash};
use sha2::{Digest, Sha256};
use totp_rs::{Builder, Totp};

use crate::error::Fault;

/// The shortest password, in characters: length is what keeps it.
pub const PASSWORD_LEAST: usize = 12;

/// The longest password, in characters: hashing a book would keep the machine busy.
pub const PASSWORD_MOST: usize = 200;

/// A random token that opens something; only its hash is kept.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl Secret {
    /// A new one.
    pub(crate) fn new() -> Result<Secret, Fault> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|error| Fault::Away(error.to_string()))?;
        Ok(Secret(bytes))
    }

    /// As it stands in a cookie or an address.
    pub fn text(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// From a cookie or an address.
    pub fn read(text: &str) -> Option<Secret> {
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
            *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
        }
        Some(Secret(bytes))
    }

    /// What is kept of it.
    pub(crate) fn key(&self) -> [u8; 32] {
        Sha256::digest(self.0).into()
    }
}

/// No token reaches a log.
impl std::fmt::Debug for Secret {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Secret(…)")
    }
}

/// The hash of a password: Argon2id.
pub(crate) async fn hashed(password: String) -> Result<String, Fault> {
    let work = move || Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string());
    let hash = tokio::task::spawn_blocking(work).await.map_err(|error| Fault::Away(error.to_string()))?;
    hash.map_err(|error| Fault::Away(error.to_string()))
}

/// Whether a password is the one of a hash. Without a hash it takes as long, and is none.
pub(crate) async fn is_password(hash: Option<String>, password: String) -> Result<bool, Fault> {
    let work = move || match hash {
        Some(hash) => PasswordHash::new(&hash)
            .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok()),
        None => {
            let hash = Argon2::default().hash_password(password.as_bytes());
            drop(hash);
            false
        }
    };
    tokio::task::spawn_blocking(work).await.map_err(|error| Fault::Away(error.to_string()))
}

/// The second factor of a secret: six digits, new every thirty seconds (RFC 6238), with one step of grace.
pub(crate) fn second(secret: &[u8]) -> Totp {
    Builder::new().with_secret(secret.to_vec()).with_skew(1).build_noncompliant()
}

/// A new secret for a second factor.
pub(crate) fn new_second() -> Result<Vec<u8>, Fault> {
    let mut bytes = vec![0; 20];
    getrandom::fill(&mut bytes).map_err(|error| Fault::Away(error.to_string()))?;
    Ok(bytes)
}
