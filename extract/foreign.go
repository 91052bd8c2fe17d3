package extract

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"

	"samplan/extract/doc"
)

// What to do with files that are not read.
const (
	saveAsDocx = "open it in Word or LibreOffice and save it as .docx"
	noPlan     = "nothing, unless a plan is in it: then save that as .docx"
)

// refuse is a Read that says what the file is and what to do about it.
func refuse(what, do string) func(string, io.ReaderAt, int64) (*doc.Document, error) {
	return func(name string, _ io.ReaderAt, _ int64) (*doc.Document, error) {
		return nil, &doc.Error{File: name, Status: doc.Unsupported, What: what, Do: do}
	}
}

// starts matches files that begin with one of the signatures.
func starts(signatures ...string) func([]byte, io.ReaderAt, int64) bool {
	return func(head []byte, _ io.ReaderAt, _ int64) bool { return hasPrefix(head, signatures...) }
}

func hasPrefix(head []byte, signatures ...string) bool {
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s)) {
			return true
		}
	}
	return false
}

// isPDF allows for what mail and web servers put before the header, as PDF
// readers do: it may begin anywhere in the first 1024 bytes. After text, as a
// program that made it may have printed, it is a line of its own.
func isPDF(head []byte, _ io.ReaderAt, _ int64) bool {
	at := bytes.Index(head[:min(len(head), 1024)], []byte("%PDF-"))
	return at == 0 || at > 0 && (pdfLine.Match(head) || !isPlain(head[:at]))
}

var pdfLine = regexp.MustCompile(`[\r\n]%PDF-\d\.\d\s*[\r\n]`)

// isPlain reports whether b reads as text, so that "%PDF-" after it is a word in a sentence.
func isPlain(b []byte) bool {
	return bytes.IndexByte(b, 0) < 0 && len(bytes.Fields(b)) > 3
}

// markup is the start of a file without byte order mark and white space, in lower case.
func markup(head []byte) string {
	s := strings.TrimPrefix(string(head), "\uFEFF")
	return strings.ToLower(strings.TrimSpace(s))
}

// isMHT matches Word's "single file web page", often named .doc.
func isMHT(head []byte, _ io.ReaderAt, _ int64) bool {
	s := markup(head)
	return strings.HasPrefix(s, "mime-version:") && strings.Contains(s, "multipart/related")
}

// isXML matches any other XML, Word's of 2003 too.
func isXML(head []byte, _ io.ReaderAt, _ int64) bool { return strings.HasPrefix(markup(head), "<?xml") }

// isJSON takes the file for JSON when its head parses as such up to its end.
// "[Logotyp]" and "[1] Se bilaga" are text.
func isJSON(head []byte, _ io.ReaderAt, _ int64) bool {
	if s := markup(head); !strings.HasPrefix(s, "{") && !strings.HasPrefix(s, "[") {
		return false
	}
	dec := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(head, []byte("\uFEFF"))))
	for tokens := 0; ; tokens++ {
		if _, err := dec.Token(); err != nil {
			return tokens > 1 && (err == io.EOF || err == io.ErrUnexpectedEOF)
		}
	}
}

// isImage knows the raster and drawing formats that lie beside documents.
func isImage(head []byte, _ io.ReaderAt, _ int64) bool {
	return hasPrefix(head, "\x89PNG\r\n", "\xff\xd8\xff", "GIF8", "II*\x00", "MM\x00*", "8BPS", "\x01\x00\x00\x00", "\xd7\xcd\xc6\x9a", "\x00\x00\x01\x00") ||
		hasPrefix(head, "BM") && len(head) > 10 && bytes.Equal(head[6:10], make([]byte, 4)) ||
		isRIFF(head, "WEBP") ||
		isMediaBox(head, "heic", "mif1", "avif") ||
		strings.HasPrefix(markup(head), "<svg")
}

