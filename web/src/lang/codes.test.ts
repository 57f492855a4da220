import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as codes from './codes';

// Rows of an EnumNames table in a header: {Enum::value, "code", "zh", "en"}.
function table_in(header: string, name: string): Record<string, [string, string]> {
    const text = readFileSync(new URL(`../../../src/${header}`, import.meta.url), 'utf8');
    const found = new RegExp(`EnumName<${name}> table\\[\\] = \\{([\\s\\S]*?)\\};`).exec(text);
    if (!found) throw new Error(`${header} has no table of ${name}`);
    const rows = [...found[1]!.matchAll(/\{(?:\w+::)*\w+,\s*"([^"]*)",\s*"([^"]*)",\s*"([^"]*)"\}/g)];
    return Object.fromEntries(rows.map(([, code, zh, en]) => [code!, [zh!, en!]]));
}

describe('words for codes', () => {
    it.each([
        ['VenueKind', 'domain/venue.h', codes.venue_kinds],
        ['VenueDecision', 'domain/venue.h', codes.venue_decisions],
        ['AdultClass', 'domain/adult.h', codes.adult_classes],
        ['Post', 'domain/adult.h', codes.posts],
        ['RecordCheck', 'domain/adult.h', codes.record_checks],
        ['TrainingPresence', 'domain/training.h', codes.training_presences],
        ['Assessment', 'domain/training.h', codes.assessments],
        ['PlanState', 'domain/plan.h', codes.plan_states],
        ['SitePlanState', 'domain/site_plan_version.h', codes.site_plan_states],
        ['BlockKind', 'domain/season.h', codes.block_kinds],
        ['app::AdultState', 'app/duty_roster.h', codes.adult_states],
        ['app::FixKind', 'app/fixes.h', codes.fix_kinds],
        ['staffing::EventKind', 'staffing/repair.h', codes.event_kinds],
        ['staffing::Step', 'staffing/steps.h', codes.adult_steps],
        ['ContactMeans', 'domain/contact.h', codes.contact_means],
        ['ContactOutcome', 'domain/contact.h', codes.contact_outcomes],
    ])('are those of %s in %s', (name, header, names) => {
        expect(names).toEqual(table_in(header, name));
    });

    it('cover every state of a site the API documents', () => {
        const document = JSON.parse(readFileSync(new URL('../../../src/http/openapi.json', import.meta.url), 'utf8'));
        expect(Object.keys(codes.site_states)).toEqual(document.components.schemas.SiteState.enum);
    });

    it('fall back to the code itself', () => {
        expect(codes.name_in(codes.posts, 'pilot', 'en')).toBe('pilot');
    });
});
