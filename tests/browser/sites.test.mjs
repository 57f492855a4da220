// The list of sites, and the page of one, in a real browser.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { asked, open_browser, sample_site, server } from './browser.mjs';

let base;
let stop;
let browser;
let page;

before(async () => {
    ({ base, stop } = await server());
    browser = await open_browser();
    ({ page } = browser);
});
after(async () => {
    assert.deepEqual(browser.strangers, [], 'no request leaves this machine');
    assert.deepEqual(browser.complaints, [], 'no error in the console');
    await browser.close();
    stop();
});

const number = (text) => Number(text.replaceAll(/[^\d.]/g, ''));
const total_is = (total) => page.waitForFunction((wanted) => document.querySelector('.count')?.textContent.replaceAll(/\D/g, '') === wanted, String(total));
const names = () => page.locator('tbody a.name').allTextContents();

describe('the list of sites', () => {
    before(() => page.goto(`${base}/?lang=zh#/sites`));

    test('counts and pages through every venue', async () => {
        const { total, items } = await asked(base, 'plans/latest/sites?sort=-children&limit=100');
        await total_is(total);
        assert.deepEqual(await names(), items.slice(0, 50).map((item) => item.name));
        await page.getByRole('button', { name: '下一页' }).click();
        await page.waitForURL(/offset=50/);
        await page.waitForFunction((first) => document.querySelector('tbody a.name')?.textContent === first, items[50].name);
        assert.deepEqual(await names(), items.slice(50).map((item) => item.name));
    });

    test('finds by name, and says how many', async () => {
        const { site } = await sample_site(base);
        const { total } = await asked(base, `plans/latest/sites?q=${encodeURIComponent(site.name)}`);
        await page.getByRole('searchbox').fill(site.name);
        await total_is(total);
        for (const name of await names()) assert.ok(name.includes(site.name) || total > 0);
    });

    test('finds by township', async () => {
        const { site } = await sample_site(base);
        const { total } = await asked(base, `plans/latest/sites?q=${encodeURIComponent(site.township.name)}`);
        await page.getByRole('searchbox').fill(site.township.name);
        await total_is(total);
        assert.ok(total > 0);
    });

    test('says so when nothing matches, and clears the conditions', async () => {
        const { total } = await asked(base, 'plans/latest/sites?limit=1');
        await page.getByRole('searchbox').fill('没有这个地方');
        await page.getByText('没有符合条件的点位。').waitFor();
        await page.getByRole('button', { name: '清除条件' }).click();
        await total_is(total);
    });

    test('filters by county, kind and state together', async () => {
        const { site } = await sample_site(base);
        const { total } = await asked(base, `plans/latest/sites?county=${site.county.code}&kind=${site.kind}&state=${site.state}&limit=1`);
        await page.getByLabel('县（市、区）').selectOption(site.county.code);
        await page.getByLabel('类型').selectOption(site.kind);
        await page.locator(`input[name=state][value=${site.state}]`).check({ force: true });
        await total_is(total);
        await page.goto(`${base}/?lang=zh#/sites`);
    });

    test('sorts both ways by a heading, and says which', async () => {
        for (const [sort, direction] of [['-missing_days', 'descending'], ['missing_days', 'ascending']]) {
            const { items } = await asked(base, `plans/latest/sites?sort=${sort}&limit=50`);
            await page.getByRole('button', { name: '缺人天数' }).click();
            await page.waitForFunction((first) => document.querySelector('tbody a.name')?.textContent === first, items[0].name);
            assert.equal(await page.locator('th[aria-sort]').getAttribute('aria-sort'), direction);
            assert.deepEqual(await names(), items.map((item) => item.name));
        }
    });

    test('is walked with the keyboard alone: search, down, open', async () => {
        const { site } = await sample_site(base);
        await page.goto(`${base}/?lang=zh#/sites`);
        await page.locator('tbody a.name').first().waitFor();
        await page.keyboard.press('/');
        await page.keyboard.type(site.name);
        const { total, items } = await asked(base, `plans/latest/sites?q=${encodeURIComponent(site.name)}&sort=-children&limit=50`);
        await total_is(total);
        const at = items.findIndex((item) => item.venue_id === site.venue_id);
        for (let i = 0; i <= at; ++i) await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.waitForURL(new RegExp(`#/sites/${site.venue_id}$`));
        await page.waitForSelector('.title h1');
        assert.equal(await page.locator('h1').textContent(), site.name);
    });
});

