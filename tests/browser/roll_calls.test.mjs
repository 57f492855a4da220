// The roll of a day on a site lead's phone: called by exception, seen again after a reload, and on to whoever steps in.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { accessible, asked, open_browser, server } from './browser.mjs';

const slow = { timeout: 20_000 };
const patient = { timeout: 60_000 }; // the first question about a roster builds it

let base;
let stop;
let browser;
let page;
let plan;
let date; // an open day
let small; // a site with two to five adults that day, all of whom it needs
let other; // another of its township
let taps = 0;

before(async () => {
    ({ base, stop } = await server());
    browser = await open_browser({ width: 360, height: 740, webgl: false });
    ({ page } = browser);
    plan = (await asked(base, 'plans/latest')).number;
    const season = await asked(base, 'season');
    date = season.open_days[1];
    const counties = (await asked(base, 'regions?level=county')).items;
    for (const county of counties) {
        const { sites } = await asked(base, `plans/latest/staffing/roll-calls?date=${date}&region=${county.code}`);
        const few = (site) => site.adults.length >= 2 && site.adults.length <= 5;
        small = sites.find((site) => few(site) && site.needs[0].adults === site.adults.filter((adult) => adult.counts_as === null).length && site.adults.every((adult) => adult.counts_as === null) && sites.some((one) => one !== site && one.township.code === site.township.code));
        other = small && sites.find((site) => site !== small && site.township.code === small.township.code);
        if (small) break;
    }
    assert.ok(small, 'some site has two to five adults');
});
after(async () => {
    await browser.close();
    stop();
    assert.deepEqual(browser.strangers, [], 'no request leaves this machine');
    // What the tests forbid or the server refuses is noted in the browser's console as well.
    assert.deepEqual(browser.complaints.filter((text) => !/status of 4\d\d|ERR_FAILED|ERR_INTERNET_DISCONNECTED/.test(text)), []);
});

async function open(hash, language = 'zh') {
    await page.goto('about:blank');
    await page.goto(`${base}/?lang=${language}&map=svg${hash}`);
}

const roll_of = (venue_id) => asked(base, `plans/${plan}/staffing/roll-calls?date=${date}&venue_id=${venue_id}`);
const person = (adult) => page.locator(`[data-due="${adult.adult_id}"]`);
const save_of = (scope) => page.locator(`[data-save-roll="${scope}"]`);
const saved = (scope) => page.locator(`[data-saved-roll="${scope}"]`);
async function tap(locator) {
    taps += 1;
    await locator.click(slow);
}

describe('the roll of a site', () => {
    test('is found, called and saved by its lead in five taps at most', async () => {
        const [first] = small.adults;
        await open(`#/people/roll-call?date=${date}`);
        await page.locator('[name=roll_date]').waitFor(slow);
        await accessible(page, 'before a site is chosen');
        await tap(page.locator('[name=venue_id]'));
        await page.keyboard.type(small.site.name);
        await tap(page.locator(`[data-found="${small.site.venue_id}"]`));
        await person(first).waitFor(patient);
        assert.equal(await page.locator('[data-due]').count(), small.adults.length);
        assert.equal(await page.locator('[data-came=false]').count(), 0, 'everybody counts as come');
        await tap(person(first));
        await tap(save_of(`site ${small.site.venue_id}`));
        await page.keyboard.type('点长 某某'); // asked once
        await tap(page.locator('form.sign button[type=submit]'));
        await saved(`site ${small.site.venue_id}`).waitFor(slow);
        assert.ok(taps <= 5, `${taps} taps`);
        const roll = await roll_of(small.site.venue_id);
        assert.deepEqual([roll.due, roll.called, roll.absent], [small.adults.length, small.adults.length, 1]);
        assert.deepEqual(roll.sites[0].adults.filter((adult) => !adult.recorded.came).map((adult) => adult.adult_id), [first.adult_id]);
        assert.equal(roll.sites[0].adults[0].recorded.by, '点长 某某');
        assert.equal((await roll_of(other.site.venue_id)).called, 0, 'no other site is called');
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
        await accessible(page, 'a roll that is saved');
    });

    test('is there after a reload, with who called it', async () => {
        await page.reload();
        await page.locator('[data-came=false]').waitFor(patient);
        assert.equal(await person(small.adults[0]).getAttribute('data-came'), 'false');
        assert.match(await page.locator('[data-roll-state]').textContent(), /点长 某某.*已点名/);
    });

    test('leads on to the repair of whoever leaves it short, with the day filled in', async () => {
        await page.locator(`[data-find="${small.adults[0].adult_id}"]`).click(slow);
        await page.waitForFunction(() => document.querySelector('[name=from]')?.value, null, slow);
        assert.equal(await page.locator('[name=adult_id]').inputValue(), String(small.adults[0].adult_id));
        assert.deepEqual([await page.locator('[name=from]').inputValue(), await page.locator('[name=to]').inputValue()], [date, date]);
        const sent = page.waitForResponse((response) => response.url().includes('/staffing/repairs'), patient);
        await page.getByRole('button', { name: '试算', exact: true }).click();
        assert.equal((await (await sent).json()).vacated, 1);
    });

    test('keeps what is marked over a reload and a broken connection, and is then saved once', async () => {
        const [first, second] = small.adults;
        await open(`#/people/roll-call?date=${date}`); // the site is remembered
        await person(second).click(patient);
        await page.reload();
        await page.locator(`[data-due="${second.adult_id}"][data-came=false]`).waitFor(patient);
        await person(first).click(); // came after all
        await page.route('**/staffing/roll-calls', (route) => route.abort());
        await save_of(`site ${small.site.venue_id}`).click(); // who it is was said before
        await page.getByRole('alert').getByText('连不上服务器').waitFor(slow);
        await page.getByText('没有登记成').waitFor(slow);
        await page.unroute('**/staffing/roll-calls');
        await save_of(`site ${small.site.venue_id}`).click();
        const said = saved(`site ${small.site.venue_id}`);
        await said.waitFor(slow);
        assert.match(await said.textContent(), new RegExp(`此前点长 某某.*未到的是编号${first.adult_id}`), 'it says what stood before');
        const roll = await roll_of(small.site.venue_id);
        assert.deepEqual(roll.sites[0].adults.filter((adult) => !adult.recorded.came).map((adult) => adult.adult_id), [second.adult_id]);
        await page.reload();
        await person(second).waitFor(patient);
        assert.equal(await page.getByText('未登记', { exact: true }).count(), 0);
    });

    test('is called with the keyboard alone', async () => {
        await page.keyboard.press('j');
        await page.locator(`[data-due="${small.adults[0].adult_id}"]:focus`).waitFor(slow);
        await page.keyboard.press('j');
        await page.keyboard.press('a');
        await page.locator(`[data-due="${small.adults[1].adult_id}"][data-came=true]`).waitFor(slow);
        await page.keyboard.press('s');
        await saved(`site ${small.site.venue_id}`).waitFor(slow);
        assert.equal((await roll_of(small.site.venue_id)).absent, 0);
    });
});

