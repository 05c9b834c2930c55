const windowMs = 60_000;

export interface RateVerdict {
	allowed: boolean;
	headers: Record<string, string>;
}

/**
 * ClickUp's rate limit: so many requests a minute for each token, told in three headers. Reset is Unix
 * seconds. A window opens with the first request and lasts one minute on the sandbox's clock.
 */
export class RateLimiter {
	private windows = new Map<string, { start: number; used: number }>();

	constructor(private perMinute: number) {}

	/** Counts one request of `token` at `now` (ms) and says whether it may pass. */
	take(token: string, now: number): RateVerdict {
		let window = this.windows.get(token);
		if (!window || now >= window.start + windowMs) {
			window = { start: now, used: 0 };
			this.windows.set(token, window);
		}
		window.used += 1;
		return {
			allowed: window.used <= this.perMinute,
			headers: this.headers(Math.max(0, this.perMinute - window.used), window.start + windowMs),
		};
	}

	/** The headers for a number of requests left and a time of reset in milliseconds. */
	headers(remaining: number, resetMs: number): Record<string, string> {
		return {
			'X-RateLimit-Limit': String(this.perMinute),
			'X-RateLimit-Remaining': String(remaining),
			'X-RateLimit-Reset': String(Math.ceil(resetMs / 1000)),
		};
	}

	set(perMinute: number): void {
		this.perMinute = perMinute;
	}

	reset(): void {
		this.windows.clear();
	}
}
