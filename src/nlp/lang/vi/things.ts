import type { InstrumentFact, OrganisationFact, PlaceFact } from '../../../kernel/record.js';
import type { Reading } from '../../reading.js';

export const findOrganisations = (_reading: Reading): OrganisationFact[] => [];
export const findPlaces = (_reading: Reading): PlaceFact[] => [];
export const findInstruments = (_reading: Reading): InstrumentFact[] => [];
