// A clerk's work on the roll: an import with doubtful rows, pairs, contacts, the certificate. After what_ifs.test.mjs, for
// it changes the roll; what it did it takes back.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { accessible, asked, open_browser, server } from './browser.mjs';
import { county_ledger } from './ledger.mjs';

const slow = { timeout: 15_000 };
const clerk = '县托管办 测试';
const shown = (value) => value.toLocaleString('zh-CN');

let base;
let stop;
let browser;
let page;
const said = []; // everything the page writes to the console
const addresses = []; // of every request

before(async () => {
    ({ base, stop } = await server());
    browser = await open_browser({ webgl: false });
    ({ page } = browser);
    page.on('console', (message) => said.push(message.text()));
    // File dialogs are caught from the moment on in which somebody first listens: listening only when a key is pressed would
    // miss the dialog that Enter opens, for Enter acts when it goes down.
    page.on('filechooser', () => {});
    page.on('request', (request) => addresses.push(decodeURIComponent(request.url())));
});
after(async () => {
    assert.deepEqual(browser.strangers, [], 'no request leaves this machine');
    assert.deepEqual(browser.complaints.filter((text) => !/status of 4\d\d/.test(text)), []);
    await browser.close();
    stop();
});

async function open(hash, language = 'zh') {
    await page.goto('about:blank');
    await page.goto(`${base}/?lang=${language}&map=svg${hash}`);
}

// A keyboard that counts.
let presses = 0;
async function press(key) {
    ++presses;
    await page.keyboard.press(key);
}
async function type(text) {
    presses += [...text].length;
    await page.keyboard.type(text);
}
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

