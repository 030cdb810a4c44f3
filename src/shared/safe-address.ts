/** The parts of a parsed URL that decide; `URL` itself fits. */
type Parts = {
  readonly protocol: string
  readonly hostname: string
  readonly username: string
  readonly password: string
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Whether a browser may be sent there: https, or http on this machine; without a user name, which could pass for the host. */
export const isSafeAddress = ({ protocol, hostname, username, password }: Parts): boolean =>
  username === '' && password === '' && (protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname)))
