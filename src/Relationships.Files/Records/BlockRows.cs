using Relationships.Files.Fields;

namespace Relationships.Files.Records;

/// <summary>The rows of the blocks of one file, for one thread.</summary>
internal abstract class BlockRows
{
    /// <summary>The fields of the record that was taken.</summary>
    public abstract FieldRow Row { get; }

    /// <summary>Looks at a block before its records are taken.</summary>
    public abstract void Begin(RecordBlock block);

    /// <summary>Takes a record.</summary>
    /// <param name="block">Where it stands.</param>
    /// <param name="record">The record.</param>
    /// <param name="form">What is wrong with it, or null.</param>
    /// <param name="blamed">The value to blame.</param>
    /// <returns>Whether there is one; a line of spaces may be none.</returns>
    public abstract bool Take(RecordBlock block, RecordSpan record, out RejectForm? form, out ReadOnlySpan<byte> blamed);

    /// <summary>Why a stretch of lines is no record.</summary>
    public abstract RejectForm Broken(RecordPlace place);
}
