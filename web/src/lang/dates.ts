// Dates as people here write them: "7月15日 周二", "Tue 15 July". A date is the API's "2025-07-15", without a time zone.
import type { Language } from './language.svelte';

const days_zh = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const days_en = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months_en = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const day_ms = 86_400_000;

function parts(date: string): Date {
    return new Date(`${date}T00:00:00Z`);
}

function iso(date: Date): string {
    return date.toISOString().slice(0, 10);
}

export function day_and_month(date: string, language: Language): string {
    const day = parts(date);
    return language === 'zh' ? `${day.getUTCMonth() + 1}月${day.getUTCDate()}日` : `${day.getUTCDate()} ${months_en[day.getUTCMonth()]}`;
}

export function weekday(date: string, language: Language): string {
    return (language === 'zh' ? days_zh : days_en)[parts(date).getUTCDay()]!;
}

export function full_date(date: string, language: Language): string {
    return language === 'zh' ? `${day_and_month(date, language)} ${weekday(date, language)}` : `${weekday(date, language)} ${day_and_month(date, language)}`;
}

// With its year, where it may be another than this one.
export function dated(date: string, language: Language): string {
    return language === 'zh' ? `${date.slice(0, 4)}年${day_and_month(date, 'zh')}` : `${day_and_month(date, 'en')} ${date.slice(0, 4)}`;
}

// Today where this computer stands.
export function iso_today(now = new Date()): string {
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

// A moment in UTC as the clock on this computer's wall shows it: "2025年6月20日 11:12", "20 June 2025, 11:12".
export function moment(utc: string, language: Language): string {
    const at = new Date(utc);
    if (Number.isNaN(at.getTime())) return utc;
    const clock = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
    return language === 'zh'
        ? `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${clock}`
        : `${at.getDate()} ${months_en[at.getMonth()]} ${at.getFullYear()}, ${clock}`;
}

// Monday of the week of a date.
export function week_start(date: string): string {
    const day = parts(date);
    return iso(new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * day_ms));
}

export function days_after(date: string, days: number): string {
    return iso(new Date(parts(date).getTime() + days * day_ms));
}

export interface Week<Day> {
    monday: string;
    // Monday first; null where the site has no such day. Five entries, or seven if any weekend day is open.
    days: { date: string; day: Day | null }[];
}

// The season as weeks, from the week of the first day to the week of the last one.
export function by_week<Day extends { date: string }>(days: readonly Day[]): Week<Day>[] {
    if (days.length === 0) return [];
    const at = new Map(days.map((day) => [day.date, day]));
    const dates = [...at.keys()].sort();
    const width = dates.some((date) => parts(date).getUTCDay() % 6 === 0) ? 7 : 5;
    const weeks: Week<Day>[] = [];
    for (let monday = week_start(dates[0]!); monday <= dates[dates.length - 1]!; monday = days_after(monday, 7)) {
        weeks.push({
            monday,
            days: Array.from({ length: width }, (_, i) => {
                const date = days_after(monday, i);
                return { date, day: at.get(date) ?? null };
            }),
        });
    }
    return weeks;
}
