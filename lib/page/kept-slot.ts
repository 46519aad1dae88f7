import { createBackOff } from './back-off';
import { guarded } from './guard';
import { adoptHost, createHost, type Host, removeStrayHosts } from './host';
import { createChangeDetector } from './item-state';
import { createPlace, type KeptPlace, type Place, type Work } from './place';
import type { Root, RootKind } from './roots';
import {
  FLOAT_AFTER_MS,
  findSpot,
  isValid,
  OTHER_ANCHOR_AFTER_MS,
  putAt,
  type Spot,
  standsAt,
  type Where,
} from './spot';

/** Does a slot belong in a root? `unknown`: the page does not tell yet; what stands then stays. */
export type Wanted = 'yes' | 'no' | 'unknown';

/** Hosts that another script of ours has put into roots that it found to want a slot, with the slot's style sheet. */
export interface StandingHosts {
  /** Is there one for this root's item? As long as the page does not tell, the slot belongs there. */
  isIn(root: Root): boolean;
  /** Gives one away, once and empty. */
  take(root: Root): Host | null;
}

/** Something of ours that belongs on certain pages. */
export interface Slot {
  /** Unique among the slots of a page. */
  id: string;
  kinds: readonly RootKind[];
  /** Above the description where it does not say. */
  where?: Where;
  /** Asked often, so it reads `facts(root)` and the tab's title and nothing more. When `root.settled`, what is missing stays missing. */
  wanted(root: Root): Wanted;
  /** What the item is drawn as: another answer makes its place anew. Null: that cannot be told now. */
  drawnAs?(root: Root): string | null;
  /** Style sheet of the shadow root. */
  css: string;
  /** What is kept from now on instead of a host of its own. */
  standing?: StandingHosts;
  /** Called once for an item in a kind of root; returns what undoes it. Must not touch the page outside its place. */
  mount(place: Place): () => void;
}

/** A decided slot is asked again, and the item's state compared, at most this often. */
const REVIEW_MS = 300;
/** Timers cut off fractions: a look that comes so little too early would be made twice. */
const EARLY_MS = 2;
/** No change of the page tells that somebody's work has ended. */
const HELD_AGAIN_MS = 1000;
const NEVER = Number.POSITIVE_INFINITY;

/** One slot for one item in one kind of root: decides whether it belongs there, and keeps its host where it belongs. */
export class KeptSlot {
  readonly #slot: Slot;
  #answer: Wanted = 'unknown';
  #root: Element | null = null;
  #drawnAs: string | null = null;
  /** What stands is drawn as something that it is no more. */
  #isDrawnOtherwise = false;
  #reviewedAt = Number.NEGATIVE_INFINITY;
  #place: KeptPlace | null = null;
  #spot: Spot | null = null;
  #anchorMissedAt: number | null = null;
  #standing = false;
  /** It does not belong here whatever the page says: what is drawn failed, or was dismissed by itself. */
  #out = false;
  #backOff = createBackOff();
  #changed = createChangeDetector();

  constructor(slot: Slot) {
    this.#slot = slot;
  }

