import { sleep } from 'n8n-workflow';

/** The time and the way to wait; tests put their own in its place, so that waiting takes no time. */
export const clock = {
	/** Unix time in ms. */
	now: (): number => Date.now(),
	/** Waits that many ms. */
	sleep: async (ms: number): Promise<void> => await sleep(ms),
	/** A number from 0 up to 1, for jitter. */
	random: (): number => Math.random(),
};

/** What of an AbortSignal is needed to learn of Stop. */
export interface StopSignal {
	readonly aborted: boolean;
	addEventListener(type: 'abort', listener: () => void): void;
	removeEventListener(type: 'abort', listener: () => void): void;
}

/** What can be cancelled: `getExecutionCancelSignal` is there during a run only. */
interface Cancellable {
	getExecutionCancelSignal?: () => StopSignal | undefined;
}

/** What tells that a person has pressed Stop; undefined where nobody can. */
export function stopSignal(context: object): StopSignal | undefined {
	return (context as Cancellable).getExecutionCancelSignal?.();
}

/** Calls back at once when a person presses Stop. @returns what ends that */
export function onStop(signal: StopSignal | undefined, callback: () => void): () => void {
	signal?.addEventListener('abort', callback);
	return () => signal?.removeEventListener('abort', callback);
}

/**
 * Waits, until Stop at the longest.
 *
 * @param ms how long to wait, in ms
 * @returns whether the whole time has passed; false when the run was stopped
 */
export async function wait(signal: StopSignal | undefined, ms: number): Promise<boolean> {
	if (!signal?.aborted) {
		await new Promise<void>((resolve, reject) => {
			const forget = onStop(signal, resolve);
			clock.sleep(ms).then(resolve, reject).finally(forget);
		});
	}
	return !signal?.aborted;
}
