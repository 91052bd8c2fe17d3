package docx

import "samplan/extract/doc"

// running reads the headers and footers that sections show: each distinct text once.
func (r *reader) running() ([]block, error) {
	roles := map[string]doc.Role{"header": doc.Header, "footer": doc.Footer}
	var out []block
	seen := map[doc.Role]map[string]bool{doc.Header: {}, doc.Footer: {}}
	done := map[string]bool{}
	for _, id := range r.sections {
		rel := r.parts[id]
		role, ok := roles[rel.kind]
		if !ok || done[rel.target] {
			continue
		}
		done[rel.target] = true
		blocks, err := r.runningPart(rel.target)
		if err = r.forgive(err, rel.kind+"-unreadable", "a "+rel.kind); err != nil {
			return nil, err
		}
		for i := range blocks {
			for _, line := range blocks[i].lines() {
				if seen[role][line] {
					continue
				}
				seen[role][line] = true
				out = append(out, block{Block: doc.Block{Kind: doc.Paragraph, Role: role, Text: line, Bold: blocks[i].Bold}})
			}
		}
	}
	return out, nil
}

func (r *reader) runningPart(name string) ([]block, error) {
	text, err := r.a.read(name)
	if err != nil {
		return nil, err
	}
	if text == "" {
		return nil, damaged("part %s is missing", name)
	}
	x, _ := newPart(text, &r.a.tokens)
	blocks := r.in(x).inner()
	return blocks, x.err
}
