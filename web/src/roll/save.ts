// Gives what the page holds to the person as a file. Nothing of it goes to the server.
export function save_text(name: string, text: string): void {
    save_file(name, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}

export function save_file(name: string, content: Blob): void {
    const address = URL.createObjectURL(content);
    const way = document.createElement('a');
    way.href = address;
    way.download = name;
    way.click();
    URL.revokeObjectURL(address);
}
