// Takes pictures of every page, in both languages and three sizes, to be looked at: node pictures.mjs BASE_URL OUT [NAME...]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { asked, map_drawn, open_browser, sample_site } from './browser.mjs';
import { county_ledger } from './ledger.mjs';

const [base, out, ...wanted] = process.argv.slice(2);
if (!base || !out) {
    console.error('usage: node pictures.mjs BASE_URL OUT [NAME...]');
    process.exit(2);
}
await mkdir(out, { recursive: true });

const { site, date } = await sample_site(base);

const { change } = await asked(base, `plans/latest/explain/venues/${site.venue_id}`);
const household = change?.moves[0]?.household_id ?? 1;
const gap = (await asked(base, 'plans/latest/staffing/gaps')).items.toSorted((a, b) => b.missing_adult_days - a.missing_adult_days)[0];
const someone = (await asked(base, 'plans/latest/adults?state=on_duty&limit=1')).items[0];

const pages = {
    map: '#/map',
    sites: '#/sites',
    site: `#/sites/${site.venue_id}`,
    day: `#/sites/${site.venue_id}/${date}?view=day`,
    week: `#/sites/${site.venue_id}/${date}?view=week`,
    change: `#/sites/${site.venue_id}/${date}`,
    progress: '#/site-plans',
    figures: '#/figures',
    rules: '#/rules',
    visits: '#/visits',
    plan: '#/plan',
    try: `#/map?mode=try&county=${site.county.code}&venue=${site.venue_id}`,
    compare: '#/compare',
    why: `#/why/household/${household}`,
    gaps: '#/people',
    township: `#/people?township=${gap.township.code}`,
    calls: '#/people/calls',
    rosters: '#/people/sites',
    roster: `#/people/sites/${site.venue_id}`,
    adults: '#/people/adults',
    adult: `#/people/adults/${someone.adult_id}`,
    roll_call: `#/people/roll-call?date=${date}&county=${site.county.code}`,
    roll_call_site: `#/people/roll-call?date=${date}&site=${site.venue_id}`,
    repair: `#/people/repair?adult=${someone.adult_id}`,
    board: '#/people/board',
    imports: '#/roll/imports',
    report: '#/roll/imports',
    marked: '#/roll/imports',
    finished: '#/roll/imports',
    run: '#/roll/imports/1',
    pairs: '#/roll/pairs',
    funnel: '#/roll/funnel',
    county: `#/roll/funnel/${site.county.code}`,
    certificate: '#/roll/certificate',
};
const with_map = ['map', 'try', 'gaps', 'township']; // drawn by the graphics card, and only as far as they are seen
const ledger = await county_ledger(base, { salt: 7 });
const sizes = { desk: [1366, 768], tablet: [768, 1024], phone: [360, 740], wall: [1920, 1080] };
const on_demand = ['tablet', 'wall'];
let salt = 40;

for (const [size, [width, height]] of Object.entries(sizes)) {
    if (wanted.length > 0 && on_demand.includes(size) && !wanted.includes(size)) continue;
    const { page, close, complaints } = await open_browser({ width, height });
    page.on('dialog', (dialog) => dialog.accept()); // what is not saved may be left behind here
    for (const language of ['zh', 'en']) {
        for (const [name, hash] of Object.entries(pages)) {
            if (wanted.length > 0 && !wanted.includes(name)) continue;
            await page.goto(`${base}/?lang=${language}${hash}`);
            await page.reload();
            if (with_map.includes(name)) {
                await map_drawn(page);
                await page.waitForTimeout(600);
            } else {
                await page.locator('main :is(.sheet, table, li):visible').first().waitFor();
                await page.waitForFunction(() => !document.querySelector('main [role=status]:not(.count)'), null, { timeout: 60_000 });
                await page.waitForTimeout(300);
            }
            if (name === 'roll_call') await page.locator('[data-roll-township] > summary').first().click();
            if (name.startsWith('roll_call')) await page.locator('[data-due]:visible').first().click();
            if (name === 'change') {
                await page.locator('.plan .card').first().click();
                await page.locator('.choice').first().click({ timeout: 60_000 });
                await page.waitForSelector('.verdict .mark');
            }
            if (name === 'report') {
                await page.locator('[data-choose=files]').setInputFiles({ name: '村级儿童花名册.csv', mimeType: 'text/csv', buffer: Buffer.from(ledger.csv) });
                await page.waitForSelector('[data-row="0"]', { timeout: 60_000 });
                await page.keyboard.press('a');
                await page.keyboard.press('a');
                await page.keyboard.press('r');
                await page.waitForTimeout(200);
            }
            if (name === 'marked' || name === 'finished') {
                const small = await county_ledger(base, { rows: 40, doubtful: 4, salt: ++salt });
                await page.locator('[data-choose=files]').setInputFiles({ name: `村级儿童花名册${salt}.csv`, mimeType: 'text/csv', buffer: Buffer.from(small.csv) });
                await page.waitForSelector('[data-row="0"]', { timeout: 60_000 });
                if (name === 'marked') {
                    await page.locator('button.link', { hasText: `${salt}.csv` }).first().click();
                    await page.waitForSelector('form.sign');
                } else {
                    await page.locator('[data-row="0"]').focus();
                    for (let kind = 0; kind < 4; ++kind) await page.keyboard.press('Shift+A');
                    const form = page.locator('form:has(input[autocomplete=name])').last();
                    await form.locator('input').fill('王小明');
                    await form.locator('button').click();
                    await page.waitForSelector('[data-taken-over]', { timeout: 60_000 });
                }
            }
            await page.screenshot({ path: join(out, `${name}-${size}-${language}.png`), fullPage: ![...with_map, 'change'].includes(name) && size !== 'wall' });
        }
    }
    if (complaints.length > 0) console.error(size, complaints);
    await close();
}
