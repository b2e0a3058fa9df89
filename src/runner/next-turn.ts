/**
 * What has come meanwhile (clicks, messages, timers, signals) is heard before it resolves. A timer would wait four milliseconds each time
 * in a browser.
 */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
