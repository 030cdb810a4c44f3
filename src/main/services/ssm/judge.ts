import type { ManagedNode, Parameter, SessionPreferences } from './facts'

/**
 * Systems by the beginning of the name and version that Systems Manager tells, and the last day on which everybody gets patches.
 *
 * Sources: https://learn.microsoft.com/lifecycle/products/, https://aws.amazon.com/amazon-linux-2/faqs/,
 * https://ubuntu.com/about/release-cycle, https://access.redhat.com/support/policy/updates/errata,
 * https://www.debian.org/releases/, https://endoflife.date (as a list of the makers' pages)
 */
const systemEnds: readonly (readonly [name: string, version: string, end: string])[] = [
  ['Microsoft Windows Server 2003', '', '2015-07-14'],
  ['Microsoft Windows Server 2008', '', '2020-01-14'],
  ['Microsoft Windows Server 2012', '', '2023-10-10'],
  ['Microsoft Windows Server 2016', '', '2027-01-12'],
  ['Microsoft Windows Server 2019', '', '2029-01-09'],
  ['Microsoft Windows Server 2022', '', '2031-10-14'],
  ['Microsoft Windows Server 2025', '', '2034-11-14'],
  ['Amazon Linux AMI', '', '2023-12-31'],
  ['Amazon Linux', '2018.', '2023-12-31'],
  ['Amazon Linux', '2023', '2029-06-30'],
  ['Amazon Linux', '2', '2026-06-30'],
  ['Ubuntu', '14.04', '2019-04-30'],
  ['Ubuntu', '16.04', '2021-04-30'],
  ['Ubuntu', '18.04', '2023-05-31'],
  ['Ubuntu', '20.04', '2025-05-31'],
  ['Ubuntu', '22.04', '2027-04-30'],
  ['Ubuntu', '24.04', '2029-05-31'],
  ['CentOS Linux', '6', '2020-11-30'],
  ['CentOS Linux', '7', '2024-06-30'],
  ['CentOS Linux', '8', '2021-12-31'],
  ['Red Hat Enterprise Linux', '6', '2020-11-30'],
  ['Red Hat Enterprise Linux', '7', '2024-06-30'],
  ['Red Hat Enterprise Linux', '8', '2029-05-31'],
  ['Red Hat Enterprise Linux', '9', '2032-05-31'],
  ['Debian GNU/Linux', '9', '2022-06-30'],
  ['Debian GNU/Linux', '10', '2024-06-30'],
  ['Debian GNU/Linux', '11', '2026-08-31'],
  ['Debian GNU/Linux', '12', '2028-06-30'],
]

/** The last day on which the system of a node gets patches without paying extra; undefined for a system that is not in the list. */
export const endOfSystem = ({ PlatformName, PlatformVersion = '' }: ManagedNode): string | undefined =>
  systemEnds.find(([name, version]) => PlatformName?.startsWith(name) && PlatformVersion.startsWith(version))?.[2]

/** Words of names that people give to secrets, at the end of a path or of a part of it. */
const secretWords =
  /(?:^|[^a-z])(?:passwords?|passwd|pwd|passphrase|secrets?|secret_?keys?|private_?keys?|access_?keys?|api_?keys?|tokens?|credentials?)$/

/** Endings that tell where the secret is kept, or about it, not the secret. */
const pointers = /(?:arn|name|id|path|url|host|length|policy|expiry|ttl)$/

/** Whether the name of a parameter says that its value is a secret: the last part of its path, in any spelling. */
export const isNamedLikeSecret = ({ Name }: Parameter): boolean => {
  const last = (Name.split('/').findLast((part) => part !== '') ?? '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[-.]/g, '_')
    .toLowerCase()
  return secretWords.test(last) && !pointers.test(last)
}

/** The inputs of the preferences; empty where nobody ever set any. */
export const inputsOf = ({ Document }: SessionPreferences): NonNullable<SessionPreferences['Document']>['inputs'] =>
  Document?.inputs ?? {}
