package doc

// Page is one page of a format that has geometry: what is drawn on it, before
// anything is made of it. extract/layout turns pages into blocks.
type Page struct {
	Number int // from 1
	Width  float64
	Height float64 // points, as the page is shown (after /Rotate)
	Words  []Word  // in the order they are drawn
	Rules  []Rule
	Dots   []Box // small round or square shapes that are drawn, not set as letters
}

// Word is a run of letters without a gap, in points, origin bottom left.
type Word struct {
	Text       string
	Box        Box     // from baseline descent to ascent of the font
	Baseline   float64 // height on the page; for words turned by 90 or 270 degrees an x
	Size       float64 // font size in points as shown
	Font       string  // name without the subset prefix: "Arial-BoldMT"
	Bold       bool
	Invisible  bool    // drawn with text mode 3: an OCR layer under a scan
	Confidence float64 // 0 to 1 for OCR; 1 for printed text
	Turned     int     // degrees counter-clockwise against the page as shown: 0, 90, 180, 270
	Glued      bool    // no blank stood before it though it is a word of its own
}

// Rule is a drawn straight line, or a thin rectangle, along an axis.
type Rule struct {
	Box        Box // X0 == X1 for a vertical rule, Y0 == Y1 for a horizontal one
	Horizontal bool
	Width      float64 // of the stroke, points; 0 for the side of a filled area
}
