package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// gold is what a careful reader finds in one plan: the file <stem>.json of
// GOLD.md, whatever format the plan <stem>.* has.
type gold struct {
	Forbund            []string   `json:"forbund"` // every name that is right
	OrgNumber          string     `json:"org_number"`
	RegistrationNumber string     `json:"registration_number"`
	PlanYear           int        `json:"plan_year"`
	FirstYear          int        `json:"first_year"`
	LastYear           int        `json:"last_year"`
	Members            []goldFact `json:"members"`
	Contributions      []goldFact `json:"contributions"`
	Budget             []goldFact `json:"budget"`
	Goals              []goldFact `json:"goals"`
	Problems           []goldFact `json:"problems"`
}

// goldFact is one fact of any kind; a kind uses the fields that concern it.
type goldFact struct {
	Kind     string  `json:"kind"`
	Code     string  `json:"code"`
	Name     string  `json:"name"`
	Year     int     `json:"year"`
	Basis    string  `json:"basis"`
	Side     string  `json:"side"`
	Label    string  `json:"label"`
	Amount   float64 `json:"amount"` // whole kronor
	Total    bool    `json:"total"`
	Text     string  `json:"text"`
	Target   *target `json:"target"`
	Note     string  `json:"note"`
	Optional bool    `json:"optional"` // right to report, right to leave out
}

type target struct {
	Value    float64 `json:"value"`
	Unit     string  `json:"unit"`
	Optional bool    `json:"optional"`
}

// readGold reads every gold file of a folder, by stem.
func readGold(folder string) (map[string]gold, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil || len(files) == 0 {
		return nil, hintf("give the folder with the .json files of GOLD.md", "%s: no gold files in it", folder)
	}
	all := map[string]gold{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var g gold
		if err := json.Unmarshal(data, &g); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		// To a reader of budgets a printed zero and a dash are the same: neither counts.
		for _, facts := range [][]goldFact{g.Contributions, g.Budget} {
			for i := range facts {
				facts[i].Optional = facts[i].Optional || facts[i].Amount == 0
			}
		}
		stem, _ := splitName(file)
		all[stem] = g
	}
	return all, nil
}

// splitName cuts the base name of a path into stem and extension (".docx").
// The dots that a name begins with belong to the stem.
func splitName(path string) (stem, ext string) {
	base := path[strings.LastIndexAny(path, `/\`)+1:]
	ext = filepath.Ext(base)
	if strings.Trim(base[:len(base)-len(ext)], ".") == "" {
		return base, ""
	}
	return strings.TrimSuffix(base, ext), ext
}