describe('an import of 2,000 rows with 20 doubtful ones', () => {
    let ledger;
    let number;
    before(async () => {
        ledger = await county_ledger(base, { salt: 41 });
    });

    test('is chosen, read, put right and taken over with the keyboard alone, in two minutes', async (context) => {
        await open('#/roll/imports');
        await page.getByRole('heading', { name: '导入台账' }).waitFor(slow);
        const began = Date.now();
        presses = 0;
        while ((await focused()) !== '选择文件') {
            assert.ok(presses < 40, 'the button is reached with Tab');
            await press('Tab');
        }
        await Promise.all([page.waitForEvent('filechooser', slow), press('Space')]);
        const [chooser] = await Promise.all([page.waitForEvent('filechooser', slow), press('Enter')]);
        await chooser.setFiles({ name: '村级儿童花名册.csv', mimeType: 'text/csv', buffer: Buffer.from(ledger.csv) });
        await page.locator('[data-row="0"]').waitFor(slow);
        assert.equal(await page.locator('[data-count=rows] dd').textContent(), '2,000');
        assert.equal((await asked(base, 'imports')).items.some((run) => run.imported_by === clerk && !run.is_undone), false, 'a preview writes nothing');

        await press('v'); // the rows as they stand, for a name
        await page.locator('form.sign input').waitFor(slow);
        await type(clerk);
        await press('Enter');
        await page.locator('.cells').first().waitFor(slow);

        const left = new Map(ledger.right.map((item) => [item.row, item]));
        while (left.size > 0) {
            const row = page.locator('.row.current');
            const at = Number((await row.locator('.where').textContent()).match(/第(\d+)行/)[1]);
            const column = (await row.locator('.column').textContent()).charCodeAt(0) - 65;
            const right = left.get(at);
            assert.ok(right || Number.isNaN(column), `row ${at} is in doubt for no reason`);
            if (right?.column === column) {
                await press('Enter');
                await type(right.text);
                await press('Enter');
                left.delete(at);
            } else {
                await press('Shift+A'); // of a number that does not check the row says a second thing: it goes with the first
            }
        }
        // What was put right is read again by itself; then one key is left.
        await page.waitForFunction(() => document.activeElement?.textContent?.trim() === '收下这些台账', null, slow);
        assert.match(await page.locator('main').textContent(), /没有存疑行/);
        await press('Enter');
        number = Number(await page.locator('[data-taken-over]').getAttribute('data-taken-over', slow));
        const seconds = (Date.now() - began) / 1000;
        context.diagnostic(`${presses} key presses, ${seconds.toFixed(1)} s`);
        assert.ok(seconds < 120, `${seconds} s`);
        assert.ok(presses < 400, `${presses} key presses`);

        const run = await asked(base, `imports/${number}`);
        assert.equal(run.imported_by, clerk);
        assert.equal(run.total.rows, 2000);
        assert.equal(run.total.refused, 0);
        assert.deepEqual([...new Set(run.doubtful.items.filter((row) => row.level !== 'note').map((row) => row.code))], []);
        assert.equal(run.doubtful.items.filter((row) => row.code === 'cell.corrected').length, 20);
    });

    test('leaves no name and no number in an address or in the console', async () => {
        const secrets = ledger.csv.split('\r\n').slice(2, 60).flatMap((line) => line.split(',').filter((_, i) => i === 0 || i === 3)).filter((cell) => cell.length > 1);
        for (const text of [...said, ...addresses, page.url()]) for (const secret of secrets) assert.ok(!text.includes(secret), text);
    });

    test('stands in the journal, is undone with a reason, and why it cannot be a second time is said', async () => {
        await page.getByRole('link', { name: '看这次导入' }).click();
        await page.getByRole('button', { name: '撤销这次导入' }).click(slow);
        await page.getByRole('button', { name: '确认撤销' }).click();
        await page.getByText('请填写经办人和理由').waitFor();
        await page.getByRole('textbox', { name: '理由' }).fill('测试后撤销');
        await accessible(page, 'undoing an import');
        // Somebody else is quicker.
        const answer = await fetch(`${base}/api/v1/imports/${number}/undo`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `undo-${number}-${Date.now()}` },
            body: JSON.stringify({ by: clerk, reason: '测试后撤销' }),
        });
        assert.equal(answer.status, 200);
        await page.getByRole('button', { name: '确认撤销' }).click();
        assert.ok((await page.getByRole('alert').textContent(slow)).length > 5);
        await page.reload();
        await page.getByText('这次导入已经撤销').waitFor(slow);
        assert.match(await page.locator('main').textContent(), /测试后撤销/);
    });

    test('shows every doubtful row, however many there are', async () => {
        const many = await county_ledger(base, { salt: 43, rows: 1300, doubtful: 650 });
        const form = new FormData();
        form.append('files', new Blob([many.csv]), '很多.csv');
        const answer = await fetch(`${base}/api/v1/imports?dry_run=true&limit=5000`, { method: 'POST', headers: { 'Idempotency-Key': `many-${Date.now()}` }, body: form });
        const { doubtful } = await answer.json();
        assert.ok(doubtful.total > 600 && doubtful.items.length === doubtful.total, `${doubtful.total} doubtful rows`);
        const work = doubtful.items.filter((row) => row.level !== 'note').length;

        await open('#/roll/imports');
        await page.locator('[data-choose=files]').setInputFiles({ name: '很多.csv', mimeType: 'text/csv', buffer: Buffer.from(many.csv) });
        await page.locator('[data-row="499"]').waitFor(slow);
        assert.equal(await page.locator('[data-row]').count(), 500);
        assert.equal(await page.locator('[data-rest]').getAttribute('data-rest'), String(doubtful.total - 500));
        await page.keyboard.press('a'); // what was done so far stays done
        const current = await page.locator('.row.current .where').textContent();
        await page.getByRole('button', { name: /^再取/ }).click();
        await page.locator(`[data-row="${Math.min(work, 1000) - 1}"]`).waitFor(slow);
        assert.equal(await page.locator('.row.current .where').textContent(), current);
        assert.equal(await page.locator('.row.done').count(), 1);
        while (await page.locator('.rest button').count()) {
            const before = await page.locator('[data-row]').count();
            await page.locator('.rest button').click();
            await page.waitForFunction((count) => document.querySelectorAll('[data-row]').length > count || !document.querySelector('.rest'), before, slow);
        }
        assert.equal(await page.locator('[data-row]').count(), work);
    });

    test('gives a file back with its doubtful cells marked, to who says what for', async () => {
        await open('#/roll/imports');
        const { csv, right } = await county_ledger(base, { salt: 47, rows: 60, doubtful: 3 });
        await page.locator('[data-choose=files]').setInputFiles({ name: '花名册.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
        await page.locator('[data-row="0"]').waitFor(slow);
        await page.getByRole('button', { name: '下载 花名册.csv' }).click();
        await page.locator('form.sign').waitFor();
        await accessible(page, 'asking who fetches a marked copy');
        const name = page.locator('form.sign').getByRole('textbox', { name: '经办人' });
        if ((await name.inputValue()) === '') await name.fill(clerk);
        await page.locator('form.sign').getByRole('textbox', { name: '用途' }).fill('退回核实');
        const [copy] = await Promise.all([page.waitForEvent('download', slow), page.keyboard.press('Enter')]);
        assert.equal(copy.suggestedFilename(), '花名册.csv');
        const lines = (await readFile(await copy.path(), 'utf8')).split('\r\n');
        for (const { row } of right) assert.ok(lines[row - 1].startsWith(csv.split('\r\n')[row - 1]) && lines[row - 1].length > csv.split('\r\n')[row - 1].length, `row ${row} says why: ${lines[row - 1]}`);
        assert.ok(lines[2] === csv.split('\r\n')[2] || lines[2] === `${csv.split('\r\n')[2]},`, 'a good row stays as it is');
        await page.getByText('已下载《花名册.csv》').waitFor(slow);
        // Asked once, known for the next.
        const [again] = await Promise.all([page.waitForEvent('download', slow), page.getByRole('button', { name: '下载 花名册.csv' }).click()]);
        assert.equal(again.suggestedFilename(), '花名册.csv');
        await page.evaluate(() => sessionStorage.removeItem('yingtuo.purpose')); // the pairs below ask for it themselves
        await page.getByRole('button', { name: '重新开始' }).click();
    });

    test('names what it cannot read, and what is no ledger', async () => {
        await open('#/roll/imports');
        await page.locator('[data-choose=files]').setInputFiles([
            { name: '坏.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\x03\x04 broken') },
            { name: '~$锁.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('x') },
            { name: '表.csv', mimeType: 'text/csv', buffer: Buffer.from('甲,乙\r\n1,2\r\n') },
        ]);
        await page.locator('.unread').waitFor(slow);
        assert.match(await page.locator('.unread').textContent(), /坏\.xlsx/);
        assert.match(await page.locator('.drop').textContent(), /~\$锁\.xlsx/);
        assert.match(await page.locator('.rows').textContent(), /认不出是哪一种台账/);
        await accessible(page, 'a report with doubtful rows');
        await page.getByRole('button', { name: 'English' }).click();
        await accessible(page, 'a report in English');
        await page.getByRole('button', { name: '中文' }).click();
        await page.setViewportSize({ width: 360, height: 740 });
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
        await page.setViewportSize({ width: 1366, height: 768 });
        await page.getByRole('button', { name: '重新开始' }).click();
    });
});

