// Why-pages, the curve, prices, conflicts and two plans side by side: what the page says is what the API says.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { accessible, asked, open_browser, server } from './browser.mjs';

let base;
let stop;
let browser;
let open_site;
let closed_site;
let plan;

const slow = { timeout: 60_000 };
const yuan = (value) => Math.abs(Math.round(value)).toLocaleString('zh-CN');

before(async () => {
    ({ base, stop } = await server());
    plan = (await asked(base, 'plans/latest')).number;
    // A small one: its story is short, and its county's questions are answered in seconds.
    open_site = (await asked(base, 'plans/latest/sites?state=open&sort=children&limit=1')).items[0];
    closed_site = (await asked(base, `plans/latest/sites?state=closed&county=${open_site.county.code}&limit=1`)).items[0];
    browser = await open_browser({ webgl: false });
});
after(async () => {
    assert.deepEqual(browser.strangers, [], 'no request leaves this machine');
    // Numbers that nobody knows are looked for as well, and the browser's console notes the server's answer.
    assert.deepEqual(browser.complaints.filter((text) => !/status of 404/.test(text)), [], 'no error in the console');
    await browser.close();
    stop();
});

async function open(hash, language = 'zh') {
    await browser.page.goto('about:blank');
    await browser.page.goto(`${base}/?lang=${language}&map=svg${hash}`);
}

describe('why a venue', () => {
    test('opens here: its sentence, what closing would cost, and who would go where', async () => {
        const { page } = browser;
        await open(`#/sites/${open_site.venue_id}`);
        await page.getByRole('heading', { name: '为什么开在这里' }).waitFor(slow);
        await page.getByRole('button', { name: '看原因' }).click();
        const story = await asked(base, `plans/${plan}/explain/venues/${open_site.venue_id}`);
        await page.locator('.why .sentence').waitFor(slow);
        assert.equal(await page.locator('.why .sentence').textContent(), story.sentence.zh);
        const text = await page.locator('.why').textContent();
        assert.ok(text.includes(yuan(story.change.cost.total)), text);
        await page.locator('.why summary').click();
        assert.equal(await page.locator('.why .moves tbody tr').count(), Math.min(20, story.change.moves.length));
        await accessible(browser.page);
    });

    test('does not open: the price at which it would, in both languages', async () => {
        const { page } = browser;
        const story = await asked(base, `plans/${plan}/explain/venues/${closed_site.venue_id}`);
        await open(`#/map?venue=${closed_site.venue_id}`);
        await page.getByRole('button', { name: '看原因' }).click(slow);
        await page.locator('.why .sentence').waitFor(slow);
        if (story.price) assert.ok((await page.locator('.why').textContent()).includes(yuan(story.price.opening_cost)));
        await page.getByRole('button', { name: 'English' }).click();
        assert.equal(await page.locator('.why .sentence').textContent(), story.sentence.en);
        await page.getByRole('button', { name: '中文' }).click();
    });
});

describe('why a household', () => {
    test('is reached from the story of its site, with every site in reach, minutes, cost and whom it displaces', async () => {
        const { page } = browser;
        await open(`#/sites/${open_site.venue_id}`);
        await page.getByRole('button', { name: '看原因' }).click(slow);
        await page.locator('.why summary').click(slow);
        const first = page.locator('.why .moves tbody th a').first();
        const id = (await first.textContent()).match(/\d+/)[0];
        await first.click();
        const story = await asked(base, `plans/${plan}/explain/households/${id}`);
        await page.locator('main .sentence').waitFor(slow);
        assert.equal(await page.locator('main .sentence').textContent(), story.sentence.zh);
        assert.deepEqual(
            await page.locator('tr[data-option]').evaluateAll((rows) => rows.map((row) => Number(row.dataset.option))),
            story.options.map((option) => option.venue.venue_id),
        );
        assert.equal(await page.locator('tr.present').count(), story.options.filter((option) => option.is_present).length);
        await accessible(browser.page);
    });

    test('that nobody knows is said so', async () => {
        const { page } = browser;
        await open('#/why/household/987654');
        await page.getByRole('alert').waitFor(slow);
    });

    test('can be looked up by its number, by the keyboard alone', async () => {
        const { page } = browser;
        await open(`#/sites/${open_site.venue_id}`);
        await page.getByRole('textbox', { name: '家庭编号' }).fill('x');
        await page.keyboard.press('Enter');
        await page.getByText('请填1至').waitFor();
        await page.getByRole('textbox', { name: '家庭编号' }).fill('17001');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: '第17001户为什么这样安排' }).waitFor(slow);
    });
});

describe('the plan page', () => {
    test('draws the curve of a county, and has the same numbers in a table', async () => {
        const { page } = browser;
        const county = open_site.county.code;
        await open('#/plan');
        await page.getByRole('combobox', { name: '县（市、区）' }).selectOption(county, slow);
        await page.getByRole('button', { name: '画曲线' }).click();
        await page.locator('[data-points]').waitFor(slow);
        const curve = await asked(base, `plans/${plan}/siting/curve?county=${county}`);
        assert.equal(await page.locator('[data-points]').getAttribute('data-points'), String(curve.points.filter((point) => point.cost).length));
        const sites = await page.locator('table.curve tbody th').evaluateAll((cells) => cells.map((cell) => parseInt(cell.textContent.replaceAll(',', ''), 10)));
        assert.deepEqual(sites, curve.points.map((point) => point.sites));
        assert.equal(await page.locator('table.curve tr.present').count(), 1);
        await page.getByRole('button', { name: '查矛盾' }).click();
        await page.locator('section[aria-label="哪些愿望不能同时满足"] :is(.good, li)').first().waitFor(slow);
        await accessible(browser.page);
    });

    test('compares a plan with itself and finds them the same', async () => {
        const { page } = browser;
        await open(`#/compare/${plan}/${plan}`);
        await page.getByText('两个规划完全相同').waitFor(slow);
        const both = await asked(base, `plans/${plan}/compare/${plan}`);
        const total = page.locator('tr[data-figure="siting.cost_total"] td').first();
        assert.equal(await total.textContent(), yuan(both.before_figures.cost.total));
        await accessible(browser.page);
    });
});

test('why-pages and the comparison fit 360 pixels', async () => {
    const narrow = await open_browser({ width: 360, height: 740, webgl: false });
    for (const hash of [`#/sites/${open_site.venue_id}`, '#/why/household/17001', `#/compare/${plan}/${plan}`, '#/map?mode=try']) {
        await narrow.page.goto('about:blank');
        await narrow.page.goto(`${base}/?lang=en&map=svg${hash}`);
        await narrow.page.waitForSelector('main :is(.sheet, .panel)');
        await narrow.page.waitForTimeout(400);
        const width = await narrow.page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 360, `${hash} is ${width} pixels wide`);
    }
    await narrow.close();
});
