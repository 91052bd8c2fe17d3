package html

import "testing"

func TestParagraphs(t *testing.T) {
	run(t, []example{
		{"headings", "<h1>Verksamhetsplan</h1><h3>Mål</h3><p>a</p>", "h1* Verksamhetsplan\nh3* Mål\np a"},
		{"text without an element", "a<div>b</div>c", "p a\np b\np c"},
		{"white space", "<p>\n  Lokaler \n <i> 2 </i> st </p>", "p Lokaler 2 st"},
		{"no-break space and soft hyphen", "<p>1&nbsp;000&nbsp;kr, sam&shy;ordning</p>", "p 1~000~kr, samordning"},
		{"line break", "<p>a<br>b</p>", `p a\nb`},
		{"two line breaks", "a<br><br>b<br>\n<br>c", "p a\np b\np c"},
		{"tab of the document", "<p>Löner\t300</p><p>Hyra\t200</p>", "table tabs Löner | 300 / Hyra | 200"},
		{"tab of the file", "<p>Löner\n\t300</p>", "p Löner 300"},
		{"bold", "<p><b>Summa</b></p><p><b>Summa</b> kr</p><p style='font-weight:700'>S</p><p style='font-weight:400'>S</p>", "p* Summa\np Summa kr\np* S\np S"},
		{"bold by a class", "<style>.x, p.y { font-weight: bold } .z p { font-weight: bold } @media print { .w { font-weight: bold } }</style><p class=x>a</p><p class=y>b</p><div class=z><p>c</p></div><p class=w>d</p>", "p* a\np* b\np c\np d"},
		{"superscript", "<p>600 000<sup>1)</sup>, CO<sub>2</sub></p>", "p 600 000¹⁾, CO2"},
		{"hidden", "<style>.h{display:none}</style><p>a<span class=h>5</span><span hidden>6</span><span style='visibility:hidden'>7</span></p><p style='display:none'>8</p>", "p a"},
		{"not of the text", "<script>1</script><noscript>2</noscript><p>a<select><option>3</select><button>4</button></p><template>5</template><iframe>6</iframe>", "p a"},
		{"deleted text", "<p>Arvoden <del>100</del><ins>200</ins></p>", "p Arvoden 200"},
		{"headings by size", "<p><font size=5><b>Mål</b></font></p><p>text och mera text</p><p style='font-size:14pt'><b>Individ</b></p><p><b>Fet</b></p>", "h1* Mål\np text och mera text\nh2* Individ\np* Fet"},
		{"large text beside headings", "<h2>Mål</h2><p style='font-size:30pt'><b>12</b></p>", "h2* Mål\np* 12"},
		{"boxes in a line", "<p><span style='display:inline-block'>Insats 2</span><span style='display:inline-block'>345 000</span></p>", `p Insats 2\t345 000`},
		{"preserved white space", "<div style='white-space:pre-wrap'>a\nb\tc</div>", `p a\nb\tc`},
		{"aria heading", "<div role=heading aria-level=3>Mål</div>", "h3 Mål"},
	})
}

