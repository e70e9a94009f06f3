import type { Problem, ProblemCode } from '../kernel/problem.js';
import type { Language, Wording } from './language.js';

/** What a reader of the page is told of each problem: what is the matter, and what can be done. */
const MESSAGES: Readonly<Record<ProblemCode, Wording>> = {
  'text-empty': { vi: 'Tệp trống, không có gì để đọc.', en: 'The file is empty: there is nothing to read.' },
  'text-binary': {
    vi: 'Đây không phải văn bản thuần. Hãy lưu bài báo thành tệp .txt rồi thử lại.',
    en: 'This is not plain text. Save the article as a .txt file and try again.',
  },
  'text-too-large': { vi: 'Tệp lớn hơn 20 MB. Hãy tách thành từng bài.', en: 'The file is larger than 20 MB. Split it into single articles.' },
  'text-undecodable': {
    vi: 'Không nhận ra bảng mã của tệp. Parley đọc UTF-8, UTF-16 và windows-1258.',
    en: 'The encoding of the file is not known. Parley reads UTF-8, UTF-16 and windows-1258.',
  },
  'language-unsupported': { vi: 'Parley chưa đọc được {language}; hiện chỉ đọc tiếng Việt.', en: 'Parley does not read {language} yet, only Vietnamese.' },
  'file-not-found': { vi: 'Không có tệp hay thư mục này.', en: 'There is no such file or folder.' },
  'file-unreadable': { vi: 'Không mở được tệp ({reason}).', en: 'The file cannot be opened ({reason}).' },
  'folder-empty': { vi: 'Thư mục này không có tệp .txt nào.', en: 'There is no .txt file in this folder.' },
};

export function problemMessage(problem: Problem, language: Language): string {
  return MESSAGES[problem.code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(problem.values?.[name] ?? '?');
    return name === 'language' ? languageName(value, language) : value;
  });
}

function languageName(code: string, language: Language): string {
  if (code === 'und') return language === 'vi' ? 'ngôn ngữ này' : 'this language';
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  return language === 'vi' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
