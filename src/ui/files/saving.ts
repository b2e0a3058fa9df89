/** Files out of the page: offered to the browser as a download, nothing leaves the tab. */

export function saveFile(name: string, type: string, text: string): void {
  saveBlob(name, new Blob([text], { type }));
}

export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the next turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
