package text

import (
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"samplan/extract/doc"
)

const sample = "Samordningsförbundet på ön får bidrag – ”två miljoner” §4\nÅr 2012 ökar målen för Östra länet…\n• rehabilitering"

func utf16Bytes(s string, big bool) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		lo, hi := byte(u), byte(u>>8)
		if big {
			lo, hi = hi, lo
		}
		b.WriteByte(lo)
		b.WriteByte(hi)
	}
	return b.String()
}

func mustEncode(t *testing.T, page *charmap.Charmap, s string) string {
	t.Helper()
	b, err := page.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecode(t *testing.T) {
	win, mac := mustEncode(t, charmap.Windows1252, sample), mustEncode(t, charmap.Macintosh, sample)
	twice, err := charmap.Windows1252.NewDecoder().String("rehabilitering för fler, på två år, målgrupp")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		data string
		want string
		note string
	}{
		{"utf-8", sample, sample, ""},
		{"utf-8 with mark", bomUTF8 + sample, sample, ""},
		{"utf-16 little endian with mark", bomUTF16LE + utf16Bytes(sample, false), sample, ""},
		{"utf-16 big endian with mark", bomUTF16BE + utf16Bytes(sample, true), sample, ""},
		{"utf-16 little endian", utf16Bytes(sample, false), sample, ""},
		{"utf-16 big endian", utf16Bytes(sample, true), sample, ""},
		{"windows-1252", win, sample, ""},
		{"macroman", mac, sample, ""},
		{"ascii", "Budget 2012", "Budget 2012", ""},
		{"no-break spaces only", "Budget 1\xA0200\xA0000 kr", "Budget 1\u00A0200\u00A0000 kr", ""},
		{"one letter", "Caf\x8E", "Café", ""},
		{"one sign that fits nowhere", "a\xF0b", "aðb", "encoding-guessed"},
		{"a sign that is the same in both", "\xA9 2012", "© 2012", ""},
		{"utf-16 cut within a character", bomUTF16LE + utf16Bytes("för", false) + "x", "för", "encoding-damaged"},
		{"utf-8 cut within a character", "på två år\xC3", "på två årÃ", "encoding-mixed"},
		{"a line of another encoding", strings.Repeat("för målen på ön ", 4) + "f\xF6r", strings.Repeat("för målen på ön ", 4) + "för", "encoding-mixed"},
		{"utf-8 of utf-8", twice, "rehabilitering för fler, på två år, målgrupp", "encoded-twice"},
		{"a word about it", "”Ã¶” är ett fel", "”Ã¶” är ett fel", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, notes := decode([]byte(tt.data))
			if got != tt.want {
				t.Errorf("decode = %q, want %q", got, tt.want)
			}
			if code := codes(notes); code != tt.note {
				t.Errorf("notes = %q, want %q", code, tt.note)
			}
		})
	}
}

func codes(notes []doc.Note) string {
	var s []string
	for _, n := range notes {
		s = append(s, n.Code)
	}
	return strings.Join(s, " ")
}

func TestSplitLines(t *testing.T) {
	tests := []struct {
		name string
		text string
		want []line
	}{
		{"ends of all systems", "a\nb\r\nc\rd", []line{{"a", 1, 0}, {"b", 2, 0}, {"c", 3, 0}, {"d", 4, 0}}},
		{"blank lines", "a\n\r\n\nb\n", []line{{"a", 1, 0}, {"", 2, 0}, {"", 3, 0}, {"b", 4, 0}}},
		{"breaks within a line", "a\u2028b\vc\u2029d\n", []line{{"a", 1, 0}, {"b", 1, 0}, {"c", 1, 0}, {"d", 1, 0}}},
		{"pages", "a\n\fb\nc\fd", []line{{"a", 1, 1}, {"", 2, 1}, {"b", 2, 2}, {"c", 3, 2}, {"d", 3, 3}}},
		{"what does not print", "re\u00ADhab\u200B\uFEFFili\x1Ftering sjuk\x1Eskrivning\x1A", []line{{"rehabilitering sjuk-skrivning", 1, 0}}},
		{"cell marks of word part", "Budget\x072012\x07100", []line{{"Budget\t2012\t100", 1, 0}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := splitLines(tt.text)
			if len(got) != len(tt.want) {
				t.Fatalf("splitLines = %v, want %v", got, tt.want)
			}
			for i := range got {
				if got[i] != tt.want[i] {
					t.Errorf("line %d = %v, want %v", i, got[i], tt.want[i])
				}
			}
		})
	}
}
