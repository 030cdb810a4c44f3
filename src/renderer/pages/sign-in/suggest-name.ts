const longest = 64

/** Text as a name that the AWS config takes; empty where nothing of it fits. */
const toName = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9_.@+-]+/g, '-')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, longest)

const freeName = (wanted: string, taken: readonly string[]): string => {
  if (!taken.includes(wanted)) return wanted
  for (let number = 2; ; number += 1) {
    const end = `-${number}`
    const name = `${wanted.slice(0, longest - end.length)}${end}`
    if (!taken.includes(name)) return name
  }
}

/** A name for the session of a start URL: the directory where its path names one, else the first part of its host. */
export const suggestSessionName = (startUrl: string, taken: readonly string[]): string => {
  if (!URL.canParse(startUrl.trim())) return ''
  const { hostname, pathname } = new URL(startUrl.trim())
  const directory = /\/directory\/([^/]+)/.exec(pathname)?.[1] ?? /^\/(ssoins-[^/]+)/.exec(pathname)?.[1]
  const wanted = toName(directory ?? (/^[\d.]+$/.test(hostname) ? 'sso' : (hostname.split('.')[0] ?? '')))
  return freeName(wanted === '' ? 'sso' : wanted, taken)
}

/** A name for the profile of an account and a role: `payments-prod-SecurityAudit`. */
export const suggestProfileName = (account: string, role: string, taken: readonly string[]): string => {
  const wanted = toName(`${account}-${role}`)
  return freeName(wanted === '' ? 'account' : wanted, taken)
}

/** What is wrong with a name for the AWS config; `undefined` where it can be used. */
export const nameFault = (name: string, taken: readonly string[]): string | undefined => {
  if (name === '') return 'Type a name.'
  if (!/^[A-Za-z0-9_.@+-]{1,64}$/.test(name))
    return 'A name has letters, digits and . _ @ + - only, 64 of them at most.'
  return taken.includes(name) ? 'This name is taken: choose another.' : undefined
}
