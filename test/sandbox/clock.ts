/**
 * The sandbox's own clock: real time plus whatever a test has added. Rate windows, the dates on
 * records and the Date header all come from here, so a test can pass a minute without waiting for it.
 */
export class SandboxClock {
	private offset = 0;
	private stoppedAt?: number;

	/** Unix time in milliseconds. */
	now(): number {
		return (this.stoppedAt ?? Date.now()) + this.offset;
	}

	/** Lets time pass only when it is moved, until the reset. */
	stop(): void {
		this.stoppedAt = Date.now();
	}

	/** Moves the clock forward. Nothing is awaited, no timer fires. */
	advance(ms: number): void {
		this.offset += ms;
	}

	reset(): void {
		this.offset = 0;
		this.stoppedAt = undefined;
	}
}
