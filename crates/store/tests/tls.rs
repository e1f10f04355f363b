//! PostgreSQL over TLS: the server's certificate is checked, and one that nobody vouches for is refused.

#![cfg(feature = "tls")]

mod common;

use std::process::Command;

use common::cluster::Cluster;
use common::{On, begun, house};
use store::{OpenError, Settings, Store};

#[test]
fn a_server_is_only_trusted_with_a_certificate_that_is() {
    let cluster = Cluster::new("-c fsync=off");
    let name = cluster.database().rsplit('/').next().expect("a name").to_owned();
    let port =
        std::net::TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a port").port();
    let folder = cluster.folder().display().to_string();
    let certificate = format!("{folder}/server.crt");
    cluster.restart(
        &format!(
            "-c fsync=off -c listen_addresses=127.0.0.1 -c port={port} -c ssl=on -c ssl_cert_file={certificate} \
             -c ssl_key_file={folder}/server.key"
        ),
        "openssl",
        &[
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-keyout",
            "server.key",
            "-out",
            "server.crt",
            "-days",
            "2",
            "-subj",
            "/CN=localhost",
            "-addext",
            "basicConstraints=critical,CA:FALSE",
            "-addext",
            "subjectAltName=IP:127.0.0.1",
        ],
    );
    let inside = |host: &str, trusted: &str| {
        let output = Command::new(std::env::current_exe().expect("this test"))
            .args(["--ignored", "--exact", "inside_a_trusting_process", "--nocapture"])
            .env("TLS_DATABASE", format!("postgres://gehoor@{host}:{port}/{name}?sslmode=require"))
            .env("SSL_CERT_FILE", trusted)
            .env_remove("SSL_CERT_DIR")
            .output()
            .expect("it runs");
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
    };
    let trusted = inside("127.0.0.1", &certificate);
    assert!(trusted.contains("opened over TLS") && trusted.contains("1 passed"), "{trusted}");
    let nobody = format!("{folder}/nobody.crt");
    let untrusted = inside("127.0.0.1", &nobody);
    assert!(untrusted.contains("refused to open"), "{untrusted}");
    let elsewhere = inside("localhost", &certificate);
    assert!(elsewhere.contains("refused to open"), "the certificate is for another name: {elsewhere}");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "run by the test above, which says whom to trust"]
async fn inside_a_trusting_process() {
    let house = house(On::Sqlite).await;
    let database = std::env::var("TLS_DATABASE").expect("a database");
    match Store::open(&Settings { database, ..house.settings.clone() }).await {
        Ok(store) => {
            let change = begun(&store, "over een veilige lijn").await;
            let id = change.dossier();
            store.write(change).await.expect("written");
            assert!(store.dossier(id).await.expect("read").is_some());
            println!("opened over TLS");
        }
        Err(OpenError::Database(why)) => println!("refused to open: {why}"),
        Err(error) => panic!("{error:?}"),
    }
}
