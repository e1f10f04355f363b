//! A request to the API: where it goes, in which language it is answered, and from where it comes.

use std::net::{IpAddr, SocketAddr};

use axum::Extension;
use axum::extract::{ConnectInfo, FromRef, FromRequestParts, RawPathParams};
use axum::http::header::{ACCEPT_LANGUAGE, WWW_AUTHENTICATE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri};
use serde::de::DeserializeOwned;
use service::{Bearer, LookError, Looked, Number, Place, Scope};
use text::Language;

use super::problem::{Kind, Problem};
use crate::app::{App, Here, Site};
use crate::come::{From, address};
use crate::desk::Seated;
use crate::words::Words;

/// A request, before anything is known of who sends it. Cookies are not looked at.
pub struct Asked {
    /// What every request can reach.
    pub app: App,
    /// The language of the answer.
    pub language: Language,
    /// The organisation in the address; empty when there is none.
    pub organisation: String,
    /// The number of a dossier in the address; empty when there is none.
    pub number: String,
    /// What was sent along.
    pub headers: HeaderMap,
    uri: Uri,
    from: Option<IpAddr>,
}

impl FromRequestParts<Site> for Asked {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Asked, Problem> {
        let app = App::from_ref(site);
        let language = language(&parts.headers);
        let path = RawPathParams::from_request_parts(parts, site).await;
        let path = path.map_err(|_| Problem::new(Kind::NotFound, Words::new(language, None)))?;
        let named = |name: &str| path.iter().find(|(known, _)| *known == name).map(|(_, value)| value.to_owned());
        let connection: From = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| Extension(*info));
        Ok(Asked {
            from: address(app.settings(), &connection, &parts.headers),
            organisation: named("organisation").unwrap_or_default(),
            number: named("number").unwrap_or_default(),
            headers: parts.headers.clone(),
            uri: parts.uri.clone(),
            language,
            app,
        })
    }
}

impl Asked {
    /// The words of the answer.
    pub fn words(&self) -> Words {
        Words::new(self.language, None)
    }

    /// A problem in these words.
    pub fn problem(&self, kind: Kind) -> Problem {
        Problem::new(kind, self.words())
    }

