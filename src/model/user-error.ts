/**
 * An error that its user caused or can mend, and no defect of camcensus. Its message is all that a person needs: what failed,
 * the value, what to do.
 */
export class UserError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
