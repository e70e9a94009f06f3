/** What a place is: `city SE lulea`, `area CN quang tay`, `venue VN phu chu tich`, `country CN`. */
type Site = string;

const [KIND, COUNTRY] = [0, 1];

/** Whether two places may be one, said more or less finely: a country and a city in it, a city and a venue. Two cities are two. */
export function mayBeOnePlace(a: Site, b: Site): boolean {
  if (a === b) return true;
  const [mine, theirs] = [a.split(' '), b.split(' ')];
  if (mine[COUNTRY] !== theirs[COUNTRY]) return false;
  return mine[KIND] !== theirs[KIND] || mine[KIND] === 'venue';
}

export const countryOf = (site: Site): string => site.split(' ')[COUNTRY]!;