describe('the page of a site', () => {
    let site;
    let date;
    before(async () => {
        ({ site, date } = await sample_site(base));
        await page.goto(`${base}/?lang=zh#/sites/${site.venue_id}`);
        await page.waitForSelector('.title h1');
    });

    test('shows the figures of the API', async () => {
        const shown = Object.fromEntries(
            await page.locator('dl > div').evaluateAll((rows) => rows.map((row) => [row.querySelector('dt').textContent, row.querySelector('dd').textContent])),
        );
        assert.equal(number(shown['儿童']), site.children);
        assert.equal(number(shown['可容纳']), site.capacity);
        assert.equal(number(shown['应到成人']), site.adults_needed);
        assert.equal(number(shown['在岗成人（最少一天）']), site.adults_on_duty_min);
        assert.equal(number(shown['缺人天数']), site.missing_days);
    });

    test('has a calendar with every open day, and names each missing adult in words', async () => {
        assert.deepEqual(await page.locator('a.day').evaluateAll((days) => days.map((day) => day.dataset.date)), site.days.map((day) => day.date));
        const short = site.days.filter((day) => day.missing > 0);
        assert.deepEqual(await page.locator('a.day .lack').evaluateAll((items) => items.map((item) => Number(item.textContent.replaceAll(/\D/g, '')))), short.map((day) => day.missing));
    });

    test('opens a day with its sessions, everyone on duty, and who is missing', async () => {
        const day = await asked(base, `plans/latest/sites/${site.venue_id}/days/${date}`);
        await page.locator(`a.day[data-date="${date}"]`).click();
        await page.waitForSelector('.plan [data-start]');
        await page.locator('[data-view=day]').click();
        const groups = [...new Set(day.sessions.map((session) => session.group))].filter((group) => group > 0).slice(0, 5);
        const sessions = day.sessions.filter((session) => groups.includes(session.group)).length;
        await page.waitForFunction((wanted) => document.querySelectorAll('.plan .card').length === wanted, sessions); // the day asks for more classes than the week
        assert.equal(await page.locator('.duties li').count(), Math.min(day.duties.length, 12));
        await page.waitForFunction((wanted) => document.querySelectorAll('p.lack').length === wanted, day.shortfalls.length);
        assert.equal(await page.locator('a.day[aria-current=date]').getAttribute('data-day'), date);
        await page.goBack();
        await page.waitForSelector('.title h1');
    });

    test('moves through the calendar by arrow keys', async () => {
        const [first, second] = site.days;
        await page.locator(`a.day[data-date="${first.date}"]`).focus();
        await page.keyboard.press('ArrowRight');
        assert.equal(await page.evaluate(() => document.activeElement.dataset.date), second.date);
        await page.keyboard.press('Enter');
        await page.waitForURL(new RegExp(`${second.date}$`));
        await page.goBack();
        await page.waitForSelector('.title h1');
    });

    test('lists its broken rules as sentences', async () => {
        const shown = await page.locator('li .sentence').allTextContents();
        for (const sentence of shown) assert.ok(site.violations.some((item) => item.sentence.zh === sentence), sentence);
        assert.equal(shown.length, Math.min(site.violations.length, 3));
    });

    test('prints without buttons and bars', async () => {
        await page.emulateMedia({ media: 'print' });
        assert.equal(await page.locator('header.bar').isVisible(), false);
        assert.equal(await page.getByRole('button', { name: '打印' }).isVisible(), false);
        assert.ok(await page.locator('footer').isVisible(), 'the plan it comes from is on paper too');
        await page.emulateMedia({ media: 'screen' });
    });
});
