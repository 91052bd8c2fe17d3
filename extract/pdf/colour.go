package pdf

import lib "github.com/ledongthuc/pdf"

// colour is as much of a fill colour as tells whether paper looks different
// under it.
type colour struct {
	space colourSpace
	white bool
}

// colourSpace says how the numbers of a colour are meant.
type colourSpace uint8

const (
	additive    colourSpace = iota // gray or RGB: 1 is light
	subtractive                    // CMYK, Separation, DeviceN: 0 is no ink
	opaque                         // patterns, Lab, Indexed: never taken for white
)

// nearWhite is the lightest gray that still counts as ink.
const nearWhite = 0.985

// of returns the colour with these components in the space.
func (s colourSpace) of(components []token) colour {
	c := colour{space: s, white: len(components) > 0 && s != opaque}
	for _, t := range components {
		switch {
		case t.kind != tokNumber:
			c.white = false
		case s == additive && t.num < nearWhite, s == subtractive && t.num > 1-nearWhite:
			c.white = false
		}
	}
	return c
}

// initial is the colour that a space starts with: black, or full ink.
func (s colourSpace) initial() colour { return colour{space: s} }

// colourSpace looks a space up by the name that cs or CS gives.
func (f *file) colourSpace(resources lib.Value, name string) colourSpace {
	switch name {
	case "DeviceGray", "DeviceRGB", "CalGray", "CalRGB", "G", "RGB":
		return additive
	case "DeviceCMYK", "CMYK":
		return subtractive
	case "Pattern":
		return opaque
	}
	v := f.path(resources, "ColorSpace", name)
	if v.Kind() == lib.Name {
		switch v.Name() {
		case "DeviceGray", "DeviceRGB":
			return additive
		case "DeviceCMYK":
			return subtractive
		}
		return opaque
	}
	switch f.index(v, 0).Name() {
	case "CalGray", "CalRGB", "DeviceGray", "DeviceRGB":
		return additive
	case "ICCBased":
		if f.key(f.index(v, 1), "N").Int64() == 4 {
			return subtractive
		}
		return additive
	case "Separation", "DeviceN", "DeviceCMYK":
		return subtractive
	}
	return opaque
}
