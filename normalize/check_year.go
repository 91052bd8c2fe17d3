package normalize

import (
	"strconv"

	"samplan/extract/find"
	"samplan/schema"
)

// yearLabel looks for years that contradict the table they stand in: in the
// label of a sum, in a header that gave way to the caption, in the caption.
func yearLabel(r *reader) []schema.Check {
	var out []schema.Check
	for _, s := range r.sheets {
		years := s.years()
		for i := range s.rows {
			if m := yearInLabel.FindStringSubmatch(s.rows[i].label); m != nil {
				out = append(out, s.labelYear(i, number(m[1]), years))
			}
		}
		for c := range s.columns {
			if col := &s.columns[c]; col.Year != "" && col.Role != find.OtherColumn {
				out = append(out, s.headYear(c))
			}
		}
		if check, ok := s.captionYear(years); ok {
			out = append(out, check)
		}
	}
	return out
}

// years are the years of the sheet's columns.
func (s *sheet) years() map[int]bool {
	years := map[int]bool{}
	for _, c := range s.columns {
		if c.Role != find.OtherColumn {
			years[c.year] = true
		}
	}
	return years
}

// only is the one year of a set, 0 where there are several.
func only(years map[int]bool) int {
	if len(years) != 1 {
		return 0
	}
	for y := range years {
		return y
	}
	return 0
}

// labelYear compares the year in a row's label with the years of its amounts.
func (s *sheet) labelYear(row, said int, years map[int]bool) schema.Check {
	check := schema.Check{
		Outcome: outcome(years[said]), Year: only(years), Subject: s.rows[row].label,
		Expected: yearText(only(years)), Actual: strconv.Itoa(said),
	}
	for _, cell := range s.rows[row].cells {
		check.Rows = append(check.Rows, cellRows(cell, "subject")...)
	}
	return check
}

// headYear compares the year that a header names with the one that its column
// was given.
func (s *sheet) headYear(c int) schema.Check {
	col := s.columns[c]
	check := schema.Check{
		Outcome: outcome(number(col.Year) == col.year), Year: col.year, Subject: col.Head,
		Expected: strconv.Itoa(col.year), Actual: col.Year,
	}
	for i := range s.rows {
		check.Rows = append(check.Rows, cellRows(s.rows[i].cells[c], "subject")...)
	}
	return check
}

// captionYear compares the year that title or caption give with the columns'.
// A caption that names a year which no column has contradicts them.
func (s *sheet) captionYear(years map[int]bool) (schema.Check, bool) {
	said := number(s.grid.Year)
	if said == 0 || len(years) == 0 {
		return schema.Check{}, false
	}
	named := false
	for _, c := range s.columns {
		named = named || c.Year != ""
	}
	if !named {
		return schema.Check{}, false // the caption gave the columns their year
	}
	check := schema.Check{
		Outcome: outcome(years[said]), Year: only(years), Subject: first(s.grid.Headings),
		Expected: yearText(only(years)), Actual: strconv.Itoa(said),
	}
	return check, true
}

func yearText(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

func first(s []string) string {
	if len(s) == 0 {
		return ""
	}
	return s[0]
}
