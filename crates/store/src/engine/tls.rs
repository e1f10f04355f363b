//! Connections to PostgreSQL over TLS, when the server and the address ask for it.

/// Connects with TLS: the server's certificate is checked against the roots of the operating system, or against those
/// in the file that the environment variable `SSL_CERT_FILE` names.
#[cfg(feature = "tls")]
pub(crate) fn connector() -> Result<tokio_postgres_rustls::MakeRustlsConnect, String> {
    let mut roots = rustls::RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(tokio_postgres_rustls::MakeRustlsConnect::new(config))
}

/// Connects without TLS.
#[cfg(not(feature = "tls"))]
pub(crate) fn connector() -> Result<tokio_postgres::NoTls, String> {
    Ok(tokio_postgres::NoTls)
}
