// The browser of the tests: Debian's Chromium with a fresh profile, in which no request may leave this machine.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const web = createRequire(new URL('../../web/package.json', import.meta.url));
const { chromium } = web('playwright-core');

// The source of axe, to be evaluated in a page: its policy forbids adding a script from outside.
export const axe = await readFile(web.resolve('axe-core/axe.min.js'), 'utf8');

// Nothing that axe finds fault with.
export async function accessible(page, what) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(violations.map((item) => `${item.id}: ${item.nodes[0].html.slice(0, 160)}`), [], what);
}

// The server under test: BASE_URL, or the app as built in web/dist with its invented season.
export async function server() {
    if (process.env.BASE_URL) return { base: process.env.BASE_URL.replace(/\/$/, ''), stop() {} };
    const { start } = await import('../../web/fixtures/serve.mjs');
    const { server, url } = await start();
    return { base: url, stop: () => (server.close(), server.closeAllConnections()) };
}

// What the API says, to be compared with what the page shows.
export async function asked(base, path) {
    const response = await fetch(`${base}/api/v1/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
}

// A site with children, by preference one that is short of adults, and a day of it, by preference one that is short.
export async function sample_site(base) {
    const { items } = await asked(base, 'plans/latest/sites?state=short,open&sort=-missing_days&limit=1');
    const site = await asked(base, `plans/latest/sites/${items[0].venue_id}`);
    const day = site.days.find((item) => item.missing > 0) ?? site.days[0];
    return { site, date: day.date };
}

const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
];
// WebGL drawn by the processor, for machines without a graphics card.
const with_webgl = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const without_webgl = ['--disable-3d-apis'];

// {page, strangers, complaints, close}: `strangers` are the requests that went elsewhere, `complaints` the errors of the page.
export async function open_browser({ width = 1366, height = 768, webgl = true } = {}) {
    const profile = await mkdtemp(join(tmpdir(), 'yingtuo-browser-'));
    const context = await chromium.launchPersistentContext(profile, {
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        headless: true,
        args: [...quiet, ...(webgl ? with_webgl : without_webgl)],
        viewport: { width, height },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
    });
    const page = context.pages()[0] ?? (await context.newPage());
    const strangers = [];
    const complaints = [];
    context.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (!['data:', 'blob:'].includes(protocol) && hostname !== '127.0.0.1') strangers.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
    });
    return {
        page,
        strangers,
        complaints,
        async close() {
            await context.close();
            await rm(profile, { recursive: true, force: true });
        },
    };
}

// Waits until whichever map there is has drawn its marks, and returns how many are in view.
export async function map_drawn(page) {
    await page.waitForSelector('[data-map][data-ready="true"]', { timeout: 60_000 });
    await page.waitForFunction(() => Number(document.querySelector('[data-map]')?.dataset.drawn ?? 0) > 0, null, { timeout: 60_000 });
    return Number(await page.locator('[data-map]').getAttribute('data-drawn'));
}
