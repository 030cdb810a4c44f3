import Icon, { type IconProps } from '@cloudscape-design/components/icon'
import { SafeText } from '../../components/safe-text'

/** A sentence, and what to do next; the latter may be empty. */
export type Said = { readonly sentence: string; readonly next: string }

const icons = {
  stopped: { name: 'status-stopped', variant: 'error' },
  remark: { name: 'status-info', variant: 'subtle' },
  warning: { name: 'status-warning', variant: 'warning' },
} as const satisfies Readonly<Record<string, Pick<IconProps, 'name' | 'variant'>>>

/** Sentences with what to do about each. */
export const SaidList = ({
  said,
  kind,
  label,
}: {
  readonly said: readonly Said[]
  readonly kind: keyof typeof icons
  readonly label: string
}) =>
  said.length === 0 ? null : (
    <ul className="pl-said" aria-label={label}>
      {said.map(({ sentence, next }, index) => (
        <li key={index}>
          <Icon {...icons[kind]} />
          <span>
            <SafeText text={sentence} /> {next !== '' && <span className="pl-quiet">{<SafeText text={next} />}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
