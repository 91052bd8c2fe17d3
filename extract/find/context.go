package find

import (
	"strings"
	"unicode/utf8"

	"samplan/extract/doc"
)

// context is what stands over and under a table: where readers look for its
// subject, its year and its unit.
type context struct {
	captions []string // short texts and headings over the table, nearest first; parents of the heading last
	before   []string // paragraphs between the heading and the table, nearest first
	after    string   // the paragraph that follows
	all      string   // "Alla belopp i tkr": a sentence of the document that gives the unit of all tables
	own      string   // key of the plan's own förbund
}

// captionLength is the longest text, in characters, that stands as a caption
// over a table rather than as a sentence.
const captionLength = 100

// contextOf collects the texts round a table block. Bold short paragraphs are
// headings for many authors, so short paragraphs count as captions.
func contextOf(d *doc.Document, table *doc.Block, all string) context {
	at := -1
	for i := range d.Blocks {
		if &d.Blocks[i] == table {
			at = i
		}
	}
	c := context{all: all, own: ownName(d)}
	level, near := 10, true
	for i := at - 1; i >= 0; i-- {
		b := &d.Blocks[i]
		if b.Role != doc.Body {
			continue
		}
		if b.Kind == doc.Heading {
			if b.Level < level {
				level = b.Level
				c.captions = append(c.captions, heading(b))
			}
			near = false
			if level == 1 {
				break
			}
			continue
		}
		if !near {
			continue
		}
		if b.Kind == doc.TableKind {
			near = besides(b.Place, table.Place) // they share what stands over both
			continue
		}
		switch {
		case strings.Contains(b.Text, "\t") && len(Numbers(b.Text)) > 0:
			// a row of a table that lost its columns, and no caption
		case len(c.before) >= 4:
			near = false
		case utf8.RuneCountInString(b.Text) <= captionLength && !strings.HasSuffix(strings.TrimSpace(b.Text), "."):
			c.captions = append(c.captions, b.Text)
			c.before = append(c.before, b.Text)
		default:
			c.before = append(c.before, b.Text)
		}
	}
	for i := at + 1; i < min(at+3, len(d.Blocks)); i++ {
		if b := &d.Blocks[i]; b.Kind != doc.TableKind && b.Kind != doc.Heading && b.Role == doc.Body {
			c.after = b.Text
			break
		}
	}
	return c
}

// besides tells whether two places stand side by side on a page.
func besides(a, b doc.Place) bool {
	return a.Page == b.Page && min(a.Box.Y1, b.Box.Y1) > max(a.Box.Y0, b.Box.Y0) && (a.Box.X1 <= b.Box.X0 || b.Box.X1 <= a.Box.X0)
}

// unitOfAll returns the sentence that gives the unit of all the document's
// tables, "" where there is none.
func unitOfAll(d *doc.Document) string {
	for i := range d.Blocks {
		if b := &d.Blocks[i]; b.Role == doc.Body && b.Kind != doc.TableKind && allAmounts().MatchString(b.Text) {
			return b.Text
		}
	}
	return ""
}

// heading is a heading as it is printed, with its number.
func heading(b *doc.Block) string {
	return strings.TrimSpace(b.Number + " " + b.Text)
}

// year returns the one year that the nearest caption with years names, else
// the one that a sentence directly before says of the budget; "" where the
// nearest names several ("Budget 2015 samt plan 2016-2017").
func (c context) year() string {
	for _, text := range c.captions {
		if years := yearsIn(text); len(years) > 0 {
			if len(years) == 1 {
				return years[0]
			}
			return ""
		}
	}
	for _, text := range c.before {
		if m := budgetOfYear().FindStringSubmatch(text); m != nil {
			return m[1]
		}
	}
	return ""
}
