// People: gaps on the map, ways out and recruits, rosters, adults and their sheet of paper, the board of vetting and training.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { accessible, asked, map_drawn, open_browser, server } from './browser.mjs';

const slow = { timeout: 20_000 };
const patient = { timeout: 90_000 }; // the server solves something first
const shown = (value) => value.toLocaleString('zh-CN');

let base;
let stop;
let browser;
let page;
let gap; // of the township that lacks most
let short; // the site that lacks most

before(async () => {
    ({ base, stop } = await server());
    browser = await open_browser({ webgl: false });
    ({ page } = browser);
    const { items } = await asked(base, 'plans/latest/staffing/gaps');
    gap = items.toSorted((a, b) => b.missing_adult_days - a.missing_adult_days || a.township.code.localeCompare(b.township.code))[0];
    short = (await asked(base, 'plans/latest/staffing/fixes?limit=500')).items.toSorted((a, b) => b.missing_adult_days - a.missing_adult_days)[0];
    assert.ok(gap.missing_adult_days > 0 && short, 'the season is short of adults somewhere');
});
after(async () => {
    assert.deepEqual(browser.strangers, [], 'no request leaves this machine');
    // A refusal is an answer of the server, which the browser's console notes as well.
    assert.deepEqual(browser.complaints.filter((text) => !/status of 4\d\d/.test(text)), []);
    await browser.close();
    stop();
});

async function open(hash, language = 'zh') {
    await page.goto('about:blank');
    await page.goto(`${base}/?lang=${language}&map=svg${hash}`);
}

// What the API says may be a second old after a write.
async function soon(check) {
    for (let turn = 0; turn < 20; ++turn) {
        if (await check()) return;
        await page.waitForTimeout(250);
    }
    assert.fail(`not so after 5 seconds: ${check}`);
}

describe('gaps', () => {
    test('are counted as the API counts them, and every short site stands on the map', async () => {
        const { items } = await asked(base, 'plans/latest/staffing/gaps');
        const missing = items.reduce((sum, item) => sum + item.missing_adult_days, 0);
        await open('#/people');
        assert.ok((await page.locator('[data-figure=missing] dd').textContent(slow)).startsWith(shown(missing)));
        const fixes = await asked(base, 'plans/latest/staffing/fixes?limit=1');
        await page.locator(`[data-gaps="${fixes.total}"]`).waitFor(patient);
        assert.ok((await map_drawn(page)) >= fixes.total);
        await accessible(page, 'gaps');
    });

    test('open a township with the keyboard: calls, ways out with prices', async () => {
        const button = page.locator(`[data-township="${gap.township.code}"] button`);
        await button.focus();
        await page.keyboard.press('Enter');
        const detail = page.locator(`[data-open-township="${gap.township.code}"]`);
        await detail.waitFor(slow);
        assert.ok((await detail.textContent()).includes(shown(gap.missing_adult_days)));
        const calls = (await asked(base, 'plans/latest/staffing/calls?limit=500')).items.filter((call) => call.township.code === gap.township.code);
        await page.waitForFunction((count) => document.querySelectorAll('.calls li').length === count, calls.length, slow);
        const ways = page.locator('[data-ways]').first();
        await ways.locator('summary').waitFor(slow);
        if (!(await ways.getAttribute('open').then((value) => value !== null))) await ways.locator('summary').click();
        assert.match(await ways.locator('.price').first().textContent(), /元/);
        await accessible(page, 'a township');
    });

    test('answer what ten more in this township would do, as the API does, side by side', async () => {
        const sent = page.waitForResponse((response) => response.url().includes('/staffing/recruits'), patient);
        await page.getByRole('button', { name: '试算', exact: true }).click();
        const answer = await (await sent).json();
        const table = page.locator('[data-recruits]');
        await table.waitFor(slow);
        const cells = await table.locator('tbody tr').first().locator('td').allTextContents();
        assert.deepEqual(cells.slice(0, 2), [shown(answer.missing_before), shown(answer.missing_after)]);
        assert.ok(answer.missing_after < answer.missing_before, 'ten more help where most are missing');
        assert.equal(await table.locator('tbody tr').count(), 1 + answer.townships.length);
        await accessible(page, 'recruits');
        await page.getByRole('textbox', { name: '人数' }).fill('0');
        await page.getByRole('button', { name: '试算', exact: true }).click();
        await page.getByRole('alert').getByText('1至500').waitFor();
    });

    test('stand as calls to be printed, together what is missing', async () => {
        await open('#/people/calls');
        await page.locator('main table').waitFor(slow);
        const { total } = await asked(base, 'plans/latest/staffing/calls?limit=1');
        assert.ok((await page.locator('.count').textContent()).includes(shown(total)));
        await accessible(page, 'calls');
        await page.emulateMedia({ media: 'print' });
        assert.equal(await page.getByRole('button', { name: '打印' }).isVisible(), false);
        await page.emulateMedia({ media: null }); // not 'screen': the sheet of paper below is made as paper
    });
});

