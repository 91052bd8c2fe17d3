package normalize

import (
	"samplan/extract/doc"
	"samplan/extract/find"
	"samplan/schema"
)

// source turns a place and what is printed there into a row's source.
func source(p doc.Place, printed, unit, finder string) schema.Source {
	return schema.Source{
		Where: p.String(), Printed: printed, Unit: unit, Finder: finder,
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
