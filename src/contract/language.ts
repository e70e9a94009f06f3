/** Languages of the interface: labels and messages exist in each. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A wording in each language of the interface. */
export type Wording = Readonly<Record<Language, string>>;
