using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Relationships.Benchmarks;

/// <summary>The machine's processor, as results name it.</summary>
internal static class Processor
{
    public static string Name()
    {
        var model = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(static l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : null;
        return $"{model ?? RuntimeInformation.ProcessArchitecture.ToString()}, {(Avx512F.IsSupported ? "AVX-512" : Avx2.IsSupported ? "AVX2" : "no AVX2")}, {RuntimeInformation.FrameworkDescription}";
    }
}
