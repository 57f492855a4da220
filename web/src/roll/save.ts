// Gives a text that was made in the page to the person as a file. Nothing of it goes to the server.
export function save_text(name: string, text: string): void {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    const way = document.createElement('a');
    way.href = address;
    way.download = name;
    way.click();
    URL.revokeObjectURL(address);
}
