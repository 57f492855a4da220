// A village roll as a county clerk has it, invented: every child lives in a village the server knows, no identity number
// belongs to anybody (no region's numbers begin with 99), and exactly the rows that are asked for are in doubt.
import { asked } from './browser.mjs';

const families = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张'];
const given = [...'秋生明辉小雨天佑思源子涵一诺梓轩欣怡佳琪俊杰晓峰文静'];
const check_characters = '10X98765432';

export function number_of(first17) {
    const sum = [...first17].reduce((total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11), 0);
    return first17 + check_characters[sum % 11];
}

const two = (value) => String(value).padStart(2, '0');

// {name, csv, doubtful, right}: the rows in doubt with the sheet's row number and what the cell ought to say; `salt` makes other children.
export async function county_ledger(base, { rows = 2000, doubtful = 20, salt = 0 } = {}) {
    const counties = (await asked(base, 'regions?level=county')).items;
    const county = counties[0];
    const townships = (await asked(base, `regions?level=township&parent=${county.code}`)).items.filter((item) => item.parent === county.code);
    const villages = (await asked(base, `regions?level=village&parent=${county.code}`)).items.filter((item) => townships.some((township) => township.code === item.parent));
    const lines = [`${county.name}2025年暑期托管村级儿童花名册`, '姓名,性别,出生日期,身份证号,县,乡镇,村,是否愿意参加托管'];
    const right = [];
    for (let i = 0; i < rows; ++i) {
        const village = villages[i % villages.length];
        const township = townships.find((item) => item.code === village.parent);
        const born = { year: 2010 + (i % 8), month: 1 + (i % 12), day: 1 + (i % 28) };
        const order = 100 + ((i * 2 + salt * 37) % 880);
        const first17 = `99${two(salt % 100)}${two(Math.floor(i / 400) + 10)}${born.year}${two(born.month)}${two(born.day)}${order}`;
        const number = number_of(first17);
        const sex = order % 2 === 1 ? '男' : '女';
        const name = families[i % families.length] + given[(i * 7) % given.length] + given[(i * 5 + 3 + Math.floor(i / 24)) % given.length];
        const cells = [name, sex, `${born.year}-${two(born.month)}-${two(born.day)}`, number, county.name, township.name, village.name, i % 3 ? '是' : '否'];
        const every = Math.floor(rows / doubtful);
        if (i % every === every - 1 && right.length < doubtful) {
            const column = [3, 1, 7][right.length % 3];
            right.push({ row: lines.length + 1, column, text: cells[column] });
            if (column === 3) cells[3] = number.slice(0, 17) + (number[17] === '1' ? '2' : '1');
            if (column === 1) cells[1] = sex === '男' ? '女' : '男';
            if (column === 7) cells[7] = '再说';
        }
        lines.push(cells.join(','));
    }
    return { name: `${county.name}/村级儿童花名册${salt || ''}.csv`, csv: `\uFEFF${lines.join('\r\n')}\r\n`, right };
}
