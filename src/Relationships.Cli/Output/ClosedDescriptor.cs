using System.Runtime.InteropServices;

namespace Relationships.Cli.Output;

/// <summary>Descriptors that were closed when the process began, as after <c>2&gt;&amp;-</c>.</summary>
/// <remarks>
/// The runtime opens files and pipes before any code of ours runs, and the system gives them the lowest free numbers. So what has
/// the number of a closed descriptor is open, and reading it may wait for ever, or writing it may tell the runtime who knows what.
/// All that the runtime opens is closed in a program that the process becomes; what the process was given cannot be.
/// </remarks>
internal static partial class ClosedDescriptor
{
    private const int GetFlags = 1;
    private const int ClosedInPrograms = 1;

    /// <summary>Whether nothing was given under a number; Windows has no such numbers.</summary>
    public static bool Is(int number) =>
        !OperatingSystem.IsWindows() && Control(number, GetFlags) is var flags && (flags < 0 || (flags & ClosedInPrograms) != 0);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int number, int command);
}
