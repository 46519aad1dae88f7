import { panel } from '../lib/text/panel';
import { Mark } from './mark';

/** Stands in for the compact line, at its height, until the first answer. */
export function Skeleton({ soFar }: { soFar: number }) {
  return (
    <div class="compact" aria-busy="true">
      <div class="row">
        <div class="score">
          <span class="bone" style={{ inlineSize: '64px' }} />
        </div>
        <div class="middle">
          <div class="bar" />
          <div class="how" role="status">
            {panel.loading(soFar)}
          </div>
        </div>
      </div>
      <div class="row">
        <div class="actions">
          <Mark />
        </div>
      </div>
    </div>
  );
}
