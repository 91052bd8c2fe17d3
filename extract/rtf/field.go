package rtf

// field reads a field: an instruction, then its last result.
func (r *reader) field(_ token, s *state) error {
	to, outer := r.to, r.to.fields
	to.fields.Begin()
	defer func() { to.fields = outer }()
	return r.rest(s)
}

func (r *reader) instruction(_ token, s *state) error {
	s.sink = toInstruction
	err := r.rest(s)
	r.to.fields.Separate()
	return err
}

func (r *reader) result(_ token, s *state) error {
	r.to.fields.Separate()
	return r.rest(s)
}
