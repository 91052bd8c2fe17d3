package find

import "testing"

// TestMarkFirstYear reads the budget of the year in which a förbund began, and no
// part of a year that stands beside the whole or among its like.
func TestMarkFirstYear(t *testing.T) {
	for name, c := range map[string]struct {
		heads []string // "year head"
		want  string   // of each column: a for amounts, o for other
	}{
		"a first year from September":   {[]string{"2005 År 2005 (sept-dec) Budget", "2005 År 2005 (sept-dec) Prognos", "2006 År 2006 Budget", " Andel %"}, "aaao"},
		"its share stays a share":       {[]string{"2005 2005 juli–december Budget", "2005 2005 juli–december Andel %", "2006 Budget 2006"}, "aoa"},
		"a tertial beside the year":     {[]string{"2014 Budget sept-dec 2014", "2014 Budget 2014", "2015 Budget 2015"}, "oaa"},
		"tertials":                      {[]string{"2014 Budget jan-apr 2014", "2014 Budget maj-aug 2014", "2014 Budget sept-dec 2014", "2015 Budget 2015"}, "oooa"},
		"an outcome of the last months": {[]string{"2014 Utfall okt-dec 2014", "2015 Budget 2015"}, "oa"},
		"a year before it":              {[]string{"2013 Bokslut 2013", "2014 Budget okt-dec 2014", "2015 Budget 2015"}, "aoa"},
		"months of both years":          {[]string{"2014 Budget okt-dec 2014", "2015 Budget okt-dec 2015"}, "oo"},
		"months within the year":        {[]string{"2005 Budget 2005 mars-okt", "2006 Budget 2006"}, "oa"},
		"dates":                         {[]string{"2005 Budget 1 sept–31 dec 2005", "2006 Budget 2006"}, "aa"},
		"a whole year with its months":  {[]string{"2005 Budget 2005 (sept-dec)", "2006 Budget 2006 (jan-dec)"}, "aa"},
		"January to December":           {[]string{"2005 Utfall jan-dec 2005", "2006 Budget 2006 (jan – dec)", "2006 Utfall jan-aug 2006"}, "aao"},
		"no year beside it":             {[]string{"2005 Budget 2005 sept-dec"}, "o"},
	} {
		var cols []GridColumn
		for _, h := range c.heads {
			col := GridColumn{Role: AmountColumn}
			if h[0] != ' ' {
				col.Year = h[:4]
				h = h[4:]
			}
			if col.Head = h[1:]; isOtherHead(col.Head) {
				col.Role = OtherColumn
			}
			cols = append(cols, col)
		}
		markFirstYear(cols)
		got := ""
		for _, col := range cols {
			got += string(col.Role[0])
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}
