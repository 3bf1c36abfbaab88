using System.Runtime.Intrinsics;

namespace Relationships.Numerics;

/// <summary>How eight numbers of a column come and go. A loop over columns takes the way as a type, so that it is compiled for each.</summary>
internal interface ILanes
{
    /// <summary>The eight numbers from an index on.</summary>
    static abstract Vector512<double> Load(ReadOnlySpan<double> column, int index);

    /// <summary>Writes eight numbers from an index on.</summary>
    static abstract void Store(Vector512<double> value, Span<double> column, int index);
}
