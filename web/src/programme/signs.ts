// A sign for each category: it stands beside the colour, so that neither is needed alone.
export interface Sign {
    zh: string;
    en: string;
    ink: string; // on the wash, at least 4.5 to 1
    wash: string;
}

export const signs: Record<string, Sign> = {
    care: { zh: '护', en: 'Ca', ink: '#3f4e56', wash: '#eceff0' },
    homework: { zh: '作', en: 'Ho', ink: '#274b8f', wash: '#e4ecfb' },
    reading: { zh: '读', en: 'Re', ink: '#4a3d8f', wash: '#ece8fa' },
    sport: { zh: '体', en: 'Sp', ink: '#1b6b2f', wash: '#e0f3e4' },
    arts: { zh: '艺', en: 'Ar', ink: '#8a2a6b', wash: '#fbe6f3' },
    labour: { zh: '劳', en: 'Pr', ink: '#6a4b12', wash: '#f7edd8' },
    science: { zh: '科', en: 'Sc', ink: '#0b5d73', wash: '#dff2f7' },
    safety: { zh: '安', en: 'Sa', ink: '#9a3b00', wash: '#fdebdd' },
    wellbeing: { zh: '心', en: 'We', ink: '#7a2f4f', wash: '#f8e6ec' },
    red_culture: { zh: '红', en: 'Hi', ink: '#a11d1d', wash: '#fce6e4' },
    heritage: { zh: '遗', en: 'Lo', ink: '#5b4a00', wash: '#f5f0cf' },
    family_class: { zh: '家', en: 'Fa', ink: '#2d5a52', wash: '#e0f0ec' },
    other: { zh: '他', en: 'Ot', ink: '#444444', wash: '#eeeeee' },
};

export const sign_of = (category: string): Sign => signs[category] ?? signs['other']!;