describe('probable pairs', () => {
    const of_page = () => page.locator('[data-pair]').getAttribute('data-pair');

    test('are judged with one key each, the next is there at once, and the last finding is taken back', async (context) => {
        const before = await asked(base, 'pairs?limit=2');
        assert.ok(before.total > 1, 'the season has pairs');
        await open('#/roll/pairs');
        await page.locator('[data-pair]').waitFor(slow);
        const first = await of_page();
        assert.equal(first, `${before.items[0].a} ${before.items[0].b}`);
        assert.deepEqual(
            await page.locator('[data-field]').evaluateAll((rows) => rows.map((row) => row.dataset.field)),
            before.items[0].evidence.map((one) => one.field.code),
        );
        const began = Date.now();
        await page.keyboard.press('d');
        await page.waitForFunction((pair) => document.querySelector('[data-pair]')?.dataset.pair !== pair, first, slow);
        context.diagnostic(`the next pair after ${Date.now() - began} ms`);
        assert.equal(await of_page(), `${before.items[1].a} ${before.items[1].b}`);
        await page.waitForFunction(() => !/正在保存/.test(document.querySelector('.head')?.textContent ?? ''), null, slow);
        assert.equal((await asked(base, 'pairs?limit=1')).total, before.total - 1);
        await page.keyboard.press('z');
        await page.waitForFunction((pair) => document.querySelector('[data-pair]')?.dataset.pair === pair, first, slow);
        await page.waitForFunction(() => !/正在保存/.test(document.querySelector('.head')?.textContent ?? ''), null, slow);
        assert.equal((await asked(base, 'pairs?limit=1')).total, before.total);
        const verdicts = (await asked(base, 'verdicts?limit=500')).items;
        assert.equal(verdicts.at(-1).decided_by, clerk);
        assert.ok(verdicts.at(-1).takes_back);
    });

    test('are passed over and come back with the keyboard', async () => {
        const first = await of_page();
        await page.keyboard.press('j');
        assert.notEqual(await of_page(), first);
        await page.keyboard.press('k');
        assert.equal(await of_page(), first);
    });

    test('are shown whole to who says what for, and covered again', async () => {
        await accessible(page, 'pairs');
        const name = () => page.locator('[data-field=name] td').first().textContent();
        const covered = await name();
        await page.keyboard.press('v');
        await page.locator('form.sign').waitFor();
        await page.getByRole('textbox', { name: '用途' }).fill('核对疑似重复');
        await page.keyboard.press('Enter');
        await page.getByText('正在显示完整信息').waitFor(slow);
        assert.doesNotMatch(await name(), /\*/);
        await page.keyboard.press('v');
        assert.equal(await name(), covered);
    });
});

