const NAME = 'vekha.files'
const STORE = 'files'

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the device keeps no files'))
  })

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(NAME, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  return (await settled(opening)).transaction(STORE, mode).objectStore(STORE)
}

/** Files that were attached without a connection; `localStorage` is too small for them. */
export const fileShelf = {
  put: async (localId: string, file: Blob): Promise<void> =>
    void (await settled((await store('readwrite')).put(file, localId))),
  /** Null when the browser has cleared its storage meanwhile. */
  take: async (localId: string): Promise<Blob | null> =>
    ((await settled((await store('readonly')).get(localId))) as Blob | undefined) ?? null,
  drop: async (localId: string): Promise<void> => settled((await store('readwrite')).delete(localId)),
}
