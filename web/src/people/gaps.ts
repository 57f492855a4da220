// Where people are short: sites in three shades for the map, townships in order, and what belongs to one of them.
import type { MapSite, RecruitmentCall, ShortSite, SiteRow, TownshipGap } from '../api/types';

// In missing adult-days of a season. Each shade also has a word and a size: colour never stands alone.
export const shades = [
    { state: 'lacks_few', from: 1, to: 5 },
    { state: 'lacks_some', from: 6, to: 15 },
    { state: 'lacks_many', from: 16, to: Infinity },
] as const;

export function shade_of(missing: number): string {
    return shades.find((shade) => missing >= shade.from && missing <= shade.to)?.state ?? 'staffed';
}

// Open sites as the map draws them: those that lack somebody by how much, the others as dots.
export function drawn_sites(sites: readonly MapSite[], short: readonly ShortSite[]): MapSite[] {
    const missing = new Map(short.map((item) => [item.site.venue_id, item.missing_adult_days]));
    return sites
        .filter((site) => site.state === 'open' || site.state === 'short')
        .map((site) => ({ ...site, state: shade_of(missing.get(site.venue_id) ?? 0), amount: missing.get(site.venue_id) ?? 0 }));
}

// Those that lack most first; with `all` also those that lack nobody.
export function in_need(items: readonly TownshipGap[], all: boolean): TownshipGap[] {
    return items
        .filter((item) => all || item.missing_adult_days > 0)
        .sort((a, b) => b.missing_adult_days - a.missing_adult_days || a.township.code.localeCompare(b.township.code));
}

export interface OfTownship {
    calls: RecruitmentCall[];
    sites: ShortSite[];
}

// Which township a site lies in is known from the list of sites alone.
export function of_township(code: string, calls: readonly RecruitmentCall[], short: readonly ShortSite[], rows: readonly SiteRow[]): OfTownship {
    const here = new Set(rows.filter((row) => row.township.code === code).map((row) => row.venue_id));
    return {
        calls: calls.filter((call) => call.township.code === code),
        sites: short.filter((item) => here.has(item.site.venue_id)).sort((a, b) => b.missing_adult_days - a.missing_adult_days),
    };
}

// What one would ask first: ten more for the post that lacks most, for as long as somebody is missing.
export function first_question(gap: TownshipGap, season: { opening: string; last_day: string }): { people: number; post: string; from: string; to: string } {
    const worst = [...gap.missing_by_post].sort((a, b) => b.adult_days - a.adult_days)[0];
    return { people: 10, post: worst?.post ?? 'care', from: gap.first_date ?? season.opening, to: gap.last_date ?? season.last_day };
}