describe('the roll of a county', () => {
    test('unfolds by township and site, and does not overwrite what was called meanwhile', async () => {
        await open(`#/people/roll-call?date=${date}&county=${small.county.code}`);
        const township = page.locator(`[data-roll-township="${small.township.code}"]`);
        await township.locator(':scope > summary').click(patient);
        const here = township.locator(`[data-roll-site="${other.site.venue_id}"]`);
        if ((await here.locator('details').getAttribute('open')) === null) await here.locator('summary').click();
        // Somebody at the site is quicker.
        const body = { date, venue_id: other.site.venue_id, absent: [other.adults[0].adult_id], by: '乡镇 某某' };
        const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `roll-${Date.now()}` };
        assert.equal((await fetch(`${base}/api/v1/plans/${plan}/staffing/roll-calls`, { method: 'POST', headers, body: JSON.stringify(body) })).status, 201);
        await save_of(`region ${small.township.code}`).click(slow);
        await page.getByRole('alert').getByText('乡镇 某某').waitFor(slow);
        await page.locator(`[data-due="${other.adults[0].adult_id}"][data-came=false]`).waitFor(slow); // what stands now
        await save_of(`region ${small.township.code}`).click(slow);
        await saved(`region ${small.township.code}`).waitFor(slow);
        assert.equal((await roll_of(other.site.venue_id)).absent, 1, 'what the site said stays');
        const roll = await asked(base, `plans/${plan}/staffing/roll-calls?date=${date}&region=${small.township.code}`);
        assert.equal(roll.called, roll.due);
        await accessible(page, 'a county unfolded');
    });

    test("says why a day has no roll, in the server's words", async () => {
        await open(`#/people/roll-call?date=2025-01-01&county=${small.county.code}`);
        await page.getByRole('alert').getByText('2025-01-01 不是开班日').waitFor(patient);
    });
});

test('the roll is whole in English, and its page is reached from a roster', async () => {
    await open(`#/people/sites/${small.site.venue_id}`, 'en');
    await page.locator('main .back').getByRole('link', { name: 'Roll call' }).click(slow);
    await page.locator('[name=roll_date]').fill(date);
    await page.locator('[name=roll_date]').press('Tab');
    await page.locator(`[data-roll="${date}"] [data-due]`).first().waitFor(patient);
    const lines = await page.locator('header.bar nav a').evaluateAll((links) => new Set(links.map((one) => one.offsetTop)).size);
    assert.equal(lines, 1, 'the menu stands in one line');
    assert.doesNotMatch(await page.locator('main').textContent(), /roll_call\.[a-z_]+/);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
    await accessible(page, 'a roll in English');
});