describe("a site's roster", () => {
    test('is found by search, and shows who holds which post and who is missing', async () => {
        await open('#/people/sites');
        await page.getByRole('searchbox').fill(short.site.name);
        const way = page.locator(`main a[href*="#/people/sites/${short.site.venue_id}"]`).first();
        await way.waitFor(slow);
        await accessible(page, 'rosters');
        await way.click();
        const roster = await asked(base, `plans/latest/sites/${short.site.venue_id}/roster`);
        await page.locator('[data-week]').waitFor(slow);
        const monday = await page.locator('[data-week]').getAttribute('data-week');
        const last = new Date(new Date(monday).getTime() + 6 * 86400000).toISOString().slice(0, 10);
        const days = roster.days.filter((day) => day.date >= monday && day.date <= last);
        const missing = days.flatMap((day) => day.missing).reduce((sum, item) => sum + item.missing, 0);
        assert.ok(missing > 0, 'it opens on a week in which somebody is missing');
        const said = await page.locator('.wide .lack').allTextContents();
        assert.equal(said.reduce((sum, item) => sum + Number(item.match(/缺(\d+)人/)[1]), 0), missing);
        const held = roster.adults.flatMap((adult) => adult.duties).filter((duty) => duty.date >= monday && duty.date <= last).length;
        const more = page.getByRole('button', { name: '列出所有人' });
        if (await more.count()) await more.click();
        assert.equal(await page.locator('.wide .adults a').count(), held);
        await accessible(page, 'a roster');
    });

    test('stands by adult too, and its page of the site leads to it', async () => {
        await page.getByRole('button', { name: '按人员' }).click();
        await page.locator('tr[data-adult]').first().waitFor(slow);
        await accessible(page, 'a roster by adult');
        await open(`#/sites/${short.site.venue_id}`);
        await page.getByRole('link', { name: /^排班表/ }).click(slow);
        await page.locator('[data-week]').waitFor(slow);
    });
});

