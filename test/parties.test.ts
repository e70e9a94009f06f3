import { describe, expect, it } from 'vitest';
import { textOf } from '../src/nlp/text/tokens.js';
import { peopleOf } from './support/people-of.js';

/** Every party in the text: 'Mỹ=US', with @ where it is a place. */
function partiesIn(text: string): string[] {
  const { reading, parties } = peopleOf(text);
  return parties.map((p) => `${textOf(reading.tokens, p.from, p.to)}=${p.code}${p.asPlace ? '@' : ''}`);
}

describe('parties', () => {
  it.each<[string, string[]]>([
    ['Cuộc họp bàn về quan hệ Mỹ-Hàn và Việt – Trung trong năm tới.', ['Mỹ=US', 'Hàn=KR', 'Việt=VN', 'Trung=CN']],
    ['Ngoại trưởng Canada thăm chính thức Việt Nam và Lào vào tuần sau.', ['Canada=CA', 'Việt Nam=VN@', 'Lào=LA@']],
    ['Trong khi đó, phía Hà Nội hoan nghênh quyết định này.', ['Hà Nội=VN']],
    ['Hai đoàn gặp nhau tại Tokyo, nơi phía Bắc Kinh nêu đề nghị.', ['Tokyo=JP@', 'Bắc Kinh=CN']],
    ['Đại sứ quán Pháp tại Việt Nam thông báo lịch làm việc.', ['Pháp=FR', 'Việt Nam=VN@']],
    ['Ngoại trưởng Anh nói chuyện bằng tiếng Anh với sinh viên Đức.', ['Anh=GB', 'Đức=DE']],
  ])('%s', (text, expected) => expect(partiesIn(text)).toEqual(expected));

  it.each([
    'Ca sĩ Tuấn Anh hát cùng bà Thúy Nga trong đêm nhạc.',
    'Tàu đi qua vùng biển Ấn Độ Dương rồi sang Thái Bình Dương.',
    'Tình hình trên bán đảo Triều Tiên vẫn căng thẳng.',
    'Ông Phạm Đức Anh và bà Lê Thị Nga cùng dự.',
  ])('none in: %s', (text) => expect(partiesIn(text)).toEqual([]));
});
