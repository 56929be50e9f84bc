import { Component, type ReactNode } from 'react';
import { faultWords } from '../fault';
import { Button } from './button';

interface Props {
  readonly children: ReactNode;
}

/** Shows calm words in place of a page that failed to render. React offers this to classes only. */
export class Boundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="view">
        <main className="middle">
          <div className="promise">
            <h1 className="lead">This view cannot be shown</h1>
            <p role="alert" className="body">
              {faultWords(null)}
            </p>
          </div>
          <Button kind="primary" onClick={() => this.setState({ failed: false })}>
            Try again
          </Button>
        </main>
      </div>
    );
  }
}
