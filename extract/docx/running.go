package docx

import (
	"samplan/extract/blocks"
	"samplan/extract/doc"
)

// running reads the headers and footers that sections show: each distinct text once.
func (r *reader) running() ([]blocks.Block, error) {
	roles := map[string]doc.Role{"header": doc.Header, "footer": doc.Footer}
	var running blocks.Running
	done := map[string]bool{}
	for _, id := range r.sections {
		rel := r.parts[id]
		role, ok := roles[rel.kind]
		if !ok || done[rel.target] {
			continue
		}
		done[rel.target] = true
		part, err := r.runningPart(rel.target)
		if err = r.forgive(err, rel.kind+"-unreadable", "a "+rel.kind); err != nil {
			return nil, err
		}
		running.Add(role, part)
	}
	return running.Blocks, nil
}

func (r *reader) runningPart(name string) ([]blocks.Block, error) {
	text, err := r.a.Read(name)
	if err != nil {
		return nil, err
	}
	if text == "" {
		return nil, damaged("part %s is missing", name)
	}
	x, _ := newPart(text, &r.a.Tokens)
	part := r.in(x).inner()
	return part, x.Err
}
