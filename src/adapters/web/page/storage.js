/**
 * What the browser remembers, or null where it is told to keep nothing: the page works without.
 * @param {'localStorage' | 'sessionStorage'} name
 * @returns {Storage | null}
 */
function storage(name) {
  try {
    return window[name];
  } catch {
    return null;
  }
}

export const lasting = storage('localStorage');
export const ofThisTab = storage('sessionStorage');
