package docx

import "testing"

// tc is a cell with properties and text.
func tc(props, text string) string {
	return "<w:tc><w:tcPr>" + props + "</w:tcPr>" + p("", text) + "</w:tc>"
}

func tr(cells ...string) string {
	row := "<w:tr>"
	for _, c := range cells {
		row += c
	}
	return row + "</w:tr>"
}

func TestTables(t *testing.T) {
	const down, on = `<w:vMerge w:val="restart"/>`, `<w:vMerge/>`
	tbl := func(rows string) parts { return parts{"body": "<w:tbl>" + rows + "</w:tbl>"} }
	cell := func(content string) string { return "<w:tc>" + content + "</w:tc>" }
	run(t, []example{
		{"plain", tbl(tr(tc("", "a"), tc("", "b")) + tr(tc("", ""), tc("", "d"))), "table word a | b /  | d"},
		{"over columns", tbl(tr(tc(`<w:gridSpan w:val="2"/>`, "a"), tc("", "b"))), "table word a (1x2) | b"},
		{"over rows", tbl(tr(tc(down, "a"), tc("", "b")) + tr(tc(on, "hidden"), tc("", "c")) + tr(tc("", "d"), tc("", "e"))), "table word a (2x1) | b / c / d | e"},
		{"over rows and columns", tbl(tr(tc("", "x"), tc(`<w:gridSpan w:val="2"/>`+down, "a")) + tr(tc("", "y"), tc(`<w:gridSpan w:val="2"/>`+on, ""))), "table word x | a (2x2) / y"},
		{"goes on from nothing", tbl(tr(tc("", "a")) + tr(tc(on, "b"))), "table word a / b"},
		{"two merges in a row", tbl(tr(tc(down, "a")) + tr(tc(on, "")) + tr(tc(down, "b")) + tr(tc(on, ""))), "table word a (2x1) /  / b (2x1) / "},
		{"merged beside, the old way", tbl(tr(tc(`<w:hMerge w:val="restart"/>`, "a"), tc("<w:hMerge/>", ""), tc("", "b"))), "table word a (1x2) | b"},
		{"row that begins later", tbl(tr(tc("", "a"), tc("", "b")) + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + tc("", "c") + "</w:tr>"), "table word a | b / c"},
		{"paragraphs in a cell", tbl(tr(cell(p("", "a")+p("", "")+p("", "b")), cell(p("", "1")+p("", "")+p("", "2")))), `table word a\n\nb | 1\n\n2`},
		{"lines face each other from the top", tbl(tr(cell(p("", "a")+p("", "b")+p("", "c")), cell(p("", "")+p("", "1")+p("", "2")))), `table word a\nb\nc | \n1\n2`},
		{"empty paragraph above one line", tbl(tr(cell(p("", "") + p("", "a")))), "table word a"},
		{"table in a table", parts{"body": "<w:tbl>" + tr(cell(p("", "a")+"<w:tbl>"+tr(tc("", "b"))+"</w:tbl>"+p("", "c")), tc("", "d")) + "</w:tbl>" + p("", "e")}, "table word a\\nc | d\ntable word b\np e"},
		{"controls round rows and cells", tbl(`<w:sdt><w:sdtPr/><w:sdtContent>` + tr(`<w:sdt><w:sdtPr/><w:sdtContent>`+tc("", "a")+`</w:sdtContent></w:sdt>`) + `</w:sdtContent></w:sdt>`), "table word a"},
		{"bold", tbl(tr(cell("<w:p>"+r("<w:b/>", "a")+"</w:p>"), cell("<w:p>"+r("<w:b/>", "a")+r("", "b")+"</w:p>"), tc("", ""))), "table word a* | ab | "},
		{"indents", tbl(tr(cell(p(`<w:ind w:left="240"/>`, "a"))) + tr(cell(p(`<w:ind w:left="480" w:hanging="240"/>`, "b"))) + tr(tc("", "   c")) + tr(tc("", "\u00a0\u00a0d"))),
			"table word a >12 / b >12 / c >9 / d >6"},
		{"heading in a cell", tbl(tr(cell(p(`<w:pStyle w:val="Heading1"/>`, "a")))), "table word a"},
	})
}

func TestTableGrid(t *testing.T) {
	d := mustRead(t, parts{"body": "<w:tbl>" + tr(tc("", "a"), tc(`<w:vMerge w:val="restart"/><w:gridSpan w:val="2"/>`, "b")) +
		"<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + tc(`<w:gridSpan w:val="2"/><w:vMerge/>`, "") + "</w:tr></w:tbl>"})
	grid := d.Blocks[0].Table.Grid()
	if len(grid) != 2 || len(grid[1]) != 3 || grid[1][0] != nil || grid[1][2] == nil || grid[1][2].Text != "b" {
		t.Errorf("grid %v", grid)
	}
}
