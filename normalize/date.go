package normalize

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// months by their first three letters.
var months = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "maj": 5, "jun": 6,
	"jul": 7, "aug": 8, "sep": 9, "okt": 10, "nov": 11, "dec": 12}

// isoDate reads a printed date: "2013-11-29", "20131129", "131129", "29/11 2013",
// "den 29 november 2013". It is "" for what is no date of the calendar.
func isoDate(printed string) string {
	parts := strings.FieldsFunc(strings.ToLower(printed), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	var year, month, day int
	var numbers []string
	for _, p := range parts {
		if unicode.IsDigit([]rune(p)[0]) {
			numbers = append(numbers, strings.TrimRight(p, "e"))
		} else if len([]rune(p)) >= 3 && months[string([]rune(p)[:3])] > 0 {
			month = months[string([]rune(p)[:3])]
		}
	}
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	switch {
	case len(numbers) == 1 && len(numbers[0]) == 8:
		year, month, day = number(numbers[0][:4]), number(numbers[0][4:6]), number(numbers[0][6:])
	case len(numbers) == 1 && len(numbers[0]) == 6:
		year, month, day = 2000+number(numbers[0][:2]), number(numbers[0][2:4]), number(numbers[0][4:])
	case len(numbers) == 3 && len(numbers[0]) == 4:
		year, month, day = number(numbers[0]), number(numbers[1]), number(numbers[2])
	case len(numbers) == 3 && len(numbers[2]) == 4:
		year, month, day = number(numbers[2]), number(numbers[1]), number(numbers[0])
	case len(numbers) == 2 && month > 0 && len(numbers[1]) == 4:
		year, day = number(numbers[1]), number(numbers[0])
	default:
		return ""
	}
	date := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	if _, err := time.Parse(time.DateOnly, date); err != nil {
		return ""
	}
	return date
}
