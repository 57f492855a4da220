// What holds on every page: languages, narrow screens, accessibility, figures that equal the API, and honest refusals.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { asked, axe, map_drawn, open_browser, sample_site, server } from './browser.mjs';

let base;
let stop;
let pages;

before(async () => {
    ({ base, stop } = await server());
    const { site, date } = await sample_site(base);
    pages = ['#/map', '#/sites', `#/sites/${site.venue_id}`, `#/sites/${site.venue_id}/${date}`, `#/sites/${site.venue_id}/${date}?view=week`, '#/site-plans', '#/figures', '#/rules', '#/visits', '#/plan', '#/people', `#/people/sites/${site.venue_id}`, '#/roll/imports', '#/roll/imports/1', '#/roll/pairs', '#/roll/funnel', `#/roll/funnel/${site.village.code}`, '#/roll/certificate'];
});
after(() => stop());

async function visit(page, language, hash) {
    await page.goto('about:blank');
    await page.goto(`${base}/?lang=${language}${hash}`);
    if (hash === '#/map') await map_drawn(page);
    else await page.waitForSelector('main .sheet');
    await page.waitForFunction(() => !document.querySelector('main [role=status]')?.textContent.match(/正在读取|Loading/));
}

describe('figures', () => {
    let browser;
    before(async () => {
        browser = await open_browser();
        await visit(browser.page, 'zh', '#/figures');
    });
    after(() => browser.close());

    test('equal the API, and open to numerator, denominator, definition and as-of', async () => {
        const { items, plan } = await asked(base, 'plans/latest/figures');
        const { page } = browser;
        for (const figure of items) {
            const card = page.locator(`details[data-key="${figure.key}"]`);
            assert.equal(await card.getAttribute('data-value'), figure.value === null ? null : String(figure.value));
            await card.locator('summary').click();
            const text = (await card.textContent()).replaceAll(',', '');
            assert.ok(text.includes(figure.definition.zh.replaceAll(',', '')), figure.key);
            for (const part of [figure.numerator, figure.denominator]) if (Number.isInteger(part)) assert.ok(text.includes(String(part)), `${figure.key}: ${part}`);
            if (figure.value === null) assert.match(text, /无法计算/);
            assert.ok(text.includes(`第${plan}号规划`));
        }
    });

    test('stand by county, with the city below', async () => {
        const { by_county } = await asked(base, 'plans/latest/figures');
        assert.deepEqual(await browser.page.locator('.counties tbody th').allTextContents(), by_county.map((county) => county.name));
        assert.equal(await browser.page.locator('.counties tfoot tr').count(), 1);
    });
});

describe('the language', () => {
    let browser;
    before(async () => {
        browser = await open_browser();
    });
    after(() => browser.close());

    test('is Chinese first; the switch changes every word, and is remembered', async () => {
        const { page } = browser;
        await page.goto(`${base}/#/figures`);
        await page.waitForSelector('main .sheet');
        assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
        assert.equal(await page.title(), '指标 · 应托尽托');
        await page.getByRole('button', { name: 'English' }).click();
        assert.equal(await page.locator('html').getAttribute('lang'), 'en');
        assert.equal(await page.title(), 'Figures · Yingtuo');
        const { items } = await asked(base, 'plans/latest/figures');
        assert.equal(await page.locator('details .label').first().textContent(), items[0].label.en);
        await page.reload();
        await page.waitForSelector('main .sheet');
        assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    });

    test('follows ?lang= in a link', async () => {
        const { page } = browser;
        await page.goto(`${base}/?lang=zh#/rules`);
        await page.waitForSelector('main .sheet');
        assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    });

    test('leaves no Chinese interface word in English, and no English one in Chinese', async () => {
        const { page } = browser;
        for (const [language, wrong] of [['en', /[\u4e00-\u9fff]/], ['zh', /[A-Za-z]{4,}/]]) {
            await visit(page, language, '#/map');
            const words = await page.locator('nav a, .panel h2, .totals dt, .choices span, thead th').allTextContents();
            for (const word of words) assert.doesNotMatch(word, wrong);
        }
    });
});

describe('every page', () => {
    let browser;
    afterEach(() => browser.close());

    test('fits 360 pixels without scrolling sideways, in both languages', async () => {
        browser = await open_browser({ width: 360, height: 740 });
        for (const language of ['zh', 'en']) {
            for (const hash of pages) {
                await visit(browser.page, language, hash);
                const width = await browser.page.evaluate(() => document.documentElement.scrollWidth);
                assert.ok(width <= 360, `${hash} in ${language} is ${width} pixels wide`);
            }
        }
    });

    test('passes axe, in both languages, and makes no request elsewhere', async () => {
        browser = await open_browser();
        for (const language of ['zh', 'en']) {
            for (const hash of pages) {
                await visit(browser.page, language, hash);
                await browser.page.evaluate(axe);
                const { violations } = await browser.page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
                const found = violations.map((item) => `${item.id}: ${item.nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(' | ')}`);
                assert.deepEqual(found, [], `${hash} in ${language}`);
            }
        }
        assert.deepEqual(browser.strangers, []);
        assert.deepEqual(browser.complaints, []);
    });
});

describe('a refusal', () => {
    let browser;
    before(async () => {
        browser = await open_browser();
    });
    after(() => browser.close());

    test('is said as a sentence with its hint', async () => {
        const { page } = browser;
        const response = await fetch(`${base}/api/v1/plans/latest/sites/99999999`);
        const problem = await response.json();
        await page.goto(`${base}/?lang=zh#/sites/99999999`);
        const alert = await page.getByRole('alert').textContent();
        assert.ok(alert.includes(problem.message.zh), alert);
        assert.ok(alert.includes(problem.hint.zh), alert);
        await page.getByRole('button', { name: 'English' }).click();
        assert.ok((await page.getByRole('alert').textContent()).includes(problem.message.en));
    });

    test('of an unknown plan names the plan', async () => {
        const { page } = browser;
        await page.goto(`${base}/?lang=zh#/figures?plan=424242`);
        assert.match(await page.getByRole('alert').textContent(), /424242/);
    });

    test('of a server that is away says so, and trying again works', async () => {
        const { page } = browser;
        await page.route('**/api/v1/plans/*/figures', (route) => route.abort());
        await page.goto('about:blank');
        await page.goto(`${base}/?lang=zh#/figures`);
        await page.getByText('连不上服务器。').waitFor();
        assert.equal(await page.locator('details').count(), 0, 'nothing is shown as 0');
        await page.unroute('**/api/v1/plans/*/figures');
        await page.getByRole('button', { name: '再试一次' }).click();
        await page.waitForSelector('details');
    });

    test('of a page that does not exist leads back', async () => {
        const { page } = browser;
        await page.goto(`${base}/?lang=zh#/nowhere`);
        await page.getByText('没有这个页面。').waitFor();
    });
});
