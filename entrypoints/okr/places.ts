import type { Place } from '../../lib/page/place';

type Address = Pick<Place['item'], 'namespacePath' | 'iid'>;

/** The places panels stand in on this page, so that one knows of an editor open in another. */
export function createPlaces() {
  const all = new Set<Place>();
  const isOf = ({ item }: Place, { namespacePath, iid }: Address) =>
    item.iid === iid && item.namespacePath === namespacePath;
  return {
    register(place: Place): void {
      all.add(place);
      place.signal.addEventListener('abort', () => all.delete(place));
    },
    /** GitLab's editor of this item is open somewhere on this page. */
    isEdited(item: Address): boolean {
      return [...all].some((place) => isOf(place, item) && place.editor() !== null);
    },
    isEditedElsewhere(place: Place): boolean {
      return [...all].some((other) => other !== place && isOf(other, place.item) && other.editor() !== null);
    },
  };
}
