#!/usr/bin/env node
// Writes made-up newspaper reports of economic diplomacy, for measuring: the same seed, the same texts. Countries are real;
// people, meetings, promises and sums are not.
//   node bench/generate-texts.mjs DIR 1000 [SEED]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as w from './generate-words.mjs';

/** Reports of one event by several outlets, on average; the number of events follows from the number of texts. */
const REPORTS = 3.05;
const FIRST = Date.UTC(2010, 0, 4) / 86_400_000;
const LAST = Date.UTC(2026, 9, 30) / 86_400_000;

/** mulberry32 (public domain). */
function generator(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const random = {
    chance: (p) => next() < p,
    below: (n) => Math.floor(next() * n),
    pick: (list) => list[Math.floor(next() * list.length)],
    /** Low indices far more often: a few pairs of countries meet all the time, most of them rarely. */
    skewed: (list) => list[Math.floor(list.length * next() ** 2.2)],
    some: (list, n) => {
      const rest = [...list];
      return Array.from({ length: Math.min(n, rest.length) }, () => rest.splice(Math.floor(next() * rest.length), 1)[0]);
    },
    /** `{a|b}` becomes a or b, from the inside out. */
    say: (template) => {
      let text = template;
      for (let before = ''; before !== text; ) {
        before = text;
        text = text.replace(/\{([^{}]*)\}/g, (_, choices) => random.pick(choices.split('|')));
      }
      return text.replace(/ {2,}/g, ' ').replace(/ ([,.;])/g, '$1');
    },
  };
  return random;
}

const seedOf = (...parts) => {
  let hash = 0x811c9dc5;
  for (const part of parts.join(' ')) hash = Math.imul(hash ^ part.codePointAt(0), 0x01000193);
  return hash >>> 0;
};

const civil = (day) => {
  const date = new Date(day * 86_400_000);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear(), week: date.getUTCDay() };
};
const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** Who holds an office of a country on a day: each holder for three to five years. */
function holder(seed, country, office, day) {
  const length = 1100 + (seedOf(seed, country.code, office) % 800);
  const term = Math.floor((day + (seedOf(office, country.code) % length)) / length);
  return person(seed, country, `${office} ${term}`, office);
}

function person(seed, country, key, post) {
  const random = generator(seedOf(seed, country.code, key));
  const female = random.chance(0.2);
  return { ...w.nameOf(country.names, random, female), post, country, female };
}

/** The world: pairs that meet, their series, and what they promise one another. */
function newWorld(total, seed) {
  const random = generator(seedOf(seed, 'world'));
  const pairs = w.PAIRS.map(([a, b]) => ({ a: w.COUNTRIES[a], b: w.COUNTRIES[b], promises: [] }));
  const series = [];
  const count = Math.max(6, Math.min(200, Math.round(total / 500)));
  for (let i = 0; i < count; i++) {
    const pair = pairs[i % pairs.length];
    const { name, office } = w.SERIES[(Math.floor(i / pairs.length) + i) % w.SERIES.length];
    series.push({
      pair,
      name,
      office,
      topic: random.pick(w.TOPICS),
      every: random.pick([1, 1, 1, 2]),
      month: random.below(12),
      round: 1 + random.below(12),
      promises: [],
    });
  }
  return { seed, random, pairs, series };
}

/** Something one side promises: its words stay alike from report to report, its sum and date may move. */
function newPromise(random, pair, day) {
  const { kind, what, sum } = random.pick(w.PROJECTS);
  const giver = random.pick([pair.a, pair.b]);
  const taker = giver === pair.a ? pair.b : pair.a;
  const words = what
    .replace('$place', random.pick(taker.cities))
    .replace('$topic', random.pick(w.TOPICS).what)
    .replace('$good', random.pick(w.GOODS))
    .replace('$n', String(2 + random.below(38) * 5));
  return {
    kind,
    giver,
    taker,
    words: random.say(words),
    sum:
      sum === null
        ? null
        : {
            value: random.pick([2, 3, 5, 8, 12, 15, 20, 24, 30, 36, 45, 50, 60, 75, 90, 120, 150, 180, 200, 250, 320, 400, 500, 650, 800]) + random.below(9),
            currency: random.pick(sum),
          },
    due: random.chance(0.7) ? civil(day).year + 1 + random.below(5) : null,
    dueForm: random.pick(['trong năm $y', 'trước năm $y', 'vào cuối năm $y', 'vào năm $y', 'trước tháng $m/$y']).replace('$m', String(1 + random.below(12))),
    state: 'made',
    told: 0,
  };
}

