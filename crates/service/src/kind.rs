//! What kind of document something is, by what it holds; and the same document without what it tells about a place.

use bytes::Bytes;
use img_parts::jpeg::{Jpeg, markers};
use img_parts::png::Png;
use img_parts::webp::WebP;
use img_parts::{DynImage, ImageEXIF};

/// The kinds of documents that are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A document for print.
    Pdf,
    /// A photograph.
    Jpeg,
    /// A picture.
    Png,
    /// A picture.
    Webp,
    /// Plain text.
    Text,
    /// A document of a word processor.
    Docx,
    /// A document of a word processor.
    Odt,
}

/// How far is looked for signs that something is no plain text, in bytes.
const TEXT_SEARCHED: usize = 64 * 1024;

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 7] = [Kind::Pdf, Kind::Jpeg, Kind::Png, Kind::Webp, Kind::Text, Kind::Docx, Kind::Odt];

    /// The kind of what is held; nothing when it is none that is taken. Its name does not count.
    pub fn of(content: &[u8]) -> Option<Kind> {
        if let Some(found) = infer::get(content) {
            return Kind::ALL.into_iter().find(|kind| kind.media() == found.mime_type());
        }
        let start = &content[..content.len().min(TEXT_SEARCHED)];
        let strange = |byte: &u8| byte.is_ascii_control() && !matches!(byte, b'\n' | b'\r' | b'\t' | 0x0c);
        let words = std::str::from_utf8(content).is_ok() && !start.iter().any(strange);
        words.then_some(Kind::Text)
    }

    /// Its media type.
    pub fn media(self) -> &'static str {
        match self {
            Kind::Pdf => "application/pdf",
            Kind::Jpeg => "image/jpeg",
            Kind::Png => "image/png",
            Kind::Webp => "image/webp",
            Kind::Text => "text/plain",
            Kind::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Kind::Odt => "application/vnd.oasis.opendocument.text",
        }
    }

    /// The same content without the place, the device and the notes that cameras and programs hide in pictures; how a
    /// photograph is turned stays. Nothing when the picture cannot be read.
    pub fn cleaned(self, content: &Bytes) -> Option<Bytes> {
        match self {
            Kind::Jpeg => {
                let mut image = Jpeg::from_bytes(content.clone()).ok()?;
                let turned = turned(image.exif().as_deref());
                let told = [markers::APP1, markers::APP13, markers::COM];
                image.segments_mut().retain(|segment| !told.contains(&segment.marker()));
                image.set_exif(turned);
                Some(image.encoder().bytes())
            }
            Kind::Png => {
                let mut image = Png::from_bytes(content.clone()).ok()?;
                let told: [[u8; 4]; 5] = [*b"eXIf", *b"tEXt", *b"zTXt", *b"iTXt", *b"tIME"];
                image.chunks_mut().retain(|chunk| !told.contains(&chunk.kind()));
                Some(image.encoder().bytes())
            }
            Kind::Webp => {
                let mut image = WebP::from_bytes(content.clone()).ok()?;
                let turned = turned(image.exif().as_deref());
                image.remove_chunks_by_id(*b"XMP ");
                image.set_exif(turned);
                Some(image.encoder().bytes())
            }
            Kind::Pdf | Kind::Text | Kind::Docx | Kind::Odt => Some(content.clone()),
        }
        .filter(|_| self != Kind::Jpeg || DynImage::from_bytes(content.clone()).is_ok())
    }
}

/// The least that says how a photograph is turned; nothing when it stands as it is.
fn turned(exif: Option<&[u8]>) -> Option<Bytes> {
    let read = exif::Reader::new().read_raw(exif?.to_vec()).ok()?;
    let field = read.get_field(exif::Tag::Orientation, exif::In::PRIMARY)?;
    let turn = u8::try_from(field.value.get_uint(0)?).ok().filter(|turn| (2..=8).contains(turn))?;
    // TIFF, big endian, one entry: 0x0112 (orientation), a short, once.
    let tiff = [b'M', b'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0];
    Some(Bytes::copy_from_slice(&tiff))
}
