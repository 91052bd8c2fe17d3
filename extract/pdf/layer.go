package pdf

import lib "github.com/ledongthuc/pdf"

// layers knows which optional content groups a file has switched off. What
// stands in them is on no printed page.
type layers struct {
	offRefs map[int]bool // object numbers of groups that are off
	allOff  bool         // BaseState OFF: all but onRefs
	onRefs  map[int]bool
}

// loadLayers reads the default configuration of the optional content.
func (f *file) loadLayers(root lib.Value) *layers {
	d := f.path(root, "OCProperties", "D")
	if d.Kind() != lib.Dict {
		return nil
	}
	return &layers{
		offRefs: refsIn(f.key(d, "OFF")), onRefs: refsIn(f.key(d, "ON")),
		allOff: f.key(d, "BaseState").Name() == "OFF",
	}
}

// refsIn lists the references that stand directly in an array. The library
// resolves a reference as it is read, but prints it as it stands.
func refsIn(v lib.Value) map[int]bool {
	refs := map[int]bool{}
	s := scanner{buf: []byte(v.String())}
	for _, o := range s.object(0).items {
		if o.kind == objRef {
			refs[int(o.num)] = true
		}
	}
	return refs
}

// off tells whether the group that the entry of a dictionary names is off. An
// OCMD is off when all its groups are (its usual policy is AnyOn).
func (l *layers) off(f *file, holder lib.Value, key string) bool {
	if l == nil {
		return false
	}
	group := f.key(holder, key)
	if group.IsNull() {
		return false
	}
	if f.key(group, "Type").Name() != "OCMD" {
		return l.refOff(refOf(holder, key))
	}
	members := refsIn(f.key(group, "OCGs"))
	if len(members) == 0 {
		if n := refOf(group, "OCGs"); n >= 0 {
			members[n] = true
		}
	}
	for n := range members {
		if !l.refOff(n) {
			return false
		}
	}
	return len(members) > 0
}

func (l *layers) refOff(n int) bool {
	return n >= 0 && (l.offRefs[n] || l.allOff && !l.onRefs[n])
}

// refOf is the object number that an entry of a dictionary refers to, -1 where
// it is no reference.
func refOf(holder lib.Value, key string) int {
	s := scanner{buf: []byte(holder.String())}
	if o := s.object(0).key(key); o.kind == objRef {
		return int(o.num)
	}
	return -1
}

// layerHidden tells whether the marked content that BDC begins belongs to a
// layer that is off.
func (p *painter) layerHidden() bool {
	n := len(p.operands)
	if p.f.layers == nil || n < 2 || string(p.operands[n-2].text) != "OC" || p.operands[n-1].kind != tokName {
		return false
	}
	name := string(p.operands[n-1].text)
	r := p.resources
	if off, ok := r.hidden[name]; ok {
		return off
	}
	if r.hidden == nil {
		r.hidden = map[string]bool{}
	}
	off := p.f.layers.off(p.f, p.f.key(r.dict, "Properties"), name)
	r.hidden[name] = off
	return off
}