/** What a meeting does to a promise of before. */
function moveOn(random, promise) {
  promise.told++;
  const state = random.pick(['reaffirmed', 'reaffirmed', 'reaffirmed', 'raised', 'advanced', 'delayed', 'completed']);
  if (state === 'raised' && promise.sum) promise.sum = { ...promise.sum, value: promise.sum.value + 10 + random.below(50) };
  if (state === 'delayed' && promise.due) promise.due++;
  promise.state = state === 'raised' && !promise.sum ? 'reaffirmed' : state;
}

const FORMS_OF_EVENT = ['talks', 'talks', 'talks', 'visit', 'visit', 'call', 'courtesy', 'courtesy', 'signing'];

function newEvent(world, day, series) {
  const { random } = world;
  const pair = series?.pair ?? random.skewed(world.pairs);
  const form = series ? 'round' : random.pick(FORMS_OF_EVENT);
  const host = random.chance(0.5) ? pair.a : pair.b;
  const guest = host === pair.a ? pair.b : pair.a;
  const office = series?.office ?? random.pick(form === 'visit' || form === 'call' ? w.HIGH_OFFICES : w.OFFICES);
  const hostHead = holder(world.seed, host, office, day);
  const guestHead = holder(world.seed, guest, office, day);
  const year = civil(day).year;
  const others = Array.from({ length: 1 + random.below(3) }, () => {
    const country = random.pick([host, guest]);
    const post = random
      .pick(w.MINOR_POSTS)
      .replace('$city', random.pick(country.cities))
      .replace('$other', (country === host ? guest : host).forms[0]);
    return person(world.seed, country, `${post} ${year} ${random.below(12)}`, post);
  });
  const pool = series?.promises ?? pair.promises;
  const promises = [];
  for (const old of random.some(pool, series ? 1 + random.below(3) : random.below(2))) {
    moveOn(random, old);
    promises.push({ ...old });
    if (old.state === 'completed' || old.told > 5) pool.splice(pool.indexOf(old), 1);
  }
  for (let n = series ? 1 + random.below(3) : 1 + random.below(2); n > 0; n--) {
    const made = newPromise(random, pair, day);
    pool.push(made);
    promises.push({ ...made });
  }
  if (pool.length > 40) pool.splice(0, pool.length - 40);
  const place = random.chance(0.75) ? host.cities[0] : random.pick(host.cities);
  const topics = random.some(w.TOPICS, 2 + random.below(2));
  const round = series ? series.round++ : null;
  return { day, form, pair, host, guest, hostHead, guestHead, others, promises, place, topics, series, round };
}

/** Texts in the order of their publication: `{ name, text }`, `total` of them. */
export function* generateTexts(total, seed = 1) {
  const world = newWorld(total, seed);
  const { random } = world;
  const rounds = new Map();
  for (const series of world.series)
    for (let year = 2010 + random.below(series.every); year <= 2026; year += series.every) {
      const day = Date.UTC(year, series.month, 1 + random.below(27)) / 86_400_000;
      if (day >= FIRST && day <= LAST) rounds.set(day, [...(rounds.get(day) ?? []), series]);
    }
  const inRounds = [...rounds.values()].reduce((sum, each) => sum + each.length, 0);
  const perDay = Math.max(0, (total * 1.02) / REPORTS - inRounds) / (LAST - FIRST);
  const waiting = new Map();
  const put = (day, text) => waiting.set(day, [...(waiting.get(day) ?? []), text]);
  let owed = 0;
  let made = 0;
  for (let day = FIRST; ; day++) {
    const events = (rounds.get(day) ?? []).map((series) => newEvent(world, day, series));
    for (owed += perDay; owed >= 1; owed--) events.push(newEvent(world, day, null));
    for (const event of events) report(world, event, put);
    for (const text of waiting.get(day) ?? []) {
      yield { name: `${String(made).padStart(6, '0')}.txt`, text };
      if (++made === total) return;
    }
    waiting.delete(day);
  }
}

