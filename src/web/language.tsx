import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Language, Wording } from '../contract/language.js';

interface LanguageContext {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** A wording in the language of the page. */
  readonly say: (words: Wording, values?: Readonly<Record<string, string | number>>) => string;
}

const Context = createContext<LanguageContext | null>(null);
const KEPT = 'parley-language';

/** What was chosen before, else the browser's language. */
function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'vi' || kept === 'en') return kept;
  return navigator.languages.some((each) => /^vi\b/i.test(each)) || navigator.languages.length === 0 ? 'vi' : 'en';
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(KEPT, language);
  }, [language]);
  const value = useMemo(
    () => ({
      language,
      setLanguage,
      say: (words: Wording, values: Readonly<Record<string, string | number>> = {}) =>
        words[language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')),
    }),
    [language],
  );
  return <Context value={value}>{children}</Context>;
}

export function useLanguage(): LanguageContext {
  const value = useContext(Context);
  if (!value) throw new Error('outside of LanguageProvider');
  return value;
}
