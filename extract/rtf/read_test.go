package rtf

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"samplan/extract/blocks/blockstest"
	"samplan/extract/doc"
)

// head is the head of a file as Word writes it, shortened.
const head = `{\rtf1\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman{\*\falt Times};}` +
	`{\f1\froman\fcharset2 Symbol;}{\f2\fnil\fcharset2 Wingdings;}{\f3\fswiss\fcharset238 Arial CE;}{\f4\fswiss\fcharset77 Geneva;}{\f5\fnil\fcharset128 MS Mincho;}}` +
	`{\colortbl;\red0\green0\blue0;}{\stylesheet{\ql \snext0 Normal;}{\s1\ql\outlinelevel0 \b\fs32 \sbasedon0 \snext0 heading 1;}{\s2\sbasedon0 Rubrik 2;}{\s3\sbasedon1 Kapitel;}` +
	`{\s4\sbasedon1\outlinelevel9 Ingress;}{\s5 toc 1;}{\s6 Title,rub;}{\s7\sbasedon6 Subtitle;}{\*\cs10 \additive Default Paragraph Font;}{\s8\sbasedon8 Slinga;}{\s9 Inneh\'e5ll 2;}}` +
	`{\*\listtable{\list{\listlevel\levelnfc0{\leveltext\'02\'00.;}}}}{\info{\title Titel}{\author A}}\paperw11906 `

func readBytes(data []byte) (*doc.Document, error) {
	return Read("plan.rtf", bytes.NewReader(data), int64(len(data)))
}

