//! A light client: what a browser sends over a connection that it keeps, and no more. It shares the processors with the
//! server that it tries, so it does as little as it can.

use std::net::SocketAddr;
use std::time::Duration;

use memchr::memmem;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::Trouble;

/// How long an answer may take before the server counts as gone: longer than its database's own patience.
const PATIENCE: Duration = Duration::from_secs(30);

/// A connection that is kept open.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// An answer, as it stands in the connection's buffer.
pub struct Answer<'c> {
    /// The status.
    pub status: u16,
    /// Its headers.
    pub head: &'c [u8],
    /// Its body.
    pub body: &'c [u8],
}

impl Connection {
    /// Connects.
    ///
    /// # Errors
    /// When nobody listens.
    pub async fn open(address: SocketAddr) -> Result<Connection, Trouble> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Connection { stream, buffer: Vec::with_capacity(64 * 1024) })
    }

    /// Sends a request and reads the whole answer.
    ///
    /// # Errors
    /// When the connection breaks off before the answer is complete.
    pub async fn ask(&mut self, request: &[u8]) -> Result<Answer<'_>, Trouble> {
        match tokio::time::timeout(PATIENCE, self.exchange(request)).await {
            Ok(answer) => {
                let (status, head, end) = answer?;
                Ok(Answer { status, head: &self.buffer[..head], body: &self.buffer[head..end] })
            }
            Err(_) => Err(std::io::Error::from(std::io::ErrorKind::TimedOut).into()),
        }
    }

    async fn exchange(&mut self, request: &[u8]) -> Result<(u16, usize, usize), Trouble> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        loop {
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return Err(std::io::Error::from(std::io::ErrorKind::UnexpectedEof).into());
            }
            let Some(head) = memmem::find(&self.buffer, b"\r\n\r\n") else { continue };
            let head = head + 4;
            let status = number(self.buffer.get(9..12).unwrap_or_default());
            let length = header(&self.buffer[..head], "content-length").map(|value| number(value.as_bytes()));
            let (Some(status), Some(length)) = (status, length.unwrap_or(Some(0))) else {
                return Err(Trouble::Server("an answer that is no HTTP".to_owned()));
            };
            let end = head + length;
            while self.buffer.len() < end {
                if self.stream.read_buf(&mut self.buffer).await? == 0 {
                    return Err(std::io::Error::from(std::io::ErrorKind::UnexpectedEof).into());
                }
            }
            return Ok((u16::try_from(status).unwrap_or(0), head, end));
        }
    }
}

impl Answer<'_> {
    /// The page as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(self.body).into_owned()
    }

    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        header(self.head, name)
    }

    /// The cookie that is set, without its attributes.
    pub fn cookie(&self) -> Option<String> {
        self.header("set-cookie").and_then(|value| value.split(';').next()).map(str::to_owned)
    }

    /// The words between two others in the page, looked for from its end.
    pub fn between(&self, before: &str, after: &str) -> Option<&str> {
        let start = memmem::rfind(self.body, before.as_bytes())? + before.len();
        let end = start + memmem::find(&self.body[start..], after.as_bytes())?;
        std::str::from_utf8(&self.body[start..end]).ok()
    }

    /// That this is not what was expected.
    pub fn unexpected(&self, asked: &str) -> Trouble {
        let summary = self.between("<div class=\"summary\"", "</div>").or(self.between("<h1", "</h1>"));
        let found = summary.map_or_else(String::new, |words| words.chars().take(500).collect());
        Trouble::Answer { asked: asked.to_owned(), status: self.status, found }
    }
}

/// A request for a page, with a cookie where there is one.
pub fn get(path: &str, cookie: Option<&str>) -> Vec<u8> {
    let cookie = cookie.map_or_else(String::new, |cookie| format!("Cookie: {cookie}\r\n"));
    format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n{cookie}\r\n").into_bytes()
}

/// A request that sends a form.
pub fn post(path: &str, kind: &str, body: &[u8]) -> Vec<u8> {
    post_with(path, kind, None, body)
}

/// A request that sends a form, with a cookie where there is one.
pub fn post_with(path: &str, kind: &str, cookie: Option<&str>, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let cookie = cookie.map_or_else(String::new, |cookie| format!("Cookie: {cookie}\r\n"));
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\n{cookie}Content-Type: {kind}\r\nContent-Length: {length}\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

fn header<'h>(head: &'h [u8], name: &str) -> Option<&'h str> {
    let text = std::str::from_utf8(head).ok()?;
    let mut lines = text.split("\r\n").filter_map(|line| line.split_once(':'));
    lines.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

fn number(digits: &[u8]) -> Option<usize> {
    std::str::from_utf8(digits).ok()?.parse().ok()
}
