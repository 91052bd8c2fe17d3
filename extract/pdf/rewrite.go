package pdf

import (
	"strconv"
)

// The library gives an object up at the first thing that it does not expect:
// "1e-5", "--3", an odd escape in a string. For a file where that happens each
// object is handed to it rewritten, as the more patient scanner reads it.

// rewritten writes object n anew.
func (f *file) rewritten(n int) []byte {
	e := f.xref.entries[n]
	out := strconv.AppendInt(nil, int64(n), 10)
	out = append(out, ' ')
	out = strconv.AppendInt(out, int64(e.gen), 10)
	out = append(out, " obj\n"...)
	var value object
	stream := false
	if e.kind == packed {
		value = (&scanner{buf: f.packedObject(n)}).object(0)
	} else if d, err := f.definition(n); err == nil {
		value, stream = d.value, d.stream
	}
	out = f.appendObject(out, value)
	if stream {
		out = append(out, "stream\n"...)
	}
	return append(out, "\nendobj\n"...)
}

// appendObject writes an object.
func (f *file) appendObject(out []byte, o object) []byte {
	switch o.kind {
	case objNumber:
		return strconv.AppendFloat(out, o.num, 'f', -1, 64)
	case objString:
		return appendHex(append(out, '<'), o.text, '>')
	case objName:
		return appendName(out, o.text)
	case objWord:
		if o.text == "true" || o.text == "false" {
			return append(out, o.text...)
		}
	case objRef:
		out = strconv.AppendInt(out, int64(o.num), 10)
		out = append(out, ' ')
		out = strconv.AppendInt(out, int64(f.xref.genOf(int(o.num))), 10)
		return append(out, " R"...)
	case objArray:
		out = append(out, '[')
		for _, item := range o.items {
			out = append(f.appendObject(out, item), ' ')
		}
		return append(out, ']')
	case objDict:
		out = append(out, "<<"...)
		for i, item := range o.items {
			out = append(appendName(out, o.keys[i]), ' ')
			out = append(f.appendObject(out, item), ' ')
		}
		return append(out, ">>"...)
	}
	return append(out, "null"...)
}

const hexDigits = "0123456789ABCDEF"

func appendHex(out []byte, text string, end byte) []byte {
	for i := range len(text) {
		out = append(out, hexDigits[text[i]>>4], hexDigits[text[i]&15])
	}
	return append(out, end)
}

func appendName(out []byte, name string) []byte {
	out = append(out, '/')
	for i := range len(name) {
		if c := name[i]; c > ' ' && c < 0x7F && c != '#' && classOf[c] == classRegular {
			out = append(out, c)
		} else {
			out = append(out, '#', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	return out
}
