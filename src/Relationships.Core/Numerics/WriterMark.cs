using System.Runtime.CompilerServices;

namespace Relationships.Numerics;

/// <summary>Stands for a writer without holding on to it: who keeps the mark learns whether the same object comes again, and no more.</summary>
/// <remarks>A mark lives as long as its writer or as somebody keeps it, so no other writer ever gets one that is kept. Thread-safe.</remarks>
internal sealed class WriterMark
{
    private static readonly ConditionalWeakTable<object, WriterMark> s_marks = [];

    private WriterMark()
    {
    }

    /// <summary>The one mark of an object.</summary>
    public static WriterMark Of(object writer) => s_marks.GetValue(writer, static _ => new WriterMark());
}
