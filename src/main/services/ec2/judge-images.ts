/** A system that AWS publishes in an image, and the last day of its support. */
export type PublishedSystem = {
  readonly name: string
  /** ISO 8601, a day: from the day after on nobody gets patches without paying extra. */
  readonly end: string
}

/**
 * Last days of extended support, by Microsoft.
 *
 * Source: https://learn.microsoft.com/lifecycle/products/
 */
const windowsEnds: Readonly<Record<string, string>> = {
  '2003': '2015-07-14',
  '2008': '2020-01-14',
  '2012': '2023-10-10',
  '2016': '2027-01-12',
  '2019': '2029-01-09',
  '2022': '2031-10-14',
  '2025': '2034-11-14',
}

/** The same of SQL Server. */
const sqlServerEnds: Readonly<Record<string, string>> = {
  '2008': '2019-07-09',
  '2012': '2022-07-12',
  '2014': '2024-07-09',
  '2016': '2026-07-14',
  '2017': '2027-10-12',
  '2019': '2030-01-08',
  '2022': '2033-01-11',
}

const systemOf = (kind: string, ends: Readonly<Record<string, string>>, year: string | undefined) => {
  const end = year === undefined ? undefined : ends[year]
  return end === undefined ? [] : [{ name: `${kind} ${year}`, end }]
}

/**
 * The systems in an image that Amazon publishes, as its name says: Windows Server, SQL Server, Amazon Linux. Names of other
 * owners' images say what their owners like.
 */
export const systemsOfAmazonImage = (name: string): readonly PublishedSystem[] => {
  if (name.startsWith('amzn-ami-')) return [{ name: 'Amazon Linux AMI', end: '2023-12-31' }]
  if (name.startsWith('amzn2-ami-')) return [{ name: 'Amazon Linux 2', end: '2026-06-30' }]
  if (name.startsWith('al2023-ami-')) return [{ name: 'Amazon Linux 2023', end: '2029-06-30' }]
  return [
    ...systemOf('Windows Server', windowsEnds, /^Windows_Server-(\d{4})-/.exec(name)?.[1]),
    ...systemOf('SQL Server', sqlServerEnds, /-SQL_(\d{4})_/.exec(name)?.[1]),
  ]
}

/**
 * Owners of public images whom people may take for what they say they are: the makers of the systems themselves, with the account
 * ids that they publish.
 *
 * Sources: https://documentation.ubuntu.com/aws/ (Canonical), https://wiki.debian.org/Cloud/AmazonEC2Image (Debian),
 * https://access.redhat.com/solutions/15356 (Red Hat), https://www.suse.com/support/ (SUSE),
 * https://wiki.almalinux.org/cloud/AWS.html (AlmaLinux), https://rockylinux.org/cloud-images/ (Rocky Linux)
 */
const knownMakers: ReadonlySet<string> = new Set([
  '099720109477',
  '136693071363',
  '309956199498',
  '013907871322',
  '764336703387',
  '792107900819',
])

/** Whether the owner of a public image is the maker of the system in it. */
export const isKnownMaker = (owner: string): boolean => knownMakers.has(owner)
