import { serveCommand } from '../serve.js';
import { addCommand } from './add.js';
import { correctionsCommand, mergeCommand, settleCommand, splitCommand, undoCommand } from './correct-commands.js';
import { exportCommand } from './export.js';
import { importCommand } from './import.js';
import { commitmentsCommand, mechanismsCommand, meetingsCommand, partiesCommand, peopleCommand } from './list-commands.js';
import { diffCommand, roundsCommand, searchCommand, showCommand, statusCommand, whyCommand } from './view-commands.js';

/** The commands on the ledger, in the order in which the help lists them. */
export const LEDGER_COMMANDS = [
  addCommand,
  serveCommand,
  meetingsCommand,
  mechanismsCommand,
  roundsCommand,
  diffCommand,
  commitmentsCommand,
  peopleCommand,
  partiesCommand,
  showCommand,
  whyCommand,
  searchCommand,
  statusCommand,
  mergeCommand,
  splitCommand,
  settleCommand,
  undoCommand,
  correctionsCommand,
  exportCommand,
  importCommand,
];