// isMedia knows the common formats of sound, film and fonts.
func isMedia(head []byte, _ io.ReaderAt, _ int64) bool {
	return hasPrefix(head, "ID3\x02", "ID3\x03", "ID3\x04", "OggS\x00", "fLaC\x00", "\x1aE\xdf\xa3", "0&\xb2u\x8ef\xcf\x11",
		"\x00\x01\x00\x00\x00", "OTTO\x00", "wOFF\x00", "wOF2\x00") ||
		isRIFF(head, "WAVE", "AVI ") || isMediaBox(head, "")
}

// isRIFF matches Microsoft's container by the kind of its content.
func isRIFF(head []byte, kinds ...string) bool {
	return len(head) >= 12 && string(head[:4]) == "RIFF" && hasPrefix(head[8:], kinds...)
}

// isMediaBox matches the MP4 family by its first box, of one of the brands ("" is any).
func isMediaBox(head []byte, brands ...string) bool {
	if len(head) < 12 || string(head[4:8]) != "ftyp" {
		return false
	}
	return hasPrefix(head[8:], brands...)
}

var archiveSignatures = []string{"\x1f\x8b", "7z\xbc\xaf\x27\x1c", "Rar!\x1a\x07", "BZh91AY&SY", "\xfd7zXZ\x00", "\x28\xb5\x2f\xfd", "MSCF\x00\x00"}

func isOversized(_ []byte, _ io.ReaderAt, size int64) bool { return size > MaxBytes }

func readOversized(name string, _ io.ReaderAt, size int64) (*doc.Document, error) {
	return nil, &doc.Error{File: name, Status: doc.TooLarge,
		What: fmt.Sprintf("is %d MB, more than the %d MB that are read", size>>20, MaxBytes>>20),
		Do:   "take out its pictures and save it anew"}
}

// tailBytes is where the central directory of a zip, with the names of its
// parts, ends; the record after it is at most 64 KB long.
const tailBytes = 64 << 10

func tail(r io.ReaderAt, size int64) []byte {
	b := make([]byte, min(size, tailBytes))
	n, _ := r.ReadAt(b, size-int64(len(b)))
	return b[:n]
}

// zipHolds matches a zip that names one of the marks in its first entry or in
// its directory. It unpacks nothing.
func zipHolds(marks ...string) func([]byte, io.ReaderAt, int64) bool {
	return func(head []byte, r io.ReaderAt, size int64) bool {
		if !hasPrefix(head, "PK\x03\x04") {
			return false
		}
		end := tail(r, size)
		for _, m := range marks {
			if bytes.Contains(head, []byte(m)) || bytes.Contains(end, []byte(m)) {
				return true
			}
		}
		return false
	}
}

// readZip is for a zip that holds no document that is known by its parts:
// one that breaks off, or an archive of other files.
func readZip(name string, r io.ReaderAt, size int64) (*doc.Document, error) {
	if !bytes.Contains(tail(r, size), []byte("PK\x05\x06")) {
		return nil, &doc.Error{File: name, Status: doc.Damaged, What: "breaks off: the end of the zip that a Word document is in is missing",
			Do: "get it again; a copy or a download may have failed"}
	}
	return refuse("is a zip of files, but no Word document", "unpack it and import the folder")(name, r, size)
}

// An OLE compound file holds .doc, .xls, .ppt and mail. Its directory may stand
// in any sector, as entries of 128 bytes that begin with a name in UTF-16.
const (
	oleSignature = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	oleEntry     = 128
)

// oleHolds matches a compound file with one of the streams.
func oleHolds(streams ...string) func([]byte, io.ReaderAt, int64) bool {
	var names [][]byte
	for _, s := range streams {
		names = append(names, []byte(strings.Join(strings.Split(s, ""), "\x00")+"\x00\x00\x00"))
	}
	return func(head []byte, r io.ReaderAt, size int64) bool {
		if !hasPrefix(head, oleSignature) {
			return false
		}
		buf := make([]byte, 512*oleEntry)
		for at := int64(0); at < size; at += int64(len(buf)) {
			n, _ := r.ReadAt(buf, at)
			for i := 0; i+oleEntry <= n; i += oleEntry {
				for _, name := range names {
					if bytes.HasPrefix(buf[i:], name) {
						return true
					}
				}
			}
		}
		return false
	}
}
