package html

import "testing"

func TestTables(t *testing.T) {
	run(t, []example{
		{"rows", "<table><thead><tr><th>Post<th>2015</thead><tfoot><tr><td>Summa<td>500</tfoot><tbody><tr><td>Lön<td>300<tr><td>Hyra<td>200</table>",
			"table word Post* | 2015* / Lön | 300 / Hyra | 200 / Summa | 500"},
		{"columns spanned", "<table><tr><td colspan=2>a<td>b<tr><td>1<td>2<td>3</table>", "table word a (1x2) | b / 1 | 2 | 3"},
		{"rows spanned", "<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e</table>", "table word a (2x1) | b / c / d | e"},
		{"rows spanned at the right", "<table><tr><td>a<td rowspan=2>b<tr><td>c<tr><td>d<td>e</table>", "table word a | b (2x1) / c / d | e"},
		{"both", "<table><tr><td>x<td rowspan=2 colspan=2>a<td>b<tr><td>y<td>c</table>", "table word x | a (2x2) | b / y | c"},
		{"to the end", "<table><tr><td rowspan=0>a<td>b<tr><td>c</table>", "table word a (2x1) | b / c"},
		{"caption", "<table><caption>Budget</caption><tr><td>a<td>1</table>", "p Budget\ntable word a | 1"},
		{"hidden rows", "<table><tr><td>a<td>1<tr style='display:none'><td>b<td>2</table>", "table word a | 1"},
		{"lines in a cell", "<table><tr><td>a<br>b<td><p>c</p><p>d</p></table>", `table word a\nb | c\nd`},
		{"empty lines in a cell", "<table><tr><td>a<br>b<br>c<td><br>1<br>2<td><p><br></p><p>3</p><p>4</p></table>", `table word a\nb\nc | \n1\n2 | \n3\n4`},
		{"empty lines over one", "<table><tr><td>a<td><br><p><br></p>1<tr><td>b<td><br></table>", "table word a | 1 / b |"},
		{"list in a cell", "<table><tr><td>Mål<td><ol><li>a<li>b</ol></table>", `table word Mål | 1. a\n2. b`},
		{"indent", "<table><tr><td>Kansli<td>5<tr><td><p style='margin-left:12pt'>Lön</p><td>3<tr><td style='padding-left:8px'>Hyra<td>2</table>", "table word Kansli | 5 / Lön >12 | 3 / Hyra >6 | 2"},
		{"table in a table", "<table><tr><td>a<td>1<tr><td>b<td>2<tr><td>c<td><table><tr><td>x<td>y</table></table>", "table word a | 1 / b | 2 / c |\ntable word x | y"},
		{"layout of the page", "<table><tr><td><a href=/>Hem</a><td><h1>Plan</h1><p>text</p><table><tr><td>a<td>1<tr><td>b<td>2</table></table>", "p Hem\nh1* Plan\np text\ntable word a | 1 / b | 2"},
		{"layout that says so", "<table role=presentation><tr><td>a<td>b</table>", "p a\np b"},
		{"frame", "<table><tr><td><p>a</p><p>b</p></table>", "p a\np b"},
		{"headings in a table of goals", "<table><tr><th>Mål<th>Insats<tr><td><h4>Hälsa</h4>a<td>b</table>", `table word Mål* | Insats* / Hälsa\na | b`},
		{"short headings in rows", "<table><tr><td>2015<td>2016<tr><td>1<td>2<tr><td><h3>Summa</h3><td>3</table>", "table word 2015 | 2016 / 1 | 2 / Summa* | 3"},
	})
}

func TestTablesByStyle(t *testing.T) {
	run(t, []example{
		{"display", "<style>.t{display:table}.r{display:table-row}.c{display:table-cell}</style><div class=t><div class=r><div class=c>Lön</div><div class=c>300</div></div><div class=r><div class=c>Hyra</div><div class=c>200</div></div></div>",
			"table word Lön | 300 / Hyra | 200"},
		{"rows without a table", "<div style='display:table-row'><span style='display:table-cell'>Lön</span><span style='display:table-cell'>300</span></div>\n<div style='display:table-row'><span style='display:table-cell'>Hyra</span><span style='display:table-cell'>200</span></div><p>slut</p>",
			"table word Lön | 300 / Hyra | 200\np slut"},
		{"one row after the other", "<div style='display:table'><div style='display:table-cell'>Lön</div><div style='display:table-cell'>300</div></div><div style='display:flex'><span>Hyra</span><span>200</span></div>",
			"table tabs Lön | 300 / Hyra | 200"},
		{"beside each other", "<div style='display:flex'><span>Lön</span><span>300</span></div><div style='display:flex'><span>Hyra</span><span>200</span></div>", "table tabs Lön | 300 / Hyra | 200"},
		{"columns of the page", "<div style='display:table'><div style='display:table-cell'><a href=/>Hem</a></div><div style='display:table-cell'><h1>Plan</h1><p>a</p></div></div>", "p Hem\nh1* Plan\np a"},
		{"roles", "<div role=table><div role=row><span role=columnheader>Post</span><span role=columnheader>2015</span></div><div role=row><span role=cell>Lön</span><span role=cell>300</span></div></div>", "table word Post | 2015 / Lön | 300"},
		{"terms", "<dl><dt>Lön</dt><dd>300</dd><dt>Hyra</dt><dd>200</dd></dl>", "table word Lön | 300 / Hyra | 200"},
		{"terms in groups", "<dl><div><dt>Lön</dt><dd>300</dd><dd>310</dd></div></dl>", "table word Lön | 300 | 310"},
		{"terms told in sentences", "<dl><dt>Verksamhet</dt><dd>Minst 120 personer ska delta.</dd><dt>Ekonomi</dt><dd>Budgeten ska hållas varje år.</dd></dl>",
			"p Verksamhet\np Minst 120 personer ska delta.\np Ekonomi\np Budgeten ska hållas varje år."},
		{"terms told at length", "<dl><dt>Mål</dt><dd>Fler ska komma i arbete eller studier, och färre ska behöva bistånd under lång tid, oavsett var i länet de bor och vilken part de först möter.</dd></dl>",
			"p Mål\np Fler ska komma i arbete eller studier, och färre ska behöva bistånd under lång tid, oavsett var i länet de bor och vilken part de först möter."},
	})
}

func TestPreformatted(t *testing.T) {
	run(t, []example{
		{"table", "<p>Budget</p><pre>Post              2015     2016\nLöner              300      310\nHyra               200      210\nSumma              500      520</pre>", "p Budget\ntable spaces Post | 2015 | 2016 / Löner | 300 | 310 / Hyra | 200 | 210 / Summa | 500 | 520"},
		{"one line", "<pre>a  b</pre>", "p a  b"},
	})
}

func TestXHTML(t *testing.T) {
	d, err := readBytes([]byte(`<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body><p>a<br/>b<span class="x"/></p><p>c</p></body></html>`))
	if err != nil || len(d.Blocks) != 2 || d.Blocks[0].Text != "a\nb" || d.Blocks[1].Text != "c" {
		t.Errorf("%+v, %v", d, err)
	}
}
