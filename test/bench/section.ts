/** A part of the result: one table. */
export interface Section {
	title: string;
	/** What there is to know for reading it. */
	about: string;
	head: string[];
	rows: string[][];
}

/** "2.4 s", "310 ms", "4.2 ms". */
export function time(ms: number): string {
	if (ms >= 1000) return `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
	return `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;
}

/** "7.1 ×". */
export const times = (factor: number): string => `${factor.toFixed(factor < 10 ? 2 : 1)} ×`;

/** Bytes in millions: "148 MB". */
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** Bytes in thousands: "259 kB". */
export const kilobytes = (bytes: number): string => `${Math.round(bytes / 1e3)} kB`;
