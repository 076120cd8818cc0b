import { UserError } from './user-error.ts';

/**
 * Something cannot be done as requested. The message is a sentence for the person who asked: the command line prints it and exits
 * with code 2, the dashboard shows it with status 400.
 */
export class Refused extends UserError {}
