package rtf

// destinations are the words that say what a group is; each reads its group to the end.
var destinations map[string]func(*reader, token, *state) error

func init() { // the functions read groups, which look up words here
	destinations = map[string]func(*reader, token, *state) error{
		"fonttbl":    func(r *reader, _ token, _ *state) error { r.fontTable(); return nil },
		"stylesheet": func(r *reader, _ token, _ *state) error { r.styleSheet(); return nil },
		"listtext":   (*reader).numberText, "pntext": (*reader).numberText,
		"field": (*reader).field, "fldinst": (*reader).instruction, "fldrslt": (*reader).result,
		"nesttableprops": (*reader).innerRow,
		"footnote":       (*reader).note,
		"header":         (*reader).header, "headerl": (*reader).header, "headerr": (*reader).header, "headerf": (*reader).header,
		"footer": (*reader).header, "footerl": (*reader).header, "footerr": (*reader).header, "footerf": (*reader).header,
		"pict": (*reader).picture, "object": (*reader).object, "result": (*reader).objectResult,
		"shp": (*reader).shape, "shpgrp": (*reader).shape, "do": (*reader).shape, "shpinst": (*reader).shape, "shppict": (*reader).through,
		"shptxt": (*reader).box, "dptxbxtext": (*reader).box, "ud": (*reader).letters, "upr": (*reader).alternatives,
	}
	for _, name := range []string{"colortbl", "filetbl", "info", "nonshppict", "nonesttables", "shprslt", "xe", "tc", "tcn", "rxe", "txe",
		"ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "template", "private", "listtable", "listoverridetable", "revtbl",
		"pnseclvl", "pn", "bkmkstart", "bkmkend", "annotation", "atnid", "atnauthor", "formfield", "datafield", "themedata", "colorschememapping",
		"objdata", "objclass", "objname", "picprop", "blipuid", "generator", "mmath"} {
		destinations[name] = (*reader).leaveOut
	}
}

// rest reads the rest of a group with its own state.
func (r *reader) rest(s *state) error {
	r.depth-- // the group is counted already
	defer func() { r.depth++ }()
	return r.group(*s)
}

// through reads the rest of a group as text.
func (r *reader) through(_ token, s *state) error { return r.rest(s) }

// leaveOut skips the rest of a group.
func (r *reader) leaveOut(token, *state) error {
	r.cut = !r.skipGroup()
	return nil
}

// alternatives reads the Unicode version of a text that is given twice.
func (r *reader) alternatives(_ token, s *state) error {
	s.sink = toNowhere
	return r.rest(s)
}

func (r *reader) letters(_ token, s *state) error {
	s.sink = toText
	return r.rest(s)
}

// numberText reads what is printed before a paragraph of a list.
func (r *reader) numberText(_ token, s *state) error {
	if s.sink == toText {
		s.sink = toNumber
		r.to.number = ""
	}
	return r.rest(s)
}
