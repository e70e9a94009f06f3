import type { AppError, AppErrorCode } from '../kernel/app-error.js';
import type { Problem, ProblemCode } from '../kernel/problem.js';
import { EXIT } from './exit-codes.js';
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

/** What cannot be done, and what to do instead; with the exit status of the command. */
const ERRORS: Readonly<Record<AppErrorCode, Wording & { readonly exit: number }>> = {
  'ledger-missing': {
    vi: 'Chưa có sổ ở {ledger}. Hãy thêm bài trước: parley add THƯ-MỤC',
    en: 'There is no ledger at {ledger} yet. Add texts first: parley add FOLDER',
    exit: EXIT.ledger,
  },
  'ledger-unreadable': {
    vi: '{ledger} không phải là sổ của Parley, hoặc không mở được ({reason}).',
    en: '{ledger} is not a ledger of Parley, or cannot be opened ({reason}).',
    exit: EXIT.ledger,
  },
  'ledger-unreachable': {
    vi: 'Không kết nối được với máy chủ của sổ ({reason}). Hãy kiểm tra địa chỉ và xem máy chủ có đang chạy không.',
    en: 'The server of the ledger cannot be reached ({reason}). Check the address, and whether the server runs.',
    exit: EXIT.ledger,
  },
  'ledger-newer': {
    vi: 'Sổ này do một bản Parley mới hơn tạo ra. Hãy cập nhật Parley rồi thử lại.',
    en: 'This ledger was written by a newer Parley. Update Parley and try again.',
    exit: EXIT.ledger,
  },
  'ledger-busy': {
    vi: 'Một tiến trình khác đang ghi vào sổ quá lâu. Hãy thử lại sau.',
    en: 'Another process has been writing to the ledger for too long. Try again later.',
    exit: EXIT.ledger,
  },
  'ledger-full': {
    vi: 'Đĩa đã đầy: lô bài cuối không được ghi, các bài trước đó đã an toàn. Hãy giải phóng chỗ rồi chạy lại lệnh.',
    en: 'The disk is full: the last batch of texts was not kept, those before it are safe. Free some room and run the command again.',
    exit: EXIT.ledger,
  },
  'id-unknown': { vi: 'Không có mục nào mang mã {id}.', en: 'Nothing has the id {id}.', exit: EXIT.notFound },
  'id-ambiguous': { vi: 'Mã {id} chưa đủ dài; có thể là: {ids}', en: 'The id {id} is not long enough; it may be: {ids}', exit: EXIT.notFound },
  'id-other-kind': { vi: '{id} không phải là {wanted}.', en: '{id} is no {wanted}.', exit: EXIT.notFound },
  'mechanism-unknown': {
    vi: 'Không có cơ chế nào như “{name}”. Xem danh sách: parley mechanisms',
    en: 'There is no mechanism like “{name}”. See the list: parley mechanisms',
    exit: EXIT.notFound,
  },
  'mechanism-ambiguous': { vi: '“{name}” có thể là nhiều cơ chế: {names}', en: '“{name}” may be several mechanisms: {names}', exit: EXIT.notFound },
  'round-unknown': {
    vi: 'Sổ không có vòng {round} của {name}; có: {rounds}',
    en: 'The ledger has no round {round} of {name}; it has: {rounds}',
    exit: EXIT.notFound,
  },
  'party-unknown': {
    vi: 'Không có bên nào tên “{name}”. Dùng mã ISO (VN, US, JP …) hoặc tên.',
    en: 'There is no party called “{name}”. Use an ISO code (VN, US, JP …) or a name.',
    exit: EXIT.notFound,
  },
  'nothing-to-undo': { vi: 'Không có chỉnh sửa nào để hoàn tác.', en: 'There is no correction to undo.', exit: EXIT.notFound },
  'not-mergeable': { vi: 'Chỉ gộp được hai mục khác nhau cùng loại.', en: 'Only two different things of one kind can be merged.', exit: EXIT.usage },
  'not-splittable': {
    vi: 'Hãy nêu những bài cần tách ra, và để lại ít nhất một bài.',
    en: 'Name the claims to be moved out, and leave at least one behind.',
    exit: EXIT.usage,
  },
  'export-damaged': {
    vi: 'Bản xuất bị hỏng: {reason}. Không có gì được ghi vào sổ.',
    en: 'The export is damaged: {reason}. Nothing was written to the ledger.',
    exit: EXIT.problem,
  },
  'export-unreadable': {
    vi: 'Không mở được bản xuất {file} ({reason}).',
    en: 'The export {file} cannot be opened ({reason}).',
    exit: EXIT.problem,
  },
  'export-unwritable': {
    vi: 'Không ghi được bản xuất vào {file} ({reason}).',
    en: 'The export cannot be written to {file} ({reason}).',
    exit: EXIT.output,
  },
  'ledger-not-empty': {
    vi: 'Sổ {ledger} đã có bài; hãy nhập vào một sổ mới.',
    en: 'The ledger {ledger} holds texts already; import into a new one.',
    exit: EXIT.usage,
  },
};

export const errorMessage = (error: AppError, language: Language): string =>
  ERRORS[error.code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(error.values[name] ?? '?'));

export const exitStatusOf = (error: AppError): number => ERRORS[error.code].exit;

function languageName(code: string, language: Language): string {
  if (code === 'und') return language === 'vi' ? 'ngôn ngữ này' : 'this language';
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  return language === 'vi' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
