//! The format of a backup's rows.
//!
//! `gehoor backup 1`, a line end, and the last migration as eight bytes. Then pieces, each with a letter: `T` begins a
//! table (its name), `R` is a row (the number of values as one byte; each value `i` with eight bytes, or `t` or `b` with
//! its length in eight bytes and its bytes), `E` ends (the number of rows, and SHA-256 of all before it). Numbers are
//! big-endian.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::limits;
use crate::value::Value;

const MAGIC: &[u8] = b"gehoor backup 1\n";

/// A backup that is being written.
pub(super) struct Writer {
    file: BufWriter<File>,
    hash: Sha256,
    rows: u64,
}

impl Writer {
    pub(super) fn create(path: &Path, migration: i64) -> io::Result<Writer> {
        let file = BufWriter::with_capacity(1 << 20, File::create(path)?);
        let mut writer = Writer { file, hash: Sha256::new(), rows: 0 };
        writer.put(MAGIC)?;
        writer.put(&migration.to_be_bytes())?;
        Ok(writer)
    }

    pub(super) fn table(&mut self, name: &str) -> io::Result<()> {
        self.put(b"T")?;
        self.sized(name.as_bytes())
    }

    pub(super) fn row(&mut self, values: &[Value]) -> io::Result<()> {
        self.rows += 1;
        self.put(&[b'R', u8::try_from(values.len()).map_err(io::Error::other)?])?;
        for value in values {
            match value {
                Value::Int(value) => {
                    self.put(b"i")?;
                    self.put(&value.to_be_bytes())?;
                }
                Value::Text(value) => {
                    self.put(b"t")?;
                    self.sized(value.as_bytes())?;
                }
                Value::Bytes(value) => {
                    self.put(b"b")?;
                    self.sized(value)?;
                }
            }
        }
        Ok(())
    }

    /// Ends the file, and answers when it is durable.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.put(b"E")?;
        self.put(&self.rows.to_be_bytes())?;
        let digest = self.hash.finalize();
        self.file.write_all(&digest)?;
        self.file.flush()?;
        self.file.get_ref().sync_all()
    }

    fn sized(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.put(&(bytes.len() as u64).to_be_bytes())?;
        self.put(bytes)
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hash.update(bytes);
        self.file.write_all(bytes)
    }
}

/// A piece of a backup.
#[derive(Debug)]
pub(super) enum Piece {
    Table(String),
    Row(Vec<Value>),
    End,
}

/// A backup that is being read.
pub(super) struct Reader {
    file: BufReader<File>,
    hash: Sha256,
    rows: u64,
    pub(super) migration: i64,
}

impl Reader {
    pub(super) fn open(path: &Path) -> io::Result<Reader> {
        let file = BufReader::with_capacity(1 << 20, File::open(path)?);
        let mut reader = Reader { file, hash: Sha256::new(), rows: 0, migration: 0 };
        let mut magic = [0; MAGIC.len()];
        reader.take(&mut magic)?;
        if magic != MAGIC {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "this is no backup of Gehoor"));
        }
        reader.migration = reader.int()?;
        Ok(reader)
    }

    pub(super) fn next(&mut self) -> io::Result<Piece> {
        match self.byte()? {
            b'T' => Ok(Piece::Table(self.text()?)),
            b'R' => {
                self.rows += 1;
                let count = self.byte()?;
                (0..count).map(|_| self.value()).collect::<io::Result<_>>().map(Piece::Row)
            }
            b'E' => self.end(),
            _ => Err(damaged()),
        }
    }

    fn value(&mut self) -> io::Result<Value> {
        match self.byte()? {
            b'i' => Ok(Value::Int(self.int()?)),
            b't' => Ok(Value::Text(self.text()?)),
            b'b' => Ok(Value::Bytes(self.bytes()?)),
            _ => Err(damaged()),
        }
    }

    /// The end must say how many rows there were, and what everything hashed to.
    fn end(&mut self) -> io::Result<Piece> {
        let rows = self.int()?;
        let expected = std::mem::take(&mut self.hash).finalize();
        let mut digest = [0; 32];
        self.file.read_exact(&mut digest)?;
        let right = i64::try_from(self.rows).is_ok_and(|read| read == rows) && digest == expected.as_slice();
        if right { Ok(Piece::End) } else { Err(damaged()) }
    }

    fn text(&mut self) -> io::Result<String> {
        String::from_utf8(self.bytes()?).map_err(|_| damaged())
    }

    fn bytes(&mut self) -> io::Result<Vec<u8>> {
        let length = usize::try_from(self.int()?).map_err(|_| damaged())?;
        // A length that was changed must not ask for the memory of the whole machine.
        if length > limits::PAYLOAD * 2 {
            return Err(damaged());
        }
        let mut bytes = vec![0; length];
        self.take(&mut bytes)?;
        Ok(bytes)
    }

    fn byte(&mut self) -> io::Result<u8> {
        let mut byte = [0];
        self.take(&mut byte)?;
        Ok(byte[0])
    }

    fn int(&mut self) -> io::Result<i64> {
        let mut bytes = [0; 8];
        self.take(&mut bytes)?;
        Ok(i64::from_be_bytes(bytes))
    }

    fn take(&mut self, bytes: &mut [u8]) -> io::Result<()> {
        self.file.read_exact(bytes)?;
        self.hash.update(&*bytes);
        Ok(())
    }
}

fn damaged() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "the backup is damaged")
}
