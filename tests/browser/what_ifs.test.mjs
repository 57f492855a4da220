// A what-if from the first click to the new plan. It comes last: accepting it changes what the server's plans rest on.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { asked, axe, open_browser, server } from './browser.mjs';

let base;
let stop;
let browser;
let site;
let plan;

const slow = { timeout: 60_000 };
const shown = (value) => value.toLocaleString('zh-CN');

before(async () => {
    ({ base, stop } = await server());
    plan = (await asked(base, 'plans/latest')).number;
    const { items } = await asked(base, 'plans/latest/sites?state=open&sort=children&limit=20');
    // One that its own name finds first.
    for (const item of items) {
        const found = await asked(base, `plans/latest/sites?q=${encodeURIComponent(item.name)}&county=${item.county.code}&limit=6`);
        if (found.items[0]?.venue_id === item.venue_id) {
            site = item;
            break;
        }
    }
    browser = await open_browser({ webgl: false });
    await browser.page.goto(`${base}/?lang=zh&map=svg#/map`);
    await browser.page.locator('[data-map]').waitFor(slow);
});
after(async () => {
    assert.deepEqual(browser.strangers, [], 'no request leaves this machine');
    // A refusal is an answer of the server, which the browser's console notes as well.
    assert.deepEqual(browser.complaints.filter((text) => !/status of 4\d\d/.test(text)), []);
    await browser.close();
    stop();
});

// The what-if that is shown, as the server has it.
async function what_if() {
    const id = await browser.page.locator('[data-what-if]').getAttribute('data-what-if', slow);
    return asked(base, `what-ifs/${id}`);
}

async function close_the_site() {
    const { page } = browser;
    await page.getByRole('searchbox').fill(site.name);
    await page.locator('.found button').first().click(slow);
    await page.locator(`[data-venue="${site.venue_id}"]`).first().waitFor(slow);
    await page.getByRole('radio', { name: '不得开' }).check(slow);
}

describe('what if', () => {
    test('a venue is found by name, forbidden by a choice, and marked on the map with a sign and a word', async () => {
        const { page } = browser;
        await page.getByRole('button', { name: '推演' }).click();
        await page.getByRole('combobox', { name: '范围' }).selectOption(site.county.code);
        await close_the_site();
        assert.match(await page.locator('.changes li').textContent(), new RegExp(`${site.name}：不得开`));
        assert.equal(await page.locator('[data-sign="forbidden"]').textContent(), '不得开');
    });

    test('it is solved, and before and after stand side by side as the API has them', async () => {
        const { page } = browser;
        await page.locator('.actions').getByRole('button', { name: '试算' }).click();
        const answer = await what_if();
        assert.equal(answer.county, site.county.code);
        const row = async (figure) => (await page.locator(`tr[data-figure="${figure}"] td`).allTextContents()).map((text) => text.trim());
        assert.deepEqual((await row('siting.sites_open')).slice(0, 2), [shown(answer.before.sites_open), shown(answer.after.sites_open)]);
        assert.deepEqual((await row('siting.cost_total')).slice(0, 2), [answer.before.cost.total, answer.after.cost.total].map((value) => shown(Math.round(value))));
        assert.equal(await page.locator(`[data-sign="closed"][data-venue="${site.venue_id}"]`).textContent(), '关闭');
        assert.ok((await page.locator('[data-change="closed"]').allTextContents()).some((text) => text.includes(site.name)));
        assert.equal(await page.locator('.result .moves tbody tr').count(), Math.min(20, answer.moves.total));
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
        assert.deepEqual(violations.map((item) => `${item.id}: ${item.nodes[0].html.slice(0, 160)}`), []);
    });

    test('it can be discarded: the server forgets it, the list of changes stays', async () => {
        const { page } = browser;
        const { id } = await what_if();
        await page.getByRole('button', { name: '放弃' }).click();
        await page.locator('[data-what-if]').waitFor({ state: 'detached' });
        assert.equal(await page.locator('.changes li').count(), 1);
        assert.ok([404, 410].includes((await fetch(`${base}/api/v1/what-ifs/${id}`)).status));
    });

    test('a cap that cannot be is refused in a sentence, and a change can be taken out again', async () => {
        const { page } = browser;
        await page.locator('[data-key="reach.walk_cap_min"]').fill('30');
        await page.keyboard.press('Tab');
        assert.equal(await page.locator('.changes li').count(), 2);
        await page.locator('.actions').getByRole('button', { name: '试算' }).click();
        const alert = await page.getByRole('alert').textContent(slow);
        assert.match(alert, /低龄/);
        await page.getByRole('button', { name: /^去掉：步行上限/ }).click();
        assert.equal(await page.locator('.changes li').count(), 1);
        assert.equal(await page.getByRole('alert').count(), 0);
    });

    test('it is accepted with reason and name, and becomes a plan of its own', async () => {
        const { page } = browser;
        await page.locator('.actions').getByRole('button', { name: '试算' }).click();
        await what_if();
        await page.getByRole('button', { name: '采纳', exact: true }).click();
        await page.getByRole('button', { name: '确认采纳' }).click();
        await page.getByText('请填写理由和决定人').waitFor();
        await page.getByRole('textbox', { name: '理由' }).fill('屋顶漏水，暑期维修');
        await page.getByRole('textbox', { name: '决定人' }).fill('县托管办');
        await page.keyboard.press('Enter');
        const leads_on = page.getByRole('link', { name: /^打开第\d+号规划/ });
        await leads_on.waitFor({ timeout: 120_000 });
        const made = Number((await leads_on.textContent()).match(/\d+/)[0]);
        assert.ok((await asked(base, 'plans')).items.some((item) => item.number === made));
        const there = await asked(base, `plans/${made}/sites/${site.venue_id}`);
        assert.equal(there.state, 'closed');
        await page.getByRole('link', { name: `与第${plan}号规划并排看` }).click();
        await page.getByRole('heading', { name: '两个规划并排看' }).waitFor(slow);
        await page.locator('tr[data-figure="siting.sites_open"]').waitFor(slow);
        assert.match(await page.locator('header.bar').textContent(), new RegExp(`第${made}号规划`));
    });
});
