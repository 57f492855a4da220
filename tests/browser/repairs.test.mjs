// Something happens to the roster: asked, answered, saved as a plan. It runs by itself, since a saved plan is one more.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { accessible, asked, open_browser, server } from './browser.mjs';

const slow = { timeout: 20_000 };
const patient = { timeout: 120_000 }; // a plan is saved

let base;
let stop;
let browser;
let page;
let serving; // somebody with duties at one site
let date; // of one of them

before(async () => {
    ({ base, stop } = await server());
    browser = await open_browser({ webgl: false });
    ({ page } = browser);
    const { items } = await asked(base, 'plans/latest/adults?state=on_duty&limit=60');
    serving = items.find((item) => item.days_on_duty > 5 && item.sites.length === 1) ?? items[0];
    date = (await asked(base, `plans/latest/adults/${serving.adult_id}`)).duties[0].date;
});
after(async () => {
    await browser.close();
    stop();
    assert.deepEqual(browser.strangers, [], 'no request leaves this machine');
    // A refusal is an answer of the server, which the browser's console notes as well.
    assert.deepEqual(browser.complaints.filter((text) => !/status of 4\d\d/.test(text)), []);
});

async function open(hash, language = 'zh') {
    await page.goto('about:blank');
    await page.goto(`${base}/?lang=${language}&map=svg${hash}`);
    await page.waitForFunction(() => document.querySelector('[name=from]')?.value, null, slow);
}

// Sends the form and gives the server's answer.
async function answer_to(send) {
    const sent = page.waitForResponse((response) => response.url().includes('/staffing/repairs'), patient);
    await send();
    return (await sent).json();
}
const choose = (name) => page.locator('.state', { hasText: name }).click(slow);
const figure = (name) => page.locator(`[data-figure="repair.${name}"] dd`).textContent(slow);

describe('a repair', () => {
    test('of somebody who drops out begins at the page of the adult, and says who steps in and why', async () => {
        await page.goto(`${base}/?lang=zh&map=svg#/people/adults/${serving.adult_id}`);
        await page.getByRole('link', { name: '不能到岗' }).click(slow);
        assert.equal(await page.locator('[name=adult_id]').inputValue(slow), String(serving.adult_id));
        await page.locator('[name=from]').fill(date);
        await page.locator('[name=to]').fill(date);
        const answer = await answer_to(() => page.keyboard.press('Enter'));
        await page.locator('[data-repaired=no]').waitFor(slow);
        assert.deepEqual([await figure('vacated'), await figure('filled'), await figure('touched')], [answer.vacated, answer.filled, answer.touched.length].map(String));
        assert.equal(await figure('open'), String(answer.open.reduce((sum, item) => sum + item.missing, 0)));
        assert.ok(answer.vacated > 0, 'a duty falls vacant');
        assert.deepEqual(await page.locator('[data-substitute]').evaluateAll((rows) => rows.map((row) => Number(row.dataset.substitute))), answer.substitutes.map((one) => one.adult_id));
        if (answer.substitutes.length > 0) assert.ok((await page.locator('[data-substitute]').first().textContent()).includes(answer.substitutes[0].reason.zh));
        const touched = new Set(answer.changes.map((change) => change.adult_id));
        assert.equal(await page.locator('[data-touched]').count(), Math.min(12, answer.touched.length) + Math.min(12, touched.size - answer.touched.length));
        await accessible(page, 'a drop-out');
    });

    test('says beside the field what is wrong, whoever found it', async () => {
        await page.locator('[name=to]').fill('2025-07-01');
        await page.keyboard.press('Enter');
        await page.locator('#fault-to').getByText('不能早于开始日').waitFor(slow);
        await page.locator('[name=to]:focus').waitFor(slow);
        assert.equal(await page.locator('[data-repaired]').count(), 0, 'an answer to another question is gone');
        await page.locator('[name=to]').fill(date);
        await page.locator('[name=adult_id]').fill('999999999');
        await page.keyboard.press('Enter');
        await page.locator('#fault-adult_id').getByText('没有').waitFor(slow); // the server says so
        await page.locator('[name=adult_id]:focus').waitFor(slow);
        await choose('片区停班');
        await page.locator('[name=to]').press('Enter');
        await page.locator('#fault-area').waitFor(slow);
        await accessible(page, 'what is wrong with an event');
    });

    test('of children who arrive is asked with a site found by its name, by keyboard', async () => {
        const { site } = { site: serving.sites[0] };
        await choose('新到儿童');
        await page.locator('[name=venue_id]').fill(site.name);
        await page.locator(`[data-found="${site.venue_id}"]`).click(slow);
        await page.locator(`[data-picked="${site.venue_id}"]`).waitFor(slow);
        await page.locator('[name=children]').fill('25');
        const answer = await answer_to(() => page.keyboard.press('Enter'));
        assert.equal(await figure('vacated'), String(answer.vacated));
        assert.ok(answer.vacated > 0, 'more children need more adults');
        await accessible(page, 'children arrive');
    });

    test('of a storm in a county is saved as a plan, and the plan there was stays', async () => {
        const before = (await asked(base, 'plans')).items.length;
        await choose('片区停班');
        await page.locator('[name=area]').selectOption(serving.county.code);
        await page.locator('main select').nth(1).selectOption(serving.township.code);
        const answer = await answer_to(() => page.getByRole('button', { name: '试算' }).click());
        assert.ok(answer.changes.length > 0 && answer.changes.every((change) => change.date === date));
        const kept = await answer_to(() => page.getByRole('button', { name: /^保存这次调整/ }).click(slow));
        await page.locator(`[data-repaired="${kept.plan}"]`).waitFor(patient);
        assert.equal((await asked(base, 'plans')).items.length, before + 1);
        assert.equal(await page.getByRole('button', { name: /^保存这次调整/ }).count(), 0, 'it is not saved twice');
        await accessible(page, 'a repair that is saved');
        await page.getByRole('link', { name: new RegExp(`${kept.plan}号规划`) }).click();
        await page.locator('[data-figure=missing]').waitFor(slow);
        assert.ok(page.url().includes(`plan=${kept.plan}`));
    });
});