    /// The organisation of the address.
    ///
    /// # Errors
    /// When there is none.
    pub fn here(&self) -> Result<Here<'_>, Problem> {
        let found = Here::find(&self.app, self.language.code(), &self.organisation);
        found.map_err(|_| self.problem(Kind::NotFound))
    }

    /// Whoever asks with a token, at the desk of the organisation in the address: as if they sat there.
    ///
    /// # Errors
    /// When there is no token that holds, when it is one of another organisation, or when it does not reach this far.
    pub async fn seated(&self, scope: Scope) -> Result<Seated<'_>, Problem> {
        let given = self.header("authorization").and_then(|given| given.split_once(' '));
        let token = given.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer")).map(|(_, token)| token.trim());
        let unknown = || self.problem(Kind::Unknown);
        let bearer = self.app.service().bearer(token.ok_or_else(unknown)?).await;
        let bearer = bearer.map_err(|fault| Problem::fault(&fault, self.words()))?.ok_or_else(unknown)?;
        let here = self.here()?;
        let Bearer { session, seat, scopes } = bearer;
        if seat.organisation != here.organisation.id {
            return Err(self.problem(Kind::NotFound));
        }
        if !scopes.contains(&scope) {
            let said = format!("Bearer error=\"insufficient_scope\", scope=\"{}\"", scope.word());
            let problem = self.problem(Kind::Scope);
            return Err(match said.parse() {
                Ok(said) => problem.header(WWW_AUTHENTICATE, said),
                Err(_) => problem,
            });
        }
        let reach = self.app.service().reach(here.organisation, &seat.person);
        Ok(Seated { here, person: seat.person, manages: seat.manages, session, reach, alarm: (0, 0) })
    }

    /// A dossier that whoever asks may see, by the number in the address; that they looked is kept.
    ///
    /// # Errors
    /// When there is none for them.
    pub async fn look<'s>(&self, seat: &Seated<'s>) -> Result<Looked<'s>, Problem> {
        let number: Number = self.number.parse().map_err(|_| self.problem(Kind::NotFound))?;
        let looked = self.app.service().look(seat.here.organisation, &seat.person, &number).await;
        looked.map_err(|error| match error {
            LookError::Hidden => self.problem(Kind::NotFound),
            LookError::Store(fault) => Problem::fault(&fault, self.words()),
        })
    }

    /// Where a page of a list begins, when it is said.
    ///
    /// # Errors
    /// When it is no such place.
    pub fn place(&self, after: Option<&str>) -> Result<Option<Place>, Problem> {
        let place = after.map(str::parse::<Place>).transpose();
        place.map_err(|()| self.problem(Kind::Broken).detail(self.words().say("api-place")))
    }

    /// What stands behind the question mark.
    ///
    /// # Errors
    /// When it is not what can be asked.
    pub fn query<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        let read = axum::extract::Query::<T>::try_from_uri(&self.uri);
        read.map(|read| read.0).map_err(|error| self.problem(Kind::Broken).detail(error.body_text()))
    }

    /// A header as text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim)
    }

    /// Whether this address may send something now.
    ///
    /// # Errors
    /// When it sends too much.
    pub fn may_send(&self) -> Result<(), Problem> {
        let may = self.from.is_none_or(|address| self.app.rates().form(address));
        may.then_some(()).ok_or_else(|| self.problem(Kind::TooMany))
    }

    /// Whether this address may try a code now.
    ///
    /// # Errors
    /// When it tries too often.
    pub fn may_try(&self) -> Result<(), Problem> {
        let may = self.from.is_none_or(|address| self.app.rates().code(address));
        may.then_some(()).ok_or_else(|| self.problem(Kind::TooMany))
    }

    /// The version of a dossier that a change is for, when it is said: `If-Match: "12"`.
    ///
    /// # Errors
    /// When it is not a version.
    pub fn version(&self) -> Result<Option<usize>, Problem> {
        let Some(wanted) = self.headers.get("if-match") else { return Ok(None) };
        // Some programs take the quotes off an entity tag before they send it back.
        let text = wanted.to_str().unwrap_or_default().trim();
        let digits = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text);
        let number = (digits.len() <= 9).then(|| digits.parse().ok()).flatten();
        number.map(Some).ok_or_else(|| self.problem(Kind::Broken).detail(self.words().say("api-version-form")))
    }
}

/// The language in which somebody wishes to be answered: one of those in which everything is said, or Dutch.
pub fn language(headers: &HeaderMap) -> Language {
    let lines = headers.get_all(ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok());
    let mut wished: Vec<(f32, Language)> = Vec::new();
    for one in lines.flat_map(|line| line.split(',')) {
        let (tag, weight) = one.split_once(';').unwrap_or((one, "q=1"));
        let weight = weight.trim().strip_prefix("q=").and_then(|weight| weight.parse().ok()).unwrap_or(1.0);
        let code = tag.trim().split('-').next().unwrap_or_default().to_ascii_lowercase();
        let known = Language::WORKING.into_iter().find(|known| known.code() == code);
        wished.extend(known.filter(|_| weight > 0.0).map(|known| (weight, known)));
    }
    // Of two that are wished as much, the first.
    let best = wished.iter().map(|(weight, _)| *weight).fold(0.0, f32::max);
    wished.into_iter().find(|(weight, _)| *weight >= best).map_or(Language::Nl, |(_, language)| language)
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, header::ACCEPT_LANGUAGE};
    use text::Language;

    #[test]
    fn the_wished_language_is_spoken_when_it_can_be() {
        let spoken = |wish: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, wish.parse().expect("a header"));
            super::language(&headers)
        };
        for dutch in ["nl", "nl-BE, en;q=0.9", "fr, de", "*", "en;q=0.1, nl;q=0.2", "en;q=0", "", ";;;q=x"] {
            assert_eq!(spoken(dutch), Language::Nl, "{dutch}");
        }
        for english in ["en", "EN-gb", "fr, en;q=0.5", "nl;q=0.2, en;q=0.3"] {
            assert_eq!(spoken(english), Language::En, "{english}");
        }
    }
}
