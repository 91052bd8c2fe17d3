package layout

import (
	"strings"

	"samplan/extract/doc"
)

// superscripts are the raised forms of the signs of note marks.
var superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹",
	"(", "⁽", ")", "⁾", "+", "⁺", "-", "⁻", "=", "⁼")

var plainScripts = strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9",
	"⁽", "(", "⁾", ")", "⁺", "+", "⁻", "-", "⁼", "=",
	"ᵃ", "a", "ᵇ", "b", "ᶜ", "c", "ᵈ", "d", "ᵉ", "e", "ᶠ", "f", "ᵍ", "g", "ʰ", "h")

// raisedLetters are the raised forms of the letters that mark notes to tables:
// "Kansli, personalᶜ".
const raisedLetters = "ᵃᵇᶜᵈᵉᶠᵍʰ"

// isSuperscript reports whether a sign is a raised figure or letter of a note mark.
func isSuperscript(r rune) bool {
	return strings.ContainsRune("⁰¹²³⁴⁵⁶⁷⁸⁹"+raisedLetters, r)
}

// isLetterMark reports whether a text is a single letter, as marks notes.
func isLetterMark(s string) bool { return len(s) == 1 && s[0] >= 'a' && s[0] <= 'h' }

// raise writes a mark or an exponent with raised signs: figures, and a letter
// that stands alone, so that "Försäkringskassan" with the mark a is no other word.
func raise(s string) string {
	if isLetterMark(s) {
		return string([]rune(raisedLetters)[s[0]-'a'])
	}
	return superscripts.Replace(s)
}

const (
	longestRaised = 4    // characters of a raised mark or exponent
	leastLift     = 0.15 // of the line's font size that it stands above the line
)

// isRaised reports whether a word of a line is set as a mark or an exponent:
// small, and above the line.
func isRaised(l line, w doc.Word) bool {
	return w.Turned == 0 && len(w.Text) <= longestRaised && w.Size < smallSize*l.size && w.Baseline-l.baseline > leastLift*l.size
}

// rawText is the text of a word in its line, with raised marks as such, so
// that "600 000" with the mark 1 does not read as another number.
func rawText(l line, w doc.Word) string {
	if isRaised(l, w) {
		return raise(w.Text)
	}
	return w.Text
}

// glued reports whether no blank is printed between two neighbours of a line.
func glued(a, b doc.Word) bool {
	gap := b.Box.X0 - a.Box.X1
	return b.Glued && gap < 0.2*b.Size || gap < 0.08*min(a.Size, b.Size)
}