describe('adults', () => {
    let someone; // who serves and has sessions
    before(async () => {
        const { items } = await asked(base, 'plans/latest/adults?state=on_duty&limit=60');
        someone = items.find((item) => item.days_on_duty > 10 && item.sites.length === 1) ?? items[0];
    });

    test('are counted by state, found by number, class and place, and paged by the server', async () => {
        const { by_state, total } = await asked(base, 'plans/latest/adults?limit=1');
        await open('#/people/adults');
        await page.locator('tr[data-adult]').first().waitFor(slow);
        assert.ok((await page.locator('.count').textContent()).includes(shown(total)));
        assert.equal(await page.locator('tr[data-adult]').count(), Math.min(50, total));
        assert.ok((await page.locator('.state', { hasText: '差一步可用' }).textContent()).includes(shown(by_state.one_step)));
        const began = Date.now();
        await page.getByRole('button', { name: '下一页' }).click();
        await page.getByText('第51–100条').waitFor(slow);
        assert.ok(Date.now() - began < 2000, 'the next page comes without lag');
        await page.keyboard.press('/');
        await page.keyboard.type(someone.sites[0].name);
        await page.locator(`tr[data-adult="${someone.adult_id}"]`).waitFor(slow);
        const found = await asked(base, `plans/latest/adults?q=${encodeURIComponent(someone.sites[0].name)}`);
        await page.waitForFunction((text) => document.querySelector('.count')?.textContent.includes(text), `共${shown(found.total)}人`, slow);
        await accessible(page, 'adults');
        await page.locator('.state', { hasText: '差一步可用' }).click();
        await page.getByRole('searchbox').fill('');
        await page.waitForFunction((text) => document.querySelector('.count')?.textContent.includes(text), `共${shown(by_state.one_step)}人`, slow);
    });

    test('have a page with post, place, sessions and way, and why there and not elsewhere', async () => {
        const adult = await asked(base, `plans/latest/adults/${someone.adult_id}`);
        const story = await asked(base, `plans/latest/explain/adults/${someone.adult_id}`);
        const { date } = adult.sessions[0] ?? adult.duties[0];
        await open(`#/people/adults/${someone.adult_id}?day=${date}`);
        await page.locator('[data-option]').first().waitFor(slow);
        const text = await page.locator('main').textContent();
        assert.ok(text.includes(adult.sites[0].name));
        assert.ok(text.includes(story.sentence.zh));
        assert.deepEqual(await page.locator('[data-option]').evaluateAll((rows) => rows.map((row) => Number(row.dataset.option))), story.options.map((option) => option.site.venue_id));
        const today = adult.sessions.filter((session) => session.date === date);
        assert.equal(await page.locator('.day-sheet ol li').count(), today.length);
        assert.equal(await page.locator('[data-day]').count(), new Set([...adult.duties, ...adult.rounds].map((item) => item.date)).size);
        await page.waitForFunction(() => !document.querySelector('.day-sheet')?.textContent.includes('…'), null, slow);
        await accessible(page, "an adult's page");
        const next = adult.duties.find((duty) => duty.date > date);
        if (next) {
            await page.locator(`[data-day="${next.date}"]`).click();
            await page.locator('.day-sheet h2').getByText(`${Number(next.date.slice(5, 7))}月${Number(next.date.slice(8))}日`).waitFor(slow);
        }
    });

    test('are printed on one sheet of A4', async () => {
        const pdf = await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } });
        assert.equal((pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length, 1);
    });

    test('who make home visits see the round of the day', async () => {
        const { items } = await asked(base, 'plans/latest/visits?limit=1');
        const known = await fetch(`${base}/api/v1/plans/latest/adults/${items[0].adult_id}`);
        if (known.status === 404) return; // the invented rounds of the fixtures are nobody's
        await open(`#/people/adults/${items[0].adult_id}?day=${items[0].date}`);
        await page.locator(`[data-round="${items[0].round}"]`).waitFor(slow);
        assert.equal(await page.locator('[data-round] li').count(), items[0].stops.length);
    });
});

describe('vetting and training', () => {
    test('have a column for each step, with as many as the API says', async () => {
        const { items, total } = await asked(base, 'plans/latest/staffing/one-step?limit=500');
        await open('#/people/board');
        await page.locator('[data-step]').first().waitFor(slow);
        if (total === items.length) {
            for (const step of new Set(items.map((item) => item.step.code))) {
                const count = items.filter((item) => item.step.code === step).length;
                assert.ok((await page.locator(`[data-step=${step}] h2`).textContent()).includes(`${shown(count)}人`), step);
                assert.equal(await page.locator(`[data-step=${step}] li`).count(), Math.min(12, count));
            }
        }
        const training = await asked(base, 'training?limit=20');
        await page.locator('[data-training] tbody tr, [data-training] .quiet').first().waitFor(slow);
        assert.deepEqual(await page.locator('[data-session]').evaluateAll((rows) => rows.map((row) => Number(row.dataset.session))), training.items.map((item) => item.session_id));
        const vetting = await asked(base, 'vetting?limit=1');
        assert.ok((await page.locator('[data-vetting]').textContent()).includes(`无记录${shown(vetting.by_state.clear)}人`));
        await accessible(page, 'the board');
    });
});

