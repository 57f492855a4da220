// A site's plan by week and day: looked at, changed on a phone and at a desk, undone, compared, approved; and how far all plans are.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { asked, axe, open_browser, server } from './browser.mjs';

let base;
let stop;
let small; // an open site of a few groups, whose plan is changed here
let big; // the site with most children

before(async () => {
    ({ base, stop } = await server());
    const { items } = await asked(base, 'plans/latest/sites?state=open,short&sort=-children&limit=500');
    big = items[0];
    for (const item of items.filter(({ state, children }) => state === 'open' && children >= 25 && children <= 60)) {
        const calendar = await calendar_of(item);
        if (calendar.groups.length >= 2 && calendar.standing.version === 0 && in_the_way(calendar).length === 0) {
            small = item;
            break;
        }
    }
    assert.ok(small, 'an open site of two groups whose plan nobody has touched');
});
after(() => stop());

const calendar_of = (site, week = '') => asked(base, `plans/latest/sites/${site.venue_id}/calendar?week=${week}`);
const versions_of = (site) => asked(base, `plans/latest/sites/${site.venue_id}/versions`);
const in_the_way = ({ violations }) => violations.filter((item) => item.severity === 'hard' && !item.listed);
const first_day = ({ days }) => days.find((day) => day.open);
const card = (page, { group, date, start }) => page.locator(`.plan [data-group="${group}"][data-date="${date}"][data-start="${start}"]`);
const verdict_is_there = (page) => page.waitForFunction(() => document.querySelector('.verdict .mark') && !document.querySelector('.verdict[aria-busy=true]'));

async function open_plan(page, site, date, query = '', language = 'zh') {
    await page.goto('about:blank');
    await page.goto(`${base}/?lang=${language}#/sites/${site.venue_id}/${date}${query}`);
    await page.waitForSelector('.plan [data-start]');
}

async function passes_axe(page, what) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(violations.map((item) => `${item.id}: ${item.nodes.map((node) => node.html.slice(0, 140)).slice(0, 3).join(' | ')}`), [], what);
}

describe('on a phone', () => {
    let browser;
    let page;
    let taps;
    const tap = async (locator) => {
        taps += 1;
        await locator.click();
    };
    before(async () => {
        browser = await open_browser({ width: 390, height: 844 });
        ({ page } = browser);
    });
    after(async () => {
        assert.deepEqual(browser.strangers, []);
        assert.deepEqual(browser.complaints, []);
        await browser.close();
    });

    test('a day shows one group with everything there is to know, in both languages, without scrolling sideways', async () => {
        const calendar = await calendar_of(small);
        const day = first_day(calendar);
        const group = calendar.groups[0].group;
        const sessions = day.sessions.filter((session) => session.group === group);
        for (const language of ['zh', 'en']) {
            await open_plan(page, small, day.date, '', language);
            assert.equal(await page.locator('.card').count(), sessions.length);
            for (const session of sessions) {
                const text = await card(page, { ...session, date: day.date }).textContent();
                for (const part of [session.activity.name[language], session.place, String(session.responsible?.adult_id ?? ''), session.rain_activity?.name[language] ?? '']) assert.ok(text.includes(part), `${text} has ${part}`);
                assert.ok(text.includes(session.activity.category_name[language]), 'the category in words, for who sees no colour');
            }
            assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
        }
    });

    test('one session is changed with three taps, the rules are told before, and one tap takes it back', async () => {
        const calendar = await calendar_of(small);
        const day = first_day(calendar);
        const session = day.sessions.find((item) => item.group === calendar.groups[0].group);
        const at = { ...session, date: day.date };
        await open_plan(page, small, day.date);
        taps = 0;
        await tap(card(page, at));
        await page.waitForSelector('.choice');
        const code = await page.locator('.choice').first().getAttribute('data-code');
        assert.equal(await page.locator('.choice').first().getAttribute('data-fit'), 'fits', 'what fits stands first');
        await tap(page.locator('.choice').first());
        await verdict_is_there(page);
        assert.equal((await versions_of(small)).items.length, 0, 'nothing is saved yet');
        await passes_axe(page, 'the sheet on a phone');
        await tap(page.locator('[data-do=save]'));
        await page.getByLabel('经办人').fill('测试点长'); // asked for once, until the browser is closed
        await page.getByRole('button', { name: '确定' }).click();
        await page.getByText('已保存为第1版。').waitFor();
        assert.equal(taps, 3);
        const changed = first_day(await calendar_of(small, day.date)).sessions.find((item) => item.group === at.group && item.start === at.start);
        assert.equal(changed.activity.code, code);
        await page.locator('[data-do=take-back]').click();
        await page.waitForFunction(() => !document.querySelector('[data-do=take-back]'));
        const { items } = await versions_of(small);
        assert.deepEqual(items.map((item) => item.by), ['测试点长', '测试点长']);
        assert.deepEqual((await asked(base, `plans/latest/sites/${small.venue_id}/versions/0/compare/2`)).changes, []);
    });

    test('an adult is changed with a tap more, and who is busy is said', async () => {
        const calendar = await calendar_of(small);
        const day = first_day(calendar);
        const session = day.sessions.find((item) => item.group === calendar.groups[0].group && item.responsible);
        const at = { ...session, date: day.date };
        const { adults } = await asked(base, `plans/latest/sites/${small.venue_id}/choices?group=${at.group}&date=${at.date}&start=${at.start}`);
        await open_plan(page, small, day.date);
        await card(page, at).click();
        await page.locator('[data-part=people]').click();
        await page.waitForSelector('[data-adult]');
        assert.equal(await page.locator('[data-adult]').count(), adults.length);
        const other = adults.find((adult) => adult.adult_id !== session.responsible.adult_id);
        assert.ok(other, 'somebody else is on duty');
        await page.locator(`[data-adult="${other.adult_id}"] button`).first().click();
        await page.waitForFunction((id) => document.querySelector('.sheet-of-session header')?.textContent.includes(id), String(other.adult_id));
        await verdict_is_there(page);
        await page.locator('[data-do=undo]').click();
        await page.waitForFunction(() => !document.querySelector('[data-do=undo]'));
        await page.keyboard.press('Escape');
        assert.equal(await page.locator('.sheet-of-session').count(), 0);
        assert.equal(await page.evaluate(() => document.activeElement.dataset.start), at.start, 'the focus is back where it was');
    });

    test('the week fits beside the thumb', async () => {
        const calendar = await calendar_of(small);
        await open_plan(page, small, first_day(calendar).date, '?view=week');
        const group = calendar.groups[0].group;
        assert.equal(await page.locator('.card').count(), calendar.days.flatMap((day) => day.sessions.filter((session) => session.group === group)).length);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
        await passes_axe(page, 'the week on a phone');
    });
});