function report(world, event, put) {
  const { random } = world;
  const outlets = random.some(w.OUTLETS, random.pick([2, 2, 3, 3, 3, 4]));
  let first = null;
  for (const outlet of outlets) {
    const late = outlet.late ?? random.pick([0, 0, 0, 1]);
    const day = event.day + late;
    const text = first !== null && random.chance(0.1) ? { ...first, title: titleOf(random, event) } : compose(random, event, outlet, day);
    first ??= text;
    put(day, outlet.frame(text, civil(day), random));
  }
  if (event.series && random.chance(0.35)) {
    const ahead = event.day - 2 - random.below(20);
    if (ahead > FIRST && ahead > event.day - 30) put(event.day, outlets[0].frame(announcement(random, event, ahead), civil(ahead), random));
  }
}

function titleOf(random, event) {
  const { host, guest, hostHead, guestHead } = event;
  const [a, b] = [random.pick(host.forms), random.pick(guest.forms)];
  const [topic] = random.some(event.topics, 1);
  if (event.series)
    return random.say(
      `{${a} và ${b} {họp|nhóm họp} ${seriesName(event, random)} lần thứ ${event.round}|${capital(seriesName(event, random))} lần thứ ${event.round}: {Trọng tâm là|Bàn về|Ưu tiên} ${topic.what}|${a} - ${b} {thúc đẩy|bàn} hợp tác ${topic.what}}`,
    );
  if (event.form === 'visit')
    return random.say(
      `{${guestHead.post} ${b} {thăm|bắt đầu thăm} ${a}|${hostHead.post} ${hostHead.name} {tiếp|hội đàm với} ${guestHead.post} ${b}|${a} và ${b} {tăng cường|mở rộng} hợp tác ${topic.what}}`,
    );
  if (event.form === 'call')
    return random.say(`{${hostHead.post} ${a} điện đàm với ${guestHead.post} ${b}|${a} và ${b} {trao đổi qua điện thoại|điện đàm} về ${topic.what}}`);
  if (event.form === 'signing')
    return random.say(`{${a} và ${b} ký {thỏa thuận|bản ghi nhớ} về ${topic.what}|{Thêm một|Ký kết} thỏa thuận ${topic.what} giữa ${a} và ${b}}`);
  return random.say(
    `{${hostHead.post} ${hostHead.name} {tiếp|làm việc với} ${guestHead.post} ${b}|${a} - ${b} {tìm cách|nỗ lực|muốn} {thúc đẩy|đẩy mạnh} ${topic.what}|Hợp tác ${topic.what} {giữa|của} ${a} và ${b} {sang trang|rộng mở|thêm động lực}}`,
  );
}

const seriesName = ({ series }, random) =>
  series.name.replace('$pair', `${random.pick(series.pair.a.forms)} - ${random.pick(series.pair.b.forms)}`).replace('$topic', series.topic.what);

const dateOf = (random, day, published) => {
  const d = civil(day);
  if (day === published && random.chance(0.25)) return random.pick(['sáng nay', 'hôm nay', 'chiều nay']);
  if (day === published - 1 && random.chance(0.5)) return 'hôm qua';
  return random.say(`{ngày|sáng|chiều|ngày|sáng ngày|chiều ngày} {${d.day}/${d.month}|${d.day}/${d.month}|${d.day}/${d.month}/${d.year}|${d.day}-${d.month}}`);
};

const sumOf = (random, { value, currency }) => random.say(`{|{khoảng |}}${String(value).replace('.', ',')} ${currency}`);

