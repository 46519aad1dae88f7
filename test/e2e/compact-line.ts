import type { Locator } from 'playwright-core';

/** Height in CSS px of the compact line by the width of its panel: the same whatever it says. */
export function lineHeight(panelWidth: number): number {
  if (panelWidth > 760) return 82;
  return panelWidth > 560 ? 92 : 148;
}

/** By how much it is higher than it may be, or lower: 0. Opened, it may be as high as what it says needs. */
export function lineOff({ line, panel, opened }: Pick<Measured, 'line' | 'panel' | 'opened'>): number {
  const off = line - lineHeight(panel);
  return opened && off > 0 ? 0 : off;
}

/** What the compact line and its panel measure, in CSS px. */
export interface Measured {
  line: number;
  panel: number;
  opened: boolean;
  /** By how much the widest thing in the panel sticks out of it. */
  overflow: number;
}

export function measure(panel: Locator): Promise<Measured> {
  return panel.evaluate(({ shadowRoot }) => {
    const lens = shadowRoot?.querySelector('.lens') as HTMLElement;
    const inside = [...lens.querySelectorAll('*')].filter((element) => !element.closest('.unseen'));
    const edge = lens.getBoundingClientRect().right;
    return {
      line: lens.querySelector('.compact')?.getBoundingClientRect().height ?? 0,
      panel: lens.clientWidth,
      opened: lens.querySelector('.details') !== null,
      overflow: Math.max(0, ...inside.map((element) => Math.round(element.getBoundingClientRect().right - edge))),
    };
  });
}
