//! The API against its own description: schemathesis makes requests of every kind that the committed document allows, and
//! of many kinds that it does not, and no answer may be an error of the server or one that is not described.
//!
//! `GEHOOR_API_EXAMPLES` says how many are made for each operation, such as 1000 for the big run.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

const SCHEMATHESIS: &str = "schemathesis==4.32.5";

const NEEDED: &str = "This test needs Python 3.10 or later with venv (packages `python3` and `python3-venv`), and pip that \
    reaches a package index the first time.";

/// The organisation at whose desk the requests are made, and a person who sees everything there.
const SEAT: (&str, &str) = ("kluppluz", "kwaliteit-1");

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the repository")
}

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}. {NEEDED}"));
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{command:?}:\n{said}\n{NEEDED}");
    said
}

/// The program, installed once beside what is built.
fn schemathesis() -> PathBuf {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join(SCHEMATHESIS.replace("==", "-"));
    let program = home.join("bin/schemathesis");
    if !program.exists() {
        run(Command::new("python3").args(["-m", "venv"]).arg(&home));
        let pip = ["install", "--quiet", "--disable-pip-version-check", SCHEMATHESIS];
        run(Command::new(home.join("bin/pip")).args(pip));
    }
    program
}

/// A demo that ends with the test.
struct Demo {
    child: Child,
    address: String,
    number: String,
    code: String,
    _data: tempfile::TempDir,
}

impl Drop for Demo {
    fn drop(&mut self) {
        let ended = self.child.kill().and_then(|()| self.child.wait());
        drop(ended);
    }
}

impl Demo {
    fn start() -> Demo {
        let data = tempfile::tempdir().expect("a folder");
        let mut command = Command::new(env!("CARGO_BIN_EXE_gehoor"));
        command.current_dir(root()).args(["demo", "--unhurried", "--listen", "127.0.0.1:0", "--data"]).arg(data.path());
        let mut child = command.stdout(Stdio::piped()).spawn().expect("it runs");
        let lines = BufReader::new(child.stdout.take().expect("output")).lines().map_while(Result::ok);
        let (mut address, mut sample) = (String::new(), Vec::new());
        for line in lines {
            if line.starts_with(SEAT.0) {
                sample = line.split(" · ").map(str::to_owned).collect();
            }
            if let Some((_, rest)) = line.split_once("http://") {
                address = rest.split('/').next().unwrap_or_default().to_owned();
                break;
            }
        }
        let [_, number, code, _] = <[String; 4]>::try_from(sample).expect("a number and a code to follow with");
        Demo { child, address, number, code, _data: data }
    }

    /// A form, as a browser sends it: the whole answer.
    fn post(&self, path: &str, cookie: &str, form: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("the demo listens");
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: {}\r\ncookie: {cookie}\r\nconnection: close\r\ncontent-length: {}\r\n\
             content-type: application/x-www-form-urlencoded\r\n\r\n{form}",
            self.address,
            form.len()
        );
        stream.write_all(head.as_bytes()).expect("it is sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer
    }

    /// A token that reaches everywhere, made on the page of the account.
    fn token(&self) -> String {
        let (organisation, person) = SEAT;
        let seat = self.post("/nl/demo/als", "", &format!("organisatie={organisation}&persoon={person}"));
        let cookie = seat.split("set-cookie: ").nth(1).and_then(|rest| rest.split(';').next()).expect("a session");
        let all = "reikwijdte=read&reikwijdte=write&reikwijdte=register&dagen=30";
        let page = self.post("/nl/account/tokens", cookie, &format!("naam=proef&balie={organisation}&{all}"));
        let token = page.split("gehoor_").nth(1).expect("a token");
        format!("gehoor_{}", token.chars().take_while(char::is_ascii_hexdigit).collect::<String>())
    }
}

#[test]
fn every_answer_of_the_api_is_as_described() {
    let program = schemathesis();
    let demo = Demo::start();
    let examples = std::env::var("GEHOOR_API_EXAMPLES").unwrap_or_else(|_| "12".to_owned());
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = Command::new(program);
    command.current_dir(folder.path());
    command.env("GEHOOR_TOKEN", demo.token()).env("GEHOOR_NUMBER", &demo.number).env("GEHOOR_CODE", &demo.code);
    command.arg("--config-file").arg(root().join("e2e/schemathesis.toml")).arg("run");
    command.arg(root().join("schema/openapi.json")).args(["--url", &format!("http://{}/api/v1", demo.address)]);
    // One worker: what it makes is the same each time, and its own bookkeeping is not made for several.
    command.args(["--checks", "all", "--workers", "1", "--seed", "1", "--continue-on-failure", "--no-color"]);
    command.args(["--max-examples", &examples]);
    let said = run(&mut command);
    let made = said.split("Test cases:").nth(1).and_then(|rest| rest.split_whitespace().next());
    let made: u64 = made.and_then(|made| made.parse().ok()).unwrap_or_else(|| panic!("how many there were:\n{said}"));
    assert!(made > 500, "{made} requests are too few to tell:\n{said}");
    println!("{}", said.lines().rev().take(25).collect::<Vec<_>>().into_iter().rev().collect::<Vec<_>>().join("\n"));
}