function promiseSentence(random, promise) {
  const giver = random.pick(promise.giver.forms);
  const taker = random.pick(promise.taker.forms);
  const sum = promise.sum ? sumOf(random, promise.sum) : null;
  const due = promise.due && random.chance(0.8) ? ` ${promise.dueForm.replace('$y', String(promise.due))}` : '';
  const what = promise.words;
  switch (promise.state) {
    case 'reaffirmed':
      return random.say(
        `{Phía ${giver}|${giver}|Trưởng đoàn ${giver}} {nhắc lại|tái khẳng định|khẳng định lại} cam kết ${sum ? `dành ${sum} cho ${what}` : what}${due}.`,
      );
    case 'raised':
      return random.say(`{Phía ${giver}|${giver}} {đồng ý nâng|quyết định tăng|cam kết nâng} {khoản tiền|mức tài trợ|nguồn vốn} cho ${what} lên ${sum}${due}.`);
    case 'advanced':
      return random.say(
        `{Theo báo cáo tại cuộc họp, |Đến nay, |}{phía ${giver}|${giver}} đã bắt đầu triển khai cam kết ${what}${sum ? `, {giải ngân đợt đầu|giải ngân} ${Math.max(1, Math.round(promise.sum.value / 4))} ${promise.sum.currency}` : ''}.`,
      );
    case 'delayed':
      return random.say(`{Hai bên|${giver} và ${taker}} {nhất trí|đồng ý} lùi thời hạn ${what}${due || ' sang năm sau'}.`);
    case 'completed':
      return random.say(`{Hai bên|Các đại biểu} {ghi nhận|hoan nghênh} việc ${giver} đã hoàn thành cam kết ${what}${sum ? ` với ${sum}` : ''}.`);
    default:
      return random.say(
        promise.kind === 'give'
          ? `{Phía ${giver}|${giver}|Chính phủ ${giver}} {cam kết|sẽ|công bố sẽ|nhất trí} ${sum ? `dành ${sum} cho` : 'ủng hộ'} ${what}${due}.`
          : `{Hai bên|${giver} và ${taker}|Hai nước} {nhất trí|thống nhất|đồng ý|cam kết} ${what}${sum ? `, {trị giá|với tổng vốn} ${sum}` : ''}${due}.`,
      );
  }
}

const named = (random, { post, name, aka, country }, full = true) =>
  random.say(`${post} ${full ? random.pick(country.forms) : ''} ${aka && random.chance(0.12) ? aka : name}`);

function leadOf(random, event, published) {
  const { form, host, hostHead, guestHead, place } = event;
  const when = dateOf(random, event.day, published);
  const where = random.say(`{tại|ở} ${random.chance(0.3) ? `thủ đô ${host.cities[0]}` : place}`);
  const [a, b] = [named(random, hostHead), named(random, guestHead)];
  const [topic] = event.topics;
  switch (form) {
    case 'round':
      return random
        .say(
          `{${capital(when)}, ${where}, |${capital(when)}, |}${seriesName(event, random)} lần thứ ${event.round} đã {diễn ra|được tổ chức|khai mạc} {${where}|${where}} {dưới sự đồng chủ trì của|do} ${a} và ${b} {đồng chủ trì|đồng chủ trì}.`,
        )
        .replace(/(dưới sự đồng chủ trì của .*) đồng chủ trì\./, '$1.');
    case 'visit':
      return random.say(
        `{Nhận lời mời của ${a}, ${when} ${b} {đã đến|tới} ${place}, bắt đầu chuyến {thăm chính thức|thăm|thăm và làm việc} ${random.pick(host.forms)}.|${capital(when)}, ${where}, ${a} đã {chủ trì lễ đón và|} hội đàm với ${b} đang {thăm chính thức|thăm} ${random.pick(host.forms)}.}`,
      );
    case 'call':
      return random.say(
        `{${capital(when)}, |}${a} đã có cuộc điện đàm với ${b} {về|để trao đổi về|nhằm thảo luận} {hợp tác ${topic.what}|quan hệ song phương|tình hình ${topic.what}}.`,
      );
    case 'signing':
      return random.say(`${capital(when)}, ${where}, ${a} và ${b} đã ký {bản ghi nhớ|thỏa thuận|biên bản ghi nhớ} {hợp tác về|về} ${topic.what}.`);
    case 'courtesy':
      return random.say(
        `${capital(when)}, ${where}, ${a} {đã tiếp|tiếp|có buổi tiếp|có buổi làm việc với} ${b}{ nhân dịp sang làm việc tại ${random.pick(host.forms)}| sang công tác|}.`,
      );
    default:
      return random.say(`${capital(when)}, ${where}, ${a} {đã hội đàm với|hội đàm với|có cuộc gặp với|đã gặp} ${b}{ bên lề một hội nghị về ${topic.what}||}.`);
  }
}

