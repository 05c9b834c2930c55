/** What a pool works on, and how. */
export interface Pool {
	count: number;
	/** How many may be under way at the moment: asked again whenever one ends. */
	width(): number;
	/** Whether no further one is to be started. */
	isHalted(): boolean;
	/** Must not fail. */
	work(index: number): Promise<void>;
}

/**
 * Works on 0 to `count - 1`, started in this order, several at once.
 *
 * @returns when everything that was started has ended
 */
export async function inPool({ count, width, isHalted, work }: Pool): Promise<void> {
	await new Promise<void>((resolve) => {
		let started = 0;
		let underWay = 0;
		const go = (): void => {
			while (started < count && underWay < width() && !isHalted()) {
				underWay++;
				void work(started++).finally(() => {
					underWay--;
					go();
				});
			}
			if (underWay === 0) resolve();
		};
		go();
	});
}
