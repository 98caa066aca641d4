/** Why something cannot be saved now. */
export type StorageFault =
  | { readonly kind: 'disk-full' | 'not-writable' | 'no-folder' | 'incomplete' | 'too-large' }
  /** `code`: the system's name of it, such as `EIO`. */
  | { readonly kind: 'other'; readonly code: string };