describe('replies of record checks', () => {
    let waiting;
    before(async () => {
        waiting = (await asked(base, 'vetting?state=requested&limit=20')).items;
        assert.ok(waiting.length > 2, 'somebody waits for a reply');
    });

    test('are recorded one after another with the keyboard, each with day, expiry and number', async () => {
        const [first, second] = waiting;
        await open('#/people/board');
        await page.locator(`[data-check="${first.adult_id}"] button`).focus(slow);
        await page.keyboard.press('Enter');
        await page.locator(`[data-record-check="${first.adult_id}"] [name=evidence]:focus`).waitFor(slow); // the number is what is typed
        await accessible(page, 'a reply');
        await page.locator('[name=on]').fill('2025-06-10');
        assert.equal(await page.locator('[name=valid_until]').inputValue(), '2026-06-10');
        await page.locator('[name=evidence]').fill('查询回执20250017');
        await page.locator('[name=recorded_by]').fill('团县委 某某');
        await page.keyboard.press('Enter');
        await page.locator(`[data-check="${first.adult_id}"] .kept`).waitFor(slow);
        const kept = await asked(base, `vetting/${first.adult_id}`);
        const last = kept.history.at(-1);
        assert.deepEqual([last.state.code, last.on, last.valid_until, last.evidence_end], ['clear', '2025-06-10', '2026-06-10', '*0017']);
        // The next one opens with the same day, and the name is not asked for again.
        await page.locator(`[data-record-check="${second.adult_id}"] [name=evidence]:focus`).waitFor(slow);
        assert.equal(await page.locator('[name=on]').inputValue(), '2025-06-10');
        assert.equal(await page.locator('[name=recorded_by]').count(), 0);
        await page.keyboard.press('Escape');
        await page.locator(`[data-check="${second.adult_id}"] button:focus`).waitFor(slow);
    });

    test('say beside the field what is wrong, and are not sent', async () => {
        const [, second] = waiting;
        const before = (await asked(base, `vetting/${second.adult_id}`)).history.length;
        await page.keyboard.press('Enter');
        await page.locator('[name=valid_until]').fill('2025-06-09');
        await page.keyboard.press('Enter');
        await page.locator(`#valid_until-${second.adult_id}`).getByText('有效期不能早于答复日期').waitFor(slow);
        await page.locator('[name=valid_until]:focus').waitFor(slow);
        assert.equal(await page.locator('[name=valid_until]').getAttribute('aria-invalid'), 'true');
        await page.locator('[name=on]').fill('');
        await page.keyboard.press('Enter');
        await page.locator(`#on-${second.adult_id}`).getByText('请填写日期').waitFor(slow);
        await accessible(page, 'what is wrong with a reply');
        assert.equal((await asked(base, `vetting/${second.adult_id}`)).history.length, before);
    });

    test('that are not clear are recorded from the page of the adult, without anything else', async () => {
        const [, , third] = waiting;
        await open(`#/people/adults/${third.adult_id}`);
        await page.getByRole('button', { name: '登记查询答复' }).click(slow);
        await page.getByText('有记录', { exact: true }).click();
        assert.equal(await page.locator('[name=evidence], [name=valid_until]').count(), 0);
        await page.locator('[name=on]').fill('2025-06-11');
        // A page that was loaded anew asks for the name anew only where the browser forgot it.
        if (await page.locator('[name=recorded_by]').count()) await page.locator('[name=recorded_by]').fill('团县委 某某');
        await page.getByRole('button', { name: '登记', exact: true }).click();
        await page.locator('[data-history] li').first().getByText('2025年6月11日').waitFor(slow);
        const { history } = await asked(base, `vetting/${third.adult_id}`);
        assert.deepEqual([history.at(-1).state.code, history.at(-1).has_evidence], ['hit', false]);
    });
});