func mustRead(t *testing.T, body string) *doc.Document {
	t.Helper()
	d, err := readBytes([]byte(head + body + "}"))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// example is the body of a document and what must come out.
type example struct {
	name, body string
	want       string // lines of blockstest.Show
}

func run(t *testing.T, examples []example) {
	t.Helper()
	for _, e := range examples {
		t.Run(e.name, func(t *testing.T) { blockstest.Compare(t, mustRead(t, e.body), e.want) })
	}
}

func TestText(t *testing.T) {
	run(t, []example{
		{"paragraphs", `\pard\plain Ett\par Tv\'e5\par`, "p Ett\np Två"},
		{"last one without a mark", `Ett\par Tv\'e5`, "p Ett\np Två"},
		{"line ends are no text", "600\r\n 000\n kr\\par", "p 600 000 kr"},
		{"braces and backslash", `\{a\} \\b\par`, `p {a} \b`},
		{"old paragraph mark", "a\\\nb\\par", "p a\np b"},
		{"tab and line", `a\tab b\line c\par`, `p a\tb\nc`},
		{"page break within", `300\page 400\par`, `p 300\n400`},
		{"no-break space and hyphens", `600\~000 sam\-ordning Norr\_land\par`, "p 600~000 samordning Norr-land"},
		{"dashes and quotes", `\endash \emdash \bullet \lquote a\rquote\ldblquote b\rdblquote\par`, "p –—•‘a’“b”"},
		{"unicode and what stands for it", `\u8211?300 \u8364\'80 kr\par`, "p –300 € kr"},
		{"no fallback", `{\uc0\u8211 300}\u8211-\par`, "p –300–"},
		{"fallback of two", `\uc2\u8364\'80\'80{\u8364 EU}R\par`, "p €€R"},
		{"fallback ends with the group", `{\u8364}5\par`, "p €5"},
		{"beyond the first plane", `a\u-10179?\u-8704?\par`, "p a😀"},
		{"twice, for older readers", `{\upr{l{o}dz}{\*\ud{\u321?\'f3d\u378?}}}\par`, "p Łódź"},
		{"code page of the font", `{\f3\'a3\'f3d\'9f} {\f4 \'8c\'8a\'9a} {\f0\'e5}\par`, "p Łódź åäö å"},
		{"symbol font", `{\f1\'b7}{\f2\'fc} {\f1\u-3913?} {\f1 300\'b3}\par`, "p •• • 300≥"},
		{"bold", `{\b Ekonomi}\par{\b M\'e5l \b0 1}\par`, "p* Ekonomi\np Mål 1"},
		{"hidden", `a{\v hemligt}c\par{\v b\par}d\par`, "p ac\np d"},
		{"raised", `600 000{\super 1}{\super 1)}H{\sub 2}O{\up6 a}{\up12 lyft}\par`, "p 600 000¹¹⁾H2Oᵃlyft"},
		{"raised long", `not {\super 12 om}\par`, "p not ¹² om"},
		{"plain ends the look", `{\super\b a\plain b}\par`, "p ᵃb"},
		{"deleted", `Staten ger {\deleted 900}{\revised 950} tkr\par`, "p Staten ger 950 tkr"},
		{"deleted mark", `300{\deleted\par} 000 kr\par b\par`, "p 300 000 kr\np b"},
		{"deleted mark before a table", `a{\deleted\par}\trowd\cellx900\pard\intbl b\cell\row`, "p a\ntable word b"},
		{"unknown groups and words", `a{\*\unknown b{\c d}}\unknown5 e{\*\bkmkstart m}f{\*\bkmkend m}\par`, "p aef"},
		{"index entry and comment", `a{\xe b}{\*\atnid A}\chatn{\*\annotation{\pard c\par}}d\par`, "p ad"},
		{"bytes that are no text", `a{\*\blipuid x}{\pict\bin4 }}{{}b\par`, "p ab"},
		{"drop cap", `\pard\dropcapli2\dropcapt1 S\par\pard taten bidrar\par`, "p Staten bidrar"},
		{"section", `a\par\sect\sectd b\sect c\par`, "p a\np b\np c"},
	})
}

func TestKinds(t *testing.T) {
	run(t, []example{
		{"headings", `\pard\s1 a\par\pard\s2 b\par\pard\s3 c\par\pard\s4 d\par\pard\outlinelevel1 e\par\pard\s1\outlinelevel9 f\par`, "h1 a\nh2 b\nh1 c\np d\nh2 e\np f"},
		{"title", `\pard\s6 a\par\pard\s7 b\par`, "h1 a\np b"},
		{"contents by style", `\pard\s5 a\par\pard\s9 b\par`, "p <contents> a\np <contents> b"},
		{"style that is not there", `\pard\s99 a\par\pard\s8 b\par`, "p a\np b"},
		{"list", `\pard{\listtext\pard\plain 1.\tab}\ls1\ilvl0 ett\par{\listtext\tab a)\tab}\pard\ls1\ilvl1 under\par{\listtext\f1\'b7\tab}\pard punkt\par`, "li1 [1.] ett\nli2 [a)] under\nli1 [•] punkt"},
		{"list of Word 95", `{\pntext\f1\'b7\tab}\pard{\*\pn\pnlvlblt\pnf1{\pntxtb\'b7}}punkt\par`, "li1 [•] punkt"},
		{"number of a heading", `\pard\s1{\listtext 2.1\tab}M\'e5l\par`, "h1 [2.1] Mål"},
		{"number of an empty paragraph", `{\listtext 1.\tab}\pard\par a\par`, "p a"},
		{"hidden number", `{\listtext\v 1.\tab}\pard a\par`, "p a"},
		{"typed bullet and tabs", `\endash\tab ett\par`, "li1 [–] ett"},
		{"drawn with tabs", `L\'f6ner\tab 300\par Hyra\tab 200\par`, "table tabs Löner | 300 / Hyra | 200"},
	})
}

func TestFields(t *testing.T) {
	run(t, []example{
		{"result only", `a{\field{\*\fldinst{ MERGEFIELD x }}{\fldrslt 42}}b\par`, "p a42b"},
		{"without result", `a{\field{\*\fldinst PAGE}}b\par`, "p ab"},
		{"without instruction", `a{\field{\fldrslt 42}}b\par`, "p a42b"},
		{"field in a field", `{\field{\*\fldinst IF {\field{\*\fldinst X}{\fldrslt 1}} }{\fldrslt 42{\field{\*\fldinst X}{\fldrslt 3}}}}\par`, "p 423"},
		{"contents", `{\field{\*\fldinst{ TOC \\o }}{\fldrslt{M\'e5l\tab 3\par Budget\tab 4\par}}}b\par`, "p <contents> Mål\\t3\np <contents> Budget\\t4\np b"},
		{"contents that hold a heading", `{\field{\*\fldinst TOC}{\fldrslt{M\'e5l\par\pard\s1 M\'e5l\par\pard\s0 b\par}}}`, "p <contents> Mål\nh1 Mål\np b"},
		{"link", `{\field{\*\fldinst HYPERLINK "http://example.org"}{\fldrslt{\ul L\'e4s}}} mer\par`, "p Läs mer"},
	})
}

func TestNotes(t *testing.T) {
	run(t, []example{
		{"footnotes", `600 000{\super\chftn{\footnote\pard\plain{\super\chftn} Enligt beslut.\par}} kr, 5{\super\chftn}{\*\footnote\chftn\~tv\'e5}.\par`, "p 600 000¹ kr, 5². {¹ Enligt beslut.} {² två}"},
		{"in a cell", `\trowd\cellx900\pard\intbl 600{\super\chftn{\footnote\chftn ett}}\cell\row`, "table word 600¹ {¹ ett}"},
		{"endnote", `\aftnnrlc a{\super\chftn{\footnote\ftnalt\chftn slut\par not\par}}\par`, "p aⁱ {ⁱ slut\nnot}"},
		{"typed mark", `a{\super 1){\footnote 1) ett}} b*{\footnote * tv\'e5}\par`, "p a¹⁾ b* {¹⁾ 1) ett} {* * två}"},
		{"neither", `a{\footnote ett}\par`, "p a¹ {¹ ett}"},
		{"signs", `\ftnnchi a{\chftn{\footnote\chftn x}}b{\chftn{\footnote\chftn y}}\par`, "p a*b† {* x} {† y}"},
		{"deleted mark", `a{\deleted\chftn{\footnote\chftn x}}b{\chftn{\footnote\chftn y}}\par`, "p ab¹ {¹ y}"},
		{"headers and footers", `{\header\pard F\'f6rbundet\par}{\headerf F\'f6rbundet\par Dnr 1\par}{\footer\trowd\cellx9\cellx18\pard\intbl Sida\cell 1\cell\row}a\par`,
			"p a\np <header> Förbundet\np <header> Dnr 1\np <footer> Sida\\t1"},
	})
}

func TestShapes(t *testing.T) {
	const box = `{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard ruta\par}}{\shprslt{\*\do\dptxbx{\dptxbxtext ruta}}}}`
	run(t, []example{
		{"text box", `a` + box + `b\par c\par`, "p ab\np ruta\np c"},
		{"old text box", `a{\*\do\dobxcolumn\dptxbx{\dptxbxtext\pard ruta\par}}\par`, "p a\np ruta"},
		{"in a group", `{\shpgrp{\*\shpinst` + box + box + `}}a\par`, "p a\np ruta\np ruta"},
		{"with a table, in a cell", `\trowd\cellx900\pard\intbl a{\shp{\*\shpinst{\shptxt\trowd\cellx900\pard\intbl 300\cell\row}}}\cell\row`, "table word a\ntable word 300"},
		{"object that shows text", `a{\object\objemb{\*\objclass Excel}{\*\objdata 0102}{\result{\pard 300\par}}}\par`, "p a300"},
	})
	d := mustRead(t, `a\par{\*\shppict{\pict\pngblip 89}}{\nonshppict{\pict\wmetafile8 01}}b{\object{\*\objdata 01}{\result{\pict 01}}}{\header{\pict 01}}\par`)
	var got []string
	for _, n := range d.Notes {
		got = append(got, n.Code+" "+n.What[:1]+" "+n.Place.String())
	}
	if s := strings.Join(got, ", "); s != "image-skipped 1 paragraph 2, object-skipped 1 paragraph 2" {
		t.Errorf("notes %s", s)
	}
}

func TestTables(t *testing.T) {
	const def = `\trowd\trgaph70\trleft-70`
	run(t, []example{
		{"plain", def + `\cellx1000\cellx2000\pard\intbl a\cell b\cell\row` + def + `\cellx1000\cellx2000\pard\intbl\cell d\cell\row\pard e\par`, "table word a | b /  | d\np e"},
		{"definition before and behind", def + `\cellx1000\cellx2000\pard\intbl{a\cell b\cell}{` + def + `\cellx1000\cellx2000\row}`, "table word a | b"},
		{"definition of the row before", def + `\cellx1000\cellx2000\pard\intbl a\cell b\cell\row c\cell d\cell\row`, "table word a | b / c | d"},
		{"columns by edges", def + `\cellx1000\cellx2000\cellx3000\pard\intbl a\cell b\cell c\cell\row` + def + `\cellx2010\cellx3000\pard\intbl d\cell e\cell\row`, "table word a | b | c / d (1x2) | e"},
		{"merged beside", def + `\clmgf\cellx1000\clmrg\cellx2000\cellx3000\pard\intbl a\cell\cell b\cell\row`, "table word a (1x2) | b"},
		{"over rows", def + `\clvmgf\cellx1000\cellx2000\pard\intbl a\cell b\cell\row` + def + `\clvmrg\cellx1000\cellx2000\pard\intbl\cell c\cell\row` + def + `\cellx1000\cellx2000\pard\intbl d\cell e\cell\row`,
			"table word a (2x1) | b / c / d | e"},
		{"paragraphs in a cell", def + `\cellx1000\pard\intbl a\par\par b\cell\row`, `table word a\n\nb`},
		{"without \\intbl", def + `\cellx1000\cellx2000\pard a\cell b\cell\row\pard c\par`, "table word a | b\np c"},
		{"table in a table", def + `\cellx1000\cellx2000\pard\intbl a\par\pard\intbl\itap2 x\nestcell y\nestcell{\*\nesttableprops\trowd\cellx400\cellx800\nestrow}{\nonesttables\par}\pard\intbl b\cell c\cell\row\pard e\par`,
			"table word a\\nb | c\ntable word x | y\np e"},
		{"one cell too many", def + `\cellx1000\pard\intbl a\cell\cell\row`, "table word a"},
		{"more cells than said, with text", def + `\cellx1000\pard\intbl a\cell b\cell\row`, "table word a | b"},
		{"nothing said", `\pard\intbl a\cell b\cell\row`, "table word a | b"},
		{"deleted row", def + `\cellx1000\pard\intbl{\deleted a\cell\row}` + def + `\cellx1000\pard\intbl b\cell\row`, "table word b"},
		{"row without its end", def + `\cellx1000\cellx2000\pard\intbl a\cell b\par\pard c\par`, "p a\np b\np c"},
		{"bold and indents", def + `\cellx1000\cellx2000\pard\intbl\li240{\b a}\cell\pard\intbl\li480\fi-240 b\cell\row`, "table word a* >12 | b >12"},
		{"two tables", def + `\cellx1000\pard\intbl a\cell\row\pard mellan\par` + def + `\cellx1000\pard\intbl b\cell\row`, "table word a\np mellan\ntable word b"},
	})
}

// The files of testdata were made by LibreOffice from the .fodt of
// extract/msdoc/testdata, which are this project's own text (soffice --headless
// --convert-to rtf text.fodt). The words are those that LibreOffice finds in
// them; it shows hidden and deleted text, and no text boxes.
func TestLibreOffice(t *testing.T) {
	differs := strings.NewReplacer("900950", "950", "tkr hemligt;", "tkr;", "Ruta här: slut.", "Ruta här: slut. Text i rutan")
	wants := map[string]string{"text": `
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
		li2 [–] streck
		li1 [Mål 1:] Färre sjuka
		li1 [Mål 2:] Fler i arbete
		p Ruta här: slut.
		p Text i rutan
		p <header> Älvdalens samordningsförbund
		p <footer> Dnr 2009:14`,
		"tables": `
		p Före
		table word Kostnader (1x2) | 2009 / Personal (2x1) | Löner | 1 200 / Resor | 90 / Summa* |  | 1 290
		p Mellan
		table word a\nb | c / indragen >14 | rad 1\n\nrad 3
		table word inre 1 | inre 2
		p Efter
		table word x | y
		p <header> Älvdalens samordningsförbund
		p <footer> Dnr 2009:14`}
	for name, want := range wants {
		d, err := readBytes(sample(t, name+".rtf"))
		if err != nil {
			t.Fatal(err)
		}
		blockstest.Compare(t, d, want)
		blockstest.CompareWords(t, d, differs.Replace(string(sample(t, name+".txt"))))
	}
}

func sample(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestPlaces(t *testing.T) {
	d := mustRead(t, `a\par\par\trowd\cellx900\cellx1800\pard\intbl b\par c\cell d\cell\row\pard e\par{\header x\par}`)
	var got []int
	for _, b := range d.Blocks {
		got = append(got, b.Place.Para)
	}
	if d.Blocks[1].Table.Rows[0][1].Place.Para != 5 || len(got) != 4 || got[0] != 1 || got[1] != 3 || got[2] != 6 || got[3] != 0 {
		t.Errorf("paragraphs %v", got)
	}
}

func TestCodePages(t *testing.T) {
	tests := []struct{ name, data, want string }{
		{"Macintosh", `{\rtf1\mac\deff0 \'8c\'8a\'9a\par}`, "p åäö"},
		{"DOS", `{\rtf1\pc \'86\'84\'94\par}`, "p åäö"},
		{"nothing said", `{\rtf1 \'e5\'e4\'f6\par}`, "p åäö"},
		{"bytes as they are", "{\\rtf1\\ansi \xe5\xe4\xf6\\par}", "p åäö"},
		{"UTF-8", "{\\rtf1\\ansi\\ansicpg65001{\\fonttbl{\\f0\\fcharset0 A;}}\\f0 åäö \\'c3\\'a5\\par}", "p åäö å"},
		{"default font", `{\rtf1\ansi\deff1{\fonttbl\f0\fcharset0 A;\f1\fcharset238 B;}\'a3\plain\'a3\f0\'a3\par}`, "p ŁŁ£"},
		{"white space before", "\ufeff \r\n{\\rtf1 a\\par}", "p a"},
	}
	for _, tt := range tests {
		d, err := readBytes([]byte(tt.data))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		} else if got := strings.TrimSpace(blockstest.Show(d)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
	if d := mustRead(t, `{\f5\'82\'a0}a\par`); len(d.Notes) != 1 || d.Notes[0].Code != "letters-unread" {
		t.Errorf("notes %v", d.Notes)
	}
}

func TestBadInput(t *testing.T) {
	tests := []struct {
		name   string
		data   string
		status doc.Status
		what   string
	}{
		{"nothing", "", doc.Empty, "no bytes"},
		{"no group", "Verksamhetsplan", doc.Damaged, "not a whole RTF document"},
		{"no text", head + `\par}`, doc.Empty, "no text"},
		{"only a picture", head + `{\pict 00}\par}`, doc.Empty, "only 1 image"},
		{"breaks off in the head", head[:300], doc.Damaged, "breaks off"},
		{"breaks off in the first paragraph", head + "Budget 600 0", doc.Damaged, "breaks off"},
		{"too deep", head + strings.Repeat("{", 600) + "a", doc.TooLarge, "within each other"},
		{"too wide", head + `\trowd` + strings.Repeat(`\cellx1`, 400) + strings.Repeat(`\pard\intbl a\cell`, 400) + `\row}`, doc.TooLarge, "columns"},
		{"too many paragraphs", head + strings.Repeat(`\par`, 200_001) + `}`, doc.TooLarge, "paragraphs"},
		{"too long", head + strings.Repeat("a", 9<<20) + `}`, doc.TooLarge, "bytes of text"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := readBytes([]byte(tt.data))
			var e *doc.Error
			if d != nil || !errors.As(err, &e) {
				t.Fatalf("document %v, error %v", d != nil, err)
			}
			if e.Status != tt.status || !strings.Contains(err.Error(), tt.what) || e.Do == "" || !strings.HasPrefix(err.Error(), "plan.rtf: ") {
				t.Errorf("%s, %q (%s); want %s, %q", e.Status, err, e.Do, tt.status, tt.what)
			}
		})
	}
}

// A file that breaks off is read without its last, unfinished paragraph or cell:
// half a number would be another number.
func TestTruncated(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"in a paragraph", `a\par Budget 600 0`, "p a"},
		{"in a cell", `a\par\trowd\cellx900\cellx1800\pard\intbl b\cell 300\cell\row c\cell 60`, "p a\ntable word b | 300\np c"},
		{"in a field", `a\par{\field{\*\fldinst X}{\fldrslt 60`, "p a"},
		{"in a note", `a\par b{\chftn{\footnote\chftn ett`, "p a"},
		{"in a header", `a\par{\header F\'f6rb`, "p a"},
		{"in a word", `a\par b\pa`, "p a"},
		{"in a picture", `a\par{\pict 0102`, "p a"},
	}
	for _, tt := range tests {
		d, err := readBytes([]byte(head + tt.body))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		blockstest.Compare(t, d, tt.want)
		if n := len(d.Notes); n == 0 || d.Notes[n-1].Code != "file-truncated" {
			t.Errorf("%s: notes %v", tt.name, d.Notes)
		}
	}
	if d := mustRead(t, `a\par}{\rtf1 b`); len(d.Notes) != 1 || d.Notes[0].Code != "rest-unread" {
		t.Errorf("notes %v", d.Notes)
	}
	if d := mustRead(t, "a\\par}\r\n\x00"); len(d.Blocks) != 1 {
		t.Errorf("notes %v", d.Notes)
	}
}

