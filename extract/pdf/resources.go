package pdf

import lib "github.com/ledongthuc/pdf"

// resources is a resource dictionary with what was looked up in it.
type resources struct {
	dict   lib.Value
	fonts  map[string]*font
	spaces map[string]colourSpace
	hidden map[string]bool // of Properties: is the layer switched off
	forms  map[string]*xobject
	states map[string]state
	actual map[string]*string // of Properties: their ActualText
}

// maxCached bounds the resource dictionaries and fonts that a file keeps.
const maxCached = 4096

// resourcesOf returns the resources in a dictionary. The library gives no
// identity of an object, so what a dictionary says is its key: two that say
// the same, references included, are the same.
func (f *file) resourcesOf(dict lib.Value) *resources {
	key := dict.String()
	f.spend(len(key) / bytesAnOperator)
	if r, ok := f.resources[key]; ok {
		return r
	}
	r := &resources{dict: dict, fonts: map[string]*font{}}
	if len(f.resources) < maxCached {
		f.resources[key] = r
	}
	return r
}

// forget drops the fonts read so far when they fill their room, between pages.
func (f *file) forget() {
	if f.tables <= 0 {
		f.tables = maxTablesKept
		f.resources, f.fonts, f.forms = map[string]*resources{}, map[string]*font{}, map[int]*xobject{}
		f.formBytes = 0
	}
}

// font returns the font of that name, nil where the resources have none.
func (r *resources) font(f *file, name []byte) *font {
	if got, ok := r.fonts[string(name)]; ok {
		return got
	}
	var out *font
	if v := f.path(r.dict, "Font", string(name)); v.Kind() == lib.Dict {
		out = f.font(v)
	}
	r.fonts[string(name)] = out
	return out
}

// font returns a font of the file, read once.
func (f *file) font(v lib.Value) *font {
	key := v.String()
	if got, ok := f.fonts[key]; ok {
		return got
	}
	out := f.loadFont(v)
	if len(f.fonts) < maxCached {
		f.fonts[key] = out
	}
	return out
}

func (r *resources) colourSpace(f *file, name string) colourSpace {
	if s, ok := r.spaces[name]; ok {
		return s
	}
	if r.spaces == nil {
		r.spaces = map[string]colourSpace{}
	}
	s := f.colourSpace(r.dict, name)
	r.spaces[name] = s
	return s
}