describe('at a desk', () => {
    let browser;
    let page;
    before(async () => {
        browser = await open_browser({ width: 1366, height: 900 });
        ({ page } = browser);
        await page.addInitScript(() => location.protocol === 'http:' && sessionStorage.setItem('yingtuo.by', '测试员'));
    });
    after(async () => {
        assert.deepEqual(browser.strangers, []);
        assert.deepEqual(browser.complaints, []);
        await browser.close();
    });

    // Two sessions of one group on one day with different activities.
    async function pair() {
        const calendar = await calendar_of(small);
        const day = first_day(calendar);
        const group = calendar.groups[0].group;
        const sessions = day.sessions.filter((item) => item.group === group).map((item) => ({ ...item, date: day.date }));
        return { day, a: sessions[0], b: sessions[1] };
    }
    const name_at = async (at) => (await card(page, at).locator('b').first().textContent()).trim();

    test('a session is dragged onto another, undone with Ctrl+Z, and done again', async () => {
        const { day, a, b } = await pair();
        await open_plan(page, small, day.date);
        await card(page, a).dragTo(card(page, b));
        await page.waitForFunction(() => document.querySelectorAll('.card .touched').length === 2);
        assert.deepEqual([await name_at(a), await name_at(b)], [b.activity.name.zh, a.activity.name.zh]);
        await page.keyboard.press('Control+z');
        await page.waitForFunction(() => document.querySelectorAll('.card .touched').length === 0);
        assert.equal(await name_at(a), a.activity.name.zh);
        await page.keyboard.press('Control+Shift+z');
        await page.waitForFunction(() => document.querySelectorAll('.card .touched').length === 2);
        await page.keyboard.press('Control+z');
        await page.waitForFunction(() => document.querySelectorAll('.card .touched').length === 0);
    });

    test('the keyboard alone does the same: walk, pick up, put down, save', async () => {
        const { day, a, b } = await pair();
        await open_plan(page, small, day.date, '?view=day');
        await card(page, a).focus();
        await page.keyboard.press('m');
        await page.keyboard.press('ArrowDown');
        assert.equal(await page.evaluate(() => document.activeElement.dataset.start), b.start);
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.querySelectorAll('.card .touched').length === 2);
        await verdict_is_there(page);
        const before_it = (await versions_of(small)).items.length;
        await page.keyboard.press('s');
        await page.waitForFunction(() => document.querySelectorAll('.card .touched').length === 0 && document.querySelector('[data-do=take-back]'));
        const { items } = await versions_of(small);
        assert.equal(items.length, before_it + 1);
        assert.equal(items.at(-1).by, '测试员');
    });

    test('what breaks a rule is said before it is saved', async () => {
        const { day, a } = await pair();
        await open_plan(page, small, day.date);
        await card(page, a).focus();
        await page.keyboard.press('Enter');
        await page.waitForSelector('.choice');
        const { activities } = await asked(base, `plans/latest/sites/${small.venue_id}/choices?group=${a.group}&date=${a.date}&start=${a.start}`);
        const bad = activities.find((item) => item.come.some((broken) => broken.severity === 'hard' && !broken.listed)) ?? activities.find((item) => item.come.length > 0);
        assert.ok(bad, 'some activity does not suit this hour');
        await page.locator('[data-search]').fill(bad.name.zh);
        await page.locator(`.choice[data-code="${bad.code}"]`).click();
        await verdict_is_there(page);
        const said = await page.locator('.sheet-of-session .sentence').allTextContents();
        assert.ok(said.length > 0);
        const shown = await page.locator('[data-do=save]').textContent();
        if (bad.come.some((broken) => broken.severity === 'hard' && !broken.listed)) assert.match(shown, /仍要保存/);
        await passes_axe(page, 'the panel at a desk');
        await page.locator('[data-do=undo]').click();
        await page.waitForFunction(() => document.querySelectorAll('.card .touched').length === 0);
    });

    test('versions are listed and their differences shown, and one goes back to any of them', async () => {
        const { day } = await pair();
        const { items } = await versions_of(small);
        await open_plan(page, small, day.date);
        const last = items.at(-1).version;
        await page.locator(`[data-compare="${last}"]`).click();
        const { changes } = await asked(base, `plans/latest/sites/${small.venue_id}/versions/${last - 1}/compare/${last}`);
        await page.locator('.changes li').first().waitFor();
        assert.equal(await page.locator('.changes li').count(), changes.length);
        await page.locator('[data-do=go-back]').click();
        await page.waitForFunction(() => document.querySelectorAll('.card .touched').length > 0);
        await verdict_is_there(page);
        await page.locator('[data-do=undo]').click();
        await page.waitForFunction(() => document.querySelectorAll('.card .touched').length === 0);
    });

    test('another site’s plan is tried first, then taken over', async () => {
        const { day } = await pair();
        await open_plan(page, small, day.date);
        const before_it = (await versions_of(small)).items.length;
        const offered = page.locator('[data-from]');
        await offered.first().waitFor();
        // Of some sites nothing suits this one, and the page says so: the next is tried.
        let suits = false;
        for (let i = 0; i < (await offered.count()) && !suits; ++i) {
            await offered.nth(i).click();
            await page.waitForFunction((at) => document.querySelectorAll('[data-from]')[at].getAttribute('aria-pressed') === 'true' && document.querySelector('[data-do=copy], .result > .quiet'), i);
            suits = (await page.locator('[data-do=copy]').count()) === 1;
        }
        assert.ok(suits, 'something of a neighbour’s plan suits this site');
        assert.equal((await versions_of(small)).items.length, before_it, 'trying keeps nothing');
        await page.locator('[data-do=copy]').click();
        await page.waitForFunction(() => !document.querySelector('[data-do=copy]'));
        const { items } = await versions_of(small);
        assert.equal(items.at(-1).step.code, 'copy');
        assert.equal(items.length, before_it + 1);
    });

    test('a plan is checked, submitted, returned with remarks, and approved tier by tier', async () => {
        const { day } = await pair();
        const versions = (await versions_of(small)).items.length;
        await open_plan(page, small, day.date);
        const obstacles = in_the_way(await calendar_of(small));
        assert.deepEqual(obstacles.map((item) => item.sentence.zh), [], 'what was changed above broke no hard rule');
        const press = async (step, count) => {
            await page.locator(`[data-step=${step}]`).click();
            if (step === 'return') {
                await page.locator('[data-step=return]').click();
                await page.getByText('退回要写明改什么。').waitFor();
                await page.getByLabel('意见').fill('第二周请再加一次阅读');
                await page.locator('[data-step=return]').click();
            }
            for (let i = 0; i < 100 && (await versions_of(small)).items.length < versions + count; ++i) await page.waitForTimeout(50);
            await page.waitForFunction(() => !document.querySelector('[data-step]:disabled'));
        };
        await press('check', 1);
        await press('submit', 2);
        await press('return', 3);
        await page.getByText('第二周请再加一次阅读').first().waitFor();
        await press('check', 4);
        await press('submit', 5);
        await press('approve', 6);
        await press('approve', 7);
        await page.getByText('各级都已批准。').waitFor();
        assert.equal((await calendar_of(small)).standing.state.code, 'approved');
    });

    test('its papers are at hand: names masked until somebody says what for, in large print too', async () => {
        const { day } = await pair();
        await page.addInitScript(() => location.protocol === 'http:' && sessionStorage.removeItem('yingtuo.purpose'));
        await open_plan(page, small, day.date);
        const addresses = () => page.locator('[data-document]').evaluateAll((links) => links.map((link) => new URL(link.href)));
        const masked = await addresses();
        assert.deepEqual(masked.map((address) => address.pathname.split('/').at(-1)), ['plan.pdf', 'plan.xlsx', 'week.pdf', 'pledge.pdf', 'notice.pdf']);
        assert.ok(masked.every((address) => !address.searchParams.has('by') && !address.searchParams.has('large')));
        await page.getByLabel('大字版').check();
        await page.getByLabel('写出姓名').click();
        await page.getByLabel('用途').fill('张贴');
        await page.getByRole('button', { name: '确定' }).click();
        await page.getByText('写出姓名：测试员，张贴').waitFor();
        for (const address of await addresses()) assert.deepEqual(['by', 'purpose', 'large'].map((name) => address.searchParams.get(name)), ['测试员', '张贴', '1']);
    });

    test('the biggest site is read group by group: what is not shown is not asked for', async () => {
        const answers = [];
        const listen = (response) => response.url().includes('/calendar') && answers.push(response);
        page.on('response', listen);
        const calendar = await calendar_of(big);
        await open_plan(page, big, first_day(calendar).date);
        const [first, second] = calendar.groups.map(({ group }) => group);
        const shown = async (group) => {
            await page.waitForFunction((wanted) => document.querySelector(`.plan [data-group="${wanted}"] .card, .plan .card[data-group="${wanted}"]`), group);
            const expected = calendar.days.flatMap((day) => day.sessions.filter((session) => session.group === group));
            assert.equal(await page.locator('.card').count(), expected.length);
        };
        await shown(first);
        await page.getByLabel('看哪一班').selectOption(String(second));
        await shown(second);
        page.off('response', listen);
        assert.deepEqual(answers.map((response) => new URL(response.url()).searchParams.get('group')), [String(first), String(second)]);
        for (const response of answers) assert.ok((await response.body()).length < 150_000, `${(await response.body()).length} bytes`);
    });

    test('the biggest site is there at once: a few groups are drawn, not all of them', async () => {
        const calendar = await calendar_of(big);
        const day = first_day(calendar);
        const begun = Date.now();
        await open_plan(page, big, day.date, '?view=day');
        const took = Date.now() - begun;
        const drawn = await page.locator('.card').count();
        assert.ok(drawn > 0 && drawn <= 5 * (calendar.blocks.length + 2), `${drawn} sessions drawn of ${day.sessions.length}`);
        assert.ok(took < 8000, `${took} ms`);
        const last = calendar.groups.at(-1).group;
        await page.getByLabel('看哪一班').selectOption(String(last));
        await page.waitForFunction((group) => document.querySelector(`.plan [data-group="${group}"]`), last);
    });
});