describe('the funnel', () => {
    test('leads from the city to a village, every step as the API has it', async () => {
        await open('#/roll/funnel');
        let region = '';
        for (const level of ['prefecture', 'county', 'township', 'village']) {
            const { regions } = await asked(base, `funnel${region ? `?region=${region}` : ''}`);
            assert.equal(regions[0].level, level);
            await page.locator(`[data-region="${regions[0].code}"]`).waitFor(slow);
            for (const step of regions[0].steps) {
                const text = await page.locator(`[data-step=${step.code}] .figure`).textContent();
                if (step.count === null) assert.match(text, /无法计算/);
                else assert.ok(text.includes(shown(step.count)) && (step.of === null || text.includes(`/ ${shown(step.of)}`)), `${step.code}: ${text}`);
                for (const reason of step.stopped) {
                    const shown_reason = page.locator(`[data-step=${step.code}] .reasons a`).filter({ hasText: reason.label.zh });
                    assert.equal(await shown_reason.locator('b').textContent(), shown(reason.count));
                }
            }
            if (level === 'village') break;
            region = regions[1].code;
            await page.getByRole('link', { name: regions[1].name, exact: true }).first().click();
        }
        assert.equal(await page.locator('.crumbs a').count(), 3);
        await accessible(page, 'a village');
    });

    test('lists who stopped for a reason', async () => {
        const reason = (await asked(base, 'funnel')).regions[0].steps.flatMap((step) => step.stopped)[0];
        await open('#/roll/funnel');
        await page.locator('.reasons a').filter({ hasText: reason.label.zh }).first().click(slow);
        await page.locator(`[data-list="${reason.code}"] h2`).waitFor(slow);
        assert.match(await page.locator(`[data-list="${reason.code}"] h2`).textContent(), new RegExp(`${reason.label.zh}.*（${shown(reason.count)}）`));
    });

    test('takes a contact in three clicks, and takes it back', async () => {
        const list = await asked(base, 'funnel/ask-next?limit=2');
        assert.ok(list.total > 0, 'somebody is to be asked');
        const { child } = list.items[0];
        await open('#/roll/funnel');
        const row = page.locator(`[data-list=ask-next] [data-child="${child}"]`);
        await row.waitFor(slow);
        // 1: this child; 2: by a visit; 3: what came of it.
        await row.getByRole('button', { name: '记一次联系' }).click();
        await row.getByText('入户', { exact: true }).click();
        await row.locator('[data-outcome=undecided]').click();
        await row.getByText('已记下：入户').waitFor(slow);
        const noted = (await asked(base, `contacts?child=${child}&limit=500`)).items.at(-1);
        assert.equal(noted.made_by, clerk);
        assert.equal(noted.means.code, 'visit');
        assert.equal(noted.outcome.code, 'undecided');
        await row.getByRole('button', { name: '记错了，撤回' }).click();
        await row.locator('[data-outcome=undecided]').waitFor(slow);
        assert.equal((await asked(base, `contacts?child=${child}&limit=500`)).items.at(-1).withdraws, noted.id);
    });

    test('gives the names of a page to who says what for', async () => {
        const list = page.locator('[data-list=ask-next]');
        const covered = await list.locator('li b').first().textContent();
        await list.getByRole('button', { name: '查看本页姓名和电话' }).click();
        await list.locator('a[href^="tel:"]').first().waitFor(slow);
        assert.doesNotMatch(await list.locator('li b').first().textContent(), /\*/);
        await list.getByRole('button', { name: '遮住姓名' }).click();
        assert.equal(await list.locator('li b').first().textContent(), covered);
        await accessible(page, 'whom to ask');
    });
});