func TestMatch(t *testing.T) {
	for data, want := range map[string]bool{`{\rtf1`: true, " \r\n{\\rtf1": true, "\ufeff{\\rtf1": true, `{\ rtf`: false, `Om {\rtf1`: false, "": false} {
		if got := Match([]byte(data), nil, 0); got != want {
			t.Errorf("%q: %v, want %v", data, got, want)
		}
	}
}

// A reader that fails gives an error, not a panic.
func TestReaderThatFails(t *testing.T) {
	data := []byte(head + strings.Repeat(`a\par `, 50_000) + "}")
	_, err := Read("plan.rtf", failing{bytes.NewReader(data)}, int64(len(data)))
	if doc.StatusOf(err) != doc.Damaged {
		t.Errorf("error %v", err)
	}
}

type failing struct{ io.ReaderAt }

func (f failing) ReadAt(p []byte, off int64) (int, error) {
	if off > 1000 {
		return 0, errors.New("disk broke")
	}
	return f.ReaderAt.ReadAt(p, off)
}

// FuzzRead: no panic, bounded memory, and every place gives its text again.
func FuzzRead(f *testing.F) {
	f.Add(head + `\pard\s1{\listtext 1.\tab}a{\super\chftn{\footnote\chftn b}}\par\trowd\clvmgf\cellx1\cellx2\pard\intbl a\cell\itap2 b\nestcell{\*\nesttableprops\trowd\cellx1\nestrow}c\cell\row}`)
	f.Add(head + `{\field{\*\fldinst TOC}{\fldrslt a\tab 3\par}}{\shp{\*\shpinst{\shptxt b\par}}}{\deleted\par}\u-10179?\bin3 {}}\'e5}`)
	f.Add(head + `{\header a}{\upr{b}{\*\ud c}}\dropcapli2 d\par e\~\_\-`)
	f.Fuzz(func(t *testing.T, data string) {
		d, err := readBytes([]byte(data))
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
	})
}
