/** A question that cannot be answered as it was put; the message is a sentence for whoever put it. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
