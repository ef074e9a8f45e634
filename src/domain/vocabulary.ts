/** The closed sets of words a query is made of, each in its canonical order. docs/language.md has the grammar. */

export const VERBS = ['compare', 'contribution', 'share', 'revisions', 'trend', 'rank', 'explain'] as const;
export const MEASURES = ['trade', 'exports', 'imports', 'balance', 'returns', 'parcels'] as const;
export const STATS = ['value', 'count', 'rate', 'yoy', 'ytd', 'cohort', 'aligned'] as const;
export const DIMENSIONS = ['office', 'mode', 'year', 'quarter', 'month', 'day', 'partner', 'chapter', 'flow'] as const;
export const UNITS = ['yuan', 'million', 'billion', 'trillion', 'usd', 'wan', 'yi'] as const;
export const OUTPUTS = ['chart', 'table', 'csv', 'xlsx', 'sdmx'] as const;

export type Verb = (typeof VERBS)[number];
/** trade = exports + imports; balance = exports - imports; parcels = declared lists (清单). */
export type Measure = (typeof MEASURES)[number];
/** cohort: returns by the release of the goods; aligned: growth on days equally far from Spring Festival. */
export type Stat = (typeof STATS)[number];
export type Dimension = (typeof DIMENSIONS)[number];
/** wan and yi are 万元 (1e4 yuan) and 亿元 (1e8); 万亿元 is a trillion. */
export type Unit = (typeof UNITS)[number];
export type Output = (typeof OUTPUTS)[number];
