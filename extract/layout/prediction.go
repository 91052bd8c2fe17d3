package layout

import "samplan/extract/doc"

// Prediction is the tables of a document as plain data, in the form that the
// ICDAR 2013 scorer and `samplan tables --json` use: pages count from 1, rows
// and columns from 0, boxes are x0, y0, x1, y1 in points from the bottom left;
// raised digits are plain ones.
type Prediction struct {
	Tables []PredictedTable `json:"tables"`
}

// PredictedTable is one table of a Prediction.
type PredictedTable struct {
	Page  int             `json:"page"`
	Box   [4]float64      `json:"bbox"`
	Found string          `json:"found"`
	Cells []PredictedCell `json:"cells"`
}

// PredictedCell is one cell of a PredictedTable.
type PredictedCell struct {
	Row     int    `json:"row"`
	Col     int    `json:"col"`
	RowSpan int    `json:"row_span"`
	ColSpan int    `json:"col_span"`
	Text    string `json:"text"`
}

// Predict lists the tables as plain data.
func Predict(tables []doc.Table) Prediction {
	p := Prediction{Tables: []PredictedTable{}}
	for _, t := range tables {
		b := t.Place.Box
		out := PredictedTable{Page: t.Place.Page, Box: [4]float64{b.X0, b.Y0, b.X1, b.Y1}, Found: t.Found, Cells: []PredictedCell{}}
		for _, row := range t.Rows {
			for _, c := range row {
				out.Cells = append(out.Cells, PredictedCell{c.Row, c.Col, c.RowSpan, c.ColSpan, plainScripts.Replace(c.Text)})
			}
		}
		p.Tables = append(p.Tables, out)
	}
	return p
}
