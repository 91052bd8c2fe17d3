// Package doc is the one model of what a file shows, whatever its format.
//
// Readers (extract/docx, extract/text, …) make a Document from bytes; finders
// (extract/find) see its Blocks only. Nothing here knows what a budget is, and
// every piece knows its Place, so that a number can be traced to the print.
package doc

// Document is what one file shows.
type Document struct {
	Name   string  // the file's name, for messages
	Format string  // "docx", "text", "pdf", …
	Blocks []Block // in reading order, across pages
	Pages  []Page  // geometry, where the format has any
	Notes  []Note  // what could not be read, or was read with a doubt
}

// Kind is the kind of a Block.
type Kind string

// The kinds of blocks.
const (
	Heading   Kind = "heading"   // Level is 1 to 9
	Paragraph Kind = "paragraph" // Level is 0
	ListItem  Kind = "item"      // Level is the nesting from 1, Number what is printed before it
	TableKind Kind = "table"     // Table holds the cells; Text is empty
)

// Role says which part of a document a block belongs to. Only Body yields
// amounts, members and goals; headers, footers and the front may name the
// förbund or the diarienummer.
type Role string

// The roles of blocks.
const (
	Body      Role = "body"
	Header    Role = "header"    // running header of the pages
	Footer    Role = "footer"    // running footer of the pages
	Contents  Role = "contents"  // a table of contents
	Furniture Role = "furniture" // of the site that converted the file; lists of other documents
)

// Block is a heading, a paragraph, a list item or a table.
type Block struct {
	Kind      Kind
	Role      Role
	Level     int
	Number    string     // printed number or bullet: "1.", "Mål 1:", "•"; not part of Text
	Text      string     // as printed; a line break within the block is '\n', a tab '\t'
	Bold      bool       // the whole text is bold
	Table     *Table     // for TableKind
	Footnotes []Footnote // the notes whose mark stands in this block or its cells
	OCR       float64    // as of Cell
	Place     Place
}

// Footnote is a footnote or an endnote joined to its mark. The mark stands in
// the text as superscript digits or signs ("600 000¹"), never as plain digits.
type Footnote struct {
	Mark  string // as it stands in the text: "¹", "*"
	Text  string
	Place Place
}

// Table is rows of cells, and the way it was found.
type Table struct {
	Found   string // "word", "tabs", "spaces", "lines" (one cell per line), "markdown", "tsv", later "ruled", …
	Columns int    // grid columns
	Rows    [][]Cell
	Place   Place // Table is the ordinal; row and column are 0
}

// Cell is one cell with its spans. Row and Col are its first grid square, from 0.
type Cell struct {
	Text    string // paragraphs and line breaks as '\n'
	Row     int
	Col     int
	RowSpan int // at least 1
	ColSpan int // at least 1
	Bold    bool
	Indent  int     // left indent of the first line, in points (docx) or spaces (text); only compare within a table
	Guessed bool    // nothing but the count of tabs or cells tells its column
	OCR     float64 // 0 for print; else read from a picture: the lowest confidence of its words, to 1, or OCRUnknown
	Place   Place
}

// OCRUnknown is the confidence of a text layer that somebody else's OCR left.
const OCRUnknown = -1

// Grid returns the table with spans laid out: Grid()[row][col] is the cell that
// covers the square, or nil where the table has none there.
func (t *Table) Grid() [][]*Cell {
	grid := make([][]*Cell, len(t.Rows))
	for r := range grid {
		grid[r] = make([]*Cell, t.Columns)
	}
	for r := range t.Rows {
		for i := range t.Rows[r] {
			c := &t.Rows[r][i]
			for y := c.Row; y < min(c.Row+max(c.RowSpan, 1), len(grid)); y++ {
				for x := c.Col; x < min(c.Col+max(c.ColSpan, 1), t.Columns); x++ {
					grid[y][x] = c
				}
			}
		}
	}
	return grid
}

// Note is a doubt about a place in the file that is no error: something that
// was not read, or read with a guess, and what to do about it.
type Note struct {
	Place Place
	Code  string // a short stable code: "text-box-skipped", "encoding-guessed"
	What  string // what is doubtful
	Do    string // what to do about it; empty where nothing helps
}

// Codes of notes on pages that show pictures only, and from which nothing was
// read. What stands on such a page is not known to be absent.
const (
	PageUnread = "page-without-text" // no OCR program was there; another import may read it
	PageFailed = "page-ocr-failed"
)

// UnreadPage returns the note on the first page that was not read, or nil.
func (d *Document) UnreadPage() *Note {
	for i := range d.Notes {
		if n := &d.Notes[i]; n.Code == PageUnread || n.Code == PageFailed {
			return n
		}
	}
	return nil
}
