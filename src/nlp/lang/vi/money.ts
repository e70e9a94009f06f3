import type { AmountFact } from '../../../kernel/record.js';
import type { Reading } from '../../reading.js';

export function findAmounts(_reading: Reading): AmountFact[] {
  return [];
}
