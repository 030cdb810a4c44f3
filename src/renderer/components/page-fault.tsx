import { Component, type ReactNode } from 'react'
import { ProblemAlert } from './problem-alert'

type Props = { readonly children: ReactNode }
type State = { readonly fault: string | undefined }

/** Catches a bug of a page, so that the rest of the window goes on; React offers this to classes only, and logs what it caught. */
export class PageFault extends Component<Props, State> {
  override readonly state: State = { fault: undefined }

  static getDerivedStateFromError(error: unknown): State {
    return { fault: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { fault } = this.state
    if (fault === undefined) return this.props.children
    return (
      <ProblemAlert
        problem={{
          code: 'PageFault',
          text: `This page could not be shown: ${fault}`,
          next: 'Nothing that was saved is touched. Open the page again, and report this if it stays.',
        }}
        retry={() => this.setState({ fault: undefined })}
      />
    )
  }
}
