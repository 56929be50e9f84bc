import type { ReactNode } from 'react';
import type { ProviderView } from '../../../preload/form-vocabulary';

interface StepsProps {
  readonly provider: ProviderView;
  readonly children: ReactNode;
}

/** What there is to do for a profile, numbered where part of it is done at the provider. */
export function Steps({ provider, children }: StepsProps) {
  const List = provider.hasDashboard ? 'ol' : 'ul';
  return <List className="steps">{children}</List>;
}

/** One step; its first line is the words that say what it is. */
export function Step({ children }: Pick<StepsProps, 'children'>) {
  return <li className="step">{children}</li>;
}