function compose(random, event, outlet, published) {
  const { hostHead, guestHead, host, guest, topics } = event;
  const body = [leadOf(random, event, published)];
  const background = (topic) =>
    random
      .say(w.BACKGROUND)
      .replaceAll('$topic', topic.what)
      .replaceAll('$a', random.pick(host.forms))
      .replaceAll('$b', random.pick(guest.forms))
      .replaceAll('$n', String(2 + random.below(900)))
      .replaceAll('$p', `${1 + random.below(60)},${random.below(10)}`)
      .replaceAll('$y', String(civil(event.day).year - 1))
      .replaceAll('$city', random.pick(guest.cities))
      .replaceAll('$good', random.pick(w.GOODS));
  body.push(background(topics[0]));
  const told = event.promises.filter(() => random.chance(0.85));
  const promises = told.map((promise) =>
    promiseSentence(random, random.chance(0.03) && promise.sum ? { ...promise, sum: { ...promise.sum, value: promise.sum.value + 40 } } : promise),
  );
  const speak = (who) =>
    random
      .say(w.SPEECH)
      .replaceAll('$who', random.chance(0.5) ? `${who.female ? 'bà' : 'ông'} ${who.short}` : `${who.post} ${who.name}`)
      .replaceAll('$topic', random.pick(topics).what)
      .replaceAll('$a', random.pick(host.forms))
      .replaceAll('$b', random.pick(guest.forms))
      .replaceAll('$good', random.pick(w.GOODS))
      .replaceAll('$city', random.pick(host.cities));
  body.push(capital(speak(hostHead)));
  if (promises.length > 0) body.push(promises.slice(0, 2).join(' '));
  body.push(capital(speak(guestHead)));
  if (promises.length > 2) body.push(promises.slice(2).join(' '));
  for (const other of event.others.filter(() => random.chance(0.7)))
    body.push(
      random
        .say(w.OTHERS)
        .replaceAll('$who', named(random, other, !other.post.includes(' tại ')))
        .replaceAll('$topic', random.pick(topics).what)
        .replaceAll('$city', random.pick(other.country.cities))
        .replaceAll('$good', random.pick(w.GOODS))
        .replaceAll('$n', String(2 + random.below(90))),
    );
  if (event.series && random.chance(0.6)) {
    const next = civil(event.day).year + event.series.every;
    body.push(
      random.say(
        `{Hai bên {nhất trí|thống nhất} tổ chức|Theo kế hoạch, hai bên sẽ tổ chức} {kỳ họp|phiên họp|cuộc họp} lần thứ ${event.round + 1} tại ${guest.cities[0]} {vào năm ${next}|trong năm ${next}|vào tháng ${event.series.month + 1}/${next}}.`,
      ),
    );
  }
  while (body.join('').length < outlet.length && body.length < 10) body.push(background(random.pick(topics)));
  return { title: titleOf(random, event), body, place: event.place };
}

function announcement(random, event, published) {
  const { host, guest, hostHead, guestHead, place, topics } = event;
  const d = civil(event.day);
  const body = [
    random.say(
      `{Theo kế hoạch, |Bộ Ngoại giao ${host.forms[0]} cho biết, |}${seriesName(event, random)} lần thứ ${event.round} {sẽ diễn ra|dự kiến được tổ chức} tại ${place} {ngày|vào ngày} ${d.day}/${d.month}${random.chance(0.3) ? `/${d.year}` : ''}.`,
    ),
    random.say(`{Đồng chủ trì|Chủ trì} {kỳ họp|phiên họp} {là|gồm} ${named(random, hostHead)} và ${named(random, guestHead)}.`),
    random.say(
      `{Nội dung chính|Trọng tâm} của {kỳ họp|phiên họp} {là|xoay quanh} ${topics.map((topic) => topic.what).join(' và ')}; {hai bên|đoàn ${random.pick(guest.forms)}} cũng sẽ rà soát {những việc|các thỏa thuận} {đã nêu|còn dang dở} từ ${event.round > 1 ? `lần họp thứ ${event.round - 1}` : `năm ${civil(published).year - 1}`}.`,
    ),
    random
      .say(w.BACKGROUND)
      .replaceAll('$topic', topics[0].what)
      .replaceAll('$a', random.pick(host.forms))
      .replaceAll('$b', random.pick(guest.forms))
      .replaceAll('$n', String(2 + random.below(900)))
      .replaceAll('$p', `${1 + random.below(60)},${random.below(10)}`)
      .replaceAll('$y', String(civil(published).year - 1))
      .replaceAll('$city', random.pick(guest.cities))
      .replaceAll('$good', random.pick(w.GOODS)),
  ];
  return { title: random.say(`{Sắp diễn ra|Chuẩn bị cho|Hướng tới} ${seriesName(event, random)}`), body, place };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, count = '1000', seed = '1'] = process.argv.slice(2);
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of generateTexts(Number(count), Number(seed))) writeFileSync(join(folder, name), text);
}
