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

/** What can be cancelled: `getExecutionCancelSignal` is there during a run only. */
interface Cancellable {
	getExecutionCancelSignal?: () => { aborted: boolean } | undefined;
}

/** Whether a person has pressed Stop. */
export function isCancelled(context: object): boolean {
	return (context as Cancellable).getExecutionCancelSignal?.()?.aborted === true;
}

/**
 * Waits in slices of at most a second, so that Stop ends it soon: the `sleep` of older n8n
 * versions takes no cancel signal.
 *
 * @param ms how long to wait, in ms
 * @returns whether the whole time has passed; false when the run was stopped
 */
export async function wait(context: object, ms: number): Promise<boolean> {
	for (let left = ms; left > 0; left -= 1000) {
		if (isCancelled(context)) return false;
		await clock.sleep(Math.min(left, 1000));
	}
	return !isCancelled(context);
}