describe('how far the plans are', () => {
    let browser;
    let page;
    before(async () => {
        browser = await open_browser();
        ({ page } = browser);
        await page.goto(`${base}/?lang=zh#/site-plans`);
        await page.waitForSelector('.counties tbody tr');
    });
    after(async () => {
        assert.deepEqual(browser.complaints, []);
        await browser.close();
    });

    test('is counted by state and county as the API has it, and the counties add up', async () => {
        const { items } = await asked(base, 'plans/latest/site-plans');
        const rows = await page.locator('.counties tbody tr').evaluateAll((found) => found.map((row) => [...row.querySelectorAll('td.number')].map((cell) => Number(cell.textContent.replaceAll(/\D/g, '')))));
        assert.deepEqual(rows, items.map((row) => [row.total, row.draft, row.checked, row.submitted, row.approved, row.returned]));
        for (const key of ['total', 'draft', 'approved']) assert.equal(items.slice(1).reduce((sum, row) => sum + row[key], 0), items[0][key]);
    });

    test('opens to the list behind a count, and from there to the plan', async () => {
        const { total, items } = await asked(base, 'plans/latest/site-plans/sites?state=approved&limit=50');
        assert.ok(total > 0);
        await page.locator('.whole [data-state=approved]').click();
        await page.waitForFunction((wanted) => document.querySelector('.count')?.textContent.replaceAll(/\D/g, '') === wanted, String(total));
        assert.deepEqual(await page.locator('.plans a.name').allTextContents(), items.map((item) => item.name));
        await page.locator('.plans a.name').first().click();
        await page.waitForSelector('.plan [data-start]');
        assert.match(await page.locator('h1').textContent(), new RegExp(items[0].name));
    });
});
