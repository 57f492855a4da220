// The papers of a site's plan, as the server names them.
export const documents = ['plan.pdf', 'plan.xlsx', 'week.pdf', 'pledge.pdf', 'notice.pdf'] as const;
export type DocumentKind = (typeof documents)[number];

export interface DocumentWish {
    large: boolean;
    week: string; // of week sheets: a day of the one week wanted; empty for all
    reader: { by: string; purpose: string } | undefined; // who sees whole names, and what for
}

export function document_address(plan: number, venue: number, kind: DocumentKind, { large, week, reader }: DocumentWish): string {
    const query = new URLSearchParams({
        ...(large ? { large: '1' } : {}),
        ...(kind === 'week.pdf' && week !== '' ? { week } : {}),
        ...(reader ?? {}),
    }).toString();
    return `/api/v1/plans/${plan}/sites/${venue}/documents/${kind}${query ? `?${query}` : ''}`;
}