test('the evening before, the desk sees who is to stand by where, and asks for whoever cannot come', async () => {
    await open('#/people/repair');
    await page.locator('[name=standby_date]').fill(date);
    await page.locator(`[data-standby-total="${date}"]`).waitFor(patient);
    await page.locator('[data-standby] summary').click();
    const said = page.waitForResponse((response) => /staffing\/standby.*out=/.test(response.url()), patient);
    await page.locator('[name=standby_out]').fill(String(serving.adult_id));
    await page.locator('[name=standby_out]').press('Tab');
    const answer = await (await said).json();
    const here = answer.items.find((item) => item.known_out > 0);
    assert.equal(here?.known_out, 1, 'who is due and said so is counted');
    assert.ok(here.stand_by >= 1);
    await page.locator(`[data-standby] [data-township="${here.township.code}"]`).waitFor(slow);
    const shown = await page.locator('[data-standby] [data-asked]').evaluateAll((items) => items.map((item) => Number(item.dataset.asked)));
    assert.deepEqual([...shown].sort((a, b) => a - b), answer.items.flatMap((item) => item.asked.map((one) => one.adult_id)).sort((a, b) => a - b));
    await accessible(page, 'who stands by');
    await page.locator('[name=standby_out]').fill('李');
    await page.locator('[name=standby_out]').press('Tab');
    await page.locator('#fault-standby').waitFor(slow);
});

test('the page of repairs is whole in English and on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(`#/people/repair?kind=site_closed&site=${serving.sites[0].venue_id}`, 'en');
    await page.locator('[data-picked]').waitFor(slow);
    await page.locator('[name=from]').fill(date);
    await page.locator('[name=to]').fill(date);
    await answer_to(() => page.getByRole('button', { name: 'Try', exact: true }).click());
    await page.locator('[data-repaired]').waitFor(slow);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
    assert.doesNotMatch(await page.locator('main').textContent(), /(repair|standby|gap|check|attend|recruit|try)\.[a-z_]+/);
    await accessible(page, 'repairs in English on a phone');
});
