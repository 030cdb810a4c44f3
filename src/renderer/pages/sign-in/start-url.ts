/** Start URLs as they look, for the form. */
export const startUrlExamples = [
  'https://my-company.awsapps.com/start',
  'https://d-1234567890.awsapps.com/start',
] as const

const onThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host)

const parse = (text: string): URL | undefined => {
  const trimmed = text.trim()
  return URL.canParse(trimmed) ? new URL(trimmed) : undefined
}

/** What is wrong with a start URL; `undefined` where it can be tried. */
export const startUrlFault = (text: string): string | undefined => {
  if (text.trim() === '') return 'Paste the start URL of your access portal.'
  const url = parse(text)
  if (!url) return `This is no web address. A start URL looks like ${startUrlExamples[0]}.`
  if (url.username !== '' || url.password !== '')
    return 'A start URL holds no user name: paste the address of the portal itself.'
  if (url.protocol === 'https:' || (url.protocol === 'http:' && onThisMachine(url.hostname))) return undefined
  return 'A start URL begins with https://. Anything else could be read on its way.'
}

/** A start URL without what a browser adds while the portal is open: `#/?tab=accounts`, a slash at its end. */
export const tidyStartUrl = (text: string): string => {
  const url = parse(text)
  return url ? `${url.origin}${url.pathname.replace(/\/+$/, '')}` : text.trim()
}

/** What is wrong with the name of a region; `undefined` where it can be tried. */
export const regionFault = (region: string): string | undefined => {
  if (region.trim() === '') return 'Choose the region in which IAM Identity Center is set up.'
  return /^[a-z]{2,}(-[a-z]+)+-\d+$/.test(region.trim())
    ? undefined
    : 'This is no name of a region. It looks like eu-central-1.'
}