  /** Sets right what is wrong now. Returns after how many ms it wants to look again, Infinity when it need not. */
  keep(root: Root, now: number): number {
    if (this.#out) this.#followDrawnAs(root);
    if (this.#out) return NEVER;
    const decided = this.#answer !== 'unknown' || root.settled;
    const restIn = this.#reviewedAt + REVIEW_MS - now;
    const resting = decided && restIn > EARLY_MS && root.element === this.#root;
    this.#root = root.element;
    if (!resting) this.#review(root, now);
    const again = resting ? restIn : NEVER;
    // Somebody is at work in what does not belong here any more: it goes when they are done.
    const isOverdue = (this.#answer === 'no' || this.#isDrawnOtherwise) && this.work() !== 'none';
    if (this.#answer === 'no' && !isOverdue) this.leave();
    const stands = this.#answer === 'yes' || isOverdue ? this.#stand(root, now, resting) : NEVER;
    return Math.min(again, stands, isOverdue ? HELD_AGAIN_MS : NEVER);
  }

  /** What was dismissed may belong here after all. */
  reconsider(): void {
    this.#out = false;
  }

  /** Where it does not belong, it is not asked again before this time; 0: whatever the page does may matter now. */
  restsUntil(): number {
    return this.#answer === 'no' && !this.#out ? this.#reviewedAt + REVIEW_MS : 0;
  }

  /** What of somebody's work is in it. */
  work(): Work {
    return this.#place?.work() ?? 'none';
  }

  /** Takes everything out of the page. */
  leave(): void {
    this.#place?.remove();
    this.#place = null;
    this.#spot = null;
    this.#standing = false;
  }

  #review(root: Root, now: number): void {
    this.#reviewedAt = now;
    this.#followDrawnAs(root);
    const answer = guarded(`deciding on ${this.#slot.id}`, () => this.#slot.wanted(root), 'no');
    if (answer !== 'unknown') this.#answer = answer;
    else if (this.#answer === 'unknown' && this.#slot.standing?.isIn(root)) this.#answer = 'yes';
    if (this.#place && this.#changed(root.element)) this.#place.itemChanged();
    this.#place?.reviewed();
  }

  #followDrawnAs(root: Root): void {
    const drawnAs = guarded(`deciding on ${this.#slot.id}`, () => this.#slot.drawnAs?.(root) ?? null, null);
    this.#isDrawnOtherwise = drawnAs !== null && drawnAs !== this.#drawnAs;
    if (!this.#isDrawnOtherwise || this.work() !== 'none') return;
    this.#isDrawnOtherwise = false;
    this.#drawnAs = drawnAs;
    this.#out = false;
    this.leave();
  }

  #stand(root: Root, now: number, resting: boolean): number {
    const before = this.#spot;
    const spot = this.#findSpot(root.element, now, resting);
    if (!spot || (this.#place && standsAt(this.#place.host, spot))) return this.#nextSpotIn(now);
    if (this.#standing && before?.level === spot.level) this.#backOff.lost(now);
    this.#standing = false;
    const wait = this.#backOff.wait(now);
    if (wait > 0) return wait;
    this.#put(root, spot, now);
    return this.#nextSpotIn(now);
  }

  #put(root: Root, spot: Spot, now: number): void {
    const place = this.#place ?? this.#createPlace(root);
    removeStrayHosts(root.element);
    place.float(spot.level === 2);
    if (!standsAt(place.host, spot)) putAt(place.host, spot);
    this.#standing = true;
    this.#backOff.put(now);
    if (this.#place) return;
    this.#place = place;
    this.#changed(root.element);
    if (!place.mount(this.#slot.mount)) this.#stayOut();
  }

  #createPlace(root: Root): KeptPlace {
    const element = () => this.#root ?? root.element;
    const standing = this.#slot.standing?.take(root);
    const host = standing ? adoptHost(standing) : createHost(root.element.ownerDocument, this.#slot.css);
    return createPlace(root, host, { element, dismiss: () => this.#stayOut() });
  }

  #stayOut(): void {
    this.#out = true;
    this.leave();
  }

  #findSpot(root: Element, now: number, resting: boolean): Spot | null {
    // A spot is searched for when it is lost, and a better one at each review: a search of a large page costs.
    if (this.#spot && (this.#spot.level === 0 || resting) && isValid(this.#spot, root)) return this.#spot;
    this.#anchorMissedAt ??= now;
    this.#spot = findSpot(root, now - this.#anchorMissedAt, this.#slot.where ?? 'description');
    if (this.#spot?.level === 0) this.#anchorMissedAt = null;
    return this.#spot;
  }

  /** While the proper anchor is missing, the next kind of spot opens up with time alone. */
  #nextSpotIn(now: number): number {
    if (this.#anchorMissedAt === null) return NEVER;
    const waited = now - this.#anchorMissedAt;
    const next = [OTHER_ANCHOR_AFTER_MS, FLOAT_AFTER_MS].find((ms) => ms > waited);
    return next === undefined ? NEVER : next - waited;
  }
}
