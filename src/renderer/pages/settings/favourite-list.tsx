import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import TokenGroup from '@cloudscape-design/components/token-group'
import { shorten } from '../../text/shorten'

/** Favourites, each with a way to remove it. */
export const FavouriteList = ({
  title,
  none,
  items,
  change,
}: {
  readonly title: string
  /** What is said where there are none. */
  readonly none: string
  readonly items: readonly string[]
  readonly change: (items: string[]) => void
}) => (
  <Container
    fitHeight
    header={
      <Header variant="h2" counter={`(${items.length})`}>
        {title}
      </Header>
    }
  >
    {items.length === 0 ? (
      <p className="pl-note">{none}</p>
    ) : (
      <TokenGroup
        items={items.map((item) => ({ label: shorten(item), dismissLabel: `Remove ${shorten(item)}` }))}
        limit={12}
        i18nStrings={{ limitShowMore: 'Show all', limitShowFewer: 'Show fewer' }}
        onDismiss={({ detail }) => change(items.filter((_, index) => index !== detail.itemIndex))}
      />
    )}
  </Container>
)
