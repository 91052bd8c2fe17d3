package find

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestNeeds(t *testing.T) {
	for expr, want := range map[string][]string{
		`budget`:            {"budget"},
		`\bbudget(?:en)?\b`: {"budget"},
		`plan|mqal`:         {"plan", "mqal"},
		`plan|\d`:           nil, // a digit would do
		`(?:av|om) budget`:  {" budget"},
		`summa.*kostnader`:  {"kostnader"},
		`(?:summa)+`:        {"summa"},
		`(?:summa)?`:        nil,
		`(?:summa)*`:        nil,
		`\d{4}`:             nil,
		`(?i)budget`:        nil, // the word stands in any case
		`x`:                 nil, // in most texts
	} {
		if got := needs(expr); !slices.Equal(got, want) {
			t.Errorf("needs(%q) = %q, want %q", expr, got, want)
		}
	}
}

// TestFolded holds the two ways of writing a letter together.
func TestFolded(t *testing.T) {
	for _, text := range []string{"ÅTGÄRDER i Örebro", "Åäöéüè ÅÄÖÉÜÈ", "Straße × ÷ À à", "–”\u00a0½", ""} {
		got := folded(text)
		if len(got) != len(text) {
			t.Errorf("folded(%q) has %d bytes, want %d", text, len(got), len(text))
		}
		if want := strings.ToLower(asciiLetters.Replace(text)); got != want {
			t.Errorf("folded(%q) = %q, want %q", text, got, want)
		}
	}
}

// TestSwedishIsAnyCase compares with what (?i) says of the same expression.
func TestSwedishIsAnyCase(t *testing.T) {
	exprs := []string{`\bmål\w*`, `^(?:AB|FK)\b`, `\p{Lu}\w+s kommun`, `\pL+ \W`, `[A-Z]{2}`, `\S+\s\D`, `(?P<Year>20\d\d)`, `\x{A0}`, `(?:år|ÅR)$`}
	texts := []string{"MÅL och medel", "mål", "ab", "Fk i Åre", "Arvika kommun", "ARVIKAS KOMMUN", "xy", "år 2012 \u00a0", "ett ÅR", ""}
	for _, expr := range exprs {
		re := regexp.MustCompile(`(?i)` + asciiLetters.Replace(expr))
		for _, text := range texts {
			want := re.FindStringIndex(asciiLetters.Replace(text))
			if got := swedish(expr).index(text); !slices.Equal(got, want) {
				t.Errorf("%q in %q: got %v, want %v", expr, text, got, want)
			}
		}
	}
}

// TestPatternsCompile compiles what is else compiled at first use.
func TestPatternsCompile(t *testing.T) {
	if len(patterns) < 100 {
		t.Fatalf("only %d patterns: are they still made by lazily?", len(patterns))
	}
	for _, p := range patterns {
		p.re()
	}
}
