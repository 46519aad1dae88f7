import { BalanceForm } from '../../components/balance-form';
import type { PanelParts } from './panel-parts';

const MODES = ['proportion', 'equal', 'typed'] as const;

/** The form that makes weights add up. */
export function BalanceView({ parts: { balance, desk, form, openForm } }: { parts: PanelParts }) {
  const view = balance.view.value;
  if (!view) return null;
  const hasWeights = view.rows.some(({ weight }) => weight !== null);
  return (
    <BalanceForm
      {...view}
      mode={balance.mode.value}
      modes={hasWeights ? MODES : MODES.filter((mode) => mode !== 'proportion')}
      typed={balance.typed.value}
      onMode={balance.setMode}
      onType={balance.type}
      onPreview={() => {
        // Shown where the form was opened: below its finding, or by itself.
        const at = form.value.at || 'balance';
        openForm('none');
        desk.propose({ ...balance.proposal(), at });
      }}
      onCancel={() => openForm('none')}
    />
  );
}
