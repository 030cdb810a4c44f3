/** An error that the simulated service answers with; a handler throws it, the wire writes it in the service's protocol. */
export class AwsFailure extends Error {
  /**
   * @param code AWS's error code, such as `NoSuchBucketPolicy`
   * @param message the text of the answer
   * @param status the HTTP status, 400 unless told
   * @param detail further headers (`x-amz-bucket-region`) and members of the answer (`Resource`); `json`: members of any
   * form, for services that answer in REST-JSON
   */
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
    readonly detail: {
      readonly headers?: Readonly<Record<string, string>>
      readonly members?: Readonly<Record<string, string | number>>
      readonly json?: Readonly<Record<string, unknown>>
    } = {},
  ) {
    super(message)
    this.name = 'AwsFailure'
  }
}