// Style rules usually stand in the head.
func TestSheetInHead(t *testing.T) {
	d, err := readBytes([]byte("<html><head><title>x</title><style>\n<!--\n/* a */ .h { display: none !important } @media print { .k { display: none } } @media screen { .s { display: none } }\n p.b { font-weight: bold }\n--></style></head><body><p class=h>1</p><p class=k>2</p><p class=s>3</p><p class=b>4</p></body></html>"))
	if err != nil || len(d.Blocks) != 2 || d.Blocks[0].Text != "2" || !d.Blocks[1].Bold {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestLists(t *testing.T) {
	run(t, []example{
		{"numbers", "<ol><li>a<li>b<ol type=a><li>c</ol></ol>", "li1 [1.] a\nli1 [2.] b\nli2 [a.] c"},
		{"start and value", "<ol start=3><li>a<li value=7>b<li>c</ol>", "li1 [3.] a\nli1 [7.] b\nli1 [8.] c"},
		{"backwards", "<ol reversed><li>a<li>b</ol>", "li1 [2.] a\nli1 [1.] b"},
		{"kinds", "<ol type=I><li>a</ol><ol style='list-style-type:lower-roman'><li>b</ol><ol style='list-style:none'><li>c</ol>", "li1 [I.] a\nli1 [i.] b\np c"},
		{"bullets", "<ul><li>a<ul><li>b</ul></ul><ul type=square><li>c</ul>", "li1 [•] a\nli2 [◦] b\nli1 [▪] c"},
		{"paragraphs in an item", "<ol><li><p>a</p><p>b</p></ol>", "li1 [1.] a\np b"},
		{"list in no item", "<ol><li>a<ol start=2><li>b</ol></ol><ol><ol start=4><li>c</ol></ol>", "li1 [1.] a\nli2 [2.] b\nli2 [4.] c"},
		{"item that holds a list only", "<ol><li><ol><li>a</ol><li>b</ol>", "li2 [1.] a\nli1 [1.] b"},
		{"heading in an item", "<ol><li><h2>Mål</h2></ol>", "h2* [1.] Mål"},
	})
}

func TestNotes(t *testing.T) {
	run(t, []example{
		{"by LibreOffice", `<p>600 000<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> kr</p><div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Preliminärt</p></div>`,
			"p 600 000¹ kr {¹ Preliminärt}"},
		{"by Word", `<p>a<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Not</p></div></div>`,
			"p a¹ {¹ Not}"},
		{"in a list", `<p>a<sup id="fnref1"><a href="#fn1">1</a></sup></p><ol><li id="fn1"><p>Not <a href="#fnref1">↩</a></p></li></ol>`, "p a¹ {¹ Not}"},
		{"in a cell", `<table><tr><td>Lön<td>300<a href="#n" id=r>*</a></table><p id=n><a href="#r">*</a> Not</p>`, "table word Lön | 300* {* Not}"},
		{"link to a heading and back", `<p><a href="#m" id="c">Mål och insatser</a></p><h2 id="m"><a href="#c">Mål</a></h2>`, "p Mål och insatser\nh2* Mål"},
		{"link one way", `<p>a <a href="#n">1</a></p><p id=n>b</p>`, "p a 1\np b"},
	})
}

func TestFurniture(t *testing.T) {
	long := "Samordningsförbundet finansierar insatser. "
	for range 6 {
		long += long
	}
	run(t, []example{
		{"menus", "<header><a href=/>Hem</a></header><nav><ul><li><a href=/a>Om oss</a></ul></nav><main><h1>Plan</h1><p>a</p></main><footer>Org.nr 1</footer>",
			"p <furniture> Hem\nli1 <furniture> [•] Om oss\nh1* Plan\np a\np <furniture> Org.nr 1"},
		{"cookies", "<div class='cookie-banner'><p>Vi använder kakor</p></div><p>a</p>", "p <furniture> Vi använder kakor\np a"},
		{"menu by its class", "<div class='main-menu'><a href=/a>Om oss</a></div><p>a</p>", "p <furniture> Om oss\np a"},
		{"class of the page", "<div class='has-sidebar menu'><p>Plan för året</p></div>", "p Plan för året"},
		{"header with the title", "<header><h1>Plan</h1></header><p>a</p>", "h1* Plan\np a"},
		{"header of an article", "<article><header><p>2015</p></header><p>a</p></article>", "p 2015\np a"},
		{"form", "<form><p>Sök</p><input name=q></form><p>a</p>", "p <furniture> Sök\np a"},
		{"form around the page", "<form><input type=hidden><h1>Plan</h1><p>a</p></form>", "h1* Plan\np a"},
		{"aside with figures", "<p>a</p><aside><table><tr><td>Lön<td>300<tr><td>Hyra<td>200</table></aside>", "p a\ntable word Lön | 300 / Hyra | 200"},
		{"aside", "<p>a</p><aside>Läs mer</aside>", "p a\np <furniture> Läs mer"},
		{"nothing else", "<nav><p>Plan</p></nav>", "p Plan"},
		{"long text", "<div role=complementary>" + long + "</div><p>b</p>", "p " + long + "\np b"},
		{"running text", `<div title="header"><p>Förbundet X</p></div><p>a</p><div title="footer"><p>3</p></div>`, "p <header> Förbundet X\np a\np <footer> 3"},
		{"the content of a page, which is no contents", `<main id="innehall"><h1>Plan 2020</h1><table><tr><td>Lön<td>300</table></main>`, "h1* Plan 2020\ntable word Lön | 300"},
		{"contents", `<div id="toc"><p>Mål 3</p></div><p class=MsoToc1>Budget 4</p><p>a</p>`, "p <contents> Mål 3\np <contents> Budget 4\np a"},
	})
}

func TestSavedByWord(t *testing.T) {
	run(t, []example{
		{"list", `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Fler i arbete<o:p></o:p></p>`,
			"li1 [1.] Fler i arbete"},
		{"bullet", `<p style='mso-list:l0 level2 lfo1'><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span></span>a</p>`, "li2 [•] a"},
		{"filtered bullet", `<p class=MsoListParagraph><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>a</p>`, "li1 [•] a"},
		{"numbered heading", `<h1><span style='mso-list:Ignore'>2.1<span>&nbsp; </span></span>Mål</h1>`, "h1* [2.1] Mål"},
		{"conditional comment", `<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><p class=MsoNormal>a<o:p>&nbsp;</o:p></p><p><o:p>&nbsp;</o:p></p>`, "p a"},
		{"tabs", `<p>Löner<span style='mso-tab-count:1'>      </span>300</p><p>Hyra<span style='mso-tab-count:1'>   </span>200</p>`, "table tabs Löner | 300 / Hyra | 200"},
		{"title", `<p class=MsoTitle>Verksamhetsplan</p><p class=MsoSubtitle>2015</p>`, "h1 Verksamhetsplan\np 2015"},
		{"hidden", `<p>a<span style='display:none;mso-hide:all'>b</span></p>`, "p a"},
		{"comment", `<p>a<span class=MsoCommentReference>[AB1]</span></p><div style='mso-element:comment-list'><p>Kolla!</p></div>`, "p a"},
	})
}
