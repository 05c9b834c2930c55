/** See redirect.cjs. Keys `host:port`, values `127.0.0.1:port`; `ca` is PEM text. Returns an undo function. */
export function redirectHosts(map: Record<string, string>, options?: { ca?: string }): () => void;

/** The map as text for the environment variable REDIRECT_HOSTS (preload form). */
export function toEnvironment(map: Record<string, string>): string;
