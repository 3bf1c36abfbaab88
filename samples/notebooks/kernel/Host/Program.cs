using System.Globalization;
using Microsoft.Win32.SafeHandles;
using Relationships.Notebooks.Host.Protocol;
using Relationships.Notebooks.Host.Session;

// The two file descriptors of the protocol; standard input and output belong to the cells.
if (args is not [var read, var write])
{
    Console.Error.WriteLine("usage: Relationships.Notebooks.Host READ_DESCRIPTOR WRITE_DESCRIPTOR");
    return 1;
}

using var requests = Pipe(read, FileAccess.Read);
using var replies = Pipe(write, FileAccess.Write);
using var channel = new MessageChannel(requests, replies);
new RequestLoop(channel).Run();

// Cells may have left threads running; the kernel has asked to end.
Environment.Exit(0);
return 0;

static FileStream Pipe(string descriptor, FileAccess access) =>
    new(new SafeFileHandle(nint.Parse(descriptor, CultureInfo.InvariantCulture), ownsHandle: true), access, bufferSize: 1);
