package msdoc

import (
	"io"

	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// reader reads the text of a document.
type reader struct {
	*streams
	*text
	stories
	characters runs
	paragraphs runs
	styles     *styles
	lists      *lists
	fonts      fonts
	sections   map[int]bool // characters that end a section
	footnotes  notes
	endnotes   notes
	boxes      boxTexts
	fields     blocks.Fields
	inBody     bool      // the text is the body: its paragraphs are counted as places
	count      int       // paragraphs of the body begun so far
	anchor     doc.Place // outside the body: where the text belongs
	all        int       // paragraphs begun so far
	skipped    blocks.Skipped
}

// maxParagraphs is how many paragraphs a document may have; 300 pages have some 10 000.
const maxParagraphs = 200_000

// stretch is a part of the text, by character.
type stretch struct{ from, to int }

// start reads what stands beside the text.
func start(file io.ReaderAt, size int64) (*reader, error) {
	s, err := openStreams(file, size)
	if err != nil {
		return nil, err
	}
	r := &reader{streams: s}
	if r.stories, err = s.stories(); err != nil {
		return nil, err
	}
	pieces, ok := s.pair(pairPieces)
	if !ok {
		return nil, damaged("its table of pieces lies outside the file: it breaks off")
	}
	if r.text, err = readText(s.main, pieces, r.end); err != nil {
		return nil, err
	}
	r.readProperties()
	r.readSections()
	r.readNotes()
	r.readBoxes()
	return r, nil
}

// part is a part of the table stream. One that lies outside is noted and left out.
func (r *reader) part(i int, what string) data {
	d, ok := r.pair(i)
	if !ok {
		r.damagedPart(what)
	}
	return d
}

func (r *reader) damagedPart(what string) {
	r.skipped.Note(doc.Note{Code: "part-unreadable", What: "could not read " + what, Do: doResave})
}

func (r *reader) readProperties() {
	r.fonts = readFonts(r.part(pairFonts, "the fonts: bullets may look otherwise"))
	r.styles = readStyles(r.part(pairStyles, "the styles: headings may be missing"), r.extra)
	uses := r.part(pairListUses, "the numbering: numbers of headings and items are missing")
	at := r.main.u32(fibPairs + 8*pairLists)
	r.lists = readLists(r.table, at, len(r.part(pairLists, "the numbering: numbers of headings and items are missing")), uses, r.fonts)
	var whole bool
	if r.characters, whole = readRuns(r.main, r.part(pairCharacters, "the looks of the text"), characterPage); !whole {
		r.damagedPart("some looks of the text: what is bold, raised, hidden or deleted may be wrong")
	}
	if r.paragraphs, whole = readRuns(r.main, r.part(pairParagraphs, "the looks of the paragraphs"), paragraphPage); !whole {
		r.damagedPart("some properties of paragraphs: headings and tables may be missing")
	}
}

// document reads the body, then the headers and footers.
func (r *reader) document() ([]blocks.Block, error) {
	r.inBody = true
	all, err := r.story(stretch{r.body, r.stories.footnotes})
	if err != nil {
		return nil, err
	}
	r.inBody = false
	lost, err := r.lostBoxes()
	if err != nil {
		return nil, err
	}
	running, err := r.running()
	return append(append(all, lost...), running...), err
}

// Marks that end a paragraph.
const (
	markParagraph = 0x0d
	markCell      = 0x07 // of a cell or a row
	markSection   = 0x0c // of a section, or a page break within a paragraph
)

// story reads a stretch of the text: fields do not reach over its border.
func (r *reader) story(s stretch) ([]blocks.Block, error) {
	outer := r.fields
	r.fields = blocks.Fields{}
	defer func() { r.fields = outer }()
	var out blocks.Story
	s.to = min(s.to, len(r.units))
	for at := max(s.from, 0); at < s.to; {
		end := r.paragraphEnd(at, s.to)
		if r.all++; r.all > maxParagraphs {
			return nil, tooLarge("it has more than %d paragraphs", maxParagraphs)
		}
		p := r.begin(at, end)
		if p.rowEnd {
			if err := out.Reach(p.depth); err != nil {
				return nil, err
			}
			d := readRowDefinition(p.rowProps)
			out.EndRow(p.mark.deleted, d.place)
		} else if err := r.read(p, &out); err != nil {
			return nil, err
		}
		if p.cellEnd {
			out.EndCell()
		}
		at = end + 1
	}
	return out.End()
}

// paragraphEnd is the mark that ends the paragraph at a character, or to where there is none.
func (r *reader) paragraphEnd(at, to int) int {
	for ; at < to; at++ {
		switch r.units[at] {
		case markParagraph, markCell:
			return at
		case markSection:
			if r.sections[at] || r.paragraphs.find(r.offset(at)).to == r.offset(at)+1 {
				return at
			}
		}
	}
	return to
}
