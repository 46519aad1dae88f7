import { TrendPart, type TrendState } from '../../components/trend-part';
import type { TrendSource } from './trend-source';

/** How the score came to what it is, once somebody asks. */
export function TrendView({ source }: { source: TrendSource }) {
  return <TrendPart state={stateOf(source)} onOpen={source.isOpen.value ? source.refresh : source.open} />;
}

function stateOf({ isOpen, trend, problem }: TrendSource): TrendState {
  if (!isOpen.value) return { kind: 'closed' };
  if (trend.value) return { kind: 'shown', trend: trend.value };
  return problem.value ? { kind: 'failed', problem: problem.value } : { kind: 'loading' };
}
