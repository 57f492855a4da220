// Where the points of the curve lie on the picture, and round numbers for its axes.
import type { SiteCurve } from '../api/types';

export interface Frame {
    width: number;
    height: number;
    left: number;
    right: number;
    top: number;
    bottom: number;
}

export interface Chart {
    x: (sites: number) => number;
    y: (yuan: number) => number;
    sites: number[]; // ticks
    yuan: number[];
}

// At most `most` round numbers (1, 2, 2.5 or 5 times a power of ten apart) from `from` to `to`.
export function ticks(from: number, to: number, most: number): number[] {
    if (!(to > from)) return [from];
    const rough = (to - from) / Math.max(1, most - 1);
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough * 0.9999)!;
    const found: number[] = [];
    for (let i = Math.ceil(from / step - 1e-9) + 0; i * step <= to + step * 1e-9; ++i) found.push(i * step);
    return found;
}

export function chart_of(points: SiteCurve['points'], frame: Frame): Chart {
    const sites = points.map((point) => point.sites);
    const costs = points.flatMap((point) => [point.lower_bound, ...(point.cost ? [point.cost.total] : [])]);
    const [first, last] = [Math.min(...sites), Math.max(...sites)];
    const [low, high] = [Math.min(...costs), Math.max(...costs)];
    const air = Math.max((high - low) * 0.08, high * 0.0005, 1);
    const scale = (from: number, to: number, at: number, end: number) => (value: number) =>
        to === from ? (at + end) / 2 : at + ((value - from) / (to - from)) * (end - at);
    const across = frame.width - frame.left - frame.right;
    return {
        x: scale(first, last, frame.left + 10, frame.left + across - 10),
        y: scale(low - air, high + air, frame.height - frame.bottom, frame.top),
        sites: ticks(first, last, Math.max(2, Math.floor(across / 36))).filter((value) => Number.isInteger(value)),
        yuan: ticks(low - air, high + air, 6),
    };
}

export function line_through(places: readonly { x: number; y: number }[]): string {
    return places.map((at, i) => `${i === 0 ? 'M' : 'L'}${at.x.toFixed(1)} ${at.y.toFixed(1)}`).join('');
}
