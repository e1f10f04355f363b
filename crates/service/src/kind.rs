//! What kind of document something is, by what it holds; and the same document without what it tells about a place.

use bytes::Bytes;
use img_parts::ImageEXIF;
use img_parts::jpeg::{Jpeg, markers};
use img_parts::png::Png;
use img_parts::webp::WebP;

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

#[cfg(test)]
mod tests {
    use super::*;

    /// A camera's notes: turned to the right (6), and a place north of the equator.
    fn notes() -> Vec<u8> {
        let mut tiff = b"MM\0\x2a\0\0\0\x08".to_vec();
        tiff.extend([0, 2]);
        tiff.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]);
        tiff.extend([0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38]);
        tiff.extend([0, 0, 0, 0]);
        tiff.extend([0, 1, 0, 1, 0, 2, 0, 0, 0, 2, b'N', 0, 0, 0, 0, 0, 0, 0]);
        tiff
    }

    fn jpeg(notes: &[u8]) -> Bytes {
        let mut bytes = vec![0xff, 0xd8];
        let mut segment = |marker: u8, content: &[u8]| {
            bytes.extend([0xff, marker]);
            bytes.extend(u16::try_from(content.len() + 2).expect("short").to_be_bytes());
            bytes.extend_from_slice(content);
        };
        segment(0xe1, &[b"Exif\0\0", notes].concat());
        segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x>51.05N</x>");
        segment(0xfe, b"at home");
        segment(0xda, &[0; 4]);
        bytes.extend([1, 2, 3, 0xff, 0xd9]);
        Bytes::from(bytes)
    }

    fn holds(content: &[u8], words: &[u8]) -> bool {
        content.windows(words.len()).any(|window| window == words)
    }

    #[test]
    fn a_photograph_loses_its_place_and_keeps_how_it_is_turned() {
        let photograph = jpeg(&notes());
        assert_eq!(Kind::of(&photograph), Some(Kind::Jpeg));
        let read = exif::Reader::new().read_raw(notes()).expect("notes");
        assert!(read.get_field(exif::Tag::GPSLatitudeRef, exif::In::PRIMARY).is_some(), "the test has a place in it");
        let clean = Kind::Jpeg.cleaned(&photograph).expect("a photograph");
        assert!(!holds(&clean, b"51.05N") && !holds(&clean, b"at home"));
        let kept = Jpeg::from_bytes(clean).expect("still one").exif().expect("how it is turned");
        let kept = exif::Reader::new().read_raw(kept.to_vec()).expect("notes");
        assert!(kept.get_field(exif::Tag::GPSLatitudeRef, exif::In::PRIMARY).is_none());
        let turned =
            kept.get_field(exif::Tag::Orientation, exif::In::PRIMARY).and_then(|field| field.value.get_uint(0));
        assert_eq!(turned, Some(6));
    }

    #[test]
    fn what_is_no_picture_is_not_taken_for_one() {
        for content in [&b"\xff\xd8\xff\xe0 this is no photograph"[..], b"\xff\xd8\xff"] {
            assert!(Kind::Jpeg.cleaned(&Bytes::copy_from_slice(content)).is_none());
        }
        assert!(Kind::Png.cleaned(&Bytes::from_static(b"\x89PNG\r\n\x1a\n")).is_none_or(|clean| clean.len() <= 8));
    }

    #[test]
    fn kinds_go_by_what_is_held() {
        for (content, kind) in [
            (&b"%PDF-1.7\n"[..], Some(Kind::Pdf)),
            (b"gewone tekst met \xc3\xa9\n", Some(Kind::Text)),
            (b"<html><script>x</script>", None),
            (b"a\0b", None),
            (b"\xff\xfe\x00", None),
            (b"MZ\x90\0", None),
            (b"PK\x03\x04 any archive", None),
            (b"GIF89a", None),
        ] {
            assert_eq!(Kind::of(content), kind, "{content:?}");
        }
    }
}
