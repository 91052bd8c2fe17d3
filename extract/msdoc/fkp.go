package msdoc

import "sort"

// Properties stand in pages of 512 bytes of the main stream (FKP, 2.9.34 and
// 2.9.174), each with the stretches of the stream that it is about.

const pageSize = 512

// run is a stretch of the main stream and its properties: a list of sprms, for
// a paragraph after the number of its style.
type run struct {
	from, to int // offsets in the main stream
	props    data
}

// runs are stretches in the order of the stream.
type runs []run

// find is the run at an offset; the zero run where there is none.
func (r runs) find(offset int) run {
	i := sort.Search(len(r), func(i int) bool { return r[i].to > offset })
	if i == len(r) || r[i].from > offset {
		return run{}
	}
	return r[i]
}

// maxRuns is how many stretches of one kind a document may have; a page of text has some dozens.
const maxRuns = 1 << 20

// readRuns reads the pages that a table names (PlcBteChpx, PlcBtePapx). It says
// whether all of them are there.
func readRuns(main, table data, page func(data) (runs, bool)) (runs, bool) {
	var all runs
	whole := true
	for _, item := range readPLC(table, 4).item {
		if len(all) > maxRuns {
			return all, false
		}
		p, ok := main.cut((item.u32(0)&0x3fffff)*pageSize, pageSize)
		if !ok {
			whole = false
			continue
		}
		more, ok := page(p)
		all, whole = append(all, more...), whole && ok
	}
	if !sort.SliceIsSorted(all, func(i, k int) bool { return all[i].from < all[k].from }) {
		sort.SliceStable(all, func(i, k int) bool { return all[i].from < all[k].from })
	}
	return all, whole
}

// characterPage reads a ChpxFkp. A run of which it says nothing has no properties.
func characterPage(p data) (runs, bool) {
	n := p.u8(pageSize - 1)
	whole := true
	var out runs
	for i := range n {
		r := run{from: p.u32(4 * i), to: p.u32(4*i + 4)}
		if at := 2 * p.u8(4*(n+1)+i); at > 0 {
			var ok bool
			r.props, ok = p.cut(at+1, p.u8(at))
			whole = whole && ok
		}
		if r.to > r.from {
			out = append(out, r)
		}
	}
	return out, whole
}

// paragraphPage reads a PapxFkp.
func paragraphPage(p data) (runs, bool) {
	const entry = 13 // bytes of a BxPap
	n := p.u8(pageSize - 1)
	whole := true
	var out runs
	for i := range n {
		r := run{from: p.u32(4 * i), to: p.u32(4*i + 4)}
		if at := 2 * p.u8(4*(n+1)+entry*i); at > 0 {
			size := 2*p.u8(at) - 1
			if size < 0 { // an even length follows in a byte of its own
				at++
				size = 2 * p.u8(at)
			}
			var ok bool
			r.props, ok = p.cut(at+1, size)
			whole = whole && ok
		}
		if r.to > r.from {
			out = append(out, r)
		}
	}
	return out, whole
}
