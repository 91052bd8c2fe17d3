package msdoc

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"samplan/extract/blocks/blockstest"
	"samplan/extract/doc"
)

// The files of testdata were made by LibreOffice from the .fodt beside them
// (soffice --headless --convert-to doc text.fodt), which are this project's own
// text. What must come out is what they say.

func sample(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func readBytes(data []byte) (*doc.Document, error) {
	return Read("plan.doc", bytes.NewReader(data), int64(len(data)))
}

func mustRead(t *testing.T, data []byte) *doc.Document {
	t.Helper()
	d, err := readBytes(data)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestText(t *testing.T) {
	blockstest.Compare(t, mustRead(t, sample(t, "text.doc")), `
		h1* Verksamhetsplan 2009
		p Förbundet får 600~000¹ kronor. {¹ Enligt beslut i mars.}
		p Staten ger 950 tkr; kommunen 950 tkr².
		p Ett tillⁱ ord, Łódź €. {ⁱ Slutnot.}
		p samordning i Norr-land\nny rad\tefter tabb
		p Viktigt att veta
		p* Allt är viktigt
		li1 [•] klart
		p Läs mer om det
		h2 Mål
		li1 [1.] ett
		li2 [a)] under ett
		li2 [b)] under två
		li1 [2.] två
		li1 [•] punkt
		li2 [−] streck
		li1 [Mål 1:] Färre sjuka
		li1 [Mål 2:] Fler i arbete
		p Ruta här: slut.
		p Text i rutan
		p <header> Älvdalens samordningsförbund
		p <footer> Dnr 2009:14`)
}

func TestTables(t *testing.T) {
	d := mustRead(t, sample(t, "tables.doc"))
	blockstest.Compare(t, d, `
		p Före
		table word Kostnader (1x2) | 2009 / Personal (2x1) | Löner | 1 200 / Resor | 90 / Summa* |  | 1 290
		p Mellan
		table word a\nb | c / indragen >14 | rad 1\n\nrad 3
		table word inre 1 | inre 2
		p Efter
		table word x | y
		p <header> Älvdalens samordningsförbund
		p <footer> Dnr 2009:14`)
	var got []int
	for _, b := range d.Blocks {
		got = append(got, b.Place.Para)
	}
	if want := []int{1, 2, 13, 14, 15, 23, 24, 0, 0}; !equal(got, want) {
		t.Errorf("paragraphs %v, want %v", got, want)
	}
}

// The words are those that LibreOffice finds in the same file (soffice
// --headless --convert-to txt text.doc). It shows hidden and deleted text, and no
// text boxes.
func TestAgainstLibreOffice(t *testing.T) {
	differs := strings.NewReplacer("900950", "950", "tkr hemligt;", "tkr;", "Ruta här: slut.", "Ruta här: slut. Text i rutan")
	for _, name := range []string{"text", "tables"} {
		blockstest.CompareWords(t, mustRead(t, sample(t, name+".doc")), differs.Replace(string(sample(t, name+".txt"))))
	}
}

func equal(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// withFIB is a sample whose main stream is changed at an offset.
func withFIB(t testing.TB, change func(fib []byte)) []byte {
	data := bytes.Clone(sample(t, "text.doc"))
	at := bytes.Index(data, []byte{0xec, 0xa5})
	if at < 0 || at%512 != 0 {
		t.Fatal("the sample has no FIB")
	}
	change(data[at:])
	return data
}

func set(at int, value uint16) func([]byte) {
	return func(fib []byte) { binary.LittleEndian.PutUint16(fib[at:], value) }
}

func flag(f int) func([]byte) {
	return func(fib []byte) {
		set(fibFlags, binary.LittleEndian.Uint16(fib[fibFlags:])|uint16(f))(fib)
	}
}

func TestBadInput(t *testing.T) {
	whole := sample(t, "text.doc")
	noTable := bytes.ReplaceAll(whole, []byte("T\x00a\x00b\x00l\x00e\x00"), []byte("T\x00a\x00b\x00l\x00o\x00"))
	tests := []struct {
		name   string
		data   []byte
		status doc.Status
		what   string
	}{
		{"nothing", nil, doc.Empty, "no bytes"},
		{"text", []byte("Verksamhetsplan"), doc.Damaged, "not a whole word document"},
		{"compound file cut off", whole[:600], doc.Damaged, "compound file"},
		{"text cut off", whole[:len(whole)/2], doc.Damaged, ""},
		{"locked", withFIB(t, flag(flagLocked)), doc.Encrypted, "password"},
		{"fast-saved", withFIB(t, flag(flagComplex)), doc.Unsupported, "fast-saved"},
		{"Word 95", withFIB(t, func(fib []byte) { set(0, word6)(fib); set(2, 104)(fib) }), doc.Unsupported, "Word 6 or Word 95"},
		{"Word 6 for Macintosh", withFIB(t, set(2, 101)), doc.Unsupported, "Word 6 or Word 95"},
		{"Word 2", []byte("\xdb\xa5\x2d\x00 old"), doc.Unsupported, "older than Word 6"},
		{"another main stream", withFIB(t, set(0, 0x1234)), doc.Damaged, "not that of a Word document"},
		{"no table stream", noTable, doc.Damaged, "Table is missing"},
		{"lengths wrong", withFIB(t, set(fibLongs+4*3+2, 0xffff)), doc.Damaged, "lengths"},
		{"text too long", withFIB(t, set(fibLongs+4*3, 0x7fff)), doc.Damaged, "pieces hold"},
		{"pieces outside", withFIB(t, set(fibPairs+8*pairPieces+2, 0x7000)), doc.Damaged, "table of pieces"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := readBytes(tt.data)
			var e *doc.Error
			if d != nil || !errors.As(err, &e) {
				t.Fatalf("document %v, error %v", d != nil, err)
			}
			if e.Status != tt.status || !strings.Contains(err.Error(), tt.what) || e.Do == "" || !strings.HasPrefix(err.Error(), "plan.doc: ") {
				t.Errorf("%s, %q (%s); want %s, %q", e.Status, err, e.Do, tt.status, tt.what)
			}
		})
	}
}

// What is wrong in a part beside the text is noted, and the text is read.
func TestForgiven(t *testing.T) {
	outside := func(pair int) []byte { return withFIB(t, set(fibPairs+8*pair+2, 0x7000)) }
	for _, pair := range []int{pairStyles, pairFonts, pairListUses, pairFootnoteTexts, pairHeaders, pairBoxTexts, pairParagraphs, pairCharacters} {
		d, err := readBytes(outside(pair))
		if err != nil {
			t.Errorf("pair %d: %v", pair, err)
		} else if len(d.Notes) == 0 || d.Notes[0].Code != "part-unreadable" || !strings.Contains(blockstest.Show(d), "Förbundet får") {
			t.Errorf("pair %d: notes %v", pair, d.Notes)
		}
	}
}

func TestMatch(t *testing.T) {
	whole := sample(t, "text.doc")
	tests := []struct {
		name string
		data []byte
		want bool
	}{
		{"document", whole, true},
		{"locked", withFIB(t, flag(flagLocked)), true},
		{"cut off", whole[:len(whole)-600], true},
		{"Word 2", []byte("\xdb\xa5\x2d\x00"), true},
		{"another compound file", bytes.ReplaceAll(whole, []byte("W\x00o\x00r\x00d\x00D\x00"), []byte("W\x00o\x00r\x00k\x00b\x00")), false},
		{"RTF", []byte(`{\rtf1 WordDocument}`), false},
		{"text", []byte("Verksamhetsplan"), false},
		{"nothing", nil, false},
	}
	for _, tt := range tests {
		if got := Match(tt.data[:min(len(tt.data), 512)], bytes.NewReader(tt.data), int64(len(tt.data))); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// A reader that fails gives an error, not a panic.
func TestReaderThatFails(t *testing.T) {
	data := sample(t, "text.doc")
	_, err := Read("plan.doc", failing{bytes.NewReader(data)}, int64(len(data)))
	if doc.StatusOf(err) != doc.Damaged {
		t.Errorf("error %v", err)
	}
}

type failing struct{ io.ReaderAt }

func (f failing) ReadAt(p []byte, off int64) (int, error) {
	if off > 4000 {
		return 0, errors.New("disk broke")
	}
	return f.ReaderAt.ReadAt(p, off)
}

// FuzzRead: no panic, bounded memory, and every place gives its text again.
func FuzzRead(f *testing.F) {
	f.Add(sample(f, "text.doc"))
	f.Add(sample(f, "tables.doc"))
	f.Add([]byte(oleMagic))
	f.Fuzz(checkRead)
}

// FuzzPatched is FuzzRead on samples of which a few bytes are changed: those reach further.
func FuzzPatched(f *testing.F) {
	samples := [][]byte{sample(f, "text.doc"), sample(f, "tables.doc")}
	f.Add(0, uint(0x2000+fibFlags), []byte{0xff})
	f.Add(1, uint(0x2000+fibPairs+8*pairPieces), []byte{0, 1, 2})
	f.Fuzz(func(t *testing.T, which int, at uint, patch []byte) {
		data := bytes.Clone(samples[uint(which)%uint(len(samples))])
		copy(data[at%uint(len(data)):], patch)
		checkRead(t, data)
	})
}

func checkRead(t *testing.T, data []byte) {
	Match(data[:min(len(data), 512)], bytes.NewReader(data), int64(len(data)))
	d, err := readBytes(data)
	if err != nil {
		var e *doc.Error
		if !errors.As(err, &e) || strings.Contains(err.Error(), "broke its reader") {
			t.Fatalf("error %v", err)
		}
		return
	}
	blockstest.CheckPlaces(t, d)
	for i := range d.Blocks {
		if table := d.Blocks[i].Table; table != nil {
			table.Grid()
		}
	}
}
