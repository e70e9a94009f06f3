/** Colours only where a person looks: on a terminal that shows them, when nobody asked for none. */
export const colours = (stream: NodeJS.WriteStream, wanted: boolean): boolean =>
  stream.isTTY === true && wanted && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