describe('attendance of a training session', () => {
    let session;
    before(async () => {
        session = (await asked(base, 'training?limit=20')).items.find((item) => item.is_to_come && item.invited > 3);
        assert.ok(session, 'a session waits for its attendance');
    });
    const records = async () => (await asked(base, `training/${session.session_id}`)).records;
    const marked = (adult_id, mark) => page.locator(`[data-attended="${adult_id}"][data-mark=${mark}]`).waitFor(slow);

    test('is recorded by keys, one after another, and asks once who records it', async () => {
        const [first, second] = await records();
        await open('#/people/board');
        await page.locator(`[data-session="${session.session_id}"] a`).click(slow);
        await page.locator('[data-attended]').first().waitFor(slow);
        await page.keyboard.press('2');
        const name = page.getByRole('textbox', { name: '经办人' });
        if (await name.count()) {
            await name.fill('团县委 某某');
            await page.keyboard.press('Enter');
        }
        await marked(first.adult_id, 'failed');
        await page.locator(`[data-attended="${second.adult_id}"] button:focus`).first().waitFor(slow); // the next one
        await page.keyboard.press('4');
        await marked(second.adult_id, 'absent');
        await soon(async () => {
            const [one, other] = await records();
            return one.assessment.code === 'failed' && other.presence.code === 'absent';
        });
        await accessible(page, 'attendance');
    });

    test('takes all the others with one tap, and one is taken back', async () => {
        const [first] = await records();
        await page.getByRole('button', { name: '到场并合格' }).click();
        await page.waitForFunction(() => !document.querySelector('[data-mark=invited]'), null, patient);
        await soon(async () => (await asked(base, `training/${session.session_id}`)).invited === 0);
        const after = await asked(base, `training/${session.session_id}`);
        assert.deepEqual([after.invited, after.failed, after.absent, after.passed], [0, 1, 1, session.invited - 2]);
        assert.equal(await page.locator('[data-count="training.passed"] dd').textContent(), shown(after.passed));
        await page.locator(`[data-attended="${first.adult_id}"]`).getByRole('button', { name: '撤回' }).click();
        await marked(first.adult_id, 'invited');
    });

    test('takes somebody who came uninvited, and says beside the field that there is no such adult', async () => {
        const there = new Set((await records()).map((item) => item.adult_id));
        const { items } = await asked(base, 'plans/latest/adults?state=one_step,more_steps&limit=200');
        const other = items.find((item) => !there.has(item.adult_id));
        const field = page.locator('[name=other]');
        await field.fill('999999999');
        await page.keyboard.press('Enter');
        await page.locator('#other-fault').getByText('没有').waitFor(slow);
        await field.fill(String(other.adult_id));
        await page.keyboard.press('Enter');
        await marked(other.adult_id, 'came');
        await soon(async () => (await records()).some((item) => item.adult_id === other.adult_id && item.presence.code === 'attended'));
    });
});

test('every page of people is whole in English and on a phone', async () => {
    const { items } = await asked(base, 'plans/latest/adults?state=on_duty&limit=1');
    await page.setViewportSize({ width: 360, height: 740 });
    for (const hash of ['#/people', `#/people?township=${gap.township.code}`, '#/people/calls', '#/people/sites', `#/people/sites/${short.site.venue_id}`, '#/people/adults', `#/people/adults/${items[0].adult_id}`, '#/people/board', '#/people/training/1']) {
        await open(hash, 'en');
        await page.locator('main .sheet').first().waitFor(slow);
        await page.waitForFunction(() => !/Loading|Working out/.test(document.querySelector('main')?.textContent ?? ''), null, slow);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360, hash);
        assert.doesNotMatch(await page.locator('main').textContent(), /(gap|call|roster|adults?|board|recruit|why_adult|people|check|steps|attend)\.[a-z_]+/, hash);
        await accessible(page, `${hash} in English on a phone`);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
});
