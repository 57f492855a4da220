// The city map in a real browser, on WebGL and without it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { asked, map_drawn, open_browser, server } from './browser.mjs';

let base;
let stop;
let points;

before(async () => {
    ({ base, stop } = await server());
    points = (await asked(base, 'plans/latest/map')).features.map((feature) => feature.properties);
});
after(() => stop());

const in_state = (...states) => points.filter((point) => states.includes(point.state)).length;

// Moves over the map, row by row, until the name of a site appears under the pointer.
async function find_site(page) {
    const box = await page.locator('[data-map]').boundingBox();
    for (let y = 60; y < box.height - 20; y += 14) {
        for (let x = 70; x < box.width - 20; x += 14) {
            await page.mouse.move(box.x + x, box.y + y);
            const name = page.locator('.pointed b');
            if (await name.count()) return { name: await name.textContent(), x: box.x + x, y: box.y + y };
        }
    }
    throw new Error('no site under the pointer anywhere');
}

for (const [title, webgl, kind] of [
    ['on WebGL', true, 'gl'],
    ['without WebGL', false, 'svg'],
]) {
    describe(`the map ${title}`, () => {
        let browser;
        before(async () => {
            browser = await open_browser({ webgl });
            await browser.page.goto(`${base}/?lang=zh#/map`);
        });
        after(async () => {
            assert.deepEqual(browser.strangers, [], 'no request leaves this machine');
            assert.deepEqual(browser.complaints, [], 'no error in the console');
            await browser.close();
        });

        test('draws every venue that has coordinates', async () => {
            const drawn = await map_drawn(browser.page);
            assert.equal(await browser.page.locator('[data-map]').getAttribute('data-map'), kind);
            assert.equal(await browser.page.locator('[data-sites]').getAttribute('data-sites'), String(points.length));
            assert.ok(drawn > 0.95 * points.length, `${drawn} of ${points.length} in view`);
        });

        test('is not blank', async () => {
            const colours = await browser.page.evaluate(async () => {
                const source = document.querySelector('[data-map] canvas');
                if (!source) return new Set([...document.querySelectorAll('[data-map] svg path')].map((path) => getComputedStyle(path).fill)).size;
                const copy = document.createElement('canvas');
                copy.width = source.width;
                copy.height = source.height;
                const pen = copy.getContext('2d');
                pen.drawImage(source, 0, 0);
                const pixels = new Uint32Array(pen.getImageData(0, 0, copy.width, copy.height).data.buffer);
                return new Set(pixels).size;
            });
            assert.ok(colours > (kind === 'gl' ? 50 : 4), `${colours} colours`);
        });

        test('hides a state when its box is unticked, and keeps its number', async () => {
            const { page } = browser;
            const box = page.locator('.choices li').filter({ hasText: '不开放' });
            await box.locator('input').uncheck();
            await page.waitForFunction((left) => document.querySelector('[data-sites]').dataset.sites === left, String(points.length - in_state('closed')));
            assert.equal((await box.locator('b').textContent()).replaceAll(',', ''), String(in_state('closed')));
            assert.match(page.url(), /state=open/);
            await box.locator('input').check();
            await page.waitForFunction((all) => document.querySelector('[data-sites]').dataset.sites === all, String(points.length));
        });

        test('shows one county when it is chosen, and all again', async () => {
            const { page } = browser;
            const county = points.find((point) => point.state === 'open').county;
            const { items } = await asked(base, 'regions?level=county');
            const button = page.getByRole('button', { name: items.find((item) => item.code === county).name, exact: true });
            await button.click();
            const here = points.filter((point) => point.county === county).length;
            await page.waitForFunction((left) => document.querySelector('[data-sites]').dataset.sites === left, String(here));
            assert.equal(await button.getAttribute('aria-pressed'), 'true');
            await button.click();
            await page.waitForFunction((all) => document.querySelector('[data-sites]').dataset.sites === all, String(points.length));
            await page.waitForTimeout(600); // the map flies back to the whole city
        });

        test('counts open sites, children and sites short of adults as the API does', async () => {
            const shown = await browser.page.locator('.totals dd').allTextContents();
            const children = points.reduce((sum, point) => sum + point.children, 0);
            assert.deepEqual(shown.map((text) => Number(text.replaceAll(',', ''))), [in_state('open', 'short'), children, in_state('short')]);
        });

        test('leads from a click on a mark to the page of that site', async () => {
            const { page } = browser;
            const found = await find_site(page);
            await page.mouse.click(found.x, found.y);
            assert.equal(await page.locator('.card h2').textContent(), found.name);
            await page.getByRole('link', { name: '打开点位页' }).click();
            await page.waitForSelector('h1:not(.visually-hidden)');
            assert.equal(await page.locator('h1').textContent(), found.name);
            await page.goBack();
            await map_drawn(page);
        });

        test('moves and zooms by the keyboard', async () => {
            const { page } = browser;
            const target = page.locator(kind === 'gl' ? '[data-map] canvas' : '[data-map]');
            await target.focus();
            const view = () =>
                kind === 'gl' ? page.locator('[data-map]').getAttribute('data-drawn') : page.locator('[data-map] svg > g').getAttribute('transform');
            const before = await view();
            for (let i = 0; i < 4; ++i) {
                await page.keyboard.press('Equal');
                await page.waitForTimeout(450);
            }
            await page.waitForFunction(([now, gl]) => (gl ? document.querySelector('[data-map]').dataset.drawn : document.querySelector('[data-map] svg > g').getAttribute('transform')) !== now, [
                before,
                kind === 'gl',
            ]);
        });
    });
}