describe('the certificate', () => {
    test('says what the API says, with interval, caveats and assumptions', async () => {
        const certificate = await asked(base, 'certificate');
        await open('#/roll/certificate');
        await page.locator('article').waitFor(slow);
        for (const total of certificate.totals) assert.equal(await page.locator(`[data-total="${total.code}"] > b`).textContent(), shown(total.count));
        const text = await page.locator('article').textContent();
        assert.ok(text.includes(certificate.fingerprint));
        for (const assumption of certificate.estimate.assumptions) assert.ok(text.includes(assumption.zh));
        for (const caveat of certificate.estimate.whole.caveats) assert.ok(text.includes(caveat.label.zh));
        if (certificate.estimate.whole.missing === null) assert.match(text, /无法估计/);
        else assert.ok(text.includes(`估计有${shown(Math.round(certificate.estimate.whole.missing))}名`), text);
    });

    test('opens to those it names', async () => {
        const total = (await asked(base, 'certificate')).totals.find((item) => item.count > 0 && item.named_in === 'incomplete');
        assert.ok(total);
        const part = page.locator(`[data-total="${total.code}"]`);
        await part.locator('summary').click();
        await part.locator('ol li').first().waitFor(slow);
        const { items } = await asked(base, 'certificate/incomplete?limit=100');
        assert.equal(await part.locator('ol li').count(), items.length);
        assert.ok((await part.locator('ol li').first().textContent()).includes(items[0].masked_name));
    });

    test('is printed without buttons, with lines to sign on, and kept as a file', async () => {
        await page.emulateMedia({ media: 'print' });
        assert.equal(await page.getByRole('button', { name: '打印' }).isVisible(), false);
        assert.equal(await page.locator('nav').first().isVisible(), false);
        assert.ok(await page.getByText('签字人').isVisible());
        await page.emulateMedia({ media: 'screen' });
        for (const format of ['xlsx', 'csv', 'json']) {
            const address = await page.locator(`a[href$="format=${format}"]`).getAttribute('href');
            const file = await fetch(base + address);
            assert.equal(file.status, 200);
            assert.ok((await file.arrayBuffer()).byteLength > 20);
        }
    });
});

test('the roll is there before there is a plan', async () => {
    const problem = { type: 'x', title: 'x', status: 404, detail: 'x', code: 'not_found', message: { zh: '尚无规划。', en: 'There is no plan.' }, hint: { zh: '', en: '' }, where: '' };
    await page.route('**/api/v1/plans/*', (route) => route.fulfill({ status: 404, contentType: 'application/problem+json', body: JSON.stringify(problem) }));
    await open('#/figures');
    await page.getByRole('link', { name: '还没有规划：先导入台账' }).click(slow);
    await page.getByRole('button', { name: '选择文件', exact: true }).waitFor(slow);
    await page.unroute('**/api/v1/plans/*');
});

test('each of its pages paints within two seconds', async (context) => {
    for (const hash of ['#/roll/imports', '#/roll/pairs', '#/roll/funnel', '#/roll/certificate']) {
        await open(hash);
        await page.locator('main h1').first().waitFor(slow);
        const { paint, filled } = await page.evaluate(() => ({
            paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
            filled: performance.now(),
        }));
        context.diagnostic(`${hash}: first paint ${Math.round(paint)} ms, heading ${Math.round(filled)} ms`);
        assert.ok(paint > 0 && paint < 2000, `${hash}: ${paint} ms`);
    }
});
