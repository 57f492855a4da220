// Signs for what changes on the map: a plus opens, a cross closes, a pin or a bar is what people want. Each stands with a word.
export type Sign = 'opened' | 'closed' | 'pinned_open' | 'forbidden';

export interface Marked {
    venue_id: number;
    sign: Sign;
    word: string;
}

// In a box of 26 by 26 around the origin, drawn on a disc of radius 11.
export const signs: Record<Sign, { path: string; fill: string }> = {
    opened: { path: 'M-2-7.5H2V-2H7.5V2H2V7.5H-2V2H-7.5V-2H-2Z', fill: '#1b7358' },
    closed: { path: 'M-6.7-4.2L-4.2-6.7L0-2.5L4.2-6.7L6.7-4.2L2.5 0L6.7 4.2L4.2 6.7L0 2.5L-4.2 6.7L-6.7 4.2L-2.5 0Z', fill: '#16232a' },
    pinned_open: { path: 'M-6.5 0.5L-4-2L-1.5 0.7L4.5-6L7-3.6L-1.4 5.8Z', fill: '#0d5c6b' },
    forbidden: { path: 'M-7-2H7V2H-7Z', fill: '#8a4a06' },
};

export const sign_names = Object.keys(signs) as Sign[];
