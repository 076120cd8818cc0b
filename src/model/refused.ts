/**
 * Something cannot be done as it was asked for. The message is a sentence for whoever asked: the command line prints it and
 * ends with exit code 2, the dashboard shows it with status 400.
 */
export class Refused extends Error {
  override readonly name = 'Refused';
}
