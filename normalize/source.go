package normalize

import (
	"samplan/extract/doc"
	"samplan/extract/find"
	"samplan/schema"
)

// source turns a place and what is printed there into a row's source.
func source(p doc.Place, printed, unit, finder string) schema.Source {
	where := p.String()
	if p.Block == 0 {
		where = "file name"
	}
	return schema.Source{
		Where: where, Printed: printed, Unit: unit, Finder: finder,
		Page: p.Page, Block: p.Block, Row: p.Row, Col: p.Col, Start: p.Start, End: p.End,
		X0: p.Box.X0, Y0: p.Box.Y0, X1: p.Box.X1, Y1: p.Box.Y1,
	}
}

// read is the evidence of a value that is printed as the fact says.
func read(f find.Fact, printed string) schema.Evidence {
	ev := schema.Evidence{Origin: schema.Read, Sources: []schema.Source{source(f.Place, printed, f.Unit, f.By)}}
	for _, code := range f.Doubts {
		ev.Doubts = append(ev.Doubts, schema.Reason{Code: code})
	}
	return ev
}

// asPrinted gives the sources of everything but amounts, which are stored as
// they were cut out, the text that stands at their place: "2013–2015" for the
// year 2015, a goal with its line breaks.
func asPrinted(d *doc.Document, p *schema.Plan) {
	for _, evidence := range evidenceOf(p) {
		for i := range evidence.Sources {
			s := &evidence.Sources[i]
			if text := d.At(doc.Place{Block: s.Block, Row: s.Row, Col: s.Col, Start: s.Start, End: s.End}); text != "" {
				s.Printed = text
			}
		}
	}
}

// evidenceOf returns the evidence of header values, members and goals.
func evidenceOf(p *schema.Plan) []*schema.Evidence {
	var out []*schema.Evidence
	for i := range p.Fields {
		out = append(out, &p.Fields[i].Evidence)
	}
	for i := range p.Members {
		out = append(out, &p.Members[i].Evidence)
	}
	for i := range p.Goals {
		out = append(out, &p.Goals[i].Evidence)
	}
	return out
}
