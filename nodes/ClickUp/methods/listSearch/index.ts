/*
 * What the pickers show. Each opening sends one request (two when the Workspace is not chosen yet);
 * what ClickUp refuses reaches the person, so that an empty list means that there is nothing.
 */
export * from './chat';
export * from './docs';
export * from './named';
export * from './people';
export * from './places';
export * from './records';
export * from './tasks';
export * from './templates';
export * from './views';
