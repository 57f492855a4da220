"""Tests of the independent check of rosters with shifts, on an instance small enough to count by hand."""
import unittest

from shift_roster import check

INSTANCE = """
SECTION_HORIZON
14
SECTION_SHIFTS
# ShiftID, Length in mins, Shifts which cannot follow this shift | separated
E,480,
L,600,E
SECTION_STAFF
A,E=4|L=2,3120,3120,5,2,2,1
B,E=9|L=9,9000,0,9,1,1,2
SECTION_DAYS_OFF
A,4
SECTION_SHIFT_ON_REQUESTS
A,0,E,3
A,4,L,2
SECTION_SHIFT_OFF_REQUESTS
B,0,L,5
B,1,L,7
SECTION_COVER
0,E,2,100,1
0,L,0,100,1
"""
GOOD = "E E L L - - E E - - - - - -\nL - - - - - - - - - - - - -\n"


def broken(roster):
    return check(INSTANCE, roster)["broken"]


class ShiftRoster(unittest.TestCase):
    def test_counts_the_objective_part_by_part(self):
        answer = check(INSTANCE, GOOD)
        self.assertTrue(answer["feasible"], answer["broken"])
        self.assertEqual(answer["parts"], {"requests": 2 + 5, "cover_under": 100, "cover_over": 1})
        self.assertEqual(answer["objective"], 108)

    def test_names_every_hard_rule_that_is_broken(self):
        changed = {
            "E after L": "E L E L - - E E - - - - - -",
            "too many L": "E L L L - - E E - - - - - -",
            "minutes under": "E E L L - - E - - - - - - -",
            "minutes over": "E E E L - - L L - - - - - -",
            "works on day off 4": "- - - E E L L - - - - E E -",
            "only 1 days off in a row": "E E L L - E E - - - - - - -",
            "only 1 shifts in a row": "E E L L - - E - - E - - - -",
            "6 shifts in a row": "- - - - - - - E E E E L L -",
            "weekends over": "E E - - - E L - - - - - E L",
        }
        for what, tour in changed.items():
            found = broken(tour + "\n" + GOOD.splitlines()[1])
            self.assertTrue(any(what in line for line in found), (what, found))

    def test_runs_at_the_edges_are_never_too_short(self):
        self.assertEqual(broken("E - - E E - - - L L - - - E\n" + GOOD.splitlines()[1]), ["A: works on day off 4"])

    def test_another_shape_is_no_roster(self):
        self.assertFalse(check(INSTANCE, "E E\n")["feasible"])
        self.assertFalse(check(INSTANCE, GOOD.replace("L", "X"))["feasible"])


if __name__ == "__main__":
    unittest.main()
